"""The topics on the page Web app: a row each with its words, and buttons that add, move and take away."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.app import SubscriptionQuery
from pushdesk.domain.audience import HasTopic
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import TOPICS_LIMIT, Site, Topic, checked_topics, topic_id_from
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.fields import Field
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.web_app.topic_row import TopicRow
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted


class TopicsEditor(QWidget):
    """Stores each change as it is made. The id of a topic is made from its first words and stays ever after:
    subscribers have chosen it by that."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._site: Site | None = None
        self._rows: list[TopicRow] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add = Button(console.theme, self.tr("Add topic"), Look.PLAIN, Glyph.PLUS)
        self._add.clicked.connect(self._begin_new)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        self._column.addLayout(line)
        inside.setFocusProxy(self._add)
        self._field = Field(
            self.tr("Topics that subscribers can choose"),
            inside,
            help_text=self.tr("Without any, everybody gets everything. Your page shows them in this order."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)

    def show_site(self, site: Site) -> None:
        """Show what is stored; a row that is being typed in stays as it is."""
        is_other = self._site is None or self._site.site_id != site.site_id
        self._site = site
        shown = [row.topic for row in self._rows if row.topic is not None]
        if is_other or [topic.topic_id for topic in shown] != [topic.topic_id for topic in site.topics]:
            self._build(site.topics)
            return
        for place, (row, topic) in enumerate(zip(self._rows, site.topics, strict=False)):
            row.show_topic(topic)
            row.show_place(place, len(site.topics))
        self._add.setEnabled(len(site.topics) < TOPICS_LIMIT)

    # -- rows

    def _build(self, topics: Sequence[Topic], *, with_new: bool = False) -> None:
        for row in self._rows:
            row.box.blockSignals(True)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        wanted = [*topics, None] if with_new else list(topics)
        self._rows = []
        for place, topic in enumerate(wanted):
            row = TopicRow(self._console)
            row.show_place(place, len(topics))
            if topic is not None:
                row.show_topic(topic)
            row.box.editingFinished.connect(self._keeper(row))
            row.box.left_by_return.connect(self._follower(row))
            row.move_asked.connect(self._mover(row))
            row.remove_asked.connect(self._remover(row))
            self._rows.append(row)
            self._column.insertWidget(place, row)
        self._add.setEnabled(len(topics) < TOPICS_LIMIT)
        order_by_layout(self)

    def _begin_new(self) -> None:
        """An empty row at the end, or the one that is there already."""
        if self._site is None or len(self._site.topics) >= TOPICS_LIMIT:
            return
        if not self._rows or self._rows[-1].topic is not None:
            self._build(self._site.topics, with_new=True)
        self._rows[-1].box.setFocus(Qt.FocusReason.TabFocusReason)

    def _keeper(self, row: TopicRow) -> Callable[[], None]:
        return lambda: self._keep(row)

    def _follower(self, row: TopicRow) -> Callable[[], None]:
        def follow() -> None:
            self._keep(row)
            self._begin_new()

        return follow

    def _mover(self, row: TopicRow) -> Callable[[int], None]:
        return lambda step: self._move(row, step)

    def _remover(self, row: TopicRow) -> Callable[[], None]:
        return lambda: self._ask_removal(row)

    # -- what the owner can do

    def _keep(self, row: TopicRow) -> None:
        """Store the words of a row that was left; an empty new row waits, an empty old one is as it was."""
        if self._site is None:
            return
        words = " ".join(row.box.text().split())
        topics = list(self._site.topics)
        if not words:
            if row.topic is not None:
                row.show_topic(row.topic, by_force=True)
            self._field.set_error("")
        elif row.topic is None:
            taken = {topic.topic_id for topic in topics}
            # The row is the topic's from now on: one that was built anew would lose the keyboard.
            row.topic = Topic(topic_id_from(words, taken), words)
            if not self._store([*topics, row.topic]):
                row.topic = None
        elif words != row.topic.label:
            topic_id = row.topic.topic_id
            self._store([replace(each, label=words) if each.topic_id == topic_id else each for each in topics])

    def _move(self, row: TopicRow, step: int) -> None:
        if self._site is None or row.topic is None:
            return
        self._keep(row)
        topics = list(self._site.topics)
        place = next((place for place, each in enumerate(topics) if each.topic_id == row.topic.topic_id), -1)
        target = place + step
        if place < 0 or not 0 <= target < len(topics):
            return
        in_box = row.box.hasFocus()
        topics[place], topics[target] = topics[target], topics[place]
        if self._store(topics):
            self._rows[target].take_focus(step, in_box=in_box)

    def _ask_removal(self, row: TopicRow) -> None:
        """Take it away at once where nobody chose it; else say how many did, and ask."""
        site, topic = self._site, row.topic
        if site is None:
            return
        if topic is None:
            self._build(site.topics)
            self._add.setFocus(Qt.FocusReason.TabFocusReason)
            return
        query = SubscriptionQuery(rule=HasTopic(topic.topic_id))
        desk = self._console.desk
        self._console.ask(
            lambda: desk.subscription_list.count(site.site_id, query), lambda count: self._confirm(site, topic, count)
        )

    def _confirm(self, site: Site, topic: Topic, count: int) -> None:
        if self._site is None or self._site.site_id != site.site_id:
            return
        if count:
            one = self.tr("One subscriber chose “{topic}”.")
            many = self.tr("{count} subscribers chose “{topic}”.")
            rest = self.tr(
                "They stay subscribed and keep their choice, but nobody can choose it on your page any more once you "
                "have exported and uploaded it again."
            )
            question = Confirmation(
                self._console.theme,
                self.tr("Remove this topic?"),
                (one if count == 1 else many).format(count=counted(count), topic=topic.label) + " " + rest,
                self.tr("Remove topic"),
                self,
                is_dangerous=True,
            )
            answer = question.exec()
            question.deleteLater()
            if answer != QDialog.DialogCode.Accepted:
                return
        self._remove(site, topic)

    def _remove(self, site: Site, topic: Topic) -> None:
        topics = list(self._console.desk.sites.get(site.site_id).topics)
        place = next((place for place, each in enumerate(topics) if each.topic_id == topic.topic_id), -1)
        if place < 0:
            return
        del topics[place]
        if not self._store(topics):
            return
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].remove.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._add.setFocus(Qt.FocusReason.TabFocusReason)
        words = self.tr("The topic “{topic}” is removed.").format(topic=topic.label)
        toast = self._console.say(words, action=self.tr("Undo"))
        if toast is not None:
            toast.acted.connect(lambda: self._bring_back(site.site_id, topic, place))

    def _bring_back(self, site_id: str, topic: Topic, place: int) -> None:
        """Put it where it was, with the id by which subscribers chose it; another business may be shown by now."""
        topics = list(self._console.desk.sites.get(site_id).topics)
        if all(each.topic_id != topic.topic_id for each in topics):
            topics.insert(min(place, len(topics)), topic)
            self._store(topics, site_id=site_id)

    def _store(self, topics: Sequence[Topic], *, site_id: str = "") -> bool:
        """Keep the topics; False where something stands against it, which is then said below them."""
        shown_id = self._site.site_id if self._site is not None else ""
        desk = self._console.desk
        try:
            checked = checked_topics({topic.topic_id: topic.label for topic in topics})
            desk.sites.update(replace(desk.sites.get(site_id or shown_id), topics=checked))
        except Fault as fault:
            self._field.set_error(sentence(fault))
            return False
        self._field.set_error("")
        if self._site is not None and (site_id or shown_id) == shown_id:
            self.show_site(desk.sites.get(shown_id))
        self._console.reload_site()
        return True

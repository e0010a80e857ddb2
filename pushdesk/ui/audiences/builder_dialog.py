"""An audience built by pointing: conditions, the sentence they make, how many they reach, and a name to keep it by."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from pushdesk.app import AudienceCount, SavedAudience
from pushdesk.domain.audience import All, Rule, parse_rule, rule_text
from pushdesk.domain.audience_outline import AudienceFacets, Outline, outline_of, rule_of
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.ui.audiences.choices import Choices
from pushdesk.ui.audiences.condition_group import ConditionGroup
from pushdesk.ui.audiences.reach_words import reach_words
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import rule as hairline, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.reading import Reader
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.words.audience import rule_words

_LEAST_HEIGHT, _MOST_HEIGHT = 150, 380


class BuilderDialog(SheetDialog):
    """Accepted when the audience shall be used. ``rule_text`` is its rule, ``saved`` what was kept under a name.

    With ``present`` that saved audience is changed; with ``needs_name`` it is not accepted without one.
    """

    def __init__(
        self,
        console: Console,
        site: Site,
        rule: Rule,
        parent: QWidget,
        *,
        present: SavedAudience | None = None,
        needs_name: bool = False,
    ) -> None:
        super().__init__(console.theme, _title(present, needs_name=needs_name), parent, width=860)
        self._console = console
        self._site = site
        self._present = present
        self._needs_name = needs_name
        self.saved: SavedAudience | None = None
        self.rule_text = rule_text(rule)
        outline = outline_of(rule)
        if outline is None:
            words = self.tr("The rule as typed cannot be shown by conditions. This begins anew; the typed one stays.")
            self.body.addWidget(text_label(words, "warning"))
        self._outline = outline or Outline()
        self._group: ConditionGroup | None = None
        self._counts: dict[object, AudienceCount] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(_LEAST_HEIGHT)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(hairline())
        self._words = text_label("", "strong")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reach = text_label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Share that can be reached"))
        for widget in (self._words, self._reach, self._bar):
            self.body.addWidget(widget)
        self._name = LineBox("" if present is None else present.name)
        self._name_field = Field(
            self.tr("Name"),
            self._name,
            help_text=""
            if needs_name
            else self.tr("With a name it is kept for other notifications. It can be left out."),
        )
        self.body.addWidget(self._name_field)
        self.add_cancel(is_default=False)
        take = self.add_button(
            self.tr("Save audience") if needs_name else self.tr("Use this audience"), Look.PRIMARY, is_default=True
        )
        take.clicked.connect(self._take)
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._show_count)
        self._reader.failed.connect(self._reach.setText)
        self._show(AudienceFacets())
        console.ask(lambda: console.desk.audiences.facets(site.site_id), self._show)

    def _show(self, facets: AudienceFacets) -> None:
        """Offer what there is to choose; what is built already stays."""
        if self._group is not None:
            self._outline = self._group.outline()
        group = ConditionGroup(self.theme, Choices(self._site, facets), self._outline)
        group.changed.connect(self._follow)
        content = QWidget()
        content.setProperty("look", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(group)
        column.addStretch(1)
        self._area.setWidget(content)
        content.show()
        self._group = group
        self._follow()

    def _follow(self) -> None:
        order_by_layout(self)
        if self._group is not None:
            needed = self._group.sizeHint().height() + 8
            self._area.setMinimumHeight(max(_LEAST_HEIGHT, min(_MOST_HEIGHT, needed)))
        rule = self._rule()
        topics = {topic.topic_id: topic.label for topic in self._site.topics}
        words = rule_words(rule, topics)
        self._words.setText(words[:1].upper() + words[1:] + ".")
        self._words.setAccessibleName(self.tr("In words"))
        self._words.setAccessibleDescription(self._words.text())
        key = rule_text(rule)
        if key in self._counts:
            self._show_count(key, self._counts[key])
            return
        self._reach.setText(self.tr("Counting…"))
        desk, site_id = self._console.desk, self._site.site_id
        self._reader.ask(key, lambda: desk.subscriptions.audience(site_id, rule, desk.now()))

    def _rule(self) -> Rule:
        return All() if self._group is None else rule_of(self._group.outline())

    def _show_count(self, key: object, count: object) -> None:
        if isinstance(count, AudienceCount):
            self._counts[key] = count
        shown = self._counts.get(rule_text(self._rule()))
        if shown is not None:
            self._reach.setText(reach_words(shown))
            self._bar.setMaximum(max(1, shown.total))
            self._bar.setValue(shown.reachable)

    def _take(self) -> None:
        self._name_field.set_error("")
        text, name = rule_text(self._rule()), self._name.text().strip()
        try:
            parse_rule(text)
        except Fault:
            self._name_field.set_error(self.tr("These are too many conditions for one audience. Take some away."))
            return
        self.rule_text = text
        if not name and self._needs_name:
            self._name_field.set_error(self.tr("Give it a name, so that you find it again."))
            self._name.setFocus()
        elif not name:
            self.accept()
        else:
            self._save(name, text)

    def _save(self, name: str, text: str) -> None:
        desk, site_id, present = self._console.desk, self._site.site_id, self._present

        def work() -> SavedAudience:
            if present is not None:
                return desk.audiences.change(present.audience_id, name, text)
            return desk.audiences.add(site_id, name, text, desk.now())

        self._console.ask(work, self._accept_saved, self._name_field.set_error)

    def _accept_saved(self, saved: SavedAudience) -> None:
        self.saved = saved
        self.accept()


def _title(present: SavedAudience | None, *, needs_name: bool) -> str:
    tr = QCoreApplication.translate
    if present is not None:
        return tr("BuilderDialog", "Change the audience “{name}”").format(name=present.name)
    return tr("BuilderDialog", "New audience") if needs_name else tr("BuilderDialog", "Who gets it")

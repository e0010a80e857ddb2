"""One subscriber in full: what the browser told, the owner's tags, and everything that was sent to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pushdesk.domain.subscription import TEST_TAG, Subscription
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import LineBox, Switch
from pushdesk.ui.moments import exact_words
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.subscribers.columns import system_words
from pushdesk.ui.pages.subscribers.history_rows import History, history_model
from pushdesk.ui.pages.subscribers.tag_dialog import tags_of
from pushdesk.ui.pills import PillLabel
from pushdesk.ui.state_pills import subscription_pill
from pushdesk.words.deliveries import BROWSER_WORDS, PUSH_SERVICE_WORDS

_FRAME_HEIGHT = 150
"""Heading, buttons and margins of the dialog."""

_EDGE = 24
_LEAST_HEIGHT = 320


class SubscriberDialog(SheetDialog):
    """Signals: ``erase_asked`` — the owner wants this person erased; the dialog has closed itself."""

    erase_asked = Signal()

    def __init__(self, console: Console, subscription: Subscription, parent: QWidget) -> None:
        title = self.tr("Subscriber {number}").format(number=subscription.subscription_id)
        super().__init__(console.theme, title, parent, width=720)
        self._console = console
        self._subscription = subscription
        content = QWidget()
        content.setProperty("look", "scrolled")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.body.addWidget(area, 1)
        self._column.addWidget(self._facts())
        self._tags = Field(
            self.tr("Tags"),
            LineBox(" ".join(subscription.tags)),
            help_text=self.tr("Your own marks, words with a space between them."),
        )
        self._save = Button(console.theme, self.tr("Save tags"))
        self._save.clicked.connect(self._save_tags)
        self._test = Switch(self.tr("Use for tests"), is_on=TEST_TAG in subscription.tags)
        self._test.setToolTip(self.tr("Test sends go to the subscribers with the tag “test”."))
        self._test.clicked.connect(self._change_test)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._test, 1)
        line.addWidget(self._save)
        self._column.addWidget(self._tags)
        self._column.addWidget(row)
        self._show_history()
        erase = self.add_button(self.tr("Erase…"), Look.QUIET, glyph=Glyph.TRASH)
        erase.clicked.connect(self._ask_erase)
        self.add_cancel(self.tr("Close"))
        height = content.sizeHint().height() + _FRAME_HEIGHT
        self.resize(self.width(), min(height, max(parent.window().height() - 2 * _EDGE, _LEAST_HEIGHT)))

    def _facts(self) -> QWidget:
        each = self._subscription
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setColumnMinimumWidth(1, 160)
        state = PillLabel(self._console.theme, subscription_pill(each.state))
        browser = self.tr("{browser} on {system}").format(
            browser=BROWSER_WORDS[each.browser], system=system_words(each.platform)
        )
        consent = self.tr("Not recorded")
        if each.consent is not None:
            consent = self.tr("{when}, on {page}, words {version}").format(
                when=exact_words(each.consent.at),
                page=each.consent.page or "–",
                version=each.consent.text_version or "–",
            )
        shown: list[tuple[str, QWidget]] = [(self.tr("State"), state)]
        texts = (
            (self.tr("Browser"), browser if each.platform else BROWSER_WORDS[each.browser]),
            (self.tr("Push service"), PUSH_SERVICE_WORDS[each.push_service]),
            (self.tr("Key"), each.key_id),
            (self.tr("Language"), each.language or "–"),
            (self.tr("Time zone"), each.time_zone or "–"),
            (self.tr("First seen"), exact_words(each.first_seen_at)),
            (self.tr("Last seen"), exact_words(each.last_seen_at)),
            (self.tr("Topics"), ", ".join(each.topics) or "–"),
            (self.tr("Agreed"), consent),
            (self.tr("Attributes"), ", ".join(f"{name}: {value}" for name, value in each.attributes.items()) or "–"),
        )
        for label, words in texts:
            told = text_label(words)
            told.setAccessibleName(label)
            shown.append((label, told))
        for place, (label, value) in enumerate(shown):
            grid.addWidget(text_label(label, "muted", wraps=False), place // 2, place % 2 * 2)
            grid.addWidget(value, place // 2, place % 2 * 2 + 1)
        return facts

    def _show_history(self) -> None:
        self._column.addWidget(text_label(self.tr("History"), "label"))
        self._model = history_model(self._console.desk, self._subscription.subscription_id, self)
        view = PagedTableView(self.theme, self._model, self.tr("History of this subscriber"))
        view.setMinimumHeight(220)
        self._column.addWidget(view, 1)

    # -- tags

    def _save_tags(self) -> None:
        tags = tags_of(self._tags)
        if tags is not None:
            self._store(tags)

    def _change_test(self, is_on: bool) -> None:
        typed = tags_of(self._tags)
        if typed is None:
            self._test.setChecked(not is_on)
            return
        kept = tuple(tag for tag in typed if tag.casefold() != TEST_TAG)
        self._store((*kept, TEST_TAG) if is_on else kept)

    def _store(self, tags: tuple[str, ...]) -> None:
        desk, number = self._console.desk, self._subscription.subscription_id
        self._console.ask(lambda: desk.subscriptions.tag(number, tags), self._take, self._tags.set_error)

    def _take(self, subscription: Subscription) -> None:
        self._subscription = subscription
        box = self._tags.control
        if isinstance(box, LineBox):
            box.setText(" ".join(subscription.tags))
        self._test.setChecked(TEST_TAG in subscription.tags)
        self._tags.set_error("")
        self._tags.set_help(self.tr("The tags are saved."))
        self._model.set_source(History(self._console.desk, subscription.subscription_id))

    def _ask_erase(self) -> None:
        self.reject()
        self.erase_asked.emit()

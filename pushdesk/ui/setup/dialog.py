"""The set-up itself: the four steps on the left with their state, the open one on the right."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import fitting
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.setup.business_step import BusinessStep
from pushdesk.ui.setup.keys_step import KeysStep
from pushdesk.ui.setup.offer import note_seen
from pushdesk.ui.setup.page_step import PageStep
from pushdesk.ui.setup.step import SetupStep
from pushdesk.ui.setup.subscriber_step import SubscriberStep

_SIZE = QSize(900, 560)
_RAIL_WIDTH = 236


class SetupDialog(QDialog):
    """Opens at the first step that is not done. Closing it loses nothing: each step is stored when it is done.

    Signals: ``compose_asked`` — the set-up is complete and the owner wants to write.
    """

    compose_asked = Signal()

    def __init__(self, console: Console, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._console = console
        title = self.tr("Set up PushDesk")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.resize(fitting(self, _SIZE))
        self.steps: tuple[SetupStep, ...] = (
            BusinessStep(console),
            KeysStep(console),
            PageStep(console),
            SubscriberStep(console),
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail())
        right = QVBoxLayout()
        right.setContentsMargins(28, 24, 28, 20)
        right.setSpacing(16)
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(_scrolled(step))
            step.changed.connect(self._show)
            step.finished.connect(self._go_on)
        right.addWidget(self._stack, 1)
        right.addLayout(self._buttons())
        across.addLayout(right, 1)
        self.open_step(self.first_open())

    # -- putting together

    def _rail(self) -> QWidget:
        rail = QWidget()
        rail.setProperty("look", "sidebar")
        rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(rail)
        column.setContentsMargins(12, 24, 12, 16)
        column.setSpacing(4)
        column.addWidget(text_label(self.tr("Four steps to your first notification"), "label"))
        column.addSpacing(12)
        self._entries: list[Button] = []
        for number, step in enumerate(self.steps):
            entry = Button(self._console.theme, step.title, Look.NAV, Glyph.CIRCLE_DASHED)
            entry.setCheckable(True)
            entry.setAutoExclusive(True)
            entry.setAutoDefault(False)
            entry.clicked.connect(self._opener(number))
            self._entries.append(entry)
            column.addWidget(entry)
        column.addStretch(1)
        column.addWidget(
            text_label(
                self.tr("You can stop at any time. The page Overview takes you back to where you were."), "muted"
            )
        )
        rail.setFixedWidth(max(_RAIL_WIDTH, column.minimumSize().width()))
        return rail

    def _buttons(self) -> QHBoxLayout:
        theme = self._console.theme
        line = QHBoxLayout()
        line.setSpacing(8)
        self._back = Button(theme, self.tr("Back"), Look.QUIET, Glyph.ARROW_LEFT)
        self._skip = Button(theme, self.tr("Skip for now"), Look.PLAIN)
        self._act = Button(theme, "", Look.PRIMARY)
        self._back.clicked.connect(lambda: self.open_step(self._place - 1))
        self._skip.clicked.connect(self._go_on)
        self._act.clicked.connect(self._do)
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self._skip)
        line.addWidget(self._act)
        for button in (self._back, self._skip):
            button.setAutoDefault(False)
        self._act.setDefault(True)
        return line

    # -- going through it

    def first_open(self) -> int:
        """The place of the first step that is not done; the last where all are."""
        return next((place for place, step in enumerate(self.steps) if not step.is_done()), len(self.steps) - 1)

    def open_step(self, place: int) -> None:
        """Show one step."""
        self._place = max(0, min(len(self.steps) - 1, place))
        step = self.steps[self._place]
        step.be_silent()
        step.show_state()
        self._stack.setCurrentIndex(self._place)
        self._show()
        (step.focusProxy() or self._act).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_changes(self, nouns: Collection[str]) -> None:
        """Somebody committed: a subscriber has come, or a step was done elsewhere."""
        if not {"sites", "keys", "subscriptions"}.isdisjoint(nouns):
            self.steps[self._place].show_state()
            self._show()

    def done(self, result: int) -> None:
        """Close; it is not offered by itself again."""
        note_seen(self._console)
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the main button only while it may be pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._act.isEnabled():
            return
        super().keyPressEvent(event)

    def _opener(self, place: int) -> Callable[[], None]:
        return lambda: self.open_step(place)

    @property
    def _is_last(self) -> bool:
        return self._place == len(self.steps) - 1

    def _do(self) -> None:
        step = self.steps[self._place]
        if step.is_done() and not self._is_last:
            self._go_on()
        else:
            step.act()

    def _go_on(self) -> None:
        if not self._is_last:
            self.open_step(self._place + 1)
            return
        self.accept()
        if all(step.is_done() for step in self.steps):
            self.compose_asked.emit()

    def _show(self) -> None:
        step = self.steps[self._place]
        for place, (entry, each) in enumerate(zip(self._entries, self.steps, strict=True)):
            is_done = each.is_done()
            entry.setChecked(place == self._place)
            entry.set_glyph(Glyph.CIRCLE_CHECK if is_done else Glyph.CIRCLE_DASHED)
            state = self.tr("done") if is_done else self.tr("open")
            entry.setAccessibleName(
                self.tr("Step {number}: {title}, {state}").format(number=place + 1, title=each.title, state=state)
            )
        is_done = step.is_done()
        self._back.setEnabled(self._place > 0)
        self._act.set_words(self.tr("Next") if is_done and not self._is_last else step.action)
        self._act.setEnabled(step.is_ready() or (is_done and not self._is_last))
        self._skip.setVisible(self._is_last or not is_done)
        finish = self.tr("Write a notification") if all(each.is_done() for each in self.steps) else self.tr("Finish")
        self._skip.set_words(finish if self._is_last else self.tr("Skip for now"))


def _scrolled(step: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    step.setProperty("look", "scrolled")
    area.setWidget(step)
    return area

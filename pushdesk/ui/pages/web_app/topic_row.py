"""One topic as a row: its words, and buttons that move it and take it away; the keyboard does the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.domain.site import Topic
from pushdesk.ui.buttons import IconButton
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import LineBox


class TopicRow(QWidget):
    """One topic. ``topic`` is None while it has never had words.

    Signals: ``move_asked(int)`` — one place up (-1) or down (1); ``remove_asked``.
    """

    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self, console: Console) -> None:
        super().__init__()
        self.topic: Topic | None = None
        self.box = _TopicBox()
        self.box.setPlaceholderText(self.tr("Special offers"))
        self.box.setAccessibleDescription(self.tr("Alt with Up or Down moves it."))
        self.box.moved.connect(self.move_asked)
        self.up = IconButton(console.theme, Glyph.CHEVRON_UP, self.tr("Move the new topic up"))
        self.down = IconButton(console.theme, Glyph.CHEVRON_DOWN, self.tr("Move the new topic down"))
        self.remove = IconButton(console.theme, Glyph.TRASH, self.tr("Remove the new topic"))
        self.up.clicked.connect(lambda: self.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.move_asked.emit(1))
        self.remove.clicked.connect(self.remove_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.box, 1)
        for button in (self.up, self.down, self.remove):
            line.addWidget(button)

    def show_place(self, place: int, total: int) -> None:
        """Be the topic at a place, from 0, among as many as are stored."""
        self.box.setAccessibleName(self.tr("Topic {number}").format(number=place + 1))
        self.up.setEnabled(0 < place < total)
        self.down.setEnabled(place < total - 1)

    def show_topic(self, topic: Topic, *, by_force: bool = False) -> None:
        """Show the words, unless they are being typed."""
        self.topic = topic
        if (by_force or not self.box.hasFocus()) and self.box.text() != topic.label:
            self.box.setText(topic.label)
            self.box.setCursorPosition(0)
        for button, words in (
            (self.up, self.tr("Move up: {topic}")),
            (self.down, self.tr("Move down: {topic}")),
            (self.remove, self.tr("Remove: {topic}")),
        ):
            button.set_name(words.format(topic=topic.label))

    def take_focus(self, step: int, *, in_box: bool) -> None:
        """Get the keyboard back after a move: where it was, or beside it at the end of the list."""
        button = self.up if step < 0 else self.down
        other = self.down if step < 0 else self.up
        target = self.box if in_box else button if button.isEnabled() else other
        target.setFocus(Qt.FocusReason.TabFocusReason)


class _TopicBox(LineBox):
    """The words of a topic.

    Signals: ``moved(int)`` — Alt with Up (-1) or Down (1); ``left_by_return`` — Return was pressed.
    """

    moved = Signal(int)
    left_by_return = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row; Return goes on with the next topic."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.left_by_return.emit()
        else:
            super().keyPressEvent(event)

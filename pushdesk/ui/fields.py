"""A control with its words: the label that is its buddy, a counter, help, and what is wrong with its value."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pushdesk.ui.card import hide_unless, text_label
from pushdesk.ui.style import repolish


class Field(QWidget):
    """Label over control over help or error. The label names the control to a screen reader.

    ``about_characters`` puts a counter beside the label of a text control: "22 of about 50 characters".
    ``beside`` are buttons that fill the control; ``hint`` explains the label's word.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        help_text: str = "",
        about_characters: int | None = None,
        beside: Sequence[QWidget] = (),
        hint: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._help_text = help_text
        self._about_characters = about_characters
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._label = QLabel(label.replace("&", "&&"))
        self._label.setProperty("look", "label")
        self._label.setBuddy(control)
        head.addWidget(self._label, 0 if hint else 1)
        if hint is not None:
            head.addWidget(hint)
            head.addStretch(1)
        self._counter = text_label("", "muted", wraps=False)
        hide_unless(self._counter, about_characters is not None)
        head.addWidget(self._counter, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(head)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(control, 1)
        for button in beside:
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(across)
        self._line = text_label(help_text, "muted")
        hide_unless(self._line, bool(help_text))
        layout.addWidget(self._line)
        if hint is not None:
            QWidget.setTabOrder(hint, control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        control.setAccessibleDescription(help_text)
        if isinstance(control, QLineEdit | QPlainTextEdit) and about_characters is not None:
            control.textChanged.connect(self._count)
            self._count()

    @property
    def error(self) -> str:
        """The sentence shown as wrong, empty while nothing is."""
        return self._line.text() if self.control.property("invalid") else ""

    def set_error(self, sentence: str) -> None:
        """Show in words what is wrong with the value, or with an empty sentence that nothing is any more."""
        if sentence == self.error:
            return
        self.control.setProperty("invalid", bool(sentence))
        self._line.setProperty("look", "error" if sentence else "muted")
        self._line.setText(sentence or self._help_text)
        self._line.setVisible(bool(self._line.text()))
        self.control.setAccessibleDescription(self._line.text())
        repolish(self.control)
        repolish(self._line)

    def set_help(self, help_text: str) -> None:
        """Change the words under the control."""
        self._help_text = help_text
        if not self.error:
            self._line.setText(help_text)
            self._line.setVisible(bool(help_text))
            self.control.setAccessibleDescription(help_text)

    def _count(self) -> None:
        limit = self._about_characters or 0
        text = self.control.text() if isinstance(self.control, QLineEdit) else ""
        if isinstance(self.control, QPlainTextEdit):
            text = self.control.toPlainText()
        count = len(text)
        self._counter.setText(self.tr("{count} of about {limit} characters").format(count=count, limit=limit))
        look = "warning" if count > limit else "muted"
        if self._counter.property("look") != look:
            self._counter.setProperty("look", look)
            repolish(self._counter)


_LEAST_WIDTH = 190
"""Room, in pixels, under which a field is too narrow to stand beside another."""


class FieldRow(QWidget):
    """Fields side by side, their labels on one line; one below the other where the room is too narrow."""

    def __init__(self, fields: Sequence[QWidget], stretches: Sequence[int] = ()) -> None:
        super().__init__()
        self._fields = tuple(fields)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        for position, field in enumerate(self._fields):
            self._layout.addWidget(field, stretches[position] if stretches else 1)
            self._layout.setAlignment(field, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest field."""
        widths = [field.minimumSizeHint().width() for field in self._fields]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row into a column, or back."""
        super().resizeEvent(event)
        room = event.size().width() - self._layout.spacing() * (len(self._fields) - 1)
        widest = max((field.minimumSizeHint().width() for field in self._fields), default=0)
        is_narrow = room < max(_LEAST_WIDTH, widest) * len(self._fields)
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)


def field_row(*fields: QWidget, stretches: tuple[int, ...] = ()) -> FieldRow:
    """Fields side by side as long as there is room."""
    return FieldRow(fields, stretches)

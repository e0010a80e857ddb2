"""The frame of a dialog: heading, content, and buttons of which the harmless one is the default."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme

_FRAME = QSize(24, 48)
"""Room, in pixels, that a system's frame and title bar take around a dialog."""


def fitting(widget: QWidget, wanted: QSize) -> QSize:
    """The size that is wanted, or as much of it as the widget's screen has room for."""
    return wanted.boundedTo(widget.screen().availableSize() - _FRAME)


class SheetDialog(QDialog):
    """A modal sheet over its parent. A subclass or caller fills ``body`` and adds buttons left to right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self._least_width = width
        self.setMinimumWidth(width)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(16)
        outer.addWidget(text_label(title, "heading"))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        outer.addLayout(self._buttons)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said in it: a sentence that appears, or a button's longer words, must not be cut."""
        is_taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish):
            self.setMinimumWidth(max(self._least_width, self._outer.totalMinimumSize().width()))
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._outer.totalMinimumHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), min(needed, self.screen().availableGeometry().height()))
        return is_taken

    def add_button(
        self, words: str, look: Look = Look.PLAIN, *, glyph: Glyph | None = None, is_default: bool = False
    ) -> Button:
        """One more button at the right; ``is_default`` is what Return presses."""
        button = Button(self.theme, words, look, glyph)
        button.setAutoDefault(is_default)
        button.setDefault(is_default)
        self._buttons.addWidget(button)
        if is_default:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button

    def add_cancel(self, words: str = "", *, is_default: bool = True) -> Button:
        """The button that changes nothing; Escape does the same."""
        button = self.add_button(words or self.tr("Cancel"), is_default=is_default)
        button.clicked.connect(self.reject)
        return button


class Confirmation(SheetDialog):
    """Asks before something that cannot be undone; Cancel is the default.

    ``exec()`` returns ``QDialog.DialogCode.Accepted`` when the owner pressed the named button.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        action: str,
        parent: QWidget | None = None,
        *,
        is_dangerous: bool = False,
    ) -> None:
        super().__init__(theme, title, parent, width=440)
        self.body.addWidget(text_label(sentence, "muted"))
        self.add_cancel()
        self.action_button = self.add_button(action, Look.DANGER if is_dangerous else Look.PRIMARY)
        self.action_button.clicked.connect(self.accept)

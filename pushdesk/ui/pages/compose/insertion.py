"""Putting emoji and words for each person into a text where its cursor stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from pushdesk.ui.buttons import IconButton, literal
from pushdesk.ui.emoji_picker import EmojiPicker
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.ui.window_state import WindowState

TextControl = QLineEdit | QPlainTextEdit

_CALLED_BY = frozenset({"name", "first_name", "firstname", "vorname"})
"""Attributes by which people are called, so that there is a usual word for those without."""


class Inserter(QObject):
    """Makes the two small buttons beside a text, and does what is chosen in what they open."""

    def __init__(self, theme: Theme, state: WindowState, home: QWidget) -> None:
        super().__init__(home)
        self._theme = theme
        self._state = state
        self._home = home
        self._names: tuple[str, ...] = ()
        self._picker: EmojiPicker | None = None
        self._control: TextControl | None = None
        self.token_menu = QMenu(home)
        self.token_menu.setAccessibleName(self.tr("Words for each person"))
        self.token_menu.setToolTipsVisible(True)

    def offer(self, names: Sequence[str]) -> None:
        """Offer the attributes of these names, of which somebody in the audience has one."""
        self._names = tuple(names)

    def buttons(self, control: TextControl, emoji_name: str, token_name: str) -> tuple[IconButton, IconButton]:
        """The buttons for a text, to be put beside it; the names tell a screen reader which text."""
        emoji = IconButton(self._theme, Glyph.SMILE, emoji_name)
        emoji.clicked.connect(lambda: self._open_picker(control, emoji))
        token = IconButton(self._theme, Glyph.BRACES, token_name)
        token.clicked.connect(lambda: self._open_menu(control, token))
        return emoji, token

    def _open_picker(self, control: TextControl, button: QWidget) -> None:
        if self._picker is None:
            self._picker = EmojiPicker(self._theme, self._state, self._home)
            self._picker.picked.connect(self._insert_emoji)
        self._control = control
        self._picker.open_at(button)

    def _insert_emoji(self, emoji: str) -> None:
        if self._control is not None:
            self._control.setFocus(Qt.FocusReason.PopupFocusReason)
            insert(self._control, emoji)

    def _open_menu(self, control: TextControl, button: QWidget) -> None:
        translate = QCoreApplication.translate
        menu = self.token_menu
        menu.clear()
        for name in self._names:
            action = menu.addAction(literal(self.tr("Each one's “{name}”").format(name=name)))
            action.triggered.connect(lambda _checked=False, name=name: self._insert_token(control, name))
        if not self._names:
            menu.addAction(self.tr("Nobody in this audience has words of their own yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Your business's name")).triggered.connect(
            lambda: self._insert_token(control, "site", has_fallback=False)
        )
        menu.addAction(translate("Compose", "The browser's language")).triggered.connect(
            lambda: self._insert_token(control, "language", fallback="en")
        )
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _insert_token(
        self, control: TextControl, name: str, *, fallback: str | None = None, has_fallback: bool = True
    ) -> None:
        """Put a token in, and select what others get in its place, so that it is typed over."""
        control.setFocus(Qt.FocusReason.PopupFocusReason)
        if not has_fallback:
            insert(control, f"{{{{{name}}}}}")
            return
        words = fallback if fallback is not None else self.tr("there") if name in _CALLED_BY else ""
        insert(control, f"{{{{{name}|{words}}}}}")
        _select_before_end(control, behind=2, length=len(words))


def insert(control: TextControl, text: str) -> None:
    """Put a text in the place of what is selected, or at the cursor."""
    if isinstance(control, QLineEdit):
        control.insert(text)
    else:
        control.insertPlainText(text)


def _select_before_end(control: TextControl, *, behind: int, length: int) -> None:
    """Select ``length`` characters that end ``behind`` characters before the cursor."""
    if isinstance(control, QLineEdit):
        start = control.cursorPosition() - behind - length
        if length:
            control.setSelection(start, length)
        else:
            control.setCursorPosition(start)
        return
    cursor = control.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, behind)
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
    control.setTextCursor(cursor)

"""What undo goes back and forth between: everything in the form at one moment, and where the cursor belongs then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from pushdesk.ui.pages.compose.draft_keeper import DraftContent

TextControl = QLineEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class FormState:
    """The draft's content, and the language that was in front when it came to be so."""

    content: DraftContent
    language: str = ""

    def has_languages_of(self, other: "FormState") -> bool:
        """True when both have words in the same languages."""
        mine, theirs = self.content.notification.variants, other.content.notification.variants
        return [each.language for each in mine] == [each.language for each in theirs]


def texts_of(controls: Sequence[TextControl]) -> Mapping[TextControl, str]:
    """What stands in each of these controls."""
    return {control: text_of(control) for control in controls}


def text_of(control: TextControl) -> str:
    """What stands in a text control."""
    return control.text() if isinstance(control, QLineEdit) else control.toPlainText()


def put_cursor(before: Mapping[TextControl, str], controls: Sequence[TextControl]) -> None:
    """Put the cursor behind what has changed in the first control that says something else now."""
    for control in controls:
        old, new = before.get(control, ""), text_of(control)
        if control.isVisible() and old != new:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            _move_cursor(control, new, len(new) - _common_end(old, new))
            return


def _common_end(old: str, new: str) -> int:
    """How many characters at the end are the same, none of them counted at the beginning as well."""
    begin = _common_begin(old, new)
    return _common_begin(old[begin:][::-1], new[begin:][::-1])


def _common_begin(first: str, second: str) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _move_cursor(control: TextControl, text: str, place: int) -> None:
    """Qt counts in UTF-16 units, Python in characters."""
    units = len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
    if isinstance(control, QLineEdit):
        control.setCursorPosition(units)
        return
    cursor = QTextCursor(control.document())
    cursor.setPosition(units)
    control.setTextCursor(cursor)

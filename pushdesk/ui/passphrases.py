"""Asking for a passphrase: once to open something, twice to lock something."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pushdesk.domain.passphrases import LEAST_CHARACTERS
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import hide_unless, text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme


class PassphraseFields(QWidget):
    """One field to open something with, or two equal ones to lock it; each says what is wrong with it."""

    def __init__(self, *, is_new: bool, error: str = "") -> None:
        super().__init__()
        self._is_new = is_new
        self._first, self._second = _hidden_box(), _hidden_box()
        self._first_field = Field(self.tr("Passphrase"), self._first)
        self._second_field = Field(self.tr("Passphrase once more"), self._second)
        self._first_field.set_error(error)
        hide_unless(self._second_field, is_new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._first_field)
        column.addWidget(self._second_field)
        self.setFocusProxy(self._first)

    def passphrase(self) -> str:
        """What was typed; empty, and said under its field, where it will not do."""
        first, second = self._first.text(), self._second.text()
        self._first_field.set_error("")
        self._second_field.set_error("")
        if not first:
            self._first_field.set_error(self.tr("Please type the passphrase."))
        elif self._is_new and len(first) < LEAST_CHARACTERS:
            self._first_field.set_error(self.tr("At least {count} characters, please.").format(count=LEAST_CHARACTERS))
        elif self._is_new and first != second:
            self._second_field.set_error(self.tr("The two are not the same."))
            self._second.setFocus()
            return ""
        else:
            return first
        self._first.setFocus()
        return ""


class PassphraseDialog(SheetDialog):
    """Asks for a passphrase. ``passphrase`` holds it after the dialog was accepted.

    ``error`` says why the one before did not do.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        action: str,
        *,
        is_new: bool,
        error: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent)
        self.passphrase = ""
        self.body.addWidget(text_label(sentence, "muted"))
        self._fields = PassphraseFields(is_new=is_new, error=error)
        self.body.addWidget(self._fields)
        self.add_cancel(is_default=False)
        self.add_button(action, Look.PRIMARY, is_default=True).clicked.connect(self._finish)
        self._fields.setFocus()

    def _finish(self) -> None:
        self.passphrase = self._fields.passphrase()
        if self.passphrase:
            self.accept()


def _hidden_box() -> LineBox:
    box = LineBox()
    box.setEchoMode(QLineEdit.EchoMode.Password)
    return box

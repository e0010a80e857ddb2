"""Asking for a passphrase: once to open something, twice to lock something."""

from PySide6.QtWidgets import QLineEdit, QWidget

from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme

_SHORTEST = 8


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
        self._is_new = is_new
        self.body.addWidget(text_label(sentence, "muted"))
        self._first = _hidden_box()
        self._second = _hidden_box()
        self._first_field = Field(self.tr("Passphrase"), self._first)
        self._second_field = Field(self.tr("Passphrase once more"), self._second)
        self._first_field.set_error(error)
        self._second_field.setVisible(is_new)
        self.body.addWidget(self._first_field)
        self.body.addWidget(self._second_field)
        self.add_cancel(is_default=False)
        self.add_button(action, Look.PRIMARY, is_default=True).clicked.connect(self._finish)
        self._first.setFocus()

    def _finish(self) -> None:
        first, second = self._first.text(), self._second.text()
        self._first_field.set_error("")
        self._second_field.set_error("")
        if not first:
            self._first_field.set_error(self.tr("Please type the passphrase."))
            self._first.setFocus()
        elif self._is_new and len(first) < _SHORTEST:
            self._first_field.set_error(self.tr("At least {count} characters, please.").format(count=_SHORTEST))
            self._first.setFocus()
        elif self._is_new and first != second:
            self._second_field.set_error(self.tr("The two are not the same."))
            self._second.setFocus()
        else:
            self.passphrase = first
            self.accept()


def _hidden_box() -> LineBox:
    box = LineBox()
    box.setEchoMode(QLineEdit.EchoMode.Password)
    return box

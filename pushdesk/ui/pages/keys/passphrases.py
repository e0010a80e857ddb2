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
    """Asks for a passphrase. ``passphrase`` holds it after the dialog was accepted."""

    def __init__(
        self, theme: Theme, title: str, sentence: str, action: str, *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self.passphrase = ""
        self._is_new = is_new
        self.body.addWidget(text_label(sentence, "muted"))
        self._first = Field(self.tr("Passphrase"), _hidden_box())
        self._second = Field(self.tr("Passphrase once more"), _hidden_box())
        self._second.setVisible(is_new)
        self.body.addWidget(self._first)
        self.body.addWidget(self._second)
        self.add_cancel(is_default=False)
        self.add_button(action, Look.PRIMARY, is_default=True).clicked.connect(self._finish)
        self._first.control.setFocus()

    def _finish(self) -> None:
        first, second = _text(self._first), _text(self._second)
        self._first.set_error("")
        self._second.set_error("")
        if self._is_new and len(first) < _SHORTEST:
            self._first.set_error(self.tr("At least {count} characters, please.").format(count=_SHORTEST))
            return
        if self._is_new and first != second:
            self._second.set_error(self.tr("The two are not the same."))
            return
        self.passphrase = first
        self.accept()


def _hidden_box() -> LineBox:
    box = LineBox()
    box.setEchoMode(QLineEdit.EchoMode.Password)
    return box


def _text(field: Field) -> str:
    control = field.control
    return control.text() if isinstance(control, LineBox) else ""

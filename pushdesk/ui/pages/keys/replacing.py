"""Another key in the place of the current one: asked with the business's name where subscribers belong to it."""

from PySide6.QtWidgets import QWidget

from pushdesk.app import KeyRecord
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted


class ReplacingDialog(SheetDialog):
    """Accepted only with the name typed as it is; Cancel is the default."""

    def __init__(
        self, theme: Theme, current: KeyRecord, business: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Put another key in the place of the current one?"), parent)
        self._business = business
        self.body.addWidget(
            text_label(
                self.tr(
                    "New subscribers get the new key from the next export on. The old one stays here and goes on "
                    "serving those who belong to it ({count}). Each key is one more to back up."
                ).format(count=counted(current.subscriptions)),
                "muted",
            )
        )
        self._typed = LineBox()
        self._field = Field(
            self.tr("Business name"), self._typed, help_text=self.tr("Type “{name}” to go on.").format(name=business)
        )
        self.body.addWidget(self._field)
        self.add_cancel()
        self.add_button(action, Look.PRIMARY).clicked.connect(self._finish)
        self._typed.setFocus()

    def _finish(self) -> None:
        if " ".join(self._typed.text().split()).casefold() != self._business.casefold():
            self._field.set_error(self.tr("That is not the name. It reads “{name}”.").format(name=self._business))
            self._typed.setFocus()
            return
        self.accept()

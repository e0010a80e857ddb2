"""The question before people are erased for good."""

from PySide6.QtWidgets import QWidget

from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted

_MANY = 10
"""From so many on, the number has to be typed: a slip of the hand must not cost an owner their subscribers."""


class EraseDialog(SheetDialog):
    """Cancel is the default; nothing brings an erased person back but their own browser."""

    def __init__(self, theme: Theme, count: int, parent: QWidget) -> None:
        one = self.tr("Erase this subscriber for good?")
        many = self.tr("Erase {count} subscribers for good?").format(count=counted(count))
        super().__init__(theme, one if count == 1 else many, parent, width=460)
        self._count = count
        self.body.addWidget(
            text_label(
                self.tr(
                    "Address, keys and tags are deleted now. A mark without any of them keeps a restored backup or "
                    "an import from bringing the person back. What was sent stays counted in History."
                )
            )
        )
        self.body.addWidget(text_label(self.tr("This cannot be undone."), "strong"))
        self._number = Field(self.tr("Type {count} to go on").format(count=count), LineBox())
        self._number.setVisible(count >= _MANY)
        self.body.addWidget(self._number)
        self.add_cancel()
        self.erase_button = self.add_button(self.tr("Erase for good"), Look.DANGER)
        self.erase_button.setEnabled(count < _MANY)
        self.erase_button.clicked.connect(self.accept)
        box = self._number.control
        if isinstance(box, LineBox):
            box.textChanged.connect(self._compare)

    def _compare(self, text: str) -> None:
        typed = "".join(character for character in text if character.isdigit())
        self.erase_button.setEnabled(typed == str(self._count))

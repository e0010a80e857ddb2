"""A field for a web address: mends what is only short for one, and says what is wrong when it is left."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.personalization import checked_link
from pushdesk.domain.site import checked_url
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.words.faults import sentence

_HOST_AND_PATH = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?:[/?#]\S*)?\Z", re.IGNORECASE)


class AddressField(Field):
    """One https address, or none; a link may hold tokens, a picture's address (``takes_tokens`` off) none.

    Signals: ``edited`` — the address was changed by hand.
    """

    edited = Signal()

    def __init__(
        self,
        label: str,
        *,
        help_text: str = "",
        takes_tokens: bool = True,
        beside: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        box = LineBox("", "https://")
        super().__init__(label, box, help_text=help_text, beside=beside, parent=parent)
        self._box = box
        self._takes_tokens = takes_tokens
        self._box.textEdited.connect(self._follow_typing)
        self._box.editingFinished.connect(self._finish)

    @property
    def address(self) -> str:
        """The address as typed, without blanks around it."""
        return self._box.text().strip()

    def show_address(self, address: str) -> None:
        """Show a draft's address, with nothing called wrong yet."""
        if self._box.text() != address:
            self._box.setText(address)
            self._box.setCursorPosition(0)
        self.set_error("")

    def show_placeholder(self, address: str) -> None:
        """Show in the empty field what stands there instead."""
        self._box.setPlaceholderText(address)

    def check(self) -> bool:
        """True when there is no address or a usable one; else the field says what is wrong with it."""
        if not self.address:
            self.set_error("")
            return True
        try:
            checked_link(self.address) if self._takes_tokens else checked_url(self.address, purpose="picture")
        except Fault as fault:
            self.set_error(sentence(fault))
            return False
        self.set_error("")
        return True

    def _follow_typing(self) -> None:
        self.set_error("")
        self.edited.emit()

    def _finish(self) -> None:
        if _HOST_AND_PATH.match(self.address):
            self._box.setText(f"https://{self.address}")
            self.edited.emit()
        self.check()

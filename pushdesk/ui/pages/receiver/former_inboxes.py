"""The inboxes that a business had before it moved, on the card of its inbox: until when each is fetched, or why not."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import rule, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.moments import date_words
from pushdesk.words.faults import sentence

if TYPE_CHECKING:
    from pushdesk.storage.former_inboxes import FormerInbox


class FormerInboxes(QWidget):
    """A line for each; hidden where there are none."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._shown: list[FormerInbox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.hide()

    def show_inboxes(self, former: Sequence["FormerInbox"]) -> None:
        """Show these and no others; the lines stay while nothing has changed, and with them the focus."""
        if list(former) == self._shown:
            return
        self._shown = list(former)
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if former:
            self._column.addWidget(rule())
            self._column.addWidget(text_label(self.tr("Inboxes of your old address"), "strong"))
        for each in former:
            self._column.addWidget(self._line(each))
        self.setVisible(bool(former))

    def _line(self, former: "FormerInbox") -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(text_label(former.address, "code"))
        words.addWidget(text_label(self._words(former), "error" if former.fault else "muted"))
        across.addLayout(words, 1)
        stop = Button(self._console.theme, self.tr("Stop fetching it"), Look.PLAIN)
        stop.setAccessibleName(self.tr("Stop fetching {address}").format(address=former.address))
        stop.clicked.connect(lambda: self._ask(former.address))
        across.addWidget(stop)
        return line

    def _words(self, former: "FormerInbox") -> str:
        if former.fault:
            return sentence(Fault(former.fault, status=former.status or "–"))
        if former.ends_at is None:
            return self.tr("Fetched with the next pull, and for 90 days from then on.")
        return self.tr("What browsers leave there is fetched until {day}.").format(day=date_words(former.ends_at))

    def _ask(self, address: str) -> None:
        site = self._console.site
        if site is None:
            return
        question = Confirmation(
            self._console.theme,
            self.tr("Stop fetching this inbox?"),
            self.tr("What browsers leave at {address} will not reach you any more.").format(address=address),
            self.tr("Stop fetching"),
            self.window(),
            is_dangerous=True,
        )
        if question.exec() == QDialog.DialogCode.Accepted:
            desk = self._console.desk
            self._console.ask(lambda: desk.former_inboxes.forget(site.site_id, address), lambda _nothing: None)

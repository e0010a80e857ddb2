"""Codes that visitors sent by mail or chat: pasted here, and taken in by the one button."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pushdesk.domain.faults import Fault
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import TextBox
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted

if TYPE_CHECKING:
    from pushdesk.app import CodesTaken

_FILE_LIMIT_BYTES = 1_000_000

MARK = "PUSHDESK1["
"""How every code begins."""


class CodeDialog(SheetDialog):
    """Asks for a text with codes in it; ``text`` holds it after the dialog was accepted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("CodeDialog", "Paste a code"), parent, width=560)
        self.text = ""
        self.body.addWidget(
            text_label(
                self.tr(
                    "Where your web app cannot reach this computer, it gives its visitor a code to send you. Paste the "
                    "whole message; several codes at once are fine. Only this computer can read them."
                ),
                "muted",
            )
        )
        copied = QGuiApplication.clipboard().text()
        self._box = TextBox(copied if holds_code(copied) else "", lines=6, most_lines=12)
        self._field = Field(
            self.tr("Message with the code"),
            self._box,
            help_text=self.tr("A code begins with PUSHDESK1[ and ends with ]."),
        )
        self.body.addWidget(self._field)
        self.add_cancel(is_default=False)
        take = self.add_button(self.tr("Take in"), Look.PRIMARY, is_default=True)
        take.clicked.connect(self._take)
        self._box.setFocus()

    def _take(self) -> None:
        text = self._box.toPlainText()
        if not holds_code(text):
            self._field.set_error(sentence(Fault("code_missing")))
            return
        self.text = text
        self.accept()


def holds_code(text: str) -> bool:
    """True when a code begins somewhere in a text."""
    return MARK in text.upper().replace(" ", "")


def text_with_codes(path: Path) -> str:
    """The text of a small file that holds codes; empty for any other file."""
    try:
        if path.stat().st_size > _FILE_LIMIT_BYTES:
            return ""
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return text if holds_code(text) else ""


def codes_words(taken: "CodesTaken") -> tuple[Tone, str]:
    """What codes came to, in one line, and how good that is; the first that was refused says why."""
    translate = QCoreApplication.translate
    tally = taken.tally
    words = translate("CodeDialog", "New subscribers: {added}. Known before: {refreshed}. Refused codes: {refused}.")
    words = words.format(
        added=counted(tally.added), refreshed=counted(tally.refreshed), refused=counted(len(taken.refusals))
    )
    if tally.outdated:
        words += " " + translate(
            "CodeDialog", "A code was older than what is known of its browser; it changed nothing."
        )
    if taken.refusals:
        first = taken.refusals[0]
        part = translate("CodeDialog", "part of the code")
        words = f"{words} {sentence(Fault(first.reason, number=first.number, member=part, site='–', key='–'))}"
    is_good = tally.added + tally.refreshed + tally.unsubscribed > 0
    return (Tone.GOOD if is_good and not taken.refusals else Tone.WARNING), words

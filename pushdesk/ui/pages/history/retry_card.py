"""What of a finished campaign can be tried again: a line for each reason, with those it was and the button."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pushdesk.domain.delivery import Reason
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.words.deliveries import REASON_WORDS
from pushdesk.words.language import counted


class RetryCard(Card):
    """Hidden where nothing can be tried again.

    Signals: ``retry_asked(str)`` — those of the reason with this value; ``showing_asked(str)`` — see them in the log;
    ``rearranged`` — other buttons are there.
    """

    retry_asked = Signal(str)
    showing_asked = Signal(str)
    rearranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[tuple[Reason, int]] = []
        self._rows = QWidget()
        self._lines = QGridLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(8)
        self._lines.setColumnStretch(1, 1)
        self.set_heading(self.tr("Not everybody got it"))
        self.add(self._rows)
        self.hide()

    def show_reasons(self, counts: Mapping[Reason, int]) -> None:
        """Show these; nothing is built anew while nothing has changed, so that the focus stays."""
        if list(counts.items()) == self._shown:
            return
        self._shown = list(counts.items())
        while (entry := self._lines.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (reason, count) in enumerate(self._shown):
            self._add_row(row, reason, count)
        self.setVisible(bool(self._shown))
        self.rearranged.emit()

    def _add_row(self, row: int, reason: Reason, count: int) -> None:
        words = REASON_WORDS[reason]
        show = Button(self._theme, self.tr("Show"), Look.QUIET)
        show.setAccessibleName(self.tr("Show: {reason}").format(reason=words))
        show.clicked.connect(lambda: self.showing_asked.emit(reason.value))
        again = Button(self._theme, self.tr("Try again…"), Look.PLAIN, Glyph.REFRESH)
        again.setAccessibleName(self.tr("Try these again: {reason}").format(reason=words))
        again.clicked.connect(lambda: self.retry_asked.emit(reason.value))
        number = text_label(counted(count), "strong", wraps=False)
        self._lines.addWidget(number, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((text_label(words), show, again), start=1):
            self._lines.addWidget(widget, row, column)

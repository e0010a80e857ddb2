"""What to think of before sending, as a compact list: one sheet for each tone, a line for each remark."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from pushdesk.ui.card import text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.compose.review import Remark
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone

_GLYPHS = {Tone.BAD: Glyph.CIRCLE_ALERT, Tone.WARNING: Glyph.TRIANGLE_ALERT, Tone.NEUTRAL: Glyph.INFO}
_SIGN = 18


class RemarkList(QWidget):
    """Remarks by tone, the gravest first."""

    def __init__(self, theme: Theme, remarks: Sequence[Remark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Before you send"))
        self.setAccessibleDescription(" ".join(remark.words for remark in remarks))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for tone, glyph in _GLYPHS.items():
            of_tone = [remark for remark in remarks if remark.tone is tone]
            if of_tone:
                layout.addWidget(self._sheet(theme, tone, glyph, of_tone))

    def height_for(self, width: int) -> int:
        """How high it is at a width, in pixels; 0 where there is nothing to think of."""
        layout = self.layout()
        if layout is None or not layout.count():
            return 0
        return max(layout.heightForWidth(width), self.sizeHint().height())

    def _sheet(self, theme: Theme, tone: Tone, glyph: Glyph, remarks: Sequence[Remark]) -> QFrame:
        sheet = QFrame()
        sheet.setProperty("look", "banner")
        sheet.setProperty("tone", tone.value)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(12, 10, 14, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        icon = theme.icon(glyph, lambda tokens: tokens.tone(tone).ink)
        for row, remark in enumerate(remarks):
            sign = QLabel()
            sign.setPixmap(icon.pixmap(_SIGN, _SIGN))
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(remark.words), row, 1)
        return sheet

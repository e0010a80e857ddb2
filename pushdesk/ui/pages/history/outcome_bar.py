"""The bar of one campaign: how much has ended and how, as lengths beside one another, and in words below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pushdesk.domain.delivery import OPEN, Outcome
from pushdesk.ui.painted import Painted
from pushdesk.ui.state_pills import outcome_tone
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone

_HEIGHT = 8


class OutcomeBar(Painted):
    """Accepted first, then what did not arrive; the rest of the track is still open."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._shares: Sequence[tuple[Tone, float]] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_counts(self, outcomes: Mapping[Outcome, int], words: str) -> None:
        """Show these counts; ``words`` say the same to a screen reader."""
        total = sum(outcomes.values())
        order = sorted((each for each in Outcome if each not in OPEN), key=lambda each: each is not Outcome.ACCEPTED)
        self._shares = [(outcome_tone(each), outcomes[each] / total) for each in order if total and outcomes[each]]
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the lengths, rounded at both ends."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QPainterPath()
        track.addRoundedRect(QRectF(0, 0, self.width(), _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(track)
        painter.fillRect(self.rect(), QColor(tokens.track))
        x = 0.0
        for tone, share in self._shares:
            length = max(2.0, share * self.width())
            painter.fillRect(QRectF(x, 0, length, _HEIGHT), QColor(tokens.tone(tone).solid))
            x += length
        painter.end()

"""The byte meter: how much of a push message's room is used, and which browsers it would be too much for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pushdesk.ui.card import text_label
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.style import set_look
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class ByteLimit:
    """The most payload bytes that one push service or browser takes; ``name`` as the owner reads it.

    ``people`` of the audience are reached through it, 0 where that is not known.
    """

    name: str
    limit_bytes: int
    people: int = 0


class _Gauge(QWidget):
    """The bar: used bytes of the largest limit, with a tick at each smaller one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._used = 0
        self._limits: tuple[int, ...] = (1,)
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_measure(self, used: int, limits: tuple[int, ...]) -> None:
        self._used, self._limits = used, limits
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        largest = max(self._limits)
        over = sum(1 for limit in self._limits if self._used > limit)
        tone = tokens.bad if over == len(self._limits) else tokens.warning if over else tokens.progress
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, 3, self.width(), 6)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(bar, 3, 3)
        share = min(1.0, self._used / largest)
        if share > 0:
            painter.setBrush(QColor(tone.solid))
            painter.drawRoundedRect(QRectF(0, 3, max(6.0, self.width() * share), 6), 3, 3)
        painter.setBrush(QColor(tokens.border_hover))
        for limit in self._limits:
            if limit < largest:
                painter.drawRect(QRectF(round(self.width() * limit / largest), 0, 1.5, 12))
        painter.end()


class ByteMeter(QWidget):
    """Words, bar and verdict; its accessible description says all of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head = QHBoxLayout()
        self._words = text_label("", "muted", wraps=False)
        head.addWidget(self._words, 1)
        self._verdict = PillLabel(theme, Pill("", Tone.GOOD, Shape.CHECK))
        head.addWidget(self._verdict)
        layout.addLayout(head)
        self._gauge = _Gauge(theme)
        layout.addWidget(self._gauge)
        services = QWidget()
        self._flow = FlowLayout(services, spacing=14)
        self._services: list[QLabel] = []
        layout.addWidget(services)
        self.setAccessibleName(self.tr("Size of the message"))
        self.show_measure(0, (ByteLimit("", 3993),))

    def show_measure(self, payload_bytes: int, limits: Sequence[ByteLimit]) -> None:
        """Show a payload's size against every limit; the largest is the bar's full length."""
        largest = max(limit.limit_bytes for limit in limits)
        locale = QLocale()
        words = self.tr("{used} of {limit} bytes").format(
            used=locale.toString(payload_bytes), limit=locale.toString(largest)
        )
        too_small = [limit.name for limit in limits if payload_bytes > limit.limit_bytes]
        if not too_small:
            pill = Pill(self.tr("Fits every browser"), Tone.GOOD, Shape.CHECK)
        elif payload_bytes > largest:
            pill = Pill(self.tr("Too long to send"), Tone.BAD, Shape.CROSS)
        else:
            names = ", ".join(too_small)
            pill = Pill(self.tr("Too long for {names}").format(names=names), Tone.WARNING, Shape.TRIANGLE)
        self._words.setText(words)
        self._verdict.set_pill(pill)
        self._gauge.show_measure(payload_bytes, tuple(limit.limit_bytes for limit in limits))
        self._show_services(payload_bytes, limits)
        self.setAccessibleDescription(f"{words}. {pill.text}.")

    def _show_services(self, payload_bytes: int, limits: Sequence[ByteLimit]) -> None:
        """One word for each push service, with what it takes where that is too little."""
        locale = QLocale()
        over = self.tr("{name} takes {limit} bytes")
        over_for_people = self.tr("{name} takes {limit} bytes: {people} may not get it")
        while len(self._services) < len(limits):
            self._services.append(text_label("", "muted", wraps=False))
            self._flow.addWidget(self._services[-1])
        for label, limit in zip(self._services, limits, strict=False):
            fits = payload_bytes <= limit.limit_bytes
            sentence = over_for_people if limit.people else over
            words = sentence.format(
                name=limit.name, limit=locale.toString(limit.limit_bytes), people=locale.toString(limit.people)
            )
            set_look(label, "muted" if fits else "warning")
            label.setText(f"✓ {limit.name}" if fits else f"✗ {words}")

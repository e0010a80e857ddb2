"""The set-up as a list of five steps: each says what it is for, whether it is done, and leads to its page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, rule, text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pills import Pill, PillLabel, pill_font, pill_width
from pushdesk.ui.shapes import Shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``act`` leads to where it is done; the first step that is not done gets the primary button."""

    heading: str
    sentence: str
    is_done: bool
    action: str
    act: Callable[[], None]


class Checklist(Card):
    """Shows steps until all are done; then it hides itself.

    Signals: ``guide_asked`` — the owner wants to be led through what is open.
    """

    guide_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Set-up"))
        self._steps: tuple[tuple[str, bool], ...] | None = None
        guide = Button(theme, self.tr("Guide me"), Look.PLAIN, Glyph.LIST_CHECKS)
        guide.clicked.connect(self.guide_asked)
        self.head.addWidget(guide)
        self._rows = QWidget()
        QVBoxLayout(self._rows).setContentsMargins(0, 0, 0, 0)
        self.add(self._rows)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; nothing is built anew while nothing has changed."""
        done = sum(step.is_done for step in steps)
        self.setVisible(done < len(steps))
        seen = tuple((step.heading + step.sentence, step.is_done) for step in steps)
        if seen == self._steps:
            return
        self._steps = seen
        self.set_heading(self.tr("Set-up: {done} of {total} steps done").format(done=done, total=len(steps)))
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        is_next = True
        for number, step in enumerate(steps):
            if number:
                column.addWidget(rule())
            column.addWidget(self._row(step, is_next=is_next and not step.is_done))
            is_next = is_next and step.is_done
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _row(self, step: Step, *, is_next: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        done, following, later = self.tr("Done"), self.tr("Next"), self.tr("Open")
        if step.is_done:
            pill = Pill(done, Tone.GOOD, Shape.CHECK)
        elif is_next:
            pill = Pill(following, Tone.PROGRESS, Shape.RING)
        else:
            pill = Pill(later, Tone.NEUTRAL, Shape.RING)
        sign = PillLabel(self._theme, pill)
        widths = [pill_width(replace(pill, text=words), pill_font()) for words in (done, following, later)]
        sign.setFixedWidth(round(max(widths)) + 1)
        line.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(step.heading, "muted" if step.is_done else "strong"))
        if not step.is_done:
            words.addWidget(text_label(step.sentence, "muted"))
        line.addLayout(words, 1)
        if not step.is_done:
            button = Button(self._theme, step.action, Look.PRIMARY if is_next else Look.PLAIN)
            button.clicked.connect(lambda _checked=False: step.act())
            line.addWidget(button)
        return row

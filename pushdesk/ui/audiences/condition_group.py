"""A group of conditions below “all of”, “any of” or “none of”; groups may hold groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.domain.audience_outline import Condition, Joiner, Outline
from pushdesk.ui.audiences.choices import Choices, Matter, term_of
from pushdesk.ui.audiences.condition_row import ConditionRow
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.theme import Theme

_DEEPEST = 2
"""How deep groups can be nested by pointing; deeper ones of a typed rule are shown as they are."""


class ConditionGroup(QFrame):
    """Signals: ``changed`` — the rule is another one; ``removal_asked`` — its owner wants it gone."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, theme: Theme, choices: Choices, outline: Outline, depth: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._choices = choices
        self._depth = depth
        self._parts: list[ConditionRow | ConditionGroup] = []
        if depth:
            self.setProperty("look", "card")
        column = QVBoxLayout(self)
        edge = 12 if depth else 0
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(8)
        column.addWidget(self._head())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        column.addWidget(self._foot())
        self._joiner.choose(outline.joiner)
        for part in outline.parts:
            self._append(part)
        self._joiner.chosen.connect(lambda _joiner: self.changed.emit())

    def outline(self) -> Outline:
        """What the group says."""
        joiner = self._joiner.value()
        parts = tuple(part.condition() if isinstance(part, ConditionRow) else part.outline() for part in self._parts)
        return Outline(joiner if isinstance(joiner, Joiner) else Joiner.ALL, parts)

    def add_condition(self) -> None:
        """One more condition, to be changed into the one that is meant."""
        tags = self._choices.values(Matter.TAG)
        self._append(Condition(term_of(Matter.TAG, tags[0][1]))).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def add_group(self) -> None:
        """One more group, with a first condition in it."""
        group = self._append(Outline(Joiner.ANY if self._joiner.value() is Joiner.ALL else Joiner.ALL))
        if isinstance(group, ConditionGroup):
            group.add_condition()

    def _head(self) -> QWidget:
        self._joiner = ChoiceBox()
        self._joiner.setAccessibleName(self.tr("How the conditions belong together"))
        self._joiner.add_choice(self.tr("All of these hold"), Joiner.ALL)
        self._joiner.add_choice(self.tr("At least one of these holds"), Joiner.ANY)
        self._joiner.add_choice(self.tr("None of these holds"), Joiner.NONE)
        self._joiner.setMinimumWidth(240)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._joiner)
        line.addStretch(1)
        if self._depth:
            remove = IconButton(self._theme, Glyph.X, self.tr("Take this group away"))
            remove.clicked.connect(self.removal_asked)
            line.addWidget(remove)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        condition = Button(self._theme, self.tr("Add a condition"), Look.QUIET, Glyph.PLUS)
        condition.clicked.connect(self.add_condition)
        line.addWidget(condition)
        if self._depth < _DEEPEST:
            group = Button(self._theme, self.tr("Add a group"), Look.QUIET, Glyph.PLUS)
            group.clicked.connect(self.add_group)
            line.addWidget(group)
        line.addStretch(1)
        return foot

    def _append(self, part: Condition | Outline) -> "ConditionRow | ConditionGroup":
        widget: ConditionRow | ConditionGroup
        if isinstance(part, Outline):
            widget = ConditionGroup(self._theme, self._choices, part, self._depth + 1)
        else:
            widget = ConditionRow(self._theme, self._choices, part)
        widget.changed.connect(self.changed)
        widget.removal_asked.connect(lambda: self._remove(widget))
        self._parts.append(widget)
        self._rows.addWidget(widget)
        widget.show()
        return widget

    def _remove(self, part: "ConditionRow | ConditionGroup") -> None:
        self._parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.changed.emit()

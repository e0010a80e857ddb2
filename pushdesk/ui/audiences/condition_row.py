"""One condition of an audience: what it is about, whether it shall hold, and its value."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.domain.audience import CAMPAIGNS_LIMIT, DAYS_LIMIT
from pushdesk.domain.audience_outline import Condition
from pushdesk.ui.audiences.choices import (
    IN_NUMBERS,
    Choices,
    Matter,
    holding_words,
    matter_of,
    matter_words,
    term_of,
    unit_words,
)
from pushdesk.ui.buttons import IconButton
from pushdesk.ui.card import text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, NumberBox
from pushdesk.ui.theme import Theme

_USUAL_DAYS, _USUAL_CAMPAIGNS = 30, 5


class ConditionRow(QWidget):
    """Signals: ``changed`` — it says something else; ``removal_asked`` — its owner wants it gone."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, theme: Theme, choices: Choices, condition: Condition) -> None:
        super().__init__()
        self._choices = choices
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._matter = ChoiceBox()
        self._matter.setAccessibleName(self.tr("What the condition is about"))
        self._holds = ChoiceBox()
        self._holds.setAccessibleName(self.tr("Whether it shall hold"))
        self._value = ChoiceBox()
        self._value.setAccessibleName(self.tr("Value of the condition"))
        self._number = NumberBox(1, DAYS_LIMIT, _USUAL_DAYS)
        self._number.setAccessibleName(self.tr("Number of the condition"))
        for box, room in ((self._matter, 7), (self._holds, 7), (self._value, 6)):
            box.setMinimumContentsLength(room)
        self._unit = text_label("", "muted", wraps=False)
        remove = IconButton(theme, Glyph.X, self.tr("Take this condition away"))
        remove.clicked.connect(self.removal_asked)
        line.addWidget(self._matter, 3)
        line.addWidget(self._holds, 3)
        line.addWidget(self._value, 4)
        line.addWidget(self._number)
        line.addWidget(self._unit, 1)
        line.addWidget(remove)
        self._show(condition)
        self._matter.chosen.connect(self._follow_matter)
        self._holds.chosen.connect(lambda _holds: self.changed.emit())
        self._value.chosen.connect(lambda _value: self.changed.emit())
        self._number.valueChanged.connect(lambda _number: self.changed.emit())

    def condition(self) -> Condition:
        """What it says."""
        matter = self._chosen_matter()
        value = str(self._number.value()) if matter in IN_NUMBERS else str(self._value.value())
        return Condition(term_of(matter, value), bool(self._holds.value()))

    def _show(self, condition: Condition) -> None:
        matter, value = matter_of(condition.term)
        for words, each in matter_words():
            if each is matter or each in IN_NUMBERS or self._choices.values(each):
                self._matter.add_choice(words, each)
        self._matter.choose(matter)
        self._offer(matter)
        self._holds.choose(condition.holds)
        if matter in IN_NUMBERS:
            self._number.setValue(int(value))
            return
        if not self._value.offers(value):
            self._value.add_choice(value, value)  # nobody has it any more, and the rule names it all the same
        self._value.choose(value)

    def _follow_matter(self, _matter: object) -> None:
        was_blocked = self.blockSignals(True)
        self._offer(self._chosen_matter())
        self.blockSignals(was_blocked)
        self.changed.emit()

    def _offer(self, matter: Matter) -> None:
        holds = self._holds.value()
        self._holds.clear()
        for words, each in zip(holding_words(matter), (True, False), strict=True):
            self._holds.add_choice(words, each)
        self._holds.choose(holds is not False)
        is_number = matter in IN_NUMBERS
        self._value.clear()
        for words, value in [] if is_number else self._choices.values(matter):
            self._value.add_choice(words, value)
        self._value.setVisible(not is_number)
        self._number.setVisible(is_number)
        self._unit.setVisible(is_number)
        self._unit.setText(unit_words(matter))
        is_campaigns = matter is Matter.CLICKED_CAMPAIGNS
        self._number.setRange(1, CAMPAIGNS_LIMIT if is_campaigns else DAYS_LIMIT)
        self._number.setValue(_USUAL_CAMPAIGNS if is_campaigns else _USUAL_DAYS)

    def _chosen_matter(self) -> Matter:
        matter = self._matter.value()
        return matter if isinstance(matter, Matter) else Matter.TAG

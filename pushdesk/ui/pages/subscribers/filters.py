"""The row above the list of subscribers: what to search for, which state, and which tag or saved audience."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pushdesk.app import SavedAudience, SubscriptionOrder, SubscriptionQuery
from pushdesk.domain.audience import HasTag, Rule, parse_rule
from pushdesk.domain.subscription import OURS, SubscriptionState
from pushdesk.ui.card import text_label
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.inputs import ChoiceBox, SearchBox
from pushdesk.ui.theme import Theme
from pushdesk.words.deliveries import SUBSCRIPTION_WORDS
from pushdesk.words.language import counted


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from: the tags in use and the saved audiences."""

    tags: Sequence[str] = ()
    audiences: Sequence[SavedAudience] = ()


class SubscriberFilters(QWidget):
    """Signals: ``changed`` — :attr:`query` is another one."""

    changed = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._choices = Choices()
        self._order, self._descending = SubscriptionOrder.ID, True
        self._query = SubscriptionQuery()
        self.search = SearchBox(theme, self.tr("Search browser, language, tag or number"))
        self._states = ChoiceBox()
        self._states.setAccessibleName(self.tr("State shown"))
        self._states.setMinimumWidth(170)
        self._states.add_choice(self.tr("All subscribers"), OURS)
        for state in SubscriptionState:
            self._states.add_choice(SUBSCRIPTION_WORDS[state], (state,))
        self._states.add_choice(self.tr("Also those who left"), tuple(SubscriptionState))
        self._rules = ChoiceBox()
        self._rules.setAccessibleName(self.tr("Tag or audience shown"))
        self._rules.setMinimumWidth(170)
        self._rules.add_choice(self.tr("Any tag"), "")
        self._found = text_label("", "muted", wraps=False)
        line = FlowLayout(self, spacing=12)
        for widget in (self.search, self._states, self._rules, self._found):
            line.addWidget(widget)
        self.search.searched.connect(lambda _words: self._note_change())
        self._states.chosen.connect(lambda _states: self._note_change())
        self._rules.chosen.connect(lambda _rule: self._note_change())

    @property
    def query(self) -> SubscriptionQuery:
        """What is wanted."""
        return self._query

    @property
    def is_whole(self) -> bool:
        """Whether nobody is filtered out of those who count as subscribers."""
        return not self._query.search and self._query.rule is None and set(self._query.states) == set(OURS)

    def sort_by(self, key: str, descending: bool) -> None:
        """Want another order."""
        self._order, self._descending = SubscriptionOrder(key), descending
        self._note_change()

    def show_choices(self, choices: Choices) -> None:
        """Offer these tags and audiences; what is chosen stays chosen, also when nobody carries the tag any more."""
        if choices == self._choices:
            return
        self._choices = choices
        chosen, words = self._rules.value(), self._rules.currentText()
        self._rules.blockSignals(True)
        self._rules.clear()
        self._rules.add_choice(self.tr("Any tag"), "")
        for tag in choices.tags:
            self._rules.add_choice(self.tr("Tag: {tag}").format(tag=tag), f"tag:{tag}")
        for audience in choices.audiences:
            self._rules.add_choice(self.tr("Audience: {name}").format(name=audience.name), audience.rule)
        self._rules.choose(chosen)
        if chosen and self._rules.value() != chosen:
            self._rules.add_choice(words, chosen)
            self._rules.choose(chosen)
        self._rules.blockSignals(False)

    def show_rule(self, rule: str) -> None:
        """Show those whom this rule reaches; one that is not offered yet is offered from now on."""
        if not self._rules.offers(rule):
            self._rules.add_choice(self.tr("Audience: {name}").format(name=rule), rule)
        self._rules.choose(rule)

    def show_found(self, count: int) -> None:
        """Say how many are left by what is chosen."""
        self._found.setText("" if self.is_whole else self.tr("{count} found").format(count=counted(count)))

    def show_all(self) -> None:
        """Take every filter away."""
        for box in (self._states, self._rules):
            box.setCurrentIndex(0)
        self.search.clear()

    def show_audience(self, audience: SavedAudience) -> None:
        """Want those of one saved audience and nothing else."""
        self.show_all()
        if not self._rules.offers(audience.rule):
            self._rules.add_choice(self.tr("Audience: {name}").format(name=audience.name), audience.rule)
        self._rules.choose(audience.rule)

    def _note_change(self) -> None:
        states = self._states.value()
        query = SubscriptionQuery(
            states if isinstance(states, tuple) else OURS,
            self.search.text().strip(),
            self._rule(),
            self._order,
            self._descending,
        )
        if query != self._query:
            self._query = query
            self.changed.emit()

    def _rule(self) -> Rule | None:
        text = self._rules.value()
        if not isinstance(text, str) or not text:
            return None
        return HasTag(text.removeprefix("tag:")) if text.startswith("tag:") and " " not in text else parse_rule(text)

    def moment(self) -> int:
        """The time against which "seen in the last days" is counted, in milliseconds."""
        return round(self._now().timestamp() * 1000)

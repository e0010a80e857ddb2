"""The card Delivery: when a notification goes out, how long it is tried, and how urgent it is."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from pushdesk.domain.campaign import TTL_DEFAULT_SECONDS, DeliveryOptions, Urgency
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.hint import HintButton
from pushdesk.ui.inputs import ChoiceBox, MomentBox
from pushdesk.ui.pages.compose.delivery_words import TTL_CHOICES_SECONDS, ttl_words, urgency_words
from pushdesk.ui.theme import Theme

_NOW = "now"
_LATER = "later"
_UNDER_WORDS = 30
"""Pixels from the left edge of a check box to its words."""


class DeliveryCard(Card):
    """Chooses the delivery options and the moment.

    Signals: ``edited`` — one of them was changed.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_heading(self.tr("Delivery"))
        self._when = ChoiceBox()
        self._when.add_choice(self.tr("Send now"), _NOW)
        self._when.add_choice(self.tr("At a time…"), _LATER)
        self._ttl = ChoiceBox()
        for seconds in TTL_CHOICES_SECONDS:
            self._ttl.add_choice(ttl_words(seconds), seconds)
        self._urgency = ChoiceBox()
        for urgency in (Urgency.HIGH, Urgency.NORMAL, Urgency.LOW, Urgency.VERY_LOW):
            self._urgency.add_choice(urgency_words(urgency), urgency)
        self._moment = MomentBox()
        self._moment_field = Field(
            self.tr("Send at"),
            self._moment,
            help_text=self.tr("By this computer's clock. PushDesk has to be running then, in the tray at least."),
        )
        self.add(field_row(Field(self.tr("When"), self._when), self._moment_field))
        self.add(self._terms(theme))
        self._once = QCheckBox(self.tr("Never send it twice to anybody"))
        self._once.setAccessibleName(self._once.text())
        self.add(self._promise())
        self.show_options(DeliveryOptions(), None)
        self._when.chosen.connect(self._follow_choice)
        self._moment.dateTimeChanged.connect(self._follow_moment)
        self._ttl.chosen.connect(self._announce)
        self._urgency.chosen.connect(self._announce)
        self._once.clicked.connect(self._announce)

    def _terms(self, theme: Theme) -> QWidget:
        """How long it waits and how urgent it is, with what these words mean."""
        ttl, urgency = self.tr("If a device is offline (TTL)"), self.tr("Urgency")
        waits = HintButton(
            theme,
            ttl,
            self.tr(
                "A device that is switched off cannot get anything. The push service keeps the notification for this "
                "long and hands it over when the device comes back; after that it is thrown away. Take a short time "
                "for what is old tomorrow."
            ),
        )
        wakes = HintButton(
            theme,
            urgency,
            self.tr(
                "Phones that save their battery may put off what is not urgent until they are used or charged. High "
                "wakes them at once: keep it for what cannot wait."
            ),
        )
        return field_row(Field(ttl, self._ttl, hint=waits), Field(urgency, self._urgency, hint=wakes))

    def _promise(self) -> QWidget:
        """The switch "never twice", and under its words what that costs."""
        words = self.tr("Not even when something breaks. Where that leaves it open, the history says “Unknown”.")
        self._once.setAccessibleDescription(words)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._once)
        explanation = text_label(words, "muted")
        explanation.setContentsMargins(_UNDER_WORDS, 0, 0, 0)
        column.addWidget(explanation)
        return both

    @property
    def moment_control(self) -> QWidget:
        """The control that holds the moment."""
        return self._moment

    @property
    def options(self) -> DeliveryOptions:
        """How the campaign is delivered."""
        ttl, urgency = self._ttl.value(), self._urgency.value()
        return DeliveryOptions(
            ttl if isinstance(ttl, int) else TTL_DEFAULT_SECONDS,
            urgency if isinstance(urgency, Urgency) else Urgency.NORMAL,
            self._once.isChecked(),
        )

    @property
    def due_at(self) -> datetime | None:
        """The chosen moment in UTC; None for now."""
        if self._when.value() != _LATER:
            return None
        return datetime.fromtimestamp(self._moment.dateTime().toSecsSinceEpoch(), UTC)

    def show_options(self, options: DeliveryOptions, due_at: datetime | None) -> None:
        """Show a draft's options; a time to live that is not on offer is added to it."""
        controls = (self._when, self._moment, self._ttl, self._urgency)
        for control in controls:
            control.blockSignals(True)
        if not self._ttl.offers(options.ttl_seconds):
            self._ttl.add_choice(ttl_words(options.ttl_seconds), options.ttl_seconds)
        self._ttl.choose(options.ttl_seconds)
        self._urgency.choose(options.urgency)
        self._once.setChecked(options.at_most_once)
        self._when.choose(_NOW if due_at is None else _LATER)
        self._moment.setDateTime(_next_hour() if due_at is None else _local(due_at))
        for control in controls:
            control.blockSignals(False)
        self._moment_field.setVisible(due_at is not None)
        self.set_moment_error("")

    def set_moment_error(self, sentence: str) -> None:
        """Say what is wrong with the moment."""
        self._moment_field.set_error(sentence)

    def _follow_choice(self, when: object) -> None:
        if when == _LATER and self._moment.dateTime() <= QDateTime.currentDateTime():
            self._moment.setDateTime(_next_hour())
        self._moment_field.setVisible(when == _LATER)
        self.set_moment_error("")
        self.edited.emit()

    def _follow_moment(self) -> None:
        self.set_moment_error("")
        self.edited.emit()

    def _announce(self) -> None:
        self.edited.emit()


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(round(moment.timestamp()))


def _next_hour() -> QDateTime:
    """The next full hour that is at least half an hour away."""
    now = datetime.now(UTC) + timedelta(minutes=30)
    return _local(now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1))

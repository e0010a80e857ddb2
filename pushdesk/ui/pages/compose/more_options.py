"""More options of a message: an icon of its own, up to two buttons, and how it behaves on the screen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import (
    ACTIONS_LIMIT,
    APP_BADGE_LIMIT,
    Notification,
    NotificationAction,
    checked_notification,
)
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.inputs import ChoiceBox, LineBox, NumberBox
from pushdesk.ui.pages.compose.address_field import AddressField
from pushdesk.words.faults import sentence

_LEAVE, _SHOW, _CLEAR = "leave", "show", "clear"


class _ButtonRow(QWidget):
    """One button of the notification: its words and its address."""

    edited = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._action = f"button-{number}"
        self._words = LineBox()
        self._words_field = Field(self.tr("Button {number}").format(number=number), self._words)
        self._link = AddressField(self.tr("Link of button {number}").format(number=number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field_row(self._words_field, self._link))
        self._words.textEdited.connect(self._follow_typing)
        self._link.edited.connect(self.edited)

    @property
    def action(self) -> NotificationAction | None:
        """The button as typed; None while there is nothing of it."""
        words = self._words.text()
        if not words.strip() and not self._link.address:
            return None
        return NotificationAction(self._action, words, self._link.address)

    def show_action(self, action: NotificationAction | None) -> None:
        """Show a draft's button, or none."""
        words = "" if action is None else action.title
        if self._words.text() != words:
            self._words.setText(words)
        self._words_field.set_error("")
        self._link.show_address("" if action is None else action.link)

    def check(self) -> list[QWidget]:
        """Call everything wrong by its name; returns the controls concerned."""
        wrong: list[QWidget] = []
        words = ""
        action = self.action
        if action is not None and not action.title.strip():
            words = self.tr("This button needs words to be shown.")
        elif action is not None:
            try:
                checked_notification(Notification(title="-", actions=(replace(action, link=""),)))
            except Fault as fault:
                words = sentence(fault)
        self._words_field.set_error(words)
        if words:
            wrong.append(self._words)
        if not self._link.check():
            wrong.append(self._link.control)
        return wrong

    def _follow_typing(self) -> None:
        self._words_field.set_error("")
        self.edited.emit()


class _BadgeRow(QWidget):
    """The number on the web app's icon: left alone, set, or taken away."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what = ChoiceBox()
        for words, value in (
            (self.tr("Leave it as it is"), _LEAVE),
            (self.tr("Show a number"), _SHOW),
            (self.tr("Take the number away"), _CLEAR),
        ):
            self._what.add_choice(words, value)
        self._number = NumberBox(1, APP_BADGE_LIMIT, 1)
        self._number_field = Field(self.tr("Number"), self._number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        what = Field(
            self.tr("Number on the app's icon (badge)"),
            self._what,
            help_text=self.tr("Where your web app is installed; Firefox shows none."),
        )
        layout.addWidget(field_row(what, self._number_field))
        self._number_field.hide()
        self._what.chosen.connect(self._follow_choice)
        self._number.valueChanged.connect(self.edited)

    @property
    def app_badge(self) -> int | None:
        """The number; 0 takes it away, None leaves it."""
        return {_LEAVE: None, _CLEAR: 0}.get(str(self._what.value()), self._number.value())

    def show_badge(self, app_badge: int | None) -> None:
        """Show a draft's choice."""
        for control in (self._what, self._number):
            control.blockSignals(True)
        self._what.choose(_LEAVE if app_badge is None else _SHOW if app_badge else _CLEAR)
        self._number.setValue(app_badge or 1)
        for control in (self._what, self._number):
            control.blockSignals(False)
        self._number_field.setVisible(bool(app_badge))

    def _follow_choice(self, what: object) -> None:
        self._number_field.setVisible(what == _SHOW)
        self.edited.emit()


class MoreOptions(QWidget):
    """What most notifications do without.

    Signals: ``edited`` — something in it was changed by hand.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(12)
        self._icon = AddressField(
            self.tr("Icon"), help_text=self.tr("Left empty, it is your web app's icon."), takes_tokens=False
        )
        layout.addWidget(self._icon)
        self._buttons = tuple(_ButtonRow(number + 1) for number in range(ACTIONS_LIMIT))
        for row in self._buttons:
            layout.addWidget(row)
            row.edited.connect(self.edited)
        self._badge = _BadgeRow()
        self._badge.edited.connect(self.edited)
        layout.addWidget(self._badge)
        self._stays = QCheckBox(self.tr("Stay on the screen until it is closed"))
        self._silent = QCheckBox(self.tr("Come without a sound"))
        for box in (self._stays, self._silent):
            box.setAccessibleName(box.text())
            box.clicked.connect(self.edited)
            layout.addWidget(box)
        self._icon.edited.connect(self.edited)

    @property
    def rows(self) -> Sequence[NotificationAction | None]:
        """The buttons by their rows, None where there is none."""
        return tuple(row.action for row in self._buttons)

    def applied_to(self, notification: Notification) -> Notification:
        """The notification with these options."""
        return replace(
            notification,
            icon=self._icon.address,
            actions=tuple(action for action in self.rows if action is not None),
            app_badge=self._badge.app_badge,
            require_interaction=self._stays.isChecked(),
            silent=self._silent.isChecked(),
        )

    def show_notification(self, notification: Notification) -> None:
        """Show a draft's options."""
        self._icon.show_address(notification.icon)
        for number, row in enumerate(self._buttons):
            row.show_action(notification.actions[number] if number < len(notification.actions) else None)
        self._badge.show_badge(notification.app_badge)
        self._stays.setChecked(notification.require_interaction)
        self._silent.setChecked(notification.silent)

    def check(self) -> list[QWidget]:
        """Call everything wrong by its name; returns the controls concerned, from the top."""
        wrong: list[QWidget] = [] if self._icon.check() else [self._icon.control]
        for row in self._buttons:
            wrong += row.check()
        return wrong


def are_used(notification: Notification) -> bool:
    """True when one of these options differs from what it usually is."""
    return bool(
        notification.icon
        or notification.actions
        or notification.require_interaction
        or notification.silent
        or notification.app_badge is not None
    )

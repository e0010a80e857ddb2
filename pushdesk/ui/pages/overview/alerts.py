"""What needs attention, the most urgent first, each with the page that mends it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.checkup import Checkup
from pushdesk.domain.removal import RemovalStanding
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import Banner
from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.children import trouble_words
from pushdesk.ui.pages.overview.standing import Standing
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.checkup import problem_words
from pushdesk.words.deliveries import PAUSE_WORDS
from pushdesk.words.faults import sentence
from pushdesk.words.removal import removal_heading, removal_words

_STOPPED = (ChildPhase.WAITING, ChildPhase.FAILED)


@dataclass(frozen=True, slots=True)
class Alert:
    """One trouble in words, and where it is mended: on a page, or at one campaign there."""

    tone: Tone
    heading: str
    sentence: str
    action: str
    page: PageName
    campaign_id: int | None = None


def alerts_of(standing: Standing, receiver: ChildState, sender: ChildState) -> list[Alert]:
    """Everything that stands against a healthy business."""
    translate = QCoreApplication.translate
    found = [_waiting(campaign) for campaign in standing.waiting]
    found += [_held(campaign, removal) for campaign, removal in standing.held]
    if sender.phase in _STOPPED:
        found.append(
            Alert(
                Tone.BAD,
                translate("Alerts", "Nothing is being sent"),
                trouble_words(sender),
                translate("Alerts", "Open settings"),
                PageName.SETTINGS,
            )
        )
    if receiver.phase in _STOPPED:
        found.append(
            Alert(
                Tone.BAD,
                translate("Alerts", "The receiver is not running"),
                trouble_words(receiver),
                translate("Alerts", "Open receiver"),
                PageName.RECEIVER,
            )
        )
    if standing.inbox_fault is not None:
        found.append(
            Alert(
                Tone.BAD,
                translate("Alerts", "The hosted inbox cannot be fetched"),
                sentence(standing.inbox_fault),
                translate("Alerts", "Open receiver"),
                PageName.RECEIVER,
            )
        )
    if standing.checkup is not None and not standing.checkup.is_well:
        found.append(_published(standing.checkup))
    if standing.is_exported and not standing.is_backed_up:
        found.append(
            Alert(
                Tone.WARNING,
                translate("Alerts", "Your keys are not backed up"),
                translate(
                    "Alerts",
                    "If this computer is lost, so are your subscribers: only these keys can write to them.",
                ),
                translate("Alerts", "Back up keys"),
                PageName.KEYS,
            )
        )
    if standing.has_open_key:
        found.append(
            Alert(
                Tone.WARNING,
                translate("Alerts", "A key lies in an unlocked file"),
                translate("Alerts", "This computer has no keyring. Whoever uses your account can read the key."),
                translate("Alerts", "See the key"),
                PageName.KEYS,
            )
        )
    return found


def _published(checkup: Checkup) -> Alert:
    translate = QCoreApplication.translate
    more = len(checkup.wrong) - 1
    words = problem_words(checkup.wrong[0])
    if more:
        words += " " + translate("Alerts", "The Site Doctor found {count} more.").format(count=more)
    return Alert(
        Tone.BAD,
        translate("Alerts", "Something is wrong with your page on the web"),
        words,
        translate("Alerts", "Open web app"),
        PageName.WEB_APP,
    )


def _waiting(campaign: Campaign) -> Alert:
    translate = QCoreApplication.translate
    if campaign.state is CampaignState.MISSED:
        heading = translate("Alerts", "“{title}” missed its time")
        why = translate("Alerts", "PushDesk was not running then. Send it now, or cancel it.")
    else:
        heading = translate("Alerts", "“{title}” is paused")
        why = PAUSE_WORDS[campaign.reason] if campaign.reason else ""
    return Alert(
        Tone.WARNING,
        heading.format(title=campaign.notification.title),
        why,
        translate("Alerts", "Open history"),
        PageName.HISTORY,
    )


def _held(campaign: Campaign, removal: RemovalStanding) -> Alert:
    translate = QCoreApplication.translate
    heading = translate("Alerts", "“{title}”: {gone}")
    return Alert(
        Tone.WARNING,
        heading.format(title=campaign.notification.title, gone=removal_heading(removal)),
        removal_words(removal),
        translate("Alerts", "Open campaign"),
        PageName.HISTORY,
        campaign.campaign_id,
    )


class Alerts(QWidget):
    """A banner for each; built anew only when one of them has changed, so that the focus stays where it was.

    Signals: ``page_asked(str)``; ``campaign_asked(int)``.
    """

    page_asked = Signal(str)
    campaign_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[Alert] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_alerts(self, alerts: Sequence[Alert]) -> None:
        """Show these and no others."""
        if list(alerts) == self._shown:
            return
        self._shown = list(alerts)
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for alert in alerts:
            banner = Banner(self._theme, alert.tone, alert.sentence, heading=alert.heading, action=alert.action)
            banner.acted.connect(lambda alert=alert: self._lead_to(alert))
            self._column.addWidget(banner)
        self.setVisible(bool(alerts))

    def _lead_to(self, alert: Alert) -> None:
        if alert.campaign_id is None:
            self.page_asked.emit(alert.page.value)
        else:
            self.campaign_asked.emit(alert.campaign_id)

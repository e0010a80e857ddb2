"""What an owner can do with a campaign that was launched: each act, its question beforehand, its words afterwards."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, Draft, is_allowed
from pushdesk.domain.delivery import OPEN, RETRYABLE, Outcome
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation


class CampaignCommands(QObject):
    """Carries out commands in the background; the database may be busy with the sender for a moment.

    Signals: ``duplicated`` — a draft was made that Compose shall open.
    """

    duplicated = Signal()

    def __init__(self, console: Console, parent: QWidget) -> None:
        super().__init__(parent)
        self._console = console
        self._widget = parent

    def pause(self, campaign: Campaign) -> None:
        """Let it rest; what is on its way still arrives."""
        self._command(campaign, CampaignCommand.PAUSE, self.tr("“{title}” is paused."))

    def resume(self, campaign: Campaign) -> None:
        """Go on with a paused one, or send one whose time was missed."""
        self._command(campaign, CampaignCommand.RESUME, self.tr("“{title}” goes on."))

    def cancel(self, campaign: Campaign, outcomes: Mapping[Outcome, int] | None) -> None:
        """Ask, then stop it for good."""
        waiting = campaign.total if outcomes is None else sum(outcomes[each] for each in OPEN)
        question = Confirmation(
            self._console.theme,
            self.tr("Stop sending this for good?"),
            self.tr(
                "“{title}” will not go to the {count} who have not got it yet. What was sent already stays."
            ).format(title=campaign.notification.title, count=f"{waiting:,}"),
            self.tr("Stop sending"),
            self._widget,
            is_dangerous=True,
        )
        if question.exec():
            self._command(campaign, CampaignCommand.CANCEL, self.tr("“{title}” is cancelled."))

    def retry(self, campaign: Campaign, outcomes: Mapping[Outcome, int]) -> None:
        """Ask, then try again where another try can help."""
        question = Confirmation(
            self._console.theme,
            self.tr("Try again?"),
            self.tr(
                "“{title}” is sent once more to up to {count} subscribers who may not have got it: failed, refused, "
                "not sent and unknown. Whoever is gone or has another key is left out."
            ).format(title=campaign.notification.title, count=f"{retryable(outcomes):,}"),
            self.tr("Send again to {count}").format(count=f"{retryable(outcomes):,}"),
            self._widget,
        )
        if question.exec():
            self._command(campaign, CampaignCommand.RETRY, self.tr("“{title}” is tried again."))

    def duplicate(self, campaign: Campaign) -> None:
        """Make a draft of the same content and audience, for Compose to open."""
        desk = self._console.desk

        def add() -> Draft:
            return desk.drafts.add(
                campaign.site_id, campaign.notification, campaign.audience, campaign.options, desk.now()
            )

        self._console.ask(add, self._tell_draft)

    def ask_log_file(self, campaign: Campaign) -> None:
        """Ask where the delivery log shall be written."""
        name = f"delivery-log-{campaign.campaign_id}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self._widget, self.tr("Export the delivery log"), name, "CSV (*.csv)")
        if chosen:
            self.write_log(campaign, Path(chosen))

    def write_log(self, campaign: Campaign, path: Path) -> None:
        """Write the whole delivery log, whatever the filter shows."""
        desk = self._console.desk
        self._say(self.tr("Writing {file}…").format(file=path.name))
        one, many = self.tr("One delivery is in {file}."), self.tr("{count} deliveries are in {file}.")
        self._console.ask(
            lambda: desk.write_log(campaign.campaign_id, path),
            lambda count: self._say((one if count == 1 else many).format(count=f"{count:,}", file=path.name)),
        )

    def ask_list_file(self) -> None:
        """Ask where the list of campaigns shall be written."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._widget, self.tr("Export the history"), "history.csv", "CSV (*.csv)"
        )
        if chosen:
            self.write_list(Path(chosen))

    def write_list(self, path: Path) -> None:
        """Write all campaigns of the business with their numbers."""
        desk, site = self._console.desk, self._console.site
        if site is None:
            return
        one, many = self.tr("One campaign is in {file}."), self.tr("{count} campaigns are in {file}.")
        self._console.ask(
            lambda: desk.write_campaigns(site, path),
            lambda count: self._say((one if count == 1 else many).format(count=f"{count:,}", file=path.name)),
        )

    def _command(self, campaign: Campaign, command: CampaignCommand, words: str) -> None:
        desk = self._console.desk
        self._console.ask(
            lambda: desk.campaigns.command(campaign.campaign_id, command, desk.now()),
            lambda _campaign: self._say(words.format(title=campaign.notification.title)),
        )

    def _tell_draft(self, _draft: Draft) -> None:
        self.duplicated.emit()

    def _say(self, words: str) -> None:
        self._console.say(words)


def retryable(outcomes: Mapping[Outcome, int]) -> int:
    """How many deliveries another try could mend, at the most."""
    return sum(outcomes[each] for each in RETRYABLE)


def may_retry(campaign: Campaign, outcomes: Mapping[Outcome, int] | None) -> bool:
    """Whether trying again makes sense."""
    return is_allowed(campaign.state, CampaignCommand.RETRY) and outcomes is not None and retryable(outcomes) > 0


def is_waiting_for_owner(state: CampaignState) -> bool:
    """Whether nothing happens until the owner says so."""
    return state in (CampaignState.PAUSED, CampaignState.MISSED)

"""What an owner can do with a campaign that was launched: each act, its question beforehand, its words afterwards."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, Draft, is_allowed
from pushdesk.domain.delivery import OPEN, RETRYABLE, Outcome, RetryChoice
from pushdesk.domain.removal import RemovalCommand, RemovalStanding
from pushdesk.domain.wordings import example
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.pages.history.audiences import campaign_audience
from pushdesk.ui.pages.history.report import write_report
from pushdesk.words.language import counted


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
            ).format(title=self._title(campaign), count=counted(waiting)),
            self.tr("Stop sending"),
            self._widget,
            is_dangerous=True,
        )
        if question.exec():
            self._command(campaign, CampaignCommand.CANCEL, self.tr("“{title}” is cancelled."))

    def retry(
        self, campaign: Campaign, outcomes: Mapping[Outcome, int], removal: RemovalStanding | None = None
    ) -> None:
        """Ask, then try again where another try can help."""
        count = counted(retryable(outcomes, removal))
        words = self.tr(
            "“{title}” is sent once more to up to {count} of its subscribers, those who may not have got it: failed, "
            "refused, not sent and unknown. Whoever is gone or has another key is left out."
        )
        if removal is not None and removal.reachable:
            words = self.tr(
                "“{title}” is sent once more to up to {count} of its subscribers, those who may not have got it: "
                "failed, refused, not sent, unknown, and those said to be gone who are still on your list."
            )
        question = Confirmation(
            self._console.theme,
            self.tr("Try again?"),
            words.format(title=self._title(campaign), count=count),
            self.tr("Send again to {count}").format(count=count),
            self._widget,
        )
        if question.exec():
            self._command(campaign, CampaignCommand.RETRY, self.tr("“{title}” is tried again."))

    def retry_some(self, campaign: Campaign, choice: RetryChoice, count: int, why: str = "") -> None:
        """Ask, then try again those that the owner has chosen: ``count`` at the most, because of ``why``."""
        words = self.tr(
            "“{title}” is sent once more to up to {count} of its subscribers. Those who may have got it already can "
            "get it twice; on most devices the second takes the place of the first."
        )
        words = words.format(title=self._title(campaign), count=counted(count))
        question = Confirmation(
            self._console.theme,
            self.tr("Try these again?"),
            " ".join(filter(None, (why, words))),
            self.tr("Send again to {count}").format(count=counted(count)),
            self._widget,
        )
        if not question.exec():
            return
        desk = self._console.desk
        one, many = self.tr("One is tried again."), self.tr("{count} are tried again.")
        self._console.ask(
            lambda: desk.campaigns.retry(campaign.campaign_id, choice, desk.now()),
            lambda moved: self._say((one if moved == 1 else many).format(count=counted(moved))),
        )

    def retry_picked(self, campaign: Campaign, delivery_ids: tuple[int, ...]) -> None:
        """Find out which of the selected deliveries another try can mend, ask, and try those again."""
        desk = self._console.desk

        def ask_for(count: int) -> None:
            if count:
                self.retry_some(campaign, RetryChoice(delivery_ids=delivery_ids), count)
            else:
                self._say(self.tr("None of these can be tried again: they were accepted, or have left by themselves."))

        self._console.ask(lambda: desk.delivery_counts.retryable_among(campaign.campaign_id, delivery_ids), ask_for)

    def remove_gone(self, campaign: Campaign) -> None:
        """Take those off the list whom the campaign found gone; the toast has the way back."""
        one, many = self.tr("One subscriber is removed."), self.tr("{count} subscribers are removed.")

        def tell(count: int) -> None:
            words = (one if count == 1 else many).format(count=counted(count))
            toast = self._console.say(words, action=self.tr("Undo"))
            if toast is not None:
                toast.acted.connect(lambda: self.bring_back(campaign))

        self._decide(campaign, RemovalCommand.REMOVE, tell)

    def keep_gone(self, campaign: Campaign) -> None:
        """Leave those on the list whom the campaign found gone."""
        self._decide(campaign, RemovalCommand.KEEP, lambda _count: self._say(self.tr("Nobody is removed.")))

    def ask_to_bring_back(self, campaign: Campaign, removal: RemovalStanding) -> None:
        """Ask, then undo what this campaign has taken off the list."""
        question = Confirmation(
            self._console.theme,
            self.tr("Bring back whom this campaign removed?"),
            self.tr(
                "“{title}” found {count} of its subscribers gone, and took them off your list. They come back as they "
                "were. Whoever has unsubscribed or was erased since stays away."
            ).format(title=self._title(campaign), count=counted(removal.restorable)),
            self.tr("Bring back {count}").format(count=counted(removal.restorable)),
            self._widget,
        )
        if question.exec():
            self.bring_back(campaign)

    def bring_back(self, campaign: Campaign) -> None:
        """Undo what this campaign has taken off the list."""
        one, many = self.tr("One subscriber is back."), self.tr("{count} subscribers are back.")
        self._decide(
            campaign,
            RemovalCommand.UNDO,
            lambda count: self._say((one if count == 1 else many).format(count=counted(count))),
        )

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
            lambda count: self._say((one if count == 1 else many).format(count=counted(count), file=path.name)),
        )

    def ask_report_file(self, campaign: Campaign) -> None:
        """Ask where the report shall be written."""
        name = self.tr("report-{number}.pdf").format(number=campaign.campaign_id)
        chosen, _ = QFileDialog.getSaveFileName(self._widget, self.tr("Save the report"), name, "PDF (*.pdf)")
        if chosen:
            self.write_report(campaign, Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf"))

    def write_report(self, campaign: Campaign, path: Path) -> None:
        """Write the report of one page."""
        desk, site = self._console.desk, self._console.site
        if site is None:
            return
        words = campaign_audience(campaign, site)
        self._console.ask(
            lambda: write_report(desk, campaign.campaign_id, site, words, path),
            lambda _nothing: self._tell_report(path),
        )

    def _tell_report(self, path: Path) -> None:
        toast = self._console.say(self.tr("The report is in {file}.").format(file=path.name), action=self.tr("Open"))
        if toast is not None:
            toast.acted.connect(lambda: self._console.link_asked.emit(str(path)))

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
            lambda count: self._say((one if count == 1 else many).format(count=counted(count), file=path.name)),
        )

    def _command(self, campaign: Campaign, command: CampaignCommand, words: str) -> None:
        desk = self._console.desk
        self._console.ask(
            lambda: desk.campaigns.command(campaign.campaign_id, command, desk.now()),
            lambda _campaign: self._say(words.format(title=self._title(campaign))),
        )

    def _decide(self, campaign: Campaign, command: RemovalCommand, tell: Callable[[int], None]) -> None:
        desk = self._console.desk
        self._console.ask(lambda: desk.removals.decide(campaign.campaign_id, command, desk.now()), tell)

    def _tell_draft(self, _draft: Draft) -> None:
        self.duplicated.emit()

    def _title(self, campaign: Campaign) -> str:
        """The title as somebody sees it of whom nothing is known."""
        site = self._console.site
        return campaign.notification.title if site is None else example(campaign.notification, site).title

    def _say(self, words: str) -> None:
        self._console.say(words)


def retryable(outcomes: Mapping[Outcome, int], removal: RemovalStanding | None = None) -> int:
    """How many deliveries another try could mend, at the most."""
    return sum(outcomes[each] for each in RETRYABLE) + (0 if removal is None else removal.reachable)


def may_retry(
    campaign: Campaign, outcomes: Mapping[Outcome, int] | None, removal: RemovalStanding | None = None
) -> bool:
    """Whether trying again makes sense."""
    is_possible = is_allowed(campaign.state, CampaignCommand.RETRY)
    return is_possible and outcomes is not None and retryable(outcomes, removal) > 0


def is_waiting_for_owner(state: CampaignState) -> bool:
    """Whether nothing happens until the owner says so."""
    return state in (CampaignState.PAUSED, CampaignState.MISSED)

"""What needs attention, the most urgent first, each with the place that mends it or the button that does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.checkup import Checkup
from pushdesk.domain.removal import RemovalStanding
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.children import trouble_words
from pushdesk.ui.moments import date_words, span_words
from pushdesk.ui.pages.overview.standing import Backlog, Standing
from pushdesk.ui.tokens import Tone
from pushdesk.words.checkup import problem_words
from pushdesk.words.deliveries import PAUSE_WORDS
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted
from pushdesk.words.removal import removal_heading, removal_words

_STOPPED = (ChildPhase.WAITING, ChildPhase.FAILED)


class Mend(StrEnum):
    """What one press mends here and now."""

    START_SENDER = "start_sender"
    START_RECEIVER = "start_receiver"
    FETCH_INBOX = "fetch_inbox"
    COPY_DATABASE = "copy_database"


@dataclass(frozen=True, slots=True)
class Alert:
    """One trouble in words, and where it is mended: on a page, at one campaign there, or by one press here."""

    tone: Tone
    heading: str
    sentence: str
    action: str
    page: PageName
    campaign_id: int | None = None
    mend: Mend | None = None
    mend_words: str = ""


def alerts_of(
    standing: Standing, receiver: ChildState, sender: ChildState, now: datetime, *, is_export_current: bool = True
) -> list[Alert]:
    """Everything that stands against a healthy business; what keeps something from working comes first."""
    found = [
        *_of_children(receiver, sender),
        *_of_campaigns(standing),
        *_of_inbox(standing, now),
        *_of_web_app(standing, is_current=is_export_current),
        *_of_keys(standing),
        *_of_copies(standing),
    ]
    return sorted(found, key=lambda alert: alert.tone is not Tone.BAD)


def _of_children(receiver: ChildState, sender: ChildState) -> Iterator[Alert]:
    translate = QCoreApplication.translate
    if sender.phase in _STOPPED:
        yield Alert(
            Tone.BAD,
            translate("Alerts", "Nothing is being sent"),
            trouble_words(sender),
            translate("Alerts", "Open settings"),
            PageName.SETTINGS,
            mend=Mend.START_SENDER,
            mend_words=translate("Alerts", "Start the sender"),
        )
    if receiver.phase in _STOPPED:
        yield Alert(
            Tone.BAD,
            translate("Alerts", "The receiver is not running"),
            trouble_words(receiver),
            translate("Alerts", "Open receiver"),
            PageName.RECEIVER,
            mend=Mend.START_RECEIVER,
            mend_words=translate("Alerts", "Start the receiver"),
        )


def _of_campaigns(standing: Standing) -> Iterator[Alert]:
    if standing.site is not None:
        for campaign, removal in standing.held:
            yield _held(campaign, removal, standing.site)
        for campaign in standing.waiting:
            yield _waiting(campaign, standing.site)


def _waiting(campaign: Campaign, site: Site) -> Alert:
    translate = QCoreApplication.translate
    if campaign.state is CampaignState.MISSED:
        heading = translate("Alerts", "“{title}” missed its time")
        why = translate("Alerts", "PushDesk was not running then. Send it now, or cancel it.")
    else:
        heading = translate("Alerts", "“{title}” is paused")
        why = PAUSE_WORDS[campaign.reason] if campaign.reason else ""
    return Alert(
        Tone.WARNING,
        heading.format(title=example(campaign.notification, site).title),
        why,
        translate("Alerts", "Open campaign"),
        PageName.HISTORY,
        campaign.campaign_id,
    )


def _held(campaign: Campaign, removal: RemovalStanding, site: Site) -> Alert:
    translate = QCoreApplication.translate
    heading = translate("Alerts", "“{title}”: {gone}")
    return Alert(
        Tone.WARNING,
        heading.format(title=example(campaign.notification, site).title, gone=removal_heading(removal)),
        removal_words(removal),
        translate("Alerts", "Open campaign"),
        PageName.HISTORY,
        campaign.campaign_id,
    )


def _of_inbox(standing: Standing, now: datetime) -> Iterator[Alert]:
    translate = QCoreApplication.translate
    if standing.inbox_fault is not None:
        heading, words, tone = (
            translate("Alerts", "The hosted inbox cannot be fetched"),
            sentence(standing.inbox_fault),
            Tone.BAD,
        )
    elif standing.backlog is not None:
        heading, words = _backlog(standing.backlog, now)
        tone = Tone.WARNING
    else:
        return
    yield Alert(
        tone,
        heading,
        words,
        translate("Alerts", "Open receiver"),
        PageName.RECEIVER,
        mend=Mend.FETCH_INBOX,
        mend_words=translate("Alerts", "Fetch it now"),
    )


def _backlog(backlog: Backlog, now: datetime) -> tuple[str, str]:
    translate = QCoreApplication.translate
    one = translate("Alerts", "One message waits in the hosted inbox")
    many = translate("Alerts", "{count} messages wait in the hosted inbox")
    words = translate(
        "Alerts",
        "The oldest has lain there for {span}. New subscribers among them get nothing before they are fetched.",
    )
    heading = (one if backlog.count == 1 else many).format(count=counted(backlog.count))
    return heading, words.format(span=span_words(now - backlog.oldest_at))


def _of_web_app(standing: Standing, *, is_current: bool) -> Iterator[Alert]:
    translate = QCoreApplication.translate
    if standing.checkup is not None and not standing.checkup.is_well:
        yield _published(standing.checkup)
    if standing.is_exported and not is_current:
        yield Alert(
            Tone.WARNING,
            translate("Alerts", "Your exported web app is older than its settings"),
            translate(
                "Alerts",
                "Something was changed since, here or by an update of PushDesk. Visitors see it once you have exported "
                "and uploaded anew.",
            ),
            translate("Alerts", "Export anew"),
            PageName.WEB_APP,
        )


def _published(checkup: Checkup) -> Alert:
    translate = QCoreApplication.translate
    more = len(checkup.wrong) - 1
    words = problem_words(checkup.wrong[0])
    if more:
        words += " " + translate("Alerts", "The Site Doctor found {count} more.").format(count=counted(more))
    return Alert(
        Tone.BAD,
        translate("Alerts", "Something is wrong with your page on the web"),
        words,
        translate("Alerts", "Open web app"),
        PageName.WEB_APP,
    )


def _of_keys(standing: Standing) -> Iterator[Alert]:
    translate = QCoreApplication.translate
    if standing.mismatched:
        one = translate("Alerts", "One subscriber belongs to another key")
        many = translate("Alerts", "{count} subscribers belong to another key")
        yield Alert(
            Tone.WARNING,
            (one if standing.mismatched == 1 else many).format(count=counted(standing.mismatched)),
            translate(
                "Alerts",
                "They cannot be written to with the key used here. Bring that key back, if you have a backup of it; "
                "otherwise each is asked again at the next visit to your page.",
            ),
            translate("Alerts", "Bring the key back"),
            PageName.KEYS,
        )
    if standing.is_exported and not standing.is_backed_up:
        yield Alert(
            Tone.WARNING,
            translate("Alerts", "Your keys are not backed up"),
            translate(
                "Alerts",
                "If this computer is lost, so are your subscribers: only these keys can write to them.",
            ),
            translate("Alerts", "Back up keys"),
            PageName.KEYS,
        )
    if standing.has_open_key:
        yield Alert(
            Tone.WARNING,
            translate("Alerts", "A key lies in an unlocked file"),
            translate("Alerts", "This computer has no keyring. Whoever uses your account can read the key."),
            translate("Alerts", "See the key"),
            PageName.KEYS,
        )


def _of_copies(standing: Standing) -> Iterator[Alert]:
    if not standing.is_copy_missing:
        return
    translate = QCoreApplication.translate
    heading = translate("Alerts", "There is no copy of your data")
    if standing.copied_at is not None:
        heading = translate("Alerts", "The last copy of your data is of {day}").format(
            day=date_words(standing.copied_at)
        )
    yield Alert(
        Tone.WARNING,
        heading,
        translate(
            "Alerts", "PushDesk copies its database every day, and that has not worked since. The disk may be full."
        ),
        translate("Alerts", "Open settings"),
        PageName.SETTINGS,
        mend=Mend.COPY_DATABASE,
        mend_words=translate("Alerts", "Copy it now"),
    )

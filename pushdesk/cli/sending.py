"""``pushdesk send``: launch a campaign, and if asked wait until it has ended."""

import argparse
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.campaigns import summary
from pushdesk.cli.children import Child, workspace_command
from pushdesk.cli.output import Output, printable
from pushdesk.domain.audience import parse_rule, rule_text
from pushdesk.domain.campaign import ENDED, Campaign, CampaignState, DeliveryOptions, Urgency, checked_ttl
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.notification import Notification, checked_notification
from pushdesk.words.deliveries import CAMPAIGN_WORDS, PAUSE_WORDS
from pushdesk.words.faults import sentence

_LOOK_EVERY_SECONDS = 0.1


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Launch; with ``--wait`` exit status 0 means finished, 1 anything else, with the reason."""
    with PushDesk(folder) as desk:
        campaign = _launch(desk, arguments, output)
        if not arguments.wait:
            _tell(campaign, output)
            output.say(f"#{campaign.campaign_id} is queued for {campaign.total:,}. “pushdesk work” sends it.")
            return 0
        with _sender(desk, folder, campaign) as sender:
            campaign = _wait(desk, campaign, sender, arguments.wait_timeout)
        _tell(campaign, output)
        output.say(summary(campaign, desk.campaigns.totals(campaign.campaign_id)))
        return _status(campaign, output)


def _launch(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> Campaign:
    """Check all that was typed before anything is stored; the draft is only the way to the campaign."""
    site = desk.choose_site(arguments.site)
    due_at = _time(arguments.at)
    notification = checked_notification(
        Notification(
            title=arguments.title,
            body=arguments.body,
            link=arguments.link,
            icon=arguments.icon,
            image=arguments.image,
            language=site.language,
        )
    )
    rule = rule_text(parse_rule(arguments.audience))
    options = DeliveryOptions(checked_ttl(arguments.ttl), Urgency(arguments.urgency), arguments.at_most_once)
    if fault := desk.inbox.pull_before_send(site):
        output.warn(f"Note: the inbox was not fetched before this send. {printable(sentence(fault))}")
    draft = desk.drafts.add(site.site_id, notification, rule, options, desk.now())
    try:
        return desk.launch(draft, due_at=due_at, is_test=arguments.test)
    finally:
        desk.drafts.delete(draft.draft_id, desk.now())


def _time(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise wrong_input("time_malformed", value=text) from None
    if moment.tzinfo is None:
        raise wrong_input("time_without_offset", value=text)
    return moment


@contextmanager
def _sender(desk: PushDesk, folder: Path, campaign: Campaign) -> Iterator[Child | None]:
    """A sender for the length of the block, unless one is alive in this workspace already.

    One for a campaign that is due ends by itself when all is done, or when it cannot work.
    """
    if desk.workers.live(desk.now()):
        yield None
        return
    words = ["work", "--once"] if campaign.due_at <= desk.now() else ["work"]
    with Child(workspace_command(folder, *words)) as sender:
        yield sender


def _wait(desk: PushDesk, campaign: Campaign, sender: Child | None, timeout_seconds: float | None) -> Campaign:
    ends_at = None if timeout_seconds is None else time.monotonic() + timeout_seconds
    while campaign.state not in ENDED and campaign.state is not CampaignState.PAUSED:
        if ends_at is not None and time.monotonic() >= ends_at:
            break
        was_left_alone = sender is not None and sender.has_ended
        campaign = desk.campaigns.get(campaign.campaign_id)
        if was_left_alone:
            break
        time.sleep(_LOOK_EVERY_SECONDS)
    return campaign


def _tell(campaign: Campaign, output: Output) -> None:
    output.document({"campaign": campaign.campaign_id, "state": campaign.state.value, "total": campaign.total})


def _status(campaign: Campaign, output: Output) -> int:
    if campaign.state is CampaignState.FINISHED:
        return 0
    if campaign.state in ENDED or campaign.state is CampaignState.PAUSED:
        why = f": {PAUSE_WORDS[campaign.reason]}" if campaign.reason is not None else "."
        output.warn(f"pushdesk: the campaign is {CAMPAIGN_WORDS[campaign.state].lower()}{why}")
    else:
        output.warn("pushdesk: the campaign has not ended yet. “pushdesk work” goes on with it.")
    return 1

"""``pushdesk send``: launch a campaign, and if asked wait until it has ended."""

import argparse
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.campaigns import removal_notice, summary
from pushdesk.cli.children import Child, workspace_command
from pushdesk.cli.output import Output, printable
from pushdesk.cli.waiting import Standstill
from pushdesk.domain.audience import parse_rule, rule_text
from pushdesk.domain.campaign import ENDED, Campaign, CampaignState, DeliveryOptions, Urgency, checked_ttl
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.notification import Notification, checked_notification
from pushdesk.domain.site import Site
from pushdesk.domain.utm import UTM_NAMES, Utm
from pushdesk.exchange.notification_file import read_notification
from pushdesk.words.deliveries import CAMPAIGN_WORDS, PAUSE_WORDS
from pushdesk.words.faults import sentence
from pushdesk.words.sizes import size_warnings

_LOOK_EVERY_SECONDS = 0.1


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Launch; with ``--wait`` exit status 0 means finished, 1 anything else, with the reason."""
    with PushDesk(folder) as desk:
        campaign, warnings = _launch(desk, arguments, output)
        for words in warnings.values():
            output.warn(f"pushdesk: {words}")
        if not arguments.wait:
            _tell(campaign, warnings, output)
            output.say(f"#{campaign.campaign_id} is queued for {campaign.total:,}. “pushdesk work” sends it.")
            return 0
        with _sender(desk, folder, campaign) as sender:
            campaign = _wait(desk, campaign, sender, arguments.wait_timeout, Standstill(desk, output))
        _tell(campaign, warnings, output)
        output.say(summary(campaign, desk.campaigns.totals(campaign.campaign_id)))
        standing = desk.removals.standing(campaign.campaign_id)
        if standing.is_waiting:
            output.warn(f"pushdesk: {removal_notice(campaign, standing)}")
        return _status(campaign, output)


def _launch(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> tuple[Campaign, Mapping[str, str]]:
    """Check all that was typed before anything is stored; the draft is only the way to the campaign.

    Returns what the launch warns of too.
    """
    site = desk.choose_site(arguments.site)
    due_at = _time(arguments.at)
    notification = checked_notification(_notification(site, arguments))
    rule = parse_rule(arguments.audience)
    options = DeliveryOptions(checked_ttl(arguments.ttl), Urgency(arguments.urgency), arguments.at_most_once)
    if fault := desk.inbox.pull_before_send(site):
        output.warn(f"Note: the inbox was not fetched before this send. {printable(sentence(fault))}")
    draft = desk.drafts.add(site.site_id, notification, rule_text(rule), options, desk.now())
    try:
        sizes = desk.launching.measure(site, notification, rule, desk.now(), is_test=arguments.test)
        return desk.launch(draft, due_at=due_at, is_test=arguments.test), size_warnings(sizes)
    finally:
        desk.drafts.delete(draft.draft_id, desk.now())


def _notification(site: Site, arguments: argparse.Namespace) -> Notification:
    """What the file of ``--content`` says, and over it what stands on the command line."""
    content: Path | None = arguments.content
    read = Notification(title="") if content is None else read_notification(content)
    typed = {name: getattr(arguments, name) for name in ("title", "body", "link", "icon", "image")}
    named = {name: getattr(arguments, f"utm_{name}") for name in UTM_NAMES}
    utm = {name: text for name, text in named.items() if text is not None}
    return replace(
        read,
        **{name: text for name, text in typed.items() if text is not None},
        language=read.language or site.language,
        utm=replace(read.utm or Utm(campaign=""), **utm) if utm else read.utm,
    )


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


def _wait(
    desk: PushDesk, campaign: Campaign, sender: Child | None, timeout_seconds: float | None, standstill: Standstill
) -> Campaign:
    ends_at = None if timeout_seconds is None else time.monotonic() + timeout_seconds
    while campaign.state not in ENDED and campaign.state is not CampaignState.PAUSED:
        if ends_at is not None and time.monotonic() >= ends_at:
            break
        was_left_alone = sender is not None and sender.has_ended
        campaign = desk.campaigns.get(campaign.campaign_id)
        if was_left_alone:
            break
        standstill.look(campaign)
        time.sleep(_LOOK_EVERY_SECONDS)
    return campaign


def _tell(campaign: Campaign, warnings: Mapping[str, str], output: Output) -> None:
    output.document(
        {
            "campaign": campaign.campaign_id,
            "state": campaign.state.value,
            "total": campaign.total,
            "warnings": [{"code": code, "message": words} for code, words in warnings.items()],
        }
    )


def _status(campaign: Campaign, output: Output) -> int:
    if campaign.state is CampaignState.FINISHED:
        return 0
    if campaign.state in ENDED or campaign.state is CampaignState.PAUSED:
        why = f": {PAUSE_WORDS[campaign.reason]}" if campaign.reason is not None else "."
        output.warn(f"pushdesk: the campaign is {CAMPAIGN_WORDS[campaign.state].lower()}{why}")
    else:
        output.warn("pushdesk: the campaign has not ended yet. “pushdesk work” goes on with it.")
    return 1

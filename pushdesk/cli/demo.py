"""``pushdesk demo``: the whole main job in a rehearsal of its own, with a window or without one.

Everything in it is real but the push service and the people: real processes, HTTP, encryption and database. The
push service runs on this computer, checks every message as the real ones do, and decrypts it.
"""

import argparse
import asyncio
import shutil
import socket
import tempfile
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.campaigns import print_campaigns, print_log, summary
from pushdesk.cli.children import Child, rehearsal_command, workspace_command
from pushdesk.cli.demo_inbox import rehearse_inbox
from pushdesk.cli.output import Output
from pushdesk.domain.campaign import ENDED, Campaign, DeliveryOptions, Draft, Urgency
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import Notification
from pushdesk.domain.site import Site
from pushdesk.machine import has_screen
from pushdesk.rehearsal.behaviour import Behaviour
from pushdesk.rehearsal.sample import SAMPLE, SampleCampaign, draw_logo
from pushdesk.rehearsal.visitors import LIVELY_MIX, Crowd, Premises, Visitors
from pushdesk.storage.delivery_log import LogFilter
from pushdesk.storage.keys import KeyRecord, VaultKind

_LOOK_EVERY_SECONDS = 0.1
_WITHOUT_SENDER_SECONDS = 30.0
"""So long the sender may take to come up, or to come back; past this it never will."""
_LOG_LINES_SHOWN = 12
_SENDING_SHOWN = (Outcome.ACCEPTED, Outcome.GONE, Outcome.REFUSED, Outcome.KEY_MISMATCH, Outcome.FAILED)


@dataclass(frozen=True, slots=True)
class Stage:
    """A rehearsal that is set up: its workspace, its business, its page and its push service."""

    desk: PushDesk
    folder: Path
    site: Site
    key: KeyRecord
    receiver: str
    control: str
    web_app: Path


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Set the stage, let visitors subscribe, and then send three campaigns or open the window, where a screen is."""
    is_headless = arguments.headless or not has_screen()
    with _own_workspace(arguments, folder) as workspace, ExitStack() as stack:
        receiving = stack.enter_context(ExitStack())
        stage = _set_stage(workspace, is_headless, stack, receiving, output)
        crowd = Crowd(
            count=arguments.subscribers,
            topics=tuple(topic.topic_id for topic in SAMPLE.topics),
            mix={Behaviour.OK: 1.0} if arguments.all_well else LIVELY_MIX,
            seed=1,
        )
        asyncio.run(_rehearse(stage, crowd, output, sends_all=is_headless))
        receiving.close()  # the window runs a receiver of its own on the same port
        if not is_headless:
            from pushdesk.ui.startup import run_window

            return run_window(workspace)
        _print_history(stage, output)
        _write(stage, SAMPLE.campaigns[0])  # something to see on the page Compose
        pictures = arguments.pictures or (
            Path("demo-screenshots") if arguments.data is None else workspace / "pictures"
        )
        from pushdesk.ui.pictures import write_pictures

        for picture in write_pictures(workspace, pictures, starts_children=True):
            output.say(str(picture))
        rehearse_inbox(stage.desk, stage.site, stage.control, output)  # last: the pictures are of the campaigns above
    return 0


@contextmanager
def _own_workspace(arguments: argparse.Namespace, folder: Path) -> Iterator[Path]:
    """A new folder that goes away afterwards, or the one that ``--data`` names, which stays."""
    if arguments.data is not None:
        if folder.exists() and any(folder.iterdir()):
            raise wrong_input("demo_needs_new_workspace")
        yield folder
        return
    temporary = Path(tempfile.mkdtemp(prefix="pushdesk-rehearsal-"))
    try:
        yield temporary
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _set_stage(workspace: Path, headless: bool, stack: ExitStack, receiving: ExitStack, output: Output) -> Stage:
    push_service = stack.enter_context(Child(rehearsal_command(), tells_address=True))
    desk = stack.enter_context(PushDesk(workspace))
    hosts = [f"{origin.partition('://')[2]}={name}" for name, origin in push_service.told["origins"].items()]
    for name, value in (
        ("extra_push_hosts", ",".join(hosts)),
        ("registrations_per_address", "1000000"),
        ("registrations_total", "1000000"),
        ("receiver_port", str(_free_port())),
    ):
        desk.settings.set(name, value)
    page_port = _free_port()
    site = desk.add_site(SAMPLE.name, f"http://localhost:{page_port}/", "mailto:hello@lindenandrye.com")
    desk.sites.set_logo(site.site_id, draw_logo())
    site = desk.sites.update(
        replace(
            site,
            short_name=SAMPLE.short_name,
            description=SAMPLE.description,
            theme_color=SAMPLE.theme_color,
            background_color=SAMPLE.background_color,
            language=SAMPLE.language,
            topics=SAMPLE.topics,
        )
    )
    output.say(f"1. {site.name} is added: {site.url} (only for this computer)")
    key = desk.custody.new(site.site_id, vault=VaultKind.FILE)  # the owner's keyring is no place for a rehearsal
    output.say(f"2. Key {key.key_id} is made: {urlsafe_b64encode(key.public_key).rstrip(b'=').decode()}")
    receiver = receiving.enter_context(Child(workspace_command(workspace, "receive"), tells_address=True))
    web_app = workspace / "web-app"
    outcome = desk.export(desk.sites.get(site.site_id), web_app, receiver_url=receiver.address)
    output.say(f"3. The web app is exported: {len(outcome.files)} files in {web_app}")
    stack.enter_context(
        Child(workspace_command(workspace, "preview", str(web_app), "--port", str(page_port)), tells_address=True)
    )
    output.say(f"4. The receiver listens at {receiver.address}, the page is served at {site.url}")
    return Stage(
        desk, workspace, desk.sites.get(site.site_id), key, receiver.address, push_service.told["control"], web_app
    )


async def _rehearse(stage: Stage, crowd: Crowd, output: Output, *, sends_all: bool) -> None:
    premises = Premises(
        page=stage.site.url,
        origin=stage.site.origin,
        receiver=stage.receiver,
        site=stage.site.site_id,
        key_id=stage.key.key_id,
        application_server_key=stage.key.public_key,
        control=stage.control,
    )
    async with Visitors(premises, crowd) as visitors:
        tally = await visitors.subscribe()
        if tally.accepted != crowd.count:
            raise Fault("demo_failed", what=f"{tally.accepted} of {crowd.count} registered")
        output.say(f"5. {tally.accepted:,} visitors subscribed and registered over HTTP")
        campaigns = SAMPLE.campaigns if sends_all else SAMPLE.campaigns[:1]
        with Child(workspace_command(stage.folder, "work")):
            for each in campaigns:
                campaign = await _send(stage, each)
                await visitors.react()
                totals = stage.desk.campaigns.totals(campaign.campaign_id)
                output.say(f"6. {summary(campaign, totals)}\n  {_pace(campaign)}")


def _write(stage: Stage, sample: SampleCampaign) -> Draft:
    """Write one notification, as the owner would."""
    return stage.desk.drafts.add(
        stage.site.site_id,
        Notification(
            title=sample.title,
            body=sample.body,
            link=stage.site.url + sample.link_path,
            icon=f"{stage.site.url}icons/notification-256.png",
            language=SAMPLE.language,
        ),
        sample.audience,
        DeliveryOptions(sample.ttl_seconds, Urgency(sample.urgency)),
        stage.desk.now(),
    )


async def _send(stage: Stage, sample: SampleCampaign) -> Campaign:
    """Write, launch and wait for one campaign."""
    desk = stage.desk
    draft = _write(stage, sample)
    campaign = desk.launch(draft)
    seen_at = time.monotonic()
    while campaign.state not in ENDED:
        if campaign.reason is not None:
            raise Fault("demo_failed", what=f"the campaign is paused ({campaign.reason.value})")
        if desk.workers.live(desk.now()):
            seen_at = time.monotonic()
        elif time.monotonic() - seen_at > _WITHOUT_SENDER_SECONDS:
            raise Fault("demo_failed", what="no sender is at work")
        await asyncio.sleep(_LOOK_EVERY_SECONDS)
        campaign = desk.campaigns.get(campaign.campaign_id)
    return campaign


def _pace(campaign: Campaign) -> str:
    """How fast it went, from the start of the sending to the last result."""
    if campaign.started_at is None or campaign.ended_at is None:
        return ""
    seconds = max(0.001, (campaign.ended_at - campaign.started_at).total_seconds())
    return f"{campaign.total / seconds:,.0f} deliveries a second ({seconds:.2f} s)"


def _print_history(stage: Stage, output: Output) -> None:
    desk = stage.desk
    campaigns = desk.campaigns.page(stage.site.site_id)
    output.document(
        {
            "campaigns": [
                {
                    "campaign": each.campaign_id,
                    "title": each.notification.title,
                    "state": each.state.value,
                    "total": each.total,
                    **{name.value: count for name, count in desk.campaigns.totals(each.campaign_id).by_outcome.items()},
                }
                for each in campaigns
            ]
        }
    )
    output.say("\nDelivery history")
    print_campaigns(desk, campaigns, output)
    output.say(f"\nDelivery log of “{campaigns[-1].notification.title}” (some of each outcome)")
    rows = []
    for outcome in _SENDING_SHOWN:
        rows += desk.delivery_log.rows(campaigns[-1].campaign_id, LogFilter((outcome,)), 0, _LOG_LINES_SHOWN // 4)
    print_log(rows, output)
    output.say("")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port

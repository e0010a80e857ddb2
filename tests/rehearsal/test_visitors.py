"""Simulated visitors register with the real receiver and report what they do with real pushes."""

import asyncio
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.report import report_token
from pushdesk.rehearsal.behaviour import Behaviour
from pushdesk.rehearsal.faces import Face, deal_faces
from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.rehearsal.verification import encode_base64url
from pushdesk.rehearsal.visitors import Crowd, Premises, Visitors, VisitTally
from pushdesk.storage.keys import KeyRecord, VaultKind
from pushdesk.storage.sites import new_site
from tests.receiver.workspace import Workspace, listening
from tests.rehearsal.application_server import Wire, encrypt
from tests.rehearsal.running import RunningPushService

ORIGIN = "http://localhost:8080"
TOPICS = ("bread", "offers")


@dataclass(frozen=True)
class Rehearsal:
    """A shop with a listening receiver, beside a push service that its settings allow."""

    workspace: Workspace
    bench: RunningPushService
    premises: Premises


@pytest.fixture
def rehearsal(tmp_path: Path, bench: RunningPushService) -> Iterator[Rehearsal]:
    """The shop of one test."""
    with Workspace(tmp_path / "workspace") as workspace:
        hosts = ",".join(origin.removeprefix("http://") for origin in bench.service.origins.values())
        workspace.settings.set("extra_push_hosts", hosts)
        workspace.settings.set("registrations_per_address", "100000")
        workspace.settings.set("registrations_total", "100000")
        site = workspace.sites.add(new_site("Bakery", f"{ORIGIN}/", "mailto:owner@bakery.example", workspace.now()))
        public_key = bench.sender.public_key
        key_id = encode_base64url(hashlib.sha256(public_key).digest()[:8])
        workspace.keys.add(
            KeyRecord(
                key_id=key_id,
                site_id=site.site_id,
                public_key=public_key,
                vault=VaultKind.FILE,
                created_at=workspace.now(),
            )
        )
        with listening(workspace) as receiver:
            yield Rehearsal(
                workspace,
                bench,
                Premises(
                    page=f"{ORIGIN}/",
                    origin=ORIGIN,
                    receiver=receiver,
                    site=site.site_id,
                    key_id=key_id,
                    application_server_key=public_key,
                    control=bench.service.control,
                ),
            )


def subscribe(premises: Premises, crowd: Crowd) -> VisitTally:
    async def visit() -> VisitTally:
        async with Visitors(premises, crowd) as visitors:
            return await visitors.subscribe()

    return asyncio.run(visit())


def test_a_crowd_registers_and_is_stored_with_all_it_said(rehearsal: Rehearsal) -> None:
    counted: list[int] = []

    async def visit() -> VisitTally:
        async with Visitors(rehearsal.premises, Crowd(150, topics=TOPICS, seed=4)) as visitors:
            return await visitors.subscribe(counted.append)

    assert asyncio.run(visit()) == VisitTally(accepted=150, refused={}, waits=0)
    assert counted == [150]
    stored = list(rehearsal.workspace.subscription_list.all(rehearsal.premises.site))
    assert len(stored) == 150
    assert {each.key_id for each in stored} == {rehearsal.premises.key_id}
    assert {topic for each in stored for topic in each.topics} == set(TOPICS)
    assert len({each.browser for each in stored}) >= 3
    assert len({each.platform for each in stored}) >= 4
    assert all(each.language and each.time_zone and each.consent for each in stored)
    assert rehearsal.bench.count("subscriptions") == 150


def test_a_stranger_is_turned_away_and_counted(rehearsal: Rehearsal) -> None:
    premises = rehearsal.premises
    foreign = Premises(
        premises.page, "https://elsewhere.example", premises.receiver, premises.site, premises.key_id,
        premises.application_server_key, premises.control,
    )  # fmt: skip
    assert subscribe(foreign, Crowd(3)) == VisitTally(accepted=0, refused={403: 3}, waits=0)


def test_visitors_wait_as_long_as_the_receiver_asks(rehearsal: Rehearsal) -> None:
    settings = rehearsal.workspace.settings
    settings.set("registrations_per_address", "60")
    waited_seconds: list[float] = []

    async def wait(seconds: float) -> None:
        waited_seconds.append(seconds)
        await asyncio.to_thread(settings.set, "registrations_per_address", "100000")

    async def visit() -> VisitTally:
        async with Visitors(rehearsal.premises, Crowd(61), wait) as visitors:
            return await visitors.subscribe()

    tally = asyncio.run(visit())
    assert (tally.accepted, tally.refused) == (61, {})
    assert tally.waits == len(waited_seconds) >= 1
    assert all(1 <= seconds <= 60 for seconds in waited_seconds)


def push_campaign(rehearsal: Rehearsal) -> int:
    """Launch a campaign and post it as the sender would; return its id."""
    workspace, bench = rehearsal.workspace, rehearsal.bench
    notification = Notification(title="Rye")
    draft = workspace.drafts.add(rehearsal.premises.site, notification, "all", DeliveryOptions(), workspace.now())
    campaign = workspace.campaigns.launch(
        draft.draft_id, notification, parse_rule("all"), due_at=workspace.now(), now=workspace.now()
    )
    secret = workspace.reports.secret()
    subscriptions = {each.subscription_id: each for each in workspace.subscription_list.all(rehearsal.premises.site)}
    headers = {origin: bench.sender.headers(origin, topic="rye0") for origin in bench.service.origins.values()}
    for row in workspace.delivery_log.all(campaign.campaign_id):
        subscription = subscriptions[row.subscription_id]
        token = report_token(secret, row.delivery_id)
        payload = json.dumps({"notification": {"title": "Rye", "data": {"token": token}}}).encode()
        keys = subscription.keys
        body = encrypt(payload, encode_base64url(keys.p256dh), encode_base64url(keys.auth))
        origin, _, identifier = subscription.endpoint.rpartition("/push/")
        with Wire(origin) as wire:
            assert wire.ask("POST", f"/push/{identifier}", body, **headers[origin]).status == 201
    return campaign.campaign_id


def test_attentive_visitors_report_what_they_saw_and_did(rehearsal: Rehearsal) -> None:
    crowd = Crowd(40, mix={Behaviour.OK: 1.0}, attentive_share=1.0, seed=11)

    async def visit() -> tuple[int, VisitTally, VisitTally]:
        async with Visitors(rehearsal.premises, crowd) as visitors:
            await visitors.subscribe()
            campaign_id = await asyncio.to_thread(push_campaign, rehearsal)
            return campaign_id, await visitors.react(), await visitors.react()

    campaign_id, reported, again = asyncio.run(visit())
    totals = rehearsal.workspace.campaigns.totals(campaign_id)
    assert totals.displayed == 40
    assert totals.clicked > 0
    assert totals.closed > 0
    assert reported.accepted == totals.displayed + totals.clicked + totals.closed
    assert again.accepted == 0


def test_a_payload_without_a_token_is_reported_by_nobody(rehearsal: Rehearsal) -> None:
    async def visit() -> VisitTally:
        crowd = Crowd(1, mix={Behaviour.OK: 1.0}, attentive_share=1.0)
        async with Visitors(rehearsal.premises, crowd) as visitors:
            await visitors.subscribe()
            await asyncio.to_thread(push_each)
            return await visitors.react()

    def push_each() -> None:
        for each in rehearsal.workspace.subscription_list.all(rehearsal.premises.site):
            p256dh, auth = encode_base64url(each.keys.p256dh), encode_base64url(each.keys.auth)
            origin, _, identifier = each.endpoint.rpartition("/push/")
            for payload in (b"no JSON", b"[]", b'{"notification": {"data": {"token": 7}}}'):
                body = encrypt(payload, p256dh, auth)
                with Wire(origin) as wire:
                    headers = rehearsal.bench.sender.headers(origin)
                    assert wire.ask("POST", f"/push/{identifier}", body, **headers).status == 201

    assert asyncio.run(visit()) == VisitTally(accepted=0, refused={}, waits=0)


def test_the_same_seed_deals_the_same_faces() -> None:
    services = [Impersonated.FCM, Impersonated.MOZILLA, Impersonated.APPLE, Impersonated.WNS] * 50
    faces = deal_faces(services, TOPICS, 3)
    assert faces == deal_faces(services, TOPICS, 3)
    assert faces != deal_faces(services, TOPICS, 4)
    assert len({face.client_id for face in faces}) == len(faces)
    assert all("Firefox/" in face.user_agent for face in faces[1::4])
    assert all("Edg/" in face.user_agent for face in faces[3::4])
    assert Counter(map(_habit, faces)).keys() == {"clicks", "closes", "neither"}


def _habit(face: Face) -> str:
    assert not (face.clicks and face.closes)
    if face.clicks:
        return "clicks"
    return "closes" if face.closes else "neither"

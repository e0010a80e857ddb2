"""A workspace of the first shape, in the middle of its work, is brought up to date: every number and try stays."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.storage import migration
from pushdesk.storage.database import APPLICATION_ID, FILE_NAME, Database
from pushdesk.storage.opening import open_database
from pushdesk.storage.times import to_milliseconds
from tests.storage.workspace import MINUTE, MOZILLA, NOW, Shop, point

AT = to_milliseconds(NOW)
EARLIER = AT - 60_000
RUNNING, FINISHED = 1, 2
DELIVERIES = {
    RUNNING: (
        ("pending", "waiting", None, 0),
        ("retrying", "service_busy", 503, 1),
        ("in_flight", "claimed", None, 0),
        ("accepted", "accepted", 201, 1),
        ("accepted", "accepted", 201, 2),
        ("gone", "endpoint_gone", 410, 1),
    ),
    FINISHED: (
        ("accepted", "accepted", 201, 1),
        ("failed", "service_busy", 503, 2),
        ("unknown", "interrupted", None, 0),
        ("skipped", "expired", None, 0),
    ),
}
"""What the first version had written: outcome, reason, status, attempts. Every try had a row, also the last one."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The closed workspace as the first version left it, while a sender was at work."""
    folder = tmp_path / "workspace"
    folder.mkdir(mode=0o700)
    path = folder / FILE_NAME
    path.touch(mode=0o600)
    migration.upgrade(path, "0001")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _fill(connection)
    return folder


@pytest.fixture
def opened(old: Path) -> Iterator[Database]:
    """The same, opened by this version."""
    database = open_database(old)
    yield database
    database.close()


def _fill(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO site (site_id, name, url, contact, theme_color, background_color, language, current_key_id,"
        " created_at) VALUES ('bakery', 'Bakery', 'https://bakery.shop/', 'mailto:a@bakery.shop', '#000000', '#ffffff',"
        " 'en', 'key', 0)"
    )
    connection.execute(
        "INSERT INTO application_server_key (key_id, site_id, public_key, vault, created_at)"
        " VALUES ('key', 'bakery', ?, 'file', 0)",
        (point("key"),),
    )
    origin = MOZILLA.partition("/wpush")[0]
    connection.execute("INSERT INTO lane (origin, push_service) VALUES (?, 'mozilla')", (origin,))
    most = max(len(rows) for rows in DELIVERIES.values())
    for number in range(1, most + 1):
        connection.execute(
            "INSERT INTO subscription (site_id, endpoint_hash, endpoint, p256dh, auth, key_id, lane_id, push_service,"
            " browser, state, first_seen_at, last_seen_at) VALUES ('bakery', ?, ?, ?, ?, 'key', 1, 'mozilla',"
            " 'firefox', 'active', 0, 0)",
            (number.to_bytes(16), f"{MOZILLA}{number}", point(f"{number}"), number.to_bytes(16)),
        )
    for campaign_id, rows in DELIVERIES.items():
        is_running = campaign_id == RUNNING
        connection.execute(
            "INSERT INTO campaign (campaign_id, site_id, content, audience, ttl_seconds, urgency, topic, tag, state,"
            " total, created_at, due_at, started_at, ended_at, totals)"
            " VALUES (?, 'bakery', '{\"title\": \"Bread\"}', 'all', 86400, 'normal', 't', 't', ?, ?, 0, ?, ?, ?, ?)",
            (
                campaign_id,
                "running" if is_running else "finished",
                len(rows),
                EARLIER,
                EARLIER,
                None if is_running else AT,
                None if is_running else '{"accepted": 1, "failed": 1, "unknown": 1, "skipped": 1}',
            ),
        )
        for number, row in enumerate(rows, 1):
            _deliver(connection, campaign_id, number, *row)


def _deliver(
    connection: sqlite3.Connection,
    campaign_id: int,
    subscription_id: int,
    outcome: str,
    reason: str,
    status: int | None,
    attempts: int,
) -> None:
    delivery_id = connection.execute(
        "INSERT INTO delivery (campaign_id, subscription_id, lane_id, push_service, browser, outcome, reason, status,"
        " attempts, interruptions, worker_id, next_at, updated_at) VALUES (?, ?, 1, 'mozilla', 'firefox', ?, ?, ?, ?,"
        " ?, ?, ?, ?)",
        (
            campaign_id,
            subscription_id,
            outcome,
            reason,
            status,
            attempts,
            int(outcome == "in_flight"),
            "dead" if outcome == "in_flight" else None,
            EARLIER,
            AT,
        ),
    ).lastrowid
    tries = [(EARLIER, 503, "service_busy", "retrying")] * (attempts - 1)
    tries += [(AT, status, reason, outcome)] * (attempts > 0)
    connection.executemany(
        "INSERT INTO attempt (delivery_id, at, status, reason, outcome) VALUES (?, ?, ?, ?, ?)",
        [(delivery_id, *each) for each in tries],
    )


def test_every_count_is_as_it_was(opened: Database) -> None:
    shop = Shop(opened)
    assert {outcome: count for outcome, count in shop.campaigns.totals(RUNNING).by_outcome.items() if count} == {
        Outcome.PENDING: 1,
        Outcome.RETRYING: 1,
        Outcome.IN_FLIGHT: 1,
        Outcome.ACCEPTED: 2,
        Outcome.GONE: 1,
    }
    assert shop.campaigns.totals(FINISHED).total == len(DELIVERIES[FINISHED])


def test_every_try_is_told_once_and_in_its_order(opened: Database) -> None:
    log = Shop(opened).log
    for campaign_id, rows in DELIVERIES.items():
        for line, (outcome, reason, status, attempts) in zip(log.all(campaign_id), rows, strict=True):
            told = [(each.status, each.reason, each.outcome) for each in log.attempts(line.delivery_id)]
            former = [(503, Reason.SERVICE_BUSY, Outcome.RETRYING)] * (attempts - 1)
            assert told == former + [(status, Reason(reason), Outcome(outcome))] * (attempts > 0)


def test_the_queue_goes_on_where_it_stood(opened: Database) -> None:
    shop = Shop(opened, "bakery", "key")
    shop.deliveries.put_back(["dead"], NOW)
    claimed = shop.claim("worker")
    claimed += shop.claim("worker")  # what was cut off comes last
    assert [each.subscription_id for each in claimed] == [1, 2, 3]
    shop.record("worker", claimed, Outcome.ACCEPTED)
    assert shop.campaigns.get(RUNNING).state is CampaignState.FINISHED
    assert shop.campaigns.totals(RUNNING).by_outcome[Outcome.ACCEPTED] == 5


def test_what_the_first_version_left_unsent_can_be_tried_again(opened: Database) -> None:
    shop = Shop(opened, "bakery", "key")
    shop.campaigns.command(FINISHED, CampaignCommand.RETRY, NOW + MINUTE)
    totals = shop.campaigns.totals(FINISHED).by_outcome
    assert (totals[Outcome.PENDING], totals[Outcome.ACCEPTED]) == (3, 1)
    failed = next(line for line in shop.log.all(FINISHED) if line.subscription_id == 2)
    assert [each.outcome for each in shop.log.attempts(failed.delivery_id)] == [Outcome.RETRYING, Outcome.FAILED]

"""What senders ask several times a second meets an index, however many campaigns and deliveries there are."""

import sqlite3
from collections.abc import Callable

import pytest
from sqlalchemy import event

from pushdesk.domain.delivery import Outcome
from pushdesk.storage.clock_repair import bring_near
from pushdesk.storage.database import cursor_in
from pushdesk.storage.delivery_log import LogFilter
from tests.storage.workspace import NOW, Shop

QUESTIONS: dict[str, Callable[[Shop], object]] = {
    "what is due": lambda shop: shop.start(),
    "when something is due": lambda shop: shop.deliveries.next_due(),
    "what may be claimed": lambda shop: shop.claim("w", 1),
    "what comes back": lambda shop: shop.deliveries.release(
        "w", [each.delivery_id for each in shop.claim("w", 1)], NOW
    ),
    "what others wait in a lane": lambda shop: shop.lanes.are_any_queued(1, [1]),
    "what is alive": lambda shop: shop.campaigns.alive(),
    "what lies far ahead": lambda shop: bring_near(shop.database, NOW),
    "the totals": lambda shop: shop.campaigns.totals(1),
    "who is gone": lambda shop: shop.log.ids(1, LogFilter(outcomes=(Outcome.GONE,))),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_nothing_is_read_from_end_to_end(shop: Shop, name: str) -> None:
    shop.subscribe(3)
    shop.launch()
    shop.start()
    seen: list[str] = []

    def listen(connection: sqlite3.Connection, *_rest: object) -> None:
        connection.set_trace_callback(seen.append)  # SQLite's own: a sender goes past SQLAlchemy in places

    with shop.database.read() as connection:
        pool = connection.engine.pool
    event.listen(pool, "checkout", listen)
    QUESTIONS[name](shop)
    event.remove(pool, "checkout", listen)
    asked = [each for each in seen if " delivery" in each or " campaign" in each]
    assert asked
    for statement in asked:
        with shop.database.read() as connection:
            plan = [row[3] for row in cursor_in(connection).execute(f"EXPLAIN QUERY PLAN {statement}")]
        assert not any(step.startswith(("SCAN delivery", "SCAN campaign", "SCAN d", "SCAN c ")) for step in plan), plan

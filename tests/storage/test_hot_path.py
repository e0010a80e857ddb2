"""What senders ask several times a second meets an index, however many campaigns and deliveries there are."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from pushdesk.domain.delivery import Outcome
from pushdesk.storage.clock_repair import bring_near
from pushdesk.storage.delivery_log import LogFilter
from tests.storage.workspace import NOW, Shop

QUESTIONS: dict[str, Callable[[Shop], object]] = {
    "what is due": lambda shop: shop.start(),
    "when something is due": lambda shop: shop.deliveries.next_due(),
    "what may be claimed": lambda shop: shop.claim("w", 1),
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
    seen: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_rest: object) -> None:
        seen.append((statement, values))

    with shop.database.read() as connection:
        engine = connection.engine
    event.listen(engine, "before_cursor_execute", note)
    QUESTIONS[name](shop)
    event.remove(engine, "before_cursor_execute", note)
    asked = [each for each in seen if " delivery" in each[0] or " campaign" in each[0]]
    assert asked
    for statement, values in asked:
        with shop.database.read() as connection:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
        assert not any(step.startswith(("SCAN delivery", "SCAN campaign", "SCAN d", "SCAN c ")) for step in plan), plan

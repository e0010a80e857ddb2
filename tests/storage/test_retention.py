"""Attempts grow old: then their numbers remain, and not one is lost from the totals."""

from datetime import timedelta

from hypothesis import given, settings, strategies as st

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.storage.retention import fold_attempts
from tests.storage.workspace import DAY, NOW, Shop

REASONS = [Reason.ACCEPTED, Reason.SERVICE_BUSY, Reason.THROTTLED]


def counted(shop: Shop) -> dict[tuple[int, str, int], int]:
    """Every try by campaign, reason and status, whether it is still single or folded."""
    rows = shop.rows(
        "SELECT campaign_id, reason, status, sum(n) FROM ("
        " SELECT campaign_id, a.reason, coalesce(a.status, 0) AS status, 1 AS n"
        " FROM attempt AS a JOIN delivery USING (delivery_id)"
        " UNION ALL SELECT campaign_id, reason, status, count FROM attempt_total) GROUP BY 1, 2, 3"
    )
    return {(campaign, reason, status): count for campaign, reason, status, count in rows}


def tried(shop: Shop, days_ago: float, reason: Reason, status: int | None) -> None:
    shop.now = NOW - timedelta(days=days_ago)
    claimed = shop.claim("w", 1)
    shop.record("w", claimed, Outcome.RETRYING, reason=reason, status=status, next_at=NOW - 999 * DAY)


def test_old_attempts_become_totals_and_young_ones_stay(shop: Shop) -> None:
    shop.now = NOW - 1000 * DAY
    shop.subscribe(3)
    shop.launch()
    shop.start()
    for days_ago, reason, status in (
        (120, Reason.SERVICE_BUSY, 503),
        (100, Reason.SERVICE_BUSY, 503),
        (91, Reason.NOT_REACHED, None),
        (89, Reason.SERVICE_BUSY, 503),
        (0, Reason.ACCEPTED, 201),
    ):
        tried(shop, days_ago, reason, status)
    before = counted(shop)
    assert fold_attempts(shop.database, NOW, 90) == 3
    assert shop.rows("SELECT reason, status, count FROM attempt_total ORDER BY count") == [
        ("not_reached", 0, 1),
        ("service_busy", 503, 2),
    ]
    assert shop.rows("SELECT count(*) FROM attempt") == [(2,)]
    assert fold_attempts(shop.database, NOW, 90) == 0
    assert fold_attempts(shop.database, NOW + 30 * DAY, 90) == 1
    assert counted(shop) == before
    assert sum(len(shop.log.attempts(row.delivery_id)) for row in shop.log.all(1)) == 1


def test_folding_nothing_tells_nobody(shop: Shop) -> None:
    before = shop.database.counters()
    assert fold_attempts(shop.database, NOW, 90) == 0
    assert shop.database.counters() == before


@settings(max_examples=15)
@given(
    tries=st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(REASONS), st.sampled_from([None, 201, 429, 503])), max_size=30
    ),
    folds=st.lists(st.integers(1, 300), min_size=1, max_size=4),
)
def test_no_try_is_ever_lost_from_the_count(
    made_shop: Shop, tries: list[tuple[int, Reason, int | None]], folds: list[int]
) -> None:
    with made_shop.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM attempt")
        connection.exec_driver_sql("DELETE FROM attempt_total")
    for days_ago, reason, status in tries:
        tried(made_shop, days_ago, reason, status)
    before = counted(made_shop)
    assert sum(before.values()) == len(tries)
    for kept_days in folds:
        fold_attempts(made_shop.database, NOW, kept_days)
        assert counted(made_shop) == before
    oldest = made_shop.rows("SELECT min(at) FROM attempt")[0][0]
    assert oldest is None or oldest >= (NOW - timedelta(days=min(folds))).timestamp() * 1000

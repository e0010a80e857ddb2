"""From an answer to what is recorded of it."""

from datetime import UTC, datetime

import pytest

from pushdesk.domain.answers import classify
from pushdesk.domain.delivery import Answer, Outcome
from pushdesk.domain.subscription import PushService
from pushdesk.sending.settlement import settled
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.delivery_results import Result

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
CLAIMED = Claimed(1, 1, 1, 1, PushService.MOZILLA, "key", 0, 1, "https://push.example/1", b"", b"")


def result_of(answer: Answer) -> Result:
    verdict = classify(CLAIMED.push_service, answer, now=NOW)
    return settled(CLAIMED, verdict, answer, asked_seconds=86_400, now=NOW, chance=0.5)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("30", 30),
        ("0", 0),
        ("86399", 86_399),
        ("86400", None),
        ("999999", None),
        ("", None),
        ("-1", None),
        ("1e3", None),
        ("9" * 30, None),
        ("٣", None),
    ],
)
def test_r3_a_time_to_live_that_the_push_service_shortens_is_stored(told: str, kept: int | None) -> None:
    result = result_of(Answer(201, {"ttl": told}))
    assert (result.outcome, result.kept_seconds) == (Outcome.ACCEPTED, kept)

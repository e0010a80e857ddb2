"""Which answers leave it open whether a message was taken; every row of the answer table is asked."""

from datetime import UTC, datetime

import pytest

from pushdesk.domain.answers import ANSWER_ROWS, FAILURE_ROWS, Action, classify
from pushdesk.domain.at_most_once import may_have_been_taken, unknown_from
from pushdesk.domain.delivery import Answer, Failure, Outcome, Reason
from pushdesk.domain.subscription import PushService

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)

OPEN_STATUSES = {500, 502, 504}


def is_open(answer: Answer) -> bool:
    verdict = classify(PushService.MOZILLA, answer, now=NOW)
    return may_have_been_taken(answer, verdict)


@pytest.mark.parametrize("failure", Failure)
def test_of_the_failures_only_the_ambiguous_one_leaves_it_open(failure: Failure) -> None:
    assert is_open(Answer(failure=failure)) is (failure is Failure.AMBIGUOUS)


@pytest.mark.parametrize("status", range(200, 600))
def test_a_status_leaves_it_open_where_the_server_broke_or_nobody_knows_it(status: int) -> None:
    says_why = Answer(status, body=b"no")
    strange = classify(PushService.MOZILLA, says_why, now=NOW).reason is Reason.STRANGE_ANSWER
    assert is_open(says_why) is (status in OPEN_STATUSES or strange)
    assert strange is (status >= 500 and status not in {500, 502, 503, 504})


def test_an_answer_without_status_leaves_it_open() -> None:
    assert is_open(Answer())


def test_every_open_answer_ends_as_unknown_and_none_is_tried_again() -> None:
    verdicts = [row.verdict for row in ANSWER_ROWS] + list(FAILURE_ROWS.values())
    for verdict in map(unknown_from, verdicts):
        assert (verdict.action, verdict.outcome, verdict.final) == (Action.FINISH, Outcome.UNKNOWN, Outcome.UNKNOWN)
        assert verdict.reason is not Reason.SERVICE_BUSY  # its words promise another try

"""Who is to blame for silence: the network here in every doubt, a push service only while others answer."""

import pytest

from pushdesk.domain.delivery import Failure
from pushdesk.sending.reachability import ANSWERED_LATELY_SECONDS, DECIDED_AFTER_SECONDS, Reachability

WITHOUT_A_WAY = [Failure.NAME_NOT_FOUND, Failure.OFFLINE]
ONE, OTHER = 1, 2


@pytest.fixture
def reachability() -> Reachability:
    return Reachability()


@pytest.mark.parametrize("failure", WITHOUT_A_WAY)
def test_without_any_answer_ever_we_are_offline(reachability: Reachability, failure: Failure) -> None:
    assert reachability.judge(ONE, failure, 100.0) is Failure.OFFLINE
    assert reachability.take_loss()
    assert not reachability.take_loss()


@pytest.mark.parametrize("failure", WITHOUT_A_WAY)
def test_in_the_moment_in_which_the_network_goes_we_are_offline(reachability: Reachability, failure: Failure) -> None:
    reachability.note_answer(ONE, 99.99)
    reachability.note_answer(OTHER, 99.99)
    assert reachability.judge(ONE, failure, 100.0) is Failure.OFFLINE
    reachability.note_answer(OTHER, 100.1)  # it had arrived before, and is read now
    for seconds in range(101, 700):
        assert reachability.judge(ONE, failure, seconds) is Failure.OFFLINE
        assert reachability.judge(OTHER, failure, seconds) is Failure.OFFLINE


def test_while_others_go_on_answering_it_is_the_push_service(reachability: Reachability) -> None:
    reachability.note_answer(ONE, 99.0)
    reachability.judge(ONE, Failure.NAME_NOT_FOUND, 100.0)
    later = 100.0 + DECIDED_AFTER_SECONDS + 0.1
    reachability.note_answer(OTHER, later)
    assert reachability.judge(ONE, Failure.NAME_NOT_FOUND, later) is Failure.NAME_NOT_FOUND
    assert reachability.judge(ONE, Failure.OFFLINE, later) is Failure.CONNECT
    assert not reachability.take_loss()
    assert reachability.judge(ONE, Failure.OFFLINE, later + ANSWERED_LATELY_SECONDS + 0.1) is Failure.OFFLINE


def test_a_push_service_that_never_answered_is_to_blame_where_others_have(reachability: Reachability) -> None:
    reachability.note_answer(OTHER, 50.0)
    assert reachability.judge(ONE, Failure.NAME_NOT_FOUND, 100.0) is Failure.NAME_NOT_FOUND
    assert reachability.judge(ONE, Failure.NAME_NOT_FOUND, 5_000.0) is Failure.OFFLINE


@pytest.mark.parametrize("failure", [Failure.CONNECT, Failure.TLS, Failure.AMBIGUOUS, Failure.ADDRESS_NOT_ALLOWED])
def test_any_other_failure_stays_what_it_is(reachability: Reachability, failure: Failure) -> None:
    assert reachability.judge(ONE, failure, 100.0) is failure


def test_a_lane_fails_from_its_first_failure_to_its_next_answer(reachability: Reachability) -> None:
    assert not reachability.is_failing(ONE)
    reachability.judge(ONE, Failure.AMBIGUOUS, 100.0)
    assert reachability.is_failing(ONE)
    assert not reachability.is_failing(OTHER)
    reachability.note_answer(ONE, 101.0)
    assert not reachability.is_failing(ONE)

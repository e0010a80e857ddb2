"""A campaign's life, and topics and times to live that every push service takes."""

import re
from itertools import product

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.campaign import (
    ENDED,
    TTL_DEFAULT_SECONDS,
    TTL_LIMIT_SECONDS,
    CampaignCommand,
    CampaignState,
    DeliveryOptions,
    Urgency,
    check_allowed,
    checked_topic,
    checked_ttl,
    is_allowed,
    topic_for,
)
from pushdesk.domain.faults import Fault

ALLOWED = {
    (CampaignState.SCHEDULED, CampaignCommand.PAUSE),
    (CampaignState.RUNNING, CampaignCommand.PAUSE),
    (CampaignState.PAUSED, CampaignCommand.RESUME),
    (CampaignState.MISSED, CampaignCommand.RESUME),
    (CampaignState.SCHEDULED, CampaignCommand.CANCEL),
    (CampaignState.RUNNING, CampaignCommand.CANCEL),
    (CampaignState.PAUSED, CampaignCommand.CANCEL),
    (CampaignState.MISSED, CampaignCommand.CANCEL),
    (CampaignState.FINISHED, CampaignCommand.RETRY),
}


@pytest.mark.parametrize(("state", "command"), list(product(CampaignState, CampaignCommand)))
def test_a_command_is_allowed_in_its_states_alone(state: CampaignState, command: CampaignCommand) -> None:
    assert is_allowed(state, command) is ((state, command) in ALLOWED)
    if (state, command) in ALLOWED:
        check_allowed(state, command)
        return
    with pytest.raises(Fault) as caught:
        check_allowed(state, command)
    assert caught.value.code == "campaign_command_refused"
    assert caught.value.facts == {"command": command.value, "state": state.value}


@given(st.text())
def test_r6_any_name_gives_a_legal_topic(name: str) -> None:
    topic = topic_for(name)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,32}", topic)
    assert len(topic) % 4 != 1
    assert checked_topic(topic) == topic


@given(st.text(), st.text())
def test_r6_one_name_has_one_topic_and_others_have_others(one: str, other: str) -> None:
    assert (topic_for(one) == topic_for(other)) is (one == other)


def test_r6_half_a_surrogate_pair_gives_a_legal_topic_too() -> None:
    assert checked_topic(topic_for("\ud800"))


@pytest.mark.parametrize("text", ["ab", "spring-sale", "A_b-9" + "x" * 17, "x" * 32])
def test_a_topic_the_owner_chose_is_kept(text: str) -> None:
    assert checked_topic(text) == text


@pytest.mark.parametrize("text", ["", "a", "abcde", "x" * 33, "a b", "ä", "a=", "a\n", "ab+c", "x" * 29])
def test_r6_a_topic_that_some_push_service_refuses_is_refused(text: str) -> None:
    with pytest.raises(Fault, match="topic_header_malformed"):
        checked_topic(text)


@pytest.mark.parametrize("seconds", [0, 1, TTL_DEFAULT_SECONDS, TTL_LIMIT_SECONDS])
def test_a_ttl_within_four_weeks_is_kept(seconds: int) -> None:
    assert checked_ttl(seconds) == seconds


@pytest.mark.parametrize("seconds", [-1, TTL_LIMIT_SECONDS + 1, 10**12])
def test_a_ttl_beyond_is_refused(seconds: int) -> None:
    with pytest.raises(Fault, match="ttl_out_of_range"):
        checked_ttl(seconds)


def test_r4_the_ttl_is_a_day_unless_the_owner_says_otherwise() -> None:
    assert DeliveryOptions().ttl_seconds == 86_400


def test_r5_there_are_four_urgencies() -> None:
    assert [urgency.value for urgency in Urgency] == ["very-low", "low", "normal", "high"]


def test_an_ended_campaign_takes_no_pause() -> None:
    assert not any(is_allowed(state, CampaignCommand.PAUSE) for state in ENDED)

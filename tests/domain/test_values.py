"""Values that carry secrets keep them, and states and outcomes add up."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.delivery import OPEN, RETRYABLE, Outcome
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.subscription import (
    OURS,
    Browser,
    PushService,
    Subscription,
    SubscriptionKeys,
    SubscriptionState,
    endpoint_hash,
)
from tests.domain.samples import ENDPOINT

KEYS = SubscriptionKeys(b"\x04secret-point", b"secret-auth")


def test_r11_a_subscriptions_repr_holds_neither_endpoint_nor_keys() -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    subscription = Subscription(
        subscription_id=1,
        site_id="shop",
        endpoint=ENDPOINT,
        keys=KEYS,
        key_id="mM5C3u9R1AI",
        push_service=PushService.MOZILLA,
        browser=Browser.FIREFOX,
        platform="linux",
        language="de",
        time_zone="",
        topics=(),
        tags=(),
        state=SubscriptionState.ACTIVE,
        first_seen_at=moment,
        last_seen_at=moment,
    )
    assert "secret" not in repr(subscription)
    assert "secret" not in repr(KEYS)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_w9_endpoints_are_told_apart_byte_for_byte(one: str, other: str) -> None:
    assert len(endpoint_hash(one)) == 16
    assert (endpoint_hash(one) == endpoint_hash(other)) is (one == other)


def test_w9_upper_case_is_another_endpoint() -> None:
    assert endpoint_hash(ENDPOINT) != endpoint_hash(ENDPOINT.upper())


def test_there_are_ten_outcomes_and_the_open_ones_cannot_be_retried() -> None:
    assert len(Outcome) == 10
    assert not OPEN & RETRYABLE
    assert not RETRYABLE & {Outcome.ACCEPTED, Outcome.GONE, Outcome.KEY_MISMATCH}


def test_subscribers_are_those_who_can_still_be_reached() -> None:
    assert set(OURS) == {SubscriptionState.ACTIVE, SubscriptionState.KEY_MISMATCH}


@pytest.mark.parametrize(
    ("fault", "told"),
    [(Fault("site_unknown"), "site_unknown"), (Fault("x", limit=3, length=4), "x (limit=3, length=4)")],
)
def test_a_fault_says_its_code_and_its_facts(fault: Fault, told: str) -> None:
    assert str(fault) == told
    assert not fault.usage


def test_wrong_input_is_a_fault_of_use() -> None:
    assert wrong_input("x", value=1).usage
    assert wrong_input("x", value=1).facts == {"value": 1}

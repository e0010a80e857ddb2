"""The text of a sealed record: each kind is read as the receiver reads it, and anything else is a fault."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.inbox_record import EARLIEST, REPORTS_LIMIT, InboxRecord, record_from
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration, Unregistration
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT

HOSTS = PushHosts()
ENDPOINT = "https://updates.push.services.mozilla.com/wpush/v2/abc"
REGISTRATION = {
    "site": "shop",
    "clientId": "c",
    "keyId": "k",
    "subscription": {"endpoint": ENDPOINT, "keys": {"p256dh": P256DH_TEXT, "auth": AUTH_TEXT}},
}
REPORT = {"token": "A" * 27, "kind": "clicked", "action": "shop"}


def read(kind: object, body: object, **changes: object) -> InboxRecord:
    """A record of these members."""
    record = {
        "kind": kind,
        "at": "2026-05-01T11:00:00.000+02:00",
        "userAgent": "Firefox/140.0",
        "body": body,
        **changes,
    }
    return record_from(json.dumps(record).encode(), HOSTS)


def refused(*members: Any, **changes: object) -> str:
    """The code of a refusal."""
    with pytest.raises(Fault) as caught:
        read(*members, **changes)
    return caught.value.code


def test_the_three_kinds_are_read() -> None:
    record = read("registration", REGISTRATION, later="a member of a later version")
    assert isinstance(record.content, Registration)
    assert record.sealed_at == datetime(2026, 5, 1, 9, tzinfo=UTC)
    assert isinstance(read("unregistration", {"endpoint": ENDPOINT, "auth": AUTH_TEXT}).content, Unregistration)
    reports = read("reports", {"reports": [REPORT, {"token": "x", "kind": "closed"}]}).content
    assert isinstance(reports, tuple)
    assert [(each.kind, each.action) for each in reports] == [("clicked", "shop"), ("closed", None)]


def test_neither_browser_nor_host_dates_a_record_into_the_future() -> None:
    record = read("registration", REGISTRATION)
    sealed_at, hour = record.sealed_at, timedelta(hours=1)
    assert record.known_at(sealed_at + hour, sealed_at + 2 * hour) == sealed_at
    assert record.known_at(sealed_at - hour, sealed_at + 2 * hour) == sealed_at - hour
    assert record.known_at(sealed_at + hour, sealed_at - hour) == sealed_at - hour


def test_no_record_is_older_than_the_first_browser_that_could_have_sealed_it() -> None:
    now = datetime(2026, 5, 1, 12, tzinfo=UTC)
    for year in ("0001", "1970"):
        record = read("registration", REGISTRATION, at=f"{year}-01-01T00:00:00.000Z")
        assert record.known_at(now, now) == EARLIEST


def test_what_is_off_the_rules_is_refused_by_its_member() -> None:
    assert refused("registrations", REGISTRATION) == "member_malformed"
    assert refused(None, REGISTRATION) == "member_missing"
    assert refused("registration", REGISTRATION, at="2026-05-01T11:00:00") == "member_malformed"
    assert refused("registration", REGISTRATION, at="yesterday") == "member_malformed"
    assert refused("registration", REGISTRATION, at=17) == "member_malformed"
    assert refused("registration", REGISTRATION, userAgent="x" * 513) == "member_malformed"
    assert refused("registration", REGISTRATION, userAgent="a\nb") == "member_malformed"
    assert refused("registration", None) == "member_malformed"
    assert refused("registration", {**REGISTRATION, "subscription": {"endpoint": "http://10.0.0.1/"}}).startswith(
        "member"
    )
    assert refused("unregistration", {"endpoint": ENDPOINT}) == "member_missing"
    assert refused("reports", {"reports": []}) == "member_malformed"
    assert refused("reports", {"reports": [REPORT] * (REPORTS_LIMIT + 1)}) == "member_malformed"
    assert refused("reports", {"reports": [{**REPORT, "kind": "seen"}]}) == "member_malformed"
    assert refused("reports", [REPORT]) == "member_malformed"


@given(st.binary(max_size=400))
def test_any_bytes_are_a_fault_and_nothing_else(text: bytes) -> None:
    with pytest.raises(Fault):
        record_from(text, HOSTS)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(["registration", "unregistration", "reports"]), json_values, json_values)
def test_any_body_and_time_is_a_fault_and_nothing_else(kind: str, body: object, at: object) -> None:
    with pytest.raises(Fault):
        read(kind, body, at=at)


def test_a_record_shows_no_secret() -> None:
    shown = repr(read("registration", REGISTRATION))
    assert ENDPOINT not in shown
    assert AUTH_TEXT not in shown

"""What a browser may hand in, spoilt one member at a time."""

from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import (
    Registration,
    decode_base64url,
    is_on_curve,
    registration_from,
    report_from,
    subscription_keys_from,
    unregistration_from,
)
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Consent, PushService
from pushdesk.webpush.vapid import new_private_key, public_bytes
from tests.domain.samples import AUTH_TEXT, ENDPOINT, P256DH_TEXT, base64url, registration_members

HOSTS = PushHosts()
POINT = decode_base64url(P256DH_TEXT, 65)
PRIME = 2**256 - 2**224 + 2**192 + 2**96 - 1

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def registered(**changed: object) -> Registration:
    return registration_from({**registration_members(), **changed}, HOSTS)


def with_subscription(**changed: object) -> dict[str, object]:
    members: dict[str, Any] = registration_members()
    members["subscription"].update(changed)
    return members


def fault_of(document: object) -> tuple[str, object]:
    with pytest.raises(Fault) as caught:
        registration_from(document, HOSTS)
    assert caught.value.usage
    return caught.value.code, caught.value.facts.get("member")


def test_a_whole_registration_is_read() -> None:
    registration = registered()
    assert registration.site_id == "kaffeewerk"
    assert registration.client_id == "3f1c9a52-7d0e-4f55-9d0b-6f0f1d1a2b3c"
    assert registration.endpoint == ENDPOINT
    assert registration.keys.p256dh == POINT
    assert len(registration.keys.auth) == 16
    assert registration.key_id == "mM5C3u9R1AI"
    assert registration.old_endpoint is None
    assert registration.topics == ("news", "offers")
    assert registration.language == "de-AT"
    assert registration.time_zone == "Europe/Vienna"
    assert registration.consent == Consent(
        "2026-01", "https://kaffeewerk.example/push/", datetime(2026, 3, 4, 5, 6, 7, 890_000, UTC)
    )
    assert registration.push_service is PushService.MOZILLA
    assert not registration.quarantined


def test_optional_members_may_be_missing() -> None:
    members = registration_members()
    for member in ("old", "topics", "language", "timeZone", "consent"):
        del members[member]
    registration = registration_from(members, HOSTS)
    assert (registration.topics, registration.language, registration.time_zone) == ((), "", "")
    assert registration.consent is None


@pytest.mark.parametrize("member", ["site", "clientId", "subscription", "keyId"])
def test_a_missing_member_is_named(member: str) -> None:
    members = registration_members()
    del members[member]
    assert fault_of(members) == ("member_missing", member)
    assert fault_of({**registration_members(), member: None}) == ("member_missing", member)


@pytest.mark.parametrize("member", ["endpoint", "keys"])
def test_a_missing_member_of_the_subscription_is_named(member: str) -> None:
    assert fault_of(with_subscription(**{member: None})) == ("member_missing", member)


def test_unknown_members_are_ignored() -> None:
    assert registered(expirationTime=5, unknown={"a": [1]}) == registered()
    assert registration_from(with_subscription(extra=[{}]), HOSTS) == registered()


@pytest.mark.parametrize("document", [None, 1, "x", [], [registration_members()], True])
def test_a_document_that_is_no_object_is_refused(document: object) -> None:
    assert fault_of(document) == ("member_malformed", "document")


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("site", 5),
        ("site", "Kaffeewerk"),
        ("site", "../x"),
        ("site", "a" * 33),
        ("site", "kaffeewerk\n"),
        ("clientId", ["x"]),
        ("clientId", ""),
        ("clientId", "a b"),
        ("clientId", "x" * 129),
        ("clientId", "ü"),
        ("subscription", "x"),
        ("subscription", [1]),
        ("keyId", {}),
        ("keyId", "a/b"),
        ("keyId", "a" * 65),
        ("old", 7),
        ("old", ""),
        ("old", "not an address"),
        ("old", "https://x/\n"),
        ("old", "https://" + "x" * 2048),
        ("topics", "news"),
        ("topics", {"news": 1}),
        ("topics", [1]),
        ("topics", ["News!"]),
        ("topics", ["a"] * 51),
        ("language", 5),
        ("timeZone", False),
        ("consent", "yes"),
    ],
)
def test_a_member_of_a_wrong_type_or_form_is_named(member: str, value: object) -> None:
    assert fault_of({**registration_members(), member: value}) == ("member_malformed", member)


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("textVersion", 5),
        ("textVersion", "x" * 65),
        ("textVersion", "a\x00"),
        ("page", "javascript:alert(1)"),
        ("page", "https://x/ y"),
        ("page", 1),
        ("at", 1_770_000_000),
        ("at", "2026-03-04"),
        ("at", "2026-03-04T05:06:07"),
        ("at", "2026-03-04 05:06:07Z"),
        ("at", "2026-02-30T05:06:07Z"),
        ("at", "0001-01-01T00:00:00+23:59"),
        ("at", "9999-12-31T23:59:59-01:00"),
        ("at", "2026-03-04T05:06:07Z\n"),
    ],
)
def test_a_malformed_consent_is_refused_by_its_member(member: str, value: object) -> None:
    consent = registration_members()["consent"]
    assert isinstance(consent, dict)
    assert fault_of({**registration_members(), "consent": {**consent, member: value}}) == (
        "member_malformed",
        member,
    )


@pytest.mark.parametrize("fraction", ["", ".1", ".12", ".123", ".123456", ".123456789"])
@pytest.mark.parametrize("zone", ["Z", "z", "+00:00", "-08:00"])
def test_consent_times_of_every_precision_and_zone_are_utc(fraction: str, zone: str) -> None:
    consent = {"textVersion": "1", "page": "https://a.example/", "at": f"2026-03-04t05:06:07{fraction}{zone}"}
    found = registered(consent=consent).consent
    assert found is not None
    assert found.at.tzinfo is UTC


@pytest.mark.parametrize("value", ["", "en_US", "en-US@posix", "<script>", "x" * 500, "\x00", "de\n"])
def test_a_strange_hint_is_dropped_and_the_subscriber_kept(value: str) -> None:
    registration = registered(language=value, timeZone=value + "!")
    assert (registration.language, registration.time_zone) == ("", "")


@pytest.mark.parametrize("time_zone", ["UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"])
def test_time_zones_of_every_shape_are_kept(time_zone: str) -> None:
    assert registered(timeZone=time_zone).time_zone == time_zone


def test_topics_are_kept_once_and_in_order() -> None:
    assert registered(topics=["b", "a", "b"]).topics == ("b", "a")


def test_an_old_endpoint_is_kept_byte_for_byte_whatever_its_host() -> None:
    assert registered(old="http://127.0.0.1:1/Old").old_endpoint == "http://127.0.0.1:1/Old"


def test_w9_the_endpoint_is_kept_byte_for_byte() -> None:
    endpoint = "https://FCM.googleapis.com:443/fcm/send/A%2fb"
    assert registration_from(with_subscription(endpoint=endpoint), HOSTS).endpoint == endpoint


def test_an_endpoint_on_an_unknown_host_is_quarantined() -> None:
    registration = registration_from(with_subscription(endpoint="https://push.example.com/x"), HOSTS)
    assert registration.quarantined
    assert registration.push_service is PushService.OTHER


@pytest.mark.parametrize(
    ("endpoint", "code"),
    [
        ("https://permanently-removed.invalid/x", "endpoint_removed"),
        ("http://fcm.googleapis.com/x", "endpoint_not_https"),
        ("https://10.0.0.1/x", "endpoint_host_is_address"),
        ("https://fcm.googleapis.com/" + "x" * 3000, "endpoint_too_long"),
        (5, "member_malformed"),
    ],
)
def test_w10_an_endpoint_off_the_rules_is_refused_with_the_rules_code(endpoint: object, code: str) -> None:
    assert fault_of(with_subscription(endpoint=endpoint))[0] == code


@given(json_values)
def test_any_document_gives_a_registration_or_a_fault(document: object) -> None:
    for whole in (document, {**registration_members(), "subscription": document}):
        with pytest.raises(Fault):
            registration_from(whole, HOSTS)


@given(st.sampled_from(sorted(registration_members())), json_values)
def test_any_value_of_any_member_is_read_or_refused(member: str, value: object) -> None:
    try:
        registered(**{member: value})
    except Fault as fault:
        assert fault.code.startswith(("member_", "endpoint_", "p256dh_", "auth_"))


@given(st.binary(min_size=1, max_size=200), st.binary(min_size=16, max_size=16))
def test_r11_no_fault_and_no_repr_tells_endpoint_or_keys(path: bytes, auth: bytes) -> None:
    secret = base64url(path * 4)[:80]
    members = with_subscription(
        endpoint=f"https://fcm.googleapis.com/fcm/send/{secret}",
        keys={"p256dh": P256DH_TEXT, "auth": base64url(auth)},
    )
    told = repr(registration_from(members, HOSTS))
    assert secret not in told or len(secret) < 4
    assert base64url(auth) not in told
    assert P256DH_TEXT not in told
    with pytest.raises(Fault) as caught:
        registration_from({**members, "old": secret}, HOSTS)
    assert secret not in str(caught.value) or len(secret) < 4


# Keys


def keys_fault(p256dh: object, auth: object = AUTH_TEXT) -> str:
    with pytest.raises(Fault) as caught:
        subscription_keys_from(p256dh, auth)
    return caught.value.code


@pytest.mark.parametrize(
    "p256dh",
    [
        None,
        5,
        "",
        P256DH_TEXT[:-1],
        P256DH_TEXT + "A",
        P256DH_TEXT + "=",
        P256DH_TEXT[:-1] + "5",
        P256DH_TEXT[:-1] + "\n",
        "+" + P256DH_TEXT[1:],
        base64url(b"\x02" + POINT[1:33]),
        base64url(b"\x06" + POINT[1:]),
        base64url(bytes(65)),
        "Ｂ" + P256DH_TEXT[1:],
    ],
)
def test_a_p256dh_that_is_no_65_byte_point_is_malformed(p256dh: object) -> None:
    assert keys_fault(p256dh) == "p256dh_malformed"


@pytest.mark.parametrize(
    "point",
    [
        b"\x04" + bytes(64),
        POINT[:-1] + bytes([POINT[-1] ^ 1]),
        b"\x04" + POINT[33:] + POINT[1:33],
        b"\x04" + b"\xff" * 64,
        b"\x04" + PRIME.to_bytes(32) + POINT[33:],
    ],
)
def test_e6_a_p256dh_off_the_curve_is_refused(point: bytes) -> None:
    assert keys_fault(base64url(point)) == "p256dh_not_on_curve"


@pytest.mark.parametrize(
    "auth", [None, 5, "", AUTH_TEXT[:-1], AUTH_TEXT + "==", base64url(bytes(15)), base64url(bytes(17))]
)
def test_e7_an_auth_secret_that_is_not_16_bytes_is_malformed(auth: object) -> None:
    assert keys_fault(P256DH_TEXT, auth) == "auth_malformed"


def test_e6_points_of_real_keys_are_on_the_curve() -> None:
    for _ in range(50):
        assert is_on_curve(public_bytes(new_private_key()))


@given(st.binary(min_size=64, max_size=64))
def test_e6_our_curve_check_agrees_with_openssl(coordinates: bytes) -> None:
    point = b"\x04" + coordinates
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:
        assert not is_on_curve(point)
    else:
        assert is_on_curve(point)


def test_e6_a_coordinate_beyond_the_prime_is_no_second_spelling_of_a_point() -> None:
    # x = 5 lies on the curve; x + p still fits into 32 bytes and means the same to a careless reader.
    y = pow(
        5**3 - 3 * 5 + 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        (PRIME + 1) // 4,
        PRIME,
    )
    assert is_on_curve(b"\x04" + (5).to_bytes(32) + y.to_bytes(32))
    assert not is_on_curve(b"\x04" + (5 + PRIME).to_bytes(32) + y.to_bytes(32))


@given(st.binary(max_size=80))
def test_base64url_of_a_known_length_comes_back(raw: bytes) -> None:
    assert decode_base64url(base64url(raw), len(raw)) == raw


@given(st.text(max_size=40), st.integers(min_value=0, max_value=30))
def test_base64url_has_one_spelling_only(text: str, length: int) -> None:
    try:
        raw = decode_base64url(text, length)
    except Fault as fault:
        assert fault.facts == {"length": length}
    else:
        assert base64url(raw) == text


# Unregistrations and reports


def test_an_unregistration_is_read() -> None:
    unregistration = unregistration_from({"endpoint": ENDPOINT, "auth": AUTH_TEXT, "more": 1})
    assert unregistration.endpoint == ENDPOINT
    assert len(unregistration.auth) == 16
    assert "secret" not in repr(unregistration)
    assert not unregistration.erase


@pytest.mark.parametrize(("member", "erase"), [(True, True), (False, False), (None, False)])
def test_an_unregistration_may_ask_to_be_forgotten(member: object, erase: bool) -> None:
    assert unregistration_from({"endpoint": ENDPOINT, "auth": AUTH_TEXT, "erase": member}).erase is erase


def test_an_unregistration_of_any_web_address_is_well_formed() -> None:
    assert unregistration_from({"endpoint": "https://10.0.0.1/x", "auth": AUTH_TEXT}).endpoint


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([], "member_malformed"),
        ({"auth": AUTH_TEXT}, "member_missing"),
        ({"endpoint": ENDPOINT}, "member_missing"),
        ({"endpoint": 5, "auth": AUTH_TEXT}, "member_malformed"),
        ({"endpoint": "x", "auth": AUTH_TEXT}, "member_malformed"),
        ({"endpoint": ENDPOINT, "auth": "short"}, "auth_malformed"),
        ({"endpoint": ENDPOINT, "auth": 5}, "auth_malformed"),
        ({"endpoint": ENDPOINT, "auth": AUTH_TEXT, "erase": 1}, "member_malformed"),
        ({"endpoint": ENDPOINT, "auth": AUTH_TEXT, "erase": "true"}, "member_malformed"),
    ],
)
def test_a_malformed_unregistration_is_refused(document: object, code: str) -> None:
    with pytest.raises(Fault) as caught:
        unregistration_from(document)
    assert caught.value.code == code


@pytest.mark.parametrize("kind", list(ReportKind))
def test_a_report_of_each_kind_is_read(kind: ReportKind) -> None:
    claim = report_from({"token": "x" * 27, "kind": kind.value, "action": "buy"})
    assert (claim.token, claim.kind, claim.action) == ("x" * 27, kind, "buy")


@pytest.mark.parametrize("action", [None, ""])
def test_a_click_beside_the_buttons_has_no_action(action: str | None) -> None:
    assert report_from({"token": "x", "kind": "clicked", "action": action}).action is None


@pytest.mark.parametrize(
    ("document", "member"),
    [
        ("x", "document"),
        ({"kind": "clicked"}, "token"),
        ({"token": 5, "kind": "clicked"}, "token"),
        ({"token": "a b", "kind": "clicked"}, "token"),
        ({"token": "x"}, "kind"),
        ({"token": "x", "kind": "seen"}, "kind"),
        ({"token": "x", "kind": 1}, "kind"),
        ({"token": "x", "kind": "clicked", "action": 5}, "action"),
        ({"token": "x", "kind": "clicked", "action": "a" * 65}, "action"),
    ],
)
def test_a_malformed_report_is_refused_by_its_member(document: object, member: str) -> None:
    with pytest.raises(Fault) as caught:
        report_from(document)
    assert caught.value.facts["member"] == member

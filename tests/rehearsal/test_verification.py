"""The headers and the signature of a push message are checked as RFC 8030 and RFC 8292 ask."""

import time

import pytest

from pushdesk.rehearsal.refusals import Impersonated, Reason
from pushdesk.rehearsal.verification import (
    DeliveryTerms,
    Refused,
    TokenVerifier,
    check_headers,
    is_real_contact,
)
from tests.rehearsal.application_server import ApplicationServer

ORIGIN = "http://127.0.0.1:4000"
GOOD = {"ttl": "60", "urgency": "high", "topic": "bread-of-the-day", "content-encoding": "aes128gcm"}


def reason_of(service: Impersonated, changes: dict[str, str | None], body_bytes: int = 300) -> Reason | None:
    headers: dict[str, str | None] = {**GOOD, "x-wns-cache-policy": "cache", **changes}
    given = {name: value for name, value in headers.items() if value is not None}
    try:
        check_headers(service, given, body_bytes)
    except Refused as refused:
        return refused.reason
    return None


@pytest.mark.parametrize("service", Impersonated)
def test_good_headers_become_terms(service: Impersonated) -> None:
    headers = GOOD | {"x-wns-cache-policy": "cache"}
    assert check_headers(service, headers, 300) == DeliveryTerms(60, "high", "bread-of-the-day")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ttl": None}, Reason.TTL_MISSING),
        ({"ttl": ""}, Reason.TTL_INVALID),
        ({"ttl": "-1"}, Reason.TTL_INVALID),
        ({"ttl": "1.5"}, Reason.TTL_INVALID),
        ({"ttl": "soon"}, Reason.TTL_INVALID),
        ({"ttl": "٣"}, Reason.TTL_INVALID),
        ({"urgency": "urgent"}, Reason.URGENCY_INVALID),
        ({"urgency": "High"}, Reason.URGENCY_INVALID),
        ({"topic": ""}, Reason.TOPIC_INVALID),
        ({"topic": "t" * 33}, Reason.TOPIC_INVALID),
        ({"topic": "half price"}, Reason.TOPIC_INVALID),
        ({"topic": "a+b/"}, Reason.TOPIC_INVALID),
        ({"content-encoding": None}, Reason.ENCODING_INVALID),
        ({"content-encoding": "aesgcm"}, Reason.ENCODING_INVALID),
        ({"content-encoding": "gzip, aes128gcm"}, Reason.ENCODING_INVALID),
    ],
)
@pytest.mark.parametrize("service", Impersonated)
def test_each_wrong_header_is_refused_for_its_own_reason(
    service: Impersonated, changes: dict[str, str | None], reason: Reason
) -> None:
    assert reason_of(service, changes) is reason


@pytest.mark.parametrize("service", Impersonated)
def test_a_body_may_have_4096_bytes_and_no_more(service: Impersonated) -> None:
    assert reason_of(service, {}, 4096) is None
    assert reason_of(service, {}, 4097) is Reason.TOO_LARGE


def test_a_message_without_payload_needs_no_content_coding() -> None:
    assert reason_of(Impersonated.MOZILLA, {"content-encoding": None}, 0) is None


def test_urgency_and_topic_may_be_left_out() -> None:
    assert check_headers(Impersonated.FCM, {"ttl": "0"}, 0) == DeliveryTerms(0, "normal", None)


@pytest.mark.parametrize(
    ("service", "ttl", "reason"),
    [
        (Impersonated.FCM, "0", None),
        (Impersonated.FCM, "2419200", None),
        (Impersonated.FCM, "2419201", Reason.TTL_INVALID),
        (Impersonated.MOZILLA, "0", None),
        (Impersonated.APPLE, "0", Reason.TTL_INVALID),
        (Impersonated.WNS, "0", Reason.TTL_INVALID),
    ],
)
def test_each_push_service_has_its_own_limits_for_the_ttl(
    service: Impersonated, ttl: str, reason: Reason | None
) -> None:
    assert reason_of(service, {"ttl": ttl}) is reason


def test_mozilla_shortens_a_long_ttl_to_thirty_days() -> None:
    terms = check_headers(Impersonated.MOZILLA, {"ttl": "9999999"}, 0)
    assert terms.ttl_seconds == 30 * 86_400


def test_wns_wants_its_cache_policy() -> None:
    assert reason_of(Impersonated.WNS, {"x-wns-cache-policy": None}) is Reason.TTL_INVALID


@pytest.mark.parametrize("length", [1, 5, 13, 29])
def test_apple_refuses_a_topic_that_no_base64url_text_can_be(length: int) -> None:
    assert reason_of(Impersonated.APPLE, {"topic": "t" * length}) is Reason.TOPIC_INVALID
    assert reason_of(Impersonated.FCM, {"topic": "t" * length}) is None


def refusal_of(authorization: str | None, now: float | None = None) -> Reason | None:
    verifier = TokenVerifier(ORIGIN, lambda: time.time() if now is None else now)
    try:
        verifier.verify(authorization)
    except Refused as refused:
        return refused.reason
    return None


def test_a_good_token_tells_whose_it_is() -> None:
    sender = ApplicationServer()
    token = TokenVerifier(ORIGIN, time.time).verify(sender.authorization(ORIGIN))
    assert token.application_server_key == sender.public_key


def test_a_token_is_verified_once_and_then_remembered_until_it_expires() -> None:
    now = time.time()
    verifier = TokenVerifier(ORIGIN, lambda: now)
    authorization = ApplicationServer().authorization(ORIGIN, expires_at=now + 600)
    verifier.verify(authorization)
    verifier.verify(authorization)
    assert verifier.signatures_verified == 1
    now += 601
    with pytest.raises(Refused) as refused:
        verifier.verify(authorization)
    assert refused.value.reason is Reason.EXPIRED


def test_a_token_for_another_origin_is_refused() -> None:
    assert refusal_of(ApplicationServer().authorization("http://127.0.0.1:4001")) is Reason.AUDIENCE_WRONG


def test_an_audience_with_a_slash_is_another_origin() -> None:
    assert refusal_of(ApplicationServer().authorization(ORIGIN + "/")) is Reason.AUDIENCE_WRONG


def test_an_expired_token_is_refused() -> None:
    authorization = ApplicationServer().authorization(ORIGIN, expires_at=1_000.0)
    assert refusal_of(authorization, now=1_000.0) is Reason.EXPIRED


def test_a_token_may_run_for_24_hours_and_no_longer() -> None:
    sender = ApplicationServer()
    assert refusal_of(sender.authorization(ORIGIN, expires_at=86_400 + 1_000), now=1_000) is None
    assert refusal_of(sender.authorization(ORIGIN, expires_at=86_401 + 1_000), now=1_000) is Reason.EXPIRY_TOO_FAR


def test_a_token_signed_by_another_key_is_refused() -> None:
    token = ApplicationServer().authorization(ORIGIN).partition(", ")[0]
    assert refusal_of(f"{token}, k={ApplicationServer().key_text}") is Reason.SIGNATURE_INVALID


def test_a_changed_claim_breaks_the_signature() -> None:
    sender = ApplicationServer()
    header, claims, signature = sender.authorization(ORIGIN).removeprefix("vapid t=").split(", ")[0].split(".")
    others = sender.authorization(ORIGIN, claims={"exp": int(time.time()) + 60})
    changed = others.removeprefix("vapid t=").split(".")[1]
    assert changed != claims
    forged = f"vapid t={header}.{changed}.{signature}, k={sender.key_text}"
    assert refusal_of(forged) is Reason.SIGNATURE_INVALID


@pytest.mark.parametrize("expiry", ["tomorrow", None, True])
def test_an_expiry_that_is_no_number_is_malformed(expiry: object) -> None:
    authorization = ApplicationServer().authorization(ORIGIN, claims={"exp": expiry})
    assert refusal_of(authorization) is Reason.AUTHORIZATION_MALFORMED


def test_another_algorithm_is_malformed() -> None:
    assert refusal_of(ApplicationServer().authorization(ORIGIN, algorithm="none")) is Reason.AUTHORIZATION_MALFORMED


def test_a_missing_authorization_is_refused() -> None:
    assert refusal_of(None) is Reason.AUTHORIZATION_MISSING


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer abc",
        "vapid",
        "vapid t=a.b.c",
        "vapid k=BA",
        "vapid t=a.b.c, k=****",
        "vapid t=a.b.c, t=a.b.c, k=BA",
        "vapid t=onepart, k=BA",
        "vapid t=e30.e30.AA, k=BA",
    ],
)
def test_a_garbled_authorization_is_malformed(authorization: str) -> None:
    assert refusal_of(authorization) is Reason.AUTHORIZATION_MALFORMED


@pytest.mark.parametrize(
    "contact",
    [
        "mailto:owner@bakery.example",
        "mailto:o.w-n_er+push@mail.bakery.co.uk",
        "https://bakery.example/contact",
    ],
)
def test_a_contact_that_can_be_reached_is_real(contact: str) -> None:
    assert is_real_contact(contact)
    assert refusal_of(ApplicationServer().authorization(ORIGIN, contact=contact)) is None


@pytest.mark.parametrize(
    "contact",
    [
        None,
        "",
        7,
        "owner@bakery.example",
        "mailto:",
        "mailto:owner",
        "mailto: owner@bakery.example",
        "mailto:Owner <owner@bakery.example>",
        "mailto:owner@localhost",
        "mailto:owner@bakery.local",
        "mailto:owner@bakery.invalid",
        "http://bakery.example",
        "https://localhost/",
        "https://bakery.local/",
        "https://bakery example/",
        "https://[::1/",
    ],
)
def test_a_contact_that_cannot_be_reached_is_refused(contact: object) -> None:
    assert not is_real_contact(contact)
    assert refusal_of(ApplicationServer().authorization(ORIGIN, contact=contact)) is Reason.CONTACT_INVALID

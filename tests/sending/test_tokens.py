"""Tokens: one per origin and key, renewed in time, signed anew once, and not too often for Apple."""

import json
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.subscription import PushService
from pushdesk.sending.tokens import Signer, Signers
from pushdesk.webpush.vapid import new_private_key
from tests.browsers.json_value import JsonValue, member

KEY = new_private_key()
ORIGIN = "https://updates.push.services.mozilla.com"
CONTACT = "mailto:owner@corner-bakery.shop"
NOW = datetime(2026, 5, 4, 13, 20, tzinfo=UTC)


def signer(push_service: PushService = PushService.MOZILLA) -> Signer:
    return Signer(KEY, origin=ORIGIN, contact=CONTACT, push_service=push_service)


def claims(authorization: str) -> JsonValue:
    """The claims inside an Authorization header."""
    middle = authorization.split(".")[1]
    document: JsonValue = json.loads(urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    return document


def lifetime(authorization: str, now: datetime) -> timedelta:
    """How long the token lives from now on."""
    expires_at = member(claims(authorization), "exp")
    assert isinstance(expires_at, int)
    return datetime.fromtimestamp(expires_at, UTC) - now


def test_a_token_names_the_origin_and_the_contact() -> None:
    told = claims(signer().authorization(NOW))
    assert member(told, "aud") == ORIGIN
    assert member(told, "sub") == CONTACT


@pytest.mark.parametrize("minutes", range(0, 1_440, 97))
def test_a_token_lives_six_to_twelve_hours_at_any_time_of_day(minutes: int) -> None:
    now = NOW + timedelta(minutes=minutes)
    assert timedelta(hours=6) <= lifetime(signer().authorization(now), now) <= timedelta(hours=12)


def test_a_token_is_kept_and_renewed_at_the_next_fixed_hour() -> None:
    kept = signer()
    first = kept.authorization(NOW)
    assert kept.authorization(NOW + timedelta(hours=4, minutes=39)) == first
    second = kept.authorization(NOW + timedelta(hours=4, minutes=41))
    assert second != first
    assert kept.authorization(NOW + timedelta(hours=10)) == second


def test_a_clock_set_back_gets_a_fitting_token() -> None:
    kept = signer()
    kept.authorization(NOW)
    earlier = NOW - timedelta(days=3)
    assert lifetime(kept.authorization(earlier), earlier) <= timedelta(hours=12)


def test_two_processes_have_the_same_token_without_sharing_it() -> None:
    assert signer().authorization(NOW) == signer().authorization(NOW + timedelta(hours=1))


def test_signing_anew_happens_at_most_once_an_hour() -> None:
    kept = signer()
    first = kept.authorization(NOW)
    assert kept.sign_anew(NOW, clock_offset_seconds=0.0)
    second = kept.authorization(NOW)
    assert second != first
    assert not kept.sign_anew(NOW + timedelta(minutes=59), clock_offset_seconds=0.0)
    assert kept.authorization(NOW) == second
    assert kept.sign_anew(NOW + timedelta(minutes=61), clock_offset_seconds=0.0)


def test_two_processes_that_sign_anew_within_the_hour_have_the_same_token() -> None:
    first, second = signer(), signer()
    for each, minutes in ((first, 5), (second, 20)):
        each.authorization(NOW)
        each.sign_anew(NOW + timedelta(minutes=minutes), clock_offset_seconds=7_200.0 + minutes)
    assert first.authorization(NOW + timedelta(minutes=20)) == second.authorization(NOW + timedelta(minutes=20))


@pytest.mark.parametrize("hours", [-30, -2, 0, 2, 30])
def test_a_token_signed_anew_fits_the_push_services_clock(hours: int) -> None:
    kept = signer()
    kept.authorization(NOW)
    kept.sign_anew(NOW, clock_offset_seconds=hours * 3600.0)
    there = NOW + timedelta(hours=hours)
    assert timedelta(0) < lifetime(kept.authorization(NOW), there) <= timedelta(hours=2)
    later = timedelta(hours=1, minutes=1)
    assert timedelta(hours=4) < lifetime(kept.authorization(NOW + later), there + later) <= timedelta(hours=12)


DAY_AND_AN_HOUR = 25 * 3600.0


def test_apple_gets_no_second_token_within_the_hour() -> None:
    kept = signer(PushService.APPLE)
    first = kept.authorization(NOW)
    assert not kept.sign_anew(NOW + timedelta(minutes=59), clock_offset_seconds=DAY_AND_AN_HOUR)
    assert kept.authorization(NOW + timedelta(minutes=59)) == first
    assert kept.sign_anew(NOW + timedelta(minutes=61), clock_offset_seconds=DAY_AND_AN_HOUR)
    assert kept.authorization(NOW + timedelta(minutes=61)) != first


def test_apple_gets_a_second_token_only_where_the_clock_asks_for_one() -> None:
    kept = signer(PushService.APPLE)
    first = kept.authorization(NOW)
    assert not kept.sign_anew(NOW + timedelta(minutes=61), clock_offset_seconds=30.0)
    assert kept.authorization(NOW + timedelta(minutes=61)) == first


def test_apple_gets_the_same_second_token_from_all_processes_at_any_time() -> None:
    tokens = set()
    for minutes in (61, 75, 119, 200):
        kept = signer(PushService.APPLE)
        kept.authorization(NOW)
        assert kept.sign_anew(NOW + timedelta(minutes=minutes), clock_offset_seconds=DAY_AND_AN_HOUR - minutes)
        tokens.add(kept.authorization(NOW + timedelta(minutes=minutes)))
    assert len(tokens) == 1


class CountingKeys:
    """A store of keys that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def signing_key(self, key_id: str) -> EllipticCurvePrivateKey:
        """The one key there is."""
        self.asked += 1
        return KEY


def test_a_signer_is_made_once_per_origin_key_and_contact() -> None:
    keys = CountingKeys()
    signers = Signers(keys)
    first = signers.signer(ORIGIN, "k1", CONTACT, PushService.MOZILLA)
    assert signers.signer(ORIGIN, "k1", CONTACT, PushService.MOZILLA) is first
    assert signers.signer(ORIGIN, "k1", "https://corner-bakery.shop/about", PushService.MOZILLA) is not first
    assert keys.asked == 2
    signers.forget(first)
    assert signers.signer(ORIGIN, "k1", CONTACT, PushService.MOZILLA) is not first

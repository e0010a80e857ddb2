"""Every push service words every refusal, in the form its senders have to understand."""

import json

import pytest

from pushdesk.rehearsal.refusals import Impersonated, Reason, word_refusal


@pytest.mark.parametrize("service", Impersonated)
@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_words_and_a_status_that_refuses(service: Impersonated, reason: Reason) -> None:
    refusal = word_refusal(service, reason, retry_after_seconds=7, location="http://127.0.0.1/push/moved")
    assert 300 <= refusal.status < 600
    assert (refusal.status in (404, 410)) is (reason in (Reason.NOT_FOUND, Reason.GONE))


@pytest.mark.parametrize("service", Impersonated)
@pytest.mark.parametrize("reason", [Reason.THROTTLED, Reason.UNAVAILABLE])
def test_a_wait_names_its_seconds(service: Impersonated, reason: Reason) -> None:
    refusal = word_refusal(service, reason, retry_after_seconds=120)
    assert ("Retry-After", "120") in refusal.headers


@pytest.mark.parametrize("service", Impersonated)
def test_a_redirect_names_its_place(service: Impersonated) -> None:
    refusal = word_refusal(service, Reason.REDIRECTED, location="http://127.0.0.1:1/push/x")
    assert refusal.status == 307
    assert ("Location", "http://127.0.0.1:1/push/x") in refusal.headers


@pytest.mark.parametrize(
    ("service", "status", "words"),
    [
        (Impersonated.MOZILLA, 401, "VAPID public key mismatch"),
        (Impersonated.FCM, 403, "do not correspond to the credentials"),
        (Impersonated.APPLE, 400, "VapidPkHashMismatch"),
    ],
)
def test_a_key_mismatch_is_told_by_its_words(service: Impersonated, status: int, words: str) -> None:
    refusal = word_refusal(service, Reason.KEY_MISMATCH)
    assert refusal.status == status
    assert words in refusal.body.decode()


def test_mozilla_answers_in_json_with_an_errno() -> None:
    document = json.loads(word_refusal(Impersonated.MOZILLA, Reason.AUDIENCE_WRONG).body)
    assert document["code"] == 401
    assert document["errno"] == 109
    assert document["error"] == "Unauthorized"


def test_apple_answers_in_json_with_a_reason() -> None:
    assert json.loads(word_refusal(Impersonated.APPLE, Reason.TTL_MISSING).body) == {"reason": "BadTtl"}


def test_wns_answers_in_headers_and_throttles_with_406() -> None:
    refusal = word_refusal(Impersonated.WNS, Reason.THROTTLED, retry_after_seconds=900)
    assert refusal.status == 406
    assert refusal.body == b""
    assert ("X-WNS-Status", "appthrottled") in refusal.headers

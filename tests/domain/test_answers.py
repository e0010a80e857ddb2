"""Every answer has its action and its outcome: each row × form of words × form of Retry-After."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.answers import (
    ANSWER_ROWS,
    FAILURE_ROWS,
    FIRST_WAIT_SECONDS,
    LONGEST_WAIT_SECONDS,
    MAX_ATTEMPTS,
    NOT_SENT_ROWS,
    THROTTLED_WAIT_SECONDS,
    Action,
    AnswerRow,
    Scope,
    Verdict,
    answer_row,
    classify,
    next_wait_seconds,
)
from pushdesk.domain.campaign import PauseReason
from pushdesk.domain.delivery import OPEN, Answer, Failure, Outcome, Reason
from pushdesk.domain.subscription import PushService

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
EVERYONE = tuple(PushService)
APPLE, FCM, MOZILLA, WNS = PushService.APPLE, PushService.FCM, PushService.MOZILLA, PushService.WNS


def http_date(seconds_from_now: float) -> str:
    return format_datetime(NOW + timedelta(seconds=seconds_from_now), usegmt=True)


def judged(
    status: int,
    text: str = "",
    push_service: PushService = PushService.FCM,
    headers: dict[str, str] | None = None,
) -> Verdict:
    return classify(push_service, Answer(status, headers or {}, text.encode()), now=NOW)


def row_name(status: int, text: str, push_service: PushService) -> str:
    return answer_row(push_service, status, text.lower()).name


MOZILLA_WORDS = {
    "errno": 109,
    "code": 401,
    "error": "Unauthorized",
    "message": "VAPID public key mismatch",
    "more_info": "http://autopush.readthedocs.io/en/latest/http.html#error-codes",
}
GOOGLE_KEY_WORDS = (
    "the key in the authorization header does not correspond to the sender ID",
    "permission denied: the VAPID credentials in the authorization header do not correspond to the"
    " credentials used to create the subscriptions.\n",
)
HTML = "<html><title>Forbidden</title><body>Your network wants you to log in</body></html>"

CASES: list[tuple[str, int, str, tuple[PushService, ...]]] = [
    *(("accepted", status, "", EVERYONE) for status in (200, 201, 202, 204, 207, 299)),
    ("accepted", 201, "anything", EVERYONE),
    *(("redirected", status, HTML, EVERYONE) for status in (300, 301, 302, 303, 304, 307, 308)),
    *(("gone", status, words, EVERYONE) for status in (404, 410) for words in ("", HTML, '{"reason":"Unregistered"}')),
    ("gone", 410, '{"code":410,"errno":106,"error":"Gone"}', (MOZILLA,)),
    ("gone", 410, "push subscription has unsubscribed or expired.\n", (FCM,)),
    ("gone", 410, "VAPID public key mismatch", EVERYONE),
    ("other-key", 400, '{"reason":"VapidPkHashMismatch"}', (APPLE, PushService.OTHER)),
    ("other-key", 401, json.dumps(MOZILLA_WORDS), (MOZILLA, PushService.OTHER)),
    ("other-key", 403, GOOGLE_KEY_WORDS[1], (FCM, PushService.OTHER)),
    ("other-key", 400, GOOGLE_KEY_WORDS[1], EVERYONE),
    ("other-key", 403, '{"reason":"VapidPkHashMismatch"}', EVERYONE),
    ("not-authorised", 401, "", EVERYONE),
    ("not-authorised", 401, HTML, EVERYONE),
    ("not-authorised", 401, '{"code":401,"errno":109,"message":"Request did not validate"}', (MOZILLA,)),
    ("registration-not-authorised", 400, "UnauthorizedRegistration", (FCM,)),
    ("token-refused", 403, '{"reason":"BadJwtToken"}', (APPLE,)),
    ("token-refused", 403, '{"reason":"BadAuthorizationHeader"}', (APPLE,)),
    ("token-refused", 403, "permission denied: invalid JWT provided", (FCM,)),
    ("token-refused", 400, "aud claim in JWT must match the origin", EVERYONE),
    ("token-refused", 403, "the exp claim is too far in the future", EVERYONE),
    ("token-refused", 403, "The token has expired", EVERYONE),
    ("topic-refused", 400, '{"reason":"BadWebPushTopic"}', (APPLE,)),
    ("topic-refused", 400, '{"code":400,"errno":113,"error":"Bad Request"}', (MOZILLA,)),
    ("topic-refused", 400, '{"errno" : 113}', (MOZILLA,)),
    ("topic-refused", 400, "Invalid Topic header", EVERYONE),
    ("header-refused", 400, '{"reason":"BadTtl"}', (APPLE,)),
    ("header-refused", 400, '{"reason":"BadUrgency"}', (APPLE,)),
    *(("header-refused", 400, f'{{"code":400,"errno":{errno}}}', (MOZILLA,)) for errno in (110, 111, 112, 114)),
    ("refused-windows", 400, "", (WNS,)),
    ("refused", 403, HTML, EVERYONE),
    ("refused", 405, "Method Not Allowed", EVERYONE),
    ("refused", 400, '{"reason":"PayloadEmpty"}', (APPLE,)),
    ("refused", 400, '{"code":400,"errno":1130}', (MOZILLA,)),
    ("refused", 400, "the application exploded", (FCM,)),
    ("refused", 403, GOOGLE_KEY_WORDS[0], (FCM,)),
    ("refused", 406, "not acceptable", (FCM, MOZILLA, APPLE)),
    ("refused", 451, "for legal reasons", EVERYONE),
    ("throttled-apple", 429, '{"reason":"TooManyRequests"}', (APPLE,)),
    ("throttled", 429, "", (FCM, MOZILLA, WNS, PushService.OTHER)),
    ("throttled-windows", 406, "", (WNS,)),
    ("too-large", 413, "", EVERYONE),
    ("too-large", 413, '{"code":413,"errno":104,"error":"Payload Too Large"}', (MOZILLA,)),
    *(("busy", status, "", EVERYONE) for status in (408, 425, 500, 502, 503, 504)),
    ("busy", 503, '{"code":503,"errno":201,"error":"Service Unavailable"}', (MOZILLA,)),
    ("busy", 500, HTML, EVERYONE),
    *(("strange", status, "", (FCM, MOZILLA, APPLE)) for status in (400, 402, 403, 406, 418, 499)),
    *(("strange", status, HTML, EVERYONE) for status in (100, 101, 501, 505, 520, 530, 599, 0, 99, 600, 999, -1)),
    ("strange", 400, "   \r\n", (FCM,)),
]


@pytest.mark.parametrize(
    ("name", "status", "text", "push_service"),
    [(name, status, text, service) for name, status, text, services in CASES for service in services],
)
def test_an_answer_finds_its_row(name: str, status: int, text: str, push_service: PushService) -> None:
    if name == "refused" and status == 400 and push_service is WNS:
        name = "refused-windows"
    row = next(row for row in ANSWER_ROWS if row.name == name)
    verdict = judged(status, text, push_service)
    assert (verdict.action, verdict.outcome, verdict.final, verdict.reason, verdict.scope) == (
        row.verdict.action,
        row.verdict.outcome,
        row.verdict.final,
        row.verdict.reason,
        row.verdict.scope,
    )
    assert row_name(status, text.strip(), push_service) == name


def test_every_row_is_reached_by_a_case() -> None:
    assert {case[0] for case in CASES} == {row.name for row in ANSWER_ROWS}


def test_row_names_are_unique() -> None:
    assert len({row.name for row in ANSWER_ROWS}) == len(ANSWER_ROWS)


def test_r7_201_reads_accepted() -> None:
    verdict = judged(201)
    assert (verdict.action, verdict.outcome) == (Action.FINISH, Outcome.ACCEPTED)


@pytest.mark.parametrize("status", [404, 410])
@pytest.mark.parametrize("push_service", EVERYONE)
def test_r8_404_and_410_remove_the_subscriber(status: int, push_service: PushService) -> None:
    verdict = judged(status, push_service=push_service)
    assert (verdict.action, verdict.outcome, verdict.reason) == (
        Action.REMOVE,
        Outcome.GONE,
        Reason.ENDPOINT_GONE,
    )


texts = st.text(max_size=60) | st.sampled_from([case[2] for case in CASES])
headers = st.dictionaries(
    st.sampled_from(["retry-after", "date", "x-wns-status", "x-wns-error-description", "location"]),
    st.text(max_size=30) | st.sampled_from(["gone", "410", "120", "dropped"]),
)


@given(st.integers(-5, 1200), texts, st.sampled_from(EVERYONE), headers)
def test_no_answer_but_404_and_410_ever_removes_anybody(
    status: int, text: str, push_service: PushService, sent: dict[str, str]
) -> None:
    verdict = classify(push_service, Answer(status, sent, text.encode("utf-8", "replace")), now=NOW)
    assert (verdict.action is Action.REMOVE) == (status in (404, 410))
    assert (Outcome.GONE in (verdict.outcome, verdict.final)) == (status in (404, 410))
    assert (verdict.outcome is Outcome.ACCEPTED) == (200 <= status < 300)


@given(st.integers(0, 999), st.binary(max_size=200), st.sampled_from(EVERYONE), headers)
def test_any_bytes_are_classified(status: int, body: bytes, push_service: PushService, sent: dict[str, str]) -> None:
    verdict = classify(push_service, Answer(status, sent, body), now=NOW)
    assert verdict.final not in (Outcome.RETRYING, Outcome.IN_FLIGHT)
    assert (verdict.outcome in OPEN) is (
        verdict.action in (Action.RETRY, Action.RETRY_WITHOUT_TOPIC, Action.WAIT, Action.SIGN_ANEW)
    )


@pytest.mark.parametrize("failure", list(Failure))
@pytest.mark.parametrize("push_service", EVERYONE)
def test_no_failure_removes_anybody(failure: Failure, push_service: PushService) -> None:
    verdict = classify(push_service, Answer(failure=failure), now=NOW)
    assert verdict is FAILURE_ROWS[failure]
    assert verdict.action is not Action.REMOVE


@pytest.mark.parametrize(
    ("failure", "action", "final", "costs_attempt"),
    [
        (Failure.NAME_NOT_FOUND, Action.RETRY, Outcome.FAILED, True),
        (Failure.CONNECT, Action.RETRY, Outcome.FAILED, True),
        (Failure.TLS, Action.RETRY, Outcome.FAILED, True),
        (Failure.ADDRESS_NOT_ALLOWED, Action.FINISH, Outcome.SKIPPED, True),
        (Failure.AMBIGUOUS, Action.RETRY, Outcome.UNKNOWN, True),
        (Failure.OFFLINE, Action.WAIT, Outcome.PENDING, False),
    ],
)
def test_each_failure_has_its_action_and_outcome(
    failure: Failure, action: Action, final: Outcome, costs_attempt: bool
) -> None:
    verdict = FAILURE_ROWS[failure]
    assert (verdict.action, verdict.final, verdict.costs_attempt) == (action, final, costs_attempt)


def test_an_answer_without_status_and_failure_is_ambiguous() -> None:
    assert classify(FCM, Answer(), now=NOW) is FAILURE_ROWS[Failure.AMBIGUOUS]


@pytest.mark.parametrize("reason", list(NOT_SENT_ROWS))
def test_what_is_not_sent_has_ended_and_only_a_removed_endpoint_is_gone(reason: Reason) -> None:
    verdict = NOT_SENT_ROWS[reason]
    assert verdict.reason is reason
    assert verdict.outcome is verdict.final
    assert verdict.outcome not in OPEN
    assert (verdict.action is Action.REMOVE) is (reason is Reason.ENDPOINT_REMOVED)


# Retry-After

FORMS = [
    ("120", 120.0),
    ("0", 1.0),
    (" 7 ", 7.0),
    ("3600", 3600.0),
    ("3601", 3600.0),
    ("1000000000", 3600.0),
    ("9" * 32, 3600.0),
    (http_date(90), 90.0),
    (http_date(-90), 1.0),
    (http_date(10**9), 3600.0),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 3600.0),
    ("Wednesday, 04-Mar-26 05:07:07 GMT", 60.0),
    ("Wed Mar  4 05:07:07 2026", 60.0),
    ("-5", None),
    ("+5", None),
    ("1.5", None),
    ("1e3", None),
    ("soon", None),
    ("", None),
    ("٣٠", None),
    ("1, 2", None),
    ("Fri, 31 Feb 2026 00:00:00 GMT", None),
    ("9" * 33, None),
    ("\x00", None),
]
WAITING = [
    (429, FCM, THROTTLED_WAIT_SECONDS),
    (429, MOZILLA, THROTTLED_WAIT_SECONDS),
    (429, APPLE, THROTTLED_WAIT_SECONDS),
    (406, WNS, THROTTLED_WAIT_SECONDS),
    (503, MOZILLA, None),
    (500, FCM, None),
    (302, FCM, None),
    (599, FCM, None),
]


@pytest.mark.parametrize(("status", "push_service", "otherwise"), WAITING)
@pytest.mark.parametrize(("form", "seconds"), FORMS)
def test_r10_retry_after_is_obeyed_in_every_form(
    form: str, seconds: float | None, status: int, push_service: PushService, otherwise: float | None
) -> None:
    verdict = judged(status, "", push_service, {"retry-after": form})
    assert verdict.wait_seconds == (otherwise if seconds is None else seconds)


@pytest.mark.parametrize("row", ANSWER_ROWS, ids=lambda row: row.name)
@pytest.mark.parametrize(("form", "seconds"), FORMS)
def test_each_row_in_each_form_of_words_keeps_its_meaning_under_each_retry_after(
    form: str, seconds: float | None, row: AnswerRow
) -> None:
    obeys = row.verdict.action in (Action.RETRY, Action.WAIT)
    wanted = seconds if obeys and seconds is not None else row.verdict.wait_seconds
    met = 0
    for name, status, text, services in CASES:
        for push_service in services if name == row.name else ():
            verdict = judged(status, text, push_service, {"retry-after": form})
            if name == "refused" and (status, push_service) == (400, WNS):
                continue  # Windows has a row of its own for these
            assert replace(verdict, pause=None) == replace(row.verdict, wait_seconds=wanted)
            met += 1
    assert met


@pytest.mark.parametrize(("form", "seconds"), FORMS)
def test_retry_after_means_nothing_where_nothing_is_retried(form: str, seconds: float | None) -> None:
    for status in (201, 404, 413):
        assert judged(status, "", FCM, {"retry-after": form}) == judged(status)


def test_a_retry_after_date_is_measured_by_the_answers_own_clock() -> None:
    sent = {"retry-after": http_date(86_400 + 40), "date": http_date(86_400)}
    assert judged(503, headers=sent).wait_seconds == 40.0


@pytest.mark.parametrize(
    ("status", "push_service", "scope"),
    [
        (429, FCM, Scope.HOST),
        (429, WNS, Scope.HOST),
        (406, WNS, Scope.HOST),
        (429, APPLE, Scope.SUBSCRIPTION),
    ],
)
def test_r10_throttling_closes_the_host_for_google_and_microsoft_and_one_subscription_for_apple(
    status: int, push_service: PushService, scope: Scope
) -> None:
    verdict = judged(status, push_service=push_service)
    assert (verdict.scope, verdict.costs_attempt) == (scope, False)


# Signing anew


@pytest.mark.parametrize(
    ("text", "date", "pause"),
    [
        ("", 0, PauseReason.KEY_REFUSED),
        ("invalid signature", 0, PauseReason.KEY_REFUSED),
        ("", 25 * 3600, PauseReason.CLOCK_WRONG),
        ("", -25 * 3600, PauseReason.CLOCK_WRONG),
        ("invalid sub", 25 * 3600, PauseReason.CLOCK_WRONG),
        ("the exp claim is in the past", 0, PauseReason.CLOCK_WRONG),
        ("the token has expired", 0, PauseReason.CLOCK_WRONG),
        ("the sub claim is no mailto: address", 0, PauseReason.CONTACT_REFUSED),
        ("missing contact", 60, PauseReason.CONTACT_REFUSED),
        ("Invalid VAPID expiry", 0, PauseReason.CLOCK_WRONG),
        ("The VAPID token expiration is too long", 0, PauseReason.CLOCK_WRONG),
        ("Invalid VAPID subject", 0, PauseReason.CONTACT_REFUSED),
        ("Invalid VAPID audience", 0, PauseReason.KEY_REFUSED),
        ("Invalid VAPID public key", 0, PauseReason.KEY_REFUSED),
    ],
)
def test_a_refused_token_names_clock_contact_or_key(text: str, date: float, pause: PauseReason) -> None:
    verdict = judged(401, text, MOZILLA, {"date": http_date(date)})
    assert (verdict.action, verdict.pause, verdict.outcome) == (Action.SIGN_ANEW, pause, Outcome.PENDING)
    assert not verdict.costs_attempt


@pytest.mark.parametrize(
    ("hours", "pause"),
    [(0, PauseReason.CONTACT_REFUSED), (25, PauseReason.CLOCK_WRONG), (-25, PauseReason.CLOCK_WRONG)],
)
def test_apples_one_word_for_all_is_told_apart_by_the_clock(hours: int, pause: PauseReason) -> None:
    sent = {"date": http_date(hours * 3600)}
    assert judged(403, '{"reason":"BadJwtToken"}', APPLE, sent).pause is pause


@pytest.mark.parametrize(
    ("words", "pause"),
    [
        ("The token's exp is in the past.", PauseReason.CLOCK_WRONG),
        ("The token's sub is invalid.", PauseReason.CONTACT_REFUSED),
        ("The token's signature is invalid.", PauseReason.KEY_REFUSED),
    ],
)
def test_windows_tells_the_cause_in_a_header(words: str, pause: PauseReason) -> None:
    assert judged(401, "", WNS, {"x-wns-error-description": words}).pause is pause


def test_a_pause_is_named_for_refused_tokens_alone() -> None:
    for name, status, text, services in CASES:
        verdict = judged(status, text, services[0])
        assert (verdict.pause is not None) is (verdict.action is Action.SIGN_ANEW), name


def test_windows_says_its_reason_in_headers() -> None:
    sent = {"x-wns-error-description": "The Topic is bad", "x-wns-status": "dropped"}
    assert judged(400, "", WNS, sent).action is Action.RETRY_WITHOUT_TOPIC
    assert judged(418, "", WNS, {"x-wns-status": "dropped"}).outcome is Outcome.REFUSED


# Waiting


def test_tries_are_used_up_after_the_rows_limit() -> None:
    busy, strange, redirected = judged(503), judged(599), judged(302)
    assert [next_wait_seconds(attempt, busy, 0.5) is None for attempt in range(1, 7)] == [
        *[False] * (MAX_ATTEMPTS - 1),
        *[True] * (7 - MAX_ATTEMPTS),
    ]
    assert [next_wait_seconds(attempt, strange, 0.5) is None for attempt in (1, 2, 3)] == [False, False, True]
    assert [next_wait_seconds(attempt, redirected, 0.5) is None for attempt in (1, 2)] == [False, True]


@pytest.mark.parametrize("status", [201, 404, 413, 405])
def test_what_has_ended_is_not_tried_again(status: int) -> None:
    assert next_wait_seconds(1, judged(status, "why"), 0.5) is None


def test_a_topic_that_was_refused_is_tried_once_more_at_once() -> None:
    verdict = judged(400, "BadWebPushTopic")
    assert next_wait_seconds(1, verdict, 1.0) == 0.0
    assert next_wait_seconds(2, verdict, 1.0) is None


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_waiting_for_a_throttled_service_never_uses_up_the_tries(attempt: int, jitter: float) -> None:
    wait = next_wait_seconds(attempt, judged(429, headers={"retry-after": "60"}), jitter)
    assert wait is not None
    assert 60.0 <= wait <= 66.0


@given(st.integers(1, 4), st.floats(0, 1))
def test_our_own_back_off_is_full_jitter_that_grows(attempt: int, jitter: float) -> None:
    wait = next_wait_seconds(attempt, judged(500), jitter)
    assert wait is not None
    assert 0 <= wait <= min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 3.0 ** (attempt - 1))


@given(st.integers(1, 4), st.floats(0, 1))
def test_retry_after_is_never_undercut(attempt: int, jitter: float) -> None:
    wait = next_wait_seconds(attempt, judged(503, headers={"retry-after": "120"}), jitter)
    assert wait is not None
    assert 120.0 <= wait <= 132.0

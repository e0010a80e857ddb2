"""The engine on a real database against the rehearsal's push service: everyone ends in the right state."""

import json
import threading
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.campaign import CampaignCommand, CampaignState, PauseReason, Urgency
from pushdesk.domain.delivery import OPEN, Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.report import delivery_of_token
from pushdesk.domain.subscription import SubscriptionState, endpoint_hash
from pushdesk.machine import StopSignal
from pushdesk.sending.traffic import FIRST_IN_FLIGHT
from pushdesk.webpush.vapid import new_private_key, public_bytes
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.sending.hostile_server import CREATED, HostileServer, Talk, created
from tests.sending.workspace import Bakery, wait_until

HALF_OF_THEM = 60


@contextmanager
def running(bakery: Bakery) -> Iterator[StopSignal]:
    """An engine that waits for work in a thread; it is asked to stop at the end, and has to."""
    stop = StopSignal()
    engine = bakery.engine(stop=stop, once=False)
    thread = threading.Thread(target=engine.run, name="engine of the test")
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join(30)
        assert not thread.is_alive()


def endpoint_at(server: HostileServer, name: str = "someone") -> tuple[str, str, str]:
    """A subscription at a hostile server, with keys that encryption takes."""
    point = urlsafe_b64encode(public_bytes(new_private_key())).decode().rstrip("=")
    return f"http://localhost:{server.port}/push/{name}", point, "AAAAAAAAAAAAAAAAAAAAAA"


def allow(bakery: Bakery, *servers: HostileServer) -> None:
    """Let the workspace send to these servers too."""
    known = bakery.desk.settings.all().extra_push_hosts
    bakery.desk.settings.set("extra_push_hosts", ",".join([*known, *(f"localhost:{each.port}" for each in servers)]))


def answering(answer: bytes) -> Callable[[Talk], None]:
    """The manner that answers every request with these bytes."""

    def manner(talk: Talk) -> None:
        while talk.read_request():
            talk.answer(answer)

    return manner


def test_everyone_gets_one_message(bakery: Bakery) -> None:
    bakery.subscribe(500, services={"fcm": 0.5, "mozilla": 0.3, "apple": 0.2})
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 500}
    assert bakery.copies(campaign) == {"1": 500}
    assert bakery.bench.count("decrypted") == 500
    assert bakery.bench.count("vapid_failures") == 0
    assert bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED


@pytest.mark.parametrize(
    ("behaviour", "service", "outcome", "reason", "copies"),
    [
        ("ok", "fcm", Outcome.ACCEPTED, Reason.ACCEPTED, {"1": 10}),
        ("slow", "mozilla", Outcome.ACCEPTED, Reason.ACCEPTED, {"1": 10}),
        ("gone", "mozilla", Outcome.GONE, Reason.ENDPOINT_GONE, {}),
        ("not_found", "fcm", Outcome.GONE, Reason.ENDPOINT_GONE, {}),
        ("throttled", "apple", Outcome.ACCEPTED, Reason.ACCEPTED, {"1": 10}),
        ("throttled", "fcm", Outcome.ACCEPTED, Reason.ACCEPTED, {"1": 10}),
        ("flaky", "fcm", Outcome.ACCEPTED, Reason.ACCEPTED, {"1": 10}),
        ("too_large", "mozilla", Outcome.REFUSED, Reason.TOO_LARGE, {}),
        ("cut_once", "mozilla", Outcome.ACCEPTED, Reason.ACCEPTED, {"1": 10}),
        ("lost_answer", "apple", Outcome.ACCEPTED, Reason.ACCEPTED, {"2": 10}),
        ("key_mismatch", "mozilla", Outcome.KEY_MISMATCH, Reason.OTHER_KEY, {}),
        ("key_mismatch", "fcm", Outcome.KEY_MISMATCH, Reason.OTHER_KEY, {}),
        ("key_mismatch", "apple", Outcome.KEY_MISMATCH, Reason.OTHER_KEY, {}),
        ("redirecting", "mozilla", Outcome.FAILED, Reason.REDIRECTED, {}),
    ],
)
def test_each_behaviour_ends_in_its_outcome(
    bakery: Bakery, behaviour: str, service: str, outcome: Outcome, reason: Reason, copies: dict[str, int]
) -> None:
    bakery.subscribe(10, mix=behaviour, services=service)
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {outcome: 10}
    assert bakery.reasons(campaign) == {reason}
    assert bakery.copies(campaign) == copies


def test_only_gone_ones_are_removed(bakery: Bakery) -> None:
    mix: JsonValue = {
        "ok": 0.3,
        "gone": 0.1,
        "not_found": 0.1,
        "too_large": 0.2,
        "key_mismatch": 0.2,
        "redirecting": 0.1,
    }
    bakery.subscribe(100, mix=mix)
    bakery.launch()
    bakery.send()
    with bakery.desk.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT state, count(*) FROM subscription GROUP BY state").all()
    assert {row[0]: row[1] for row in rows} == {
        SubscriptionState.ACTIVE.value: 60,
        SubscriptionState.GONE.value: 20,
        SubscriptionState.KEY_MISMATCH.value: 20,
    }


def test_the_second_copy_has_the_same_topic_and_tag(bakery: Bakery) -> None:
    (endpoint,) = bakery.subscribe(1, mix="lost_answer")
    campaign = bakery.launch()
    bakery.send()
    messages = bakery.messages(endpoint)
    assert [text_of(message, "topic") for message in messages] == [campaign.topic, campaign.topic]
    payload: JsonValue = json.loads(waiting_payload(bakery, endpoint))
    assert text_of(payload, "notification", "tag") == campaign.tag


def waiting_payload(bakery: Bakery, endpoint: str) -> str:
    """The payload that waits for a browser that has not come to fetch it."""
    answer = bakery.bench.control("GET", f"/ledger/{endpoint.rpartition('/')[2]}")
    (waiting,) = list_of(answer.document(), "waiting")
    return text_of(waiting, "payload")


def test_time_to_live_and_urgency_arrive(bakery: Bakery) -> None:
    (endpoint,) = bakery.subscribe(1)
    bakery.launch(ttl_seconds=7_200, urgency=Urgency.LOW)
    bakery.send()
    (message,) = bakery.messages(endpoint)
    assert member(message, "ttl") == 7_200
    assert text_of(message, "urgency") == "low"


def test_the_report_token_names_the_delivery(bakery: Bakery) -> None:
    (endpoint,) = bakery.subscribe(1)
    campaign = bakery.launch()
    bakery.send()
    payload: JsonValue = json.loads(waiting_payload(bakery, endpoint))
    token = text_of(payload, "notification", "data", "token")
    (row,) = bakery.rows(campaign)
    assert delivery_of_token(bakery.desk.reports.secret(), token) == row.delivery_id


def test_a_removed_endpoint_is_gone_without_a_request(bakery: Bakery) -> None:
    bakery.subscribe(1)
    with bakery.desk.database.write() as connection:
        removed = "https://permanently-removed.invalid/x"
        connection.exec_driver_sql(
            "UPDATE subscription SET endpoint = ?, endpoint_hash = ?", (removed, endpoint_hash(removed))
        )
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.GONE: 1}
    assert bakery.reasons(campaign) == {Reason.ENDPOINT_REMOVED}
    assert bakery.requests() == 0


def test_a_host_that_is_not_allowed_any_more_is_not_contacted(bakery: Bakery) -> None:
    bakery.subscribe(3)
    campaign = bakery.launch()
    bakery.desk.settings.set("extra_push_hosts", "")
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.SKIPPED: 3}
    assert bakery.reasons(campaign) == {Reason.HOST_NOT_ALLOWED}
    assert bakery.requests() == 0


def test_who_has_unsubscribed_since_the_launch_gets_nothing(bakery: Bakery) -> None:
    bakery.subscribe(2)
    campaign = bakery.launch()
    leaver = bakery.desk.subscriptions.get(1)
    assert bakery.desk.subscriptions.unregister(leaver.endpoint, leaver.keys.auth, bakery.desk.now())
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 1, Outcome.SKIPPED: 1}
    assert Reason.NOT_SUBSCRIBED in bakery.reasons(campaign)


def test_a_message_too_old_is_not_sent(bakery: Bakery) -> None:
    bakery.subscribe(3)
    campaign = bakery.launch(ttl_seconds=3_600)
    bakery.time.ahead = timedelta(hours=1, seconds=5)
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.SKIPPED: 3}
    assert bakery.reasons(campaign) == {Reason.EXPIRED}
    assert bakery.requests() == 0


def test_a_campaign_that_could_not_start_for_hours_asks_first(bakery: Bakery) -> None:
    bakery.subscribe(1)
    campaign = bakery.launch()
    bakery.time.ahead = timedelta(hours=13)
    bakery.send()
    assert bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.MISSED
    assert bakery.outcomes(campaign) == {Outcome.PENDING: 1}


def test_a_campaign_of_tomorrow_waits(bakery: Bakery) -> None:
    bakery.subscribe(1)
    campaign = bakery.launch(due_in=timedelta(days=1))
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.PENDING: 1}
    bakery.time.ahead = timedelta(days=1, seconds=1)
    bakery.send()
    assert bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED


def test_a_waiting_engine_starts_a_new_campaign_by_itself(bakery: Bakery) -> None:
    bakery.subscribe(5)
    with running(bakery):
        campaign = bakery.launch(due_in=timedelta(milliseconds=300))
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 5})


def test_a_stop_leaves_nothing_in_flight_and_nobody_twice(bakery: Bakery) -> None:
    bakery.subscribe(150, mix="slow")
    campaign = bakery.launch()
    with running(bakery):
        wait_until(lambda: bakery.outcomes(campaign).get(Outcome.ACCEPTED, 0) > 30)
    halfway = bakery.outcomes(campaign)
    assert Outcome.IN_FLIGHT not in halfway
    assert halfway[Outcome.PENDING] > 0
    assert bakery.desk.workers.live(bakery.desk.now()) == []
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 150}
    assert bakery.copies(campaign) == {"1": 150}


def test_pause_stops_the_posting_and_resume_goes_on(bakery: Bakery) -> None:
    bakery.subscribe(120, mix="slow")
    campaign = bakery.launch()
    with running(bakery):
        wait_until(lambda: bakery.bench.count("requests") > 10)
        bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.PAUSE, bakery.desk.now())
        wait_until(lambda: Outcome.IN_FLIGHT not in bakery.outcomes(campaign))
        paused = bakery.outcomes(campaign)
        assert paused[Outcome.PENDING] >= HALF_OF_THEM
        requests = bakery.requests()
        assert requests == paused[Outcome.ACCEPTED]
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RESUME, bakery.desk.now())
    bakery.send()
    assert bakery.copies(campaign) == {"1": 120}


def test_cancel_skips_what_has_not_been_sent(bakery: Bakery) -> None:
    bakery.subscribe(120, mix="slow")
    campaign = bakery.launch()
    with running(bakery):
        wait_until(lambda: bakery.bench.count("requests") > 10)
        bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.CANCEL, bakery.desk.now())
        wait_until(lambda: not OPEN & bakery.outcomes(campaign).keys())
    ended = bakery.outcomes(campaign)
    assert ended.keys() == {Outcome.ACCEPTED, Outcome.SKIPPED}
    assert ended[Outcome.SKIPPED] >= HALF_OF_THEM
    assert bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.CANCELLED


class KeysThatFail:
    """Keys that cannot be had."""

    def __init__(self, code: str) -> None:
        self._code = code

    def signing_key(self, key_id: str) -> EllipticCurvePrivateKey:
        """Never a key."""
        raise Fault(self._code, key=key_id)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("key_locked", PauseReason.KEY_LOCKED),
        ("keyring_timeout", PauseReason.KEY_LOCKED),
        ("key_missing", PauseReason.KEY_MISSING),
        ("key_damaged", PauseReason.KEY_MISSING),
    ],
)
def test_a_key_that_cannot_be_had_pauses_the_campaign(bakery: Bakery, code: str, reason: PauseReason) -> None:
    bakery.subscribe(100)
    campaign = bakery.launch()
    bakery.send(keys=KeysThatFail(code))
    kept = bakery.desk.campaigns.get(campaign.campaign_id)
    assert (kept.state, kept.reason) == (CampaignState.PAUSED, reason)
    assert bakery.outcomes(campaign) == {Outcome.PENDING: 100}
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RESUME, bakery.desk.now())
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 100}


def answer_of(status: int, body: bytes = b"", *headers: str) -> bytes:
    """A whole HTTP answer."""
    lines = [f"HTTP/1.1 {status} Said", *headers, f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


REFUSALS = [
    (answer_of(401), PauseReason.KEY_REFUSED),
    (answer_of(403, b'{"reason": "BadJwtToken", "why": "sub"}'), PauseReason.CONTACT_REFUSED),
    (answer_of(401, b"", "Date: Mon, 01 Jan 2001 00:00:00 GMT"), PauseReason.CLOCK_WRONG),
]


@pytest.mark.parametrize(("refusal", "reason"), REFUSALS, ids=["key", "contact", "clock"])
def test_a_refused_token_pauses_early_with_a_diagnosis(bakery: Bakery, refusal: bytes, reason: PauseReason) -> None:
    with HostileServer(answering(refusal)) as server:
        allow(bakery, server)
        bakery.register([endpoint_at(server, f"n{number}") for number in range(300)])
        campaign = bakery.launch()
        bakery.send()
        kept = bakery.desk.campaigns.get(campaign.campaign_id)
        assert (kept.state, kept.reason) == (CampaignState.PAUSED, reason)
        assert bakery.outcomes(campaign) == {Outcome.PENDING: 300}
        assert len(server.received) <= FIRST_IN_FLIGHT + 1
        tokens = {received.headers["authorization"] for received in server.received}
        assert len(tokens) == 2
    assert bakery.desk.subscriptions.get(1).state is SubscriptionState.ACTIVE


def test_a_token_refused_once_is_signed_anew_and_goes_on(bakery: Bakery) -> None:
    first: list[str] = []

    def manner(talk: Talk) -> None:
        while received := talk.read_request():
            first.append(received.headers["authorization"])
            is_old = first[-1] == first[0]
            talk.answer(answer_of(401) if is_old else CREATED)

    with HostileServer(manner) as server:
        allow(bakery, server)
        bakery.register([endpoint_at(server, f"n{number}") for number in range(100)])
        campaign = bakery.launch()
        bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 100}
    assert {row.attempts for row in bakery.rows(campaign)} == {1}
    assert len(set(first)) == 2


def test_a_clock_that_is_a_day_behind_is_made_good(bakery: Bakery) -> None:
    there = datetime.now(UTC) + timedelta(hours=25)

    def manner(talk: Talk) -> None:
        while received := talk.read_request():
            claims = received.headers["authorization"].split(".")[1]
            expires_at = member(json.loads(urlsafe_b64decode(claims + "==")), "exp")
            assert isinstance(expires_at, int)
            is_good = 0 < expires_at - there.timestamp() <= 86_400
            talk.answer(CREATED if is_good else answer_of(401, b"", f"Date: {format_datetime(there, usegmt=True)}"))

    with HostileServer(manner) as server:
        allow(bakery, server)
        bakery.register([endpoint_at(server, f"n{number}") for number in range(100)])
        campaign = bakery.launch()
        bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 100}


def test_a_topic_that_is_refused_is_left_out_once(bakery: Bakery) -> None:
    def manner(talk: Talk) -> None:
        while received := talk.read_request():
            refusal = b'HTTP/1.1 400 No\r\nContent-Length: 28\r\n\r\n{"reason":"BadWebPushTopic"}'
            talk.answer(refusal if "topic" in received.headers else CREATED)

    with HostileServer(manner) as server:
        allow(bakery, server)
        bakery.register([endpoint_at(server)])
        campaign = bakery.launch()
        bakery.send()
        assert len(server.received) == 2
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 1}


def test_a_throttled_push_service_is_left_alone_and_slows_no_other(bakery: Bakery) -> None:
    calm = threading.Event()

    def manner(talk: Talk) -> None:
        while talk.read_request():
            talk.answer(CREATED if calm.is_set() else answer_of(429, b"", "Retry-After: 1"))

    with HostileServer(manner) as throttling, HostileServer(created) as willing:
        allow(bakery, throttling, willing)
        bakery.register([endpoint_at(throttling, f"t{number}") for number in range(100)])
        bakery.register([endpoint_at(willing, f"w{number}") for number in range(400)])
        campaign = bakery.launch()
        with running(bakery):
            wait_until(lambda: len(willing.received) == 400)
            assert len(throttling.received) <= FIRST_IN_FLIGHT + 1
            calm.set()
            wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 500})
    assert {row.attempts for row in bakery.rows(campaign)} == {1}


def test_a_push_service_that_hangs_up_is_tried_again_and_reads_unknown(bakery: Bakery) -> None:
    def manner(talk: Talk) -> None:
        talk.read_request()

    with HostileServer(manner) as server:
        allow(bakery, server)
        bakery.register([endpoint_at(server)])
        campaign = bakery.launch()
        bakery.send()
        assert len(server.received) == 5
    assert bakery.outcomes(campaign) == {Outcome.UNKNOWN: 1}
    assert bakery.reasons(campaign) == {Reason.NO_CLEAR_ANSWER}


def test_a_push_service_that_is_not_there_reads_failed(bakery: Bakery) -> None:
    with HostileServer(created) as server:
        allow(bakery, server)
        bakery.register([endpoint_at(server)])
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.FAILED: 1}
    assert bakery.reasons(campaign) == {Reason.NOT_REACHED}


def test_keys_that_are_none_end_only_their_own_delivery(bakery: Bakery) -> None:
    bakery.subscribe(3)
    with bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET p256dh = zeroblob(65) WHERE subscription_id = 2")
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 2, Outcome.SKIPPED: 1}
    assert Reason.RECORD_BROKEN in bakery.reasons(campaign)


def test_each_subscription_is_sent_to_with_its_own_key(bakery: Bakery) -> None:
    bakery.subscribe(20)
    bakery.key_id = bakery.desk.custody.new(bakery.site_id).key_id
    bakery.subscribe(20)
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 40}


def test_two_engines_share_a_campaign(bakery: Bakery) -> None:
    bakery.subscribe(600)
    campaign = bakery.launch()
    with running(bakery), running(bakery):
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 600})
    assert bakery.copies(campaign) == {"1": 600}


def test_changed_settings_count_at_once(bakery: Bakery) -> None:
    with HostileServer(created) as server, running(bakery):
        bakery.subscribe(1)
        first = bakery.launch()
        wait_until(lambda: bakery.outcomes(first) == {Outcome.ACCEPTED: 1})
        allow(bakery, server)
        bakery.register([endpoint_at(server)])
        second = bakery.launch()
        wait_until(lambda: bakery.outcomes(second) == {Outcome.ACCEPTED: 2})


def test_a_worker_that_was_given_up_begins_again(bakery: Bakery) -> None:
    bakery.subscribe(10)
    with running(bakery):
        wait_until(lambda: len(bakery.desk.workers.live(bakery.desk.now())) == 1)
        (worker,) = bakery.desk.workers.live(bakery.desk.now())
        bakery.desk.workers.end(worker.worker_id, bakery.desk.now())
        bakery.time.ahead = timedelta(minutes=5)
        campaign = bakery.launch()
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 10})
        (successor,) = bakery.desk.workers.live(bakery.desk.now())
        assert successor.worker_id != worker.worker_id


def test_two_campaigns_at_once_are_both_sent(bakery: Bakery) -> None:
    bakery.subscribe(50)
    first, second = bakery.launch("First"), bakery.launch("Second")
    bakery.send()
    assert bakery.copies(first) == bakery.copies(second) == {"1": 50}
    assert member(bakery.bench.control("GET", "/ledger").document(), "duplicates") == 0

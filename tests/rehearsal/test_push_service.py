"""Push messages over HTTP are accepted, refused and counted as a strict push service does it."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from pushdesk.rehearsal.refusals import Impersonated
from tests.browsers.json_value import JsonValue, member
from tests.rehearsal.application_server import ApplicationServer, Wire, encrypt
from tests.rehearsal.running import RunningPushService


def test_a_good_message_is_accepted_and_decrypted(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    answer = bench.push(subscription, b'{"title": "Rye"}', topic="bread", ttl="600", urgency="low")
    assert answer.status == 201
    assert answer.headers["ttl"] == "600"
    assert answer.headers["location"].startswith(f"{subscription.origin}/message/")
    assert "date" in answer.headers
    assert bench.count("accepted") == bench.count("accepted_by_service", "mozilla") == 1
    assert bench.count("decrypted") == 1
    assert bench.count("vapid_failures") == 0
    (message,) = bench.messages_of(subscription)
    assert [member(message, name) for name in ("topic", "ttl", "urgency", "decrypted")] == [
        "bread",
        600,
        "low",
        True,
    ]
    assert bench.payloads_waiting_for(subscription) == ['{"title": "Rye"}']


def test_a_message_of_4096_bytes_is_accepted_and_one_more_is_not(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    largest = encrypt(b"x" * 3993, subscription.p256dh, subscription.auth)
    assert len(largest) == 4096
    assert bench.push(subscription, body=largest).status == 201
    assert bench.push(subscription, body=largest + b"x").status == 413


def test_a_message_without_payload_is_accepted(bench: RunningPushService) -> None:
    assert bench.push(bench.subscription(), body=b"", content_encoding=None).status == 201
    assert bench.count("without_payload") == 1


@pytest.mark.parametrize(
    ("header", "value", "status", "errno"),
    [
        ("ttl", None, 400, 111),
        ("ttl", "forever", 400, 112),
        ("urgency", "urgent", 400, 114),
        ("topic", "t" * 33, 400, 113),
        ("topic", "with space", 400, 113),
        ("content-encoding", "aesgcm", 400, 110),
        ("authorization", None, 401, 109),
        ("authorization", "WebPush abc", 401, 109),
    ],
)
def test_a_wrong_header_is_refused_and_nothing_is_kept(
    bench: RunningPushService, header: str, value: str | None, status: int, errno: int
) -> None:
    subscription = bench.subscription()
    answer = bench.push(subscription, b"{}", body=None, **{header: value})
    assert answer.status == status
    assert member(answer.document(), "errno") == errno
    assert bench.messages_of(subscription) == []
    assert bench.count("vapid_failures") == (errno == 109)


def test_a_token_for_another_door_is_refused(bench: RunningPushService) -> None:
    elsewhere = bench.sender.authorization(bench.origin(Impersonated.FCM))
    answer = bench.push(bench.subscription(), authorization=elsewhere)
    assert answer.status == 401
    assert member(answer.document(), "message") == "Invalid VAPID audience"
    assert bench.count("refused", "audience_wrong") == 1


def test_an_expired_token_is_refused(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    authorization = bench.sender.authorization(subscription.origin)
    assert bench.push(subscription, authorization=authorization).status == 201
    bench.seconds_ahead = 3601.0
    assert bench.push(subscription, authorization=authorization).status == 401
    assert bench.count("refused", "token_expired") == 1


def test_a_key_that_the_subscription_was_not_made_with_is_refused_in_each_services_words(
    bench: RunningPushService,
) -> None:
    wanted = {
        Impersonated.MOZILLA: (401, "VAPID public key mismatch"),
        Impersonated.FCM: (403, "do not correspond to the credentials"),
        Impersonated.APPLE: (400, "VapidPkHashMismatch"),
    }
    for service, (status, words) in wanted.items():
        subscription = bench.subscription(services=service.value)
        stranger = ApplicationServer().authorization(subscription.origin)
        answer = bench.push(subscription, authorization=stranger)
        assert answer.status == status
        assert words in answer.body.decode()
    assert bench.count("refused", "key_mismatch") == bench.count("vapid_failures") == len(wanted)


def test_many_messages_with_one_token_are_verified_once(bench: RunningPushService) -> None:
    authorization = bench.sender.authorization(bench.origin())
    for subscription in bench.subscriptions(5):
        assert bench.push(subscription, authorization=authorization).status == 201
    assert bench.count("signatures_verified") == 1


def test_an_unknown_subscription_is_404_and_so_is_one_at_another_services_door(
    bench: RunningPushService,
) -> None:
    subscription = bench.subscription()
    headers = bench.sender.headers(subscription.origin)
    with Wire(subscription.origin) as wire:
        assert wire.ask("POST", "/push/nobody", b"", **headers).status == 404
        assert wire.ask("POST", "/", b"", **headers).status == 404
    with Wire(bench.origin(Impersonated.APPLE)) as wire:
        assert wire.ask("POST", subscription.path, b"", **headers).status == 404


def test_a_body_that_cannot_be_opened_is_answered_201_and_counted(bench: RunningPushService) -> None:
    mine, other = bench.subscriptions(2)
    swapped = encrypt(b"{}", other.p256dh, mine.auth)
    assert bench.push(mine, body=swapped).status == 201
    assert bench.push(mine, body=b"garbage").status == 201
    assert bench.count("undecryptable") == 2
    assert bench.count("decrypted") == 0
    assert bench.payloads_waiting_for(mine) == []


def test_a_newer_message_with_the_same_topic_takes_the_older_ones_place(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    for payload, topic in ((b"first", "bread"), (b"other", "cake"), (b"second", "bread")):
        assert bench.push(subscription, payload, topic=topic).status == 201
    assert bench.payloads_waiting_for(subscription) == ["other", "second"]
    assert bench.count("replaced") == 1


def test_further_copies_are_counted_by_topic_and_without_one_by_content(bench: RunningPushService) -> None:
    one, two = bench.subscriptions(2)
    bench.push(one, b"a", topic="bread")
    bench.push(one, b"a again", topic="bread")
    bench.push(two, b"a", topic="bread")
    bench.push(two, b"same")
    bench.push(two, b"same")
    bench.push(two, b"different")
    assert bench.count("duplicates") == 2
    counted = bench.control("GET", "/ledger/topics/bread").document()
    assert counted == {"subscriptions": 2, "messages": 3, "copies": {"1": 1, "2": 1}}


@pytest.mark.parametrize(("behaviour", "status"), [("gone", 410), ("not_found", 404), ("too_large", 413)])
def test_a_lost_subscription_stays_lost(bench: RunningPushService, behaviour: str, status: int) -> None:
    subscription = bench.subscription(mix=behaviour)
    assert [bench.push(subscription).status for _ in range(2)] == [status, status]
    assert bench.messages_of(subscription) == []


@pytest.mark.parametrize(
    ("service", "behaviour", "status"),
    [("fcm", "throttled", 429), ("mozilla", "flaky", 503), ("wns", "throttled", 406)],
)
def test_one_that_asks_for_patience_accepts_the_next_time(
    bench: RunningPushService, service: str, behaviour: str, status: int
) -> None:
    subscription = bench.subscription(services=service, mix=behaviour, retry_after_seconds=9)
    first = bench.push(subscription, x_wns_cache_policy="cache")
    assert (first.status, first.headers["retry-after"]) == (status, "9")
    assert bench.push(subscription, x_wns_cache_policy="cache").status == 201


def test_a_redirect_leads_elsewhere_and_accepts_nothing(bench: RunningPushService) -> None:
    subscription = bench.subscription(mix="redirecting")
    assert bench.push(subscription).status == 307
    assert bench.count("accepted") == 0


def test_a_cut_connection_leaves_open_whether_the_message_was_accepted(bench: RunningPushService) -> None:
    lost, unheard = bench.subscription(mix="lost_answer"), bench.subscription(mix="cut_once")
    for subscription, accepted in ((lost, 1), (unheard, 0)):
        with pytest.raises(ConnectionError):
            bench.push(subscription, topic="bread")
        assert len(bench.messages_of(subscription)) == accepted
        assert bench.push(subscription, topic="bread").status == 201
    assert bench.count("duplicates") == 1
    assert bench.count("cut") == 2


def test_a_slow_subscription_holds_up_nobody_else(bench: RunningPushService) -> None:
    slow, quick = bench.subscription(mix="slow"), bench.subscription()
    with ThreadPoolExecutor(1) as elsewhere:
        answer = elsewhere.submit(bench.push, slow)
        bench.await_count("accepted")
        assert bench.push(quick).status == 201
        assert not answer.done()
        assert answer.result(10).status == 201


def test_a_behaviour_can_change_later(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    assert bench.push(subscription).status == 201
    changed = bench.control("PUT", f"/subscriptions/{subscription.identifier}/behaviour", {"behaviour": "gone"})
    assert changed.status == 204
    assert bench.push(subscription).status == 410


def test_attentive_people_see_what_arrived_and_the_others_leave_it(bench: RunningPushService) -> None:
    attentive, other = bench.subscription(attentive_share=1.0), bench.subscription()
    bench.push(attentive, b"old", topic="bread")
    bench.push(attentive, b"new", topic="bread")
    bench.push(other, b"unseen")
    wanted = {"collected": [{"subscription": attentive.identifier, "payload": "new"}]}
    assert bench.control("POST", "/collections", {"limit": 10}).document() == wanted
    assert bench.control("POST", "/collections", {}).document() == {"collected": []}
    assert bench.payloads_waiting_for(other) == ["unseen"]


def test_the_same_seed_brings_the_same_subscriptions(bench: RunningPushService) -> None:
    order: JsonValue = {
        "count": 60,
        "application_server_key": bench.sender.key_text,
        "services": {"fcm": 0.7, "mozilla": 0.3},
        "mix": {"ok": 0.8, "gone": 0.2},
        "seed": 5,
    }
    dealt = []
    for _ in range(2):
        issued = json.loads(bench.control("POST", "/subscriptions", order).body)["subscriptions"]
        dealt.append([(each["service"], each["behaviour"]) for each in issued])
    assert dealt[0] == dealt[1]
    assert sum(behaviour == "gone" for _, behaviour in dealt[0]) == 12


@pytest.mark.parametrize(
    "order",
    [
        "no object",
        {"count": 0},
        {"count": True},
        {"count": 200_001},
        {"application_server_key": "+"},
        {"services": "carrier pigeon"},
        {"services": {"fcm": 0}},
        {"mix": {"ok": -1}},
        {"mix": ["ok"]},
        {"attentive_share": "all"},
        {"retry_after_seconds": -1},
    ],
)
def test_an_order_that_makes_no_sense_is_refused(bench: RunningPushService, order: object) -> None:
    sensible = {"count": 1, "application_server_key": bench.sender.key_text}
    wanted = {**sensible, **order} if isinstance(order, dict) else str(order)
    assert bench.control("POST", "/subscriptions", wanted).status == 400
    assert bench.count("subscriptions") == 0


def test_the_control_address_refuses_what_is_no_json_and_knows_no_strangers(
    bench: RunningPushService,
) -> None:
    with Wire(bench.service.control) as wire:
        assert wire.ask("POST", "/collections", b"{").status == 400
    assert bench.control("GET", "/ledger/nobody").status == 404
    assert bench.control("PUT", "/subscriptions/nobody/behaviour", {"behaviour": "ok"}).status == 404

"""Trials: everyone's fault or one subscription's alone, with few requests either way, on real engines."""

import threading
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, PauseReason
from pushdesk.domain.delivery import OPEN, Outcome, Reason
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.machine import StopSignal
from pushdesk.sending.tokens import PARTY
from pushdesk.sending.trials import OTHER_KEYS
from pushdesk.webpush.vapid import new_private_key, public_bytes
from tests.sending.hostile_server import CREATED, HostileServer, Talk
from tests.sending.workspace import Bakery, wait_until

PEOPLE = 300
FEW_REQUESTS = 50
REFUSED = b"HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"
OTHER_KEY = b"HTTP/1.1 401 No\r\nContent-Length: 25\r\n\r\nVAPID public key mismatch"


def endpoints_at(port: int | str, count: int) -> list[tuple[str, str, str]]:
    """Subscriptions at a port of this computer, with keys that encryption takes."""
    point = urlsafe_b64encode(public_bytes(new_private_key())).decode().rstrip("=")
    return [(f"http://localhost:{port}/push/n{number}", point, "A" * 22) for number in range(count)]


def number_of(target: str) -> int:
    return int(target.rpartition("/n")[2])


def answering(choose: Callable[[int], bytes]) -> Callable[[Talk], None]:
    """The manner that answers each subscriber, known by number, as the function says."""

    def manner(talk: Talk) -> None:
        while received := talk.read_request():
            talk.answer(choose(number_of(received.target)))

    return manner


def launched(bakery: Bakery, server: HostileServer, count: int = PEOPLE) -> Campaign:
    bakery.desk.settings.set("extra_push_hosts", f"localhost:{server.port}")
    bakery.register(endpoints_at(server.port, count))
    return bakery.launch()


def paused_for(bakery: Bakery, campaign: Campaign) -> PauseReason | None:
    kept = bakery.desk.campaigns.get(campaign.campaign_id)
    assert kept.state is CampaignState.PAUSED
    return kept.reason


def states(bakery: Bakery) -> dict[str, int]:
    with bakery.desk.database.read() as connection:
        return {
            row[0]: row[1]
            for row in connection.exec_driver_sql("SELECT state, count(*) FROM subscription GROUP BY state")
        }


def send_with_two_engines(bakery: Bakery, campaign: Campaign) -> None:
    """Two senders at once, until the campaign is paused and nothing of it is under way."""
    stop = StopSignal()
    threads = [threading.Thread(target=bakery.engine(stop=stop, once=False).run) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        wait_until(lambda: bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.PAUSED)
    finally:
        stop.set()
        for thread in threads:
            thread.join(30)
    assert Outcome.IN_FLIGHT not in bakery.outcomes(campaign)


def test_a_token_that_all_refuse_pauses_after_a_party_and_one_more(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: REFUSED)) as server:
        campaign = launched(bakery, server)
        bakery.send()
        assert len(server.received) <= PARTY + 1
        asked = Counter(each.target for each in server.received)
        assert set(asked.values()) == {1}, "the one after the party has to be somebody else"
    assert paused_for(bakery, campaign) is PauseReason.KEY_REFUSED
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}
    assert states(bakery) == {SubscriptionState.ACTIVE: PEOPLE}


def test_two_senders_together_ask_fewer_than_fifty_times(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: REFUSED)) as server:
        campaign = launched(bakery, server)
        send_with_two_engines(bakery, campaign)
        assert len(server.received) <= 2 * (PARTY + 1) < FEW_REQUESTS
    assert paused_for(bakery, campaign) is PauseReason.KEY_REFUSED
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}


@pytest.mark.parametrize("odd", [0, 3, PEOPLE - 1], ids=["first", "among the first", "last"])
def test_one_odd_subscription_is_refused_alone_and_stays(bakery: Bakery, odd: int) -> None:
    with HostileServer(answering(lambda number: REFUSED if number == odd else CREATED)) as server:
        campaign = launched(bakery, server)
        bakery.send()
        asked = Counter(number_of(each.target) for each in server.received)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE - 1, Outcome.REFUSED: 1}
    assert asked[odd] == 2
    assert sum(asked.values()) == PEOPLE + 1
    (row,) = [row for row in bakery.rows(campaign) if row.outcome is Outcome.REFUSED]
    assert (row.reason, row.status) == (Reason.NOT_AUTHORISED, 401)
    assert states(bakery) == {SubscriptionState.ACTIVE: PEOPLE}


def test_many_odd_ones_among_good_ones_do_not_pause(bakery: Bakery) -> None:
    with HostileServer(answering(lambda number: REFUSED if number % 10 == 7 else CREATED)) as server:
        campaign = launched(bakery, server)
        bakery.send()
        tokens = {each.headers["authorization"] for each in server.received}
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE - 30, Outcome.REFUSED: 30}
    assert len(tokens) <= 2


def test_an_odd_one_whom_a_slow_rate_sends_ahead_of_all_others_is_refused_alone(bakery: Bakery) -> None:
    bakery.desk.settings.set("messages_per_minute", "60")
    with HostileServer(answering(lambda number: REFUSED if number == 0 else CREATED)) as server:
        campaign = launched(bakery, server, 3)
        bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 2, Outcome.REFUSED: 1}


def test_a_slow_rate_does_not_hide_that_the_key_is_another(bakery: Bakery) -> None:
    bakery.desk.settings.set("messages_per_minute", "600")
    with HostileServer(answering(lambda _: OTHER_KEY)) as server:
        campaign = launched(bakery, server, 40)
        bakery.send()
        assert len(server.received) < FEW_REQUESTS
    assert paused_for(bakery, campaign) is PauseReason.OTHER_KEY
    assert bakery.outcomes(campaign) == {Outcome.PENDING: 40}
    assert states(bakery) == {SubscriptionState.ACTIVE: 40}


def test_a_single_recipient_that_is_refused_tells_the_owner(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: REFUSED)) as server:
        campaign = launched(bakery, server, 1)
        bakery.send()
        assert len(server.received) == 2
    assert paused_for(bakery, campaign) is PauseReason.KEY_REFUSED
    assert bakery.outcomes(campaign) == {Outcome.PENDING: 1}


def test_a_token_that_goes_bad_midway_pauses_with_what_was_under_way(bakery: Bakery) -> None:
    answered: list[int] = []

    def choose(number: int) -> bytes:
        answered.append(number)
        return CREATED if len(answered) <= PEOPLE // 2 else REFUSED

    with HostileServer(answering(choose)) as server:
        campaign = launched(bakery, server, 3 * PEOPLE)
        bakery.send()
        refused = len(server.received) - bakery.outcomes(campaign)[Outcome.ACCEPTED]
    assert paused_for(bakery, campaign) is PauseReason.KEY_REFUSED
    widest = bakery.desk.settings.all().sender_in_flight
    assert refused <= widest + PARTY + 1
    assert bakery.outcomes(campaign).keys() == {Outcome.ACCEPTED, Outcome.PENDING}


def test_a_resumed_campaign_goes_on_with_everyone(bakery: Bakery) -> None:
    is_mended = threading.Event()
    with HostileServer(answering(lambda _: CREATED if is_mended.is_set() else REFUSED)) as server:
        campaign = launched(bakery, server)
        bakery.send()
        is_mended.set()
        bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RESUME, bakery.desk.now())
        bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}


# Apple


@pytest.mark.parametrize(
    ("hours", "reason"),
    [(0, PauseReason.CONTACT_REFUSED), (25, PauseReason.CLOCK_WRONG), (-25, PauseReason.CLOCK_WRONG)],
)
def test_apple_gets_no_second_token_and_is_understood(bakery: Bakery, hours: int, reason: PauseReason) -> None:
    there = format_datetime(datetime.now(UTC) + timedelta(hours=hours), usegmt=True)
    refused = f"HTTP/1.1 403 No\r\nDate: {there}\r\nContent-Length: 24\r\n\r\n".encode() + b'{"reason":"BadJwtToken"}'
    with HostileServer(answering(lambda _: refused)) as server:
        bakery.desk.settings.set("extra_push_hosts", f"localhost:{server.port}=apple")
        bakery.register(endpoints_at(server.port, PEOPLE))
        campaign = bakery.launch()
        send_with_two_engines(bakery, campaign)
        assert len(server.received) <= 2 * (PARTY + 1)
        assert len({each.headers["authorization"] for each in server.received}) == 1
    assert paused_for(bakery, campaign) is reason
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}


# Another key


def test_a_key_that_is_nobodys_pauses_and_excludes_nobody(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: OTHER_KEY)) as server:
        campaign = launched(bakery, server)
        send_with_two_engines(bakery, campaign)
        assert len(server.received) <= 2 * (OTHER_KEYS + PARTY) < FEW_REQUESTS
    assert paused_for(bakery, campaign) is PauseReason.OTHER_KEY
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}
    assert states(bakery) == {SubscriptionState.ACTIVE: PEOPLE}


def test_the_owner_may_say_that_they_are_to_be_left_out(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: OTHER_KEY)) as server:
        campaign = launched(bakery, server)
        bakery.send()
        bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RESUME, bakery.desk.now())
        bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.KEY_MISMATCH: PEOPLE}
    assert states(bakery) == {SubscriptionState.KEY_MISMATCH: PEOPLE}


def test_some_of_another_key_among_ours_are_left_out_one_by_one(bakery: Bakery) -> None:
    with HostileServer(answering(lambda number: OTHER_KEY if number % 3 == 0 else CREATED)) as server:
        campaign = launched(bakery, server)
        bakery.send()
        assert len(server.received) == PEOPLE
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 200, Outcome.KEY_MISMATCH: 100}


def test_a_few_of_another_key_and_nobody_else_are_left_out(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: OTHER_KEY)) as server:
        campaign = launched(bakery, server, OTHER_KEYS - 1)
        bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.KEY_MISMATCH: OTHER_KEYS - 1}


# Nothing else ends a trial, and nothing is lost in one


def test_gone_ones_neither_prove_nor_disprove_a_token(bakery: Bakery) -> None:
    gone = b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"
    with HostileServer(answering(lambda number: gone if number < 60 else REFUSED)) as server:
        campaign = launched(bakery, server)
        bakery.send()
    assert paused_for(bakery, campaign) is PauseReason.KEY_REFUSED
    outcomes = bakery.outcomes(campaign)
    assert outcomes.keys() == {Outcome.GONE, Outcome.PENDING}
    assert outcomes[Outcome.GONE] <= 60


def test_a_stop_in_the_middle_of_a_trial_leaves_nothing_in_flight(bakery: Bakery) -> None:
    stop = StopSignal()

    def choose(number: int) -> bytes:
        stop.set()
        return REFUSED

    with HostileServer(answering(choose)) as server:
        campaign = launched(bakery, server)
        bakery.engine(stop=stop).run()
    assert bakery.outcomes(campaign).keys() <= OPEN
    assert Outcome.IN_FLIGHT not in bakery.outcomes(campaign)


def test_tokens_of_this_test_are_tokens(bakery: Bakery) -> None:
    with HostileServer(answering(lambda _: CREATED)) as server:
        launched(bakery, server, 1)
        bakery.send()
        (received,) = server.received
    token = received.headers["authorization"].partition("t=")[2].partition(",")[0]
    assert b'"aud":"http://localhost' in urlsafe_b64decode(token.split(".")[1] + "==")

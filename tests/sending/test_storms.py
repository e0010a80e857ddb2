"""One push service says "too many", or takes its time, while others are well; and the owner's own rate."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.subscription import PushService
from pushdesk.machine import StopSignal
from pushdesk.sending.traffic import FIRST_IN_FLIGHT
from tests.browsers.json_value import JsonValue, member
from tests.processes import Program
from tests.sending.workspace import Bakery, wait_until

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = 3
PROCESSES = 2


def begin_storm(bakery: Bakery, service: str, windows: int = WINDOWS) -> None:
    storm: JsonValue = {"windows": windows, "retry_after_seconds": 1}
    assert bakery.bench.control("PUT", f"/doors/{service}/storm", storm).status == 204


def storm_windows(bakery: Bakery, service: str) -> list[int]:
    """How many requests came in each window of a storm."""
    counted = member(bakery.bench.control("GET", "/ledger").document(), "storm_windows", service)
    assert isinstance(counted, list)
    return [each for each in counted if isinstance(each, int)]


def send_in_processes(bakery: Bakery) -> None:
    """Send all that is due with two real sender processes."""
    arguments = [sys.executable, "-m", "pushdesk", "--data", str(bakery.desk.folder), "work", "--once"]
    with Program([*arguments, "--processes", str(PROCESSES)], folder=ROOT) as sender:
        wait_until(lambda: not sender.is_running)
        assert sender.terminate() == 0, sender.failure("did not end well")


@contextmanager
def running(bakery: Bakery) -> Iterator[None]:
    """A sender in a thread for the length of the block."""
    stop = StopSignal()
    thread = threading.Thread(target=bakery.engine(stop=stop, once=False).run, name="sender of the test")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(30)
        assert not thread.is_alive()


def test_two_processes_ask_a_throttled_service_once_in_each_window(bakery: Bakery) -> None:
    bakery.subscribe(400, services={"mozilla": 0.75, "fcm": 0.25}, seed=3)
    campaign = bakery.launch()
    begin_storm(bakery, "fcm")
    send_in_processes(bakery)
    first, *later = storm_windows(bakery, "fcm")
    assert first <= PROCESSES * FIRST_IN_FLIGHT
    assert later == [1] * (WINDOWS - 1)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 400}
    assert bakery.copies(campaign) == {"1": 400}
    assert {row.attempts for row in bakery.rows(campaign)} == {1}


def test_the_others_are_reached_while_one_is_in_a_storm(bakery: Bakery) -> None:
    bakery.subscribe(150)
    bakery.subscribe(150, services="fcm")
    campaign = bakery.launch()
    begin_storm(bakery, "fcm", windows=1_000)
    with running(bakery):
        wait_until(lambda: bakery.outcomes(campaign).get(Outcome.ACCEPTED) == 150)
        assert bakery.bench.count("accepted_by_service", "mozilla") == 150
        begin_storm(bakery, "fcm", windows=0)
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 300})


def name_services(bakery: Bakery) -> None:
    """Let each door count as the push service whose manners it has, and not as any other one."""
    doors = [f"{origin.removeprefix('http://')}={each.value}" for each, origin in bakery.bench.service.origins.items()]
    bakery.desk.settings.set("extra_push_hosts", ",".join(doors))


def test_windows_own_word_for_too_many_closes_its_lane(bakery: Bakery) -> None:
    name_services(bakery)
    bakery.subscribe(60, services="wns")
    campaign = bakery.launch(ttl_seconds=0)
    begin_storm(bakery, "wns", windows=2)
    bakery.send()
    first, *later = storm_windows(bakery, "wns")
    assert first <= FIRST_IN_FLIGHT
    assert later == [1]
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 60}
    assert {row.attempts for row in bakery.rows(campaign)} == {1}


def test_apples_too_many_is_about_one_subscriber(bakery: Bakery) -> None:
    name_services(bakery)
    bakery.subscribe(60, services="apple", mix={"ok": 0.9, "throttled": 0.1})
    campaign = bakery.launch()
    bakery.send()
    assert bakery.bench.count("refused", "throttled") == 6
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 60}
    (lane,) = bakery.desk.lanes.all().values()
    assert lane.push_service is PushService.APPLE
    assert lane.paused_until.year == 1970, "nobody else had to wait"


def test_a_slow_service_holds_up_no_other(bakery: Bakery) -> None:
    bakery.subscribe(120, services="apple")
    bakery.subscribe(300, services="fcm")
    bakery.launch()
    assert bakery.bench.control("PUT", "/doors/apple/delay", {"milliseconds": 2_000}).status == 204
    with running(bakery):
        wait_until(lambda: bakery.bench.count("accepted_by_service", "fcm") == 300)
        assert bakery.bench.count("accepted_by_service", "apple") < 120


def test_the_owners_rate_holds_until_the_owner_lifts_it(bakery: Bakery) -> None:
    bakery.desk.settings.set("messages_per_minute", "1")
    bakery.subscribe(5)
    bakery.subscribe(5, services="fcm")
    campaign = bakery.launch()
    with running(bakery):
        wait_until(lambda: bakery.outcomes(campaign).get(Outcome.ACCEPTED) == 2)
        assert bakery.requests() == 2, "one at each push service; the next may leave in a minute"
        bakery.desk.settings.set("messages_per_minute", "0")
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 10})

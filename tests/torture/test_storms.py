"""One push service in a storm of "too many" with 10,000 recipients: it is asked once in each window, others keep up."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from pushdesk.domain.campaign import Campaign
from pushdesk.domain.delivery import Outcome
from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.sending.traffic import FIRST_IN_FLIGHT
from pushdesk.sending.transport_options import CONNECTIONS_PER_HOST
from tests.rehearsal.running import RunningPushService
from tests.sending.test_storms import PROCESSES, begin_storm, send_in_processes, storm_windows
from tests.sending.workspace import Bakery, wait_until

PEOPLE = 10_000
SERVICES = {"mozilla": 0.35, "fcm": 0.35, "apple": 0.3}
STORMY = "fcm"
WINDOWS = 5
WIDEST = PROCESSES * CONNECTIONS_PER_HOST
"""What two processes have under way at most over HTTP/1.1."""

ROUNDS = 3
RATE_KEPT = 0.9


@contextmanager
def opened(folder: Path) -> Iterator[Bakery]:
    """A workspace with everybody in it, and the push service that they live at."""
    with RunningPushService() as bench:
        bakery = Bakery.opened(folder, bench)
        bakery.subscribe(PEOPLE, services={**SERVICES}, seed=5)
        yield bakery
        bakery.desk.close()


def rate_of_others(bakery: Bakery, campaign: Campaign) -> float:
    """Deliveries a second to all push services but the stormy one, from the campaign's start to their last record."""
    stormy = bakery.bench.origin(Impersonated(STORMY))
    with bakery.desk.database.read() as connection:
        count, ended_at, started_at = connection.exec_driver_sql(
            "SELECT count(*), max(d.updated_at), max(c.started_at) FROM delivery AS d JOIN lane USING (lane_id)"
            " JOIN campaign AS c USING (campaign_id) WHERE d.campaign_id = ? AND lane.origin <> ?",
            (campaign.campaign_id, stormy),
        ).one()
    return float(count / (ended_at - started_at) * 1000)


def calm_rate(folder: Path) -> float:
    """How fast the others are while all are well."""
    with opened(folder) as bakery:
        campaign = bakery.launch()
        send_in_processes(bakery)
        assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
        return rate_of_others(bakery, campaign)


def stormy_rate(folder: Path) -> float:
    """How fast they are beside a storm, in which nobody is lost, sent to twice or asked more often than allowed."""
    with opened(folder) as bakery:
        campaign = bakery.launch()
        begin_storm(bakery, STORMY, WINDOWS)
        send_in_processes(bakery)
        first, *later = storm_windows(bakery, STORMY)
        assert first <= PROCESSES * FIRST_IN_FLIGHT
        assert later == [1] * (WINDOWS - 1)
        assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
        assert bakery.copies(campaign) == {"1": PEOPLE}
        assert {row.attempts for row in bakery.rows(campaign)} == {1}
        return rate_of_others(bakery, campaign)


def test_a_storm_at_one_service_takes_nothing_from_the_others(tmp_path: Path) -> None:
    rounds = [(calm_rate(tmp_path / f"calm-{n}"), stormy_rate(tmp_path / f"stormy-{n}")) for n in range(ROUNDS)]
    told = ", ".join(f"{stormy:.0f}/s beside a storm against {calm:.0f}/s" for calm, stormy in rounds)
    print(f"the others: {told}")
    assert median(stormy / calm for calm, stormy in rounds) >= RATE_KEPT, told


def test_a_storm_in_the_middle_stops_what_is_not_under_way(tmp_path: Path) -> None:
    with opened(tmp_path / "workspace") as bakery:
        campaign = bakery.launch()
        threading.Thread(target=storm_after, args=(bakery, PEOPLE // 10)).start()
        send_in_processes(bakery)
        first, *later = storm_windows(bakery, STORMY)
        print(f"requests in the windows of a storm in the middle: {[first, *later]}")
        assert first <= WIDEST
        assert later == [1] * (WINDOWS - 1)
        assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
        assert bakery.copies(campaign) == {"1": PEOPLE}
        assert {row.attempts for row in bakery.rows(campaign)} == {1}


def storm_after(bakery: Bakery, accepted: int) -> None:
    """Let the storm begin when the stormy service has accepted so many."""
    wait_until(lambda: bakery.bench.count("accepted_by_service", STORMY) >= accepted)
    begin_storm(bakery, STORMY, WINDOWS)

"""Workers: alive as long as the system says so, dead the moment they are, whoever killed them."""

import sys
from datetime import timedelta
from pathlib import Path

from pushdesk.domain.delivery import Outcome
from pushdesk.storage.opening import open_database
from pushdesk.storage.workers import LEASE_SECONDS, WorkerStore
from tests.processes import Program
from tests.storage.workspace import MINUTE, NOW, Shop

ROOT = Path(__file__).parents[2]

CLAIM_AND_WAIT = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.opening import open_database
from pushdesk.storage.workers import WorkerStore
now = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
database = open_database(Path(sys.argv[1]))
worker_id = WorkerStore(database).begin(os.getpid(), now)
claimed = DeliveryStore(database).claim(worker_id, {1: 2}, now)
print(worker_id, len(claimed), flush=True)
sys.stdin.readline()
"""

CLAIM_ALL = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.opening import open_database
from pushdesk.storage.workers import WorkerStore
now = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
database = open_database(Path(sys.argv[1]))
worker_id = WorkerStore(database).begin(os.getpid(), now)
print("ready", flush=True)
sys.stdin.readline()
while claimed := DeliveryStore(database).claim(worker_id, {1: 7}, now):
    print(*(each.delivery_id for each in claimed), flush=True)
print("done", flush=True)
sys.stdin.readline()
"""


def locks(shop: Shop) -> list[str]:
    return sorted(path.stem for path in (shop.database.folder / "workers").iterdir())


def test_a_worker_lives_from_its_begin_to_its_end(shop: Shop) -> None:
    worker_id = shop.workers.begin(4711, NOW)
    assert [(each.worker_id, each.process_id, each.started_at) for each in shop.workers.live(NOW)] == [
        (worker_id, 4711, NOW)
    ]
    assert shop.workers.dead(NOW) == []
    assert locks(shop) == [worker_id]
    assert shop.workers.heartbeat(worker_id, NOW + MINUTE)
    assert shop.workers.live(NOW)[0].heartbeat_at == NOW + MINUTE
    shop.workers.end(worker_id, NOW + MINUTE)
    assert shop.workers.live(NOW) == shop.workers.dead(NOW) == []
    assert locks(shop) == []
    assert not shop.workers.heartbeat(worker_id, NOW)


def test_each_worker_has_an_id_of_its_own(shop: Shop) -> None:
    assert len({shop.workers.begin(1, NOW) for _ in range(3)}) == 3


def test_a_worker_is_alive_for_others_while_it_holds_its_lock(shop: Shop) -> None:
    worker_id = shop.workers.begin(1, NOW)
    other = open_database(shop.database.folder)
    others = WorkerStore(other)
    much_later = NOW + timedelta(days=9)  # a clock that jumped kills nobody
    assert [each.worker_id for each in others.live(much_later)] == [worker_id]
    assert others.dead(much_later) == []
    other.close()


def test_a_killed_process_frees_its_claims_at_once(shop: Shop) -> None:
    shop.subscribe(5)
    campaign = shop.launch()
    shop.start()
    with Program([sys.executable, "-c", CLAIM_AND_WAIT, str(shop.database.folder)], folder=ROOT) as program:
        worker_id, count = program.line().split()
        assert count == "2"
        assert shop.workers.dead(NOW) == []
        assert shop.deliveries.put_back([each.worker_id for each in shop.workers.dead(NOW)], NOW) == 0
    dead = [each.worker_id for each in shop.workers.dead(NOW)]
    assert dead == [worker_id]
    assert shop.deliveries.put_back(dead, NOW) == 2
    assert shop.workers.dead(NOW) == []
    assert not shop.workers.heartbeat(worker_id, NOW)
    own = shop.workers.begin(1, NOW)
    assert locks(shop) == [own]
    while claimed := shop.claim(own):
        shop.record(own, claimed, Outcome.ACCEPTED)
    assert shop.totals(shop.campaigns.get(campaign.campaign_id)) == {Outcome.ACCEPTED: 5}


def test_processes_that_claim_at_once_share_the_queue_without_a_double(shop: Shop) -> None:
    shop.subscribe(300)
    shop.launch()
    shop.start()
    command = [sys.executable, "-c", CLAIM_ALL, str(shop.database.folder)]
    with Program(command, folder=ROOT) as first, Program(command, folder=ROOT) as second:
        for program in (first, second):
            assert program.line() == "ready"
        for program in (first, second):
            program.write_line("go")
        taken: list[str] = []
        for program in (first, second):
            while (line := program.line(deadline_seconds=30)) != "done":
                taken += line.split()
        assert len(taken) == len(set(taken)) == 300 == shop.deliveries.in_flight()


def test_a_worker_of_another_computer_is_given_up_when_its_lease_is_over(shop: Shop) -> None:
    worker_id = shop.workers.begin(1, NOW)
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE worker SET worker_id = 'far', host_id = 'elsewhere'")
    assert [each.worker_id for each in shop.workers.live(NOW + timedelta(seconds=LEASE_SECONDS))] == ["far"]
    assert [each.worker_id for each in shop.workers.dead(NOW + timedelta(seconds=LEASE_SECONDS + 1))] == ["far"]
    shop.workers.end(worker_id, NOW)


def test_a_worker_of_this_computer_without_a_lock_file_is_dead(shop: Shop) -> None:
    shop.workers.begin(1, NOW)
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE worker SET worker_id = 'of a restored backup'")
    assert [each.worker_id for each in shop.workers.dead(NOW)] == ["of a restored backup"]

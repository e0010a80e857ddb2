"""The network goes and comes back: nobody loses a try, nothing piles up, and the campaign goes on by itself."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.machine import StopSignal
from pushdesk.storage.clock_repair import LONGEST_WAIT_MILLISECONDS, bring_near
from tests.sending.hostile_server import HostileServer, created, make_certificates
from tests.sending.test_trials import endpoints_at
from tests.sending.workspace import Bakery, wait_until

PEOPLE = 200
AWAY_SECONDS = 3.0
BACK_WITHIN_SECONDS = 5.0
NAME_OF_NOBODY = "push.nowhere.test"
"""``.test`` is reserved (RFC 6761), so without a network and with one it is a name that nobody finds."""


@contextmanager
def sending(bakery: Bakery) -> Iterator[None]:
    """Two engines at work for the length of the block."""
    stop = StopSignal()
    threads = [threading.Thread(target=bakery.engine(stop=stop, once=False).run) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join(30)
            assert not thread.is_alive()


def kept_attempts(bakery: Bakery) -> int:
    with bakery.desk.database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM attempt").scalar_one())


def move_everyone(bakery: Bakery, old: str, new: str) -> None:
    """Let the subscriptions' host become another one: to us, a name that is found again."""
    with bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET endpoint = replace(endpoint, ?, ?)", (old, new))


def test_offline_costs_no_try_and_no_row_and_ends_by_itself(bakery: Bakery, tmp_path: Path) -> None:
    certificates = make_certificates(tmp_path)
    bakery.desk.settings.set("extra_ca_file", str(certificates.authority_file))
    with HostileServer(created, tls=certificates.context()) as server:
        there, nowhere = f"localhost:{server.port}", f"{NAME_OF_NOBODY}:{server.port}"
        bakery.desk.settings.set("extra_push_hosts", f"{there},{nowhere}")
        bakery.register(endpoints_at(server.port, PEOPLE))
        move_everyone(bakery, f"http://{there}", f"https://{nowhere}")
        campaign = bakery.launch()
        with sending(bakery):
            wait_until(lambda: Reason.OFFLINE in bakery.reasons(campaign))
            before = bakery.desk.database.counters()["deliveries"]
            began_at = time.monotonic()
            wait_until(lambda: time.monotonic() - began_at > AWAY_SECONDS)
            transactions = bakery.desk.database.counters()["deliveries"] - before
            assert transactions < 20 * AWAY_SECONDS
            assert {row.attempts for row in bakery.rows(campaign)} == {0}
            move_everyone(bakery, nowhere, there)
            back_at = time.monotonic()
            wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE})
            assert time.monotonic() - back_at < BACK_WITHIN_SECONDS
        assert len(server.received) == PEOPLE
    assert {row.attempts for row in bakery.rows(campaign)} == {1}
    assert kept_attempts(bakery) == 0


def test_what_a_clock_ahead_has_left_behind_is_brought_near_and_nothing_else(bakery: Bakery) -> None:
    waits = {
        ("retrying", LONGEST_WAIT_MILLISECONDS - 60_000): False,
        ("retrying", LONGEST_WAIT_MILLISECONDS + 60_000): True,
        ("pending", 1_500): False,
        ("pending", 30 * 60_000): True,
    }
    bakery.subscribe(len(waits))
    bakery.launch()
    now = bakery.desk.now()
    at = int(now.timestamp() * 1000)
    with bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE campaign SET state = 'running', started_at = ?", (at,))
        for delivery_id, (outcome, wait) in enumerate(waits, 1):
            connection.exec_driver_sql(
                "UPDATE delivery SET outcome = ?, next_at = ? WHERE delivery_id = ?", (outcome, at + wait, delivery_id)
            )
    assert bring_near(bakery.desk.database, now) == sum(waits.values())
    assert bring_near(bakery.desk.database, now) == 0
    with bakery.desk.database.read() as connection:
        times = connection.exec_driver_sql("SELECT next_at FROM delivery ORDER BY delivery_id").scalars().all()
    assert times == [at if is_moved else at + wait for (_, wait), is_moved in waits.items()]

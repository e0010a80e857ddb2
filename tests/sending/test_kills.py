"""Sender processes killed at random moments: nobody is lost, nobody gets a third copy, what is unknown says so."""

import random
import sys
from functools import partial

import psutil

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.storage.delivery_log import LogFilter
from tests.processes import Program
from tests.sending.killing import ROOT, finish, settle, worker
from tests.sending.workspace import Bakery, wait_until

PEOPLE = 1_200
KILLS = 20
PEOPLE_ONCE = 600
KILLS_ONCE = 4
KILLED_AFTER_REQUESTS = (1, 1, 4, 20, 45)
"""The first requests leave before the first result is recorded."""


def has_seen(bakery: Bakery, requests: int) -> bool:
    """True once the push service has had so many requests."""
    return bakery.requests() >= requests


def kill_one(bakery: Bakery, chance: random.Random) -> None:
    """Start a sender, let it post a few messages, and kill it."""
    before = bakery.requests()
    wanted = before + chance.choice(KILLED_AFTER_REQUESTS)
    with worker(bakery, "--processes", "1") as sender:
        wait_until(partial(has_seen, bakery, wanted))
        sender.stop()


def test_twenty_kills_lose_nobody_and_send_no_third_copy(bakery: Bakery) -> None:
    chance = random.Random(20)
    bakery.subscribe(PEOPLE, mix={"ok": 0.3, "slow": 0.7}, seed=20)
    campaign = bakery.launch()
    for _ in range(KILLS):
        kill_one(bakery, chance)
    finish(bakery)
    account = settle(bakery, campaign)
    assert account.lost == 0
    assert account.copies <= account.cut_off


def test_kills_send_no_copy_where_nobody_may_get_it_twice_and_the_unknown_are_listed(bakery: Bakery) -> None:
    chance = random.Random(22)
    bakery.subscribe(PEOPLE_ONCE, mix={"ok": 0.3, "slow": 0.7}, seed=22)
    campaign = bakery.launch(at_most_once=True)
    for _ in range(KILLS_ONCE):
        kill_one(bakery, chance)
    finish(bakery)
    account = settle(bakery, campaign)
    unknown = account.outcomes[Outcome.UNKNOWN]
    assert (account.lost, account.copies, account.cut_off) == (0, 0, unknown)
    assert unknown >= KILLS_ONCE
    wanted = LogFilter(outcomes=(Outcome.UNKNOWN,))
    assert bakery.desk.delivery_log.count(campaign.campaign_id, wanted) == unknown


def test_a_second_sender_started_by_hand_changes_none_of_this(bakery: Bakery) -> None:
    chance = random.Random(21)
    bakery.subscribe(400, mix="slow", seed=21)
    campaign = bakery.launch()
    with worker(bakery, "--processes", "1") as second:
        for _ in range(5):
            kill_one(bakery, chance)
        assert second.is_running
        assert second.terminate(deadline_seconds=30) == 0
    finish(bakery)
    assert settle(bakery, campaign).lost == 0


def test_a_delivery_cut_off_twice_reads_unknown_and_is_not_sent_again(bakery: Bakery) -> None:
    bakery.subscribe(5, mix="silent")
    campaign = bakery.launch()
    for _ in range(2):
        before = bakery.requests()
        with worker(bakery, "--processes", "1") as sender:
            wait_until(partial(has_seen, bakery, before + 5))
            sender.stop()
    finish(bakery)
    assert bakery.outcomes(campaign) == {Outcome.UNKNOWN: 5}
    assert bakery.reasons(campaign) == {Reason.INTERRUPTED}
    assert bakery.requests() == 10


def test_a_supervisor_that_is_killed_takes_its_senders_along(bakery: Bakery) -> None:
    bakery.subscribe(100, mix="slow")
    campaign = bakery.launch()
    with worker(bakery, "--processes", "2") as sender:
        wait_until(lambda: len(bakery.desk.workers.live(bakery.desk.now())) == 2)
        wait_until(lambda: bakery.requests() > 10)
        sender.stop()
    wait_until(lambda: not bakery.desk.workers.live(bakery.desk.now()))
    finish(bakery)
    assert sum(bakery.outcomes(campaign).values()) == 100
    assert bakery.copies(campaign).keys() <= {"1", "2"}


def test_a_sender_that_crashes_is_started_again(bakery: Bakery) -> None:
    with worker(bakery, "--processes", "2") as sender:
        wait_until(lambda: len(bakery.desk.workers.live(bakery.desk.now())) == 2)
        first, other = (each.process_id for each in bakery.desk.workers.live(bakery.desk.now()))
        psutil.Process(first).kill()

        def is_replaced() -> bool:
            ids = {each.process_id for each in bakery.desk.workers.live(bakery.desk.now())}
            return len(ids) == 2 and first not in ids and other in ids

        wait_until(is_replaced)
        bakery.subscribe(20)
        campaign = bakery.launch()
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 20})
        assert sender.terminate(deadline_seconds=30) == 0


def test_a_sender_loads_no_qt(bakery: Bakery) -> None:
    question = (
        "import sys; sys.argv = ['pushdesk', '--data', sys.argv[1], 'work', '--once', '--processes', '1'];"
        "from pushdesk.cli.dispatch import run; status = run(sys.argv[1:]);"
        "print(status, any(name.startswith('PySide6') for name in sys.modules))"
    )
    bakery.subscribe(1)
    campaign = bakery.launch()
    with Program([sys.executable, "-c", question, str(bakery.desk.folder)], folder=ROOT) as program:
        assert program.line() == "0 False"
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 1}

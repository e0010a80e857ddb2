"""Senders killed at bad moments, and the account of it: who got how many copies, whether the database is whole."""

import random
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import psutil

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import OPEN, Outcome, Reason
from pushdesk.storage.database import FILE_NAME
from tests.processes import Program
from tests.sending.workspace import Bakery, wait_until

ROOT = Path(__file__).resolve().parents[2]
COPIES_ALLOWED = 2
WAIT_SECONDS = 120.0


class Victim(StrEnum):
    """Who is killed."""

    ONE_WORKER = "one worker"
    ALL_WORKERS = "all workers"
    SUPERVISOR = "the supervisor"
    EVERYTHING = "everything"


class Moment(StrEnum):
    """When: at any time, or the instant in which somebody writes to the database's log (a claim or a record), or
    moves that log into the file."""

    ANY = "at any time"
    WRITING = "while the log is written"
    MOVING = "while the log is moved into the file"


@dataclass
class Kills:
    """What was killed so far, and the most that one killed process held: claims without a recorded result."""

    processes: int = 0
    victims: Counter[Victim] = field(default_factory=Counter)
    most_held: int = 0


@dataclass(frozen=True)
class Account:
    """The end of a campaign: outcomes, messages beyond each subscriber's first, claims cut off, and the lost."""

    outcomes: Counter[Outcome]
    copies: int
    cut_off: int
    lost: int


def worker(bakery: Bakery, *options: str) -> Program:
    """A sender as an owner would start it by hand."""
    arguments = [sys.executable, "-m", "pushdesk", "--data", str(bakery.desk.folder), "work", *options]
    return Program(arguments, folder=ROOT)


def finish(bakery: Bakery, *, processes: int = 2) -> None:
    """Let two processes send the rest."""
    with worker(bakery, "--processes", str(processes), "--once") as sender:
        wait_until(lambda: not sender.is_running)
        assert sender.terminate() == 0, sender.failure("did not end well")


def process_ids(bakery: Bakery) -> list[int]:
    """The senders that live."""
    return [each.process_id for each in bakery.desk.workers.live(bakery.desk.now())]


def strike(bakery: Bakery, supervisor: Program, victim: Victim, moment: Moment, chance: random.Random) -> Kills:
    """Kill, and look at once at what the killed held."""
    workers = process_ids(bakery)
    chosen = workers[:1] if victim is Victim.ONE_WORKER else [] if victim is Victim.SUPERVISOR else workers
    doomed = [psutil.Process(each) for each in chosen]
    if victim in (Victim.SUPERVISOR, Victim.EVERYTHING):
        doomed.append(psutil.Process(supervisor.pid))
    await_moment(bakery.desk.folder, moment, chance)
    for process in doomed:
        process.kill()
    return Kills(len(doomed), Counter([victim]), max((_held(bakery, each) for each in chosen), default=0))


def check_database(bakery: Bakery) -> None:
    """The file is whole, and every row's relations are."""
    with bakery.desk.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def kill_through(bakery: Bakery, thresholds: list[int], chance: random.Random) -> Kills:
    """Two workers at a time, killed whenever the push service has seen so many requests; then everyone else."""
    total = Kills()
    supervisor = worker(bakery, "--processes", "2")
    try:
        for number, threshold in enumerate(thresholds):
            await_requests(bakery, threshold)
            if not process_ids(bakery):  # a killed worker comes back after a while
                wait_until(lambda: bool(process_ids(bakery)))
            victim = list(Victim)[number % len(Victim)]
            moment = chance.choice(list(Moment))
            struck = strike(bakery, supervisor, victim, moment, chance)
            total.processes += struck.processes
            total.victims += struck.victims
            total.most_held = max(total.most_held, struck.most_held)
            check_database(bakery)
            if victim is not Victim.ONE_WORKER:
                supervisor.stop()
                wait_until(lambda: not process_ids(bakery))  # a supervisor that is killed takes its senders along
                supervisor = worker(bakery, "--processes", "2")
    finally:
        supervisor.stop()
    return total


def settle(bakery: Bakery, campaign: Campaign) -> Account:
    """Check the end of a campaign row by row against what the push service has, and count."""
    assert bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED
    check_database(bakery)
    mailboxes = bakery.bench.service.office.mailboxes
    with bakery.desk.database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT s.endpoint, d.outcome, d.reason, d.interruptions FROM delivery AS d"
            " JOIN subscription AS s USING (subscription_id) WHERE d.campaign_id = ?",
            (campaign.campaign_id,),
        ).all()
    outcomes: Counter[Outcome] = Counter()
    copies = cut_off = lost = 0
    for endpoint, outcome_text, reason, interruptions in rows:
        outcome = Outcome(outcome_text)
        accepted = mailboxes[endpoint.rpartition("/")[2]].accepted
        messages = sum(message.terms.topic == campaign.topic for message in accepted)
        outcomes[outcome] += 1
        copies += max(0, messages - 1)
        cut_off += interruptions
        lost += outcome in OPEN or (outcome is not Outcome.UNKNOWN and messages == 0)
        allowed = 1 if campaign.options.at_most_once else min(COPIES_ALLOWED, 1 + interruptions)
        assert messages <= allowed, (messages, outcome, interruptions)
        if outcome is Outcome.UNKNOWN:
            assert (reason, interruptions) == (Reason.INTERRUPTED, 1 if campaign.options.at_most_once else 2)
        else:
            assert (outcome, interruptions <= 1) == (Outcome.ACCEPTED, True)
    assert len(rows) == campaign.total
    check_counters(bakery, campaign, outcomes)
    return Account(outcomes, copies, cut_off, lost)


def check_counters(bakery: Bakery, campaign: Campaign, outcomes: Counter[Outcome]) -> None:
    """The window's numbers, the log and the push service's ledger are those of the rows."""
    assert bakery.outcomes(campaign) == outcomes
    log = list(bakery.desk.delivery_log.all(campaign.campaign_id))
    assert Counter(row.outcome for row in log) == outcomes
    copies = {int(number): count for number, count in bakery.copies(campaign).items()}
    assert sum(number * count for number, count in copies.items()) == bakery.bench.count("accepted")
    assert sum(copies.values()) >= outcomes[Outcome.ACCEPTED]
    assert bakery.bench.count("vapid_failures") == bakery.bench.count("undecryptable") == 0


def _held(bakery: Bakery, process_id: int) -> int:
    """What a process has claimed and not recorded."""
    with bakery.desk.database.read() as connection:
        found: int = connection.exec_driver_sql(
            "SELECT count(*) FROM delivery AS d JOIN worker AS w USING (worker_id)"
            " WHERE d.outcome = 'in_flight' AND w.process_id = ?",
            (process_id,),
        ).scalar_one()
    return found


def await_moment(folder: Path, moment: Moment, chance: random.Random) -> None:
    """Return in such a moment of the workspace, or half a second later where none comes."""
    if moment is Moment.ANY:
        threading.Event().wait(chance.uniform(0, 0.06))
        return
    file = folder / (FILE_NAME if moment is Moment.MOVING else FILE_NAME + "-wal")
    before = file.stat().st_mtime_ns
    ends_at = time.monotonic() + 0.5
    while time.monotonic() < ends_at and file.stat().st_mtime_ns == before:
        continue


def await_requests(bakery: Bakery, wanted: int) -> None:
    """Wait until the push service has seen so many requests."""
    pause = threading.Event()
    ends_at = time.monotonic() + WAIT_SECONDS
    ledger = bakery.bench.service.office.ledger
    while ledger.requests < wanted:
        assert time.monotonic() < ends_at, f"{ledger.requests} requests and not {wanted}"
        pause.wait(0.002)

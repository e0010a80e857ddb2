"""How many are let in: per address, in all, at the same time; a flood costs neither memory nor writes."""

import asyncio
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice

from hypothesis import given, strategies as st

from pushdesk.receiver.database_thread import DatabaseThread
from pushdesk.receiver.ledger import ENTRIES_LIMIT, RefusalLedger
from pushdesk.receiver.limits import (
    MINUTE_NANOSECONDS,
    SECOND_NANOSECONDS,
    Bounds,
    Deadlines,
    RegistrationLimit,
    Room,
)
from tests.receiver.conftest import Shop
from tests.receiver.visitor import DEADLINE_SECONDS, ORIGIN, Answer
from tests.receiver.workspace import Workspace, listening, visitor_of


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.nanoseconds = 1000 * SECOND_NANOSECONDS

    def __call__(self) -> int:
        return self.nanoseconds


def registered(shop: Shop, times: int) -> list[Answer]:
    return [shop.visitor().register() for _ in range(times)]


def test_one_address_may_register_so_often_in_a_minute_and_loopback_is_not_exempt(shop: Shop) -> None:
    shop.workspace.settings.set("registrations_per_address", "3")
    answers = registered(shop, 5)
    assert [answer.status for answer in answers] == [201, 201, 201, 429, 429]
    assert answers[3].error == "too_many_registrations"
    assert 1 <= int(answers[3].headers["retry-after"]) <= 60
    assert answers[3].headers["access-control-expose-headers"] == "Retry-After"
    assert len(shop.workspace.stored()) == 3


def test_all_addresses_together_may_register_so_often_in_a_minute(shop: Shop) -> None:
    shop.workspace.settings.set("registrations_total", "2")
    assert [answer.status for answer in registered(shop, 3)] == [201, 201, 429]


def test_the_limits_follow_the_settings_at_once(shop: Shop) -> None:
    shop.workspace.settings.set("registrations_total", "1")
    assert [answer.status for answer in registered(shop, 2)] == [201, 429]
    shop.workspace.settings.set("registrations_total", "5")
    assert [answer.status for answer in registered(shop, 2)] == [201, 201]


def test_strangers_and_reports_use_up_nobodys_registrations(shop: Shop) -> None:
    shop.workspace.settings.set("registrations_total", "1")
    for _ in range(3):
        assert shop.visitor(origin="https://evil.example").register().status == 403
        assert shop.visitor().report("a" * 27, "displayed").status == 204
        assert shop.visitor().unregister().status == 204
    assert shop.visitor().register().status == 201


@given(
    gaps=st.lists(st.integers(0, 30 * SECOND_NANOSECONDS), min_size=1, max_size=60),
    addresses=st.lists(st.sampled_from("abc"), min_size=60, max_size=60),
    per_address=st.integers(1, 4),
    total=st.integers(1, 6),
)
def test_no_minute_ever_holds_more_than_the_limits(
    gaps: list[int], addresses: list[str], per_address: int, total: int
) -> None:
    clock = Clock()
    limit = RegistrationLimit(clock)
    let_in: list[tuple[int, str]] = []
    for gap, address in zip(gaps, addresses, strict=False):
        clock.nanoseconds += gap
        seconds = limit.wait_seconds(address, per_address=per_address, total=total)
        last_minute = [who for at, who in let_in if at > clock.nanoseconds - MINUTE_NANOSECONDS]
        is_free = len(last_minute) < total and last_minute.count(address) < per_address
        assert (seconds == 0) == is_free
        if is_free:
            let_in.append((clock.nanoseconds, address))
        else:
            clock.nanoseconds += seconds * SECOND_NANOSECONDS
            assert limit.wait_seconds(address, per_address=per_address, total=total) == 0
            let_in.append((clock.nanoseconds, address))


@dataclass(eq=False)
class Seat:
    """A connection that remembers whether it was dropped."""

    is_dropped: bool = False

    def drop(self) -> None:
        self.is_dropped = True


def test_a_connection_that_is_being_answered_is_never_dropped_for_another() -> None:
    room = Room(2)
    busy, idle, newcomer, late = Seat(), Seat(), Seat(), Seat()
    assert room.enter(busy) and room.enter(idle)
    room.begin_work(busy)
    assert room.enter(newcomer)
    assert (busy.is_dropped, idle.is_dropped) == (False, True)
    room.begin_work(newcomer)
    assert not room.enter(late)
    room.end_work(busy)
    assert room.enter(late)
    assert (busy.is_dropped, newcomer.is_dropped) == (True, False)
    room.leave(late)
    room.leave(newcomer)
    assert len(room) == 0


@contextmanager
def locked(workspace: Workspace) -> Iterator[None]:
    """Nobody can write to the database meanwhile."""
    with closing(sqlite3.connect(workspace.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_while_the_database_is_locked_others_are_answered_and_a_crowd_is_told_to_come_back(
    workspace: Workspace, shop_ids: tuple[str, str]
) -> None:
    with listening(workspace, deadlines=Deadlines(database_seconds=0.3)) as address:
        visitors = [visitor_of(address, shop_ids) for _ in range(3)]
        with ThreadPoolExecutor(3) as threads, locked(workspace):
            asked = [threads.submit(visitor.register) for visitor in visitors]
            turned_away, waiting = all_but_one(asked)
            assert visitors[0].ask("GET", "/healthz").status == 200
            preflight = visitors[0].ask("OPTIONS", "/v1/registrations", headers={"Origin": ORIGIN})
            assert preflight.status == 204
            assert visitors[0].post("/v1/registrations", b"{").status == 400
            assert not waiting.done()
        assert {(each.status, each.error) for each in turned_away} == {(503, "database_busy")}
        assert int(turned_away[0].headers["retry-after"]) > 0
        assert waiting.result().status == 201
        assert workspace.stored() == {visitors[asked.index(waiting)].endpoint: "active"}


def test_more_than_the_backlog_is_turned_away_at_the_door(workspace: Workspace, shop_ids: tuple[str, str]) -> None:
    with listening(workspace, bounds=Bounds(backlog=1)) as address:
        with ThreadPoolExecutor(3) as threads, locked(workspace):
            asked = [threads.submit(visitor_of(address, shop_ids).register) for _ in range(3)]
            turned_away, waiting = all_but_one(asked)
        assert {(each.status, each.error) for each in turned_away} == {(503, "receiver_busy")}
        assert waiting.result().status == 201


def all_but_one(asked: list[Future[Answer]]) -> tuple[list[Answer], Future[Answer]]:
    """The answers of all but the one that still waits for its own."""
    answers = [future.result() for future in islice(as_completed(asked, DEADLINE_SECONDS), len(asked) - 1)]
    (waiting,) = [future for future in asked if not future.done()]
    return answers, waiting


def test_refusals_are_written_down_by_code_and_nothing_else_is(workspace: Workspace, shop_ids: tuple[str, str]) -> None:
    with listening(workspace) as address:
        visitor = visitor_of(address, shop_ids)
        for _ in range(5):
            visitor.register(keyId="nobodys")
        visitor.post("/v1/registrations", b"{")
        visitor_of(address, shop_ids, origin="https://evil.example").register()
        visitor.post("/v1/reports", b"x" * 9000)
        visitor.report("a" * 27, "clicked")
        visitor.ask("GET", "/v1/reports")
        visitor.ask("GET", "/wp-login.php")
    assert workspace.refused() == {
        "key_unknown": 5,
        "json_malformed": 1,
        "foreign_origin": 1,
        "body_too_large": 1,
        "report_forged": 1,
        "method_not_allowed": 1,
    }


def test_a_flood_of_refusals_costs_a_few_writes(workspace: Workspace, shop_ids: tuple[str, str]) -> None:
    before = workspace.counters().get("refusals", 0)
    with listening(workspace) as address:
        visitor = visitor_of(address, shop_ids, origin="https://evil.example")
        for _ in range(200):
            assert visitor.register().status == 403
    assert workspace.refused() == {"foreign_origin": 200}
    assert workspace.counters()["refusals"] - before < 20


def test_the_ledger_of_refusals_stays_small() -> None:
    ledger = RefusalLedger()
    for number in range(ENTRIES_LIMIT * 3):
        ledger.note("foreign_origin", f"site-{number}")
    assert len(ledger) <= ENTRIES_LIMIT + 1


def test_refusals_that_cannot_be_written_now_are_written_later(workspace: Workspace) -> None:
    ledger = RefusalLedger()
    ledger.note("foreign_origin")
    full, free = (DatabaseThread("test", backlog=backlog, patience_seconds=5.0) for backlog in (0, 1))

    async def try_twice() -> None:
        await ledger.write_down(full, workspace)
        assert workspace.refused() == {}
        ledger.note("foreign_origin")
        await ledger.write_down(free, workspace)

    asyncio.run(try_twice())
    full.close()
    free.close()
    assert workspace.refused() == {"foreign_origin": 2}
    assert len(ledger) == 0

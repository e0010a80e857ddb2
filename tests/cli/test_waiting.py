"""A launch that waits and does not move says what it waits for: after ten seconds, and then every minute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from pushdesk.cli.output import Output
from pushdesk.cli.waiting import STANDS_STILL_AFTER_SECONDS, TOLD_EVERY_SECONDS, Standstill
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.delivery import Reason
from pushdesk.words.deliveries import REASON_WORDS
from tests.rehearsal.running import RunningPushService
from tests.sending.workspace import Bakery


@pytest.fixture
def bakery(tmp_path: Path) -> Iterator[Bakery]:
    with RunningPushService() as bench:
        opened = Bakery.opened(tmp_path / "workspace", bench)
        opened.subscribe(3)
        yield opened
        opened.desk.close()


@dataclass
class Watched:
    """A campaign under watch, with a clock that the test moves."""

    bakery: Bakery
    campaign: Campaign
    capsys: pytest.CaptureFixture[str]
    seconds: float = 1_000.0

    def __post_init__(self) -> None:
        self._standstill = Standstill(self.bakery.desk, Output(as_json=False), lambda: self.seconds)
        self._standstill.look(self.campaign)

    def told_after(self, seconds: float) -> str:
        """What is on standard error after one more look, so much later."""
        self.seconds += seconds
        self._standstill.look(self.bakery.desk.campaigns.get(self.campaign.campaign_id))
        return self.capsys.readouterr().err


@pytest.fixture
def watched(bakery: Bakery, capsys: pytest.CaptureFixture[str]) -> Watched:
    return Watched(bakery, bakery.launch(), capsys)


def set_all(bakery: Bakery, **values: str) -> None:
    with bakery.desk.database.write() as connection:
        for name, value in values.items():
            connection.exec_driver_sql(f"UPDATE delivery SET {name} = ?", (value,))


def test_it_is_told_after_ten_seconds_and_then_every_minute(watched: Watched) -> None:
    assert watched.told_after(STANDS_STILL_AFTER_SECONDS - 1) == ""
    assert "3 of 3 still wait" in watched.told_after(2)
    assert watched.told_after(TOLD_EVERY_SECONDS - 3) == ""
    assert "3 of 3 still wait" in watched.told_after(5)


def test_a_campaign_that_moves_is_not_spoken_of(watched: Watched) -> None:
    with watched.bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE delivery SET outcome = 'accepted' WHERE delivery_id = 1")
    assert watched.told_after(STANDS_STILL_AFTER_SECONDS + 1) == ""
    assert "2 of 3 still wait" in watched.told_after(STANDS_STILL_AFTER_SECONDS + 1)


def test_a_missing_sender_is_named(watched: Watched) -> None:
    assert "No sender is at work" in watched.told_after(STANDS_STILL_AFTER_SECONDS + 1)


@pytest.mark.parametrize("reason", [Reason.OFFLINE, Reason.THROTTLED, Reason.SERVICE_BUSY])
def test_with_a_sender_at_work_the_commonest_reason_is_named(watched: Watched, reason: Reason) -> None:
    watched.bakery.desk.workers.begin(1, watched.bakery.desk.now())
    set_all(watched.bakery, reason=reason.value)
    assert REASON_WORDS[reason] in watched.told_after(STANDS_STILL_AFTER_SECONDS + 1)


def test_when_all_are_under_way_it_is_the_answers_that_are_waited_for(watched: Watched) -> None:
    watched.bakery.desk.workers.begin(1, watched.bakery.desk.now())
    set_all(watched.bakery, outcome="in_flight")
    assert "have not answered yet" in watched.told_after(STANDS_STILL_AFTER_SECONDS + 1)


def test_a_start_that_lies_ahead_is_named(bakery: Bakery, capsys: pytest.CaptureFixture[str]) -> None:
    watched = Watched(bakery, bakery.launch(due_in=timedelta(hours=1)), capsys)
    assert "The campaign starts at" in watched.told_after(STANDS_STILL_AFTER_SECONDS + 1)


def test_a_database_that_takes_nothing_is_named(watched: Watched) -> None:
    with watched.bakery.desk.database.read() as connection:  # the one connection that is kept
        connection.exec_driver_sql("PRAGMA query_only = ON")
    told = watched.told_after(STANDS_STILL_AFTER_SECONDS + 1)
    assert "goes on by itself once it can" in told

"""Reading that rests: many changes become one reading, another question does not wait, and nothing is asked twice."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.resting import RestingReader

HOURS_MS = 3_600_000


class Asked:
    """A reader, and what it has answered so far."""

    def __init__(self, owner: QObject, jobs: BackgroundJobs, least_rest_ms: int) -> None:
        self.reader = RestingReader(jobs, owner, least_rest_ms=least_rest_ms)
        self.answers: list[object] = []
        self.reader.answered.connect(self.answers.append)


Reads = Callable[[int], Asked]


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[Reads]:
    """Makes readers that rest so many milliseconds at least."""
    owner = QObject()
    jobs = BackgroundJobs(owner)
    yield lambda least_rest_ms: Asked(owner, jobs, least_rest_ms)
    jobs.close()


def test_the_same_question_waits_for_the_rest_and_is_asked_once(qtbot: QtBot, reader: Reads) -> None:
    asked = reader(50)
    resting, answers = asked.reader, asked.answers
    resting.ask("site", lambda: "first")
    qtbot.waitUntil(lambda: answers == ["first"])
    for number in range(5):
        resting.ask("site", lambda number=number: number)
    assert answers == ["first"]
    qtbot.waitUntil(lambda: answers == ["first", 4])


def test_another_question_and_an_urgent_one_end_the_rest(qtbot: QtBot, reader: Reads) -> None:
    asked = reader(HOURS_MS)
    resting, answers = asked.reader, asked.answers
    resting.ask("site", lambda: "first")
    qtbot.waitUntil(lambda: answers == ["first"])
    resting.ask("other site", lambda: "second")
    qtbot.waitUntil(lambda: answers == ["first", "second"])
    resting.ask("other site", lambda: "too early")
    resting.ask("other site", lambda: "third", at_once=True)
    qtbot.waitUntil(lambda: answers == ["first", "second", "third"])


def test_what_cannot_be_read_is_told_in_words(qtbot: QtBot, reader: Reads) -> None:
    asked = reader(0)
    resting, answers = asked.reader, asked.answers
    told: list[str] = []
    resting.failed.connect(told.append)

    def fail() -> object:
        raise Fault("disk_full")

    resting.ask("site", fail)
    qtbot.waitUntil(lambda: bool(told))
    assert answers == []
    resting.ask("site", lambda: "again")
    qtbot.waitUntil(lambda: answers == ["again"])

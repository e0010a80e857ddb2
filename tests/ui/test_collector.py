"""Cycles that hold parts of the window are taken apart in the window's thread, whoever made the garbage."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.bridge.collector import GarbageCollector


class Ring(QObject):
    """Holds itself, so that only the collection of cycles can end it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_thread_that_makes_garbage_ends_nothing_of_the_window(qtbot: QtBot) -> None:
    ended_in: list[int] = []
    rings = [Ring() for _ in range(50)]
    for ring in rings:
        weakref.finalize(ring, lambda: ended_in.append(threading.get_ident()))
    del ring
    rings.clear()
    jobs = BackgroundJobs(threads=1)
    job = jobs.run(lambda _job: [[] for _ in range(200_000)] and None)
    with qtbot.waitSignal(job.succeeded, timeout=20_000):
        assert not ended_in or set(ended_in) == {threading.get_ident()}
    jobs.close()
    gc.collect()
    assert set(ended_in) == {threading.get_ident()}
    assert len(ended_in) == 50


def test_what_is_garbage_goes_by_itself_while_the_window_runs(qtbot: QtBot, garbage: GarbageCollector) -> None:
    assert not gc.isenabled()
    ring = Ring()
    watched = weakref.ref(ring)
    del ring
    kept = [[] for _ in range(gc.get_threshold()[0] * 30)]
    qtbot.waitUntil(lambda: watched() is None, timeout=20_000)
    assert kept

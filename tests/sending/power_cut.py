"""A power cut while senders write, played with real files: what may be lost is lost, and all that was confirmed stays.

The senders are stopped in the middle of whatever they do, and the workspace is copied by another program: opening the
live file in a process that holds it would let go of that process's locks. From then on only the copy is harmed, and
only as a power cut may harm it. Whoever reads the database sees a commit once its log has reached the disk
(``synchronous = FULL``), so what a reader sees is confirmed, and everything behind the last visible frame of the log
may be missing, torn or rubbish. So may be the pages of the file that a checkpoint is just writing.

Sources: "WAL-mode File Format" (log, frames, and the index in shared memory) in SQLite's documentation.
"""

import os
import random
import shutil
import signal
import struct
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import psutil

from pushdesk.app import PushDesk
from pushdesk.domain.delivery import OPEN
from pushdesk.storage.database import FILE_NAME, Database
from tests.sending.killing import Moment, await_moment, await_requests, process_ids, worker
from tests.sending.workspace import Bakery, wait_until

_LOG_HEADER_BYTES = 32
_FRAME_HEADER_BYTES = 24
_SECTOR_BYTES = 512


class Harm(StrEnum):
    """What becomes of the log behind its last confirmed frame."""

    CUT = "cut"
    RUBBISH = "rubbish"
    ZEROS = "zeros"
    KEPT = "kept"


@dataclass(frozen=True)
class Row:
    """What was confirmed of one delivery."""

    outcome: str
    attempts: int


@dataclass(frozen=True)
class Image:
    """A copied workspace: ``log_bytes`` of the log are confirmed; frames from ``moved`` to ``visible`` may be torn."""

    folder: Path
    confirmed: Mapping[int, Row]
    page_bytes: int
    moved: int
    visible: int

    @property
    def log_bytes(self) -> int:
        """How much of the log has to survive."""
        return _LOG_HEADER_BYTES + self.visible * (_FRAME_HEADER_BYTES + self.page_bytes) if self.visible else 0


@contextmanager
def stopped(process_ids: list[int]) -> Iterator[None]:
    """These processes stand still in the middle of what they do."""
    processes = [psutil.Process(each) for each in process_ids]
    for each in processes:
        os.kill(each.pid, signal.SIGSTOP)
    wait_until(lambda: all(each.status() == psutil.STATUS_STOPPED for each in processes))
    try:
        yield
    finally:
        for each in processes:
            os.kill(each.pid, signal.SIGCONT)


def cut_the_power(bakery: Bakery, thresholds: list[int], folder: Path, chance: random.Random) -> list[Image]:
    """Two senders at work and an image each time the push service has seen so many requests; the last ends them."""
    images = []
    moments = list(Moment)
    with worker(bakery, "--processes", "2") as sender:
        for number, threshold in enumerate(thresholds):
            await_requests(bakery, threshold)
            await_moment(bakery.desk.folder, moments[number % len(moments)], chance)
            with stopped(process_ids(bakery)):
                images.append(take_image(bakery.desk, folder / str(number)))
                if number == len(thresholds) - 1:
                    sender.stop()
    return images


def take_image(desk: PushDesk, folder: Path) -> Image:
    """Copy a workspace whose writers are stopped, with what a reader sees of it at this moment."""
    confirmed = confirmed_rows(desk.database)
    subprocess.run(["cp", "-a", str(desk.folder), str(folder)], check=True)
    index = (folder / f"{FILE_NAME}-shm").read_bytes()
    page_bytes, visible = struct.unpack_from("=HI", index, 14)
    (moved,) = struct.unpack_from("=I", index, 96)
    return Image(folder, confirmed, 65_536 if page_bytes == 1 else page_bytes, moved, visible)


def confirmed_rows(database: Database) -> dict[int, Row]:
    """Every delivery that has ended, by its id."""
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT delivery_id, outcome, attempts FROM delivery").all()
    return {row[0]: Row(row[1], row[2]) for row in rows if row[1] not in OPEN}


def harmed_copy(image: Image, folder: Path, harm: Harm, chance: random.Random) -> Path:
    """The workspace as it would be found after the power is back."""
    shutil.copytree(image.folder, folder)
    (folder / f"{FILE_NAME}-shm").unlink()
    _tear_pages(image, folder / FILE_NAME, chance)
    log = folder / f"{FILE_NAME}-wal"
    size = log.stat().st_size
    cut = chance.randint(min(image.log_bytes, size), size)
    with log.open("r+b") as file:
        match harm:
            case Harm.CUT:
                file.truncate(cut)
            case Harm.RUBBISH:
                file.seek(cut)
                file.write(chance.randbytes(size - cut))
            case Harm.ZEROS:
                file.seek(cut)
                file.write(bytes(size - cut))
            case Harm.KEPT:
                file.flush()
    return folder


def check_found_whole(image: Image, folder: Path) -> int:
    """Open it as an owner would: it is whole and nothing confirmed is missing. How many deliveries it knows more of."""
    with PushDesk(folder) as desk:
        found = confirmed_rows(desk.database)
        with desk.database.read() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    missing = {number: row for number, row in image.confirmed.items() if found.get(number) != row}
    assert missing == {}, f"{len(missing)} confirmed results are lost"
    return len(found) - len(image.confirmed)


def _tear_pages(image: Image, file: Path, chance: random.Random) -> None:
    """Of the pages that a checkpoint may just be writing, some sectors are new and some are still old."""
    frame_bytes = _FRAME_HEADER_BYTES + image.page_bytes
    log = (image.folder / f"{FILE_NAME}-wal").read_bytes()
    content = bytearray(file.read_bytes())
    for number in range(image.moved, image.visible):
        at = _LOG_HEADER_BYTES + number * frame_bytes
        (page,) = struct.unpack_from(">I", log, at)
        place = (page - 1) * image.page_bytes
        for sector in range(0, image.page_bytes, _SECTOR_BYTES):
            if place + sector + _SECTOR_BYTES <= len(content) and chance.random() < 0.5:
                begin = at + _FRAME_HEADER_BYTES + sector
                content[place + sector : place + sector + _SECTOR_BYTES] = log[begin : begin + _SECTOR_BYTES]
    file.write_bytes(content)

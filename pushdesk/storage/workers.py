"""Who is sending: one row and one lock file per sender process.

The system frees a lock file when its process dies, however it dies. So a worker of this computer is dead exactly
when its lock can be taken; no process number and no clock has to be believed. A worker of another computer
(a shared database) counts as dead when its heartbeat has been silent for :data:`LEASE_SECONDS`.
"""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pushdesk import machine
from pushdesk.host import host_id
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import from_milliseconds, to_milliseconds

LEASE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Worker:
    """One sender process as the database knows it."""

    worker_id: str
    host_id: str
    process_id: int
    started_at: datetime
    heartbeat_at: datetime


class WorkerStore:
    """Workers by id; the lock files lie in the workspace's ``workers`` folder."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folder = database.folder / "workers"
        self._held: dict[str, machine.FileLock] = {}

    def begin(self, process_id: int, now: datetime) -> str:
        """Enter this process as a worker and return its random id."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        worker_id = secrets.token_hex(8)
        lock = machine.FileLock(self._lock_path(worker_id))
        if not lock.acquire():
            raise RuntimeError("a fresh lock file is taken already")
        self._held[worker_id] = lock
        at = to_milliseconds(now)
        self._remove_locks_of_ended()
        with self._database.write(Noun.WORKERS) as connection:
            connection.exec_driver_sql(
                "INSERT INTO worker (worker_id, host_id, process_id, started_at, heartbeat_at) VALUES (?, ?, ?, ?, ?)",
                (worker_id, host_id(), process_id, at, at),
            )
        return worker_id

    def heartbeat(self, worker_id: str, now: datetime) -> bool:
        """Show that this worker lives; False when the others have given it up meanwhile."""
        with self._database.write() as connection:
            changed = connection.exec_driver_sql(
                "UPDATE worker SET heartbeat_at = ? WHERE worker_id = ? AND ended_at IS NULL",
                (to_milliseconds(now), worker_id),
            ).rowcount
        return changed == 1

    def end(self, worker_id: str, now: datetime) -> None:
        """Leave: the row stays for the log, the lock file goes."""
        with self._database.write(Noun.WORKERS) as connection:
            connection.exec_driver_sql(
                "UPDATE worker SET ended_at = ? WHERE worker_id = ?", (to_milliseconds(now), worker_id)
            )
        lock = self._held.pop(worker_id, None)
        if lock is not None:
            lock.release()
            self._lock_path(worker_id).unlink(missing_ok=True)

    def live(self, now: datetime) -> list[Worker]:
        """The workers that are alive."""
        return [worker for worker in self._entered() if not self.is_dead(worker, now)]

    def dead(self, now: datetime) -> list[Worker]:
        """The workers that ended without a word; their claims may be put back."""
        return [worker for worker in self._entered() if self.is_dead(worker, now)]

    def is_dead(self, worker: Worker, now: datetime) -> bool:
        """True only when it is proven (this computer) or its lease is over (another one)."""
        if worker.worker_id in self._held:
            return False
        path = self._lock_path(worker.worker_id)
        if path.exists():
            return not machine.is_locked(path)
        is_from_here = worker.host_id == host_id()
        return is_from_here or worker.heartbeat_at < now - timedelta(seconds=LEASE_SECONDS)

    def _entered(self) -> list[Worker]:
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT worker_id, host_id, process_id, started_at, heartbeat_at FROM worker WHERE ended_at IS NULL"
            ).all()
        return [Worker(row[0], row[1], row[2], from_milliseconds(row[3]), from_milliseconds(row[4])) for row in rows]

    def _remove_locks_of_ended(self) -> None:
        """Tidy the folder: whoever died could not. Only rows that have ended are safe, their ids never come back."""
        files = {path.stem: path for path in self._folder.glob("*.lock")}
        with self._database.read() as connection:
            ended = connection.exec_driver_sql(
                "SELECT worker_id FROM worker WHERE ended_at IS NOT NULL"
                " AND worker_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(files)),),
            ).scalars()
            for worker_id in list(ended):
                files[worker_id].unlink(missing_ok=True)

    def _lock_path(self, worker_id: str) -> Path:
        return self._folder / f"{worker_id}.lock"

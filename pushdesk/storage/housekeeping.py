"""What is due in a workspace once a day, whoever finds it due: the window, or a sender that runs without one."""

from datetime import datetime

from pushdesk.machine import FileLock
from pushdesk.storage.backups import back_up_daily
from pushdesk.storage.database import Database
from pushdesk.storage.retention import fold_attempts
from pushdesk.storage.setting_rows import SettingStore


def keep_house(database: Database, now: datetime) -> bool:
    """Fold old attempts, let in whoever waits at a host that is known by now, and make the day's backup.

    False when another process is at it. Raises the faults of :func:`~pushdesk.storage.backups.back_up_daily`.
    """
    lock = FileLock(database.folder / "housekeeping.lock")
    if not lock.acquire():
        return False
    try:
        settings = SettingStore(database)
        fold_attempts(database, now, settings.all().attempts_kept_days)
        settings.admit_quarantined()
        back_up_daily(database, now)
    finally:
        lock.release()
    return True

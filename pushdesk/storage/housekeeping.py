"""What is due in a workspace once a day, whoever finds it due: the window, or a sender that runs without one."""

from datetime import datetime

from pushdesk.machine import FileLock
from pushdesk.storage.backups import back_up_daily
from pushdesk.storage.database import Database
from pushdesk.storage.former_inboxes import forget_former
from pushdesk.storage.former_origins import forget_origins
from pushdesk.storage.pictures import forget_unused
from pushdesk.storage.retention import fold_attempts
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.unopened_records import forget_unopened


def keep_house(database: Database, now: datetime) -> bool:
    """Fold old attempts, let in whoever waits at a host that is known by now, let go of what waited in vain for its
    key, forget inboxes and addresses that were left long ago and pictures that nothing shows, and make the day's
    backup.

    False when another process is at it. Raises the faults of :func:`~pushdesk.storage.backups.back_up_daily`.
    """
    lock = FileLock(database.folder / "housekeeping.lock")
    if not lock.acquire():
        return False
    try:
        settings = SettingStore(database)
        fold_attempts(database, now, settings.all().attempts_kept_days)
        settings.admit_quarantined()
        forget_unopened(database, now)
        forget_former(database, now)
        forget_origins(database, now)
        forget_unused(database, now)
        back_up_daily(database, now)
    finally:
        lock.release()
    return True

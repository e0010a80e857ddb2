"""The operating system, a branch each: priority, file rights, locks, stop signals, how to start ourselves.

No other room asks which system it runs on.
"""

import atexit
import contextlib
import math
import os
import queue
import secrets
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType
from typing import Self

if sys.platform == "win32":
    import ctypes
    import msvcrt
else:
    import fcntl
    import resource

    if sys.platform == "darwin":
        import ctypes

WORKER_NICENESS = 10
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
_DACL_SECURITY_INFORMATION = 0x4
_OWNER_AND_SYSTEM_ONLY = "D:P(A;{inherit};FA;;;OW)(A;{inherit};FA;;;SY)"
_LOCK_LOOK_SECONDS = 0.05
_WAIT_SLICE_SECONDS = 0.2 if sys.platform == "win32" else 3600.0
"""Windows runs signal handlers only between bytecodes of the main thread, so no single wait there is long."""


def lower_priority() -> None:
    """Let everything else on this computer go first: nice 10, "below normal" on Windows; a lower process stays so."""
    if sys.platform == "win32":
        kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel32.GetCurrentProcess.restype = ctypes.c_void_p
        kernel32.SetPriorityClass.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
        kernel32.SetPriorityClass(kernel32.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
    elif os.getpriority(os.PRIO_PROCESS, 0) < WORKER_NICENESS:
        os.setpriority(os.PRIO_PROCESS, 0, WORKER_NICENESS)


def allow_open_files(wanted: int) -> int:
    """Let this process hold so many files and sockets open, as far as the system does; how many it now may."""
    if sys.platform == "win32":
        return wanted  # sockets are not counted there
    else:  # noqa: RET505 - the type checker leaves out a branch, not what follows a return
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if 0 <= soft < wanted:
            soft = wanted if hard < 0 else min(wanted, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        return wanted if soft < 0 else soft


def restrict_to_owner(path: Path) -> None:
    """Leave a file or folder to its owner alone: 0600 or 0700; on Windows an access list of owner and system.

    Raises OSError where the file system keeps no rights (a memory stick, some network shares).
    """
    is_folder = path.is_dir()
    if sys.platform == "win32":
        _set_access_list(path, _OWNER_AND_SYSTEM_ONLY.format(inherit="OICI" if is_folder else ""))
    else:
        path.chmod(0o700 if is_folder else 0o600)


if sys.platform == "win32":

    def _set_access_list(path: Path, description: str) -> None:
        """Replace the access list by one in Windows' description language (SDDL); nothing is inherited."""
        advapi32 = ctypes.WinDLL("advapi32", use_last_error=True)
        kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
        advapi32.SetFileSecurityW.argtypes = (ctypes.c_wchar_p, ctypes.c_uint32, ctypes.c_void_p)
        kernel32.LocalFree.argtypes = (ctypes.c_void_p,)
        descriptor = ctypes.c_void_p()
        if not advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            ctypes.c_wchar_p(description), ctypes.c_uint32(1), ctypes.byref(descriptor), None
        ):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            if not advapi32.SetFileSecurityW(str(path), _DACL_SECURITY_INFORMATION, descriptor):
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            kernel32.LocalFree(descriptor)


def private_folder(path: Path) -> Path:
    """The folder, made where it is missing, open to its owner alone."""
    if not path.is_dir():
        path.mkdir(parents=True, mode=0o700, exist_ok=True)
        restrict_to_owner(path)
    return path


def write_private_file(path: Path, content: bytes, *, must_be_private: bool = True, is_synced: bool = True) -> None:
    """Write a file whole or not at all; its rights are restricted before the first byte is in it.

    It is written beside the target, synced and renamed over it, so a cut leaves the old file or the new one.
    ``must_be_private=False`` is for encrypted content, which may also go where no rights are kept.
    ``is_synced=False`` is for what nobody would miss: it does not wait for the disk. Raises OSError.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(number, "wb") as file:
            with contextlib.nullcontext() if must_be_private else contextlib.suppress(OSError):
                restrict_to_owner(beside)
            file.write(content)
            file.flush()
            if is_synced:
                os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if is_synced:
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Put a rename on disk; Windows has no such call and needs none, some network folders refuse it."""
    if sys.platform != "win32":
        number = os.open(folder, os.O_RDONLY)
        with contextlib.suppress(OSError):
            os.fsync(number)
        os.close(number)


class FileLock:
    """A lock on a file that the system itself releases when its holder dies, however it dies.

    Two locks on one path exclude each other, also inside one process. A child started by ``fork`` alone
    shares the lock; one started as a new program does not. The file stays: removing it would let two in.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number: int | None = None

    def acquire(self, *, wait_seconds: float = 0.0) -> bool:
        """Take the lock, waiting for it at most so long; False when someone else still has it then.

        Raises OSError where the file cannot be made or its file system knows no locks.
        """
        if self._number is not None:
            return True
        number = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        ends_at = time.monotonic() + wait_seconds
        try:
            while not (is_taken := _lock_now(number)) and time.monotonic() < ends_at:
                time.sleep(_LOCK_LOOK_SECONDS)
        except BaseException:
            os.close(number)
            raise
        if is_taken:
            self._number = number
        else:
            os.close(number)
        return is_taken

    def release(self) -> None:
        """Give the lock back; does nothing where it is not held."""
        if self._number is None:
            return
        number, self._number = self._number, None
        try:
            _unlock(number)
        finally:
            os.close(number)


if sys.platform == "win32":

    def _lock_now(number: int) -> bool:
        """Lock an open file, or False when it is locked."""
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _unlock(number: int) -> None:
        os.lseek(number, 0, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_UNLCK, 1)

else:

    def _lock_now(number: int) -> bool:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_UN)


def is_locked(path: Path) -> bool:
    """True when a living process holds this lock file; a missing file is held by nobody.

    Asking takes the lock for an instant, so ask only about files whose holder had it before telling anyone.
    """
    if not path.exists():
        return False
    lock = FileLock(path)
    is_free = lock.acquire()
    lock.release()
    return not is_free


class StopSignal:
    """The one wish to stop: SIGTERM, SIGINT, on Windows Ctrl+C and Ctrl+Break, or the end of standard input.

    Any number of threads may wait for it. A handler may interrupt a wait of its own thread, so the wish travels
    by a reentrant queue and not by :class:`threading.Event`, whose inner lock the interrupted wait may hold.
    """

    def __init__(self) -> None:
        self._is_set = False
        self._wakings: queue.SimpleQueue[None] = queue.SimpleQueue()

    def listen(self, *, stop_on_stdin_close: bool = False) -> Self:
        """Take over the signals (main thread only) and, when asked, watch standard input; returns itself.

        Without ``stop_on_stdin_close`` standard input is never read: under systemd or cron it is at its end.
        """
        names = [signal.SIGTERM, signal.SIGINT]
        if sys.platform == "win32":
            names.append(signal.SIGBREAK)
        for name in names:
            signal.signal(name, self._on_signal)
            # A second wish while the interpreter winds up would else meet the default action, and no exit 0.
            atexit.register(signal.signal, name, signal.SIG_IGN)
        if stop_on_stdin_close:
            threading.Thread(target=self._watch_stdin, name="standard input", daemon=True).start()
        return self

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.set()

    def _watch_stdin(self) -> None:
        # os.read, because a buffered read in a daemon thread aborts the interpreter at its exit.
        with contextlib.suppress(OSError):
            while os.read(0, 1):
                continue
        self.set()

    def set(self) -> None:
        """Ask everyone to stop; callable from any thread and from a signal handler."""
        self._is_set = True
        self._wakings.put(None)

    def is_set(self) -> bool:
        """True once somebody asked."""
        return self._is_set

    def wait(self, timeout_seconds: float | None = None) -> bool:
        """Sleep until somebody asks or the time is over; returns what :meth:`is_set` says then."""
        ends_at = math.inf if timeout_seconds is None else time.monotonic() + timeout_seconds
        while not self._is_set and (left := ends_at - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                self._wakings.get(timeout=min(left, _WAIT_SLICE_SECONDS))
                self._wakings.put(None)  # one waking serves every waiter
        return self._is_set


def own_command() -> list[str]:
    """The words that start this program again: the frozen executable, or this Python with ``-m pushdesk``.

    ``-P`` keeps the folder we were started in out of it: a file of the owner's called ``secrets.py`` or
    ``random.py`` there would be imported in place of Python's own.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-P", "-m", "pushdesk"]


def has_screen() -> bool:
    """True where a window can be shown; Linux without one is a server, or a terminal from afar."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

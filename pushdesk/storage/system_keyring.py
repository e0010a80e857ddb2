"""The operating system's keyring behind a deadline: a locked one may ask a question that nobody answers.

Every call runs in a thread of its own and is given up after ``deadline_seconds``, so a caller waits at most
so long; even that is too long for the window's thread, which must never call this. One call runs at a time:
while one hangs, the next waits for its turn and fails at its own deadline without having asked anything.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from pushdesk.domain.faults import Fault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE_NAME = "PushDesk"
DEADLINE_SECONDS = 10.0
_LOWEST_OWN_PRIORITY = 1
"""keyring's own line between an operating system's keyring and a plain file that calls itself one."""

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


def chosen_backend() -> "KeyringBackend":
    """The keyring that this system has, or that the owner's own configuration of ``keyring`` names."""
    import keyring  # 90 ms, and only who touches a private key pays them

    return keyring.get_keyring()


class SystemKeyring:
    """Short texts by name in the system's keyring. All methods raise the faults of :meth:`_ask`."""

    def __init__(
        self,
        open_backend: Callable[[], "KeyringBackend"] = chosen_backend,
        *,
        deadline_seconds: float = DEADLINE_SECONDS,
    ) -> None:
        self._open_backend = open_backend
        self._deadline_seconds = deadline_seconds
        self._turn = threading.Lock()

    def is_there(self) -> bool:
        """True when this system has a keyring; one that is there but locked counts as there."""
        return self._ask(lambda backend: _is_real(backend) and backend.priority >= _LOWEST_OWN_PRIORITY)

    def text(self, name: str) -> str | None:
        """The text kept under this name, or None."""
        return self._ask(lambda backend: _real(backend).get_password(SERVICE_NAME, name))

    def keep(self, name: str, text: str) -> None:
        """Keep a text under this name."""
        self._ask(lambda backend: _real(backend).set_password(SERVICE_NAME, name, text))

    def forget(self, name: str) -> None:
        """Remove the text of this name; nothing happens where there is none."""

        def forget(backend: "KeyringBackend") -> None:
            if _real(backend).get_password(SERVICE_NAME, name) is not None:
                backend.delete_password(SERVICE_NAME, name)

        self._ask(forget)

    def _ask(self, question: Callable[["KeyringBackend"], _Result]) -> _Result:
        """Put a question to the keyring in a thread and wait for the answer until the deadline.

        Raises the faults ``keyring_timeout``, ``key_locked``, ``keyring_unreachable`` and ``keyring_failed``.
        """
        ends_at = time.monotonic() + self._deadline_seconds
        answers: queue.SimpleQueue[_Result | Exception] = queue.SimpleQueue()
        if not self._turn.acquire(timeout=self._deadline_seconds):
            raise Fault("keyring_timeout", seconds=self._deadline_seconds)

        def ask() -> None:
            try:
                answers.put(question(self._open_backend()))
            except Exception as error:  # each system's keyring has its own errors
                answers.put(error)
            finally:
                self._turn.release()

        threading.Thread(target=ask, name="keyring", daemon=True).start()
        try:
            answer = answers.get(timeout=max(0.0, ends_at - time.monotonic()))
        except queue.Empty:
            _log.warning("the keyring did not answer within %s s", self._deadline_seconds)
            raise Fault("keyring_timeout", seconds=self._deadline_seconds) from None
        if isinstance(answer, Exception):
            raise _fault_of(answer) from None
        return answer


def _is_real(backend: "KeyringBackend") -> bool:
    """False for keyring's three ways to say that there is none."""
    from keyring.backends import chainer, fail, null

    if isinstance(backend, chainer.ChainerBackend):
        return bool(backend.backends)
    return not isinstance(backend, fail.Keyring | null.Keyring)


def _real(backend: "KeyringBackend") -> "KeyringBackend":
    """The backend, unless it is none: then the fault ``keyring_unreachable``."""
    if not _is_real(backend):
        raise Fault("keyring_unreachable")
    return backend


def _fault_of(error: Exception) -> Fault:
    """What an error of a keyring means for the owner. Its text is dropped: it may quote what was asked."""
    from keyring.errors import KeyringLocked, NoKeyringError

    if isinstance(error, Fault):
        return error
    cause = type(error).__name__
    _log.warning("the keyring failed: %s", cause)
    if isinstance(error, KeyringLocked) or cause in {"LockedException", "PromptDismissedException"}:
        return Fault("key_locked", vault="keyring")
    if isinstance(error, NoKeyringError):
        return Fault("keyring_unreachable")
    return Fault("keyring_failed", cause=cause)

"""Runs first in every Python program under faketime: Debian's library refuses the call behind ``time.sleep``.

(clock_nanosleep with an absolute time of the clock that is left alone gives "invalid argument".)
"""

import threading
import time

_never = threading.Event()


def _sleep(seconds: float) -> None:
    _never.wait(seconds)


time.sleep = _sleep

"""Python's cyclic garbage while sending: a sender makes thousands of small values a second and next to no cycles.

With the usual threshold every 700 of them start a search through all that was imported, 3 % of a sender's time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG_OBJECTS = 50_000


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Leave alone what exists already, and look for cycles among the rest only now and then."""
    thresholds = gc.get_threshold()
    gc.freeze()  # and nothing is collected here: another thread's garbage may be a window's, which only it may end
    gc.set_threshold(YOUNG_OBJECTS, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()

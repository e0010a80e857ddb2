"""``python -m benchmarks``: take every measurement, print target beside value, write docs/measurements, fail below."""

import argparse
import sys
import time

from benchmarks import (
    first_visit,
    inbox,
    push_shown,
    rehearsal_rate,
    scaling,
    sending_cost,
    sending_memory,
    sending_rate,
    subscribers,
    window_pages,
    window_start,
    window_timers,
)
from benchmarks.figures import CannotMeasure, Scale, Taken

BENCHES = {
    room.BENCH.name: room.BENCH
    for room in (
        sending_rate,
        sending_cost,
        sending_memory,
        rehearsal_rate,
        scaling,
        subscribers,
        window_timers,
        window_start,
        window_pages,
        inbox,
        push_shown,
        first_visit,
    )
}
"""A further measurement is one more module with a BENCH, entered here."""

SHORT = Scale(recipients=300, rounds=1, largest=2_000)

REACHED, MISSED, NOT_MEASURED = 0, 1, 2


def main() -> int:
    """Exit status 0, 1 when a target was missed, 2 when something cannot be measured here.

    A short run is over before anything is warm: it shows that everything can be measured, and no target fails it.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__, epilog=main.__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHES)}; else all")
    parser.add_argument("--short", action="store_true", help="few recipients, one round, no document written")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - BENCHES.keys():
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    scale = SHORT if arguments.short else Scale()
    status = REACHED
    for name in arguments.names or BENCHES:
        began = time.monotonic()
        try:
            taken = Taken(BENCHES[name], BENCHES[name].take(scale))
        except CannotMeasure as missing:
            print(f"{BENCHES[name].title}\n  cannot be measured: {missing}\n", file=sys.stderr, flush=True)
            status = NOT_MEASURED
            continue
        print(f"{taken.table()}\n  taken in {time.monotonic() - began:.0f} s\n", flush=True)
        if arguments.short:
            continue
        taken.write(scale)
        if not taken.is_reached:
            status = max(status, MISSED)
    return status


if __name__ == "__main__":
    sys.exit(main())

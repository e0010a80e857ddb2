"""``python -m benchmarks``: take every measurement, print target beside value, write docs/measurements, fail below."""

import argparse
import sys

from benchmarks import inbox, rehearsal_rate, sending_cost, window_start, window_timers
from benchmarks.figures import CannotMeasure, Scale, Taken

BENCHES = {
    each.name: each
    for each in (rehearsal_rate.BENCH, window_timers.BENCH, window_start.BENCH, sending_cost.BENCH, inbox.BENCH)
}
"""A further measurement is one more module with a BENCH, entered here."""

SHORT = Scale(recipients=2_000, rounds=1)


def main() -> int:
    """Exit status 0 when every target is reached, 1 when one is missed or cannot be measured here."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHES)}; else all")
    parser.add_argument("--short", action="store_true", help="fewer recipients, one round, no document written")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - BENCHES.keys():
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    scale = SHORT if arguments.short else Scale()
    is_all_reached = True
    for name in arguments.names or BENCHES:
        try:
            taken = Taken(BENCHES[name], BENCHES[name].take(scale))
        except CannotMeasure as missing:
            print(f"{BENCHES[name].title}\n  cannot be measured: {missing}\n", file=sys.stderr)
            is_all_reached = False
            continue
        print(taken.table() + "\n", flush=True)
        if not arguments.short:
            taken.write(scale)
        is_all_reached = is_all_reached and taken.is_reached
    return 0 if is_all_reached else 1


if __name__ == "__main__":
    sys.exit(main())

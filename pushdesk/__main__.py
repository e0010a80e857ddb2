"""The front doors: one command line, and behind it the window, the receiver and the sender."""

import io
import sys


def main() -> None:
    """Run the command that the arguments name and leave with its exit status."""
    from pushdesk.cli.dispatch import run

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a character must not stop the work
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

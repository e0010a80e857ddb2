"""``pushdesk`` without a command: the window."""

import argparse
from pathlib import Path

from pushdesk.cli.output import Output
from pushdesk.domain.faults import Fault
from pushdesk.machine import has_screen


def run(arguments: argparse.Namespace, folder: Path, _output: Output) -> int:
    """Open the window and stay until it is closed."""
    if not has_screen():
        raise Fault("screen_missing")
    from pushdesk.ui.startup import run_window

    return run_window(folder, shows_window=not arguments.without_window)

"""``pushdesk`` without a command: the window."""

import argparse
from pathlib import Path

from pushdesk.cli.output import Output


def run(_arguments: argparse.Namespace, folder: Path, _output: Output) -> int:
    """Open the window and stay until it is closed."""
    from pushdesk.ui.startup import run_window

    return run_window(folder)

"""Starts as a second window of a workspace would: ``second_start.py FOLDER`` exits 0 when it was the second."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pushdesk.ui.application import SingleInstance


def main() -> int:
    """Try to claim the workspace."""
    application = QCoreApplication(sys.argv[:1])
    is_first = SingleInstance(Path(sys.argv[1]), application).claim()
    return 1 if is_first else 0


if __name__ == "__main__":
    sys.exit(main())

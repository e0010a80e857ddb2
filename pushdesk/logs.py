"""Where the long-running processes keep their logs, and how much of them."""

import logging
import logging.handlers
from pathlib import Path

_SIZE_BYTES = 1_000_000
_OLDER_KEPT = 2


def log_to_file(folder: Path, name: str) -> None:
    """Keep a log of this process in the workspace: one megabyte, two older ones beside it."""
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = logging.handlers.RotatingFileHandler(
        logs / f"{name}.log", maxBytes=_SIZE_BYTES, backupCount=_OLDER_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(name)s %(levelname)s %(message)s"))
    root = logging.getLogger("pushdesk")
    root.addHandler(handler)
    root.setLevel(logging.INFO)

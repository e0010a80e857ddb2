"""From arguments to the door they open, and from what goes wrong to an exit status and a sentence."""

import importlib
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from pushdesk.cli.output import Output, printable
from pushdesk.cli.parser import WrongUsage, make_parser
from pushdesk.domain.faults import Fault
from pushdesk.settings import default_folder
from pushdesk.words.faults import sentence

DONE, FAILED, WRONG_USAGE = 0, 1, 2
_FRAMES_SHOWN = 8

_ROOMS = {
    "site": "sites",
    "keys": "keys",
    "export": "web_app",
    "poster": "web_app",
    "preview": "web_app",
    "pull": "inbox",
    "doctor": "doctor",
    "receive": "processes",
    "live": "live",
    "work": "processes",
    "send": "sending",
    "campaigns": "campaigns",
    "history": "campaigns",
    "subscribers": "subscribers",
    "settings": "maintenance",
    "backup": "maintenance",
    "restore": "maintenance",
    "check": "maintenance",
    "demo": "demo",
    None: "window",
}
"""Which module of this package answers a command; it is imported only then."""


def run(words: Sequence[str]) -> int:
    """Carry out one command line and return its exit status; nothing an owner can cause ends in a traceback."""
    try:
        arguments = make_parser().parse_args(words)
    except WrongUsage as wrong:
        output = Output(as_json="--json" in words)
        output.warn(f"{wrong.usage}pushdesk: {wrong}")
        output.document({"error": "usage", "message": str(wrong)})
        return WRONG_USAGE
    logging.getLogger("pushdesk").addHandler(logging.NullHandler())  # warnings go to log files, not between answers
    folder: Path = arguments.data if arguments.data is not None else default_folder()
    output = Output(as_json=arguments.json)
    room = importlib.import_module(f"pushdesk.cli.{_ROOMS[arguments.command]}")
    try:
        status: int = room.run(arguments, folder, output)
    except Fault as fault:
        return tell(fault, output)
    except KeyboardInterrupt:
        return tell(Fault("interrupted"), output)
    except BrokenPipeError:
        # Whoever read our answer has left. Standard output must lead somewhere for the flush at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        return tell(Fault("system_refused", cause=error.strerror or type(error).__name__), output)
    except Exception as error:
        # A bug of ours, or rows that something else has changed. Where it happened, without values: they may be secret.
        for frame in traceback.extract_tb(error.__traceback__)[-_FRAMES_SHOWN:]:
            output.warn(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
        return tell(Fault("unexpected", kind=type(error).__name__), output)
    return status


def tell(fault: Fault, output: Output) -> int:
    """Say what went wrong, to people and to programs, and return the exit status for it."""
    words = printable(sentence(fault))
    output.warn(f"pushdesk: {words}")
    output.document({"error": fault.code, "message": words})
    return WRONG_USAGE if fault.usage else FAILED

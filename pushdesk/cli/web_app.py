"""``pushdesk export`` and ``pushdesk preview``: the folder to upload, and a look at it on this computer."""

import argparse
import json
import sys
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output
from pushdesk.domain.site import InboxKind


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the two."""
    if arguments.command == "preview":
        return _preview(arguments)
    with PushDesk(folder) as desk:
        outcome = desk.export(
            desk.choose_site(arguments.site),
            arguments.target,
            receiver_url=arguments.receiver,
            inbox=None if arguments.inbox is None else InboxKind(arguments.inbox),
        )
    output.document({"target": str(outcome.target), "build": outcome.build, "files": list(outcome.files)})
    output.say(f"The web app is in {outcome.target} ({len(outcome.files)} files). Open READ-ME-FIRST.html in it.")
    if outcome.is_only_for_this_computer:
        output.warn("Note: page or receiver are only for this computer; nobody else can subscribe through them.")
    return 0


def _preview(arguments: argparse.Namespace) -> int:
    from pushdesk.hosting.preview import serve
    from pushdesk.machine import StopSignal

    stop = StopSignal().listen(stop_on_stdin_close=arguments.stop_on_stdin_close)
    serve(arguments.folder, arguments.port, _tell_address, stop)
    return 0


def _tell_address(address: str) -> None:
    sys.stdout.write(json.dumps({"address": address}) + "\n")
    sys.stdout.flush()

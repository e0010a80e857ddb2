"""``pushdesk export``, ``preview`` and ``poster``: the folder to upload, a look at it here, and a way to tell of it."""

import argparse
import json
import sys
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.inbox_waits import FORMER_INBOX_FETCHED_FOR
from pushdesk.domain.site import InboxKind
from pushdesk.words.exporting import heavy_words
from pushdesk.words.moving import former_inbox_words


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the three."""
    if arguments.command == "preview":
        return _preview(arguments)
    if arguments.command == "poster":
        return _poster(arguments, folder, output)
    with PushDesk(folder) as desk:
        site = desk.choose_site(arguments.site)
        outcome = desk.export(
            site,
            arguments.target,
            receiver_url=arguments.receiver,
            inbox=None if arguments.inbox is None else InboxKind(arguments.inbox),
        )
        former = [each.address for each in desk.former_inboxes.of_site(site.site_id)]
        has_inbox = desk.sites.get(site.site_id).inbox is not InboxKind.NONE
        is_backup_old = has_inbox and not desk.custody.inbox.are_backed_up(site.site_id)
    output.document({"target": str(outcome.target), "build": outcome.build, "files": list(outcome.files)})
    output.say(f"The web app is in {outcome.target} ({len(outcome.files)} files). Open READ-ME-FIRST.html in it.")
    if site.inbox_address in former:
        output.warn(f"Note: {former_inbox_words(site.inbox_address, FORMER_INBOX_FETCHED_FOR.days)}")
    if is_backup_old:
        output.warn("Note: the keys of the inbox are in no key backup yet: pushdesk keys backup FILE")
    if outcome.excess_bytes:
        output.warn(f"Note: {heavy_words(outcome.excess_bytes)}")
    if outcome.is_only_for_this_computer:
        output.warn("Note: page or receiver are only for this computer; nobody else can subscribe through them.")
    return 0


def _poster(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    file: Path = arguments.file
    if file.exists() and not arguments.replace:
        raise wrong_input("file_in_the_way", file=str(file))
    with PushDesk(folder) as desk:
        site = desk.choose_site(arguments.site)
        desk.write_poster(site, file)
    output.document({"file": str(file), "address": site.url})
    output.say(f"The poster is in {file}. Print it on A4 and hang it where people wait.")
    if site.is_only_for_this_computer:
        output.warn("Note: the address is only for this computer; a phone cannot open it.")
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

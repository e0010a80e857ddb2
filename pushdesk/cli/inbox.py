"""``pushdesk pull`` and ``pushdesk subscribers add-code``: what browsers left, fetched or sent by mail."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.shared_code import TEXT_LIMIT_CHARACTERS
from pushdesk.domain.site import InboxKind, Site
from pushdesk.storage.inbox_intake import Tally
from pushdesk.words.faults import sentence


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Pull the chosen business's inbox, or without a choice those of all businesses that have one.

    One that cannot be fetched keeps no other from being fetched; exit status 1 then.
    """
    with PushDesk(folder) as desk:
        tally = Tally()
        fault: Fault | None = None
        for site in _sites(desk, arguments.site):
            try:
                tally += desk.inbox.pull(site)
            except Fault as failure:
                output.warn(f"pushdesk: {site.name}: {sentence(failure)}")
                fault = failure
        if fault is not None:
            output.document({"error": fault.code, "message": sentence(fault), **asdict(tally)})
            return 1
        output.document(asdict(tally))
        output.say(_words(tally))
    return 0


def _sites(desk: PushDesk, site_id: str | None) -> list[Site]:
    sites = desk.sites.all() if site_id is None else [desk.sites.get(site_id)]
    with_inbox = [site for site in sites if site.inbox is not InboxKind.NONE]
    if not with_inbox:
        raise wrong_input("inbox_none" if sites else "site_missing")
    return with_inbox


def add_codes(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> int:
    """Take in the codes of a text file; a bad one stops no good one."""
    taken = desk.inbox.add_codes(desk.choose_site(arguments.site), _text(arguments.file))
    errors = [{"code": each.number, "reason": each.reason} for each in taken.refusals]
    output.document({**asdict(taken.tally), "errors": errors})
    output.say(_words(taken.tally))
    for each in taken.refusals:
        output.say(f"  code {each.number}: {sentence(Fault(each.reason, number=each.number))}")
    return 1 if taken.refusals and len(taken.refusals) == taken.tally.pulled else 0


def _text(path: Path) -> str:
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(TEXT_LIMIT_CHARACTERS + 1)
        else:
            with path.open("rb") as file:
                content = file.read(TEXT_LIMIT_CHARACTERS + 1)
    except OSError as error:
        raise wrong_input("file_not_read", file=str(path), cause=error.strerror or "") from None
    return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")


def _words(tally: Tally) -> str:
    words = (
        f"{tally.pulled:,} records: {tally.added:,} added, {tally.refreshed:,} refreshed, "
        f"{tally.unsubscribed:,} unsubscribed, {tally.reports:,} reports"
    )
    for count, name in (
        (tally.quarantined, "set aside"),
        (tally.outdated, "older than what is known"),
        (tally.refused, "refused"),
    ):
        words += f", {count:,} {name}" if count else ""
    return f"{words}."

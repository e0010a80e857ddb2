"""``pushdesk pull`` and ``pushdesk subscribers add-code``: what browsers left, fetched or sent by mail."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output, time_text
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.inbox_waits import UNOPENED_KEPT_FOR
from pushdesk.domain.shared_code import TEXT_LIMIT_CHARACTERS
from pushdesk.domain.site import Site
from pushdesk.storage.inbox_intake import Tally
from pushdesk.words.faults import sentence
from pushdesk.words.moving import waiting_for_key_heading, waiting_for_key_words


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Pull the chosen business's inbox, or without a choice those of all businesses that have one.

    One that cannot be fetched keeps no other from being fetched; exit status 1 then. A former inbox that cannot be
    fetched is only told.
    """
    with PushDesk(folder) as desk:
        tally = Tally()
        fault: Fault | None = None
        sites = _sites(desk, arguments.site)
        if arguments.forget:
            for site in sites:
                desk.former_inboxes.forget(site.site_id, arguments.forget)
            sites = [site for site in sites if desk.inbox.is_fetched(site)]
        for site in sites:
            try:
                tally += desk.inbox.pull(site)
            except Fault as failure:
                output.warn(f"pushdesk: {site.name}: {sentence(failure)}")
                fault = failure
        document = {
            **asdict(tally),
            "waiting_for_key": sum(desk.unopened_records.count(site.site_id) for site in sites),
            "former_inboxes": [each for site in sites for each in former_documents(desk, site)],
        }
        if fault is not None:
            output.document({"error": fault.code, "message": sentence(fault), **document})
            return 1
        output.document(document)
        output.say(_words(tally))
        for site in sites:
            _tell_rest(desk, site, output)
    return 0


def former_documents(desk: PushDesk, site: Site) -> list[dict[str, object]]:
    """The former inboxes of a site as JSON members; ``error`` is empty where the last try went well."""
    return [
        {
            "site": site.site_id,
            "address": each.address,
            "ends_at": None if each.ends_at is None else time_text(each.ends_at),
            "error": each.fault,
        }
        for each in desk.former_inboxes.of_site(site.site_id)
    ]


def _tell_rest(desk: PushDesk, site: Site, output: Output) -> None:
    """What waits for a key, and former inboxes that could not be fetched."""
    if waiting := desk.unopened_records.count(site.site_id):
        output.warn(
            f"Note: {site.name}: {waiting_for_key_heading(waiting)}. {waiting_for_key_words(UNOPENED_KEPT_FOR.days)}"
        )
        output.warn("A key backup comes back with: pushdesk keys restore FILE")
    for each in desk.former_inboxes.of_site(site.site_id):
        if each.fault:
            why = sentence(Fault(each.fault, status=each.status or "–"))
            output.warn(f"Note: the former inbox {each.address} was not fetched. {why}")
            output.warn(f"If it is gone for good: pushdesk pull --forget {each.address}")


def _sites(desk: PushDesk, site_id: str | None) -> list[Site]:
    sites = desk.sites.all() if site_id is None else [desk.sites.get(site_id)]
    with_inbox = [site for site in sites if desk.inbox.is_fetched(site)]
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
        (tally.unopened, "kept until their key is here"),
    ):
        words += f", {count:,} {name}" if count else ""
    return f"{words}."

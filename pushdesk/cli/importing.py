"""``pushdesk subscribers import``: files of our own and of other programs, with the key their subscribers came by."""

import argparse
from collections.abc import Sequence

from pushdesk.app import ImportPlan, OldKey, PushDesk
from pushdesk.cli.keys import given_passphrase, read_key_file
from pushdesk.cli.output import Output
from pushdesk.cli.targets import check_target
from pushdesk.domain.faults import wrong_input
from pushdesk.exchange.refused_rows import FIELDS

_ERRORS_SHOWN = 20


def import_file(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> None:
    """Take in a file, or tell what it would come to."""
    site = desk.choose_site(arguments.site)
    if arguments.errors is not None:
        check_target(arguments.errors, FIELDS, replace=False)
    outcome = desk.import_subscribers(site, arguments.file, _plan(desk, arguments), dry_run=arguments.dry_run)
    if arguments.errors is not None:
        desk.write_refused_rows(arguments.errors, outcome.errors)
    output.document(
        {
            "added": outcome.added,
            "refreshed": outcome.refreshed,
            "refused": outcome.refused,
            "errors": [{"row": each.row, "field": each.field, "reason": each.reason} for each in outcome.errors],
        }
    )
    would = "would be " if arguments.dry_run else ""
    output.say(f"{outcome.added:,} {would}added, {outcome.refreshed:,} {would}refreshed, {outcome.refused:,} refused.")
    for each in outcome.errors[:_ERRORS_SHOWN]:
        output.say(f"  row {each.row}, {each.field or 'line'}: {each.words}")
    if len(outcome.errors) > _ERRORS_SHOWN:
        output.say(f"  and {len(outcome.errors) - _ERRORS_SHOWN:,} more; --errors FILE writes them all.")


def _plan(desk: PushDesk, arguments: argparse.Namespace) -> ImportPlan:
    columns = None
    if arguments.column:
        columns = desk.look_at_import(arguments.file).guess
        for member, column in _pairs(arguments.column):
            columns = columns.with_column(member, column)
    return ImportPlan(columns, _old_key(desk, arguments), arguments.readmit_erased)


def _pairs(texts: Sequence[str]) -> list[tuple[str, str]]:
    pairs = []
    for text in texts:
        member, equals, column = text.partition("=")
        if not equals:
            raise wrong_input("column_malformed", value=text)
        pairs.append((member.strip(), column))
    return pairs


def _old_key(desk: PushDesk, arguments: argparse.Namespace) -> OldKey | None:
    if arguments.old_key is None:
        return None
    return desk.old_key(read_key_file(arguments.old_key), given_passphrase(arguments.passphrase_file))

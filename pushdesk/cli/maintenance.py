"""``pushdesk settings``, ``backup``, ``restore`` and ``check``: looking after the workspace itself."""

import argparse
import dataclasses
from pathlib import Path

from pushdesk.app import PushDesk, restore_workspace
from pushdesk.cli.output import Output
from pushdesk.settings import FIELDS, text_from_value
from pushdesk.storage import backups
from pushdesk.storage.database import sqlite_version


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the four."""
    if arguments.command == "restore":
        return _restore(arguments, folder, output)
    with PushDesk(folder) as desk:
        match arguments.command:
            case "settings":
                _settings(desk, arguments, output)
            case "backup":
                contents = backups.back_up(desk.database, arguments.file)
                output.document({"file": str(arguments.file), **dataclasses.asdict(contents)})
                output.say(
                    f"The backup is in {arguments.file} and was read back: {contents.subscriptions:,} subscribers, "
                    f"{contents.campaigns:,} campaigns. Private keys are not in it: see “pushdesk keys backup”."
                )
            case "check":
                problems = backups.check(desk.database)
                output.document({"sound": not problems, "problems": problems, "sqlite": sqlite_version()})
                output.say("The database is sound." if not problems else "The database is damaged:")
                for problem in problems:
                    output.say(f"  {problem}")
                return 1 if problems else 0
    return 0


def _settings(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> None:
    if arguments.action == "list":
        settings = desk.settings.all()
        values = {name: getattr(settings, name) for name in FIELDS}
        output.document({"settings": values})
        output.table(
            ("NAME", "VALUE", "MEANING"),
            [(name, text_from_value(value), FIELDS[name].metadata["help"]) for name, value in values.items()],
        )
        return
    if arguments.action == "set":
        desk.change_setting(arguments.name, arguments.value)
    value = desk.settings.get(arguments.name)
    output.document({"name": arguments.name, "value": value})
    output.say(f"{arguments.name} = {text_from_value(value)}")


def _restore(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    contents = backups.inspect(arguments.file)
    if arguments.dry_run:
        output.document({"file": str(arguments.file), "restored": False, **dataclasses.asdict(contents)})
        output.say(f"The backup is sound: {contents.subscriptions:,} subscribers, {contents.campaigns:,} campaigns.")
        return 0
    kept = restore_workspace(folder, arguments.file)
    output.document(
        {
            "file": str(arguments.file),
            "restored": True,
            "kept": None if kept is None else str(kept),
            **dataclasses.asdict(contents),
        }
    )
    output.say(f"Restored: {contents.subscriptions:,} subscribers, {contents.campaigns:,} campaigns.")
    if kept is not None:
        output.say(f"What was there before is kept in {kept}.")
    return 0

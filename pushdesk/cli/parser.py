"""The command line's grammar, in one place: a test compares it with docs/CONTRACT.md."""

import argparse
from pathlib import Path
from typing import NoReturn, TypeAlias

from pushdesk.domain.campaign import TTL_DEFAULT_SECONDS, TTL_LIMIT_SECONDS, Urgency
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.removal import RemovalCommand
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.domain.utm import UTM_NAMES

LIMIT_DEFAULT = 1000


class WrongUsage(Exception):
    """The words are no command line of ours; ``usage`` shows how one looks."""

    def __init__(self, usage: str, message: str) -> None:
        super().__init__(message)
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """A parser that raises :class:`WrongUsage` instead of ending the process, so that ``--json`` is answered too."""

    def error(self, message: str) -> NoReturn:
        """Called by argparse for words that it does not understand."""
        raise WrongUsage(self.format_usage(), message)


def make_parser() -> Parser:
    """The parser; each command sets ``command`` and, where there are several, ``action``."""
    parser = Parser(
        prog="pushdesk",
        description="Manage and send web push notifications from your own computer. Without a command: the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--data", type=_folder, metavar="DIR", help="the workspace: database, keys, logs, backups")
    parser.add_argument("--site", metavar="ID", help="the business, where there are several")
    parser.add_argument("--json", action="store_true", help="exactly one JSON document on standard output")
    parser.add_argument(
        "--without-window",
        action="store_true",
        help="without a command: receiver and sender as with the window, which waits in the tray",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _site(commands)
    _keys(commands)
    _web_app(commands)
    _processes(commands)
    _sending(commands)
    _subscribers(commands)
    _maintenance(commands)
    demo = _command(commands, "demo", "a rehearsal with a sample business, on this computer only")
    demo.add_argument(
        "--headless", action="store_true", help="without a window: run, print the history, write pictures"
    )
    demo.add_argument("--subscribers", type=_count, default=2000, metavar="N", help="simulated subscribers")
    demo.add_argument("--all-well", action="store_true", help="none of them gone, slow or throttled")
    demo.add_argument("--pictures", type=_folder, metavar="DIR", help="where the headless run writes its pictures")
    return parser


_Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def _command(commands: _Commands, name: str, explanation: str) -> Parser:
    return commands.add_parser(name, help=explanation, description=explanation, allow_abbrev=False)


def _actions(parser: Parser) -> _Commands:
    return parser.add_subparsers(dest="action", metavar="ACTION", required=True)


def _listing(parser: Parser) -> None:
    parser.add_argument("--limit", type=_count, default=LIMIT_DEFAULT, metavar="N", help="at most so many rows")
    parser.add_argument("--after", type=_id, metavar="ID", help="go on behind this row (“next” of the last answer)")


def _whole(text: str, low: int, high: int) -> int:
    number = int(text) if len(text) <= 20 else high + 1
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"“{text[:30]}” is no whole number from {low:,} to {high:,}")
    return number


def _count(text: str) -> int:
    return _whole(text, 1, 1_000_000)


def _id(text: str) -> int:
    return _whole(text, 0, 2**63 - 1)


def _port(text: str) -> int:
    return _whole(text, 0, 65_535)


def _ttl(text: str) -> int:
    return _whole(text, 0, TTL_LIMIT_SECONDS)


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 10_000_000:
        raise argparse.ArgumentTypeError(f"“{text[:30]}” is no number of seconds")
    return number


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("a folder is needed")
    return Path(text)


def _file(text: str) -> Path:
    if not text.strip() or not Path(text).name:
        raise argparse.ArgumentTypeError("a file is needed")
    return Path(text)


for _type in (_count, _id, _port, _ttl):
    _type.__name__ = "whole number"  # argparse names the type in its message
_seconds.__name__ = "number"


def _site(commands: _Commands) -> None:
    actions = _actions(_command(commands, "site", "the businesses in this workspace"))
    add = _command(actions, "add", "add a business")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--url", required=True, help="its web address")
    add.add_argument("--contact", required=True, help="mailto: or https: address for push services")
    _command(actions, "list", "all businesses")
    _command(actions, "show", "one business")
    change = _command(actions, "set", "change one field")
    change.add_argument("field", metavar="FIELD")
    change.add_argument("value", metavar="VALUE")


def _keys(commands: _Commands) -> None:
    actions = _actions(_command(commands, "keys", "the keys that belong to your subscribers"))
    _command(actions, "show", "all keys of the business")
    _command(actions, "new", "make a key; new subscribers get it")
    for name, explanation in (
        ("import", "take in a private key (PEM, DER or base64url)"),
        ("backup", "write all keys into one encrypted file"),
        ("restore", "bring keys back from such a file"),
    ):
        action = _command(actions, name, explanation)
        action.add_argument(
            "file", type=_file, metavar="FILE", help="“-” for standard input" if name == "import" else None
        )
        action.add_argument(
            "--passphrase-file",
            type=_file,
            metavar="FILE",
            help="the passphrase's file; else PUSHDESK_BACKUP_PASSPHRASE, else standard input",
        )


def _web_app(commands: _Commands) -> None:
    export = _command(commands, "export", "write the web app to a folder or a .zip")
    export.add_argument("target", type=_folder, metavar="TARGET")
    export.add_argument("--receiver", metavar="URL", help="where the web app's subscribers register")
    export.add_argument("--inbox", choices=("none", "php", "worker"), help="a drop-box beside the web app")
    pull = _command(commands, "pull", "fetch what waits in the hosted inbox")
    pull.add_argument("--forget", metavar="ADDRESS", help="fetch this former inbox no more")
    doctor = _command(commands, "doctor", "look at the published web app and say what is wrong with it")
    doctor.add_argument("url", metavar="URL", help="its web address")
    poster = _command(commands, "poster", "write a poster with the web app's address as a square code, as a PDF")
    poster.add_argument("file", type=_file, metavar="FILE")
    poster.add_argument("--replace", action="store_true", help="write over a file that is there already")
    preview = _command(commands, "preview", "serve an exported folder on this computer")
    preview.add_argument("folder", type=_folder, metavar="FOLDER")
    preview.add_argument("--port", type=_port, default=0)
    preview.add_argument("--stop-on-stdin-close", action="store_true")


def _processes(commands: _Commands) -> None:
    receive = _command(commands, "receive", "the receiver: take in registrations")
    receive.add_argument("--host", help="the address to listen on (setting receiver_host)")
    receive.add_argument("--port", type=_port, help="the port to listen on (setting receiver_port); 0 takes a free one")
    receive.add_argument("--stop-on-stdin-close", action="store_true")
    live = _command(commands, "live", "make the receiver reachable by a tunnel program that you have")
    live.add_argument("--tool", choices=[each.value for each in TunnelTool], help="which one; else the first found")
    live.add_argument("--receiver", metavar="URL", help="where the receiver listens on this computer")
    live.add_argument("--tunnel", metavar="NAME", help="a named tunnel of cloudflared; needs --address")
    live.add_argument("--address", metavar="URL", help="the public address of a named tunnel, or your domain at ngrok")
    live.add_argument("--stop-on-stdin-close", action="store_true")
    work = _command(commands, "work", "the sender: send what is due")
    work.add_argument("--processes", type=_count, metavar="N", help="how many at a time (setting sender_processes)")
    work.add_argument("--once", action="store_true", help="end when nothing is due")
    work.add_argument("--stop-on-stdin-close", action="store_true")


def _sending(commands: _Commands) -> None:
    send = _command(commands, "send", "send a notification")
    send.add_argument("--title", help="needed, here or in the file of --content")
    send.add_argument("--body")
    send.add_argument("--link", metavar="URL")
    send.add_argument("--icon", metavar="URL")
    send.add_argument("--image", metavar="URL")
    send.add_argument("--content", type=_file, metavar="FILE", help="a whole notification as JSON")
    for name in UTM_NAMES:
        send.add_argument(f"--utm-{name}", metavar="TEXT", help=f"utm_{name} in the links to your own web address")
    send.add_argument("--audience", default="all", metavar="RULE")
    send.add_argument("--ttl", type=_ttl, default=TTL_DEFAULT_SECONDS, metavar="SECONDS")
    send.add_argument("--urgency", choices=[each.value for each in Urgency], default=Urgency.NORMAL.value)
    send.add_argument(
        "--at-most-once", action="store_true", help="never twice, even when something breaks; the cut off read unknown"
    )
    send.add_argument("--at", metavar="TIME", help="RFC 3339 with an offset; else at once")
    send.add_argument("--test", action="store_true", help="to subscribers with the tag “test” only")
    send.add_argument("--wait", action="store_true", help="until the campaign has ended")
    send.add_argument("--wait-timeout", type=_seconds, metavar="SECONDS")
    actions = _actions(_command(commands, "campaigns", "what was sent and is being sent"))
    _listing(_command(actions, "list", "all campaigns, newest first"))
    for name, explanation in (
        ("show", "one campaign in numbers"),
        ("pause", "stop for now"),
        ("resume", "go on"),
        ("cancel", "send nothing more"),
        ("retry", "try again what can be tried again"),
    ):
        _command(actions, name, explanation).add_argument("campaign", type=_id, metavar="ID")
    removal = _command(actions, "removal", "subscribers whom a campaign found gone: your word on removing them")
    removal.add_argument("campaign", type=_id, metavar="ID")
    removal.add_argument("word", choices=[each.value for each in RemovalCommand])
    history = _command(commands, "history", "all campaigns, or one campaign's delivery log")
    history.add_argument("campaign", type=_id, nargs="?", metavar="ID")
    history.add_argument("--outcome", choices=[each.value for each in Outcome], help="only deliveries that read so")
    history.add_argument("--csv", type=_file, metavar="FILE")
    history.add_argument("--replace", action="store_true", help="write over a file that is no earlier one of these")
    _listing(history)


def _subscribers(commands: _Commands) -> None:
    actions = _actions(_command(commands, "subscribers", "who can be written to"))
    listing = _command(actions, "list", "all subscribers")
    listing.add_argument("--state", choices=[each.value for each in SubscriptionState])
    _listing(listing)
    take = _command(actions, "import", "take in subscribers from CSV, JSON or a spreadsheet, ours or another program's")
    take.add_argument("file", type=_file, metavar="FILE")
    take.add_argument("--dry-run", action="store_true", help="look only")
    take.add_argument(
        "--column", action="append", default=[], metavar="MEMBER=COLUMN", help="what stands in a column, as auth=secret"
    )
    take.add_argument(
        "--old-key", type=_file, metavar="FILE", help="the private key that they subscribed with elsewhere"
    )
    take.add_argument("--passphrase-file", type=_file, metavar="FILE", help="of the old key, where it has one")
    take.add_argument("--errors", type=_file, metavar="FILE", help="write the refused rows and why to a CSV file")
    take.add_argument(
        "--readmit-erased", action="store_true", help="also those who were erased: only if they asked you"
    )
    give = _command(actions, "export", "write all subscribers, keys included, to a CSV file")
    give.add_argument("file", type=_file, metavar="FILE")
    give.add_argument("--replace", action="store_true", help="write over a file that is no earlier one of these")
    mark = _command(actions, "tag", "replace the tags of a subscriber")
    mark.add_argument("subscription", type=_id, metavar="ID")
    mark.add_argument("tags", nargs="*", metavar="TAG")
    code = _command(actions, "add-code", "take in codes that visitors sent, from a text file")
    code.add_argument("file", type=_file, metavar="FILE", help="“-” for standard input")
    change = _command(actions, "set", "change the attributes of a subscriber, the words for {{name|…}}")
    change.add_argument("subscription", type=_id, metavar="ID")
    change.add_argument("attributes", nargs="+", metavar="NAME=VALUE", help="an empty value takes the attribute away")
    erase = _command(actions, "erase", "remove a subscriber for good")
    erase.add_argument("subscription", type=_id, metavar="ID")


def _maintenance(commands: _Commands) -> None:
    actions = _actions(_command(commands, "settings", "what can be set"))
    _command(actions, "list", "all settings with their values")
    _command(actions, "get", "one setting").add_argument("name", metavar="NAME")
    change = _command(actions, "set", "change a setting")
    change.add_argument("name", metavar="NAME")
    change.add_argument("value", metavar="VALUE")
    _command(commands, "backup", "write the whole database to a file").add_argument("file", type=_file, metavar="FILE")
    restore = _command(commands, "restore", "bring a backup back")
    restore.add_argument("file", type=_file, metavar="FILE")
    restore.add_argument("--dry-run", action="store_true", help="look only")
    _command(commands, "check", "look for damage")

"""Every setting, declared once: name, type, default, bounds and help; the database keeps what differs."""

import contextlib
import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_type_hints

from platformdirs import user_data_path

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.pace import Rate
from pushdesk.domain.push_hosts import PushHosts, checked_extra_host

_LISTENING_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\Z|[0-9A-Fa-f:.]{2,45}\Z")
"""A name or an address; an empty one would mean every address this computer has."""

_PROXY = re.compile(r"(?:https?|socks5h)://[!-~]+\Z")

Value = str | int | bool | tuple[str, ...]


def setting(
    default: Value,
    explanation: str,
    *,
    low: int | None = None,
    high: int | None = None,
    choices: tuple[str, ...] = (),
) -> Any:
    """Declare one setting as a dataclass field; bounds are inclusive and in the unit of the name."""
    meaning = {"help": explanation, "low": low, "high": high, "choices": choices}
    return dataclasses.field(default=default, metadata=meaning)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their values. Add one here and it exists in the database, the CLI and the docs."""

    extra_push_hosts: tuple[str, ...] = setting(
        (),
        "Push services to allow besides the known ones, as host or host:port: new, self-hosted or for tests. One may"
        " say whose manners it has, as in push.example.org=mozilla (fcm, mozilla, apple or wns).",
    )
    extra_ca_file: str = setting("", "A file of extra certificates to trust when sending (PEM).")
    proxy: str = setting("", "An HTTP proxy for sending, as http://host:port. Empty: none.")
    registrations_per_address: int = setting(
        60, "Registrations taken from one address in a minute.", low=1, high=1_000_000
    )
    registrations_total: int = setting(1_200, "Registrations taken in all in a minute.", low=1, high=1_000_000)
    quarantine_per_day: int = setting(
        20, "Subscriptions of unknown push services kept for you in a day.", low=0, high=10_000
    )
    receiver_host: str = setting("127.0.0.1", "The address that the receiver listens on.")
    receiver_port: int = setting(8787, "The port that the receiver listens on.", low=0, high=65_535)
    live_tool: str = setting(
        "off",
        "The tunnel of live mode; one whose address lasts is opened with the window.",
        choices=("off", "cloudflared", "tailscale", "ngrok"),
    )
    live_cloudflare_tunnel: str = setting(
        "", "The name of a tunnel of your own at Cloudflare. Empty: a quick one, with another address at each start."
    )
    live_cloudflare_address: str = setting("", "The public https address of that tunnel.")
    live_ngrok_address: str = setting("", "The https address of a domain of your own at ngrok. Empty: ngrok's choice.")
    receiver_enabled: bool = setting(True, "Start the receiver with the window.")
    pull_minutes: int = setting(
        5, "Minutes after which the hosted inbox is fetched again while the sender runs.", low=1, high=1_440
    )
    sender_processes: int = setting(2, "Processes that send at the same time.", low=1, high=64)
    sender_in_flight: int = setting(
        400,
        "Messages on their way to one push service at the same time, at most, in one process; fewer where it is slow.",
        low=1,
        high=1_000,
    )
    messages_per_minute: int = setting(
        0,
        "Messages to one push service in a minute, at most, by all processes together. 0: no limit.",
        low=0,
        high=100_000,
    )
    undo_seconds: int = setting(10, "Seconds in which Undo stops a campaign before it starts.", low=0, high=600)
    missed_after_hours: int = setting(
        12, "A campaign that could not start for so many hours asks you first.", low=1, high=720
    )
    errors_allowed_percent: int = setting(
        50,
        "A campaign pauses by itself when more than this share of its latest messages was refused or failed, in"
        " percent. 100: never.",
        low=1,
        high=100,
    )
    attempts_kept_days: int = setting(90, "Days for which every single attempt is kept.", low=1, high=3_650)
    theme: str = setting(
        "system",
        "The look of the window; the two of high contrast are for eyes that need more.",
        choices=("system", "light", "dark", "contrast-light", "contrast-dark"),
    )
    language: str = setting(
        "system",
        "The language of the window. Where it is the system's too, dates and numbers are written as the system does.",
        choices=("system", "en", "de"),
    )
    keep_in_tray: bool = setting(True, "Keep working in the tray when the window is closed.")
    system_notices: bool = setting(
        True,
        "Tell by a notice of the system, at the sign in the tray, when a campaign has ended, has paused by itself or"
        " needs your word.",
    )
    start_with_computer: bool = setting(False, "Start with the computer, without a window.")

    @property
    def push_hosts(self) -> PushHosts:
        """Where pushes may go."""
        return PushHosts(frozenset(self.extra_push_hosts))

    @property
    def rate(self) -> Rate:
        """How many messages may go to one push service in a minute."""
        return Rate(self.messages_per_minute)


_TYPES: Mapping[str, object] = get_type_hints(Settings)
FIELDS: Mapping[str, "dataclasses.Field[object]"] = {each.name: each for each in dataclasses.fields(Settings)}


def declared(name: str) -> "dataclasses.Field[object]":
    """The declaration of a setting, or the fault ``setting_unknown``."""
    if name not in FIELDS:
        raise wrong_input("setting_unknown", name=name)
    return FIELDS[name]


def value_from_text(name: str, text: str) -> Value:
    """The value that a person typed for a setting; a list setting is comma-separated."""
    field = declared(name)
    kind = _TYPES[name]
    typed = text.strip()
    if kind is bool:
        words = {
            "true": True,
            "on": True,
            "yes": True,
            "1": True,
            "false": False,
            "off": False,
            "no": False,
            "0": False,
        }
        if typed.lower() not in words:
            raise wrong_input("setting_not_yes_or_no", name=name, value=text)
        return words[typed.lower()]
    if kind is int:
        if not re.fullmatch(r"-?[0-9]{1,9}", typed):
            raise wrong_input("setting_not_a_number", name=name, value=text)
        low, high = field.metadata["low"], field.metadata["high"]
        if not low <= int(typed) <= high:
            raise wrong_input("setting_out_of_bounds", name=name, value=text, low=low, high=high)
        return int(typed)
    if kind is str:
        if field.metadata["choices"] and typed not in field.metadata["choices"]:
            raise wrong_input(
                "setting_not_a_choice", name=name, value=text, choices=", ".join(field.metadata["choices"])
            )
        return _checked_text(name, typed)
    parts = tuple(part.strip().lower() for part in typed.split(",") if part.strip())
    return tuple(checked_extra_host(part) for part in parts) if name == "extra_push_hosts" else parts


def _checked_text(name: str, typed: str) -> str:
    """A text setting: one printable line, a proxy as an address, a file by its whole path."""
    if not typed.isprintable():
        raise wrong_input("setting_not_text", name=name)
    if name == "receiver_host" and not _LISTENING_HOST.match(typed):
        raise wrong_input("receiver_host_malformed", value=typed)
    if name == "proxy" and typed and not _PROXY.match(typed):
        raise wrong_input("proxy_malformed", value=typed)
    if name == "extra_ca_file" and typed:
        return str(Path(typed).expanduser().absolute())  # read later, by processes that start elsewhere
    return typed


def text_from_value(value: Value) -> str:
    """The text that :func:`value_from_text` reads back as this value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ",".join(value)
    return str(value)


def settings_from(texts: Mapping[str, str]) -> Settings:
    """The settings with these texts in place of the defaults.

    Names of a newer version are left alone, and so is a text that is no value (any more): the default counts.
    """
    known: dict[str, Any] = {}
    for name, text in texts.items():
        if name in FIELDS:
            with contextlib.suppress(Fault):
                known[name] = value_from_text(name, text)
    return dataclasses.replace(Settings(), **known)


def default_folder() -> Path:
    """Where the workspace lies when ``--data`` names no other folder."""
    return user_data_path("PushDesk", appauthor=False)

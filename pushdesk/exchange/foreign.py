"""How other programs write what we write otherwise: addresses cut short, times without an offset, tags with values."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from pushdesk.domain.attributes import checked_attributes
from pushdesk.domain.audience import checked_tag
from pushdesk.domain.faults import Fault
from pushdesk.exchange.columns import Origin
from pushdesk.exchange.writing import ATTRIBUTE_PREFIX

_GOOGLE = "https://fcm.googleapis.com/fcm/send/"
_GOOGLE_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,}:APA91[A-Za-z0-9_-]{20,}\Z")
_SECONDS = re.compile(r"[0-9]{9,10}(?:\.[0-9]+)?\Z")
_MILLISECONDS = re.compile(r"[0-9]{12,13}\Z")
_TIMES = ("first_seen_at", "last_seen_at", "consent_at")
_YES, _NO = frozenset({"1", "t", "true", "yes", "y", "on"}), frozenset({"0", "f", "false", "no", "n", "off"})
_SYSTEMS = (
    ("win", "windows"),
    ("mac", "macos"),
    ("iphone", "ios"),
    ("ipad", "ios"),
    ("linux arm", "android"),
    ("linux aarch", "android"),
    ("android", "android"),
    ("linux", "linux"),
)


def as_ours(members: Mapping[str, str], origin: Origin) -> dict[str, str]:
    """A row of another program as we would have written it; one of ours is left as it is."""
    ours = dict(members)
    if origin is Origin.OURS:
        return ours
    for name in _TIMES:
        if ours.get(name, "").strip():
            ours[name] = _time(ours[name].strip())
    if not any(character.isalpha() for character in ours.get("time_zone", "")):
        ours.pop("time_zone", None)  # an offset in seconds is no zone
    if "language" in ours:
        ours["language"] = ours["language"].strip().partition(".")[0].replace("_", "-")  # en_US.UTF-8
    if "platform" in ours:
        ours["platform"] = _system(ours["platform"])
    endpoint = ours.get("endpoint", "").strip()
    if _GOOGLE_TOKEN.match(endpoint):
        ours["endpoint"] = _GOOGLE + endpoint
    if ours.get("tags", "").lstrip().startswith("{"):
        _take_values(ours)
    return ours


def has_left(members: Mapping[str, str]) -> bool:
    """True where the file itself says that this person is not subscribed any more."""
    active, left = (members.get(name, "").strip().lower() for name in ("active", "left"))
    return active in _NO or active.startswith("-") or left in _YES


def _time(text: str) -> str:
    """A moment with its offset; what says none is UTC, as databases and exports write it."""
    try:
        if _SECONDS.match(text):
            return datetime.fromtimestamp(float(text), UTC).isoformat()
        if _MILLISECONDS.match(text):
            return datetime.fromtimestamp(int(text) / 1000, UTC).isoformat()
        moment = datetime.fromisoformat(text.removesuffix("UTC").strip())
    except (ValueError, OverflowError, OSError):
        return text
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()


def _system(text: str) -> str:
    words = text.strip().lower()
    return next((system for start, system in _SYSTEMS if words.startswith(start)), text)


def _take_values(ours: dict[str, str]) -> None:
    """Tags with values: “vip: 1” is a tag, “name: Ada” an attribute; what fits neither is left out."""
    try:
        pairs = json.loads(ours.pop("tags"))
    except (ValueError, RecursionError):
        return
    tags = []
    for name, value in pairs.items():
        word = str(name).strip().lower()
        try:
            if str(value).strip().lower() in _YES:
                tags.append(checked_tag(word))
            elif value is not None and str(value).strip() and not isinstance(value, dict | list):
                ours |= {
                    f"{ATTRIBUTE_PREFIX}{name}": each for name, each in checked_attributes({word: str(value)}).items()
                }
        except Fault:
            continue
    ours["tags"] = " ".join(tags)

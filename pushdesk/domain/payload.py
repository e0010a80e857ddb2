"""The payload: one JSON text for all browsers, cut where a recipient's own words and report token go.

Safari 18.4+ shows the text by itself (declarative web push, Push API section 3.3); every other browser's service
worker parses it. The text is encoded and cut once per campaign; a recipient then costs a join of bytes.
"""

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, Self

from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES, Notification
from pushdesk.domain.personalization import NOBODY, Person, Token, in_link, parts_of, value_of
from pushdesk.domain.report import REPORT_TOKEN_CHARACTERS
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import all_wordings, direction_of, looked_up, site_words


class _Marking(Protocol):
    """Puts a mark into a text for each token, and what is the same for everybody at once."""

    def __call__(self, text: str, *, is_link: bool = False) -> str: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a cut payload where a person's word goes."""

    token: Token
    is_in_link: bool

    def filled(self, words: Mapping[str, str]) -> bytes:
        """The word as it may stand there: percent-encoded in a link, else escaped as JSON wants it."""
        value = value_of(self.token, words)
        text = in_link(value) if self.is_in_link else json.dumps(value, ensure_ascii=False)[1:-1]
        return text.encode("utf-8", "replace")

    def bound(self, longest: Mapping[str, str]) -> int:
        """The most bytes that this can become for people whose values have no more UTF-8 bytes than these.

        A byte is three characters in a link and at most two in JSON (a quotation mark, a backslash).
        """
        octets = len(longest.get(self.token.name, "").encode("utf-8", "replace"))
        return max(len(self.filled({})), octets * (3 if self.is_in_link else 2))


@dataclass(frozen=True, slots=True)
class CutPayload:
    """One wording's JSON text. The slots stand between the pieces of ``before``; the report token follows them."""

    before: tuple[bytes, ...]
    slots: tuple[Slot, ...]
    after: bytes

    def filled(self, report_token: bytes, words: Mapping[str, str]) -> bytes:
        """The payload for one person."""
        if not self.slots:
            return self.before[0] + report_token + self.after
        parts = [self.before[0]]
        for slot, piece in zip(self.slots, self.before[1:], strict=True):
            parts += (slot.filled(words), piece)
        return b"".join((*parts, report_token, self.after))

    def size(self, words: Mapping[str, str]) -> int:
        """The length of :meth:`filled` in bytes."""
        return self._fixed_size() + sum(len(slot.filled(words)) for slot in self.slots)

    def bound(self, longest: Mapping[str, str]) -> int:
        """A size that :meth:`size` does not exceed for people whose values have no more UTF-8 bytes than these."""
        return self._fixed_size() + sum(slot.bound(longest) for slot in self.slots)

    def _fixed_size(self) -> int:
        return sum(map(len, self.before)) + REPORT_TOKEN_CHARACTERS + len(self.after)


@dataclass(frozen=True, slots=True)
class Payloads:
    """All wordings of one notification, cut: the notification's own, and the variants by language in lower case."""

    own: CutPayload
    variants: Mapping[str, CutPayload]

    @classmethod
    def of(cls, notification: Notification, site: Site, *, tag: str, build: str) -> Self:
        """Cut a checked notification of this site."""
        own, *others = (
            _cut(each, site_words(site), tag=tag, fallback_link=site.url, build=build)
            for each in all_wordings(notification)
        )
        languages = [variant.language.lower() for variant in notification.variants]
        return cls(own, dict(zip(languages, others, strict=True)))

    @property
    def are_personal(self) -> bool:
        """True when two people may get different words."""
        return bool(self.own.slots or self.variants)

    def payload(self, report_token: bytes, person: Person = NOBODY) -> bytes:
        """The payload for one person; where their words make it too large, with the fallbacks instead."""
        wording = self._wording(person)
        made = wording.filled(report_token, person.words)
        return made if len(made) <= PAYLOAD_LIMIT_BYTES else wording.filled(report_token, {})

    def size(self, person: Person = NOBODY) -> int:
        """How large the payload is with this person's words, in bytes, also where it would be too large."""
        return self._wording(person).size(person.words)

    def least_size(self, person: Person = NOBODY) -> int:
        """How large the payload is with the fallbacks in this person's wording, in bytes."""
        return self._wording(person).size({})

    @property
    def least_sizes(self) -> Mapping[str, int]:
        """The size of each wording with the fallbacks, by language in lower case; the notification's own under ""."""
        return {"": self.own.size({}), **{language: each.size({}) for language, each in self.variants.items()}}

    def largest_size(self, words: Mapping[str, str]) -> int:
        """The size of the largest wording with these words, in bytes."""
        return max(each.size(words) for each in (self.own, *self.variants.values()))

    def bound(self, longest: Mapping[str, str]) -> int:
        """A size in bytes that nobody's payload exceeds whose values have no more UTF-8 bytes than these."""
        return max(each.bound(longest) for each in (self.own, *self.variants.values()))

    def _wording(self, person: Person) -> CutPayload:
        return looked_up(person.language, self.variants, self.own) if self.variants else self.own


def _cut(
    notification: Notification, fixed: Mapping[str, str], *, tag: str, fallback_link: str, build: str
) -> CutPayload:
    """Encode the JSON text once, with a mark that occurs nowhere else in each slot, and cut it there."""
    mark = secrets.token_hex(16)
    slots: list[Slot] = []

    def marked(text: str, *, is_link: bool = False) -> str:
        pieces = []
        for part in parts_of(text):
            if isinstance(part, str):
                pieces.append(part)
            elif part.name in fixed:
                value = value_of(part, fixed)
                pieces.append(in_link(value) if is_link else value)
            else:
                pieces.append(f"{mark}{len(slots)};")
                slots.append(Slot(part, is_link))
        return "".join(pieces)

    document = _document(notification, marked, tag=tag, fallback_link=fallback_link, build=build, token=f"{mark}-;")
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    before, _, after = text.rpartition(f"{mark}-;")
    pieces = re.split(f"{mark}([0-9]+);", before)
    return CutPayload(
        tuple(piece.encode("utf-8", "replace") for piece in pieces[::2]),
        tuple(slots[int(number)] for number in pieces[1::2]),
        after.encode("utf-8", "replace"),
    )


def _document(
    notification: Notification, marked: _Marking, *, tag: str, fallback_link: str, build: str, token: str
) -> dict[str, object]:
    """The declarative message; members that are left out are not written, and the token is the last text but one."""
    link = notification.link or fallback_link
    members: dict[str, object] = {
        "title": marked(notification.title),
        "navigate": marked(link, is_link=True),
        "tag": tag,
    }
    texts = {
        "body": marked(notification.body),
        "icon": notification.icon,
        "badge": notification.badge,
        "image": notification.image,
        "lang": notification.language,
        "dir": direction_of(notification.language),
    }
    switches = {
        "requireInteraction": notification.require_interaction,
        "silent": notification.silent,
        "renotify": notification.renotify,
    }
    members.update({name: text for name, text in texts.items() if text})
    members.update({name: True for name, is_set in switches.items() if is_set})
    # The standard reads the badge beside the notification, the first Safari inside it.
    badge = {} if notification.app_badge is None else {"app_badge": notification.app_badge}
    members.update(badge)
    if notification.actions:
        members["actions"] = [
            {
                "action": action.action,
                "title": marked(action.title),
                "navigate": marked(action.link or link, is_link=True),
            }
            for action in notification.actions
        ]
    members["data"] = {"token": token}
    return {"web_push": 8030, "notification": members, **badge, "b": build}

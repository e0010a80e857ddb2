"""Advice on a notification's words: what makes people, and the browsers that protect them, take it for spam."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pushdesk.domain.notification import Notification, link_host
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example

EMOJI_AT_MOST = 3
_EXCLAMATIONS = 3
_SHOUTED_LETTERS = 10
_SHOUTED_SHARE = 0.7
_SHORTENERS = frozenset(
    {
        "bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at",
        "t.co", "t.ly", "tiny.cc", "tinyurl.com",
    }
)  # fmt: skip
_VARIATION_SELECTOR = "\ufe0f"
_PICTOGRAPHS = ((0x1F000, 0x1FAFF), (0x2600, 0x27BF), (0x2B00, 0x2BFF), (0x2300, 0x23FF))
_SKIN_TONES = range(0x1F3FB, 0x1F400)


class AdviceKind(StrEnum):
    """What could be better; an owner may think otherwise."""

    SHOUTING = "shouting"
    EXCLAMATIONS = "exclamations"
    MANY_EMOJI = "many_emoji"
    SHORTENED_LINK = "shortened_link"
    SAYS_IT_TWICE = "says_it_twice"


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice; ``subject`` is the host or the number it is about, where there is one."""

    kind: AdviceKind
    subject: str = ""


def advice_on(notification: Notification, site: Site) -> tuple[Advice, ...]:
    """What to think of in the words as somebody sees them of whom nothing is known; empty when all is well."""
    return tuple(_advice(example(notification, site)))


def _advice(shown: Notification) -> Iterator[Advice]:
    texts = (shown.title, shown.body)
    if any(_is_shouted(text) for text in texts):
        yield Advice(AdviceKind.SHOUTING)
    if any("!!" in text for text in texts) or sum(text.count("!") for text in texts) >= _EXCLAMATIONS:
        yield Advice(AdviceKind.EXCLAMATIONS)
    emoji = sum(emoji_count(text) for text in texts)
    if emoji > EMOJI_AT_MOST:
        yield Advice(AdviceKind.MANY_EMOJI, str(emoji))
    for link in (shown.link, *(action.link for action in shown.actions)):
        host = link_host(link).removeprefix("www.")
        if host in _SHORTENERS:
            yield Advice(AdviceKind.SHORTENED_LINK, host)
            break
    if shown.title.strip() and shown.title.strip().casefold() == shown.body.strip().casefold():
        yield Advice(AdviceKind.SAYS_IT_TWICE)


def emoji_count(text: str) -> int:
    """How many emoji a text shows; parts that are joined to one, and skin tones, count once."""
    count, is_joined = 0, False
    for character in text:
        code = ord(character)
        if character == "\u200d":
            is_joined = True
            continue
        is_emoji = any(first <= code <= last for first, last in _PICTOGRAPHS) and code not in _SKIN_TONES
        if is_emoji and not is_joined:
            count += 1
        if character != _VARIATION_SELECTOR and code not in _SKIN_TONES:
            is_joined = False
    return count


def _is_shouted(text: str) -> bool:
    """True for a text that is mostly capitals in a script that has small letters; one short word may be a name."""
    cased = [character for character in text if unicodedata.category(character) in ("Lu", "Ll")]
    capitals = sum(unicodedata.category(character) == "Lu" for character in cased)
    return len(cased) >= _SHOUTED_LETTERS and capitals >= _SHOUTED_SHARE * len(cased)

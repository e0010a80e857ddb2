"""Words put in for each person: ``{{name|there}}`` becomes the value, or what stands behind the bar.

A fixed substitution in one pass: no nesting, no code, and what was put in is never looked at again. ``{{{{`` stands
for two braces as they are. In a link a value is percent-encoded, so it can change neither host nor structure.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from pushdesk.domain.attributes import BUILT_IN_NAMES, is_attribute_name, without_controls
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.site import checked_url

ALWAYS_KNOWN = frozenset({"site"})
"""Tokens that have a value for everybody, so that they need no fallback."""

_BRACES = "{{"
_TOKEN = re.compile(r"\{\{\{\{|\{\{([^{}|]*)(?:\|([^{}|]*))?\}\}")
_BEFORE_PATH = re.compile(r"https?://[^/?#]+[/?#]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A place for a person's word. ``fallback`` None: none is given, which a launch refuses."""

    name: str
    fallback: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """What a message may say to one subscriber: the language of the browser, and the owner's attributes."""

    language: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def words(self) -> Mapping[str, str]:
        """Token names → values."""
        return {**self.attributes, "language": self.language} if self.language else self.attributes


NOBODY = Person()
"""Somebody of whom nothing is known: every token gets its fallback."""


def parts_of(text: str) -> Iterator[str | Token]:
    """The text in pieces: what stands as it is, and tokens. Never raises; braces that are no token are text."""
    place = 0
    for match in _TOKEN.finditer(text):
        if match.start() > place:
            yield text[place : match.start()]
        place = match.end()
        if match[1] is None:
            yield _BRACES
        else:
            yield Token(match[1].strip().lower(), None if match[2] is None else match[2].strip())
    if place < len(text):
        yield text[place:]


def tokens_in(text: str) -> tuple[Token, ...]:
    """The tokens of a text, from its beginning to its end."""
    return tuple(part for part in parts_of(text) if isinstance(part, Token))


def value_of(token: Token, words: Mapping[str, str]) -> str:
    """What stands in a token's place: a single line without control characters."""
    return without_controls(words.get(token.name, "")) or without_controls(token.fallback or "")


def in_link(value: str) -> str:
    """A value as it may stand in a link's path, query or fragment (RFC 3986, section 2.1)."""
    return quote(value, safe="", errors="replace")


def substituted(text: str, words: Mapping[str, str]) -> str:
    """The text with every token replaced."""
    return "".join(part if isinstance(part, str) else value_of(part, words) for part in parts_of(text))


def substituted_link(link: str, words: Mapping[str, str]) -> str:
    """The link with every token replaced by its encoded value."""
    return "".join(part if isinstance(part, str) else in_link(value_of(part, words)) for part in parts_of(link))


def masked(text: str) -> str:
    """The text with every token painted over, place for place, so that its other characters can be looked for."""
    return _TOKEN.sub(lambda match: "x" * len(match[0]), text)


def check_tokens(member: str, text: str) -> None:
    """Raise ``token_malformed`` for braces that are no token, and ``token_without_fallback``."""
    if _BRACES not in text:
        return
    left = masked(text)
    if _BRACES in left:
        start = left.index(_BRACES)
        raise _malformed(member, text[start : start + 40])
    for token in tokens_in(text):
        fallback = token.fallback
        if not is_attribute_name(token.name) or (fallback and without_controls(fallback) != fallback):
            raise _malformed(member, f"{_BRACES}{token.name[:36]}")
        if fallback is None and token.name not in ALWAYS_KNOWN:
            example = f"{_BRACES}{token.name}|…}}}}"
            raise wrong_input("token_without_fallback", member=member, name=token.name, example=example)


def _malformed(member: str, value: str) -> Fault:
    return wrong_input("token_malformed", member=member, value=value, example="{{name|there}}")


def checked_link(text: str) -> str:
    """A link as :func:`~pushdesk.domain.site.checked_url` takes it, with tokens behind its host only.

    Raises also ``token_malformed``, ``token_without_fallback`` and ``token_in_host``.
    """
    link = text.strip()
    check_tokens("link", link)
    if _TOKEN.search(link) is None:
        return checked_url(link, purpose="link")
    head = _BEFORE_PATH.match(masked(link))
    first = _TOKEN.search(link)
    if first is None or head is None or first.start() < head.end():
        raise wrong_input("token_in_host", value=link)
    checked_url(substituted_link(link, {}), purpose="link")
    return link


def check_known(member: str, text: str, attribute_names: frozenset[str]) -> None:
    """Raise ``token_unknown`` for a token that is neither built in nor an attribute of anybody."""
    for token in tokens_in(text):
        if token.name not in attribute_names and token.name not in BUILT_IN_NAMES:
            known = ", ".join((*sorted(attribute_names), *BUILT_IN_NAMES))
            raise wrong_input("token_unknown", member=member, name=token.name, known=known)

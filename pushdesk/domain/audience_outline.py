"""An audience rule as an outline, as it is built by pointing: conditions below “all of”, “any of” or “none of”.

Every rule that names no “all” within it has an outline, and the outline means the same.
"""

from dataclasses import dataclass
from enum import StrEnum

from pushdesk.domain.audience import All, And, Not, Or, Rule, Term


class Joiner(StrEnum):
    """How the parts of a group belong together."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Condition:
    """A term that shall hold, or shall not."""

    term: Term
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """Conditions and further groups; a group without parts is everyone."""

    joiner: Joiner = Joiner.ALL
    parts: "tuple[Condition | Outline, ...]" = ()


@dataclass(frozen=True, slots=True)
class AudienceFacets:
    """What there is to choose by: what at least one subscriber is or has. Countries are capital letters."""

    tags: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


def outline_of(rule: Rule) -> Outline | None:
    """The rule's outline, None for one that names “all” among other terms or denies it."""
    if isinstance(rule, All):
        return Outline()
    part = _part(rule, holds=True)
    return Outline(Joiner.ALL, (part,)) if isinstance(part, Condition) else part


def rule_of(outline: Outline) -> Rule:
    """The rule that an outline means; groups without parts are left out."""
    rules = [_rule(part) for part in outline.parts if isinstance(part, Condition) or part.parts]
    if not rules:
        return All()
    if outline.joiner is Joiner.NONE:
        return Not(_joined(rules, Or))
    return _joined(rules, And if outline.joiner is Joiner.ALL else Or)


def _rule(part: Condition | Outline) -> Rule:
    if isinstance(part, Outline):
        return rule_of(part)
    return part.term if part.holds else Not(part.term)


def _joined(rules: list[Rule], joined: type[And] | type[Or]) -> Rule:
    return rules[0] if len(rules) == 1 else joined(tuple(rules))


def _part(rule: Rule, *, holds: bool) -> Condition | Outline | None:
    """A rule or its denial: a denial moves inwards until it reads as one condition, or as “none of”."""
    match rule:
        case Not(inner):
            return _part(inner, holds=not holds)
        case All():
            return None
        case Or(parts) if not holds:
            return _group(Joiner.NONE, parts, holds=True)
        case And(parts):
            return _group(Joiner.ALL if holds else Joiner.ANY, parts, holds=holds)
        case Or(parts):
            return _group(Joiner.ANY, parts, holds=True)
    return Condition(rule, holds)


def _group(joiner: Joiner, rules: tuple[Rule, ...], *, holds: bool) -> Outline | None:
    parts = []
    for rule in rules:
        part = _part(rule, holds=holds)
        if part is None:
            return None
        parts.append(part)
    return Outline(joiner, tuple(parts))

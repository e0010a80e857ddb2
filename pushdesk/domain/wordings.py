"""The wordings of one notification: its language variants, an example of it, and the form a launch freezes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, Variant, link_host
from pushdesk.domain.personalization import (
    NOBODY,
    Person,
    check_known,
    substituted,
    substituted_link,
    tokens_in,
)
from pushdesk.domain.site import Site
from pushdesk.domain.utm import tagged

_Wording = TypeVar("_Wording")

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi"})
_SCRIPTS_RIGHT_TO_LEFT = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"})


def direction_of(language: str) -> str:
    """``rtl`` for a language that is written from right to left, else empty: the browser finds out by itself."""
    primary, *others = language.lower().split("-")
    scripts = [part for part in others if len(part) == 4 and part.isalpha()]
    is_right_to_left = scripts[0] in _SCRIPTS_RIGHT_TO_LEFT if scripts else primary in _RIGHT_TO_LEFT
    return "rtl" if is_right_to_left else ""


def looked_up(language: str, wordings: Mapping[str, _Wording], otherwise: _Wording) -> _Wording:
    """The wording for a language, by RFC 4647's lookup: the tag, then the tag without its last part, and so on.

    The keys of ``wordings`` are in lower case.
    """
    wanted = language.lower()
    while wanted:
        if wanted in wordings:
            return wordings[wanted]
        wanted = wanted.rpartition("-")[0]
        if wanted[-2:-1] == "-":
            wanted = wanted[:-2]
    return otherwise


def in_variant(notification: Notification, variant: Variant) -> Notification:
    """The notification in the words of one variant, its own where that has none; the result has no variants."""
    titles = (*variant.action_titles, *("" for _ in notification.actions))
    return replace(
        notification,
        title=variant.title or notification.title,
        body=variant.body or notification.body,
        link=variant.link or notification.link,
        language=variant.language,
        actions=tuple(
            replace(action, title=title or action.title)
            for action, title in zip(notification.actions, titles, strict=False)
        ),
        variants=(),
    )


def all_wordings(notification: Notification) -> Iterator[Notification]:
    """The notification in its own words, then in those of each variant."""
    yield replace(notification, variants=())
    for variant in notification.variants:
        yield in_variant(notification, variant)


def reworded(notification: Notification, words: Mapping[str, str]) -> Notification:
    """The notification with these words in the place of its tokens."""
    return replace(
        notification,
        title=substituted(notification.title, words),
        body=substituted(notification.body, words),
        link=substituted_link(notification.link, words),
        actions=tuple(
            replace(action, title=substituted(action.title, words), link=substituted_link(action.link, words))
            for action in notification.actions
        ),
    )


def site_words(site: Site) -> Mapping[str, str]:
    """The tokens that mean the same for everybody."""
    return {"site": site.name}


def example(notification: Notification, site: Site) -> Notification:
    """The notification as somebody sees it of whom nothing is known: every token shows its fallback."""
    return reworded(notification, site_words(site))


def shown_text(text: str, person: Person = NOBODY, site_name: str = "…") -> str:
    """A title or text as a list shows it: with this person's words, or with what stands behind the bars."""
    return substituted(text, {"site": site_name, **person.words})


def uses_attributes(notification: Notification) -> bool:
    """True when a token stands for something that differs from person to person."""
    return any(
        token.name not in ("site", "language")
        for each in all_wordings(notification)
        for _, text in texts_of(each)
        for token in tokens_in(text)
    )


def check_tokens_known(notification: Notification, attribute_names: frozenset[str]) -> None:
    """Raise ``token_unknown`` for a token that no subscriber of the site could have a value for.

    In a language variant the fault has the fact ``variant``, its language.
    """
    own, *variants = all_wordings(notification)
    for member, text in texts_of(own):
        check_known(member, text, attribute_names)
    for variant in variants:
        try:
            for member, text in texts_of(variant):
                check_known(member, text, attribute_names)
        except Fault as fault:
            raise Fault(fault.code, usage=fault.usage, **{**fault.facts, "variant": variant.language}) from None


def texts_of(notification: Notification) -> Iterator[tuple[str, str]]:
    """Every text that may hold tokens, with the member it stands in."""
    yield "title", notification.title
    yield "body", notification.body
    yield "link", notification.link
    for action in notification.actions:
        yield "action", action.title
        yield "link", action.link


def frozen(notification: Notification, site: Site) -> Notification:
    """What a launch freezes of a checked notification: its links carry the UTM parameters, if there are any.

    Only links to the site's own host and to the hosts it lists get them: the parameters are for the owner's
    statistics. A notification without a link of its own gets the site's address with them.
    """
    utm = notification.utm
    if utm is None:
        return notification
    own_hosts = {link_host(site.url), *site.link_hosts}

    def led(link: str) -> str:
        return tagged(link, utm) if link and link_host(link) in own_hosts else link

    return replace(
        notification,
        link=led(notification.link or site.url),
        actions=tuple(replace(action, link=led(action.link)) for action in notification.actions),
        variants=tuple(replace(variant, link=led(variant.link)) for variant in notification.variants),
        utm=None,
    )

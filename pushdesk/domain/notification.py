"""A notification: what the person sees, within the members and limits of the Notifications API."""

from dataclasses import dataclass, field, replace
from unicodedata import category
from urllib.parse import urlsplit

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.personalization import check_tokens, checked_link, substituted
from pushdesk.domain.site import checked_url
from pushdesk.domain.site_fields import checked_language
from pushdesk.domain.utm import Utm, checked_utm

PAYLOAD_LIMIT_BYTES = 3993
"""Largest plaintext: 103 bytes of encryption make it exactly 4,096 (RFC 8030 section 7.2, RFC 8291)."""

ANDROID_FIREFOX_SAFE_BYTES = 2800
"""Above this Firefox on Android may drop the message; the push service's host does not show it."""

TITLE_LIMIT_CHARACTERS = 200
BODY_LIMIT_CHARACTERS = 2000
ACTIONS_LIMIT = 2
VARIANTS_LIMIT = 20
APP_BADGE_LIMIT = 9_999


@dataclass(frozen=True, slots=True)
class NotificationAction:
    """A button under the notification: an id, its words, and the address it opens."""

    action: str
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Variant:
    """The same notification for those who read another language.

    ``language`` is a tag like ``de`` or ``pt-BR``. A title, body or link left empty is the notification's own;
    ``action_titles`` stand in the order of its actions, and an empty one, or none at all, is the action's own.
    """

    language: str
    title: str = ""
    body: str = ""
    link: str = ""
    action_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notification:
    """The words, pictures and behaviour of one notification; empty text means "left out".

    Title, body, links and the actions' titles may hold tokens (:mod:`pushdesk.domain.personalization`).
    ``app_badge`` is the number on the web app's icon, 0 clears it; ``utm`` is put into the links at launch.
    """

    title: str
    body: str = ""
    link: str = ""
    icon: str = ""
    image: str = ""
    badge: str = ""
    language: str = ""
    actions: tuple[NotificationAction, ...] = field(default=())
    require_interaction: bool = False
    silent: bool = False
    renotify: bool = False
    app_badge: int | None = None
    variants: tuple[Variant, ...] = ()
    utm: Utm | None = None


def checked_notification(notification: Notification) -> Notification:
    """The same notification with its texts trimmed, or a fault naming the member that is wrong.

    A fault in a language variant has the fact ``variant``, its language. One without any words of its own is left out.
    """
    title, body = _checked_words(notification.title, notification.body)
    if len(notification.actions) > ACTIONS_LIMIT:
        raise wrong_input("too_many_actions", limit=ACTIONS_LIMIT)
    if notification.app_badge is not None and not 0 <= notification.app_badge <= APP_BADGE_LIMIT:
        raise wrong_input("app_badge_out_of_range", limit=APP_BADGE_LIMIT)
    actions = tuple(
        NotificationAction(
            _checked_text("action", action.action).strip() or f"action-{number}",
            _checked_action_title(action.title),
            checked_link(action.link) if action.link.strip() else "",
        )
        for number, action in enumerate(notification.actions, start=1)
        if action.title.strip()
    )
    return replace(
        notification,
        title=title,
        body=body,
        link=checked_link(notification.link) if notification.link.strip() else "",
        icon=_checked_picture(notification.icon),
        image=_checked_picture(notification.image),
        badge=_checked_picture(notification.badge),
        language=checked_language(notification.language) if notification.language.strip() else "",
        actions=actions,
        variants=_checked_variants(notification),
        utm=None if notification.utm is None else checked_utm(notification.utm),
    )


def _checked_words(raw_title: str, raw_body: str, *, may_be_empty: bool = False) -> tuple[str, str]:
    title = " ".join(_checked_text("title", raw_title).split())
    body = _checked_text("body", raw_body).strip()
    check_tokens("title", title)
    check_tokens("body", body)
    if not substituted(title, {"site": "-"}).strip() and not (may_be_empty and not title):
        raise wrong_input("title_missing")
    if len(title) > TITLE_LIMIT_CHARACTERS:
        raise wrong_input("title_too_long", limit=TITLE_LIMIT_CHARACTERS, length=len(title))
    if len(body) > BODY_LIMIT_CHARACTERS:
        raise wrong_input("body_too_long", limit=BODY_LIMIT_CHARACTERS, length=len(body))
    return title, body


def _checked_variants(notification: Notification) -> tuple[Variant, ...]:
    if len(notification.variants) > VARIANTS_LIMIT:
        raise wrong_input("too_many_variants", limit=VARIANTS_LIMIT)
    seen = {notification.language.lower()}
    checked = []
    for variant in notification.variants:
        language = checked_language(variant.language)
        if language.lower() in seen:
            raise wrong_input("variant_twice", language=language)
        seen.add(language.lower())
        try:
            checked.append(replace(_checked_variant(variant, notification.actions), language=language))
        except Fault as fault:
            raise Fault(fault.code, usage=fault.usage, **{**fault.facts, "variant": language}) from None
    return tuple(each for each in checked if each != Variant(each.language))


def _checked_variant(variant: Variant, actions: tuple[NotificationAction, ...]) -> Variant:
    """A variant by the same rules; of its action titles those stay whose action stays."""
    if len(variant.action_titles) > len(actions):
        raise wrong_input("variant_actions_too_many", count=len(actions))
    title, body = _checked_words(variant.title, variant.body, may_be_empty=True)
    titles = tuple(
        _checked_action_title(text)
        for text, action in zip(variant.action_titles, actions, strict=False)
        if action.title.strip()
    )
    link = checked_link(variant.link) if variant.link.strip() else ""
    return replace(variant, title=title, body=body, link=link, action_titles=titles)


def _checked_action_title(text: str) -> str:
    title = " ".join(_checked_text("action", text).split())
    check_tokens("action", title)
    return title


def _checked_picture(text: str) -> str:
    return checked_url(text, purpose="picture") if text.strip() else ""


def _checked_text(member: str, text: str) -> str:
    """Text without control characters (save line breaks and tabs) and without halves of surrogate pairs."""
    if any(category(character) in ("Cc", "Cs") and character not in "\t\n\r" for character in text):
        raise wrong_input("text_malformed", member=member)
    return text


def link_host(link: str) -> str:
    """The host a link leads to, as shown in previews and kept on the click allow-list; empty for what is no address."""
    try:
        return (urlsplit(link).hostname or "").lower()
    except ValueError:
        return ""

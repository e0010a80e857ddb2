"""A notification: what the person sees, within the members and limits of the Notifications API."""

import json
from dataclasses import dataclass, field
from unicodedata import category
from urllib.parse import urlsplit

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.site import checked_url

PAYLOAD_LIMIT_BYTES = 3993
"""Largest plaintext: 103 bytes of encryption make it exactly 4,096 (RFC 8030 section 7.2, RFC 8291)."""

ANDROID_FIREFOX_SAFE_BYTES = 2800
"""Above this Firefox on Android may drop the message; the push service's host does not show it."""

TITLE_LIMIT_CHARACTERS = 200
BODY_LIMIT_CHARACTERS = 2000
ACTIONS_LIMIT = 2


@dataclass(frozen=True, slots=True)
class NotificationAction:
    """A button under the notification: an id, its words, and the address it opens."""

    action: str
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Notification:
    """The words, pictures and behaviour of one notification; empty text means "left out"."""

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


def checked_notification(notification: Notification) -> Notification:
    """The same notification with its texts trimmed, or a fault naming the member that is wrong."""
    title = " ".join(_checked_text("title", notification.title).split())
    body = _checked_text("body", notification.body).strip()
    if not title:
        raise wrong_input("title_missing")
    if len(title) > TITLE_LIMIT_CHARACTERS:
        raise wrong_input("title_too_long", limit=TITLE_LIMIT_CHARACTERS, length=len(title))
    if len(body) > BODY_LIMIT_CHARACTERS:
        raise wrong_input("body_too_long", limit=BODY_LIMIT_CHARACTERS, length=len(body))
    if len(notification.actions) > ACTIONS_LIMIT:
        raise wrong_input("too_many_actions", limit=ACTIONS_LIMIT)
    actions = tuple(
        NotificationAction(
            _checked_text("action", action.action),
            " ".join(_checked_text("action", action.title).split()),
            _checked_link(action.link, purpose="link"),
        )
        for action in notification.actions
        if action.title.strip()
    )
    return Notification(
        title=title,
        body=body,
        link=_checked_link(notification.link, purpose="link"),
        icon=_checked_link(notification.icon, purpose="picture"),
        image=_checked_link(notification.image, purpose="picture"),
        badge=_checked_link(notification.badge, purpose="picture"),
        language=_checked_text("language", notification.language),
        actions=actions,
        require_interaction=notification.require_interaction,
        silent=notification.silent,
        renotify=notification.renotify,
    )


def _checked_link(text: str, *, purpose: str) -> str:
    return checked_url(text, purpose=purpose) if text.strip() else ""


def _checked_text(member: str, text: str) -> str:
    """Text without control characters (save line breaks and tabs) and without halves of surrogate pairs."""
    if any(category(character) in ("Cc", "Cs") and character not in "\t\n\r" for character in text):
        raise wrong_input("text_malformed", member=member)
    return text


def payload_prefix_and_suffix(
    notification: Notification, *, tag: str, fallback_link: str, build: str
) -> tuple[bytes, bytes]:
    """The JSON payload cut where a recipient's report token goes.

    ``prefix + token + suffix`` is one JSON text that Safari 18.4+ shows by itself (declarative web push) and
    every other browser's service worker parses. The token is base64url, so it needs no escaping; cutting the
    text once per campaign spares one JSON encoding per recipient.
    """
    members: dict[str, object] = {
        "title": notification.title,
        "navigate": notification.link or fallback_link,
        "tag": tag,
    }
    texts = {
        "body": notification.body,
        "icon": notification.icon,
        "badge": notification.badge,
        "image": notification.image,
        "lang": notification.language,
    }
    switches = {
        "requireInteraction": notification.require_interaction,
        "silent": notification.silent,
        "renotify": notification.renotify,
    }
    members.update({name: text for name, text in texts.items() if text})
    members.update({name: True for name, is_set in switches.items() if is_set})
    if notification.actions:
        members["actions"] = [
            {
                "action": action.action,
                "title": action.title,
                "navigate": action.link or notification.link or fallback_link,
            }
            for action in notification.actions
        ]
    mark = "\x00token\x00"
    members["data"] = {"token": mark}
    document = {"web_push": 8030, "notification": members, "b": build}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    before, _, after = text.rpartition(json.dumps(mark)[1:-1])
    return before.encode("utf-8"), after.encode("utf-8")


def payload_bytes(notification: Notification, *, token_length: int, tag: str, fallback_link: str, build: str) -> int:
    """The size in bytes of the payload one recipient gets."""
    before, after = payload_prefix_and_suffix(notification, tag=tag, fallback_link=fallback_link, build=build)
    return len(before) + token_length + len(after)


def link_host(link: str) -> str:
    """The host a link leads to, as shown in previews and kept on the click allow-list."""
    return (urlsplit(link).hostname or "").lower()

"""How a notification is kept in a text column, and read back by any later version."""

import json
from dataclasses import asdict
from typing import Any

from pushdesk.domain.notification import Notification, NotificationAction, Variant
from pushdesk.domain.utm import Utm


def content_from(notification: Notification) -> str:
    """The notification as JSON; members that are left out are not written."""
    members: dict[str, object] = {
        "title": notification.title,
        "body": notification.body,
        "link": notification.link,
        "icon": notification.icon,
        "image": notification.image,
        "badge": notification.badge,
        "language": notification.language,
        "actions": [[each.action, each.title, each.link] for each in notification.actions],
        "require_interaction": notification.require_interaction,
        "silent": notification.silent,
        "renotify": notification.renotify,
        "variants": [_variant_members(each) for each in notification.variants],
        "utm": None if notification.utm is None else asdict(notification.utm),
    }
    kept = {name: value for name, value in members.items() if value}
    if notification.app_badge is not None:
        kept["app_badge"] = notification.app_badge
    return json.dumps(kept, ensure_ascii=False)


def notification_from(content: str) -> Notification:
    """The notification that :func:`content_from` wrote."""
    members: dict[str, Any] = json.loads(content)
    return Notification(
        title=members.get("title", ""),
        body=members.get("body", ""),
        link=members.get("link", ""),
        icon=members.get("icon", ""),
        image=members.get("image", ""),
        badge=members.get("badge", ""),
        language=members.get("language", ""),
        actions=tuple(NotificationAction(*each) for each in members.get("actions", ())),
        require_interaction=members.get("require_interaction", False),
        silent=members.get("silent", False),
        renotify=members.get("renotify", False),
        app_badge=members.get("app_badge"),
        variants=tuple(_variant(each) for each in members.get("variants", ())),
        utm=Utm(**members["utm"]) if members.get("utm") else None,
    )


def _variant_members(variant: Variant) -> dict[str, object]:
    members = {**asdict(variant), "action_titles": list(variant.action_titles)}
    return {name: value for name, value in members.items() if value}


def _variant(members: dict[str, Any]) -> Variant:
    return Variant(**{**members, "action_titles": tuple(members.get("action_titles", ()))})

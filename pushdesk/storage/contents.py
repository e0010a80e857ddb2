"""How a notification is kept in a text column, and read back by any later version."""

import json
from typing import Any

from pushdesk.domain.notification import Notification, NotificationAction


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
    }
    return json.dumps({name: value for name, value in members.items() if value}, ensure_ascii=False)


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
    )

"""Reading a whole notification from a JSON file that the owner wrote: buttons, language variants, UTM and all."""

from collections.abc import Mapping
from pathlib import Path

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import Notification, NotificationAction, Variant
from pushdesk.domain.strict_json import parse_json_strict
from pushdesk.domain.utm import UTM_NAMES, Utm

_SIZE_LIMIT_BYTES = 262_144
_TEXTS = ("title", "body", "link", "icon", "image", "badge", "language")
_SWITCHES = ("require_interaction", "silent", "renotify")


def read_notification(path: Path) -> Notification:
    """The notification in the file, not checked by its rules yet.

    Raises ``file_not_read``, the faults of :func:`~pushdesk.domain.strict_json.parse_json_strict` with the file's name,
    ``content_not_object``, and ``content_malformed`` naming the member that is unknown or of the wrong kind.
    """
    try:
        document = parse_json_strict(path.read_bytes(), _SIZE_LIMIT_BYTES)
    except OSError as error:
        raise wrong_input("file_not_read", file=str(path), cause=error.strerror or "") from None
    except Fault as fault:
        raise wrong_input(fault.code, **{**fault.facts, "in_file": str(path)}) from None
    if not isinstance(document, dict):
        raise wrong_input("content_not_object", file=str(path), example='{"title": "…"}')
    return _Reading(path).notification(document)


class _Reading:
    """Takes a document apart; what is not as it should be is named with its file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def notification(self, document: object) -> Notification:
        members = self._members(document, "", (*_TEXTS, *_SWITCHES, "app_badge", "actions", "variants", "utm"))
        badge = members.get("app_badge")
        if badge is not None and (isinstance(badge, bool) or not isinstance(badge, int)):
            raise self._fault("app_badge")
        return Notification(
            title=self._text(members, "title"),
            body=self._text(members, "body"),
            link=self._text(members, "link"),
            icon=self._text(members, "icon"),
            image=self._text(members, "image"),
            badge=self._text(members, "badge"),
            language=self._text(members, "language"),
            require_interaction=self._switch(members, "require_interaction"),
            silent=self._switch(members, "silent"),
            renotify=self._switch(members, "renotify"),
            app_badge=badge,
            actions=tuple(self._action(each) for each in self._list(members, "actions")),
            variants=tuple(
                self._variant(language, each)
                for language, each in self._members(members.get("variants", {}), "variants", None).items()
            ),
            utm=self._utm(members["utm"]) if members.get("utm") is not None else None,
        )

    def _action(self, document: object) -> NotificationAction:
        members = self._members(document, "actions", ("action", "title", "link"))
        return NotificationAction(
            self._text(members, "action"), self._text(members, "title"), self._text(members, "link")
        )

    def _variant(self, language: str, document: object) -> Variant:
        members = self._members(document, f"variants.{language}", ("title", "body", "link", "actions"))
        titles = self._list(members, "actions")
        texts = tuple(title for title in titles if isinstance(title, str))
        if len(texts) != len(titles):
            raise self._fault(f"variants.{language}.actions")
        return Variant(
            language, self._text(members, "title"), self._text(members, "body"), self._text(members, "link"), texts
        )

    def _utm(self, document: object) -> Utm:
        members = self._members(document, "utm", UTM_NAMES)
        return Utm(**{"campaign": "", **{name: self._text(members, name) for name in members}})

    def _members(self, document: object, place: str, known: tuple[str, ...] | None) -> Mapping[str, object]:
        if not isinstance(document, dict):
            raise self._fault(place)
        for name in document:
            if known is not None and name not in known:
                raise self._fault(f"{place}.{name}".strip("."))
        return document

    def _list(self, members: Mapping[str, object], name: str) -> list[object]:
        found = members.get(name, [])
        if not isinstance(found, list):
            raise self._fault(name)
        return found

    def _text(self, members: Mapping[str, object], name: str) -> str:
        found = members.get(name, "")
        if not isinstance(found, str):
            raise self._fault(name)
        return found

    def _switch(self, members: Mapping[str, object], name: str) -> bool:
        found = members.get(name, False)
        if not isinstance(found, bool):
            raise self._fault(name)
        return found

    def _fault(self, member: str) -> Fault:
        return wrong_input("content_malformed", file=str(self._path), member=member)

"""The questions one may ask the rehearsal's push service over HTTP, answered in JSON.

Only for this computer, and only for practice: it hands out simulated subscriptions and tells what
arrived for them. Browsers find their WebSocket at the root of the same address.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from aiohttp import web

from pushdesk.rehearsal.behaviour import Behaviour
from pushdesk.rehearsal.firefox_socket import FirefoxSocket
from pushdesk.rehearsal.mailbox import AcceptedMessage, Mailbox
from pushdesk.rehearsal.office import IssuedSubscription, PushOffice, SubscriptionOrder
from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.rehearsal.verification import decode_base64url
from pushdesk.rehearsal.weather import Storm, Weather

MAX_ORDER = 200_000
_EnumT = TypeVar("_EnumT", bound=Enum)


class Control:
    """Answers the control routes from the books of the push service."""

    def __init__(self, office: PushOffice, firefox: FirefoxSocket, signatures_verified: Callable[[], int]) -> None:
        self._office = office
        self._firefox = firefox
        self._signatures_verified = signatures_verified

    def application(self) -> web.Application:
        """Return the routes, the browsers' WebSocket among them."""
        application = web.Application()
        application.add_routes([
            web.get("/", self._firefox.answer),
            web.get("/ledger", self._tell_totals),
            web.get("/ledger/topics/{topic}", self._tell_topic),
            web.get("/ledger/{subscription}", self._tell_subscription),
            web.post("/subscriptions", self._create_subscriptions),
            web.put("/subscriptions/{subscription}/behaviour", self._change_behaviour),
            web.post("/collections", self._collect),
            web.put("/doors/{service}/delay", self._change_delay),
            web.put("/doors/{service}/storm", self._begin_storm),
        ])  # fmt: skip
        return application

    async def _tell_totals(self, request: web.Request) -> web.Response:
        ledger = self._office.ledger
        return web.json_response({
            "subscriptions": len(self._office.mailboxes),
            "connected_browsers": self._firefox.connected_browsers,
            "requests": ledger.requests,
            "accepted": ledger.accepted.total(),
            "accepted_by_service": {each.value: ledger.accepted[each] for each in Impersonated},
            "refused": {reason.value: count for reason, count in ledger.refused.items()},
            "vapid_failures": ledger.vapid_failures,
            "signatures_verified": self._signatures_verified(),
            "decrypted": ledger.decrypted,
            "undecryptable": ledger.undecryptable,
            "without_payload": ledger.without_payload,
            "duplicates": ledger.duplicates,
            "replaced": ledger.replaced,
            "cut": ledger.cut,
            "storm_windows": {
                each.value: weather.storm.requests for each, weather in self._office.weather.items() if weather.storm
            },
            "acknowledged": {str(code): count for code, count in ledger.acknowledged.items()},
            "first_accepted_at": ledger.first_accepted_at,
            "last_accepted_at": ledger.last_accepted_at,
        })  # fmt: skip

    async def _tell_topic(self, request: web.Request) -> web.Response:
        counted = self._office.count_topic(request.match_info["topic"])
        return web.json_response({
            "subscriptions": counted.subscriptions,
            "messages": counted.messages,
            "copies": {str(number): count for number, count in sorted(counted.copies.items())},
        })  # fmt: skip

    async def _tell_subscription(self, request: web.Request) -> web.Response:
        mailbox = self._find_mailbox(request)
        return web.json_response({
            "subscription": mailbox.identifier,
            "service": mailbox.service.value,
            "behaviour": mailbox.behaviour.value,
            "is_gone": mailbox.is_gone,
            "requests": mailbox.messages_asked,
            "messages": [_describe_message(message) for message in mailbox.accepted],
            "waiting": [_describe_waiting(mailbox, place) for place in mailbox.waiting],
        })  # fmt: skip

    async def _create_subscriptions(self, request: web.Request) -> web.Response:
        issued = await self._office.create_subscriptions(_read_order(await _read_json(request)))
        return web.json_response({"subscriptions": [_describe_issued(each) for each in issued]}, status=201)

    async def _change_behaviour(self, request: web.Request) -> web.Response:
        mailbox = self._find_mailbox(request)
        mailbox.behaviour = _read_enum(Behaviour, (await _read_json(request)).get("behaviour"))
        mailbox.messages_asked = 0
        return web.Response(status=204)

    async def _change_delay(self, request: web.Request) -> web.Response:
        milliseconds = _read_number(await _read_json(request), "milliseconds", 0, 60_000, default=0)
        self._find_weather(request).delay_seconds = milliseconds / 1000
        return web.Response(status=204)

    async def _begin_storm(self, request: web.Request) -> web.Response:
        document = await _read_json(request)
        windows = _read_number(document, "windows", 0, 1000, default=1)
        retry_after_seconds = _read_number(document, "retry_after_seconds", 0, 3600, default=1)
        self._find_weather(request).storm = Storm(windows, retry_after_seconds)
        return web.Response(status=204)

    async def _collect(self, request: web.Request) -> web.Response:
        limit = _read_number(await _read_json(request), "limit", 1, MAX_ORDER, default=500)
        return web.json_response({
            "collected": [
                {"subscription": each.identifier, "payload": each.payload.decode("utf-8", "replace")}
                for each in self._office.collect(limit)
            ]
        })  # fmt: skip

    def _find_weather(self, request: web.Request) -> Weather:
        return self._office.weather[_read_enum(Impersonated, request.match_info["service"])]

    def _find_mailbox(self, request: web.Request) -> Mailbox:
        mailbox = self._office.mailboxes.get(request.match_info["subscription"])
        if mailbox is None:
            raise web.HTTPNotFound(text="no such subscription")
        return mailbox


def _describe_issued(issued: IssuedSubscription) -> dict[str, object]:
    return {
        "subscription": issued.identifier,
        "service": issued.service.value,
        "behaviour": issued.behaviour.value,
        "endpoint": issued.endpoint,
        "keys": {"p256dh": issued.p256dh, "auth": issued.auth},
    }


def _describe_message(message: AcceptedMessage) -> dict[str, object]:
    return {
        "message": message.message_id,
        "accepted_at": message.accepted_at,
        "topic": message.terms.topic,
        "ttl": message.terms.ttl_seconds,
        "urgency": message.terms.urgency,
        "body_bytes": message.body_bytes,
        "digest": message.digest.hex(),
        "decrypted": message.is_decrypted,
    }


def _describe_waiting(mailbox: Mailbox, place: str) -> dict[str, object]:
    waiting = mailbox.waiting[place]
    is_open = mailbox.keys is not None
    return {
        "message": waiting.message.message_id,
        "topic": waiting.message.terms.topic,
        "payload": waiting.content.decode("utf-8", "replace") if is_open else None,
    }


async def _read_json(request: web.Request) -> dict[str, object]:
    try:
        document = json.loads(await request.text())
    except (ValueError, RecursionError):
        raise web.HTTPBadRequest(text="the body is not JSON") from None
    if not isinstance(document, dict):
        raise web.HTTPBadRequest(text="the body is not a JSON object")
    return document


def _read_order(document: dict[str, object]) -> SubscriptionOrder:
    try:
        key = decode_base64url(str(document.get("application_server_key")))
    except ValueError:
        raise web.HTTPBadRequest(text="application_server_key is not base64url") from None
    return SubscriptionOrder(
        count=_read_number(document, "count", 1, MAX_ORDER, default=1),
        application_server_key=key,
        services=_read_shares(Impersonated, document.get("services"), Impersonated.MOZILLA),
        mix=_read_shares(Behaviour, document.get("mix"), Behaviour.OK),
        seed=_read_number(document, "seed", 0, 2**31, default=0),
        attentive_share=_read_share(document.get("attentive_share", 0.0)),
        retry_after_seconds=_read_number(document, "retry_after_seconds", 0, 3600, default=1),
    )


def _read_shares(kind: type[_EnumT], document: object, otherwise: _EnumT) -> dict[_EnumT, float]:
    """Read {"name": share, …}, or one name, or nothing."""
    if document is None:
        return {otherwise: 1.0}
    if isinstance(document, str):
        return {_read_enum(kind, document): 1.0}
    if not isinstance(document, dict):
        raise web.HTTPBadRequest(text="shares are a name or an object of numbers")
    shares = {_read_enum(kind, name): _read_share(share) for name, share in document.items()}
    if sum(shares.values()) <= 0:
        raise web.HTTPBadRequest(text="one share must be above zero")
    return shares


def _read_enum(kind: type[_EnumT], name: object) -> _EnumT:
    try:
        return kind(name)
    except ValueError:
        raise web.HTTPBadRequest(text=f"one of: {', '.join(each.value for each in kind)}") from None


def _read_share(share: object) -> float:
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share < 1e9:
        raise web.HTTPBadRequest(text="a share is a number of zero or more")
    return float(share)


def _read_number(document: dict[str, object], name: str, smallest: int, largest: int, default: int) -> int:
    number = document.get(name, default)
    if isinstance(number, bool) or not isinstance(number, int) or not smallest <= number <= largest:
        raise web.HTTPBadRequest(text=f"{name} is a whole number from {smallest} to {largest}")
    return number

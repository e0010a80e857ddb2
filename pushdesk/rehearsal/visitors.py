"""Simulated subscribers: they register with the running receiver, and report what they do with pushes.

Everything goes over real HTTP, as it would from a page: the receiver cannot tell a visitor from a browser.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import aiohttp

from pushdesk.rehearsal.behaviour import Behaviour
from pushdesk.rehearsal.faces import Face, deal_faces
from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.rehearsal.verification import encode_base64url

LIVELY_MIX: Mapping[Behaviour, float] = {
    Behaviour.OK: 0.935,
    Behaviour.GONE: 0.027,
    Behaviour.NOT_FOUND: 0.005,
    Behaviour.SLOW: 0.015,
    Behaviour.THROTTLED: 0.004,
    Behaviour.FLAKY: 0.008,
    Behaviour.TOO_LARGE: 0.003,
    Behaviour.KEY_MISMATCH: 0.003,
}
"""A year-old audience: most are well, some are gone, slow or throttled."""

CALM_MIX: Mapping[Behaviour, float] = {Behaviour.OK: 0.97, Behaviour.GONE: 0.02, Behaviour.FLAKY: 0.01}
"""Nobody slow: for measuring."""

USUAL_SERVICES: Mapping[Impersonated, float] = {
    Impersonated.FCM: 0.68,
    Impersonated.MOZILLA: 0.14,
    Impersonated.APPLE: 0.18,
}

_AT_ONCE = 16
_ORDER_SIZE = 2_000
_COLLECTED_AT_ONCE = 500
_TRIES = 30
_LONGEST_WAIT_SECONDS = 60.0
_TIMEOUT = aiohttp.ClientTimeout(total=30)


@dataclass(frozen=True, slots=True)
class Premises:
    """Where the visitors go: the owner's page, the receiver behind it, and the practice push service.

    `control` is the push service's control address; `application_server_key` is the key's public half
    (65 bytes), and `key_id` the name under which the page's configuration knows it.
    """

    page: str
    origin: str
    receiver: str
    site: str
    key_id: str
    application_server_key: bytes
    control: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many visitors come and what they are like. The same seed brings the same crowd."""

    count: int
    topics: tuple[str, ...] = ()
    mix: Mapping[Behaviour, float] = field(default_factory=lambda: LIVELY_MIX)
    services: Mapping[Impersonated, float] = field(default_factory=lambda: USUAL_SERVICES)
    attentive_share: float = 0.6
    retry_after_seconds: int = 1
    seed: int = 0


@dataclass(frozen=True, slots=True)
class VisitTally:
    """What the receiver answered: 2xx, other answers by status, and how often it asked for patience."""

    accepted: int
    refused: Mapping[int, int]
    waits: int


class Visitors:
    """A crowd of simulated subscribers. An asynchronous context manager that closes its connections."""

    def __init__(
        self,
        premises: Premises,
        crowd: Crowd,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`wait` lets the seconds pass that a Retry-After asks for."""
        self._wait = wait
        self._premises = premises
        self._crowd = crowd
        self._faces: dict[str, Face] = {}
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Open the connections' pool."""
        self._session = aiohttp.ClientSession(
            timeout=_TIMEOUT,
            cookie_jar=aiohttp.DummyCookieJar(),
            connector=aiohttp.TCPConnector(limit=2 * _AT_ONCE),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def subscribe(self, watch: Callable[[int], None] = lambda _accepted: None) -> VisitTally:
        """Let every visitor subscribe at the push service and register with the receiver.

        `watch` is told now and then how many are registered. Raises aiohttp.ClientError where the
        receiver or the push service cannot be reached.
        """
        tally = _RunningTally()
        orders = range(0, self._crowd.count, _ORDER_SIZE)
        for number, start in enumerate(orders):
            count = min(_ORDER_SIZE, self._crowd.count - start)
            subscriptions = await self._order(count, self._crowd.seed + number)
            await _at_once(subscriptions, lambda each: self._register(each, tally))
            watch(tally.accepted)
        return tally.close()

    async def react(self) -> VisitTally:
        """Let attentive visitors report what they did with all that has arrived for them so far.

        Each reports one notification as displayed, and then as clicked, closed or neither.
        """
        tally = _RunningTally()
        while True:
            answer = await self._ask("/collections", {"limit": _COLLECTED_AT_ONCE})
            collected = answer["collected"]
            assert isinstance(collected, list)
            if not collected:
                return tally.close()
            await _at_once(collected, lambda each: self._report(each, tally))

    async def _order(self, count: int, seed: int) -> Sequence[dict[str, object]]:
        crowd = self._crowd
        answer = await self._ask(
            "/subscriptions",
            {
                "count": count,
                "application_server_key": encode_base64url(self._premises.application_server_key),
                "services": {each.value: share for each, share in crowd.services.items()},
                "mix": {each.value: share for each, share in crowd.mix.items()},
                "seed": seed,
                "attentive_share": crowd.attentive_share,
                "retry_after_seconds": crowd.retry_after_seconds,
            },
        )
        subscriptions = answer["subscriptions"]
        assert isinstance(subscriptions, list)
        services = [Impersonated(each["service"]) for each in subscriptions]
        faces = deal_faces(services, crowd.topics, seed)
        self._faces.update((each["subscription"], face) for each, face in zip(subscriptions, faces, strict=True))
        return subscriptions

    async def _register(self, subscription: dict[str, object], tally: _RunningTally) -> None:
        premises = self._premises
        face = self._faces[str(subscription["subscription"])]
        registration = {
            "site": premises.site,
            "clientId": face.client_id,
            "keyId": premises.key_id,
            "subscription": {
                "endpoint": subscription["endpoint"],
                "expirationTime": None,
                "keys": subscription["keys"],
            },
            "topics": list(face.topics),
            "language": face.language,
            "timeZone": face.time_zone,
            "consent": {
                "textVersion": "1",
                "page": premises.page,
                "at": datetime.now(UTC).isoformat(timespec="seconds"),
            },
        }
        await self._post("/v1/registrations", registration, face, tally)

    async def _report(self, collected: dict[str, object], tally: _RunningTally) -> None:
        face = self._faces.get(str(collected["subscription"]))
        token = _token_in(str(collected["payload"]))
        if face is None or token is None:
            return
        kinds = ["displayed"]
        if face.clicks:
            kinds.append("clicked")
        elif face.closes:
            kinds.append("closed")
        for kind in kinds:
            await self._post("/v1/reports", {"token": token, "kind": kind}, face, tally)

    async def _post(self, route: str, document: object, face: Face, tally: _RunningTally) -> None:
        """Post as this visitor's page would, and wait as long as the receiver asks for."""
        headers = {
            "Origin": self._premises.origin,
            "User-Agent": face.user_agent,
            "Accept-Language": face.language,
            "Content-Type": "application/json",
        }
        content = json.dumps(document).encode()
        for _ in range(_TRIES):
            async with self._connected().post(
                self._premises.receiver + route, data=content, headers=headers, allow_redirects=False
            ) as answer:
                status = answer.status
                wait_seconds = _seconds_in(answer.headers.get("Retry-After"))
            if status not in (429, 503):
                break
            tally.waits += 1
            await self._wait(wait_seconds)
        tally.note(status)

    async def _ask(self, route: str, question: object) -> Mapping[str, object]:
        async with self._connected().post(self._premises.control + route, json=question) as answer:
            answer.raise_for_status()
            document = await answer.json()
        assert isinstance(document, dict)
        return document

    def _connected(self) -> aiohttp.ClientSession:
        assert self._session is not None, "used outside its context"
        return self._session


@dataclass(slots=True)
class _RunningTally:
    accepted: int = 0
    refused: Counter[int] = field(default_factory=Counter)
    waits: int = 0

    def note(self, status: int) -> None:
        if 200 <= status < 300:
            self.accepted += 1
        else:
            self.refused[status] += 1

    def close(self) -> VisitTally:
        return VisitTally(self.accepted, dict(self.refused), self.waits)


async def _at_once(everyone: Iterable[dict[str, object]], act: Callable[[dict[str, object]], Awaitable[None]]) -> None:
    """Let everyone act, a handful at a time."""
    queue = iter(everyone)

    async def take_turns() -> None:
        for each in queue:
            await act(each)

    async with asyncio.TaskGroup() as group:
        for _ in range(_AT_ONCE):
            group.create_task(take_turns())


def _token_in(payload: str) -> str | None:
    """Return `notification.data.token` of a payload, None where there is none."""
    try:
        place: object = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    for name in ("notification", "data", "token"):
        place = place.get(name) if isinstance(place, dict) else None
    return place if isinstance(place, str) else None


def _seconds_in(retry_after: str | None) -> float:
    if retry_after is None or not retry_after.isdigit():
        return 1.0
    return min(float(retry_after), _LONGEST_WAIT_SECONDS)

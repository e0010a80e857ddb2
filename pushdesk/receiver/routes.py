"""The routes of the receiver: what each takes, in which order it is checked, and what it answers."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from aiohttp import hdrs, web

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.registration import Registration
from pushdesk.domain.report import delivery_of_token
from pushdesk.domain.site import is_loopback
from pushdesk.domain.tunnel import far_end, is_this_computer
from pushdesk.domain.user_agents import browser_from
from pushdesk.receiver.admission import Admission, AdmissionDesk
from pushdesk.receiver.answers import (
    headers_for_origin,
    headers_for_preflight,
    refusal_from,
    refusal_response,
    response,
)
from pushdesk.receiver.connection import DeadlineConnection
from pushdesk.receiver.database_thread import DatabaseThread
from pushdesk.receiver.intake import read_registration, read_report, read_unregistration
from pushdesk.receiver.ledger import RefusalLedger
from pushdesk.receiver.limits import Bounds, RegistrationLimit
from pushdesk.receiver.services import ReceiverServices
from pushdesk.storage.subscription_intake import Intake, Registered

ROUTES: Mapping[str, str] = {
    "/v1/registrations": hdrs.METH_POST,
    "/v1/unregistrations": hdrs.METH_POST,
    "/v1/reports": hdrs.METH_POST,
    "/healthz": hdrs.METH_GET,
}

QUARANTINE_RETRY_SECONDS = 3_600
_DAY = timedelta(days=1)

UNREGISTRATION_SECONDS = 0.1
"""Unregistrations are answered at whole multiples of this, so that the time does not tell what is stored."""

_STATUS_OF_INTAKE: Mapping[Intake, int] = {
    Intake.NEW: 201,
    Intake.REFRESHED: 200,
    Intake.QUARANTINED: 202,
}


@dataclass(slots=True)
class Visit:
    """One request on its way: who asks, and what is known of them so far."""

    request: web.BaseRequest
    connection: DeadlineConnection
    path: str
    origins: list[str]
    admission: Admission | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The ``Origin`` header, or an empty text; two of them are nobody's."""
        return self.origins[0] if len(self.origins) == 1 else ""


class Routes:
    """Answers requests. What writes goes through one thread, what reads through another: readers never wait."""

    def __init__(
        self,
        services: ReceiverServices,
        *,
        reader: DatabaseThread,
        writer: DatabaseThread,
        ledger: RefusalLedger,
        bounds: Bounds,
    ) -> None:
        self._services = services
        self._reader = reader
        self._writer = writer
        self._ledger = ledger
        self._bounds = bounds
        self._desk = AdmissionDesk(services)
        self._limit = RegistrationLimit()
        self._takers: Mapping[str, Callable[[Visit, Admission], Awaitable[web.Response]]] = {
            "/v1/registrations": self._register,
            "/v1/unregistrations": self._unregister,
            "/v1/reports": self._report,
        }

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request; every refusal is counted, none is raised."""
        connection = request.protocol
        assert isinstance(connection, DeadlineConnection)
        connection.begin_request()
        visit = Visit(request, connection, request.rel_url.raw_path, request.headers.getall(hdrs.ORIGIN, []))
        try:
            answer = await self._answer(visit)
        except Fault as fault:
            answer = self._refuse(visit, fault)
        if not request.content.is_eof():
            answer.force_close()
        connection.end_request(is_last=not request.content.is_eof())
        return answer

    def _refuse(self, visit: Visit, fault: Fault) -> web.Response:
        refusal = refusal_from(fault)
        if visit.path in self._takers:
            self._ledger.note(refusal.code, visit.admission.site_of(visit.origin) if visit.admission else "")
        headers = dict(visit.headers)
        if "allow" in fault.facts:
            headers[hdrs.ALLOW] = str(fault.facts["allow"])
        return refusal_response(refusal, headers)

    async def _answer(self, visit: Visit) -> web.Response:
        """The checks that need no body, cheapest first; then the route's own work."""
        request = visit.request
        if visit.path not in ROUTES:
            raise wrong_input("route_unknown")
        taker = self._takers.get(visit.path)
        is_preflight = request.method == hdrs.METH_OPTIONS and taker is not None
        if request.method != ROUTES[visit.path] and not is_preflight:
            methods = ROUTES[visit.path] if taker is None else f"{ROUTES[visit.path]}, {hdrs.METH_OPTIONS}"
            raise wrong_input("method_not_allowed", method=request.method, allow=methods)
        if taker is None:
            return response(200, {"ok": True}, {})
        check_is_confidential(
            request.remote or "",
            forwarded_proto=request.headers.get("X-Forwarded-Proto", ""),
            origin=visit.origin,
        )
        admission = visit.admission = await self._reader.run(self._desk.current)
        if visit.origins and not admission.is_ours(visit.origin):
            raise wrong_input("foreign_origin")
        if visit.origins:
            visit.headers = headers_for_origin(visit.origin)
        if is_preflight:
            if not visit.origins:
                raise wrong_input("foreign_origin")
            return response(204, None, headers_for_preflight(visit.origin, request.headers))
        check_is_json(request)
        return await taker(visit, admission)

    async def _register(self, visit: Visit, admission: Admission) -> web.Response:
        if not visit.origins:
            raise wrong_input("foreign_origin")
        wait_seconds = self._limit.wait_seconds(
            self._far_end(visit, admission),
            per_address=admission.registrations_per_address,
            total=admission.registrations_total,
        )
        if wait_seconds:
            raise wrong_input("too_many_registrations", retry_after_seconds=wait_seconds)
        body = await self._body(visit)
        registration = read_registration(
            body, origin=visit.origin, admission=admission, limit_bytes=self._bounds.body_bytes
        )
        user_agent = visit.request.headers.get(hdrs.USER_AGENT, "")
        registered = await self._writer.run(lambda: self._keep(registration, user_agent, visit.origin, admission))
        return response(_STATUS_OF_INTAKE[registered.intake], {"state": registered.intake.value}, visit.headers)

    def _far_end(self, visit: Visit, admission: Admission) -> str:
        """Who is counted: behind an open tunnel of this computer its far end, else whoever is connected."""
        remote, tunnel = visit.request.remote or "", admission.tunnel
        headers = [] if tunnel is None else visit.request.headers.getall(tunnel.tool.header, [])
        return far_end(tunnel, remote, headers)

    def _keep(self, registration: Registration, user_agent: str, origin: str, admission: Admission) -> Registered:
        """Store a registration, in the database's thread.

        Raises ``foreign_origin`` for somebody new at an address that the site has left, and ``quarantine_full``
        beyond a few a day.
        """
        now = self._services.now()
        store = self._services.subscriptions
        if admission.is_former(registration.site_id, origin) and not store.knows_browser(registration):
            raise wrong_input("foreign_origin")
        if (
            registration.quarantined
            and store.quarantined_since(now - _DAY) >= admission.quarantine_per_day
            and not store.is_known(registration.endpoint)
        ):
            raise wrong_input("quarantine_full", retry_after_seconds=QUARANTINE_RETRY_SECONDS)
        browser, platform = browser_from(user_agent, registration.push_service)
        return store.register(registration, browser, platform, admission.push_hosts, now)

    async def _unregister(self, visit: Visit, _admission: Admission) -> web.Response:
        body = await self._body(visit)
        clock = asyncio.get_running_loop()
        begun_at = clock.time()
        asked = read_unregistration(body, limit_bytes=self._bounds.body_bytes)
        await self._writer.run(
            lambda: self._services.subscriptions.unregister(
                asked.endpoint, asked.auth, self._services.now(), erase=asked.erase
            )
        )
        taken = clock.time() - begun_at
        await asyncio.sleep(math.ceil(taken / UNREGISTRATION_SECONDS) * UNREGISTRATION_SECONDS - taken)
        return response(204, None, visit.headers)

    async def _report(self, visit: Visit, _admission: Admission) -> web.Response:
        body = await self._body(visit)
        claim = read_report(body, limit_bytes=self._bounds.body_bytes)
        delivery_id = delivery_of_token(await self._reader.run(self._services.reports.secret), claim.token)
        if delivery_id is None:
            self._ledger.note("report_forged")
        else:
            await self._writer.run(
                lambda: self._services.reports.record(delivery_id, claim.kind, claim.action or "", self._services.now())
            )
        return response(204, None, visit.headers)

    async def _body(self, visit: Visit) -> bytes:
        """The whole body, in time and within bounds.

        Raises ``body_too_large`` (by its declared length before a byte is read, else by counting),
        ``body_slow``, ``expectation_refused`` and ``request_malformed``.
        """
        request, limit = visit.request, self._bounds.body_bytes
        if request.content_length is not None and request.content_length > limit:
            raise wrong_input("body_too_large", limit=limit)
        if expectation := request.headers.get(hdrs.EXPECT):
            if expectation.lower() != "100-continue":
                raise wrong_input("expectation_refused")
            await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            request.writer.output_size = 0
        body = bytearray()
        try:
            async with asyncio.timeout_at(visit.connection.body_due_at):
                async for chunk in request.content.iter_any():
                    body += chunk
                    if len(body) > limit:
                        raise wrong_input("body_too_large", limit=limit)
        except TimeoutError:
            raise wrong_input("body_slow") from None
        except (web.RequestPayloadError, ConnectionError):
            raise wrong_input("request_malformed") from None
        return bytes(body)


def check_is_confidential(remote: str, *, forwarded_proto: str, origin: str) -> None:
    """Raise ``not_confidential`` for plain http from another machine (RFC 8291, section 2 wants more).

    A tunnel or a proxy on this machine speaks from loopback; one that tells us it took plain http from outside
    is believed, unless the page itself is one of this computer.
    """
    outside = forwarded_proto.partition(",")[0].strip().lower()
    if not is_this_computer(remote) or (outside == "http" and not is_loopback(origin)):
        raise wrong_input("not_confidential")


def check_is_json(request: web.BaseRequest) -> None:
    """Raise ``content_type_refused`` for anything but plain JSON in UTF-8."""
    is_utf8 = (request.charset or "utf-8").lower() in ("utf-8", "utf8")
    is_plain = request.headers.get(hdrs.CONTENT_ENCODING, "identity").lower() == "identity"
    if request.content_type != "application/json" or not is_utf8 or not is_plain:
        raise wrong_input("content_type_refused")

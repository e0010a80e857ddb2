"""What the receiver answers: JSON with a status, the words for a refusal, and the headers a browser asks for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web

from pushdesk.domain.faults import Fault
from pushdesk.words.faults import sentence

RETRY_SECONDS = 5
"""When to come back after a 503: the database is busy for moments, not for minutes."""

PREFLIGHT_SECONDS = 600

SERVER_HEADERS: Mapping[str, str] = {
    "Server": "PushDesk",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Origin",
}

_STATUS_OF_CODE: Mapping[str, int] = {
    "foreign_origin": 403,
    "not_confidential": 403,
    "route_unknown": 404,
    "method_not_allowed": 405,
    "body_slow": 408,
    "header_slow": 408,
    "body_too_large": 413,
    "content_type_refused": 415,
    "expectation_refused": 417,
    "too_many_registrations": 429,
    "quarantine_full": 429,
    "endpoint_of_other_site": 400,
    "header_too_large": 431,
    "receiver_broken": 500,
}
"""The codes that do not speak of what the document says."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that says no. ``retry_after_seconds`` is None where another try is worth nothing."""

    status: int
    code: str
    message: str
    retry_after_seconds: int | None = None

    @property
    def document(self) -> bytes:
        """The body: ``{"error": code, "message": sentence}``."""
        return json.dumps({"error": self.code, "message": self.message}, ensure_ascii=False).encode()


def refusal_from(fault: Fault) -> Refusal:
    """How a fault is answered.

    What the stranger got wrong is a 4xx. A fault that is not wrong input and has no status of its own comes from
    the database (busy, full, damaged): a 503, because the same document may be taken later.
    """
    status = _STATUS_OF_CODE.get(fault.code, 400 if fault.usage else 503)
    wait = fault.facts.get("retry_after_seconds", RETRY_SECONDS if status == 503 else None)
    return Refusal(status, fault.code, sentence(fault), wait if isinstance(wait, int) else None)


def refusal_response(refusal: Refusal, headers: Mapping[str, str]) -> web.Response:
    """A refusal as an HTTP response, with ``headers`` beside our own."""
    answer = web.Response(
        status=refusal.status,
        body=refusal.document,
        content_type="application/json",
        charset="utf-8",
        headers={**SERVER_HEADERS, **headers},
    )
    if refusal.retry_after_seconds is not None:
        answer.headers["Retry-After"] = str(refusal.retry_after_seconds)
    return answer


def refusal_bytes(refusal: Refusal) -> bytes:
    """A refusal as bytes, for a connection on which no request was understood; it is the last word there."""
    lines = [
        f"HTTP/1.1 {refusal.status} {HTTPStatus(refusal.status).phrase}",
        "Content-Type: application/json; charset=utf-8",
        f"Content-Length: {len(refusal.document)}",
        "Connection: close",
        *(f"{name}: {value}" for name, value in SERVER_HEADERS.items()),
    ]
    return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + refusal.document


def response(status: int, document: Mapping[str, object] | None, headers: Mapping[str, str]) -> web.Response:
    """An answer that says yes; None is no content."""
    if document is None:
        return web.Response(status=status, headers={**SERVER_HEADERS, **headers})
    return web.json_response(document, status=status, headers={**SERVER_HEADERS, **headers})


def headers_for_origin(origin: str) -> Mapping[str, str]:
    """What lets a page of this very origin, and no other, read the answer (Fetch, section 3.3)."""
    return {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": "Retry-After"}


def headers_for_preflight(origin: str, asked: Mapping[str, str]) -> Mapping[str, str]:
    """What lets a page of this origin post JSON here, also from a public address to this computer.

    The last two are the drafts "Private Network Access" and "Local Network Access", answered when asked for.
    """
    headers = {
        **headers_for_origin(origin),
        "Access-Control-Allow-Methods": "POST",
        "Access-Control-Allow-Headers": "content-type",
        "Access-Control-Max-Age": str(PREFLIGHT_SECONDS),
    }
    for network in ("Private", "Local"):
        if asked.get(f"Access-Control-Request-{network}-Network", "").lower() == "true":
            headers[f"Access-Control-Allow-{network}-Network"] = "true"
    return headers

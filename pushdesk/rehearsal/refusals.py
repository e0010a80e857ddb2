"""The words of refusal: which status, headers and body each real push service answers with.

One row per push service and reason. The wording is what an application server has to recognise, so
it follows what the operators publish and what their services were seen to answer.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus


class Impersonated(Enum):
    """The push service whose manners a door of the rehearsal imitates."""

    MOZILLA = "mozilla"
    FCM = "fcm"
    APPLE = "apple"
    WNS = "wns"


class Reason(Enum):
    """Why a push message was not accepted."""

    BAD_REQUEST = "bad_request"
    METHOD = "method"
    LENGTH_MISSING = "length_missing"
    NOT_FOUND = "not_found"
    GONE = "gone"
    TTL_MISSING = "ttl_missing"
    TTL_INVALID = "ttl_invalid"
    URGENCY_INVALID = "urgency_invalid"
    TOPIC_INVALID = "topic_invalid"
    ENCODING_INVALID = "encoding_invalid"
    TOO_LARGE = "too_large"
    AUTHORIZATION_MISSING = "authorization_missing"
    AUTHORIZATION_MALFORMED = "authorization_malformed"
    SIGNATURE_INVALID = "signature_invalid"
    AUDIENCE_WRONG = "audience_wrong"
    EXPIRED = "token_expired"
    EXPIRY_TOO_FAR = "expiry_too_far"
    CONTACT_INVALID = "contact_invalid"
    KEY_MISMATCH = "key_mismatch"
    THROTTLED = "throttled"
    UNAVAILABLE = "unavailable"
    REDIRECTED = "redirected"


VAPID_REASONS = frozenset({
    Reason.AUTHORIZATION_MISSING, Reason.AUTHORIZATION_MALFORMED, Reason.SIGNATURE_INVALID,
    Reason.AUDIENCE_WRONG, Reason.EXPIRED, Reason.EXPIRY_TOO_FAR, Reason.CONTACT_INVALID,
    Reason.KEY_MISMATCH,
})  # fmt: skip
"""The reasons that concern who signed (RFC 8292)."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One worded refusal: status, the header lines that belong to it, and the body."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


_MOZILLA: dict[Reason, tuple[int, int | None, str]] = {
    Reason.BAD_REQUEST: (400, None, "Bad request"),
    Reason.METHOD: (405, None, "Method not allowed"),
    Reason.LENGTH_MISSING: (411, None, "Length required"),
    Reason.NOT_FOUND: (404, 102, "Invalid token"),
    Reason.GONE: (410, 106, "No such subscription"),
    Reason.TTL_MISSING: (400, 111, "Missing TTL value"),
    Reason.TTL_INVALID: (400, 112, "Invalid TTL value"),
    Reason.URGENCY_INVALID: (400, 114, "Invalid Urgency value"),
    Reason.TOPIC_INVALID: (400, 113, "Invalid Topic value"),
    Reason.ENCODING_INVALID: (400, 110, "Unknown Content-Encoding header"),
    Reason.TOO_LARGE: (413, 104, "Payload too large"),
    Reason.AUTHORIZATION_MISSING: (401, 109, "Missing VAPID token"),
    Reason.AUTHORIZATION_MALFORMED: (401, 109, "Invalid VAPID token"),
    Reason.SIGNATURE_INVALID: (401, 109, "InvalidSignature"),
    Reason.AUDIENCE_WRONG: (401, 109, "Invalid VAPID audience"),
    Reason.EXPIRED: (401, 109, "Invalid VAPID expiry"),
    Reason.EXPIRY_TOO_FAR: (401, 109, "The VAPID token expiration is too long"),
    Reason.CONTACT_INVALID: (401, 109, "Invalid VAPID subject"),
    Reason.KEY_MISMATCH: (401, 109, "VAPID public key mismatch"),
    Reason.THROTTLED: (429, 202, "Too many requests"),
    Reason.UNAVAILABLE: (503, 201, "Please use an exponential back-off"),
    Reason.REDIRECTED: (307, None, "Moved"),
}

_FCM: dict[Reason, tuple[int, str]] = {
    Reason.BAD_REQUEST: (400, "bad request\n"),
    Reason.METHOD: (405, "method not allowed\n"),
    Reason.LENGTH_MISSING: (411, "length required\n"),
    Reason.NOT_FOUND: (404, "not found\n"),
    Reason.GONE: (410, "push subscription has unsubscribed or expired.\n"),
    Reason.TTL_MISSING: (400, "TTL header is missing\n"),
    Reason.TTL_INVALID: (400, "invalid TTL header\n"),
    Reason.URGENCY_INVALID: (400, "invalid urgency header\n"),
    Reason.TOPIC_INVALID: (400, "invalid topic header\n"),
    Reason.ENCODING_INVALID: (400, "unsupported content encoding\n"),
    Reason.TOO_LARGE: (413, "payload too large\n"),
    Reason.AUTHORIZATION_MISSING: (401, "UnauthorizedRegistration\n"),
    Reason.AUTHORIZATION_MALFORMED: (403, "invalid VAPID authorization header\n"),
    Reason.SIGNATURE_INVALID: (403, "invalid JWT provided\n"),
    Reason.AUDIENCE_WRONG: (403, "invalid JWT provided: unexpected aud\n"),
    Reason.EXPIRED: (403, "invalid JWT provided: exp is in the past\n"),
    Reason.EXPIRY_TOO_FAR: (403, "invalid JWT provided: exp is more than 24 hours ahead\n"),
    Reason.CONTACT_INVALID: (403, "invalid JWT provided: unusable sub\n"),
    Reason.KEY_MISMATCH: (
        403,
        "the VAPID credentials in the authorization header do not correspond to the credentials "
        "used to create the subscriptions.\n",
    ),
    Reason.THROTTLED: (429, "too many requests\n"),
    Reason.UNAVAILABLE: (503, "service unavailable\n"),
    Reason.REDIRECTED: (307, ""),
}

_APPLE: dict[Reason, tuple[int, str]] = {
    Reason.BAD_REQUEST: (400, "BadWebPushRequest"),
    Reason.METHOD: (405, "MethodNotAllowed"),
    Reason.LENGTH_MISSING: (411, "BadWebPushRequest"),
    Reason.NOT_FOUND: (404, "BadPath"),
    Reason.GONE: (410, "Unregistered"),
    Reason.TTL_MISSING: (400, "BadTtl"),
    Reason.TTL_INVALID: (400, "BadTtl"),
    Reason.URGENCY_INVALID: (400, "BadUrgency"),
    Reason.TOPIC_INVALID: (400, "BadWebPushTopic"),
    Reason.ENCODING_INVALID: (400, "BadWebPushRequest"),
    Reason.TOO_LARGE: (413, "PayloadTooLarge"),
    Reason.AUTHORIZATION_MISSING: (403, "BadJwtToken"),
    Reason.AUTHORIZATION_MALFORMED: (403, "BadJwtToken"),
    Reason.SIGNATURE_INVALID: (403, "BadJwtToken"),
    Reason.AUDIENCE_WRONG: (403, "BadJwtToken"),
    Reason.EXPIRED: (403, "BadJwtToken"),
    Reason.EXPIRY_TOO_FAR: (403, "BadJwtToken"),
    Reason.CONTACT_INVALID: (403, "BadJwtToken"),
    Reason.KEY_MISMATCH: (400, "VapidPkHashMismatch"),
    Reason.THROTTLED: (429, "TooManyRequests"),
    Reason.UNAVAILABLE: (503, "ServiceUnavailable"),
    Reason.REDIRECTED: (307, ""),
}

_WNS: dict[Reason, tuple[int, str, str]] = {
    Reason.BAD_REQUEST: (400, "dropped", "Bad request."),
    Reason.METHOD: (405, "dropped", "Method not allowed."),
    Reason.LENGTH_MISSING: (411, "dropped", "Content-Length is missing."),
    Reason.NOT_FOUND: (404, "dropped", "The channel is not known."),
    Reason.GONE: (410, "dropped", "The channel expired."),
    Reason.TTL_MISSING: (400, "dropped", "Ttl value is missing."),
    Reason.TTL_INVALID: (400, "dropped", "Ttl value conflicts with X-WNS-Cache-Policy."),
    Reason.URGENCY_INVALID: (400, "dropped", "Urgency value is invalid."),
    Reason.TOPIC_INVALID: (400, "dropped", "Topic value is invalid."),
    Reason.ENCODING_INVALID: (400, "dropped", "Content-Encoding is invalid."),
    Reason.TOO_LARGE: (413, "dropped", "The payload exceeds the size limit."),
    Reason.AUTHORIZATION_MISSING: (401, "dropped", "The authorization header is missing."),
    Reason.AUTHORIZATION_MALFORMED: (401, "dropped", "The authorization header is malformed."),
    Reason.SIGNATURE_INVALID: (401, "dropped", "The token's signature is invalid."),
    Reason.AUDIENCE_WRONG: (401, "dropped", "The token's aud is invalid."),
    Reason.EXPIRED: (401, "dropped", "The token's exp is in the past."),
    Reason.EXPIRY_TOO_FAR: (401, "dropped", "The token's exp is too far ahead."),
    Reason.CONTACT_INVALID: (401, "dropped", "The token's sub is invalid."),
    Reason.KEY_MISMATCH: (403, "dropped", "The VAPID key does not match the channel."),
    Reason.THROTTLED: (406, "appthrottled", "The application server is throttled."),
    Reason.UNAVAILABLE: (503, "dropped", "The service is unavailable."),
    Reason.REDIRECTED: (307, "dropped", "Moved."),
}

_STATES_A_WAIT = frozenset({Reason.THROTTLED, Reason.UNAVAILABLE})


def word_refusal(service: Impersonated, reason: Reason, *, retry_after_seconds: int = 0, location: str = "") -> Refusal:
    """Return the refusal `service` would answer for `reason`.

    `retry_after_seconds` goes into Retry-After where the reason asks for patience (429, 406, 503);
    `location` is where a redirect points.
    """
    headers: list[tuple[str, str]] = []
    if reason in _STATES_A_WAIT:
        headers.append(("Retry-After", str(retry_after_seconds)))
    if reason is Reason.REDIRECTED:
        headers.append(("Location", location))
    if service is Impersonated.MOZILLA:
        status, errno, message = _MOZILLA[reason]
        if status == HTTPStatus.UNAUTHORIZED:
            headers.append(("WWW-Authenticate", "WebPush"))
        headers.append(("Content-Type", "application/json"))
        document: dict[str, str | int | None] = {
            "code": status,
            "errno": errno,
            "error": HTTPStatus(status).phrase,
            "message": message,
            "more_info": "https://mozilla-services.github.io/autopush-rs/errors.html",
        }
        return Refusal(status, tuple(headers), json.dumps(document).encode())
    if service is Impersonated.FCM:
        status, text = _FCM[reason]
        headers.append(("Content-Type", "text/plain; charset=utf-8"))
        return Refusal(status, tuple(headers), text.encode())
    if service is Impersonated.APPLE:
        status, apple_reason = _APPLE[reason]
        headers.append(("Content-Type", "application/json"))
        return Refusal(status, tuple(headers), json.dumps({"reason": apple_reason}).encode())
    status, notification_status, description = _WNS[reason]
    headers += [
        ("X-WNS-Status", notification_status),
        ("X-WNS-NotificationStatus", notification_status),
        ("X-WNS-Error-Description", description),
    ]
    return Refusal(status, tuple(headers), b"")

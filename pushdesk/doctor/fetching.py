"""The doctor's way out: one request at a time, each within a deadline, answers bounded, redirects looked at.

What answers may be anything: a parked domain, a firewall's page, a hacked host. So nothing is followed by itself,
nothing is decompressed, and a page is no more than a status, headers and bytes.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Any, Self, TypeAlias
from urllib.parse import urljoin, urlsplit

import pycurl

from pushdesk import way_out
from pushdesk.exchange.course import Course

REQUEST_SECONDS = 10.0
CONNECT_SECONDS = 6.0
BODY_LIMIT_BYTES = 2_000_000
HEADERS_LIMIT_BYTES = 64_000
HOPS_LIMIT = 5
_LEAST_SECONDS = 0.01


class Unreached(StrEnum):
    """Why there is no answer; each is a reason with words of its own."""

    NAME = "name_not_found"
    REFUSED = "nobody_answers"
    TOO_SLOW = "too_slow"
    EXPIRED = "certificate_expired"
    OTHER_NAME = "certificate_of_other_name"
    UNTRUSTED = "certificate_not_trusted"
    NO_HTTPS = "no_https"
    BROKEN = "answer_broken"

    @property
    def is_about_https(self) -> bool:
        """True where a host answered, and no browser would go on."""
        return self in (Unreached.EXPIRED, Unreached.OTHER_NAME, Unreached.UNTRUSTED, Unreached.NO_HTTPS)


@dataclass(frozen=True, slots=True)
class Page:
    """What came back. Header names are in small letters; of several with one name the values are joined by commas."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in small letters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def redirect(self) -> str:
        """Where it sends on, as a whole address; empty where it does not, or where that is no address."""
        target = self.headers.get("location", "")
        return joined(self.url, target) if 300 <= self.status < 400 else ""

    @property
    def text(self) -> str:
        """The body as UTF-8, with marks for what is none."""
        return self.body.decode("utf-8", errors="replace")


Reply: TypeAlias = Page | Unreached


class Fetcher:
    """Fetches over one kept connection at a time. After ``seconds`` in all every further request is too slow.

    A course that is cancelled ends what is under way at once, with the fault ``work_cancelled``.

    ``extra_ca_file`` is trusted beside the public certificates (``extra_ca_file_unusable`` where it holds none).
    """

    def __init__(self, course: Course, *, extra_ca_file: str = "", proxy: str = "", seconds: float = 120.0) -> None:
        self._course = course
        self._ends_at = time.monotonic() + seconds
        self._curl: Any = pycurl.Curl()
        self._body = bytearray()
        self._headers: list[tuple[str, str]] = []
        self._header_bytes = 0
        certificates = way_out.certificates_in(extra_ca_file)
        way_out.set_up(self._curl, connect_seconds=CONNECT_SECONDS, proxy=proxy, certificates=certificates)
        self._curl.setopt(pycurl.MAXFILESIZE, BODY_LIMIT_BYTES)
        self._curl.setopt(pycurl.WRITEFUNCTION, self._take_body)
        self._curl.setopt(pycurl.HEADERFUNCTION, self._take_header)
        self._curl.setopt(pycurl.NOPROGRESS, 0)
        self._curl.setopt(pycurl.XFERINFOFUNCTION, self._is_unwanted)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._curl.close()

    def get(self, url: str) -> Reply:
        """One page; a redirect is an answer like any other."""
        self._curl.setopt(pycurl.CUSTOMREQUEST, "GET")
        self._curl.setopt(pycurl.HTTPGET, 1)
        return self._ask(url, {})

    def follow(self, url: str) -> tuple[Reply, tuple[str, ...]]:
        """The page at the end of redirects within one origin, and the addresses on the way.

        One that leads to another origin, or the sixth in a row, is returned as it is.
        """
        reply, hops = self.get(url), [url]
        while (
            isinstance(reply, Page)
            and reply.redirect
            and origin(reply.redirect) == origin(url)
            and len(hops) <= HOPS_LIMIT
        ):
            hops.append(reply.redirect)
            reply = self.get(reply.redirect)
        return reply, tuple(hops)

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """One POST."""
        self._curl.unsetopt(pycurl.CUSTOMREQUEST)
        self._curl.setopt(pycurl.POST, 1)
        self._curl.setopt(pycurl.POSTFIELDS, body)
        return self._ask(url, headers)

    def preflight(self, url: str, page_origin: str) -> Reply:
        """What a browser asks before a page of that origin may post JSON there (Fetch, section 4.8)."""
        self._curl.setopt(pycurl.HTTPGET, 1)
        self._curl.setopt(pycurl.CUSTOMREQUEST, "OPTIONS")
        asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
        return self._ask(url, {"Origin": page_origin, **asked})

    def _ask(self, url: str, headers: Mapping[str, str]) -> Reply:
        seconds = min(REQUEST_SECONDS, self._ends_at - time.monotonic())
        if seconds < _LEAST_SECONDS:
            return Unreached.TOO_SLOW
        if not (url.isascii() and url.isprintable()):
            return Unreached.BROKEN
        self._body, self._headers, self._header_bytes = bytearray(), [], 0
        curl = self._curl
        always = ("Accept-Encoding: identity", "Expect:", "User-Agent: Mozilla/5.0 (compatible; PushDesk Site Doctor)")
        curl.setopt(pycurl.URL, url)
        curl.setopt(pycurl.TIMEOUT_MS, max(1, int(seconds * 1000)))
        curl.setopt(pycurl.HTTPHEADER, [*(f"{name}: {value}" for name, value in headers.items()), *always])
        try:
            curl.perform()
        except pycurl.error as error:
            self._course.check()
            return _why(error.args[0], str(error.args[1]).lower())
        joined: dict[str, str] = {}
        for name, value in self._headers:
            joined[name] = f"{joined[name]}, {value}" if name in joined else value
        return Page(url, int(curl.getinfo(pycurl.RESPONSE_CODE)), joined, bytes(self._body))

    def _is_unwanted(self, *_counts: int) -> int:
        return int(self._course.is_cancelled)

    def _take_body(self, part: bytes) -> int:
        self._body += part
        return 0 if len(self._body) > BODY_LIMIT_BYTES else len(part)

    def _take_header(self, line: bytes) -> int | None:
        self._header_bytes += len(line)
        text = line.decode("latin-1").strip()
        if text.startswith("HTTP/"):
            self._headers = []  # of an interim answer, or of a proxy
        elif ":" in text:
            name, _, value = text.partition(":")
            self._headers.append((name.strip().lower(), value.strip()))
        return 0 if self._header_bytes > HEADERS_LIMIT_BYTES else None


_REASONS = {
    pycurl.E_COULDNT_RESOLVE_HOST: Unreached.NAME,
    pycurl.E_COULDNT_RESOLVE_PROXY: Unreached.REFUSED,
    pycurl.E_COULDNT_CONNECT: Unreached.REFUSED,
    pycurl.E_OPERATION_TIMEDOUT: Unreached.TOO_SLOW,
    pycurl.E_SSL_CONNECT_ERROR: Unreached.NO_HTTPS,
    pycurl.E_SSL_CERTPROBLEM: Unreached.UNTRUSTED,
    pycurl.E_SSL_CACERT_BADFILE: Unreached.UNTRUSTED,
}


def _why(code: int, text: str) -> Unreached:
    """Sort an error. What is wrong with a certificate is told by libcurl's text alone, whatever TLS library it has."""
    if code == pycurl.E_PEER_FAILED_VERIFICATION:
        if "expired" in text:
            return Unreached.EXPIRED
        is_of_other_name = "subject name" in text or "hostname" in text or "does not match" in text
        return Unreached.OTHER_NAME if is_of_other_name else Unreached.UNTRUSTED
    return _REASONS.get(code, Unreached.BROKEN)


def joined(base: str, address: str) -> str:
    """An address as a page at ``base`` means it; empty for one that is empty or none."""
    try:
        return urljoin(base, address) if address else ""
    except ValueError:
        return ""


def path_of(url: str) -> str:
    """The path of an address; empty for what is no address."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def origin(url: str) -> str:
    """Scheme, host and port of an address, the usual ports left out; empty for what is no address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}" + ("" if port in (None, usual) else f":{port}")

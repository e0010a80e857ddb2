"""The way to the inbox: one POST at a time, within a deadline, its answer bounded, nothing followed and nothing kept.

The address is the owner's own, and what answers there may be anything: a firewall's page, a log-in, a parked domain.
So an answer is a status and bytes, and no more is believed here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import pycurl

from pushdesk import way_out
from pushdesk.domain.faults import Fault

ANSWER_LIMIT_BYTES = 2_000_000
"""A page of 200 records at their largest has 1.7 MB."""

HEADERS_LIMIT_BYTES = 64_000
CONNECT_SECONDS = 8.0

_CODES = {
    pycurl.E_COULDNT_RESOLVE_HOST: "inbox_name_not_found",
    pycurl.E_COULDNT_RESOLVE_PROXY: "inbox_name_not_found",
    pycurl.E_OPERATION_TIMEDOUT: "inbox_too_slow",
    pycurl.E_SSL_CONNECT_ERROR: "inbox_not_trusted",
    pycurl.E_PEER_FAILED_VERIFICATION: "inbox_not_trusted",
    pycurl.E_SSL_CERTPROBLEM: "inbox_not_trusted",
    pycurl.E_SSL_CACERT_BADFILE: "inbox_not_trusted",
    pycurl.E_WRITE_ERROR: "inbox_answer_malformed",
    pycurl.E_FILESIZE_EXCEEDED: "inbox_answer_malformed",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    body: bytes


class InboxTransport:
    """One kept connection. ``extra_ca_file`` is trusted beside the public ones; ``proxy`` is the owner's word."""

    def __init__(self, *, extra_ca_file: str = "", proxy: str = "") -> None:
        self._curl: Any = pycurl.Curl()
        self._parts: list[bytes] = []
        self._size = 0
        self._header_size = 0
        certificates = way_out.certificates_in(extra_ca_file)
        way_out.set_up(self._curl, connect_seconds=CONNECT_SECONDS, proxy=proxy, certificates=certificates)
        self._curl.setopt(pycurl.POST, 1)
        self._curl.setopt(pycurl.MAXFILESIZE, ANSWER_LIMIT_BYTES)
        self._curl.setopt(pycurl.WRITEFUNCTION, self._take)
        self._curl.setopt(pycurl.HEADERFUNCTION, self._take_header)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._curl.close()

    def post(self, url: str, headers: Mapping[str, str], body: bytes, *, deadline_seconds: float) -> Reply:
        """Post a body and return the whole answer.

        Raises ``inbox_name_not_found``, ``inbox_not_trusted`` (TLS), ``inbox_too_slow`` (the whole of it took
        longer than ``deadline_seconds``), ``inbox_answer_malformed`` (too large) and ``inbox_unreachable``.
        """
        if deadline_seconds <= 0:
            raise Fault("inbox_too_slow")
        self._parts, self._size, self._header_size = [], 0, 0
        curl = self._curl
        curl.setopt(pycurl.URL, url)
        curl.setopt(pycurl.POSTFIELDS, body)
        curl.setopt(pycurl.TIMEOUT_MS, max(1, int(deadline_seconds * 1000)))
        always = ("Accept-Encoding: identity", "Expect:", "User-Agent: PushDesk")
        curl.setopt(pycurl.HTTPHEADER, [*(f"{name}: {value}" for name, value in headers.items()), *always])
        try:
            curl.perform()
        except pycurl.error as error:
            raise Fault(_CODES.get(error.args[0], "inbox_unreachable")) from None
        return Reply(int(curl.getinfo(pycurl.RESPONSE_CODE)), b"".join(self._parts))

    def _take(self, part: bytes) -> int:
        self._size += len(part)
        if self._size > ANSWER_LIMIT_BYTES:
            return 0
        self._parts.append(part)
        return len(part)

    def _take_header(self, line: bytes) -> int | None:
        self._header_size += len(line)
        return 0 if self._header_size > HEADERS_LIMIT_BYTES else None

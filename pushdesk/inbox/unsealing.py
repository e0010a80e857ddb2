"""From a sealed record to what it tells: opened with our keys, and read as the word of a stranger."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.faults import Fault
from pushdesk.domain.inbox_record import InboxRecord, record_from
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration, Unregistration
from pushdesk.domain.report import delivery_of_token
from pushdesk.domain.subscription import Browser
from pushdesk.domain.user_agents import browser_from
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport
from pushdesk.webpush.sealing import SealedRecords
from pushdesk.webpush.vapid import public_bytes


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What one record came to: its contents, and how many of its reports carry no token of ours."""

    arrived: tuple[Arrived | ArrivedReport, ...]
    forged: int = 0


class Unsealing:
    """Opens records with a site's sealing keys, the one in use first. ``keys`` is a fingerprint of all of them."""

    def __init__(self, keys: Sequence[EllipticCurvePrivateKey], hosts: PushHosts, report_secret: bytes) -> None:
        self.keys = hashlib.sha256(b"".join(sorted(public_bytes(key) for key in keys))).hexdigest()
        self._openers = [SealedRecords(key) for key in keys]
        self._hosts = hosts
        self._report_secret = report_secret

    def read(self, sealed: bytes, received_at: datetime, now: datetime) -> Unsealed:
        """The contents of a record.

        Raises ``record_malformed``, ``record_not_opened`` and the faults of
        :func:`~pushdesk.domain.inbox_record.record_from`.
        """
        record = record_from(self._open(sealed), self._hosts)
        known_at = record.known_at(received_at, now)
        match record.content:
            case Registration():
                browser, platform = browser_from(record.user_agent, record.content.push_service)
                return Unsealed((Arrived(record.content, known_at, browser, platform),))
            case Unregistration():
                return Unsealed((Arrived(record.content, known_at, Browser.OTHER),))
        return self._reports(record, known_at)

    def _reports(self, record: InboxRecord, known_at: datetime) -> Unsealed:
        assert isinstance(record.content, tuple)
        believed: list[Arrived | ArrivedReport] = []
        for claim in record.content:
            delivery_id = delivery_of_token(self._report_secret, claim.token)
            if delivery_id is not None:
                believed.append(ArrivedReport(delivery_id, claim.kind, claim.action or "", known_at))
        return Unsealed(tuple(believed), len(record.content) - len(believed))

    def _open(self, sealed: bytes) -> bytes:
        for opener in self._openers:
            try:
                return opener.open(sealed)
            except Fault as fault:
                if fault.code != "record_not_opened":
                    raise
        raise Fault("record_not_opened")

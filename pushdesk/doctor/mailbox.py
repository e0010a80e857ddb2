"""The hosted inbox, tried as a browser and as the console use it: a sealed record is left, fetched, opened, removed.

The record is a report about a notification that never was, with a token of ours: should it stay behind because the
line breaks, the next pull reads it and finds nothing to count. It can never become a subscriber.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

from pushdesk.custody.inbox_keys import InboxKeyCustody
from pushdesk.doctor.fetching import Page, Reply, Unreached, origin
from pushdesk.doctor.published import OurSide, PublishedSite, way_barred
from pushdesk.domain.checkup import Check, Finding, unknown, well, wrong
from pushdesk.domain.faults import Fault
from pushdesk.domain.registration import decode_base64url
from pushdesk.domain.report import ReportKind, report_token
from pushdesk.domain.site import InboxKind
from pushdesk.domain.strict_json import parse_json_strict
from pushdesk.inbox.counter import InboxCounter, WaitingRecord
from pushdesk.inbox.transport import InboxTransport
from pushdesk.machine import FileLock
from pushdesk.webpush.sealing import SealedRecords, seal
from pushdesk.words.checkup import ADVICE

_NO_DELIVERY = 0
"""The first delivery has the number 1."""

_LOCK_WAIT_SECONDS = 5.0
_POINT_BYTES = 65
_USER_AGENT = "PushDesk Site Doctor"


@dataclass(frozen=True, slots=True)
class InboxAccess:
    """What it takes to try an inbox: the lock that keeps pulls away meanwhile, our keys, the secret of reports."""

    lock_path: Path
    keys: Callable[[], InboxKeyCustody]
    report_secret: Callable[[], bytes]
    clock: Callable[[], datetime]
    extra_ca_file: str
    proxy: str


def check_inbox(published: PublishedSite, ours: OurSide, access: InboxAccess) -> Finding | None:
    """A record goes into the inbox and comes back; not asked where there is none."""
    check = Check.INBOX
    if ours.site.inbox is InboxKind.NONE:
        return None
    address = _address(published, ours)
    if isinstance(published.front[0], Unreached) and origin(address) == published.origin:
        return unknown(check, "not_reached")
    reply = published.fetcher.get(address)
    members, barred = _own_word(reply)
    if members is None:
        return _barred(check, reply, barred)
    if members.get("inbox") != "pushdesk":
        return wrong(check, _known(members.get("error")))
    if members.get("site") != ours.site.site_id:
        return wrong(check, "inbox_of_other_site")
    lock = FileLock(access.lock_path)
    if not lock.acquire(wait_seconds=_LOCK_WAIT_SECONDS):
        return unknown(check, "inbox_busy")
    try:
        return _try(published, ours, access, address)
    except Fault as fault:
        return wrong(check, _known(fault.code), status=fault.facts.get("status", "–"))
    finally:
        lock.release()


def _try(published: PublishedSite, ours: OurSide, access: InboxAccess, address: str) -> Finding:
    check = Check.INBOX
    secret = access.report_secret()
    text = _trial_text(secret, access.clock())
    sealing_key = _sealing_key(published)
    if sealing_key is None:
        return unknown(check, "config_not_read")
    sealed = seal(text, sealing_key)
    if (refused := _refused_origin(published, ours, address)) is not None:
        is_former = refused in ours.former_origins
        return wrong(check, "inbox_refuses_former_page" if is_former else "inbox_refuses_page", origin=refused)
    body = json.dumps({"record": urlsafe_b64encode(sealed).rstrip(b"=").decode()}).encode()
    headers = {"Content-Type": "application/json", "Origin": origin(ours.site.url)}
    reply = published.fetcher.post(f"{address}?box=registrations", headers, body)
    members, barred = _own_word(reply)
    if members is None:
        return _barred(check, reply, barred)
    record_id = members.get("id")
    if not isinstance(record_id, str) or not 1 < len(record_id) <= 64:
        return wrong(check, _known(members.get("error")))
    with InboxTransport(extra_ca_file=access.extra_ca_file, proxy=access.proxy) as transport:
        counter = InboxCounter(transport, address, ours.site.site_id, access.keys().signing_key(ours.site.site_id))
        page = counter.page(record_id[:-1], 1)  # the ids before it are smaller, and so is its own beginning
        found = next((each for each in page.records if each.record_id == record_id), None)
        if found is not None or record_id in page.ids_unread:
            counter.acknowledge([record_id])
        if record_id in page.ids_unread:
            return wrong(check, "trial_changed")
    return _judged(check, found, sealed, text, access, ours)


def _judged(
    check: Check, found: WaitingRecord | None, sealed: bytes, text: bytes, access: InboxAccess, ours: OurSide
) -> Finding:
    if found is None:
        return wrong(check, "trial_lost")
    if found.sealed != sealed:
        return wrong(check, "trial_changed")
    for key in access.keys().opening_keys(ours.site.site_id):
        try:
            if SealedRecords(key).open(found.sealed) == text:
                return well(check)
        except Fault as fault:
            if fault.code != "record_not_opened":
                raise
    return wrong(check, "trial_not_opened")


def _trial_text(secret: bytes, now: datetime) -> bytes:
    report = {"kind": ReportKind.DISPLAYED.value, "token": report_token(secret, _NO_DELIVERY)}
    record = {"at": now.isoformat(), "body": {"reports": [report]}, "kind": "reports", "userAgent": _USER_AGENT}
    return json.dumps(record).encode()


def _sealing_key(published: PublishedSite) -> bytes | None:
    """The key that browsers seal to: the published one, whoever's it is."""
    try:
        key = decode_base64url(published.text("sealingKey"), _POINT_BYTES)
        seal(b"", key)
    except (Fault, ValueError):
        return None
    return key


def _address(published: PublishedSite, ours: OurSide) -> str:
    """Where browsers post, seen from the address that is being looked at."""
    if ours.site.inbox_url:
        return ours.site.inbox_url
    return urljoin(published.url, ours.site.inbox_address.removeprefix(ours.site.url))


def _refused_origin(published: PublishedSite, ours: OurSide, address: str) -> str | None:
    """An inbox of another origin has to let a page's origin in before it may post: the one that it does not let in.

    A page that stays at a former address may post to the same worker.
    """
    page_origin = origin(ours.site.url)
    pages = [] if origin(address) in (page_origin, published.origin) else [page_origin]
    if ours.site.inbox is InboxKind.WORKER:
        pages += [each for each in ours.former_origins if each != origin(address)]
    for each in pages:
        reply = published.fetcher.preflight(f"{address}?box=registrations", each)
        is_let_in = (
            isinstance(reply, Page)
            and 200 <= reply.status < 300
            and reply.headers.get("access-control-allow-origin") in (each, "*")
        )
        if not is_let_in:
            return each
    return None


def _own_word(reply: Reply) -> tuple[Mapping[str, object] | None, str]:
    """The members of the inbox's own JSON, or None and what stands in its place."""
    if isinstance(reply, Unreached):
        return None, reply.value
    if reply.body.lstrip().startswith(b"<?php"):
        return None, "is_text"
    try:
        members = parse_json_strict(reply.body)
    except Fault:
        members = None
    if isinstance(members, dict) and {"inbox", "id", "error"} & members.keys():
        return members, ""
    return None, way_barred(reply)


def _barred(check: Check, reply: Reply, barred: str) -> Finding:
    status = reply.status if isinstance(reply, Page) else 0
    return wrong(check, _known(f"inbox_{barred}"), status=status)


def _known(code: object) -> str:
    """A reason that has words; what a host's inbox of a later version says has none yet."""
    return code if isinstance(code, str) and code in ADVICE else "inbox_broken"

"""The service worker's file: its type, no redirect, its scope, and how long browsers may keep old ones."""

import re
from email.utils import parsedate_to_datetime

from pushdesk.doctor.fetching import Page, Unreached, joined, path_of
from pushdesk.doctor.published import (
    CONFIG_FILE,
    MANIFEST_FILE,
    SITE_SCRIPT,
    WORKER_FILE,
    OurSide,
    PublishedSite,
    way_barred,
)
from pushdesk.domain.checkup import Check, Finding, remark, unknown, well, wrong

_SCRIPT_TYPES = frozenset(
    {
        "text/javascript",
        "application/javascript",
        "application/x-javascript",
        "application/ecmascript",
        "text/ecmascript",
    }
)
"""JavaScript media types that browsers take for a service worker (WHATWG MIME Sniffing, section 4.6)."""

_WATCHED = (WORKER_FILE, SITE_SCRIPT, CONFIG_FILE, MANIFEST_FILE)
_DAY_SECONDS = 86_400
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?([0-9]{1,10})", re.IGNORECASE)


def check_worker(published: PublishedSite, _ours: OurSide) -> Finding:
    """``sw.js`` is there at its very address and is JavaScript: else no browser installs it."""
    check = Check.WORKER
    reply = published.file(WORKER_FILE)
    if isinstance(reply, Unreached):
        return unknown(check, "not_reached")
    if reply.redirect:
        return wrong(check, "worker_redirected", target=reply.redirect[:200])
    if reply.status != 200:
        barred = way_barred(reply)
        return wrong(check, "worker_missing" if barred == "not_there" else "worker_barred", status=reply.status)
    if reply.media_type not in _SCRIPT_TYPES:
        return wrong(check, "worker_not_javascript", type=reply.media_type or "none")
    return well(check)


def check_worker_scope(published: PublishedSite, _ours: OurSide) -> Finding:
    """The worker may look after its own folder; only a header of the host can forbid that."""
    check = Check.WORKER_SCOPE
    reply = published.file(WORKER_FILE)
    if isinstance(reply, Unreached) or reply.status != 200:
        return unknown(check, "worker_not_read")
    allowed = reply.headers.get("service-worker-allowed")
    if allowed is not None and not published.path.startswith(path_of(joined(published.url, allowed))):
        return wrong(check, "scope_narrowed", allowed=allowed[:100], path=published.path)
    return well(check)


def check_cache(published: PublishedSite, _ours: OurSide) -> Finding:
    """Browsers ask anew for the files that tell of a new export."""
    check = Check.CACHE
    kept: list[tuple[float, str]] = []
    unsaid: list[str] = []
    for name in _WATCHED:
        reply = published.file(name)
        if isinstance(reply, Page) and reply.status == 200:
            seconds = fresh_seconds(reply)
            if seconds is None:
                unsaid.append(name)
            elif seconds > 0:
                kept.append((seconds, name))
    if kept:
        seconds, name = max(kept)
        if seconds > _DAY_SECONDS:
            return wrong(check, "kept_for_days", file=name, span=round(seconds))
        return remark(check, "kept_for_hours", file=name, span=round(seconds))
    if unsaid:
        return remark(check, "cache_not_said", file=unsaid[0])
    return well(check)


def fresh_seconds(page: Page) -> float | None:
    """For how long a browser may use it without asking (RFC 9111, section 4.2.1); None where that is left to it."""
    said = page.headers.get("cache-control", "").lower()
    if "no-store" in said or "no-cache" in said:
        return 0.0
    if (match := _MAX_AGE.search(said)) is not None:
        return float(match.group(1))
    try:
        expires = parsedate_to_datetime(page.headers.get("expires", ""))
        now = parsedate_to_datetime(page.headers.get("date", ""))
        return max(0.0, (expires - now).total_seconds())
    except (TypeError, ValueError):
        return 0.0 if "expires" in page.headers else None

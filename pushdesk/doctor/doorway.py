"""The receiver as the page's visitors meet it: whether it answers, and whether it lets this page in."""

from pushdesk.doctor.fetching import Page, Reply, Unreached, origin
from pushdesk.doctor.published import OurSide, PublishedSite, way_barred
from pushdesk.domain.checkup import Check, Finding, remark, well, wrong
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind, is_loopback
from pushdesk.domain.strict_json import parse_json_strict


def check_receiver(published: PublishedSite, ours: OurSide) -> Finding | None:
    """Our address for registrations; not asked where there is a hosted inbox."""
    check = Check.RECEIVER
    if ours.site.inbox is not InboxKind.NONE:
        return None
    address = ours.receiver_url  # what the page says may be another one, which is the configuration's finding
    is_only_here = is_loopback(address)
    if is_only_here and not published.is_only_for_this_computer:
        return wrong(check, "receiver_only_here", address=address)
    if (reason := _why_deaf(published.fetcher.get(f"{address}/healthz"))) is not None:
        return wrong(check, reason, address=address)
    preflight = published.fetcher.preflight(f"{address}/v1/registrations", origin(ours.site.url))
    if not _lets_in(preflight, origin(ours.site.url)):
        return wrong(check, "receiver_refuses_page", address=address, origin=origin(ours.site.url))
    return remark(check, "receiver_local", address=address) if is_only_here else well(check)


def _why_deaf(reply: Reply) -> str | None:
    if isinstance(reply, Unreached):
        return "receiver_not_trusted" if reply.is_about_https else "receiver_unreachable"
    try:
        members = parse_json_strict(reply.body)
    except Fault:
        members = None
    if reply.status == 200 and isinstance(members, dict) and members.get("ok") is True:
        return None
    barred = way_barred(reply)
    return "receiver_barred" if barred in ("challenged", "asks_for_password", "redirected") else "receiver_not_there"


def _lets_in(reply: Reply, page_origin: str) -> bool:
    return (
        isinstance(reply, Page)
        and 200 <= reply.status < 300
        and reply.headers.get("access-control-allow-origin") in (page_origin, "*")
    )

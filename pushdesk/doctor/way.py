"""The way to the page: reachable, over https, at the address that PushDesk knows, and at no second one."""

from urllib.parse import urljoin, urlsplit

from pushdesk.doctor.fetching import HOPS_LIMIT, Page, Unreached, origin, path_of
from pushdesk.doctor.published import CONFIG_FILE, OurSide, PublishedSite, way_barred
from pushdesk.domain.checkup import Check, Finding, remark, unknown, well, wrong
from pushdesk.domain.faults import Fault
from pushdesk.domain.strict_json import parse_json_strict

_WWW = "www."


def check_reachable(published: PublishedSite, _ours: OurSide) -> Finding:
    """The address answers with a page."""
    check = Check.REACHABLE
    reply, hops = published.front
    if isinstance(reply, Unreached):
        if reply.is_about_https:
            return unknown(check, "not_trusted")
        return wrong(check, reply.value, address=published.url)
    if reply.redirect:
        if len(hops) > HOPS_LIMIT:
            return wrong(check, "redirect_loop", address=published.url)
        return wrong(check, "redirects_to_other_address", target=_shown(reply.redirect))
    if reply.status == 200 and not (published.front_parts and not published.front_parts.is_ours):
        return well(check)
    if reply.status == 200:
        return wrong(check, "challenged", status=200) if way_barred(reply) == "challenged" else well(check)
    return wrong(check, way_barred(reply), status=reply.status, target="")


def check_https(published: PublishedSite, _ours: OurSide) -> Finding:
    """The certificate is one that browsers trust; on this computer none is needed."""
    check = Check.HTTPS
    reply = published.front[0]
    if isinstance(reply, Unreached):
        if reply.is_about_https:
            return wrong(check, reply.value, host=urlsplit(published.url).hostname or "")
        return unknown(check, "not_reached")
    if published.url.startswith("http:"):
        return remark(check, "only_for_this_computer")
    return well(check)


def check_address(published: PublishedSite, ours: OurSide) -> Finding:
    """It is the address to which the site's subscribers belong."""
    check = Check.ADDRESS
    if published.url == ours.site.url:
        return well(check)
    if published.is_only_for_this_computer:
        return remark(check, "preview_address", address=ours.site.url)
    return wrong(check, "other_address", address=ours.site.url)


def check_http_redirect(published: PublishedSite, _ours: OurSide) -> Finding | None:
    """Without https the same address leads on to https; not asked where the port is unusual."""
    check = Check.HTTP_REDIRECT
    if not _has_usual_port(published.url) or isinstance(published.front[0], Unreached):
        return None
    plain = published.url.replace("https://", "http://", 1)
    reply = published.fetcher.get(plain)
    if isinstance(reply, Unreached):
        return well(check)
    if reply.redirect:
        is_right = reply.redirect.startswith("https:") and _host(reply.redirect) in _both_names(published.url)
        return well(check) if is_right else remark(check, "http_leads_elsewhere", target=_shown(reply.redirect))
    return remark(check, "http_open", address=plain) if reply.status == 200 else well(check)


def check_other_name(published: PublishedSite, ours: OurSide) -> Finding | None:
    """With or without ``www.`` there is not a second page, whose subscribers would be lost."""
    check = Check.OTHER_NAME
    if not _has_usual_port(published.url) or isinstance(published.front[0], Unreached):
        return None
    host = _host(published.url)
    (other,) = _both_names(published.url) - {host}
    reply = published.fetcher.get(urljoin(published.url.replace(host, other, 1), CONFIG_FILE))
    if isinstance(reply, Page) and reply.status == 200:
        try:
            members = parse_json_strict(reply.body, 200_000)
        except Fault:
            members = None
        if isinstance(members, dict) and members.get("site") == ours.site.site_id:
            return remark(check, "two_addresses", other=other, host=host)
    return well(check)


def _has_usual_port(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" and origin(url) == f"https://{(parts.hostname or '').lower()}"


def _host(url: str) -> str:
    return origin(url).partition("://")[2].partition(":")[0]


def _both_names(url: str) -> set[str]:
    bare = _host(url).removeprefix(_WWW)
    return {bare, _WWW + bare}


def _shown(url: str) -> str:
    """An address without query and fragment, which may be long or private."""
    return (origin(url) + path_of(url)) or "an address that is none"

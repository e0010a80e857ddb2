"""What keeps strangers' code out of the page, and whether it keeps out ours too; nothing loaded without https."""

from collections.abc import Mapping

from pushdesk.doctor.fetching import Page, joined, origin
from pushdesk.doctor.published import OurSide, PublishedSite
from pushdesk.domain.checkup import Check, Finding, remark, unknown, well, wrong
from pushdesk.domain.site import is_loopback

_FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "worker-src": ("worker-src", "child-src", "script-src", "default-src"),
    "script-src": ("script-src-elem", "script-src", "default-src"),
    "style-src": ("style-src-elem", "style-src", "default-src"),
    "connect-src": ("connect-src", "default-src"),
    "img-src": ("img-src", "default-src"),
    "manifest-src": ("manifest-src", "default-src"),
}
"""Which directive decides, the first that is there (CSP 3, section 6.8.3)."""


def check_security_policy(published: PublishedSite, ours: OurSide) -> Finding:
    """There is a content security policy, and each one that is there lets the page do its work."""
    check = Check.SECURITY_POLICY
    page, parts = published.front[0], published.front_parts
    if not isinstance(page, Page) or parts is None:
        return unknown(check, "not_reached")
    sent = [each for each in page.headers.get("content-security-policy", "").split(",") if each.strip()]
    if not sent and not parts.policies:
        return remark(check, "policy_missing")
    posted_to = _posted_to(published, ours)
    for policy in (*sent, *parts.policies):
        directives = _directives(policy)
        for name in _FALLBACKS:
            target = posted_to if name == "connect-src" else published.origin
            if not _allows(directives, name, target, published.origin):
                return wrong(check, "policy_in_the_way", directive=name)
    return well(check)


def check_mixed_content(published: PublishedSite, _ours: OurSide) -> Finding:
    """A page that came over https loads and posts over https."""
    check = Check.MIXED_CONTENT
    parts = published.front_parts
    if parts is None:
        return unknown(check, "not_reached")
    told = [published.text("receiver"), published.text("inboxAddress")]
    plain = [each for each in (*parts.addresses, *told) if each.startswith("http://") and not _is_here(each)]
    if plain and not published.is_only_for_this_computer:
        return wrong(check, "loaded_without_https", address=plain[0])
    return well(check)


def _is_here(address: str) -> bool:
    try:
        return is_loopback(address)
    except ValueError:
        return False


def _posted_to(published: PublishedSite, ours: OurSide) -> str:
    """The origin that registrations go to."""
    inbox = published.text("inboxAddress")
    if inbox:
        return origin(joined(published.url, inbox))
    return origin(ours.receiver_url) if ours.receiver_url else published.origin


def _directives(policy: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if name and name.lower() not in found:  # the first one counts
            found[name.lower()] = frozenset(source.lower() for source in sources)
    return found


def _allows(directives: Mapping[str, frozenset[str]], name: str, target: str, own: str) -> bool:
    """Whether a source list lets in an origin; hosts with wildcards and paths are given the benefit of the doubt."""
    sources = next((directives[each] for each in _FALLBACKS[name] if each in directives), None)
    if sources is None or "*" in sources or ("'self'" in sources and target == own):
        return True
    scheme, _, host = target.partition("://")
    return f"{scheme}:" in sources or any(
        source.partition("://")[2].rstrip("/").startswith(host) or source.rstrip("/") == host or "*." in source
        for source in sources
    )

"""The published configuration: readable, of this site, with our keys, and of the last export."""

from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence

from pushdesk.doctor.fetching import Page, Unreached
from pushdesk.doctor.published import CONFIG_FILE, SITE_SCRIPT, OurSide, PublishedSite, way_barred
from pushdesk.domain.checkup import Check, Finding, unknown, well, wrong

_KEY_MEMBERS = ("applicationServerKey", "sealingKey")


def check_config(published: PublishedSite, ours: OurSide) -> Finding:
    """``pushdesk.config.json`` can be read and says what an export of now would say."""
    check = Check.CONFIG
    reply = published.file(CONFIG_FILE)
    if isinstance(reply, Unreached):
        return unknown(check, "not_reached")
    if published.config is None:
        reason = "config_unreadable" if _looks_like_json(reply) else f"config_{_barred(reply)}"
        return wrong(check, reason, status=reply.status)
    if published.text("site") != ours.site.site_id:
        return wrong(check, "config_of_other_site", site=published.text("site")[:60])
    if published.text("receiver") != ours.receiver_url or published.text("inbox") != ours.site.inbox.value:
        return wrong(check, "config_outdated")
    return well(check)


def check_keys(published: PublishedSite, ours: OurSide) -> Finding:
    """The keys that the page gives to browsers are ours; a host that was broken into could have put in its own."""
    check = Check.KEYS
    if published.config is None:
        return unknown(check, "config_not_read")
    current = ours.site.current_key_id or ""
    for member, own in (("applicationServerKey", list(ours.keys.values())), ("sealingKey", list(ours.sealing_keys))):
        told = published.text(member)
        if told not in _spelled(own):
            return wrong(check, "strange_key" if member == "applicationServerKey" else "strange_sealing_key")
    if published.text("inboxKey") not in _spelled(ours.signing_keys):
        return wrong(check, "strange_inbox_key")
    if _differs(published.script, published.config):
        return wrong(check, "keys_differ_within", file=SITE_SCRIPT)
    if (key_id := published.text("keyId")) not in ours.keys or published.text("applicationServerKey") != _base64url(
        ours.keys[key_id]
    ):
        return wrong(check, "key_id_differs")
    newest_sealing = _base64url(ours.sealing_keys[0]) if ours.sealing_keys else ""
    if key_id != current or published.text("sealingKey") != newest_sealing:
        return wrong(check, "older_keys")
    return well(check)


def check_build(published: PublishedSite, ours: OurSide) -> Finding:
    """What is published is the last export."""
    check = Check.BUILD
    if published.config is None:
        return unknown(check, "config_not_read")
    if ours.exported is None:
        return unknown(check, "never_exported")
    if published.text("build") != ours.exported.build:
        return wrong(check, "not_the_last_export")
    return well(check)


def is_last_export(published: PublishedSite, ours: OurSide) -> bool:
    """True when the published configuration names the build of the last export."""
    return ours.exported is not None and published.text("build") == ours.exported.build


def _barred(page: Page) -> str:
    reason = way_barred(page)
    return "missing" if reason in ("not_there", "something_else_there") else "barred"


def _looks_like_json(page: Page) -> bool:
    return page.status == 200 and page.media_type != "text/html"


def _differs(script: Mapping[str, object] | None, config: Mapping[str, object]) -> bool:
    """True when the service worker is told other keys than the page; a script that cannot be read is told elsewhere."""
    return script is not None and any(script.get(member) != config.get(member) for member in _KEY_MEMBERS)


def _spelled(keys: Sequence[bytes]) -> set[str]:
    """The keys as the configuration writes them; where we have none, none is right."""
    return {_base64url(key) for key in keys} or {""}


def _base64url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")

"""The export: settings, public key and template become a folder or a zip that an owner can upload as it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.registration import is_on_curve
from pushdesk.domain.site import InboxKind, Site, checked_color, checked_name, checked_site_url, checked_url
from pushdesk.hosting.icons import IconRequest, icon_files
from pushdesk.hosting.inbox import HostedInbox
from pushdesk.hosting.leaks import leaking_files
from pushdesk.hosting.markup import marks_of
from pushdesk.hosting.publishing import publish
from pushdesk.hosting.rendering import WebApp, rendered
from pushdesk.hosting.template import template_files

WORKER_LIMIT_BYTES = 12 * 1024
"""What each subscriber's browser keeps, and starts for each push, is to be no larger, uncompressed."""

_WORKER_FILES = ("sw.js", "pushdesk.outbox.js", "pushdesk.site.js")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?\Z")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Everything an export is made of. ``forbidden`` is private key material that must occur in no file.

    ``pictures`` are the owner's for notifications, by file name; they make no new build.
    """

    site: Site
    public_key: bytes
    key_id: str
    receiver_url: str
    inbox: HostedInbox = field(default_factory=HostedInbox)
    logo: bytes | None = field(default=None, repr=False)
    forbidden: tuple[bytes, ...] = field(default=(), repr=False)
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """What was written. ``is_only_for_this_computer``: no browser elsewhere can reach page and receiver.

    ``digests`` are the SHA-256 of the files by name, in hex: what the published ones are compared with.
    ``excess_bytes``: by how much the site's own hosts and words bring the service worker above
    ``WORKER_LIMIT_BYTES``; 0 where it is as light as it should be.
    """

    target: Path
    build: str
    files: tuple[str, ...]
    is_only_for_this_computer: bool
    digests: Mapping[str, str] = field(default_factory=dict, repr=False)
    excess_bytes: int = 0


def export(request: ExportRequest, target: Path) -> ExportOutcome:
    """Render the request and publish it at ``target``; everything is checked before the first byte is written.

    Raises ``export_key_not_public``, ``receiver_missing``, ``inbox_of_other_origin``, ``link_host_malformed``,
    ``language_malformed``, the faults of the site's own checks, of the logo and of
    :func:`pushdesk.hosting.publishing.publish`, and ``export_holds_private_key`` or
    ``export_has_placeholder``, after which nothing was written.
    """
    app = _checked(request)
    build, files = rendered(app, template_files())
    files = {**files, **request.pictures}
    if leaks := leaking_files(files, request.forbidden):
        raise Fault("export_holds_private_key", files=", ".join(leaks))
    if unfilled := [name for name in files if name.endswith(".html") and marks_of(files[name].decode("utf-8"))]:
        raise Fault("export_has_placeholder", files=", ".join(unfilled))
    written = publish(target, files, site_id=request.site.site_id, build=build)
    digests = {name: sha256(content).hexdigest() for name, content in files.items()}
    excess_bytes = max(0, sum(len(files[name]) for name in _WORKER_FILES) - WORKER_LIMIT_BYTES)
    return ExportOutcome(target, build, written, app.is_only_for_this_computer, digests, excess_bytes)


def build_of(request: ExportRequest) -> str:
    """The build id that an export of this would have; raises as :func:`export` does for what is checked first."""
    build, _ = rendered(_checked(request), template_files())
    return build


def _checked(request: ExportRequest) -> WebApp:
    site = request.site
    checked_name(site.name)
    checked_site_url(site.url)
    if not is_on_curve(request.public_key):
        raise Fault("export_key_not_public")
    if request.inbox.kind is InboxKind.NONE and not request.receiver_url.strip():
        raise wrong_input("receiver_missing")
    if request.inbox.kind is InboxKind.PHP and request.inbox.foreign_origin not in ("", site.origin):
        raise wrong_input("inbox_of_other_origin", origin=site.origin)
    for key in (request.inbox.sealing_key, request.inbox.signing_key):
        if not (is_on_curve(key) or (not key and request.inbox.kind is InboxKind.NONE)):
            raise Fault("export_key_not_public")
    if not _LANGUAGE.match(site.language):
        raise wrong_input("language_malformed", value=site.language)
    icons = icon_files(
        IconRequest(site.name, checked_color(site.theme_color), checked_color(site.background_color), request.logo)
    )
    return WebApp(
        site=site,
        public_key=request.public_key,
        key_id=request.key_id,
        receiver_url=checked_receiver_url(request.receiver_url) if request.receiver_url.strip() else "",
        inbox=request.inbox,
        link_hosts=_link_hosts(site),
        icons=icons,
    )


def checked_receiver_url(text: str) -> str:
    """The receiver's address without a slash at its end; raises ``receiver_url_with_query`` and those of an address."""
    url = checked_url(text, purpose="receiver")
    parts = urlsplit(url)
    if parts.query or parts.fragment:
        raise wrong_input("receiver_url_with_query", value=text)
    return url.rstrip("/")


def _link_hosts(site: Site) -> tuple[str, ...]:
    """The hosts a click may lead to: the site's own, and those the owner listed."""
    for host in site.link_hosts:
        if not _HOST.match(host):
            raise wrong_input("link_host_malformed", value=host)
    return tuple(sorted({site.origin.partition("://")[2], *site.link_hosts}))

"""The manifest and its pictures: what a phone needs to put the page on its home screen, and iOS for any push at all."""

import io
import json
import warnings
from collections.abc import Iterator, Mapping

from PIL import Image

from pushdesk.doctor.fetching import Page, Unreached, joined, origin, path_of
from pushdesk.doctor.published import MANIFEST_FILE, OurSide, PublishedSite, way_barred
from pushdesk.domain.checkup import Check, Finding, remark, unknown, well, wrong

_OTHER_PICTURES = ("icons/apple-touch-180.png", "icons/badge-96.png", "icons/notification-256.png")
_SIZES = {"icons/apple-touch-180.png": 180, "icons/badge-96.png": 96, "icons/notification-256.png": 256}
_PICTURE_PIXELS = 4_000_000
_APP_MODES = ("standalone", "fullscreen")
"""iOS gives push to nothing else."""


def check_manifest(published: PublishedSite, _ours: OurSide) -> Finding:
    """The manifest can be read, and has what an installed app needs."""
    check = Check.MANIFEST
    reply = published.file(MANIFEST_FILE)
    if isinstance(reply, Unreached):
        return unknown(check, "not_reached")
    if reply.status != 200:
        barred = way_barred(reply)
        return wrong(check, "manifest_missing" if barred == "not_there" else "manifest_barred", status=reply.status)
    members = manifest_of(reply)
    if members is None:
        return wrong(check, "manifest_unreadable")
    if (lacking := next(_lacking(members, published), None)) is not None:
        return wrong(check, "manifest_lacks", member=lacking)
    if not (reply.media_type.endswith("json")):
        return remark(check, "manifest_type", type=reply.media_type or "none")
    return well(check)


def check_icons(published: PublishedSite, _ours: OurSide) -> Finding:
    """Every picture is there, as large as it says, and opaque or see-through where that matters."""
    check = Check.ICONS
    reply = published.file(MANIFEST_FILE)
    members = manifest_of(reply) if isinstance(reply, Page) and reply.status == 200 else None
    if members is None:
        return unknown(check, "manifest_not_read")
    for name, size, purpose in (
        *_icons_in(members, published),
        *((name, _SIZES[name], name) for name in _OTHER_PICTURES),
    ):
        picture = published.file(name)
        if isinstance(picture, Unreached) or picture.status != 200:
            return wrong(check, "icon_missing", file=name)
        if (found := _wrong_with(picture, size, purpose)) is not None:
            return wrong(check, found, file=name, size=size)
    return well(check)


def manifest_of(page: Page) -> Mapping[str, object] | None:
    """The members of a manifest; None where it cannot be read."""
    try:
        members = json.loads(page.body)
    except (ValueError, RecursionError):
        return None
    return members if isinstance(members, dict) else None


def _lacking(members: Mapping[str, object], published: PublishedSite) -> Iterator[str]:
    """The members that are missing or of no use, the worst first."""
    for name in ("name", "start_url", "id"):
        if not isinstance(members.get(name), str) or not members[name]:
            yield name
    if members.get("display") not in _APP_MODES:
        yield "display"
    scope = joined(published.url, str(members.get("scope", "./")))
    start = joined(published.url, str(members.get("start_url", "")))
    if origin(start) != published.origin or not path_of(start).startswith(path_of(scope) or "/"):
        yield "start_url"
    sizes = {size for _, size, purpose in _icons_in(members, published) if "any" in purpose}
    if not {192, 512} <= sizes:
        yield "icons"


def _icons_in(members: Mapping[str, object], published: PublishedSite) -> Iterator[tuple[str, int, str]]:
    """Name, side in pixels and purpose of each icon of our own; those of other hosts are not asked for."""
    listed = members.get("icons")
    for icon in (listed if isinstance(listed, list) else [])[:20]:
        if not isinstance(icon, dict):
            continue
        address = joined(published.url, str(icon.get("src", "")))
        side = str(icon.get("sizes", "")).lower().partition("x")[0]
        if address.startswith(published.url) and side.isascii() and side.isdigit() and len(side) < 6:
            yield address.removeprefix(published.url), int(side), str(icon.get("purpose", "any"))


def _wrong_with(page: Page, size: int, purpose: str) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(page.body), formats=("PNG", "WEBP", "JPEG", "GIF")) as opened:
                if opened.width * opened.height > _PICTURE_PIXELS:
                    return "icon_of_other_size"
                alpha = opened.convert("RGBA").getchannel("A").getextrema()[0]
                is_of_size = opened.size == (size, size)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        return "icon_unreadable"
    if not page.media_type.startswith("image/"):
        return "icon_of_other_type"
    if not is_of_size:
        return "icon_of_other_size"
    is_opaque = alpha == 255
    if not is_opaque and ("maskable" in purpose or "apple-touch" in purpose):
        return "icon_see_through"
    if is_opaque and "badge" in purpose:
        return "badge_opaque"
    return None

"""Are the published files those that were exported? Hosts minify scripts, put in their own, and lose files."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from pushdesk.doctor.configuration import is_last_export
from pushdesk.doctor.fetching import Page, Unreached
from pushdesk.doctor.markup import parts_of
from pushdesk.doctor.published import CONFIG_FILE, MANIFEST_FILE, OurSide, PublishedSite
from pushdesk.domain.checkup import Check, Finding, remark, unknown, well, wrong
from pushdesk.hosting.template import published_code, template_files

FRONT_PAGE = "index.html"
_NOT_SERVED = frozenset({"web.config", "staticwebapp.config.json", "READ-ME-FIRST.html", "pushdesk.export.json"})
_TEXT_ENDINGS = frozenset({".css", ".html", ".js", ".json", ".svg", ".webmanifest"})
_NAMED = 3


def compared_files(ours: OurSide) -> Mapping[str, str]:
    """The digests of what a browser can fetch, by name: of the last export, else of our own code."""
    digests = ours.exported.digests if ours.exported is not None else _template_digests()
    return {name: digest for name, digest in sorted(digests.items()) if _is_served(name)}


def check_page(published: PublishedSite, ours: OurSide) -> Finding:
    """The front page is ours, and nobody has put anything into it."""
    check = Check.PAGE
    reply = published.front[0]
    parts = published.front_parts
    if isinstance(reply, Unreached) or parts is None:
        return unknown(check, "not_reached")
    if not parts.is_ours:
        return wrong(check, "not_our_page")
    if ours.exported is not None and _is_same(reply, FRONT_PAGE, ours.exported.digests.get(FRONT_PAGE, "")) is not None:
        return well(check)
    own = parts_of(template_files()[FRONT_PAGE].decode("utf-8")).scripts
    if strange := [script for script in parts.scripts if script not in own]:
        names = ", ".join(script[:80] or "inline" for script in strange[:_NAMED])
        return wrong(check, "scripts_put_in", scripts=names)
    if not is_last_export(published, ours):
        return unknown(check, "not_comparable")
    return remark(check, "page_changed")


def check_files(published: PublishedSite, ours: OurSide) -> Finding:
    """Every file of the export is there, byte for byte."""
    check = Check.FILES
    if isinstance(published.front[0], Unreached):
        return unknown(check, "not_reached")
    is_comparable = ours.exported is None or is_last_export(published, ours)
    missing, changed, recoded = [], [], []
    for name, digest in compared_files(ours).items():
        if name == FRONT_PAGE:
            continue
        reply = published.document(name) if name.endswith(".html") else published.file(name)
        if isinstance(reply, Unreached) or not _is_file(reply, name):
            missing.append(name)
            continue
        match _is_same(reply, name, digest):
            case None:
                changed.append(name)
            case False:
                recoded.append(name)
    if missing:
        return wrong(check, "files_missing", files=_named(missing))
    if not is_comparable:
        return unknown(check, "not_comparable")
    if changed:
        return wrong(check, "files_changed", files=_named(changed))
    if recoded:
        return remark(check, "line_ends_changed", files=_named(recoded))
    return well(check)


def _is_same(page: Page, name: str, digest: str) -> bool | None:
    """True byte for byte, False when only line ends differ (FTP's text mode), None when it is something else."""
    if hashlib.sha256(page.body).hexdigest() == digest:
        return True
    is_text = PurePosixPath(name).suffix in _TEXT_ENDINGS
    unix = page.body.replace(b"\r\n", b"\n")
    return False if is_text and hashlib.sha256(unix).hexdigest() == digest else None


def _is_file(page: Page, name: str) -> bool:
    """False for an error, and for the page that some hosts show in the place of a file that is not there."""
    return page.status == 200 and (name.endswith(".html") or page.media_type != "text/html")


def _is_served(name: str) -> bool:
    """Settings of hosts, programs and papers for the owner are not there to be fetched."""
    parts = PurePosixPath(name).parts
    is_page_file = PurePosixPath(name).suffix in (*_TEXT_ENDINGS, ".png", ".ico", ".webp", ".jpg")
    return is_page_file and parts[0][0] not in "._" and name not in _NOT_SERVED and parts[0] != "inbox-worker"


def _template_digests() -> Mapping[str, str]:
    files = published_code(template_files())
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def _named(names: list[str]) -> str:
    """The first few names, so that a sentence stays one."""
    first = sorted(names, key=lambda name: (name not in (CONFIG_FILE, MANIFEST_FILE), name))[:_NAMED]
    return ", ".join(first) + ("…" if len(names) > _NAMED else "")

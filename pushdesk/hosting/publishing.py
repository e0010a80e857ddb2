"""Put an exported web app where it goes: a new folder, over an earlier export, or into a zip, never half of it.

Nothing here trusts what lies in the target: its record may have been edited, its folders may be links, and
whatever is not named in the record belongs to the owner.
"""

import io
import json
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pushdesk.domain.faults import Fault, wrong_input

RECORD_FILE = "pushdesk.export.json"
"""The list of the files an export wrote; a folder with it may be exported to again."""

WORKER_FILE = "sw.js"
_LAST_FILES = ("pushdesk.config.json", "pushdesk.site.js", WORKER_FILE)
_OWNERS_FOLDERS = frozenset({"inbox-data"})
_BESIDE = ".pushdesk-new"
_RECORD_LIMIT_BYTES = 256 * 1024
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_ZIP_FILE_MODE = 0o100644 << 16
_MADE_ON_UNIX = 3


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """Which site's export this is, and its files. ``stale`` are files of the export before, to be taken away."""

    site_id: str
    build: str
    files: tuple[str, ...]
    stale: tuple[str, ...] = ()

    @property
    def owned(self) -> frozenset[str]:
        """Every name that an export may write over or take away."""
        return frozenset((*self.files, *self.stale))

    def to_bytes(self) -> bytes:
        """The record as it is written; equal records give equal bytes."""
        document = {"pushdesk": 1, "site": self.site_id, "build": self.build, "files": list(self.files)}
        return (json.dumps(document | ({"stale": list(self.stale)} if self.stale else {}), indent=2) + "\n").encode()


def publish(target: Path, files: Mapping[str, bytes], *, site_id: str, build: str) -> tuple[str, ...]:
    """Write the files and their record to a folder or, where the target ends in ``.zip``, into a zip.

    Returns the names written. Raises ``target_not_an_export`` (something else lies there),
    ``target_of_another_site`` and ``export_cannot_write``; after the first two nothing was touched.
    """
    record = ExportRecord(site_id, build, tuple(sorted((*files, RECORD_FILE))))
    try:
        if target.suffix.lower() == ".zip" and not target.is_dir():
            _publish_zip(target, files, record)
        elif target.is_dir() and any(target.iterdir()):
            _publish_over(target, files, record)
        else:
            _publish_new(target, files, record)
    except OSError as failure:
        raise Fault("export_cannot_write", target=str(target), reason=failure.strerror or "") from failure
    return record.files


def record_in(folder: Path) -> ExportRecord | None:
    """The record of an earlier export in this folder; None where there is none that can be believed."""
    path = folder / RECORD_FILE
    with suppress(OSError):
        if path.is_file() and path.stat().st_size <= _RECORD_LIMIT_BYTES:
            return _record_from(path.read_bytes())
    return None


def _record_from(content: bytes) -> ExportRecord | None:
    """The record, or None where any member is not what an export writes."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or document.get("pushdesk") != 1:
        return None
    site_id, build, files, stale = (document.get(name, []) for name in ("site", "build", "files", "stale"))
    if not isinstance(site_id, str) or not isinstance(build, str):
        return None
    if not (_are_names(files) and _are_names(stale)):
        return None
    return ExportRecord(site_id, build, tuple(files), tuple(stale))


def _are_names(names: object) -> bool:
    return isinstance(names, list) and all(isinstance(name, str) and _is_inside(name) for name in names)


def _is_inside(name: str) -> bool:
    """True for a plain relative path that stays inside the folder and out of what is the owner's."""
    path = PurePosixPath(name)
    is_plain = name == str(path) and not path.is_absolute() and not any(mark in name for mark in "\\:\0")
    return is_plain and name != "." and ".." not in path.parts and path.parts[0].lower() not in _OWNERS_FOLDERS


def _publish_new(target: Path, files: Mapping[str, bytes], record: ExportRecord) -> None:
    """Written beside and renamed: the folder is there whole or not at all.

    An empty folder that is there already is filled in place, the record first, so that a cut can be mended.
    """
    if target.exists() or target.is_symlink():
        if not target.is_dir():
            raise wrong_input("target_not_an_export", target=str(target))
        _publish_over(target, files, record, earlier=record)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_BESIDE}")
    try:
        beside.mkdir()
        for name, content in {**files, RECORD_FILE: record.to_bytes()}.items():
            _write(beside / name, content)
        beside.rename(target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _publish_over(
    target: Path, files: Mapping[str, bytes], record: ExportRecord, earlier: ExportRecord | None = None
) -> None:
    """Only the export's own files, each by rename: first the record, which names old and new, the worker last.

    Whoever loads the page in between, or after a cut, has the old worker with files that it still understands.
    """
    earlier = earlier or record_in(target)
    if earlier is None:
        raise wrong_input("target_not_an_export", target=str(target))
    if earlier.site_id != record.site_id:
        raise wrong_input("target_of_another_site", target=str(target), site=earlier.site_id)
    _refuse_strangers(target, files, earlier)
    stale = tuple(sorted(earlier.owned - set(record.files)))
    _replace(target / RECORD_FILE, ExportRecord(record.site_id, record.build, record.files, stale).to_bytes())
    for name in _in_order(files):
        _replace(target / name, files[name])
    for name in stale:
        if _is_own_place(target, name):
            (target / name).unlink(missing_ok=True)
    if stale:
        _replace(target / RECORD_FILE, record.to_bytes())


def _refuse_strangers(target: Path, files: Mapping[str, bytes], earlier: ExportRecord) -> None:
    """A file that the record does not name is not ours to write over, and no file may go through a link."""
    for name in files:
        place = target / name
        if not _is_own_place(target, name) or (name not in earlier.owned and place.exists()) or place.is_dir():
            raise wrong_input("target_has_strange_file", target=str(target), file=name)


def _is_own_place(target: Path, name: str) -> bool:
    """True when every folder on the way is a real one (or is not there yet)."""
    above = PurePosixPath(name).parts[:-1]
    between = [target.joinpath(*above[: depth + 1]) for depth in range(len(above))]
    return all(not folder.is_symlink() and (folder.is_dir() or not folder.exists()) for folder in between)


def _in_order(names: Iterable[str]) -> list[str]:
    """Pictures and pages first, then code, then what names the new build, the worker last of all."""
    return sorted(names, key=lambda name: (_LAST_FILES.index(name) if name in _LAST_FILES else -1, name))


def _replace(place: Path, content: bytes) -> None:
    """Write beside and rename; a file that already holds this content is left alone."""
    if place.is_file() and not place.is_symlink() and place.read_bytes() == content:
        return
    beside = place.with_name(place.name + _BESIDE)
    beside.unlink(missing_ok=True)
    try:
        _write(beside, content)
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _publish_zip(target: Path, files: Mapping[str, bytes], record: ExportRecord) -> None:
    if target.exists() or target.is_symlink():
        earlier = _record_in_zip(target)
        if earlier is None:
            raise wrong_input("target_not_an_export", target=str(target))
        if earlier.site_id != record.site_id:
            raise wrong_input("target_of_another_site", target=str(target), site=earlier.site_id)
    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, zipped({**files, RECORD_FILE: record.to_bytes()}))


def _record_in_zip(target: Path) -> ExportRecord | None:
    try:
        with zipfile.ZipFile(target) as archive, archive.open(RECORD_FILE) as file:
            return _record_from(file.read(_RECORD_LIMIT_BYTES))
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError):
        return None


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip whose bytes depend on nothing but the files: sorted, one time for all, the same rights everywhere."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _ZIP_FILE_MODE
            entry.create_system = _MADE_ON_UNIX
            archive.writestr(entry, files[name])
    return written.getvalue()

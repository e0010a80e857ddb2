"""A picture from the owner's computer made fit for notifications: shrunk, without what a camera notes, with a name."""

import hashlib
import io
import re
import unicodedata
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.picture import BEST_WIDTH

FILE_LIMIT_BYTES = 40 * 1024 * 1024
PIXELS_LIMIT = 60_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")

_HIGHEST = 1_440
_QUALITY = 86
_PNG_LIMIT_BYTES = 400 * 1024
"""Drawings stay sharp as PNG; above this size they become JPEG like any photograph."""

_NAME_CHARACTERS = 32
_DIGEST_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture as the web app will hold it. ``original_width`` and ``original_height`` are those of the file."""

    name: str
    content: bytes
    width: int
    height: int
    original_width: int
    original_height: int


def read_picture(path: Path) -> PreparedPicture:
    """A picture file made fit; raises ``file_not_read`` and what :func:`prepared` raises."""
    try:
        if path.stat().st_size > FILE_LIMIT_BYTES:
            raise wrong_input("picture_too_large", limit_megabytes=FILE_LIMIT_BYTES // 1024 // 1024)
        picture = path.read_bytes()
    except OSError as error:
        raise wrong_input("file_not_read", file=str(path), cause=error.strerror or "") from None
    return prepared(picture, path.name)


def prepared(picture: bytes, file_name: str) -> PreparedPicture:
    """The picture upright, at most as large as any screen shows it, and without the place where it was taken.

    Equal pictures get equal names. Raises ``picture_too_large`` and ``picture_unreadable``.
    """
    if len(picture) > FILE_LIMIT_BYTES:
        raise wrong_input("picture_too_large", limit_megabytes=FILE_LIMIT_BYTES // 1024 // 1024)
    opened = _opened(picture)
    original_width, original_height = opened.size
    opened.thumbnail((BEST_WIDTH, _HIGHEST), Image.Resampling.LANCZOS)
    content, ending = _encoded(opened)
    digest = hashlib.sha256(content).hexdigest()[:_DIGEST_CHARACTERS]
    name = "-".join(filter(None, (_plain(file_name), digest)))
    return PreparedPicture(f"{name}.{ending}", content, *opened.size, original_width, original_height)


def _opened(picture: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(picture), formats=FORMATS) as opened:
                if opened.width * opened.height > PIXELS_LIMIT:
                    raise wrong_input("picture_too_large", limit_megabytes=FILE_LIMIT_BYTES // 1024 // 1024)
                has_holes = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
                return ImageOps.exif_transpose(opened).convert("RGBA" if has_holes else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise wrong_input("picture_too_large", limit_megabytes=FILE_LIMIT_BYTES // 1024 // 1024) from None
    except (OSError, SyntaxError, ValueError, EOFError, TypeError):
        raise wrong_input("picture_unreadable", formats=", ".join(FORMATS)) from None


def _encoded(picture: Image.Image) -> tuple[bytes, str]:
    """The file and its ending; what was see-through lies on white where it has to become a JPEG."""
    if picture.mode == "RGBA" or picture.getcolors(4_096) is not None:
        written = io.BytesIO()
        picture.save(written, "PNG", optimize=True)
        if written.tell() <= _PNG_LIMIT_BYTES:
            return written.getvalue(), "png"
    if picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, "white")
        ground.paste(picture, mask=picture.getchannel("A"))
        picture = ground
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return written.getvalue(), "jpg"


def _plain(file_name: str) -> str:
    """The file's own name in letters that every web host takes."""
    stem = file_name.rpartition(".")[0] or file_name
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:_NAME_CHARACTERS].strip("-")

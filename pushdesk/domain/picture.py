"""Pictures of notifications: where the web app keeps them, and what shape and size browsers make the most of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pushdesk.domain.site import Site

FOLDER = "pictures"
"""The folder of the exported web app that holds the owner's pictures."""

BEST_WIDTH, BEST_HEIGHT = 1_440, 720
"""Twice the width that Windows and Android give a picture, at their shape of two to one."""

LEAST_WIDTH = 480
"""Under this many pixels a picture is blown up, and blurred, on most screens."""

_SQUAREST, _FLATTEST = 1.6, 2.4
"""Between these shapes (width by height) hardly anything is cut off."""


class PictureFlaw(StrEnum):
    """What an owner should know of a picture's shape or size."""

    TOO_SMALL = "too_small"
    TOO_HIGH = "too_high"
    TOO_WIDE = "too_wide"


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture that every export of its site carries. Width and height in pixels."""

    name: str
    width: int
    height: int
    size_bytes: int
    added_at: datetime


def flaws_of(width: int, height: int) -> tuple[PictureFlaw, ...]:
    """What Windows and Android make of a picture of that many pixels; empty when it is fine."""
    flaws = []
    if height and width / height < _SQUAREST:
        flaws.append(PictureFlaw.TOO_HIGH)
    if height and width / height > _FLATTEST:
        flaws.append(PictureFlaw.TOO_WIDE)
    if width < LEAST_WIDTH:
        flaws.append(PictureFlaw.TOO_SMALL)
    return tuple(flaws)


def address_of(site: Site, name: str) -> str:
    """Where browsers find a kept picture once the web app is published."""
    return f"{site.url}{FOLDER}/{name}"


def name_in(site: Site, address: str) -> str:
    """The name of the kept picture that an address would be; empty where it leads elsewhere."""
    start = f"{site.url}{FOLDER}/"
    name = address.removeprefix(start)
    return name if address.startswith(start) and name and "/" not in name else ""

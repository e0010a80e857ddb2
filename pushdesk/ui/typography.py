"""The type: the shipped fonts, and the three sizes as they measure on this screen."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from pushdesk.ui.tokens import TEXT_POINTS

FAMILY = "Inter"
_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


@cache
def load_fonts() -> str:
    """Make the shipped family known to Qt, once a process, and return the name to ask for.

    The same letters on every system keep line breaks, and with them the screenshots, the same. Scripts that
    the family lacks (and emoji) come from the system's own fonts.
    """
    folder = files("pushdesk.ui") / "fonts"
    for name in _FILES:
        QFontDatabase.addApplicationFontFromData(QByteArray((folder / name).read_bytes()))
    return FAMILY


def screen_points(points: float) -> float:
    """``points`` of the design as points of this screen.

    The design counts 96 pixels to the inch. A screen that counts 72 (macOS) would show 10 points a quarter
    too small; one that counts more does so because its owner wants larger letters, and gets them.
    """
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInchY() if screen is not None else 96.0
    return points * max(1.0, 96.0 / dots)


def type_font(points: float = TEXT_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's font at one of the design's sizes; figures of equal width, so that counts do not jitter."""
    font = QFont(load_fonts())
    font.setPointSizeF(screen_points(points))
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def pixel_font(families: Sequence[str], pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font for a painting: the first of ``families`` that this computer has, else the window's own."""
    font = QFont(first_known(tuple(families)))
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    return font


@cache
def first_known(families: tuple[str, ...]) -> str:
    """The first family of a list that is installed; asking for a missing one costs Qt a slow search."""
    for family in families:
        if QFontDatabase.hasFamily(family):
            return family
    return load_fonts()

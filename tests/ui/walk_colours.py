"""Measures on the painted picture whether words and borders stand out from what they lie on.

Words that seem faint are painted again at twice the size: there a letter's stem has pixels of its full colour
wherever it stands.
"""

from collections.abc import Iterator
from functools import cache

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from pushdesk.ui.buttons import Look
from pushdesk.ui.theme import Theme, ThemeChoice
from pushdesk.ui.tokens import Tokens, contrast_ratio
from tests.ui.pixel_match import pillow_image
from tests.ui.walk import place, shown_widgets, told

WORDS, BORDERS = 4.5, 3.0
"""Least contrast of letters and of what marks a control (WCAG 2.2, 1.4.3 and 1.4.11)."""

_BORDERED_LOOKS = frozenset({Look.PRIMARY.value, Look.PLAIN.value, Look.DANGER.value})
_EDGE_REACH = 4
_MARK_WIDTH = 22
_FEWEST_PIXELS = 3
_MOST_COLOURS = 1 << 13


def faint(root: QWidget) -> list[str]:
    """Words under 4.5 to 1, drawings and borders of controls under 3 to 1. What is disabled may be faint."""
    plain = _picture(root, root.rect(), 1)
    wrong = []
    for widget in shown_widgets(root):
        if not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        spot = place(widget, root).intersected(root.rect())
        for words, box, least in _measured(widget, spot):
            found = _contrast_within(plain, box)
            if found is not None and found < least and least == WORDS:
                found = _contrast_within(_picture(root, box, 2), QRect(0, 0, 2 * box.width(), 2 * box.height()))
            if found is not None and found < least:
                wrong.append(f"{told(widget)}: {words} {found:.2f} to 1")
    return wrong


def each_look(theme: Theme) -> Iterator[str]:
    """Every look that can be chosen, in force while its name is given out; those that come to the same once."""
    seen: list[Tokens] = []
    for choice in sorted(ThemeChoice, key=lambda choice: choice is ThemeChoice.SYSTEM):
        theme.choose(choice)
        if theme.tokens not in seen:
            seen.append(theme.tokens)
            yield choice.value
    theme.choose(ThemeChoice.LIGHT)


def _picture(root: QWidget, box: QRect, scale: int) -> Image.Image:
    """A part of it as it is painted at that scale."""
    image = QImage(box.size() * scale, QImage.Format.Format_RGB888)
    image.setDevicePixelRatio(scale)
    image.fill(root.palette().window().color())
    root.render(image, QPoint(0, 0), QRegion(box))
    return pillow_image(image)


def _measured(widget: QWidget, spot: QRect) -> Iterator[tuple[str, QRect, float]]:
    """What of a widget is measured: what it is called, where, and the least contrast. Emoji have their own colours."""
    middle = spot.center().y()
    if isinstance(widget, QLabel) and widget.text():
        yield "words", spot, WORDS
    elif isinstance(widget, QCheckBox | QRadioButton):
        yield "mark", QRect(spot.left(), spot.top(), _MARK_WIDTH, spot.height()), BORDERS
        if widget.text():
            yield "words", spot.adjusted(_MARK_WIDTH + _EDGE_REACH, 0, 0, 0), WORDS
    elif isinstance(widget, QAbstractButton):
        inside = spot.adjusted(_EDGE_REACH, _EDGE_REACH, -_EDGE_REACH, -_EDGE_REACH)
        if any(map(str.isalnum, widget.text())):
            yield "words", inside, WORDS
        elif not widget.text() and not widget.icon().isNull():
            yield "drawing", inside, BORDERS
        if isinstance(widget, QPushButton) and widget.property("look") in _BORDERED_LOOKS:
            yield "border", QRect(spot.left() - 2, middle, _EDGE_REACH + 2, 1), BORDERS
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QAbstractSpinBox):
        if isinstance(widget.parentWidget(), QAbstractSpinBox):
            return
        yield "border", QRect(spot.left() - 2, middle, _EDGE_REACH + 2, 1), BORDERS
        if _has_words(widget):
            yield "words", spot.adjusted(_EDGE_REACH, _EDGE_REACH, -_EDGE_REACH, -_EDGE_REACH), WORDS


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    if isinstance(widget, QPlainTextEdit):
        return bool(widget.toPlainText() or widget.placeholderText())
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and bool(widget.currentText()))


def _contrast_within(picture: Image.Image, box: QRect) -> float | None:
    """How far the colour that stands out most is from the one that is there most; None where there is one only."""
    left, top = max(0, box.left()), max(0, box.top())
    right, bottom = min(picture.width, box.right() + 1), min(picture.height, box.bottom() + 1)
    width, height = right - left, bottom - top
    if width <= 0 or height <= 0:
        return None
    colours = picture.crop((left, top, right, bottom)).getcolors(_MOST_COLOURS) or []
    if len(colours) < 2:
        return None
    ground = max(colours)[1]
    fewest = min(_FEWEST_PIXELS, min(height, width))
    return max(_ratio(colour, ground) for count, colour in colours if count >= fewest)


@cache
def _ratio(first: tuple[int, int, int], second: tuple[int, int, int]) -> float:
    return contrast_ratio("#{:02x}{:02x}{:02x}".format(*first), "#{:02x}{:02x}{:02x}".format(*second))

"""PushDesk's own sign: a bell on a blue tile, for window, tray and task bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPainterPath, QPixmap

from pushdesk.ui.glyphs import Glyph, paint_glyph
from pushdesk.ui.tokens import LIGHT

_SIDES = (16, 24, 32, 48, 64, 128, 256)


def brand_icon() -> QIcon:
    """The sign in every size that desktops ask for; the same in light and dark."""
    icon = QIcon()
    for side in _SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_brand(painter, QRectF(0, 0, side, side))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def paint_brand(painter: QPainter, box: QRectF) -> None:
    """Draw the sign filling ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tile = QPainterPath()
    tile.addRoundedRect(box, box.width() * 0.235, box.width() * 0.235)
    ground = QLinearGradient(box.topLeft(), box.bottomRight())
    ground.setColorAt(0, QColor("#4c74f2"))
    ground.setColorAt(1, QColor(LIGHT.accent_pressed))
    painter.fillPath(tile, ground)
    inset = box.width() * 0.2
    paint_glyph(painter, Glyph.BELL, "#ffffff", box.adjusted(inset, inset, -inset, -inset))
    painter.restore()

"""Plain signs for browsers and pictures inside previews: enough to be known by, no one's artwork."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from pushdesk.ui.typography import pixel_font


def paint_browser(painter: QPainter, browser: str, box: QRectF) -> None:
    """A round sign for ``edge``, ``chrome``, ``firefox`` or ``safari``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if browser == "chrome":
        for start, colour in ((30, "#e34133"), (150, "#2ea250"), (270, "#f6bd16")):
            painter.setBrush(QColor(colour))
            painter.drawPie(box, start * 16, 120 * 16)
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(_inner(box, 0.52))
        painter.setBrush(QColor("#3b7ded"))
        painter.drawEllipse(_inner(box, 0.40))
    elif browser == "edge":
        ground = QLinearGradient(box.topRight(), box.bottomLeft())
        for stop, colour in ((0.0, "#55d98a"), (0.45, "#1fa6d6"), (1.0, "#0c5bb0")):
            ground.setColorAt(stop, QColor(colour))
        painter.setBrush(ground)
        painter.drawEllipse(box)
        painter.setPen(
            QPen(QColor(255, 255, 255, 220), box.width() * 0.11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(_inner(box, 0.52), 20 * 16, 250 * 16)
    elif browser == "firefox":
        flame = QRadialGradient(QPointF(box.x() + box.width() * 0.7, box.y() + box.height() * 0.2), box.width())
        for stop, colour in ((0.0, "#ffd94a"), (0.45, "#ff8a2a"), (1.0, "#f0324d")):
            flame.setColorAt(stop, QColor(colour))
        painter.setBrush(flame)
        painter.drawEllipse(box)
        painter.setBrush(QColor("#6b3fd6"))
        painter.drawEllipse(_inner(box, 0.46))
    else:
        ground = QLinearGradient(box.topLeft(), box.bottomLeft())
        ground.setColorAt(0, QColor("#4cc4f7"))
        ground.setColorAt(1, QColor("#1770e0"))
        painter.setBrush(ground)
        painter.drawEllipse(box)
        painter.translate(box.center())
        painter.rotate(45)
        for colour, sign in (("#f2453d", -1), ("#ffffff", 1)):
            needle = QPainterPath(QPointF(-box.width() * 0.09, 0))
            needle.lineTo(0, sign * box.height() * 0.36)
            needle.lineTo(box.width() * 0.09, 0)
            painter.fillPath(needle, QColor(colour))
    painter.restore()


def _inner(box: QRectF, share: float) -> QRectF:
    inner = QRectF(0, 0, box.width() * share, box.height() * share)
    inner.moveCenter(box.center())
    return inner


def paint_picture(painter: QPainter, picture: QImage, box: QRectF, radius: float) -> None:
    """A picture filling ``box``, cut at its longer side and rounded."""
    if picture.isNull() or box.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    clip = QPainterPath()
    clip.addRoundedRect(box, radius, radius)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    share = max(box.width() / picture.width(), box.height() / picture.height())
    part = QRectF(0, 0, box.width() / share, box.height() / share)
    part.moveCenter(QRectF(picture.rect()).center())
    painter.drawImage(box, picture, part)
    painter.restore()


def paint_initial(painter: QPainter, name: str, box: QRectF, radius: float) -> None:
    """Where there is no icon: the first letter of a name on a tile whose colour belongs to that name."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hue = sum(name.encode("utf-8")) * 37 % 360
    ground = QLinearGradient(box.topLeft(), box.bottomRight())
    ground.setColorAt(0, QColor.fromHsl(hue, 110, 120))
    ground.setColorAt(1, QColor.fromHsl(hue, 130, 80))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QColor("#ffffff"))
    painter.setFont(pixel_font((), box.height() * 0.5, QFont.Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name[:1].upper() or "?")
    painter.restore()


def paint_badge(painter: QPainter, badge: QImage, box: QRectF, colour: str) -> None:
    """A badge as Android shows it: one colour wherever the picture is opaque."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    inked = badge.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    brush = QPainter(inked)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    brush.fillRect(inked.rect(), QColor(colour))
    brush.end()
    painter.drawImage(box, inked, QRectF(inked.rect()))
    painter.restore()


def paint_shadow(painter: QPainter, box: QRectF, radius: float, *, strength: int) -> None:
    """A soft shadow under a rounded sheet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(8, 0, -1):
        painter.setBrush(QColor(10, 18, 40, max(1, strength // 8)))
        painter.drawRoundedRect(
            box.adjusted(-spread, -spread + 3, spread, spread + 3), radius + spread, radius + spread
        )
    painter.restore()

"""The small signs that tell a state apart without its colour."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF


class Shape(StrEnum):
    """One sign; drawn into a square of about 8 pixels."""

    DOT = "dot"
    RING = "ring"
    HALF = "half"
    CHECK = "check"
    CROSS = "cross"
    TRIANGLE = "triangle"
    SQUARE = "square"
    PAUSE = "pause"
    PLAY = "play"
    CLOCK = "clock"
    DASH = "dash"


def paint_shape(painter: QPainter, shape: Shape, colour: str, box: QRectF) -> None:
    """Draw a sign in ``colour`` filling ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 8, box.height() / 8)
    ink = QColor(colour)
    line = QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    path = QPainterPath()
    fills = False
    match shape:
        case Shape.DOT:
            path.addEllipse(QRectF(0.5, 0.5, 7, 7))
            fills = True
        case Shape.RING:
            path.addEllipse(QRectF(1, 1, 6, 6))
        case Shape.HALF:
            path.addEllipse(QRectF(1, 1, 6, 6))
            half = QPainterPath()
            half.moveTo(4, 1)
            half.arcTo(QRectF(1, 1, 6, 6), 90, -180)
            half.closeSubpath()
            painter.fillPath(half, QBrush(ink))
        case Shape.CHECK:
            path.addPolygon(QPolygonF([QPointF(0.8, 4.2), QPointF(3.1, 6.6), QPointF(7.2, 1.6)]))
        case Shape.CROSS:
            for start, end in (
                (QPointF(1.2, 1.2), QPointF(6.8, 6.8)),
                (QPointF(6.8, 1.2), QPointF(1.2, 6.8)),
            ):
                path.moveTo(start)
                path.lineTo(end)
        case Shape.TRIANGLE:
            path.addPolygon(QPolygonF([QPointF(4, 0.4), QPointF(8, 7.6), QPointF(0, 7.6)]))
            path.closeSubpath()
            fills = True
        case Shape.SQUARE:
            path.addRoundedRect(QRectF(0.8, 0.8, 6.4, 6.4), 1, 1)
            fills = True
        case Shape.PAUSE:
            path.addRoundedRect(QRectF(0.8, 0.5, 2.3, 7), 0.8, 0.8)
            path.addRoundedRect(QRectF(4.9, 0.5, 2.3, 7), 0.8, 0.8)
            fills = True
        case Shape.PLAY:
            path.addPolygon(QPolygonF([QPointF(1.4, 0.4), QPointF(7.6, 4), QPointF(1.4, 7.6)]))
            path.closeSubpath()
            fills = True
        case Shape.CLOCK:
            path.addEllipse(QRectF(0.6, 0.6, 6.8, 6.8))
            path.moveTo(4, 2.2)
            path.lineTo(4, 4)
            path.lineTo(5.4, 5)
            line.setWidthF(1.1)
        case Shape.DASH:
            path.moveTo(1, 4)
            path.lineTo(7, 4)
    if fills:
        painter.fillPath(path, QBrush(ink))
    else:
        painter.strokePath(path, line)
    painter.restore()

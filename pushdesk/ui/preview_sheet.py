"""The sheet a platform's notification is composed on: laid out once, painted as often as Qt asks."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from pushdesk.ui.preview_content import Part
from pushdesk.ui.preview_marks import paint_badge, paint_browser, paint_initial, paint_picture, paint_shadow
from pushdesk.ui.preview_skins import Skin
from pushdesk.ui.preview_text import FittedText, fit_text
from pushdesk.ui.typography import pixel_font

Stroke = Callable[[QPainter], None]

_OTHER_SIDE = {
    Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
}


class Sheet:
    """Collects what is to be painted, in pixels at 100 %; ``height`` is set last by the composer.

    A composer places everything as for reading from left to right; where ``is_mirrored``, it is painted from the
    right. ``cuts`` holds the parts that did not fit, with the lines they got.
    """

    def __init__(self, skin: Skin, *, is_mirrored: bool = False) -> None:
        self.skin = skin
        self.width = skin.width
        self.height = 0.0
        self.is_mirrored = is_mirrored
        self.cuts: dict[Part, int] = {}
        self._strokes: list[Stroke] = []

    def font(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The platform's type where this computer has it."""
        return pixel_font(self.skin.families, pixels, weight)

    def fit(self, part: Part, text: str, font: QFont, width: float, most_lines: int, line_height: float) -> FittedText:
        """Lay out a text, and remember whether it was cut."""
        fitted = fit_text(text, font, width, most_lines, line_height, stands_right=self.is_mirrored)
        if fitted.is_cut:
            self.cuts[part] = most_lines
        return fitted

    def text(self, fitted: FittedText, x: float, y: float, colour: str) -> None:
        """Paint a laid-out text."""
        left = self._placed(QRectF(x, y, fitted.room, fitted.height)).left()

        def stroke(painter: QPainter) -> None:
            painter.setPen(QColor(colour))
            fitted.layout.draw(painter, QPointF(left, y))

        self._strokes.append(stroke)

    def line(
        self,
        text: str,
        font: QFont,
        box: QRectF,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint one line, elided to the box."""
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        place = self._placed(box)
        if self.is_mirrored:
            side = _OTHER_SIDE.get(side, side)

        def stroke(painter: QPainter) -> None:
            painter.setPen(QColor(colour))
            painter.setFont(font)
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(place, flags, shown)

        self._strokes.append(stroke)

    def picture(self, picture: QImage, box: QRectF, radius: float) -> None:
        """Paint a picture."""
        place = self._placed(box)
        self._strokes.append(lambda painter: paint_picture(painter, picture, place, radius))

    def icon(self, picture: QImage | None, name: str, box: QRectF, radius: float) -> None:
        """Paint an icon, or the first letter of ``name`` where there is none."""
        if picture is not None and not picture.isNull():
            self.picture(picture, box, radius)
        else:
            place = self._placed(box)
            self._strokes.append(lambda painter: paint_initial(painter, name, place, radius))

    def badge(self, badge: QImage, box: QRectF, colour: str) -> None:
        """Paint a badge in one colour."""
        place = self._placed(box)
        self._strokes.append(lambda painter: paint_badge(painter, badge, place, colour))

    def browser(self, browser: str, box: QRectF) -> None:
        """Paint a browser's sign."""
        place = self._placed(box)
        self._strokes.append(lambda painter: paint_browser(painter, browser, place))

    def block(self, box: QRectF, radius: float, ground: str, edge: str = "") -> None:
        """Paint a rounded block, such as a button."""
        place = self._placed(box)

        def stroke(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            inset = 0.5 if edge else 0.0
            painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), radius, radius)
            painter.setBrush(Qt.BrushStyle.NoBrush)

        self._strokes.append(stroke)

    def strip(self, points: tuple[tuple[float, float], ...], colour: str, thickness: float = 1.4) -> None:
        """Paint a line through points, for chevrons and crosses."""
        places = [QPointF(self.width - x if self.is_mirrored else x, y) for x, y in points]

        def stroke(painter: QPainter) -> None:
            path = QPainterPath(places[0])
            for place in places[1:]:
                path.lineTo(place)
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            painter.strokePath(path, QPen(QColor(colour), thickness, Qt.PenStyle.SolidLine, cap, join))

        self._strokes.append(stroke)

    def cross(self, centre_x: float, centre_y: float, colour: str, half: float = 4) -> None:
        """Paint a closing cross."""
        self.strip(((centre_x - half, centre_y - half), (centre_x + half, centre_y + half)), colour)
        self.strip(((centre_x + half, centre_y - half), (centre_x - half, centre_y + half)), colour)

    def paint(self, painter: QPainter, *, shadow: int) -> None:
        """Paint everything at the painter's origin."""
        body = QRectF(0, 0, self.width, self.height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shadow(painter, body, self.skin.radius, strength=shadow)
        shape = QPainterPath()
        shape.addRoundedRect(body, self.skin.radius, self.skin.radius)
        painter.fillPath(shape, QColor(self.skin.ground))
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        for stroke in self._strokes:
            stroke(painter)
        painter.restore()
        painter.setPen(QPen(QColor(self.skin.edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), self.skin.radius, self.skin.radius)
        painter.restore()

    def _placed(self, box: QRectF) -> QRectF:
        return QRectF(self.width - box.right(), box.y(), box.width(), box.height()) if self.is_mirrored else box

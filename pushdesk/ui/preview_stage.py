"""The tinted stage beside the composer: every preview, by system, in light or dark."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pushdesk.ui.buttons import IconButton, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.preview_content import SHOWN_FORMS, Form, PreviewContent, Reach
from pushdesk.ui.previews import NotificationPreview
from pushdesk.ui.segments import Segments
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import RADIUS_CARD

_LEFT, _RIGHT = 14, 4
_PICTURE_DOTS = 800
_ICON_DOTS = 96
"""Pictures are shrunk to these widths once, so that repainting stays within a frame."""


class PreviewStage(QWidget):
    """Shows the forms one below the other; a row of segments keeps those of one system."""

    def __init__(self, theme: Theme, forms: Sequence[Form] = SHOWN_FORMS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shrunk: dict[int, QImage] = {}
        self.setAccessibleName(self.tr("How it will look"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_LEFT, 14, _RIGHT, 6)
        outer.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 10, 0)
        head.addWidget(text_label(self.tr("How it will look"), "stage-heading"), 1)
        self._scheme = IconButton(theme, Glyph.MOON, self.tr("Show the dark previews"))
        self._scheme.setCheckable(True)
        self._scheme.setChecked(theme.tokens.is_dark)
        self._scheme.toggled.connect(self._show_scheme)
        self._scheme.clicked.connect(self._keep_scheme)
        self._keeps_scheme = False
        head.addWidget(self._scheme)
        outer.addLayout(head)
        systems = dict.fromkeys(form.system for form in forms)
        words = {
            "windows": "Windows",
            "macos": "macOS",
            "android": "Android",
            "ios": "iPhone",
            "linux": "Linux",
        }
        choices = [("all", self.tr("All")), *((system, words[system]) for system in systems)]
        self.segments = Segments(theme, self.tr("Systems"), choices, look=Look.STAGE_SEGMENT)
        self.segments.chosen.connect(self._filter)
        outer.addWidget(self.segments)
        self._held = column = QWidget()
        column.setProperty("look", "scrolled")
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 4, 2, 12)
        self._column.setSpacing(10)
        self.previews = {form: NotificationPreview(theme, form) for form in forms}
        for preview in self.previews.values():
            self._column.addWidget(preview)
        self._column.addStretch(1)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Previews"))
        area.setWidget(column)
        outer.addWidget(area, 1)
        self.setMinimumWidth(300)
        theme.changed.connect(self._follow_theme)
        self._show_scheme(theme.tokens.is_dark)

    def show_content(self, content: PreviewContent, reach: Reach | None = None) -> None:
        """Show another notification in every preview; hidden ones follow too, so that switching costs nothing."""
        fitted = replace(
            content,
            icon=self._shrink(content.icon, _ICON_DOTS),
            badge=self._shrink(content.badge, _ICON_DOTS),
            image=self._shrink(content.image, _PICTURE_DOTS),
        )
        audience = reach or Reach()
        for preview in self.previews.values():
            preview.show_content(fitted, audience)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the scroll bar whether or not it is there.

        Narrower previews are smaller as a whole: with the bar all of them might fit, which takes the bar away, which
        makes them larger, which brings it back, within one call and without end.
        """
        super().resizeEvent(event)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._held.setFixedWidth(max(0, event.size().width() - _LEFT - _RIGHT - bar))

    def sizeHint(self) -> QSize:
        """Wide enough for the widest platform."""
        return QSize(428, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QLinearGradient(0, 0, self.width() * 0.4, self.height())
        ground.setColorAt(0, QColor(tokens.stage_top))
        ground.setColorAt(1, QColor(tokens.stage_bottom))
        painter.setPen(QPen(QColor(tokens.stage_border), 1))
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        painter.end()

    def _filter(self, system: str) -> None:
        for form, preview in self.previews.items():
            preview.setVisible(system in ("all", form.system))

    def _show_scheme(self, is_dark: bool) -> None:
        for preview in self.previews.values():
            preview.show_scheme(is_dark)
        self._scheme.set_glyph(Glyph.SUN if is_dark else Glyph.MOON)
        name = self.tr("Show the light previews") if is_dark else self.tr("Show the dark previews")
        self._scheme.setToolTip(name)

    def _keep_scheme(self) -> None:
        """Chosen by hand, the skins no longer follow the window."""
        self._keeps_scheme = True

    def _follow_theme(self) -> None:
        if not self._keeps_scheme:
            self._scheme.setChecked(self._theme.tokens.is_dark)
        self.update()

    def _shrink(self, picture: QImage | None, dots: int) -> QImage | None:
        if picture is None or picture.isNull():
            return None
        if picture.width() <= dots:
            return picture
        key = picture.cacheKey()
        if key not in self._shrunk:
            if len(self._shrunk) > 8:
                self._shrunk.clear()
            self._shrunk[key] = picture.scaledToWidth(dots, Qt.TransformationMode.SmoothTransformation)
        return self._shrunk[key]

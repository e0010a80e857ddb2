"""One painted preview: the platform's notification, and under it what that platform drops, hides and cuts off."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pushdesk.ui.painted import Painted
from pushdesk.ui.preview_content import Form, PreviewContent, Reach
from pushdesk.ui.preview_desktop import compose_gnome, compose_macos, compose_windows
from pushdesk.ui.preview_phone import compose_android, compose_ios
from pushdesk.ui.preview_sheet import Sheet
from pushdesk.ui.preview_skins import Skin, skin_of
from pushdesk.ui.preview_text import FittedText, fit_text
from pushdesk.ui.preview_words import Caption, cut_words, dropped_words, folded_words, form_words, spoken_words
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS
from pushdesk.ui.typography import type_font

_COMPOSERS = {
    "windows": compose_windows,
    "macos": compose_macos,
    "android": compose_android,
    "ios": compose_ios,
    "linux": compose_gnome,
}
_HEADING = 26.0
_CAPTION_GAP = 12.0
_CAPTION_LINE = 19.0
_MARGIN = 12.0
_FOOT = 14.0


def compose(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """Lay out one form in one skin."""
    return _COMPOSERS[form.system](form, content, skin)


class NotificationPreview(Painted):
    """Paints one form, centred; shrinks it where the room is narrower than the platform's own width.

    Its accessible description says in sentences what the painting shows and what it strikes out.
    """

    def __init__(self, theme: Theme, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.form = form
        self._content = PreviewContent()
        self._reach = Reach()
        self._is_dark: bool | None = None
        self._captions: list[FittedText] = []
        self._font = type_font(TEXT_POINTS - 0.5)
        self._heading_font = type_font(TEXT_POINTS - 0.5, QFont.Weight.Medium)
        self._sheet = compose(form, self._content, self._skin())
        self.setAccessibleName(form_words(form))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMinimumWidth(220)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    @property
    def content(self) -> PreviewContent:
        """What is shown now."""
        return self._content

    @property
    def cuts_text(self) -> bool:
        """Whether the platform would cut the title or text off."""
        return bool(self._sheet.cuts)

    def show_content(self, content: PreviewContent, reach: Reach) -> None:
        """Show another notification, to another audience."""
        if content != self._content or reach != self._reach:
            self._content, self._reach = content, reach
            self._lay_out()

    def show_scheme(self, is_dark: bool | None) -> None:
        """Paint the light or the dark skin, or with ``None`` the one that goes with the window."""
        self._is_dark = is_dark
        self._lay_out()

    def sizeHint(self) -> QSize:
        """As high as notification and captions are."""
        return QSize(round(self._sheet.width + 2 * _MARGIN), round(self._whole_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the captions for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heading, notification and captions."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        left = (self.width() - self._sheet.width * scale) / 2
        painter.setFont(self._heading_font)
        painter.setPen(QColor(tokens.stage_muted))
        heading = QRectF(left, 0, self.width() - left, _HEADING - 6)
        painter.drawText(heading, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, form_words(self.form))
        painter.save()
        painter.translate(left, _HEADING)
        painter.scale(scale, scale)
        self._sheet.paint(painter, shadow=48 if tokens.is_dark else 18)
        painter.restore()
        y = _HEADING + self._sheet.height * scale + _CAPTION_GAP
        painter.setPen(QColor(tokens.stage_muted))
        for caption in self._captions:
            caption.layout.draw(painter, QPointF(left, y))
            y += caption.height
        painter.end()

    def _skin(self) -> Skin:
        is_dark = self._theme.tokens.is_dark if self._is_dark is None else self._is_dark
        return skin_of(self.form.system, is_dark=is_dark)

    def _scale(self) -> float:
        return min(1.0, (self.width() - 2 * _MARGIN) / self._sheet.width)

    def _whole_height(self) -> float:
        captions = sum(caption.height for caption in self._captions)
        gap = _CAPTION_GAP if self._captions else 0.0
        return _HEADING + self._sheet.height * self._scale() + gap + captions + _FOOT

    def _told(self) -> tuple[Caption, ...]:
        dropped = dropped_words(self.form, self._content, self._reach)
        return (*dropped, *folded_words(self.form, self._content), *cut_words(self._sheet.cuts))

    def _lay_out(self) -> None:
        self._sheet = compose(self.form, self._content, self._skin())
        room = max(120.0, self._sheet.width * self._scale())
        told = self._told()
        self._captions = [
            fit_text(
                f"{caption.words} — {caption.reason}",
                self._font,
                room,
                3,
                _CAPTION_LINE,
                struck_characters=len(caption.words) if caption.is_lost else 0,
            )
            for caption in told
        ]
        self.setAccessibleDescription(spoken_words(self.form, self._content, told))
        self.setFixedHeight(round(self._whole_height()))
        self.update()

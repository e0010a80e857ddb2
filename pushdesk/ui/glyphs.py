"""The icons: Lucide's drawings under ``icons/``, tinted by a colour of the theme and sharp at any scale."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pushdesk.ui.tokens import Tokens

STROKE = "1.75"
"""Line width on the 24-unit grid; a little finer than Lucide's own 2, to sit beside text of 10 points."""


class Glyph(StrEnum):
    """One drawing; the value is its file's name."""

    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    BAN = "ban"
    BELL = "bell"
    BRACES = "braces"
    CALENDAR_CLOCK = "calendar-clock"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CIRCLE_ALERT = "circle-alert"
    CIRCLE_CHECK = "circle-check"
    CIRCLE_DASHED = "circle-dashed"
    CIRCLE_HELP = "circle-help"
    CIRCLE_X = "circle-x"
    CLOCK = "clock"
    COPY = "copy"
    DOWNLOAD = "download"
    ELLIPSIS = "ellipsis"
    EXTERNAL_LINK = "external-link"
    EYE = "eye"
    FILE_ARCHIVE = "file-archive"
    FILE_TEXT = "file-text"
    FILTER = "filter"
    FLASK = "flask-conical"
    FOLDER_OPEN = "folder-open"
    GLOBE = "globe"
    HISTORY = "history"
    IMAGE = "image"
    INBOX = "inbox"
    INFO = "info"
    KEY = "key-round"
    KEYBOARD = "keyboard"
    LANGUAGES = "languages"
    LAYOUT = "layout-dashboard"
    LIGHTBULB = "lightbulb"
    LINK = "link"
    LIST_CHECKS = "list-checks"
    LOCK = "lock"
    MINUS = "minus"
    MONITOR = "monitor"
    MOON = "moon"
    PAUSE = "pause"
    PENCIL = "pencil"
    PLAY = "play"
    PLUS = "plus"
    POWER = "power"
    QR_CODE = "qr-code"
    RADIO_TOWER = "radio-tower"
    REDO = "redo-2"
    REFRESH = "refresh-cw"
    SEARCH = "search"
    SEND = "send"
    SETTINGS = "settings"
    SHIELD_CHECK = "shield-check"
    SMARTPHONE = "smartphone"
    SMILE = "smile"
    SQUARE = "square"
    STORE = "store"
    SUN = "sun"
    TAG = "tag"
    TRASH = "trash-2"
    TRIANGLE_ALERT = "triangle-alert"
    UNDO = "undo-2"
    UPLOAD = "upload"
    USER = "user-round"
    USERS = "users"
    X = "x"


Tint = Callable[[Tokens], str]


@cache
def drawing(glyph: Glyph, stroke: str = STROKE) -> str:
    """The SVG text of a glyph, its colour still the word ``currentColor``."""
    text = (files("pushdesk.ui") / "icons" / f"{glyph.value}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"')


@cache
def _renderer(glyph: Glyph, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing(glyph).replace("currentColor", colour).encode("utf-8")))


def paint_glyph(painter: QPainter, glyph: Glyph, colour: str, box: QRectF) -> None:
    """Draw a glyph in ``colour`` into ``box``."""
    _renderer(glyph, colour).render(painter, box)


class _TintedEngine(QIconEngine):
    """Asks for its colour at each painting, so that a change of theme needs no new icon."""

    def __init__(self, glyph: Glyph, tokens_now: Callable[[], Tokens], tint: Tint, tint_on: Tint) -> None:
        super().__init__()
        self._glyph = glyph
        self._tokens_now = tokens_now
        self._tint = tint
        self._tint_on = tint_on

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._glyph, self._tokens_now, self._tint, self._tint_on)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        tokens = self._tokens_now()
        if mode is QIcon.Mode.Disabled:
            return tokens.text_disabled
        return self._tint_on(tokens) if state is QIcon.State.On else self._tint(tokens)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        paint_glyph(painter, self._glyph, self._colour(mode, state), box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # Qt hands over device-independent pixels and expects a pixmap of real ones.
        dots = QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
        pixmap = QPixmap(dots)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), dots), mode, state)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap


def tinted_icon(glyph: Glyph, tokens_now: Callable[[], Tokens], tint: Tint, tint_on: Tint | None = None) -> QIcon:
    """An icon whose colour is ``tint`` (``tint_on`` where it is checked) of the tokens in force when painted."""
    return QIcon(_TintedEngine(glyph, tokens_now, tint, tint_on or tint))

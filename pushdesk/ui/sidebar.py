"""The sidebar: which business, which page, and how receiver and sender stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from pushdesk.ui.actions import PAGE_GLYPHS, PageName, page_words
from pushdesk.ui.brand import paint_brand
from pushdesk.ui.buttons import Button, IconButton, Look, literal
from pushdesk.ui.glyphs import Glyph, paint_glyph
from pushdesk.ui.live_state import LiveState, LiveStateLine
from pushdesk.ui.shapes import Shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS, Tone
from pushdesk.ui.typography import type_font

WIDE = 232
NARROW = 64


@dataclass(frozen=True, slots=True)
class SiteEntry:
    """One business to choose; ``host`` is where its web app lives."""

    site_id: str
    name: str
    host: str
    logo: QImage | None = None


class _SiteSwitcher(Button):
    """The button at the head: logo or initial, name, host; its menu holds the other businesses."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", Look.SITE)
        self._site: SiteEntry | None = None
        self.is_narrow = False
        theme.changed.connect(self.update)

    def show_site(self, site: SiteEntry | None) -> None:
        self._site = site
        self.setAccessibleDescription(f"{site.name}, {site.host}" if site else self.tr("No business yet"))
        self.setToolTip(site.name if site else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tile = QRectF((self.width() - 32) / 2 if self.is_narrow else 10, 10, 32, 32)
        clip = QPainterPath()
        clip.addRoundedRect(tile, 8, 8)
        painter.save()
        painter.setClipPath(clip)
        if self._site is not None and self._site.logo is not None:
            painter.drawImage(tile, self._site.logo)
        else:
            ground = QLinearGradient(tile.topLeft(), tile.bottomRight())
            ground.setColorAt(0, QColor(tokens.accent))
            ground.setColorAt(1, QColor(tokens.accent_pressed))
            painter.fillPath(clip, ground)
            if self._site is None:
                paint_brand(painter, tile)
            else:
                painter.setPen(QColor(tokens.on_accent))
                painter.setFont(type_font(TEXT_POINTS + 1, QFont.Weight.DemiBold))
                painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, self._site.name[:1].upper())
        painter.restore()
        if not self.is_narrow:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        room = self.width() - 52.0 - 28.0
        strong, plain = type_font(TEXT_POINTS, QFont.Weight.DemiBold), type_font(TEXT_POINTS - 1)
        name = self._site.name if self._site else "PushDesk"
        host = self._site.host if self._site else self.tr("No business yet")
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for font, ink, text, top in ((strong, tokens.text, name, 8), (plain, tokens.text_muted, host, 27)):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(52, top, room, 18), left, elided)
        corner = QPointF(self.width() - 26, self.height() / 2 - 8)
        paint_glyph(painter, Glyph.CHEVRON_DOWN, tokens.text_muted, QRectF(corner.x(), corner.y(), 16, 16))


class Sidebar(QWidget):
    """Arrow keys walk the pages once the focus is in; the current page is the one Tab stop.

    Signals: ``page_chosen(str)``, ``site_chosen(str)`` (a site id), ``new_site_asked``.
    """

    page_chosen = Signal(str)
    site_chosen = Signal(str)
    new_site_asked = Signal()

    def __init__(
        self, theme: Theme, pages: Sequence[PageName] = tuple(PageName), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = tuple(pages)
        self.setProperty("look", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 14, 12, 14)
        outer.setSpacing(12)
        self._switcher = _SiteSwitcher(theme)
        self._site_menu = QMenu(self._switcher)
        self._switcher.setMenu(self._site_menu)
        outer.addWidget(self._switcher)
        outer.addWidget(self._navigation(), 1)
        quiet = LiveState(self.tr("Receiver off"), Tone.NEUTRAL, Shape.RING)
        idle = LiveState(self.tr("Sender off"), Tone.NEUTRAL, Shape.RING)
        self.receiver_line, self.sender_line = LiveStateLine(theme, quiet), LiveStateLine(theme, idle)
        outer.addWidget(self.receiver_line)
        self._menu_button = IconButton(theme, Glyph.ELLIPSIS, "")
        self._menu_button.hide()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(4)
        self._foot.addWidget(self.sender_line, 1)
        self._foot.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter)
        outer.addLayout(self._foot)
        self.set_sites((), None)
        self._is_narrow = False
        self.speak()

    def speak(self) -> None:
        """Take on the words of the language in force."""
        self.setAccessibleName(self.tr("Sidebar"))
        self._switcher.setAccessibleName(self.tr("Business"))
        self.receiver_line.setAccessibleName(self.tr("Receiver state"))
        self.sender_line.setAccessibleName(self.tr("Sender state"))
        self._menu_button.set_name(self.tr("Menu"))
        for position, page in enumerate(self._pages):
            self._group.button(position).setAccessibleName(page_words(page))
        self.set_narrow(self._is_narrow)

    def _navigation(self) -> QScrollArea:
        column = QWidget()
        column.setProperty("look", "scrolled")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        for position, page in enumerate(self._pages):
            button = Button(self._theme, page_words(page), Look.NAV, PAGE_GLYPHS[page])
            button.setIconSize(QSize(18, 18))
            button.setCheckable(True)
            button.setAutoExclusive(True)  # a screen reader then says "one of several" and not "check box"
            self._group.addButton(button, position)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._announce)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(column)
        return area

    def set_sites(self, sites: Sequence[SiteEntry], current: str | None) -> None:
        """Offer these businesses; ``current`` is the id of the one shown."""
        self._site_menu.clear()
        for site in sites:
            action = self._site_menu.addAction(literal(f"{site.name}  ·  {site.host}"))
            action.setCheckable(True)
            action.setChecked(site.site_id == current)
            action.triggered.connect(lambda _checked=False, site_id=site.site_id: self.site_chosen.emit(site_id))
        if sites:
            self._site_menu.addSeparator()
        add = self._site_menu.addAction(self._theme.icon(Glyph.PLUS), self.tr("Add a business…"))
        add.triggered.connect(self.new_site_asked)
        self._switcher.show_site(next((site for site in sites if site.site_id == current), None))

    def set_menu(self, menu: QMenu) -> None:
        """Offer a menu of every action at the foot."""
        self._menu_button.setMenu(menu)
        self._menu_button.show()

    def show_page(self, page: PageName) -> None:
        """Mark a page as the current one."""
        self._group.button(self._pages.index(page)).setChecked(True)

    def take_focus(self) -> None:
        """Get the keyboard, on the current page's button."""
        self._group.button(max(0, self._group.checkedId())).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show drawings alone, for a small window or a large scale."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else WIDE)
        self._switcher.is_narrow = is_narrow
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(down if is_narrow else across)
        for position, page in enumerate(self._pages):
            button = self._group.button(position)
            if isinstance(button, Button):
                button.set_button_look(Look.NAV_NARROW if is_narrow else Look.NAV)
            button.setText("" if is_narrow else "  " + literal(page_words(page)))
            button.setToolTip(page_words(page) if is_narrow else "")
        for line in (self.receiver_line, self.sender_line):
            line.set_narrow(is_narrow)

    def _announce(self, position: int, is_checked: bool) -> None:
        if is_checked:
            self.page_chosen.emit(self._pages[position].value)

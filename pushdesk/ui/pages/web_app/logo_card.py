"""The business's logo: chosen, dropped or taken away; all icons of the web app are made from it."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph

_PIXELS = 72
_CORNER = 12


class LogoCard(Card):
    """Shows the logo.

    Signals: ``changed`` — another logo is stored, or none; ``refused(str)`` — why a file was not taken.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, console: Console) -> None:
        super().__init__()
        self.set_heading(self.tr("Logo"))
        self._console = console
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        self._picture = QLabel()
        self._picture.setFixedSize(_PIXELS, _PIXELS)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self._picture)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        choose = Button(console.theme, self.tr("Choose logo…"), Look.PLAIN, Glyph.IMAGE)
        choose.clicked.connect(self._ask)
        self._remove = Button(console.theme, self.tr("Remove logo"), Look.QUIET, Glyph.X)
        self._remove.clicked.connect(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        line.addLayout(buttons)
        line.addStretch(1)
        self.add(row)
        self.add(
            text_label(
                self.tr("A square picture of 512 pixels or more, or drop one here. All icons are made from it."),
                "muted",
            )
        )
        console.theme.changed.connect(self._show)
        self._logo: bytes | None = None
        self._show()

    def show_logo(self, logo: bytes | None) -> None:
        """Show what is stored."""
        if logo != self._logo:
            self._logo = logo
            self._show()

    def take(self, path: Path) -> None:
        """Store a picture file as the logo."""
        site = self._console.site
        if site is not None:
            self._console.ask(
                lambda: self._console.desk.set_logo(site, path), lambda _nothing: self.changed.emit(), self.refused.emit
            )

    def remove(self) -> None:
        """Go back to the icon made from the name; Undo brings the picture back."""
        site, desk = self._console.site, self._console.desk
        if site is None or (logo := desk.sites.logo(site.site_id)) is None:
            return
        desk.sites.set_logo(site.site_id, None)
        self.changed.emit()
        toast = self._console.say(self.tr("The logo is removed."), action=self.tr("Undo"))
        if toast is not None:
            toast.acted.connect(lambda: desk.sites.set_logo(site.site_id, logo))

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a logo"), "", self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif)"
        )
        if chosen:
            self.take(Path(chosen))

    def _show(self) -> None:
        self._remove.setVisible(self._logo is not None)
        image = QImage.fromData(self._logo) if self._logo is not None else QImage()
        words = self.tr("Your logo") if not image.isNull() else self.tr("No logo yet: the icon shows your initial")
        self._picture.setAccessibleName(words)
        self._picture.setToolTip(words)
        if image.isNull():
            self._picture.setPixmap(self._console.theme.icon(Glyph.IMAGE).pixmap(_PIXELS // 2, _PIXELS // 2))
        else:
            self._picture.setPixmap(_rounded(image, self.devicePixelRatioF()))


def _rounded(image: QImage, ratio: float) -> QPixmap:
    """The picture in a square with round corners, as icons are shown."""
    pixmap = QPixmap(round(_PIXELS * ratio), round(_PIXELS * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    scaled = image.scaled(pixmap.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    room = QRectF(0, 0, scaled.width() / ratio, scaled.height() / ratio)
    room.moveCenter(QRectF(0, 0, _PIXELS, _PIXELS).center())
    clip = QPainterPath()
    clip.addRoundedRect(room, _CORNER, _CORNER)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(clip)
    painter.drawImage(room, scaled)
    painter.end()
    return pixmap

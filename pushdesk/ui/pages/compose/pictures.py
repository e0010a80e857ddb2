"""The pictures of the previews: the web app's icon, what the exported folder holds, and a stand-in for the rest."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QLinearGradient, QPainter

from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph, paint_glyph

_LONGEST_SIDE = 800
_KEPT = 16


class Pictures(QObject):
    """Finds the pictures that previews show, without asking the network for them.

    Signals: ``arrived`` — one that was asked for is there now; ask again.
    """

    arrived = Signal()

    def __init__(self, console: Console, site: Site, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console = console
        self._site = site
        self._app_icon: QImage | None = None
        self._found: dict[str, QImage] = {}
        self._sought: set[str] = set()
        self.reload(site)

    @property
    def app_icon(self) -> QImage | None:
        """The icon that a notification shows unless it names one; None until it has arrived."""
        return self._app_icon

    def reload(self, site: Site) -> None:
        """The site was changed: draw its icon anew, and look into the exported folder again."""
        self._site = site
        self._found.clear()
        self._sought.clear()
        desk = self._console.desk
        self._console.ask(lambda: _app_icon(desk, site), self._take_icon, self._go_without)

    def picture(self, address: str) -> QImage | None:
        """The picture at an address, or a stand-in for it; None where there is no address."""
        return self._image(address, QSize(_LONGEST_SIDE, _LONGEST_SIDE // 2)) if address else None

    def icon(self, address: str) -> QImage | None:
        """The icon at an address, or a stand-in for it; the web app's own where there is no address."""
        return self._image(address, QSize(96, 96)) if address else self._app_icon

    def _image(self, address: str, stand_in: QSize) -> QImage:
        found = self._found.get(address)
        if found is not None:
            return found
        if address not in self._sought and address.startswith(self._site.url):
            self._sought.add(address)
            desk, site = self._console.desk, self._site
            self._console.ask(
                lambda: (address, _exported_picture(desk, site, address)), self._take_picture, self._go_without
            )
        key = f"{stand_in.width()}x{stand_in.height()}"
        if key not in self._found:
            self._found[key] = _drawn_stand_in(stand_in)
        return self._found[key]

    def _take_icon(self, icon: QImage) -> None:
        if not icon.isNull():
            self._app_icon = icon
            self.arrived.emit()

    def _take_picture(self, found: tuple[str, QImage]) -> None:
        address, picture = found
        if picture.isNull():
            return
        if len(self._found) > _KEPT:
            self._found.clear()
        self._found[address] = picture
        self.arrived.emit()

    def _go_without(self, _sentence: str) -> None:
        """A preview without a picture is no trouble worth telling."""


def _app_icon(desk: PushDesk, site: Site) -> QImage:
    try:
        return QImage.fromData(desk.app_icon(site))
    except Fault:
        return QImage()


def _exported_picture(desk: PushDesk, site: Site, address: str) -> QImage:
    """The picture as it lies in the folder that the web app was last exported to; a null image where it does not."""
    exported = desk.sites.last_export(site.site_id)
    if exported is None:
        return QImage()
    folder = Path(exported[1])
    path = folder / unquote(urlsplit(address.removeprefix(site.url)).path)
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return QImage()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _LONGEST_SIDE:
        reader.setScaledSize(size.scaled(_LONGEST_SIDE, _LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _drawn_stand_in(size: QSize) -> QImage:
    """A plain ground with the sign of a picture: there is one, and it is not here."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, size.width(), size.height())
    ground.setColorAt(0, QColor("#7d8aa5"))
    ground.setColorAt(1, QColor("#5a6681"))
    painter.fillRect(image.rect(), ground)
    side = min(size.width(), size.height()) * 0.34
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(image.rect()).center())
    paint_glyph(painter, Glyph.IMAGE, "#ffffff", box)
    painter.end()
    return image

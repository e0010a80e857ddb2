"""The pictures of the previews: the web app's icon, what the exported folder holds, and a stand-in for the rest."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QLinearGradient, QPainter

from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault
from pushdesk.domain.picture import FOLDER, KeptPicture, name_in
from pushdesk.domain.site import Site
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph, paint_glyph

_LONGEST_SIDE = 800
_KEPT = 16
_BADGE_SIZE = QSize(96, 96)


@dataclass(frozen=True, slots=True)
class PictureState:
    """A picture that PushDesk keeps, and how far it has come on its way to the browsers.

    ``is_found`` is None where the web page could not be asked.
    """

    kept: KeptPicture
    is_exported: bool
    is_found: bool | None


def read_picture_state(desk: PushDesk, site: Site, address: str) -> PictureState | None:
    """How a picture of our own stands; None for any other address. Asks the web page: not in the window's thread."""
    name = name_in(site, address)
    kept = desk.pictures.find(site.site_id, name) if name else None
    if kept is None:
        return None
    exported = desk.sites.exported_files(site.site_id)
    is_exported = exported is not None and f"{FOLDER}/{name}" in exported.digests
    return PictureState(kept, is_exported, desk.doctor.finds_picture(site, address) if is_exported else False)


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
        self._app_badge: QImage | None = None
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
        self._console.ask(lambda: _app_pictures(desk, site), self._take_app_pictures, self._go_without)

    def picture(self, address: str) -> QImage | None:
        """The picture at an address, or a stand-in for it; None where there is no address."""
        return self._image(address, QSize(_LONGEST_SIDE, _LONGEST_SIDE // 2)) if address else None

    def icon(self, address: str) -> QImage | None:
        """The icon at an address, or a stand-in for it; the web app's own where there is no address."""
        return self._image(address, QSize(96, 96)) if address else self._app_icon

    def badge(self, address: str) -> QImage | None:
        """The badge at an address; the web app's own where there is none, or where it is not here."""
        found = self._image(address, _BADGE_SIZE) if address else None
        return found if found is not None and found.hasAlphaChannel() else self._app_badge

    def _image(self, address: str, stand_in: QSize) -> QImage:
        found = self._found.get(address)
        if found is not None:
            return found
        if address not in self._sought and address.startswith(self._site.url):
            self._sought.add(address)
            desk, site = self._console.desk, self._site
            self._console.ask(
                lambda: (address, _own_picture(desk, site, address)), self._take_picture, self._go_without
            )
        key = f"{stand_in.width()}x{stand_in.height()}"
        if key not in self._found:
            self._found[key] = _drawn_stand_in(stand_in)
        return self._found[key]

    def _take_app_pictures(self, pictures: tuple[QImage, QImage]) -> None:
        icon, badge = pictures
        if not icon.isNull():
            self._app_icon, self._app_badge = icon, badge
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


def _app_pictures(desk: PushDesk, site: Site) -> tuple[QImage, QImage]:
    try:
        icon, badge = desk.app_pictures(site)
    except Fault:
        return QImage(), QImage()
    return QImage.fromData(icon), QImage.fromData(badge)


def _own_picture(desk: PushDesk, site: Site, address: str) -> QImage:
    """The picture that PushDesk keeps, or that lies in the folder of the last export; a null image where neither."""
    content = desk.pictures.content(site.site_id, name_in(site, address))
    if content is not None:
        picture = QImage.fromData(content)
        if picture.width() > _LONGEST_SIDE:
            return picture.scaledToWidth(_LONGEST_SIDE, Qt.TransformationMode.SmoothTransformation)
        return picture
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

"""The picture of a notification: an address, or a file that is dropped or chosen, with what becomes of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pushdesk.domain.picture import BEST_HEIGHT, BEST_WIDTH, PictureFlaw, address_of, flaws_of, name_in
from pushdesk.domain.site import Site
from pushdesk.ui.banner import announce
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.compose.address_field import AddressField
from pushdesk.ui.pages.compose.pictures import PictureState, read_picture_state
from pushdesk.ui.style import set_look
from pushdesk.words.language import counted

if TYPE_CHECKING:
    from pushdesk.app import PreparedPicture

_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp")


class PictureField(QWidget):
    """An address with a button for a file; a file is kept, and carried to the web page by the next export.

    Signals: ``edited`` — another picture was named or chosen; ``web_app_asked`` — the owner wants to export.
    """

    edited = Signal()
    web_app_asked = Signal()

    def __init__(self, console: Console, site: Site) -> None:
        super().__init__()
        self._console = console
        self._site = site
        self._asked_for = ""
        choose = IconButton(console.theme, Glyph.IMAGE, self.tr("Choose a picture from this computer…"))
        choose.clicked.connect(self._ask)
        self._field = AddressField(self.tr("Picture"), takes_tokens=False, beside=(choose,))
        self._facts = text_label("", "muted")
        self._warning = text_label("", "warning")
        self._export = Button(console.theme, self.tr("Open Web app to export"), Look.LINK)
        self._export.clicked.connect(self.web_app_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._field, self._facts, self._warning):
            layout.addWidget(part)
        layout.addWidget(self._export, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_nothing()
        self._field.edited.connect(self._follow_typing)

    @property
    def address(self) -> str:
        """The address as typed."""
        return self._field.address

    @property
    def control(self) -> QWidget:
        """Where the address is typed."""
        return self._field.control

    def show_address(self, address: str) -> None:
        """Show a draft's picture."""
        self._field.show_address(address)
        self._look()

    def show_site(self, site: Site) -> None:
        """The site was changed, or exported: look anew how the picture stands."""
        self._site = site
        self._asked_for = ""
        self._look()

    def check(self) -> bool:
        """True when there is no address or a usable one."""
        return self._field.check()

    def take(self, path: Path) -> None:
        """Keep a picture file, in the background, and name it in the field."""
        desk, site = self._console.desk, self._site
        self._field.set_error("")
        self._facts.setText(self.tr("Reading the picture…"))
        self._facts.show()
        self._console.ask(lambda: desk.keep_picture(site, path), self._note_kept, self._show_refusal)

    def _note_kept(self, made: "PreparedPicture") -> None:
        self._asked_for = ""
        self._field.show_address(address_of(self._site, made.name))
        self._look()
        self.edited.emit()

    def _show_refusal(self, words: str) -> None:
        self._look()
        self._field.set_error(words)
        announce(self._field.control, words)

    def _ask(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in _ENDINGS)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a picture"), "", self.tr("Pictures") + f" ({kinds})"
        )
        if chosen:
            self.take(Path(chosen))

    def _follow_typing(self) -> None:
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        """Find out how a picture of our own stands; nothing is asked for any other address."""
        address, desk, site = self._field.address, self._console.desk, self._site
        if not name_in(site, address):
            self._asked_for = ""
            self._show_nothing()
        elif address != self._asked_for:
            self._asked_for = address
            self._console.ask(
                lambda: (address, read_picture_state(desk, site, address)), self._take_state, self._go_without
            )

    def _take_state(self, answer: tuple[str, PictureState | None]) -> None:
        address, state = answer
        if address != self._field.address:
            return
        if state is None:
            self._show_nothing()
            return
        kept = state.kept
        facts = self.tr("{measures} pixels, {size} KB. Chrome and Edge on Windows and Android show it.")
        facts = facts.format(measures=_measures(kept.width, kept.height), size=counted(max(1, kept.size_bytes // 1024)))
        self._facts.setText(" ".join((facts, *map(_flaw_words, flaws_of(kept.width, kept.height)))))
        self._warning.setText(self._standing_words(state))
        self._warning.setVisible(bool(self._warning.text()))
        set_look(self._warning, "muted" if state.is_found is None else "warning")
        self._export.setVisible(state.is_found is False)

    def _standing_words(self, state: PictureState) -> str:
        if state.is_found:
            return ""
        if state.is_found is None:
            return self.tr("Your web page did not answer just now, so it is not known whether the picture is there.")
        if state.is_exported:
            return self.tr("It is in the exported web app, and not on your web page yet: upload the folder “pictures”.")
        return self.tr("Browsers fetch it from your web page: export the web app and upload it before you send.")

    def _show_nothing(self) -> None:
        words = self.tr("Chrome and Edge on Windows and Android show it. Drop one here: {measures} fits best.")
        self._facts.setText(words.format(measures=_measures(BEST_WIDTH, BEST_HEIGHT)))
        self._warning.hide()
        self._export.hide()

    def _go_without(self, _sentence: str) -> None:
        """That nothing is known of a picture stops nobody from writing."""


def _measures(width: int, height: int) -> str:
    """Width and height in one piece (U+00A0), so that no line ends between them."""
    return f"{counted(width)}\u00a0×\u00a0{counted(height)}"


def _flaw_words(flaw: PictureFlaw) -> str:
    translate = QCoreApplication.translate
    return {
        PictureFlaw.TOO_SMALL: translate("Compose", "It is small, so it will look blurred."),
        PictureFlaw.TOO_HIGH: translate("Compose", "It is higher than 2 : 1, so its top and foot are cut off."),
        PictureFlaw.TOO_WIDE: translate("Compose", "It is wider than 2 : 1, so its sides are cut off."),
    }[flaw]


def picture_in(dropped: QMimeData) -> Path | None:
    """The one picture file that is being dropped; None where it is anything else."""
    urls = dropped.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in _ENDINGS else None

"""The page Web app: how it looks, exporting it to a folder or zip, and seeing it in a browser of this computer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pushdesk import machine
from pushdesk.ui.banner import Banner
from pushdesk.ui.bridge.child_process import ChildPhase, ChildProcess, ChildState
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import moment_words
from pushdesk.ui.page import Page
from pushdesk.ui.pages.web_app.form import SiteForm
from pushdesk.ui.tokens import Tone

if TYPE_CHECKING:
    from pushdesk.hosting.export import ExportOutcome

_LOGO_PIXELS = 72


class WebAppPage(Page):
    """Words and colours on the left; logo, export and preview on the right."""

    nouns = frozenset({"sites", "keys"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("WebAppPage", "Web app"))
        self._console = console
        self._preview: ChildProcess | None = None
        self.setAcceptDrops(True)
        self.set_subtitle(self.tr("The page on which your visitors turn on notifications."))
        self._zip = Button(self.theme, self.tr("Export zip…"), Look.PLAIN, Glyph.FILE_ARCHIVE)
        self._folder = Button(self.theme, self.tr("Export folder…"), Look.PRIMARY, Glyph.DOWNLOAD)
        self._zip.clicked.connect(self._ask_zip)
        self._folder.clicked.connect(self._ask_folder)
        self.add_action(self._zip)
        self.add_action(self._folder)
        self._told = Banner(self.theme, Tone.GOOD, "", may_close=True)
        self._told.acted.connect(self._open_target)
        self._told.hide()
        self.body.addWidget(self._told)
        self._no_site = EmptyState(
            self.theme,
            Glyph.STORE,
            self.tr("Add your business first"),
            self.tr("The web app is made from its name, colours and logo."),
            action=self.tr("Add business…"),
        )
        self._no_site.acted.connect(console.new_site_asked)
        self.body.addWidget(self._no_site)
        self._content = QWidget()
        across = QHBoxLayout(self._content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        self._form = SiteForm(console)
        across.addWidget(self._form, 2, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self._logo_card())
        right.addWidget(self._export_card())
        right.addStretch(1)
        across.addLayout(right, 1)
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        self.reload()

    def reload(self) -> None:
        """Show the business as it is stored."""
        site = self._console.site
        self._no_site.setVisible(site is None)
        self._content.setVisible(site is not None)
        for button in (self._zip, self._folder):
            button.setEnabled(site is not None)
        if site is None:
            return
        self._form.show_site(site)
        logo = self._console.desk.sites.logo(site.site_id)
        self._show_logo(logo)
        last = self._console.desk.sites.last_export(site.site_id)
        self._open.setEnabled(last is not None)
        self._look.setEnabled(last is not None and Path(last[1]).is_dir())
        if last is None:
            self._last.setText(self.tr("Not exported yet."))
        else:
            self._last.setText(
                self.tr("Exported {when} to {target}").format(when=moment_words(last[0]), target=last[1])
            )

    # -- what the owner can do

    def export_to(self, target: Path) -> None:
        """Write the web app to a folder or .zip; what stands against it is said in a banner."""
        site = self._console.site
        if site is None:
            return
        for button in (self._zip, self._folder):
            button.setEnabled(False)

        def done(outcome: "ExportOutcome") -> None:
            self.reload()
            words = self.tr("{count} files are in {target}. Upload them; READ-ME-FIRST.html says how.").format(
                count=len(outcome.files), target=outcome.target
            )
            if outcome.is_only_for_this_computer:
                words += " " + self.tr("Note: as it is now, the page works only for this computer.")
            self._tell(Tone.WARNING if outcome.is_only_for_this_computer else Tone.GOOD, words, self.tr("Open folder"))

        def failed(words: str) -> None:
            self.reload()
            self._tell(Tone.BAD, words)

        self._console.ask(lambda: self._console.desk.export(site, target), done, failed)

    def set_logo(self, path: Path | None) -> None:
        """Take a picture as the logo, or none."""
        site = self._console.site
        if site is None:
            return
        if path is None:
            self._console.desk.sites.set_logo(site.site_id, None)
            self.reload()
            return
        self._console.ask(
            lambda: self._console.desk.set_logo(site, path),
            lambda _nothing: self.reload(),
            lambda words: self._tell(Tone.BAD, words),
        )

    def preview_in_browser(self) -> None:
        """Serve the exported folder on this computer and open it in the browser."""
        site = self._console.site
        last = self._console.desk.sites.last_export(site.site_id) if site else None
        if site is None or last is None:
            return
        command = [*machine.own_command(), "preview", last[1]]
        if site.is_only_for_this_computer and (port := site.origin.rpartition(":")[2]).isdigit():
            command += ["--port", port]
        if self._preview is not None:
            self._preview.stop()
        self._preview = ChildProcess(command, announces_address=True, parent=self)
        self._preview.changed.connect(self._show_preview)
        self._preview.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single picture file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the picture as the logo."""
        self.set_logo(Path(event.mimeData().urls()[0].toLocalFile()))

    # -- the cards

    def _logo_card(self) -> Card:
        card = Card(self.tr("Logo"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        self._picture = QLabel()
        self._picture.setFixedSize(_LOGO_PIXELS, _LOGO_PIXELS)
        self._picture.setAccessibleName(self.tr("Logo picture"))
        line.addWidget(self._picture)
        buttons = QVBoxLayout()
        choose = Button(self.theme, self.tr("Choose logo…"), Look.PLAIN, Glyph.IMAGE)
        choose.clicked.connect(self._ask_logo)
        self._no_logo = Button(self.theme, self.tr("Remove logo"), Look.QUIET, Glyph.X)
        self._no_logo.clicked.connect(lambda: self.set_logo(None))
        buttons.addWidget(choose)
        buttons.addWidget(self._no_logo)
        line.addLayout(buttons)
        line.addStretch(1)
        card.add(row)
        card.add(text_label(self.tr("A square picture of 512 pixels or more. All icons are made from it."), "muted"))
        return card

    def _export_card(self) -> Card:
        card = Card(self.tr("On your web space"))
        self._last = text_label("", "muted")
        card.add(self._last)
        self._look = Button(self.theme, self.tr("Preview in the browser"), Look.PLAIN, Glyph.EYE)
        self._look.clicked.connect(self.preview_in_browser)
        self._open = Button(self.theme, self.tr("Open exported folder"), Look.PLAIN, Glyph.FOLDER_OPEN)
        self._open.clicked.connect(self._open_target)
        card.add(self._look)
        card.add(self._open)
        return card

    def _show_logo(self, logo: bytes | None) -> None:
        self._no_logo.setVisible(logo is not None)
        image = QImage.fromData(logo) if logo is not None else QImage()
        if image.isNull():
            self._picture.setPixmap(self._console.theme.icon(Glyph.IMAGE).pixmap(_LOGO_PIXELS // 2, _LOGO_PIXELS // 2))
            self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            return
        ratio = self.devicePixelRatioF()
        scaled = image.scaled(
            round(_LOGO_PIXELS * ratio),
            round(_LOGO_PIXELS * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(scaled))

    def _show_preview(self, state: ChildState) -> None:
        if state.phase is ChildPhase.RUNNING and state.address:
            site = self._console.site
            address = site.url if site is not None and site.is_only_for_this_computer else state.address
            self._console.link_asked.emit(address)
        elif state.phase in (ChildPhase.WAITING, ChildPhase.FAILED):
            if self._preview is not None:
                self._preview.stop()
            self._tell(Tone.BAD, state.last_words.removeprefix("pushdesk: "))

    # -- asking

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export to a folder of its own"))
        if chosen:
            path = Path(chosen)
            is_taken = any(path.iterdir()) and not (path / "sw.js").exists()
            self.export_to(path / self._folder_name() if is_taken else path)

    def _ask_zip(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to a zip"), f"{self._folder_name()}.zip")
        if chosen:
            self.export_to(Path(chosen if chosen.lower().endswith(".zip") else f"{chosen}.zip"))

    def _folder_name(self) -> str:
        site = self._console.site
        return f"{site.site_id}-web-app" if site else "web-app"

    def _ask_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a logo"), "", self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif)"
        )
        if chosen:
            self.set_logo(Path(chosen))

    def _open_target(self) -> None:
        site = self._console.site
        last = self._console.desk.sites.last_export(site.site_id) if site else None
        if last is not None:
            target = Path(last[1])
            self._console.link_asked.emit((target if target.is_dir() else target.parent).as_uri())

    def _tell(self, tone: Tone, words: str, action: str = "") -> None:
        self._told.show_words(tone, words)
        self._told.set_action(action)
        self._told.show()

"""The page Web app: how it looks, exporting it to a folder or zip, and seeing it in a browser of this computer."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pushdesk import machine
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import Banner, announce
from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.children import trouble_words
from pushdesk.ui.columns import Columns
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.export_target import export_name, folder_in, told_of_export
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import moment_words
from pushdesk.ui.page import Page
from pushdesk.ui.pages.web_app.doctor_card import DoctorCard
from pushdesk.ui.pages.web_app.form import SiteForm
from pushdesk.ui.pages.web_app.logo_card import LogoCard
from pushdesk.ui.pages.web_app.poster_button import PosterButton
from pushdesk.ui.pages.web_app.texts_card import TextsCard
from pushdesk.ui.tokens import Tone

if TYPE_CHECKING:
    from pushdesk.hosting.export import ExportOutcome


class WebAppPage(Page):
    """Words and colours on the left; logo, export and preview on the right."""

    nouns = frozenset({"sites", "keys", "checkups"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("WebAppPage", "Web app"))
        self._console = console
        self._opens_preview = self._is_exporting = False
        self._on_told: Callable[[], None] | None = None
        self.setAcceptDrops(True)
        self.set_subtitle(self.tr("The page on which your visitors turn on notifications."))
        self._zip = Button(self.theme, self.tr("Export zip…"), Look.PLAIN, Glyph.FILE_ARCHIVE)
        self._folder = Button(self.theme, self.tr("Export folder…"), Look.PRIMARY, Glyph.DOWNLOAD)
        self._zip.clicked.connect(self._ask_zip)
        self._folder.clicked.connect(self._ask_folder)
        self.add_action(self._zip)
        self.add_action(self._folder)
        self._told = Banner(self.theme, Tone.GOOD, "", may_close=True)
        self._told.acted.connect(self._act)
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
        self._form = SiteForm(console)
        self._form.moved.connect(lambda words: self._tell(Tone.WARNING, words))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._logo = LogoCard(console)
        self._logo.changed.connect(self.reload)
        self._logo.refused.connect(self._refuse)
        column.addWidget(self._logo)
        column.addWidget(self._export_card())
        column.addStretch(1)
        self._content = Columns(self._form, right, shares=(2, 1), least_width=760)
        self.body.addWidget(self._content)
        self._texts = TextsCard(console)
        self.body.addWidget(self._texts)
        self._doctor = DoctorCard(console)
        self.body.addWidget(self._doctor)
        self.body.addStretch(1)
        console.preview_process.changed.connect(self._show_preview)
        self.reload()

    def reload(self) -> None:
        """Show the business as it is stored."""
        site = self._console.site
        self._no_site.setVisible(site is None)
        self._content.setVisible(site is not None)
        self._texts.setVisible(site is not None)
        self._allow_export()
        self._doctor.reload()
        if site is None:
            return
        self._form.show_site(site)
        self._texts.show_site(site)
        self._logo.show_logo(self._console.desk.sites.logo(site.site_id))
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
        if site is None or self._is_exporting:
            return
        if (wrong := self._form.wrong_field()) is not None:
            wrong.control.setFocus()
            self._tell(Tone.BAD, self.tr("One of the fields below is not right yet, so nothing was exported."))
            return
        self._is_exporting = True
        self._allow_export()

        def done(outcome: "ExportOutcome") -> None:
            self._is_exporting = False
            self.reload()
            then = self.tr("Once they are up, “Check my site” below looks whether everything arrived.")
            tone, words = told_of_export(outcome, then)
            self._tell(tone, words, self.tr("Open folder"), self._open_target)

        def failed(words: str, code: str) -> None:
            self._is_exporting = False
            self._allow_export()
            if code == "site_without_key":
                self._tell(Tone.BAD, words, self.tr("Open keys"), lambda: self.page_asked.emit(PageName.KEYS.value))
            else:
                self._tell(Tone.BAD, words)

        desk, site_id = self._console.desk, site.site_id
        self._console.ask_with_code(lambda: desk.export(desk.sites.get(site_id), target), done, failed)

    def preview_in_browser(self) -> None:
        """Serve the exported folder on this computer and open it in the browser."""
        site = self._console.site
        last = self._console.desk.sites.last_export(site.site_id) if site else None
        if site is None or last is None:
            return
        command = [*machine.own_command(), "preview", last[1]]
        port = urlsplit(site.origin).port
        if site.is_only_for_this_computer and port is not None:
            command += ["--port", str(port)]
        self._opens_preview = True
        self._console.preview_process.restart_with(command)
        self._console.preview_process.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single picture file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the picture as the logo."""
        self._logo.take(Path(event.mimeData().urls()[0].toLocalFile()))

    # -- the cards

    def _export_card(self) -> Card:
        card = Card(self.tr("On your web space"))
        self._last = text_label("", "muted")
        card.add(self._last)
        self._look = Button(self.theme, self.tr("Preview in the browser"), Look.PLAIN, Glyph.EYE)
        self._look.clicked.connect(self.preview_in_browser)
        self._open = Button(self.theme, self.tr("Open exported folder"), Look.PLAIN, Glyph.FOLDER_OPEN)
        self._open.clicked.connect(self._open_target)
        poster = PosterButton(self._console)
        poster.saved.connect(self._tell_poster)
        poster.refused.connect(self._refuse)
        for button in (self._look, self._open, poster):
            card.add(button)
        return card

    def _show_preview(self, state: ChildState) -> None:
        if not self._opens_preview:
            return
        if state.phase is ChildPhase.RUNNING and state.address:
            self._opens_preview = False
            self._console.link_asked.emit(self._preview_address(state.address))
        elif state.phase in (ChildPhase.WAITING, ChildPhase.FAILED):
            self._opens_preview = False
            self._console.preview_process.stop()
            self._tell(Tone.BAD, trouble_words(state))

    def _preview_address(self, served_at: str) -> str:
        """The page as its own origin where that is this computer, so that the receiver takes it in."""
        site = self._console.site
        is_own = site is not None and site.is_only_for_this_computer
        if site is not None and is_own and urlsplit(site.origin).port == urlsplit(served_at).port:
            return f"{site.origin}/"
        return served_at

    def _allow_export(self) -> None:
        for button in (self._zip, self._folder):
            button.setEnabled(self._console.site is not None and not self._is_exporting)

    # -- asking

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export to a folder of its own"))
        if chosen:
            self.export_to(folder_in(Path(chosen), self._console.site))

    def _ask_zip(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export to a zip"), f"{export_name(self._console.site)}.zip"
        )
        if chosen:
            self.export_to(Path(chosen if chosen.lower().endswith(".zip") else f"{chosen}.zip"))

    def _open_target(self) -> None:
        site = self._console.site
        last = self._console.desk.sites.last_export(site.site_id) if site else None
        if last is not None:
            target = Path(last[1])
            self._console.link_asked.emit((target if target.is_dir() else target.parent).as_uri())

    def _tell(self, tone: Tone, words: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self._on_told = act
        self._told.show_words(tone, words)
        self._told.set_action(action)
        self._told.show()
        announce(self._told, words)

    def _tell_poster(self, path: Path) -> None:
        words = self.tr("The poster is in {file}. Print it on A4 and hang it where people wait.").format(file=path)
        site = self._console.site
        is_local = site is not None and site.is_only_for_this_computer
        if is_local:
            words += " " + self.tr("Note: its address is only for this computer; a phone cannot open it.")
        tone = Tone.WARNING if is_local else Tone.GOOD
        self._tell(tone, words, self.tr("Open poster"), lambda: self._console.link_asked.emit(path.as_uri()))

    def _refuse(self, words: str) -> None:
        self._tell(Tone.BAD, words)

    def _act(self) -> None:
        if self._on_told is not None:
            self._on_told()

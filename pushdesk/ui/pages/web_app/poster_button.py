"""The poster on the page Web app: the web app's address as a square code, saved as a PDF to print."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph


class PosterButton(Button):
    """Asks where to and writes the poster there.

    Signals: ``saved(Path)`` — it lies there now; ``refused(str)`` — why it does not.
    """

    saved = Signal(Path)
    refused = Signal(str)

    def __init__(self, console: Console) -> None:
        words = QCoreApplication.translate("PosterButton", "Save poster…")
        super().__init__(console.theme, words, Look.PLAIN, Glyph.QR_CODE)
        self._console = console
        self.clicked.connect(self._ask)

    def save_to(self, path: Path) -> None:
        """Write the poster to a file, over one that is there; the button is off meanwhile."""
        site, desk = self._console.site, self._console.desk
        if site is None or not self.isEnabled():
            return
        self.setEnabled(False)
        self.set_words(self.tr("Saving poster…"))

        def done(_nothing: None) -> None:
            self._end()
            self.saved.emit(path)

        def failed(words: str) -> None:
            self._end()
            self.refused.emit(words)

        self._console.ask(lambda: desk.write_poster(desk.sites.get(site.site_id), path), done, failed)

    def _end(self) -> None:
        self.set_words(self.tr("Save poster…"))
        self.setEnabled(True)

    def _ask(self) -> None:
        site = self._console.site
        if site is None:
            return
        pattern = self.tr("PDF") + " (*.pdf)"
        name = f"{site.site_id}-poster.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the poster"), name, pattern)
        if chosen:
            self.save_to(Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf"))

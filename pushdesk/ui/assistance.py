"""What opens over any page: the help, the search over everything, and the set-up that leads a beginner.

Each is imported when it is first asked for: the window's first picture waits for none of them.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

from pushdesk.ui.actions import PageName, page_words
from pushdesk.ui.console import Console
from pushdesk.ui.found import Found, FoundKind
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.setup.offer import wants_setup

if TYPE_CHECKING:
    from pushdesk.ui.guide import GuideWindow
    from pushdesk.ui.setup.dialog import SetupDialog


class Assistance(QObject):
    """Opens each of them when it is asked for."""

    def __init__(self, console: Console, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._console = console
        self._window = window
        self.setup: SetupDialog | None = None
        self.guide_book: GuideWindow | None = None
        window.help_asked.connect(self._help)
        window.search_asked.connect(self._search)
        console.setup_asked.connect(self.guide)

    def guide(self) -> None:
        """Open the set-up at its first open step."""
        from pushdesk.ui.setup.dialog import SetupDialog

        if self.setup is not None:
            return
        self.setup = SetupDialog(self._console, self._window)
        self.setup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setup.finished.connect(self._forget_setup)
        self.setup.compose_asked.connect(lambda: self._window.show_page(PageName.COMPOSE))
        self.setup.open()

    def guide_beginner(self) -> None:
        """Open the set-up by itself where nothing was ever set up here."""
        if wants_setup(self._console):
            self.guide()

    def apply_changes(self, nouns: Collection[str]) -> None:
        """Somebody committed."""
        if self.setup is not None:
            self.setup.apply_changes(nouns)

    def _forget_setup(self, _result: int) -> None:
        self.setup = None

    def _help(self) -> None:
        self._open_guide(page_words(self._window.current_name) if self._window.current_name is not None else "")

    def _open_guide(self, chapter: str) -> None:
        from pushdesk.ui.guide import GuideWindow

        if self.guide_book is None:
            self.guide_book = GuideWindow(self._console.theme, self._window)
        self.guide_book.show_chapter(chapter)
        self.guide_book.show()
        self.guide_book.raise_()
        self.guide_book.activateWindow()

    def _search(self) -> None:
        from pushdesk.ui.finder import FinderDialog

        finder = FinderDialog(self._console.theme, self._console.jobs, self._near, self._far, self._window)
        finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        finder.chosen.connect(self._open_found)
        finder.open()

    def _open_found(self, found: Found) -> None:
        if found.kind is FoundKind.CHAPTER:
            self._open_guide(found.key)
        elif found.kind is FoundKind.SETTING:
            self._window.show_page(PageName.SETTINGS).open_setting(found.key)
        else:
            self._window.open_found(found)

    def _near(self, text: str) -> list[Found]:
        from pushdesk.ui.finds import matching_actions
        from pushdesk.ui.manual_finds import matching_settings

        return [*matching_actions(self._window.actions_table.enabled_specs(), text), *matching_settings(text)]

    def _far(self, text: str) -> list[Found]:
        from pushdesk.ui.finds import found_in
        from pushdesk.ui.guide import guide_file
        from pushdesk.ui.manual_finds import matching_chapters

        site = self._console.site
        found = found_in(self._console.desk, site.site_id, text) if site is not None else []
        return [*found, *matching_chapters(guide_file(QLocale().name().partition("_")[0]), text)]

"""A window with the page Compose on a real workspace, driven by the names that a screen reader says."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, Draft
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.bridge.child_process import ChildProcess
from pushdesk.ui.console import Console
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.page import Page
from pushdesk.ui.pages.compose.page import ComposePage
from pushdesk.ui.theme import Theme
from pushdesk.ui.window_state import WindowState

OTHER_PAGES = (PageName.HISTORY, PageName.SUBSCRIBERS, PageName.WEB_APP, PageName.KEYS)
WAIT_MS = 10_000


class ComposeWindow:
    """The window of one workspace; the other pages in it are empty."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, sender: Sequence[str] = ()) -> None:
        self.qtbot = qtbot
        self.desk = PushDesk(folder)
        self.jobs = BackgroundJobs()
        self.sender = ChildProcess(list(sender) or [sys.executable, "-c", ""])
        self.console = Console(
            self.desk, theme, self.jobs, WindowState(folder), ChildProcess([sys.executable, "-c", ""]), self.sender
        )
        makers: dict[PageName, Callable[[], Page]] = {name: _maker(theme, name) for name in OTHER_PAGES}
        makers[PageName.COMPOSE] = lambda: ComposePage(self.console)
        self.window = MainWindow(theme, makers, self.console.state)
        self.console.set_toasts(self.window.toasts)
        self.window.resize(1_280, 860)
        page = self.window.show_page(PageName.COMPOSE)
        assert isinstance(page, ComposePage)
        self.page = page
        self.window.show()
        self._is_closed = False
        # The message is there at once, the rest of the form a moment later.
        self.wait_until(lambda: self.console.site is None or any(map(_offers_all, self.page.findChildren(QComboBox))))

    def close(self) -> None:
        """Close the window and, once everything asked for is done, the workspace; the second time nothing happens."""
        if self._is_closed:
            return
        self._is_closed = True
        self.window.close()
        assert self.jobs.wait(WAIT_MS)
        QApplication.processEvents()
        assert self.jobs.close(WAIT_MS)
        self.window.deleteLater()
        self.desk.close()

    # -- finding

    def named(self, name: str, root: QWidget | None = None) -> QWidget:
        """The one widget of that accessible name."""
        found = [each for each in (root or self.page).findChildren(QWidget) if each.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} widgets are named {name!r}"
        return found[0]

    def described(self, name: str, root: QWidget | None = None) -> str:
        """The accessible description of the widget of that name."""
        return self.named(name, root).accessibleDescription()

    def dialog(self, title: str) -> QDialog:
        """The dialog of that name, once it is open."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=WAIT_MS)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert dialog.accessibleName() == title
        return dialog

    def labels(self, root: QWidget) -> list[str]:
        """Every text that is shown in a label, in its order of making; places for line breaks left out."""
        shown = [each for each in root.findChildren(QLabel) if not each.isHidden() and each.text()]
        return [each.text().replace("\u200b", "") for each in shown]

    def toast_words(self) -> str:
        """What the toast says; empty while there is none."""
        toast = self.window.toasts.current
        return "" if toast is None else toast.accessibleName()

    def drafts(self) -> list[Draft]:
        """The drafts on disk."""
        site = self.console.site
        assert site is not None
        return self.desk.drafts.of_site(site.site_id)

    def campaigns(self) -> list[Campaign]:
        """The campaigns on disk, the newest first."""
        site = self.console.site
        assert site is not None
        return list(self.desk.campaign_list.all(site.site_id))

    # -- doing

    def type_into(self, name: str, text: str) -> None:
        """Type letters into the field of that name, after what it holds."""
        field = self.named(name)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.end(False)
        else:
            field.moveCursor(QTextCursor.MoveOperation.End)
        if text.isascii():
            QTest.keyClicks(field, text)
            return
        # Qt's own key clicks know ASCII alone; an input method hands over anything.
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(field, committed)

    def replace_in(self, name: str, text: str) -> None:
        """Type over what the field holds."""
        field = self.named(name)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        self.type_into(name, text)

    def leave(self, name: str) -> None:
        """Press Return in the field of that name, as one does when it is filled."""
        QTest.keyClick(self.named(name), Qt.Key.Key_Return)

    def press(self, name: str, root: QWidget | None = None) -> None:
        """Press the button of that name."""
        button = self.named(name, root)
        assert isinstance(button, QAbstractButton)
        assert button.isEnabled(), f"{name} cannot be pressed"
        button.click()

    def choose(self, name: str, words: str) -> None:
        """Choose an entry of the box of that name by its words."""
        box = self.named(name)
        assert isinstance(box, QComboBox)
        index = box.findText(words)
        assert index >= 0, [box.itemText(each) for each in range(box.count())]
        box.setCurrentIndex(index)

    def choices(self, name: str) -> list[str]:
        """The entries of the box of that name."""
        box = self.named(name)
        assert isinstance(box, QComboBox)
        return [box.itemText(each) for each in range(box.count())]

    def press_toast(self) -> None:
        """Press the toast's button."""
        toast = self.window.toasts.current
        assert toast is not None
        toast.button.click()

    def menu_entry(self, beginning: str) -> QAction:
        """The entry of the drafts menu that begins so; the menu is opened and closed for it."""
        self.press("Drafts")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        found = [action for action in popup.actions() if action.text().startswith(beginning)]
        popup.close()
        assert len(found) == 1, f"{len(found)} entries begin with {beginning!r}"
        return found[0]

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds."""
        self.qtbot.waitUntil(holds, timeout=WAIT_MS)


def _offers_all(box: QComboBox) -> bool:
    return box.accessibleName() == "Who gets it" and box.count() > 0


def _maker(theme: Theme, name: PageName) -> Callable[[], Page]:
    return lambda: Page(theme, name.value)

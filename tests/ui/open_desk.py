"""The whole window on a real workspace, driven by the names that a screen reader says.

Dialogs are answered as an owner answers them: whatever opens while a control is pressed is met by the answers
that were given along, one dialog each, in their order.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk, utc_now
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase, ChildProcess
from pushdesk.ui.desk_window import DeskWindow
from pushdesk.ui.page import Page
from pushdesk.ui.theme import Theme
from pushdesk.ui.tray import Tray
from pushdesk.ui.window_state import WindowState

WAIT_MS = 20_000
QUIET_ROUNDS = 3
_LOOK_MS = 10

Answer = Callable[[QDialog], None]
_Kind = TypeVar("_Kind", bound=QWidget)


class OpenDesk:
    """A shown window; leaving the ``with`` block quits it, its children included, and closes the workspace."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        folder: Path,
        *,
        starts_children: bool = False,
        shows_window: bool = True,
        make_tray: Callable[[], Tray] | None = None,
        first_page: PageName | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.qtbot = qtbot
        self.desk = PushDesk(folder, clock=clock)
        if first_page is not None:
            WindowState(folder).write("window.page", first_page.value)
        self.window = DeskWindow(
            self.desk, theme, starts_children=starts_children, tray=make_tray() if make_tray else None
        )
        self.shell = self.window.window
        self.console = self.window.console
        self.links: list[str] = []
        self.has_ended = False
        self.console.link_asked.disconnect()
        self.console.link_asked.connect(self.links.append)
        self.window.ended.connect(self._note_end)
        self.shell.resize(1_280, 900)
        self.window.open(shows_window=shows_window)
        self.settle()

    def __enter__(self) -> "OpenDesk":
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()

    def end(self) -> None:
        """Quit as the menu does after its questions; the second time nothing happens."""
        self.window.quit()
        self.qtbot.waitUntil(lambda: self.has_ended, timeout=WAIT_MS)
        self.shell.close()
        self.shell.deleteLater()
        self.desk.close()

    def _note_end(self) -> None:
        self.has_ended = True

    def settle(self) -> None:
        """Wait until all that was asked in the background has come in, and what that led to ask as well."""
        quiet_rounds = 0

        def is_quiet() -> bool:
            nonlocal quiet_rounds
            QApplication.processEvents()
            quiet_rounds = quiet_rounds + 1 if self.window.jobs.wait(0) else 0
            return quiet_rounds >= QUIET_ROUNDS

        self.qtbot.waitUntil(is_quiet, timeout=WAIT_MS)

    # -- pages and what is on them

    def go(self, name: PageName) -> Page:
        """Open a page and wait for what it shows."""
        page = self.shell.show_page(name)
        self.settle()
        return page

    @property
    def page(self) -> Page:
        """The page on show."""
        page = self.shell.current_page
        assert page is not None
        return page

    def named(self, name: str, kind: type[_Kind], root: QWidget | None = None) -> _Kind:
        """The one widget of that accessible name that is not hidden."""
        place = root or self.page
        found = [each for each in place.findChildren(kind) if each.accessibleName() == name and _is_shown(each, place)]
        assert len(found) == 1, f"{len(found)} widgets are named {name!r}; there are {sorted(self.names(root))}"
        return found[0]

    def names(self, root: QWidget | None = None) -> set[str]:
        """Every accessible name that is not hidden."""
        place = root or self.page
        return {
            each.accessibleName()
            for each in place.findChildren(QWidget)
            if each.accessibleName() and _is_shown(each, place)
        }

    def words(self, root: QWidget | None = None) -> str:
        """Every text in labels that are not hidden, a line each."""
        place = root or self.page
        labels = [each for each in place.findChildren(QLabel) if each.text() and _is_shown(each, place)]
        return "\n".join(each.text().replace("\u200b", "") for each in labels)

    def button(self, name: str, root: QWidget | None = None) -> QAbstractButton:
        """The button of that name."""
        return self.named(name, QAbstractButton, root)

    def press(self, name: str, *answers: Answer, root: QWidget | None = None) -> None:
        """Press a button; what it opens is met by the answers."""
        button = self.button(name, root)
        assert button.isEnabled(), f"{name} cannot be pressed"
        with self.answering(*answers):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            self.settle()

    def fill(self, name: str, text: str, root: QWidget | None = None) -> None:
        """Type over what a field holds, and leave it."""
        box = self.named(name, QWidget, root)
        assert isinstance(box, QLineEdit | QPlainTextEdit), type(box)
        box.window().activateWindow()
        self.until(box.window().isActiveWindow)
        box.setFocus()
        box.selectAll()
        QTest.keyClick(box, Qt.Key.Key_Delete)
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(box, Qt.Key.Key_Return)
            if line.isascii():
                QTest.keyClicks(box, line)
            else:  # Qt's tests have no keys for other letters
                QApplication.clipboard().setText(line)
                box.paste()
        QTest.keyClick(box, Qt.Key.Key_Tab)
        self.settle()

    def text(self, name: str, root: QWidget | None = None) -> str:
        """What a field holds."""
        box = self.named(name, QWidget, root)
        assert isinstance(box, QLineEdit | QPlainTextEdit), type(box)
        return box.text() if isinstance(box, QLineEdit) else box.toPlainText()

    def complaint(self, name: str, root: QWidget | None = None) -> str:
        """The sentence that says what is wrong with a field; empty while nothing is."""
        box = self.named(name, QWidget, root)
        return box.accessibleDescription() if box.property("invalid") else ""

    @property
    def toast(self) -> str:
        """What the toast says; empty while there is none."""
        toast = self.shell.toasts.current
        return "" if toast is None else toast.accessibleName()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something comes to hold, and until what it brought is on the screen."""
        self.qtbot.waitUntil(holds, timeout=WAIT_MS)
        QApplication.processEvents()

    def until_phase(self, child: ChildProcess, phase: ChildPhase) -> None:
        """Wait until a child program stands so."""
        self.until(lambda: child.state.phase is phase)

    # -- dialogs

    @contextmanager
    def answering(self, *answers: Answer) -> Iterator[None]:
        """Meet the dialogs that open meanwhile; one that nobody expected is an error and is closed."""
        waiting = list(answers)
        # What is open already was met before: the one that is worked in.
        met: list[QDialog] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
        ]
        errors: list[BaseException] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or dialog in met:
                return
            met.append(dialog)
            try:
                assert waiting, f"nobody expected the dialog {dialog.accessibleName() or dialog.windowTitle()!r}"
                waiting.pop(0)(dialog)
            except BaseException as error:
                errors.append(error)
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(_LOOK_MS)
        try:
            yield
            if not errors:
                self.qtbot.waitUntil(lambda: bool(errors) or not waiting, timeout=WAIT_MS)
                self.settle()
        finally:
            timer.stop()
        if errors:
            raise errors[0]

    def dialog_answer(self, title: str, press: str, fields: Mapping[str, str] | None = None) -> Answer:
        """Fill in a dialog's fields by their names and press one of its buttons."""

        def answer(dialog: QDialog) -> None:
            assert dialog.accessibleName() == title
            for name, text in (fields or {}).items():
                self.named(name, QLineEdit, dialog).setText(text)
            QTest.mouseClick(self.button(press, dialog), Qt.MouseButton.LeftButton)

        return answer


def choosing(path: Path) -> Answer:
    """Type the path of a file or folder into the file dialog, and take it."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog), type(dialog)
        typed = dialog.findChild(QLineEdit)
        assert isinstance(typed, QLineEdit)
        typed.setText(str(path))
        dialog.done(QDialog.DialogCode.Accepted)

    return answer


def cancelling(dialog: QDialog) -> None:
    """Press Escape."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def _is_shown(widget: QWidget, place: QWidget) -> bool:
    """True unless the widget or something around it is hidden; what is scrolled away counts as shown."""
    return widget.isVisibleTo(place)

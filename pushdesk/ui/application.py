"""The Qt application: its name and type, and that there is one window to a workspace."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from pushdesk.ui.brand import brand_icon
from pushdesk.ui.bridge.collector import GarbageCollector
from pushdesk.ui.languages import LanguageChoice, choose_language
from pushdesk.ui.typography import load_fonts

_ANSWER_MS = 1_500
_RAISE = b"raise\n"


def create_application(arguments: Sequence[str]) -> QApplication:
    """The one application object with our name, fonts and language; looks come with :class:`Theme`."""
    QGuiApplication.setDesktopFileName("pushdesk")
    application = QApplication(list(arguments))
    application.setApplicationName("PushDesk")
    application.setApplicationDisplayName("PushDesk")
    application.setOrganizationName("PushDesk")
    choose_language(LanguageChoice.SYSTEM)
    load_fonts()
    application.setWindowIcon(brand_icon())
    # The tray keeps the window's work alive; quitting is said, not guessed from closed windows.
    application.setQuitOnLastWindowClosed(False)
    GarbageCollector(application)
    return application


class SingleInstance(QObject):
    """Lets one window hold a workspace; a second start raises the first and ends.

    A lock file, which dies with its process, decides who is first; a local socket carries the request.

    Signals: ``raise_asked`` — somebody started PushDesk again.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(folder.resolve()).encode("utf-8")).hexdigest()
        self._name = f"pushdesk-{digest[:20]}"
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_request)

    def claim(self) -> bool:
        """``True`` when this process is the first; else the first was asked to show itself."""
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_ANSWER_MS):
            socket.write(_RAISE)
            socket.waitForBytesWritten(_ANSWER_MS)
            socket.disconnectFromServer()
        return False

    def release(self) -> None:
        """Let the next start be the first."""
        self._server.close()
        self._lock.unlock()

    def _take_request(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_asked.emit()

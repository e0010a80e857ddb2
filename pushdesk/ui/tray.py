"""The sign in the system's tray: while the window is closed, the way back to it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from pushdesk.ui.brand import brand_icon

_WITHOUT_DESKTOP = ("offscreen", "minimal")
"""Platforms of Qt that will never have a tray, and complain when asked for one."""

_OPENING = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Opens the window at a click; its menu can quit too. A desktop without a tray shows nothing.

    Signals: ``open_asked``; ``quit_asked``; ``notice_clicked`` — the owner clicked the notice that was shown last.
    """

    open_asked = Signal()
    quit_asked = Signal()
    notice_clicked = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(brand_icon(), self)
        menu = QMenu(window)
        self._open, self._quit = menu.addAction(""), menu.addAction("")
        self._open.triggered.connect(self.open_asked)
        self._quit.triggered.connect(self.quit_asked)
        self._icon.setContextMenu(menu)
        self._icon.activated.connect(self._note_click)
        self._icon.messageClicked.connect(self.notice_clicked)
        self.show_words("")
        self.speak()

    def speak(self) -> None:
        """Take on the words of the language in force."""
        self._open.setText(self.tr("Open PushDesk"))
        self._quit.setText(self.tr("Quit"))

    @property
    def is_there(self) -> bool:
        """Whether the owner can see it, so that a hidden window is not a lost one."""
        return self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def show_if(self, is_wanted: bool) -> None:
        """Show or hide it; one that is wanted before the desktop has a tray comes when there is one."""
        self._icon.setVisible(is_wanted and QGuiApplication.platformName() not in _WITHOUT_DESKTOP)

    def show_words(self, words: str) -> None:
        """Say under the pointer how things stand."""
        self._icon.setToolTip(" — ".join(filter(None, ("PushDesk", words))))

    def show_notice(self, heading: str, words: str, *, is_trouble: bool) -> None:
        """Have the system show a notice; where the sign cannot be seen, nothing is shown."""
        if self.is_there:
            kinds = QSystemTrayIcon.MessageIcon
            self._icon.showMessage(heading, words, kinds.Warning if is_trouble else kinds.Information)

    def _note_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # The other button opens the menu, and only that.
        if reason in _OPENING:
            self.open_asked.emit()

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

    Signals: ``open_asked``; ``quit_asked``.
    """

    open_asked = Signal()
    quit_asked = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(brand_icon(), self)
        menu = QMenu(window)
        menu.addAction(self.tr("Open PushDesk")).triggered.connect(self.open_asked)
        menu.addAction(self.tr("Quit")).triggered.connect(self.quit_asked)
        self._icon.setContextMenu(menu)
        self._icon.activated.connect(self._note_click)
        self.show_words("")

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

    def _note_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # The other button opens the menu, and only that.
        if reason in _OPENING:
            self.open_asked.emit()

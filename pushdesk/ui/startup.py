"""Starting the window: one instance to a workspace, the workspace itself, and a clean end."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pushdesk import machine
from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault
from pushdesk.logs import log_to_file
from pushdesk.ui.application import SingleInstance, create_application
from pushdesk.ui.crash_report import CrashHook
from pushdesk.ui.desk_window import DeskWindow
from pushdesk.ui.dialogs.not_opened import NotOpenedDialog
from pushdesk.ui.qt_messages import keep_qt_messages, leave_qt_messages
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

_SIGNAL_LOOK_MILLISECONDS = 200


def run_window(folder: Path, *, shows_window: bool = True) -> int:
    """Open the window on a workspace and stay until the owner quits; returns the exit status.

    A second start on the same workspace raises the first window and returns at once. Without ``shows_window``
    receiver and sender run as usual, and the window waits for the tray or for that second start. SIGTERM and
    SIGINT end it as cleanly as its own menu does, without asking.
    """
    application = create_application(sys.argv[:1])
    keep_qt_messages()
    try:
        machine.private_folder(folder)
        instance = SingleInstance(folder)
        if not instance.claim():
            return 0
        try:
            return _run_as_only_one(application, instance, folder, shows_window=shows_window)
        finally:
            instance.release()
    finally:
        leave_qt_messages()


def _run_as_only_one(application: QApplication, instance: SingleInstance, folder: Path, *, shows_window: bool) -> int:
    theme = Theme(application)
    desk = _opened(folder, theme, instance)
    if desk is None:
        return 1
    with desk:
        log_to_file(folder, "window")
        window = DeskWindow(desk, theme, makes_pages=True)
        sys.excepthook = CrashHook(theme, window)
        instance.raise_asked.connect(window.bring_to_front)
        window.ended.connect(application.quit)
        stop = machine.StopSignal().listen()
        look = QTimer(window)
        look.timeout.connect(lambda: window.quit() if stop.is_set() else None)
        look.start(_SIGNAL_LOOK_MILLISECONDS)
        window.open(shows_window=shows_window)
        if shows_window:
            window.assistance.guide_beginner()
        return application.exec()


def _opened(folder: Path, theme: Theme, instance: SingleInstance) -> PushDesk | None:
    """The open workspace; what stands against it is said in a dialog, where a backup may mend it."""
    while True:
        try:
            return PushDesk(folder)
        except Fault as fault:
            print(f"pushdesk: {sentence(fault)}", file=sys.stderr)
            dialog = NotOpenedDialog(theme, folder, fault)
            instance.raise_asked.connect(dialog.activateWindow)
            if not dialog.exec():
                return None

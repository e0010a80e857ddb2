"""What Qt itself has to say goes into our log, not between an owner's lines on a terminal."""

import logging
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_OFFSCREEN_LACKS = "This plugin does not support "
"""How a platform without a window manager answers requests that only such a one could fulfil."""

_log = logging.getLogger("pushdesk.qt")


def keep_qt_messages() -> None:
    """Send Qt's messages to the log from now on; what ends the program is told on standard error as well."""
    qInstallMessageHandler(_note)


def leave_qt_messages() -> None:
    """Let Qt speak for itself again; due before the interpreter ends."""
    qInstallMessageHandler(None)


def _note(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = logging.DEBUG if message.startswith(_OFFSCREEN_LACKS) else _LEVELS[kind]
    _log.log(level, "%s: %s", context.category or "qt", message)
    if kind is QtMsgType.QtFatalMsg:
        print(f"pushdesk: {message}", file=sys.stderr)

"""What is said when the window itself goes wrong: a report that helps whoever mends it and gives nothing away."""

import logging
import platform
import re
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

import pushdesk
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme

_log = logging.getLogger(__name__)

_URL = re.compile(r"\b[a-z][a-z0-9+.-]*://([^\s/'\"?#]*)[^\s'\"]*", re.IGNORECASE)
_MAIL = re.compile(r"[^\s'\"<>:]+@[^\s'\"<>]+")
_LONG_WORD = re.compile(r"[A-Za-z0-9_\-+/=]{20,}")
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"")


def redacted(text: str) -> str:
    """The text without what could be a secret: paths of addresses, mail addresses, long codes, quoted values."""
    text = _URL.sub(lambda match: f"[address at {match.group(1).rpartition('@')[2]}]", text)
    text = _MAIL.sub("[mail address]", text)
    text = _QUOTED.sub("[value]", text)
    return _LONG_WORD.sub("[code]", text)


def report_text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report: versions, where it happened (our own lines, no values), and the redacted message."""
    lines = [
        f"PushDesk · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.release()}",
        f"{kind.__name__}: {redacted(str(error))}"[:600],
    ]
    root = Path(pushdesk.__file__).parent.parent
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        lines.append(f"  {shown}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


class CrashDialog(SheetDialog):
    """Says that something went wrong, shows the report and lets it be copied. Work goes on after it."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Something went wrong in this window"), parent, width=600)
        self.body.addWidget(
            text_label(
                self.tr(
                    "Nothing that was saved is lost, and sending goes on by itself. If this happens again, send "
                    "the report below to whoever looks after PushDesk for you. It holds no keys and no addresses."
                ),
                "muted",
            )
        )
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setMinimumHeight(180)
        self.body.addWidget(self._report)
        self.copy_button = self.add_button(self.tr("Copy report"), glyph=Glyph.COPY)
        self.copy_button.clicked.connect(self._copy)
        self.add_button(self.tr("Keep working"), Look.PRIMARY, is_default=True).clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self.copy_button.set_words(self.tr("Copied"))


class CrashHook(QObject):
    """Takes the place of ``sys.excepthook`` while the window runs; shows one dialog at a time."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dialog: CrashDialog | None = None
        self.reports: list[str] = []

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note the report (the last twenty are kept) and show it, unless one is shown already."""
        self.reports = [*self.reports[-19:], report_text(kind, error, trace)]
        _log.error("%s", self.reports[-1])
        if self._dialog is not None or issubclass(kind, KeyboardInterrupt):
            return
        self._dialog = CrashDialog(self._theme, self.reports[-1])
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    @property
    def dialog(self) -> CrashDialog | None:
        """The dialog that is open now."""
        return self._dialog

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

"""The application: one window to a workspace, a lean start, and a crash that gives nothing away."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.application import SingleInstance
from pushdesk.ui.crash_report import CrashHook, redacted, report_text
from pushdesk.ui.theme import Theme

ROOT = Path(__file__).resolve().parents[2]


def test_a_second_start_raises_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path)
    assert first.claim()
    program = Path(__file__).with_name("second_start.py")
    with (
        qtbot.waitSignal(first.raise_asked, timeout=15_000),
        subprocess.Popen([sys.executable, str(program), str(tmp_path)], cwd=ROOT, env=_environment()) as second,
    ):
        pass
    assert second.returncode == 0
    first.release()


def test_another_workspace_has_its_own_window(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.claim()
    assert second.claim()
    first.release()
    second.release()


def test_after_release_the_next_start_is_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path)
    assert first.claim()
    first.release()
    second = SingleInstance(tmp_path)
    assert second.claim()
    second.release()


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def test_the_window_starts_without_heavy_packages() -> None:
    script = (
        "import sys; import pushdesk.ui.main_window, pushdesk.ui.application, pushdesk.ui.theme; "
        "print([name for name in ('sqlalchemy', 'aiohttp', 'alembic', 'cryptography', 'pycurl', 'PIL', 'asyncio') "
        "if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=_environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


SECRETS = [
    "https://fcm.googleapis.com/fcm/send/dJx1:APA91bFexample",
    "https://owner:hunter2@proxy.example:3128/x",
    "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
    "tBHItJI5svbpez7KI4CCXg==",
    "anna@kaffeewerk.example",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_a_report_holds_no_secret(secret: str) -> None:
    def fail(text: str) -> None:
        raise ValueError(f"cannot read {text} or '{text}'")

    try:
        fail(secret)
    except ValueError as error:
        report = report_text(ValueError, error, error.__traceback__)
    for part in (secret, "hunter2", "APA91", "anna@", secret[-8:]):
        assert part not in report
    assert "ValueError" in report
    assert "tests/ui/test_application.py" in report


def test_redacting_keeps_what_tells_where() -> None:
    text = redacted("GET https://push.example/secret/path failed after 3 tries")
    assert text == "GET [address at push.example] failed after 3 tries"


def test_a_crash_is_shown_once_and_can_be_copied(
    theme: Theme, qapp: QApplication, qtbot: QtBot, named: Callable[..., QWidget]
) -> None:
    hook = CrashHook(theme, qapp)
    for number in range(25):
        hook(RuntimeError, RuntimeError(f"broken {number}"), None)
    dialog = hook.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert len(hook.reports) == 20
    dialog.copy_button.click()
    assert "RuntimeError: broken 0" in QGuiApplication.clipboard().text()
    dialog.accept()
    assert hook.dialog is None
    hook.deleteLater()

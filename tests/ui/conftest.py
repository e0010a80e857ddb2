"""A Qt application without a screen, the theme, and finders by accessible name."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # A usual screen; Qt's own without a screen has 800 by 800 pixels, and dialogs keep within it.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
# Words, dates and numbers are the same wherever the tests run.
os.environ.update(dict.fromkeys(("LC_ALL", "LANG", "LANGUAGE"), "C.UTF-8"))

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from pushdesk.ui.bridge.collector import GarbageCollector
from pushdesk.ui.theme import Theme, ThemeChoice

_themes: list[Theme] = []


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The name under which the application runs in tests."""
    return ["pushdesk-tests"]


@pytest.fixture(scope="session", autouse=True)
def garbage(qapp: QApplication) -> Iterator[GarbageCollector]:
    """Garbage is collected in the window's thread alone, as in the window itself."""
    collector = GarbageCollector(qapp)
    yield collector
    collector.close()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The application's theme, light at the start of every test."""
    # Without a running loop the windows of earlier tests would live on, and follow every change of the theme.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if not _themes:
        _themes.append(Theme(qapp, ThemeChoice.LIGHT))
    _themes[0].choose(ThemeChoice.LIGHT)
    yield _themes[0]
    _themes[0].choose(ThemeChoice.LIGHT)


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.DARK])
def each_theme(theme: Theme, request: pytest.FixtureRequest) -> Theme:
    """The theme, once light and once dark."""
    theme.choose(request.param)
    return theme


class MemoryStore:
    """Keeps the window's state for as long as the test lasts."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """The text kept under ``name``."""
        return self.kept.get(name)

    def write(self, name: str, value: str) -> None:
        """Keep a text."""
        self.kept[name] = value


@pytest.fixture
def store() -> MemoryStore:
    """An empty store of window state."""
    return MemoryStore()


@pytest.fixture
def named() -> Callable[..., QWidget]:
    """Finds the one visible-or-not widget of a kind that has an accessible name."""

    def find(root: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        found = [widget for widget in root.findChildren(kind) if widget.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} widgets are named {name!r}"
        return found[0]

    return find


class WindowWitness(QObject):
    """Notes every top-level window that is shown, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note windows that are shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[WindowWitness]:
    """Tells which windows were shown during the test."""
    witness = WindowWitness()
    qapp.installEventFilter(witness)
    yield witness
    qapp.removeEventFilter(witness)

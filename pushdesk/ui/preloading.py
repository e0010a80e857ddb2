"""Making the other pages while the owner looks at the first one, so that a first visit only has to show."""

from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from pushdesk.domain.faults import Fault
from pushdesk.ui.actions import PageName

_FIRST_PAUSE_MILLISECONDS = 300
_MODULE_PAUSE_MILLISECONDS = 40
_PAGE_PAUSE_MILLISECONDS = 300
"""Between two steps, so that the window answers whatever was typed or clicked meanwhile."""


class Preloader(QObject):
    """Imports one module after another from the event loop, then builds one page after another."""

    def __init__(
        self, find_modules: Callable[[], Sequence[str]], build: Callable[[PageName], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._find_modules = find_modules
        self._modules: list[str] | None = None
        self._build = build
        self._pages: list[PageName] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def start(self, pages: Sequence[PageName]) -> None:
        """Begin, or begin anew with other pages; ends by itself when everything is there."""
        self._pages = list(pages)
        self._timer.start(_FIRST_PAUSE_MILLISECONDS)

    def stop(self) -> None:
        """Leave what is not made yet to the first visits."""
        self._timer.stop()

    def _go_on(self) -> None:
        if self._modules is None:
            self._modules = list(self._find_modules())
        if self._modules:
            import_module(self._modules.pop(0))
            self._timer.start(_MODULE_PAUSE_MILLISECONDS if self._modules else _PAGE_PAUSE_MILLISECONDS)
        elif self._pages:
            try:
                self._build(self._pages.pop(0))
            except Fault:
                self._pages = []  # nobody has asked for this page yet; who visits it is told
            self._timer.start(_PAGE_PAUSE_MILLISECONDS)

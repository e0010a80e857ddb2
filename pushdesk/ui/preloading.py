"""Loading the pages' modules while the owner looks at the first one, so that a first visit only has to build."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_PAUSE_MILLISECONDS = 250
"""Between two modules, so that the window answers whatever was typed or clicked meanwhile."""


class Preloader(QObject):
    """Imports one module after another from the event loop, the first of them after a pause."""

    def __init__(self, modules: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = list(modules)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin; ends by itself when all are loaded."""
        self._timer.start()

    def _load_next(self) -> None:
        if not self._modules:
            self._timer.stop()
            return
        import_module(self._modules.pop(0))

"""Building something large in steps, a frame apart, so that its first part is seen at once and the window answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_FRAME_MS = 8


class Stages(QObject):
    """Does one step after the other; :meth:`finish` does what is left at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """True when nothing is left to do."""
        return not self._steps

    def start(self, *steps: Callable[[], None]) -> None:
        """Do these soon, in their order."""
        self._steps += steps
        QTimer.singleShot(0, self, self._begin)

    def finish(self) -> None:
        """Do what is left now, for somebody who needs the whole."""
        while self._steps:
            self._steps.pop(0)()
        self._timer.stop()

    def _begin(self) -> None:
        """Begin once whoever asked has been painted; time spent until then shall not count as the pause."""
        if self._steps:
            self._timer.start(_FRAME_MS)

    def _go_on(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        if not self._steps:
            self._timer.stop()

"""Python's garbage, collected in the window's thread alone.

Python collects cycles in whichever thread happens to allocate. A thread that does background work would then
destroy widgets and timers of the window, and Qt crashes when a timer is destroyed outside its own thread.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MILLISECONDS = 1_000


class GarbageCollector(QObject):
    """Takes over from the automatic collection for as long as it lives; :meth:`close` hands it back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect_what_is_due)
        self._timer.start(_LOOK_MILLISECONDS)

    def close(self) -> None:
        """Collect once more, here, and let Python go on by itself."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def _collect_what_is_due(self) -> None:
        """The oldest generation whose count is over its threshold, as the automatic collection would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

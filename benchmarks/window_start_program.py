"""The window as ``pushdesk`` starts it, telling when its first picture was painted and when its page was filled.

``python -m benchmarks.window_start_program FOLDER``: one JSON document with both moments on the system's
monotonic clock, then it ends as if its owner had quit.
"""

import json
import os
import signal
import sys
import time

from pushdesk.cli.dispatch import run


def main(folder: str) -> int:
    """Go the way of the command line; only the application object is watched."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    import pushdesk.ui.startup as startup

    class FirstPicture(QObject):
        """Waits for the first paint of the main window, then for its numbers."""

        def __init__(self, application: QApplication) -> None:
            super().__init__(application)
            self._application = application
            self._shown_at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Note the paint; what follows it in the event loop comes when it is on the screen."""
            if event.type() is QEvent.Type.Paint and isinstance(watched, QMainWindow):
                self._application.removeEventFilter(self)
                QTimer.singleShot(0, self._note)
            return False

        def _note(self) -> None:
            self._shown_at = time.monotonic()
            self._look()

        def _look(self) -> None:
            from pushdesk.ui.card import Figure

            figures = [each for each in self._application.allWidgets() if isinstance(each, Figure)]
            # Those of the other pages, which are made meanwhile, wait until somebody comes to see them.
            if any(each.isVisible() and each.accessibleDescription().startswith("–") for each in figures):
                QTimer.singleShot(5, self._look)
                return
            print(json.dumps({"shown_at": self._shown_at, "filled_at": time.monotonic()}), flush=True)
            os.kill(os.getpid(), signal.SIGTERM)

    create_application = startup.create_application

    def create_watched(arguments: list[str]) -> QApplication:
        application = create_application(arguments)
        application.installEventFilter(FirstPicture(application))
        return application

    startup.create_application = create_watched
    return run(["--data", folder])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""A web space as a host rents it out: a folder of files, served as they are, with pages of the owner's own in it."""

import functools
import http.server
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self


class _Files(http.server.SimpleHTTPRequestHandler):
    """Plain files without a log; browsers ask again each time, as for any new page."""

    extensions_map: ClassVar[dict[str, str]] = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".webmanifest": "application/manifest+json",
    }

    def __init__(self, *arguments: Any, asked: set[str], directory: str) -> None:
        self._asked = asked
        super().__init__(*arguments, directory=directory)

    def do_GET(self) -> None:
        self._asked.add(self.path.partition("?")[0])
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class WebSpace:
    """Serves `folder` on 127.0.0.1; leaving the `with` block ends it. `asked` are the paths that browsers fetched."""

    def __init__(self, folder: Path, port: int) -> None:
        self.asked: set[str] = set()
        files = functools.partial(_Files, directory=str(folder), asked=self.asked)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port), files)
        self._thread = threading.Thread(target=self._server.serve_forever, name="web space", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

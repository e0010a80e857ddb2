"""What a first visit costs: bytes as they lie on the host, the service worker's among them, and the longest tasks."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from pushdesk.domain.site import InboxKind
from tests.browsers.chromium import CHROMIUM, Chromium
from tests.browsers.json_value import list_of
from tests.guides.owner import ISSUED, STATE, Owner, owner_in
from tests.hosting.first_load import worker_files
from tests.inbox.php_host import php_server
from tests.journeys.practice import SUBSCRIBE_AS

KILOBYTES_AT_MOST = 60.0
WORKER_KILOBYTES_AT_MOST = 12.0
VISITS_PER_ROUND = 3
LONG_TASKS = """(async () => {
  const found = [];
  new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 250));
  return found.map((one) => one.duration);
})()"""
SHOWN_AT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
FETCHED = """(async () => [...new Set([
  ...performance.getEntriesByType('resource').map((one) => one.name),
  ...(await (await caches.open((await caches.keys())[0])).keys()).map((one) => one.url)])])()"""


def take(scale: Scale) -> Sequence[Figure]:
    """Visit as somebody new, several times, and press the button each time."""
    for program in (CHROMIUM, "php"):
        if shutil.which(program) is None:
            raise CannotMeasure(f"{program} is missing: apt-get install chromium php-cli")
    shown: list[float] = []
    tasks: list[int] = []
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        folder = Path(name) / "web"
        with owner_in(Path(name), InboxKind.PHP) as owner:
            owner.unpack(folder)
            with php_server(folder, port=owner.port):
                for _ in range(scale.rounds * VISITS_PER_ROUND):
                    seen_at, longest, files = _visit(owner)
                    shown.append(seen_at)
                    tasks.append(len(longest))
        names = {file.removeprefix(owner.page) or "index.html" for file in files if file.startswith(owner.page)}
        names |= {*worker_files(folder), "manifest.webmanifest", "icons/icon-192.png", "screenshots/wide.png"}
        first = _kilobytes(folder, names)
        worker = _kilobytes(folder, worker_files(folder))
    return [
        Figure("a first visit, every file once, uncompressed", first, "KB", at_most=KILOBYTES_AT_MOST),
        Figure("the service worker with what it imports", worker, "KB", at_most=WORKER_KILOBYTES_AT_MOST),
        Figure("tasks of more than 50 ms, up to the inbox's word", median(tasks), "", at_most=0.0),
        Figure("until the page is seen", median(shown), "ms"),
    ]


def _visit(owner: Owner) -> tuple[float, list[float], list[str]]:
    """When something was seen, how long long tasks took, and what was fetched until the worker was there."""
    with Chromium() as chromium:
        chromium.navigate(owner.page)
        chromium.wait_until("navigator.serviceWorker.controller")
        fetched = [str(one).split("?")[0] for one in list_of(chromium.evaluate(FETCHED))]
        chromium.allow_notifications(owner.origin)
        chromium.evaluate(SUBSCRIBE_AS % json.dumps(ISSUED))
        chromium.wait_until(f"{STATE} === 'default'")
        chromium.click("#pd-enable")
        chromium.wait_until(f"{STATE} === 'subscribed'")
        seen_at = chromium.wait_until(SHOWN_AT)
        assert isinstance(seen_at, int | float)
        tasks = [float(str(one)) for one in list_of(chromium.evaluate(LONG_TASKS))]
        return float(seen_at), tasks, fetched


def _kilobytes(folder: Path, names: set[str]) -> float:
    return sum((folder / name).stat().st_size for name in names if (folder / name).is_file()) / 1024


BENCH = Bench(
    "first-visit",
    "A first visit to the web app",
    "A real Chromium with a fresh profile for each visit, PHP's own server on this computer, a web app with an inbox. "
    "Bytes are those of the files as they lie there; Chromium's icon and picture for its offer to install the page "
    "count as well. Long tasks are those that the browser itself reports (Long Tasks API), up to the inbox's word that "
    "it has the registration, the press of the button among them.",
    take,
)

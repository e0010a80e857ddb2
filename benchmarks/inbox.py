"""The hosted inbox on PHP's own server: how long a pull of 10,000 records takes, and what floods do to inbox.php."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import psutil

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from tests.inbox.malformed import malformed_bodies
from tests.inbox.php_host import php_server, publish_inbox
from tests.inbox.shop import InboxShop, opened_shop
from tests.inbox.visitor import base64url, leave, post, request

ROOT = Path(__file__).resolve().parents[1]
PULL_SECONDS_AT_MOST = 10.0
GROWTH_MEGABYTES_AT_MOST = 8.0
PARALLEL_POSTS = 100
WORKERS = 4


def take(scale: Scale) -> Sequence[Figure]:
    """Fill an inbox and pull it, ``rounds`` times over; then post at the same time, and flood it."""
    if shutil.which("php") is None:
        raise CannotMeasure("PHP is missing: apt-get install php-cli")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    seconds, added = [], []
    for _ in range(scale.rounds):
        with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
            taken, kept = _pull(Path(name), scale.recipients)
            seconds.append(taken)
            added.append(kept / scale.recipients)
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        parallel, stored, growth = _floods(Path(name), scale.recipients)
    return [
        Figure("pushdesk pull, the process from start to end", median(seconds), "s", at_most=PULL_SECONDS_AT_MOST),
        Figure("records that became subscribers, of all", min(added), "", at_least=1.0),
        Figure(
            "posts at the same time that were kept whole", parallel, f"of {PARALLEL_POSTS}", at_least=PARALLEL_POSTS
        ),
        Figure(f"malformed posts stored, of {scale.recipients:,}", stored, "", at_most=0.0),
        Figure("growth of PHP's memory meanwhile", growth, "MB", at_most=GROWTH_MEGABYTES_AT_MOST),
    ]


def _pull(folder: Path, count: int) -> tuple[float, int]:
    """Seconds of ``pushdesk pull`` with this many registrations waiting, and how many became subscribers."""
    with opened_shop(folder / "workspace") as shop:
        web = publish_inbox(folder / "web", shop.site.site_id, shop.hosted)
        with php_server(web, workers=WORKERS) as address:
            shop.at(f"{address}/inbox.php")
            request(f"{address}/inbox.php", "GET", None, {})
            for number in range(count):
                text = f"<?php exit; ?>\n{base64url(shop.visitor().joins())}\n"
                (web / "inbox-data" / f"registrations.{number:016}{number:012x}.php").write_text(text)
            command = [sys.executable, "-m", "pushdesk", "--data", str(folder / "workspace"), "pull"]
            begun_at = time.monotonic()
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            return time.monotonic() - begun_at, shop.subscribers()


def _floods(folder: Path, count: int) -> tuple[int, int, float]:
    """Parallel posts kept whole, malformed ones stored, and by how many megabytes PHP grew during the latter."""
    with opened_shop(folder / "workspace") as shop:
        web = publish_inbox(folder / "web", shop.site.site_id, shop.hosted)
        with php_server(web, workers=WORKERS) as address:
            inbox = f"{address}/inbox.php"
            whole = _parallel(shop, inbox, web / "inbox-data")
            bodies = list(malformed_bodies(shop.hosted.sealing_key))
            before = _php_megabytes()
            with ThreadPoolExecutor(WORKERS) as pool:
                list(pool.map(lambda body: post(f"{inbox}?box=reports", body[0]), islice(cycle(bodies), count)))
            return whole, len(list((web / "inbox-data").glob("re*.php"))) - whole, _php_megabytes() - before


def _parallel(shop: InboxShop, inbox: str, kept: Path) -> int:
    records = [shop.visitor().joins() for _ in range(PARALLEL_POSTS)]
    with ThreadPoolExecutor(PARALLEL_POSTS) as pool:
        answers = list(pool.map(lambda record: leave(inbox, record), records))
    names = [answer.document["id"] if answer.status == 202 else "" for answer in answers]
    return sum(
        (kept / f"{name}.php").is_file() and base64url(record) in (kept / f"{name}.php").read_text()
        for name, record in zip(names, records, strict=True)
    )


def _php_megabytes() -> float:
    """What the PHP processes that we started hold."""
    own = [each for each in psutil.Process().children(recursive=True) if each.name().startswith("php")]
    return sum(each.memory_info().rss for each in own) / 1_000_000


BENCH = Bench(
    "inbox",
    "The hosted inbox: a pull, posts at the same time, and a flood",
    "`inbox.php` on PHP's own server with four workers. The pull is the whole command: start, pages of 200 over HTTP,"
    " signatures, opening, checks, commits, acknowledgements. The flood is of every malformed body that we know.",
    take,
)

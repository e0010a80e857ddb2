"""How long a file of subscribers takes to come in, and how long it takes to find those whom a rule means."""

import csv
import gc
import secrets
import tempfile
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from openpyxl import Workbook

from benchmarks.figures import Bench, Figure, Scale
from benchmarks.recipients import CONTACT, SITE_URL
from benchmarks.window_start import fill_workspace
from pushdesk.app import PushDesk, SubscriptionQuery
from pushdesk.domain.audience import parse_rule
from pushdesk.exchange.course import Course
from pushdesk.storage.keys import VaultKind

IMPORT_AT_MOST_SECONDS = 15.0
FOUND_AT_MOST_MILLISECONDS = 200.0
HELD_AT_MOST_MILLISECONDS = 100.0
_DIFFERENT_KEYS = 500
_COLUMNS = ("endpoint", "p256dh", "auth", "tags", "language", "time_zone", "created_at")
_RULES = {
    "a tag": "tag:vip",
    "a language": "language:de",
    "a country": "country:at",
    "first seen in the last 14 days": "first-seen:14d",
    "clicked one of the last 5 campaigns": "clicked:last5",
    "all of these, or not": "(tag:vip or country:at) and not clicked:30d and seen:60d and language:de",
}


def take(scale: Scale) -> Sequence[Figure]:
    """Import half of ``largest`` from a CSV file and from a spreadsheet; find among ``largest`` by rules."""
    count = scale.largest // 2
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        folder = Path(name)
        rows = _rows(count)
        as_csv, as_workbook = _written(folder / "people.csv", rows), _booked(folder / "people.xlsx", rows)
        held = _Held()
        trial = _imported(folder / "trial", as_csv, held, dry_run=True)
        taken = median(_imported(folder / f"csv-{number}", as_csv, held) for number in range(scale.rounds))
        booked = _imported(folder / "workbook", as_workbook, held)
        stopped = _stopped(folder / "stopped", as_csv)
        found = _found(folder / "large", scale)
    return [
        Figure(f"{count:,} rows of CSV taken in", taken, "s", at_most=IMPORT_AT_MOST_SECONDS),
        Figure("the same from a spreadsheet", booked, "s", at_most=IMPORT_AT_MOST_SECONDS),
        Figure("the trial before it", trial, "s"),
        Figure("from Stop to the end of it", stopped * 1000, "ms", at_most=1_000),
        Figure("longest that another thread waited", held.longest * 1000, "ms", at_most=HELD_AT_MOST_MILLISECONDS),
        *(
            Figure(f"{scale.largest:,} sought by {words}", milliseconds, "ms", at_most=FOUND_AT_MOST_MILLISECONDS)
            for words, milliseconds in found.items()
        ),
    ]


class _Held:
    """Notes the longest time for which this thread did not come to turn while another one worked.

    In processor time of this program, so that what else the computer does at the moment is not counted.
    """

    def __init__(self) -> None:
        self.longest = 0.0

    def during(self, work: Callable[[], object]) -> float:
        """Do it in another thread; the seconds it took."""
        worker = threading.Thread(target=work)
        gc.disable()  # as the window does, which looks after garbage in its own thread
        began, last = time.perf_counter(), time.process_time()
        worker.start()
        while worker.is_alive():
            time.sleep(0.001)
            now = time.process_time()
            self.longest, last = max(self.longest, now - last), now
        took = time.perf_counter() - began
        gc.enable()
        return took


def _rows(count: int) -> list[tuple[str, ...]]:
    points = [
        urlsafe_b64encode(
            ec.generate_private_key(ec.SECP256R1())
            .public_key()
            .public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        )
        .rstrip(b"=")
        .decode()
        for _ in range(_DIFFERENT_KEYS)
    ]
    return [
        (
            f"https://fcm.googleapis.com/fcm/send/{secrets.token_urlsafe(100)}",
            points[number % len(points)],
            secrets.token_urlsafe(16),
            "vip" if number % 10 == 0 else "",
            ("de-AT", "de", "en")[number % 3],
            ("Europe/Vienna", "Europe/Berlin", "America/Denver")[number % 3],
            "2025-01-01 00:00:00 UTC",
        )
        for number in range(count)
    ]


def _written(path: Path, rows: Sequence[tuple[str, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        writer.writerows(rows)
    return path


def _booked(path: Path, rows: Sequence[tuple[str, ...]]) -> Path:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(_COLUMNS)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def _opened(folder: Path) -> PushDesk:
    desk = PushDesk(folder)
    site = desk.add_site("Corner Bakery", SITE_URL, CONTACT)
    desk.custody.new(site.site_id, vault=VaultKind.FILE)
    return desk


def _imported(folder: Path, path: Path, held: _Held, *, dry_run: bool = False) -> float:
    with _opened(folder) as desk:
        site = desk.sites.all()[0]
        return held.during(lambda: desk.import_subscribers(site, path, dry_run=dry_run))


def _stopped(folder: Path, path: Path) -> float:
    """Seconds from Stop, as storing begins, until the import has told what it took in."""
    course = Course()
    with _opened(folder) as desk:
        site = desk.sites.all()[0]
        worker = threading.Thread(target=lambda: desk.import_subscribers(site, path, course=course))
        worker.start()
        while worker.is_alive() and not course.total:
            time.sleep(0.001)
        course.is_cancelled = True
        began = time.perf_counter()
        worker.join()
        return time.perf_counter() - began


def _found(folder: Path, scale: Scale) -> dict[str, float]:
    """Milliseconds until the ids of those are there whom a rule means, as the list of subscribers asks for them."""
    fill_workspace(folder, scale.largest)
    with PushDesk(folder) as desk:
        site_id = desk.sites.all()[0].site_id
        _diversify(desk, site_id)
        at = round(desk.now().timestamp() * 1000)
        took = {}
        for words, text in _RULES.items():
            query = SubscriptionQuery(rule=parse_rule(text), rule_at=at)
            tries = []
            for _ in range(max(3, scale.rounds)):
                began = time.perf_counter()
                desk.subscription_list.ids(site_id, query)
                tries.append((time.perf_counter() - began) * 1000)
            took[words] = median(tries)
    return took


def _diversify(desk: PushDesk, site_id: str) -> None:
    """People of several countries, one in ten with a tag, and six campaigns of which one in thirty clicked each."""
    everyone = desk.subscription_list.ids(site_id, SubscriptionQuery())
    desk.subscriptions.change_tags(site_id, everyone[::10], added=["vip"])
    with desk.database.write() as connection:
        connection.exec_driver_sql(
            "UPDATE subscription SET language = CASE subscription_id % 3 WHEN 0 THEN 'de-AT' WHEN 1 THEN 'de' ELSE 'en'"
            " END, time_zone = CASE subscription_id % 3 WHEN 0 THEN 'Europe/Vienna' ELSE 'America/Denver' END"
        )
        for number in range(1, 7):
            connection.exec_driver_sql(
                "INSERT INTO campaign (campaign_id, site_id, content, audience, ttl_seconds, urgency, topic, tag,"
                " state, created_at, due_at, started_at)"
                " VALUES (?, ?, '{}', 'all', 60, 'normal', 't', 't', 'finished', 1, 1, 1)",
                (number, site_id),
            )
            connection.exec_driver_sql(
                "INSERT INTO delivery (campaign_id, subscription_id, lane_id, push_service, browser, outcome, reason,"
                " next_at, updated_at) SELECT ?, subscription_id, lane_id, push_service, browser, 'accepted',"
                " 'accepted', 1, 1 FROM subscription",
                (number,),
            )
            connection.exec_driver_sql(
                "INSERT INTO report (delivery_id, kind, campaign_id, at) SELECT delivery_id, 'clicked', campaign_id, ?"
                " FROM delivery WHERE campaign_id = ? AND subscription_id % 30 = ?",
                (round(desk.now().timestamp() * 1000), number, number),
            )


BENCH = Bench(
    "subscribers",
    "Subscribers: files and rules",
    "Half of the longest list comes in from a file that another program wrote, is checked row by row and stored, in a"
    " thread beside one that should never wait: a window lives on during an import. Then the ids of those are sought"
    " whom a rule means, among all of the longest list, with six campaigns sent to everyone.",
    take,
)

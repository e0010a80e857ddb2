"""How cost grows with the list: taking people in, freezing a campaign, claiming past a push service that is closed."""

import json
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.recipients import Recipient, add_business, base64url, launch, make_recipients, subscribe
from pushdesk.app import PushDesk
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.lanes import LaneStore

OPEN_ORIGIN, CLOSED_ORIGIN = "https://localhost:4101", "https://localhost:4102"
"""Nobody listens there: nothing is posted."""

CLAIM = 256
CLAIMS = 20
IN_OPEN_LANE = CLAIMS * CLAIM


@dataclass(frozen=True, slots=True)
class Growth:
    """What a list of so many costs."""

    people: int
    import_seconds: float
    launch_seconds: float
    bytes_per_person: float
    bytes_per_delivery: float

    def figures(self) -> list[Figure]:
        """One row each."""
        many = f"{self.people:,}"
        return [
            Figure(f"import of {many} from a file", self.import_seconds * 1000, "ms"),
            Figure(f"launch to {many}", self.launch_seconds * 1000, "ms"),
            Figure(f"disk for one subscriber, of {many}", self.bytes_per_person, "bytes"),
            Figure(f"disk for one delivery, of {many}", self.bytes_per_delivery, "bytes"),
        ]


def take(scale: Scale) -> Sequence[Figure]:
    """Grow two lists of different length, then claim beside a lane that is closed."""
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        folder = Path(name)
        growths = [
            _grow(folder / str(people), people, scale.rounds) for people in (scale.largest // 20, scale.largest // 2)
        ]
        alone, _ = _claim_milliseconds(folder / "alone", IN_OPEN_LANE, 0)
        among, _ = _claim_milliseconds(folder / "among", scale.largest, 0)
        beside, closed = _claim_milliseconds(folder / "beside", IN_OPEN_LANE, scale.largest)
    return [
        *(figure for growth in growths for figure in growth.figures()),
        Figure(f"claim of {CLAIM} out of {IN_OPEN_LANE:,}", alone, "ms"),
        Figure(f"claim of {CLAIM} out of {scale.largest:,}", among, "ms"),
        Figure(f"claim of {CLAIM} beside {scale.largest:,} of a closed push service", beside, "ms"),
        Figure(f"look for claims with only these {scale.largest:,} left", closed, "ms"),
    ]


def _grow(folder: Path, people: int, launches: int) -> Growth:
    file = folder.with_suffix(".jsonl")
    with PushDesk(folder) as desk:
        _allow_origins(desk)
        site = add_business(desk)
        empty = _size(desk)
        _write_file(file, make_recipients([OPEN_ORIGIN], people))
        began = time.perf_counter()
        outcome = desk.import_subscribers(site, file)
        import_seconds = time.perf_counter() - began
        if outcome.added != people:
            raise CannotMeasure(f"{outcome.added} of {people} were taken in: {outcome.errors[:1]}")
        filled = _size(desk)
        launch_seconds = []
        for _ in range(launches):
            began = time.perf_counter()
            launch(desk, site)
            launch_seconds.append(time.perf_counter() - began)
        launched = _size(desk)
    return Growth(
        people,
        import_seconds,
        median(launch_seconds),
        (filled - empty) / people,
        (launched - filled) / people / launches,
    )


def _claim_milliseconds(folder: Path, in_open_lane: int, in_closed_lane: int) -> tuple[float, float]:
    """How long a claim takes from one lane, beside another that stands first in the queue and is closed.

    Also: how long it takes to see that nothing is left but what is closed.
    """
    with PushDesk(folder) as desk:
        _allow_origins(desk)
        site = add_business(desk)
        subscribe(desk, site, make_recipients([CLOSED_ORIGIN], in_closed_lane))
        subscribe(desk, site, make_recipients([OPEN_ORIGIN], in_open_lane))
        launch(desk, site)
        deliveries = DeliveryStore(desk.database)
        deliveries.promote_due(desk.now(), 3600)
        lanes = {lane.origin: lane_id for lane_id, lane in LaneStore(desk.database).all().items()}
        worker_id = desk.workers.begin(1, desk.now())

        def timed(quotas: Mapping[int, int], wanted: int) -> float:
            began = time.perf_counter()
            claimed = deliveries.claim(worker_id, quotas, desk.now())
            seconds = time.perf_counter() - began
            if len(claimed) != wanted:
                raise CannotMeasure(f"{len(claimed)} deliveries were claimed in place of {wanted}")
            return seconds * 1000

        claims = [timed({lanes[OPEN_ORIGIN]: CLAIM}, CLAIM) for _ in range(min(CLAIMS, in_open_lane // CLAIM))]
        if not in_closed_lane:
            return median(claims), 0.0
        looks = [timed({lanes[OPEN_ORIGIN]: CLAIM}, 0) for _ in range(CLAIMS)]
    return median(claims), median(looks)


def _allow_origins(desk: PushDesk) -> None:
    hosts = [origin.removeprefix("https://") for origin in (OPEN_ORIGIN, CLOSED_ORIGIN)]
    desk.settings.set("extra_push_hosts", ",".join(hosts))


def _write_file(file: Path, recipients: Sequence[Recipient]) -> None:
    with file.open("w", encoding="utf-8") as lines:
        for each in recipients:
            row = {"endpoint": each.endpoint, "p256dh": base64url(each.p256dh), "auth": base64url(each.auth)}
            lines.write(json.dumps(row) + "\n")


def _size(desk: PushDesk) -> int:
    """The database's size in bytes, with everything in the file."""
    with desk.database.read() as connection:
        pages: int = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        page_bytes: int = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    return pages * page_bytes


BENCH = Bench(
    "scaling",
    "How cost grows with the list",
    "Nothing is posted here. People with distinct keys are imported from a JSON-lines file and a campaign to all of"
    " them is launched, which freezes one delivery for each, in one transaction. Claims are taken as a sender takes"
    " them, 256 at a time, alone and while another push service, which is closed, has its own deliveries first in"
    " the queue. Disk is that of the database file, indexes included.",
    take,
)

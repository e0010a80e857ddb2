"""What this worker holds: deliveries claimed and waiting here, and results that are not on disk yet."""

from collections import Counter, deque
from collections.abc import Callable, Iterator
from datetime import datetime

from pushdesk.sending.lanes import Lanes
from pushdesk.sending.postings import Posting
from pushdesk.sending.tokens import Signers
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.delivery_results import Result

BATCH = 256
RECORD_WITHIN_SECONDS = 0.02


class Claims:
    """The claims of one worker id, from the queue to the record.

    A fault of the storage leaves everything as it was, so the same call can be made again later.
    """

    def __init__(self, store: DeliveryStore, lanes: Lanes, signers: Signers, worker_id: str) -> None:
        self._store = store
        self._lanes = lanes
        self._signers = signers
        self._worker_id = worker_id
        self._results: list[Result] = []
        self._unposted: list[int] = []
        self._record_at = 0.0

    @property
    def has_unrecorded(self) -> bool:
        """True while something has to be written before this worker may leave."""
        return bool(self._results or self._unposted)

    @property
    def waiting(self) -> int:
        """Claimed deliveries that have not been posted."""
        return sum(len(queue) for queue in self._queues())

    def take(self, now: datetime) -> bool:
        """Claim for every lane that has room and put it there; True when there may be more to claim."""
        quotas = self._lanes.quotas(now)
        width, room = self._lanes.width, self._lanes.room
        claimed = self._store.claim(
            self._worker_id, quotas, now, second_tries=room if room * 2 >= width and not self.waiting else 0
        )
        for each in claimed:
            self._lanes.traffic(each.lane_id, each.push_service).backlog.append(Posting(each))
        taken = Counter(each.lane_id for each in claimed)
        return any(taken[lane_id] >= quota for lane_id, quota in quotas.items()) or any(
            each.interruptions for each in claimed
        )

    def set_aside(self, is_meant: Callable[[Posting], bool]) -> None:
        """Take the waiting postings that are meant out of their lanes, to be given back with the next record."""
        for queue in self._queues():
            kept = [posting for posting in queue if not is_meant(posting)]
            if len(kept) < len(queue):
                self._unposted += [posting.claimed.delivery_id for posting in queue if is_meant(posting)]
                queue.clear()
                queue.extend(kept)

    def give_back(self, posting: Posting) -> None:
        """Give one posting that is in no queue back unposted, with the next record."""
        self._unposted.append(posting.claimed.delivery_id)

    def add(self, result: Result, monotonic: float) -> None:
        """Keep a result for the next record."""
        if not self._results:
            self._record_at = monotonic + RECORD_WITHIN_SECONDS
        self._results.append(result)

    def seconds_to_record(self, monotonic: float) -> float | None:
        """How long the next record may wait, or None when there is nothing to record."""
        if self._unposted or len(self._results) >= BATCH:
            return 0.0
        return max(0.0, self._record_at - monotonic) if self._results else None

    def record(self, now: datetime) -> None:
        """Write down all results and give back what was set aside."""
        if self._results:
            self._store.record(self._worker_id, self._results, now)
            self._results = []
        if self._unposted:
            self._store.release(self._worker_id, self._unposted, now)
            self._unposted = []

    def forget(self) -> None:
        """Drop everything: these claims are somebody else's now."""
        for queue in self._queues():
            queue.clear()
        self._results = []
        self._unposted = []

    def _queues(self) -> Iterator[deque[Posting]]:
        for _, traffic in self._lanes.all():
            yield traffic.backlog
        for signer in self._signers.all():
            yield signer.waiting

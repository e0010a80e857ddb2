"""What this worker holds: deliveries claimed and waiting here, and results that are not on disk yet."""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime

from pushdesk.sending.clock import Clock
from pushdesk.sending.lanes import Lanes
from pushdesk.sending.payloads import Contents
from pushdesk.sending.postings import Posting
from pushdesk.sending.tokens import Signers
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.delivery_results import Result

RESULTS_AT_ONCE = 512
EARLIEST_RECORD_SECONDS = 0.08
LATEST_RECORD_SECONDS = 0.2
RECORD_SHARE = 20
"""Each commit waits for the disk. What comes back is gathered for twenty times as long as the last commit took:
little is sent twice after a crash, and a slow disk does not hold the sender up."""


class Claims:
    """The claims of one worker id, from the queue to the record.

    A fault of the storage leaves everything as it was, so the same call can be made again later.
    """

    def __init__(
        self, store: DeliveryStore, contents: Contents, lanes: Lanes, signers: Signers, clock: Clock, worker_id: str
    ) -> None:
        self._store = store
        self._clock = clock
        self._contents = contents
        self._lanes = lanes
        self._signers = signers
        self._worker_id = worker_id
        self._results: list[Result] = []
        self._unposted: list[int] = []
        self._record_at = 0.0
        self._record_within = EARLIEST_RECORD_SECONDS

    @property
    def has_unrecorded(self) -> bool:
        """True while something has to be written before this worker may leave."""
        return bool(self._results or self._unposted)

    @property
    def waiting(self) -> int:
        """Claimed deliveries that can be posted soon."""
        return sum(len(queue) for queue in self._queues()) - sum(len(signer.held) for signer in self._signers.all())

    @property
    def has_held(self) -> bool:
        """True while deliveries wait for the end of a trial, which others of the queue may bring."""
        return any(signer.held for signer in self._signers.all())

    def take(self, now: datetime, monotonic: float) -> None:
        """Claim for every lane in which more could be posted than waits there, and put it there."""
        if not (quotas := self._lanes.quotas(now, monotonic)):
            return
        places = self._signers.places
        second_tries = {lane_id: min(room, places) for lane_id, room in self._lanes.second_tries().items()}
        claimed = self._store.claim(
            self._worker_id,
            quotas,
            now,
            second_tries=second_tries,
            rate=self._lanes.rate,
            results=self._results,
        )
        self._lanes.take_in(claimed, quotas)
        self._note_recorded()
        self._contents.meet(claimed)  # only now: should it fail, they wait in their lanes and not nowhere

    def set_aside(self, is_meant: Callable[[Posting], bool]) -> None:
        """Take the waiting postings that are meant out of their lanes, to be given back with the next record."""
        for queue in self._queues():
            kept = [posting for posting in queue if not is_meant(posting)]
            if len(kept) < len(queue):
                self._unposted += [posting.claimed.delivery_id for posting in queue if is_meant(posting)]
                queue.clear()
                queue.extend(kept)

    def heed_lanes(self, now: datetime) -> None:
        """Others have closed or opened a lane: give back what may not leave now, look for what may."""
        self._lanes.look_by(0.0)
        self.set_aside(lambda posting: self._lanes.holds_up(posting.claimed, now))

    def give_back(self, posting: Posting) -> None:
        """Give one posting that is in no queue back unposted, with the next record."""
        self._unposted.append(posting.claimed.delivery_id)

    def add(self, result: Result, monotonic: float) -> None:
        """Keep a result for the next record."""
        if not self._results:
            self._record_at = monotonic + self._record_within
        self._results.append(result)

    def seconds_to_record(self, monotonic: float) -> float | None:
        """How long the next record may wait, or None when there is nothing to record."""
        if self._unposted or len(self._results) >= RESULTS_AT_ONCE:
            return 0.0
        return max(0.0, self._record_at - monotonic) if self._results else None

    def record(self, now: datetime) -> None:
        """Write down all results and give back what was set aside."""
        if self._results:
            began = self._clock.monotonic()
            self._store.record(self._worker_id, self._results, now)
            took = self._clock.monotonic() - began
            self._record_within = min(LATEST_RECORD_SECONDS, max(EARLIEST_RECORD_SECONDS, RECORD_SHARE * took))
            self._note_recorded()
        if self._unposted:
            self._store.release(self._worker_id, self._unposted, now)
            released, self._unposted = self._unposted, []
            self._lanes.give_up_probes(released)

    def _note_recorded(self) -> None:
        recorded, self._results = self._results, []
        self._lanes.settle_probes(recorded)

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
            yield signer.held

"""The sender: claim a batch, encrypt, post, classify, record, over and over, in one thread of one process.

The order of things keeps everyone safe. What a dead worker had claimed is put back before anything new is
claimed; a claim is on disk before its first request leaves; a result is recorded within 20 milliseconds; a stop
gives back what was not posted, waits for what was, records it and leaves. Killed at any other moment, at most
what was under way is sent once more, with the same topic and tag.
"""

import logging
from collections import deque
from collections.abc import Mapping
from datetime import datetime

from pushdesk.domain.campaign import CampaignState
from pushdesk.domain.delivery import Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.sending.claims import Claims
from pushdesk.sending.clock import Clock, StopWish
from pushdesk.sending.lanes import Lanes, Traffic
from pushdesk.sending.payloads import Contents
from pushdesk.sending.postings import Desk, KeyUnusable, Posting
from pushdesk.sending.reception import Reception
from pushdesk.sending.settlement import not_sent
from pushdesk.sending.tokens import Signers, SigningKeys
from pushdesk.sending.transport import Arrival, Transport
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.settings import Settings
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.lanes import LaneStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.workers import WorkerStore

ENCRYPTIONS_BETWEEN_POLLS = 64
LOOK_EVERY_SECONDS = 0.25
HEARTBEAT_EVERY_SECONDS = 5.0
PUT_BACK_EVERY_SECONDS = 1.0
CLAIM_PAUSE_FACTOR = 20
CLAIM_PAUSE_LIMIT_SECONDS = 2.0
"""A look for claims that found too little is repeated so much later than it took: past 200,000 rows of a closed
lane it takes 40 milliseconds."""
CLOCK_JUMP_SECONDS = 5.0
STORAGE_PAUSE_SECONDS = 1.0
STORAGE_TRIES_AT_STOP = 5

_PASSING_FAULTS = frozenset({"database_busy", "disk_full", "disk_failed"})

_log = logging.getLogger(__name__)


class Engine:
    """One sender process. ``ends_when_done``: leave when no campaign runs or is due, instead of waiting for more.

    Made anew for each run. Raises the faults of :class:`~pushdesk.sending.transport.Transport` for settings
    that cannot be used, and those of the storage that do not pass by themselves.
    """

    def __init__(
        self,
        database: Database,
        keys: SigningKeys,
        *,
        clock: Clock,
        stop: StopWish,
        process_id: int,
        ends_when_done: bool = False,
    ) -> None:
        self._database = database
        self._clock = clock
        self._stop = stop
        self._process_id = process_id
        self._ends_when_done = ends_when_done
        self._campaigns = CampaignStore(database)
        self._deliveries = DeliveryStore(database)
        self._settings_store = SettingStore(database)
        self._workers = WorkerStore(database)
        self._contents = Contents(database)
        self._signers = Signers(keys)
        self._settings = self._settings_store.all()
        self._lanes = Lanes(LaneStore(database), self._settings.sender_in_flight)
        self._desk = Desk(self._contents, self._signers, _hosts_of(self._settings))
        self._transport = Transport(TransportOptions.of(self._settings))
        self._in_flight: dict[int, Posting] = {}
        self._arrived: deque[Arrival] = deque()
        self._counters: Mapping[str, int] = {}
        self._full_at_claim: list[Traffic] = []
        self._reload_is_due = False
        self._stop_was_seen = False
        self._storage_failures = 0
        self._heartbeat_at = self._put_back_at = self._look_at = self._claim_at = 0.0
        self._clock_difference = self._difference()
        self._enter()

    def run(self) -> None:
        """Send until somebody asks to stop, or, when told so, until nothing is left to do."""
        try:
            while not self._turn_or_wait():
                continue
        finally:
            self._transport.close()
        self._workers.end(self._worker_id, self._clock.now())

    def _enter(self) -> None:
        """Become a worker with a new id and nothing claimed."""
        self._worker_id = self._workers.begin(self._process_id, self._clock.now())
        self._claims = Claims(self._deliveries, self._lanes, self._signers, self._worker_id)
        self._reception = Reception(
            self._campaigns, self._contents, self._lanes, self._signers, self._claims, self._clock
        )
        self._heartbeat_at = self._clock.monotonic() + HEARTBEAT_EVERY_SECONDS

    def _turn_or_wait(self) -> bool:
        """One turn; a database that is busy or full is tried again, with everything kept. True at the end."""
        try:
            is_done = self._turn()
        except Fault as fault:
            self._storage_failures += 1
            if fault.code not in _PASSING_FAULTS:
                raise
            if self._stop_was_seen and self._storage_failures > STORAGE_TRIES_AT_STOP:
                raise
            _log.warning("the database does not take anything now: %s", fault.code)
            self._stop.wait(STORAGE_PAUSE_SECONDS)
            return False
        self._storage_failures = 0
        return is_done

    def _turn(self) -> bool:
        now, monotonic = self._clock.now(), self._clock.monotonic()
        self._tend(now, monotonic)
        self._claim_more(now, monotonic)
        has_more = self._post_some(now, monotonic)
        self._arrived.extend(self._transport.poll(0.0 if has_more else self._patience(monotonic)))
        while self._arrived:
            arrival = self._arrived.popleft()
            self._reception.settle(self._in_flight.pop(arrival.ticket), arrival.answer)
        if self._claims.seconds_to_record(self._clock.monotonic()) == 0.0:
            self._claims.record(self._clock.now())
        if self._in_flight or self._claims.waiting or self._claims.has_unrecorded:
            return False
        return self._stop_was_seen or self._rest()

    # Duties

    def _tend(self, now: datetime, monotonic: float) -> None:
        """Whatever is due by the clock, before anything is claimed, posted or recorded."""
        difference = self._difference()
        has_jumped = abs(difference - self._clock_difference) > CLOCK_JUMP_SECONDS
        self._clock_difference = difference
        if has_jumped or monotonic >= self._heartbeat_at:
            self._heartbeat_at = monotonic + HEARTBEAT_EVERY_SECONDS
            self._keep_lease(now)
        if monotonic >= self._put_back_at:
            self._put_back_at = monotonic + PUT_BACK_EVERY_SECONDS
            dead = [worker.worker_id for worker in self._workers.dead(now)]
            if self._deliveries.put_back(dead, now):
                _log.info("put back what %d ended workers had claimed", len(dead))
        if monotonic >= self._look_at:
            self._look_at = monotonic + LOOK_EVERY_SECONDS
            self._look_around()
        self._stop_was_seen = self._stop_was_seen or self._stop.is_set()
        if self._stop_was_seen or self._reload_is_due:
            self._claims.set_aside(lambda _: True)
        if self._reload_is_due and not self._in_flight and not self._claims.has_unrecorded:
            self._reload()

    def _keep_lease(self, now: datetime) -> None:
        """Show that we live; where the others have given us up, all our claims are theirs."""
        self._database.take_checkpoint_duty()
        if self._workers.heartbeat(self._worker_id, now):
            return
        _log.warning("worker %s was given up by the others and begins again", self._worker_id)
        self._transport.close()
        self._claims.forget()
        self._in_flight.clear()
        self._arrived.clear()
        for _, traffic in self._lanes.all():
            traffic.in_flight = 0
        for signer in self._signers.all():
            self._signers.forget(signer)
        self._transport = Transport(TransportOptions.of(self._settings))
        self._enter()

    def _look_around(self) -> None:
        """See what others have changed: commands, new campaigns, settings."""
        counters = self._database.counters()
        former, self._counters = self._counters, counters

        def has_changed(noun: Noun) -> bool:
            return counters.get(noun.value) != former.get(noun.value)

        if has_changed(Noun.CAMPAIGNS) or has_changed(Noun.SITES):
            self._claim_at = 0.0
            if stopped := self._contents.look_again():
                self._claims.set_aside(lambda posting: posting.claimed.campaign_id in stopped)
        if former and has_changed(Noun.SETTINGS):
            self._reload_is_due = True

    def _reload(self) -> None:
        """Begin with the changed settings; nothing is claimed or under way now."""
        self._reload_is_due = False
        self._settings = self._settings_store.all()
        self._transport.close()
        self._transport = Transport(TransportOptions.of(self._settings))
        self._desk = Desk(self._contents, self._signers, _hosts_of(self._settings))
        self._lanes.reset_ceiling(self._settings.sender_in_flight)

    # Claiming and posting

    def _claim_more(self, now: datetime, monotonic: float) -> None:
        if self._stop_was_seen or self._reload_is_due:
            return
        if monotonic < self._claim_at and all(traffic.is_full for traffic in self._full_at_claim):
            return
        if any(traffic.has_room and traffic.is_full for _, traffic in self._lanes.all()):
            return
        self._full_at_claim = []
        self._deliveries.promote_due(now, self._settings.missed_after_hours * 3600)
        self._lanes.refresh()
        full = [traffic for _, traffic in self._lanes.all() if traffic.is_full]
        if not self._claims.take(now):
            ended = self._clock.monotonic()
            pause = min(CLAIM_PAUSE_FACTOR * (ended - monotonic), CLAIM_PAUSE_LIMIT_SECONDS)
            self._claim_at = ended + max(LOOK_EVERY_SECONDS, pause)
            self._full_at_claim = full

    def _post_some(self, now: datetime, monotonic: float) -> bool:
        """Encrypt and post a few, fairly among the lanes; True when more could be posted at once."""
        if self._stop_was_seen or self._reload_is_due:
            return False
        ready = [traffic for _, traffic in self._lanes.all() if traffic.backlog and traffic.has_room]
        share = max(1, ENCRYPTIONS_BETWEEN_POLLS // max(1, len(ready)))
        for traffic in ready:
            for _ in range(min(share, len(traffic.backlog))):
                if not traffic.backlog or not traffic.has_room:
                    break
                self._post(traffic, traffic.backlog.popleft(), now, monotonic)
        return any(traffic.backlog and traffic.has_room for traffic in ready)

    def _post(self, traffic: Traffic, posting: Posting, now: datetime, monotonic: float) -> None:
        claimed = posting.claimed
        if self._contents.is_stopped(claimed.campaign_id):
            self._claims.give_back(posting)
            return
        try:
            prepared = self._desk.prepare(posting, now)
        except KeyUnusable as unusable:
            self._claims.give_back(posting)
            self._reception.pause(claimed.campaign_id, unusable.reason)
            return
        if prepared is None:
            return
        if isinstance(prepared, Reason):
            self._claims.add(not_sent(claimed, prepared), monotonic)
            return
        self._in_flight[claimed.delivery_id] = posting
        traffic.in_flight += 1
        self._transport.post(claimed.delivery_id, prepared.request, address_is_trusted=prepared.address_is_trusted)

    # Waiting

    def _patience(self, monotonic: float) -> float:
        """How long a poll may wait for answers, in seconds."""
        to_record = self._claims.seconds_to_record(monotonic)
        return LOOK_EVERY_SECONDS / 5 if to_record is None else min(to_record, LOOK_EVERY_SECONDS / 5)

    def _rest(self) -> bool:
        """Nothing to do here at this moment. True when nothing is left at all and we were told to end then."""
        now = self._clock.now()
        if self._ends_when_done and not self._reload_is_due and self._is_all_done(now):
            return True
        wait_seconds = LOOK_EVERY_SECONDS
        due_at = self._deliveries.next_due()
        if due_at is not None and now < due_at:
            wait_seconds = min(wait_seconds, (due_at - now).total_seconds())
            self._claim_at = min(self._claim_at, self._clock.monotonic() + wait_seconds)
        self._stop.wait(wait_seconds)
        return False

    def _is_all_done(self, now: datetime) -> bool:
        return not any(
            campaign.state is CampaignState.RUNNING or campaign.due_at <= now for campaign in self._campaigns.alive()
        )

    def _difference(self) -> float:
        return self._clock.now().timestamp() - self._clock.monotonic()


def _hosts_of(settings: Settings) -> PushHosts:
    return PushHosts(frozenset(settings.extra_push_hosts))

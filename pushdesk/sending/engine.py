"""The sender: claim a batch, encrypt, post, classify, record, over and over, in one thread of one process.

The order of things keeps everyone safe. What a dead worker had claimed is put back before anything new is
claimed; a claim is on disk before its first request leaves; a result is recorded within a fifth of a second; a stop
gives back what was not posted, waits for what was, records it and leaves. Killed at any other moment, at most
what was under way is sent once more, with the same topic and tag.
"""

import logging
from collections import deque
from datetime import datetime

from pushdesk.domain.delivery import Reason
from pushdesk.domain.faults import Fault
from pushdesk.sending.changes import Changes
from pushdesk.sending.claims import Claims
from pushdesk.sending.clock import Clock, JumpWatch, StopWish
from pushdesk.sending.collection import seldom_collected
from pushdesk.sending.errors import ErrorWatch
from pushdesk.sending.lanes import Lanes
from pushdesk.sending.patience import PAUSE_SECONDS, Patience
from pushdesk.sending.payloads import Contents
from pushdesk.sending.postings import Desk, KeyUnusable, Posting
from pushdesk.sending.reachability import Reachability
from pushdesk.sending.reception import Reception
from pushdesk.sending.settlement import not_sent
from pushdesk.sending.tokens import Signers, SigningKeys
from pushdesk.sending.traffic import Traffic
from pushdesk.sending.transport import Transport
from pushdesk.sending.transport_exchange import Arrival
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.storage.campaign_errors import CampaignErrors
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.clock_repair import bring_near
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.lanes import LaneStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.workers import WorkerStore

ENCRYPTIONS_BETWEEN_POLLS = 64
LOOK_EVERY_SECONDS = 0.25
HEARTBEAT_EVERY_SECONDS = 5.0
PUT_BACK_EVERY_SECONDS = 1.0

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
        self._lanes = Lanes(LaneStore(database), self._settings.sender_in_flight, self._settings.rate)
        self._desk = Desk(self._contents, self._signers, self._settings.push_hosts)
        self._transport = Transport(TransportOptions.of(self._settings))
        self._reachability = Reachability()
        self._errors = ErrorWatch(CampaignErrors(database), self._settings.errors_allowed_percent)
        self._in_flight: dict[int, Posting] = {}
        self._arrived: deque[Arrival] = deque()
        self._changes = Changes(database)
        self._reload_is_due = self._stop_was_seen = False
        self._storage = Patience()
        self._jumps = JumpWatch(clock)
        self._heartbeat_at = self._put_back_at = self._look_at = 0.0
        self._enter()

    def run(self) -> None:
        """Send until somebody asks to stop, or, when told so, until nothing is left to do."""
        try:
            with seldom_collected():
                while not self._turn_or_wait():
                    continue
        finally:
            self._transport.close()

    def _enter(self) -> None:
        """Become a worker with a new id and nothing claimed."""
        self._worker_id = self._workers.begin(self._process_id, self._clock.now())
        bring_near(self._database, self._clock.now())
        self._claims = Claims(
            self._deliveries, self._contents, self._lanes, self._signers, self._clock, self._worker_id
        )
        self._reception = Reception(
            self._campaigns,
            self._contents,
            self._lanes,
            self._signers,
            self._claims,
            self._reachability,
            self._errors,
            self._clock,
        )

    def _turn_or_wait(self) -> bool:
        """One turn; a database that is busy or full is tried again, with everything kept. True at the end."""
        try:
            is_done = self._turn()
            if is_done:  # said before the connections are closed, which may wait for a name server
                self._workers.end(self._worker_id, self._clock.now())
        except Fault as fault:
            if not self._storage.bears(fault, is_stopping=self._stop_was_seen, monotonic=self._clock.monotonic()):
                raise
            self._arrived.extend(self._transport.poll(0.0))  # answers are read in time, whatever becomes of them
            self._stop.wait(PAUSE_SECONDS)
            return False
        self._storage.note_success()
        return is_done

    def _turn(self) -> bool:
        now, monotonic = self._clock.now(), self._clock.monotonic()
        self._tend(now, monotonic)
        if not self._in_flight and self._reachability.take_loss():
            self._connect_anew()
        self._reception.tend()
        self._claim_more(now, monotonic)
        has_more = self._post_some(now, monotonic)
        self._arrived.extend(self._transport.poll(0.0 if has_more else self._patience(monotonic)))
        now, monotonic = self._clock.now(), self._clock.monotonic()
        while self._arrived:
            arrival = self._arrived.popleft()
            self._reception.settle(self._in_flight.pop(arrival.ticket), arrival, now, monotonic)
        is_quiet = not self._in_flight and not self._claims.waiting  # nothing comes that a record could wait for
        if is_quiet or self._claims.seconds_to_record(monotonic) == 0.0:
            self._claims.record(now)
        return is_quiet and (self._stop_was_seen or self._rest()) and not self._claims.has_held

    # Duties

    def _tend(self, now: datetime, monotonic: float) -> None:
        """Whatever is due by the clock, before anything is claimed, posted or recorded."""
        jumped = self._jumps.seconds_jumped()
        if jumped or monotonic >= self._heartbeat_at:
            self._keep_lease(now)
            self._heartbeat_at = monotonic + HEARTBEAT_EVERY_SECONDS
        if jumped:
            self._note_jump(jumped, now)
        if monotonic >= self._put_back_at:
            dead = [worker.worker_id for worker in self._workers.dead(now)]
            if self._deliveries.put_back(dead, now):
                _log.info("put back what %d ended workers had claimed", len(dead))
            self._put_back_at = monotonic + PUT_BACK_EVERY_SECONDS
        if monotonic >= self._look_at:
            self._look_at = monotonic + LOOK_EVERY_SECONDS
            self._look_around(now)
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
        self._claims.forget()
        self._in_flight.clear()
        self._arrived.clear()
        self._lanes.drop_all()
        self._signers.forget_all()
        self._connect_anew()
        self._enter()

    def _note_jump(self, seconds: float, now: datetime) -> None:
        """The clock was set or the computer slept: times far ahead are none any more, and all lanes are open."""
        _log.warning("the clock has moved by %+.0f seconds", seconds)
        bring_near(self._database, now)
        self._signers.note_jump()
        self._lanes.look_by(0.0)
        self._jumps.acknowledge()

    def _look_around(self, now: datetime) -> None:
        """Start what is due, and see what others have changed: commands, new campaigns, closed lanes, settings."""
        self._deliveries.promote_due(now, self._settings.missed_after_hours * 3600)
        changes = self._changes
        changes.look()
        if changes.are_in(Noun.LANES, Noun.CAMPAIGNS, Noun.WORKERS):  # a campaign may bring lanes, a sender shares them
            self._lanes.refresh()
        if changes.are_in(Noun.CAMPAIGNS, Noun.SITES):
            self._lanes.look_by(0.0)
            if stopped := self._contents.look_again():
                self._claims.set_aside(lambda posting: posting.claimed.campaign_id in stopped)
                self._errors.forget(stopped)
        if changes.are_in(Noun.LANES):
            self._claims.heed_lanes(now)
        if changes.are_in(Noun.SETTINGS) and not changes.is_first_look:
            self._reload_is_due = True
        changes.acknowledge()

    def _reload(self) -> None:
        """Begin with the changed settings; nothing is claimed or under way now."""
        self._reload_is_due = False
        self._settings = self._settings_store.all()
        self._connect_anew()
        self._desk = Desk(self._contents, self._signers, self._settings.push_hosts)
        self._lanes.reset(self._settings.sender_in_flight, self._settings.rate)
        self._errors.allowed_percent = self._settings.errors_allowed_percent

    def _connect_anew(self) -> None:
        """Drop every connection, and whatever is under way on it."""
        self._transport.close()
        self._transport = Transport(TransportOptions.of(self._settings))

    # Claiming and posting

    def _claim_more(self, now: datetime, monotonic: float) -> None:
        if not (self._stop_was_seen or self._reload_is_due) and self._lanes.are_hungry(monotonic):
            if self._lanes.rate.per_minute:  # what others have spent of it meanwhile
                self._lanes.refresh()
            self._claims.take(now, monotonic)

    def _post_some(self, now: datetime, monotonic: float) -> bool:
        """Encrypt and post a few, fairly among the lanes; True when more could be posted at once."""
        if self._stop_was_seen or self._reload_is_due:
            return False
        self._desk.begin(now)
        ready = [traffic for _, traffic in self._lanes.all() if traffic.backlog and traffic.room]
        share = max(1, ENCRYPTIONS_BETWEEN_POLLS // max(1, len(ready)))
        for traffic in ready:
            if self._jumps.seconds_jumped():  # asleep since this turn began: leases and times to live first
                return True
            for _ in range(min(share, len(traffic.backlog))):
                if not traffic.backlog or not traffic.room:
                    break
                self._post(traffic, traffic.backlog.popleft(), monotonic)
        return any(traffic.backlog and traffic.room for traffic in ready)

    def _post(self, traffic: Traffic, posting: Posting, monotonic: float) -> None:
        claimed = posting.claimed
        try:
            if not self._contents.may_go_on(claimed.campaign_id):
                self._claims.give_back(posting)
                return
            prepared = self._desk.prepare(posting)
        except KeyUnusable as unusable:
            self._claims.give_back(posting)
            self._reception.pause(claimed.campaign_id, unusable.reason)
            return
        except Fault:
            traffic.backlog.appendleft(posting)  # nothing has left
            raise
        if prepared is None:
            return
        if isinstance(prepared, Reason):
            self._claims.add(not_sent(claimed, prepared), monotonic)
            return
        self._in_flight[claimed.delivery_id] = posting
        traffic.in_flight += 1
        self._transport.post(
            claimed.delivery_id,
            prepared.request,
            address_is_trusted=prepared.address_is_trusted,
            on_fresh_connection=self._reachability.is_failing(claimed.lane_id),
        )

    # Waiting

    def _patience(self, monotonic: float) -> float:
        """How long a poll may wait for answers, in seconds."""
        to_record = self._claims.seconds_to_record(monotonic)
        return LOOK_EVERY_SECONDS / 5 if to_record is None else min(to_record, LOOK_EVERY_SECONDS / 5)

    def _rest(self) -> bool:
        """Nothing to do here at this moment. True when nothing is left at all and we were told to end then."""
        now = self._clock.now()
        if self._ends_when_done and not self._reload_is_due and not self._campaigns.are_any_left(now):
            return True
        wait_seconds = LOOK_EVERY_SECONDS
        due_at = self._deliveries.next_due()
        if due_at is not None and now < due_at:
            wait_seconds = min(wait_seconds, (due_at - now).total_seconds())
            self._lanes.look_by(self._clock.monotonic() + wait_seconds)
        self._stop.wait(wait_seconds)
        return False

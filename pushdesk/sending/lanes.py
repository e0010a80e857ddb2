"""All lanes of this process: what may be claimed for each, and what all senders agree on.

What all must agree on, a push service's Retry-After and the owner's rate, is a row in the database; how much is
under way in this process is :class:`~pushdesk.sending.traffic.Traffic`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.pace import Rate
from pushdesk.domain.subscription import PushService
from pushdesk.sending.postings import Posting
from pushdesk.sending.traffic import Traffic
from pushdesk.sending.transport_exchange import Arrival
from pushdesk.sending.transport_options import CONNECTIONS_PER_HOST, connections_at_once
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.delivery_results import Result
from pushdesk.storage.lanes import UNLIMITED, Lane, LaneStore

APPLE_IN_FLIGHT = 100
"""Apple takes no more unanswered messages; all senders together keep to it."""

LOOK_AGAIN_SECONDS = 0.25
"""After a claim that has not filled a lane's quota."""

_ANSWERS_OF_A_WELL_SERVICE = (Outcome.ACCEPTED, Outcome.GONE, Outcome.KEY_MISMATCH, Outcome.REFUSED)
"""Who looks at one message and says what is wrong with it has time for others."""

_WORTH_TELLING = timedelta(seconds=0.5)


class Lanes:
    """All lanes by id. ``ceiling`` bounds the messages under way in each, ``rate`` those of all senders in a minute."""

    def __init__(self, store: LaneStore, ceiling: int, rate: Rate = UNLIMITED) -> None:
        self.rate = rate
        self._store = store
        self._ceiling = ceiling
        self._connections = connections_at_once()
        self._senders = 1
        self._rows: dict[int, Lane] = {}
        self._traffic: dict[int, Traffic] = {}
        self._probes: dict[int, Claimed] = {}

    def refresh(self) -> None:
        """Read again what all senders agree on; a claim goes by what is true then, in any case."""
        self._rows = self._store.all()
        if any(traffic.push_service is PushService.APPLE for traffic in self._traffic.values()):
            former, self._senders = self._senders, self._store.senders()
            if former != self._senders:
                self._share()

    def traffic(self, lane_id: int, push_service: PushService) -> Traffic:
        """The traffic of a lane of this push service."""
        found = self._traffic.get(lane_id)
        if found is None:
            found = self._traffic[lane_id] = Traffic(push_service, self._ceiling)
            self._share()
        return found

    def all(self) -> Iterable[tuple[int, Traffic]]:
        """Every lane that this process has used."""
        return self._traffic.items()

    def is_closed(self, lane_id: int, now: datetime) -> bool:
        """True while the push service wants silence."""
        row = self._rows.get(lane_id)
        return row is not None and row.is_closed(now)

    def holds_up(self, claimed: Claimed, now: datetime) -> bool:
        """True for what has to go back, as its lane is closed; the lane's own probe goes ahead."""
        return claimed.probe_until is None and self.is_closed(claimed.lane_id, now)

    # Claiming

    def are_hungry(self, monotonic: float) -> bool:
        """True when a claim may bring something that could be posted now."""
        lanes = self._traffic.values()
        return not lanes or any(traffic.is_hungry and traffic.look_at <= monotonic for traffic in lanes)

    def look_by(self, monotonic: float) -> None:
        """Look for more in every lane at that time, if not before."""
        for traffic in self._traffic.values():
            traffic.look_at = min(traffic.look_at, monotonic)

    def quotas(self, now: datetime, monotonic: float) -> dict[int, int]:
        """How many to claim for each open lane in which more could be posted than waits here, or soon could.

        As many as last for some tenths of a second: what a crash leaves unposted should be little.
        """
        quotas: dict[int, int] = {}
        for lane_id, row in self._rows.items():
            traffic = self.traffic(lane_id, row.push_service)
            if traffic.has_little and traffic.look_at <= monotonic:
                traffic.look_at = monotonic + LOOK_AGAIN_SECONDS
                if allowed := row.allowed(traffic.next_quota(monotonic), self.rate, now):
                    quotas[lane_id] = allowed
        return quotas

    def second_tries(self) -> dict[int, int]:
        """How many of each lane can be posted at once and would not lie waiting."""
        return {
            lane_id: traffic.room
            for lane_id, traffic in self._traffic.items()
            if not traffic.backlog and 2 * traffic.room >= traffic.width
        }

    def take_in(self, claimed: Sequence[Claimed], quotas: Mapping[int, int]) -> None:
        """Put what was claimed where it waits to be posted; whose quota was filled may have more."""
        left = dict(quotas)
        for each in claimed:
            traffic = self.traffic(each.lane_id, each.push_service)
            traffic.backlog.append(Posting(each))
            left[each.lane_id] -= 1
            if left[each.lane_id] == 0 or each.interruptions or each.at_most_once:
                traffic.look_at = 0.0
            if each.probe_until is not None:
                self._probes[each.delivery_id] = each

    def are_more_queued(self, lane_id: int, campaign_ids: Collection[int]) -> bool:
        """True while deliveries of these campaigns wait in the queue for this lane, claimed by nobody."""
        return self._store.are_any_queued(lane_id, campaign_ids)

    # What comes back

    def note_return(self, claimed: Claimed, arrival: Arrival) -> None:
        """One message is not under way any more."""
        traffic = self.traffic(claimed.lane_id, claimed.push_service)
        is_answer = arrival.answer.status is not None
        traffic.note_return(arrival.seconds if is_answer else None)
        if is_answer and arrival.is_multiplexed is not traffic.is_multiplexed:
            traffic.is_multiplexed = arrival.is_multiplexed
            self._share()

    def close(self, lane_id: int, until: datetime, now: datetime) -> None:
        """Let all senders leave this push service alone until then, without a "too many" of its own."""
        row = self._rows[lane_id]
        if not row.is_closed(now) or until > row.paused_until + _WORTH_TELLING:
            self._store.pause(lane_id, until)
            self._rows[lane_id] = replace(row, paused_until=until)

    def strike(self, claimed: Claimed, asked_seconds: float | None, now: datetime) -> None:
        """Close a lane for all senders after "too many"; ``asked_seconds`` is its Retry-After.

        A hundred messages under way bring a hundred such answers; only a later end is worth a row.
        """
        row = self._rows[claimed.lane_id]
        probe = self._probes.get(claimed.delivery_id)
        asked_until = now + timedelta(seconds=asked_seconds or 0.0)
        if probe is None and row.is_closed(now) and asked_until <= row.paused_until + _WORTH_TELLING:
            return
        probe_until = None if probe is None else probe.probe_until
        until = self._store.strike(row.lane_id, now, asked_seconds=asked_seconds, probe_until=probe_until)
        self._probes.pop(claimed.delivery_id, None)
        self._rows[row.lane_id] = replace(row, paused_until=until, strikes=row.strikes + 1)

    def is_probe(self, claimed: Claimed) -> bool:
        """True for the one that went ahead to a push service that had said "too many"."""
        return claimed.delivery_id in self._probes

    def settle_probes(self, results: Sequence[Result]) -> None:
        """Open the lanes whose probe was dealt with; after any other end somebody may ask again."""
        for each in results if self._probes else ():
            is_well = each.is_attempt and each.outcome in _ANSWERS_OF_A_WELL_SERVICE
            self._end_probe(each.delivery_id, is_well=is_well, was_asked=each.is_attempt)

    def give_up_probes(self, delivery_ids: Sequence[int]) -> None:
        """Let somebody else ask where a probe is given back without a request."""
        for each in delivery_ids if self._probes else ():
            self._end_probe(each, is_well=False, was_asked=False)

    def _end_probe(self, delivery_id: int, *, is_well: bool, was_asked: bool) -> None:
        probe = self._probes.pop(delivery_id, None)
        if probe is not None and probe.probe_until is not None:
            self._store.end_probe(probe.lane_id, probe.probe_until, is_well=is_well, was_asked=was_asked)

    # Beginning again

    def reset(self, ceiling: int, rate: Rate) -> None:
        """Begin with new bounds; call it with nothing waiting and nothing under way."""
        self._ceiling = ceiling
        self.rate = rate
        self._traffic.clear()

    def drop_all(self) -> None:
        """Nothing is ours any more: neither what is under way nor the probes."""
        self._probes.clear()
        for traffic in self._traffic.values():
            traffic.drop()

    def _share(self) -> None:
        """Bound each lane anew: Apple's by what all senders may have, others by the sockets of this process."""
        plain = sum(not traffic.is_multiplexed for traffic in self._traffic.values())
        for traffic in self._traffic.values():
            ceiling = self._ceiling
            if traffic.push_service is PushService.APPLE:
                ceiling = min(ceiling, APPLE_IN_FLIGHT // self._senders)
            if not traffic.is_multiplexed:
                ceiling = min(ceiling, CONNECTIONS_PER_HOST, self._connections // plain)
            traffic.bound(ceiling)

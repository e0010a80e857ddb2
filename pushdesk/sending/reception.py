"""What came back: each answer becomes a result, a second request at once, or a pause with its reason."""

import logging
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pushdesk.domain.answers import REFUSED_ALONE, Action, Scope, Verdict, classify
from pushdesk.domain.campaign import PauseReason
from pushdesk.domain.delivery import Answer, Outcome, Reason
from pushdesk.domain.http_dates import retry_after_seconds
from pushdesk.sending.claims import Claims
from pushdesk.sending.clock import Clock
from pushdesk.sending.errors import ErrorWatch
from pushdesk.sending.lanes import Lanes
from pushdesk.sending.payloads import Contents
from pushdesk.sending.postings import Posting
from pushdesk.sending.reachability import Reachability
from pushdesk.sending.settlement import held_back, settled
from pushdesk.sending.tokens import Signer, Signers
from pushdesk.sending.traffic import Traffic
from pushdesk.sending.transport_exchange import Arrival
from pushdesk.sending.trials import Blame, Trials
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.deliveries import Claimed

_ABOUT_THE_KEY = frozenset({Action.SIGN_ANEW, Action.EXCLUDE})
_BUSY = frozenset({Reason.THROTTLED, Reason.SERVICE_BUSY})

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Closing:
    """A push service that wants silence: since when, and for how long it asked, if it said so."""

    claimed: Claimed
    is_strike: bool
    asked_seconds: float | None
    at: datetime


class Reception:
    """Settles postings by their answers. Results are kept first, so a fault of the storage loses none."""

    def __init__(
        self,
        campaigns: CampaignStore,
        contents: Contents,
        lanes: Lanes,
        signers: Signers,
        claims: Claims,
        reachability: Reachability,
        errors: ErrorWatch,
        clock: Clock,
    ) -> None:
        self._campaigns = campaigns
        self._contents = contents
        self._lanes = lanes
        self._trials = Trials(lanes, signers)
        self._claims = claims
        self._reachability = reachability
        self._errors = errors
        self._clock = clock
        self._pauses: dict[int, PauseReason] = {}  # decided on and not written down yet
        self._closings: deque[_Closing] = deque()

    def settle(self, posting: Posting, arrival: Arrival, now: datetime, monotonic: float) -> None:
        """Decide what an answer means for its posting, its lane, its key and its campaign."""
        claimed, answer = posting.claimed, arrival.answer
        lane_id = claimed.lane_id
        self._lanes.note_return(claimed, arrival)
        traffic = self._traffic_of(posting)
        if answer.failure is None:
            self._reachability.note_answer(lane_id, monotonic)
        else:
            answer = Answer(failure=self._reachability.judge(lane_id, answer.failure, monotonic))
        verdict = classify(claimed.push_service, answer, now=now)
        signer = posting.signer
        if signer is not None:
            signer.note_returned(posting.generation)
            if verdict.outcome is Outcome.ACCEPTED:
                self._settle_others(self._trials.accepted(posting, signer))
            elif verdict.action in _ABOUT_THE_KEY:
                if verdict.action is Action.SIGN_ANEW:
                    traffic.begin_again()
                blame = self._trials.blame(posting, signer, answer, verdict, now)
                if blame is Blame.OURS:
                    self._end_trial(posting, signer, answer, verdict)
                if blame is not Blame.ITS_OWN:
                    return
                verdict = REFUSED_ALONE if verdict.action is Action.SIGN_ANEW else verdict
            self._trials.go_on(signer)
        if verdict.outcome is Outcome.ACCEPTED:
            traffic.widen()
        elif verdict.action is Action.RETRY_WITHOUT_TOPIC and not posting.without_topic:
            posting.without_topic = True
            traffic.backlog.appendleft(posting)
            return
        elif verdict.reason in _BUSY:
            traffic.narrow()
        elif verdict.reason is Reason.OFFLINE:
            traffic.begin_with_one()
        self._settle(posting, answer, verdict, now, monotonic)
        is_for_all = verdict.action is Action.WAIT and verdict.scope is Scope.HOST
        if is_for_all or (self._lanes.is_probe(claimed) and verdict.reason in _BUSY):
            self._close_lane(posting, answer, verdict, now)

    def pause(self, campaign_id: int, reason: PauseReason) -> None:
        """Stop a campaign until the owner has done something; what waits here of it goes back."""
        self._note_pause(campaign_id, reason)
        self._write_pauses()

    def tend(self) -> None:
        """Let those go on that wait for the end of a trial; halt what goes wrong more often than not.

        Call it before a claim: what a fault of the storage has left unwritten says what must not be claimed.
        """
        self._write_closings()
        monotonic = self._clock.monotonic()
        self._settle_others(self._trials.tend(monotonic))
        for campaign_id in self._errors.halted(monotonic):
            self._note_pause(campaign_id, PauseReason.TOO_MANY_ERRORS)
        self._write_pauses()

    def _note_pause(self, campaign_id: int, reason: PauseReason) -> None:
        """Post nothing more of a campaign from now on."""
        self._claims.set_aside(lambda waiting: waiting.claimed.campaign_id == campaign_id)
        if self._contents.is_stopped(campaign_id):
            return
        self._contents.stop(campaign_id)
        self._errors.forget([campaign_id])
        _log.warning("campaign %d is paused: %s", campaign_id, reason.value)
        self._pauses[campaign_id] = reason

    def _write_pauses(self) -> None:
        """Tell all senders; what a fault of the storage leaves over is written with the next turn."""
        while self._pauses:
            campaign_id, reason = next(iter(self._pauses.items()))
            self._contents.stop(campaign_id)  # once more: it may have been looked at since, and still ran
            self._campaigns.pause(campaign_id, reason)
            del self._pauses[campaign_id]

    def _end_trial(self, posting: Posting, signer: Signer, answer: Answer, verdict: Verdict) -> None:
        """It is us: the campaign waits for the owner, with all that were turned away."""
        now, monotonic = self._clock.now(), self._clock.monotonic()
        campaign_id = posting.claimed.campaign_id
        turned_away = {each.claimed.delivery_id: each for each in (posting, *self._trials.end(signer))}
        for each in turned_away.values():
            if each.claimed.campaign_id == campaign_id:
                self._claims.add(held_back(each.claimed, verdict.reason, answer.status, now), monotonic)
            else:
                each.returned = None
                self._traffic_of(each).backlog.append(each)
        reason = PauseReason.OTHER_KEY if verdict.action is Action.EXCLUDE else verdict.pause
        self.pause(campaign_id, reason or PauseReason.KEY_REFUSED)

    def _settle_others(self, postings: Iterable[Posting]) -> None:
        """Settle what was held until it was known that it is its own fault."""
        now, monotonic = self._clock.now(), self._clock.monotonic()
        for posting in postings:
            if posting.returned is None:
                continue
            answer, verdict = posting.returned
            if self._contents.is_stopped(posting.claimed.campaign_id):
                self._claims.add(held_back(posting.claimed, verdict.reason, answer.status, now), monotonic)
            else:
                self._settle(posting, answer, verdict, now, monotonic)

    def _settle(self, posting: Posting, answer: Answer, verdict: Verdict, now: datetime, monotonic: float) -> None:
        result = settled(
            posting.claimed,
            verdict,
            answer,
            asked_seconds=posting.ttl_seconds,
            now=now,
            chance=self._clock.chance(),
            at_most_once=posting.at_most_once,
        )
        self._claims.add(result, monotonic)
        self._errors.note(result)

    def _close_lane(self, posting: Posting, answer: Answer, verdict: Verdict, now: datetime) -> None:
        """The push service wants silence, or cannot be reached at all: what waits for it here goes back."""
        lane_id = posting.claimed.lane_id
        self._traffic_of(posting).begin_again()
        self._claims.set_aside(lambda waiting: waiting.claimed.lane_id == lane_id)
        is_strike = verdict.reason in _BUSY
        asked_seconds = retry_after_seconds(answer.headers, now) if is_strike else verdict.wait_seconds
        self._closings.append(_Closing(posting.claimed, is_strike, asked_seconds, now))
        self._write_closings()

    def _write_closings(self) -> None:
        """Tell all senders; one that the storage does not take now is written with the next turn."""
        while self._closings:
            each = self._closings[0]
            if each.is_strike:
                self._lanes.strike(each.claimed, each.asked_seconds, each.at)
            else:
                self._lanes.close(each.claimed.lane_id, each.at + timedelta(seconds=each.asked_seconds or 0.0), each.at)
            self._closings.popleft()

    def _traffic_of(self, posting: Posting) -> Traffic:
        return self._lanes.traffic(posting.claimed.lane_id, posting.claimed.push_service)

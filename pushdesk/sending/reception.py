"""What came back: each answer becomes a result, a second request at once, or a pause with its reason."""

import logging
from datetime import datetime, timedelta

from pushdesk.domain.answers import Action, Scope, Verdict, classify
from pushdesk.domain.campaign import PauseReason
from pushdesk.domain.delivery import Answer, Outcome, Reason
from pushdesk.domain.http_dates import clock_offset_seconds
from pushdesk.sending.claims import Claims
from pushdesk.sending.clock import Clock
from pushdesk.sending.lanes import Lanes, Traffic
from pushdesk.sending.payloads import Contents
from pushdesk.sending.postings import Posting
from pushdesk.sending.settlement import held_back, settled
from pushdesk.sending.tokens import Signer, Signers
from pushdesk.storage.campaigns import CampaignStore

_BUSY = frozenset({Reason.THROTTLED, Reason.SERVICE_BUSY})

_log = logging.getLogger(__name__)


class Reception:
    """Settles postings by their answers. Results are kept first, so a fault of the storage loses none."""

    def __init__(
        self,
        campaigns: CampaignStore,
        contents: Contents,
        lanes: Lanes,
        signers: Signers,
        claims: Claims,
        clock: Clock,
    ) -> None:
        self._campaigns = campaigns
        self._contents = contents
        self._lanes = lanes
        self._signers = signers
        self._claims = claims
        self._clock = clock

    def settle(self, posting: Posting, answer: Answer) -> None:
        """Decide what an answer means for its posting, its lane, its key and its campaign."""
        claimed = posting.claimed
        lane_id = claimed.lane_id
        now, monotonic = self._clock.now(), self._clock.monotonic()
        traffic = self._traffic_of(posting)
        traffic.in_flight -= 1
        if answer.failure is None:
            self._lanes.note_answer(lane_id, monotonic)
        else:
            answer = Answer(failure=self._lanes.judge(lane_id, answer.failure, monotonic))
        verdict = classify(claimed.push_service, answer, now=now)
        if posting.signer is not None and posting.signer.is_on_probe:
            self._end_probe(posting, posting.signer, answer, verdict)
        if verdict.outcome is Outcome.ACCEPTED:
            traffic.widen()
        elif verdict.action is Action.SIGN_ANEW:
            traffic.begin_again()
            self._sign_anew(posting, answer, verdict, now)
            return
        elif verdict.action is Action.RETRY_WITHOUT_TOPIC and not posting.without_topic:
            posting.without_topic = True
            traffic.backlog.appendleft(posting)
            return
        elif verdict.reason in _BUSY:
            traffic.narrow()
        elif verdict.reason is Reason.OFFLINE:
            traffic.begin_again()
        chance = self._clock.chance()
        result = settled(
            claimed,
            verdict,
            answer,
            asked_seconds=posting.ttl_seconds,
            now=now,
            chance=chance,
            at_most_once=posting.at_most_once,
        )
        self._claims.add(result, monotonic)
        if verdict.action is Action.WAIT and verdict.scope is Scope.HOST and verdict.wait_seconds:
            self._claims.set_aside(lambda waiting: waiting.claimed.lane_id == lane_id)
            self._lanes.close(lane_id, now + timedelta(seconds=verdict.wait_seconds))

    def pause(self, campaign_id: int, reason: PauseReason) -> None:
        """Stop a campaign until the owner has done something; what waits here of it goes back."""
        self._claims.set_aside(lambda waiting: waiting.claimed.campaign_id == campaign_id)
        if self._contents.is_stopped(campaign_id):
            return
        self._contents.stop(campaign_id)
        _log.warning("campaign %d is paused: %s", campaign_id, reason.value)
        self._campaigns.pause(campaign_id, reason)

    def _sign_anew(self, posting: Posting, answer: Answer, verdict: Verdict, now: datetime) -> None:
        """One new token for a refused one; where that was refused too, the campaign waits for the owner."""
        claimed, signer = posting.claimed, posting.signer
        offset = clock_offset_seconds(answer.headers, now)
        if signer is not None and (
            posting.generation < signer.generation or signer.sign_anew(now, clock_offset_seconds=offset)
        ):
            self._traffic_of(posting).backlog.appendleft(posting)
            return
        self._claims.add(held_back(claimed, now), self._clock.monotonic())
        if signer is not None:
            signer.has_probe_under_way = False
            self._release_waiting(signer)
            self._signers.forget(signer)
        self.pause(claimed.campaign_id, verdict.pause or PauseReason.KEY_REFUSED)

    def _end_probe(self, posting: Posting, signer: Signer, answer: Answer, verdict: Verdict) -> None:
        """What the probe's answer says of the new token; the postings that waited for it go on."""
        if posting.generation != signer.generation or verdict.action is Action.SIGN_ANEW:
            return
        signer.has_probe_under_way = False
        if answer.status is not None and verdict.reason not in _BUSY:
            signer.is_on_probe = False
        self._release_waiting(signer)

    def _release_waiting(self, signer: Signer) -> None:
        while signer.waiting:
            waiting = signer.waiting.pop()
            self._traffic_of(waiting).backlog.appendleft(waiting)

    def _traffic_of(self, posting: Posting) -> Traffic:
        return self._lanes.traffic(posting.claimed.lane_id, posting.claimed.push_service)

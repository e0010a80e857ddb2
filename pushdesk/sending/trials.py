"""Whose fault a refusal is: everyone's, because of our clock, contact or key, or one odd subscription's alone.

A token that nobody has accepted yet is on trial, and so is one that was refused: a small party goes ahead. One
accepted message ends the trial, and whoever was refused meanwhile gets a second try. Refused again, it is odd and
ends by itself. A second subscription that is refused with the new token (a whole party of them where the token had
been accepted before) says that it is us. So does a dozen of subscriptions in a row that belong to another key.
"""

import logging
from datetime import datetime
from enum import Enum, auto

from pushdesk.domain.answers import CLOCK_TOLERANCE_SECONDS, Action, Verdict
from pushdesk.domain.delivery import Answer
from pushdesk.domain.http_dates import clock_offset_seconds
from pushdesk.sending.lanes import Lanes
from pushdesk.sending.postings import Posting
from pushdesk.sending.tokens import PARTY, Signer, Signers

OTHER_KEYS = 12
"""So many that belong to another key, and nobody that belongs to ours, mean that ours is the wrong one."""

ASK_EVERY_SECONDS = 0.25
"""How often to look whether the queue has others to try."""

_log = logging.getLogger(__name__)


class Blame(Enum):
    """Whose a refusal is."""

    NOT_KNOWN_YET = auto()
    ITS_OWN = auto()
    OURS = auto()


class Trials:
    """The trials of all signers of this process."""

    def __init__(self, lanes: Lanes, signers: Signers) -> None:
        self._lanes = lanes
        self._signers = signers
        self._ask_at = 0.0

    def accepted(self, posting: Posting, signer: Signer) -> list[Posting]:
        """A message was accepted; returns those that belong to another key, which is their own fault by that."""
        signer.was_ever_accepted = True
        if not signer.is_on_trial or posting.generation != signer.generation:
            return []
        signer.trust()
        mismatched = self._let_held_go(signer)
        self._let_waiting_go(signer, len(signer.waiting))
        return mismatched

    def blame(self, posting: Posting, signer: Signer, answer: Answer, verdict: Verdict, now: datetime) -> Blame:
        """Somebody was turned away; where it is not known yet whose fault that is, the posting waits for the end."""
        if signer.is_retired:
            self._queue(posting)
            return Blame.NOT_KNOWN_YET
        if verdict.action is Action.EXCLUDE:
            blame = self._mismatched(posting, signer, answer, verdict)
        else:
            blame = self._refused(posting, signer, answer, now)
        if blame is Blame.NOT_KNOWN_YET:
            self.go_on(signer)
        return blame

    def _refused(self, posting: Posting, signer: Signer, answer: Answer, now: datetime) -> Blame:
        if posting.was_refused and signer.was_ever_accepted:
            return Blame.ITS_OWN
        posting.was_refused = True
        subscription_id = posting.claimed.subscription_id
        if posting.generation < signer.generation and not signer.is_on_trial:
            self._queue(posting)
            return Blame.NOT_KNOWN_YET
        if posting.generation == signer.generation:
            if not signer.refused:
                offset = clock_offset_seconds(answer.headers, now)
                if signer.sign_anew(now, clock_offset_seconds=offset) and abs(offset) > CLOCK_TOLERANCE_SECONDS:
                    _log.warning(
                        "this computer's clock is %+.1f hours off; messages are signed by theirs", -offset / 3600
                    )
                signer.begin_trial(subscription_id)
            else:
                is_alone = subscription_id in signer.refused
                signer.refused.add(subscription_id)
                if is_alone or len(signer.refused) > (PARTY if signer.was_ever_accepted else 1):
                    return Blame.OURS
        signer.held.append(posting)
        return Blame.NOT_KNOWN_YET

    def _mismatched(self, posting: Posting, signer: Signer, answer: Answer, verdict: Verdict) -> Blame:
        """A subscription belongs to another key; while nobody has accepted ours, that may be everyone's case."""
        if signer.was_ever_accepted or posting.leaves_out_other_keys:
            return Blame.ITS_OWN
        posting.returned = (answer, verdict)
        signer.held.append(posting)
        if sum(each.returned is not None for each in signer.held) >= OTHER_KEYS:
            return Blame.OURS
        return Blame.NOT_KNOWN_YET

    def go_on(self, signer: Signer) -> None:
        """An answer has come that decides nothing: another message may take the place."""
        if signer.is_on_trial and signer.waiting:
            self._let_waiting_go(signer, signer.places)

    def tend(self, monotonic: float) -> list[Posting]:
        """Where nobody else is left to try, those held try again; returns those that belong to another key."""
        for signer in self._signers.all():
            self.go_on(signer)
        doubtful = [signer for signer in self._signers.all() if signer.is_on_trial and signer.held and signer.is_idle]
        if not doubtful or monotonic < self._ask_at:
            return []
        alone = [signer for signer in doubtful if not self._has_others(signer)]  # before any of them is let go
        self._ask_at = 0.0 if len(alone) == len(doubtful) else monotonic + ASK_EVERY_SECONDS
        return [posting for signer in alone for posting in self._let_held_go(signer)]

    def end(self, signer: Signer) -> list[Posting]:
        """Begin afresh with this key; returns what was held, the others go back to their lanes."""
        held = list(signer.held)
        signer.held.clear()
        self._let_waiting_go(signer, len(signer.waiting))
        self._signers.forget(signer)
        return held

    def _has_others(self, signer: Signer) -> bool:
        """True while there are more to try, here or in the queue: a slow rate brings them one by one."""
        claimed = signer.held[0].claimed
        if self._lanes.traffic(claimed.lane_id, claimed.push_service).backlog:
            return True
        return self._lanes.are_more_queued(claimed.lane_id, {each.claimed.campaign_id for each in signer.held})

    def _let_held_go(self, signer: Signer) -> list[Posting]:
        mismatched = [each for each in signer.held if each.returned is not None]
        for posting in signer.held:
            if posting.returned is None:
                self._queue(posting)
        signer.held.clear()
        return mismatched

    def _let_waiting_go(self, signer: Signer, count: int) -> None:
        for _ in range(min(count, len(signer.waiting))):
            posting = signer.waiting.popleft()
            self._lanes.traffic(posting.claimed.lane_id, posting.claimed.push_service).backlog.appendleft(posting)

    def _queue(self, posting: Posting) -> None:
        """Behind all others of its lane."""
        self._lanes.traffic(posting.claimed.lane_id, posting.claimed.push_service).backlog.append(posting)

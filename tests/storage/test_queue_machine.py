"""The queue under any order of events: claims, answers, deaths, pauses, resubscriptions. Nobody is ever lost."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from pushdesk.domain.campaign import CampaignCommand, CampaignState, is_allowed
from pushdesk.domain.delivery import OPEN, Outcome
from pushdesk.domain.faults import Fault
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.opening import open_database
from tests.storage.workspace import MINUTE, Shop

WORKERS = ("a", "b", "c")
PEOPLE = 8
ENDS = [Outcome.ACCEPTED, Outcome.FAILED, Outcome.REFUSED, Outcome.GONE, Outcome.KEY_MISMATCH]


class Queue(RuleBasedStateMachine):
    """Three workers that may die at any moment, one owner who changes their mind, eight people who come and go."""

    made: Path | None = None

    def __init__(self) -> None:
        super().__init__()
        self.parent = Path(tempfile.mkdtemp())
        if Queue.made is None:
            Queue.made = Path(tempfile.mkdtemp()) / "workspace"
            open_database(Queue.made).close()
        folder = shutil.copytree(Queue.made, self.parent / "workspace")
        self.shop = Shop.founded(open_database(folder))
        self.held: dict[str, list[Claimed]] = {worker: [] for worker in WORKERS}
        self.posted: dict[int, int] = {}  # delivery → copies that may have reached the person
        self.retries = 0

    def teardown(self) -> None:
        self.shop.database.close()
        shutil.rmtree(self.parent)

    @initialize()
    def launch(self) -> None:
        self.shop.subscribe(PEOPLE)
        self.campaign = self.shop.launch(due_in=MINUTE)

    @rule(minutes=st.integers(1, 3))
    def time_passes(self, minutes: int) -> None:
        self.shop.now += timedelta(minutes=minutes)

    @rule()
    def start_what_is_due(self) -> None:
        self.shop.start()

    @rule(worker=st.sampled_from(WORKERS), limit=st.integers(1, PEOPLE))
    def claim(self, worker: str, limit: int) -> None:
        claimed = self.shop.claim(worker, limit)
        assert len(claimed) <= limit
        taken = {each.delivery_id for held in self.held.values() for each in held}
        assert not taken & {each.delivery_id for each in claimed}
        self.held[worker] += claimed

    @rule(worker=st.sampled_from(WORKERS), share=st.integers(1, PEOPLE), outcome=st.sampled_from(ENDS))
    def answers_come(self, worker: str, share: int, outcome: Outcome) -> None:
        answered, self.held[worker] = self.held[worker][:share], self.held[worker][share:]
        self._note_copies(answered)
        self.shop.record(worker, answered, outcome)

    @rule(worker=st.sampled_from(WORKERS), share=st.integers(1, PEOPLE), minutes=st.integers(0, 2))
    def services_are_busy(self, worker: str, share: int, minutes: int) -> None:
        answered, self.held[worker] = self.held[worker][:share], self.held[worker][share:]
        self.shop.record(worker, answered, Outcome.RETRYING, next_at=self.shop.now + minutes * MINUTE)

    @rule(worker=st.sampled_from(WORKERS), share=st.integers(1, PEOPLE))
    def give_back(self, worker: str, share: int) -> None:
        given, self.held[worker] = self.held[worker][:share], self.held[worker][share:]
        self.shop.deliveries.release(worker, [each.delivery_id for each in given], self.shop.now)

    @rule(worker=st.sampled_from(WORKERS))
    def die_after_posting(self, worker: str) -> None:
        dead, self.held[worker] = self.held[worker], []
        self._note_copies(dead)
        assert self.shop.deliveries.put_back([worker], self.shop.now) == len(dead)

    @rule(worker=st.sampled_from(WORKERS))
    def answers_come_after_being_given_up(self, worker: str) -> None:
        late, self.held[worker] = self.held[worker], []
        self._note_copies(late)
        self.shop.deliveries.put_back([worker], self.shop.now)
        before = self._outcomes()
        self.shop.record(worker, late, Outcome.ACCEPTED)
        assert self._outcomes() == before

    @rule(number=st.integers(1, PEOPLE))
    def someone_unsubscribes(self, number: int) -> None:
        handed_in = self.shop.registration(number)
        self.shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, self.shop.now)

    @rule(number=st.integers(1, PEOPLE))
    def someone_comes_back(self, number: int) -> None:
        self.shop.register(self.shop.registration(number))

    @rule(word=st.sampled_from([CampaignCommand.PAUSE, CampaignCommand.RESUME, CampaignCommand.RESUME]))
    def the_owner_says(self, word: CampaignCommand) -> None:
        self._command(word)

    @precondition(lambda self: self.retries < 2)
    @rule()
    def the_owner_tries_again(self) -> None:
        if is_allowed(self._state(), CampaignCommand.RETRY):
            try:
                self._command(CampaignCommand.RETRY)
            except Fault as fault:
                assert fault.code == "nothing_to_retry"
            else:
                self.retries += 1
                self.posted.clear()  # from here on the copies are the owner's wish

    @rule()
    def the_owner_cancels(self) -> None:
        if self.shop.now.minute % 4 == 0:
            self._command(CampaignCommand.CANCEL)

    @invariant()
    def everyone_is_counted_once(self) -> None:
        if hasattr(self, "campaign"):
            outcomes = self._outcomes()
            assert len(outcomes) == PEOPLE
            totals = self.shop.campaigns.totals(self.campaign.campaign_id)
            assert totals.total == PEOPLE == self.shop.campaigns.get(self.campaign.campaign_id).total
            for outcome in Outcome:
                assert totals.by_outcome[outcome] == list(outcomes.values()).count(outcome)

    @invariant()
    def what_is_in_flight_is_held_by_somebody(self) -> None:
        if hasattr(self, "campaign"):
            held = {each.delivery_id for claimed in self.held.values() for each in claimed}
            in_flight = {key for key, outcome in self._outcomes().items() if outcome is Outcome.IN_FLIGHT}
            assert in_flight == held

    @invariant()
    def a_campaign_that_ended_has_nothing_open_and_one_that_has_nothing_open_ended(self) -> None:
        if hasattr(self, "campaign"):
            is_open = any(outcome in OPEN for outcome in self._outcomes().values())
            if self._state() is CampaignState.FINISHED:
                assert not is_open
            if self._state() in (CampaignState.RUNNING, CampaignState.SCHEDULED, CampaignState.PAUSED):
                assert is_open

    @invariant()
    def nobody_gets_a_third_copy(self) -> None:
        assert all(copies <= 2 for copies in self.posted.values())

    def _note_copies(self, claimed: list[Claimed]) -> None:
        for each in claimed:
            self.posted[each.delivery_id] = self.posted.get(each.delivery_id, 0) + 1

    def _outcomes(self) -> dict[int, Outcome]:
        return {row.delivery_id: row.outcome for row in self.shop.log.all(self.campaign.campaign_id)}

    def _state(self) -> CampaignState:
        return self.shop.campaigns.get(self.campaign.campaign_id).state

    def _command(self, word: CampaignCommand) -> Any:
        if is_allowed(self._state(), word):
            return self.shop.campaigns.command(self.campaign.campaign_id, word, self.shop.now)
        return None


TestQueue = Queue.TestCase
TestQueue.settings = settings(
    max_examples=20, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

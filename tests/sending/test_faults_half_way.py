"""A storage that refuses one statement in the middle of a turn: nobody is lost, nothing forgotten, nobody blamed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from pushdesk.domain.campaign import CampaignCommand, CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.sending.payloads import Contents
from pushdesk.storage.database import Noun
from tests.sending.test_storms import begin_storm
from tests.sending.workspace import Bakery

PEOPLE = 40
READS_A_CAMPAIGN = "WHERE campaign.campaign_id ="
READS_A_KEY = "FROM application_server_key"
PAUSES = "UPDATE campaign SET state=?, reason=?"
CLOSES_A_LANE = "UPDATE lane SET paused_until"
LEAVES = "UPDATE worker SET ended_at"


@contextmanager
def refused(bakery: Bakery, words: str, *, times: int = 1) -> Iterator[list[str]]:
    """Let SQLite say that the disk is full to the first statements with these words; gives those that were refused."""
    hits: list[str] = []

    def refuse(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        if words in statement and len(hits) < times:
            hits.append(statement)
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorname = "SQLITE_FULL"
            raise OperationalError(statement, {}, error)

    with bakery.desk.database.read() as connection:
        engine = connection.engine
    event.listen(engine, "before_cursor_execute", refuse)
    try:
        yield hits
    finally:
        event.remove(engine, "before_cursor_execute", refuse)


def test_a_pause_that_could_not_be_written_is_written_later(bakery: Bakery) -> None:
    bakery.subscribe(PEOPLE, mix="key_mismatch")
    campaign = bakery.launch()
    with refused(bakery, PAUSES) as hits:
        bakery.send()
    assert hits
    kept = bakery.desk.campaigns.get(campaign.campaign_id)
    assert (kept.state, kept.reason) == (CampaignState.PAUSED, PauseReason.OTHER_KEY)
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}


def test_a_silence_that_could_not_be_written_is_written_later(bakery: Bakery) -> None:
    bakery.subscribe(1, services="fcm")
    campaign = bakery.launch()
    begin_storm(bakery, "fcm", windows=1)
    with refused(bakery, CLOSES_A_LANE) as hits:
        bakery.send()
    assert hits
    assert bakery.desk.database.counters().get(Noun.LANES.value, 0) > 0, "the other senders have been told"
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 1}


def test_who_cannot_say_goodbye_says_it_later(bakery: Bakery) -> None:
    bakery.subscribe(1)
    bakery.launch()
    with refused(bakery, LEAVES) as hits:
        bakery.send()
    assert hits
    assert bakery.desk.workers.live(bakery.desk.now()) == []


@pytest.mark.parametrize("words", [READS_A_CAMPAIGN, READS_A_KEY])
def test_what_cannot_be_read_for_a_message_is_read_again(bakery: Bakery, words: str) -> None:
    bakery.subscribe(PEOPLE)
    campaign = bakery.launch()
    with refused(bakery, words, times=2) as hits:
        bakery.send()
    assert len(hits) == 2
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
    assert bakery.copies(campaign) == {"1": PEOPLE}


def test_a_look_that_breaks_off_forgets_no_campaign(bakery: Bakery) -> None:
    bakery.subscribe(1)
    first, second = bakery.launch(), bakery.launch("Rolls")
    contents = Contents(bakery.desk.database)
    bakery.desk.deliveries.promote_due(bakery.desk.now(), 3600)
    assert contents.may_go_on(first.campaign_id)
    assert contents.may_go_on(second.campaign_id)
    bakery.desk.campaigns.command(second.campaign_id, CampaignCommand.PAUSE, bakery.desk.now())
    with refused(bakery, READS_A_CAMPAIGN), pytest.raises(Fault):
        contents.look_again()
    assert contents.look_again() == {second.campaign_id}


def test_a_stopped_campaign_stays_stopped_after_many_looks(bakery: Bakery) -> None:
    bakery.subscribe(1)
    campaign = bakery.launch()
    bakery.desk.deliveries.promote_due(bakery.desk.now(), 3600)
    contents = Contents(bakery.desk.database)
    assert contents.may_go_on(campaign.campaign_id)
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.CANCEL, bakery.desk.now())
    contents.look_again()
    contents.look_again()
    assert not contents.may_go_on(campaign.campaign_id)

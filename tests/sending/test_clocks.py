"""A wrong clock, key or contact, and a clock that jumps: whole programs against a push service that checks tokens."""

from pathlib import Path

import pytest

from pushdesk.domain.campaign import Campaign, CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.sending.tokens import PARTY
from pushdesk.webpush.vapid import new_private_key, public_bytes, public_key_text
from tests.sending.faked_time import FakedTime
from tests.sending.workspace import Bakery, wait_until

PEOPLE = 200
FEW_REQUESTS = 50
DOORS = ["fcm", "mozilla", "apple", "wns"]
ROOMY_DOORS = DOORS[:3]
"""The fourth wants a header that only an endpoint of Windows' service gets."""
CONTACT_OF_NOBODY = "mailto:owner@corner-bakery.test"


def send(bakery: Bakery, time: FakedTime, *, status: int) -> Campaign:
    """Launch and send everything with ``pushdesk send``, which has to end with this status."""
    with time.program(bakery.desk.folder, "send", "--title", "Fresh bread", "--wait") as program:
        wait_until(lambda: not program.is_running)
        assert program.terminate() == status, program.failure("did not end as expected")
    (campaign, *_) = bakery.desk.campaigns.page(bakery.site_id)
    return campaign


def nobody_was_removed(bakery: Bakery, people: int) -> bool:
    with bakery.desk.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT state, count(*) FROM subscription GROUP BY state").all()
    return [tuple(row) for row in rows] == [(SubscriptionState.ACTIVE.value, people)]


@pytest.mark.parametrize("offset", ["+25h", "-25h"])
def test_with_a_clock_a_day_off_everyone_is_reached_by_the_push_services_clock(
    bakery: Bakery, tmp_path: Path, offset: str
) -> None:
    bakery.subscribe(PEOPLE, services=dict.fromkeys(ROOMY_DOORS, 0.25))
    campaign = send(bakery, FakedTime(tmp_path, offset), status=0)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
    assert bakery.copies(campaign) == {"1": PEOPLE}
    assert bakery.requests() <= PEOPLE + 2 * PARTY * len(DOORS)
    assert "this computer's clock is" in (bakery.desk.folder / "logs" / "sender.log").read_text()


@pytest.mark.parametrize("door", ["fcm", "apple"])
def test_a_contact_that_a_push_service_refuses_is_named(bakery: Bakery, tmp_path: Path, door: str) -> None:
    with bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE site SET contact = ?", (CONTACT_OF_NOBODY,))
    bakery.subscribe(PEOPLE, services=door)
    campaign = send(bakery, FakedTime(tmp_path, "+0"), status=1)
    assert campaign.state is CampaignState.PAUSED
    assert campaign.reason is (PauseReason.KEY_REFUSED if door == "apple" else PauseReason.CONTACT_REFUSED)
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}
    assert bakery.requests() < FEW_REQUESTS
    assert nobody_was_removed(bakery, PEOPLE)


def test_a_key_that_is_not_the_subscribers_is_named(bakery: Bakery, tmp_path: Path) -> None:
    stranger = public_key_text(public_bytes(new_private_key()))
    bakery.subscribe(PEOPLE, application_server_key=stranger, services={"fcm": 0.5, "mozilla": 0.5})
    campaign = send(bakery, FakedTime(tmp_path, "+0"), status=1)
    assert (campaign.state, campaign.reason) == (CampaignState.PAUSED, PauseReason.OTHER_KEY)
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}
    assert bakery.requests() < 2 * FEW_REQUESTS  # two hosts
    assert nobody_was_removed(bakery, PEOPLE)


def test_after_eight_hours_of_sleep_what_has_expired_is_not_sent(bakery: Bakery, tmp_path: Path) -> None:
    bakery.subscribe(PEOPLE, mix="slow")
    campaign = bakery.launch(ttl_seconds=3_600)
    time = FakedTime(tmp_path, "+0")
    with time.program(bakery.desk.folder, "work", "--once") as sender:
        wait_until(lambda: bakery.requests() > 10)
        time.move("+8h")
        wait_until(lambda: not sender.is_running)
        assert sender.terminate() == 0, sender.failure("did not end well")
    outcomes = bakery.outcomes(campaign)
    assert outcomes.keys() == {Outcome.ACCEPTED, Outcome.SKIPPED}
    assert outcomes[Outcome.SKIPPED] > PEOPLE / 4
    assert bakery.requests() == outcomes[Outcome.ACCEPTED]
    assert bakery.reasons(campaign) == {Reason.ACCEPTED, Reason.EXPIRED}

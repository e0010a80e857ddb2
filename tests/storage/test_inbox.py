"""The store of the hosted inbox: a page is one transaction, ids are kept until they are let go, and how it stands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pushdesk.domain.registration import Unregistration
from pushdesk.domain.report import ReportKind
from pushdesk.storage.database import Noun
from pushdesk.storage.inbox import InboxStore, Waiting
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport, Tally
from tests.storage.workspace import HOSTS, MINUTE, Shop, registration_of


@pytest.fixture
def inbox(shop: Shop) -> InboxStore:
    """The store on the shop's database."""
    return InboxStore(shop.database)


def take(
    inbox: InboxStore, shop: Shop, *arrived: Arrived | ArrivedReport, ids: tuple[str, ...] = ()
) -> tuple[Tally, list[str]]:
    """Take in a page now."""
    return inbox.take(shop.site_id, ids, arrived, HOSTS, shop.now, quarantine_per_day=5)


def joined(shop: Shop, number: int, *, minutes_ago: int = 10, **changes: object) -> Arrived:
    """A registration that became true some minutes ago."""
    return Arrived(shop.registration(number, **changes), shop.now - minutes_ago * MINUTE)


def left(shop: Shop, number: int, *, minutes_ago: int = 5, erase: bool = False) -> Arrived:
    """The unregistration that belongs to it."""
    registration = shop.registration(number)
    asked = Unregistration(registration.endpoint, registration.keys.auth, erase)
    return Arrived(asked, shop.now - minutes_ago * MINUTE)


def test_a_page_is_taken_in_its_order_with_its_ids(inbox: InboxStore, shop: Shop) -> None:
    page = (joined(shop, 1), joined(shop, 2), left(shop, 1), joined(shop, 1, minutes_ago=1))
    assert take(inbox, shop, *page, ids=("a", "b", "c", "d")) == (Tally(added=2, refreshed=1, unsubscribed=1), [])
    assert inbox.taken_ids(shop.site_id) == {"a", "b", "c", "d"}
    inbox.forget(shop.site_id, ["a", "b"])
    assert inbox.taken_ids(shop.site_id) == {"c", "d"}
    inbox.forget(shop.site_id)
    assert inbox.taken_ids(shop.site_id) == frozenset()


def test_a_bad_row_stops_no_good_one(inbox: InboxStore, shop: Shop) -> None:
    other = Shop.founded(shop.database, "Other Shop")
    elsewhere = Arrived(other.registration(7), shop.now)
    no_key = Arrived(registration_of(8, shop.site_id, "unknown"), shop.now)
    tally, refusals = take(inbox, shop, elsewhere, no_key, joined(shop, 9), ids=("a",))
    assert tally == Tally(added=1, refused=2)
    assert refusals == ["site_unknown", "key_unknown"]


def test_what_is_older_than_what_is_known_changes_nothing(inbox: InboxStore, shop: Shop) -> None:
    take(inbox, shop, joined(shop, 1, minutes_ago=30), left(shop, 1, minutes_ago=20))
    before = shop.rows("SELECT * FROM subscription")
    assert take(inbox, shop, joined(shop, 1, minutes_ago=30))[0] == Tally(outdated=1)
    assert take(inbox, shop, joined(shop, 1, minutes_ago=20))[0] == Tally(outdated=1)
    assert shop.rows("SELECT * FROM subscription") == before
    assert take(inbox, shop, joined(shop, 1, minutes_ago=19))[0] == Tally(refreshed=1)


def test_an_erased_person_comes_back_by_a_newer_visit_only(inbox: InboxStore, shop: Shop) -> None:
    take(inbox, shop, joined(shop, 1))
    shop.subscriptions.erase(1, shop.now)
    assert take(inbox, shop, joined(shop, 1, minutes_ago=0))[0] == Tally(outdated=1)
    assert shop.rows("SELECT count(*) FROM tombstone") == [(1,)]
    later = replace(joined(shop, 1), known_at=shop.now + MINUTE)
    assert take(inbox, shop, later)[0] == Tally(added=1)


def test_who_wants_to_be_forgotten_is_erased_and_old_records_bring_nobody_back(inbox: InboxStore, shop: Shop) -> None:
    take(inbox, shop, joined(shop, 1, minutes_ago=10), left(shop, 1, minutes_ago=8))
    wrong = Unregistration(shop.registration(1).endpoint, bytes(16), True)
    assert take(inbox, shop, Arrived(wrong, shop.now))[0] == Tally(unknown=1)
    assert take(inbox, shop, left(shop, 1, minutes_ago=7, erase=True))[0] == Tally(unsubscribed=1)
    assert shop.rows("SELECT * FROM subscription") == []
    assert take(inbox, shop, left(shop, 1, minutes_ago=7, erase=True))[0] == Tally(unknown=1)
    assert take(inbox, shop, joined(shop, 1, minutes_ago=10), joined(shop, 1, minutes_ago=7))[0] == Tally(outdated=2)
    assert take(inbox, shop, joined(shop, 1, minutes_ago=6))[0] == Tally(added=1)


def test_a_wish_to_be_forgotten_that_comes_late_counts_against_all_that_is_known(inbox: InboxStore, shop: Shop) -> None:
    take(inbox, shop, joined(shop, 1, minutes_ago=3), left(shop, 1, minutes_ago=50, erase=True))
    assert take(inbox, shop, joined(shop, 1, minutes_ago=3))[0] == Tally(outdated=1)
    assert shop.rows("SELECT * FROM subscription") == []


def test_leaving_counts_whatever_the_clock_says_and_only_with_the_secret(inbox: InboxStore, shop: Shop) -> None:
    take(inbox, shop, joined(shop, 1, minutes_ago=1))
    wrong = Unregistration(shop.registration(1).endpoint, bytes(16))
    assert take(inbox, shop, Arrived(wrong, shop.now))[0] == Tally(unknown=1)
    assert take(inbox, shop, left(shop, 99))[0] == Tally(unknown=1)
    assert take(inbox, shop, left(shop, 1, minutes_ago=500))[0] == Tally(unsubscribed=1)
    assert take(inbox, shop, left(shop, 1))[0] == Tally(unknown=1)


def test_another_site_s_inbox_cannot_end_a_subscription_or_report_for_it(inbox: InboxStore, shop: Shop) -> None:
    shop.subscribe(1)
    campaign = shop.launch()
    (delivery,) = shop.rows("SELECT delivery_id FROM delivery WHERE campaign_id = ?", campaign.campaign_id)
    report = ArrivedReport(delivery[0], ReportKind.CLICKED, "", shop.now)
    other = Shop.founded(shop.database, "Other Shop")
    page = (left(shop, 1), report)
    assert inbox.take(other.site_id, (), page, HOSTS, shop.now, quarantine_per_day=5)[0] == Tally(unknown=1, repeated=1)
    assert take(inbox, shop, report, report)[0] == Tally(reports=1, repeated=1)


def test_how_the_inbox_stands_is_kept_and_told(inbox: InboxStore, shop: Shop) -> None:
    assert inbox.state(shop.site_id) is None
    before = shop.database.counters().get(Noun.INBOX, 0)
    inbox.note_failed(shop.site_id, "inbox_in_the_way", shop.now, status=403)
    inbox.note_failed(shop.site_id, "inbox_unreachable", shop.now + MINUTE)
    state = inbox.state(shop.site_id)
    assert state is not None
    assert (state.fault, state.status, state.reached_at) == ("inbox_unreachable", None, None)
    assert (state.failing_since, state.tried_at) == (shop.now, shop.now + MINUTE)
    waiting = Waiting(3, 4, shop.now - timedelta(hours=2))
    inbox.note_reached(shop.site_id, waiting, shop.now + 2 * MINUTE)
    state = inbox.state(shop.site_id)
    assert state is not None
    assert (state.fault, state.failing_since, state.waiting) == ("", None, waiting)
    inbox.note_failed(shop.site_id, "inbox_too_slow", shop.now + 3 * MINUTE)
    state = inbox.state(shop.site_id)
    assert state is not None
    assert (state.reached_at, state.failing_since) == (shop.now + 2 * MINUTE, shop.now + 3 * MINUTE)
    assert state.waiting == waiting
    assert shop.database.counters()[Noun.INBOX] == before + 4


def test_a_failure_dated_by_a_clock_that_was_ahead_counts_from_when_the_clock_is_right(
    inbox: InboxStore, shop: Shop
) -> None:
    inbox.note_failed(shop.site_id, "inbox_unreachable", shop.now + timedelta(days=365))
    inbox.note_failed(shop.site_id, "inbox_unreachable", shop.now)
    inbox.note_failed(shop.site_id, "inbox_unreachable", shop.now + MINUTE)
    state = inbox.state(shop.site_id)
    assert state is not None
    assert state.failing_since == shop.now

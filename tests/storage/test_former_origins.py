"""The origins that a site had before it moved: remembered when it moves, for as long as somebody of then is there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pushdesk.domain.inbox_waits import FORMER_ORIGIN_ADMITTED_FOR
from pushdesk.storage.former_inboxes import FormerInboxStore, forget_former
from pushdesk.storage.former_origins import FormerOriginStore, forget_origins
from pushdesk.storage.times import to_milliseconds
from pushdesk.storage.unopened_records import forget_unopened
from tests.storage.workspace import NOW, Shop

OLD, NEW, NEWEST = "https://old.shop", "https://new.shop", "https://newest.shop"


@pytest.fixture
def exported(shop: Shop) -> Shop:
    """A shop whose page is out at its old address, with one subscriber."""
    move(shop, OLD)
    shop.sites.mark_exported(shop.site_id, "/web", "build", NOW)
    shop.subscribe(1)
    return shop


def move(shop: Shop, origin: str) -> None:
    """Give the site another address."""
    shop.sites.update(replace(shop.sites.get(shop.site_id), url=f"{origin}/offers/"))


def former(shop: Shop) -> tuple[str, ...]:
    """The site's former origins."""
    return FormerOriginStore(shop.database).of_site(shop.site_id)


def test_a_site_that_moves_leaves_an_origin_and_takes_it_back_when_it_returns(exported: Shop) -> None:
    assert former(exported) == ()
    move(exported, NEW)
    move(exported, NEWEST)
    assert former(exported) == (NEW, OLD)
    assert FormerOriginStore(exported.database).all() == {exported.site_id: frozenset({NEW, OLD})}
    move(exported, OLD)
    assert former(exported) == (NEW, NEWEST)


def test_only_another_origin_that_browsers_know_is_one_that_was_left(shop: Shop) -> None:
    move(shop, OLD)
    move(shop, NEW)
    assert former(shop) == ()  # nothing was exported yet
    move(shop, "http://localhost:8000")
    shop.sites.mark_exported(shop.site_id, "/web", "build", NOW)
    move(shop, NEW)
    assert former(shop) == ()  # a rehearsal on this computer moves nowhere
    shop.sites.update(replace(shop.sites.get(shop.site_id), url=f"{NEW}/elsewhere/"))
    assert former(shop) == ()


def test_it_is_forgotten_when_nobody_of_then_is_left(exported: Shop) -> None:
    move(exported, NEW)
    assert forget_origins(exported.database, NOW) == 0
    exported.register(exported.registration(2))  # came to the new address
    first = exported.registration(1)
    exported.subscriptions.unregister(first.endpoint, first.keys.auth, NOW)
    assert forget_origins(exported.database, NOW) == 1
    assert former(exported) == ()


def test_it_is_forgotten_when_its_time_is_over_which_begins_after_the_move(exported: Shop) -> None:
    move(exported, NEW)
    assert forget_origins(exported.database, NOW) == 0
    assert forget_origins(exported.database, NOW + FORMER_ORIGIN_ADMITTED_FOR - timedelta(days=1)) == 0
    assert former(exported) == (OLD,)
    assert forget_origins(exported.database, NOW + FORMER_ORIGIN_ADMITTED_FOR) == 1
    assert former(exported) == ()


def test_a_clock_that_was_never_set_ends_nothing_early(exported: Shop) -> None:
    move(exported, NEW)
    never_set = NOW.replace(year=2000)
    with exported.database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO inbox_unopened (site_id, digest, box, received_at, kept_at, tried_with, sealed)"
            " VALUES (?, x'00', 'registrations', 0, ?, '', x'00')",
            (exported.site_id, to_milliseconds(never_set)),
        )
        connection.exec_driver_sql(
            "INSERT INTO former_inbox (site_id, address) VALUES (?, 'https://old.shop/inbox.php')", (exported.site_id,)
        )
    FormerInboxStore(exported.database).note_reached(exported.site_id, "https://old.shop/inbox.php", never_set)
    assert forget_origins(exported.database, never_set) == 0
    for forget in (forget_origins, forget_former, forget_unopened):
        assert forget(exported.database, NOW) == 0
        assert forget(exported.database, NOW + timedelta(days=89)) == 0
    for forget in (forget_former, forget_unopened):
        assert forget(exported.database, NOW + timedelta(days=90)) == 1

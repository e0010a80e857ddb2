"""Pictures stay as long as something shows them, and a draft remembers when it is meant to go out."""

from dataclasses import replace

import pytest

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.picture import KeptPicture
from pushdesk.storage.pictures import KEPT_FOR, PictureStore, forget_unused
from tests.storage.workspace import DAY, NOW, Shop

URL = "https://corner-bakery.shop/news/"
BREAD = KeptPicture("bread-1a2b3c4d.jpg", 1_440, 720, 5, NOW)


@pytest.fixture
def pictures(shop: Shop) -> PictureStore:
    """The store, with one picture in it."""
    store = PictureStore(shop.database)
    store.add(shop.site_id, BREAD, b"bread")
    return store


def test_a_picture_comes_back_as_it_was_kept(shop: Shop, pictures: PictureStore) -> None:
    site_id = shop.site_id
    assert pictures.find(site_id, BREAD.name) == BREAD
    assert pictures.content(site_id, BREAD.name) == b"bread"
    assert pictures.files(site_id) == {f"pictures/{BREAD.name}": b"bread"}
    assert pictures.find(site_id, "other.jpg") is None
    assert pictures.content(site_id, "") is None
    assert pictures.files("another") == {}


def test_the_same_picture_again_is_kept_once_and_counts_as_new(shop: Shop, pictures: PictureStore) -> None:
    pictures.add(shop.site_id, replace(BREAD, added_at=NOW + DAY), b"bread")
    assert len(pictures.files(shop.site_id)) == 1
    assert pictures.find(shop.site_id, BREAD.name) == replace(BREAD, added_at=NOW + DAY)


def test_a_picture_that_nothing_shows_goes_after_its_time(shop: Shop, pictures: PictureStore) -> None:
    assert forget_unused(shop.database, NOW + KEPT_FOR) == 0
    assert forget_unused(shop.database, NOW + KEPT_FOR + DAY) == 1
    assert pictures.files(shop.site_id) == {}


def test_a_picture_of_an_open_draft_or_a_late_campaign_stays(shop: Shop, pictures: PictureStore) -> None:
    notification = Notification("Bread", image=f"{URL}pictures/{BREAD.name}")
    draft = shop.drafts.add(shop.site_id, notification, "all", DeliveryOptions(), NOW)
    later = NOW + 2 * KEPT_FOR
    assert forget_unused(shop.database, later) == 0
    shop.subscribe(1)
    shop.campaigns.launch(draft.draft_id, notification, parse_rule("all"), due_at=later, now=later)
    assert forget_unused(shop.database, later + KEPT_FOR) == 0
    assert forget_unused(shop.database, later + KEPT_FOR + DAY) == 1


def test_a_draft_remembers_when_it_is_meant_to_go_out(shop: Shop) -> None:
    draft = shop.drafts.add(shop.site_id, Notification("x"), "all", DeliveryOptions(), NOW, NOW + DAY)
    assert shop.drafts.get(draft.draft_id).due_at == NOW + DAY
    shop.drafts.save(draft.draft_id, draft.notification, "all", DeliveryOptions(), NOW)
    assert shop.drafts.get(draft.draft_id).due_at is None

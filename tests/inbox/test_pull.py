"""The pull: what browsers left becomes subscribers and reports, once each, wherever the line breaks."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification
from pushdesk.domain.report import report_token
from pushdesk.domain.site import InboxKind
from pushdesk.inbox.desk import LOCK_NAME, InboxDesk
from pushdesk.machine import FileLock
from pushdesk.storage.inbox_intake import Tally
from tests.inbox.conftest import Host, Upload, uploaded
from tests.inbox.cutting_proxy import Cut, wire_to
from tests.inbox.shop import InboxShop
from tests.inbox.visitor import P256DH, Visitor, base64url, leave, post

REQUESTS_OF_A_PULL = 6
"""Three pages of two records, each with its acknowledgement."""


CUTS = [
    (cut, number)
    for cut in Cut
    for number in range(1, REQUESTS_OF_A_PULL + 1)
    if cut is not Cut.NO_ANSWER_EVER or number < 3  # those take their time
]


@pytest.fixture
def mine(php_host: Host, shop: InboxShop) -> Upload:
    """The upload of a shop of the test's own, which knows where it is."""
    made = uploaded(php_host, shop)
    shop.at(made.address)
    return made


def delivery_of(shop: InboxShop) -> int:
    """A campaign to one subscriber who is there already; the id of its delivery."""
    draft = shop.desk.drafts.add(shop.site.site_id, Notification("Bread"), "all", DeliveryOptions(), shop.desk.now())
    campaign = shop.desk.launch(draft)
    with shop.desk.database.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT delivery_id FROM delivery WHERE campaign_id = ?", (campaign.campaign_id,)
        )
        return int(found.scalar_one())


def claim(shop: InboxShop, delivery_id: int, kind: str = "clicked") -> dict[str, object]:
    """What the service worker tells of a delivery."""
    return {"token": report_token(shop.desk.reports.secret(), delivery_id), "kind": kind}


def counted_reports(shop: InboxShop) -> int:
    with shop.desk.database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM report").scalar_one())


def test_who_wants_to_be_forgotten_is_erased_with_the_next_pull_and_old_records_bring_nobody_back(
    mine: Upload, shop: InboxShop
) -> None:
    visitor = shop.visitor()
    joined = visitor.joins()
    leave(mine.address, joined)
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, added=1)
    for record in (visitor.leaves(erase=True), visitor.leaves(erase="yes"), joined):
        assert leave(mine.address, record).status == 202
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=3, unsubscribed=1, refused=1, outdated=1)
    assert shop.subscribers() == 0
    leave(mine.address, visitor.joins())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, added=1)


def test_a_whole_life_comes_through_the_inbox(mine: Upload, shop: InboxShop) -> None:
    visitor, other = shop.visitor(), shop.visitor()
    for record in (visitor.joins(topics=["news"]), other.joins()):
        assert leave(mine.address, record).status == 202
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=2, added=2)
    assert mine.records == []
    subscription = shop.desk.subscriptions.get(1)
    assert (subscription.browser.value, subscription.state.value) == ("firefox", "active")
    leave(mine.address, other.leaves())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, unsubscribed=1)
    delivery_id = delivery_of(shop)
    leave(mine.address, visitor.joins())
    claims = [claim(shop, delivery_id), claim(shop, delivery_id, "displayed"), claim(shop, delivery_id)]
    leave(mine.address, visitor.reports(*claims, {"token": "B" * 27, "kind": "clicked"}), "reports")
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=2, refreshed=1, reports=2, repeated=1, refused=1)
    assert [each.code for each in shop.desk.refusals.counts(shop.desk.now() - timedelta(days=1))] == ["report_forged"]
    assert (shop.subscribers(), shop.subscribers("unsubscribed")) == (1, 1)


def test_a_visit_counts_from_when_it_was_and_not_from_the_pull(mine: Upload, shop: InboxShop) -> None:
    visitor = shop.visitor()
    visitor.now -= timedelta(days=3)
    leave(mine.address, visitor.joins())
    shop.desk.inbox.pull(shop.site)
    seen_at = shop.desk.subscriptions.get(1).last_seen_at
    assert abs(seen_at - visitor.now) < timedelta(seconds=1)


def test_what_cannot_be_read_is_refused_counted_and_gone(mine: Upload, shop: InboxShop) -> None:
    visitor = shop.visitor()
    stranger = Visitor(7, shop.site.site_id, "unknown-key", shop.hosted.sealing_key)
    elsewhere = Visitor(8, "another-shop", visitor.key_id, shop.hosted.sealing_key)
    garbled = bytearray(visitor.joins())
    garbled[-1] ^= 1
    point_of_nothing = visitor.joins()[:22] + bytes(64) + visitor.joins()[86:]
    for record in (
        bytes(garbled),
        point_of_nothing,
        visitor.sealed("registration", {"site": shop.site.site_id}),
        visitor.sealed("poem", {}),
        stranger.joins(),
        elsewhere.joins(),
        visitor.sealed("registration", visitor.registration(subscription={"endpoint": "https://10.0.0.1/x"})),
        visitor.joins(),
    ):
        assert leave(mine.address, record).status == 202
    (mine.folder / "inbox-data" / f"registrations.{1:016}{1:012x}.php").write_text("<?php exit; ?>\nnot base64url!\n")
    tally = shop.desk.inbox.pull(shop.site)
    assert tally == Tally(pulled=9, added=1, refused=7, unopened=1)
    assert mine.records == []
    counts = {each.code: each.count for each in shop.desk.refusals.counts(shop.desk.now() - timedelta(days=1))}
    assert counts == {
        "record_malformed": 2,
        "member_missing": 2,
        "member_malformed": 1,
        "key_unknown": 1,
        "site_unknown": 1,
    }


def test_old_records_bring_nobody_back(mine: Upload, shop: InboxShop) -> None:
    visitor, erased, moved = shop.visitor(), shop.visitor(), shop.visitor()
    joined, first_place, kept_back = visitor.joins(), moved.joins(), erased.joins()
    moved_body = moved.registration()
    for record in (joined, visitor.leaves(), first_place, kept_back):
        leave(mine.address, record)
    shop.desk.inbox.pull(shop.site)
    moved.number = 77
    leave(mine.address, moved.joins(clientId=moved_body["clientId"]))
    shop.desk.inbox.pull(shop.site)
    shop.desk.subscriptions.erase(3, shop.desk.now() + timedelta(minutes=1))
    before = (shop.subscribers(), shop.subscribers("unsubscribed"))
    for record in (joined, first_place, kept_back):
        leave(mine.address, record)
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=3, outdated=3)
    assert (shop.subscribers(), shop.subscribers("unsubscribed")) == before == (1, 1)
    visitor.now += timedelta(minutes=1)
    leave(mine.address, visitor.joins())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, refreshed=1)
    assert shop.subscribers() == 2


def test_a_key_change_counts_the_person_once(mine: Upload, shop: InboxShop) -> None:
    visitor = shop.visitor()
    leave(mine.address, visitor.joins())
    shop.desk.inbox.pull(shop.site)
    old = visitor.endpoint
    visitor.number, visitor.key_id = 55, shop.desk.custody.new(shop.site.site_id).key_id
    leave(mine.address, visitor.joins(clientId="client-1", old=old))
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, refreshed=1)
    assert (shop.subscribers(), shop.desk.subscriptions.get(1).key_id) == (1, visitor.key_id)


def test_strangers_push_services_are_set_aside_a_few_a_day(mine: Upload, shop: InboxShop) -> None:
    shop.desk.change_setting("quarantine_per_day", "2")
    for number in range(3):
        visitor = shop.visitor()
        visitor.now -= timedelta(days=2)  # their own clock does not make room
        endpoint = f"https://push.unheard-of.org/{number}"
        keys = {"p256dh": P256DH.decode(), "auth": visitor.auth}
        leave(mine.address, visitor.joins(subscription={"endpoint": endpoint, "keys": keys}))
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=3, quarantined=2, refused=1)


@pytest.mark.parametrize(("cut", "number"), CUTS)
def test_a_cut_at_any_step_loses_nothing_and_doubles_nothing(
    php_host: Host, module_shop: InboxShop, cut: Cut, number: int
) -> None:
    shop = module_shop
    upload = uploaded(php_host, shop)
    desk = InboxDesk(shop.desk.database, lambda: shop.desk.custody.inbox, shop.desk.now, page_records=2)
    visitors = [shop.visitor() for _ in range(5)]
    before, gone_before = shop.subscribers(), shop.subscribers("unsubscribed")
    for visitor in visitors:
        assert leave(upload.address, visitor.joins()).status == 202
    assert leave(upload.address, visitors[0].leaves()).status == 202
    with wire_to(upload.address, cut_number=number, cut=cut) as wire:
        with pytest.raises(Fault) as caught:
            desk.pull(shop.at(wire.address), seconds=1.5 if cut is Cut.NO_ANSWER_EVER else 60.0)
        assert wire.carried >= number
    assert caught.value.code in {"inbox_unreachable", "inbox_too_slow", "inbox_answer_malformed"}
    state = desk.state(shop.site)
    assert state is not None
    assert state.fault == caught.value.code
    assert state.failing_since is not None
    committed = shop.subscribers() + shop.subscribers("unsubscribed") - before - gone_before
    tally = desk.pull(shop.at(upload.address))
    assert (tally.refreshed, tally.refused, tally.outdated, tally.unknown) == (0, 0, 0, 0)
    assert committed + tally.added == 5
    assert shop.subscribers() - before == 4
    assert shop.subscribers("unsubscribed") - gone_before == 1
    assert upload.records == []
    assert desk.pull(shop.site) == Tally()
    assert desk.store.taken_ids(shop.site.site_id) == frozenset()


def test_a_commit_that_fails_leaves_the_records_where_they_are(mine: Upload, shop: InboxShop) -> None:
    leave(mine.address, shop.visitor().joins())
    with shop.desk.database.write() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON subscription BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
    with pytest.raises(Exception, match="no room"):
        shop.desk.inbox.pull(shop.site)
    assert len(mine.records) == 1
    with shop.desk.database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER full")
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, added=1)


def test_clocks_that_differ_agree_by_themselves(mine: Upload, shop: InboxShop) -> None:
    leave(mine.address, shop.visitor().joins())
    leave(mine.address, shop.visitor().joins())
    shop.desk.inbox.pull(shop.site)
    state = mine.folder / "inbox-data" / "state.php"
    head, _, numbers = state.read_text().partition("\n")
    ahead = json.loads(numbers) | {"signedAt": int(datetime.now(UTC).timestamp() * 1000) + 200_000}
    state.write_text(f"{head}\n{json.dumps(ahead)}")  # as left by a console whose clock was ahead
    leave(mine.address, shop.visitor().joins())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, added=1)


def test_only_one_pull_goes_on_in_a_workspace(mine: Upload, shop: InboxShop) -> None:
    lock = FileLock(shop.desk.folder / LOCK_NAME)
    assert lock.acquire()
    with pytest.raises(Fault) as caught:
        shop.desk.inbox.pull(shop.site, seconds=0.0)
    lock.release()
    assert caught.value.code == "inbox_busy"
    assert shop.desk.inbox.pull(shop.site) == Tally()


def test_what_stands_in_the_way_is_told(php_host: Host, mine: Upload, shop: InboxShop, tmp_path: Path) -> None:
    pages = {
        "html.php": ("inbox_in_the_way", "<?php echo '<html>Please log in</html>';"),
        "forbidden.php": ("inbox_in_the_way", "<?php http_response_code(403); echo '<html>Blocked</html>';"),
        "moved.php": ("inbox_in_the_way", "<?php header('Location: inbox.php', true, 301);"),
        "json.php": ("inbox_in_the_way", "<?php echo '{\"ok\": true}';"),
        "broken.php": ("inbox_host_broken", "<?php http_response_code(500);"),
        "nothing.php": ("inbox_not_there", "<?php http_response_code(404);"),
        "page.php": ("inbox_answer_malformed", '<?php echo \'{"now": 1, "records": [{}], "waiting": {}}\';'),
        "huge.php": ("inbox_answer_malformed", "<?php echo str_repeat('x', 3000000);"),
        "clock.php": (
            "inbox_clock_refused",
            '<?php http_response_code(401); echo \'{"error": "time_refused", "now": 5, "after": 7}\';',
        ),
    }
    for name, (code, content) in pages.items():
        (mine.folder / name).write_text(content)
        shop.at(mine.address.replace("inbox.php", name))
        with pytest.raises(Fault) as caught:
            shop.desk.inbox.pull(shop.site)
        assert caught.value.code == code, name
    shop.at("http://127.0.0.1:9/inbox.php")
    assert shop.desk.inbox.pull_before_send(shop.site) is not None
    state = shop.desk.inbox.state(shop.site)
    assert state is not None
    assert state.fault == "inbox_unreachable"


def test_an_inbox_of_another_export_is_told(mine: Upload, shop: InboxShop) -> None:
    config = mine.folder / "pushdesk.config.json"
    other = {**json.loads(config.read_text()), "inboxKey": base64url(shop.hosted.sealing_key)}
    config.write_text(json.dumps(other))
    with pytest.raises(Fault) as caught:
        shop.desk.inbox.pull(shop.site)
    assert caught.value.code == "inbox_key_differs"


def test_a_host_that_always_has_more_is_left(mine: Upload, shop: InboxShop) -> None:
    page = {"now": 1, "more": True, "oldestAt": None, "waiting": {"registrations": 9, "reports": 0}}
    record = {"id": "registrations.0", "receivedAt": 1, "record": base64url(shop.visitor().joins())}
    answer = json.dumps({**page, "records": [record], "removed": 1})
    (mine.folder / "endless.php").write_text(f"<?php echo '{answer}';")
    shop.at(mine.address.replace("inbox.php", "endless.php"))
    with pytest.raises(Fault) as caught:
        shop.desk.inbox.pull(shop.site)
    assert caught.value.code == "inbox_answer_malformed"
    assert shop.subscribers() == 1


def test_a_site_without_an_inbox_is_not_asked(shop: InboxShop) -> None:
    from dataclasses import replace

    site = shop.desk.sites.update(replace(shop.site, inbox=InboxKind.NONE))
    assert shop.desk.inbox.pull_before_send(site) is None
    with pytest.raises(Fault) as caught:
        shop.desk.inbox.pull(site)
    assert caught.value.code == "inbox_none"


def test_an_older_sealing_key_still_opens(mine: Upload, shop: InboxShop) -> None:
    post(f"{mine.address}?box=registrations", {"record": base64url(shop.visitor().joins())})
    kept = shop.desk.custody.inbox.to_back_up(shop.site.site_id)
    assert {each.purpose for each in kept} == {"sealing", "signing"}
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, added=1)

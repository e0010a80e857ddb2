"""What waits although it was fetched or left behind: records whose key is not here, and inboxes that were moved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pushdesk.app import PushDesk
from pushdesk.cli.inbox_rounds import make_round
from pushdesk.domain.inbox_waits import FORMER_INBOX_FETCHED_FOR, UNOPENED_KEPT_FOR
from pushdesk.domain.site import InboxKind
from pushdesk.storage import unopened_records
from pushdesk.storage.inbox_intake import Tally
from tests.cli.console import Cli
from tests.inbox.conftest import Host, Upload, uploaded
from tests.inbox.shop import InboxShop, opened_shop
from tests.inbox.visitor import Visitor, leave

PASSPHRASE = "a long passphrase"
GONE = "https://gone.invalid/inbox.php"


@pytest.fixture
def lost(tmp_path: Path, shop: InboxShop) -> tuple[Visitor, Path]:
    """A visitor of a shop whose computer was lost, and the shop's key backup."""
    backup = tmp_path / "keys.backup"
    shop.desk.custody.backup(shop.site.site_id, backup, PASSPHRASE)
    return shop.visitor(77), backup


@pytest.fixture
def mine(php_host: Host, lost: tuple[Visitor, Path], tmp_path: Path) -> Iterator[tuple[InboxShop, Upload]]:
    """The shop begun anew, later and with keys of its own, and its upload."""
    with opened_shop(tmp_path / "another") as shop:
        upload = uploaded(php_host, shop)
        shop.at(upload.address)
        yield shop, upload


def waiting(shop: InboxShop) -> int:
    return shop.desk.unopened_records.count(shop.site.site_id)


def test_a_record_without_its_key_waits_and_is_taken_in_once_when_the_key_comes_back(
    mine: tuple[InboxShop, Upload], lost: tuple[Visitor, Path]
) -> None:
    (shop, upload), (visitor, backup) = mine, lost
    joined = visitor.joins()
    for record in (joined, joined, shop.visitor().joins()):
        assert leave(upload.address, record).status == 202
    leave(upload.address, visitor.reports({"token": "B" * 27, "kind": "clicked"}), "reports")
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=4, added=1, unopened=3)
    assert (upload.records, waiting(shop), shop.subscribers()) == ([], 2, 1)
    assert shop.desk.inbox.open_kept(shop.site) == Tally()  # no new key, nothing is tried
    assert shop.desk.inbox.pull(shop.site) == Tally()
    shop.desk.custody.restore(shop.site.site_id, backup, PASSPHRASE)
    assert shop.desk.inbox.open_kept(shop.site) == Tally(pulled=2, added=1, refused=1)
    assert (waiting(shop), shop.subscribers()) == (0, 2)
    leave(upload.address, joined)
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, refreshed=1)
    assert shop.subscribers() == 2


def test_the_next_pull_tries_new_keys_by_itself_even_if_the_web_host_is_down(
    mine: tuple[InboxShop, Upload], lost: tuple[Visitor, Path]
) -> None:
    (shop, upload), (visitor, backup) = mine, lost
    leave(upload.address, visitor.joins())
    shop.desk.inbox.pull(shop.site)
    shop.desk.custody.restore(shop.site.site_id, backup, PASSPHRASE)
    fault = shop.desk.inbox.pull_before_send(shop.at("http://127.0.0.1:9/inbox.php"))
    assert fault is not None
    assert (waiting(shop), shop.subscribers()) == (0, 1)


def test_somebody_who_left_meanwhile_does_not_come_back_with_the_key(
    mine: tuple[InboxShop, Upload], lost: tuple[Visitor, Path]
) -> None:
    (shop, upload), (visitor, backup) = mine, lost
    leave(upload.address, visitor.joins())
    leave(upload.address, visitor.leaves(erase=True))
    shop.desk.inbox.pull(shop.site)
    shop.desk.custody.restore(shop.site.site_id, backup, PASSPHRASE)
    shop.desk.inbox.open_kept(shop.site)
    assert shop.subscribers() == 0


def test_what_waits_is_bounded_and_goes_after_its_time(
    mine: tuple[InboxShop, Upload], lost: tuple[Visitor, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (shop, upload), (visitor, _) = mine, lost
    monkeypatch.setitem(unopened_records.RECORDS_LIMIT, "registrations", 2)
    for _number in range(3):
        leave(upload.address, visitor.joins())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=3, unopened=2, refused=1)
    monkeypatch.setattr(unopened_records, "BYTES_LIMIT", 100)
    leave(upload.address, visitor.reports({"token": "x", "kind": "closed"}), "reports")
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, refused=1)
    counts = {each.code: each.count for each in shop.desk.refusals.counts(shop.desk.now() - timedelta(days=1))}
    assert counts == {"record_not_opened": 2}
    now = shop.desk.now()
    assert unopened_records.forget_unopened(shop.desk.database, now + UNOPENED_KEPT_FOR - timedelta(minutes=1)) == 0
    shop.desk.now = lambda: now + UNOPENED_KEPT_FOR + timedelta(minutes=1)
    shop.desk.housekeeping()
    assert waiting(shop) == 0


def exported_shop(shop: InboxShop, address: str) -> None:
    """The shop after an export that told browsers of an inbox at this address."""
    shop.at(address)
    shop.desk.sites.mark_exported(shop.site.site_id, "somewhere", "build", shop.desk.now())


def test_the_inbox_of_an_old_address_is_fetched_on(php_host: Host, shop: InboxShop) -> None:
    old, new = uploaded(php_host, shop), uploaded(php_host, shop)
    exported_shop(shop, old.address)
    leave(old.address, shop.visitor().joins())
    shop.at(new.address)
    leave(old.address, shop.visitor().joins())
    leave(new.address, shop.visitor().joins())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=3, added=3)
    assert (old.records, new.records) == ([], [])
    (former,) = shop.desk.former_inboxes.of_site(shop.site.site_id)
    assert (former.address, former.fault) == (old.address, "")
    assert former.reached_at is not None
    shop.at(old.address)  # and back again
    assert shop.desk.former_inboxes.of_site(shop.site.site_id) == []


def test_an_address_that_no_browser_heard_of_is_no_former_inbox(shop: InboxShop) -> None:
    shop.at("https://one.invalid/inbox.php")
    exported_shop(shop, "https://two.invalid/inbox.php")
    for typed in ("https://tow.invalid/inbox.php", "https://three.invalid/inbox.php"):
        shop.at(typed)
    assert [each.address for each in shop.desk.former_inboxes.of_site(shop.site.site_id)] == [
        "https://two.invalid/inbox.php"
    ]


def test_a_site_that_gives_up_its_inbox_is_fetched_on_for_a_while(php_host: Host, shop: InboxShop) -> None:
    old = uploaded(php_host, shop)
    exported_shop(shop, old.address)
    shop.site = shop.desk.sites.update(replace(shop.site, inbox=InboxKind.NONE))
    leave(old.address, shop.visitor().joins())
    assert make_round(shop.desk) == 1
    assert (make_round(shop.desk), shop.subscribers()) == (0, 1)
    now = shop.desk.now()
    shop.desk.now = lambda: now + FORMER_INBOX_FETCHED_FOR + timedelta(minutes=1)
    shop.desk.housekeeping()
    shop.desk.sites.update(shop.site)
    assert not shop.desk.inbox.is_fetched(shop.site)


def test_a_former_inbox_that_is_gone_stops_nothing_and_is_told(
    php_host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "workspace"
    with opened_shop(folder, kind=InboxKind.PHP) as shop:
        new = uploaded(php_host, shop)
        exported_shop(shop, GONE)
        shop.at(new.address)
        leave(new.address, shop.visitor().joins())
        assert shop.desk.inbox.pull_before_send(shop.site) is None
        assert shop.subscribers() == 1
    cli = Cli(folder, capsys)
    answer = cli.ask("pull")
    assert [(each["address"], each["error"]) for each in answer["former_inboxes"]] == [(GONE, "inbox_name_not_found")]
    assert f"pushdesk pull --forget {GONE}" in cli.run("pull").err
    assert cli.ask("pull", "--forget", GONE)["former_inboxes"] == []
    cli.ask("site", "set", "description", "Bread")
    assert cli.ask("pull")["former_inboxes"] == []


def test_a_move_fetches_first_and_says_what_it_means(
    php_host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "workspace"
    with opened_shop(folder, kind=InboxKind.PHP) as shop:
        old = uploaded(php_host, shop)
        exported_shop(shop, old.address)
        leave(old.address, shop.visitor().joins())
    cli = Cli(folder, capsys)
    told = cli.run("site", "set", "url", "https://bread.example.org").err
    assert "https://corner-bakery.shop/" in told
    assert "Leave the old page as it is" in told
    assert len(old.records) == 1  # the inbox stays where it was
    told = cli.run("site", "set", "inbox_url", "").err
    assert f"{old.address}, is fetched for 90 days more" in told
    assert old.records == []
    assert cli.ask("subscribers", "list")["total"] == 1
    assert cli.ask("site", "show")["former_inboxes"] == [old.address]


def test_keys_that_come_back_open_what_waited_at_once(
    mine: tuple[InboxShop, Upload], lost: tuple[Visitor, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop, upload), (visitor, backup) = mine, lost
    leave(upload.address, visitor.joins())
    cli = Cli(shop.desk.folder, capsys)
    assert cli.ask("pull")["waiting_for_key"] == 1
    assert "1 record waits for its key" in cli.run("pull").err
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    told = cli.run("keys", "restore", str(backup), "--passphrase-file", str(passphrase))
    assert "Records that waited for these keys: 1. New subscribers: 1." in told.out + told.err
    assert cli.ask("pull")["waiting_for_key"] == 0
    with PushDesk(shop.desk.folder) as desk:
        assert [each.key_id for each in desk.subscription_list.all(shop.site.site_id)] == [visitor.key_id]

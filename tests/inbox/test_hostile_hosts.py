"""Whoever answers in the inbox's place, and whatever ends the console meanwhile: nothing crashes, nothing is lost."""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault
from pushdesk.inbox.counter import InboxCounter
from pushdesk.inbox.transport import InboxTransport
from pushdesk.storage.inbox_intake import Tally
from tests.cli.console import Cli
from tests.inbox.conftest import Host, Upload, uploaded
from tests.inbox.cutting_proxy import Cut, wire_to
from tests.inbox.shop import InboxShop
from tests.inbox.visitor import leave, request
from tests.processes import Program

HELD_SECONDS = 40.0


@pytest.fixture
def mine(php_host: Host, shop: InboxShop) -> Upload:
    """An upload of this test's shop."""
    upload = uploaded(php_host, shop)
    shop.at(upload.address)
    return upload


@pytest.mark.parametrize("error", [[], {}, {"a": 1}, 7, True, None, "strange", "inbox_\u0000"])
def test_a_refusal_of_any_shape_is_told_as_something_in_the_way(
    error: object, mine: Upload, shop: InboxShop, tmp_path: Path
) -> None:
    (mine.folder / "answer.json").write_text(json.dumps({"error": error}))
    (mine.folder / "odd.php").write_text("<?php readfile('answer.json');")
    with pytest.raises(Fault) as caught:
        shop.desk.inbox.pull(shop.at(mine.address.replace("inbox.php", "odd.php")))
    assert caught.value.code == "inbox_in_the_way"


def test_a_computer_whose_clock_was_never_set_fetches_all_the_same(mine: Upload, shop: InboxShop) -> None:
    leave(mine.address, shop.visitor().joins())
    key = shop.desk.custody.inbox.signing_key(shop.site.site_id)
    with InboxTransport() as transport:
        counter = InboxCounter(transport, mine.address, shop.site.site_id, key, clock=lambda: 86_400_000)
        assert len(counter.page("").records) == 1


def test_a_record_of_the_year_one_is_shown_anywhere_in_the_world(
    mine: Upload, shop: InboxShop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    visitor = shop.visitor()
    visitor.now = visitor.now.replace(year=1)
    leave(mine.address, visitor.joins())
    assert shop.desk.inbox.pull(shop.site) == Tally(pulled=1, added=1)
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert "2015-12-31 19:00:00" in Cli(shop.desk.folder, capsys).run("subscribers", "list").out
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_pull_that_is_killed_between_commit_and_acknowledgement_doubles_and_loses_nothing(
    mine: Upload, shop: InboxShop
) -> None:
    visitors = [shop.visitor() for _ in range(3)]
    for visitor in visitors:
        leave(mine.address, visitor.joins())
    leave(mine.address, visitors[0].leaves())
    command = [sys.executable, "-m", "pushdesk", "--data", str(shop.desk.folder), "pull"]
    with wire_to(mine.address, cut_number=2, cut=Cut.HELD) as wire:
        shop.at(wire.address)
        with Program(command) as pulling:
            assert wire.is_held.wait(HELD_SECONDS), pulling.failure("does not acknowledge")
            os.kill(pulling.pid, signal.SIGKILL)
    assert (shop.subscribers(), shop.subscribers("unsubscribed")) == (2, 1)
    assert len(mine.records) == 4
    assert shop.desk.inbox.pull(shop.at(mine.address)) == Tally()
    assert (shop.subscribers(), shop.subscribers("unsubscribed")) == (2, 1)
    assert mine.records == []
    assert shop.desk.inboxes.taken_ids(shop.site.site_id) == frozenset()


def test_two_computers_with_the_same_keys_get_each_record_once_between_them(
    mine: Upload, shop: InboxShop, tmp_path: Path
) -> None:
    folder = tmp_path / "second"
    shop.desk.back_up(tmp_path / "copy.sqlite3")
    shop.desk.custody.backup(shop.site.site_id, tmp_path / "keys", "a long passphrase")
    with PushDesk(folder) as second:
        second.restore(tmp_path / "copy.sqlite3")
        second.custody.restore(shop.site.site_id, tmp_path / "keys", "a long passphrase")
        total = Tally()
        for turn in range(4):
            for _ in range(3):
                leave(mine.address, shop.visitor().joins())
            total += (shop.desk, second)[turn % 2].inbox.pull(shop.site)
        assert total == Tally(pulled=12, added=12)
    assert mine.records == []


def test_a_former_inbox_that_there_was_no_time_for_was_not_tried(mine: Upload, shop: InboxShop) -> None:
    shop.desk.sites.mark_exported(shop.site.site_id, "somewhere", "build", shop.desk.now())
    (mine.folder / "slow.php").write_text("<?php sleep(3);")
    shop.at(mine.address.replace("inbox.php", "slow.php"))
    with pytest.raises(Fault) as caught:
        shop.desk.inbox.pull(shop.site, seconds=0.3)
    assert caught.value.code == "inbox_too_slow"
    (former,) = shop.desk.former_inboxes.of_site(shop.site.site_id)
    assert (former.fault, former.fetched_since) == ("", None)


@pytest.mark.parametrize("is_reachable", [True, False])
def test_whoever_has_the_former_address_cannot_have_records_of_the_inbox_removed(
    is_reachable: bool, mine: Upload, shop: InboxShop
) -> None:
    joins = shop.visitor().joins()
    with passing_on(mine.address, before_a_page=lambda: leave(mine.address, joins)) as former:
        shop.at(former)
        shop.desk.sites.mark_exported(shop.site.site_id, "somewhere", "build", shop.desk.now())
        shop.at(mine.address if is_reachable else "http://127.0.0.1:9/inbox.php")
        if is_reachable:
            assert shop.desk.inbox.pull(shop.site) == Tally(pulled=2, added=1, refused=1)
        else:
            with pytest.raises(Fault):
                shop.desk.inbox.pull(shop.site)
            assert len(mine.records) == 1
    shop.desk.former_inboxes.forget(shop.site.site_id, former)
    shop.desk.inbox.pull(shop.at(mine.address))
    assert shop.subscribers() == 1
    assert mine.records == []


@contextmanager
def passing_on(address: str, before_a_page: Callable[[], object]) -> Iterator[str]:
    """A host that passes signed requests on to the inbox of another address, and shows junk under its ids."""

    class PassingOn(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name is the library's
            body = self.rfile.read(int(self.headers["Content-Length"]))
            is_page = self.path.endswith("ask=page")
            if is_page:
                before_a_page()
            answer = request(address + self.path, "POST", body, dict(self.headers)).document
            for record in answer["records"] if is_page else ():
                record["record"] = "AAAA"
            content = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), PassingOn) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()

"""The owner's commands around the inbox: export it, fetch it, send in spite of it, and take in codes by mail."""

import json
import sys
import time
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from pathlib import Path

import pytest

from pushdesk.app import PushDesk
from pushdesk.cli.inbox_rounds import make_round
from pushdesk.domain.shared_code import code_of
from tests.cli.console import Cli
from tests.inbox.php_host import free_port, php_server
from tests.inbox.visitor import Visitor, leave
from tests.processes import Program

RECORDS_THAT_WAIT = 50


@dataclass
class Business:
    """A business whose web app is exported with an inbox, to be served at its own address."""

    cli: Cli
    port: int
    folder: Path

    def export(self, *words: str) -> list[str]:
        """Export again; the files written."""
        return list(self.cli.ask("export", str(self.folder), "--inbox", "php", *words)["files"])

    @property
    def config(self) -> dict[str, str]:
        """What the page would fetch."""
        return dict(json.loads((self.folder / "pushdesk.config.json").read_text()))

    @property
    def inbox(self) -> str:
        """Where a page of this export posts."""
        return f"http://127.0.0.1:{self.port}/{self.config['inboxAddress']}"

    def visitor(self, number: int) -> Visitor:
        """A browser on the exported page."""
        key = urlsafe_b64decode(self.config["sealingKey"] + "=")
        return Visitor(number, self.config["site"], self.config["keyId"], key)


@pytest.fixture
def business(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Business:
    """A new workspace with a site at a port of this computer, exported with an inbox."""
    port = free_port()
    cli = Cli(tmp_path / "workspace", capsys)
    cli.ask("site", "add", "Corner Bakery", "--url", f"http://127.0.0.1:{port}", "--contact", "mailto:o@corner.shop")
    cli.ask("keys", "new")
    made = Business(cli, port, tmp_path / "web")
    made.export()
    return made


def test_an_export_carries_the_inbox_and_public_keys_only(business: Business) -> None:
    config = business.config
    assert (config["inbox"], config["inboxAddress"], config["receiver"]) == ("php", "inbox.php", "")
    assert len(config["sealingKey"]) == len(config["inboxKey"]) == 87
    assert config["sealingKey"] != config["inboxKey"]
    assert "inbox.php" in business.export()
    with PushDesk(business.cli.folder) as desk:
        private = desk.custody.private_material(config["site"])
    assert len(private) == 3
    for path in business.folder.rglob("*"):
        assert not path.is_file() or not [each for each in private if each in path.read_bytes()]
    assert business.cli.ask("export", str(business.folder), "--inbox", "none", "--receiver", "https://r.corner.shop")
    assert not (business.folder / "inbox.php").exists()
    assert business.config["sealingKey"] == config["sealingKey"]


def test_records_that_wait_survive_two_exports_and_are_then_fetched(business: Business) -> None:
    with php_server(business.folder, port=business.port):
        for number in range(RECORDS_THAT_WAIT):
            assert leave(business.inbox, business.visitor(number).joins()).status == 202
        business.cli.ask("site", "set", "description", "Fresh every day")
        business.export()
        business.cli.ask("site", "set", "theme_color", "#aa3311")
        business.export()
        answer = business.cli.ask("pull")
        assert (answer["pulled"], answer["added"]) == (RECORDS_THAT_WAIT, RECORDS_THAT_WAIT)
        assert business.cli.ask("pull")["pulled"] == 0
        assert business.cli.ask("subscribers", "list")["total"] == RECORDS_THAT_WAIT


def test_a_send_fetches_first_and_goes_on_without(business: Business) -> None:
    with php_server(business.folder, port=business.port):
        leave(business.inbox, business.visitor(1).joins())
        assert business.cli.ask("send", "--title", "Bread")["total"] == 1
    answer = business.cli.run("send", "--title", "Cake")
    assert answer.status == 0
    assert "inbox was not fetched" in answer.err
    assert business.cli.ask("campaigns", "list")["campaigns"][0]["total"] == 1


def test_an_inbox_that_cannot_be_fetched_is_exit_status_1_with_a_reason(business: Business) -> None:
    answer = business.cli.ask("pull", status=1)
    assert answer["error"] == "inbox_unreachable"
    assert "web host" in answer["message"]
    business.cli.ask("site", "set", "inbox_url", "https://nowhere.invalid/inbox")
    assert business.cli.ask("pull", status=1)["error"] == "inbox_name_not_found"
    assert business.cli.refused("site", "set", "inbox_url", "https://a.example.com/?x") == "inbox_url_with_query"
    business.cli.ask("site", "set", "inbox_url", "")
    told = business.cli.run("export", str(business.folder), "--inbox", "none", "--receiver", "https://r.corner.shop")
    assert "is fetched for 90 days more" in told.err
    (former,) = business.cli.ask("pull")["former_inboxes"]  # the folder that is up may go on posting there
    assert former["error"] == "inbox_unreachable"
    assert business.cli.ask("pull", "--forget", former["address"])["former_inboxes"] == []
    assert business.cli.refused("pull") == "inbox_none"
    assert "days more" not in business.cli.run("site", "set", "description", "Bread").err


def test_rounds_fetch_what_is_due_and_not_more_often(business: Business) -> None:
    with php_server(business.folder, port=business.port):
        leave(business.inbox, business.visitor(1).joins())
        with PushDesk(business.cli.folder) as desk:
            assert make_round(desk) == 1
            assert make_round(desk) == 0
            assert desk.subscription_list.all(business.config["site"])
    assert business.cli.ask("work", "--once") == {"ended": "done"}


def test_codes_by_mail_bring_subscribers(business: Business, tmp_path: Path) -> None:
    codes = [code_of(business.visitor(number).joins()) for number in (1, 2)]
    other = Visitor(3, "corner-bakery", "x", business.visitor(3).sealing_key).sealed("poem", {})
    letter = tmp_path / "letter.txt"
    letter.write_text(
        f"Dear baker,\n> {codes[0][:60]}\n> {codes[0][60:]}\n\n{codes[1]} {code_of(other)}\n{codes[0][:99]}\n"
    )
    answer = business.cli.ask("subscribers", "add-code", str(letter))
    assert (answer["pulled"], answer["added"], answer["refused"]) == (4, 2, 2)
    assert answer["errors"] == [
        {"code": 3, "reason": "member_malformed"},
        {"code": 4, "reason": "code_damaged"},
    ]
    assert business.cli.ask("subscribers", "add-code", str(letter))["refreshed"] == 2
    letter.write_text(codes[0][:-9])
    assert business.cli.refused("subscribers", "add-code", str(letter)) == "code_damaged"
    letter.write_text("Dear baker, I love your bread.")
    assert business.cli.refused("subscribers", "add-code", str(letter)) == "code_missing"
    letter.write_bytes(codes[1].encode("utf-16"))
    assert business.cli.ask("subscribers", "add-code", str(letter))["refreshed"] == 1


def test_the_sender_fetches_the_inbox_by_itself(business: Business) -> None:
    with php_server(business.folder, port=business.port):
        leave(business.inbox, business.visitor(1).joins())
        command = [sys.executable, "-m", "pushdesk", "--data", str(business.cli.folder), "work", "--processes", "1"]
        with Program([*command, "--stop-on-stdin-close"]) as sender, PushDesk(business.cli.folder) as desk:
            ends_at = time.monotonic() + 30
            while desk.inboxes.state(business.config["site"]) is None and time.monotonic() < ends_at:
                assert sender.is_running, sender.failure("ended")
            assert len(list(desk.subscription_list.all(business.config["site"]))) == 1
            assert sender.close_input() == 0


def test_an_export_says_when_the_key_backup_lacks_the_inbox(business: Business, tmp_path: Path) -> None:
    passphrase, backup = tmp_path / "passphrase", str(tmp_path / "keys.backup")
    passphrase.write_text("a long passphrase")
    words = ("export", str(business.folder))
    assert "in no key backup yet" in business.cli.run(*words).err
    business.cli.ask("keys", "backup", backup, "--passphrase-file", str(passphrase))
    assert "in no key backup yet" not in business.cli.run(*words).err
    sealing_key = business.config["sealingKey"]
    other = Cli(tmp_path / "another", business.cli.capsys)
    other.ask(
        "site", "add", "Corner Bakery", "--url", f"http://127.0.0.1:{business.port}", "--contact", "mailto:o@c.shop"
    )
    other.ask("keys", "restore", backup, "--passphrase-file", str(passphrase))
    other.ask("export", str(tmp_path / "web-2"), "--inbox", "php")
    assert json.loads((tmp_path / "web-2" / "pushdesk.config.json").read_text())["sealingKey"] == sealing_key

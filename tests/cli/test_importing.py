"""Files of other programs on the command line: columns, the old key, a report of what was refused."""

import csv
from pathlib import Path

import pytest

from pushdesk.webpush.vapid import key_id_of, new_private_key, public_bytes, public_key_text, raw_scalar
from tests.cli.console import PUSH, Cli
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT

HEADER = "identifier,web_auth,web_p256,tags,invalid_identifier"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export of another program: one good row, one of somebody who left, one that is broken."""
    path = tmp_path / "users.csv"
    keys = f"{AUTH_TEXT},{P256DH_TEXT}"
    path.write_text(f"{HEADER}\n{PUSH}1,{keys},vip,f\n{PUSH}2,{keys},,t\n{PUSH}3,{keys},a(b,f\n")
    return path


def test_an_old_key_comes_along_and_does_not_become_the_current_one(cli: Cli, tmp_path: Path, export: Path) -> None:
    key = new_private_key()
    (tmp_path / "old.key").write_bytes(raw_scalar(key))
    words = ("subscribers", "import", str(export), "--old-key", str(tmp_path / "old.key"))
    assert cli.ask(*words, "--dry-run")["added"] == 1
    assert len(cli.ask("keys", "show")["keys"]) == 1
    assert cli.ask(*words)["added"] == 1
    states = {each["key"]: each["state"] for each in cli.ask("keys", "show")["keys"]}
    assert states[key_id_of(public_bytes(key))] == "serving"
    assert sorted(states.values()) == ["current", "serving"]
    (kept,) = cli.ask("subscribers", "list")["subscriptions"]
    assert (kept["key"], kept["tags"]) == (key_id_of(public_bytes(key)), ["vip"])


def test_what_is_no_private_key_is_refused_and_changes_nothing(cli: Cli, tmp_path: Path, export: Path) -> None:
    (tmp_path / "public").write_text(public_key_text(public_bytes(new_private_key())))
    words = ("subscribers", "import", str(export), "--old-key")
    assert cli.refused(*words, str(tmp_path / "public")) == "key_is_public"
    assert cli.refused(*words, str(tmp_path / "nowhere")) == "file_not_read"
    assert cli.ask("subscribers", "list")["total"] == 0


def test_refused_rows_go_into_a_file_that_is_no_other(cli: Cli, tmp_path: Path, export: Path) -> None:
    report = tmp_path / "refused.csv"
    words = ("subscribers", "import", str(export), "--errors", str(report))
    for _ in range(2):
        assert cli.ask(*words)["refused"] == 2
        with report.open(encoding="utf-8-sig", newline="") as file:
            assert [line[:3] for line in csv.reader(file)] == [
                ["row", "field", "reason"],
                ["2", "", "row_has_left"],
                ["3", "tags", "tag_malformed"],
            ]
    report.write_text("Dear friend")
    assert cli.refused(*words) == "file_in_the_way"


def test_columns_are_named_on_the_command_line(cli: Cli, export: Path) -> None:
    words = ("subscribers", "import", str(export), "--column")
    assert cli.refused(*words, "tags") == "column_malformed"
    assert cli.refused(*words, "colour=tags") == "column_unknown"
    assert cli.refused(*words, "auth=") == "import_malformed"
    assert cli.ask(*words, "tags=", "--column", "left=")["added"] == 3


def test_erased_people_come_back_by_the_owners_word(cli: Cli, export: Path) -> None:
    cli.ask("subscribers", "import", str(export))
    cli.ask("subscribers", "erase", "1")
    refused = cli.ask("subscribers", "import", str(export))
    assert "endpoint_erased" in {each["reason"] for each in refused["errors"]}
    assert cli.ask("subscribers", "import", str(export), "--readmit-erased")["added"] == 1


def test_new_conditions_choose_whom_a_campaign_goes_to(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    keys = f"{P256DH_TEXT},{AUTH_TEXT}"
    zones = ("Europe/Vienna", "Europe/Berlin", "")
    lines = [f"{PUSH}{number},{keys},{zone}" for number, zone in enumerate(zones)]
    path.write_text("\n".join(("endpoint,p256dh,auth,time_zone", *lines)))
    cli.ask("subscribers", "import", str(path))
    for rule, total in (("country:at", 1), ("not country:at and first-seen:1d", 2), ("not clicked:last5", 3)):
        assert cli.ask("send", "--title", "Hello", "--audience", rule)["total"] == total
    assert cli.refused("send", "--title", "Hello", "--audience", "clicked:last5", status=1) == "audience_empty"
    assert cli.refused("send", "--title", "Hello", "--audience", "country:nowhere") == "audience_malformed"

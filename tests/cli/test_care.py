"""What a command leaves alone, what it looks after by itself, and what it says when nothing else is left to say."""

import json
import sqlite3
import subprocess
from pathlib import Path

import pytest

from pushdesk.machine import own_command
from tests.cli.console import Cli
from tests.cli.test_processes import done


def test_an_export_that_fails_leaves_the_business_as_it_was(cli: Cli, tmp_path: Path) -> None:
    before = cli.ask("site", "show")
    words = ("export", str(tmp_path / "web"), "--inbox", "php", "--receiver", "https://r.shop/?a=b")
    assert cli.refused(*words) == "receiver_url_with_query"
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("Dear friend")
    words = ("export", str(tmp_path / "mine"), "--receiver", "https://r.corner.shop")
    assert cli.refused(*words) == "target_not_an_export"
    assert cli.ask("site", "show") == before
    cli.ask("export", str(tmp_path / "web"), "--receiver", "https://r.corner.shop")
    assert cli.ask("site", "show")["receiver"] == "https://r.corner.shop"


@pytest.mark.parametrize("words", [("subscribers", "export"), ("history", "--csv")], ids=" ".join)
def test_a_file_of_the_owner_s_own_is_written_over_only_when_told_so(
    cli: Cli, tmp_path: Path, words: tuple[str, ...]
) -> None:
    path = tmp_path / "letter"
    path.write_text("Dear friend")
    assert cli.refused(*words, str(path)) == "file_in_the_way"
    assert path.read_text() == "Dear friend"
    cli.ask(*words, str(path), "--replace")
    cli.ask(*words, str(path))  # an earlier one of these
    path.write_text("")
    cli.ask(*words, str(path))
    assert path.read_text() != ""


def test_the_campaigns_in_a_file_are_all_of_them_and_no_formulas(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(1)
    for title in ("=1+1", "two"):
        cli.ask("send", "--title", title)
    path = tmp_path / "campaigns.csv"
    cli.ask("history", "--limit", "1", "--csv", str(path))
    text = path.read_text(encoding="utf-8-sig")
    assert len(text.splitlines()) == 3
    assert "'=1+1" in text


def test_a_sender_without_a_window_makes_the_day_s_backup_and_answers_programs_once(cli: Cli, tmp_path: Path) -> None:
    half_written = cli.folder / "backups" / ".daily-2020-01-01.sqlite3.abcd.part"
    half_written.parent.mkdir()
    half_written.touch()
    for processes in ("1", "2"):
        told = done(tmp_path, "--data", str(cli.folder), "--json", "work", "--once", "--processes", processes)
        assert json.loads(told.stdout) == {"ended": "done"}
        (backup,) = (cli.folder / "backups").iterdir()
        assert backup.name.startswith("daily-")
        backup.unlink()


def test_our_own_children_take_nothing_from_the_folder_they_are_started_in(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "secrets.py").write_text("raise SystemExit(9)")
    command = [*own_command(), "--data", str(cli.folder), "site", "list"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)


def test_a_receiver_address_that_is_none_is_told_before_anything_is_opened(cli: Cli) -> None:
    for host, code in (
        ("", "receiver_host_malformed"),
        ("a b", "receiver_host_malformed"),
        ("\udcff", "setting_not_text"),
    ):
        assert cli.refused("receive", "--host", host) == code


def test_a_window_without_a_screen_is_a_sentence(cli: Cli, tmp_path: Path) -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    told = done(tmp_path, "--data", str(cli.folder), "--json", status=1, **nowhere)
    assert json.loads(told.stdout)["error"] == "screen_missing"


def test_rows_that_something_else_has_changed_are_a_sentence_without_their_values(cli: Cli) -> None:
    cli.subscribe(1)
    with sqlite3.connect(cli.folder / "pushdesk.sqlite3") as connection:
        connection.execute("UPDATE subscription SET browser = 'a strange word'")
    connection.close()
    told = cli.run("subscribers", "list")
    assert (told.status, told.out) == (1, "")
    assert "Something went wrong inside PushDesk (ValueError)" in told.err
    assert "a strange word" not in told.err
    assert cli.ask("subscribers", "list", status=1)["error"] == "unexpected"


def test_what_is_wrong_with_a_rule_is_told_in_words(cli: Cli) -> None:
    assert cli.refused("send", "--title", "x", "--audience", "(") == "audience_malformed"
    assert "tag:vip" in cli.run("send", "--title", "x", "--audience", "(").err


def test_a_poster_is_written_beside_nothing_else_of_the_owner_s(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    assert cli.ask("poster", str(path)) == {"file": str(path), "address": cli.ask("site", "show")["url"]}
    assert path.read_bytes().startswith(b"%PDF-")
    assert cli.refused("poster", str(path)) == "file_in_the_way"
    cli.ask("poster", str(path), "--replace")
    assert cli.refused("poster", str(tmp_path / "missing" / "poster.pdf"), status=1) == "file_not_written"


def test_own_texts_of_the_web_app_come_into_its_pages(cli: Cli, tmp_path: Path) -> None:
    cli.ask("site", "set", "texts", "heading=Fresh bread at noon")
    assert cli.ask("site", "show")["texts"] == {"heading": "Fresh bread at noon"}
    cli.ask("export", str(tmp_path / "web"), "--receiver", "https://r.corner.shop")
    assert "Fresh bread at noon" in (tmp_path / "web" / "index.html").read_text("utf-8")

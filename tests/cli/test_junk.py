"""Whatever an owner types, there is a sentence and an exit status, never a traceback; and nothing stored is touched."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from pushdesk.cli.dispatch import run
from pushdesk.words.faults import SENTENCES
from tests.cli.console import Cli

HUGE = "9" * 30
MONSTROUS = "9" * 6000


def digest(folder: Path) -> str:
    """Everything that a workspace's tables hold."""
    connection = sqlite3.connect(folder / "pushdesk.sqlite3")
    lines = "\n".join(connection.iterdump())
    connection.close()
    return hashlib.sha256(lines.encode()).hexdigest()


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("site",),
        ("site", "add"),
        ("site", "add", "x"),
        ("keys", "nonsense"),
        ("campaigns", "show"),
        ("campaigns", "show", "one"),
        ("campaigns", "show", HUGE),
        ("campaigns", "pause", MONSTROUS),
        ("campaigns", "show", "-1"),
        ("campaigns", "list", "--limit", "0"),
        ("campaigns", "list", "--limit", "-5"),
        ("campaigns", "list", "--limit", "many"),
        ("campaigns", "list", "--limit", HUGE),
        ("campaigns", "list", "--limit", "1.5"),
        ("campaigns", "list", "--after", HUGE),
        ("subscribers", "list", "--limit", "2000000"),
        ("subscribers", "list", "--after", "x"),
        ("subscribers", "list", "--state", "nonsense"),
        ("subscribers", "tag", HUGE, "x"),
        ("subscribers", "erase", ""),
        ("history", HUGE),
        ("history", "x"),
        ("send", "--title"),
        ("send", "--title", "x", "--urgency", "extreme"),
        ("send", "--title", "x", "--ttl", HUGE),
        ("send", "--title", "x", "--ttl", "-1"),
        ("send", "--title", "x", "--ttl", MONSTROUS),
        ("send", "--title", "x", "--wait-timeout", "nan"),
        ("send", "--title", "x", "--wait-timeout", "-1"),
        ("send", "--title", "x", "--wait-timeout", "soon"),
        ("send", "--tit", "x"),
        ("export", "x", "--inbox", "nonsense"),
        ("preview", "x", "--port", "99999"),
        ("receive", "--port", "-1"),
        ("receive", "--port", HUGE),
        ("work", "--processes", "0"),
        ("settings", "set", "x"),
        ("backup",),
        ("--limit", "5", "campaigns", "list"),
    ],
    ids=lambda words: " ".join(words)[:50],
)
def test_words_that_are_no_command_line_are_wrong_usage(cli: Cli, words: tuple[str, ...]) -> None:
    before = digest(cli.folder)
    told = cli.run(*words)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("usage: pushdesk")
    assert len(told.err) < 3000
    document = cli.ask(*words, status=2)
    assert set(document) == {"error", "message"}
    assert document["error"] == "usage"
    assert digest(cli.folder) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--title", ""), "title_missing"),
        (("--title", " \n "), "title_missing"),
        (("--title", "x" * 201), "title_too_long"),
        (("--title", "x", "--body", "x" * 2001), "body_too_long"),
        (("--title", "x", "--body", "ü" * 1999), "payload_too_large"),
        (("--title", "half \udcff"), "text_malformed"),
        (("--title", "bell \a"), "text_malformed"),
        (("--title", "x", "--link", "javascript:alert(1)"), "url_malformed"),
        (("--title", "x", "--link", "http://corner.shop/"), "url_not_https"),
        (("--title", "x", "--icon", "nonsense"), "url_malformed"),
        (("--title", "x", "--image", "https://a:b@c.shop/"), "url_with_password"),
        (("--title", "x", "--audience", "tag:"), "audience_malformed"),
        (("--title", "x", "--audience", "everyone"), "audience_malformed"),
        (("--title", "x", "--audience", "(" * 500), "audience_malformed"),
        (("--title", "x", "--audience", "all or " * 200 + "all"), "audience_malformed"),
        (("--title", "x", "--at", "tomorrow"), "time_malformed"),
        (("--title", "x", "--at", ""), "time_malformed"),
        (("--title", "x", "--at", "2026-05-01T09:00:00"), "time_without_offset"),
        (("--title", "x", "--at", "2001-05-01T09:00:00Z"), "due_in_the_past"),
        (("--title", "x", "--at", "0001-01-01T00:00:00+14:00"), "due_in_the_past"),
        (("--title", "x", "--at", "9999-12-31T23:59:59-14:00"), "due_too_late"),
    ],
)
def test_a_launch_that_cannot_be_is_refused_before_anything_is_stored(
    cli: Cli, words: tuple[str, ...], code: str
) -> None:
    cli.subscribe(1)
    before = digest(cli.folder)
    assert cli.refused("send", *words) == code
    assert cli.ask("campaigns", "list")["campaigns"] == []
    if code != "payload_too_large" and not code.startswith("due_"):
        assert digest(cli.folder) == before


def test_a_launch_to_nobody_fails(cli: Cli) -> None:
    assert cli.refused("send", "--title", "x", status=1) == "audience_empty"
    assert cli.refused("send", "--title", "x", "--test", status=1) == "no_test_subscribers"


def test_a_launch_without_a_key_is_refused(empty: Cli) -> None:
    empty.ask("site", "add", "Bakery", "--url", "https://b.shop/", "--contact", "mailto:a@b.shop")
    assert empty.refused("send", "--title", "x") == "site_without_key"
    assert empty.refused("export", "/nowhere/web") == "site_without_key"


@pytest.mark.parametrize("place", ["file", "file/below", "/proc/self", "/dev/null"])
def test_a_folder_that_cannot_be_a_workspace_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    (tmp_path / "file").write_text("mine")
    cli = Cli(tmp_path / place, capsys)
    for words in (("site", "list"), ("check",), ("send", "--title", "x"), ("work", "--once"), ("settings", "list")):
        assert cli.refused(*words, status=1) == "workspace_not_made"
    assert (tmp_path / "file").read_text() == "mine"


def test_an_empty_folder_name_is_not_the_present_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--json", "--data", "", "site", "list"]) == 2
    assert json.loads(capsys.readouterr().out)["error"] == "usage"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "database_empty"),
        (b"Dear friend", "database_foreign"),
        (b"SQLite format 3\0" + bytes(90), "database_foreign"),
    ],
)
def test_a_database_that_is_not_ours_is_told_by_every_command(cli: Cli, content: bytes, code: str) -> None:
    (cli.folder / "pushdesk.sqlite3").write_bytes(content)
    for words in (("site", "list"), ("check",), ("history",), ("work", "--once"), ("backup", "/nowhere")):
        assert cli.refused(*words, status=1) == code
    assert (cli.folder / "pushdesk.sqlite3").read_bytes() == content


def test_files_that_are_something_else_are_told(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 100)
    (tmp_path / "letter").write_text("Dear friend")
    cli.subscribe(1)
    before = digest(cli.folder)
    binary, letter, missing, folder = (str(tmp_path / name) for name in ("binary", "letter", "missing", "."))
    assert [cli.refused("subscribers", "import", name) for name in (binary, letter, missing, folder)] == [
        "import_not_utf8",
        "import_malformed",
        "import_unreadable",
        "import_unreadable",
    ]
    assert [cli.refused("restore", name) for name in (binary, letter, missing, folder)] == [
        "backup_foreign",
        "backup_foreign",
        "backup_not_read",
        "backup_not_read",
    ]
    assert cli.refused("restore", binary, "--dry-run") == "backup_foreign"
    assert [cli.refused("keys", "import", name) for name in (binary, letter, missing, folder)] == [
        "key_unreadable",
        "key_unreadable",
        "file_not_read",
        "file_not_read",
    ]
    assert cli.refused("keys", "backup", missing, "--passphrase-file", missing) == "file_not_read"
    assert [cli.refused("backup", name) for name in (letter, folder)] == ["backup_target_exists"] * 2
    assert cli.refused("backup", f"{letter}/below", status=1) == "backup_failed"
    assert cli.refused("subscribers", "export", folder, status=1) == "file_not_written"
    assert cli.refused("preview", missing) == "preview_not_an_export"
    assert digest(cli.folder) == before
    assert Path(letter).read_text() == "Dear friend"


def test_an_export_never_replaces_a_folder_of_the_owner_s(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"meow")
    assert cli.refused("export", str(tmp_path / "photos")) == "target_not_an_export"
    assert (tmp_path / "photos" / "cat.jpg").read_bytes() == b"meow"


def test_a_file_of_the_owner_s_is_written_over_only_when_told_so(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(1)
    cli.ask("send", "--title", "x")
    for words in (("subscribers", "export"), ("history", "1", "--csv"), ("history", "--csv")):
        path = tmp_path / "mine.csv"
        path.write_text("Dear friend")
        assert cli.refused(*words, str(path)) == "file_in_the_way"
        assert path.read_text() == "Dear friend"
        cli.ask(*words, str(path), "--replace")
        cli.ask(*words, str(path))  # an earlier one of ours is no question
        path.unlink()


def test_half_characters_in_a_command_line_do_no_harm(cli: Cli) -> None:
    half = "half \udcff"
    for words in (
        ("site", "set", "name", half),
        ("site", "set", "url", half),
        ("site", "set", half, "x"),
        ("--site", half, "site", "show"),
        ("settings", "set", "receiver_host", half),
        ("settings", "get", half),
        ("send", "--title", "x", "--audience", half),
        ("send", "--title", "x", "--at", half),
        ("subscribers", "import", f"/nowhere/{half}"),
        ("keys", "import", f"/nowhere/{half}"),
        ("restore", f"/nowhere/{half}"),
    ):
        assert cli.refused(*words) in SENTENCES


def test_a_question_is_not_asked_where_nobody_can_answer(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert cli.refused("keys", "backup", str(tmp_path / "keys.backup")) == "backup_passphrase_missing"
    assert not (tmp_path / "keys.backup").exists()


def test_secrets_are_never_told(cli: Cli, tmp_path: Path) -> None:
    (key_file,) = (cli.folder / "keys").iterdir()
    cli.secrets.append(key_file.read_text().strip())
    cli.subscribe(3)
    cli.ask("send", "--title", "x")
    for words in (
        ("site", "show"),
        ("keys", "show"),
        ("keys", "new"),
        ("subscribers", "list"),
        ("subscribers", "export", str(tmp_path / "everyone.csv")),
        ("subscribers", "import", str(tmp_path / "everyone.csv")),
        ("history", "1"),
        ("history", "1", "--csv", str(tmp_path / "log.csv")),
        ("settings", "list"),
        ("check",),
        ("export", str(tmp_path / "web")),
    ):
        assert cli.run(*words).status == 0
        assert cli.run("--json", *words).status == 0
    assert cli.secrets[-1] not in "".join(
        path.read_text(errors="replace") for path in (tmp_path / "web").rglob("*") if path.is_file()
    )
    assert cli.secrets[0] not in (tmp_path / "log.csv").read_text()

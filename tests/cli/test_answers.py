"""Every command answers with the JSON members that scripts hold on to, and with words for people."""

import csv
import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from pushdesk.domain.delivery import Outcome
from pushdesk.settings import FIELDS
from tests.cli.console import Cli
from tests.storage.workspace import NOW

SUBSCRIPTION_MEMBERS = {
    "subscription",
    "site",
    "browser",
    "push_service",
    "key",
    "state",
    "tags",
    "attributes",
    "last_seen_at",
}
DELIVERY_MEMBERS = {
    "delivery",
    "subscription",
    "push_service",
    "browser",
    "outcome",
    "status",
    "reason",
    "attempts",
    "at",
}
CAMPAIGN_MEMBERS = {"campaign", "title", "state", "total", "created_at"}


def site_of(cli: Cli) -> dict[str, object]:
    found: dict[str, object] = cli.ask("site", "show")
    return found


# Sites


def test_a_business_is_added_in_a_folder_that_was_not_there(empty: Cli) -> None:
    answer = empty.ask(
        "site", "add", "Bäckerei “Köln”", "--url", "http://localhost:8000", "--contact", "mailto:a@b.shop"
    )
    assert answer == {"site": "backerei-koln"}
    (site,) = empty.ask("site", "list")["sites"]
    assert (site["site"], site["name"], site["url"]) == ("backerei-koln", "Bäckerei “Köln”", "http://localhost:8000/")
    assert site["only_for_this_computer"] is True
    again = empty.run("site", "add", "Other", "--url", "http://127.0.0.1:1/", "--contact", "mailto:a@b.shop")
    assert "only for this computer" in again.out


def test_a_business_may_be_given_its_id(empty: Cli) -> None:
    words = ("site", "add", "Bakery", "--url", "https://b.shop/", "--contact", "mailto:a@b.shop")
    assert empty.ask("--site", "my-shop", *words) == {"site": "my-shop"}
    assert empty.refused("--site", "My shop!", *words) == "site_id_malformed"
    assert empty.refused("--site", "my-shop", *words) == "site_id_taken"


@pytest.mark.parametrize(
    ("field", "value", "member", "kept"),
    [
        ("name", "  New   name ", "name", "New name"),
        ("url", "https://new.shop/a", "url", "https://new.shop/a/"),
        ("contact", "https://new.shop/contact", "contact", "https://new.shop/contact"),
        ("short_name", "New", "short_name", "New"),
        ("description", "Bread\nand more", "description", "Bread and more"),
        ("theme_color", "#AABBCC", "theme_color", "#aabbcc"),
        ("background_color", "#000000", "background_color", "#000000"),
        ("language", "de-AT", "language", "de-AT"),
        ("topics", "news=What is new, offers", "topics", {"news": "What is new", "offers": "offers"}),
        ("link_hosts", "blog.new.shop, Shop.Example.com", "link_hosts", ["blog.new.shop", "shop.example.com"]),
        ("receiver", "https://r.new.shop/", "receiver", "https://r.new.shop"),
        ("receiver", "", "receiver", ""),
    ],
)
def test_a_field_of_a_business_is_set(cli: Cli, field: str, value: str, member: str, kept: object) -> None:
    answer = cli.ask("site", "set", field, value)
    assert answer["site"] == "corner-bakery"
    assert answer[member] == site_of(cli)[member] == kept


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("nonsense", "x", "site_field_unknown"),
        ("name", "", "name_malformed"),
        ("name", "x" * 61, "name_malformed"),
        ("url", "http://corner.shop/", "url_not_https"),
        ("url", "https://a:b@corner.shop/", "url_with_password"),
        ("url", "https://corner.shop/?a=1", "site_url_with_query"),
        ("url", "nonsense", "url_malformed"),
        ("contact", "me", "contact_malformed"),
        ("theme_color", "red", "color_malformed"),
        ("language", "12", "language_malformed"),
        ("language", "", "language_malformed"),
        ("topics", "Not A Slug=x", "topic_malformed"),
        ("link_hosts", "https://blog.shop/", "link_host_malformed"),
        ("description", "half \udcff", "text_malformed"),
        ("receiver", "ftp://x/", "url_malformed"),
        ("logo", "/nowhere/logo.png", "file_not_read"),
        ("logo", "/etc/hostname", "logo_unreadable"),
    ],
)
def test_a_field_that_is_wrong_is_refused_and_nothing_changes(cli: Cli, field: str, value: str, code: str) -> None:
    before = site_of(cli)
    assert cli.refused("site", "set", field, value) == code
    assert site_of(cli) == before


def test_several_businesses_need_to_be_told_apart(cli: Cli) -> None:
    cli.ask("site", "add", "Flower shop", "--url", "https://flowers.shop/", "--contact", "mailto:a@flowers.shop")
    for words in (
        ("site", "show"),
        ("site", "set", "name", "x"),
        ("keys", "show"),
        ("keys", "new"),
        ("send", "--title", "x"),
        ("campaigns", "list"),
        ("history",),
        ("subscribers", "import", "/nowhere"),
        ("subscribers", "export", "/nowhere"),
        ("export", "/nowhere"),
    ):
        answer = cli.run(*words)
        assert answer.status == 2
        assert "corner-bakery, flower-shop" in answer.err
        assert cli.refused(*words) == "site_needed"
    assert cli.ask("--site", "flower-shop", "keys", "show") == {"site": "flower-shop", "keys": []}
    assert cli.refused("--site", "nobody", "keys", "show") == "site_unknown"
    assert cli.ask("subscribers", "list")["total"] == 0  # which needs no business


def test_a_workspace_without_a_business_says_what_to_do(empty: Cli) -> None:
    answer = empty.run("keys", "show")
    assert answer.status == 2
    assert "pushdesk site add" in answer.err


# Keys


def test_keys_are_shown_with_their_public_half(cli: Cli) -> None:
    answer = cli.ask("keys", "show")
    assert answer["site"] == "corner-bakery"
    (key,) = answer["keys"]
    assert {"key", "public_key", "state", "subscriptions"} <= set(key)
    assert (key["state"], key["subscriptions"], len(key["public_key"])) == ("current", 0, 87)
    cli.subscribe(2)
    second = cli.ask("keys", "new")["keys"][0]
    assert second["state"] == "current"
    assert [(each["state"], each["subscriptions"]) for each in cli.ask("keys", "show")["keys"]] == [
        ("current", 0),
        ("serving", 2),
    ]
    assert second["public_key"] in cli.run("keys", "show").out


def test_keys_go_into_a_backup_and_come_back(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (key_file,) = (cli.folder / "keys").iterdir()
    cli.secrets.append(key_file.read_text().strip())
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("open sesame\n")
    backup = str(tmp_path / "keys.backup")
    short = tmp_path / "short"
    short.write_text("x\n")
    assert cli.refused("keys", "backup", backup, "--passphrase-file", str(short)) == "backup_passphrase_short"
    assert not Path(backup).exists()
    answer = cli.ask("keys", "backup", backup, "--passphrase-file", str(passphrase))
    assert answer["keys"][0]["backed_up"] is True
    key_file.unlink()
    assert cli.refused("keys", "restore", str(passphrase), "--passphrase-file", str(passphrase)) == "backup_malformed"
    passphrase.write_text("wrong")
    assert cli.refused("keys", "restore", backup, "--passphrase-file", str(passphrase)) == "backup_passphrase_wrong"
    monkeypatch.setenv("PUSHDESK_BACKUP_PASSPHRASE", "open sesame")
    assert "1 put back" in cli.run("keys", "restore", backup).out
    assert key_file.exists()


def test_a_key_is_imported_from_a_file(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "raw").write_text("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94\n")
    cli.secrets = ["q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"]
    key, former = cli.ask("keys", "import", str(tmp_path / "raw"))["keys"]
    assert key["public_key"].startswith("BCVxsr7N_eNgVRqvHtD0zTZsEc6")
    assert (key["state"], former["state"]) == ("current", "idle")
    for name, content, code in (
        ("junk", b"\x00\xff" * 50, "key_unreadable"),
        ("nothing", b"", "key_unreadable"),
        ("missing", None, "file_not_read"),
    ):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        assert cli.refused("keys", "import", str(tmp_path / name)) == code


# Subscribers


def test_subscribers_are_listed_in_pages(cli: Cli) -> None:
    cli.subscribe(5)
    whole = cli.ask("subscribers", "list")
    assert (whole["total"], whole["next"]) == (5, None)
    assert set(whole["subscriptions"][0]) == SUBSCRIPTION_MEMBERS
    paged, after = [], "0"
    while after != "None":
        page = cli.ask("subscribers", "list", "--limit", "2", "--after", after)
        assert page["total"] == 5
        paged += page["subscriptions"]
        after = str(page["next"])
    assert paged == whole["subscriptions"]
    assert cli.ask("subscribers", "list", "--limit", "5")["next"] is None
    assert "5 subscribers" in cli.run("subscribers", "list").out


def test_subscribers_in_other_states_are_listed_when_asked_for(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(2)
    cli.ask("subscribers", "erase", "1")
    assert [each["subscription"] for each in cli.ask("subscribers", "list")["subscriptions"]] == [2]
    for state in ("gone", "unsubscribed", "quarantined", "key_mismatch"):
        assert cli.ask("subscribers", "list", "--state", state) == {"total": 0, "subscriptions": [], "next": None}
    assert cli.ask("subscribers", "list", "--state", "active")["total"] == 1


def test_an_import_says_what_became_of_each_row(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(1)
    path = tmp_path / "subscribers.csv"
    path.write_text(path.read_text() + "\nbad row\n" + path.read_text().splitlines()[1].replace("-1,", "-2,"))
    wanted = {
        "added": 1,
        "refreshed": 1,
        "refused": 1,
        "errors": [{"row": 2, "field": "p256dh", "reason": "member_missing"}],
    }
    assert cli.ask("subscribers", "import", str(path), "--dry-run") == wanted
    assert cli.ask("subscribers", "list")["total"] == 1
    told = cli.run("subscribers", "import", str(path)).out
    assert "1 added, 1 refreshed, 1 refused" in told
    assert "row 2, p256dh: “p256dh” is missing." in told


def test_an_export_of_subscribers_warns_and_can_be_imported(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(3)
    path = str(tmp_path / "everyone.csv")
    answer = cli.run("subscribers", "export", path)
    assert "whoever has this file" in answer.err
    assert cli.ask("subscribers", "export", path)["rows"] == 3
    assert cli.ask("subscribers", "import", path)["refreshed"] == 3


def test_tags_are_replaced(cli: Cli) -> None:
    cli.subscribe(1)
    assert cli.ask("subscribers", "tag", "1", "VIP", "regular")["tags"] == ["regular", "vip"]
    assert cli.ask("subscribers", "tag", "1")["tags"] == []
    assert cli.refused("subscribers", "tag", "1", "two words") == "tag_malformed"
    assert cli.refused("subscribers", "tag", "7", "x") == "subscription_unknown"
    assert cli.refused("subscribers", "erase", "7") == "subscription_unknown"
    assert cli.ask("subscribers", "erase", "1") == {"erased": 1}


# Sending and its history


def test_a_launch_answers_with_campaign_state_and_total(cli: Cli) -> None:
    cli.subscribe(3)
    cli.ask("subscribers", "tag", "2", "vip", "test")
    assert cli.ask("send", "--title", "Fresh bread", "--body", "Now", "--link", "https://corner.shop/bread") == {
        "campaign": 1,
        "state": "scheduled",
        "total": 3,
        "warnings": [],
    }
    assert cli.ask("send", "--title", "x", "--audience", "tag:VIP or topic:news")["total"] == 1
    assert cli.ask("send", "--title", "x", "--test")["total"] == 1
    at = (datetime.now(UTC) + timedelta(days=30)).astimezone(timezone(timedelta(hours=1))).isoformat()
    planned = cli.ask("send", "--title", "x", "--at", at, "--ttl", "0", "--urgency", "high")
    assert planned["state"] == "scheduled"
    assert "is queued for 3" in cli.run("send", "--title", "x").out


def test_campaigns_are_listed_and_shown_with_every_outcome(cli: Cli) -> None:
    cli.subscribe(2)
    for number in range(3):
        cli.ask("send", "--title", f"Campaign {number}")
    listed = cli.ask("campaigns", "list")
    assert [set(each) for each in listed["campaigns"]] == [CAMPAIGN_MEMBERS] * 3
    assert [each["campaign"] for each in listed["campaigns"]] == [3, 2, 1]
    assert listed["next"] is None
    assert cli.ask("history") == listed
    page = cli.ask("campaigns", "list", "--limit", "2")
    assert page["next"] == 2
    assert [each["campaign"] for each in cli.ask("history", "--after", "2")["campaigns"]] == [1]
    shown = cli.ask("campaigns", "show", "1")
    assert {"campaign", "state", "reason", "total", "displayed", "clicked", "closed"} <= set(shown)
    assert sum(shown[outcome.value] for outcome in Outcome) == shown["total"] == 2
    assert "Campaign 1" in cli.run("history").out
    assert cli.refused("campaigns", "show", "9") == "campaign_unknown"


def test_a_campaign_is_paused_resumed_and_cancelled(cli: Cli) -> None:
    cli.subscribe(2)
    cli.ask("send", "--title", "x")
    assert cli.ask("campaigns", "pause", "1")["state"] == "paused"
    assert cli.ask("campaigns", "show", "1")["reason"] == "by_owner"
    assert cli.refused("campaigns", "retry", "1", status=1) == "campaign_command_refused"
    assert cli.ask("campaigns", "resume", "1")["state"] == "scheduled"
    cancelled = cli.ask("campaigns", "cancel", "1")
    assert (cancelled["state"], cancelled["skipped"]) == ("cancelled", 2)
    for word in ("pause", "resume", "cancel", "retry"):
        assert cli.refused("campaigns", word, "1", status=1) == "campaign_command_refused"
        assert cli.refused("campaigns", word, "9") == "campaign_unknown"


def test_a_delivery_log_is_paged_and_written_to_a_file(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(3)
    cli.ask("send", "--title", "x")
    log = cli.ask("history", "1")
    assert (log["campaign"], log["next"]) == (1, None)
    assert [set(each) for each in log["deliveries"]] == [DELIVERY_MEMBERS] * 3
    page = cli.ask("history", "1", "--limit", "2")
    assert page["next"] == page["deliveries"][-1]["delivery"]
    assert cli.ask("history", "1", "--after", str(page["next"]))["deliveries"] == log["deliveries"][2:]
    path = tmp_path / "log.csv"
    assert cli.ask("history", "1", "--csv", str(path)) == log
    assert len(list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))) == 3
    cli.ask("history", "--csv", str(tmp_path / "campaigns.csv"))
    assert "campaign" in (tmp_path / "campaigns.csv").read_text(encoding="utf-8-sig")
    assert cli.refused("history", "1", "--csv", str(tmp_path / "no" / "log.csv"), status=1) == "file_not_written"
    assert cli.refused("history", "--csv", str(tmp_path), status=1) == "file_not_written"
    assert cli.refused("history", "9") == "campaign_unknown"
    assert "Waits for its turn." in cli.run("history", "1").out


# Settings and the workspace itself


def test_settings_are_listed_read_and_set(cli: Cli) -> None:
    assert set(cli.ask("settings", "list")["settings"]) == set(FIELDS)
    assert cli.ask("settings", "get", "sender_processes") == {"name": "sender_processes", "value": 2}
    assert cli.ask("settings", "set", "extra_push_hosts", "a.org,127.0.0.1:80")["value"] == ["a.org", "127.0.0.1:80"]
    assert cli.ask("settings", "get", "extra_push_hosts")["value"] == ["a.org", "127.0.0.1:80"]
    assert cli.ask("settings", "set", "extra_push_hosts", "")["value"] == []
    assert cli.refused("settings", "get", "nonsense") == "setting_unknown"
    assert cli.refused("settings", "set", "nonsense", "1") == "setting_unknown"
    assert cli.refused("settings", "set", "undo_seconds", "-1") == "setting_out_of_bounds"
    for name, field in FIELDS.items():
        line = next(line for line in cli.run("settings", "list").out.splitlines() if line.startswith(f"{name} "))
        assert field.metadata["help"] in line


def test_a_workspace_is_backed_up_looked_at_and_restored(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(3)
    path = str(tmp_path / "mine.backup")
    made = cli.ask("backup", path)
    assert (made["sites"], made["keys"], made["subscriptions"], made["campaigns"]) == (1, 1, 3, 0)
    cli.ask("subscribers", "erase", "1")
    cli.subscribe(1, first=10)
    looked = cli.ask("restore", path, "--dry-run")
    assert (looked["restored"], looked["subscriptions"]) == (False, 3)
    assert cli.ask("subscribers", "list")["total"] == 3
    restored = cli.ask("restore", path)
    assert restored["restored"] is True
    assert Path(restored["kept"]).exists()
    assert [each["subscription"] for each in cli.ask("subscribers", "list")["subscriptions"]] == [2, 3]
    assert cli.ask("check") == {"sound": True, "problems": [], "sqlite": cli.ask("check")["sqlite"]}
    assert "sound" in cli.run("check").out


def test_a_restore_into_a_new_folder_makes_the_workspace(cli: Cli, empty: Cli, tmp_path: Path) -> None:
    cli.subscribe(2)
    cli.ask("backup", str(tmp_path / "mine.backup"))
    assert empty.ask("restore", str(tmp_path / "mine.backup"))["kept"] is None
    assert empty.ask("subscribers", "list")["total"] == 2


def test_the_web_app_is_exported(cli: Cli, tmp_path: Path) -> None:
    answer = cli.ask("export", str(tmp_path / "web"), "--receiver", "https://r.corner.shop")
    assert set(answer) == {"target", "build", "files"}
    assert answer["target"] == str(tmp_path / "web")
    assert "sw.js" in answer["files"]
    assert site_of(cli)["receiver"] == "https://r.corner.shop"
    config = json.loads((tmp_path / "web" / "pushdesk.config.json").read_text())
    assert config["applicationServerKey"] == cli.ask("keys", "show")["keys"][0]["public_key"]


def test_a_web_app_that_its_links_make_heavy_is_told_of(cli: Cli, tmp_path: Path) -> None:
    target = ("export", str(tmp_path / "web"), "--receiver", "https://r.corner.shop")
    assert "larger than it should be" not in cli.run(*target).err
    cli.ask("site", "set", "link_hosts", ", ".join(f"events-{number}.corner.shop" for number in range(90)))
    assert "larger than it should be" in cli.run(*target).err


def test_times_in_answers_are_rfc_3339_in_utc(cli: Cli) -> None:
    cli.subscribe(1)
    text = cli.ask("subscribers", "list")["subscriptions"][0]["last_seen_at"]
    assert text.endswith("Z")
    assert NOW.fromisoformat(text).utcoffset() is not None

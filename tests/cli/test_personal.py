"""Words for each person, languages and campaign parameters on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from pushdesk.app import PushDesk
from pushdesk.domain.notification import Notification, NotificationAction, Variant
from tests.cli.console import PUSH, Cli
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT

CONTENT: dict[str, Any] = {
    "title": "Hello {{name|there}}",
    "body": "From the file",
    "actions": [{"title": "Buy", "link": "https://corner.shop/buy#now"}],
    "variants": {"de": {"title": "Hallo {{name|du}}", "actions": ["Kaufen"]}},
    "app_badge": 1,
    "utm": {"campaign": "file", "content": "a"},
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A file with a whole notification."""
    path = tmp_path / "content.json"
    path.write_text(json.dumps(CONTENT), encoding="utf-8")
    return path


def frozen(cli: Cli, campaign_id: int) -> Notification:
    with PushDesk(cli.folder) as desk:
        return desk.campaigns.get(campaign_id).notification


def test_attributes_are_set_shown_exported_and_imported_again(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(2)
    answer = cli.ask("subscribers", "set", "1", "name=Ada Lovelace", "Town= =1+1 ")
    assert answer["attributes"] == {"name": "Ada Lovelace", "town": "=1+1"}
    assert "name=Ada Lovelace" in cli.run("subscribers", "set", "1", "name=Ada Lovelace").out
    listed = cli.ask("subscribers", "list")["subscriptions"]
    assert [each["attributes"] for each in listed] == [{"name": "Ada Lovelace", "town": "=1+1"}, {}]
    path = tmp_path / "everyone.csv"
    assert cli.ask("subscribers", "export", str(path))["rows"] == 2
    assert path.read_text().splitlines()[0].endswith(",last_seen_at,attribute.name,attribute.town")
    cli.ask("subscribers", "export", str(path))  # its own earlier file is no stranger's
    assert cli.ask("subscribers", "set", "1", "name=", "town=")["attributes"] == {}
    assert cli.ask("subscribers", "import", str(path))["refreshed"] == 2
    assert cli.ask("subscribers", "list")["subscriptions"][0]["attributes"] == answer["attributes"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("name",), "attribute_malformed"),
        (("first name=x",), "attribute_name_malformed"),
        (("site=x",), "attribute_name_taken"),
        ((f"name={'x' * 201}",), "attribute_value_malformed"),
        (("name=\ud800",), "attribute_value_malformed"),
    ],
)
def test_attributes_off_the_rules_are_refused(cli: Cli, words: tuple[str, ...], code: str) -> None:
    cli.subscribe(1)
    assert cli.refused("subscribers", "set", "1", *words) == code
    assert cli.refused("subscribers", "set", "7", "name=x") == "subscription_unknown"


def test_a_whole_notification_comes_from_a_file_and_options_go_over_it(cli: Cli, content: Path) -> None:
    cli.subscribe(1)
    cli.ask("subscribers", "set", "1", "name=Ada")
    answer = cli.ask("send", "--content", str(content), "--body", "From the line", "--utm-campaign", "line")
    assert (answer["total"], answer["warnings"]) == (1, [])
    utm = "utm_source=pushdesk&utm_medium=web_push&utm_campaign=line&utm_content=a"
    assert frozen(cli, answer["campaign"]) == Notification(
        "Hello {{name|there}}",
        body="From the line",
        link=f"https://corner.shop/?{utm}",
        language="en",
        actions=(NotificationAction("action-1", "Buy", f"https://corner.shop/buy?{utm}#now"),),
        app_badge=1,
        variants=(Variant("de", "Hallo {{name|du}}", action_titles=("Kaufen",)),),
    )


def test_parameters_come_from_the_command_line_and_only_when_asked_for(cli: Cli) -> None:
    cli.subscribe(1)
    words = ("send", "--title", "x", "--link", "https://corner.shop/a?utm_source=mine")
    named = {"campaign": "may", "source": "s", "medium": "m", "content": "c", "term": "t"}
    parameters = [word for name, value in named.items() for word in (f"--utm-{name}", value)]
    plain, tagged = cli.ask(*words)["campaign"], cli.ask(*words, *parameters)["campaign"]
    assert frozen(cli, plain).link == "https://corner.shop/a?utm_source=mine"
    assert frozen(cli, tagged).link == (
        "https://corner.shop/a?utm_source=mine&utm_medium=m&utm_campaign=may&utm_term=t&utm_content=c"
    )
    assert cli.refused(*words, "--utm-source", "s") == "utm_malformed"  # parameters need a campaign
    assert "utm_campaign" in cli.run(*words, "--utm-source", "s").err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "title_missing"),
        (("--title", "Hello {{name}}"), "token_without_fallback"),
        (("--title", "Hello {{name|x}}"), "token_unknown"),
        (("--title", "Hello {{name|x"), "token_malformed"),
        (("--title", "x", "--link", "https://{{site}}.shop/"), "token_in_host"),
    ],
)
def test_what_cannot_be_sent_is_refused(cli: Cli, words: tuple[str, ...], code: str) -> None:
    cli.subscribe(1)
    assert cli.refused("send", *words) == code


def test_a_file_that_is_no_notification_is_refused(cli: Cli, content: Path) -> None:
    content.write_text('{"titel": "x"}')
    assert cli.refused("send", "--content", str(content)) == "content_malformed"
    assert "titel" in cli.run("send", "--content", str(content)).err
    content.write_text("{")
    assert cli.refused("send", "--content", str(content)) == "json_malformed"
    assert content.name in cli.run("send", "--content", str(content)).err
    assert cli.refused("send", "--content", str(content) + ".missing") == "file_not_read"


def test_sizes_are_warned_of_beside_the_answer(cli: Cli, tmp_path: Path) -> None:
    cli.subscribe(1)
    phones = tmp_path / "phones.csv"
    rows = [f"{PUSH}phone-{number},{P256DH_TEXT},{AUTH_TEXT},firefox,android" for number in range(3)]
    phones.write_text("\n".join(["endpoint,p256dh,auth,browser,platform", *rows]))
    assert cli.ask("subscribers", "import", str(phones))["added"] == 3
    cli.ask("subscribers", "set", "2", f"name={'x' * 200}")
    long = ("--link", f"https://corner.shop/{'y' * 1_500}", "--body", "z" * 2_000)
    for title, codes in (
        ("Hello {{name|there}}", ["too_large_for_android_firefox"]),
        (f"{'{{name|there}}' * 3}", ["own_words_too_long", "too_large_for_android_firefox"]),
    ):
        answer = cli.ask("send", "--title", title, *long)
        assert [each["code"] for each in answer["warnings"]] == codes
    told = cli.run("send", "--title", "Hello", *long)
    assert "3 of 4 may not get it" in told.err
    assert "may not get it" not in told.out
    assert cli.run("send", "--title", "Hello").err == ""

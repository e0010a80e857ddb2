"""The exported page in a real Firefox where not all goes as planned: put aside, two tabs, no receiver, a new key."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.firefox import Firefox
from tests.browsers.json_value import JsonValue, list_of, member
from tests.journeys.shop import Shop, running_shop

READ_SUBSCRIPTION = """
const registration = await navigator.serviceWorker.getRegistration(arguments[0]);
const subscription = registration && await registration.pushManager.getSubscription();
return {scope: registration && registration.scope, endpoint: subscription && subscription.endpoint};
"""
LINE_IS_BACK = "window.dispatchEvent(new Event('online'))"
FOREIGN_PAGE = """<!doctype html><html lang="en"><head><meta charset="iso-8859-1"><title>Bakery</title>
<meta http-equiv="Content-Security-Policy"
 content="default-src 'self'; img-src 'self' data:; connect-src 'self' {receiver}"></head>
<body><h1>Our bread</h1><p id="pd-status"></p><script src="{script}" {rule} defer></script></body></html>"""
CARD = "document.querySelector('pushdesk-card').shadowRoot"


@pytest.fixture
def firefox(shop: Shop) -> Iterator[Firefox]:
    with Firefox(push_service=shop.push_service.websocket) as running:
        yield running


def wait_for_state(firefox: Firefox, name: str) -> None:
    firefox.wait_for_attribute("#pd-status", "data-state", name)


def subscribe(firefox: Firefox, page: str) -> None:
    firefox.navigate(page)
    wait_for_state(firefox, "default")
    firefox.click("#pd-enable")
    firefox.answer_permission(allow=True)
    wait_for_state(firefox, "subscribed")


def subscribers(shop: Shop, state: str = "active") -> list[JsonValue]:
    return list_of(shop.console.ask("subscribers", "list", "--state", state), "subscriptions")


def test_a_question_put_aside_can_be_called_back_and_another_tab_hears_of_the_answer(
    shop: Shop, firefox: Firefox
) -> None:
    firefox.navigate(shop.page)
    wait_for_state(firefox, "default")
    firefox.click("#pd-enable")
    firefox.put_permission_aside()
    assert subscribers(shop) == []
    first = firefox.open_tab(f"{shop.page}?second")
    wait_for_state(firefox, "default")
    second = firefox.open_tab("about:blank")
    firefox.switch_to(first)
    firefox.click("#pd-enable")
    firefox.answer_permission(allow=True)
    wait_for_state(firefox, "subscribed")
    assert firefox.wait_for_notification("You are in!").body == "This is how news from Corner Bakery will reach you."
    firefox.switch_to(second)
    wait_for_state(firefox, "subscribed")
    assert len(subscribers(shop)) == 1

    for tab in (first, second):
        firefox.switch_to(tab)
        firefox.navigate("about:blank")
    sent = shop.console.ask("send", "--title", "Nobody looks", "--wait", "--wait-timeout", "30")
    firefox.click_alert("Nobody looks")
    firefox.wait_for_tab(shop.page)
    campaign = str(member(sent, "campaign"))
    shop.console.ask_until([1, 1], ("displayed", "clicked"), "campaigns", "show", campaign, deadline_seconds=20)


def test_nothing_is_lost_while_the_receiver_is_down_and_a_new_key_counts_nobody_twice(
    shop: Shop, firefox: Firefox
) -> None:
    with shop.without_receiver():
        firefox.navigate(shop.page)
        wait_for_state(firefox, "default")
        firefox.click("#pd-enable")
        firefox.answer_permission(allow=True)
        wait_for_state(firefox, "pending")
    firefox.run(LINE_IS_BACK)
    wait_for_state(firefox, "subscribed")
    (person,) = subscribers(shop)

    shop.console.ask("keys", "new")
    shop.export_again()
    firefox.navigate(f"{shop.page}?after-the-change")
    keys = list_of(shop.console.ask("keys", "show"), "keys")
    current = next(member(key, "key") for key in keys if member(key, "state") == "current")
    wait_for_state(firefox, "subscribed")
    shop.console.ask_until([1], ("total",), "subscribers", "list", deadline_seconds=10)
    (again,) = subscribers(shop)
    assert (member(again, "subscription"), member(again, "key")) == (member(person, "subscription"), current)
    assert member(person, "key") != current
    build = json.loads((shop.export / "pushdesk.config.json").read_text("utf-8"))["build"]
    firefox.wait_until(f"(await caches.keys()).join() === 'pushdesk / {build}'")

    with shop.without_receiver():
        firefox.click("#pd-disable")
        wait_for_state(firefox, "unsubscribed")
        assert member(firefox.run(READ_SUBSCRIPTION, shop.page), "endpoint") is None
    firefox.run(LINE_IS_BACK)
    shop.console.ask_until([0], ("total",), "subscribers", "list", deadline_seconds=10)
    assert len(subscribers(shop, "unsubscribed")) == 1
    firefox.navigate(f"{shop.page}?weeks-later")
    wait_for_state(firefox, "unsubscribed")
    assert member(firefox.run(READ_SUBSCRIPTION, shop.page), "endpoint") is None


def test_settings_show_what_is_known_pause_and_forget(shop: Shop, firefox: Firefox) -> None:
    subscribe(firefox, shop.page)
    firefox.navigate(f"{shop.page}preferences.html")
    wait_for_state(firefox, "subscribed")
    firefox.wait_until("document.querySelectorAll('#pd-my-data dd').length >= 5")
    known = firefox.text("#pd-my-data")
    assert "Time zone" in known and "Agreed" in known
    firefox.click("[data-days='7']")
    firefox.wait_for_attribute("#pd-status", "data-reason", "paused")
    assert "paused until" in firefox.text("#pd-status")
    assert len(subscribers(shop, "unsubscribed")) == 1
    firefox.click("#pd-enable")
    wait_for_state(firefox, "subscribed")
    firefox.click("#pd-erase")
    firefox.wait_until("document.getElementById('pd-said').textContent.includes('once more')")
    firefox.click("#pd-erase")
    firefox.wait_until("document.getElementById('pd-said').textContent.startsWith('Done.')")
    assert firefox.text("#pd-status") == "Notifications are off. You will hear nothing more from Corner Bakery."
    assert subscribers(shop) == subscribers(shop, "unsubscribed") == []


@pytest.mark.parametrize("way", ["folder", "two files"])
def test_a_page_of_the_owner_s_own_asks_softly_and_replaces_a_foreign_worker_only_when_told(
    way: str, tmp_path: Path
) -> None:
    with running_shop(tmp_path, "news/") as shop:
        web = tmp_path / "web"
        script = "/news/pushdesk.js"
        if way == "two files":
            for name in ("pushdesk-embed.js", "pushdesk-sw.js"):
                (web / "news" / "embed" / name).rename(web / name)
            script = "/pushdesk-embed.js"
        scope = f"{shop.origin}/news/" if way == "folder" else f"{shop.origin}/"
        (web / "bread.html").write_text(
            FOREIGN_PAGE.format(script=script, rule='data-after="1 visit"', receiver=shop.receiver), "ascii"
        )
        (web / "empty.html").write_text("<title>Nothing</title>", "ascii")
        (web / script.strip("/").replace("pushdesk", "other-push")).write_text("/* another vendor */", "ascii")
        with Firefox(push_service=shop.push_service.websocket) as firefox:
            firefox.navigate(f"{shop.origin}/empty.html")
            other = script.replace("pushdesk", "other-push")
            firefox.run(f"await navigator.serviceWorker.register('{other}', {{scope: '{scope}'}})")
            firefox.navigate(f"{shop.origin}/bread.html")
            firefox.wait_until(f"{CARD}.querySelector('button.yes')")
            assert not firefox.permission_is_asked
            assert "Another push service" in str(firefox.run(f"return {CARD}.querySelector('p').textContent"))
            assert firefox.attribute("#pd-status", "data-reason") == "foreign"
            firefox.click_in_shadow("pushdesk-card", "button.yes")
            firefox.answer_permission(allow=True)
            wait_for_state(firefox, "subscribed")
            assert firefox.run("return window.PushDesk.state()") == "subscribed"
            assert member(firefox.run(READ_SUBSCRIPTION, scope), "scope") == scope
            assert len(subscribers(shop)) == 1
            assert firefox.run("return (await navigator.serviceWorker.getRegistrations()).length") == 1
            firefox.navigate(f"{shop.origin}/bread.html")
            wait_for_state(firefox, "subscribed")
            assert firefox.run("return document.querySelector('pushdesk-card')") is None

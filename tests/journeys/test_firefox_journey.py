"""The main job with a real Firefox: subscribe, register, send, show, click, count, leave."""

from tests.browsers.desktop import Desktop
from tests.browsers.firefox import Alert, Firefox
from tests.browsers.json_value import list_of, member, text_of
from tests.journeys.console import Console
from tests.journeys.shop import Shop

TITLE = "Fresh rye today"
BODY = "Warm from nine o’clock, while it lasts – 🥖 and butter."
COUNTS = ("accepted", "displayed", "clicked", "closed")
REPORT_SECONDS = 20.0

READ_ENDPOINT = """
const subscription = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
return subscription && subscription.endpoint;
"""


def subscribe(firefox: Firefox, shop: Shop) -> str:
    """Visit the page, press its button, press Allow, wait for the receiver's word; return the endpoint."""
    firefox.navigate(shop.page)
    firefox.wait_for_attribute("#pd-status", "data-state", "default")
    assert not firefox.permission_is_asked, "permission was asked before any gesture"
    firefox.click("#pd-enable")
    firefox.answer_permission(allow=True)
    firefox.wait_for_attribute("#pd-status", "data-state", "subscribed")
    endpoint = firefox.run(READ_ENDPOINT)
    assert isinstance(endpoint, str) and endpoint.startswith(shop.push_service.address)
    return endpoint


def send_campaign(console: Console, title: str, link: str) -> str:
    """Send to everyone, here one subscriber, until it has ended; return the campaign's id."""
    sent = console.ask(*("send", "--title", title, "--body", BODY, "--link", link, "--wait", "--wait-timeout", "30"))
    assert (member(sent, "state"), member(sent, "total")) == ("finished", 1)
    return str(member(sent, "campaign"))


def test_a_campaign_reaches_firefox_is_clicked_and_counted_and_leaving_is_kept(shop: Shop) -> None:
    console = shop.console
    with Firefox(push_service=shop.push_service.websocket) as firefox:
        endpoint = subscribe(firefox, shop)
        listed = console.ask("subscribers", "list")
        assert member(listed, "total") == 1
        subscription = list_of(listed, "subscriptions")[0]
        assert member(subscription, "state") == "active"
        assert member(subscription, "browser") == "firefox"

        link = f"{shop.page}?offer=rye"
        campaign = send_campaign(console, TITLE, link)
        shown = firefox.wait_for_notification(TITLE)
        accepted = shop.push_service.messages_for(endpoint)
        assert len(accepted) == 1
        assert shown.body == BODY
        assert shown.tag.removeprefix("pd-") == text_of(accepted[0], "topic")
        assert Alert(TITLE, BODY) in firefox.alerts()

        firefox.click_alert(TITLE)
        firefox.wait_for_tab(link)
        console.ask_until([1, 1, 1, 0], COUNTS, "campaigns", "show", campaign, deadline_seconds=REPORT_SECONDS)
        logged = list_of(console.ask("history", campaign), "deliveries")
        assert [(member(one, "outcome"), member(one, "status")) for one in logged] == [("accepted", 201)]

        firefox.wait_for_attribute("#pd-status", "data-state", "subscribed")
        firefox.click("#pd-disable")
        firefox.wait_for_attribute("#pd-status", "data-state", "unsubscribed")
        assert firefox.run(READ_ENDPOINT) is None
        assert member(console.ask("subscribers", "list"), "total") == 0
        left = console.ask("subscribers", "list", "--state", "unsubscribed")
        assert [member(one, "state") for one in list_of(left, "subscriptions")] == ["unsubscribed"]


def test_a_click_and_a_closing_on_the_desktop_reach_the_counts_by_way_of_firefox(shop: Shop, desktop: Desktop) -> None:
    console = shop.console
    with Firefox(
        push_service=shop.push_service.websocket,
        environment=desktop.environment(),
        notifications_by_desktop=True,
    ) as firefox:
        subscribe(firefox, shop)
        clicked = send_campaign(console, TITLE, f"{shop.page}?offer=rye")
        shown = desktop.wait_for_notification(TITLE)
        assert shown.body == BODY
        desktop.click(shown)
        firefox.wait_for_tab(f"{shop.page}?offer=rye")
        console.ask_until([1, 1, 1, 0], COUNTS, "campaigns", "show", clicked, deadline_seconds=REPORT_SECONDS)

        closed = send_campaign(console, "Last loaves", f"{shop.page}?offer=loaves")
        desktop.close(desktop.wait_for_notification("Last loaves"))
        console.ask_until([1, 1, 0, 1], COUNTS, "campaigns", "show", closed, deadline_seconds=REPORT_SECONDS)
        assert f"{shop.page}?offer=loaves" not in firefox.tabs()


def test_who_blocks_notifications_is_told_so_and_is_not_registered(shop: Shop) -> None:
    with Firefox(push_service=shop.push_service.websocket) as firefox:
        firefox.navigate(shop.page)
        firefox.wait_for_attribute("#pd-status", "data-state", "default")
        firefox.click("#pd-enable")
        firefox.answer_permission(allow=False)
        firefox.wait_for_attribute("#pd-status", "data-state", "denied")
        assert member(shop.console.ask("subscribers", "list"), "total") == 0

"""The hosted inbox with a real Firefox: PHP's server keeps what only the owner's computer can read."""

from pathlib import Path

from tests.browsers.firefox import Firefox
from tests.browsers.json_value import list_of, member
from tests.journeys.shop import running_shop

FIREWALL = "<?php http_response_code(403); header('Content-Type: text/html'); echo '<html>Forbidden';"


def test_a_browser_leaves_its_word_sealed_and_the_console_fetches_it(tmp_path: Path) -> None:
    with running_shop(tmp_path, has_inbox=True) as shop, Firefox(push_service=shop.push_service.websocket) as firefox:
        program = shop.export / "inbox.php"
        code = program.read_bytes()
        program.write_text(FIREWALL)
        firefox.navigate(shop.page)
        firefox.wait_for_attribute("#pd-status", "data-state", "default")
        firefox.click("#pd-enable")
        firefox.answer_permission(allow=True)
        firefox.wait_for_attribute("#pd-status", "data-reason", "blocked")
        assert "web host" in firefox.text("#pd-status")

        program.write_bytes(code)
        firefox.click("#pd-enable")
        firefox.wait_for_attribute("#pd-status", "data-state", "subscribed")
        records = sorted((shop.export / "inbox-data").glob("re*.php"))
        kept = b"".join(file.read_bytes() for file in records)
        assert records and not any(word in kept for word in (b"127.0.0.1", b"endpoint", b"auth", b"Mozilla"))

        shop.console.ask("pull")
        assert member(shop.console.ask("subscribers", "list"), "total") == 1
        assert list((shop.export / "inbox-data").glob("re*.php")) == []
        sent = shop.console.ask("send", "--title", "Fresh rye", "--wait", "--wait-timeout", "30")
        firefox.click_alert("Fresh rye")
        campaign = str(member(sent, "campaign"))
        firefox.wait_until("(async () => !(await new PushDeskOutbox.Outbox(window, '/').entries()).length)()")
        shop.console.ask("pull")
        counts = ("displayed", "clicked")
        shop.console.ask_until([1, 1], counts, "campaigns", "show", campaign, deadline_seconds=10)

        firefox.click("#pd-disable")
        firefox.wait_for_attribute("#pd-status", "data-state", "unsubscribed")
        shop.console.ask("pull")
        left = list_of(shop.console.ask("subscribers", "list", "--state", "unsubscribed"), "subscriptions")
        assert len(left) == 1

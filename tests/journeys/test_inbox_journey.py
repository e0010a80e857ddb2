"""The hosted inbox with real browsers: PHP's server, and nginx with php-fpm, keep what only the owner can read."""

import json
from pathlib import Path

from tests.browsers.chromium import Chromium
from tests.browsers.desktop import Desktop
from tests.browsers.firefox import Firefox
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.journeys.practice import SUBSCRIBE_AS
from tests.journeys.shop import running_shop

FIREWALLS = (
    "<?php http_response_code(403); header('Content-Type: text/html'); echo '<html>Forbidden';",
    "<?php header('Location: /captcha.html', true, 302);",
    "<?php header('Content-Type: text/html'); echo '<html>One moment, we check your browser.';",
    "<?php http_response_code(406); echo '{}';",
)
"""What stands before PHP on some hosts, and what it answers in the inbox's place."""

ENTRY = "(await new PushDeskOutbox.Outbox(window, '/').entries())[0]"


def test_a_browser_leaves_its_word_sealed_and_the_console_fetches_it(tmp_path: Path) -> None:
    with running_shop(tmp_path, has_inbox=True) as shop, Firefox(push_service=shop.push_service.websocket) as firefox:
        program = shop.export / "inbox.php"
        code = program.read_bytes()
        program.write_text(FIREWALLS[0])
        firefox.navigate(shop.page)
        firefox.wait_for_attribute("#pd-status", "data-state", "default")
        firefox.click("#pd-enable")
        firefox.answer_permission(allow=True)
        for firewall in FIREWALLS[1:]:
            firefox.wait_for_attribute("#pd-status", "data-reason", "blocked")
            assert "web host" in firefox.text("#pd-status")
            program.write_text(firewall)
            earlier = firefox.run(f"return {ENTRY}.id")
            firefox.click("#pd-enable")
            firefox.wait_until(f"{ENTRY}.id > {earlier} && {ENTRY}.attempts === 1 && {ENTRY}.status === -1")
        firefox.wait_for_attribute("#pd-status", "data-reason", "blocked")

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


def test_chromium_behind_nginx_leaves_its_word_sealed_and_is_written_to(tmp_path: Path, desktop: Desktop) -> None:
    with (
        running_shop(tmp_path, is_behind_nginx=True) as shop,
        Chromium(environment=desktop.environment()) as chromium,
    ):
        order: JsonValue = {"count": 1, "application_server_key": shop.public_key}
        issued = list_of(shop.push_service.ask("/subscriptions", order), "subscriptions")[0]
        endpoint = text_of(issued, "endpoint")
        subscription = {"endpoint": endpoint, "expirationTime": None, "keys": member(issued, "keys")}
        chromium.navigate(shop.page)
        chromium.allow_notifications(shop.origin)
        chromium.evaluate(SUBSCRIBE_AS % json.dumps(subscription))
        chromium.wait_until("document.querySelector('#pd-status').dataset.state === 'default'")
        chromium.click("#pd-enable")
        chromium.wait_until("document.querySelector('#pd-status').dataset.state === 'subscribed'")
        inbox = shop.export / "inbox-data"
        kept = b"".join(file.read_bytes() for file in inbox.glob("re*.php"))
        assert kept and not any(word in kept for word in (b"127.0.0.1", b"endpoint", b"auth", b"Mozilla"))

        assert member(shop.console.ask("pull"), "added") == 1
        assert list(inbox.glob("re*.php")) == []
        sent = shop.console.ask("send", "--title", "Fresh rye", "--wait", "--wait-timeout", "30")
        ledger = shop.push_service.ask(f"/ledger/{endpoint.rsplit('/', 1)[1]}")
        chromium.deliver_push(shop.page, text_of(list_of(ledger, "waiting")[0], "payload"))
        desktop.click(desktop.wait_for_notification("Fresh rye"))
        chromium.wait_until("(async () => !(await new PushDeskOutbox.Outbox(window, '/').entries()).length)()")
        shop.console.ask("pull")
        campaign = str(member(sent, "campaign"))
        shop.console.ask_until([1, 1], ("displayed", "clicked"), "campaigns", "show", campaign, deadline_seconds=10)

"""Whoever does what READ-ME-FIRST.html says gets from the zip to the first subscriber, on each host."""

import os
import re
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pushdesk.domain.site import InboxKind
from pushdesk.hosting.inbox import HostedInbox
from tests.browsers.chromium import Chromium
from tests.guides.hosts import WORDPRESS, apache_with, give_to_server, let_others_in, nginx_with
from tests.guides.owner import STATE, owner_in, turn_on, visit
from tests.inbox.php_host import php_server, wait_until_open
from tests.inbox.visitor import request
from tests.inbox.worker_host import worker_host
from tests.journeys.web_space import WebSpace
from tests.node_packages import install_packages
from tests.processes import Program

READY = '"ready":true'
WRANGLER = Path(__file__).parents[1] / "guides" / "wrangler"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with Chromium() as running:
        yield running


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Path]:
    """A place that a web server's user can reach, with a short path: a socket's is bounded."""
    with tempfile.TemporaryDirectory(prefix="pd-") as short:
        folder = Path(short)
        (folder / "html").mkdir()
        let_others_in(folder / "html", folder)
        yield folder / "html"


def said_at(address: str) -> str:
    """What stands there when it is opened in a browser."""
    return request(address, "GET", None, {}).text


def test_a_host_with_php_by_ftp(chromium: Chromium, web: Path, tmp_path: Path) -> None:
    with owner_in(tmp_path, InboxKind.PHP) as owner:
        guide = owner.unpack(web)
        assert READY in guide.section("A web hosting package").codes
        with php_server(web, port=owner.port):
            assert READY in said_at(f"{owner.page}inbox.php")
            turn_on(chromium, owner)
            assert owner.subscribers() == 1


def test_wordpress_in_a_folder_beside_its_own(chromium: Chromium, web: Path, tmp_path: Path) -> None:
    with owner_in(tmp_path, InboxKind.PHP, "news/") as owner:
        for name, content in WORDPRESS.items():
            (web / name).parent.mkdir(exist_ok=True)
            (web / name).write_text(content)
        guide = owner.unpack(web / "news")
        assert READY in guide.section("WordPress").codes
        give_to_server(web / "news")
        all_allowed = f"<Directory {web}>\nAllowOverride All\n</Directory>"  # as hosts of WordPress have it
        with apache_with(all_allowed, web, web.parent / "apache", owner.port):
            assert "Page not found" in said_at(f"{owner.origin}/some/post")
            assert READY in said_at(f"{owner.page}inbox.php")
            turn_on(chromium, owner)
            assert owner.subscribers() == 1
            assert request(f"{owner.page}sw.js", "GET", None, {}).headers["cache-control"] == "no-cache"


def test_nginx_with_the_block_that_is_printed(chromium: Chromium, web: Path, tmp_path: Path) -> None:
    with owner_in(tmp_path, InboxKind.PHP, "news/") as owner:
        (block,) = owner.unpack(web / "news").section("nginx").blocks
        give_to_server(web / "news")
        with nginx_with(block, web, web.parent / "nginx", owner.port):
            assert READY in said_at(f"{owner.page}inbox.php")
            turn_on(chromium, owner)
            (record,) = (web / "news" / "inbox-data").glob("re*.php")
            assert request(f"{owner.page}inbox-data/{record.name}", "GET", None, {}).status == 403
            assert owner.subscribers() == 1
            for name in ("sw.js", "pushdesk.config.json", "manifest.webmanifest"):
                assert request(f"{owner.page}{name}", "GET", None, {}).headers["cache-control"] == "no-cache", name
            manifest = request(f"{owner.page}manifest.webmanifest", "GET", None, {})
            assert manifest.headers["content-type"] == "application/manifest+json"


def test_apache_with_the_block_that_is_printed(chromium: Chromium, web: Path, tmp_path: Path) -> None:
    with owner_in(tmp_path, InboxKind.PHP, "news/") as owner:
        (block,) = owner.unpack(web / "news").section("Apache").blocks
        give_to_server(web / "news")
        printed = block.replace("/var/www/html/news", str(web / "news"))
        assert printed != block
        with apache_with(printed, web, web.parent / "apache", owner.port):
            assert READY in said_at(f"{owner.page}inbox.php")
            turn_on(chromium, owner)
            (record,) = (web / "news" / "inbox-data").glob("re*.php")
            assert request(f"{owner.page}inbox-data/{record.name}", "GET", None, {}).status == 403
            assert owner.subscribers() == 1
            worker = request(f"{owner.page}sw.js", "GET", None, {})
            assert worker.headers["cache-control"] == "no-cache"
            assert "worker-src 'self'" in worker.headers["content-security-policy"]


def test_the_two_files_on_a_page_of_one_s_own(chromium: Chromium, web: Path, tmp_path: Path) -> None:
    with owner_in(tmp_path, InboxKind.PHP) as owner:
        section = owner.unpack(tmp_path / "unpacked").section("On the pages you have already")
        whole, pair = section.blocks
        assert f'src="{owner.page}pushdesk.js"' in whole
        for file in (tmp_path / "unpacked" / "embed").iterdir():
            file.rename(web / file.name)
        for name in ("inbox.php", "pushdesk.config.json"):
            assert name in section.codes
            (tmp_path / "unpacked" / name).rename(web / name)
        assert "click" in section.codes
        line = pair.replace("2 visits", "click")
        page = f'<!doctype html><html lang="en"><title>Bread</title><h1>Bread</h1><p id="pd-status"></p>{line}</html>'
        (web / "bread.html").write_text(page)
        with php_server(web, port=owner.port):
            assert READY in said_at(f"{owner.page}inbox.php")
            visit(chromium, owner, f"{owner.origin}/bread.html")
            chromium.click("h1")
            chromium.wait_until("document.querySelector('pushdesk-card')")
            chromium.evaluate("document.querySelector('pushdesk-card').shadowRoot.querySelector('.yes').click()")
            chromium.wait_until(f"{STATE} === 'subscribed'")
            assert owner.subscribers() == 1


def test_cloudflare_with_its_own_program(chromium: Chromium, tmp_path: Path) -> None:
    wrangler = install_packages(WRANGLER) / ".bin" / "wrangler"
    with owner_in(tmp_path, InboxKind.WORKER) as owner:
        unpacked = tmp_path / "unpacked"
        guide = owner.unpack(unpacked).section("The inbox on Cloudflare")
        login, create, execute, deploy, *again = guide.commands
        assert (login, create) == ("npx wrangler login", "npx wrangler d1 create pushdesk-inbox")
        assert {deploy, *again} == {"npx wrangler deploy"}
        worker = unpacked / "inbox-worker"
        settings = (worker / "wrangler.example.toml").read_text("utf-8")
        assert settings.count('database_id = ""') == 1
        with_id = settings.replace('database_id = ""', 'database_id = "00000000-0000-0000-0000-000000000000"')
        (worker / "wrangler.toml").write_text(with_id, "utf-8")
        environment = {**os.environ, "HOME": str(tmp_path), "CI": "1", "WRANGLER_SEND_METRICS": "false"}
        here = execute.replace("npx wrangler", str(wrangler)).replace("--remote", "--local").split()
        subprocess.run(here, cwd=worker, env=environment, check=True, capture_output=True, timeout=120)
        serving = [str(wrangler), "dev", "--local", "--ip", "127.0.0.1", "--port", str(owner.port)]
        with Program(serving, environment=environment, folder=worker) as program:
            wait_until_open(owner.port, program)
            assert READY in said_at(f"{owner.origin}/inbox")
            turn_on(chromium, owner)
            assert owner.subscribers() == 1
            assert request(f"{owner.origin}/inbox-worker/wrangler.toml", "GET", None, {}).status == 404
        chromium.navigate(f"{owner.page}?without-a-line")
        chromium.wait_until("document.querySelector('h1')?.textContent === 'You are offline'")


def test_a_host_without_php_and_the_inbox_on_cloudflare(chromium: Chromium, web: Path, tmp_path: Path) -> None:
    with owner_in(tmp_path, InboxKind.WORKER, "news/") as owner:
        guide = owner.unpack(tmp_path / "first").section("The inbox on Cloudflare")
        assert "[assets]" in guide.codes
        settings = (tmp_path / "first" / "inbox-worker" / "wrangler.example.toml").read_text("utf-8")
        without_page = tomllib.loads(re.sub(r"\[assets\]\n(?:.+\n)+", "", settings))
        assert set(tomllib.loads(settings)) - set(without_page) == {"assets"}
        keys = owner.desk.custody.inbox.public_keys(owner.site.site_id)
        inbox = HostedInbox(InboxKind.WORKER, "", keys.sealing, keys.signing)
        with worker_host(tmp_path / "cloudflare", owner.site.site_id, owner.site.origin, inbox) as worker:
            owner.desk.sites.update(replace(owner.desk.sites.get(owner.site.site_id), inbox_url=worker.address))
            owner.unpack(web / "news")
            with WebSpace(web, owner.port):
                turn_on(chromium, owner)
                assert owner.subscribers() == 1

"""Whole visits: over TLS by name, by nginx, on this computer, with nobody there, and those that nobody asked for."""

import getpass
import json
import os
import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pushdesk.app import Course, PushDesk
from pushdesk.doctor.fetching import Fetcher, Page, Unreached
from pushdesk.domain.checkup import Check, Checkup, Finding, Verdict, wrong
from pushdesk.domain.faults import Fault
from pushdesk.hosting.preview import PreviewServer
from pushdesk.machine import FileLock, own_command
from pushdesk.storage.keys import VaultKind
from tests.cli.console import Cli
from tests.doctor.conftest import Published
from tests.doctor.web_host import HOST, WebHost, internet, page, serving
from tests.inbox.php_host import free_port, wait_until_open
from tests.processes import Program
from tests.sending.hostile_server import HostileServer, Talk, make_certificates
from tests.web_servers import nginx_command, nginx_settings

NGINX_SERVER = """
    listen 127.0.0.1:{port} ssl;
    ssl_certificate {certificate};
    ssl_certificate_key {key};
    root {root};
    location = /receiver/healthz {{ default_type application/json; return 200 '{{"ok": true}}'; }}
    location = /receiver/v1/registrations {{
      add_header Access-Control-Allow-Origin https://localhost:{port};
      return 204;
    }}
"""


def verdicts(checkup: Checkup) -> dict[str, str]:
    """What is not well, by check."""
    return {each.check.value: each.reason for each in checkup.findings if each.verdict is not Verdict.WELL}


@pytest.fixture
def cli(published: Published, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(published.desk.folder, capsys)


def test_a_visit_over_tls_finds_nothing_wrong_and_says_so(published: Published, cli: Cli) -> None:
    answer = cli.ask("doctor", f"https://{HOST}/index.html")
    assert answer["url"] == f"https://{HOST}/"
    assert {each["state"] for each in answer["checks"]} == {"well"}
    assert [each["check"] for each in answer["checks"]] == [each.value for each in Check if each is not Check.INBOX]
    assert {(each["problem"], each["mend"]) for each in answer["checks"]} == {(None, None)}
    told = cli.run("doctor", f"https://{HOST}")
    assert (told.status, told.out.splitlines()[-1]) == (0, "Nothing is wrong.")
    assert published.host.asked.count("/sw.js") == 2  # once a visit
    assert "http /" in published.host.asked


def test_what_is_wrong_is_told_with_status_1(published: Published, cli: Cli) -> None:
    published.host.twists["/sw.js"] = page(404, "")
    answer = cli.ask("doctor", f"https://{HOST}/", status=1)
    found = {each["check"]: each for each in answer["checks"] if each["state"] == "wrong"}
    assert set(found) == {"worker", "files"}
    assert found["worker"]["problem"] == "sw.js is not there, so no browser can show your notifications."
    assert found["worker"]["mend"] == "Upload sw.js and everything beside it again."
    told = cli.run("doctor", f"https://{HOST}/")
    assert told.status == 1
    assert "Wrong        Service worker (sw.js): sw.js is not there" in told.out
    assert "→ Upload sw.js" in told.out


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://corner.shop/", "url_not_https"),
        ("corner.shop", "url_malformed"),
        ("https://a.b/?x=1", "site_url_with_query"),
    ],
)
def test_an_address_that_is_none_is_wrong_input(cli: Cli, url: str, code: str) -> None:
    assert cli.refused("doctor", url) == code


def test_without_a_business_there_is_nothing_to_look_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Cli(tmp_path / "empty", capsys).refused("doctor", "https://a.b/") == "site_missing"


@pytest.mark.parametrize(
    ("name", "ends_in", "trusts", "reason"),
    [
        (HOST, timedelta(hours=-1), True, "certificate_expired"),
        ("other.shop", timedelta(days=1), True, "certificate_of_other_name"),
        (HOST, timedelta(days=1), False, "certificate_not_trusted"),
    ],
)
def test_a_bad_certificate_is_named(
    published: Published, tmp_path: Path, name: str, ends_in: timedelta, trusts: bool, reason: str
) -> None:
    bad = make_certificates(tmp_path, name=name, ends_in=ends_in)
    with serving(published.host, bad.context()) as port, internet({(HOST, 443): port}) as proxy:
        settings = {"proxy": proxy, "extra_ca_file": str(bad.authority_file) if trusts else ""}
        before = published.desk.settings.all()
        for setting, value in settings.items():
            published.desk.settings.set(setting, value)
        found = verdicts(published.desk.doctor.visit(published.site))
        published.desk.settings.set("proxy", before.proxy)
        published.desk.settings.set("extra_ca_file", before.extra_ca_file)
    assert (found["reachable"], found["https"]) == ("not_trusted", reason)
    assert set(found.values()) <= {"not_trusted", reason, "not_reached", "config_not_read", "worker_not_read",
                                   "manifest_not_read", "receiver_not_trusted"}  # fmt: skip


def test_a_host_without_https_is_named(published: Published) -> None:
    with (
        serving(published.host, None) as port,
        internet({(HOST, 443): port}) as proxy,
        Fetcher(Course(), proxy=proxy) as fetcher,
    ):
        assert fetcher.get(f"https://{HOST}/") is Unreached.NO_HTTPS


@pytest.fixture
def local(tmp_path: Path) -> Iterator[PushDesk]:
    """A workspace whose web app is on this computer, at a port where nobody listens yet."""
    with PushDesk(tmp_path / "workspace") as desk:
        site = desk.add_site("Corner Bakery", f"http://localhost:{free_port()}/", "mailto:owner@corner.shop")
        desk.custody.new(site.site_id, vault=VaultKind.FILE)
        desk.settings.set("receiver_port", str(free_port()))
        desk.export(desk.sites.get(site.site_id), tmp_path / "web")
        yield desk


def test_a_page_on_this_computer_is_only_for_this_computer(
    local: PushDesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = local.sites.all()[0]
    port, receiver_port = int(site.url.split(":")[2].strip("/")), local.settings.all().receiver_port
    receive = [*own_command(), "--data", str(local.folder), "receive", "--port", str(receiver_port)]
    with PreviewServer(tmp_path / "web", port), Program(receive) as receiver:
        receiver.address()
        answer = Cli(local.folder, capsys).ask("doctor", site.url)
        found = {each["check"]: each["problem"] for each in answer["checks"] if each["state"] != "well"}
        assert set(found) == {"https", "receiver"}
        assert all("only for this computer" in words for words in found.values())
        assert receiver.terminate() == 0
        answer = Cli(local.folder, capsys).ask("doctor", f"http://127.0.0.1:{port}/", status=1)
        found = {each["check"]: each["reason"] for each in answer["checks"] if each["state"] != "well"}
        assert found["address"] == "preview_address"
        assert found["receiver"] == "receiver_unreachable"


def test_nobody_there_is_one_sentence_and_no_flood_of_requests(local: PushDesk) -> None:
    site = local.sites.all()[0]
    checkup = local.doctor.visit(site)
    assert verdicts(checkup)["reachable"] == "nobody_answers"
    assert [each.check for each in checkup.wrong] == [Check.REACHABLE, Check.RECEIVER]
    kept = local.checkups.last(site.site_id)
    assert kept is not None and kept.findings == checkup.findings


def test_nginx_over_tls_as_it_comes(tmp_path: Path) -> None:
    """nginx reads none of the folder's own settings: it works, with two notes."""
    certificates = make_certificates(tmp_path)
    port = free_port()
    with PushDesk(tmp_path / "workspace") as desk:
        site = desk.add_site("Corner Bakery", f"https://localhost:{port}/", "mailto:owner@corner.shop")
        desk.custody.new(site.site_id, vault=VaultKind.FILE)
        desk.settings.set("extra_ca_file", str(certificates.authority_file))
        desk.export(desk.sites.get(site.site_id), tmp_path / "web", receiver_url=f"https://localhost:{port}/receiver")
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == os.getuid() and folder.name.startswith(("pytest", "test_")):
                folder.chmod(0o755)
        server = NGINX_SERVER.format(
            port=port,
            root=tmp_path / "web",
            certificate=certificates.certificate_file,
            key=certificates.key_file,
        )
        user = getpass.getuser() if os.geteuid() == 0 else ""
        (tmp_path / "nginx.conf").write_text(nginx_settings(tmp_path, server, user=user))
        with Program(nginx_command(tmp_path)) as program:
            wait_until_open(port, program)
            checkup = desk.doctor.visit(desk.sites.get(site.site_id))
    assert checkup.is_well
    assert verdicts(checkup) == {
        "cache": "cache_not_said",
        "manifest": "manifest_type",
        "receiver": "receiver_local",
    }


# -- deadlines, bounds, and giving up


def silent(talk: Talk) -> None:
    talk.read_request()
    talk.stay_silent()


def endless(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 2_100_000)


def headers_without_end(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"y" * 9_000 + b"\r\n")
    for _ in range(20):
        talk.answer(b"X-A: " + b"y" * 9_000 + b"\r\n")


def no_http(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"220 smtp ready\r\n")


def test_a_silent_host_costs_no_more_than_the_budget() -> None:
    with HostileServer(silent) as server, Fetcher(Course(), seconds=0.3) as fetcher:
        assert fetcher.get(f"http://localhost:{server.port}/") is Unreached.TOO_SLOW
        assert fetcher.get(f"http://localhost:{server.port}/") is Unreached.TOO_SLOW
        assert server.connections == 1


@pytest.mark.parametrize("manner", [endless, headers_without_end, no_http])
def test_what_has_no_end_or_no_sense_is_left(manner: object) -> None:
    with HostileServer(manner) as server, Fetcher(Course()) as fetcher:
        assert fetcher.get(f"http://localhost:{server.port}/") is Unreached.BROKEN


def test_a_visit_that_nobody_wants_any_more_ends_at_once() -> None:
    course = Course()
    with HostileServer(silent) as server, Fetcher(course) as fetcher:
        threading.Timer(0.1, setattr, (course, "is_cancelled", True)).start()
        with pytest.raises(Fault) as caught:
            fetcher.get(f"http://localhost:{server.port}/")
    assert caught.value.code == "work_cancelled"


def test_redirects_are_followed_within_one_origin_and_not_for_ever(published: Published) -> None:
    with serving(published.host, None) as port, Fetcher(Course()) as fetcher:
        published.host.plain_twist = lambda _answer: page(302, "")(_answer).with_header("Location", "/again")
        reply, hops = fetcher.follow(f"http://localhost:{port}/")
    assert isinstance(reply, Page) and reply.status == 302
    assert len(hops) == 6


# -- by itself


NOW = datetime(2030, 1, 1, tzinfo=UTC)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def scheduled(published: Published, tmp_path: Path) -> Iterator[tuple[PushDesk, Clock]]:
    """The shop's workspace once more, with a clock; exported a moment ago."""
    folder = tmp_path / "copy"
    folder.mkdir()
    published.desk.back_up(tmp_path / "backup.sqlite3")
    shutil.copytree(published.desk.folder / "keys", folder / "keys")
    clock = Clock()
    with PushDesk(folder, clock=clock) as desk:
        desk.restore(tmp_path / "backup.sqlite3")
        with desk.database.write() as connection:
            connection.exec_driver_sql("DELETE FROM checkup")
        last = desk.sites.exported_files(published.site.site_id)
        assert last is not None
        desk.sites.mark_exported(published.site.site_id, "web", last.build, NOW, last.digests)
        yield desk, clock


def visited(host: WebHost) -> bool:
    asked = bool(host.asked)
    host.asked.clear()
    return asked


def test_a_look_is_due_once_the_export_is_up_and_then_every_week(
    published: Published, scheduled: tuple[PushDesk, Clock]
) -> None:
    desk, clock = scheduled
    seen = []
    for days in (0, 6, 7, 8, 13.9, 14, 14.1):
        clock.now = NOW + timedelta(days=days)
        desk.housekeeping()
        seen.append(visited(published.host))
    assert seen == [True, False, True, False, False, True, False]
    kept = desk.checkups.last(published.site.site_id)
    assert kept is not None and kept.is_well and kept.at == NOW + timedelta(days=14)


def test_an_export_that_is_not_up_yet_is_asked_for_and_no_finding(
    published: Published, scheduled: tuple[PushDesk, Clock]
) -> None:
    desk, clock = scheduled
    site_id = published.site.site_id
    last = desk.sites.exported_files(site_id)
    assert last is not None
    desk.sites.mark_exported(site_id, "web", "a-newer-build", NOW, last.digests)
    for hours in (0, 1, 5):
        clock.now = NOW + timedelta(hours=hours)
        desk.housekeeping()
        assert published.host.asked == ["/pushdesk.config.json"]
        assert visited(published.host)
        assert desk.checkups.last(site_id) is None
    desk.sites.mark_exported(site_id, "web", last.build, clock.now, last.digests)
    desk.housekeeping()
    kept = desk.checkups.last(site_id)
    assert kept is not None and kept.is_well
    clock.now += timedelta(hours=2)
    visited(published.host)
    desk.housekeeping()
    assert not visited(published.host)


def test_what_is_missing_right_after_an_export_may_be_on_its_way(
    published: Published, scheduled: tuple[PushDesk, Clock]
) -> None:
    desk, clock = scheduled
    published.host.twists["/sw.js"] = page(404, "")
    for minutes, is_told in ((10, False), (59, False), (60, True)):
        clock.now = NOW + timedelta(minutes=minutes)
        desk.housekeeping()
        assert visited(published.host)
        assert (desk.checkups.last(published.site.site_id) is not None) is is_told
    kept = desk.checkups.last(published.site.site_id)
    assert kept is not None and not kept.is_well


def test_a_page_that_is_away_for_an_hour_is_no_finding_and_for_a_day_it_is(
    published: Published, scheduled: tuple[PushDesk, Clock]
) -> None:
    desk, clock = scheduled
    site_id = published.site.site_id
    with internet({}) as nowhere:
        desk.settings.set("proxy", nowhere)
        reached = published.proxy
        for hours, reason in ((0, ""), (1, ""), (23, ""), (24, "answer_broken")):
            clock.now = NOW + timedelta(days=7, hours=hours)
            desk.housekeeping()
            kept = desk.checkups.last(site_id)
            assert kept is not None
            assert kept.is_well is not bool(reason)
            assert kept.unreached_since == NOW + timedelta(days=7)
    desk.settings.set("proxy", reached)
    clock.now = NOW + timedelta(days=8, hours=1)
    desk.housekeeping()
    kept = desk.checkups.last(site_id)
    assert kept is not None and kept.is_well and kept.unreached_since is None


def test_a_page_on_this_computer_is_never_looked_at_by_itself(local: PushDesk) -> None:
    site = local.sites.all()[0]
    local.checkups.keep(Checkup(site.site_id, site.url, NOW - timedelta(days=30), ()))
    local.housekeeping()
    kept = local.checkups.last(site.site_id)
    assert kept is not None and kept.at == NOW - timedelta(days=30)


def test_two_processes_do_not_look_at_once(published: Published, scheduled: tuple[PushDesk, Clock]) -> None:
    desk, clock = scheduled
    clock.now = NOW + timedelta(days=7)
    other = FileLock(desk.folder / "doctor.lock")
    assert other.acquire()
    desk.housekeeping()
    assert not visited(published.host)
    other.release()
    desk.housekeeping()
    assert visited(published.host)


def test_what_a_later_version_found_is_left_out(local: PushDesk) -> None:
    site = local.sites.all()[0]
    known = wrong(Check.KEYS, "strange_key")
    local.checkups.keep(Checkup(site.site_id, site.url, NOW, (known,)))
    with local.database.write() as connection:
        found = connection.exec_driver_sql("SELECT findings FROM checkup").scalar_one()
        more = [*json.loads(found), ["of_tomorrow", "wrong", "x", {}]]
        connection.exec_driver_sql("UPDATE checkup SET findings = ?", (json.dumps(more),))
    kept = local.checkups.last(site.site_id)
    assert kept is not None and kept.findings == (Finding(Check.KEYS, Verdict.WRONG, "strange_key"),)

"""The doctor's record through real inboxes: there and back, through sabotaged ones, and what stands before them."""

import json
import shutil
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pushdesk.app import Course, PushDesk
from pushdesk.doctor.fetching import Fetcher
from pushdesk.doctor.mailbox import InboxAccess, check_inbox
from pushdesk.doctor.published import PublishedSite
from pushdesk.domain.checkup import Finding, Verdict
from pushdesk.domain.site import InboxKind
from pushdesk.hosting.inbox import HostedInbox
from pushdesk.machine import FileLock
from pushdesk.storage.keys import VaultKind
from pushdesk.webpush.vapid import new_private_key, public_bytes
from pushdesk.words.checkup import mend_words, problem_words
from tests.cli.console import Cli
from tests.doctor.web_host import Twist, WebHost, page, redirect, serving
from tests.inbox.php_host import free_port, php_server
from tests.inbox.worker_host import worker_host

CAPTCHA = "<html><title>Just a moment...</title></html>"


def own_word(status: int, code: str) -> Twist:
    """A refusal in the inbox's own JSON."""
    return page(status, json.dumps({"error": code, "message": "…"}), "application/json")


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, port: int) -> Iterator[PushDesk]:
    """A shop with an inbox at a port of this computer; its folder ``web`` lies beside the workspace."""
    folder = tmp_path_factory.mktemp("inbox")
    with PushDesk(folder / "workspace") as desk:
        site = desk.add_site("Corner Bakery", f"http://localhost:{port}/", "mailto:owner@corner.shop")
        desk.custody.new(site.site_id, vault=VaultKind.FILE)
        desk.export(desk.sites.get(site.site_id), folder / "web", inbox=InboxKind.PHP)
        yield desk


@pytest.fixture
def web(exported: PushDesk, tmp_path: Path) -> Path:
    """The exported folder, a copy of the test's own."""
    return Path(shutil.copytree(exported.folder.parent / "web", tmp_path / "web"))


@pytest.fixture
def access(exported: PushDesk) -> InboxAccess:
    return InboxAccess(
        lock_path=exported.folder / "inbox.lock",
        keys=lambda: exported.custody.inbox,
        report_secret=exported.reports.secret,
        clock=exported.now,
        extra_ca_file="",
        proxy="",
    )


Looks = Callable[[str], Finding]


@pytest.fixture
def look(exported: PushDesk, access: InboxAccess) -> Looks:
    """What the check finds at an address."""

    def at(url: str) -> Finding:
        with Fetcher(Course()) as fetcher:
            site = exported.sites.all()[0]
            found = check_inbox(PublishedSite(url, fetcher, Course()), exported.doctor._our_side(site), access)
            assert found is not None
            return found

    return at


def waiting(web: Path) -> list[str]:
    return [path.name for path in (web / "inbox-data").glob("re*.php")]


def rows(desk: PushDesk) -> list[int]:
    with desk.database.read() as connection:
        return [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("subscription", "report", "refusal")
        ]


def test_a_record_goes_in_and_comes_back_and_is_nobody(
    exported: PushDesk, web: Path, port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with php_server(web, port=port):
        cli = Cli(exported.folder, capsys)
        answer = cli.ask("doctor", f"http://localhost:{port}/")
        states = {each["check"]: each["state"] for each in answer["checks"]}
        assert states["inbox"] == "well"
        assert "receiver" not in states
        assert waiting(web) == []
        assert cli.ask("pull")["pulled"] == 0
    assert rows(exported) == [0, 0, 0]


def test_a_record_that_stays_behind_is_pulled_and_is_nobody_either(
    exported: PushDesk, web: Path, port: int, look: Looks
) -> None:
    sabotage(web, "$ask === 'acknowledge'", "$ask === 'never'")
    with php_server(web, port=port) as address:
        found = look(f"{address}/")
        assert found.verdict is Verdict.WRONG
        assert len(waiting(web)) == 1
    sabotage(web, "$ask === 'never'", "$ask === 'acknowledge'")
    with php_server(web, port=port):
        tally = exported.inbox.pull(exported.sites.all()[0])
    assert (tally.pulled, tally.added, tally.reports, tally.refused, tally.repeated) == (1, 0, 0, 0, 1)
    assert waiting(web) == []
    assert rows(exported) == [0, 0, 0]


def test_records_that_wait_already_are_left_where_they_are(web: Path, port: int, look: Looks) -> None:
    with php_server(web, port=port) as address:
        for _ in range(3):
            stay_behind(web)
        before = sorted(waiting(web))
        assert look(f"{address}/").verdict is Verdict.WELL
        assert sorted(waiting(web)) == before


def stay_behind(web: Path) -> None:
    """One more record of somebody else, from a minute before."""
    data = web / "inbox-data"
    data.mkdir(exist_ok=True)
    number = len(list(data.glob("re*.php")))
    record = urlsafe_b64encode(bytes(16) + b"\x00\x00\x20\x00\x41\x04" + bytes(200)).rstrip(b"=").decode()
    name = f"registrations.{1_700_000_000_000_000 + number:016d}{number:012x}.php"
    (data / name).write_text(f"<?php exit; ?>\n{record}\n")


def sabotage(web: Path, old: str, new: str) -> None:
    """Change the host's inbox in one place."""
    program = (web / "inbox.php").read_text()
    assert program.count(old) == 1, old
    (web / "inbox.php").write_text(program.replace(old, new))


FOREIGN = urlsafe_b64encode(public_bytes(new_private_key())).rstrip(b"=").decode()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('    writeWhole("$id.php", GUARD . $text . "\\n");\n', "", "trial_lost"),
        ("'record' => $text]", "'record' => strrev($text)]", "trial_changed"),
        ("abs((float) $time - $now) > CLOCK_WINDOW_MS", "true", "inbox_clock_refused"),
        ("!function_exists('openssl_verify')", "true", "openssl_missing"),
        ("'more' => $more,", "", "inbox_answer_malformed"),
    ],
)
def test_an_inbox_that_fails_is_told_by_what_it_fails_in(
    web: Path, port: int, look: Looks, old: str, new: str, reason: str
) -> None:
    sabotage(web, old, new)
    with php_server(web, port=port) as address:
        found = look(f"{address}/")
    assert (found.verdict, found.reason) == (Verdict.WRONG, reason)
    assert problem_words(found)[-1] == "." == mend_words(found)[-1]


@pytest.mark.parametrize(
    ("member", "value", "reason"),
    [
        ("sealingKey", FOREIGN, "trial_not_opened"),
        ("inboxKey", FOREIGN, "inbox_key_differs"),
        ("inboxKey", "", "inbox_not_set_up"),
        ("site", "florist", "inbox_of_other_site"),
    ],
    ids=["another sealing key", "another signing key", "no signing key", "another site"],
)
def test_keys_that_a_host_swapped_are_found_in_the_trial(
    web: Path, port: int, look: Looks, member: str, value: str, reason: str
) -> None:
    config = json.loads((web / "pushdesk.config.json").read_text())
    (web / "pushdesk.config.json").write_text(json.dumps({**config, member: value}))
    with php_server(web, port=port) as address:
        found = look(f"{address}/")
    assert (found.verdict, found.reason) == (Verdict.WRONG, reason)


ASKED = "/inbox.php"


@pytest.mark.parametrize(
    ("twist", "reason", "words"),
    [
        (page(403, "<h1>Forbidden"), "inbox_refused_by_host", "refuses what is sent to the inbox (answer 403)"),
        (page(406, "Not Acceptable (mod_security)"), "inbox_refused_by_host", "answer 406"),
        (page(429, "<h1>Slow down"), "inbox_refused_by_host", "firewall"),
        (page(503, CAPTCHA), "inbox_challenged", "whether one is human"),
        (page(200, "<div class='g-recaptcha'>"), "inbox_challenged", "firewall"),
        (page(200, "<h1>Welcome to your new host"), "inbox_something_else_there", "a page of its own"),
        (page(401, "who?"), "inbox_asks_for_password", "password"),
        (redirect("https://www.corner.shop/inbox.php"), "inbox_redirected", "leads on to another address"),
        (page(404, "none"), "inbox_not_there", "no inbox at its address"),
        (page(500, "oops"), "inbox_host_broken", "answer 500"),
        (page(200, "<?php echo 1;", "text/plain"), "inbox_is_text", "shows inbox.php as text"),
        (own_word(503, "inbox_not_writable"), "inbox_not_writable", "does not let the inbox write"),
        (own_word(503, "inbox_full"), "inbox_full", "inbox is full"),
        (own_word(500, "of_tomorrow"), "inbox_broken", "failed on the test record"),
    ],
)
@pytest.mark.parametrize("only_posts", [False, True])
def test_what_stands_before_the_inbox_is_named_as_such(
    web: Path, look: Looks, twist: Twist, reason: str, words: str, only_posts: bool
) -> None:
    """Firewalls often let a look through and refuse what is posted."""
    site = json.loads((web / "pushdesk.config.json").read_text())["site"]
    ready = page(200, json.dumps({"inbox": "pushdesk", "version": 1, "ready": True, "site": site}), "application/json")

    barred = {f"{ASKED}?box=registrations": twist, ASKED: ready} if only_posts else {ASKED: twist}
    with serving(WebHost(web, twists=barred, serves_plainly=True), None) as at:
        found = look(f"http://localhost:{at}/")
    assert (found.verdict, found.reason) == (Verdict.WRONG, reason)
    assert words in problem_words(found)


def test_a_pull_that_is_under_way_is_waited_for_and_then_left_alone(
    web: Path, port: int, look: Looks, access: InboxAccess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pushdesk.doctor.mailbox._LOCK_WAIT_SECONDS", 0.1)
    pulling = FileLock(access.lock_path)
    assert pulling.acquire()
    with php_server(web, port=port) as address:
        found = look(f"{address}/")
        assert (found.verdict, found.reason) == (Verdict.UNKNOWN, "inbox_busy")
        pulling.release()
        assert look(f"{address}/").verdict is Verdict.WELL


def test_an_inbox_elsewhere_has_to_let_the_page_in(exported: PushDesk, web: Path, port: int, look: Looks) -> None:
    site = exported.sites.all()[0]
    with php_server(web, port=port) as address, serving(WebHost(web, serves_plainly=True), None) as pages:
        exported.sites.update(replace(site, inbox_url=f"{address}/inbox.php", url="https://corner.shop/"))
        found = look(f"http://localhost:{pages}/")
        exported.sites.update(site)
    assert (found.verdict, found.reason) == (Verdict.WRONG, "inbox_refuses_page")


def test_a_worker_on_another_origin_is_tried_as_a_page_of_the_site_would(
    exported: PushDesk, web: Path, look: Looks, tmp_path: Path
) -> None:
    site = exported.sites.all()[0]
    keys = exported.custody.inbox.public_keys(site.site_id)
    hosted = HostedInbox(InboxKind.WORKER, "", keys.sealing, keys.signing)
    with (
        worker_host(tmp_path / "cloudflare", site.site_id, "https://corner.shop", hosted) as worker,
        serving(WebHost(web, serves_plainly=True), None) as pages,
    ):
        changed = replace(site, inbox=InboxKind.WORKER, inbox_url=worker.address, url="https://corner.shop/")
        exported.sites.update(changed)
        assert look(f"http://localhost:{pages}/").verdict is Verdict.WELL
        assert worker.rows("SELECT id FROM record") == []
        exported.sites.update(replace(changed, url="https://other.shop/"))
        refused = look(f"http://localhost:{pages}/")
        exported.sites.update(changed)
        former = look(f"http://localhost:{pages}/")
        exported.sites.update(site)
    assert (refused.verdict, refused.reason) == (Verdict.WRONG, "inbox_refuses_page")
    assert (former.verdict, former.reason) == (Verdict.WRONG, "inbox_refuses_former_page")

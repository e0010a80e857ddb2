"""The Site Doctor on the page Web app, and what the Overview makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from pushdesk.domain.checkup import Check, Checkup, Finding, remark, unknown, well, wrong
from pushdesk.hosting.preview import PreviewServer
from pushdesk.ui.actions import PageName
from pushdesk.words.checkup import CHECK_WORDS
from tests.sending.hostile_server import HostileServer, Talk
from tests.ui.open_desk import OpenDesk, choosing
from tests.ui.workspace import Shop, free_port

Opens = Callable[..., OpenDesk]

FINDINGS = (
    well(Check.REACHABLE),
    well(Check.HTTPS),
    remark(Check.CACHE, "kept_for_hours", file="sw.js", span=14_400),
    wrong(Check.WORKER, "worker_missing", status=404),
    unknown(Check.WORKER_SCOPE, "worker_not_read"),
)


@pytest.fixture
def here(shop: Shop, tmp_path: Path) -> Iterator[Shop]:
    """The business on this computer, exported and served, its receiver off."""
    port = free_port()
    shop.desk.settings.set("receiver_port", str(free_port()))
    site = shop.desk.sites.update(replace(shop.site, url=f"http://localhost:{port}/"))
    shop.desk.export(site, tmp_path / "web")
    with PreviewServer(tmp_path / "web", port):
        yield replace(shop, site=site)


def keep(shop: Shop, *findings: Finding, **changed: object) -> Checkup:
    now = shop.desk.now()
    checkup = replace(Checkup(shop.site.site_id, shop.site.url, now, findings), **changed)
    shop.desk.checkups.keep(checkup)
    return checkup


def rows(desk: OpenDesk) -> list[str]:
    """What a screen reader says of each finding."""
    begins = tuple(f"{words}: " for words in CHECK_WORDS.values())
    found = [each for each in desk.page.findChildren(QWidget) if each.accessibleName().startswith(begins)]
    return [each.accessibleName() for each in found if not each.isHidden() and each.isVisibleTo(desk.page)]


def test_before_an_export_there_is_nothing_to_check(shop: Shop, open_desk: Opens) -> None:
    desk = open_desk(PageName.WEB_APP)
    assert not desk.button("Check my site").isEnabled()
    assert "Export the web app and upload it" in desk.words()


def test_a_check_shows_what_is_wrong_and_how_to_mend_it(here: Shop, open_desk: Opens) -> None:
    desk = open_desk(PageName.WEB_APP)
    assert f"Upload the exported folder to {here.site.url}" in desk.words()
    desk.press("Check my site")
    desk.until(lambda: "one check found something wrong." in desk.words())
    desk.settle()
    told = rows(desk)
    assert told[0].startswith("Receiver: Wrong. The receiver does not answer at http://127.0.0.1:")
    assert told[0].endswith("with a new address export and upload again.")
    assert told[1].startswith("Secure connection (https): Note. The page is only for this computer")
    assert len(told) == 2
    desk.press("14 checks are fine")
    assert len(rows(desk)) == 16
    assert "Icons: Fine." in rows(desk)
    desk.press("Hide what is fine")
    assert rows(desk) == told


def test_the_worst_stands_first_each_with_word_and_shape(here: Shop, open_desk: Opens) -> None:
    keep(here, *FINDINGS)
    desk = open_desk(PageName.WEB_APP)
    assert [row.partition(": ")[2].split(".")[0] for row in rows(desk)] == ["Wrong", "Note", "Not checked"]
    assert "sw.js is not there, so no browser can show your notifications." in desk.words()
    assert "Upload sw.js and everything beside it again." in desk.words()
    assert {"Wrong", "Note", "Not checked"} <= desk.names()


def test_an_export_since_the_last_check_asks_for_another_and_does_not_run_it(
    here: Shop, open_desk: Opens, tmp_path: Path
) -> None:
    kept = keep(here, *FINDINGS, at=here.desk.now() - timedelta(hours=1))
    desk = open_desk(PageName.WEB_APP)
    assert "You have exported since. Upload the folder, then check again." in desk.words()
    before = here.desk.checkups.last(here.site.site_id)
    desk.press("Export folder…", choosing(tmp_path / "web"))
    desk.settle()
    assert here.desk.checkups.last(here.site.site_id) == before
    assert before is not None and before.findings == kept.findings


def silent(talk: Talk) -> None:
    talk.read_request()
    talk.stay_silent()


@pytest.mark.parametrize("quits", [False, True])
def test_a_check_is_stopped_by_its_button_and_by_quitting(
    shop: Shop, open_desk: Opens, tmp_path: Path, quits: bool
) -> None:
    with HostileServer(silent) as server:
        site = shop.desk.sites.update(replace(shop.site, url=f"http://localhost:{server.port}/"))
        shop.desk.export(site, tmp_path / "web")
        desk = open_desk(PageName.WEB_APP)
        desk.button("Check my site").click()
        desk.until(lambda: bool(server.received))
        assert "Looking at your site as a browser would" in desk.words()
        assert not desk.button("Check my site").isEnabled()
        if quits:
            desk.end()
            assert desk.window.jobs.wait(0), "the visit goes on"
        else:
            desk.button("Stop checking").click()
            assert "Stopping…" in desk.words()
            desk.settle()
            assert desk.button("Check my site").isEnabled()
            assert "Stop checking" not in desk.names()
    assert shop.desk.checkups.last(site.site_id) is None


def test_what_cannot_be_checked_is_said(here: Shop, open_desk: Opens) -> None:
    here.desk.settings.set("extra_ca_file", "/nowhere/at/all.pem")
    desk = open_desk(PageName.WEB_APP)
    desk.press("Check my site")
    desk.settle()
    assert "The certificate file /nowhere/at/all.pem cannot be used." in desk.words()
    assert desk.button("Check my site").isEnabled()


def test_a_look_at_an_earlier_address_is_not_shown(here: Shop, open_desk: Opens) -> None:
    keep(here, *FINDINGS, url="https://earlier.shop/")
    desk = open_desk(PageName.WEB_APP)
    assert rows(desk) == []
    assert "Not checked yet" in desk.words()


def test_the_overview_says_that_something_is_wrong_and_leads_to_it(here: Shop, open_desk: Opens) -> None:
    keep(here, *FINDINGS, wrong(Check.KEYS, "strange_key"))
    desk = open_desk(PageName.OVERVIEW)
    assert "Something is wrong with your page on the web" in desk.words()
    assert (
        "sw.js is not there, so no browser can show your notifications. The Site Doctor found 1 more." in desk.words()
    )
    desk.press("Open web app")
    desk.settle()
    assert "Site Doctor" in desk.names()


def test_the_overview_is_silent_while_all_is_well(here: Shop, open_desk: Opens) -> None:
    keep(here, *FINDINGS[:3])
    desk = open_desk(PageName.OVERVIEW)
    assert "Something is wrong" not in desk.words()

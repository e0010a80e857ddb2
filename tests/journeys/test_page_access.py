"""The exported pages in a real Chromium: open to everybody in every state, light, in four languages, off line, safe."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pushdesk.domain.site import Topic
from pushdesk.hosting.export import export
from pushdesk.hosting.inbox import HostedInbox
from pushdesk.hosting.preview import PreviewServer
from tests.browsers.chromium import Chromium
from tests.browsers.desktop import Desktop
from tests.browsers.json_value import list_of
from tests.hosting.first_load import first_load
from tests.hosting.samples import PUBLIC_KEY, SITE, request_of
from tests.journeys.access import violations
from tests.journeys.console import ROOT
from tests.journeys.hostile_links import ALLOWED, HOSTILE_LINKS
from tests.processes import Program

STATES = [
    ("default", "default"),
    ("default", "foreign"),
    ("subscribed", "subscribed"),
    ("pending", "pending"),
    ("pending", "code"),
    ("unsubscribed", "unsubscribed"),
    ("unsubscribed", "paused"),
    ("denied", "denied"),
    ("install-first", "install-first"),
    ("unsupported", "unsupported"),
    ("error", "refused"),
    ("error", "blocked"),
    ("error", "no-push-service"),
]
SHOW = """(async () => {{
  const {{ Page }} = await import('./pushdesk/page.js');
  const {{ Words }} = await import('./pushdesk/words.js');
  const config = await (await fetch('pushdesk.config.json')).json();
  const words = new Words('en', async (name) => (await fetch(`pushdesk/texts/${{name}}`)).json());
  await words.load();
  words.config = config;
  const outbox = new PushDeskOutbox.Outbox(window, '/');
  const load = (name) => import(`./pushdesk/${{name}}.js`);
  const page = new Page(document, {{ config, outbox, world: window }}, words, load);
  const subscription = {{ endpoint: 'https://push.example/1', keys: {{ p256dh: 'p', auth: 'a' }} }};
  const waiting = {{ id: 1, kind: 'registration', attempts: 0, body: {{ site: config.site, subscription }} }};
  const shows = {{ name: {name}, reason: {reason}, topics: [], status: 403, worker: 'https://x.example/sw.js' }};
  page.show({{ ...shows, waiting: {reason} === 'code' ? waiting : undefined, facts: {{ pausedUntil: 1.9e12 }} }});
}})()"""
SHOW_CARD = """(async () => {
  const { showCard } = await import('./pushdesk/card.js');
  const { Words } = await import('./pushdesk/words.js');
  const words = new Words('en', async (name) => (await fetch(`pushdesk/texts/${name}`)).json());
  await words.loadMore();
  const outbox = new PushDeskOutbox.Outbox(window, '/');
  const config = await (await fetch('pushdesk.config.json')).json();
  showCard({ world: window, words, outbox, config, state: { name: 'default', reason: 'default' } }, 1);
})()"""
SHOWN = "[...document.querySelectorAll('.pd-help:not([hidden])')].every((help) => help.children.length)"
PAGES = ("preferences.html", "privacy.html", "offline.html", "READ-ME-FIRST.html")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    topics = (Topic("offers", "Offers"), Topic("events", "Events and tastings"))
    site = replace(SITE, url="http://127.0.0.1:1/", topics=topics, link_hosts=ALLOWED)
    request = replace(request_of(site), receiver_url="http://127.0.0.1:9", inbox=HostedInbox(sealing_key=PUBLIC_KEY))
    target = tmp_path_factory.mktemp("access") / "out"
    export(request, target)
    return target


@pytest.fixture(scope="module")
def page(folder: Path) -> Iterator[str]:
    with PreviewServer(folder) as server:
        yield f"{server.address}/"


@pytest.fixture(scope="module")
def running() -> Iterator[Chromium]:
    with Chromium() as started:
        yield started


@pytest.fixture
def chromium(running: Chromium) -> Chromium:
    """A tab that knows nothing of the tests before."""
    running.begin_anew()
    return running


def test_every_state_and_every_page_is_open_to_everybody(chromium: Chromium, page: str, axe: str) -> None:
    found = []
    chromium.navigate(page)
    chromium.wait_until("document.getElementById('pd-status').dataset.reason === 'default'")
    for name, reason in STATES:
        chromium.evaluate(SHOW.format(name=json.dumps(name), reason=json.dumps(reason)))
        chromium.wait_until(f"document.getElementById('pd-status').dataset.reason === {json.dumps(reason)} && {SHOWN}")
        found += violations(chromium, axe, reason)
    for name in PAGES:
        chromium.navigate(page + name)
        found += violations(chromium, axe, name)
    assert found == []


def test_the_card_is_open_to_everybody_and_goes_with_escape(chromium: Chromium, page: str, axe: str) -> None:
    chromium.navigate(page)
    chromium.wait_until("document.getElementById('pd-status').dataset.reason === 'default'")
    chromium.evaluate(SHOW_CARD)
    assert violations(chromium, axe, "card") == []
    chromium.evaluate("document.querySelector('pushdesk-card').shadowRoot.querySelector('button').focus()")
    chromium.press("Escape")
    chromium.wait_until("!document.querySelector('pushdesk-card')")


def test_what_keeps_people_out_would_be_found(chromium: Chromium, page: str, axe: str) -> None:
    chromium.navigate(page)
    chromium.evaluate("document.body.append(document.createElement('img')), true")
    assert any("image-alt" in one for one in violations(chromium, axe, "planted"))


def test_chromium_would_install_it_and_everything_can_be_reached_with_the_keyboard(page: str) -> None:
    with Chromium() as chromium:
        chromium.navigate(page)
        assert chromium.installability_errors() == []
        manifest = chromium.manifest()
        assert (manifest.address, manifest.errors) == (f"{page}manifest.webmanifest", ())
        tab_through_the_page(chromium, page)
        chromium.evaluate("addEventListener('click', ({ target }) => { window.pressed = target.id; }), true")
        chromium.click("#pd-install")
        chromium.wait_until("document.getElementById('pd-install').hidden && window.pressed === 'pd-install'")


def test_nothing_moves_for_whom_movement_hurts(chromium: Chromium, page: str) -> None:
    moving = """[...document.querySelectorAll('*')].filter((one) => { const style = getComputedStyle(one);
      return style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration); }).length"""
    chromium.navigate(page)
    assert chromium.evaluate(moving) != 0
    chromium.prefer(prefers_reduced_motion="reduce")
    assert chromium.evaluate(moving) == 0


def test_a_first_visit_loads_what_was_counted_and_nothing_else(chromium: Chromium, page: str, folder: Path) -> None:
    chromium.navigate(page)
    chromium.wait_until("document.getElementById('pd-status').dataset.reason === 'default'")
    chromium.wait_until("navigator.serviceWorker.controller")
    names = chromium.evaluate("performance.getEntriesByType('resource').map((one) => one.name.split('?')[0])")
    loaded = {str(name).removeprefix(page) for name in list_of(names)}
    assert loaded <= first_load(folder)
    assert loaded >= {"pushdesk/client.js", "pushdesk.outbox.js", "pushdesk.css", "pushdesk.config.json"}


@pytest.mark.parametrize(
    ("languages", "lang", "button"),
    [(("de-AT", "en"), "de", "Benachrichtigungen einschalten"), (("it", "fr"), "fr", "Activer les notifications")],
)
def test_the_page_speaks_the_reader_s_language(
    languages: tuple[str, ...], lang: str, button: str, chromium: Chromium, page: str, folder: Path
) -> None:
    chromium.navigate("about:blank")
    chromium.speak(*languages)
    chromium.navigate(page)
    chromium.wait_until(f"document.getElementById('pd-enable').textContent.trim() === {json.dumps(button)}")
    texts = json.loads((folder / f"pushdesk/texts/{lang}.page.json").read_text("utf-8"))
    assert chromium.evaluate("document.querySelector('h1').textContent") == texts["heading"]
    assert chromium.evaluate("document.documentElement.lang") == lang
    chromium.navigate(f"{page}privacy.html")
    chromium.wait_until(f"document.querySelector('h1').textContent === {json.dumps(texts['privacy_heading'])}")


def tab_through_the_page(chromium: Chromium, page: str) -> None:
    """Everything can be reached with the keyboard, and has a name; the button to install is there too."""
    chromium.navigate(page)
    chromium.wait_until("document.querySelectorAll('#pd-topics input').length === 2")
    chromium.wait_until("!document.getElementById('pd-install').hidden")
    names = []
    for _ in range(6):
        chromium.press("Tab")
        names.append(
            chromium.evaluate("(document.activeElement.labels?.[0] || document.activeElement).textContent.trim()")
        )
        outline = chromium.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", names
    assert names == [
        "Offers",
        "Events and tastings",
        "Turn on notifications",
        "Install as an app",
        "Your settings",
        "Privacy",
    ]


def test_a_long_topic_leaves_its_tick_as_large_as_the_others(chromium: Chromium, page: str) -> None:
    chromium.navigate(page)
    chromium.wait_until("document.querySelectorAll('#pd-topics input').length === 2")
    chromium.evaluate("document.querySelector('#pd-topics label').lastChild.data = 'many words '.repeat(60), true")
    ticks = "[...document.querySelectorAll('#pd-topics input')].map((one) => one.getBoundingClientRect().width)"
    assert chromium.evaluate(ticks) == [18, 18]


def test_words_from_left_to_right_keep_their_order_on_a_page_from_right_to_left(chromium: Chromium, page: str) -> None:
    chromium.navigate(page)
    chromium.wait_until("document.getElementById('pd-status').dataset.reason === 'default'")
    chromium.wait_until("document.querySelectorAll('#pd-topics:not([hidden]) input').length === 2")
    chromium.evaluate("document.documentElement.dir = 'rtl'")
    stop_is_last = """[...document.querySelectorAll('.pd-gains span, #pd-topics small, #pd-status, .pd-small')]
      .map((one) => { const text = one.lastChild;
      const leftOf = (index) => { const range = new Range(); range.setStart(text, index); range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left; };
      return text.data.endsWith('.') && leftOf(text.length - 1) > leftOf(text.length - 2); })"""
    assert chromium.evaluate(stop_is_last) == [True] * 6


def test_without_a_line_there_is_a_page_that_says_so(chromium: Chromium, folder: Path) -> None:
    command = [sys.executable, "-m", "pushdesk", "preview", str(folder), "--port", "0"]
    with Program(command, folder=ROOT) as preview:
        address = preview.address()
        chromium.navigate(f"{address}/")
        chromium.wait_until("navigator.serviceWorker.controller")
    chromium.navigate(f"{address}/?later")
    chromium.wait_until("document.querySelector('h1')?.textContent === 'You are offline'")
    assert chromium.evaluate("getComputedStyle(document.querySelector('.pd-button')).borderRadius") == "14px"


@pytest.mark.parametrize("cut_at", [2, 8])
def test_a_site_whose_export_was_cut_between_two_files_still_works(
    cut_at: int, chromium: Chromium, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, original, left = tmp_path / "out", os.replace, [cut_at]
    export(request_of(replace(SITE, url="http://127.0.0.1:1/", name="Before the cut")), target)

    def limited(source: str, place: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        original(source, place)

    monkeypatch.setattr(os, "replace", limited)
    with pytest.raises(KeyboardInterrupt):
        export(request_of(replace(SITE, url="http://127.0.0.1:1/", name="After the cut")), target)
    monkeypatch.undo()
    with PreviewServer(target) as server:
        chromium.navigate(f"{server.address}/")
        chromium.wait_until("navigator.serviceWorker.controller")
        chromium.wait_until("document.querySelector('#pd-status').dataset.state === 'default'")
        assert chromium.evaluate("!document.querySelector('#pd-enable').hidden") is True


def test_no_hostile_link_leads_off_the_list(page: str, desktop: Desktop) -> None:
    with Chromium(environment=desktop.environment()) as chromium:
        chromium.navigate(page)
        chromium.wait_until("navigator.serviceWorker.controller")
        chromium.allow_notifications(page.rstrip("/"))
        for number, link in enumerate(HOSTILE_LINKS):
            title = f"Offer {number}"
            notification = {"title": title, "navigate": link, "icon": link, "image": link, "tag": "offer"}
            actions = [{"action": "buy", "title": "Buy", "navigate": link}]
            payload = {"web_push": 8030, "notification": {**notification, "actions": actions}}
            chromium.deliver_push(page, json.dumps(payload))
            shown = desktop.wait_for_notification(title)
            buttons = [name for name in shown.actions if name not in ("default", "settings")]
            desktop.click(shown, "default" if number % 2 else buttons[0])
            chromium.wait_until(
                "(async () => !(await (await navigator.serviceWorker.ready).getNotifications()).length)()"
            )
        chromium.deliver_push(page, json.dumps({"notification": {"title": "Last", "navigate": f"{page}?end"}}))
        desktop.click(desktop.wait_for_notification("Last"))
        chromium.wait_for_tab(f"{page}?end")
        assert [tab for tab in chromium.tabs() if not tab.startswith(page)] == []


def test_a_push_goes_to_the_tab_that_is_open_and_three_actions_break_nothing(page: str, desktop: Desktop) -> None:
    with Chromium(environment=desktop.environment()) as chromium:
        chromium.navigate(page)
        chromium.wait_until("navigator.serviceWorker.controller")
        chromium.allow_notifications(page.rstrip("/"))
        actions = [
            {"action": name, "title": name.title(), "navigate": f"{page}?{name}"} for name in ("one", "two", "three")
        ]
        payload = {"notification": {"title": "Three", "navigate": f"{page}?whole", "actions": actions}}
        chromium.deliver_push(page, json.dumps(payload))
        shown = desktop.wait_for_notification("Three")
        assert set(shown.actions) >= {"default"} and len(shown.actions) <= 4
        desktop.click(shown)
        chromium.wait_for_tab(f"{page}?whole")
        assert chromium.tabs() == [f"{page}?whole"]

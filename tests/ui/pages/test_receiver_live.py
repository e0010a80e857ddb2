"""Live mode on the page Receiver: a tunnel opened, watched and closed by its button, with what there is to do."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from pushdesk.domain.site import InboxKind
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase
from tests.live.path import ToolFolder
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop, free_port

Opens = Callable[..., OpenDesk]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ToolFolder:
    """The path of these tests holds stand-ins alone."""
    monkeypatch.setattr("pushdesk.live.programs._USUAL_PLACES", dict.fromkeys(TunnelTool, ()))
    folder = ToolFolder(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(folder.folder))
    return folder


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """The business, its receiver on a free port."""
    shop.desk.settings.set("receiver_port", str(free_port()))
    return shop


def test_without_a_tunnel_program_it_says_what_else_there_is(shop: Shop, tools: ToolFolder, open_desk: Opens) -> None:
    desk = open_desk(PageName.RECEIVER)
    assert "None of cloudflared, tailscale and ngrok is on this computer." in desk.words()
    assert not desk.button("Start live mode").isEnabled()


def test_live_mode_opens_a_tunnel_and_says_what_to_do(
    shop: Shop, tools: ToolFolder, open_desk: Opens, tmp_path: Path
) -> None:
    tools.add("cloudflared")
    desk = open_desk(PageName.RECEIVER)
    live = desk.console.live_process
    desk.press("Start live mode")
    desk.until_phase(live, ChildPhase.RUNNING)
    desk.until(lambda: "Export the web app and upload it again" in desk.words())
    assert desk.named("Public address", QLabel).text() == "https://start1-four-word-name.trycloudflare.com"
    assert "This kind of tunnel gets another address at each start." in desk.words()
    assert "Live" in desk.names()
    assert shop.desk.sites.get(shop.site.site_id).receiver_url == "https://start1-four-word-name.trycloudflare.com"
    assert shop.desk.settings.all().live_tool == "cloudflared"

    shop.desk.export(shop.desk.sites.get(shop.site.site_id), tmp_path / "web")
    desk.until(lambda: "Export the web app and upload it again" not in desk.words())
    desk.press("Copy public address")
    desk.press("Stop live mode")
    desk.until_phase(live, ChildPhase.STOPPED)
    assert shop.desk.settings.all().live_tool == "off"
    tunnel = shop.desk.live_tunnels.last()
    assert tunnel is not None and not tunnel.is_open(shop.desk.now())


def test_a_tunnel_that_breaks_is_said_and_opened_again(shop: Shop, tools: ToolFolder, open_desk: Opens) -> None:
    tools.add("ngrok", "ends-soon")
    desk = open_desk(PageName.RECEIVER)
    desk.press("Start live mode")
    desk.until_phase(desk.console.live_process, ChildPhase.WAITING)
    assert "Browsers do not reach your receiver" in desk.words()
    assert "ngrok has ended" in desk.words()
    tools.behave("ngrok", "open")
    desk.until_phase(desk.console.live_process, ChildPhase.RUNNING)
    assert "Browsers do not reach your receiver" not in desk.words()


def test_the_tool_is_chosen_and_a_lasting_one_is_opened_with_the_window(
    shop: Shop, tools: ToolFolder, open_desk: Opens
) -> None:
    for name in ("cloudflared", "ngrok", "tailscale"):
        tools.add(name)
    desk = open_desk(PageName.RECEIVER, starts_children=True)
    choice = desk.named("Tunnel", QComboBox)
    offered = [choice.itemText(index) for index in range(choice.count())]
    assert offered == ["Tailscale Funnel", "ngrok", "Cloudflare (cloudflared)"]
    choice.setCurrentIndex(1)
    desk.press("Start live mode")
    desk.until_phase(desk.console.live_process, ChildPhase.RUNNING)
    assert not choice.isEnabled()
    port = free_port()
    desk.desk.settings.set("receiver_port", str(port))  # the tunnel follows the receiver
    desk.until(lambda: f"http://127.0.0.1:{port}" in tools.words("ngrok"))
    desk.until_phase(desk.console.live_process, ChildPhase.RUNNING)
    desk.end()

    again = open_desk(PageName.RECEIVER, starts_children=True)
    again.until_phase(again.console.live_process, ChildPhase.RUNNING)
    again.until(lambda: again.named("Public address", QLabel).text() == "https://a1b2-c3.ngrok-free.app")


def test_a_quick_tunnel_is_not_opened_with_the_window(shop: Shop, tools: ToolFolder, open_desk: Opens) -> None:
    tools.add("cloudflared")
    shop.desk.settings.set("live_tool", "cloudflared")
    desk = open_desk(PageName.RECEIVER, starts_children=True)
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)
    assert desk.console.live_process.state.phase is ChildPhase.STOPPED


def test_a_business_with_a_hosted_inbox_is_told_that_it_needs_no_tunnel(
    shop: Shop, tools: ToolFolder, open_desk: Opens
) -> None:
    tools.add("tailscale")
    shop.desk.sites.update(replace(shop.site, inbox=InboxKind.PHP))
    desk = open_desk(PageName.RECEIVER)
    desk.press("Start live mode")
    desk.until_phase(desk.console.live_process, ChildPhase.RUNNING)
    assert "has a hosted inbox, so it needs no live mode" in desk.words()


def test_a_tunnel_of_the_owners_own_keeps_its_address_and_is_opened_with_the_window(
    shop: Shop, tools: ToolFolder, open_desk: Opens
) -> None:
    tools.add("cloudflared")
    desk = open_desk(PageName.RECEIVER, starts_children=True)
    desk.fill("Public address of that tunnel", "http://in.corner-bakery.shop")
    assert "not secure" in desk.complaint("Public address of that tunnel")
    desk.fill("Public address of that tunnel", "in.corner-bakery.shop/")
    desk.fill("Name of your own tunnel", "bakery")
    desk.press("Start live mode")
    desk.until_phase(desk.console.live_process, ChildPhase.RUNNING)
    desk.until(lambda: desk.named("Public address", QLabel).text() == "https://in.corner-bakery.shop")
    assert tools.words("cloudflared")[-1] == "bakery"
    assert "This kind of tunnel gets another address" not in desk.words()
    assert not desk.named("Name of your own tunnel", QLineEdit).isEnabled()
    desk.end()

    again = open_desk(PageName.RECEIVER, starts_children=True)
    again.until_phase(again.console.live_process, ChildPhase.RUNNING)


def test_a_domain_at_ngrok_is_asked_for_and_tailscale_asks_nothing(
    shop: Shop, tools: ToolFolder, open_desk: Opens
) -> None:
    for name in ("ngrok", "tailscale"):
        tools.add(name)
    desk = open_desk(PageName.RECEIVER)
    assert not {"Your own domain at ngrok", "Name of your own tunnel"} & desk.names()
    desk.named("Tunnel", QComboBox).setCurrentIndex(1)
    desk.fill("Your own domain at ngrok", "https://bakery.ngrok.app")
    desk.press("Start live mode")
    desk.until_phase(desk.console.live_process, ChildPhase.RUNNING)
    words = tools.words("ngrok")
    assert words[words.index("--url") + 1] == "https://bakery.ngrok.app"

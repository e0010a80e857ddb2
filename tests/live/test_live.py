"""``pushdesk live`` with real processes: address told and kept, visitors counted apart, every end noticed."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.live import session
from pushdesk.live.programs import Tunnel
from pushdesk.live.session import LiveSession
from pushdesk.machine import StopSignal, own_command
from tests.cli.console import Cli
from tests.live.path import ToolFolder
from tests.processes import Program
from tests.receiver.workspace import Workspace, listening, visitor_of

ADDRESSES = {
    "cloudflared": "https://start1-four-word-name.trycloudflare.com",
    "tailscale": "https://bakery-pc.tail9f3a.ts.net",
    "ngrok": "https://a1b2-c3.ngrok-free.app",
}


@pytest.fixture
def tools(tmp_path: Path) -> ToolFolder:
    return ToolFolder(tmp_path / "bin")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace(tmp_path / "workspace") as desk:
        yield desk


@pytest.fixture
def shop(workspace: Workspace) -> tuple[str, str]:
    return workspace.add_shop("Corner Bakery", "https://corner-bakery.shop/")


def live(workspace: Workspace, tools: ToolFolder, receiver: str, *words: str) -> Program:
    """The command, on a path that holds the stand-ins alone."""
    command = [*own_command(), "--data", str(workspace.folder), "live", "--receiver", receiver, *words]
    environment = {**os.environ, "PATH": str(tools.folder)}
    return Program([*command, "--stop-on-stdin-close"], environment=environment)


@pytest.mark.parametrize("tool", sorted(ADDRESSES))
def test_the_address_is_told_and_becomes_the_sites_and_visitors_are_counted_apart(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder, tool: str
) -> None:
    tools.add(tool)
    workspace.settings.set("registrations_per_address", "2")
    with listening(workspace) as receiver, live(workspace, tools, receiver, "--tool", tool) as program:
        assert program.address() == ADDRESSES[tool]
        assert workspace.sites.get(shop[0]).receiver_url == ADDRESSES[tool]
        tunnel = workspace.live_tunnels.last()
        assert tunnel is not None
        assert (tunnel.tool.value, tunnel.site_id, tunnel.address) == (tool, shop[0], ADDRESSES[tool])
        assert tunnel.is_open(workspace.now())
        assert tunnel.changed_at == tunnel.started_at
        far = tools.far_side(tool)
        assert visitor_of(far, shop).ask("GET", "/healthz").document == {"ok": True}
        # Visitors are counted apart, by the tunnel's own word and not by their own.
        assert [register(far, shop, "203.0.113.7") for _ in range(3)] == [201, 201, 429]
        assert register(far, shop, "198.51.100.1") == 201
        claims = {"X-Forwarded-For": "8.8.8.8", "CF-Connecting-IP": "8.8.8.8", "Forwarded": "for=8.8.8.8"}
        assert register(far, shop, "203.0.113.7", **claims) == 429
        (child,) = psutil.Process(program.pid).children(recursive=True)
        assert program.close_input() == 0
        assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE
        told = program.stderr_text()
        # Without live mode no header counts any more: whoever sends one is this computer.
        direct = {"X-Forwarded-For": "9.9.9.9", "CF-Connecting-IP": "9.9.9.9"}
        assert [register(receiver, shop, "", **direct) for _ in range(3)] == [201, 201, 429]
    assert "export it and upload it again" in told
    assert ("another address at each start" in told) is (tool == "cloudflared")
    closed = workspace.live_tunnels.last()
    assert closed is not None and not closed.is_open(workspace.now())
    assert workspace.sites.get(shop[0]).receiver_url == ADDRESSES[tool]  # a lasting one is good for the next time


def test_an_address_that_stays_needs_no_new_export_and_one_that_changes_does(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder
) -> None:
    changed = []
    for tool in ("tailscale", "tailscale", "cloudflared", "cloudflared"):
        tools.add(tool)
        with live(workspace, tools, "http://127.0.0.1:1", "--tool", tool) as program:
            program.address()
            assert program.close_input() == 0
            changed.append("export it and upload it again" in program.stderr_text())
    assert changed == [True, False, True, True]


def register(address: str, shop: tuple[str, str], far_end: str, **headers: str) -> int:
    visitor = visitor_of(address, shop)
    named = {"X-Test-Far-End": far_end} if far_end else {}
    return visitor.post("/v1/registrations", visitor.registration(), {**named, **headers}).status


def test_another_tunnels_header_does_not_count(workspace: Workspace, shop: tuple[str, str], tools: ToolFolder) -> None:
    tools.add("tailscale")
    workspace.settings.set("registrations_per_address", "1")
    with listening(workspace) as receiver, live(workspace, tools, receiver, "--tool", "tailscale") as program:
        program.address()
        statuses = [register(receiver, shop, "", **{"CF-Connecting-IP": f"203.0.113.{n}"}) for n in range(2)]
    assert statuses == [201, 429]


def test_plain_http_from_another_machine_is_refused_tunnel_or_not(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder
) -> None:
    """Somebody before the tunnel took plain http: the tunnel says so, and the receiver refuses."""
    tools.add("ngrok")
    with listening(workspace) as receiver, live(workspace, tools, receiver, "--tool", "ngrok") as program:
        program.address()
        visitor = visitor_of(receiver, shop)
        answer = visitor.post("/v1/registrations", visitor.registration(), {"X-Forwarded-Proto": "http"})
    assert (answer.status, answer.error) == (403, "not_confidential")


def test_a_killed_live_mode_is_believed_for_its_lease_and_no_longer(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder
) -> None:
    tools.add("ngrok")
    workspace.settings.set("registrations_per_address", "1")
    program = live(workspace, tools, "http://127.0.0.1:1", "--tool", "ngrok")
    program.address()
    program.stop()  # by force, with the tunnel
    moved = timedelta(0)
    now = workspace.now
    workspace.now = lambda: now() + moved
    with listening(workspace) as receiver:
        assert [register(receiver, shop, "", **{"X-Forwarded-For": f"203.0.113.{n}"}) for n in range(2)] == [201, 201]
        moved = timedelta(seconds=61)
        statuses = [register(receiver, shop, "", **{"X-Forwarded-For": f"203.0.114.{n}"}) for n in range(2)]
    assert statuses == [201, 429]


@pytest.mark.parametrize(
    ("tool", "manner", "words"),
    [
        ("cloudflared", "dies", "cloudflared has ended"),
        ("ngrok", "ends-soon", "ngrok has ended"),
    ],
)
def test_a_program_that_ends_ends_live_mode_with_a_reason(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder, tool: str, manner: str, words: str
) -> None:
    tools.add(tool, manner)
    with live(workspace, tools, "http://127.0.0.1:1", "--tool", tool) as program:
        program._process.wait(20)
        assert program._process.returncode == 1
        assert words in program.stderr_text()
        assert "abc123secret" not in program.stderr_text()  # its own words may hold an account's token
    last = workspace.live_tunnels.last()
    assert last is None or not last.is_open(workspace.now())


def test_a_program_that_does_not_listen_is_ended_all_the_same(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "END_SECONDS", 0.2)
    tools.add("ngrok", "stubborn")
    stop = StopSignal()
    opened = Tunnel(TunnelTool.NGROK, tools.folder / "ngrok", "http://127.0.0.1:1")
    seen: list[str] = []

    def on_open(address: str, _is_new: bool) -> None:
        seen.append(address)
        stop.set()

    session.LiveSession(workspace.folder, workspace.live_tunnels, shop[0], workspace.now).run(opened, stop, on_open)
    assert seen == [ADDRESSES["ngrok"]]
    assert not [each for each in psutil.Process().children() if str(tools.folder) in " ".join(each.cmdline())]


@pytest.mark.parametrize(("manner", "code"), [("silent", "live_no_address"), ("wants-owner", "live_wants_owner")])
@pytest.mark.parametrize("tool", ["tailscale", "ngrok"])
def test_a_tunnel_that_does_not_open_is_given_up_with_a_reason(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder, tool: str, manner: str, code: str
) -> None:
    tools.add(tool, manner)
    opened = Tunnel(TunnelTool(tool), tools.folder / tool, "http://127.0.0.1:1")
    given_up = LiveSession(workspace.folder, workspace.live_tunnels, shop[0], workspace.now, address_seconds=0.4)
    with pytest.raises(Fault) as caught:
        given_up.run(opened, StopSignal(), lambda _address, _is_new: None)
    assert caught.value.code == code
    assert workspace.sites.get(shop[0]).receiver_url == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--tool", "ngrok"], "live_tool_missing"),
        ([], "live_no_tool"),
        (["--receiver", "https://example.org"], "live_receiver_elsewhere"),
        (["--tool", "cloudflared", "--tunnel", "bakery"], "live_tunnel_without_address"),
        (["--tool", "cloudflared", "--address", "https://in.bakery.shop"], "live_address_not_chosen"),
        (["--tool", "cloudflared", "--tunnel", "b", "--address", "http://localhost"], "live_address_here"),
        (["--tool", "tailscale", "--address", "https://in.bakery.shop"], "live_address_not_chosen"),
    ],
)
def test_what_cannot_be_opened_is_wrong_input(
    workspace: Workspace,
    shop: tuple[str, str],
    tools: ToolFolder,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    code: str,
) -> None:
    if code not in ("live_tool_missing", "live_no_tool"):
        for name in ("cloudflared", "tailscale"):
            tools.add(name)
    monkeypatch.setattr("pushdesk.live.programs._USUAL_PLACES", dict.fromkeys(TunnelTool, ()))
    monkeypatch.setenv("PATH", str(tools.folder))
    assert Cli(workspace.folder, capsys).refused("live", *words) == code


def test_a_second_live_mode_is_refused(workspace: Workspace, shop: tuple[str, str], tools: ToolFolder) -> None:
    tools.add("ngrok")
    with live(workspace, tools, "http://127.0.0.1:1") as first:
        first.address()
        with live(workspace, tools, "http://127.0.0.1:1") as second:
            second._process.wait(20)
            assert second._process.returncode == 1
            assert "runs already" in second.stderr_text()
        tunnel = workspace.live_tunnels.last()
        assert tunnel is not None and tunnel.is_open(workspace.now())


def test_a_business_with_an_inbox_is_told_that_it_needs_none(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder
) -> None:
    tools.add("ngrok")
    workspace.sites.update(replace(workspace.sites.get(shop[0]), inbox=InboxKind.PHP))
    with live(workspace, tools, "http://127.0.0.1:1", "--address", "https://bakery.ngrok.app") as program:
        assert program.address() == "https://bakery.ngrok.app"
        assert tools.words("ngrok")[:4] == ["http", "http://127.0.0.1:1", "--url", "https://bakery.ngrok.app"]
        assert program.close_input() == 0
        assert "hosted inbox" in program.stderr_text()


def test_a_quick_tunnel_gets_no_settings_of_a_named_one(
    workspace: Workspace, shop: tuple[str, str], tools: ToolFolder
) -> None:
    tools.add("cloudflared")
    with live(workspace, tools, "http://127.0.0.1:1") as program:
        program.address()
        words = tools.words("cloudflared")
    settings = Path(words[words.index("--config") + 1])
    assert settings.read_bytes() == b""

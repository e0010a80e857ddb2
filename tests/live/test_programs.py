"""How each tunnel program is found, started and understood."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.tunnel import TunnelTool
from pushdesk.live.programs import Tunnel, found, found_tools, is_waiting_for_owner
from tests.live.path import ToolFolder

HERE = "http://127.0.0.1:8787"
EMPTY = Path("empty.yml")


def tunnel(tool: str, **more: str) -> Tunnel:
    return Tunnel(TunnelTool(tool), Path("/bin") / tool, HERE, **more)


@pytest.mark.parametrize(
    ("opened", "words"),
    [
        (tunnel("tailscale"), ["funnel", "--yes", HERE]),
        (tunnel("ngrok"), ["http", HERE, "--log", "stdout", "--log-format", "json"]),
        (
            tunnel("ngrok", address="https://bakery.ngrok.app"),
            ["http", HERE, "--url", "https://bakery.ngrok.app", "--log", "stdout", "--log-format", "json"],
        ),
        (tunnel("cloudflared"), ["tunnel", "--no-autoupdate", "--config", "empty.yml", "--url", HERE]),
        (
            tunnel("cloudflared", name="bakery", address="https://in.bakery.shop"),
            ["tunnel", "--no-autoupdate", "run", "--url", HERE, "bakery"],
        ),
    ],
)
def test_each_is_started_in_the_foreground(opened: Tunnel, words: list[str]) -> None:
    assert opened.command(EMPTY) == [str(opened.program), *words]


@pytest.mark.parametrize(
    ("opened", "line", "address"),
    [
        (
            tunnel("cloudflared"),
            "2026-05-01T09:00:02Z INF |  https://tidy-pine-mango-ab12.trycloudflare.com                  |",
            "https://tidy-pine-mango-ab12.trycloudflare.com",
        ),
        (tunnel("cloudflared"), "INF Thank you … https://developers.cloudflare.com/cloudflare-one/", ""),
        (tunnel("cloudflared"), "ERR https://a.trycloudflare.com.evil.org", ""),
        (tunnel("cloudflared"), "INF Requesting new quick Tunnel on trycloudflare.com...", ""),
        (
            tunnel("cloudflared", name="bakery", address="https://in.bakery.shop"),
            "INF Registered tunnel connection connIndex=0 protocol=quic",
            "https://in.bakery.shop",
        ),
        (tunnel("cloudflared", name="bakery", address="https://in.bakery.shop"), "INF Starting tunnel tunnelID=1", ""),
        (tunnel("tailscale"), "https://bakery-pc.tail9f3a.ts.net/", "https://bakery-pc.tail9f3a.ts.net"),
        (tunnel("tailscale"), "https://bakery-pc.tail9f3a.ts.net:8443/", "https://bakery-pc.tail9f3a.ts.net:8443"),
        (tunnel("tailscale"), "Available on the internet:", ""),
        (tunnel("tailscale"), "\thttps://login.tailscale.com/f/funnel?node=n1", ""),
        (tunnel("tailscale"), "see https://tailscale.com/kb/1223/funnel", ""),
        (
            tunnel("ngrok"),
            '{"addr":"http://127.0.0.1:8787","lvl":"info","msg":"started tunnel","url":"https://a1.ngrok-free.app"}',
            "https://a1.ngrok-free.app",
        ),
        (tunnel("ngrok"), '{"lvl":"info","msg":"started tunnel","url":"http://a1.ngrok-free.app"}', ""),
        (tunnel("ngrok"), '{"lvl":"info","msg":"started tunnel"}', ""),
        (tunnel("ngrok"), '{"lvl":"info","msg":"starting web service","url":"https://a1.ngrok-free.app"}', ""),
        (tunnel("ngrok"), '{"msg":"started tunnel","url":"https://user:word@a1.ngrok-free.app"}', ""),
        (tunnel("ngrok"), "[1]", ""),
        (tunnel("ngrok"), "t=2026 lvl=info msg=hello", ""),
    ],
)
def test_the_address_is_taken_from_the_line_that_says_it(opened: Tunnel, line: str, address: str) -> None:
    assert opened.address_in(line) == address


@given(st.sampled_from(["cloudflared", "tailscale", "ngrok"]), st.text(max_size=200))
def test_no_line_hurts(tool: str, line: str) -> None:
    said = tunnel(tool).address_in(line)
    assert said == "" or said in line


@pytest.mark.parametrize(
    ("line", "is_waiting"),
    [
        ("To enable, visit:", True),
        ('{"err":"authentication failed ERR_NGROK_4018","lvl":"eror"}', True),
        ("Logged out.", True),
        ("Available on the internet:", False),
    ],
)
def test_a_program_that_wants_its_owner_is_told_by_its_words(line: str, is_waiting: bool) -> None:
    assert is_waiting_for_owner(line) is is_waiting


def test_tools_are_found_on_the_path_alone_a_lasting_address_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pushdesk.live.programs._USUAL_PLACES", dict.fromkeys(TunnelTool, ()))
    tools = ToolFolder(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(tools.folder))
    assert found_tools() == []
    assert found(TunnelTool.NGROK) is None
    for name in ("cloudflared", "ngrok", "tailscale"):
        tools.add(name)
    assert found_tools() == [TunnelTool.TAILSCALE, TunnelTool.NGROK, TunnelTool.CLOUDFLARED]
    assert found(TunnelTool.NGROK) == tools.folder / "ngrok"


def test_a_program_in_its_usual_place_is_found_without_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "Tailscale.app"
    place.write_text("")
    monkeypatch.setattr(
        "pushdesk.live.programs._USUAL_PLACES", {**dict.fromkeys(TunnelTool, ()), TunnelTool.TAILSCALE: (str(place),)}
    )
    monkeypatch.setenv("PATH", "")
    assert found_tools() == [TunnelTool.TAILSCALE]
    assert found(TunnelTool.TAILSCALE) == place

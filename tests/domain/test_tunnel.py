"""Whose word about the far end of a connection counts: the open tunnel's own, from this computer, and nobody else's."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.tunnel import LEASE, LiveTunnel, TunnelTool, far_end, is_this_computer

NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


def tunnel(tool: TunnelTool) -> LiveTunnel:
    return LiveTunnel(tool, "shop", "https://x.trycloudflare.com", NOW, NOW, NOW + LEASE)


@pytest.mark.parametrize(
    ("tool", "headers", "told"),
    [
        (TunnelTool.CLOUDFLARED, ["203.0.113.7"], "203.0.113.7"),
        (TunnelTool.CLOUDFLARED, ["2001:DB8::1"], "2001:db8::1"),
        (TunnelTool.CLOUDFLARED, ["203.0.113.7", "198.51.100.1"], "127.0.0.1"),
        (TunnelTool.CLOUDFLARED, ["203.0.113.7, 198.51.100.1"], "127.0.0.1"),
        (TunnelTool.NGROK, ["203.0.113.7"], "203.0.113.7"),
        (TunnelTool.NGROK, ["1.1.1.1, 203.0.113.7"], "203.0.113.7"),
        (TunnelTool.NGROK, ["1.1.1.1", "203.0.113.7"], "203.0.113.7"),
        (TunnelTool.TAILSCALE, ["100.64.0.9"], "100.64.0.9"),
        (TunnelTool.TAILSCALE, ["nobody"], "127.0.0.1"),
        (TunnelTool.TAILSCALE, [""], "127.0.0.1"),
        (TunnelTool.TAILSCALE, [], "127.0.0.1"),
    ],
)
def test_the_tunnels_own_word_is_the_last_one_and_one_address(tool: TunnelTool, headers: list[str], told: str) -> None:
    assert far_end(tunnel(tool), "127.0.0.1", headers) == told


def test_each_tunnel_speaks_in_its_own_header() -> None:
    assert {tool.value: tool.header for tool in TunnelTool} == {
        "cloudflared": "CF-Connecting-IP",
        "tailscale": "X-Forwarded-For",
        "ngrok": "X-Forwarded-For",
    }


@pytest.mark.parametrize("remote", ["192.168.1.20", "203.0.113.7", "::ffff:192.168.1.20", "", "somewhere"])
@pytest.mark.parametrize("tool", list(TunnelTool))
def test_nobody_elsewhere_says_who_they_are(tool: TunnelTool, remote: str) -> None:
    assert far_end(tunnel(tool), remote, ["198.51.100.1"]) == remote


@given(st.lists(st.text(max_size=60), max_size=4), st.sampled_from(["127.0.0.1", "192.168.1.20"]))
def test_without_an_open_tunnel_no_header_counts(headers: list[str], remote: str) -> None:
    assert far_end(None, remote, headers) == remote


@given(st.sampled_from(list(TunnelTool)), st.lists(st.text(max_size=60), max_size=4))
def test_whatever_is_said_is_an_address_or_nothing(tool: TunnelTool, headers: list[str]) -> None:
    told = far_end(tunnel(tool), "127.0.0.1", headers)
    assert far_end(tunnel(TunnelTool.NGROK), "127.0.0.1", [told]) == told


@pytest.mark.parametrize(
    ("remote", "is_here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("fe80::1%eth0", False),
        ("192.168.1.20", False),
        ("localhost", False),
        ("", False),
    ],
)
def test_this_computer_is_told_by_its_number(remote: str, is_here: bool) -> None:
    assert is_this_computer(remote) is is_here


def test_a_tunnel_that_says_nothing_any_more_is_closed_after_its_lease() -> None:
    assert tunnel(TunnelTool.NGROK).is_open(NOW + LEASE - timedelta(milliseconds=1))
    assert not tunnel(TunnelTool.NGROK).is_open(NOW + LEASE)

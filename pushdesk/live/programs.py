"""The tunnel programs: where each is found, how it is started, and how it says its public address.

None is brought along or fetched; what is on this computer is used. Sources: Cloudflare's documentation on quick
tunnels and ``tunnel run``, Tailscale's on ``tailscale funnel``, ngrok's on ``ngrok http`` and its log formats.
"""

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import checked_url
from pushdesk.domain.tunnel import TunnelTool

PREFERRED = (TunnelTool.TAILSCALE, TunnelTool.NGROK, TunnelTool.CLOUDFLARED)
"""A lasting address first."""

_USUAL_PLACES: Mapping[TunnelTool, tuple[str, ...]] = {
    TunnelTool.TAILSCALE: (
        "/Applications/Tailscale.app/Contents/MacOS/Tailscale",
        r"C:\Program Files\Tailscale\tailscale.exe",
    ),
    TunnelTool.CLOUDFLARED: (
        r"C:\Program Files (x86)\cloudflared\cloudflared.exe",
        r"C:\Program Files\cloudflared\cloudflared.exe",
        "/opt/homebrew/bin/cloudflared",
        "/usr/local/bin/cloudflared",
    ),
    TunnelTool.NGROK: ("/opt/homebrew/bin/ngrok", "/usr/local/bin/ngrok", "/snap/bin/ngrok"),
}
"""Where installers put it without putting it on the path, or beyond the short path that a desktop gives a window."""

_QUICK_ADDRESS = re.compile(r"https://[a-z0-9-]+\.trycloudflare\.com(?![a-z0-9.-])")
_FUNNEL_ADDRESS = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)*\.ts\.net(?::[0-9]{1,5})?(?![a-z0-9.-])")
_NAMED_TUNNEL_IS_UP = "Registered tunnel connection"


def found(tool: TunnelTool) -> Path | None:
    """The program on this computer, or None."""
    on_path = shutil.which(tool.value)
    if on_path is not None:
        return Path(on_path)
    return next((Path(place) for place in _USUAL_PLACES[tool] if Path(place).is_file()), None)


def found_tools() -> list[TunnelTool]:
    """The tools that are on this computer, those with a lasting address first."""
    return [tool for tool in PREFERRED if found(tool) is not None]


@dataclass(frozen=True, slots=True)
class Tunnel:
    """How to open one. ``name`` and ``address`` are the owner's word for a tunnel with an address of its own:

    a named tunnel of Cloudflare (both), or a domain kept at ngrok (the address alone); else both are empty.
    """

    tool: TunnelTool
    program: Path
    receiver_url: str
    name: str = ""
    address: str = ""

    def command(self, empty_file: Path) -> list[str]:
        """The words that start it in the foreground. ``empty_file`` is the settings of a quick tunnel."""
        program = str(self.program)
        match self.tool:
            case TunnelTool.TAILSCALE:
                return [program, "funnel", "--yes", self.receiver_url]
            case TunnelTool.NGROK:
                own = ["--url", self.address] if self.address else []
                return [program, "http", self.receiver_url, *own, "--log", "stdout", "--log-format", "json"]
        if self.name:
            return [program, "tunnel", "--no-autoupdate", "run", "--url", self.receiver_url, self.name]
        return [program, "tunnel", "--no-autoupdate", "--config", str(empty_file), "--url", self.receiver_url]

    def address_in(self, line: str) -> str:
        """The public address when this line of its output says it, without a slash at its end; else an empty text."""
        match self.tool:
            case TunnelTool.TAILSCALE:
                said = _FUNNEL_ADDRESS.search(line)
                return said.group() if said is not None else ""
            case TunnelTool.NGROK:
                return _ngrok_address(line)
        if self.name:
            return self.address if _NAMED_TUNNEL_IS_UP in line else ""
        said = _QUICK_ADDRESS.search(line)
        return said.group() if said is not None else ""


def _ngrok_address(line: str) -> str:
    """From a line of the log: ``{"lvl":"info","msg":"started tunnel","url":"https://…"}``."""
    try:
        members = json.loads(line)
        if members["msg"] != "started tunnel" or not members["url"].startswith("https://"):
            return ""
        return checked_url(members["url"], purpose="receiver").rstrip("/")
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError, Fault):
        return ""


def is_waiting_for_owner(line: str) -> bool:
    """True for a line that says that the tool wants something in a browser or a terminal first."""
    return any(mark in line for mark in _WANTS_OWNER)


_WANTS_OWNER: Sequence[str] = (
    "To enable, visit:",  # tailscale: funnel is not switched on
    "NeedsLogin",
    "Logged out",
    "ERR_NGROK_4018",  # ngrok: no authtoken
    "ERR_NGROK_105",
    "ERR_NGROK_107",
)

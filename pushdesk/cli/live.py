"""``pushdesk live``: the receiver made reachable by a tunnel that the owner has, for as long as this runs."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.site import InboxKind, checked_url, is_loopback
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.live.programs import Tunnel, found, found_tools
from pushdesk.live.session import LiveSession
from pushdesk.logs import log_to_file
from pushdesk.machine import StopSignal

DONE = 0


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Run until asked to stop. The first line on standard output is the public address, once it is known."""
    stop = StopSignal().listen(stop_on_stdin_close=arguments.stop_on_stdin_close)
    with PushDesk(folder) as desk:
        log_to_file(folder, "live")
        site = desk.choose_site(arguments.site)
        tunnel = _tunnel(arguments, desk.local_receiver_url())
        if site.inbox is not InboxKind.NONE:
            output.warn("Note: the web app of this business registers at its hosted inbox; it needs no live mode.")
        session = LiveSession(desk.folder, desk.live_tunnels, site.site_id, desk.now)
        session.run(tunnel, stop, _teller(tunnel, output))
    return DONE


def _tunnel(arguments: argparse.Namespace, receiver_url: str) -> Tunnel:
    told = (arguments.receiver or receiver_url).replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:")
    receiver = checked_url(told, purpose="receiver").rstrip("/")
    if not is_loopback(receiver):
        raise wrong_input("live_receiver_elsewhere", value=receiver)
    address = checked_url(arguments.address, purpose="receiver").rstrip("/") if arguments.address else ""
    if address and is_loopback(address):
        raise wrong_input("live_address_here", value=address)
    tool = TunnelTool(arguments.tool) if arguments.tool else next(iter(found_tools()), None)
    if tool is None:
        raise wrong_input("live_no_tool")
    program = found(tool)
    if program is None:
        raise wrong_input("live_tool_missing", tool=tool.value)
    is_named = bool(arguments.tunnel)
    if is_named and (tool is not TunnelTool.CLOUDFLARED or not address):
        raise wrong_input("live_tunnel_without_address")
    if address and (tool is TunnelTool.TAILSCALE or (tool is TunnelTool.CLOUDFLARED and not is_named)):
        raise wrong_input("live_address_not_chosen", tool=tool.value)
    return Tunnel(tool, program, receiver, arguments.tunnel or "", address)


def _teller(tunnel: Tunnel, output: Output) -> Callable[[str, bool], None]:
    def tell(address: str, is_new: bool) -> None:
        sys.stdout.write(json.dumps({"address": address}) + "\n")
        sys.stdout.flush()
        output.warn(f"Live: browsers reach your receiver at {address} while this runs.")
        if is_new:
            output.warn("The address is new for the web app: export it and upload it again.")
        if not tunnel.tool.address_is_lasting and not tunnel.name:
            output.warn("Note: this kind of tunnel gets another address at each start.")

    return tell

"""What went wrong with live mode, in sentences: what happened, what it means, what to do; and each tool's name."""

from collections.abc import Mapping

from pushdesk.domain.tunnel import TunnelTool
from pushdesk.words.language import Sayings

TOOL_WORDS: Mapping[TunnelTool, str] = Sayings(
    {
        TunnelTool.CLOUDFLARED: "Cloudflare (cloudflared)",
        TunnelTool.TAILSCALE: "Tailscale Funnel",
        TunnelTool.NGROK: "ngrok",
    }
)

LIVE_SENTENCES: Mapping[str, str] = {
    "live_no_tool": "There is no tunnel program on this computer. Live mode uses cloudflared, tailscale or ngrok, "
    "whichever you have; install one of them yourself, or use a hosted inbox instead.",
    "live_tool_missing": "{tool} is not on this computer, or not where programs are looked for (PATH). Install it, "
    "or choose another one.",
    "live_not_started": "{tool} cannot be started ({cause}).",
    "live_running": "Live mode runs already for this workspace.",
    "live_wants_owner": "{tool} wants you to sign in or to allow this first. Run it once in a terminal, do what it "
    "asks, and start live mode again.",
    "live_no_address": "{tool} did not open a tunnel in time. Check your internet connection; run it once in a "
    "terminal to see what it says.",
    "live_ended": "{tool} has ended, so browsers do not reach your receiver any more. Start live mode again; run "
    "{tool} once in a terminal if it ends again.",
    "live_receiver_elsewhere": "“{value}” is no address on this computer. A tunnel leads to a receiver that runs here.",
    "live_address_here": "“{value}” is only for this computer. Give the public address of the tunnel.",
    "live_tunnel_without_address": "A named tunnel is one of cloudflared and needs its public address too (--address).",
    "live_address_not_chosen": "{tool} gives the address itself; leave it out. For one of your own at Cloudflare name "
    "the tunnel too (--tunnel).",
}
"""Sentences by fault code; :mod:`pushdesk.words.faults` has them all."""

"""A small program in the place of cloudflared, tailscale or ngrok: it prints their lines and forwards HTTP.

It stands in for a foreign program, not for one of ours. As the real ones do, it connects to the receiver from this
computer and adds the headers of its kind. Where the real one has an address on the internet, this one listens on a
port of this computer; the tests learn it from the file ``NAME.port`` beside the program. What it does is said by the
words in ``NAME.manner``: ``open`` (usual), ``silent``, ``dies``, ``wants-owner``, ``ends-soon``, ``stubborn``.
"""

import http.client
import http.server
import json
import signal
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

NAME = Path(sys.argv[0]).name
PLACE = Path(sys.argv[0]).parent
TARGET = next(urlsplit(word) for word in sys.argv if word.startswith("http://"))

BANNERS = {
    "cloudflared": [
        "2026-05-01T09:00:00Z INF Thank you for trying Cloudflare Tunnel. Doing so, without a Cloudflare account, is a "
        "quick way to experiment. See https://developers.cloudflare.com/cloudflare-one/connections/connect-apps",
        "2026-05-01T09:00:00Z INF Requesting new quick Tunnel on trycloudflare.com...",
        "2026-05-01T09:00:02Z INF +-------------------------------------------------------------------------------+",
        "2026-05-01T09:00:02Z INF |  Your quick Tunnel has been created! Visit it at (it may take some time to be |",
        "2026-05-01T09:00:02Z INF |  https://{word}-four-word-name.trycloudflare.com                              |",
        "2026-05-01T09:00:02Z INF +-------------------------------------------------------------------------------+",
        "2026-05-01T09:00:03Z INF Registered tunnel connection connIndex=0 location=fra03 protocol=quic",
    ],
    "tailscale": [
        "Available on the internet:",
        "",
        "https://bakery-pc.tail9f3a.ts.net/",
        "|-- proxy {target}",
        "",
        "Press Ctrl+C to exit.",
    ],
    "ngrok": [
        '{{"lvl":"info","msg":"no configuration paths supplied","t":"2026-05-01T09:00:00Z"}}',
        '{{"lvl":"info","msg":"starting web service","addr":"127.0.0.1:4040","obj":"web","t":"2026-05-01T09:00:00Z"}}',
        '{{"addr":"{target}","lvl":"info","msg":"started tunnel","name":"command_line","obj":"tunnels",'
        '"t":"2026-05-01T09:00:01Z","url":"{own}"}}',
    ],
}
WANTS = {
    "cloudflared": "ERR Cannot determine default origin certificate path.",
    "tailscale": "Funnel is not enabled on your tailnet.\nTo enable, visit:\n\n\thttps://login.tailscale.com/f/funnel?node=n1",
    "ngrok": '{"err":"authentication failed: Usage requires a verified account. ERR_NGROK_4018","lvl":"eror"}',
}


class Forwarding(http.server.BaseHTTPRequestHandler):
    """Passes a request on, with the headers that this kind of tunnel adds."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _forward(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {
            name: value for name, value in self.headers.items() if name.lower() not in ("host", "x-test-far-end")
        }
        far_end = self.headers.get("X-Test-Far-End", "203.0.113.7")
        claimed = headers.pop("X-Forwarded-For", "")
        headers["X-Forwarded-Proto"] = "https"
        if NAME == "cloudflared":
            headers["CF-Connecting-IP"] = far_end
            headers["X-Forwarded-For"] = f"{claimed},{far_end}" if claimed else far_end
        elif NAME == "ngrok":
            headers["X-Forwarded-For"] = f"{claimed}, {far_end}" if claimed else far_end
        else:
            headers["X-Forwarded-For"] = far_end
            headers["Tailscale-Funnel-Request"] = "?1"
        line = http.client.HTTPConnection(TARGET.hostname or "", TARGET.port, timeout=10)
        line.request(self.command, self.path, content, headers)
        answer = line.getresponse()
        body = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("content-length", "connection", "transfer-encoding", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_OPTIONS = _forward


def say(line: str) -> None:
    """Print as the real one does: cloudflared on standard error, the others on standard output."""
    print(line, file=sys.stderr if NAME == "cloudflared" else sys.stdout, flush=True)


def main() -> int:
    """Behave."""
    (PLACE / f"{NAME}.words").write_text(json.dumps(sys.argv[1:]))
    manner_file = PLACE / f"{NAME}.manner"
    manner = manner_file.read_text() if manner_file.exists() else "open"
    if manner == "dies":
        say("it did not work: token abc123secret")
        return 1
    if manner == "stubborn":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if manner in ("silent", "wants-owner"):
        if manner == "wants-owner":
            say(WANTS[NAME])
        threading.Event().wait()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forwarding)
    (PLACE / f"{NAME}.port").write_text(str(server.server_port))
    starts = PLACE / f"{NAME}.starts"
    count = int(starts.read_text()) + 1 if starts.exists() else 1
    starts.write_text(str(count))
    own = next(
        (sys.argv[at + 1] for at, word in enumerate(sys.argv) if word == "--url"), "https://a1b2-c3.ngrok-free.app"
    )
    for line in BANNERS[NAME]:
        say(line.format(word=f"start{count}", target=TARGET.geturl(), own=own))
    if manner == "ends-soon":
        return 0
    server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())

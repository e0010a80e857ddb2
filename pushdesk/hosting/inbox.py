"""What an export carries for the hosted inbox: its program, the address that browsers post to, and public keys only."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from pushdesk.domain.site import InboxKind, origin_of
from pushdesk.hosting.template import template_folder

PHP_FILE = "inbox.php"
WORKER_FOLDER = "inbox-worker"
WORKER_FILES = ("worker.js", "schema.sql", "wrangler.example.toml")
WORKER_SETTINGS_FILE = "site.js"
ASSETS_IGNORE_FILE = ".assetsignore"
"""What Cloudflare does not publish of the folder."""

_BESIDE = {InboxKind.NONE: "", InboxKind.PHP: PHP_FILE, InboxKind.WORKER: "inbox"}


@dataclass(frozen=True, slots=True)
class HostedInbox:
    """The inbox of one export. ``url`` is the owner's word where it is not beside the web app, else empty.

    ``sealing_key`` and ``signing_key`` are public halves of 65 bytes; both empty where there are none.
    ``former_origins`` are those of pages that stay up after the site moved, which a worker lets in beside the site's.
    """

    kind: InboxKind = InboxKind.NONE
    url: str = ""
    sealing_key: bytes = b""
    signing_key: bytes = b""
    former_origins: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where browsers post: relative to the folder, absolute where the owner said so, empty without an inbox."""
        return self.url if self.url and self.kind is not InboxKind.NONE else _BESIDE[self.kind]

    @property
    def foreign_origin(self) -> str:
        """The origin that the page's content security policy has to name; empty for one of the page's own."""
        return origin_of(self.address) if "://" in self.address else ""

    def shared_members(self) -> Mapping[str, object]:
        """What both the page's script and the service worker know (docs/INBOX.md)."""
        return {
            "inbox": self.kind.value,
            "inboxAddress": self.address,
            "sealingKey": _base64url(self.sealing_key),
        }

    def own_members(self) -> Mapping[str, object]:
        """What only the inbox itself reads in the configuration."""
        return {"inboxKey": _base64url(self.signing_key)}

    def files(self, site_id: str, site_origin: str) -> Mapping[str, bytes]:
        """The inbox's program by name: code byte for byte, and for the worker what it has to know of the site."""
        folder = template_folder()
        match self.kind:
            case InboxKind.PHP:
                return {PHP_FILE: (folder / PHP_FILE).read_bytes()}
            case InboxKind.WORKER:
                names = [f"{WORKER_FOLDER}/{name}" for name in WORKER_FILES]
                known = {
                    "formerOrigins": list(self.former_origins),
                    "inboxKey": _base64url(self.signing_key),
                    "origin": site_origin,
                    "site": site_id,
                }
                settings = f"export default {json.dumps(known, indent=2)};\n".encode()
                return {
                    **{name: (folder / name).read_bytes() for name in names},
                    f"{WORKER_FOLDER}/{WORKER_SETTINGS_FILE}": settings,
                    ASSETS_IGNORE_FILE: f"{WORKER_FOLDER}\n{ASSETS_IGNORE_FILE}\n".encode(),
                }
        return {}


def _base64url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")

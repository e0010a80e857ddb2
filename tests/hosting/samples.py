"""A site, its key and an export request, as the tests of this floor need them."""

from dataclasses import replace
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from pushdesk.domain.site import Site, Topic
from pushdesk.hosting.export import ExportRequest

PRIVATE_KEY = ec.derive_private_key(0x2E3D4C5B6A798897A6B5C4D3E2F10123456789ABCDEF00112233445566778899, ec.SECP256R1())
PRIVATE_SCALAR = PRIVATE_KEY.private_numbers().private_value.to_bytes(32)
PUBLIC_KEY = PRIVATE_KEY.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

SITE = Site(
    site_id="kaffeewerk",
    name="Kaffeewerk",
    url="https://kaffeewerk.example/news/",
    contact="mailto:owner@kaffeewerk.de",
    created_at=datetime(2026, 5, 1, tzinfo=UTC),
    theme_color="#8a3b12",
    topics=(Topic("offers", "Offers"),),
    link_hosts=("tickets.example:8443",),
)
REQUEST = ExportRequest(
    site=SITE,
    public_key=PUBLIC_KEY,
    key_id="abcdefghijk",
    receiver_url="https://push.kaffeewerk.example",
    forbidden=(PRIVATE_SCALAR,),
)


def request_of(site: Site) -> ExportRequest:
    """The request for another site."""
    return replace(REQUEST, site=site)

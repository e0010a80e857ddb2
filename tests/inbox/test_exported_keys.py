"""No private half of the inbox leaves this computer in an export, in a form that an owner might paste somewhere."""

import json
from base64 import urlsafe_b64encode
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from pushdesk.domain.faults import Fault
from tests.inbox.shop import InboxShop, opened_shop


def spellings(shop: InboxShop, purpose: str) -> list[str]:
    """The private half as a scalar, as a member of a JWK and as PEM."""
    inbox = shop.desk.custody.inbox
    key = inbox.opening_keys(shop.site.site_id)[0] if purpose == "sealing" else inbox.signing_key(shop.site.site_id)
    scalar = key.private_numbers().private_value.to_bytes(32)
    text = urlsafe_b64encode(scalar).rstrip(b"=").decode()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    return [scalar.hex(":"), json.dumps({"kty": "EC", "crv": "P-256", "d": text}), pem]


@pytest.mark.parametrize("purpose", ["sealing", "signing"])
def test_a_private_half_of_the_inbox_in_the_owner_s_words_stops_the_export(purpose: str, tmp_path: Path) -> None:
    with opened_shop(tmp_path / "workspace") as shop:
        for words in spellings(shop, purpose):
            shop.desk.sites.update(replace(shop.site, description=f"News. {words}"))
            with pytest.raises(Fault) as caught:
                shop.desk.export(shop.desk.sites.get(shop.site.site_id), tmp_path / "web")
            assert caught.value.code == "export_holds_private_key"
            assert not (tmp_path / "web").exists()

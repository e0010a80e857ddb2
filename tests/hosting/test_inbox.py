"""What an export carries for the hosted inbox: the right program, the right addresses, and never a private half."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind
from pushdesk.hosting.export import export
from pushdesk.hosting.inbox import ASSETS_IGNORE_FILE, PHP_FILE, WORKER_FILES, WORKER_FOLDER, HostedInbox
from pushdesk.hosting.template import template_folder
from pushdesk.webpush.vapid import public_bytes, public_key_text, raw_scalar
from tests.hosting.samples import PUBLIC_KEY, REQUEST

SEALING, SIGNING = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
ELSEWHERE = "https://inbox.kaffeewerk.workers.dev/inbox"


def inbox(kind: InboxKind, url: str = "") -> HostedInbox:
    """An inbox of this kind with its two public keys."""
    return HostedInbox(kind, url, public_bytes(SEALING), public_bytes(SIGNING))


def exported(folder: Path, hosted: HostedInbox, *, receiver_url: str = "") -> Path:
    """An export with this inbox and, unless told otherwise, no receiver."""
    forbidden = (*REQUEST.forbidden, raw_scalar(SEALING), raw_scalar(SIGNING))
    export(replace(REQUEST, inbox=hosted, receiver_url=receiver_url, forbidden=forbidden), folder)
    return folder


def test_php_lies_beside_the_page_and_is_the_template_s_own(tmp_path: Path) -> None:
    web = exported(tmp_path / "web", inbox(InboxKind.PHP))
    config = json.loads((web / "pushdesk.config.json").read_text())
    assert (config["inbox"], config["inboxAddress"], config["receiver"]) == ("php", PHP_FILE, "")
    assert config["sealingKey"] == public_key_text(public_bytes(SEALING))
    assert config["inboxKey"] == public_key_text(public_bytes(SIGNING))
    assert (web / PHP_FILE).read_bytes() == (template_folder() / PHP_FILE).read_bytes()
    assert "connect-src 'self';" in (web / ".htaccess").read_text()
    script = (web / "pushdesk.site.js").read_text()
    assert config["sealingKey"] in script
    assert config["inboxKey"] not in script
    assert not (web / WORKER_FOLDER).exists()


def test_a_worker_comes_with_what_it_has_to_know_and_may_be_elsewhere(tmp_path: Path) -> None:
    web = exported(tmp_path / "web", inbox(InboxKind.WORKER, ELSEWHERE))
    assert json.loads((web / "pushdesk.config.json").read_text())["inboxAddress"] == ELSEWHERE
    for name in WORKER_FILES:
        place = f"{WORKER_FOLDER}/{name}"
        assert (web / place).read_bytes() == (template_folder() / place).read_bytes()
    known = json.loads((web / WORKER_FOLDER / "site.js").read_text().removeprefix("export default ").rstrip(";\n"))
    assert known == {
        "formerOrigins": [],
        "inboxKey": public_key_text(public_bytes(SIGNING)),
        "origin": "https://kaffeewerk.example",
        "site": "kaffeewerk",
    }
    assert WORKER_FOLDER in (web / ASSETS_IGNORE_FILE).read_text().splitlines()
    assert "connect-src 'self' https://inbox.kaffeewerk.workers.dev;" in (web / "_headers").read_text()
    assert not (web / PHP_FILE).exists()


def test_another_kind_takes_the_place_of_the_first_and_the_owner_s_own_files_stay(tmp_path: Path) -> None:
    web = exported(tmp_path / "web", inbox(InboxKind.WORKER))
    own = web / WORKER_FOLDER / "wrangler.toml"
    own.write_text("database_id = 'mine'")
    exported(web, inbox(InboxKind.PHP))
    assert own.read_text() == "database_id = 'mine'"
    assert not (web / WORKER_FOLDER / "worker.js").exists()
    exported(web, inbox(InboxKind.NONE), receiver_url="https://push.kaffeewerk.example")
    assert not (web / PHP_FILE).exists()
    config = json.loads((web / "pushdesk.config.json").read_text())
    assert (config["inbox"], config["inboxAddress"]) == ("none", "")
    assert config["sealingKey"] == public_key_text(public_bytes(SEALING))  # codes need it


@pytest.mark.parametrize("kind", [InboxKind.PHP, InboxKind.WORKER])
def test_a_private_half_stops_the_export(tmp_path: Path, kind: InboxKind) -> None:
    told = replace(REQUEST.site, description=f"Key: {raw_scalar(SEALING).hex()}")
    forbidden = (*REQUEST.forbidden, raw_scalar(SEALING))
    request = replace(REQUEST, site=told, inbox=inbox(kind), forbidden=forbidden)
    with pytest.raises(Fault) as caught:
        export(request, tmp_path / "web")
    assert caught.value.code == "export_holds_private_key"
    assert not (tmp_path / "web").exists()


def test_an_inbox_without_whole_keys_is_no_export(tmp_path: Path) -> None:
    for hosted in (
        HostedInbox(InboxKind.PHP),
        HostedInbox(InboxKind.PHP, "", PUBLIC_KEY, bytes(65)),
        HostedInbox(InboxKind.WORKER, "", b"", PUBLIC_KEY),
    ):
        with pytest.raises(Fault) as caught:
            exported(tmp_path / "web", hosted)
        assert caught.value.code == "export_key_not_public"


def test_php_of_another_origin_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        exported(tmp_path / "web", inbox(InboxKind.PHP, "https://www.kaffeewerk.example/news/inbox.php"))
    assert caught.value.code == "inbox_of_other_origin"
    web = exported(tmp_path / "web", inbox(InboxKind.PHP, "https://kaffeewerk.example/box/inbox.php"))
    assert "connect-src 'self' https://kaffeewerk.example;" in (web / ".htaccess").read_text()

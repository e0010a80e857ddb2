"""Subscribers who come from another program are written to with the key that they subscribed with there."""

from pathlib import Path

from pushdesk.app import ImportPlan
from pushdesk.domain.delivery import Outcome
from pushdesk.webpush.vapid import new_private_key, public_bytes, public_key_text, raw_scalar
from tests.browsers.json_value import list_of, text_of
from tests.sending.workspace import Bakery


def their_export(bakery: Bakery, path: Path, public_key: str, count: int) -> Path:
    """The subscribers of a former service, as Perfecty Push keeps them."""
    wanted = {"count": count, "application_server_key": public_key, "services": "mozilla", "mix": "ok"}
    answer = bakery.bench.control("POST", "/subscriptions", wanted)
    lines = ["id,uuid,remote_ip,endpoint,key_auth,key_p256dh,is_active,disabled,creation_time"]
    for number, each in enumerate(list_of(answer.document(), "subscriptions"), start=1):
        keys = f"{text_of(each, 'keys', 'auth')},{text_of(each, 'keys', 'p256dh')}"
        lines.append(f"{number},u,,{text_of(each, 'endpoint')},{keys},1,0,2024-05-06 07:08:09")
    path.write_text("\n".join(lines))
    return path


def test_pushes_with_the_old_key_are_accepted(bakery: Bakery, tmp_path: Path) -> None:
    key = new_private_key()
    path = their_export(bakery, tmp_path / "users.csv", public_key_text(public_bytes(key)), 3)
    bakery.subscribe(2)
    site = bakery.desk.sites.get(bakery.site_id)
    plan = ImportPlan(old_key=bakery.desk.old_key(raw_scalar(key)))
    assert bakery.desk.import_subscribers(site, path, plan).added == 3
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 5}
    assert bakery.copies(campaign) == {"1": 5}


def test_without_the_old_key_no_push_is_accepted(bakery: Bakery, tmp_path: Path) -> None:
    path = their_export(bakery, tmp_path / "users.csv", public_key_text(public_bytes(new_private_key())), 2)
    site = bakery.desk.sites.get(bakery.site_id)
    assert bakery.desk.import_subscribers(site, path).added == 2
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.KEY_MISMATCH: 2}

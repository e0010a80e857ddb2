"""What a browser hands in is kept, refreshed, moved, quarantined or refused by name; a refusal keeps nothing."""

import json
from typing import Any

import pytest

from pushdesk.domain.subscription import Browser
from tests.receiver.conftest import Shop
from tests.receiver.visitor import Visitor, base64url, public_point
from tests.receiver.workspace import Workspace

TWO_TO_256 = b"\xff" * 32


def compressed(point: bytes) -> bytes:
    return bytes([2 + point[64] % 2]) + point[1:33]


def test_a_new_registration_is_answered_201_and_is_in_the_database(shop: Shop) -> None:
    visitor = shop.visitor()
    answer = visitor.register(language="de-DE", timeZone="Europe/Berlin", topics=["offers"])
    assert (answer.status, answer.document) == (201, {"state": "new"})
    assert shop.workspace.stored() == {visitor.endpoint: "active"}
    stored = shop.workspace.subscriptions.get(1)
    assert (stored.keys.p256dh, stored.keys.auth) == (visitor.p256dh, visitor.auth)
    assert (stored.key_id, stored.browser, stored.platform) == (visitor.key_id, Browser.FIREFOX, "linux")
    assert (stored.language, stored.time_zone, stored.topics) == ("de-DE", "Europe/Berlin", ("offers",))


def test_the_same_registration_again_is_answered_200_and_counted_once(shop: Shop) -> None:
    visitor = shop.visitor()
    assert [visitor.register().status, visitor.register().status] == [201, 200]
    assert len(shop.workspace.stored()) == 1


def test_a_new_endpoint_of_the_same_browser_replaces_the_old_one(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.register()
    old, visitor.endpoint = visitor.endpoint, visitor.endpoint + "-renewed"
    assert visitor.register(old=old).status == 200
    assert shop.workspace.stored() == {visitor.endpoint: "active"}


def test_members_nobody_knows_are_ignored_and_not_kept(shop: Shop) -> None:
    visitor = shop.visitor()
    document = visitor.registration()
    document["extra"] = {"deep": [1, 2, 3]}
    document["subscription"]["brandNew"] = "from a browser of next year"
    assert visitor.post("/v1/registrations", document).status == 201


def test_the_consent_is_kept(shop: Shop) -> None:
    consent = {
        "textVersion": "2",
        "page": "https://corner-bakery.shop/",
        "at": "2026-03-01T10:00:00+01:00",
    }
    assert shop.visitor().register(consent=consent).status == 201
    kept = shop.workspace.subscriptions.get(1).consent
    assert kept is not None
    assert (kept.text_version, kept.page, kept.at.isoformat()) == (
        "2",
        "https://corner-bakery.shop/",
        "2026-03-01T09:00:00+00:00",
    )


def test_a_push_service_on_no_list_is_kept_in_quarantine(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.endpoint = "https://push.somebody-elses.net/abc"
    answer = visitor.register()
    assert (answer.status, answer.document) == (202, {"state": "quarantined"})
    assert shop.workspace.stored() == {visitor.endpoint: "quarantined"}


def test_quarantine_takes_a_few_a_day_and_then_says_come_back_later(shop: Shop) -> None:
    shop.workspace.settings.set("quarantine_per_day", "2")
    answers = []
    for number in range(3):
        visitor = shop.visitor()
        visitor.endpoint = f"https://push.somebody-elses.net/{number}"
        answers.append(visitor.register())
    assert [answer.status for answer in answers] == [202, 202, 429]
    assert answers[2].error == "quarantine_full"
    assert int(answers[2].headers["retry-after"]) > 0
    assert shop.visitor().register().status == 201


def test_whoever_is_in_quarantine_already_is_refreshed_there_on_a_full_day(shop: Shop) -> None:
    shop.workspace.settings.set("quarantine_per_day", "1")
    visitor = shop.visitor()
    visitor.endpoint = "https://push.somebody-elses.net/1"
    assert [visitor.register().status for _ in range(2)] == [202, 202]


def test_a_host_that_the_owner_allows_counts_from_the_next_request_on(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.endpoint = "http://127.0.0.1:9123/push/1"
    assert visitor.register().error == "endpoint_not_https"
    shop.workspace.settings.set("extra_push_hosts", "127.0.0.1:9123")
    assert visitor.register().status == 201


def test_a_site_made_while_the_receiver_runs_is_known_at_once(shop: Shop) -> None:
    site_id, key_id = shop.workspace.add_shop("Flowers", "https://flowers.shop/")
    florist = Visitor(shop.address, site_id, key_id, origin="https://flowers.shop")
    assert florist.register().status == 201


def test_a_key_of_another_site_is_refused(shop: Shop) -> None:
    _, other_key = shop.workspace.add_shop("Flowers", "https://flowers.shop/")
    visitor = shop.visitor()
    visitor.key_id = other_key
    answer = visitor.register()
    assert (answer.status, answer.error) == (400, "key_unknown")
    assert shop.workspace.stored() == {}


def test_a_site_nobody_has_is_refused(shop: Shop) -> None:
    answer = shop.visitor().register(site="nobody")
    assert (answer.status, answer.error) == (400, "site_unknown")


REFUSED_ENDPOINTS = {
    "endpoint_not_https": "http://updates.push.services.mozilla.com/wpush/v2/a",
    "endpoint_with_user_info": "https://me:secret@updates.push.services.mozilla.com/wpush/v2/a",
    "endpoint_port": "https://updates.push.services.mozilla.com:8443/wpush/v2/a",
    "endpoint_with_fragment": "https://updates.push.services.mozilla.com/wpush/v2/a#b",
    "endpoint_host_is_address": "https://203.0.113.7/wpush/v2/a",
    "endpoint_removed": "https://permanently-removed.invalid/wpush/v2/a",
    "endpoint_host_reserved": "https://push.internal/wpush/v2/a",
    "endpoint_too_long": "https://updates.push.services.mozilla.com/" + "a" * 3000,
}


@pytest.mark.parametrize(("code", "endpoint"), REFUSED_ENDPOINTS.items(), ids=REFUSED_ENDPOINTS)
def test_an_endpoint_off_the_rules_is_refused(shop: Shop, code: str, endpoint: str) -> None:
    visitor = shop.visitor()
    visitor.endpoint = endpoint
    answer = visitor.register()
    assert (answer.status, answer.error) == (400, code)
    assert shop.workspace.stored() == {}


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://updates.push.services.mozilla.com/wpush\t/v2/a",
        "https://updates.push.services.mozilla.com/wpush\n/v2/a",
        "https://updates.push.services.mozilla.com/wpush /v2/a",
        "https://evil.net\\@updates.push.services.mozilla.com/a",
        "https://updates.push.services.mozilla.com\x00.evil.net/a",
        "https://[::1]/a",
        "https://2130706433/a",
        "https://0x7f.1/a",
        "https://localhost/a",
        "https://single/a",
        "ftp://updates.push.services.mozilla.com/a",
        "",
    ],
)
def test_an_endpoint_that_two_readers_could_read_differently_is_refused(shop: Shop, endpoint: str) -> None:
    visitor = shop.visitor()
    visitor.endpoint = endpoint
    assert visitor.register().status == 400
    assert shop.workspace.stored() == {}


POINT = public_point()
REFUSED_KEYS = {
    "off the curve": (base64url(POINT[:64] + bytes([POINT[64] ^ 1])), "p256dh_not_on_curve"),
    "beyond the field": (base64url(b"\x04" + TWO_TO_256 + TWO_TO_256), "p256dh_not_on_curve"),
    "the origin": (base64url(b"\x04" + bytes(64)), "p256dh_not_on_curve"),
    "too short": (base64url(POINT[:64]), "p256dh_malformed"),
    "compressed": (base64url(compressed(POINT)), "p256dh_malformed"),
    "hybrid": (base64url(b"\x06" + POINT[1:]), "p256dh_malformed"),
    "padded": (base64url(POINT) + "=", "p256dh_malformed"),
    "plus and slash": ("+/" + base64url(POINT)[2:], "p256dh_malformed"),
    "no text": (65, "p256dh_malformed"),
    "missing": (None, "member_missing"),
}


@pytest.mark.parametrize(("p256dh", "code"), REFUSED_KEYS.values(), ids=REFUSED_KEYS)
def test_a_public_key_that_is_none_is_refused(shop: Shop, p256dh: Any, code: str) -> None:
    visitor = shop.visitor()
    document = visitor.registration()
    document["subscription"]["keys"]["p256dh"] = p256dh
    answer = visitor.post("/v1/registrations", document)
    assert (answer.status, answer.error) == (400, code)
    assert shop.workspace.stored() == {}


REFUSED_AUTH = {
    "15 bytes": base64url(b"a" * 15),
    "17 bytes": base64url(b"a" * 17),
    "padded": base64url(b"a" * 16) + "==",
    "plus and slash": "+/" + base64url(b"a" * 16)[2:],
    "stray bits": base64url(b"a" * 16)[:-1] + "R",
    "blank": base64url(b"a" * 16)[:-1] + " ",
}


@pytest.mark.parametrize("auth", REFUSED_AUTH.values(), ids=REFUSED_AUTH)
def test_an_auth_secret_that_is_not_16_bytes_of_strict_base64url_is_refused(shop: Shop, auth: str) -> None:
    visitor = shop.visitor()
    document = visitor.registration()
    document["subscription"]["keys"]["auth"] = auth
    answer = visitor.post("/v1/registrations", document)
    assert (answer.status, answer.error) == (400, "auth_malformed")
    assert shop.workspace.stored() == {}


@pytest.mark.parametrize("member", ["site", "clientId", "subscription", "keyId"])
def test_a_missing_member_is_refused(shop: Shop, member: str) -> None:
    visitor = shop.visitor()
    document = visitor.registration()
    del document[member]
    answer = visitor.post("/v1/registrations", document)
    assert (answer.status, answer.error) == (400, "member_missing")


WRONG_TYPES: dict[str, Any] = {
    "site": 1,
    "clientId": ["a"],
    "keyId": {"a": 1},
    "subscription": "https://updates.push.services.mozilla.com/a",
    "topics": "offers",
    "language": 7,
    "timeZone": [],
    "consent": "yes",
    "old": 3,
}


@pytest.mark.parametrize(("member", "value"), WRONG_TYPES.items(), ids=WRONG_TYPES)
def test_a_member_of_a_wrong_type_is_refused(shop: Shop, member: str, value: Any) -> None:
    answer = shop.visitor().register(**{member: value})
    assert (answer.status, answer.error) == (400, "member_malformed")
    assert shop.workspace.stored() == {}


NOT_JSON = {
    "json_malformed": b'{"site": "corner-bakery",',
    "json_not_utf8": b'{"site": "\xff"}',
    "json_duplicate_member": b'{"site": "a", "site": "b"}',
    "json_number_malformed": b'{"site": NaN}',
    "json_too_deep": b'{"site": ' + b"[" * 2000 + b"]" * 2000 + b"}",
    "json_text_malformed": b'{"site": "\\ud800"}',
    "member_malformed": b'"a text"',
}


@pytest.mark.parametrize(("code", "body"), NOT_JSON.items(), ids=NOT_JSON)
@pytest.mark.parametrize("path", ["/v1/registrations", "/v1/unregistrations", "/v1/reports"])
def test_a_body_that_is_no_strict_json_object_is_refused(shop: Shop, path: str, code: str, body: bytes) -> None:
    answer = shop.visitor().post(path, body)
    assert (answer.status, answer.error) == (400, code)


def test_an_empty_body_is_refused(shop: Shop) -> None:
    assert shop.visitor().post("/v1/registrations", b"").error == "json_malformed"


def test_a_refusal_says_nothing_of_what_was_handed_in(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.endpoint = "https://203.0.113.7/very-secret-capability"
    answer = visitor.register()
    assert set(answer.document) == {"error", "message"}
    assert "very-secret" not in json.dumps(answer.document)


def test_a_refused_registration_changes_nothing_that_is_stored(workspace: Workspace, shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.register()
    before = workspace.subscriptions.get(1)
    document = visitor.registration()
    document["subscription"]["keys"]["auth"] = "short"
    assert visitor.post("/v1/registrations", document).status == 400
    assert workspace.subscriptions.get(1) == before

"""Who is let in: routes, methods, origins, content types and sizes, each refusal by its name."""

import http.client
import json
import re
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.receiver.limits import BODY_BYTES
from pushdesk.receiver.routes import ROUTES, check_is_confidential
from tests.receiver.conftest import Shop
from tests.receiver.visitor import ORIGIN, RawConnection, Visitor
from tests.receiver.workspace import Workspace, listening

POSTS = [path for path, method in ROUTES.items() if method == "POST"]


def test_healthz_says_ok_to_anyone(shop: Shop) -> None:
    answer = shop.visitor().ask("GET", "/healthz")
    assert (answer.status, answer.document) == (200, {"ok": True})


def test_any_other_path_is_not_found(shop: Shop) -> None:
    for path in ("/", "/v1", "/v1/registrations/", "/V1/registrations", "/v1/%72eports", "/healthz/../v1/reports"):
        answer = shop.visitor().post(path, {})
        assert (answer.status, answer.error) == (404, "route_unknown"), path


@pytest.mark.parametrize("path", POSTS)
def test_any_other_method_is_refused_with_those_that_are_allowed(shop: Shop, path: str) -> None:
    for method in ("GET", "PUT", "DELETE", "PATCH", "TRACE"):
        answer = shop.visitor().ask(method, path)
        assert (answer.status, answer.error, answer.headers["allow"]) == (405, "method_not_allowed", "POST, OPTIONS")


def test_healthz_takes_get_only(shop: Shop) -> None:
    answer = shop.visitor().ask("POST", "/healthz")
    assert (answer.status, answer.headers["allow"]) == (405, "GET")


# Origins


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://corner-bakery.shop",
        "https://corner-bakery.shop:8443",
        "https://corner-bakery.shop.evil.net",
        "https://www.corner-bakery.shop",
        "https://CORNER-BAKERY.shop",
        "https://corner-bakery.shop/",
        "null",
        "*",
    ],
)
@pytest.mark.parametrize("path", POSTS)
def test_a_page_of_another_origin_is_refused_and_may_not_read_the_answer(shop: Shop, path: str, origin: str) -> None:
    visitor = shop.visitor(origin=origin)
    answer = visitor.post(path, visitor.registration())
    assert (answer.status, answer.error) == (403, "foreign_origin")
    assert "access-control-allow-origin" not in answer.headers
    assert shop.workspace.stored() == {}


def test_a_registration_without_an_origin_is_refused(shop: Shop) -> None:
    answer = shop.visitor(origin="").register()
    assert (answer.status, answer.error) == (403, "foreign_origin")


def test_two_origins_are_nobodys(shop: Shop) -> None:
    visitor = shop.visitor()
    body = json.dumps(visitor.registration()).encode()
    with RawConnection(shop.address) as raw:
        raw.send(
            b"POST /v1/registrations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Origin: %b\r\nOrigin: %b\r\nContent-Length: %d\r\n\r\n%b"
            % (ORIGIN.encode(), ORIGIN.encode(), len(body), body)
        )
        assert raw.answer().status == 403
    assert shop.workspace.stored() == {}


def test_a_page_of_one_site_cannot_register_for_another(shop: Shop) -> None:
    flowers = shop.workspace.add_shop("Flowers", "https://flowers.shop/")
    intruder = Visitor(shop.address, *flowers, origin=ORIGIN)
    answer = intruder.register()
    assert (answer.status, answer.error) == (403, "foreign_origin")
    assert shop.workspace.stored() == {}


def test_an_answer_may_be_read_by_the_sites_own_origin_only(shop: Shop) -> None:
    for answer in (shop.visitor().register(), shop.visitor().register(site="nobody")):
        assert answer.headers["access-control-allow-origin"] == ORIGIN
        assert answer.headers["vary"] == "Origin"
        assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize("path", POSTS)
def test_a_preflight_of_the_sites_own_origin_is_answered(shop: Shop, path: str) -> None:
    asked = {
        "Origin": ORIGIN,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
        "Access-Control-Request-Private-Network": "true",
    }
    answer = shop.visitor().ask("OPTIONS", path, headers=asked)
    assert answer.status == 204
    assert answer.headers["access-control-allow-origin"] == ORIGIN
    assert answer.headers["access-control-allow-methods"] == "POST"
    assert answer.headers["access-control-allow-headers"] == "content-type"
    assert answer.headers["access-control-allow-private-network"] == "true"
    assert answer.headers["vary"] == "Origin"


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {}])
def test_a_preflight_of_anyone_else_is_refused(shop: Shop, headers: dict[str, str]) -> None:
    answer = shop.visitor().ask("OPTIONS", "/v1/registrations", headers=headers)
    assert (answer.status, answer.error) == (403, "foreign_origin")
    assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_a_site_on_this_computer_may_be_called_by_both_its_names(workspace: Workspace) -> None:
    ids = workspace.add_shop("Rehearsal", "http://localhost:8000/app/")
    with listening(workspace) as address:
        for origin in ("http://localhost:8000", "http://127.0.0.1:8000"):
            assert Visitor(address, *ids, origin=origin).register().status == 201
        for origin in ("http://localhost:8001", "http://localhost", "https://localhost:8000"):
            assert Visitor(address, *ids, origin=origin).register().status == 403


# The channel


def test_plain_http_from_another_machine_is_refused() -> None:
    for remote in ("192.168.1.20", "203.0.113.9", "::ffff:203.0.113.9", "2001:db8::1", "fe80::1%eth0", ""):
        with pytest.raises(Fault, match="not_confidential"):
            check_is_confidential(remote, forwarded_proto="", origin=ORIGIN)
    for remote in ("127.0.0.1", "::1", "::ffff:127.0.0.1"):
        check_is_confidential(remote, forwarded_proto="https", origin=ORIGIN)


def test_a_tunnel_that_took_plain_http_from_outside_is_refused(shop: Shop) -> None:
    visitor = shop.visitor()
    document = visitor.registration()
    answer = visitor.post("/v1/registrations", document, {"X-Forwarded-Proto": "http"})
    assert (answer.status, answer.error) == (403, "not_confidential")
    assert visitor.post("/v1/registrations", document, {"X-Forwarded-Proto": "https"}).status == 201


# Types and sizes


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json; charset=iso-8859-1"},
        {"Content-Type": "application/json-patch+json"},
        {"Content-Type": None},
        {"Content-Encoding": "gzip"},
    ],
)
@pytest.mark.parametrize("path", POSTS)
def test_anything_but_json_in_utf_8_is_refused(shop: Shop, path: str, headers: dict[str, str | None]) -> None:
    visitor = shop.visitor()
    answer = visitor.post(path, visitor.registration(), headers)
    assert (answer.status, answer.error) == (415, "content_type_refused")


def test_json_that_names_its_charset_is_taken(shop: Shop) -> None:
    for content_type in ("application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"'):
        visitor = shop.visitor()
        answer = visitor.post("/v1/registrations", visitor.registration(), {"Content-Type": content_type})
        assert answer.status == 201


@pytest.mark.parametrize("path", POSTS)
def test_a_body_that_announces_more_than_8_kb_is_refused_before_it_comes(shop: Shop, path: str) -> None:
    with RawConnection(shop.address) as raw:
        raw.send(head(path, f"Content-Length: {BODY_BYTES + 1}"))
        answer = raw.answer()
        assert (answer.status, answer.error) == (413, "body_too_large")
        assert answer.headers["connection"] == "close"


def test_a_large_body_that_is_really_sent_gets_its_413_too(shop: Shop) -> None:
    answer = shop.visitor().post("/v1/registrations", b'"' + b"a" * 2_000_000 + b'"')
    assert (answer.status, answer.error) == (413, "body_too_large")


def test_a_chunked_body_is_counted(shop: Shop) -> None:
    chunk = b"400\r\n" + b"a" * 1024 + b"\r\n"
    with RawConnection(shop.address) as raw:
        raw.send(head("/v1/registrations", "Transfer-Encoding: chunked") + chunk * 9)
        answer = raw.answer()
        assert (answer.status, answer.error) == (413, "body_too_large")


def test_a_chunked_registration_within_bounds_is_taken(shop: Shop) -> None:
    visitor = shop.visitor()
    body = json.dumps(visitor.registration()).encode()
    half = len(body) // 2
    with RawConnection(shop.address) as raw:
        raw.send(head("/v1/registrations", "Transfer-Encoding: chunked"))
        for part in (body[:half], body[half:], b""):
            raw.send(b"%x\r\n%b\r\n" % (len(part), part))
        assert raw.answer().status == 201


def test_a_body_of_exactly_8_kb_is_read(shop: Shop) -> None:
    document = shop.visitor().registration()
    document["padding"] = "a" * (BODY_BYTES - len(json.dumps(document | {"padding": ""}).encode()))
    body = json.dumps(document).encode()
    assert len(body) == BODY_BYTES
    assert shop.visitor().post("/v1/registrations", body).status == 201
    assert shop.visitor().post("/v1/registrations", body + b" ").status == 413


def test_one_connection_serves_many_requests(shop: Shop) -> None:
    host = urlsplit(shop.address).netloc
    headers = {"Content-Type": "application/json", "Origin": ORIGIN}
    with closing(http.client.HTTPConnection(host, timeout=20)) as connection:
        for status in (201, 400, 201):
            document = shop.visitor().registration() if status == 201 else {}
            connection.request("POST", "/v1/registrations", json.dumps(document), headers)
            response = connection.getresponse()
            assert (response.status, bool(response.read())) == (status, True)


def test_requests_sent_without_waiting_are_answered_in_their_order(shop: Shop) -> None:
    body = json.dumps(shop.visitor().registration()).encode()
    post = head("/v1/registrations", f"Content-Length: {len(body)}") + body
    with RawConnection(shop.address) as raw:
        raw.send(post + b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" + post)
        raw.send(b"GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        said = raw.last_words()
    assert re.findall(rb"HTTP/1\.1 ([0-9]+) ", said) == [b"201", b"200", b"200", b"404"]


def head(path: str, *lines: str) -> bytes:
    """The header of a POST as a page of the shop sends it, with these lines in it."""
    fixed = [f"POST {path} HTTP/1.1", "Host: x", "Content-Type: application/json", f"Origin: {ORIGIN}"]
    return "\r\n".join([*fixed, *lines, "", ""]).encode()

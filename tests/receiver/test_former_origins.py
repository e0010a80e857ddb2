"""After a move the old page stays up: its subscribers are heard, and nobody new joins there."""

from dataclasses import replace

import pytest

from pushdesk.domain.report import report_token
from pushdesk.storage.former_origins import forget_origins
from tests.receiver.conftest import Shop
from tests.receiver.visitor import ORIGIN, Visitor

NEW_ORIGIN = "https://bakery.example.com"


@pytest.fixture
def known(shop: Shop) -> Visitor:
    """Somebody who subscribed at the old address, before the exported site moved away from it."""
    sites, site_id = shop.workspace.sites, shop.ids[0]
    sites.mark_exported(site_id, "/web", "build", shop.workspace.now())
    visitor = shop.visitor()
    assert visitor.register().status == 201
    sites.update(replace(sites.get(site_id), url=f"{NEW_ORIGIN}/"))
    return visitor


def test_a_subscriber_of_the_old_page_is_refreshed_and_may_read_the_answer(shop: Shop, known: Visitor) -> None:
    answer = known.register()
    assert (answer.status, answer.headers["access-control-allow-origin"]) == (200, ORIGIN)
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": "POST"}
    assert known.ask("OPTIONS", "/v1/registrations", headers=asked).status == 204
    assert shop.visitor(origin=NEW_ORIGIN).register().status == 201


def test_a_subscriber_of_the_old_page_whose_endpoint_changed_is_still_known(shop: Shop, known: Visitor) -> None:
    by_id = shop.visitor()
    by_id.client_id = known.client_id
    assert by_id.register().status == 200
    by_endpoint = shop.visitor()
    assert by_endpoint.register(old=by_id.endpoint).status == 200
    assert list(shop.workspace.stored()) == [by_endpoint.endpoint]


def test_a_subscriber_of_the_old_page_is_let_go_and_their_reports_are_heard(shop: Shop, known: Visitor) -> None:
    token = report_token(shop.workspace.reports.secret(), 1)
    answer = known.report(token, "displayed")
    assert (answer.status, answer.headers["access-control-allow-origin"]) == (204, ORIGIN)
    assert known.unregister().status == 204
    assert shop.workspace.stored() == {known.endpoint: "unsubscribed"}
    assert known.register().status == 200  # turned on again


def test_nobody_new_joins_at_the_old_address(shop: Shop, known: Visitor) -> None:
    stranger = shop.visitor()
    answer = stranger.register()
    assert (answer.status, answer.error) == (403, "foreign_origin")
    assert answer.headers["access-control-allow-origin"] == ORIGIN
    assert list(shop.workspace.stored()) == [known.endpoint]


def test_the_old_address_of_one_site_is_nothing_to_another(shop: Shop, known: Visitor) -> None:
    flowers = shop.workspace.add_shop("Flowers", "https://flowers.shop/")
    intruder = Visitor(shop.address, *flowers, origin=ORIGIN, client_id=known.client_id, endpoint=known.endpoint)
    answer = intruder.register()
    assert (answer.status, answer.error) == (403, "foreign_origin")


def test_the_old_address_is_foreign_once_nobody_of_then_is_left(shop: Shop, known: Visitor) -> None:
    assert known.unregister().status == 204
    assert forget_origins(shop.workspace.database, shop.workspace.now()) == 1
    answer = known.unregister()
    assert (answer.status, answer.error) == (403, "foreign_origin")
    assert "access-control-allow-origin" not in answer.headers

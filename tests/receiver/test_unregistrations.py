"""Saying goodbye works for whoever proves who they are, and tells nobody what is stored."""

import statistics
import time

import pytest

from pushdesk.receiver.routes import UNREGISTRATION_SECONDS
from tests.receiver.conftest import Shop
from tests.receiver.visitor import Visitor


def test_an_unregistration_is_answered_204_and_reaches_the_database(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.register()
    answer = visitor.unregister()
    assert (answer.status, answer.document) == (204, None)
    assert shop.workspace.stored() == {visitor.endpoint: "unsubscribed"}


def test_an_unregistration_of_nobody_is_answered_just_so(shop: Shop) -> None:
    answer = shop.visitor().unregister()
    assert (answer.status, answer.document) == (204, None)


def test_without_the_right_auth_secret_nobody_is_unregistered(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.register()
    visitor.auth = bytes(16)
    assert visitor.unregister().status == 204
    assert shop.workspace.stored() == {visitor.endpoint: "active"}


def test_who_comes_back_is_a_subscriber_again(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.register()
    visitor.unregister()
    assert visitor.register().status == 200
    assert shop.workspace.stored() == {visitor.endpoint: "active"}


def test_who_wants_to_be_forgotten_is_erased_and_may_come_back_by_themself(shop: Shop) -> None:
    visitor, liar = shop.visitor(), shop.visitor()
    visitor.register()
    liar.register()
    liar.auth = bytes(16)
    for each in (visitor, liar, shop.visitor()):
        answer = each.unregister(erase=True)
        assert (answer.status, answer.document) == (204, None)
    assert shop.workspace.stored() == {liar.endpoint: "active"}
    assert visitor.register().status == 201


def test_a_service_worker_without_an_origin_may_unregister(shop: Shop) -> None:
    visitor = shop.visitor()
    visitor.register()
    visitor.origin = ""
    assert visitor.unregister().status == 204
    assert shop.workspace.stored() == {visitor.endpoint: "unsubscribed"}


def test_a_malformed_unregistration_is_refused(shop: Shop) -> None:
    for document, code in (
        ({}, "member_missing"),
        ({"endpoint": "https://push.example.net/a"}, "member_missing"),
        ({"endpoint": 1, "auth": "a"}, "member_malformed"),
        ({"endpoint": "not an address", "auth": "YWFhYWFhYWFhYWFhYWFhYQ"}, "member_malformed"),
        ({"endpoint": "https://push.example.net/a", "auth": "YWFh"}, "auth_malformed"),
        (
            {"endpoint": "https://push.example.net/a", "auth": "YWFhYWFhYWFhYWFhYWFhYQ", "erase": "yes"},
            "member_malformed",
        ),
    ):
        answer = shop.visitor().post("/v1/unregistrations", document)
        assert (answer.status, answer.error) == (400, code)


def seconds_of(visitor: Visitor, **more: bool) -> float:
    begun_at = time.perf_counter()
    assert visitor.unregister(**more).status == 204
    return time.perf_counter() - begun_at


@pytest.mark.parametrize("erase", [False, True])
def test_the_known_the_unknown_and_the_wrong_secret_take_the_same_time(shop: Shop, erase: bool) -> None:
    known, unknown, wrong = [], [], []
    for _ in range(11):
        visitor, liar = shop.visitor(), shop.visitor()
        visitor.register()
        liar.register()
        liar.auth = bytes(16)
        known.append(seconds_of(visitor, erase=erase))
        unknown.append(seconds_of(shop.visitor(), erase=erase))
        wrong.append(seconds_of(liar, erase=erase))
    medians = [statistics.median(times) for times in (known, unknown, wrong)]
    assert min(medians) >= UNREGISTRATION_SECONDS * 0.9
    assert max(medians) - min(medians) < UNREGISTRATION_SECONDS / 5

"""Reports count once, for the delivery that their token proves, and a forged one counts nothing."""

import pytest

from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.report import ReportKind, report_token
from tests.receiver.conftest import Shop


@pytest.fixture
def token(shop: Shop) -> str:
    """The report token of the one delivery of a campaign."""
    shop.visitor().register()
    desk = shop.workspace
    draft = desk.drafts.add(shop.ids[0], Notification("Fresh bread"), "all", DeliveryOptions(), desk.now())
    campaign = desk.launch(draft)
    assert campaign.total == 1
    return report_token(desk.reports.secret(), 1)


def counted(shop: Shop) -> tuple[int, int, int]:
    totals = shop.workspace.campaigns.totals(1)
    return totals.displayed, totals.clicked, totals.closed


def test_each_kind_of_report_is_answered_204_and_counted_once(shop: Shop, token: str) -> None:
    for kind in (*ReportKind, *ReportKind):
        answer = shop.visitor().report(token, kind.value)
        assert (answer.status, answer.document) == (204, None)
    assert counted(shop) == (1, 1, 1)


def test_the_action_of_a_click_is_kept(shop: Shop, token: str) -> None:
    assert shop.visitor().report(token, "clicked", action="order").status == 204
    with shop.workspace.database.read() as connection:
        kept = connection.exec_driver_sql("SELECT kind, action FROM report").all()
    assert [tuple(row) for row in kept] == [("clicked", "order")]


def test_a_service_worker_without_an_origin_may_report(shop: Shop, token: str) -> None:
    assert shop.visitor(origin="").report(token, "displayed").status == 204
    assert counted(shop) == (1, 0, 0)


def test_a_forged_token_is_answered_204_and_counts_nothing(shop: Shop, token: str) -> None:
    flipped = token[:-3] + ("A" if token[-3] != "A" else "B") + token[-2:]
    for forged in (flipped, report_token(b"another secret", 1), "a", token + "A"):
        assert shop.visitor().report(forged, "clicked").status == 204
    assert counted(shop) == (0, 0, 0)


def test_a_report_for_a_delivery_that_is_gone_counts_nothing(shop: Shop, token: str) -> None:
    unknown = report_token(shop.workspace.reports.secret(), 12345)
    assert shop.visitor().report(unknown, "clicked").status == 204
    assert counted(shop) == (0, 0, 0)


def test_a_malformed_report_is_refused(shop: Shop, token: str) -> None:
    for document, code in (
        ({}, "member_missing"),
        ({"token": token}, "member_missing"),
        ({"token": token, "kind": "delivered"}, "member_malformed"),
        ({"token": 1, "kind": "clicked"}, "member_malformed"),
        ({"token": token, "kind": "clicked", "action": ["a"]}, "member_malformed"),
    ):
        answer = shop.visitor().post("/v1/reports", document)
        assert (answer.status, answer.error) == (400, code)
    assert counted(shop) == (0, 0, 0)

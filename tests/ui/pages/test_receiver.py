"""The page Receiver against the real program: on and off, a taken port, a kill, what came in and what was refused."""

import os
import signal
import socket
import urllib.request
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.words.faults import SENTENCES
from pushdesk.words.refusals import refusal_words
from tests.receiver.visitor import Visitor
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop, free_port

Opens = Callable[..., OpenDesk]


@pytest.fixture
def port(shop: Shop) -> int:
    """The free port that the receiver of this workspace is set to."""
    port = free_port()
    shop.desk.settings.set("receiver_port", str(port))
    return port


@pytest.fixture
def desk(port: int, open_desk: Opens) -> OpenDesk:
    """The window on the page Receiver."""
    return open_desk(PageName.RECEIVER)


def is_listening(port: int) -> bool:
    """Whether a receiver answers there."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def refusals(desk: OpenDesk) -> list[list[str]]:
    """The table of refusals as it is shown."""
    table = desk.named("Refusals", PagedTableView)
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_receiver_is_started_and_stopped_by_one_button(desk: OpenDesk, port: int) -> None:
    receiver = desk.console.receiver_process
    assert "Off" in desk.names()
    desk.press("Start receiver")
    desk.until_phase(receiver, ChildPhase.RUNNING)
    assert is_listening(port)
    assert "Running" in desk.names()
    assert f"http://127.0.0.1:{port}" in desk.words()
    assert desk.named("Receiver state", QWidget, desk.shell).accessibleDescription().startswith("Receiver running")
    desk.press("Copy address")
    assert QGuiApplication.clipboard().text() == f"http://127.0.0.1:{port}"
    desk.press("Stop receiver")
    desk.until_phase(receiver, ChildPhase.STOPPED)
    assert not is_listening(port)
    assert desk.button("Start receiver").isEnabled()


def test_a_taken_port_is_said_and_taken_over_when_it_is_free(desk: OpenDesk, port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        desk.press("Start receiver")
        desk.until_phase(desk.console.receiver_process, ChildPhase.WAITING)
        words = desk.words()
        assert f"Port {port} is used by another program, perhaps by a receiver that runs already." in words
        assert "Starts again soon" in desk.names()
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)
    assert "The receiver is not running" not in desk.words()


def test_a_receiver_that_waits_for_its_port_can_be_given_up(desk: OpenDesk, port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        desk.press("Start receiver")
        desk.until_phase(desk.console.receiver_process, ChildPhase.WAITING)
        desk.press("Stop receiver")
        assert desk.console.receiver_process.state.phase is ChildPhase.STOPPED
        assert "The receiver is not running" not in desk.words()


def test_a_killed_receiver_comes_back_by_itself(desk: OpenDesk, port: int) -> None:
    receiver = desk.console.receiver_process
    desk.press("Start receiver")
    desk.until_phase(receiver, ChildPhase.RUNNING)
    first = receiver.process_id
    os.kill(first, signal.SIGKILL)
    desk.until(lambda: receiver.state.phase is ChildPhase.RUNNING and receiver.process_id != first)
    assert is_listening(port)


def test_an_address_that_is_not_of_this_computer_is_said(desk: OpenDesk, shop: Shop) -> None:
    shop.desk.settings.set("receiver_host", "not-a-name.invalid")
    desk.press("Start receiver")
    desk.until_phase(desk.console.receiver_process, ChildPhase.FAILED)
    assert "“not-a-name.invalid” is no address of this computer." in desk.words()
    desk.press("Open settings")
    assert desk.page is desk.shell.page(PageName.SETTINGS)


def test_what_came_in_is_counted_as_it_comes(desk: OpenDesk, shop: Shop, port: int) -> None:
    assert desk.named("New today", QWidget).accessibleDescription() == "0"
    desk.press("Start receiver")
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)
    visitor = Visitor(
        f"http://127.0.0.1:{port}", shop.site.site_id, shop.key.key_id, origin="https://corner-bakery.shop"
    )
    assert visitor.register().status == 201
    desk.until(lambda: desk.named("New today", QWidget).accessibleDescription() == "1")
    assert desk.named("New in 30 days", QWidget).accessibleDescription() == "1"
    desk.until(lambda: "1 new today" in desk.named("Receiver state", QWidget, desk.shell).accessibleDescription())


def test_subscriptions_of_an_unknown_push_service_are_told_as_set_aside(desk: OpenDesk, shop: Shop, port: int) -> None:
    assert "Those set aside" not in desk.words()
    desk.press("Start receiver")
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)
    visitor = Visitor(
        f"http://127.0.0.1:{port}",
        shop.site.site_id,
        shop.key.key_id,
        origin="https://corner-bakery.shop",
        endpoint="https://push.unknown-service.com/abc",
    )
    assert visitor.register().status == 202
    desk.until(lambda: desk.named("Set aside", QWidget).accessibleDescription() == "1")
    assert "Those set aside use a push service that is not known here" in desk.words()


def test_refusals_are_listed_by_their_reason(desk: OpenDesk, shop: Shop, port: int) -> None:
    assert "Nothing was refused" in desk.words()
    desk.press("Start receiver")
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)
    stranger = Visitor(f"http://127.0.0.1:{port}", shop.site.site_id, shop.key.key_id, origin="https://elsewhere.shop")
    assert [stranger.register().status for _ in range(2)] == [403, 403]
    visitor = replace(stranger, origin="https://corner-bakery.shop")
    assert visitor.register(keyId=None).status == 400
    desk.until(lambda: "Refusals" in desk.names() and len(refusals(desk)) == 2)
    assert [row[:2] for row in refusals(desk)] == [
        ["This page is not the web app of this business.", "2"],
        ["A part of what has to be handed in was missing.", "1"],
    ]
    assert "Nothing was refused" not in desk.words()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_no_reason_in_the_list_has_a_hole(code: str) -> None:
    words = refusal_words(code)
    assert "{" not in words
    assert "–" not in words


def test_how_browsers_reach_it_is_said(desk: OpenDesk, shop: Shop) -> None:
    assert "out of reach for others" in desk.words()
    shop.desk.sites.update(replace(shop.site, receiver_url="https://in.corner-bakery.shop"))
    desk.until(lambda: "The web app registers at https://in.corner-bakery.shop." in desk.words())


def test_without_a_business_the_receiver_can_run_all_the_same(open_desk: Opens) -> None:
    desk = open_desk(PageName.RECEIVER)
    desk.desk.settings.set("receiver_port", str(free_port()))
    assert "Add your business first" in desk.words()
    desk.press("Start receiver")
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)

"""How the two child programs stand, in words for the sidebar's foot."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.console import Console
from pushdesk.ui.live_state import LiveState
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone


def receiver_state(console: Console) -> LiveState:
    """The receiver: whether it listens, where, and how many came in today."""
    state = console.receiver_process.state
    translate = QCoreApplication.translate
    match state.phase:
        case ChildPhase.RUNNING:
            return LiveState(
                translate("LiveState", "Receiver running"), Tone.GOOD, Shape.DOT, _new_today(console, state.address)
            )
        case ChildPhase.STARTING | ChildPhase.STOPPING:
            return LiveState(translate("LiveState", "Receiver starting"), Tone.PROGRESS, Shape.HALF)
        case ChildPhase.WAITING | ChildPhase.FAILED:
            return LiveState(translate("LiveState", "Receiver stopped"), Tone.BAD, Shape.CROSS, _last_words(state))
    return LiveState(translate("LiveState", "Receiver off"), Tone.NEUTRAL, Shape.RING)


def sender_state(console: Console) -> LiveState:
    """The sender: whether it is ready, and how many campaigns it is busy with."""
    state = console.sender_process.state
    translate = QCoreApplication.translate
    match state.phase:
        case ChildPhase.RUNNING | ChildPhase.STARTING:
            busy = len(console.desk.campaigns.alive())
            if busy:
                one = translate("LiveState", "Sending one campaign")
                many = translate("LiveState", "Sending {count} campaigns").format(count=busy)
                return LiveState(one if busy == 1 else many, Tone.PROGRESS, Shape.PLAY)
            return LiveState(translate("LiveState", "Sender ready"), Tone.GOOD, Shape.DOT)
        case ChildPhase.WAITING | ChildPhase.FAILED:
            return LiveState(translate("LiveState", "Sender stopped"), Tone.BAD, Shape.CROSS, _last_words(state))
    return LiveState(translate("LiveState", "Sender off"), Tone.NEUTRAL, Shape.RING)


def _new_today(console: Console, address: str) -> str:
    port = address.rpartition(":")[2]
    site = console.site
    if site is None:
        return QCoreApplication.translate("LiveState", "Port {port}").format(port=port)
    since = console.desk.now() - timedelta(days=1)
    count = console.desk.subscriptions.new_since(site.site_id, since)
    return QCoreApplication.translate("LiveState", "Port {port} · {count} new in a day").format(
        port=port, count=f"{count:,}"
    )


def _last_words(state: ChildState) -> str:
    return state.last_words.removeprefix("pushdesk: ")

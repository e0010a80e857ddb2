"""How the two child programs stand, in words: for the sidebar's foot, for pages, and when one does not run."""

from PySide6.QtCore import QCoreApplication

from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.live_state import LiveState
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted
from pushdesk.words.retelling import retold

_OUR_WORDS = "pushdesk: "


def receiver_state(state: ChildState, new_today: int | None) -> LiveState:
    """The receiver: whether it listens, where, and how many came in today (None: not counted yet)."""
    translate = QCoreApplication.translate
    match state.phase:
        case ChildPhase.RUNNING:
            return LiveState(
                translate("LiveState", "Receiver running"),
                Tone.GOOD,
                Shape.DOT,
                _intake(state.address.rpartition(":")[2], new_today),
            )
        case ChildPhase.STARTING:
            return LiveState(translate("LiveState", "Receiver starting"), Tone.PROGRESS, Shape.HALF)
        case ChildPhase.STOPPING:
            return LiveState(translate("LiveState", "Receiver stopping"), Tone.PROGRESS, Shape.HALF)
        case ChildPhase.WAITING | ChildPhase.FAILED:
            return LiveState(translate("LiveState", "Receiver stopped"), Tone.BAD, Shape.CROSS, trouble_words(state))
    return LiveState(translate("LiveState", "Receiver off"), Tone.NEUTRAL, Shape.RING)


def sender_state(state: ChildState, running: int) -> LiveState:
    """The sender: whether it is ready, and how many campaigns it is busy with."""
    translate = QCoreApplication.translate
    match state.phase:
        case ChildPhase.RUNNING | ChildPhase.STARTING:
            if running == 1:
                return LiveState(translate("LiveState", "Sending one campaign"), Tone.PROGRESS, Shape.PLAY)
            if running:
                words = translate("LiveState", "Sending {count} campaigns").format(count=running)
                return LiveState(words, Tone.PROGRESS, Shape.PLAY)
            return LiveState(translate("LiveState", "Sender ready"), Tone.GOOD, Shape.DOT)
        case ChildPhase.STOPPING:
            return LiveState(translate("LiveState", "Sender finishing"), Tone.PROGRESS, Shape.HALF)
        case ChildPhase.WAITING | ChildPhase.FAILED:
            return LiveState(translate("LiveState", "Sender stopped"), Tone.BAD, Shape.CROSS, trouble_words(state))
    return LiveState(translate("LiveState", "Sender off"), Tone.NEUTRAL, Shape.RING)


def trouble_words(state: ChildState) -> str:
    """Why a child does not run: its own sentence where it had one; never the end of a traceback."""
    if state.last_words.startswith(_OUR_WORDS):
        return retold(state.last_words.removeprefix(_OUR_WORDS))
    return QCoreApplication.translate("LiveState", "It ended unexpectedly. The folder “logs” says more.")


def _intake(port: str, new_today: int | None) -> str:
    if new_today is None:
        return QCoreApplication.translate("LiveState", "Port {port}").format(port=port)
    return QCoreApplication.translate("LiveState", "{count} new today · port {port}").format(
        port=port, count=counted(new_today)
    )

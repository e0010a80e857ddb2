"""What the sidebar's foot says of receiver and sender, for every phase they can be in."""

import pytest

from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.children import receiver_state, sender_state, trouble_words
from pushdesk.ui.tokens import Tone


@pytest.mark.parametrize("phase", ChildPhase)
def test_every_phase_has_its_words(phase: ChildPhase) -> None:
    receiver, sender = receiver_state(ChildState(phase), None), sender_state(ChildState(phase), 0)
    assert receiver.words.startswith("Receiver ")
    assert sender.words.startswith("Sender ")
    assert (
        (receiver.tone is Tone.BAD) is (sender.tone is Tone.BAD) is (phase in (ChildPhase.WAITING, ChildPhase.FAILED))
    )


def test_a_running_receiver_tells_its_port_and_what_came_in() -> None:
    state = ChildState(ChildPhase.RUNNING, "http://127.0.0.1:8787")
    assert receiver_state(state, None).detail == "Port 8787"
    assert receiver_state(state, 1_234).detail == "1,234 new today · port 8787"


def test_a_busy_sender_tells_how_many_campaigns() -> None:
    state = ChildState(ChildPhase.RUNNING)
    assert [sender_state(state, count).words for count in (0, 1, 2)] == [
        "Sender ready",
        "Sending one campaign",
        "Sending 2 campaigns",
    ]


@pytest.mark.parametrize(
    ("last_words", "told"),
    [
        ("pushdesk: Port 8787 is used by another program.", "Port 8787 is used by another program."),
        ("KeyError: 'endpoint'", "It ended unexpectedly. The folder “logs” says more."),
        ("", "It ended unexpectedly. The folder “logs” says more."),
    ],
)
def test_the_end_of_a_traceback_is_shown_to_nobody(last_words: str, told: str) -> None:
    state = ChildState(ChildPhase.WAITING, last_words=last_words)
    assert trouble_words(state) == told
    assert receiver_state(state, 0).detail == sender_state(state, 0).detail == told

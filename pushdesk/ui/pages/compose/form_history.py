"""What can be undone in the form: states of everything typed and chosen, runs of typing in one field taken together."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

_State = TypeVar("_State")

_RUN_SECONDS = 1.2
"""Typing that rests longer than this begins another step."""

_STEPS_KEPT = 200


@dataclass(frozen=True, slots=True)
class _Step(Generic[_State]):
    """One state, the field it was changed in, and when."""

    state: _State
    field: Hashable
    at: float


class FormHistory(Generic[_State]):
    """States in their order, of which one is in force. ``clock`` tells seconds.

    Changes in the same ``field`` that follow one another quickly are one step; a choice has the field None and is
    always a step of its own.
    """

    def __init__(self, clock: Callable[[], float], state: _State) -> None:
        self._clock = clock
        self._steps = [_Step(state, None, clock())]
        self._at = 0
        self._may_join = False

    def start(self, state: _State) -> None:
        """Begin anew, as with another draft: nothing before it can be undone."""
        self._steps = [_Step(state, None, self._clock())]
        self._at = 0
        self._may_join = False

    def note(self, state: _State, field: Hashable = None) -> None:
        """The form was changed by hand; what was undone before is gone. An equal state is no change."""
        current = self._steps[self._at]
        if state == current.state:
            return
        del self._steps[self._at + 1 :]
        now = self._clock()
        is_run = field is not None and field == current.field and now - current.at <= _RUN_SECONDS
        if is_run and self._may_join:
            self._steps[-1] = _Step(state, field, now)
        else:
            self._steps.append(_Step(state, field, now))
            del self._steps[:-_STEPS_KEPT]
        self._at = len(self._steps) - 1
        self._may_join = True

    @property
    def current(self) -> _State:
        """The state in force."""
        return self._steps[self._at].state

    @property
    def can_undo(self) -> bool:
        """True when there is a state before this one."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """True when something was undone and nothing typed since."""
        return self._at < len(self._steps) - 1

    def undo(self) -> _State | None:
        """The state before; None when there is none."""
        return self._go(-1)

    def redo(self) -> _State | None:
        """The state that was undone last; None when there is none."""
        return self._go(1)

    def _go(self, by: int) -> _State | None:
        place = self._at + by
        if not 0 <= place < len(self._steps):
            return None
        self._at = place
        self._may_join = False
        return self._steps[place].state

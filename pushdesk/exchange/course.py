"""How far a long piece of work has come, and whether to give it up: written by the one, looked at by the other.

Nothing is called back: whoever waits looks at ``done`` when they like, and the work looks at ``is_cancelled``
between its steps. Both are single words in memory, so two threads may share a course.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from pushdesk.domain.faults import Fault

_Part = TypeVar("_Part")


@dataclass(slots=True)
class Course:
    """``done`` of ``total`` parts; ``total`` is 0 while it is not known."""

    done: int = 0
    total: int = 0
    is_cancelled: bool = False

    def through(self, parts: Iterable[_Part]) -> Iterator[_Part]:
        """The parts, counted as they go by; the fault ``work_cancelled`` as soon as it was cancelled."""
        for part in parts:
            self.check()
            yield part
            self.done += 1

    def check(self) -> None:
        """Raise ``work_cancelled`` when nobody wants the work any longer."""
        if self.is_cancelled:
            raise Fault("work_cancelled")

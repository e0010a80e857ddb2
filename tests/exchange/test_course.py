"""A course tells how far long work has come, and stops it."""

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.exchange.course import Course


def test_parts_are_counted_as_they_go_by() -> None:
    course = Course()
    seen = [(part, course.done) for part in course.through("abc")]
    assert seen == [("a", 0), ("b", 1), ("c", 2)]
    assert course.done == 3


def test_cancelled_work_stops_at_its_next_part() -> None:
    course = Course()
    parts = course.through("abc")
    assert next(parts) == "a"
    course.is_cancelled = True
    with pytest.raises(Fault, match="work_cancelled"):
        next(parts)

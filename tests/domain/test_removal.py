"""The line above which a removal is held, and what the owner's word makes of it."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.removal import (
    Removal,
    RemovalCommand,
    RemovalStanding,
    ends_subscriptions,
    is_unusual,
    removal_after,
)
from pushdesk.words.removal import removal_heading, removal_words


@pytest.mark.parametrize(
    ("gone", "total", "unusual"),
    [
        (19, 19, False),
        (20, 20, True),
        (20, 99, True),
        (20, 100, False),
        (21, 100, True),
        (2_000, 10_000, False),
        (2_001, 10_000, True),
        (0, 0, False),
    ],
)
def test_twenty_at_least_and_more_than_every_fifth_are_unusual(gone: int, total: int, unusual: bool) -> None:
    assert is_unusual(gone, total) is unusual


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_one_more_that_is_gone_never_makes_it_usual_again(gone: int, total: int) -> None:
    assert is_unusual(gone + 1, total) >= is_unusual(gone, total)


def test_only_a_usual_and_a_confirmed_removal_end_subscriptions() -> None:
    assert {removal for removal in Removal if ends_subscriptions(removal)} == {Removal.USUAL, Removal.REMOVED}


@pytest.mark.parametrize(
    ("before", "numbers", "command", "after"),
    [
        (Removal.HELD, {"removable": 30}, RemovalCommand.REMOVE, Removal.REMOVED),
        (Removal.HELD, {"removable": 30}, RemovalCommand.KEEP, Removal.KEPT),
        (Removal.KEPT, {"removable": 30}, RemovalCommand.REMOVE, Removal.REMOVED),
        (Removal.REMOVED, {"restorable": 30}, RemovalCommand.UNDO, Removal.HELD),
        (Removal.REMOVED, {"restorable": 30, "gone": 5}, RemovalCommand.UNDO, Removal.KEPT),
        (Removal.REMOVED, {"restorable": 30}, RemovalCommand.KEEP, Removal.KEPT),
        (Removal.USUAL, {"restorable": 3, "gone": 3}, RemovalCommand.UNDO, Removal.KEPT),
        (Removal.USUAL, {"restorable": 3, "gone": 3}, RemovalCommand.KEEP, Removal.KEPT),
    ],
)
def test_the_owners_word_decides(
    before: Removal, numbers: dict[str, int], command: RemovalCommand, after: Removal
) -> None:
    standing = RemovalStanding(before, 100, **{"gone": 30, **numbers})
    assert removal_after(standing, command) is after


@pytest.mark.parametrize("removal", Removal)
@pytest.mark.parametrize(
    ("command", "numbers", "code"),
    [
        (RemovalCommand.REMOVE, {"restorable": 5}, "nothing_to_remove"),
        (RemovalCommand.UNDO, {"removable": 5}, "nothing_to_bring_back"),
        (RemovalCommand.KEEP, {}, "nothing_to_bring_back"),
    ],
)
def test_a_word_about_nobody_is_refused(
    removal: Removal, command: RemovalCommand, numbers: dict[str, int], code: str
) -> None:
    with pytest.raises(Fault) as caught:
        removal_after(RemovalStanding(removal, 100, 30, **numbers), command)
    assert caught.value.code == code


def test_a_held_removal_is_told_with_its_numbers_and_a_usual_one_not_at_all() -> None:
    held = RemovalStanding(Removal.HELD, 210, gone=43, removable=43)
    assert removal_heading(held) == "43 of 210 subscribers are said to be gone"
    assert "nobody was removed" in removal_words(held)
    assert held.is_waiting
    kept = RemovalStanding(Removal.KEPT, 210, gone=43, removable=43)
    assert removal_heading(kept) == "43 of 210 were said to be gone, and stay"
    assert removal_words(kept).startswith("You kept them")
    for silent in (
        RemovalStanding(Removal.HELD, 210, gone=43),
        RemovalStanding(Removal.USUAL, 210, gone=3, restorable=3),
        RemovalStanding(Removal.REMOVED, 210, gone=43, restorable=43),
    ):
        assert removal_words(silent) == ""
        assert not silent.is_waiting

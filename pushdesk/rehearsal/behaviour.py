"""How a simulated subscription answers: from well-behaved to gone, slow, throttled or silent.

A behaviour is a short script of steps, one per push message that passed every check; the last step
repeats. What a subscription does is therefore decided by its behaviour and by how often it was
asked, never by chance at the moment of asking.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from enum import Enum


class Step(Enum):
    """What happens to one push message."""

    ACCEPT = "accept"
    ACCEPT_LATE = "accept_late"
    """Accepted and answered 201 after the subscription's delay."""
    ACCEPT_AND_CUT = "accept_and_cut"
    """Accepted, but the connection is cut before the answer: ambiguous for the sender."""
    CUT = "cut"
    """The connection is cut without accepting: just as ambiguous for the sender."""
    NEVER_ANSWER = "never_answer"
    REFUSE_GONE = "refuse_gone"
    REFUSE_NOT_FOUND = "refuse_not_found"
    REFUSE_THROTTLED = "refuse_throttled"
    REFUSE_UNAVAILABLE = "refuse_unavailable"
    REFUSE_TOO_LARGE = "refuse_too_large"
    REFUSE_KEY = "refuse_key"
    REDIRECT = "redirect"


class Behaviour(Enum):
    """The character of a simulated subscription."""

    OK = "ok"
    GONE = "gone"
    NOT_FOUND = "not_found"
    SLOW = "slow"
    THROTTLED = "throttled"
    FLAKY = "flaky"
    TOO_LARGE = "too_large"
    BROKEN = "broken"
    CUT_ONCE = "cut_once"
    LOST_ANSWER = "lost_answer"
    SILENT = "silent"
    KEY_MISMATCH = "key_mismatch"
    REDIRECTING = "redirecting"


SCRIPTS: Mapping[Behaviour, tuple[Step, ...]] = {
    Behaviour.OK: (Step.ACCEPT,),
    Behaviour.GONE: (Step.REFUSE_GONE,),
    Behaviour.NOT_FOUND: (Step.REFUSE_NOT_FOUND,),
    Behaviour.SLOW: (Step.ACCEPT_LATE,),
    Behaviour.THROTTLED: (Step.REFUSE_THROTTLED, Step.ACCEPT),
    Behaviour.FLAKY: (Step.REFUSE_UNAVAILABLE, Step.ACCEPT),
    Behaviour.TOO_LARGE: (Step.REFUSE_TOO_LARGE,),
    Behaviour.BROKEN: (Step.REFUSE_UNAVAILABLE,),
    Behaviour.CUT_ONCE: (Step.CUT, Step.ACCEPT),
    Behaviour.LOST_ANSWER: (Step.ACCEPT_AND_CUT, Step.ACCEPT),
    Behaviour.SILENT: (Step.NEVER_ANSWER,),
    Behaviour.KEY_MISMATCH: (Step.REFUSE_KEY,),
    Behaviour.REDIRECTING: (Step.REDIRECT,),
}

SHORTEST_DELAY_SECONDS = 0.5
LONGEST_DELAY_SECONDS = 2.0


def seeded_chance(seed: int) -> random.Random:
    """Return a source of chance that deals the same again for the same seed. Nothing secret comes of it."""
    return random.Random(seed)  # noqa: S311 - practice has to be repeatable


def next_step(behaviour: Behaviour, earlier_messages: int) -> Step:
    """Return the step for the next message of a subscription that was asked so often before."""
    script = SCRIPTS[behaviour]
    return script[min(earlier_messages, len(script) - 1)]


def deal_behaviours(mix: Mapping[Behaviour, float], count: int, seed: int) -> Sequence[Behaviour]:
    """Return `count` behaviours in the proportions of `mix`, shuffled by `seed`.

    The shares need not add up to one. Every share above zero gets its rounded number of
    subscriptions; what rounding leaves over goes to the largest share.

    Raises ValueError where no share is above zero.
    """
    total = sum(mix.values())
    if total <= 0 or min(mix.values()) < 0:
        raise ValueError("a mix needs shares of zero or more, and one above zero")
    dealt: list[Behaviour] = []
    largest = max(mix, key=lambda behaviour: mix[behaviour])
    for behaviour, share in mix.items():
        if behaviour is not largest:
            dealt += [behaviour] * round(count * share / total)
    del dealt[count:]
    dealt += [largest] * (count - len(dealt))
    seeded_chance(seed).shuffle(dealt)
    return dealt

"""The facts of a fault as they stand in its sentence: numbers as one writes them, states and commands in words."""

from collections.abc import Mapping

from pushdesk.words.language import Sayings, counted

_COUNTS = frozenset({"size", "limit", "length", "count", "low", "high", "subscriptions"})
"""Facts that are shown with separators; others, like a port or a campaign's number, as they are."""

_IN_WORDS: Mapping[str, Mapping[str, str]] = {
    "state": Sayings(
        {
            "draft": "a draft",
            "scheduled": "scheduled",
            "missed": "missed",
            "running": "running",
            "paused": "paused",
            "finished": "finished",
            "cancelled": "cancelled",
        }
    ),
    "command": Sayings({"pause": "pause", "resume": "resume", "cancel": "cancel", "retry": "retry"}),
}
"""By fact: its values that have words."""


class ShownFacts(dict[str, object]):
    """Facts for a sentence; one that is missing leaves a dash, because a sentence must always come out."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _shown(name, value) for name, value in facts.items()})

    def __missing__(self, name: str) -> str:
        return "–"


def _shown(name: str, value: object) -> object:
    if name in _COUNTS and isinstance(value, int):
        return counted(value)
    return _IN_WORDS.get(name, {}).get(str(value), value)

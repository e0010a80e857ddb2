"""What others have changed in the database since the last look, told by its change counters."""

from collections.abc import Mapping

from pushdesk.storage.database import Database, Noun


class Changes:
    """A change is there until it is acknowledged, so that what failed half-way is done again."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: Mapping[str, int] = {}
        self._counters: Mapping[str, int] = {}

    @property
    def is_first_look(self) -> bool:
        """True while nothing was acknowledged yet: then everything has changed."""
        return not self._known

    def look(self) -> None:
        """Read the counters."""
        self._counters = self._database.counters()

    def are_in(self, *nouns: Noun) -> bool:
        """True when one of these has changed."""
        return any(self._counters.get(noun.value) != self._known.get(noun.value) for noun in nouns)

    def acknowledge(self) -> None:
        """Whatever had to follow is done."""
        self._known = self._counters

"""What a search over everything finds, as a value; every page knows it, and it knows nobody."""

from dataclasses import dataclass
from enum import StrEnum

from pushdesk.ui.glyphs import Glyph


class FoundKind(StrEnum):
    """What something found is; ``key`` of :class:`Found` names it among its kind."""

    ACTION = "action"
    DRAFT = "draft"
    CAMPAIGN = "campaign"
    SUBSCRIBER = "subscriber"
    AUDIENCE = "audience"
    SETTING = "setting"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: its name, what it is in a word or two, and what else tells it from its like."""

    kind: FoundKind
    key: str
    words: str
    kind_words: str
    detail: str = ""
    glyph: Glyph = Glyph.SEARCH

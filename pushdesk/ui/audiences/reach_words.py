"""How many an audience reaches, in words that pages share."""

from PySide6.QtCore import QCoreApplication

from pushdesk.app import AudienceCount
from pushdesk.words.language import counted


def reach_words(count: AudienceCount) -> str:
    """“1,248 of 1,310 can be reached”."""
    words = QCoreApplication.translate("Audiences", "{reachable} of {total} can be reached")
    return words.format(reachable=counted(count.reachable), total=counted(count.total))

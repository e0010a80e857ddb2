"""What a page shows that has nothing to list because there is no business yet, and the way to add one."""

from PySide6.QtCore import QCoreApplication

from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph


def no_site_state(console: Console, sentence: str) -> EmptyState:
    """The empty state with the button that adds a business; ``sentence`` says what the page will be for."""
    state = EmptyState(
        console.theme,
        Glyph.STORE,
        QCoreApplication.translate("NoSite", "No business yet"),
        sentence,
        action=QCoreApplication.translate("NoSite", "Add a business…"),
        action_glyph=Glyph.PLUS,
    )
    state.acted.connect(console.new_site_asked)
    return state

"""The banner that asks for the owner's word when a campaign found unusually many subscribers gone."""

from PySide6.QtCore import Signal

from pushdesk.domain.removal import Removal, RemovalStanding
from pushdesk.ui.banner import Banner
from pushdesk.ui.console import Console
from pushdesk.ui.tokens import Tone
from pushdesk.words.removal import removal_heading, removal_words


class RemovalBanner(Banner):
    """Shown while nobody is removed whom the campaign found gone; hidden for a usual campaign.

    Signals: ``removal_asked`` and ``keeping_asked`` — the owner's word.
    """

    removal_asked = Signal()
    keeping_asked = Signal()

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, Tone.WARNING, "")
        self._remove = self.add_button(self.tr("Remove them"))
        self._remove.clicked.connect(self.removal_asked)
        self.acted.connect(self.keeping_asked)
        self.hide()

    def show_for(self, standing: RemovalStanding) -> None:
        """Show or hide, as the removal stands."""
        words = removal_words(standing)
        is_held = standing.removal is Removal.HELD
        if words:
            self.show_words(Tone.WARNING if is_held else Tone.NEUTRAL, words, removal_heading(standing))
            self.set_action(self.tr("Keep them") if is_held else "")
        self.setVisible(bool(words))

"""What the four steps of the set-up have in common: words, whether it is done, and what its button does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.ui.banner import Banner, announce
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.tokens import Tone


class SetupStep(QWidget):
    """One step. A subclass fills ``body``, and says in :meth:`is_done` how things stand, from what is stored.

    ``action`` is what the dialog's main button says while the step is open; :meth:`act` is what it does.

    Signals: ``changed`` — :meth:`is_done` or ``action`` may be another; ``finished`` — go on to the next step.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, console: Console, title: str, sentence: str, action: str) -> None:
        super().__init__()
        self.console = console
        self.title = title
        self.action = action
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(text_label(title, "heading"))
        column.addWidget(text_label(sentence, "muted"))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body)
        self._told = Banner(console.theme, Tone.GOOD, "")
        self._told.hide()
        column.addWidget(self._told)
        column.addStretch(1)

    def is_done(self) -> bool:
        """Whether the workspace already holds what this step makes; a short look into the database."""
        return False

    def act(self) -> None:
        """Do what the step is for, with what was typed. The base goes on."""
        self.finished.emit()

    def is_ready(self) -> bool:
        """Whether :meth:`act` can be asked for now."""
        return True

    def show_state(self) -> None:
        """Show how things stand, as after a change of the database."""

    def tell(self, tone: Tone, words: str) -> None:
        """Say below the step what came of it."""
        self._told.show_words(tone, words)
        self._told.show()
        announce(self._told, words)

    def tell_without_business(self) -> None:
        """Say why nothing can be done here yet, where that is so."""
        if self.console.site is None:
            self.tell(Tone.NEUTRAL, self.tr("This step needs your business. Please go back to the first one."))

    def be_silent(self) -> None:
        """Take back what was said."""
        self._told.hide()

"""Segments: a row of words of which one is chosen, for views of the same thing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.theme import Theme


class Segments(QFrame):
    """One Tab stop; the arrow keys choose.

    Signals: ``chosen(str)`` — the key of the segment that became current by the owner's hand.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[str, str]],
        *,
        look: Look = Look.SEGMENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if look is Look.SEGMENT:
            self.setProperty("look", "segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in choices]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2 if look is Look.SEGMENT else 0)
        for position, (_, words) in enumerate(choices):
            button = Button(theme, words, look)
            button.setCheckable(True)
            self._group.addButton(button, position)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._announce)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def key(self) -> str:
        """The chosen segment's key."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Choose a segment by its key; ``KeyError`` when there is none of that name."""
        if key not in self._keys:
            raise KeyError(key)
        self._group.button(self._keys.index(key)).setChecked(True)

    def set_words(self, key: str, words: str) -> None:
        """Change the words of a segment, to show a count for example."""
        button = self._group.button(self._keys.index(key))
        if isinstance(button, Button):
            button.set_words(words)

    def _announce(self, position: int, is_checked: bool) -> None:
        if is_checked:
            self.chosen.emit(self._keys[position])

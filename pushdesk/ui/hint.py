"""Help in place: a small “?” beside a difficult word, which says in two or three sentences what it means."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWhatsThis

from pushdesk.ui.banner import announce
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme

_SIDE = 26


class HintButton(Button):
    """Reached by Tab, pressed by Space or mouse; any key or click takes the words away again.

    A screen reader hears ``words`` when it comes to the button, and once more when it is pressed.
    """

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__(theme, "", Look.LINK, Glyph.CIRCLE_HELP)
        self.setAccessibleName(self.tr("What is this: {name}").format(name=name))
        self.setAccessibleDescription(words)
        self.setWhatsThis(words)
        self.setToolTip(words)
        self.setFixedSize(_SIDE, _SIDE)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        QWhatsThis.showText(self.mapToGlobal(QPoint(0, self.height())), self.whatsThis(), self)
        announce(self, self.whatsThis())

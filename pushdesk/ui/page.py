"""The frame every page sits in: title and actions at the top, content below, and when to read anew."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pushdesk.ui.actions import ActionName
from pushdesk.ui.card import text_label
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import GRID

_SIDE = 28
_SCROLL_BAR = 12


class Page(QWidget):
    """One page. A subclass fills ``body``, names its ``nouns`` and overrides :meth:`reload`.

    ``nouns`` are the change counters (subscriptions, campaigns, …) whose rise makes this page read anew: at once
    while it is visible, else when it is shown next. ``offers`` are the actions (find, save, review) that a page
    carries out itself, by menu or shortcut.

    Signals: ``page_asked(str)`` — the owner wants the page of that ``PageName``; ``campaign_asked(int)`` — they want
    to see one campaign.
    """

    nouns: frozenset[str] = frozenset()
    offers: frozenset[ActionName] = frozenset()
    page_asked = Signal(str)
    campaign_asked = Signal(int)

    def __init__(self, theme: Theme, title: str, *, scrolls: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("{title} page").format(title=title))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)

        top = QWidget()
        head = QHBoxLayout(top)
        head.setContentsMargins(_SIDE, 22, _SIDE, 16)
        head.setSpacing(GRID)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = text_label(title, "title", wraps=False)
        self._subtitle = text_label("", "muted")
        self._subtitle.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(GRID)
        head.addLayout(self._actions)
        outer.addWidget(top)

        content = QWidget()
        content.setProperty("look", "scrolled")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(_SIDE, 2, _SIDE, 24)
        self.body.setSpacing(16)
        if scrolls:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(content)
            area.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
            outer.addWidget(area, 1)
        else:
            outer.addWidget(content, 1)
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _keep_right_edge(self, _least: int, most: int) -> None:
        """Let the content end where the head's buttons end, whether or not a scroll bar takes room."""
        edges = self.body.contentsMargins()
        edges.setRight(_SIDE - _SCROLL_BAR if most else _SIDE)
        self.body.setContentsMargins(edges)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_subtitle(self, sentence: str) -> None:
        """Say in one line how things stand."""
        self._subtitle.setText(sentence)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right of the title; the primary one comes last."""
        self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def take_focus(self) -> None:
        """Get the keyboard when the page it was on goes; a page with an obvious first field overrides this."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def concerns(self, nouns: Collection[str]) -> bool:
        """Whether a rise of these change counters is this page's business."""
        return not self.nouns.isdisjoint(nouns)

    def carry_out(self, action: ActionName) -> None:
        """Do one of the actions this page ``offers``. The base offers none."""

    def open_campaign(self, campaign_id: int) -> None:
        """Show one campaign. The base shows none."""

    def reload(self) -> None:
        """Read anew what is shown, keeping selection and scroll position. The base shows nothing that changes."""

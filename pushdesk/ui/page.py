"""The frame every page sits in: title and actions at the top, content below, and when to read anew."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pushdesk.ui.actions import ActionName
from pushdesk.ui.buttons import IconButton
from pushdesk.ui.card import text_label
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.found import FoundKind
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import GRID

_SIDE = 28
_SCROLL_BAR = 12
_ROOM_AROUND_FOUND = 90


class Page(QWidget):
    """One page. A subclass fills ``body``, names its ``nouns`` and overrides :meth:`reload`.

    ``nouns`` are the change counters (subscriptions, campaigns, …) whose rise makes this page read anew: at once
    while it is visible, else when it is shown next. ``offers`` are the actions (find, save, review) that a page
    carries out itself, by menu or shortcut.

    Signals: ``page_asked(str)`` — the owner wants the page of that ``PageName``; ``campaign_asked(int)`` — they want
    to see one campaign; ``help_asked`` — they want to read about this page.
    """

    nouns: frozenset[str] = frozenset()
    offers: frozenset[ActionName] = frozenset()
    page_asked = Signal(str)
    campaign_asked = Signal(int)
    help_asked = Signal()

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
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, top)
        self._head.setContentsMargins(_SIDE, 22, _SIDE, 16)
        self._head.setSpacing(GRID)
        self._heading = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = text_label(title, "title", wraps=False)
        self._subtitle = text_label("", "muted")
        self._subtitle.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._heading.addLayout(words, 1)
        question = IconButton(theme, Glyph.CIRCLE_HELP, self.tr("Help on this page"))
        question.clicked.connect(self.help_asked)
        self._heading.addWidget(question, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addLayout(self._heading, 1)
        self._actions = QWidget()
        FlowLayout(self._actions)
        self._head.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignVCenter)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below the title where they have no room beside it."""
        super().resizeEvent(event)
        needed = self._heading.minimumSize().width() + self._actions.sizeHint().width() + GRID
        is_narrow = event.size().width() - 2 * _SIDE < needed
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._head.direction() is not wanted:
            self._head.setDirection(wanted)

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
        line = self._actions.layout()
        assert line is not None
        line.addWidget(button)

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

    def open_found(self, kind: FoundKind, number: int) -> None:
        """Show what a search over everything found on this page, by its number. The base shows nothing."""

    def open_setting(self, name: str) -> None:
        """Bring a setting into view and give it the keyboard. The base has none."""

    def reload(self) -> None:
        """Read anew what is shown, keeping selection and scroll position. The base shows nothing that changes."""


def show_inside(widget: QWidget) -> None:
    """Scroll whatever a widget lies in, so that it can be seen with room around it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            if (content := around.widget()) is not None and (layout := content.layout()) is not None:
                layout.activate()
            around.ensureWidgetVisible(widget, 0, _ROOM_AROUND_FOUND)
        around = around.parentWidget()

"""The menu of drafts: open another one, begin a new one, delete the one in hand."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from pushdesk.domain.campaign import Draft
from pushdesk.domain.wordings import shown_text
from pushdesk.ui.buttons import Button, Look, literal
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words
from pushdesk.ui.theme import Theme

_LONGEST_NAME = 48


def draft_name(draft: Draft) -> str:
    """What a draft is called in a list: its title, or the beginning of its text, as anybody would see it."""
    words = " ".join(shown_text(draft.notification.title or draft.notification.body).split())
    if not words:
        return QCoreApplication.translate("Compose", "Untitled draft")
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1].rstrip() + "…"


class DraftsButton(Button):
    """Opens the menu; it is filled each time, from what ``drafts`` and ``draft_in_hand`` say then.

    Signals: ``new_asked``, ``delete_asked``, ``draft_asked(int)`` — what was chosen.
    """

    new_asked = Signal()
    delete_asked = Signal()
    draft_asked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        drafts: Callable[[], Sequence[Draft]],
        draft_in_hand: Callable[[], int | None],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("Compose", "Drafts"), Look.QUIET, Glyph.FILE_TEXT, parent)
        self._drafts = drafts
        self._draft_in_hand = draft_in_hand
        self._now = now
        self.menu_of_drafts = QMenu(self)
        self.menu_of_drafts.setAccessibleName(self.tr("List of drafts"))
        # Without it a long menu becomes several columns; with it, it scrolls.
        self.menu_of_drafts.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self.clicked.connect(self._open)

    def fill(self) -> None:
        """Put what there is now into the menu."""
        menu, in_hand = self.menu_of_drafts, self._draft_in_hand()
        menu.clear()
        menu.addAction(self.tr("New notification")).triggered.connect(self.new_asked)
        delete = menu.addAction(self.tr("Delete this draft"))
        delete.setEnabled(in_hand is not None)
        delete.triggered.connect(self.delete_asked)
        menu.addSeparator()
        drafts = self._drafts()
        if not drafts:
            menu.addAction(self.tr("There are no drafts")).setEnabled(False)
        group = QActionGroup(menu)
        for draft in drafts:
            words = self.tr("{name} — {moment}").format(
                name=draft_name(draft), moment=day_words(draft.updated_at, self._now())
            )
            action = QAction(literal(words), menu)
            action.setCheckable(True)
            action.setChecked(draft.draft_id == in_hand)
            action.triggered.connect(lambda _checked=False, draft_id=draft.draft_id: self.draft_asked.emit(draft_id))
            group.addAction(action)
            menu.addAction(action)

    def _open(self) -> None:
        self.fill()
        self.menu_of_drafts.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

"""Whose notification the previews show: anybody's, with what stands behind the bars, or one subscriber's own."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from pushdesk.app import PushDesk, SubscriptionQuery
from pushdesk.domain.personalization import NOBODY, Person
from pushdesk.domain.subscription import Subscription, SubscriptionState
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceDelegate, SearchBox
from pushdesk.ui.popup import place_popup
from pushdesk.ui.reading import Reader
from pushdesk.words.deliveries import BROWSER_WORDS
from pushdesk.words.language import counted

_FOUND_AT_MOST = 40
_CALLED_BY = ("name", "first_name", "firstname", "vorname")
_LIST_WIDTH, _LIST_HEIGHT = 340, 260


def name_of(subscription: Subscription) -> str:
    """What a subscriber is called: by their own name where the owner knows it, and by number and browser."""
    name = next((subscription.attributes[key] for key in _CALLED_BY if key in subscription.attributes), "")
    facts = [
        QCoreApplication.translate("Compose", "No. {number}").format(number=counted(subscription.subscription_id)),
        BROWSER_WORDS[subscription.browser],
        subscription.language,
    ]
    return " · ".join(filter(None, (name, *facts)))


class SubscriberFinder(QFrame):
    """A popup that finds a subscriber by name, number, browser, language or tag.

    Signals: ``picked(object)`` — the :class:`Subscription`.
    """

    picked = Signal(object)

    def __init__(self, console: Console, site_id: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk: PushDesk = console.desk
        self._site_id = site_id
        self._found: Sequence[Subscription] = ()
        self.setProperty("look", "popup")
        self.setAccessibleName(self.tr("Find a subscriber"))
        self._search = SearchBox(console.theme, self.tr("Name, number, browser, language or tag"))
        self._search.searched.connect(self._ask)
        self._search.installEventFilter(self)
        self._names = QStringListModel(self)
        self._list = QListView()
        self._list.setModel(self._names)
        self._list.setAccessibleName(self.tr("Subscribers found"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(ChoiceDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedSize(_LIST_WIDTH, _LIST_HEIGHT)
        self._list.clicked.connect(self._pick)
        self._list.installEventFilter(self)
        self._note = text_label("", "muted")
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for part in (self._search, self._note, self._list):
            layout.addWidget(part)
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self._note.setText)

    def open_at(self, place: QWidget) -> None:
        """Open under a widget, with the newest subscribers."""
        self._search.clear()
        self._ask("")
        place_popup(self, place)
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to the list, Return takes the current one."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self._search and event.key() == Qt.Key.Key_Down:
                self._list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self._list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _ask(self, search: str) -> None:
        desk, site_id = self._desk, self._site_id
        query = SubscriptionQuery(states=(SubscriptionState.ACTIVE,), search=search)
        self._reader.ask(search, lambda: desk.subscription_list.rows(site_id, query, 0, _FOUND_AT_MOST))

    def _take(self, _search: object, found: Sequence[Subscription]) -> None:
        self._found = found
        self._names.setStringList([name_of(each) for each in found])
        self._list.setCurrentIndex(self._names.index(0))
        self._note.setText("" if found else self.tr("Nobody is found by these words."))
        self._note.setVisible(not found)

    def _pick(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self.close()
            self.picked.emit(self._found[index.row()])


class PreviewAs(QWidget):
    """One line over the previews.

    Signals: ``changed`` — the previews shall show somebody else's notification.
    """

    changed = Signal()

    def __init__(self, console: Console, site_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._console = console
        self._site_id = site_id
        self._finder: SubscriberFinder | None = None
        self._chosen: Subscription | None = None
        self._button = Button(console.theme, "", Look.PLAIN, Glyph.USER)
        self._button.clicked.connect(self._open)
        self._back = IconButton(console.theme, Glyph.X, self.tr("Preview as anybody again"))
        self._back.clicked.connect(self.forget)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(self._button, 1)
        across.addWidget(self._back)
        self._show()

    @property
    def person(self) -> Person:
        """Whose words the previews put in."""
        return NOBODY if self._chosen is None else Person(self._chosen.language, self._chosen.attributes)

    @property
    def is_somebody(self) -> bool:
        """True when one subscriber is chosen."""
        return self._chosen is not None

    def forget(self) -> None:
        """Show anybody's notification."""
        self._choose(None)

    def _open(self) -> None:
        if self._finder is None:
            self._finder = SubscriberFinder(self._console, self._site_id, self)
            self._finder.picked.connect(self._choose)
        self._finder.open_at(self._button)

    def _choose(self, subscription: Subscription | None) -> None:
        self._chosen = subscription
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        who = self.tr("Preview as anybody") if self._chosen is None else name_of(self._chosen)
        self._button.set_words(who)
        self._button.setAccessibleName(self.tr("Preview as a subscriber…"))
        self._button.setAccessibleDescription(who)
        self._button.setToolTip(self.tr("See the notification with one subscriber's own words and language"))
        self._back.setVisible(self._chosen is not None)

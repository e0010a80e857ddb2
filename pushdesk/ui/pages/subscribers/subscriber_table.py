"""All subscribers of a business as a table: sought, filtered, sorted, and what can be done with the selected ones."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from pushdesk.app import Course, SubscriptionOrder
from pushdesk.domain.subscription import TEST_TAG, Subscription
from pushdesk.ui.buttons import literal
from pushdesk.ui.card import Card
from pushdesk.ui.columns_button import ColumnsButton
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.listed_rows import ListedRows, ListKeeper, PlacedIds
from pushdesk.ui.paged_table import PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.subscribers.columns import subscriber_columns
from pushdesk.ui.pages.subscribers.details_dialog import SubscriberDialog
from pushdesk.ui.pages.subscribers.erase_dialog import EraseDialog
from pushdesk.ui.pages.subscribers.filters import Choices, SubscriberFilters
from pushdesk.ui.pages.subscribers.picked_bar import PickedBar
from pushdesk.ui.pages.subscribers.tag_dialog import TagDialog
from pushdesk.ui.pages.subscribers.tagging import Tagging
from pushdesk.ui.pages.subscribers.task_banner import TaskBanner
from pushdesk.words.language import counted

_CHANGED_AT_ONCE = 5_000


class SubscriberTable(Card):
    """Signals: ``found(int)`` — how many the query finds; ``failed(str)`` — a sentence why none can be shown."""

    found = Signal(int)
    failed = Signal(str)

    def __init__(self, console: Console, site_id: str, task: TaskBanner) -> None:
        super().__init__()
        self._console = console
        self._site_id = site_id
        self._task = task
        self._choices = Choices()
        self._tagging = Tagging(console, site_id, task, self)
        theme = console.theme
        self.filters = SubscriberFilters(theme, console.desk.now)
        columns_button = ColumnsButton(theme)
        top = QHBoxLayout()
        top.addWidget(self.filters, 1)
        top.addWidget(columns_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self._picked = PickedBar(theme)
        self.add(self._picked)
        rows = ListedRows(console.desk.subscription_list.lines)
        columns = subscriber_columns(console.desk.now)
        self._model = PagedTableModel(columns, rows, lambda each: each.subscription_id, self)
        self.view = PagedTableView(theme, self._model, self.tr("List of subscribers"), console.state)
        self.view.show_sorting(SubscriptionOrder.ID, is_descending=True)
        self.view.setMinimumHeight(160)
        self._keeper = ListKeeper(console.jobs, self.view, self._model, rows, self)
        self._show_at_once()
        self.add(self.view, 1)
        self._nothing = EmptyState(
            theme,
            Glyph.SEARCH,
            self.tr("No subscriber fits"),
            self.tr("Try other words, another state or any tag."),
            action=self.tr("Show all"),
        )
        self._nothing.hide()
        self.add(self._nothing, 1)
        columns_button.offer_columns_of(self.view)
        self._connect()

    def _show_at_once(self) -> None:
        """Open with rows: count and places in the order of the ids cost a few milliseconds, whatever the number."""
        query, site_id, subscribers = self.filters.query, self._site_id, self._console.desk.subscription_list
        ids = PlacedIds(
            subscribers.count(site_id, query),
            lambda offset, limit: subscribers.ids(site_id, query, offset, limit),
        )
        self._keeper.begin(query, ids, lambda: subscribers.ids(site_id, query))

    def reload(self) -> None:
        """Find anew what is wanted; selection and place stay."""
        query, now, site_id = self.filters.query, self.filters.moment(), self._site_id
        ids = self._console.desk.subscription_list.ids
        self._keeper.want(query, lambda: ids(site_id, replace(query, rule_at=now)))

    def show_choices(self, choices: Choices) -> None:
        """Offer these tags and audiences."""
        self._choices = choices
        self.filters.show_choices(choices)

    def picked_ids(self) -> list[int]:
        """The ids of the selected subscribers; none in the moment after opening when their places are not sure yet."""
        one = self._only_picked()
        if one is not None:
            return [one.subscription_id]
        if not self._keeper.is_whole:
            self._console.say(self.tr("The list is still being read. Please try again."))
            return []
        return self._keeper.ids_at(self.view.picked_positions())

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self._nothing.acted.connect(self.filters.show_all)
        self.view.sort_asked.connect(self.filters.sort_by)
        self.view.row_opened.connect(self.open_details)
        self.view.menu_asked.connect(self._offer)
        self.view.picked.connect(self._show_picked)
        self.view.copied.connect(self._tell_copied)
        self._keeper.found.connect(self._take)
        self._keeper.failed.connect(self.failed)
        self._picked.details.clicked.connect(self._open_picked)
        self._picked.tags.clicked.connect(self.ask_tags)
        self._picked.tests.clicked.connect(self._change_tests)
        self._picked.copy.clicked.connect(self.view.copy_selection)
        self._picked.erase.clicked.connect(lambda: self.ask_erase(self.picked_ids()))

    # -- showing

    def _take(self, count: int) -> None:
        self.filters.show_found(count)
        is_empty = count == 0 and not self.filters.is_whole
        self.view.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._show_picked(self.view.picked_count())
        self.found.emit(count)

    def _show_picked(self, count: int) -> None:
        self._picked.show_count(count)
        one = self._only_picked()
        is_test = one is not None and TEST_TAG in one.tags
        self._picked.tests.set_words(self.tr("Stop using for tests") if is_test else self.tr("Use for tests"))

    def _only_picked(self) -> Subscription | None:
        """The selected subscriber, when it is a single one."""
        if self.view.picked_count() != 1:
            return None
        rows = self.view.selected_rows()
        return rows[0] if rows and isinstance(rows[0], Subscription) else None

    def _offer(self, _row: object, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._picked.buttons:
            if not button.isHidden():
                menu.addAction(button.icon(), literal(button.accessibleName())).triggered.connect(button.click)
        menu.popup(place)

    def _tell_copied(self, copied: int, of: int) -> None:
        if copied < of:
            words = self.tr("The first {copied} of {of} rows are copied. Use Export CSV for all.")
        else:
            words = self.tr("{copied} rows are copied.")
        self._console.say(words.format(copied=counted(copied), of=counted(of)))

    # -- doing

    def open_details(self, row: object) -> None:
        """Show one subscriber in full."""
        if not isinstance(row, Subscription):
            return
        dialog = SubscriberDialog(self._console, row, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.erase_asked.connect(lambda: self.ask_erase([row.subscription_id]))
        dialog.open()

    def open_subscriber(self, subscription_id: int) -> None:
        """Show the subscriber of that number in full; nobody where they were erased meanwhile."""
        for found in self._console.desk.subscription_list.lines([subscription_id]):
            self.open_details(found)

    def show_audience(self, audience_id: int) -> None:
        """Show whom a saved audience holds."""
        for audience in self._console.desk.audiences.of_site(self._site_id):
            if audience.audience_id == audience_id:
                self.filters.show_audience(audience)

    def _open_picked(self) -> None:
        self.open_details(self._only_picked())

    def ask_tags(self) -> None:
        """Ask which tags the selected subscribers get and lose."""
        ids = self.picked_ids()
        dialog = TagDialog(self._console.theme, len(ids), self._choices.tags, self)
        if ids and dialog.exec():
            self._tagging.change(ids, added=dialog.added, removed=dialog.removed)

    def _change_tests(self) -> None:
        one = self._only_picked()
        if one is not None and TEST_TAG in one.tags:
            self._tagging.change([one.subscription_id], removed=(TEST_TAG,))
        else:
            self._tagging.change(self.picked_ids(), added=(TEST_TAG,))

    def ask_erase(self, ids: Sequence[int]) -> None:
        """Ask, then erase these subscribers for good."""
        if ids and EraseDialog(self._console.theme, len(ids), self).exec():
            self.erase(ids)

    def erase(self, ids: Sequence[int]) -> None:
        """Erase these subscribers for good, in the background."""
        desk, site_id = self._console.desk, self._site_id
        self.view.clearSelection()

        def work(course: Course) -> int:
            course.total = len(ids)
            for start in range(0, len(ids), _CHANGED_AT_ONCE):
                if course.is_cancelled:
                    break
                course.done += desk.subscriptions.erase_many(site_id, ids[start : start + _CHANGED_AT_ONCE], desk.now())
            return course.done

        words = self.tr("One subscriber is erased.") if len(ids) == 1 else self.tr("{count} subscribers are erased.")
        self._task.run(self.tr("Erasing…"), work, lambda count: self._console.say(words.format(count=counted(count))))

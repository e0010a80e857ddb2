"""The delivery log of one campaign: a row for each subscription, sought, filtered by outcome, sorted, opened."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import LogFilter, LogLine, LogOrder
from pushdesk.domain.delivery import Outcome
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.columns_button import ColumnsButton
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, SearchBox
from pushdesk.ui.listed_rows import ListedRows, ListKeeper, PlacedIds
from pushdesk.ui.paged_table import PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.history.delivery_dialog import DeliveryDialog
from pushdesk.ui.pages.history.log_columns import log_columns
from pushdesk.words.deliveries import OUTCOME_WORDS

_EVERYONE = LogFilter(order=LogOrder.SUBSCRIPTION)


class LogCard(Card):
    """Signals: ``failed(str)`` — a sentence why the log cannot be read."""

    failed = Signal(str)

    def __init__(self, console: Console, campaign_id: int, total: int) -> None:
        super().__init__()
        self._console = console
        self._campaign_id = campaign_id
        self._wanted = _EVERYONE
        self._counts: Mapping[Outcome, int] = {}
        theme = console.theme
        self._search = SearchBox(theme, self.tr("Search browser, code or meaning"))
        self._search.setMinimumWidth(280)
        self._outcomes = ChoiceBox()
        self._outcomes.setAccessibleName(self.tr("Outcome shown"))
        self._outcomes.setMinimumWidth(190)
        self._outcomes.add_choice(self.tr("Any outcome"), None)
        self._found = text_label("", "muted", wraps=False)
        filters = QWidget()
        line = FlowLayout(filters, spacing=12)
        for widget in (self._search, self._outcomes, self._found):
            line.addWidget(widget)
        top = QHBoxLayout()
        top.addWidget(filters, 1)
        columns_button = ColumnsButton(theme)
        top.addWidget(columns_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        rows = ListedRows(console.desk.delivery_log.lines)
        self._model = PagedTableModel(log_columns(console.desk.now), rows, lambda line: line.delivery.delivery_id, self)
        self._view = PagedTableView(theme, self._model, self.tr("Delivery log"), console.state)
        self._view.setMinimumHeight(260)
        columns_button.offer_columns_of(self._view)
        self._keeper = ListKeeper(console.jobs, self._view, self._model, rows, self)
        self.add(self._view, 1)
        self._nothing = EmptyState(
            theme, Glyph.SEARCH, self.tr("No delivery fits"), self.tr("Try other words, or show any outcome.")
        )
        self._nothing.hide()
        self.add(self._nothing, 1)
        self._search.searched.connect(lambda words: self._ask_for(search=words))
        self._outcomes.chosen.connect(self._filter)
        self._view.sort_asked.connect(lambda key, descending: self._ask_for(order=key, descending=descending))
        self._view.row_opened.connect(self.open_delivery)
        self._keeper.found.connect(self._show_found)
        self._keeper.failed.connect(self.failed)
        self._view.show_sorting(LogOrder.SUBSCRIPTION, is_descending=False)
        self._show_at_once(total)

    @property
    def view(self) -> PagedTableView:
        """The table itself."""
        return self._view

    @property
    def search(self) -> SearchBox:
        """The box to search in."""
        return self._search

    def reload(self) -> None:
        """Read anew. Who is in the log never changes, so only a filter or an order has to be found again."""
        if self._wanted == _EVERYONE:
            self._keeper.read_again()
        else:
            self._find()

    def show_counts(self, counts: Mapping[Outcome, int]) -> None:
        """Offer every outcome that occurs, with its number."""
        if counts == self._counts:
            return
        self._counts = dict(counts)
        chosen = self._outcomes.value()
        self._outcomes.blockSignals(True)
        self._outcomes.clear()
        self._outcomes.add_choice(self.tr("Any outcome"), None)
        for outcome, count in counts.items():
            if count or outcome is chosen:
                words = self.tr("{outcome} ({count})").format(outcome=OUTCOME_WORDS[outcome], count=f"{count:,}")
                self._outcomes.add_choice(words, outcome)
        self._outcomes.choose(chosen)
        self._outcomes.blockSignals(False)

    def open_delivery(self, row: object) -> None:
        """Show one delivery in full."""
        if isinstance(row, LogLine):
            DeliveryDialog(self._console, row, self).open()

    def _filter(self, outcome: object) -> None:
        self._ask_for(outcomes=(outcome,) if isinstance(outcome, Outcome) else ())

    def _ask_for(
        self,
        *,
        search: str | None = None,
        outcomes: tuple[Outcome, ...] | None = None,
        order: str | None = None,
        descending: bool | None = None,
    ) -> None:
        kept = self._wanted
        self._wanted = LogFilter(
            kept.outcomes if outcomes is None else outcomes,
            kept.search if search is None else search,
            kept.order if order is None else LogOrder(order),
            kept.descending if descending is None else descending,
        )
        if self._wanted != kept:
            self._find()

    def _show_at_once(self, total: int) -> None:
        """Open with rows. In the order of subscribers their places are found by an index, so no list is needed."""
        log, campaign_id, wanted = self._console.desk.delivery_log, self._campaign_id, self._wanted
        ids = PlacedIds(total, lambda offset, limit: log.ids(campaign_id, wanted, offset, limit))
        self._keeper.begin(wanted, ids, lambda: log.ids(campaign_id, wanted))
        self._show_found(total)

    def _find(self) -> None:
        log, campaign_id, wanted = self._console.desk.delivery_log, self._campaign_id, self._wanted
        self._keeper.want(wanted, lambda: log.ids(campaign_id, wanted))

    def _show_found(self, found: int) -> None:
        is_whole = not (self._wanted.search or self._wanted.outcomes)
        whole = self.tr("One subscriber") if found == 1 else self.tr("{count} subscribers")
        words = whole if is_whole else self.tr("{count} found")
        self._found.setText(words.format(count=f"{found:,}"))
        self._view.setVisible(found > 0 or is_whole)
        self._nothing.setVisible(found == 0 and not is_whole)

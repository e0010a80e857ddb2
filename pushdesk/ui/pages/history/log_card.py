"""The delivery log of one campaign: a row for each subscription, sought, filtered by outcome, sorted, opened."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import LogFilter, LogLine, LogOrder
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.ui.buttons import Button, Look
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
from pushdesk.words.deliveries import OUTCOME_WORDS, REASON_WORDS
from pushdesk.words.language import counted

_REASON_WIDTH = 320

_EVERYONE = LogFilter(order=LogOrder.SUBSCRIPTION)


class LogCard(Card):
    """Signals: ``failed(str)`` — a sentence why the log cannot be read; ``retry_asked(object)`` — the ids of the
    deliveries that were selected, to be tried again.
    """

    failed = Signal(str)
    retry_asked = Signal(object)

    def __init__(self, console: Console, campaign_id: int, total: int) -> None:
        super().__init__()
        self._console = console
        self._campaign_id = campaign_id
        self._wanted = _EVERYONE
        self._counts: Mapping[Outcome, int] = {}
        self._reason_counts: Mapping[Reason, int] = {}
        self._may_retry = False
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
        self._reasons = ChoiceBox()
        self._reasons.setAccessibleName(self.tr("Reason shown"))
        self._reasons.setMinimumWidth(190)
        self._reasons.setMaximumWidth(_REASON_WIDTH)
        self._reasons.hide()
        self._retry = Button(theme, self.tr("Try the selected again…"), Look.PLAIN, Glyph.REFRESH)
        self._retry.hide()
        for widget in (self._search, self._outcomes, self._reasons, self._found, self._retry):
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
        self._reasons.chosen.connect(self._filter_reason)
        self._view.picked.connect(lambda _count: self._show_retry())
        self._retry.clicked.connect(self._ask_retry)
        self._view.sort_asked.connect(lambda key, descending: self._ask_for(order=LogOrder(key), descending=descending))
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
                words = self.tr("{outcome} ({count})").format(outcome=OUTCOME_WORDS[outcome], count=counted(count))
                self._outcomes.add_choice(words, outcome)
        self._outcomes.choose(chosen)
        self._outcomes.blockSignals(False)

    def show_reasons(self, counts: Mapping[Reason, int]) -> None:
        """Offer every reason for which something was not accepted, with its number."""
        if counts == self._reason_counts:
            return
        self._reason_counts = dict(counts)
        chosen = self._reasons.value()
        self._reasons.blockSignals(True)
        self._reasons.clear()
        self._reasons.add_choice(self.tr("Any reason"), None)
        for reason in sorted({*counts, *([chosen] if isinstance(chosen, Reason) else [])}):
            words = self.tr("{reason} ({count})").format(
                reason=REASON_WORDS[reason], count=counted(counts.get(reason, 0))
            )
            self._reasons.add_choice(words, reason)
        self._reasons.choose(chosen)
        self._reasons.blockSignals(False)
        self._reasons.setVisible(self._reasons.count() > 1)

    def show_reason(self, reason: Reason) -> None:
        """Leave the lines that ended for this reason."""
        self._search.clear()
        self._outcomes.choose(None)
        self._reasons.choose(reason)
        self._view.setFocus()

    def allow_retry(self, is_allowed: bool) -> None:
        """Whether the campaign is one whose deliveries can be tried again now."""
        self._may_retry = is_allowed
        self._show_retry()

    def _show_retry(self) -> None:
        self._retry.setVisible(self._may_retry and self._view.picked_count() > 0)

    def _ask_retry(self) -> None:
        places = self._view.picked_positions()
        if self._keeper.is_whole:
            self.retry_asked.emit(tuple(self._keeper.ids_at(places)))
            return
        log, campaign_id, wanted = self._console.desk.delivery_log, self._campaign_id, self._wanted

        def find() -> tuple[int, ...]:
            ids = log.ids(campaign_id, wanted)
            return tuple(ids[place] for place in places if place < len(ids))

        self._console.ask(find, self.retry_asked.emit)

    def open_delivery(self, row: object) -> None:
        """Show one delivery in full."""
        if isinstance(row, LogLine):
            DeliveryDialog(self._console, row, self).open()

    def _filter(self, outcome: object) -> None:
        self._ask_for(outcomes=(outcome,) if isinstance(outcome, Outcome) else ())

    def _filter_reason(self, reason: object) -> None:
        self._ask_for(reason=reason if isinstance(reason, Reason) else None)

    def _ask_for(self, **changes: Any) -> None:
        kept = self._wanted
        self._wanted = replace(kept, **changes)
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
        wanted = self._wanted
        is_whole = not (wanted.search or wanted.outcomes or wanted.reason)
        whole = self.tr("One subscriber") if found == 1 else self.tr("{count} subscribers")
        words = whole if is_whole else self.tr("{count} found")
        self._found.setText(words.format(count=counted(found)))
        self._view.setVisible(found > 0 or is_whole)
        self._nothing.setVisible(found == 0 and not is_whole)

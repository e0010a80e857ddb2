"""All campaigns of a business as a table: sought, filtered, sorted, with live numbers and what can be done."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pushdesk.app import CampaignLine, CampaignOrder, CampaignQuery
from pushdesk.domain.campaign import ENDED, CampaignState
from pushdesk.domain.site import Site
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look, literal
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.columns_button import ColumnsButton
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, SearchBox
from pushdesk.ui.listed_rows import ListedRows, ListKeeper
from pushdesk.ui.paged_table import PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.history.action_bar import ActionBar
from pushdesk.ui.pages.history.campaign_columns import CampaignFacts, campaign_columns
from pushdesk.ui.pages.history.commands import CampaignCommands
from pushdesk.ui.pages.history.figures import FigureBook
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import CAMPAIGN_WORDS
from pushdesk.words.language import counted

_LOOK_MS = 80
_LIVE_MS = 1_000
_SCREENFUL = 30


class CampaignTable(QWidget):
    """The list.

    Signals: ``opened(int)`` — the owner wants to look into this campaign; ``counted(int)`` — how many campaigns
    there are; ``compose_asked`` — a duplicate waits in Compose.
    """

    opened = Signal(int)
    counted = Signal(int)
    compose_asked = Signal()

    def __init__(self, console: Console, site: Site) -> None:
        super().__init__()
        self._campaigns = console.desk.campaign_list
        self._site_id = site.site_id
        self._query = CampaignQuery()
        self._book = FigureBook(console, self)
        self._facts = CampaignFacts(console.desk, self._book, site)
        self._commands = CampaignCommands(console, self)
        self._commands.duplicated.connect(self.compose_asked)
        theme = console.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._trouble = Banner(theme, Tone.BAD, "")
        self._trouble.hide()
        column.addWidget(self._trouble)
        card = Card()
        column.addWidget(card, 1)
        self._search = SearchBox(theme, self.tr("Search title or audience"))
        self._search.setMinimumWidth(220)
        self._states = ChoiceBox()
        self._states.setAccessibleName(self.tr("Status shown"))
        self._states.setMinimumWidth(150)
        self._states.add_choice(self.tr("Any status"), None)
        for state in CampaignState:
            if state is not CampaignState.DRAFT:
                self._states.add_choice(CAMPAIGN_WORDS[state], state)
        self._found = text_label("", "muted", wraps=False)
        filters = QWidget()
        line = FlowLayout(filters, spacing=12)
        for widget in (self._search, self._states, self._found):
            line.addWidget(widget)
        top = QHBoxLayout()
        top.addWidget(filters, 1)
        columns_button = ColumnsButton(theme)
        top.addWidget(columns_button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(top)
        look_into = Button(theme, self.tr("Open log"), Look.PLAIN, Glyph.LIST_CHECKS)
        self._actions = ActionBar(console, self._commands, look_into)
        self._actions.hide()
        card.add(self._actions)
        rows = ListedRows(console.desk.campaign_list.lines)
        columns = campaign_columns(self._facts)
        self._model = PagedTableModel(columns, rows, lambda line: line.campaign.campaign_id, self)
        self._view = PagedTableView(theme, self._model, self.tr("Campaigns"), console.state)
        self._view.show_sorting(CampaignOrder.WHEN, is_descending=True)
        self._view.setMinimumHeight(160)
        columns_button.offer_columns_of(self._view)
        self._keeper = ListKeeper(console.jobs, self._view, self._model, rows, self)
        card.add(self._view, 1)
        self._nothing = EmptyState(
            theme,
            Glyph.SEARCH,
            self.tr("No campaign fits"),
            self.tr("Try other words, or show any status."),
            action=self.tr("Show all"),
        )
        self._nothing.hide()
        card.add(self._nothing, 1)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._live = QTimer(self)
        self._live.setInterval(_LIVE_MS)
        self._connect(look_into)

    @property
    def view(self) -> PagedTableView:
        """The table itself."""
        return self._view

    @property
    def search(self) -> SearchBox:
        """The box to search in."""
        return self._search

    @property
    def commands(self) -> CampaignCommands:
        """What can be done with campaigns."""
        return self._commands

    def reload(self) -> None:
        """Find anew what the query finds, and read the visible numbers."""
        query, site_id, ids = self._query, self._site_id, self._campaigns.ids
        self._keeper.want(query, lambda: ids(site_id, query))

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the live numbers while someone looks at them."""
        super().showEvent(event)
        self._live.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        self._live.stop()
        super().hideEvent(event)

    # -- asking

    def _connect(self, look_into: Button) -> None:
        self._search.searched.connect(self._search_for)
        self._states.chosen.connect(self._filter)
        self._nothing.acted.connect(self._show_all)
        self._view.sort_asked.connect(self._sort)
        self._view.row_opened.connect(self._open)
        self._view.menu_asked.connect(self._offer)
        self._view.picked.connect(lambda _count: self._show_actions())
        self._view.verticalScrollBar().valueChanged.connect(lambda _value: self._look.start())
        look_into.clicked.connect(self._open_picked)
        self._keeper.found.connect(self._take)
        self._keeper.failed.connect(self._tell)
        self._look.timeout.connect(self._ask_figures)
        self._live.timeout.connect(self._ask_live_figures)
        self._book.changed.connect(self._show_figures)
        self._book.failed.connect(self._tell)

    def _ask_for(self, query: CampaignQuery) -> None:
        if query != self._query:
            self._query = query
            self.reload()

    def _search_for(self, words: str) -> None:
        query = self._query
        self._ask_for(CampaignQuery(words, query.states, query.order, query.descending))

    def _filter(self, state: object) -> None:
        query = self._query
        states = (state,) if isinstance(state, CampaignState) else ()
        self._ask_for(CampaignQuery(query.search, states, query.order, query.descending))

    def _sort(self, key: str, descending: bool) -> None:
        query = self._query
        self._ask_for(CampaignQuery(query.search, query.states, CampaignOrder(key), descending))

    def _show_all(self) -> None:
        self._search.clear()
        self._states.setCurrentIndex(0)

    # -- showing

    def _take(self, found: int) -> None:
        is_whole = not (self._query.search or self._query.states)
        self._trouble.hide()
        self._found.setText("" if is_whole else self.tr("{count} found").format(count=counted(found)))
        self._view.setVisible(found > 0 or is_whole)
        self._nothing.setVisible(found == 0 and not is_whole)
        self._show_actions()
        self._ask_figures()
        if is_whole:
            self.counted.emit(found)

    def _ask_figures(self) -> None:
        self._book.ask([line.campaign.campaign_id for line in self._visible_lines()])

    def _ask_live_figures(self) -> None:
        alive = [line.campaign.campaign_id for line in self._visible_lines() if line.campaign.state not in ENDED]
        self._book.ask(alive)

    def _visible_lines(self) -> list[CampaignLine]:
        """The lines on the screen; before the table was ever shown, the first screenful."""
        top = max(0, self._view.rowAt(0))
        last = self._view.rowAt(self._view.viewport().height() - 1)
        last = last if last >= 0 else min(self._model.rowCount() - 1, top + _SCREENFUL)
        lines = (self._model.row(position) for position in range(top, last + 1))
        return [line for line in lines if line is not None]

    def _show_figures(self) -> None:
        self._view.viewport().update()
        self._show_actions()

    def _picked(self) -> CampaignLine | None:
        """The campaign that is selected, when it is a single one."""
        if self._view.picked_count() != 1:
            return None
        row = self._view.selected_rows()[0]
        return row if isinstance(row, CampaignLine) else None

    def _show_actions(self) -> None:
        line = self._picked()
        self._actions.setVisible(line is not None)
        if line is not None:
            self._actions.show_for(line.campaign, self._facts.outcomes(line))

    def _open(self, row: object) -> None:
        if isinstance(row, CampaignLine):
            self.opened.emit(row.campaign.campaign_id)

    def _open_picked(self) -> None:
        self._open(self._picked())

    def _offer(self, row: object, place: QPoint) -> None:
        if not isinstance(row, CampaignLine):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._actions.buttons:
            if not button.isHidden():
                menu.addAction(button.icon(), literal(button.accessibleName())).triggered.connect(button.click)
        menu.popup(place)

    def _tell(self, words: str) -> None:
        self._trouble.show_words(Tone.BAD, words)
        self._trouble.show()

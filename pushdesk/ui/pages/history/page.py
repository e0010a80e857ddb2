"""The page History: every campaign with its numbers, and inside one of them the delivery log."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from pushdesk.domain.site import Site
from pushdesk.ui.actions import ActionName, PageName
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.found import FoundKind
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.no_site import no_site_state
from pushdesk.ui.page import Page
from pushdesk.ui.pages.history.campaign_list import CampaignTable
from pushdesk.ui.pages.history.campaign_view import CampaignView
from pushdesk.words.language import counted


class HistoryPage(Page):
    """The list, or one campaign in its place; Escape, Alt+Left and a button lead back."""

    nouns = frozenset({"campaigns", "deliveries", "reports"})
    offers = frozenset({ActionName.FIND})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("HistoryPage", "History"), scrolls=False)
        self._console = console
        self._campaign: CampaignView | None = None
        self._list: CampaignTable | None = None
        self._export = Button(self.theme, self.tr("Export CSV…"), Look.PLAIN, Glyph.DOWNLOAD)
        self._write = Button(self.theme, self.tr("New notification"), Look.PRIMARY, Glyph.PLUS)
        self._write.clicked.connect(self._ask_compose)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self._empty = Card()
        self._stack.addWidget(self._empty)
        site = console.site
        if site is None:
            self._fill_without_site()
            return
        self.add_action(self._export)
        self.add_action(self._write)
        self._fill(site)
        self.reload()

    def reload(self) -> None:
        """Read anew what is on show: the list or the campaign."""
        if self._campaign is not None:
            self._campaign.reload()
        elif self._list is not None:
            self._list.reload()

    def carry_out(self, action: ActionName) -> None:
        """Ctrl+F leads into the search box that is on show."""
        if action is ActionName.FIND and self._list is not None:
            search = self._campaign.log.search if self._campaign is not None else self._list.search
            search.setFocus()
            search.selectAll()

    def open_campaign(self, campaign_id: int) -> None:
        """Show one campaign in the place of the list."""
        site = self._console.site
        if site is None:
            return
        self.close_campaign()
        campaign = self._console.desk.campaigns.get(campaign_id)
        self._campaign = CampaignView(self._console, campaign, site, self._stack)
        self._campaign.left.connect(self.close_campaign)
        self._campaign.compose_asked.connect(self._ask_compose)
        self._stack.addWidget(self._campaign)
        self._stack.setCurrentWidget(self._campaign)
        self._export.hide()
        self._campaign.log.view.setFocus()

    def open_found(self, kind: FoundKind, number: int) -> None:
        """Show a campaign that was found."""
        if kind is FoundKind.CAMPAIGN:
            self.open_campaign(number)

    def close_campaign(self) -> None:
        """Go back to the list, where it was left."""
        if self._campaign is None or self._list is None:
            return
        self._stack.setCurrentWidget(self._list)
        self._stack.removeWidget(self._campaign)
        self._campaign.deleteLater()
        self._campaign = None
        self._export.show()
        self._list.reload()
        self._list.view.setFocus()

    def _fill(self, site: Site) -> None:
        nothing = EmptyState(
            self.theme,
            Glyph.HISTORY,
            self.tr("Nothing was sent yet"),
            self.tr("What you send is listed here, with what became of it for every single subscriber."),
            action=self.tr("Write your first notification"),
            action_glyph=Glyph.PENCIL,
        )
        nothing.acted.connect(self._ask_compose)
        self._empty.add(nothing, 1)
        self._list = CampaignTable(self._console, site)
        self._list.opened.connect(self.open_campaign)
        self._list.counted.connect(self._note_count)
        self._list.compose_asked.connect(self._ask_compose)
        self._export.clicked.connect(self._list.commands.ask_list_file)
        self._stack.addWidget(self._list)
        self._stack.setCurrentWidget(self._list)

    def _fill_without_site(self) -> None:
        words = self.tr("Add your business first. What you send for it is listed here.")
        self._empty.add(no_site_state(self._console, words), 1)

    def _note_count(self, count: int) -> None:
        words = self.tr("One campaign") if count == 1 else self.tr("{count} campaigns").format(count=counted(count))
        self.set_subtitle(words if count else "")
        # While there is nothing, the one thing to do stands in the middle of the page.
        self._write.setVisible(count > 0)
        if self._campaign is None and self._list is not None:
            self._export.setVisible(count > 0)
            self._stack.setCurrentWidget(self._list if count else self._empty)

    def _ask_compose(self) -> None:
        self.page_asked.emit(PageName.COMPOSE.value)

"""The page Overview: what to do next, how many can be reached, what was sent last, and what needs attention."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from pushdesk.domain.reach_health import SILENT_TAG
from pushdesk.ui.actions import PageName
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.columns import Columns
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.page import Page
from pushdesk.ui.pages.overview.alert_list import Alerts
from pushdesk.ui.pages.overview.alerts import Mend, alerts_of
from pushdesk.ui.pages.overview.campaign_cards import CampaignsCard
from pushdesk.ui.pages.overview.checklist import Checklist, Step
from pushdesk.ui.pages.overview.health_card import HealthCard
from pushdesk.ui.pages.overview.reach_card import GrowthCard, ReachCard
from pushdesk.ui.pages.overview.standing import SlowStanding, Standing, read_slow_standing, read_standing
from pushdesk.ui.resting import RestingReader
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.words.language import counted

if TYPE_CHECKING:
    from pushdesk.app import TagChange, Tally

_LOOK_AGAIN_MILLISECONDS = 300_000
_COPY_GRACE = timedelta(minutes=10)
"""Where PushDesk was not opened for days, the day's copy is made in the first minutes."""

_SLOW_REST_MILLISECONDS = 60_000
"""What takes a second to read and hardly moves is read once a minute."""


class OverviewPage(Page):
    """The first page. Everything on it leads to the page that mends or continues it."""

    nouns = frozenset(
        {"sites", "keys", "subscriptions", "campaigns", "deliveries", "reports", "settings", "inbox", "checkups"}
    )

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("OverviewPage", "Overview"))
        self._console = console
        self._standing = Standing()
        self._slow = SlowStanding()
        self._reader = RestingReader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(console.say)
        self._slow_reader = RestingReader(console.jobs, self, least_rest_ms=_SLOW_REST_MILLISECONDS)
        self._slow_reader.answered.connect(self._take_slow)
        self._slow_reader.failed.connect(console.say)
        self._since = console.desk.now()
        self._look_again = QTimer(self)
        self._look_again.setInterval(_LOOK_AGAIN_MILLISECONDS)
        self._look_again.timeout.connect(self._read_if_seen)
        self._look_again.start()
        self._write = Button(self.theme, self.tr("New notification"), Look.PRIMARY, Glyph.PLUS)
        self._write.clicked.connect(self._opener(PageName.COMPOSE))
        self.add_action(self._write)
        self._alerts = Alerts(self.theme)
        self._alerts.page_asked.connect(self.page_asked)
        self._alerts.campaign_asked.connect(self.campaign_asked)
        self._alerts.mend_asked.connect(self._mend)
        self._alerts.rearranged.connect(lambda: order_by_layout(self))
        self.body.addWidget(self._alerts)
        self._checklist = Checklist(self.theme)
        self._checklist.guide_asked.connect(console.setup_asked)
        self._checklist.hide()
        self.body.addWidget(self._checklist)
        self._reach = ReachCard(self.theme)
        self._campaigns = CampaignsCard(self.theme)
        self._campaigns.campaign_asked.connect(self.campaign_asked)
        self._campaigns.history_asked.connect(self._opener(PageName.HISTORY))
        self._cards = Columns(self._reach, self._campaigns, shares=(3, 2), least_width=720)
        self._growth = GrowthCard(self.theme)
        self._health = HealthCard(self.theme)
        self._health.marking_asked.connect(self._mark_silent)
        self._details = Columns(self._growth, self._health, shares=(1, 1), least_width=760)
        self._details.hide()
        self.body.addWidget(self._cards)
        self.body.addWidget(self._details)
        self.body.addStretch(1)
        for child in (console.receiver_process, console.sender_process):
            child.changed.connect(self._show_alerts)
        if console.site is None:
            self._show()
        self.reload()

    def reload(self) -> None:
        """Read anew in the background; many changes in a row become one reading."""
        site = self._console.site
        if site is None:
            self._standing = Standing()
            self._show()
            return
        desk = self._console.desk
        self._reader.ask(site.site_id, lambda: read_standing(desk, site))

    def _read_slowly(self, *, at_once: bool = False) -> None:
        desk, site, growth = self._console.desk, self._standing.site, self._standing.growth
        if site is not None:
            key = (site, self._standing.exported_at)
            self._slow_reader.ask(key, lambda: read_slow_standing(desk, site, growth), at_once=at_once)

    # -- showing

    def _take(self, standing: object) -> None:
        assert isinstance(standing, Standing)
        self._standing = standing
        self._show()
        self._read_slowly()

    def _take_slow(self, answer: object) -> None:
        assert isinstance(answer, SlowStanding)
        self._slow = answer
        self._health.show_health(answer.health)
        self._show_alerts()

    def _show(self) -> None:
        standing, now = self._standing, self._console.desk.now()
        self.set_subtitle(standing.site.name if standing.site else self.tr("Welcome to PushDesk"))
        self._write.setEnabled(standing.site is not None)
        steps = self._steps(standing)
        self._checklist.show_steps(steps)
        # While the set-up is under way, its next step is the one thing to do.
        self._write.set_button_look(Look.PRIMARY if all(step.is_done for step in steps) else Look.PLAIN)
        self._cards.setVisible(standing.site is not None)
        self._details.setVisible(standing.total > 0)
        self._reach.show_growth(standing.growth, standing.total, now)
        self._growth.show_growth(standing.growth, now)
        self._campaigns.show_standing(standing, now)
        self._show_alerts()
        order_by_layout(self)

    def _show_alerts(self, _state: object = None) -> None:
        receiver, sender = self._console.receiver_process.state, self._console.sender_process.state
        now = self._console.desk.now()
        may_miss_copy = now - self._since >= _COPY_GRACE
        self._alerts.show_alerts(
            alerts_of(
                self._standing if may_miss_copy else replace(self._standing, is_copy_missing=False),
                receiver,
                sender,
                now,
                is_export_current=self._slow.is_export_current,
            )
        )

    def _read_if_seen(self) -> None:
        """Some troubles come by nothing but time."""
        if self.isVisible():
            self.reload()

    # -- mending

    def _mend(self, value: str) -> None:
        console = self._console
        match Mend(value):
            case Mend.START_SENDER:
                console.sender_process.restart()
            case Mend.START_RECEIVER:
                console.receiver_process.restart()
            case Mend.FETCH_INBOX:
                if (site := console.site) is not None:
                    console.say(self.tr("Fetching the hosted inbox…"))
                    console.ask(lambda: console.desk.inbox.pull(site), self._tell_fetched)
            case Mend.COPY_DATABASE:
                console.ask(console.desk.copy_today, self._tell_copied)

    def _tell_fetched(self, tally: "Tally") -> None:
        words = self.tr("Fetched {pulled}.").format(pulled=counted(tally.pulled))
        self._console.say(words if tally.pulled else self.tr("The inbox is empty."))
        self.reload()

    def _tell_copied(self, _is_new: bool) -> None:
        self._console.say(self.tr("Your data is copied."))
        self.reload()

    def _mark_silent(self) -> None:
        desk, site, ids = self._console.desk, self._console.site, self._slow.health.silent_ids
        if site is None or not ids:
            return
        site_id, now = site.site_id, desk.now()
        one, many = self.tr("One subscription is tagged."), self.tr("{count} subscriptions are tagged.")

        def tell(changes: "tuple[TagChange, ...]") -> None:
            words = (one if len(ids) == 1 else many).format(count=counted(len(ids)))
            toast = self._console.say(words, action=self.tr("Undo"))
            if toast is not None:
                toast.acted.connect(lambda: take_back(changes))
            self._read_slowly(at_once=True)

        def take_back(changes: "tuple[TagChange, ...]") -> None:
            undo = desk.subscriptions.undo_tags
            self._console.ask(
                lambda: undo(site_id, changes, desk.now()), lambda _nothing: self._read_slowly(at_once=True)
            )

        self._console.ask(lambda: desk.subscriptions.change_tags(site_id, ids, added=[SILENT_TAG], now=now), tell)

    def _steps(self, standing: Standing) -> list[Step]:
        return [
            Step(
                self.tr("Add your business"),
                self.tr("Its name and web address appear in every notification."),
                standing.site is not None,
                self.tr("Add business…"),
                self._console.new_site_asked.emit,
            ),
            Step(
                self.tr("Make the keys and back them up"),
                self.tr("Your subscribers belong to these keys. They stay on this computer and in your backup."),
                standing.is_backed_up,
                self.tr("Open keys"),
                self._opener(PageName.KEYS),
            ),
            Step(
                self.tr("Export the web app and upload it"),
                self.tr("The page on which your visitors turn on notifications."),
                standing.is_exported,
                self.tr("Open web app"),
                self._opener(PageName.WEB_APP),
            ),
            Step(
                self.tr("Subscribe with your own browser"),
                self.tr("Open your page and press the button: you are the first subscriber."),
                standing.total > 0,
                self.tr("See subscribers"),
                self._opener(PageName.SUBSCRIBERS),
            ),
            Step(
                self.tr("Send your first notification"),
                self.tr("Write it, look at it as each device will show it, and send."),
                standing.last is not None,
                self.tr("Write"),
                self._opener(PageName.COMPOSE),
            ),
        ]

    def _opener(self, page: PageName) -> Callable[[], None]:
        return lambda: self.page_asked.emit(page.value)

"""The page Overview: what to do next, how many can be reached, what was sent last, and what needs attention."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.app import CampaignTotals, KeyRecord, PushDesk, VaultKind
from pushdesk.domain.audience import All
from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.site import Site
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import Banner
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.charts import Point, Sparkline
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import date_words, day_words
from pushdesk.ui.page import Page
from pushdesk.ui.pages.overview.checklist import Checklist, Step
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import CAMPAIGN_WORDS, PAUSE_WORDS

_DAYS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class _Standing:
    """Everything the page shows, read at once and off the window's thread."""

    site: Site | None
    keys: tuple[KeyRecord, ...] = ()
    is_exported: bool = False
    reachable: int = 0
    total: int = 0
    new_in_month: int = 0
    ended_in_month: int = 0
    by_day: tuple[int, ...] = ()
    last: Campaign | None = None
    totals: CampaignTotals | None = None
    next_due: Campaign | None = None
    paused: tuple[Campaign, ...] = ()


class OverviewPage(Page):
    """The first page. Everything on it leads to the page that mends or continues it."""

    nouns = frozenset({"sites", "keys", "subscriptions", "campaigns", "deliveries", "reports", "settings"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("OverviewPage", "Overview"))
        self._console = console
        self._is_reading = False
        self._is_stale = False
        write = Button(self.theme, self.tr("New notification"), Look.PRIMARY, Glyph.PLUS)
        write.clicked.connect(lambda: self.page_asked.emit(PageName.COMPOSE.value))
        self.add_action(write)
        self._alerts = QVBoxLayout()
        self._alerts.setSpacing(8)
        self.body.addLayout(self._alerts)
        self._checklist = Checklist(self.theme)
        self.body.addWidget(self._checklist)
        self.body.addWidget(self._reach_card())
        self.body.addWidget(self._campaign_card())
        self.body.addStretch(1)
        console.receiver_process.changed.connect(lambda _state: self.reload())
        self._show(_read(console.desk, console.site))

    def reload(self) -> None:
        """Read anew in the background; many changes in a row become one reading."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        desk, site = self._console.desk, self._console.site
        self._console.ask(lambda: _read(desk, site), self._take, self._give_up)

    # -- the cards

    def _reach_card(self) -> Card:
        card = Card(self.tr("Who you can reach"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        self._reachable = Figure(self.tr("Can be reached"), "0")
        self._new = Figure(self.tr("New in 30 days"), "0")
        self._lost = Figure(self.tr("Left in 30 days"), "0")
        for figure in (self._reachable, self._new, self._lost):
            line.addWidget(figure)
        line.addStretch(1)
        card.add(row)
        self._days = Sparkline(self.theme, self.tr("New subscribers a day, last 30 days"))
        card.add(self._days)
        return card

    def _campaign_card(self) -> Card:
        card = Card(self.tr("Last notification"))
        self._last_words = text_label("", "")
        self._last_numbers = text_label("", "muted")
        self._next_words = text_label("", "muted")
        for label in (self._last_words, self._last_numbers, self._next_words):
            card.add(label)
        self._to_history = Button(self.theme, self.tr("Open history"), Look.PLAIN, Glyph.HISTORY)
        self._to_history.clicked.connect(lambda: self.page_asked.emit(PageName.HISTORY.value))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._to_history)
        line.addStretch(1)
        card.add(row)
        return card

    # -- showing

    def _take(self, standing: _Standing) -> None:
        self._is_reading = False
        self._show(standing)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _give_up(self, words: str) -> None:
        self._is_reading = False
        self._console.say(words)

    def _show(self, standing: _Standing) -> None:
        name = standing.site.name if standing.site else self.tr("Welcome to PushDesk")
        self.set_subtitle(name)
        self._checklist.show_steps(self._steps(standing))
        self._reachable.set_number(
            f"{standing.reachable:,}", self.tr("of {total} subscriptions").format(total=f"{standing.total:,}")
        )
        self._new.set_number(f"{standing.new_in_month:,}")
        self._lost.set_number(f"{standing.ended_in_month:,}")
        self._days.setVisible(any(standing.by_day))
        today = self._console.desk.now()
        first = len(standing.by_day) - 1
        self._days.show_points(
            [
                Point(date_words(today - timedelta(days=first - place)), count)
                for place, count in enumerate(standing.by_day)
            ]
        )
        self._show_campaigns(standing)
        self._show_alerts(standing)

    def _show_campaigns(self, standing: _Standing) -> None:
        now = self._console.desk.now()
        self._to_history.setVisible(standing.last is not None)
        self._next_words.setVisible(standing.next_due is not None)
        if standing.next_due is not None:
            self._next_words.setText(
                self.tr("Next: “{title}”, {when}").format(
                    title=standing.next_due.notification.title, when=day_words(standing.next_due.due_at, now)
                )
            )
        if standing.last is None or standing.totals is None:
            self._last_words.setText(self.tr("Nothing was sent yet."))
            self._last_numbers.setText(self.tr("Your first notification will be summed up here."))
            return
        self._last_words.setText(
            self.tr("“{title}” · {state} · {when}").format(
                title=standing.last.notification.title,
                state=CAMPAIGN_WORDS[standing.last.state],
                when=day_words(standing.last.due_at, now),
            )
        )
        self._last_numbers.setText(
            self.tr("Accepted {accepted} of {total} · shown {shown} · clicked {clicked}").format(
                accepted=f"{standing.totals.by_outcome[Outcome.ACCEPTED]:,}",
                total=f"{standing.last.total:,}",
                shown=f"{standing.totals.displayed:,}",
                clicked=f"{standing.totals.clicked:,}",
            )
        )

    def _show_alerts(self, standing: _Standing) -> None:
        while (entry := self._alerts.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        for tone, heading, words, action, page in self._troubles(standing):
            banner = Banner(self.theme, tone, words, heading=heading, action=action)
            banner.acted.connect(lambda page=page: self.page_asked.emit(page.value))
            self._alerts.addWidget(banner)

    def _troubles(self, standing: _Standing) -> list[tuple[Tone, str, str, str, PageName]]:
        found: list[tuple[Tone, str, str, str, PageName]] = []
        for campaign in standing.paused:
            why = PAUSE_WORDS[campaign.reason] if campaign.reason else ""
            heading = self.tr("“{title}” is paused").format(title=campaign.notification.title)
            found.append((Tone.WARNING, heading, why, self.tr("Open history"), PageName.HISTORY))
        process = self._console.receiver_process.state
        if process.phase in (ChildPhase.WAITING, ChildPhase.FAILED):
            words = process.last_words.removeprefix("pushdesk: ") or self.tr("It is started again by itself.")
            found.append(
                (Tone.BAD, self.tr("The receiver is not running"), words, self.tr("Open receiver"), PageName.RECEIVER)
            )
        if standing.is_exported and any(key.backed_up_at is None for key in standing.keys):
            found.append(
                (
                    Tone.WARNING,
                    self.tr("Your keys are not backed up"),
                    self.tr("If this computer is lost, so are your subscribers: only these keys can write to them."),
                    self.tr("Back up keys"),
                    PageName.KEYS,
                )
            )
        if any(key.vault is VaultKind.FILE for key in standing.keys):
            found.append(
                (
                    Tone.WARNING,
                    self.tr("A key lies in an unlocked file"),
                    self.tr("This computer has no keyring. Whoever uses your account can read the key."),
                    self.tr("Open keys"),
                    PageName.KEYS,
                )
            )
        return found

    def _steps(self, standing: _Standing) -> list[Step]:
        has_backup = bool(standing.keys) and all(key.backed_up_at is not None for key in standing.keys)
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
                has_backup,
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


def _read(desk: PushDesk, site: Site | None) -> _Standing:
    if site is None:
        return _Standing(None)
    now = desk.now()
    reach = desk.subscriptions.audience(site.site_id, All(), now)
    campaigns = desk.campaigns.page(site.site_id, limit=50)
    launched = [campaign for campaign in campaigns if campaign.started_at is not None and not campaign.is_test]
    growth = desk.growth.last_days(site.site_id, _DAYS_SHOWN, now)
    return _Standing(
        site=desk.sites.get(site.site_id),
        keys=tuple(desk.keys.of_site(site.site_id)),
        is_exported=desk.sites.last_export(site.site_id) is not None,
        reachable=reach.reachable,
        total=reach.total,
        new_in_month=sum(growth.new_by_day),
        ended_in_month=growth.ended,
        by_day=growth.new_by_day,
        last=launched[0] if launched else None,
        totals=desk.campaigns.totals(launched[0].campaign_id) if launched else None,
        next_due=desk.campaigns.first_due(site.site_id, now, timedelta(minutes=1)),
        paused=tuple(campaign for campaign in campaigns if campaign.state is CampaignState.PAUSED),
    )

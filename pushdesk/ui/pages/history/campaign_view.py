"""One campaign, inside the page: its head and numbers, the delivery log, and charts."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from pushdesk.app import CampaignTotals, PushDesk
from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, is_allowed
from pushdesk.domain.comparison import Comparison
from pushdesk.domain.delivery import Outcome, Reason, RetryChoice
from pushdesk.domain.removal import RemovalStanding
from pushdesk.domain.site import Site
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import moment_words
from pushdesk.ui.pages.history.action_bar import ActionBar
from pushdesk.ui.pages.history.audiences import campaign_audience
from pushdesk.ui.pages.history.campaign_head import CampaignHead, StandingBanner
from pushdesk.ui.pages.history.chart_numbers import ChartNumbers, read_chart_numbers
from pushdesk.ui.pages.history.charts_card import ChartsCard
from pushdesk.ui.pages.history.commands import CampaignCommands
from pushdesk.ui.pages.history.log_card import LogCard
from pushdesk.ui.pages.history.pace import PaceMeter
from pushdesk.ui.pages.history.removal_banner import RemovalBanner
from pushdesk.ui.pages.history.retry_card import RetryCard
from pushdesk.ui.reading import Reader
from pushdesk.ui.resting import RestingReader
from pushdesk.ui.segments import Segments
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import REASON_WORDS

_LIVE_MS = 1_000
_COMPARISON_REST_MS = 5_000
_LOG, _CHARTS = "log", "charts"


@dataclass(frozen=True, slots=True)
class _Standing:
    """A campaign as it stood when it was read."""

    campaign: Campaign
    totals: CampaignTotals
    removal: RemovalStanding
    reasons: Mapping[Reason, int]
    retryable: Mapping[Reason, int]


def _read(desk: PushDesk, campaign_id: int) -> _Standing:
    """Read it; who is gone, why others got nothing and what can be tried again is looked up only where it occurs."""
    campaign, totals = desk.campaigns.get(campaign_id), desk.campaigns.totals(campaign_id)
    removal = RemovalStanding(campaign.removal, campaign.total)
    if totals.by_outcome[Outcome.GONE]:
        removal = desk.removals.standing(campaign_id)
    has_others = totals.total - totals.open > totals.by_outcome[Outcome.ACCEPTED]
    may_retry = has_others and is_allowed(campaign.state, CampaignCommand.RETRY)
    return _Standing(
        campaign,
        totals,
        removal,
        desk.delivery_counts.reasons(campaign_id) if has_others else {},
        desk.delivery_counts.retryable(campaign_id) if may_retry else {},
    )


class CampaignView(QWidget):
    """Built anew for each campaign that is opened.

    Signals: ``left`` — the owner wants back to the list; ``compose_asked`` — a duplicate waits in Compose.
    """

    left = Signal()
    compose_asked = Signal()

    def __init__(self, console: Console, campaign: Campaign, site: Site, parent: QWidget) -> None:
        super().__init__(parent)
        self._console = console
        self._campaign_id = campaign.campaign_id
        self._audience = campaign_audience(campaign, site)
        self._standing: _Standing | None = None
        self._meter = PaceMeter()
        self._reader = Reader(console.jobs, self)
        self._chart_reader = Reader(console.jobs, self)
        self._comparison_reader = RestingReader(console.jobs, self, least_rest_ms=_COMPARISON_REST_MS)
        self.commands = CampaignCommands(console, self)
        self.commands.duplicated.connect(self.compose_asked)
        self._trouble = Banner(console.theme, Tone.BAD, "")
        self._trouble.hide()
        self._standing_banner = StandingBanner(console)
        self._removal_banner = RemovalBanner(console)
        self._head = CampaignHead(console, site)
        self._back = Button(console.theme, self.tr("All campaigns"), Look.QUIET, Glyph.ARROW_LEFT)
        self._back.setToolTip(self.tr("Back to the list (Esc)"))
        self._actions = ActionBar(console, self.commands, self._back)
        self._parts = Segments(
            console.theme,
            self.tr("Part of the campaign"),
            [(_LOG, self.tr("Delivery log")), (_CHARTS, self.tr("Charts"))],
        )
        self.log = LogCard(console, campaign.campaign_id, campaign.total)
        self._retry = RetryCard(console.theme)
        self._charts: ChartsCard | None = None
        self._live = QTimer(self)
        self._live.setInterval(_LIVE_MS)
        self._build(console)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read anew what can have changed; the log keeps its place."""
        self._ask()
        if self._standing is not None:
            self.log.reload()
            self._read_charts()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at a running campaign every second while someone looks at it."""
        super().showEvent(event)
        self._live.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        self._live.stop()
        super().hideEvent(event)

    # -- building

    def _build(self, console: Console) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self._actions)
        content = QWidget()
        content.setProperty("look", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        # The frame first, what lies in it after: Qt styles everything inside a widget anew when it gets a parent.
        area = QScrollArea()
        outer.addWidget(area, 1)
        area.setWidget(content)
        above = (self._trouble, self._standing_banner, self._removal_banner, self._head, self._retry, self._parts)
        for widget in above:
            column.addWidget(widget)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.log)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        for keys in ("Escape", "Alt+Left"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.left)
        self._parts.chosen.connect(self._show_part)
        self._standing_banner.acted.connect(self._resume)
        self._removal_banner.removal_asked.connect(self._remove_gone)
        self._removal_banner.keeping_asked.connect(self._keep_gone)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self._tell)
        self._chart_reader.answered.connect(self._take_chart_numbers)
        self._chart_reader.failed.connect(self._tell)
        self._comparison_reader.answered.connect(self._take_comparison)
        self._comparison_reader.failed.connect(self._tell)
        self._retry.retry_asked.connect(self._retry_reason)
        self._retry.rearranged.connect(lambda: order_by_layout(self))
        self._retry.showing_asked.connect(self._show_reason)
        self.log.retry_asked.connect(self._retry_picked)
        self.log.failed.connect(self._tell)
        self._live.timeout.connect(self._read_live)

    # -- showing

    def _show_part(self, key: str) -> None:
        if key == _CHARTS and self._charts is None:
            self._charts = ChartsCard(self._console.theme)
            self._stack.addWidget(self._charts)
            order_by_layout(self)
        self._stack.setCurrentWidget(self._charts if self._charts is not None and key == _CHARTS else self.log)
        self._read_charts()

    def _take(self, _key: object, answer: object) -> None:
        assert isinstance(answer, _Standing)
        self._trouble.hide()
        campaign, totals = answer.campaign, answer.totals
        was_unknown, self._standing = self._standing is None, answer
        pace = self._meter.feed(totals.total - totals.open, totals.total, self._console.desk.now())
        self._standing_banner.show_for(campaign, moment_words(campaign.due_at))
        self._head.show_campaign(campaign, totals, pace, self._audience)
        self._removal_banner.show_for(answer.removal)
        self._actions.show_for(campaign, totals.by_outcome, answer.removal)
        self._retry.show_reasons(answer.retryable)
        self.log.show_counts(totals.by_outcome)
        self.log.show_reasons(answer.reasons)
        self.log.allow_retry(bool(answer.retryable))
        self._ask_comparison(campaign)
        if was_unknown:
            # The charts may have been chosen before there was anything to draw.
            self._read_charts()

    def _ask_comparison(self, campaign: Campaign) -> None:
        """Clicks come in for days, so it is looked at again, now and then."""
        desk = self._console.desk
        if campaign.state is CampaignState.FINISHED:
            self._comparison_reader.ask(None, lambda: desk.comparisons.of_campaign(campaign, desk.now()))

    def _take_comparison(self, comparison: object) -> None:
        self._head.show_comparison(comparison if isinstance(comparison, Comparison) else None)

    def _read_charts(self) -> None:
        """The charts count every delivery, so they do it only while they are looked at."""
        if self._standing is None or self._parts.key() != _CHARTS:
            return
        desk, campaign = self._console.desk, self._standing.campaign
        self._chart_reader.ask(campaign.campaign_id, lambda: read_chart_numbers(desk, campaign))

    def _take_chart_numbers(self, _key: object, answer: object) -> None:
        assert isinstance(answer, ChartNumbers)
        if self._standing is not None and self._charts is not None:
            self._charts.show_numbers(answer, self._standing.totals.by_outcome, self._console.desk.now())

    def _read_live(self) -> None:
        if self._standing is not None and self._standing.campaign.state is CampaignState.RUNNING:
            self._ask()

    def _ask(self) -> None:
        desk, campaign_id = self._console.desk, self._campaign_id
        self._reader.ask(campaign_id, lambda: _read(desk, campaign_id))

    def _show_reason(self, value: str) -> None:
        self._parts.choose(_LOG)
        self.log.show_reason(Reason(value))

    def _retry_reason(self, value: str) -> None:
        if self._standing is not None:
            reason = Reason(value)
            count = self._standing.retryable.get(reason, 0)
            self.commands.retry_some(self._standing.campaign, RetryChoice(reason=reason), count, REASON_WORDS[reason])

    def _retry_picked(self, delivery_ids: tuple[int, ...]) -> None:
        if self._standing is not None:
            self.commands.retry_picked(self._standing.campaign, delivery_ids)

    def _resume(self) -> None:
        if self._standing is not None:
            self.commands.resume(self._standing.campaign)

    def _remove_gone(self) -> None:
        if self._standing is not None:
            self.commands.remove_gone(self._standing.campaign)

    def _keep_gone(self) -> None:
        if self._standing is not None:
            self.commands.keep_gone(self._standing.campaign)

    def _tell(self, words: str) -> None:
        self._trouble.show_words(Tone.BAD, words)
        self._trouble.show()

"""The page Overview: what to do next, how many can be reached, what was sent last, and what needs attention."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.domain.campaign import CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.ui.actions import PageName
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.charts import Point, Sparkline
from pushdesk.ui.columns import Columns
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import date_words, day_words
from pushdesk.ui.page import Page
from pushdesk.ui.pages.overview.alerts import Alerts, alerts_of
from pushdesk.ui.pages.overview.checklist import Checklist, Step
from pushdesk.ui.pages.overview.standing import Standing, read_standing
from pushdesk.ui.reading import Reader
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.words.deliveries import CAMPAIGN_WORDS

_REST_TIMES = 9
"""How many times as long as a reading took nothing is read after it: a large workspace keeps a tenth of a core."""


class OverviewPage(Page):
    """The first page. Everything on it leads to the page that mends or continues it."""

    nouns = frozenset(
        {"sites", "keys", "subscriptions", "campaigns", "deliveries", "reports", "settings", "inbox", "checkups"}
    )

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("OverviewPage", "Overview"))
        self._console = console
        self._standing = Standing()
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(console.say)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._read_stale)
        self._is_stale = False
        self._write = Button(self.theme, self.tr("New notification"), Look.PRIMARY, Glyph.PLUS)
        self._write.clicked.connect(self._opener(PageName.COMPOSE))
        self.add_action(self._write)
        self._alerts = Alerts(self.theme)
        self._alerts.page_asked.connect(self.page_asked)
        self._alerts.campaign_asked.connect(self.campaign_asked)
        self.body.addWidget(self._alerts)
        self._checklist = Checklist(self.theme)
        self._checklist.hide()
        self.body.addWidget(self._checklist)
        self._cards = Columns(self._reach_card(), self._campaign_card(), shares=(3, 2), least_width=720)
        self.body.addWidget(self._cards)
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
        if self._rest.isActive():
            self._is_stale = True
            return
        desk = self._console.desk

        def read() -> tuple[Standing, float]:
            began_at = time.perf_counter()
            return read_standing(desk, site), time.perf_counter() - began_at

        self._reader.ask(site.site_id, read)

    # -- the cards

    def _reach_card(self) -> Card:
        card = Card(self.tr("Who you can reach"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        self._reachable = Figure(self.tr("Can be reached"))
        self._new = Figure(self.tr("New in 30 days"))
        self._lost = Figure(self.tr("Left in 30 days"))
        for figure in (self._reachable, self._new, self._lost):
            line.addWidget(figure)
        line.addStretch(1)
        card.add(row)
        self._days = Sparkline(self.theme, self.tr("New subscribers a day, last 30 days"))
        self._days.hide()
        card.add(self._days)
        card.body.addStretch(1)
        return card

    def _campaign_card(self) -> Card:
        card = Card(self.tr("Last notification"))
        self._last_title = text_label("", "strong")
        self._last_state = text_label("", "muted")
        self._last_numbers = text_label("")
        self._next = text_label("", "muted")
        for label in (self._last_title, self._last_state, self._last_numbers, self._next):
            card.add(label)
        card.body.addStretch(1)
        self._to_history = Button(self.theme, self.tr("Open history"), Look.PLAIN, Glyph.HISTORY)
        self._to_history.clicked.connect(self._opener(PageName.HISTORY))
        self._to_history.hide()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._to_history)
        line.addStretch(1)
        card.add(row)
        return card

    # -- showing

    def _take(self, _site_id: object, answer: tuple[Standing, float]) -> None:
        self._standing, took_seconds = answer
        self._rest.start(round(took_seconds * 1000) * _REST_TIMES)
        self._show()

    def _read_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _show(self) -> None:
        standing, now = self._standing, self._console.desk.now()
        self.set_subtitle(standing.site.name if standing.site else self.tr("Welcome to PushDesk"))
        self._write.setEnabled(standing.site is not None)
        steps = self._steps(standing)
        self._checklist.show_steps(steps)
        # While the set-up is under way, its next step is the one thing to do.
        self._write.set_button_look(Look.PRIMARY if all(step.is_done for step in steps) else Look.PLAIN)
        self._cards.setVisible(standing.site is not None)
        of_all = self.tr("of one subscriber") if standing.total == 1 else self.tr("of {total} subscribers")
        of_all = of_all.format(total=f"{standing.total:,}")
        self._reachable.set_number(f"{standing.reachable:,}", of_all if standing.total else "")
        self._new.set_number(f"{sum(standing.new_by_day):,}")
        self._lost.set_number(f"{standing.ended_in_month:,}")
        self._days.setVisible(any(standing.new_by_day))
        days = len(standing.new_by_day)
        self._days.show_points(
            [
                Point(date_words(now - timedelta(days=days - 1 - place)), count)
                for place, count in enumerate(standing.new_by_day)
            ]
        )
        self._show_campaigns(standing, now)
        self._show_alerts()

    def _show_campaigns(self, standing: Standing, now: datetime) -> None:
        last, totals, due = standing.last, standing.totals, standing.next_due
        self._next.setVisible(due is not None)
        if due is not None:
            self._next.setText(
                self.tr("Next: “{title}”, {when}").format(title=due.notification.title, when=day_words(due.due_at, now))
            )
        has_sent = last is not None and totals is not None
        self._to_history.setVisible(has_sent or due is not None)
        self._last_numbers.setVisible(has_sent)
        if last is None or totals is None:
            self._last_title.setText(self.tr("Nothing was sent yet"))
            self._last_state.setText(self.tr("Your first notification will be summed up here."))
            return
        self._last_title.setText(f"“{last.notification.title}”")
        self._last_state.setText(
            self.tr("{state} · {when}").format(
                state=CAMPAIGN_WORDS[last.state], when=day_words(last.started_at or last.due_at, now)
            )
        )
        words = self.tr("Accepted {accepted} of {total} · shown {shown} · clicked {clicked}")
        if last.state is CampaignState.RUNNING:
            words = self.tr("Accepted {accepted} of {total} so far · shown {shown} · clicked {clicked}")
        self._last_numbers.setText(
            words.format(
                accepted=f"{totals.by_outcome[Outcome.ACCEPTED]:,}",
                total=f"{last.total:,}",
                shown=f"{totals.displayed:,}",
                clicked=f"{totals.clicked:,}",
            )
        )

    def _show_alerts(self, _state: object = None) -> None:
        receiver, sender = self._console.receiver_process.state, self._console.sender_process.state
        self._alerts.show_alerts(alerts_of(self._standing, receiver, sender))
        order_by_layout(self)

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

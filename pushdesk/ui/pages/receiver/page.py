"""The page Receiver: whether it listens and where, how browsers reach it, what came in and what was refused."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import PushDesk, RefusalCount
from pushdesk.domain.site import InboxKind, Site
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import Banner
from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.children import trouble_words
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words, midnight, moment_words
from pushdesk.ui.page import Page
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.receiver.inbox_card import InboxCard
from pushdesk.ui.pages.receiver.live_card import LiveCard
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.reading import Reader
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted
from pushdesk.words.refusals import refusal_words

_REFUSALS_DAYS = 30
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)

_ON = (ChildPhase.RUNNING, ChildPhase.STARTING, ChildPhase.WAITING)
"""Phases in which the receiver is wanted: one that waits starts again by itself."""


class ReceiverPage(Page):
    """Start and stop, the address, and the books: subscribers that came in, and refusals by reason."""

    nouns = frozenset({"subscriptions", "refusals", "reports", "settings", "sites", "inbox", "live"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("ReceiverPage", "Receiver"))
        self._console = console
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._show_intake)
        self._reader.failed.connect(console.say)
        self.set_subtitle(self.tr("Takes in your subscribers. It holds no private key."))
        self._switch = Button(self.theme, self.tr("Start receiver"), Look.PRIMARY, Glyph.PLAY)
        self._switch.clicked.connect(self._toggle)
        self.add_action(self._switch)
        self._trouble = Banner(self.theme, Tone.BAD, "", action=self.tr("Open settings"))
        self._trouble.acted.connect(lambda: self.page_asked.emit(PageName.SETTINGS.value))
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._address_card())
        self._inbox = InboxCard(console)
        self._inbox.keys_asked.connect(lambda: self.page_asked.emit(PageName.KEYS.value))
        self.body.addWidget(self._inbox)
        self._live = LiveCard(console)
        self.body.addWidget(self._live)
        self.body.addWidget(self._intake_card())
        self.body.addWidget(self._refusals_card(), 1)
        console.receiver_process.changed.connect(self._show_process)
        self.reload()

    def reload(self) -> None:
        """Count anew, and show the receiver as it stands."""
        self._show_process(self._console.receiver_process.state)
        self._inbox.reload()
        self._live.reload()
        desk, site = self._console.desk, self._console.site
        self._reader.ask(None, lambda: _read_intake(desk, site))
        self._refusals.refresh()
        has_refusals = self._refusals_model.rowCount() > 0
        self._refusals.setVisible(has_refusals)
        self._no_refusals.setVisible(not has_refusals)

    # -- the cards

    def _address_card(self) -> Card:
        card = Card(self.tr("Where it listens"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self._pill = PillLabel(self.theme, Pill(self.tr("Off"), Tone.NEUTRAL, Shape.RING))
        self._address = text_label("", "code", wraps=False)
        self._address.setAccessibleName(self.tr("Receiver address"))
        self._copy = Button(self.theme, self.tr("Copy address"), Look.QUIET, Glyph.COPY)
        self._copy.clicked.connect(self._copy_address)
        line.addWidget(self._pill)
        line.addWidget(self._address)
        line.addWidget(self._copy)
        line.addStretch(1)
        card.add(row)
        self._reach = text_label("", "muted")
        card.add(self._reach)
        return card

    def _intake_card(self) -> Card:
        card = Card(self.tr("What came in"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        self._today = Figure(self.tr("New today"))
        self._month = Figure(self.tr("New in 30 days"))
        self._aside = Figure(self.tr("Set aside"))
        for figure in (self._today, self._month, self._aside):
            line.addWidget(figure)
        line.addStretch(1)
        card.add(row)
        self._aside_words = text_label(
            self.tr(
                "Those set aside use a push service that is not known here, so they are not written to. If it is "
                "one of yours, name its host in the settings."
            ),
            "muted",
        )
        self._aside_words.hide()
        card.add(self._aside_words)
        return card

    def _refusals_card(self) -> Card:
        card = Card(self.tr("What was refused, and why"))
        columns: tuple[Column[RefusalCount], ...] = (
            Column(
                "reason",
                self.tr("Reason"),
                lambda row: refusal_words(row.code),
                220,
                stretches=True,
                sorts=False,
                tip=lambda row: refusal_words(row.code),
            ),
            Column("count", self.tr("Times"), lambda row: counted(row.count), 80, is_right_aligned=True, sorts=False),
            Column(
                "last_at",
                self.tr("Last"),
                lambda row: day_words(row.last_at, self._console.desk.now()),
                150,
                is_muted=True,
                sorts=False,
                tip=lambda row: moment_words(row.last_at),
            ),
        )
        self._refusals_model = PagedTableModel(columns, _Refusals(self._console.desk), lambda row: row.code)
        self._refusals = PagedTableView(self.theme, self._refusals_model, self.tr("Refusals"), self._console.state)
        self._refusals.setMinimumHeight(180)
        card.add(self._refusals, 1)
        self._no_refusals = EmptyState(
            self.theme,
            Glyph.SHIELD_CHECK,
            self.tr("Nothing was refused"),
            self.tr("If someone hands in something broken or hostile, it is counted here by its reason."),
        )
        card.add(self._no_refusals)
        return card

    # -- showing

    def _show_process(self, state: ChildState) -> None:
        is_on = state.phase in _ON
        pills = {
            ChildPhase.RUNNING: Pill(self.tr("Running"), Tone.GOOD, Shape.DOT),
            ChildPhase.STARTING: Pill(self.tr("Starting"), Tone.PROGRESS, Shape.HALF),
            ChildPhase.STOPPING: Pill(self.tr("Stopping"), Tone.PROGRESS, Shape.HALF),
            ChildPhase.WAITING: Pill(self.tr("Starts again soon"), Tone.BAD, Shape.CROSS),
            ChildPhase.FAILED: Pill(self.tr("Stopped"), Tone.BAD, Shape.CROSS),
            ChildPhase.STOPPED: Pill(self.tr("Off"), Tone.NEUTRAL, Shape.RING),
        }
        self._pill.set_pill(pills[state.phase])
        self._switch.set_words(self.tr("Stop receiver") if is_on else self.tr("Start receiver"))
        self._switch.set_glyph(Glyph.SQUARE if is_on else Glyph.PLAY)
        self._switch.set_button_look(Look.PLAIN if is_on else Look.PRIMARY)
        address = state.address or self._console.desk.local_receiver_url()
        self._address.setText(address)
        has_trouble = state.phase in (ChildPhase.WAITING, ChildPhase.FAILED)
        if state.phase is not ChildPhase.STARTING:  # the next try does not make the last one good
            self._trouble.setVisible(has_trouble)
        if has_trouble:
            self._trouble.show_words(
                Tone.BAD,
                trouble_words(state),
                self.tr("The receiver is not running"),
            )
        self._reach.setText(self._reach_words())

    def _reach_words(self) -> str:
        site = self._console.site
        if site is None:
            return self.tr("Add your business first; then the web app can be told where to register.")
        if site.inbox is not InboxKind.NONE:
            return self.tr("The web app registers at its hosted inbox, so the receiver need not run for it.")
        if not site.receiver_url:
            return self.tr(
                "The web app registers at this address: good for a try on this computer, out of reach for others."
            )
        if site.receiver_url.startswith("http://"):
            return self.tr("The web app registers at {address} (only for this computer).").format(
                address=site.receiver_url
            )
        return self.tr("The web app registers at {address}.").format(address=site.receiver_url)

    def _show_intake(self, _key: object, intake: "_Intake") -> None:
        self._today.set_number(counted(intake.new_today))
        self._month.set_number(counted(intake.new_in_month))
        self._aside.set_number(counted(intake.set_aside))
        self._aside_words.setVisible(intake.set_aside > 0)

    # -- acting

    def _toggle(self) -> None:
        process = self._console.receiver_process
        if process.state.phase in _ON:
            process.stop()
        else:
            process.start()

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address.text())
        self._console.say(self.tr("The address is copied."))


@dataclass(frozen=True, slots=True)
class _Intake:
    """How many came in lately, and how many are set aside, whenever that was."""

    new_today: int = 0
    new_in_month: int = 0
    set_aside: int = 0


def _read_intake(desk: PushDesk, site: Site | None) -> _Intake:
    now = desk.now()
    set_aside = desk.subscriptions.quarantined_since(_BEGINNING)
    if site is None:
        return _Intake(set_aside=set_aside)
    today = desk.subscriptions.new_since(site.site_id, midnight(now))
    return _Intake(today, desk.subscriptions.new_since(site.site_id, now - timedelta(days=30)), set_aside)


class _Refusals:
    """The refusals of the last month as rows of a table."""

    def __init__(self, desk: PushDesk) -> None:
        self._desk = desk
        self._counts: list[RefusalCount] = []

    def count(self) -> int:
        self._counts = self._desk.refusals.counts(self._desk.now() - timedelta(days=_REFUSALS_DAYS))
        return len(self._counts)

    def rows(self, offset: int, limit: int) -> list[RefusalCount]:
        return self._counts[offset : offset + limit]

"""The page Receiver: whether it listens and where, how browsers reach it, what came in and what was refused."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import PushDesk, RefusalCount
from pushdesk.domain.faults import Fault
from pushdesk.ui.banner import Banner
from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import moment_words
from pushdesk.ui.page import Page
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone
from pushdesk.words.faults import sentence

_REFUSALS_DAYS = 30


class ReceiverPage(Page):
    """Start and stop, the address, and the books: subscribers that came in, and refusals by reason."""

    nouns = frozenset({"subscriptions", "refusals", "reports", "settings", "sites"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("ReceiverPage", "Receiver"))
        self._console = console
        self.set_subtitle(self.tr("Takes in your subscribers. It holds no private key."))
        self._switch = Button(self.theme, self.tr("Start receiver"), Look.PRIMARY, Glyph.PLAY)
        self._switch.clicked.connect(self._toggle)
        self.add_action(self._switch)
        self._trouble = Banner(self.theme, Tone.BAD, "")
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._address_card())
        self.body.addWidget(self._intake_card())
        self.body.addWidget(self._refusals_card(), 1)
        console.receiver_process.changed.connect(self._show_process)
        self.reload()

    def reload(self) -> None:
        """Count anew, and show the receiver as it stands."""
        self._show_process(self._console.receiver_process.state)
        self._show_intake()
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
        self._day = Figure(self.tr("New in a day"), "0")
        self._month = Figure(self.tr("New in 30 days"), "0")
        self._aside = Figure(self.tr("Set aside"), "0")
        self._aside.setToolTip(
            self.tr("Subscriptions of push services that are not known here; they are not contacted.")
        )
        for figure in (self._day, self._month, self._aside):
            line.addWidget(figure)
        line.addStretch(1)
        card.add(row)
        return card

    def _refusals_card(self) -> Card:
        card = Card(self.tr("What was refused, and why"))
        columns: tuple[Column[RefusalCount], ...] = (
            Column(
                "reason", self.tr("Reason"), lambda row: sentence(Fault(row.code)), 480, stretches=True, sorts=False
            ),
            Column("count", self.tr("Times"), lambda row: f"{row.count:,}", 90, is_right_aligned=True, sorts=False),
            Column("last_at", self.tr("Last"), lambda row: moment_words(row.last_at), 170, is_muted=True, sorts=False),
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
        is_on = state.phase in (ChildPhase.RUNNING, ChildPhase.STARTING)
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
        self._trouble.setVisible(has_trouble)
        if has_trouble:
            self._trouble.show_words(
                Tone.BAD,
                state.last_words.removeprefix("pushdesk: ") or self.tr("The receiver ended unexpectedly."),
                self.tr("The receiver is not running"),
            )
        self._reach.setText(self._reach_words())

    def _reach_words(self) -> str:
        site = self._console.site
        if site is None:
            return self.tr("Add your business first; then the web app can be told where to register.")
        if not site.receiver_url:
            return self.tr(
                "The web app registers at this address: good for a try on this computer, out of reach for others."
            )
        if site.receiver_url.startswith("http://"):
            return self.tr("The web app registers at {address} (only for this computer).").format(
                address=site.receiver_url
            )
        return self.tr("The web app registers at {address}.").format(address=site.receiver_url)

    def _show_intake(self) -> None:
        desk, site = self._console.desk, self._console.site
        now = desk.now()
        for figure, days in ((self._day, 1), (self._month, 30)):
            count = 0 if site is None else desk.subscriptions.new_since(site.site_id, now - timedelta(days=days))
            figure.set_number(f"{count:,}")
        self._aside.set_number(f"{desk.subscriptions.quarantined_since(now - timedelta(days=3650)):,}")

    # -- acting

    def _toggle(self) -> None:
        process = self._console.receiver_process
        if process.state.phase in (ChildPhase.RUNNING, ChildPhase.STARTING):
            process.stop()
        else:
            process.start()

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address.text())
        self._console.say(self.tr("The address is copied."))


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

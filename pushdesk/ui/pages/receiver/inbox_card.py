"""The hosted inbox on the page Receiver: when it was last fetched, what waits there, and what stands in the way."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import InboxState, PushDesk, Tally
from pushdesk.domain.faults import Fault
from pushdesk.domain.inbox_waits import UNOPENED_KEPT_FOR
from pushdesk.domain.site import InboxKind, Site
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.hint import HintButton
from pushdesk.ui.moments import day_words, moment_words, span_words
from pushdesk.ui.pages.receiver.former_inboxes import FormerInboxes
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.reading import Reader
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.ui.tokens import Tone
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted
from pushdesk.words.moving import waiting_for_key_heading, waiting_for_key_words

if TYPE_CHECKING:
    from pushdesk.storage.former_inboxes import FormerInbox


class InboxCard(Card):
    """State, figures and “Pull now”; hidden for a business whose web app has no inbox and had none.

    Signals: ``keys_asked`` — the owner wants to bring keys back.
    """

    keys_asked = Signal()

    def __init__(self, console: Console) -> None:
        super().__init__(QCoreApplication.translate("InboxCard", "Hosted inbox"))
        self._console = console
        self._is_pulling = False
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(console.say)
        self._pull = Button(console.theme, self.tr("Pull now"), Look.PLAIN, Glyph.REFRESH)
        self._pull.clicked.connect(self._begin)
        self.head.addWidget(
            HintButton(
                console.theme,
                self.tr("Hosted inbox"),
                self.tr(
                    "A small file on your web space that keeps what browsers tell while your computer is off: who "
                    "subscribed, what was shown and clicked. It is locked, so that your web host cannot read it."
                ),
            )
        )
        self.head.addWidget(self._pull)
        self._alarm = Banner(console.theme, Tone.BAD, "")
        self._alarm.hide()
        self.add(self._alarm)
        self._unopened = Banner(console.theme, Tone.WARNING, "", action=self.tr("Open keys"))
        self._unopened.acted.connect(self.keys_asked)
        self._unopened.hide()
        self.add(self._unopened)
        row, line = _row(12)
        self._pill = PillLabel(console.theme, Pill(self.tr("Not fetched yet"), Tone.NEUTRAL, Shape.RING))
        self._address = text_label("", "code")
        self._address.setAccessibleName(self.tr("Inbox address"))
        line.addWidget(self._pill)
        line.addWidget(self._address, 1)
        line.addStretch(0)
        self.add(row)
        row, line = _row(32)
        self._fetched = Figure(self.tr("Last fetched"))
        self._waiting = Figure(self.tr("Waiting there"))
        self._oldest = Figure(self.tr("Oldest has waited"))
        for figure in (self._fetched, self._waiting, self._oldest):
            line.addWidget(figure)
        line.addStretch(1)
        self.add(row)
        self.add(
            text_label(
                self.tr(
                    "Browsers leave what they have to tell at your web host, locked for this computer alone. It is "
                    "fetched every few minutes while PushDesk runs, and before every send."
                ),
                "muted",
            )
        )
        self._former = FormerInboxes(console)
        self.add(self._former)
        self.hide()

    def reload(self) -> None:
        """Read anew how the inbox stands."""
        desk, site = self._console.desk, self._console.site
        if site is None:
            self.hide()
            return
        if site.inbox is not InboxKind.NONE:
            self.show()
        self._address.setText(site.inbox_address)
        self._address.setAccessibleDescription(site.inbox_address)
        self._address.setVisible(bool(site.inbox_address))
        self._reader.ask(site.site_id, lambda: _read(desk, site))

    def _show(self, site_id: object, standing: "_Standing") -> None:
        site = self._console.site
        if site is None or site.site_id != site_id:
            return
        self.setVisible(site.inbox is not InboxKind.NONE or bool(standing.former))
        self._former.show_inboxes(standing.former)
        order_by_layout(self)
        self._unopened.setVisible(standing.unopened > 0)
        if standing.unopened:
            words = waiting_for_key_words(UNOPENED_KEPT_FOR.days)
            self._unopened.show_words(Tone.WARNING, words, waiting_for_key_heading(standing.unopened))
        state = standing.state
        now = self._console.desk.now()
        has_failed = state is not None and bool(state.fault)
        self._alarm.setVisible(has_failed)
        if state is not None and has_failed:
            self._alarm.show_words(
                Tone.BAD, sentence(Fault(state.fault, status=state.status or "–")), self._alarm_heading(state)
            )
        self._pill.set_pill(self._state_pill(state))
        reached_at = None if state is None else state.reached_at
        self._fetched.set_number("–" if reached_at is None else day_words(reached_at, now))
        waiting = 0 if state is None else state.waiting.registrations + state.waiting.reports
        self._waiting.set_number("–" if reached_at is None else counted(waiting))
        oldest_at = None if state is None else state.waiting.oldest_at
        self._oldest.set_number("–" if oldest_at is None else span_words(now - oldest_at))

    def _state_pill(self, state: InboxState | None) -> Pill:
        if self._is_pulling:
            return Pill(self.tr("Fetching"), Tone.PROGRESS, Shape.HALF)
        if state is None:
            return Pill(self.tr("Not fetched yet"), Tone.NEUTRAL, Shape.RING)
        if state.fault:
            return Pill(self.tr("Not reached"), Tone.BAD, Shape.CROSS)
        return Pill(self.tr("Fetched"), Tone.GOOD, Shape.DOT)

    def _alarm_heading(self, state: InboxState) -> str:
        since = state.failing_since or state.tried_at
        return self.tr("Not fetched since {moment}").format(moment=moment_words(since))

    def _begin(self) -> None:
        desk, site = self._console.desk, self._console.site
        if site is None or self._is_pulling:
            return
        self._set_pulling(True)
        self._console.ask(lambda: desk.inbox.pull(site), self._tell, self._fail)

    def _tell(self, tally: Tally) -> None:
        self._set_pulling(False)
        if not tally.pulled:
            self._console.say(self.tr("The inbox is empty."))
            return
        words = self.tr(
            "Fetched {pulled}: {added} new, {refreshed} seen again, {unsubscribed} left, {reports} reports."
        )
        self._console.say(
            words.format(
                pulled=counted(tally.pulled),
                added=counted(tally.added),
                refreshed=counted(tally.refreshed),
                unsubscribed=counted(tally.unsubscribed),
                reports=counted(tally.reports),
            )
        )

    def _fail(self, words: str) -> None:
        self._set_pulling(False)
        self._console.say(words)

    def _set_pulling(self, is_pulling: bool) -> None:
        self._is_pulling = is_pulling
        self._pull.setEnabled(not is_pulling)
        self._pull.set_words(self.tr("Fetching…") if is_pulling else self.tr("Pull now"))
        self.reload()


@dataclass(frozen=True, slots=True)
class _Standing:
    """How the inbox stands, how many records wait for a key, and the inboxes that there were before."""

    state: InboxState | None
    unopened: int
    former: "tuple[FormerInbox, ...]"


def _read(desk: PushDesk, site: Site) -> _Standing:
    return _Standing(
        desk.inboxes.state(site.site_id),
        desk.unopened_records.count(site.site_id),
        tuple(desk.former_inboxes.of_site(site.site_id)),
    )


def _row(spacing: int) -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    return row, line

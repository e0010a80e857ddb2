"""The hosted inbox on the page Receiver: when it was last fetched, what waits there, and what stands in the way."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import InboxState, Tally
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words, moment_words, span_words
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.reading import Reader
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone
from pushdesk.words.faults import sentence


class InboxCard(Card):
    """State, figures and “Pull now”; hidden for a business whose web app has no inbox."""

    def __init__(self, console: Console) -> None:
        super().__init__(QCoreApplication.translate("InboxCard", "Hosted inbox"))
        self._console = console
        self._is_pulling = False
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(console.say)
        self._pull = Button(console.theme, self.tr("Pull now"), Look.PLAIN, Glyph.REFRESH)
        self._pull.clicked.connect(self._begin)
        self.head.addWidget(self._pull)
        self._alarm = Banner(console.theme, Tone.BAD, "")
        self._alarm.hide()
        self.add(self._alarm)
        row, line = _row(12)
        self._pill = PillLabel(console.theme, Pill(self.tr("Not fetched yet"), Tone.NEUTRAL, Shape.RING))
        self._address = text_label("", "code", wraps=False)
        self._address.setAccessibleName(self.tr("Inbox address"))
        line.addWidget(self._pill)
        line.addWidget(self._address)
        line.addStretch(1)
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
        self.hide()

    def reload(self) -> None:
        """Read anew how the inbox stands."""
        desk, site = self._console.desk, self._console.site
        has_inbox = site is not None and site.inbox is not InboxKind.NONE
        self.setVisible(has_inbox)
        if site is not None and has_inbox:
            self._address.setText(site.inbox_address)
            self._reader.ask(site.site_id, lambda: desk.inboxes.state(site.site_id))

    def _show(self, _site_id: object, state: InboxState | None) -> None:
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
        self._waiting.set_number("–" if reached_at is None else f"{waiting:,}")
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
                pulled=f"{tally.pulled:,}",
                added=f"{tally.added:,}",
                refreshed=f"{tally.refreshed:,}",
                unsubscribed=f"{tally.unsubscribed:,}",
                reports=f"{tally.reports:,}",
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


def _row(spacing: int) -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    return row, line

"""One delivery in full: what became of it and what that means, every try, and what the browser reported."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QWidget

from pushdesk.app import Attempt, LogLine
from pushdesk.ui.banner import Banner
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.listed_rows import FixedRows
from pushdesk.ui.moments import exact_words
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.history.log_columns import code_words, report_words
from pushdesk.ui.row_delegate import ROW_HEIGHT
from pushdesk.ui.state_pills import outcome_pill, outcome_tone
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS, PUSH_SERVICE_WORDS, REASON_WORDS
from pushdesk.words.language import counted

_HEADER_HEIGHT = 42


class DeliveryDialog(SheetDialog):
    """Shows a line of the log; nothing can be changed in it."""

    def __init__(self, console: Console, line: LogLine, parent: QWidget) -> None:
        delivery = line.delivery
        title = self.tr("Delivery to subscriber {number}").format(number=delivery.subscription_id)
        super().__init__(console.theme, title, parent, width=680)
        self.body.addWidget(
            Banner(
                console.theme,
                outcome_tone(delivery.outcome),
                REASON_WORDS[delivery.reason],
                heading=OUTCOME_WORDS[delivery.outcome],
            )
        )
        facts = QWidget()
        form = QFormLayout(facts)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        for label, words in (
            (self.tr("Browser"), BROWSER_WORDS[delivery.browser]),
            (self.tr("Push service"), PUSH_SERVICE_WORDS[delivery.push_service]),
            (self.tr("Last answer"), code_words(delivery.status)),
            (self.tr("Last change"), exact_words(delivery.at)),
            (self.tr("Reported by the browser"), self._reports(line)),
        ):
            value = text_label(words)
            value.setAccessibleName(label)
            form.addRow(text_label(label, "muted", wraps=False), value)
        self.body.addWidget(facts)
        self._show_attempts(console, console.desk.delivery_log.attempts(delivery.delivery_id), delivery.attempts)
        self.add_cancel(self.tr("Close"))

    def _reports(self, line: LogLine) -> str:
        if not line.reports:
            return self.tr("Nothing; not every browser reports.")
        return "\n".join(
            self.tr("{what}, {when}").format(what=report_words(each.kind), when=exact_words(each.at))
            for each in line.reports
        )

    def _show_attempts(self, console: Console, attempts: Sequence[Attempt], total: int) -> None:
        self.body.addWidget(text_label(self.tr("Tries"), "label"))
        if not attempts:
            words = self.tr("{count} tries; the single ones are no longer kept.").format(count=counted(total))
            if total < 2:
                words = self.tr("One try, no longer kept.") if total else self.tr("It has not been tried yet.")
            self.body.addWidget(text_label(words, "muted"))
            return
        numbered = list(enumerate(attempts, start=1))
        columns: tuple[Column[tuple[int, Attempt]], ...] = (
            Column("number", self.tr("Try"), lambda row: str(row[0]), 50, is_right_aligned=True, sorts=False),
            Column("at", self.tr("When"), lambda row: exact_words(row[1].at), 170, is_muted=True, sorts=False),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda row: OUTCOME_WORDS[row[1].outcome],
                130,
                sorts=False,
                pill=lambda row: outcome_pill(row[1].outcome),
                pill_words=tuple(OUTCOME_WORDS.values()),
            ),
            Column("code", self.tr("Code"), lambda row: str(row[1].status or "–"), 60, sorts=False),
            Column(
                "meaning",
                self.tr("What it means"),
                lambda row: REASON_WORDS[row[1].reason],
                220,
                stretches=True,
                sorts=False,
                tip=lambda row: REASON_WORDS[row[1].reason],
            ),
        )
        model = PagedTableModel(columns, FixedRows(numbered), lambda row: row[0], self)
        view = PagedTableView(console.theme, model, self.tr("Tries of this delivery"))
        view.setFixedHeight(min(5, len(numbered)) * ROW_HEIGHT + _HEADER_HEIGHT)
        self.body.addWidget(view)

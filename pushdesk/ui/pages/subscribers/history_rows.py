"""A person's whole history as a table: what happened, what was sent, what came of it; paged, newest first."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from pushdesk.app import LifeRow, PushDesk
from pushdesk.domain.life import LifeEvent, LifeKind
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.ui.moments import day_words, exact_words
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.state_pills import outcome_pill
from pushdesk.words.deliveries import OUTCOME_WORDS, REASON_WORDS, SUBSCRIPTION_WORDS


class History:
    """A source for a table: one subscription's history."""

    def __init__(self, desk: PushDesk, subscription_id: int) -> None:
        self._lives = desk.lives
        self._subscription_id = subscription_id
        self._count = self._lives.count(subscription_id)

    def count(self) -> int:
        """How many lines there are."""
        return self._count

    def rows(self, offset: int, limit: int) -> list[LifeRow]:
        """A page."""
        return list(self._lives.rows(self._subscription_id, offset, limit))


def history_model(desk: PushDesk, subscription_id: int, parent: QObject) -> PagedTableModel[LifeRow]:
    """The table's model; a page of it takes a millisecond."""
    now = desk.now()
    translate = QCoreApplication.translate
    columns: tuple[Column[LifeRow], ...] = (
        Column("what", translate("History", "What"), _what, 240, stretches=True, sorts=False, tip=_what),
        Column(
            "outcome",
            translate("History", "Outcome"),
            lambda each: "–" if each.delivery is None else OUTCOME_WORDS[each.delivery.line.delivery.outcome],
            132,
            sorts=False,
            pill=lambda each: None if each.delivery is None else outcome_pill(each.delivery.line.delivery.outcome),
            pill_words=tuple(OUTCOME_WORDS.values()),
            tip=lambda each: "" if each.delivery is None else REASON_WORDS[each.delivery.line.delivery.reason],
        ),
        Column("reported", translate("History", "Reported"), _reported, 130, is_muted=True, sorts=False),
        Column(
            "when",
            translate("History", "When"),
            lambda each: day_words(each.at, now),
            146,
            is_muted=True,
            sorts=False,
            tip=lambda each: exact_words(each.at),
        ),
    )
    return PagedTableModel(columns, History(desk, subscription_id), _key, parent)


def _key(row: LifeRow) -> tuple[datetime, str, str]:
    if row.event is not None:
        return row.at, row.event.kind.value, row.event.detail
    return row.at, "", "" if row.delivery is None else str(row.delivery.line.delivery.delivery_id)


def _what(row: LifeRow) -> str:
    if row.event is not None:
        return event_words(row.event)
    title = "" if row.delivery is None else row.delivery.title
    return QCoreApplication.translate("History", "Sent: {title}").format(title=title)


def event_words(event: LifeEvent) -> str:
    """What happened, in a sentence."""
    translate = QCoreApplication.translate
    old, _, new = event.detail.partition(" ")
    words = {
        LifeKind.REGISTERED: translate("History", "Subscribed, with the key {detail}"),
        LifeKind.IMPORTED: translate("History", "Imported from a file, with the key {detail}"),
        LifeKind.KEY_CHANGED: translate("History", "Moved from the key {old} to {new}"),
        LifeKind.MOVED: translate("History", "The browser has a new push address; the old one is erased"),
        LifeKind.RETURNED: translate("History", "Came back; was: {state}"),
        LifeKind.UNSUBSCRIBED: translate("History", "Unsubscribed"),
        LifeKind.REPLACED: translate("History", "The same browser subscribed anew; this entry ended"),
        LifeKind.TAGGED: translate("History", "Tag given: {detail}"),
        LifeKind.UNTAGGED: translate("History", "Tag taken away: {detail}"),
    }[event.kind]
    state = SUBSCRIPTION_WORDS[SubscriptionState(event.detail)] if event.kind is LifeKind.RETURNED else ""
    return words.format(detail=event.detail, old=old, new=new, state=state)


def _reported(row: LifeRow) -> str:
    translate = QCoreApplication.translate
    words = {
        ReportKind.DISPLAYED: translate("History", "Shown"),
        ReportKind.CLICKED: translate("History", "Clicked"),
        ReportKind.CLOSED: translate("History", "Closed"),
    }
    reports = () if row.delivery is None else row.delivery.line.reports
    return ", ".join(words[report.kind] for report in reports) or "–"

"""The columns of the delivery log, and the words for codes and reports in them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pushdesk.app import LogLine, LogOrder
from pushdesk.domain.report import ReportKind
from pushdesk.ui.moments import day_words, exact_words
from pushdesk.ui.paged_table import Column
from pushdesk.ui.state_pills import outcome_pill
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS, PUSH_SERVICE_WORDS, REASON_WORDS


def log_columns(now: Callable[[], datetime]) -> tuple[Column[LogLine], ...]:
    """The columns; a row is one subscription. ``now`` is asked for the words of a time."""
    translate = QCoreApplication.translate
    return (
        Column(
            LogOrder.SUBSCRIPTION,
            translate("DeliveryLog", "Subscriber"),
            lambda line: str(line.delivery.subscription_id),
            116,
        ),
        Column(
            LogOrder.BROWSER,
            translate("DeliveryLog", "Browser"),
            lambda line: BROWSER_WORDS[line.delivery.browser],
            100,
        ),
        Column(
            LogOrder.PUSH_SERVICE,
            translate("DeliveryLog", "Push service"),
            lambda line: PUSH_SERVICE_WORDS[line.delivery.push_service],
            106,
            is_muted=True,
        ),
        Column(
            LogOrder.OUTCOME,
            translate("DeliveryLog", "Outcome"),
            lambda line: OUTCOME_WORDS[line.delivery.outcome],
            122,
            pill=lambda line: outcome_pill(line.delivery.outcome),
            pill_words=tuple(OUTCOME_WORDS.values()),
        ),
        Column(
            LogOrder.ATTEMPTS,
            translate("DeliveryLog", "Tries"),
            lambda line: str(line.delivery.attempts),
            58,
            is_right_aligned=True,
        ),
        Column(
            LogOrder.STATUS,
            translate("DeliveryLog", "Code"),
            lambda line: str(line.delivery.status or "–"),
            62,
            is_right_aligned=True,
            tip=lambda line: code_words(line.delivery.status),
        ),
        Column(
            "meaning",
            translate("DeliveryLog", "What it means"),
            lambda line: REASON_WORDS[line.delivery.reason],
            220,
            stretches=True,
            sorts=False,
            tip=lambda line: REASON_WORDS[line.delivery.reason],
        ),
        Column(
            "reported",
            translate("DeliveryLog", "Reported"),
            lambda line: ", ".join(report_words(each.kind) for each in line.reports) or "–",
            120,
            is_muted=True,
            sorts=False,
            is_shown=False,
        ),
        Column(
            LogOrder.AT,
            translate("DeliveryLog", "When"),
            lambda line: day_words(line.delivery.at, now()),
            144,
            is_muted=True,
            tip=lambda line: exact_words(line.delivery.at),
        ),
    )


def report_words(kind: ReportKind) -> str:
    """What a browser reported, in one word."""
    translate = QCoreApplication.translate
    return {
        ReportKind.DISPLAYED: translate("DeliveryLog", "Shown"),
        ReportKind.CLICKED: translate("DeliveryLog", "Clicked"),
        ReportKind.CLOSED: translate("DeliveryLog", "Closed"),
    }[kind]


def code_words(status: int | None) -> str:
    """A push service's answer by its number, or that there was none."""
    if status is None:
        return QCoreApplication.translate("DeliveryLog", "No answer")
    return QCoreApplication.translate("DeliveryLog", "HTTP status {status}").format(status=status)

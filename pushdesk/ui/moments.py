"""Times as the owner's clock and language show them."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def moment_words(moment: datetime) -> str:
    """Date and time in the short form of the owner's language."""
    return _text(moment, QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat))


def exact_words(moment: datetime) -> str:
    """Date and time to the second, for a log."""
    return _text(moment, f"{QLocale().dateFormat(QLocale.FormatType.ShortFormat)} HH:mm:ss")


def date_words(moment: datetime) -> str:
    """The date alone in the short form of the owner's language."""
    return _text(moment, QLocale().dateFormat(QLocale.FormatType.ShortFormat))


def clock_words(moment: datetime) -> str:
    """The time of day alone."""
    return _text(moment, QLocale().timeFormat(QLocale.FormatType.ShortFormat))


def day_words(moment: datetime, now: datetime) -> str:
    """The time alone today, "Yesterday" and the time, or the date: short enough for a table."""
    clock = clock_words(moment)
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if days == 0:
        return QCoreApplication.translate("Moments", "Today, {clock}").format(clock=clock)
    if days == 1:
        return QCoreApplication.translate("Moments", "Yesterday, {clock}").format(clock=clock)
    return moment_words(moment)


def midnight(now: datetime) -> datetime:
    """When today began on the owner's clock."""
    return now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)


def span_words(span: timedelta) -> str:
    """A length of time in its two largest units, for "about … left"."""
    seconds = max(0, round(span.total_seconds()))
    translate = QCoreApplication.translate
    if seconds < 60:
        return translate("Moments", "{seconds} s").format(seconds=seconds)
    if seconds < 3600:
        return translate("Moments", "{minutes} min {seconds} s").format(minutes=seconds // 60, seconds=seconds % 60)
    return translate("Moments", "{hours} h {minutes} min").format(hours=seconds // 3600, minutes=seconds % 3600 // 60)


def _text(moment: datetime, pattern: str) -> str:
    local = QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))
    return QLocale().toString(local, pattern)

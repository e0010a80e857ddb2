"""Delivery options in an owner's words, for the choices on Compose and for the review."""

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.campaign import Urgency

_HOUR = 3_600
_DAY = 86_400

TTL_CHOICES_SECONDS = (0, _HOUR, 6 * _HOUR, _DAY, 3 * _DAY, 7 * _DAY, 28 * _DAY)


def ttl_words(seconds: int) -> str:
    """How long a device that is offline is waited for."""
    translate = QCoreApplication.translate
    named = {
        0: translate("Compose", "Do not keep trying"),
        60: translate("Compose", "Keep trying for 1 minute"),
        _HOUR: translate("Compose", "Keep trying for 1 hour"),
        _DAY: translate("Compose", "Keep trying for 1 day"),
        7 * _DAY: translate("Compose", "Keep trying for 1 week"),
    }
    if seconds in named:
        return named[seconds]
    if seconds % (7 * _DAY) == 0:
        return translate("Compose", "Keep trying for {weeks} weeks").format(weeks=seconds // (7 * _DAY))
    if seconds % _DAY == 0:
        return translate("Compose", "Keep trying for {days} days").format(days=seconds // _DAY)
    if seconds % _HOUR == 0:
        return translate("Compose", "Keep trying for {hours} hours").format(hours=seconds // _HOUR)
    return translate("Compose", "Keep trying for {minutes} minutes").format(minutes=max(1, round(seconds / 60)))


def urgency_words(urgency: Urgency) -> str:
    """What an urgency asks of a phone's battery (RFC 8030, section 5.3)."""
    translate = QCoreApplication.translate
    return {
        Urgency.VERY_LOW: translate("Compose", "Very low: on power and Wi-Fi only"),
        Urgency.LOW: translate("Compose", "Low: on power or Wi-Fi"),
        Urgency.NORMAL: translate("Compose", "Normal"),
        Urgency.HIGH: translate("Compose", "High: also with a low battery"),
    }[urgency]

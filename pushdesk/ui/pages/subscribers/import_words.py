"""What the columns of a file of subscribers can hold, and which program wrote it, in an owner's words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pushdesk.app import Origin


def member_words() -> Mapping[str, str]:
    """The words of each member that a column can hold, the needed ones first."""
    tr = QCoreApplication.translate
    return {
        "endpoint": tr("ImportColumns", "Push address (endpoint)"),
        "p256dh": tr("ImportColumns", "Browser's key (p256dh)"),
        "auth": tr("ImportColumns", "Browser's secret (auth)"),
        "tags": tr("ImportColumns", "Tags"),
        "topics": tr("ImportColumns", "Topics"),
        "language": tr("ImportColumns", "Language"),
        "time_zone": tr("ImportColumns", "Time zone"),
        "browser": tr("ImportColumns", "Browser"),
        "platform": tr("ImportColumns", "System"),
        "first_seen_at": tr("ImportColumns", "First seen"),
        "last_seen_at": tr("ImportColumns", "Last seen"),
        "active": tr("ImportColumns", "Still subscribed (yes or no)"),
        "left": tr("ImportColumns", "Has left (yes or no)"),
        "key": tr("ImportColumns", "Key (its short name)"),
        "public_key": tr("ImportColumns", "Key (its public half)"),
        "consent_at": tr("ImportColumns", "Agreed at"),
        "consent_version": tr("ImportColumns", "Agreed to the words"),
        "consent_page": tr("ImportColumns", "Agreed on the page"),
    }


def origin_words(origin: Origin) -> str:
    """Where a file seems to come from."""
    tr = QCoreApplication.translate
    return {
        Origin.OURS: tr("ImportColumns", "This is an export of PushDesk."),
        Origin.ONESIGNAL: tr("ImportColumns", "This looks like the export of OneSignal."),
        Origin.PERFECTY: tr("ImportColumns", "This looks like the subscribers of Perfecty Push for WordPress."),
        Origin.OTHER: tr("ImportColumns", "PushDesk has guessed what stands in each column."),
    }[origin]

"""What "Search everything" looks through: actions by their words, and what the chosen business has by its texts."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from pushdesk.app import CampaignQuery, PushDesk, SubscriptionQuery
from pushdesk.domain.subscription import Subscription
from pushdesk.domain.wordings import shown_text
from pushdesk.ui.actions import ActionSpec
from pushdesk.ui.found import Found, FoundKind
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words
from pushdesk.words.deliveries import BROWSER_WORDS, SYSTEM_WORDS

MOST_OF_A_KIND = 6
"""More than this of one kind is for that kind's own page, which filters and sorts."""


def matching_actions(specs: Iterable[ActionSpec], text: str) -> list[Found]:
    """The actions whose words hold every word sought; those that begin with the text come first."""
    sought = text.casefold().split()
    kind_words = QCoreApplication.translate("Finder", "Action")
    found = [
        Found(
            FoundKind.ACTION,
            spec.name,
            spec.words,
            kind_words,
            QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText),
            spec.glyph or Glyph.ARROW_RIGHT,
        )
        for spec in specs
        if all(word in spec.words.casefold() for word in sought)
    ]
    start = text.casefold().strip()
    return sorted(found, key=lambda each: not each.words.casefold().startswith(start))


def found_in(desk: PushDesk, site_id: str, text: str) -> list[Found]:
    """Drafts, campaigns, audiences and subscribers of a business that hold the text; reads the database.

    At most :data:`MOST_OF_A_KIND` of each, the newest first.
    """
    if not text.strip():
        return []
    return [*_drafts(desk, site_id, text), *_campaigns(desk, site_id, text), *_people(desk, site_id, text)]


def _drafts(desk: PushDesk, site_id: str, text: str) -> list[Found]:
    translate = QCoreApplication.translate
    sought = text.casefold().split()
    found = []
    for draft in desk.drafts.of_site(site_id):
        notification = draft.notification
        everything = " ".join((notification.title, notification.body, notification.link)).casefold()
        if all(word in everything for word in sought):
            words = _one_line(shown_text(notification.title or notification.body))
            kept = day_words(draft.updated_at, desk.now())
            found.append(
                Found(
                    FoundKind.DRAFT,
                    str(draft.draft_id),
                    words or translate("Finder", "Untitled"),
                    translate("Finder", "Draft"),
                    kept,
                    Glyph.FILE_TEXT,
                )
            )
    return found[:MOST_OF_A_KIND]


def _campaigns(desk: PushDesk, site_id: str, text: str) -> list[Found]:
    ids = desk.campaign_list.ids(site_id, CampaignQuery(search=text))[:MOST_OF_A_KIND]
    kind_words = QCoreApplication.translate("Finder", "Notification")
    return [
        Found(
            FoundKind.CAMPAIGN,
            str(line.campaign.campaign_id),
            _one_line(shown_text(line.campaign.notification.title or line.campaign.notification.body)),
            kind_words,
            day_words(line.campaign.due_at, desk.now()),
            Glyph.SEND,
        )
        for line in desk.campaign_list.lines(ids)
    ]


def _people(desk: PushDesk, site_id: str, text: str) -> list[Found]:
    translate = QCoreApplication.translate
    audiences = [
        Found(
            FoundKind.AUDIENCE,
            str(each.audience_id),
            each.name,
            translate("Finder", "Audience"),
            glyph=Glyph.FILTER,
        )
        for each in desk.audiences.of_site(site_id)
        if all(word in each.name.casefold() for word in text.casefold().split())
    ]
    ids = desk.subscription_list.ids(site_id, SubscriptionQuery(search=text), 0, MOST_OF_A_KIND)
    subscribers = [
        Found(
            FoundKind.SUBSCRIBER,
            str(each.subscription_id),
            _person_words(each),
            translate("Finder", "Subscriber"),
            day_words(each.last_seen_at, desk.now()),
            Glyph.USERS,
        )
        for each in desk.subscription_list.lines(ids)
    ]
    return [*audiences[:MOST_OF_A_KIND], *subscribers]


def _person_words(subscription: Subscription) -> str:
    """Browser and system, and the number that tells this person from others with the same."""
    return QCoreApplication.translate("Finder", "{browser}, {system}, number {number}").format(
        browser=BROWSER_WORDS[subscription.browser],
        system=SYSTEM_WORDS.get(subscription.platform, subscription.platform or "–"),
        number=subscription.subscription_id,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def spoken(found: Found, place: int, total: int) -> str:
    """One row as a screen reader says it."""
    parts: Sequence[str] = tuple(filter(None, (found.words, found.kind_words, found.detail)))
    return QCoreApplication.translate("Finder", "{row}. {place} of {total}").format(
        row=", ".join(parts), place=place, total=total
    )

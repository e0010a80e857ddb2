"""What a review shows before sending, as plain values: what goes out, to whom, when, and what to think of first."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pushdesk.app import AudienceCount
from pushdesk.domain.audience import Rule
from pushdesk.domain.browsers import Member, used_members
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.site import Site, is_loopback
from pushdesk.domain.sizes import AudienceSizes
from pushdesk.ui.pages.compose.pictures import PictureState
from pushdesk.ui.pages.compose.reach import blind_to, reach_of
from pushdesk.ui.pages.compose.words_fields import BODY_CHARACTERS, TITLE_CHARACTERS
from pushdesk.ui.tokens import Tone
from pushdesk.words.audience import rule_words
from pushdesk.words.language import counted

_LOST_WORDS = (Member.IMAGE, Member.ACTIONS)


@dataclass(frozen=True, slots=True)
class Review:
    """A campaign as it would be launched, with what stands behind the bars of its tokens.

    ``due_at`` None means now, with ``undo_seconds`` to think again; ``picture`` is one that PushDesk keeps.
    """

    site: Site
    notification: Notification
    rule: Rule
    count: AudienceCount
    options: DeliveryOptions
    due_at: datetime | None
    undo_seconds: int
    missed_after_hours: int
    sizes: AudienceSizes
    is_sender_ready: bool
    picture: PictureState | None = None

    @property
    def link(self) -> str:
        """Where a click leads."""
        return self.notification.link or self.site.url

    @property
    def audience_words(self) -> str:
        """To whom it goes, beginning with a capital."""
        words = rule_words(self.rule, {topic.topic_id: topic.label for topic in self.site.topics})
        return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to think of. ``stops`` says that it cannot be sent like this."""

    tone: Tone
    words: str
    stops: bool = False


def remarks_on(review: Review) -> tuple[Remark, ...]:
    """Everything to think of, what stops the sending first."""
    remarks = [*_on_key(review), *_on_sender(review), *_on_link(review), *_on_picture(review), *_on_languages(review)]
    return (*remarks, *_on_length(review), *_on_members(review), *_on_moment(review))


def _on_key(review: Review) -> list[Remark]:
    if review.site.current_key_id is not None:
        return []
    words = QCoreApplication.translate(
        "Compose", "This business has no key yet, so nothing can be sent. Make one on the page Keys."
    )
    return [Remark(Tone.BAD, words, stops=True)]


def _on_sender(review: Review) -> list[Remark]:
    if review.is_sender_ready:
        return []
    words = QCoreApplication.translate(
        "Compose", "The sender is not running. The notification waits, and goes out as soon as it runs again."
    )
    return [Remark(Tone.WARNING, words)]


def _on_link(review: Review) -> list[Remark]:
    if not is_loopback(review.link):
        return []
    words = QCoreApplication.translate(
        "Compose", "The link {link} is only for this computer: nobody else can open it."
    ).format(link=review.link)
    return [Remark(Tone.WARNING, words)]


def _on_picture(review: Review) -> list[Remark]:
    """A picture of our own that the web page does not have: everybody would get the message without it."""
    translate = QCoreApplication.translate
    if review.picture is None or review.picture.is_found:
        return []
    if review.picture.is_found is None:
        words = translate("Compose", "Your web page did not answer, so the picture may not be there yet.")
    elif review.picture.is_exported:
        words = translate(
            "Compose", "The picture is not on your web page yet, so nobody will see it. Upload the folder “pictures”."
        )
    else:
        words = translate(
            "Compose",
            "The picture is not on your web page yet, so nobody will see it. Export the web app and upload it first.",
        )
    return [Remark(Tone.WARNING, words)]


def _on_languages(review: Review) -> list[Remark]:
    """Words that were written elsewhere, so that nobody sends old ones without knowing."""
    if not review.notification.variants:
        return []
    words = QCoreApplication.translate(
        "Compose", "Browsers in these languages show words of their own, which are not shown here: {languages}."
    ).format(languages=", ".join(variant.language for variant in review.notification.variants))
    return [Remark(Tone.WARNING, words)]


def _on_length(review: Review) -> list[Remark]:
    translate = QCoreApplication.translate
    remarks = []
    title, body = len(review.notification.title), len(review.notification.body)
    if title > TITLE_CHARACTERS:
        words = translate("Compose", "The title has {count} characters; most devices cut it after about {limit}.")
        remarks.append(Remark(Tone.WARNING, words.format(count=counted(title), limit=TITLE_CHARACTERS)))
    if body > BODY_CHARACTERS:
        words = translate("Compose", "The text has {count} characters; most devices cut it after about {limit}.")
        remarks.append(Remark(Tone.WARNING, words.format(count=counted(body), limit=BODY_CHARACTERS)))
    sizes, phones = review.sizes, review.sizes.for_android_firefox
    if sizes.with_fallbacks:
        words = translate(
            "Compose",
            "For {some} of {all} their own words would make the message too large. What stands behind the bars is put "
            "in instead.",
        )
        words = words.format(some=counted(sizes.with_fallbacks), all=counted(sizes.total))
        remarks.append(Remark(Tone.WARNING, words))
    if phones:
        words = translate(
            "Compose", "With {size} bytes it is too long for Firefox on Android: {some} of {all} may not get it."
        )
        words = words.format(size=counted(sizes.largest), some=counted(phones), all=counted(review.count.reachable))
        remarks.append(Remark(Tone.WARNING, words))
    return remarks


def _on_members(review: Review) -> list[Remark]:
    translate = QCoreApplication.translate
    used, reach = used_members(review.notification), reach_of(review.count)
    sentences = {
        Member.IMAGE: translate("Compose", "{some} of {all} will not see the picture."),
        Member.ACTIONS: translate("Compose", "{some} of {all} will not see the buttons."),
    }
    remarks = []
    for member in _LOST_WORDS:
        blind = blind_to(member, reach.by_platform) if member in used else 0
        if blind:
            words = sentences[member].format(some=counted(blind), all=counted(reach.total))
            remarks.append(Remark(Tone.NEUTRAL, words))
    return remarks


def _on_moment(review: Review) -> list[Remark]:
    if review.due_at is None:
        return []
    translate = QCoreApplication.translate
    words = translate(
        "Compose",
        "PushDesk has to be running at that time, in the tray at least. If it could not start within {hours} hours, "
        "you are asked first.",
    ).format(hours=counted(review.missed_after_hours))
    if review.missed_after_hours == 1:
        words = translate(
            "Compose",
            "PushDesk has to be running at that time, in the tray at least. If it could not start within an hour, "
            "you are asked first.",
        )
    return [Remark(Tone.NEUTRAL, words)]

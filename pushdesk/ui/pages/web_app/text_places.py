"""The sentences of the web app that an owner may put into words of their own, by the place where they show."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication


class TextLook(Enum):
    """How a sentence looks on its page."""

    HEADING = auto()
    TEXT = auto()
    NOTE = auto()
    BUTTON = auto()


@dataclass(frozen=True, slots=True)
class TextPlace:
    """One sentence: its name in the template, what it is called here, and how it looks."""

    name: str
    label: str
    look: TextLook


@dataclass(frozen=True, slots=True)
class TextGroup:
    """What shows together. ``note`` is one thing to know about it, or empty."""

    label: str
    places: tuple[TextPlace, ...]
    note: str = ""


def text_groups() -> tuple[TextGroup, ...]:
    """All of them, in the order in which a visitor meets them, in the window's language."""
    return (_first_page(), _card(), _states(), _notifications(), _settings(), _privacy(), _offline())


def _first_page() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "First page"),
        (
            TextPlace("heading", tr("TextPlaces", "Heading"), TextLook.HEADING),
            TextPlace("lead", tr("TextPlaces", "Below the heading"), TextLook.TEXT),
            TextPlace("gain_1", tr("TextPlaces", "First reason"), TextLook.NOTE),
            TextPlace("gain_2", tr("TextPlaces", "Second reason"), TextLook.NOTE),
            TextPlace("gain_3", tr("TextPlaces", "Third reason"), TextLook.NOTE),
            TextPlace("topics_legend", tr("TextPlaces", "Above the topics"), TextLook.TEXT),
            TextPlace("enable", tr("TextPlaces", "Button that turns on"), TextLook.BUTTON),
            TextPlace("disable", tr("TextPlaces", "Button that turns off"), TextLook.BUTTON),
            TextPlace("consent", tr("TextPlaces", "What people agree to"), TextLook.NOTE),
        ),
        tr(
            "TextPlaces",
            "Whoever agrees from then on agrees to the new words; their version is kept with each of them.",
        ),
    )


def _card() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "Question before the browser asks"),
        (
            TextPlace("card_heading", tr("TextPlaces", "Question"), TextLook.HEADING),
            TextPlace("card_lead", tr("TextPlaces", "Below the question"), TextLook.TEXT),
            TextPlace("card_yes", tr("TextPlaces", "Button for yes"), TextLook.BUTTON),
            TextPlace("card_later", tr("TextPlaces", "Button for later"), TextLook.BUTTON),
        ),
    )


def _states() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "How it stands"),
        (
            TextPlace("default", tr("TextPlaces", "Not turned on yet"), TextLook.TEXT),
            TextPlace("subscribed", tr("TextPlaces", "Turned on"), TextLook.TEXT),
            TextPlace("pending", tr("TextPlaces", "Turned on, not reached you yet"), TextLook.TEXT),
            TextPlace("unsubscribed", tr("TextPlaces", "Turned off"), TextLook.TEXT),
            TextPlace("paused", tr("TextPlaces", "Paused"), TextLook.TEXT),
            TextPlace("denied", tr("TextPlaces", "Blocked by the browser"), TextLook.TEXT),
            TextPlace("failed", tr("TextPlaces", "Did not work"), TextLook.TEXT),
        ),
    )


def _notifications() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "Notifications by themselves"),
        (
            TextPlace("welcome_title", tr("TextPlaces", "Welcome: title"), TextLook.HEADING),
            TextPlace("welcome_body", tr("TextPlaces", "Welcome: text"), TextLook.TEXT),
            TextPlace("fallback_title", tr("TextPlaces", "Without content: title"), TextLook.HEADING),
            TextPlace("fallback_body", tr("TextPlaces", "Without content: text"), TextLook.TEXT),
        ),
        tr("TextPlaces", "A browser has to show something, also where a message arrives empty."),
    )


def _settings() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "Page “Your settings”"),
        (
            TextPlace("preferences_lead", tr("TextPlaces", "Beginning"), TextLook.TEXT),
            TextPlace("pause_heading", tr("TextPlaces", "Pause: heading"), TextLook.HEADING),
            TextPlace("pause_lead", tr("TextPlaces", "Pause: text"), TextLook.TEXT),
            TextPlace("my_data_heading", tr("TextPlaces", "My data: heading"), TextLook.HEADING),
            TextPlace("my_data_lead", tr("TextPlaces", "My data: text"), TextLook.TEXT),
            TextPlace("erase_heading", tr("TextPlaces", "Forget me: heading"), TextLook.HEADING),
            TextPlace("erase_lead", tr("TextPlaces", "Forget me: text"), TextLook.TEXT),
            TextPlace("erase_button", tr("TextPlaces", "Forget me: button"), TextLook.BUTTON),
        ),
    )


def _privacy() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "Page “Privacy”"),
        (
            TextPlace("privacy_heading", tr("TextPlaces", "Heading"), TextLook.HEADING),
            TextPlace("privacy_who", tr("TextPlaces", "Who is responsible"), TextLook.TEXT),
            TextPlace("privacy_what", tr("TextPlaces", "What is kept"), TextLook.NOTE),
            TextPlace("privacy_where", tr("TextPlaces", "Where it is"), TextLook.NOTE),
            TextPlace("privacy_why", tr("TextPlaces", "Why, and for how long"), TextLook.NOTE),
            TextPlace("privacy_rights", tr("TextPlaces", "What people can do"), TextLook.NOTE),
        ),
        tr("TextPlaces", "Give your postal and e-mail address under “Who is responsible”: the law asks for them."),
    )


def _offline() -> TextGroup:
    tr = QCoreApplication.translate
    return TextGroup(
        tr("TextPlaces", "Page without internet"),
        (
            TextPlace("offline_heading", tr("TextPlaces", "Heading"), TextLook.HEADING),
            TextPlace("offline_lead", tr("TextPlaces", "Text"), TextLook.TEXT),
            TextPlace("offline_retry", tr("TextPlaces", "Button"), TextLook.BUTTON),
        ),
    )

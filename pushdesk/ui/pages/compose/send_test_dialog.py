"""Send test: to whom a test goes, or, where there is no test subscriber yet, how to become one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from pushdesk.app import PushDesk, SubscriptionQuery
from pushdesk.domain.audience import HasTag
from pushdesk.domain.subscription import TEST_TAG, Subscription, SubscriptionState
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import BROWSER_WORDS
from pushdesk.words.language import counted

_NAMED = 6
_SYSTEMS = {
    "windows": "Windows",
    "macos": "macOS",
    "android": "Android",
    "ios": "iPhone",
    "linux": "Linux",
    "chromeos": "ChromeOS",
}


@dataclass(frozen=True, slots=True)
class OwnBrowsers:
    """The owner's own browsers: how many, and the first of them."""

    total: int
    first: Sequence[Subscription]


def read_own_browsers(desk: PushDesk, site_id: str) -> OwnBrowsers:
    """Who carries the tag for tests and can be reached. May take a while among many: not in the window's thread."""
    query = SubscriptionQuery(states=(SubscriptionState.ACTIVE,), rule=HasTag(TEST_TAG))
    first = desk.subscription_list.rows(site_id, query, 0, _NAMED)
    total = len(first) if len(first) < _NAMED else desk.subscription_list.count(site_id, query)
    return OwnBrowsers(total, first)


class SendTestDialog(SheetDialog):
    """Accepted when the test shall be sent.

    Signals: ``subscribers_asked`` — the owner wants the page where a subscriber gets the tag; ``web_app_asked`` —
    the page where the web app is opened.
    """

    subscribers_asked = Signal()
    web_app_asked = Signal()

    def __init__(
        self, theme: Theme, subscribers: OwnBrowsers, *, is_sender_ready: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("SendTestDialog", "Send a test"), parent, width=460)
        if subscribers.total:
            self._show_subscribers(subscribers, is_sender_ready=is_sender_ready)
        else:
            self._show_way()

    def _show_subscribers(self, subscribers: OwnBrowsers, *, is_sender_ready: bool) -> None:
        one = self.tr("It goes to your one test subscriber, as it stands now. Your draft stays open.")
        many = self.tr("It goes to your {count} test subscribers, as it stands now. Your draft stays open.")
        self.body.addWidget(
            text_label(one if subscribers.total == 1 else many.format(count=counted(subscribers.total)))
        )
        names = [_name(each) for each in subscribers.first]
        if subscribers.total > len(names):
            names.append(self.tr("{count} more").format(count=counted(subscribers.total - len(names))))
        self.body.addWidget(text_label("\n".join(f"•  {name}" for name in names), "muted"))
        if not is_sender_ready:
            words = self.tr("The sender is not running, so the test waits until it is.")
            self.body.addWidget(Banner(self.theme, Tone.WARNING, words))
        self.add_cancel(is_default=False)
        send = self.add_button(
            self.tr("Send test to {count}").format(count=counted(subscribers.total)),
            Look.PRIMARY,
            glyph=Glyph.SEND,
            is_default=True,
        )
        send.clicked.connect(self.accept)

    def _show_way(self) -> None:
        self.body.addWidget(text_label(self.tr("There is no test subscriber yet. To become one:")))
        steps = (
            self.tr("Open your web page in your own browser, or preview it from the page Web app."),
            self.tr("Press the button there that turns notifications on."),
            self.tr("On the page Subscribers, give the newest subscriber the tag “test”."),
        )
        for number, step in enumerate(steps, start=1):
            self.body.addWidget(text_label(f"{number}.  {step}"))
        self.add_cancel(self.tr("Close"))
        web_app = self.add_button(self.tr("Open Web app"))
        web_app.clicked.connect(self.web_app_asked)
        web_app.clicked.connect(self.reject)
        subscribers = self.add_button(self.tr("Open Subscribers"), Look.PRIMARY)
        subscribers.clicked.connect(self.subscribers_asked)
        subscribers.clicked.connect(self.reject)


def _name(subscription: Subscription) -> str:
    browser = BROWSER_WORDS[subscription.browser]
    system = _SYSTEMS.get(subscription.platform)
    if system is None:
        return browser
    return QCoreApplication.translate("SendTestDialog", "{browser} on {system}").format(browser=browser, system=system)

"""Step four of the set-up: the owner's own browser as the first subscriber, and a test that arrives in it."""

from collections.abc import Sequence

from pushdesk.app import PushDesk, SubscriptionQuery
from pushdesk.domain.audience import HasTag
from pushdesk.domain.campaign import Campaign, DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import TEST_TAG, Subscription, SubscriptionState
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.setup.step import SetupStep
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import BROWSER_WORDS

_EVERYBODY = "all"


class SubscriberStep(SetupStep):
    """Waits for somebody to subscribe; the newest then becomes the test subscriber and gets a notification."""

    def __init__(self, console: Console) -> None:
        self._opens = self.tr("Open my page")
        self._sends = self.tr("Send me a test")
        super().__init__(
            console,
            self.tr("Your first subscriber"),
            self.tr(
                "Open your page in your own browser and press the button that turns notifications on. "
                "You will be seen here as soon as you have done so."
            ),
            self._opens,
        )
        self._newest: Subscription | None = None
        self._is_sending = self._was_sent = False
        self._seen = text_label("", "strong")
        self.body.addWidget(self._seen)
        self.show_state()

    def is_done(self) -> bool:
        """Somebody subscribed."""
        return self._newest is not None

    def is_ready(self) -> bool:
        """There is a page to open, and no test is on its way out."""
        return self.console.site is not None and not self._is_sending

    def act(self) -> None:
        """Open the page; once somebody is there, send them a test."""
        site = self.console.site
        if site is None:
            return
        if self._newest is None:
            self.console.link_asked.emit(site.url)
            return
        desk, newest = self.console.desk, self._newest
        words = Notification(
            title=self.tr("Hello from {name}").format(name=site.name),
            body=self.tr("This is your first notification. It works!"),
            link=site.url,
        )
        self._is_sending = True
        self.changed.emit()
        self.console.ask(lambda: _send_test(desk, site, newest, words), self._note_sent, self._fail)

    def show_state(self) -> None:
        """Look for the newest subscriber."""
        self.tell_without_business()
        site = self.console.site
        found: Sequence[Subscription] = ()
        if site is not None:
            query = SubscriptionQuery(states=(SubscriptionState.ACTIVE,))
            found = self.console.desk.subscription_list.rows(site.site_id, query, 0, 1)
        self._newest = found[0] if found else None
        if self._newest is None:
            self._seen.setText(self.tr("Nobody has subscribed yet."))
        else:
            self._seen.setText(
                self.tr("Subscriber {number} is here: {browser}.").format(
                    number=self._newest.subscription_id, browser=BROWSER_WORDS[self._newest.browser]
                )
            )
        self.action = self._opens if self._newest is None else self._sends

    def _note_sent(self, _campaign: Campaign) -> None:
        self._is_sending, self._was_sent = False, True
        self.tell(
            Tone.GOOD,
            self.tr("The test is on its way and should appear on your screen within seconds. History shows it, too."),
        )
        self.changed.emit()

    def _fail(self, words: str) -> None:
        self._is_sending = False
        self.tell(Tone.BAD, words)
        self.changed.emit()


def _send_test(desk: PushDesk, site: Site, newest: Subscription, words: Notification) -> Campaign:
    """Make the newest subscriber one for tests, unless there is one, and send to those."""
    query = SubscriptionQuery(states=(SubscriptionState.ACTIVE,), rule=HasTag(TEST_TAG))
    if not desk.subscription_list.count(site.site_id, query):
        desk.subscriptions.tag(newest.subscription_id, (*newest.tags, TEST_TAG))
    draft = desk.drafts.add(site.site_id, words, _EVERYBODY, DeliveryOptions(), desk.now())
    try:
        return desk.launch(draft, is_test=True)
    finally:
        desk.drafts.delete(draft.draft_id, desk.now())

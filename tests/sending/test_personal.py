"""A campaign with words for each person, through the engine: what a browser decrypts is meant for its person alone."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import event

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import Campaign, DeliveryOptions
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES, Notification, NotificationAction, Variant
from pushdesk.domain.report import delivery_of_token
from pushdesk.domain.utm import Utm
from pushdesk.sending.payloads import Contents
from pushdesk.storage.database import Noun
from pushdesk.storage.deliveries import Claimed
from pushdesk.words.faults import sentence
from pushdesk.words.sizes import size_warnings
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.sending.workspace import Bakery

BREAD = Notification(
    "Hello {{name|there}}",
    body="{{site}} has bread for {{town|you}}",
    link="http://127.0.0.1:8000/buy?for={{name|}}",
    language="en",
    actions=(NotificationAction("buy", "Buy, {{name|friend}}", ""),),
    variants=(Variant("de", "Hallo {{name|du}}", "Brot für {{town|dich}}", action_titles=("Kaufen",)),),
    utm=Utm("bread"),
)


def launched(bakery: Bakery, notification: Notification) -> Campaign:
    desk = bakery.desk
    draft = desk.drafts.add(bakery.site_id, notification, "all", DeliveryOptions(), desk.now())
    return desk.launch(draft)


def speak(bakery: Bakery, subscription_id: int, language: str) -> None:
    """Let a subscriber's browser speak another language."""
    with bakery.desk.database.write(Noun.SUBSCRIPTIONS) as connection:
        connection.exec_driver_sql(
            "UPDATE subscription SET language = ? WHERE subscription_id = ?", (language, subscription_id)
        )


def payload_for(bakery: Bakery, endpoint: str) -> str:
    """The one message that waits for a browser, decrypted."""
    answer = bakery.bench.control("GET", f"/ledger/{endpoint.rpartition('/')[2]}")
    (waiting,) = list_of(answer.document(), "waiting")
    return text_of(waiting, "payload")


def shown_to(bakery: Bakery, endpoint: str) -> JsonValue:
    """The notification that a browser shows."""
    document: JsonValue = json.loads(payload_for(bakery, endpoint))
    return member(document, "notification")


def test_everybody_gets_their_own_words_in_their_own_language(bakery: Bakery) -> None:
    endpoints = bakery.subscribe(5)
    change = bakery.desk.subscriptions.change_attributes
    change(1, {"name": "Ada", "town": "New York"})
    change(2, {"name": 'Ödön "{{town|x}}" \\ 🥐'})
    change(3, {"name": "Eva & Max"})
    speak(bakery, 3, "de-AT")
    speak(bakery, 4, "de")
    campaign = launched(bakery, BREAD)
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 5}
    utm = "&utm_source=pushdesk&utm_medium=web_push&utm_campaign=bread"
    seen = []
    for number, endpoint in enumerate(endpoints, start=1):
        shown = shown_to(bakery, endpoint)
        link = text_of(shown, "navigate").removeprefix("http://127.0.0.1:8000/buy?for=")
        assert link.endswith(utm)
        actions = member(shown, "actions")
        assert isinstance(actions, list)
        seen.append(
            (
                text_of(shown, "lang"),
                text_of(shown, "title"),
                text_of(shown, "body"),
                text_of(actions[0], "title"),
                link.removesuffix(utm),
            )
        )
        token = text_of(shown, "data", "token")
        assert delivery_of_token(bakery.desk.reports.secret(), token) == number
    assert seen == [
        ("en", "Hello Ada", "Corner Bakery has bread for New York", "Buy, Ada", "Ada"),
        (
            "en",
            'Hello Ödön "{{town|x}}" \\ 🥐',
            "Corner Bakery has bread for you",
            'Buy, Ödön "{{town|x}}" \\ 🥐',
            "%C3%96d%C3%B6n%20%22%7B%7Btown%7Cx%7D%7D%22%20%5C%20%F0%9F%A5%90",
        ),
        ("de", "Hallo Eva & Max", "Brot für dich", "Kaufen", "Eva%20%26%20Max"),
        ("de", "Hallo du", "Brot für dich", "Kaufen", ""),
        ("en", "Hello there", "Corner Bakery has bread for you", "Buy, friend", ""),
    ]


def test_whoevers_words_are_too_long_gets_the_fallbacks_and_is_told_of_before(bakery: Bakery) -> None:
    endpoints = bakery.subscribe(3)
    bakery.desk.subscriptions.change_attributes(1, {"name": "Ada"})
    bakery.desk.subscriptions.change_attributes(2, {"name": "🥐" * 200})
    notification = Notification("Hello {{name|there}}", body="x" * 2_000, link=f"http://127.0.0.1:8000/{'y' * 1_300}")
    desk, site = bakery.desk, bakery.desk.sites.get(bakery.site_id)
    sizes = desk.launching.measure(site, notification, parse_rule("all"), desk.now())
    assert (sizes.total, sizes.with_fallbacks, sizes.for_android_firefox) == (3, 1, 0)
    assert "1 of 3" in size_warnings(sizes)["own_words_too_long"]
    campaign = launched(bakery, notification)
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 3}
    titles = [text_of(shown_to(bakery, endpoint), "title") for endpoint in endpoints]
    assert titles == ["Hello Ada", "Hello there", "Hello there"]
    lengths = [len(payload_for(bakery, endpoint).encode()) for endpoint in endpoints]
    build = len(campaign.build)  # an example's build has 16 characters
    assert max(lengths) == sizes.largest - 16 + build <= PAYLOAD_LIMIT_BYTES


def test_firefox_on_android_is_warned_of_for_those_whose_message_is_long(bakery: Bakery) -> None:
    bakery.subscribe(3)
    with bakery.desk.database.write(Noun.SUBSCRIPTIONS) as connection:
        connection.exec_driver_sql("UPDATE subscription SET platform = 'android' WHERE subscription_id < 3")
    bakery.desk.subscriptions.change_attributes(1, {"name": "x" * 200})
    desk, site, everyone = bakery.desk, bakery.desk.sites.get(bakery.site_id), parse_rule("all")

    def warned(length: int, title: str = "Hello {{name|}}!") -> tuple[int, int]:
        link = f"http://127.0.0.1:8000/{'y' * (length - 2_000)}"
        sizes = desk.launching.measure(site, Notification(title, "x" * 2_000, link), everyone, desk.now())
        assert ("too_large_for_android_firefox" in size_warnings(sizes)) is bool(sizes.for_android_firefox)
        return sizes.for_android_firefox, sizes.total

    assert warned(2_100) == (0, 0)
    assert warned(2_250) == (0, 3)
    assert warned(2_500) == (1, 3)
    assert warned(3_000) == (2, 3)
    assert warned(3_000, "The same for all") == (2, 3)
    assert warned(2_100, "The same for all") == (0, 0)


@pytest.mark.parametrize(
    ("notification", "code", "told"),
    [
        (Notification("Hello {{name}}"), "token_without_fallback", "{{name|…}}"),
        (Notification("Hello {{nmae|x}}"), "token_unknown", "name, site, language"),
        (Notification("Hello {{name|x"), "token_malformed", "{{name|there}}"),
        (Notification("x", link="https://{{name|x}}.example/"), "token_in_host", "behind the host"),
        (Notification("x", body="🥐" * 1_000), "payload_too_large", "Shorten"),
        (Notification("x", variants=(Variant("de", "x", "🥐" * 1_000),)), "payload_too_large", "In the language “de”"),
        (Notification("x", variants=(Variant("de", "{{nmae|x}}"),)), "token_unknown", "nmae"),
    ],
)
def test_what_cannot_be_put_in_or_sent_is_refused_at_launch(
    bakery: Bakery, notification: Notification, code: str, told: str
) -> None:
    bakery.subscribe(1)
    bakery.desk.subscriptions.change_attributes(1, {"name": "Ada"})
    with pytest.raises(Fault) as caught:
        launched(bakery, notification)
    assert caught.value.code == code
    assert told in sentence(caught.value)
    assert bakery.desk.campaigns.count(bakery.site_id) == 0


def test_words_are_read_once_for_a_batch_and_not_at_all_for_a_plain_campaign(bakery: Bakery) -> None:
    bakery.subscribe(4)
    bakery.desk.subscriptions.change_attributes(2, {"name": "Ada", "town": "Wien"})
    plain, personal = launched(bakery, Notification("Bread")), launched(bakery, BREAD)
    bakery.desk.deliveries.promote_due(bakery.desk.now(), 3_600)
    contents = Contents(bakery.desk.database)

    def payloads(campaign: Campaign) -> tuple[int, list[str]]:
        claims = claimed(bakery, campaign)
        asked = statements(bakery, lambda: contents.meet(claims))
        made: list[bytes] = []
        assert statements(bakery, lambda: made.extend(contents.payload(each) for each in claims)) == 0
        return asked, [json.loads(each)["notification"]["title"] for each in made]

    contents.content(plain.campaign_id)
    contents.content(personal.campaign_id)
    assert payloads(plain) == (0, ["Bread"] * 4)
    assert payloads(personal) == (1, ["Hello there", "Hello Ada", "Hello there", "Hello there"])


def test_somebody_who_was_not_met_or_is_erased_gets_a_message_all_the_same(bakery: Bakery) -> None:
    bakery.subscribe(2)
    bakery.desk.subscriptions.change_attributes(1, {"name": "Ada", "town": "Wien"})
    campaign = launched(bakery, BREAD)
    first, second = claimed(bakery, campaign)
    bakery.desk.subscriptions.erase(2, bakery.desk.now())
    contents = Contents(bakery.desk.database)
    for each, title in ((first, "Hello Ada"), (first, "Hello Ada"), (second, "Hello there")):
        assert json.loads(contents.payload(each))["notification"]["title"] == title


def claimed(bakery: Bakery, campaign: Campaign) -> list[Claimed]:
    """The campaign's deliveries as a claim gives them."""
    subscriptions = bakery.desk.subscriptions
    return [
        Claimed(
            delivery_id=row.delivery_id,
            campaign_id=row.campaign_id,
            subscription_id=row.subscription_id,
            lane_id=1,
            push_service=row.push_service,
            key_id=bakery.key_id,
            attempts=0,
            interruptions=0,
            endpoint=found.endpoint,
            p256dh=found.keys.p256dh,
            auth=found.keys.auth,
        )
        for row in bakery.rows(campaign)
        for found in (subscriptions.get(row.subscription_id),)
    ]


def statements(bakery: Bakery, work: Callable[[], object]) -> int:
    """How often a piece of work asks the database."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            seen.append(statement)

    with bakery.desk.database.read() as connection:
        engine = connection.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(seen)

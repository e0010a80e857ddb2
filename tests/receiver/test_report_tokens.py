"""A thousand forged report tokens and a thousand replays count nothing, asked of the real receiver over HTTP."""

import http.client
import json
import random
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Sequence
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.report import ReportKind, report_token
from tests.receiver.conftest import Shop
from tests.receiver.visitor import DEADLINE_SECONDS, base64url

PEOPLE = 5
TIMES = 1_000
KINDS = [kind.value for kind in ReportKind]


@pytest.fixture
def campaigns(shop: Shop) -> tuple[int, int]:
    """A campaign and a test of it, to the same people."""
    desk = shop.workspace
    for _ in range(PEOPLE):
        shop.visitor().register()
    for number in range(1, PEOPLE + 1):
        desk.subscriptions.tag(number, ["test"])
    draft = desk.drafts.add(shop.ids[0], Notification("Fresh bread"), "all", DeliveryOptions(), desk.now())
    test = desk.launch(draft, is_test=True)
    return desk.launch(draft).campaign_id, test.campaign_id


@pytest.fixture
def post(shop: Shop) -> Iterator["Post"]:
    """A connection to the receiver that is kept."""
    with closing(http.client.HTTPConnection(urlsplit(shop.address).netloc, timeout=DEADLINE_SECONDS)) as connection:
        yield Post(connection)


class Post:
    """Hands in reports, one after the other."""

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection

    def report(self, token: str, kind: str) -> int:
        """Hand in one report; returns the status."""
        body = json.dumps({"token": token, "kind": kind})
        self._connection.request("POST", "/v1/reports", body, {"Content-Type": "application/json"})
        answer = self._connection.getresponse()
        answer.read()
        return answer.status


def counted(shop: Shop, campaign_id: int) -> tuple[int, int, int]:
    totals = shop.workspace.campaigns.totals(campaign_id)
    return totals.displayed, totals.clicked, totals.closed


def tokens_of(shop: Shop, campaign_id: int) -> list[str]:
    secret = shop.workspace.reports.secret()
    return [report_token(secret, row.delivery_id) for row in shop.workspace.delivery_log.all(campaign_id)]


def with_a_bit_flipped(token: str, bit: int) -> str:
    """A token of the right form whose bytes differ in one bit."""
    octets = bytearray(urlsafe_b64decode(token + "="))
    octets[bit // 8] ^= 1 << bit % 8
    return urlsafe_b64encode(bytes(octets)).decode().rstrip("=")


def forged(true: Sequence[str]) -> list[str]:
    """A thousand tokens that are nearly right, in every way that somebody may try."""
    chance = random.Random(8292)
    ids, codes = [token[:11] for token in true], [token[11:] for token in true]
    made = [with_a_bit_flipped(token, bit) for token in true for bit in range(160)]
    chance.shuffle(made)
    made = made[:600]
    made += [base64url(secrets.token_bytes(20)) for _ in range(200)]
    made += [report_token(secrets.token_bytes(32), number) for number in range(1, 101)]
    made += [ids[one] + codes[other] for one in range(PEOPLE) for other in range(PEOPLE) if one != other]
    made += [secrets.token_urlsafe(chance.randrange(1, 60)) for _ in range(TIMES - len(made))]
    assert len(made) == TIMES
    assert not set(made) & set(true)
    return made


def test_a_thousand_forged_tokens_count_nothing_and_are_answered_like_true_ones(
    shop: Shop, campaigns: tuple[int, int], post: Post
) -> None:
    campaign_id, test_id = campaigns
    answers = {
        post.report(token, KINDS[number % len(KINDS)])
        for number, token in enumerate(forged(tokens_of(shop, campaign_id)))
    }
    assert answers == {204}
    assert counted(shop, campaign_id) == counted(shop, test_id) == (0, 0, 0)
    assert post.report(tokens_of(shop, campaign_id)[0], "clicked") == 204
    assert counted(shop, campaign_id) == (0, 1, 0)


def test_a_thousand_replays_count_one_for_each_recipient_and_kind(
    shop: Shop, campaigns: tuple[int, int], post: Post
) -> None:
    campaign_id, test_id = campaigns
    true = tokens_of(shop, campaign_id)
    rounds = PEOPLE * len(KINDS)
    answers = {post.report(true[number % PEOPLE], KINDS[number // PEOPLE % len(KINDS)]) for number in range(rounds)}
    news = shop.workspace.counters()["reports"]
    answers |= {post.report(true[number % PEOPLE], KINDS[number // PEOPLE % len(KINDS)]) for number in range(TIMES)}
    assert answers == {204}
    assert shop.workspace.counters()["reports"] == news
    assert counted(shop, campaign_id) == (PEOPLE, PEOPLE, PEOPLE)
    assert counted(shop, test_id) == (0, 0, 0)  # a test to the same people has tokens of its own
    assert not set(true) & set(tokens_of(shop, test_id))

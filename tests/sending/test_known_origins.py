"""What the desk remembers of an origin: never a word about another one, however much it looks alike."""

import pytest

from pushdesk.domain.push_hosts import PushHosts, Standing
from pushdesk.sending.payloads import Contents
from pushdesk.sending.postings import Desk
from pushdesk.sending.tokens import Signers
from tests.sending.workspace import Bakery

KNOWN = ("https://fcm.googleapis.com/fcm/send/abc", "https://fcm.googleapis.com", "https://fcm.googleapis.com?a=b")
ALIKE = (
    "https://fcm.googleapis.co/fcm/send/abc",
    "https://fcm.googleapis.com.evil.example.org/x",
    "https://fcm.googleapis.com@evil.example.org/x",
    "https://fcm.googleapis.com\\@evil.example.org/x",
    "https://fcm.googleapis.com#@evil.example.org/x",
    "https://fcm.googleapis.com:8443/x",
    "http://fcm.googleapis.com/x",
    "https:/fcm.googleapis.com/x",
    "/",
    "",
)


@pytest.mark.parametrize("endpoint", ALIKE)
def test_what_looks_like_a_known_origin_is_judged_by_itself(bakery: Bakery, endpoint: str) -> None:
    hosts = PushHosts()
    desk = Desk(Contents(bakery.desk.database), Signers(bakery.desk.custody), hosts)
    for known in KNOWN:
        assert desk.verdict(known) == hosts.judge(known)
    assert desk.verdict(endpoint) == hosts.judge(endpoint)
    assert desk.verdict(endpoint).standing is not Standing.ALLOWED

"""The Cloudflare worker in workerd: the same protocol as inbox.php, and the pull cannot tell one from the other."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind
from pushdesk.inbox.desk import InboxDesk
from pushdesk.storage.inbox_intake import Tally
from tests.inbox.cutting_proxy import Cut, wire_to
from tests.inbox.malformed import malformed_bodies
from tests.inbox.shop import InboxShop, opened_shop
from tests.inbox.signing import Signer, now_ms
from tests.inbox.visitor import Posted, base64url, leave, post, request
from tests.inbox.worker_host import WorkerHost, worker_host

PARALLEL_POSTS = 100
ORIGIN = "https://corner-bakery.shop"
FORMER_ORIGIN = "https://old-bakery.shop"


@pytest.fixture(scope="module")
def worker_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InboxShop]:
    """A shop whose inbox is a worker."""
    with opened_shop(tmp_path_factory.mktemp("shop") / "workspace", kind=InboxKind.WORKER) as shop:
        yield shop


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, worker_shop: InboxShop) -> Iterator[WorkerHost]:
    """The one worker of this module."""
    folder = tmp_path_factory.mktemp("cloudflare")
    hosted = replace(worker_shop.hosted, former_origins=(FORMER_ORIGIN,))
    with worker_host(folder, worker_shop.site.site_id, ORIGIN, hosted) as host:
        yield host


@pytest.fixture
def host(running: WorkerHost, worker_shop: InboxShop) -> WorkerHost:
    """The worker with an empty inbox, and the shop told where it is."""
    running.rows("DELETE FROM record")
    running.rows("UPDATE box SET waiting = 0, came = 0")
    worker_shop.at(running.address)
    return running


@pytest.fixture
def signer(host: WorkerHost, worker_shop: InboxShop) -> Signer:
    """Whoever holds the shop's signing key."""
    site_id = worker_shop.site.site_id
    return Signer(host.address, site_id, worker_shop.desk.custody.inbox.signing_key(site_id))


def check_is_ours(answer: Posted) -> None:
    """Every answer is JSON of the inbox's, and uncached."""
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-pushdesk-inbox"] == "1"
    assert isinstance(answer.document, dict)


def test_what_is_left_is_kept_as_ciphertext_and_pulled(host: WorkerHost, worker_shop: InboxShop) -> None:
    visitor, other = worker_shop.visitor(), worker_shop.visitor()
    reports = visitor.reports({"token": "SecretToken", "kind": "clicked"})
    for record, box in ((visitor.joins(), "registrations"), (other.joins(), "registrations"), (reports, "reports")):
        answer = leave(host.address, record, box)
        check_is_ours(answer)
        assert answer.status == 202
        assert answer.document["id"].startswith(f"{box}.")
    kept = json.dumps(host.rows("SELECT * FROM record"))
    assert not [word for word in (visitor.endpoint, visitor.auth, "SecretToken", "Firefox", "client-") if word in kept]
    assert leave(host.address, other.leaves()).status == 202
    tally = worker_shop.desk.inbox.pull(worker_shop.site)
    assert tally == Tally(pulled=4, added=2, unsubscribed=1, refused=1)
    assert host.rows("SELECT * FROM record") == []
    assert [row["waiting"] for row in host.rows("SELECT waiting FROM box")] == [0, 0]


def test_it_says_whether_it_is_ready(host: WorkerHost, worker_shop: InboxShop) -> None:
    answer = request(host.address, "GET", None, {})
    check_is_ours(answer)
    assert answer.document == {"inbox": "pushdesk", "version": 1, "ready": True, "site": worker_shop.site.site_id}
    assert request(host.address, "DELETE", None, {}).status == 405


def test_what_is_no_record_is_refused_and_not_kept(host: WorkerHost, worker_shop: InboxShop) -> None:
    for document, status in malformed_bodies(worker_shop.hosted.sealing_key):
        answer = post(f"{host.address}?box=registrations", document)
        check_is_ours(answer)
        assert answer.status == status, document
    record = {"record": base64url(worker_shop.visitor().joins())}
    for box in ("?box=", "", "?box=../x", "?box=toString", "?box=constructor"):
        assert post(host.address + box, record).document["error"] == "box_unknown"
    plain = post(f"{host.address}?box=registrations", record, **{"Content-Type": "text/plain"})
    assert (plain.status, plain.document["error"]) == (415, "content_type_refused")
    for body in (b"", b"{", b"\xff\xfe", b"null", b"[" * 8_000):
        assert request(f"{host.address}?box=reports", "POST", body, {"Content-Type": "application/json"}).status == 400
    assert host.rows("SELECT * FROM record") == []


def test_posts_at_the_same_time_are_all_kept(host: WorkerHost, worker_shop: InboxShop) -> None:
    records = [worker_shop.visitor().joins() for _ in range(PARALLEL_POSTS)]
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda record: leave(host.address, record), records))
    assert {answer.status for answer in answers} == {202}
    kept = {row["id"]: row["record"] for row in host.rows("SELECT id, record FROM record")}
    assert [kept[answer.document["id"]] for answer in answers] == [base64url(record) for record in records]


def test_a_full_box_and_a_busy_minute_refuse_registrations_and_drop_reports(
    host: WorkerHost, worker_shop: InboxShop
) -> None:
    visitor = worker_shop.visitor()
    report = visitor.reports({"token": "x", "kind": "closed"})
    host.rows("UPDATE box SET waiting = 20000")
    full = leave(host.address, visitor.joins())
    assert (full.status, full.document["error"], full.headers["retry-after"]) == (503, "inbox_full", "600")
    assert leave(host.address, report, "reports").document == {"id": None}
    minute = now_ms() // 60_000
    answers = []
    for later in (0, 1):  # the test may meet the turn of a minute, but not two of them
        host.rows(f"UPDATE box SET waiting = 0, came = 3000, minute = {minute + later}")
        answers.append(leave(host.address, visitor.joins()))
    refused = next(answer for answer in answers if answer.status == 429)
    assert refused.document["error"] == "too_many_records"
    assert 1 <= int(refused.headers["retry-after"]) <= 60


def test_only_the_holder_of_the_key_fetches_and_each_request_is_good_once(
    host: WorkerHost, worker_shop: InboxShop, signer: Signer
) -> None:
    left = leave(host.address, worker_shop.visitor().joins()).document["id"]
    thief = Signer(host.address, signer.site_id, ec.generate_private_key(ec.SECP256R1()))
    question = {"ids": [left]}
    for answer in (
        thief.ask("acknowledge", question),
        Signer(host.address, "another-shop", signer.key).ask("acknowledge", question),
        signer.ask("acknowledge", question, X_PushDesk_Signature="MEUC"),
        signer.ask("acknowledge", question, X_PushDesk_Signature="é".encode().hex()),
        signer.ask("acknowledge", question, X_PushDesk_Nonce="short"),
        signer.ask("acknowledge", question, X_PushDesk_Time=str(now_ms() + 5_000)),
        post(f"{host.address}?ask=page", {"since": ""}),
    ):
        check_is_ours(answer)
        assert (answer.status, answer.document["error"]) == (401, "signature_refused")
    body = json.dumps({"since": ""}).encode()
    headers = signer.headers("page", body, now_ms())
    assert len(request(f"{host.address}?ask=page", "POST", body, headers).document["records"]) == 1
    again = request(f"{host.address}?ask=page", "POST", body, headers)
    assert (again.document["error"], again.document["after"]) == ("time_refused", int(headers["X-PushDesk-Time"]))
    assert signer.ask("page", {"since": ""}, at=now_ms() + 360_000).document["error"] == "time_refused"
    for ids in (["x"], "all", None, [17], [left] * 201):
        assert signer.ask("acknowledge", {"ids": ids}).document["error"] == "ids_malformed"
    assert [row["id"] for row in host.rows("SELECT id FROM record")] == [left]


def test_many_signatures_are_all_understood(host: WorkerHost, signer: Signer) -> None:
    # A number in DER is shorter when it begins with zeros and longer when its first bit is set.
    assert {signer.ask("page", {"since": ""}).status for _ in range(60)} == {200}


def test_pages_come_in_order_registrations_first(host: WorkerHost, worker_shop: InboxShop, signer: Signer) -> None:
    visitor = worker_shop.visitor()
    report = leave(host.address, visitor.reports({"token": "x", "kind": "closed"}), "reports").document["id"]
    others = sorted(leave(host.address, visitor.joins()).document["id"] for _ in range(3))
    first = signer.ask("page", {"since": "", "limit": 3}).document
    assert [each["id"] for each in first["records"]] == others
    assert (first["more"], first["waiting"]) == (True, {"registrations": 3, "reports": 1})
    assert first["oldestAt"] == int(report.partition(".")[2][:13])
    second = signer.ask("page", {"since": others[-1], "limit": 3}).document
    assert [each["id"] for each in second["records"]] == [report]
    assert signer.ask("acknowledge", {"ids": [report, *others]}).document["removed"] == 4


def test_the_pages_of_the_site_may_post_from_another_origin_also_after_a_move_and_no_other_page(
    host: WorkerHost, worker_shop: InboxShop
) -> None:
    pages = ((ORIGIN, ORIGIN), (FORMER_ORIGIN, FORMER_ORIGIN), ("https://evil.example.com", None), ("null", None))
    for origin, allowed in pages:
        asked = request(host.address, "OPTIONS", None, {"Origin": origin, "Access-Control-Request-Method": "POST"})
        assert asked.status == 204
        assert asked.headers.get("access-control-allow-origin") == allowed
        posted = leave_from(host, worker_shop, origin)
        assert posted.headers.get("access-control-allow-origin") == allowed
        assert posted.headers["vary"] == "Origin"


def leave_from(host: WorkerHost, shop: InboxShop, origin: str) -> Posted:
    """Post a record as a page of this origin."""
    record = {"record": base64url(shop.visitor().joins())}
    return post(f"{host.address}?box=registrations", record, Origin=origin)


def test_a_cut_before_the_acknowledgement_doubles_nothing(host: WorkerHost, worker_shop: InboxShop) -> None:
    shop = worker_shop
    desk = InboxDesk(shop.desk.database, lambda: shop.desk.custody.inbox, shop.desk.now, page_records=2)
    before = shop.subscribers()
    for _ in range(3):
        assert leave(host.address, shop.visitor().joins()).status == 202
    with wire_to(host.address, cut_number=1, cut=Cut.WITHIN_THE_ANSWER) as wire, pytest.raises(Fault):
        desk.pull(shop.at(wire.address))
    assert desk.pull(shop.at(host.address)) == Tally(pulled=3, added=3)
    assert shop.subscribers() - before == 3
    assert host.rows("SELECT * FROM record") == []

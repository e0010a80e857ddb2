"""One address cannot fill the inbox: its records of a minute are bounded, and no address is kept in a way to read."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from pushdesk.domain.site import InboxKind
from tests.inbox.conftest import Host, Upload, uploaded
from tests.inbox.shop import InboxShop, opened_shop
from tests.inbox.signing import now_ms
from tests.inbox.visitor import Posted, base64url, post
from tests.inbox.worker_host import worker_host

OF_ONE_ADDRESS = 120
ADDRESSES_COUNTED = 400


def posting(address: str, record: bytes, header: str, box: str = "registrations") -> Callable[..., Posted]:
    """Posts one record again and again, from an address and with further headers."""

    def leave_from(caller: str, **headers: str) -> Posted:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return post(
            f"{address}?box={box}", {"record": base64url(record)}, **({header: caller} if caller else {}), **named
        )

    return leave_from


def statuses(leave_from: Callable[..., Posted], count: int, caller: str, **headers: str) -> list[int]:
    """The answers to so many posts within one minute, in no order."""
    with ThreadPoolExecutor(8) as pool:
        return sorted(pool.map(lambda _: leave_from(caller, **headers).status, range(count)))


def within_a_minute(attempt: Callable[[], None]) -> None:
    """Try again where the minute turned meanwhile."""
    for _ in range(2):
        minute = now_ms() // 60_000
        attempt()
        if now_ms() // 60_000 == minute:
            return
    raise AssertionError("it takes longer than a minute")


@pytest.fixture
def on_nginx(nginx_host: Host, module_shop: InboxShop) -> Upload:
    """An upload on a host that tells PHP who calls."""
    return uploaded(nginx_host, module_shop)


def test_php_bounds_one_address_and_no_other(on_nginx: Upload, module_shop: InboxShop) -> None:
    leave_from = posting(on_nginx.address, module_shop.visitor().joins(), "X-Test-Address")

    def attempt() -> None:
        state = on_nginx.folder / "inbox-data" / "state.php"
        state.unlink(missing_ok=True)
        first = statuses(leave_from, OF_ONE_ADDRESS + 5, "203.0.113.7")
        assert first == [202] * OF_ONE_ADDRESS + [429] * 5
        refused = leave_from("203.0.113.7", X_Forwarded_For="198.51.100.9", CF_Connecting_IP="198.51.100.9")
        assert (refused.status, refused.document["error"]) == (429, "too_many_records")
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        assert leave_from("::ffff:203.0.113.7").status == 429
        assert leave_from("203.0.113.8").status == 202
        assert "203.0.113" not in state.read_text()

    within_a_minute(attempt)


def test_php_counts_a_network_of_the_next_protocol_as_one_address(on_nginx: Upload, module_shop: InboxShop) -> None:
    leave_from = posting(on_nginx.address, module_shop.visitor().joins(), "X-Test-Address")

    def attempt() -> None:
        (on_nginx.folder / "inbox-data" / "state.php").unlink(missing_ok=True)
        assert statuses(leave_from, OF_ONE_ADDRESS, "2001:db8:1:2::1") == [202] * OF_ONE_ADDRESS
        assert leave_from("2001:db8:1:2:ffff::9").status == 429
        assert leave_from("2001:db8:1:3::1").status == 202

    within_a_minute(attempt)


@pytest.mark.parametrize(
    "caller", ["127.0.0.1", "10.1.2.3", "100.64.0.1", "::1", "fd00::1", "172.31.0.1", "no address"]
)
def test_php_takes_an_address_of_the_hosts_own_network_for_a_proxy(
    on_nginx: Upload, module_shop: InboxShop, caller: str
) -> None:
    leave_from = posting(on_nginx.address, module_shop.visitor().joins(), "X-Test-Address")
    assert statuses(leave_from, OF_ONE_ADDRESS + 1, caller) == [202] * (OF_ONE_ADDRESS + 1)


def test_what_php_remembers_of_a_minute_is_bounded(on_nginx: Upload, module_shop: InboxShop) -> None:
    leave_from = posting(on_nginx.address, module_shop.visitor().joins(), "X-Test-Address")
    leave_from("203.0.113.1")
    state = on_nginx.folder / "inbox-data" / "state.php"

    def attempt() -> None:
        head, _, numbers = state.read_text().partition("\n")
        full = {f"c{number:012x}": 1 for number in range(ADDRESSES_COUNTED)}
        known = json.loads(numbers) | {"callers": {"registrations": full}, "minute": now_ms() // 60_000}
        state.write_text(f"{head}\n{json.dumps(known)}")
        assert leave_from("203.0.113.9").status == 202
        assert len(json.loads(state.read_text().partition("\n")[2])["callers"]["registrations"]) == ADDRESSES_COUNTED

    within_a_minute(attempt)


def test_the_worker_bounds_one_address_and_writes_nothing_for_what_has_no_room(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("cloudflare")
    with opened_shop(folder / "workspace", kind=InboxKind.WORKER) as shop:
        record = shop.visitor().joins()
        report = shop.visitor().reports({"token": "x", "kind": "closed"})
        with worker_host(folder, shop.site.site_id, "https://corner-bakery.shop", shop.hosted) as host:
            leave_from = posting(host.address, record, "CF-Connecting-IP")

            def attempt() -> None:
                first = statuses(leave_from, OF_ONE_ADDRESS + 5, "2001:db8::1")
                assert first == [202] * OF_ONE_ADDRESS + [429] * 5
                refused = leave_from("2001:db8:0:0:ffff::9", X_Forwarded_For="198.51.100.9")
                assert (refused.status, refused.document["error"]) == (429, "too_many_records")
                assert leave_from("2001:db8:0:1::1").status == 202
                assert statuses(leave_from, OF_ONE_ADDRESS + 1, "") == [202] * (OF_ONE_ADDRESS + 1)

            within_a_minute(attempt)
            host.rows("UPDATE box SET waiting = 20000, came = 7, minute = 5")
            assert leave_from("203.0.113.77").document["error"] == "inbox_full"
            assert posting(host.address, report, "CF-Connecting-IP", "reports")("203.0.113.77").document == {"id": None}
            assert [(row["came"], row["minute"]) for row in host.rows("SELECT came, minute FROM box")] == [(7, 5)] * 2

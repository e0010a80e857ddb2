"""Which endpoints may be posted to, and the many that only look as if."""

import string

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import EndpointVerdict, PushHosts, Standing, checked_extra_host
from pushdesk.domain.subscription import PushService

HOSTS = PushHosts()
REHEARSAL = PushHosts(frozenset({"127.0.0.1:9000", "localhost:9001", "[::1]:9002", "push.shop.local"}))

KNOWN = {
    "fcm.googleapis.com": PushService.FCM,
    "jmt17.google.com": PushService.FCM,
    "updates.push.services.mozilla.com": PushService.MOZILLA,
    "web.push.apple.com": PushService.APPLE,
    "api.eu.push.apple.com": PushService.APPLE,
    "wns2-par02p.notify.windows.com": PushService.WNS,
}


def refusal(endpoint: str, hosts: PushHosts = HOSTS) -> str:
    verdict = hosts.judge(endpoint)
    assert verdict.standing is Standing.REFUSED
    assert verdict.origin == ""
    return verdict.fault_code


@pytest.mark.parametrize(("host", "push_service"), KNOWN.items())
def test_the_push_services_hosts_are_allowed(host: str, push_service: PushService) -> None:
    assert HOSTS.judge(f"https://{host}/send/x?token=a%3d") == EndpointVerdict(
        Standing.ALLOWED, push_service, f"https://{host}", False, ""
    )


@pytest.mark.parametrize(
    "endpoint",
    ["https://fcm.googleapis.com:443/x", "https://FCM.GoogleApis.COM/x", "HTTPS://fcm.googleapis.com/x"],
)
def test_the_origin_is_lower_case_and_without_the_default_port(endpoint: str) -> None:
    verdict = HOSTS.judge(endpoint)
    assert (verdict.standing, verdict.push_service) == (Standing.ALLOWED, PushService.FCM)
    assert verdict.origin == "https://fcm.googleapis.com"


@pytest.mark.parametrize("endpoint", ["https://push.example.com/x", "https://xn--bcher-kva.de/p", "https://a.b/"])
def test_a_public_name_on_no_list_is_unknown_and_has_an_origin(endpoint: str) -> None:
    verdict = HOSTS.judge(endpoint)
    assert verdict.standing is Standing.UNKNOWN_HOST
    assert verdict.push_service is PushService.OTHER
    assert verdict.fault_code == "endpoint_host_unknown"
    assert verdict.origin == "https://" + endpoint.split("/")[2]


@pytest.mark.parametrize(
    "host",
    [
        "fcm.googleapis.com.evil.example.com",
        "evilpush.apple.com",
        "push.apple.com",
        "notify.windows.com",
        "evil-notify.windows.com",
        "web.push.apple.com.evil.net",
        "fcm-googleapis.com",
        "updates.push.services.mozilla.com.co",
        "evil.com",
    ],
)
def test_a_host_that_resembles_a_push_services_is_unknown(host: str) -> None:
    assert HOSTS.judge(f"https://{host}/fcm.googleapis.com/x").standing is Standing.UNKNOWN_HOST


@pytest.mark.parametrize(
    ("endpoint", "fault_code"),
    [
        ("", "endpoint_malformed"),
        ("fcm.googleapis.com/x", "endpoint_not_https"),
        ("//fcm.googleapis.com/x", "endpoint_not_https"),
        ("ftp://fcm.googleapis.com/x", "endpoint_not_https"),
        ("javascript:alert(1)", "endpoint_not_https"),
        ("file:///etc/passwd", "endpoint_not_https"),
        ("http://fcm.googleapis.com/x", "endpoint_not_https"),
        ("http://localhost:9000/x", "endpoint_not_https"),
        ("https:fcm.googleapis.com/x", "endpoint_malformed"),
        ("https:/fcm.googleapis.com/x", "endpoint_malformed"),
        ("https:///fcm.googleapis.com/x", "endpoint_malformed"),
        ("https://", "endpoint_malformed"),
        ("https://user@fcm.googleapis.com/x", "endpoint_with_user_info"),
        ("https://fcm.googleapis.com@evil.com/x", "endpoint_with_user_info"),
        ("https://fcm.googleapis.com:443@evil.com/x", "endpoint_with_user_info"),
        ("https://@fcm.googleapis.com/x", "endpoint_with_user_info"),
        ("https://evil.com\\@fcm.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com\\.evil.com/x", "endpoint_malformed"),
        ("https:\\\\fcm.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm.goo\tgleapis.com/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com/x\r\nHost: evil.com", "endpoint_malformed"),
        ("https://fcm.googleapis.com/x\n", "endpoint_malformed"),
        (" https://fcm.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com/a b", "endpoint_malformed"),
        ("https://fcm.googleapis.com/\x00", "endpoint_malformed"),
        ("https://fcm.googleapis.com/\x7f", "endpoint_malformed"),
        ("https://fcm.googleapis.com/ü", "endpoint_malformed"),
        ("https://fcm.googleapis.com/\ud800", "endpoint_malformed"),
        ("https://ﬁcm.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm。googleapis.com/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com/%zz", "endpoint_malformed"),
        ("https://fcm.googleapis.com/<x>", "endpoint_malformed"),
        ("https://fcm.googleapis.com/x#fragment", "endpoint_with_fragment"),
        ("https://fcm.googleapis.com#@evil.com/", "endpoint_with_fragment"),
        ("https://fcm.googleapis.com?@evil.com/", ""),
        ("https://fcm.googleapis.com:8443/x", "endpoint_port"),
        ("https://evil.com:22/x", "endpoint_port"),
        ("https://fcm.googleapis.com:80/x", "endpoint_port"),
        ("https://fcm.googleapis.com:/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com:0/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com:0443/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com:+443/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com:443:443/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com:65536/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com:٤٤٣/x", "endpoint_malformed"),
        ("https://fcm.googleapis.com./x", "endpoint_malformed"),
        ("https://.fcm.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm..googleapis.com/x", "endpoint_malformed"),
        ("https://-fcm.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm-.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm_x.googleapis.com/x", "endpoint_malformed"),
        ("https://fcm%2egoogleapis.com/x", "endpoint_malformed"),
        (f"https://{'a' * 64}.com/x", "endpoint_malformed"),
        (f"https://{'a.' * 130}com/x", "endpoint_malformed"),
        ("https://127.0.0.1/x", "endpoint_host_is_address"),
        ("https://8.8.8.8/x", "endpoint_host_is_address"),
        ("https://127.1/x", "endpoint_host_is_address"),
        ("https://2130706433/x", "endpoint_host_is_address"),
        ("https://0x7f000001/x", "endpoint_host_is_address"),
        ("https://0x7f.0.0.0x1/x", "endpoint_host_is_address"),
        ("https://0177.0.0.01/x", "endpoint_host_is_address"),
        ("https://evil.com.0/x", "endpoint_host_is_address"),
        ("https://[::1]/x", "endpoint_host_is_address"),
        ("https://[::ffff:127.0.0.1]/x", "endpoint_host_is_address"),
        ("https://[2606:4700::1111]/x", "endpoint_host_is_address"),
        ("https://[fe80::1%25eth0]/x", "endpoint_malformed"),
        ("https://[::1/x", "endpoint_malformed"),
        ("https://localhost/x", "endpoint_host_reserved"),
        ("https://intranet/x", "endpoint_host_reserved"),
        ("https://a.localhost/x", "endpoint_host_reserved"),
        ("https://printer.local/x", "endpoint_host_reserved"),
        ("https://db.internal/x", "endpoint_host_reserved"),
        ("https://push.test/x", "endpoint_host_reserved"),
        ("https://push.example/x", "endpoint_host_reserved"),
        ("https://push.onion/x", "endpoint_host_reserved"),
        ("https://1.0.0.127.in-addr.arpa/x", "endpoint_host_reserved"),
        ("https://fcm.googleapis.com/" + "x" * 2048, "endpoint_too_long"),
    ],
)
def test_hostile_endpoints_are_refused_by_name(endpoint: str, fault_code: str) -> None:
    if fault_code:
        assert refusal(endpoint) == fault_code
    else:
        assert HOSTS.judge(endpoint).origin == "https://fcm.googleapis.com"


@pytest.mark.parametrize("host", ["permanently-removed.invalid", "invalid", "a.b.INVALID"])
def test_w10_an_invalid_host_is_a_browsers_word_for_removed(host: str) -> None:
    assert refusal(f"https://{host}/x") == "endpoint_removed"


@given(st.sampled_from(sorted(KNOWN)), st.text(max_size=40), st.text(max_size=40))
def test_no_text_around_a_known_host_makes_another_host_allowed(host: str, before: str, after: str) -> None:
    verdict = HOSTS.judge(f"https://{before}{host}{after}")
    if verdict.standing is Standing.ALLOWED:
        assert verdict.origin.removeprefix("https://").endswith((*KNOWN, ".push.apple.com", ".notify.windows.com"))
        authority = f"{before}{host}{after}".partition("/")[0].partition("?")[0]
        assert authority.lower().removesuffix(":443") == verdict.origin.removeprefix("https://")


@given(st.text(max_size=80))
def test_r1_any_text_is_judged_and_only_https_to_a_known_host_is_allowed(text: str) -> None:
    for endpoint in (text, "https://" + text, "http://" + text):
        verdict = HOSTS.judge(endpoint)
        if verdict.standing is Standing.ALLOWED:
            host = verdict.origin.removeprefix("https://")
            assert host in KNOWN or host.endswith((".push.apple.com", ".notify.windows.com"))
        else:
            assert verdict.fault_code


@given(st.text(string.ascii_letters + string.digits + "-._~:/?%=&+", max_size=200))
def test_an_allowed_endpoint_is_https_ascii_and_without_fragment(path: str) -> None:
    endpoint = f"https://web.push.apple.com/{path}"
    if HOSTS.judge(endpoint).standing is Standing.ALLOWED:
        assert endpoint.isascii()
        assert "#" not in endpoint


@pytest.mark.parametrize(
    ("endpoint", "origin"),
    [
        ("http://127.0.0.1:9000/push/1", "http://127.0.0.1:9000"),
        ("https://127.0.0.1:9000/push/1", "https://127.0.0.1:9000"),
        ("http://localhost:9001/push/1", "http://localhost:9001"),
        ("http://[::1]:9002/push/1", "http://[::1]:9002"),
        ("https://push.shop.local/1", "https://push.shop.local"),
    ],
)
def test_the_owners_word_allows_a_host_and_http_on_loopback(endpoint: str, origin: str) -> None:
    assert REHEARSAL.judge(endpoint) == EndpointVerdict(Standing.ALLOWED, PushService.OTHER, origin, True, "")


@pytest.mark.parametrize(
    ("endpoint", "fault_code"),
    [
        ("http://127.0.0.1:9001/x", "endpoint_not_https"),
        ("https://127.0.0.1/x", "endpoint_host_is_address"),
        ("http://localhost/x", "endpoint_not_https"),
        ("http://push.shop.local/x", "endpoint_not_https"),
        ("https://push.shop.local:8443/x", "endpoint_host_reserved"),
        ("https://x.push.shop.local/x", "endpoint_host_reserved"),
        ("http://user@127.0.0.1:9000/x", "endpoint_with_user_info"),
        ("http://127.0.0.1:9000/x#y", "endpoint_with_fragment"),
        ("http://127.0.0.1:9000\\@evil.com/x", "endpoint_malformed"),
    ],
)
def test_the_owners_word_covers_that_host_and_port_alone(endpoint: str, fault_code: str) -> None:
    assert refusal(endpoint, REHEARSAL) == fault_code


def test_a_push_services_own_host_stays_its_own_when_the_owner_names_it() -> None:
    verdict = PushHosts(frozenset({"fcm.googleapis.com"})).judge("https://fcm.googleapis.com/x")
    assert (verdict.push_service, verdict.is_extra) == (PushService.FCM, True)


@pytest.mark.parametrize(
    ("entry", "endpoint", "push_service"),
    [
        ("push.shop.example=mozilla", "https://push.shop.example/x", PushService.MOZILLA),
        ("127.0.0.1:9000=wns", "http://127.0.0.1:9000/x", PushService.WNS),
        ("127.0.0.1:9000=other", "http://127.0.0.1:9000/x", PushService.OTHER),
        ("fcm.googleapis.com=apple", "https://fcm.googleapis.com/x", PushService.APPLE),
    ],
)
def test_an_extra_host_may_say_whose_manners_it_has(entry: str, endpoint: str, push_service: PushService) -> None:
    verdict = PushHosts(frozenset({entry})).judge(endpoint)
    assert (verdict.standing, verdict.push_service, verdict.is_extra) == (Standing.ALLOWED, push_service, True)
    assert "=" not in verdict.origin


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Push.Shop.Example:8443=WNS ", "push.shop.example:8443=wns"),
        (" Push.Shop.Example:8443 ", "push.shop.example:8443"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]:80", "[::1]:80"),
        ("localhost", "localhost"),
    ],
)
def test_an_extra_host_is_kept_in_lower_case(typed: str, kept: str) -> None:
    assert checked_extra_host(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "https://push.example.com",
        "push.example.com/x",
        "a@b.com",
        "a..b",
        "a:0",
        "a:65536",
        "a:b",
        "*.example.com",
        "[:::]",
        "[fe80::1%eth0]",
        "x.invalid",
        "a b",
        "bücher.de",
        "push.example.com=",
        "push.example.com=nobody",
        "push.example.com=wns=wns",
        "=wns",
    ],
)
def test_an_extra_host_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(Fault) as caught:
        PushHosts(frozenset({typed}))
    assert caught.value.code == "extra_push_host_malformed"
    assert caught.value.usage

"""The request for one push message, header by header."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.campaign import TTL_LIMIT_SECONDS, Urgency, topic_for
from pushdesk.domain.subscription import PushService
from pushdesk.webpush.request import PushRequest, request_headers

ENDPOINT = "https://fcm.googleapis.com/fcm/send/secret-words"


def request(
    *,
    ttl_seconds: int = 86_400,
    urgency: Urgency = Urgency.NORMAL,
    topic: str | None = None,
    push_service: PushService = PushService.FCM,
) -> PushRequest:
    headers = request_headers(
        "vapid t=token, k=key", ttl_seconds=ttl_seconds, urgency=urgency, topic=topic, push_service=push_service
    )
    return PushRequest(ENDPOINT, headers, b"body")


@given(
    st.integers(min_value=0, max_value=TTL_LIMIT_SECONDS),
    st.sampled_from(PushService),
    st.sampled_from(Urgency),
)
def test_r2_and_r5_every_request_has_one_ttl_and_one_urgency_of_four(
    ttl_seconds: int, push_service: PushService, urgency: Urgency
) -> None:
    headers = request(ttl_seconds=ttl_seconds, urgency=urgency, push_service=push_service).headers
    names = [name for name, _ in headers]
    assert names.count("TTL") == names.count("Urgency") == 1
    assert dict(headers)["Urgency"] in {"very-low", "low", "normal", "high"}


@pytest.mark.parametrize("push_service", [PushService.FCM, PushService.MOZILLA, PushService.OTHER])
def test_r4_a_ttl_of_0_is_passed_on_where_the_owner_chose_it(push_service: PushService) -> None:
    assert dict(request(ttl_seconds=0, push_service=push_service).headers)["TTL"] == "0"


@pytest.mark.parametrize("push_service", [PushService.APPLE, PushService.WNS])
def test_apple_and_windows_get_at_least_one_second(push_service: PushService) -> None:
    assert dict(request(ttl_seconds=0, push_service=push_service).headers)["TTL"] == "1"
    assert dict(request(ttl_seconds=7, push_service=push_service).headers)["TTL"] == "7"


def test_e5_the_content_encoding_is_aes128gcm_alone() -> None:
    headers = request(topic=topic_for("spring")).headers
    assert [value for name, value in headers if name == "Content-Encoding"] == ["aes128gcm"]
    assert not {"Crypto-Key", "Encryption"} & {name for name, _ in headers}


def test_r12_no_receipt_is_asked_for() -> None:
    for push_service in PushService:
        names = {name for name, _ in request(topic=topic_for("spring"), push_service=push_service).headers}
        assert names <= {
            "TTL",
            "Urgency",
            "Topic",
            "Content-Encoding",
            "Content-Type",
            "Authorization",
            "X-WNS-Cache-Policy",
        }


def test_a_topic_is_sent_when_there_is_one_and_left_out_when_there_is_none() -> None:
    assert dict(request(topic="spring-sale").headers)["Topic"] == "spring-sale"
    assert "Topic" not in dict(request(topic=None).headers)


def test_windows_alone_gets_its_cache_policy() -> None:
    for push_service in PushService:
        headers = dict(request(push_service=push_service).headers)
        assert ("X-WNS-Cache-Policy" in headers) is (push_service is PushService.WNS)


def test_v5_the_authorization_is_passed_on_as_it_was_made() -> None:
    assert dict(request().headers)["Authorization"] == "vapid t=token, k=key"


def test_recipients_of_one_campaign_share_one_tuple_of_headers() -> None:
    assert request(topic="x").headers is request(topic="x").headers


def test_r11_neither_endpoint_nor_token_is_in_the_repr() -> None:
    assert repr(request()) == "PushRequest()"


def test_the_endpoint_is_kept_byte_for_byte() -> None:
    assert request().url == ENDPOINT

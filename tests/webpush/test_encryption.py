"""Encryption against the RFC's vector, against pywebpush byte for byte, and against another decryptor."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, strategies as st
from pywebpush import WebPusher

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES
from pushdesk.webpush.encryption import OVERHEAD_BYTES, encrypt


def decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def private(text: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(decoded(text)), ec.SECP256R1())


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


# RFC 8291, section 5 and appendix A.
PLAINTEXT = b"When I grow up, I want to be a watermelon"
SENDER_KEY = private("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
USER_AGENT_KEY = private("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")
USER_AGENT_POINT = decoded("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
AUTH = decoded("BTBZMqHH6r4Tts7J_aSIgg")
SALT = decoded("DGv6ra1nlYgDCS1FRnbzlw")
BODY = decoded(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
    "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)

payloads = st.binary(min_size=0, max_size=PAYLOAD_LIMIT_BYTES)


def opened(body: bytes, key: ec.EllipticCurvePrivateKey = USER_AGENT_KEY, auth: bytes = AUTH) -> bytes:
    plain = http_ece.decrypt(body, private_key=key, auth_secret=auth)
    assert isinstance(plain, bytes)
    return plain


def test_e8_the_vector_of_rfc_8291_comes_out_byte_for_byte() -> None:
    assert encrypt(PLAINTEXT, USER_AGENT_POINT, AUTH, salt=SALT, ephemeral_key=SENDER_KEY) == BODY


@pytest.mark.parametrize("size", [1, 41, 305, 2800, 3992, 3993])
def test_our_encoder_equals_pywebpush_byte_for_byte(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    payload = bytes(number % 251 for number in range(size))
    keys = {
        "p256dh": urlsafe_b64encode(USER_AGENT_POINT).rstrip(b"=").decode(),
        "auth": urlsafe_b64encode(AUTH).rstrip(b"=").decode(),
    }
    monkeypatch.setattr("pywebpush.ec.generate_private_key", lambda *_: SENDER_KEY)
    monkeypatch.setattr("http_ece.os.urandom", lambda count: SALT[:count])
    theirs = WebPusher({"endpoint": "https://push.example.net/x", "keys": keys}).encode(payload)["body"]
    monkeypatch.undo()
    assert encrypt(payload, USER_AGENT_POINT, AUTH, salt=SALT, ephemeral_key=SENDER_KEY) == theirs


@given(payloads)
def test_another_decryptor_opens_every_payload(payload: bytes) -> None:
    assert opened(encrypt(payload, USER_AGENT_POINT, AUTH)) == payload


@given(payloads)
def test_the_body_is_103_bytes_longer_than_the_payload(payload: bytes) -> None:
    assert len(encrypt(payload, USER_AGENT_POINT, AUTH)) == len(payload) + OVERHEAD_BYTES


def test_r9_a_payload_of_3993_bytes_gives_a_body_of_4096() -> None:
    assert len(encrypt(bytes(3993), USER_AGENT_POINT, AUTH)) == 4096


@given(st.integers(min_value=3994, max_value=9000))
def test_a_payload_over_3993_bytes_is_refused_before_it_is_encrypted(size: int) -> None:
    with pytest.raises(Fault) as caught:
        encrypt(bytes(size), USER_AGENT_POINT, AUTH)
    assert caught.value.code == "payload_too_large"
    assert caught.value.facts == {"size": size, "limit": 3993}


def test_e2_salt_and_ephemeral_key_are_fresh_for_every_message() -> None:
    bodies = [encrypt(PLAINTEXT, USER_AGENT_POINT, AUTH) for _ in range(50)]
    assert len({body[:16] for body in bodies}) == 50
    assert len({body[21:86] for body in bodies}) == 50


def test_e3_the_key_id_is_the_65_bytes_of_the_senders_point() -> None:
    body = encrypt(PLAINTEXT, USER_AGENT_POINT, AUTH, ephemeral_key=SENDER_KEY)
    assert body[20] == 65
    assert body[21:86] == point(SENDER_KEY)


@given(payloads)
def test_e4_there_is_exactly_one_record(payload: bytes) -> None:
    body = encrypt(payload, USER_AGENT_POINT, AUTH)
    record_size = int.from_bytes(body[16:20])
    assert record_size == 4096
    assert len(body) - 86 <= record_size


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=PAYLOAD_LIMIT_BYTES))
def test_e9_padding_hides_the_length_and_opens_to_the_same_payload(payload: bytes, padded_to: int) -> None:
    body = encrypt(payload, USER_AGENT_POINT, AUTH, padded_to=padded_to)
    assert len(body) == max(len(payload), padded_to) + OVERHEAD_BYTES
    assert opened(body) == payload


def test_padding_beyond_the_limit_is_refused() -> None:
    with pytest.raises(Fault, match="payload_too_large"):
        encrypt(b"", USER_AGENT_POINT, AUTH, padded_to=3994)


def test_only_the_right_user_agent_opens_a_body() -> None:
    body = encrypt(PLAINTEXT, USER_AGENT_POINT, AUTH)
    with pytest.raises(http_ece.ECEException):
        opened(body, key=ec.generate_private_key(ec.SECP256R1()))
    with pytest.raises(http_ece.ECEException):
        opened(body, auth=bytes(16))


@given(st.binary(max_size=70))
def test_e6_a_key_that_is_no_point_is_a_broken_record_and_no_traceback(p256dh: bytes) -> None:
    with pytest.raises(Fault) as caught:
        encrypt(PLAINTEXT, p256dh, AUTH)
    assert caught.value.code == "record_broken"


@given(st.binary(max_size=40).filter(lambda auth: len(auth) != 16))
def test_e7_an_auth_secret_of_another_length_than_16_is_a_broken_record(auth: bytes) -> None:
    with pytest.raises(Fault) as caught:
        encrypt(PLAINTEXT, USER_AGENT_POINT, auth)
    assert caught.value.code == "record_broken"

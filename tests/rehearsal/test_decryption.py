"""Simulated browsers open what was encrypted for them, and nothing else."""

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, strategies as st

from pushdesk.rehearsal.decryption import AUTH_SECRET_BYTES, SimulatedKeys, UndecryptableBody
from pushdesk.rehearsal.verification import decode_base64url
from tests.rehearsal.application_server import encrypt

KEYS = SimulatedKeys()


@given(st.binary(min_size=1, max_size=3993))
def test_a_body_opens_to_what_was_sent(payload: bytes) -> None:
    assert KEYS.open(encrypt(payload, KEYS.p256dh, KEYS.auth)) == payload


def test_a_body_without_a_record_stays_shut() -> None:
    # http_ece makes no record of an empty payload, and a browser opens no message without one.
    with pytest.raises(UndecryptableBody):
        KEYS.open(encrypt(b"", KEYS.p256dh, KEYS.auth))


def test_the_keys_have_the_sizes_a_browser_hands_over() -> None:
    assert len(decode_base64url(KEYS.p256dh)) == 65
    assert len(decode_base64url(KEYS.auth)) == AUTH_SECRET_BYTES == 16


def test_another_subscriptions_body_stays_shut() -> None:
    other = SimulatedKeys()
    with pytest.raises(UndecryptableBody):
        KEYS.open(encrypt(b"{}", other.p256dh, KEYS.auth))
    with pytest.raises(UndecryptableBody):
        KEYS.open(encrypt(b"{}", KEYS.p256dh, other.auth))


@given(st.binary(max_size=4096))
def test_garbage_stays_shut(garbage: bytes) -> None:
    with pytest.raises(UndecryptableBody):
        KEYS.open(garbage)


@given(st.integers(min_value=0, max_value=86 + 7 + 17), st.integers(min_value=1, max_value=255))
def test_a_body_with_one_changed_byte_stays_shut(place: int, change: int) -> None:
    body = bytearray(encrypt(b"payload", KEYS.p256dh, KEYS.auth))
    body[place % len(body)] ^= change
    opened: bytes | None = None
    try:
        opened = KEYS.open(bytes(body))
    except UndecryptableBody:
        assert opened is None
    else:
        # The record size is not authenticated; a larger or smaller one that still holds the record is legal.
        assert 16 <= place < 20
        assert opened == b"payload"


def test_a_body_of_several_records_stays_shut_as_in_browsers() -> None:
    body = http_ece.encrypt(
        b"x" * 500,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=decode_base64url(KEYS.p256dh),
        auth_secret=decode_base64url(KEYS.auth),
        version="aes128gcm",
        rs=200,
    )
    with pytest.raises(UndecryptableBody):
        KEYS.open(body)


def test_a_body_without_a_sender_key_stays_shut() -> None:
    body = http_ece.encrypt(b"x" * 200, key=b"k" * 16, keyid="a", version="aes128gcm")
    with pytest.raises(UndecryptableBody):
        KEYS.open(body)

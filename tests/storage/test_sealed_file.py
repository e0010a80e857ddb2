"""A sealed file opens with its passphrase alone, and says whether the passphrase or the file is wrong."""

import json
import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from pushdesk.storage.sealed_file import (
    SEALED_LIMIT_BYTES,
    PassphraseWrong,
    SealBroken,
    SealTooNew,
    seal,
    unseal,
)

CONTENT = b"thirty-two bytes and a few more to hide"
SEALED = seal(CONTENT, "Grüße", purpose="test")


def changed(**members: object) -> bytes:
    return json.dumps(json.loads(SEALED) | members).encode()


def test_what_was_sealed_comes_back_with_the_same_passphrase() -> None:
    assert unseal(SEALED, "Grüße", purpose="test") == CONTENT
    assert CONTENT not in SEALED


def test_a_passphrase_typed_on_a_system_that_composes_letters_otherwise_is_the_same() -> None:
    assert unseal(SEALED, unicodedata.normalize("NFD", "Grüße"), purpose="test") == CONTENT


def test_two_seals_of_one_content_share_neither_salt_nor_nonce() -> None:
    first, second = json.loads(SEALED), json.loads(seal(CONTENT, "Grüße", purpose="test"))
    assert first["scrypt"]["salt"] != second["scrypt"]["salt"]
    assert first["aes256gcm"]["nonce"] != second["aes256gcm"]["nonce"]


def test_a_wrong_passphrase_is_told_from_a_damaged_file() -> None:
    with pytest.raises(PassphraseWrong):
        unseal(SEALED, "Gruesse", purpose="test")


def test_a_sealed_file_of_another_purpose_is_refused() -> None:
    with pytest.raises(SealBroken):
        unseal(SEALED, "Grüße", purpose="other")


def test_a_later_version_is_told() -> None:
    with pytest.raises(SealTooNew):
        unseal(changed(version=2), "Grüße", purpose="test")


@pytest.mark.parametrize(
    "scrypt",
    [
        {"salt": "AAAAAAAAAAAAAAAAAAAAAA==", "n": 2**20, "r": 2**20, "p": 1},
        {"salt": "AAAAAAAAAAAAAAAAAAAAAA==", "n": 65_537, "r": 8, "p": 1},
        {"salt": "AAAAAAAAAAAAAAAAAAAAAA==", "n": -1, "r": 8, "p": 1},
        {"salt": "AAAAAAAAAAAAAAAAAAAAAA==", "n": True, "r": 8, "p": 1},
        {"salt": "", "n": 65_536, "r": 8, "p": 2},
        {"n": 65_536},
        [],
        None,
    ],
)
def test_work_that_a_strangers_file_asks_for_is_refused(scrypt: object) -> None:
    with pytest.raises(SealBroken):
        unseal(changed(scrypt=scrypt), "Grüße", purpose="test")


def test_every_cut_of_a_file_is_broken() -> None:
    for length in range(len(SEALED) - 2):
        with pytest.raises(SealBroken):
            unseal(SEALED[:length], "Grüße", purpose="test")


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0, len(SEALED) - 3), bit=st.integers(0, 7))
def test_a_flipped_bit_never_opens_and_never_reads_as_a_wrong_passphrase(place: int, bit: int) -> None:
    damaged = bytearray(SEALED)
    damaged[place] ^= 1 << bit
    if json_or_none(bytes(damaged)) != json.loads(SEALED):
        with pytest.raises((SealBroken, SealTooNew)):
            unseal(bytes(damaged), "Grüße", purpose="test")


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.just(b"[" * 100_000), st.just(b"x" * (SEALED_LIMIT_BYTES + 1))))
def test_any_other_bytes_are_broken(envelope: bytes) -> None:
    with pytest.raises(SealBroken):
        unseal(envelope, "Grüße", purpose="test")


def json_or_none(text: bytes) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None

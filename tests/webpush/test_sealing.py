"""Sealed records: the vector that browsers are written by, any text there and back, nothing damaged gets through."""

import re
from base64 import urlsafe_b64decode

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.webpush.sealing import (
    OVERHEAD_BYTES,
    PADDED_TO_MULTIPLE_BYTES,
    RECORD_LIMIT_BYTES,
    STAND_IN,
    TEXT_LIMIT_BYTES,
    SealedRecords,
    seal,
)
from tests.house.sources import ROOT

KEY = ec.derive_private_key(int.from_bytes(bytes(range(1, 33))), ec.SECP256R1())
POINT = KEY.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
texts = st.binary(min_size=1, max_size=TEXT_LIMIT_BYTES)


def vector() -> dict[str, str]:
    """The test vector as docs/INBOX.md has it."""
    page = (ROOT / "docs" / "INBOX.md").read_text(encoding="utf-8").partition("### Test vector")[2]
    names = ("private sealing key", "sealingKey", "as_private", "as_public", "salt", "text", "record")
    found = {name: re.search(rf"^{name} +(\S.*)$", page, re.MULTILINE) for name in names}
    return {name: match[1] for name, match in found.items() if match}


def decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_the_vector_that_the_page_shows_is_what_we_make_and_open() -> None:
    told = vector()
    ephemeral = ec.derive_private_key(int.from_bytes(decoded(told["as_private"])), ec.SECP256R1())
    text, record = told["text"].encode(), decoded(told["record"])
    assert decoded(told["sealingKey"]) == POINT
    assert seal(text, POINT, salt=decoded(told["salt"]), ephemeral_key=ephemeral) == record
    assert SealedRecords(KEY).open(record) == text
    assert decoded(told["as_public"]) in record
    assert len(record) == 359
    assert len(text) == 154


@given(texts)
def test_every_text_comes_out_as_it_went_in_also_by_another_implementation(text: bytes) -> None:
    record = seal(text, POINT)
    assert SealedRecords(KEY).open(record) == text
    assert http_ece.decrypt(record, private_key=KEY, auth_secret=STAND_IN, version="aes128gcm") == text
    assert len(record) <= RECORD_LIMIT_BYTES
    assert (len(record) - OVERHEAD_BYTES) % PADDED_TO_MULTIPLE_BYTES == 0


@given(texts)
def test_what_another_implementation_seals_without_padding_is_opened(text: bytes) -> None:
    record = http_ece.encrypt(
        text,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=POINT,
        auth_secret=STAND_IN,
        version="aes128gcm",
        rs=8192,
    )
    assert SealedRecords(KEY).open(record) == text


@given(st.data())
def test_a_changed_or_cut_record_is_a_fault_and_nothing_else(data: st.DataObject) -> None:
    record = seal(b"a registration", POINT)
    place = data.draw(st.integers(0, len(record) - 1))
    flipped = bytes([record[place] ^ data.draw(st.integers(1, 255))])
    for spoilt in (record[:place] + flipped + record[place + 1 :], record[:place], record + flipped):
        with pytest.raises(Fault) as caught:
            SealedRecords(KEY).open(spoilt)
        assert caught.value.code in {"record_malformed", "record_not_opened"}


@given(st.binary(max_size=RECORD_LIMIT_BYTES + 50))
def test_any_bytes_are_a_fault_and_nothing_else(raw: bytes) -> None:
    for content in (raw, seal(b"x", POINT)[:86] + raw):
        with pytest.raises(Fault) as caught:
            SealedRecords(KEY).open(content)
        assert caught.value.code in {"record_malformed", "record_not_opened"}


def test_a_record_for_another_key_stays_closed() -> None:
    with pytest.raises(Fault) as caught:
        SealedRecords(ec.generate_private_key(ec.SECP256R1())).open(seal(b"x", POINT))
    assert caught.value.code == "record_not_opened"


def test_a_point_that_is_none_is_malformed() -> None:
    record = seal(b"x", POINT)
    with pytest.raises(Fault) as caught:
        SealedRecords(KEY).open(record[:22] + bytes(64) + record[86:])
    assert caught.value.code == "record_malformed"


def test_a_text_that_is_too_long_is_refused() -> None:
    assert len(seal(bytes(TEXT_LIMIT_BYTES), POINT)) <= RECORD_LIMIT_BYTES
    with pytest.raises(Fault) as caught:
        seal(bytes(TEXT_LIMIT_BYTES + 1), POINT)
    assert caught.value.code == "record_too_large"


def test_two_records_of_one_text_have_nothing_in_common() -> None:
    first, second = seal(b"x", POINT), seal(b"x", POINT)
    assert first[:16] != second[:16]
    assert first[21:] != second[21:]

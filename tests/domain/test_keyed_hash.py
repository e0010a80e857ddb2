"""The keyed hash is HMAC-SHA256, whatever is hashed and with whatever key."""

import hmac

from hypothesis import given, strategies as st

from pushdesk.domain.keyed_hash import keyed_hash


@given(st.binary(max_size=64), st.binary(max_size=300))
def test_it_is_what_the_standard_library_computes(key: bytes, text: bytes) -> None:
    assert keyed_hash(key, text) == hmac.digest(key, text, "sha256")


def test_the_vectors_of_rfc_4231_come_out() -> None:
    first = keyed_hash(bytes([0x0B]) * 20, b"Hi There")
    assert first.hex() == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    second = keyed_hash(b"Jefe", b"what do ya want for nothing?")
    assert second.hex() == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"

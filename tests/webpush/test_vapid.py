"""Keys in every form an owner may have them in, and tokens that other people's code verifies."""

import json
from base64 import b64encode, urlsafe_b64decode, urlsafe_b64encode

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from hypothesis import given, strategies as st
from py_vapid import Vapid02
from py_vapid.jwt import decode

from pushdesk.domain.faults import Fault
from pushdesk.webpush.encryption import encrypt
from pushdesk.webpush.vapid import (
    TOKEN_SECONDS,
    authorization,
    key_id_of,
    load_private_key,
    new_private_key,
    public_bytes,
    public_key_text,
    raw_scalar,
    signed_token,
)

KEY = new_private_key()
SCALAR = raw_scalar(KEY)
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
FORMS = [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL]
EC_PARAMETERS = b"-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
PASSPHRASE = "käse & brot"


def text_of(raw: bytes) -> bytes:
    return urlsafe_b64encode(raw).rstrip(b"=")


def encrypted(encoding: Encoding, form: PrivateFormat = PrivateFormat.PKCS8) -> bytes:
    return KEY.private_bytes(encoding, form, BestAvailableEncryption(PASSPHRASE.encode()))


def plain(encoding: Encoding, form: PrivateFormat = PrivateFormat.PKCS8) -> bytes:
    return KEY.private_bytes(encoding, form, NoEncryption())


def fault_of(source: bytes, passphrase: str | None = None) -> Fault:
    with pytest.raises(Fault) as caught:
        load_private_key(source, passphrase)
    return caught.value


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
def test_an_unencrypted_key_is_read_from_pem_and_der(encoding: Encoding, form: PrivateFormat) -> None:
    assert raw_scalar(load_private_key(plain(encoding, form))) == SCALAR


@pytest.mark.parametrize(
    "source",
    [
        encrypted(Encoding.PEM),
        encrypted(Encoding.PEM, PrivateFormat.TraditionalOpenSSL),
        encrypted(Encoding.DER),
    ],
)
def test_an_encrypted_key_is_read_with_its_passphrase_and_with_no_other(source: bytes) -> None:
    assert raw_scalar(load_private_key(source, PASSPHRASE)) == SCALAR
    assert fault_of(source).code == "key_passphrase_missing"
    assert fault_of(source, "").code == "key_passphrase_missing"
    assert fault_of(source, "wrong").code == "key_passphrase_wrong"


@pytest.mark.parametrize(
    "source",
    [
        SCALAR,
        text_of(SCALAR),
        text_of(SCALAR) + b"=\r\n",
        b64encode(SCALAR),
        b"\xef\xbb\xbf" + plain(Encoding.PEM),
        plain(Encoding.PEM).replace(b"\n", b"\r\n"),
        EC_PARAMETERS + plain(Encoding.PEM, PrivateFormat.TraditionalOpenSSL),
        b"made by hand\n" + plain(Encoding.PEM) + b"\nkeep safe\n",
    ],
)
def test_raw_keys_and_pem_files_as_editors_leave_them_are_read(source: bytes) -> None:
    assert raw_scalar(load_private_key(source)) == SCALAR


def test_a_passphrase_that_is_not_needed_is_ignored() -> None:
    assert raw_scalar(load_private_key(plain(Encoding.PEM), "not needed")) == SCALAR


@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
@pytest.mark.parametrize(
    ("key", "found"),
    [
        (ec.generate_private_key(ec.SECP384R1()), "secp384r1"),
        (ec.generate_private_key(ec.SECP256K1()), "secp256k1"),
        (rsa.generate_private_key(65537, 2048), "RSA"),
        (ed25519.Ed25519PrivateKey.generate(), "Ed25519"),
    ],
)
def test_v1_a_key_that_is_not_p256_is_refused_by_its_kind(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey,
    found: str,
    encoding: Encoding,
) -> None:
    fault = fault_of(key.private_bytes(encoding, PrivateFormat.PKCS8, NoEncryption()))
    assert (fault.code, fault.facts) == ("key_not_p256", {"found": found})


@pytest.mark.parametrize(
    "source",
    [
        public_bytes(KEY),
        public_key_text(public_bytes(KEY)).encode(),
        KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ],
)
def test_the_public_half_is_told_apart_from_the_private_one(source: bytes) -> None:
    assert fault_of(source).code == "key_is_public"


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\n",
        b"not a key",
        b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        plain(Encoding.PEM)[:-30],
        plain(Encoding.DER)[:-3],
        bytes(32),
        ORDER.to_bytes(32),
        b"\xff" * 32,
        text_of(SCALAR[:31]),
        text_of(SCALAR + b"x"),
        text_of(SCALAR)[:-2],
        b"A" * 42 + b"B",
        plain(Encoding.PEM) + b" " * 65_536,
    ],
)
def test_what_is_no_key_is_unreadable(source: bytes) -> None:
    assert fault_of(source).code == "key_unreadable"


@given(st.binary(max_size=400))
def test_any_bytes_give_a_key_or_a_fault(source: bytes) -> None:
    try:
        key = load_private_key(source, "x")
    except Fault as fault:
        assert fault.code.startswith("key_")
        assert fault.usage
    else:
        assert raw_scalar(key) == source


@given(st.integers(min_value=1, max_value=ORDER - 1))
def test_a_raw_scalar_comes_back_as_it_went(scalar: int) -> None:
    raw = scalar.to_bytes(32)
    assert raw_scalar(load_private_key(raw)) == raw
    assert raw_scalar(load_private_key(text_of(raw))) == raw


def test_no_fault_tells_a_secret() -> None:
    for source in (text_of(SCALAR)[:-1] + b"!", text_of(SCALAR[:31])):
        fault = fault_of(source)
        assert fault.facts == {}
        assert fault.__cause__ is None
        assert fault.__suppress_context__ or fault.__context__ is None


def test_the_public_key_is_65_bytes_and_87_characters_and_its_id_is_11() -> None:
    public_key = public_bytes(KEY)
    assert len(public_key) == 65
    assert public_key[0] == 4
    assert len(public_key_text(public_key)) == 87
    assert len(key_id_of(public_key)) == 11
    assert key_id_of(bytes(65)) == "mM5C3u9R1AI"


def token(audience: str = "https://fcm.googleapis.com", contact: str = "mailto:hello@kaffeewerk.example") -> str:
    return signed_token(KEY, audience=audience, contact=contact, expires_at=1_800_000_000)


def test_v2_v3_v4_the_token_says_where_until_when_and_who() -> None:
    claims = decode(token(), public_key_text(public_bytes(KEY)))
    assert claims == {
        "aud": "https://fcm.googleapis.com",
        "exp": 1_800_000_000,
        "sub": "mailto:hello@kaffeewerk.example",
    }


def test_v1_the_token_is_es256_with_a_raw_signature_of_64_bytes() -> None:
    header, _, signature = token().split(".")
    assert json.loads(urlsafe_b64decode(header + "==")) == {"typ": "JWT", "alg": "ES256"}
    assert len(urlsafe_b64decode(signature + "==")) == 64


def test_v3_a_token_lives_less_than_24_hours() -> None:
    assert 0 < TOKEN_SECONDS < 24 * 3600


def test_v5_another_verifier_accepts_the_authorization_header() -> None:
    value = authorization(token(), public_bytes(KEY))
    assert value.startswith("vapid t=")
    assert value.endswith(f", k={public_key_text(public_bytes(KEY))}")
    assert Vapid02.verify(value.replace(", ", ","))


def test_a_token_of_another_key_is_not_accepted() -> None:
    assert not Vapid02.verify(f"vapid t={token()},k={public_key_text(public_bytes(new_private_key()))}")


def test_v6_the_signing_key_is_never_the_key_of_the_encryption() -> None:
    receiver = public_bytes(new_private_key())
    assert encrypt(b"x", receiver, bytes(16))[21:86] != public_bytes(KEY)


@pytest.mark.parametrize("contact", ["https://kaffeewerk.example/contact", "mailto:a.b+c@shop.example.com"])
def test_contacts_that_py_vapid_would_refuse_or_mangle_are_signed_as_they_are(contact: str) -> None:
    assert decode(token(contact=contact), public_key_text(public_bytes(KEY)))["sub"] == contact


@pytest.mark.parametrize(
    "contact",
    [
        "",
        "hello@kaffeewerk.example",
        "mailto:",
        "mailto:me",
        "mailto:me@localhost",
        "mailto:<me@shop.example>",
        "mailto:me @shop.example",
        "mailto:me@shop.local",
        "mailto:me@shop.invalid",
        "http://shop.example",
        "https://localhost",
        "https://shop.internal/",
        "javascript:alert(1)",
    ],
)
def test_v4_a_contact_that_a_push_service_would_refuse_is_never_signed(contact: str) -> None:
    with pytest.raises(Fault) as caught:
        token(contact=contact)
    assert caught.value.usage


@pytest.mark.parametrize(
    "audience", ["https://fcm.googleapis.com", "http://127.0.0.1:9000", "http://[::1]:9", "https://a.b:8443"]
)
def test_v2_every_origin_can_be_an_audience(audience: str) -> None:
    assert decode(token(audience), public_key_text(public_bytes(KEY)))["aud"] == audience


@pytest.mark.parametrize(
    "audience",
    ["", "fcm.googleapis.com", "https://fcm.googleapis.com/", "https://a.b/c", "https://A.b", "ftp://a"],
)
def test_v2_what_is_no_origin_is_never_signed(audience: str) -> None:
    with pytest.raises(Fault, match="token_audience_malformed"):
        token(audience)

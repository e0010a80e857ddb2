"""JSON from strangers: what every reader understands alike, and nothing else."""

import json
import time

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.strict_json import BODY_LIMIT_BYTES, DEPTH_LIMIT, parse_json_strict

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
documents = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def fault_of(body: bytes) -> str:
    with pytest.raises(Fault) as caught:
        parse_json_strict(body)
    assert caught.value.usage
    return caught.value.code


@given(documents, st.booleans())
def test_what_json_writes_is_read_back(document: object, ensure_ascii: bool) -> None:
    body = json.dumps(document, ensure_ascii=ensure_ascii).encode()
    if len(body) <= BODY_LIMIT_BYTES:
        assert parse_json_strict(body) == document


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "json_malformed"),
        (b"{", "json_malformed"),
        (b"{'a': 1}", "json_malformed"),
        (b"{} {}", "json_malformed"),
        (b'{"a": 1,}', "json_malformed"),
        (b'"a\nb"', "json_malformed"),
        (b'\\"[[[[[[[[[[[[[[[[[[[[', "json_malformed"),
        (b"\xef\xbb\xbf{}", "json_malformed"),
        (b'"\xff"', "json_not_utf8"),
        (b'"\xed\xa0\x80"', "json_not_utf8"),
        (b'"\xc0\x80"', "json_not_utf8"),
        ("{}".encode("utf-16"), "json_not_utf8"),
        (b'{"a": 1, "a": 2}', "json_duplicate_member"),
        (b'{"a": {"b": 1, "\\u0062": 2}}', "json_duplicate_member"),
        (b"NaN", "json_number_malformed"),
        (b'{"a": Infinity}', "json_number_malformed"),
        (b"-Infinity", "json_number_malformed"),
        (b"1e999", "json_number_malformed"),
        (b"1" * 5000, "json_number_malformed"),
        (b'"\\ud800"', "json_text_malformed"),
        (b'{"\\udfff": 1}', "json_text_malformed"),
        (b'[["\\udc00\\ud800"]]', "json_text_malformed"),
        (b"[" * 17 + b"]" * 17, "json_too_deep"),
        (b'{"a":' * 17 + b"1" + b"}" * 17, "json_too_deep"),
        (b"[" * 8192, "json_too_deep"),
        (b'"' + b"a" * 8191, "json_malformed"),
        (b'"' + b"a" * 8191 + b'"', "body_too_large"),
    ],
)
def test_what_readers_disagree_on_is_refused_by_name(body: bytes, code: str) -> None:
    assert fault_of(body) == code


def test_a_whole_surrogate_pair_is_one_character() -> None:
    assert parse_json_strict(b'"\\ud83d\\ude00"') == "\N{GRINNING FACE}"


def test_brackets_inside_texts_do_not_count_as_depth() -> None:
    assert parse_json_strict(b'"' + b"[" * 100 + b'\\""') == "[" * 100 + '"'


def test_the_deepest_document_allowed_is_read() -> None:
    assert parse_json_strict(b"[" * DEPTH_LIMIT + b"]" * DEPTH_LIMIT)


def test_the_limit_is_the_callers_to_set() -> None:
    assert parse_json_strict(b'"' + b"a" * 9000 + b'"', limit=10_000) == "a" * 9000


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_fault(body: bytes) -> None:
    try:
        document = parse_json_strict(body)
    except Fault as fault:
        assert fault.code.startswith("json_")
    else:
        json.dumps(document, allow_nan=False).encode()


@pytest.mark.parametrize("unit", [b'"', b'\\"', b'"\\', b"[]", b'{"a":', b"\\u", b'""'])
def test_no_text_of_8_kb_takes_long_to_refuse(unit: bytes) -> None:
    body = (unit * BODY_LIMIT_BYTES)[:BODY_LIMIT_BYTES]
    begun = time.process_time()
    fault_of(body)
    assert time.process_time() - begun < 0.05

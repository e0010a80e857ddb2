"""Codes to share: any record there and back, through mail and chats, and what was changed on its way is told."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.shared_code import CODES_LIMIT, TEXT_LIMIT_CHARACTERS, code_of, records_in

records = st.binary(min_size=1, max_size=6_000)


def mailed(code: str) -> str:
    """A code as an answer to a letter quotes it: in short lines, each with the marks of two letters before."""
    lines = [code[start : start + 68] for start in range(0, len(code), 68)]
    return "Hello!\r\n" + "".join(f"> > {line} \r\n" for line in lines) + "Bye [not a code]\r\n"


def refused(text: str) -> Fault:
    """The fault that a text is answered with."""
    with pytest.raises(Fault) as caught:
        records_in(text)
    return caught.value


@given(records)
def test_a_code_gives_its_record_also_after_a_journey_by_mail(record: bytes) -> None:
    code = code_of(record)
    assert records_in(code) == [record]
    assert records_in(mailed(code)) == [record]
    assert records_in(code.lower()) == [record]
    assert records_in(code.replace("[", " [ ").replace("]", "\u200b ]")) == [record]


@given(records)
def test_a_code_has_no_mark_that_a_chat_could_take_for_its_own(record: bytes) -> None:
    assert set(code_of(record)) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567[]")


@given(st.lists(records, min_size=2, max_size=4))
def test_several_codes_in_one_text_come_in_their_order(several: list[bytes]) -> None:
    assert records_in("\n".join(map(mailed, map(code_of, several)))) == several


@given(records, st.data())
def test_a_code_with_one_letter_changed_is_damaged(record: bytes, data: st.DataObject) -> None:
    code = code_of(record)
    place = data.draw(st.integers(len("PUSHDESK1["), len(code) - 2))
    other = data.draw(
        st.sampled_from([letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" if letter != code[place]])
    )
    changed = code[:place] + other + code[place + 1 :]
    try:
        assert records_in(changed) == [record]  # the last letter has spare bits, which mean nothing
        assert place == len(code) - 2
    except Fault as fault:
        assert (fault.code, fault.facts["number"]) == ("code_damaged", 1)


@given(records, st.data())
def test_a_code_that_was_cut_is_damaged(record: bytes, data: st.DataObject) -> None:
    code = code_of(record)
    assert refused(code[: data.draw(st.integers(len("PUSHDESK1["), len(code) - 1))]).code == "code_damaged"


@given(st.text(max_size=300))
def test_a_text_without_a_code_says_so(text: str) -> None:
    if "pushdesk1" not in text.lower():
        assert refused(text).code == "code_missing"


def test_too_much_is_refused_at_once() -> None:
    assert refused("x" * (TEXT_LIMIT_CHARACTERS + 1)).code == "too_many_codes"
    assert refused(code_of(b"x") * (CODES_LIMIT + 1)).code == "too_many_codes"


def test_a_damaged_one_leaves_the_others_whole() -> None:
    assert records_in(code_of(b"one") + code_of(b"two")[:-3] + code_of(b"three")) == [b"one", None, b"three"]

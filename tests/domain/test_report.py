"""Report tokens: ours are believed, forged and moved ones are not."""

import re

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.report import REPORT_TOKEN_CHARACTERS, ReportKind, delivery_of_token, report_token

SECRET = bytes(range(32))
ids = st.integers(0, 2**64 - 1)


@given(ids)
def test_a_token_names_its_delivery(delivery_id: int) -> None:
    token = report_token(SECRET, delivery_id)
    assert re.fullmatch(r"[A-Za-z0-9_-]{27}", token)
    assert delivery_of_token(SECRET, token) == delivery_id


@given(ids, st.integers(0, 26), st.sampled_from("ABab01-_"))
def test_a_token_with_another_character_names_nothing(delivery_id: int, place: int, character: str) -> None:
    token = report_token(SECRET, delivery_id)
    forged = token[:place] + character + token[place + 1 :]
    assert delivery_of_token(SECRET, forged) == (delivery_id if forged == token else None)


def test_a_token_has_no_second_spelling() -> None:
    token = report_token(SECRET, 421)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    believed = [last for last in alphabet if delivery_of_token(SECRET, token[:-1] + last) is not None]
    assert believed == [token[-1]]


@given(ids)
def test_a_token_of_another_workspace_names_nothing(delivery_id: int) -> None:
    assert delivery_of_token(SECRET, report_token(bytes(32), delivery_id)) is None


@pytest.mark.parametrize(
    "token",
    ["", "x", "A" * 26, "A" * 27, "A" * 28, "A" * 26 + "=", "A" * 26 + "+", "A" * 27 + "\n", "Ａ" * 27],
)
def test_what_is_no_token_names_nothing(token: str) -> None:
    assert delivery_of_token(SECRET, token) is None


@given(st.text(max_size=40))
def test_any_text_is_looked_at_without_a_traceback(token: str) -> None:
    assert delivery_of_token(SECRET, token) is None


def test_tokens_have_one_length_so_that_payloads_can_be_cut() -> None:
    assert {len(report_token(SECRET, number)) for number in (0, 1, 2**63, 2**64 - 1)} == {REPORT_TOKEN_CHARACTERS}


def test_the_kinds_are_the_contracts() -> None:
    assert [kind.value for kind in ReportKind] == ["displayed", "clicked", "closed"]

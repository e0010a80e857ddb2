"""Whatever the site doctor can find has two sentences, and every sentence belongs to something that it can find."""

import ast
import re
from pathlib import Path

import pytest

from pushdesk.doctor.fetching import Unreached
from pushdesk.domain.checkup import Check, Verdict, wrong
from pushdesk.words.checkup import ADVICE, CHECK_WORDS, VERDICT_WORDS, mend_words, problem_words
from tests.house.sources import ROOT, modules, tree_of

MAKERS = {"wrong", "remark", "unknown"}
PAGE = (ROOT / "docs" / "SITE-DOCTOR.md").read_text(encoding="utf-8")
DOCTOR = [path for path in modules("pushdesk") if path.parent.name == "doctor"]


def calls() -> list[tuple[Path, ast.Call]]:
    return [
        (path, node)
        for path in DOCTOR
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS
    ]


def texts() -> set[str]:
    """Every text in the code and in the inbox's own program, with what the doctor puts together."""
    told = {
        node.value
        for path in modules("pushdesk")
        if path.parent.name != "words"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    told |= set(re.findall(r"'([a-z_]+)'", (ROOT / "pwa_template" / "inbox.php").read_text(encoding="utf-8")))
    return told | {f"inbox_{each}" for each in told} | {f"config_{each}" for each in told}


def test_every_reason_has_its_sentences() -> None:
    reasons = {
        each.value
        for _, call in calls()
        for each in ast.walk(call.args[1])
        if isinstance(each, ast.Constant) and re.fullmatch(r"[a-z]+(?:_[a-z]+)+", str(each.value))
    } - {"missing", "barred", "not_there"}
    assert reasons
    assert reasons - set(ADVICE) == set()
    assert {each.value for each in Unreached} <= set(ADVICE)
    assert {f"inbox_{each.value}" for each in Unreached} <= set(ADVICE)


def test_every_sentence_belongs_to_a_reason() -> None:
    assert set(ADVICE) - texts() == set()


def test_a_sentence_gets_the_facts_that_it_names() -> None:
    lacking = []
    for path, call in calls():
        named = {each.value for each in ast.walk(call.args[1]) if isinstance(each, ast.Constant)} & set(ADVICE)
        given = {keyword.arg for keyword in call.keywords}
        for reason in named:
            if missing := set(re.findall(r"\{(\w+)", " ".join(ADVICE[reason]))) - given:
                lacking.append((path.name, call.lineno, reason, missing))
    assert lacking == []


@pytest.mark.parametrize("reason", sorted(ADVICE))
def test_a_finding_is_one_sentence_and_one_sentence(reason: str) -> None:
    facts = dict.fromkeys(re.findall(r"\{(\w+)", " ".join(ADVICE[reason])), "Seven")
    finding = wrong(Check.PAGE, reason, **facts)
    for words in (problem_words(finding), mend_words(finding)):
        assert words.endswith(".")
        assert words[0].isupper() or "." in words.split()[0]  # a file's name
        assert "{" not in words and "–" not in words
        assert len(re.findall(r"[.!?] [A-Z]", words)) == 0, "two sentences"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (31_536_000, "365 days"),
        (86_400, "1 day"),
        (14_400, "4 hours"),
        (600, "10 minutes"),
        (1, "1 second"),
        (0, "a mo"),
    ],
)
def test_a_span_is_said_in_its_largest_unit(seconds: int, words: str) -> None:
    assert f"for {words}" in problem_words(wrong(Check.CACHE, "kept_for_days", file="sw.js", span=seconds))


def test_a_reason_of_another_version_is_said_all_the_same() -> None:
    assert "of_tomorrow" in problem_words(wrong(Check.PAGE, "of_tomorrow"))


def test_every_check_and_verdict_has_its_words() -> None:
    assert list(CHECK_WORDS) == list(Check)
    assert set(VERDICT_WORDS) == set(Verdict)


def test_the_page_about_the_doctor_names_every_check_in_its_words() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE, re.MULTILINE)
    assert [(name, words) for name, words in rows if name in set(Check)] == [
        (each.value, CHECK_WORDS[each]) for each in Check
    ]

"""Every fault that can be raised has a sentence, and every sentence gets the facts that it names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pushdesk.domain.campaign import CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.subscription import Browser, PushService, SubscriptionState
from pushdesk.words import deliveries
from pushdesk.words.faults import SENTENCES, sentence
from tests.house.sources import modules, name_of, tree_of

MAKERS = {"Fault", "wrong_input"}


def raised() -> Iterator[tuple[Path, ast.Call, set[str]]]:
    """Every place that makes a fault, with the codes that stand there."""
    for path in modules("pushdesk"):
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in MAKERS:
                yield (
                    path,
                    node,
                    {
                        each.value
                        for each in ast.walk(node.args[0])
                        if isinstance(each, ast.Constant) and isinstance(each.value, str)
                    },
                )


def texts_in_code() -> set[str]:
    """Every text that stands anywhere in the code, for codes that travel as values."""
    return {
        node.value
        for path in modules("pushdesk")
        if path.parent.name != "words"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def placeholders(template: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", template))


def test_every_fault_has_a_sentence() -> None:
    missing = {f"{name_of(path)}: {code}" for path, _, codes in raised() for code in codes if code not in SENTENCES}
    assert missing == set()


def test_every_sentence_belongs_to_a_fault() -> None:
    assert set(SENTENCES) - texts_in_code() == set()


def test_a_sentence_gets_every_fact_that_it_names() -> None:
    wrong = []
    for path, call, codes in raised():
        given = {keyword.arg for keyword in call.keywords}
        if None in given:
            continue
        for code in codes & set(SENTENCES):
            if missing := placeholders(SENTENCES[code]) - given:
                wrong.append(f"{name_of(path)}:{call.lineno}: {code} without {', '.join(sorted(missing))}")
    assert wrong == []


def test_every_sentence_is_whole() -> None:
    for code, template in SENTENCES.items():
        assert template.strip() == template, code
        assert template[-1] in ".…}", code
        assert re.fullmatch(r"[a-z0-9_]+", code), code
        told = sentence(Fault(code, **dict.fromkeys(placeholders(template), 7)))
        assert "7" in told or not placeholders(template) or code == "audience_malformed", code
        assert "{" not in told, code


def test_a_code_without_a_sentence_is_shown_and_not_hidden() -> None:
    assert "something_new" in sentence(Fault("something_new"))
    assert sentence(Fault("site_unknown")) == "There is no business “–” here."


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (deliveries.OUTCOME_WORDS, Outcome),
        (deliveries.REASON_WORDS, Reason),
        (deliveries.CAMPAIGN_WORDS, CampaignState),
        (deliveries.PAUSE_WORDS, PauseReason),
        (deliveries.PUSH_SERVICE_WORDS, PushService),
        (deliveries.BROWSER_WORDS, Browser),
        (deliveries.SUBSCRIPTION_WORDS, SubscriptionState),
    ],
)
def test_every_value_has_its_words(words: dict[object, str], values: type) -> None:
    assert list(words) == list(values)
    assert all(text.strip() for text in words.values())

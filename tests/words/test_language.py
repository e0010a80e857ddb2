"""Sentences in another language: translated when they are said, their numbers too, and a child's words said again."""

from collections.abc import Iterator

import pytest

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.words.deliveries import OUTCOME_WORDS
from pushdesk.words.faults import SENTENCES, sentence
from pushdesk.words.finding import meant_by
from pushdesk.words.language import ENGLISH, Language, Sayings, counted, said, speak
from pushdesk.words.retelling import retold

GERMAN = {
    "A notification needs a title.": "Eine Mitteilung braucht einen Titel.",
    "Accepted": "Angenommen",
    "{tool} cannot be started ({cause}).": "{tool} lässt sich nicht starten ({cause}).",
    "At most {limit} codes can be taken at once.": "Höchstens {limit} Codes lassen sich auf einmal aufnehmen.",
    "{tool} has ended, so browsers do not reach your receiver any more. Start live mode again; run {tool} once in a "
    "terminal if it ends again.": "{tool} ist zu Ende. Führen Sie {tool} aus.",
    "A campaign that is {state} cannot be told to {command}.": "Im Zustand „{state}“ nicht möglich: {command}.",
    "paused": "angehalten",
    "pause": "anhalten",
}


@pytest.fixture
def german() -> Iterator[None]:
    """A few sentences in German while a test runs."""
    speak(Language(lambda text: GERMAN.get(text, text), lambda number, _decimals: f"{number:,}".replace(",", ".")))
    yield
    speak(ENGLISH)


def test_english_is_said_as_it_is_written() -> None:
    assert said("A notification needs a title.") == "A notification needs a title."
    assert (counted(1_248), counted(0.25, 2), counted(1_000.4)) == ("1,248", "0.25", "1,000")


def test_a_table_of_words_is_said_in_the_language_of_the_moment(german: None) -> None:
    words = Sayings({"one": "Accepted", "two": "Not there"})
    assert dict(words) == {"one": "Angenommen", "two": "Not there"}
    assert dict(words.as_written) == {"one": "Accepted", "two": "Not there"}
    assert len(words) == 2 and "one" in words and words.get("three") is None
    assert "Angenommen" in OUTCOME_WORDS.values()
    speak(ENGLISH)
    assert words["one"] == "Accepted"


@pytest.mark.usefixtures("german")
def test_the_facts_of_a_fault_are_in_the_language_too() -> None:
    assert sentence(Fault("too_many_codes", limit=12_000)).startswith("Höchstens 12.000 Codes")
    refused = Fault("campaign_command_refused", state="paused", command="pause")
    assert sentence(refused) == "Im Zustand „angehalten“ nicht möglich: anhalten."


@pytest.mark.usefixtures("german")
def test_what_a_child_has_said_is_said_again() -> None:
    assert retold("A notification needs a title.") == "Eine Mitteilung braucht einen Titel."
    assert retold("ngrok cannot be started (No such file).") == "ngrok lässt sich nicht starten (No such file)."
    ended = SENTENCES.as_written["live_ended"].format(tool="ngrok")
    assert retold(ended) == "ngrok ist zu Ende. Führen Sie ngrok aus."
    assert retold("Something nobody has written down") == "Something nobody has written down"


def test_every_sentence_of_a_child_is_known_again() -> None:
    facts = dict.fromkeys(("file", "cause", "value", "limit", "tool", "port", "host", "folder"), "7")
    told = [sentence(Fault(code, **facts)) for code in SENTENCES]
    speak(Language(lambda text: f"<{text}>", lambda number, _decimals: str(number)))
    unknown = [words for words in told if not retold(words).startswith("<")]
    speak(ENGLISH)
    assert unknown == []


@pytest.mark.usefixtures("german")
def test_a_search_finds_what_the_owner_reads() -> None:
    assert meant_by("angen", OUTCOME_WORDS) == [Outcome.ACCEPTED]
    assert meant_by("accepted", OUTCOME_WORDS) == [Outcome.ACCEPTED]

"""The public page about answers says what the table in the code says."""

from pathlib import Path

from pushdesk.domain.answers import ANSWER_ROWS, FAILURE_ROWS, NOT_SENT_ROWS, Action, Verdict
from pushdesk.domain.push_hosts import PushHosts, Standing

PAGE = (Path(__file__).parents[2] / "docs" / "PROTOCOL.md").read_text(encoding="utf-8")


def rows_under(heading: str) -> list[list[str]]:
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def columns(name: str, verdict: Verdict) -> list[str]:
    if not verdict.costs_attempt:
        tries = "free"
    elif verdict.action in (Action.RETRY, Action.RETRY_WITHOUT_TOPIC):
        tries = str(verdict.attempts_limit)
    else:
        tries = "1"
    return [name, verdict.action.value, verdict.outcome.value, verdict.final.value, tries]


def told(heading: str) -> list[list[str]]:
    return [[row[0], *row[2:6]] for row in rows_under(heading)]


def test_every_answer_has_its_row_in_the_same_order() -> None:
    assert told("Answers") == [columns(row.name, row.verdict) for row in ANSWER_ROWS]


def test_every_failure_has_its_row() -> None:
    assert told("No answer") == [columns(failure.value, verdict) for failure, verdict in FAILURE_ROWS.items()]


def test_everything_decided_without_asking_has_its_row() -> None:
    assert told("Not sent") == [columns(reason.value, verdict) for reason, verdict in NOT_SENT_ROWS.items()]


def test_every_action_is_explained() -> None:
    assert [row[0] for row in rows_under("How to read the tables")] == [action.value for action in Action]


def test_every_host_named_is_one_that_pushes_go_to() -> None:
    named = [word for row in rows_under("Who answers") for word in row[0].split("`")[1::2]]
    assert len(named) == 6
    for host in named:
        assert PushHosts().judge(f"https://{host.replace('*', 'x')}/").standing is Standing.ALLOWED

"""The owner's word on gone subscribers, and the promise "at most once", on the command line."""

import pytest

from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.storage.delivery_results import Result
from tests.cli.console import Cli

GONE = (Outcome.GONE, Reason.ENDPOINT_GONE, 410)
ACCEPTED = (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
UNKNOWN = (Outcome.UNKNOWN, Reason.NO_CLEAR_ANSWER, None)


def answered(cli: Cli, *answers: tuple[Outcome, Reason, int | None], options: tuple[str, ...] = ()) -> str:
    """A campaign to everyone to which a sender has recorded these answers in turn; returns its number."""
    number = str(cli.ask("send", "--title", "Fresh bread", *options)["campaign"])
    with PushDesk(cli.folder) as desk:
        now = desk.now()
        desk.deliveries.promote_due(now, 3_600)
        worker = desk.workers.begin(1, now)
        claimed = desk.deliveries.claim(worker, dict.fromkeys(desk.lanes.all(), 1_000), now)
        results = []
        for place, each in enumerate(claimed):
            outcome, reason, status = answers[place % len(answers)]
            results.append(
                Result(
                    each.delivery_id,
                    each.subscription_id,
                    each.campaign_id,
                    outcome,
                    reason,
                    status,
                    endpoint=each.endpoint,
                )
            )
        desk.deliveries.record(worker, results, now)
        desk.workers.end(worker, now)
    return number


@pytest.fixture
def held(cli: Cli) -> str:
    """The number of a campaign to 60 of whom 30 are gone."""
    cli.subscribe(60)
    return answered(cli, GONE, ACCEPTED)


def listed(cli: Cli) -> int:
    """How many are on the list."""
    return int(cli.ask("subscribers", "list")["total"])


def test_a_held_removal_is_told_with_its_numbers_and_the_next_step(cli: Cli, held: str) -> None:
    shown = cli.ask("campaigns", "show", held)
    assert (shown["removal"], shown["gone"], shown["removable"], shown["restorable"]) == ("held", 30, 30, 0)
    words = cli.run("campaigns", "show", held).out
    assert "30 of 60 subscribers are said to be gone. That is unusual" in words
    assert f"“pushdesk campaigns removal {held} keep”" in words
    assert listed(cli) == 60
    worked = cli.run("work", "--once")
    assert f"“pushdesk campaigns removal {held} keep” or “… remove”" in worked.err


def test_remove_undo_and_keep(cli: Cli, held: str) -> None:
    removed = cli.ask("campaigns", "removal", held, "remove")
    assert (removed["removal"], removed["removable"], removed["restorable"]) == ("removed", 0, 30)
    assert listed(cli) == 30
    words = cli.run("campaigns", "show", held).out
    assert f"taken off the list as gone: 30; “pushdesk campaigns removal {held} undo” brings them back." in words
    back = cli.run("campaigns", "removal", held, "undo")
    assert "30 are back on the list." in back.out
    assert listed(cli) == 60
    assert cli.ask("campaigns", "removal", held, "keep")["removal"] == "kept"
    assert "You kept them on your list." in cli.run("campaigns", "show", held).out
    assert cli.run("work", "--once").err == ""
    assert "30 were taken off the list." in cli.run("campaigns", "removal", held, "remove").out


def test_a_usual_removal_is_null_and_can_be_undone(cli: Cli) -> None:
    cli.subscribe(60)
    number = answered(cli, GONE, *[ACCEPTED] * 9)
    shown = cli.ask("campaigns", "show", number)
    assert (shown["removal"], shown["restorable"]) == (None, 6)
    assert listed(cli) == 54
    assert cli.refused("campaigns", "removal", number, "remove", status=1) == "nothing_to_remove"
    assert cli.ask("campaigns", "removal", number, "undo")["removal"] == "kept"
    assert listed(cli) == 60
    assert cli.refused("campaigns", "removal", number, "undo", status=1) == "nothing_to_bring_back"
    assert cli.refused("campaigns", "removal", "77", "undo") == "campaign_unknown"
    assert cli.refused("campaigns", "removal", number, "perhaps") == "usage"


def test_at_most_once_is_kept_with_the_campaign_and_the_unknown_ones_are_listed(cli: Cli) -> None:
    cli.subscribe(6)
    number = answered(cli, UNKNOWN, ACCEPTED, options=("--at-most-once",))
    assert cli.ask("campaigns", "show", number)["at_most_once"] is True
    plain = answered(cli, ACCEPTED)
    assert cli.ask("campaigns", "show", plain)["at_most_once"] is False
    unknown = cli.ask("history", number, "--outcome", "unknown")["deliveries"]
    assert {each["outcome"] for each in unknown} == {"unknown"}
    assert len(unknown) == 3
    assert len(cli.ask("history", number)["deliveries"]) == 6
    first = cli.ask("history", number, "--outcome", "unknown", "--limit", "2")
    rest = cli.ask("history", number, "--outcome", "unknown", "--limit", "2", "--after", str(first["next"]))
    assert [each["delivery"] for each in first["deliveries"] + rest["deliveries"]] == [
        each["delivery"] for each in unknown
    ]
    target = cli.folder.parent / "unknown.csv"
    cli.ask("history", number, "--outcome", "unknown", "--csv", str(target))
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 4
    assert cli.refused("history", "--outcome", "unknown") == "outcome_without_campaign"

"""docs/CONTRACT.md says what the argument parser and the receiver do; docs/SETTINGS.md is what is declared."""

import argparse
import re

from pushdesk.cli.parser import make_parser
from pushdesk.receiver.routes import ROUTES
from pushdesk.settings import FIELDS
from tests.house.settings_page import PAGE, settings_page
from tests.house.sources import ROOT

CONTRACT = (ROOT / "docs" / "CONTRACT.md").read_text(encoding="utf-8")


def rows_under(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its own two heading lines."""
    lines = CONTRACT.partition(f"\n{heading}\n")[2].splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("|"))
    table = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        table.append([cell.strip() for cell in line.strip("|").split("|")])
    return table[2:]


def value_word(action: argparse.Action) -> str:
    """What stands for an option's value."""
    if action.choices is not None:
        return "/".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def option_word(action: argparse.Action) -> str:
    """An option as the page writes it."""
    word = action.option_strings[0] if action.nargs == 0 else f"{action.option_strings[0]} {value_word(action)}"
    return word if action.required else f"[{word}]"


def position_word(action: argparse.Action) -> str:
    """A word without a name as the page writes it."""
    word = value_word(action)
    return {"?": f"[{word}]", "*": f"[{word}…]", "+": f"{word}…"}.get(str(action.nargs), word)


def commands(parser: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Every command of the parser with its options, as the page writes them."""
    actions = [each for each in parser._actions if not isinstance(each, argparse._HelpAction)]
    below = [each for each in actions if isinstance(each, argparse._SubParsersAction)]
    found: dict[str, list[str]] = {}
    for each in below:
        for name, child in each.choices.items():
            found |= commands(child, (*words, name))
    if not below:
        positions = [position_word(each) for each in actions if not each.option_strings]
        found[" ".join((*words, *positions))] = [option_word(each) for each in actions if each.option_strings]
    return found


def test_every_command_and_option_is_in_the_contract_and_nothing_else() -> None:
    told = {row[0].strip("`"): re.findall(r"`([^`]+)`", row[1]) for row in rows_under("### Commands")}
    assert told == commands(make_parser())


def test_every_command_says_what_it_does() -> None:
    assert all(row[2] for row in rows_under("### Commands"))


def test_the_global_options_are_in_the_contract() -> None:
    told = [row[0].strip("`") for row in rows_under("## Command line")]
    parser = make_parser()
    actions = [each for each in parser._actions if each.option_strings and each.dest != "help"]
    assert told == [option_word(each).strip("[]") for each in actions]


def test_every_command_has_its_help() -> None:
    def check(parser: argparse.ArgumentParser) -> None:
        for each in parser._actions:
            if isinstance(each, argparse._SubParsersAction):
                assert len(each._choices_actions) == len(each.choices)
                for child in each.choices.values():
                    assert child.description
                    check(child)

    check(make_parser())


def test_every_route_is_in_the_contract_and_nothing_else() -> None:
    told = [tuple(row[0].strip("`").split()) for row in rows_under("## Receiver")]
    assert told == [(method, path) for path, method in ROUTES.items()]


def test_every_document_that_is_promised_belongs_to_a_command() -> None:
    known = {" ".join(word for word in name.split() if word.islower()) for name in commands(make_parser())}
    for row in rows_under("### JSON documents"):
        group = ""
        for name in re.findall(r"`([^`]+)`", row[0]):
            words = name.replace(" ID", "").replace(" …", "")
            group = words.partition(" ")[0] if " " in words else group
            assert words in known or f"{group} {words}" in known or any(each.startswith(words) for each in known)


def test_the_settings_that_are_named_exist() -> None:
    assert {row[0].strip("`") for row in rows_under("## Settings")} <= set(FIELDS)


def test_the_page_of_settings_is_what_is_declared() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings_page(), "run: python -m tests.house.settings_page"


def test_every_setting_says_what_it_means() -> None:
    for name, field in FIELDS.items():
        assert field.metadata["help"].endswith("."), name
        if isinstance(field.default, int) and not isinstance(field.default, bool):
            assert field.metadata["low"] <= field.default <= field.metadata["high"], name

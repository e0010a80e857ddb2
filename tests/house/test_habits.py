"""The habits of the house: what every module has, what none has, and what the libraries must not do to us."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.house.sources import ROOT, modules, name_of, tree_of

LINES_LIMIT = 300
ROOMS = modules("pushdesk")
ALL_CODE = modules("pushdesk", "tests")
NAMES_OF_NO_ROOM = {"utils", "util", "helpers", "helper", "common", "misc", "core", "manager", "base", "tools", "lib"}

MARKS = [
    "TO" + "DO",
    "FIX" + "ME",
    "XX" + "X",
    "pragma: no " + "cover",
    "pytest.mark." + "skip",
    "pytest.mark." + "xfail",
    "pytest." + "skip(",
    "raise Not" + "ImplementedError",
    "breakpoint" + "(",
]
"""What stands for work that was not done; put together here, so that this file does not hold it."""

PLACES = [
    "/".join(("", "work", "shared")),
    "/".join(("", "work", "main")),
    "/".join(("", "tmp", "team")),
    "BRIEF" + ".md",
]
TEXT_ENDINGS = {".py", ".md", ".toml", ".js", ".html", ".css", ".json", ".sh", ".txt", ".yml", ".lock", ""}

GUARD = """
from PySide6.QtCore import QObject
parent = QObject()
for _ in range(10_000):
    QObject().parent()
    parent.objectNameChanged.emit("")
print("still here")
"""


def project_texts() -> list[Path]:
    """Everything that git would hold, but what others made."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [ROOT / name for name in listed if Path(name).suffix in TEXT_ENDINGS and (ROOT / name).is_file()]


def test_a_module_opens_with_what_it_is_for() -> None:
    wrong = []
    for path in ALL_CODE:
        first = (ast.get_docstring(tree_of(path)) or "").split("\n\n")[0].replace("\n", " ")
        if len(first) <= 10 or not (first.endswith((".", ":")) or ". " in first):
            wrong.append(name_of(path))
    assert wrong == []


def test_a_package_holds_one_docstring_and_nothing_else() -> None:
    packages = [path for path in ROOMS if path.name == "__init__.py"]
    assert [name_of(path) for path in packages if len(tree_of(path).body) != 1] == []


def test_a_module_is_a_room_and_not_a_hall() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ROOMS}
    assert {name: count for name, count in lines.items() if count > LINES_LIMIT} == {}


def test_no_room_has_a_name_that_says_nothing() -> None:
    assert [name_of(path) for path in ALL_CODE if path.stem in NAMES_OF_NO_ROOM] == []
    assert [name_of(path) for path in ALL_CODE if set(path.parent.parts) & NAMES_OF_NO_ROOM] == []


@pytest.mark.parametrize("mark", MARKS)
def test_nothing_is_left_undone(mark: str) -> None:
    assert [name_of(path) for path in ALL_CODE if mark in path.read_text(encoding="utf-8")] == []


def test_the_types_are_checked_everywhere() -> None:
    silenced = re.compile(r"#\s*type:\s*" + "ignore")
    assert [name_of(path) for path in ROOMS if silenced.search(path.read_text(encoding="utf-8"))] == []


def test_no_error_is_swallowed() -> None:
    swallowing = [
        f"{name_of(path)}:{node.lineno}"
        for path in ROOMS
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (len(node.body) == 1 and isinstance(node.body[0], ast.Pass)))
    ]
    assert swallowing == []


def test_a_migration_imports_nothing_of_ours() -> None:
    versions = ROOT / "pushdesk" / "storage" / "migrations" / "versions"
    for path in versions.glob("v*.py"):
        assert "from pushdesk" not in path.read_text(encoding="utf-8")
        assert "import pushdesk" not in path.read_text(encoding="utf-8")


def test_the_project_speaks_of_itself_only() -> None:
    strangers = [
        f"{path.relative_to(ROOT)}: {place}"
        for path in project_texts()
        for place in PLACES
        if place in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert strangers == []


def test_qt_survives_ten_thousand_calls() -> None:
    done = subprocess.run([sys.executable, "-c", GUARD], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "still here\n"), done.stderr


def test_the_qt_that_drops_references_is_not_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [Requirement(each) for each in project["dependencies"] if each.startswith("PySide6")]
    assert {each.name for each in wanted} == {"PySide6-Essentials"}
    for version in ("3.11", "3.12", "3.13"):
        asked = [each for each in wanted if each.marker is None or each.marker.evaluate({"python_version": version})]
        assert len(asked) == 1
        assert not asked[0].specifier.contains("6.12.0")
        assert asked[0].specifier.contains("6.11.3")
        assert asked[0].specifier.contains("6.13.0") is (version != "3.11")
    locked = (ROOT / "requirements.lock").read_text().lower()
    assert "pyside6-essentials==6.11.3" in locked.replace("_", "-")


def test_python_311_is_enough() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">=3.11"

"""Run the tests of the web app's scripts with Node, so that one command runs all tests."""

import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.test.mjs")), ids=lambda file: file.name)
def test_the_scripts_do_what_their_tests_say(file: Path) -> None:
    node = shutil.which("node")
    assert node is not None, "Node is needed for these tests (Debian: apt install nodejs)"
    done = subprocess.run(
        [node, "--test", str(file)], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n# pass 0\n" not in done.stdout
    assert "\n# skipped 0\n" in done.stdout

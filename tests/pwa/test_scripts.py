"""Run the tests of the web app's scripts with Node, on the scripts as an export publishes them.

`node --test tests/pwa/` runs the same tests on the template as it lies.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from pushdesk.hosting.template import published_code, template_files, template_folder

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tests beside the published scripts, in the places where they look for them."""
    root = tmp_path_factory.mktemp("published")
    shutil.copytree(FOLDER, root / "tests" / "pwa")
    shutil.copytree(ROOT / "docs", root / "docs", ignore=shutil.ignore_patterns("*.png"))
    shutil.copytree(template_folder(), root / "pwa_template")
    for name, content in published_code(template_files()).items():
        (root / "pwa_template" / name).write_bytes(content)
    return root / "tests" / "pwa"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.test.mjs")), ids=lambda file: file.name)
def test_the_scripts_do_what_their_tests_say(file: Path, published: Path) -> None:
    node = shutil.which("node")
    assert node is not None, "Node is needed for these tests (Debian: apt install nodejs)"
    command = [node, "--test", str(published / file.name)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n# pass 0\n" not in done.stdout
    assert "\n# skipped 0\n" in done.stdout

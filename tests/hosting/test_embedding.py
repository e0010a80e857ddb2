"""The two files for a website of one's own: the template's code, ready to stand on any page."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from pushdesk.hosting.embedding import PAGE_SCRIPT, WORKER_SCRIPT
from pushdesk.hosting.export import export
from pushdesk.hosting.template import compacted, template_files
from tests.hosting.samples import REQUEST

LEFT_OUT = re.compile(r"^(?:import .*;|importScripts\(.*\);)$")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("embedded") / "out"
    export(REQUEST, folder)
    return folder


def code_of(script: str) -> str:
    lines = [re.sub(r"^export ", "", line) for line in script.splitlines() if not LEFT_OUT.match(line)]
    return compacted("\n".join(lines)).strip()


@pytest.mark.parametrize(
    ("file", "parts"),
    [
        (PAGE_SCRIPT, ("pushdesk.outbox.js", "pushdesk/client.js", "pushdesk/start.js", "pushdesk/card.js")),
        (WORKER_SCRIPT, ("pushdesk.outbox.js", "sw.js")),
    ],
)
def test_the_code_in_them_is_the_template_s(file: str, parts: tuple[str, ...], exported: Path) -> None:
    embedded = (exported / file).read_text("utf-8")
    for part in parts:
        assert code_of(template_files()[part].decode("utf-8")) in embedded, part


def test_they_are_scripts_in_plain_ascii_whatever_the_page_s_encoding(exported: Path) -> None:
    node = shutil.which("node")
    assert node is not None
    for file in (PAGE_SCRIPT, WORKER_SCRIPT):
        assert (exported / file).read_bytes().isascii()
        done = subprocess.run([node, "--check", str(exported / file)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_the_parts_of_the_page_script_do_not_share_a_name() -> None:
    names: Counter[str] = Counter()
    for part in ("state", "words", "page", "client", "start", "embed"):
        script = template_files()[f"pushdesk/{part}.js"].decode("utf-8")
        names.update(re.findall(r"^(?:export )?(?:async )?(?:function|class|const) (\w+)", script, re.MULTILINE))
    assert [name for name, count in names.items() if count > 1] == []


def test_they_hold_the_site_and_need_no_third_file(exported: Path) -> None:
    page, worker = ((exported / file).read_text("utf-8") for file in (PAGE_SCRIPT, WORKER_SCRIPT))
    assert '"site":"kaffeewerk"' in page
    assert '"icon":"data:image/png;base64,' in page
    assert '"shell":[]' in worker
    assert '"icon":"data:image/png;base64,' in worker
    assert "importScripts(" not in worker
    done = subprocess.run(["node", "--check", "--input-type=commonjs"], input=page, text=True, check=False, timeout=60)
    assert done.returncode == 0, "a script that is no module neither imports nor exports"

"""The code as it is published: lighter, and the same in every name, text and statement."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pushdesk.hosting.template import CODE_FILES, compacted, published_code, template_files
from tests.node_packages import install_packages

PARSER = Path(__file__).parent / "parser"
STYLE_NOISE = re.compile(r"/\*.*?\*/|;(?=\})")
AWKWARD = r"""/* A comment with 'quotes', a /regex/ and a `template`. */
const words = ['// no comment', "/* nor this */", 'it\'s  two  spaces', `  ${ 1  +  2 } // inside
  a second line  `];
const pattern = /[/*"'`]\/\/ {2}/g; // after a pattern
const share = words.length / 2 / 1; const other = 4 /2;
const first = 1;
/* between
 * them */

const second = first + 1;
const third = (() => {
  const inner = second;
  const last = `
const text = 1;`;
  return inner + last;
})();
let a = 1, b = 2;
a = b + +a - -b; a++
b = a
  ++b
if (pattern.test(words[0])) /[ ]{2}x/.exec('  x');
const nothing = async () => {
  for (const word of words) { if (!word) return  /* and  out */ null }
  return { share, other, 'a  b': a };
};
"""


def meanings(scripts: list[str]) -> list[str]:
    """A digest of each script's syntax tree."""
    install_packages(PARSER)
    node = shutil.which("node")
    assert node is not None
    command = [node, str(PARSER / "meanings.mjs")]
    done = subprocess.run(
        command, input=json.dumps(scripts), capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def published() -> dict[str, str]:
    """The published code files as texts."""
    return {name: content.decode("utf-8") for name, content in published_code(template_files()).items()}


def test_published_scripts_mean_what_was_written(published: dict[str, str]) -> None:
    written = {name: content.decode("utf-8") for name, content in template_files().items() if name.endswith(".js")}
    names = [name for name in CODE_FILES if name.endswith(".js")]
    assert len(names) > 10
    assert meanings([published[name] for name in names]) == meanings([written[name] for name in names])
    assert sum(len(published[name]) for name in names) < 0.75 * sum(len(written[name]) for name in names)


def test_texts_templates_and_patterns_survive_and_comments_do_not() -> None:
    lighter = compacted(AWKWARD)
    assert len(lighter) < len(AWKWARD) - 100
    for kept in (
        "const first=1,second=first+1;",
        "const text = 1;`",
        "'// no comment'",
        '"/* nor this */"',
        r"'it\'s  two  spaces'",
        "// inside\n  a second line  `",
        "'a  b'",
    ):
        assert kept in lighter
    for gone in ("A comment", "after a pattern", "and  out"):
        assert gone not in lighter
    one, other, broken = meanings([lighter, AWKWARD, AWKWARD.replace("two  spaces", "two spaces")])
    assert one == other != broken


def test_compacting_twice_changes_nothing(published: dict[str, str]) -> None:
    for name, text in published.items():
        if name.endswith(".js"):
            assert compacted(text) == text, name


def test_words_and_styles_are_what_was_written(published: dict[str, str]) -> None:
    for name, content in template_files().items():
        if name in CODE_FILES and name.endswith(".json"):
            assert json.loads(published[name]) == json.loads(content)
        elif name in CODE_FILES and name.endswith(".css"):
            assert "/*" not in published[name]
            assert "".join(published[name].split()) == STYLE_NOISE.sub("", "".join(content.decode("utf-8").split()))

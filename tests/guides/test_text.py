"""READ-ME-FIRST.html names what is there: files of the export, words of the window, and each host's limits."""

import re
from pathlib import Path

import pytest

from pushdesk.domain.site import InboxKind
from tests.guides.guide import Guide
from tests.guides.owner import owner_in

WINDOW = Path(__file__).resolve().parents[2] / "pushdesk" / "ui"
WORDS_OF_OTHERS = {
    *("Add file", "Upload files", "Add new project", "Deploy manually", "Pretty URLs", "Upload assets", "Extract all"),
    *("Rocket Loader", "Auto Minify", "Email obfuscation", "minify", "combine", "Allow"),
    *("On the pages you have already", "Not now", "Yes"),
}
"""Of hosts, browsers and computers, and of the web app itself."""

OWNERS_FILES = {"inbox-worker/wrangler.toml", "wrangler.toml", ".nojekyll"}
FILE = re.compile(
    r"[\w.-]*(?:/[\w.-]+)*\.(?:php|json|html|toml|sql|js|htaccess|config|nojekyll)|_headers|embed|inbox-worker"
)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Guide, set[str]]:
    """The guide, and the names of all files and folders that an export may hold."""
    names: set[str] = set()
    guide = None
    for kind in (InboxKind.PHP, InboxKind.WORKER):
        folder = tmp_path_factory.mktemp("text")
        with owner_in(folder, kind) as owner:
            guide = owner.unpack(folder / "unpacked")
        names |= {path.relative_to(folder / "unpacked").as_posix() for path in (folder / "unpacked").rglob("*")}
    assert guide is not None
    return guide, names


def test_every_file_that_is_named_is_in_the_export(read: tuple[Guide, set[str]]) -> None:
    guide, names = read
    codes = [code for section in guide.sections for code in section.codes]
    named = {code for code in codes if FILE.fullmatch(code)}
    assert named >= {
        "inbox.php",
        ".htaccess",
        "inbox-worker",
        "embed",
        "_headers",
        "pushdesk.config.json",
        "web.config",
    }
    assert named - names - OWNERS_FILES == set()
    for block in (block for section in guide.sections for block in section.blocks if "<script" in block):
        (script,) = re.findall(r'src="[^"]*/([\w-]+\.js)"', block)
        assert script in names or f"embed/{script}" in names


def test_every_word_of_the_window_stands_there(read: tuple[Guide, set[str]]) -> None:
    guide, _ = read
    spoken = "\n".join(file.read_text("utf-8") for file in sorted(WINDOW.rglob("*.py")))
    words = set(re.findall("“([^”]+)”", guide.text)) - WORDS_OF_OTHERS
    assert words >= {"Pull now", "Check my site", "Save poster…", "Paste a code…", "A worker at Cloudflare"}
    assert {word for word in words if f'"{word}"' not in spoken} == set()


def test_each_host_has_its_limits(read: tuple[Guide, set[str]]) -> None:
    guide, _ = read
    for title in (
        "A web hosting",
        "WordPress",
        "The inbox on",
        "Netlify",
        "Cloudflare Pages",
        "GitHub",
        "nginx",
        "Apache",
    ):
        section = guide.section(title)
        assert section.limits.startswith("Limits: "), title
        assert len(section.steps) >= 3, title
    for title in ("Netlify", "Cloudflare Pages", "GitHub"):
        assert "no PHP" in guide.section(title).limits
        assert "Set the inbox on Cloudflare up as above" in "".join(guide.section(title).steps)


def test_whoever_has_a_zip_is_told_to_unpack_it(read: tuple[Guide, set[str]]) -> None:
    guide, _ = read
    assert "zip, unpack it" in guide.sections[0].steps[0]

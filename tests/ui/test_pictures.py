"""The pictures for the documentation: every page in light and dark, and one campaign's log, without a screen."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.ui.actions import PageName
from pushdesk.ui.pictures import SIZE
from tests.ui.workspace import Shop

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = {f"{name}-{theme}.png" for theme in ("light", "dark") for name in (*PageName, "campaign")}

PROGRAM = """
import sys
from pathlib import Path
from pushdesk.app import PushDesk
from pushdesk.ui.pictures import write_pictures
folder, target = map(Path, sys.argv[1:])
with PushDesk(folder):  # as the rehearsal does, which has the workspace open
    for picture in write_pictures(folder, target):
        print(picture.name, flush=True)
"""


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, subprocess.CompletedProcess[str]]]:
    """The pictures of a small business, taken by a process of its own, and what that process said."""
    folder = tmp_path_factory.mktemp("pictures")
    with PushDesk(folder / "workspace") as desk:
        shop = Shop.opened(desk)
        shop.subscribe(40)
        campaign = shop.launch("Fresh bread", body="Straight from the oven")
        shop.answer(
            campaign,
            [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)] * 4 + [(Outcome.GONE, Reason.ENDPOINT_GONE, 410)],
        )
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder / "workspace"), str(folder / "pictures")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    yield folder / "pictures", done


def test_every_page_and_a_campaign_is_written_in_both_themes(
    taken: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, done = taken
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == EXPECTED
    assert {each.name for each in folder.iterdir()} == EXPECTED


def test_nothing_else_is_said(taken: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    assert taken[1].stderr == ""


def test_each_picture_shows_something_of_its_own(taken: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    seen: dict[bytes, str] = {}
    for name in sorted(EXPECTED):
        image = QImage(str(taken[0] / name))
        assert (image.width(), image.height()) == SIZE
        digest = hashlib.sha256(bytes(image.constBits())).digest()
        assert seen.setdefault(digest, name) == name, f"{name} shows the same as {seen[digest]}"


def test_dark_pictures_are_dark(taken: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    for name in PageName:
        light, dark = (QImage(str(taken[0] / f"{name}-{theme}.png")) for theme in ("light", "dark"))
        corner = SIZE[0] - 4, SIZE[1] - 4
        assert light.pixelColor(*corner).lightness() > 200
        assert dark.pixelColor(*corner).lightness() < 60

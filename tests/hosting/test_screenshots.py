"""The pictures with which a browser offers to install the page."""

import io
import json
from dataclasses import replace
from pathlib import Path

from PIL import Image

from pushdesk.hosting.export import export
from pushdesk.hosting.screenshots import SIZES
from tests.hosting.samples import SITE, request_of


def test_the_manifest_names_a_narrow_and_a_wide_picture_that_are_there(tmp_path: Path) -> None:
    export(request_of(replace(SITE, name="Wirtshausbrauerei zum Goldenen Hirschen", language="de")), tmp_path)
    members = json.loads((tmp_path / "manifest.webmanifest").read_text("utf-8"))["screenshots"]
    assert {member["form_factor"] for member in members} == {"narrow", "wide"}
    for member in members:
        with Image.open(io.BytesIO((tmp_path / member["src"]).read_bytes())) as picture:
            assert picture.size == SIZES[member["form_factor"]]
            assert member["sizes"] == f"{picture.width}x{picture.height}"
            shorter, longer = sorted(picture.size)
            assert shorter >= 320 and longer <= 2.3 * shorter
            assert len(picture.convert("RGB").getcolors(picture.width * picture.height) or []) >= 8


def test_few_colours_leave_the_business_its_own(tmp_path: Path) -> None:
    export(request_of(replace(SITE, name="W" * 60, language="de", theme_color="#c01060")), tmp_path)
    with Image.open(tmp_path / "screenshots" / "wide.png") as picture:
        counted = picture.convert("RGB").getcolors(picture.width * picture.height)
    assert counted
    nearest = min(max(abs(a - b) for a, b in zip(ink, (0xC0, 0x10, 0x60), strict=True)) for _, ink in counted)
    assert nearest <= 24

"""Pictures from the owner's computer: shrunk, upright, without a camera's notes, and carried by the export."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pushdesk.domain.faults import Fault
from pushdesk.hosting.export import export
from pushdesk.hosting.pictures import FILE_LIMIT_BYTES, prepared, read_picture
from pushdesk.hosting.publishing import RECORD_FILE
from tests.hosting.samples import REQUEST


def noise(mode: str, size: tuple[int, int], kind: str, **options: object) -> bytes:
    """A picture file in which no two neighbours are alike."""
    channels = [Image.effect_noise(size, 90) for _ in mode]
    written = io.BytesIO()
    Image.merge(mode, channels).save(written, kind, **options)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    """The picture in a file."""
    return Image.open(io.BytesIO(content))


def test_a_photo_is_shrunk_and_named_after_its_file() -> None:
    made = prepared(noise("RGB", (3_000, 1_500), "JPEG"), "Brötchen & Brot (neu).JPG")
    assert (made.width, made.height) == opened(made.content).size == (1_440, 720)
    assert (made.original_width, made.original_height) == (3_000, 1_500)
    assert made.name.startswith("brotchen-brot-neu-")
    assert made.name.endswith(".jpg")


def test_equal_pictures_have_equal_names_and_others_do_not() -> None:
    first, second = noise("RGB", (60, 30), "PNG"), noise("RGB", (60, 30), "PNG")
    assert prepared(first, "a.png").name == prepared(first, "a.png").name
    assert prepared(first, "a.png").name != prepared(second, "a.png").name


@pytest.mark.parametrize(("name", "start"), [("猫.png", ""), ("…", ""), ("x" * 90 + ".png", "x" * 32 + "-")])
def test_any_file_name_gives_one_that_web_hosts_take(name: str, start: str) -> None:
    made = prepared(noise("RGB", (60, 30), "PNG"), name).name
    assert made.startswith(start)
    assert made.isascii()
    assert not set(made) - set("abcdefghijklmnopqrstuvwxyz0123456789-.")


def test_what_a_camera_notes_is_not_published_and_turns_the_picture_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Secret Camera"
    made = prepared(noise("RGB", (100, 50), "JPEG", exif=exif), "a.jpg")
    assert (made.width, made.height) == (50, 100)
    assert b"Secret Camera" not in made.content
    assert not opened(made.content).getexif()


def test_a_small_drawing_stays_see_through_and_a_large_one_lies_on_white() -> None:
    small = Image.new("RGBA", (300, 150), (200, 30, 30, 0))
    written = io.BytesIO()
    small.save(written, "PNG")
    made = prepared(written.getvalue(), "logo.png")
    assert made.name.endswith(".png")
    assert opened(made.content).getchannel("A").getextrema() == (0, 0)
    large = prepared(noise("RGBA", (1_400, 700), "PNG"), "art.png")
    assert large.name.endswith(".jpg")
    assert opened(large.content).mode == "RGB"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture_unreadable"),
        (b"%PDF-1.7", "picture_unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_unreadable"),
        (bytes(FILE_LIMIT_BYTES + 1), "picture_too_large"),
    ],
    ids=["nothing", "pdf", "svg", "too many bytes"],
)
def test_what_is_no_picture_is_named_as_such(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    with pytest.raises(Fault) as fault:
        read_picture(path)
    assert fault.value.code == code


def test_a_picture_of_too_many_dots_is_not_unpacked() -> None:
    written = io.BytesIO()
    Image.new("1", (9_000, 9_000)).save(written, "PNG")
    with pytest.raises(Fault, match="picture_too_large"):
        prepared(written.getvalue(), "a.png")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="file_not_read"):
        read_picture(tmp_path / "gone.png")


def test_the_export_carries_pictures_and_drops_those_that_are_gone(tmp_path: Path) -> None:
    bare = export(REQUEST, tmp_path / "bare")
    pictures = {"pictures/bread-1.jpg": b"bread", "pictures/cake-2.png": b"cake"}
    target = tmp_path / "web"
    carried = export(replace(REQUEST, pictures=pictures), target)
    assert (target / "pictures/bread-1.jpg").read_bytes() == b"bread"
    assert set(pictures) <= set(carried.digests)
    assert carried.build == bare.build
    again = export(replace(REQUEST, pictures={"pictures/cake-2.png": b"cake"}), target)
    assert not (target / "pictures/bread-1.jpg").exists()
    assert (target / "pictures/cake-2.png").read_bytes() == b"cake"
    assert again.build == bare.build
    assert (target / RECORD_FILE).is_file()

"""What the pictures in docs/screenshots were taken of, so that old ones are noticed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT

NOTE = ROOT / "docs" / "screenshots" / "made-from.txt"
_SHOWN = ("pushdesk/ui", "pushdesk/words")
_KINDS = (".py", ".svg", ".otf")


def sources() -> Iterator[Path]:
    """Every file that has a say in what the window looks like."""
    for folder in _SHOWN:
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in _KINDS)


def digest() -> str:
    """One number for all of them, by their names and contents."""
    whole = hashlib.sha256()
    for path in sources():
        whole.update(path.relative_to(ROOT).as_posix().encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def main() -> None:
    """Note what was taken now."""
    NOTE.write_text(f"{digest()}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Writes docs/SETTINGS.md from the declarations: ``python -m tests.house.settings_page``."""

from pathlib import Path

from pushdesk.settings import FIELDS, Settings, text_from_value

PAGE = Path(__file__).parents[2] / "docs" / "SETTINGS.md"

HEAD = """# Settings

Every setting with what it takes. `pushdesk settings set NAME VALUE` changes one, and so does the page Settings of the
window. This page is made from `pushdesk/settings.py` by `make docs`; a test compares the two.

| setting | default | takes | meaning |
|---|---|---|---|
"""


def settings_page() -> str:
    """The page as it should read."""
    return HEAD + "".join(_row(name) for name in FIELDS)


def _row(name: str) -> str:
    field = FIELDS[name]
    default = text_from_value(getattr(Settings(), name))
    return f"| `{name}` | {f'`{default}`' if default else 'empty'} | {_takes(name)} | {field.metadata['help']} |\n"


def _takes(name: str) -> str:
    field = FIELDS[name]
    if field.metadata["choices"]:
        return ", ".join(f"`{choice}`" for choice in field.metadata["choices"])
    if isinstance(field.default, bool):
        return "on or off"
    if isinstance(field.default, int):
        return f"{field.metadata['low']:,} to {field.metadata['high']:,}"
    return "a list, by commas" if isinstance(field.default, tuple) else "text"


if __name__ == "__main__":
    PAGE.write_text(settings_page(), encoding="utf-8")

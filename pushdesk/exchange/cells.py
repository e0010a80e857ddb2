"""Cells of CSV files that hold strangers' words: a spreadsheet must take them as text, never as a formula."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def text_cell(text: str) -> str:
    """The text for a cell, behind an apostrophe where a spreadsheet would compute it."""
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text


def text_of_cell(cell: str) -> str:
    """The text that :func:`text_cell` wrote."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_STARTS_FORMULA) else cell

"""The previews as they are compared pixel by pixel: every form in both skins, with the shipped letters alone.

Hebrew and Arabic letters come from whatever fonts a computer has; so here a mark that nobody sees, and that runs from
right to left, turns a text of Latin letters round.
"""

from dataclasses import replace

from PySide6.QtGui import QImage

from pushdesk.ui.preview_content import Form, PreviewContent
from pushdesk.ui.theme import Theme
from tests.ui.preview_samples import contents, preview_sheet

_RIGHT_TO_LEFT_MARK = "\u200f"


def compared_contents() -> tuple[PreviewContent, ...]:
    """What uses everything, too much, nothing, and runs from right to left."""
    samples = contents()
    turned = replace(
        samples["plain"],
        title=f"{_RIGHT_TO_LEFT_MARK}{samples['plain'].title}",
        body=f"{_RIGHT_TO_LEFT_MARK}{samples['full'].body}",
        actions=samples["full"].actions,
    )
    return samples["full"], samples["hard"], samples["bare"], turned


def preview_picture(theme: Theme, form: Form, shown: tuple[PreviewContent, ...], is_dark: bool) -> QImage:
    """One form with all its contents below each other."""
    return preview_sheet(theme, [form], shown, is_dark=is_dark)

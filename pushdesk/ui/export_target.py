"""Where an export goes when an owner points at a folder, and what is said when it is there."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.site import Site
from pushdesk.ui.tokens import Tone
from pushdesk.words.exporting import heavy_words

if TYPE_CHECKING:
    from pushdesk.hosting.export import ExportOutcome

_EXPORT_RECORD = "pushdesk.export.json"


def export_name(site: Site | None) -> str:
    """What the folder or zip of a business is called unless its owner says otherwise."""
    return f"{site.site_id}-web-app" if site is not None else "web-app"


def folder_in(chosen: Path, site: Site | None) -> Path:
    """The folder itself; one that holds other things gets the web app in a folder of its own inside."""
    try:
        is_taken = any(chosen.iterdir()) and not (chosen / _EXPORT_RECORD).exists()
    except OSError:
        is_taken = False  # the export says what is wrong with it
    return chosen / export_name(site) if is_taken else chosen


def told_of_export(outcome: "ExportOutcome", next_step: str = "") -> tuple[Tone, str]:
    """How an export went, in words: what to do with it, and what is odd about it.

    ``next_step`` is a sentence for one that is meant for the web.
    """
    translate = QCoreApplication.translate
    words = [
        translate("Export", "{count} files are in {target}. Upload them; READ-ME-FIRST.html says how.").format(
            count=len(outcome.files), target=outcome.target
        )
    ]
    if outcome.is_only_for_this_computer:
        words.append(translate("Export", "Note: as it is now, the page works only for this computer."))
    elif next_step:
        words.append(next_step)
    if outcome.excess_bytes:
        words.append(heavy_words(outcome.excess_bytes))
    is_odd = outcome.is_only_for_this_computer or bool(outcome.excess_bytes)
    return Tone.WARNING if is_odd else Tone.GOOD, " ".join(words)

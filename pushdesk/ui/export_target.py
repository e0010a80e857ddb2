"""Where an export goes when an owner points at a folder."""

from pathlib import Path

from pushdesk.domain.site import Site

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

"""The businesses' logos, small, for the switcher: read and scaled off the window's thread."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from pushdesk.app import PushDesk

_PIXELS = 64


def small_logos(desk: PushDesk) -> dict[str, QImage]:
    """Each business that has a readable logo, by its id."""
    logos = {}
    for site in desk.sites.all():
        image = QImage.fromData(desk.sites.logo(site.site_id) or b"")
        if not image.isNull():
            logos[site.site_id] = image.scaled(
                _PIXELS, _PIXELS, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
    return logos

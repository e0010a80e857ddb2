"""The pages as they are compared pixel by pixel: one workspace in which nothing is left to chance.

Its clock stands, its key is always the same, and paths of this computer are replaced by one of nobody's.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.notification import Notification, NotificationAction
from pushdesk.domain.subscription import TEST_TAG
from pushdesk.storage.keys import VaultKind
from pushdesk.ui.actions import PageName
from pushdesk.ui.theme import Theme, ThemeChoice
from tests.ui.every_page import STATES, USUAL
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

NOW = datetime(2025, 3, 11, 9, 30, tzinfo=UTC)
LOOKS = (ThemeChoice.LIGHT, ThemeChoice.DARK)
_HOME = "/home/owner/PushDesk"
_SCALAR = 0x0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF


def page_picture_names() -> set[str]:
    """The names of all pictures of pages."""
    return {_name(state.page, state.words, look) for state in STATES for look in LOOKS}


def _name(page: PageName, words: str, look: ThemeChoice) -> str:
    return f"page-{words or page.value}-{look.value}"


@contextmanager
def same_everywhere() -> Iterator[None]:
    """Hours are those of Greenwich meanwhile, wherever the computer stands, and no cursor blinks."""
    before, flash = os.environ.get("TZ"), QApplication.cursorFlashTime()
    os.environ["TZ"] = "UTC"
    time.tzset()
    QApplication.setCursorFlashTime(0)
    try:
        yield
    finally:
        QApplication.setCursorFlashTime(flash)
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def fill_steady_workspace(folder: Path) -> None:
    """A coffee roaster of thirty subscribers, three months old."""
    moment = [NOW - timedelta(days=90)]
    with PushDesk(folder, clock=lambda: moment[0]) as desk:
        site = desk.add_site("Kaffeewerk", "https://kaffeewerk.example/news/", "mailto:owner@kaffeewerk.example")
        key = desk.custody.import_from(site.site_id, _private_key(), vault=VaultKind.FILE)
        shop = Shop(desk, desk.sites.get(site.site_id), key)
        for days in (80, 60, 40, 25, 12, 3):
            moment[0] = NOW - timedelta(days=days)
            shop.subscribe(5, platform=("windows", "android", "macos")[days % 3], seen_at=moment[0])
        shop.subscribe(1, tags=(TEST_TAG,), seen_at=moment[0])
        for days, title in ((20, "Autumn blend is back"), (6, "Cupping evening, eight seats left")):
            moment[0] = NOW - timedelta(days=days)
            campaign = shop.launch(title, body="Roasted on Monday, in the shop from today.")
            shop.answer(
                campaign,
                [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)] * 5 + [(Outcome.FAILED, Reason.SERVICE_BUSY, 503)],
            )
        moment[0] = NOW
        shop.launch("Closed on Good Friday", due_in=timedelta(days=2))
        draft = Notification(
            "Fresh from the roaster",
            "The first fifty bags come with a free filter set.",
            "https://kaffeewerk.example/shop",
            actions=(NotificationAction("order", "Order now", "https://kaffeewerk.example/order"),),
        )
        desk.drafts.add(site.site_id, draft, "all", DeliveryOptions(), NOW)


def _private_key() -> bytes:
    key = derive_private_key(_SCALAR, SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def page_pictures(qtbot: QtBot, theme: Theme, folder: Path) -> Iterator[tuple[str, QImage]]:
    """Each page in the light and the dark look, by name; the workspace is made in the folder."""
    with same_everywhere():
        fill_steady_workspace(folder)
        with OpenDesk(qtbot, theme, folder, clock=lambda: NOW) as desk:
            desk.shell.resize(*USUAL)
            for look in LOOKS:
                theme.choose(look)
                for state in STATES:
                    desk.go(state.page)
                    state.open_it(desk)
                    desk.settle()
                    _hide_chance(desk.shell, folder)
                    desk.settle()
                    yield _name(state.page, state.words, look), desk.shell.grab().toImage()
            theme.choose(ThemeChoice.LIGHT)


def _hide_chance(root: QWidget, folder: Path) -> None:
    """Put one path in the place of this computer's own."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QLineEdit) and str(folder) in widget.text().replace("\u200b", ""):
            widget.setText(widget.text().replace("\u200b", "").replace(str(folder), _HOME))

"""Notifications that are easy and hard to show, and every preview of one of them on a sheet.

``python -m tests.ui.preview_samples FOLDER`` writes a picture of each notification in each skin of every platform.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from pushdesk.domain.browsers import Member, Platform
from pushdesk.ui.preview_content import Form, PreviewContent, Reach
from pushdesk.ui.previews import NotificationPreview
from pushdesk.ui.theme import Theme, ThemeChoice
from pushdesk.ui.typography import pixel_font

NAMES = ("full", "plain", "hard", "bare", "arabic", "hebrew", "japanese", "emoji")
"""Every notification of :func:`contents`, which needs a running application for its fonts."""

PREVIEW_WIDTH = 404
REACH = Reach(
    {Platform.LINUX_FIREFOX: 43, Platform.MACOS_CHROME: 21, Platform.MACOS_SAFARI: 17, Platform.IOS: 30},
    210,
)
_EVERYTHING = frozenset({Member.ICON, Member.IMAGE, Member.BADGE, Member.ACTIONS, Member.REQUIRE_INTERACTION})


def sample_icon() -> QImage:
    """A shop's icon."""
    image = QImage(96, 96, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#8f421f"))
    painter = QPainter(image)
    painter.setPen(QColor("#ffffff"))
    painter.setFont(pixel_font((), 54, QFont.Weight.DemiBold))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, "K")
    painter.end()
    return image


def sample_badge() -> QImage:
    """A cup, opaque on nothing."""
    image = QImage(96, 96, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffffff"))
    painter.drawRoundedRect(QRectF(14, 26, 54, 50), 14, 14)
    painter.drawEllipse(QRectF(52, 34, 34, 30))
    painter.end()
    return image


def sample_picture() -> QImage:
    """A picture of two parts by one, in few colours."""
    image = QImage(1440, 720, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for at, colour in enumerate(("#e9c48c", "#d39a55", "#a9652b", "#6e3c18", "#3b1d0c")):
        painter.fillRect(0, at * 144, 1440, 144, QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#fbeed6"))
    painter.drawEllipse(QPoint(1080, 250), 150, 150)
    painter.end()
    return image


def contents() -> dict[str, PreviewContent]:
    """The notifications by name: what uses everything, little, too much; other scripts; without pictures."""
    icon, badge, picture = sample_icon(), sample_badge(), sample_picture()

    def content(
        title: str,
        body: str,
        *actions: str,
        icon: QImage | None = icon,
        image: QImage | None = None,
        used: frozenset[Member] = frozenset({Member.ICON}),
    ) -> PreviewContent:
        members = used | (frozenset({Member.ACTIONS}) if actions else frozenset())
        host, name = "kaffeewerk.example", "Kaffeewerk"
        return PreviewContent(title, body, host, name, icon, image, badge, actions, members)

    return {
        "full": content(
            "Autumn blend is back",
            "Roasted on Monday, in the shop from today. First 50 bags come with a free filter set.",
            "Order now",
            "Opening hours",
            image=picture,
            used=_EVERYTHING,
        ),
        "plain": content("Closed on Friday", "Back on Saturday at 8."),
        "hard": content(
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und noch viel mehr Wörter für alle",
            "First line\nSecond line\n"
            + "Supercalifragilisticexpialidocious" * 4
            + " and a long tail that goes on until every platform has had enough of it. " * 3,
            "A very long label for a button indeed",
            "No",
        ),
        "bare": content("Fresh bread", "Straight from the oven.", icon=None, used=frozenset()),
        "arabic": content(
            "تخفيضات الخريف عادت",
            "محمصة يوم الاثنين، في المتجر ابتداءً من اليوم. أول خمسين كيساً مع هدية مجانية من المرشحات الورقية لكل زبون.",
            "اطلب الآن",
            "ساعات العمل",
        ),
        "hebrew": content(
            "תערובת הסתיו חזרה", "נקלתה ביום שני, בחנות מהיום. 50 השקיות הראשונות עם מתנה.", image=picture
        ),
        "japanese": content(
            "秋のブレンドが戻ってきました",
            "月曜日に焙煎し、本日から店頭に並びます。先着五十袋にはフィルターセットを無料でお付けします。ご来店を心よりお待ちしております。",
        ),
        "emoji": content("🎉 Autumn blend is back ☕🍂", "👩‍🍳 Roasted on Monday · 🛍️ in the shop from today 👍🏽 🇩🇪"),
    }


def preview_sheet(theme: Theme, forms: Sequence[Form], content: Sequence[PreviewContent], *, is_dark: bool) -> QImage:
    """Those forms of those notifications below each other, in the light or the dark skin of their platforms."""
    stage = QWidget()
    previews = []
    y = 8
    for form in forms:
        for each in content:
            preview = NotificationPreview(theme, form, stage)
            preview.show_scheme(is_dark)
            preview.resize(PREVIEW_WIDTH, 10)
            preview.show_content(each, REACH)
            preview.move(8, y)
            y += preview.height() + 8
            previews.append(preview)
    stage.resize(PREVIEW_WIDTH + 16, y)
    image = QImage(stage.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens.stage_top))
    painter = QPainter(image)
    for preview in previews:
        preview.render(painter, preview.pos(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    stage.deleteLater()
    return image


def main() -> None:
    """Write them all into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    theme = Theme(QApplication(sys.argv[:1]), ThemeChoice.LIGHT)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        for name, content in contents().items():
            preview_sheet(theme, tuple(Form), [content], is_dark=choice is ThemeChoice.DARK).save(
                str(folder / f"{name}-{choice.value}.png")
            )


if __name__ == "__main__":
    main()

"""Composes the notifications of Android and of an iPhone's home-screen app."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from pushdesk.domain.browsers import Member
from pushdesk.ui.preview_content import Form, PreviewContent
from pushdesk.ui.preview_sheet import Sheet
from pushdesk.ui.preview_skins import Skin
from pushdesk.ui.preview_text import runs_right_to_left

_RIGHT = Qt.AlignmentFlag.AlignRight
_STRONG = QFont.Weight.DemiBold
_MEDIUM = QFont.Weight.Medium


def compose_android(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """Android 14 and later: one line of text, or opened, with picture and buttons."""
    if form is Form.ANDROID_COLLAPSED:
        return _android_collapsed(form, content, skin)
    return _android_expanded(form, content, skin)


def _small_icon(sheet: Sheet, content: PreviewContent, y: float) -> None:
    """The one-colour badge in its circle: here the name's first letter, which Chrome shows without a badge."""
    name = content.app_name or content.host
    box = QRectF(16, y, 28, 28)
    sheet.block(box, 14, sheet.skin.control_text)
    sheet.line(name[:1].upper(), sheet.font(14, _STRONG), box, sheet.skin.ground, Qt.AlignmentFlag.AlignHCenter)


def _chevron(sheet: Sheet, y: float, *, points_up: bool) -> None:
    x = sheet.width - 32
    sheet.block(QRectF(x - 14, y - 10, 28, 20), 10, sheet.skin.control)
    tip = -2 if points_up else 2
    sheet.strip(((x - 4, y - tip), (x, y + tip), (x + 4, y - tip)), sheet.skin.body)


def _android_collapsed(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    translate = QCoreApplication.translate
    sheet = Sheet(skin)
    has_icon = content.icon is not None
    _small_icon(sheet, content, 20)
    left = 58.0
    right = skin.width - 54.0 - (50.0 if has_icon else 0.0)
    room = right - left
    strong, small = sheet.font(14, _MEDIUM), sheet.font(12)
    now = " · " + translate("Previews", "now")
    now_width = QFontMetricsF(small).horizontalAdvance(now) + 2
    title = sheet.fit(content.title, strong, room - now_width, 1, 20)
    sheet.text(title, left, 14, skin.title)
    after = room - now_width if runs_right_to_left(content.title) else title.width
    sheet.line(now, small, QRectF(left + after, 14, now_width + 4, 20), skin.faint)
    body = sheet.fit(content.body or content.host, sheet.font(14), room, form.display.body_lines, 20)
    sheet.text(body, left, 34, skin.body)
    if has_icon:
        sheet.icon(content.icon, content.host, QRectF(right + 6, 14, 40, 40), 8)
    _chevron(sheet, 34, points_up=False)
    sheet.height = 34 + body.height + 14 if body.line_count else 68
    return sheet


def _android_expanded(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    translate = QCoreApplication.translate
    sheet = Sheet(skin)
    display = form.display
    has_image = content.image is not None and display.shows(Member.IMAGE)
    has_icon = content.icon is not None
    _small_icon(sheet, content, 14)
    left = 58.0
    room = skin.width - left - 16
    head = f"Chrome · {content.host} · " + translate("Previews", "now")
    sheet.line(head, sheet.font(12), QRectF(left, 16, room - 40, 20), skin.faint)
    _chevron(sheet, 26, points_up=True)
    beside = room - (56 if has_icon else 0)
    y = 40.0
    title = sheet.fit(content.title, sheet.font(15, _MEDIUM), beside, 1, 22)
    sheet.text(title, left, y, skin.title)
    y += title.height
    # A picture takes the room that a long text would have had.
    lines = 2 if has_image else display.expanded_body_lines
    body = sheet.fit(content.body, sheet.font(14), beside, lines, 20)
    sheet.text(body, left, y, skin.body)
    if has_icon:
        sheet.icon(content.icon, content.host, QRectF(skin.width - 16 - 44, 44, 44, 44), 8)
    y = max(y + body.height, 88.0 if has_icon else 0.0) + 12
    if has_image and content.image is not None:
        height = round(room / 2)
        sheet.picture(content.image, QRectF(left, y, room, height), 14)
        y += height + 12
    if content.actions and display.shows(Member.ACTIONS):
        x = left
        font = sheet.font(14, _MEDIUM)
        for words in content.actions[: display.actions]:
            width = min(QFontMetricsF(font).horizontalAdvance(words) + 2, room / 2 - 12)
            sheet.line(words, font, QRectF(x, y, width, 24), skin.control_text)
            x += width + 24
        y += 24 + 12
    sheet.height = y + 2
    return sheet


def compose_ios(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """The lock screen of an iPhone: the app's icon, title, whose app it is, text."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin)
    display = form.display
    left, right = 64.0, skin.width - 16.0
    room = right - left
    now = translate("Previews", "now")
    sheet.line(now, sheet.font(13), QRectF(right - 60, 12, 60, 20), skin.faint, _RIGHT)
    title = sheet.fit(content.title, sheet.font(15, _STRONG), room - 40, display.title_lines, 20)
    y = 12.0
    sheet.text(title, left, y, skin.title)
    y += title.height
    name = content.app_name or content.host
    source = translate("Previews", "from {name}").format(name=name)
    sheet.line(source, sheet.font(15, _MEDIUM), QRectF(left, y, room, 20), skin.title)
    y += 20
    body = sheet.fit(content.body, sheet.font(15), room, display.body_lines, 20)
    sheet.text(body, left, y, skin.body)
    y = max(y + body.height, 52.0) + 13
    sheet.icon(content.icon, name, QRectF(14, y / 2 - 19, 38, 38), 9)
    sheet.height = y
    return sheet

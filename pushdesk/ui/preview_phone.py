"""Composes the notifications of Android and of an iPhone's home-screen app."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from pushdesk.domain.browsers import Member
from pushdesk.ui.preview_content import Form, Part, PreviewContent
from pushdesk.ui.preview_sheet import Sheet
from pushdesk.ui.preview_skins import Skin

_RIGHT = Qt.AlignmentFlag.AlignRight
_STRONG = QFont.Weight.DemiBold
_MEDIUM = QFont.Weight.Medium

_BUTTON_GAP = 24.0
_LEAST_HOST_WIDTH = 48.0
_LINES_OVER_PICTURE = 2


def compose_android(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """Android 14 and later: one line of text, or opened, with picture and buttons.

    Chrome makes an icon from the site's name where the notification has none (its ``NotificationBuilderBase``).
    """
    if form is Form.ANDROID_COLLAPSED:
        return _android_collapsed(form, content, skin)
    return _android_expanded(form, content, skin)


def _small_icon(sheet: Sheet, content: PreviewContent, y: float) -> None:
    """The badge in its circle; until there is one the name's first letter, from which the web app makes its own."""
    box = QRectF(16, y, 28, 28)
    sheet.block(box, 14, sheet.skin.control_text)
    if content.badge is not None and not content.badge.isNull():
        sheet.badge(content.badge, box.adjusted(6, 6, -6, -6), sheet.skin.ground)
        return
    name = content.app_name or content.host
    sheet.line(name[:1].upper(), sheet.font(14, _STRONG), box, sheet.skin.ground, Qt.AlignmentFlag.AlignHCenter)


def _chevron(sheet: Sheet, y: float, *, points_up: bool) -> None:
    x = sheet.width - 32
    sheet.block(QRectF(x - 14, y - 10, 28, 20), 10, sheet.skin.control)
    tip = -2 if points_up else 2
    sheet.strip(((x - 4, y - tip), (x, y + tip), (x + 4, y - tip)), sheet.skin.body)


def _android_collapsed(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """Closed, the title comes first in its line, then as much of the address as there is room for, then when."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin, is_mirrored=content.runs_right_to_left)
    _small_icon(sheet, content, 20)
    left = 58.0
    right = skin.width - 54.0 - 50.0
    room = right - left
    small = sheet.font(12)
    measure = QFontMetricsF(small)
    now = _dotted(sheet, "", translate("Previews", "now"))
    now_width = measure.horizontalAdvance(now) + 4
    title = sheet.fit(Part.TITLE, content.title, sheet.font(14, _MEDIUM), room - now_width - 6, 1, 20)
    sheet.text(title, left, 14, skin.title)
    x = left + title.width + 6
    host = _dotted(sheet, "", content.host)
    host_room = min(measure.horizontalAdvance(host) + 2, right - x - now_width - 4)
    if host_room >= _LEAST_HOST_WIDTH:
        sheet.line(host, small, QRectF(x, 14, host_room, 20), skin.faint)
        x += host_room + 4
    sheet.line(now, small, QRectF(x, 14, now_width, 20), skin.faint)
    body = sheet.fit(Part.BODY, content.body, sheet.font(14), room, form.display.body_lines, 20)
    sheet.text(body, left, 34, skin.body)
    sheet.icon(content.icon, content.host, QRectF(right + 6, 14, 40, 40), 8)
    _chevron(sheet, 34, points_up=False)
    sheet.height = 68
    return sheet


def _android_expanded(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """Opened, Chrome ends the buttons with one of its own that unsubscribes."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin, is_mirrored=content.runs_right_to_left)
    display = form.display
    has_image = content.image is not None and display.shows(Member.IMAGE)
    _small_icon(sheet, content, 14)
    left = 58.0
    room = skin.width - left - 16
    head = _dotted(sheet, "Chrome", content.host, translate("Previews", "now"))
    sheet.line(head, sheet.font(12), QRectF(left, 16, room - 40, 20), skin.faint)
    _chevron(sheet, 26, points_up=True)
    beside = room - 56
    y = 40.0
    title = sheet.fit(Part.TITLE, content.title, sheet.font(15, _MEDIUM), beside, 1, 22)
    sheet.text(title, left, y, skin.title)
    y += title.height
    # A picture takes the room that a long text would have had.
    lines = _LINES_OVER_PICTURE if has_image else display.expanded_body_lines
    body = sheet.fit(Part.BODY, content.body, sheet.font(14), beside, lines, 20)
    sheet.text(body, left, y, skin.body)
    sheet.icon(content.icon, content.host, QRectF(skin.width - 16 - 44, 44, 44, 44), 8)
    y = max(y + body.height, 88.0) + 12
    if has_image and content.image is not None:
        height = round(room / 2)
        sheet.picture(content.image, QRectF(left, y, room, height), 14)
        y += height + 12
    font = sheet.font(14, _MEDIUM)
    words = [*content.actions[: display.actions], translate("Previews", "Unsubscribe")]
    widths = shared_widths([QFontMetricsF(font).horizontalAdvance(each) + 2 for each in words], room)
    x = left
    for each, width in zip(words, widths, strict=True):
        sheet.line(each, font, QRectF(x, y, width, 24), skin.control_text)
        x += width + _BUTTON_GAP
    sheet.height = y + 24 + 14
    return sheet


def _dotted(sheet: Sheet, *words: str) -> str:
    """What stands in one line with dots between, the first where one begins to read."""
    return " • ".join(reversed(words) if sheet.is_mirrored else words).strip()


def shared_widths(wanted: list[float], room: float) -> list[float]:
    """Room for buttons side by side: those that ask for less than an even share leave the rest to the longer ones."""
    left = room - _BUTTON_GAP * (len(wanted) - 1)
    given = dict.fromkeys(range(len(wanted)), 0.0)
    for number, at in enumerate(sorted(given, key=lambda at: wanted[at])):
        given[at] = min(wanted[at], left / (len(wanted) - number))
        left -= given[at]
    return list(given.values())


def compose_ios(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """The lock screen of an iPhone: the app's icon, title, whose app it is, text."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin, is_mirrored=content.runs_right_to_left)
    display = form.display
    left, right = 64.0, skin.width - 16.0
    room = right - left
    now = translate("Previews", "now")
    sheet.line(now, sheet.font(13), QRectF(right - 60, 12, 60, 20), skin.faint, _RIGHT)
    title = sheet.fit(Part.TITLE, content.title, sheet.font(15, _STRONG), room - 40, display.title_lines, 20)
    y = 12.0
    sheet.text(title, left, y, skin.title)
    y += title.height
    name = content.app_name or content.host
    source = translate("Previews", "from {name}").format(name=name)
    sheet.line(source, sheet.font(15, _MEDIUM), QRectF(left, y, room, 20), skin.title)
    y += 20
    body = sheet.fit(Part.BODY, content.body, sheet.font(15), room, display.body_lines, 20)
    sheet.text(body, left, y, skin.body)
    y = max(y + body.height, 52.0) + 13
    sheet.icon(content.icon, name, QRectF(14, y / 2 - 19, 38, 38), 9)
    sheet.height = y
    return sheet

"""Composes the notifications of Windows 11, macOS and GNOME."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont

from pushdesk.domain.browsers import Member
from pushdesk.ui.preview_content import Form, PreviewContent
from pushdesk.ui.preview_sheet import Sheet
from pushdesk.ui.preview_skins import Skin

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_STRONG = QFont.Weight.DemiBold


def _browser(form: Form) -> str:
    return form.value.partition("-")[2]


def compose_windows(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """A toast of Windows 11: picture on top, app line, icon and text, host, buttons."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin)
    display = form.display
    y = 0.0
    if content.image is not None and display.shows(Member.IMAGE):
        sheet.picture(content.image, QRectF(0, 0, skin.width, 180), 0)
        y = 180.0
    names = {"edge": "Microsoft Edge", "chrome": "Google Chrome", "firefox": "Mozilla Firefox"}
    browser = _browser(form)
    sheet.browser(browser, QRectF(16, y + 14, 16, 16))
    sheet.line(names[browser], sheet.font(12), QRectF(40, y + 12, 220, 20), skin.title)
    for dot in range(3):
        sheet.block(QRectF(skin.width - 63 + dot * 5, y + 21, 2, 2), 1, skin.faint)
    sheet.cross(skin.width - 24, y + 22, skin.faint)
    y += 46
    has_icon = content.icon is not None and display.shows(Member.ICON)
    left = 80.0 if has_icon else 16.0
    room = skin.width - left - 16
    if has_icon:
        sheet.icon(content.icon, content.host, QRectF(16, y, 48, 48), 4)
    top = y
    title = sheet.fit(content.title, sheet.font(14, _STRONG), room, display.title_lines, 20)
    sheet.text(title, left, y, skin.title)
    y += title.height
    body = sheet.fit(content.body, sheet.font(14), room, display.body_lines, 20)
    sheet.text(body, left, y, skin.body)
    y += body.height
    via = translate("Previews", "via {host}").format(host=content.host)
    sheet.line(via, sheet.font(12), QRectF(left, y, room, 20), skin.faint)
    y = max(y + 20, top + (48 if has_icon else 0)) + 16
    if content.actions and display.shows(Member.ACTIONS):
        shown = content.actions[: display.actions]
        width = (skin.width - 32 - 8 * (len(shown) - 1)) / len(shown)
        for at, words in enumerate(shown):
            box = QRectF(16 + at * (width + 8), y, width, 32)
            sheet.block(box, 4, skin.control, skin.control_edge)
            sheet.line(words, sheet.font(13.5), box.adjusted(8, 0, -8, 0), skin.control_text, _CENTRE)
        y += 32 + 16
    sheet.height = y
    return sheet


def compose_macos(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """A banner of macOS: Chrome's sign, or for Safari the web app's icon, at the left."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin)
    display = form.display
    is_safari = form is Form.MACOS_SAFARI
    thumbnail = content.icon is not None and display.shows(Member.ICON)
    left = 62.0
    right = skin.width - 14.0 - (50.0 if thumbnail else 0.0)
    room = right - left
    now = translate("Previews", "now")
    sheet.line(now, sheet.font(12), QRectF(right - 60, 12, 60, 18), skin.faint, _RIGHT)
    title = sheet.fit(content.title, sheet.font(13, _STRONG), room - 36, display.title_lines, 17)
    y = 12.0
    sheet.text(title, left, y, skin.title)
    y += title.height
    host = translate("Previews", "from {host}").format(host=content.host) if is_safari else content.host
    sheet.line(host, sheet.font(13), QRectF(left, y, room, 17), skin.title)
    y += 17
    body = sheet.fit(content.body, sheet.font(13), room, display.body_lines, 17)
    sheet.text(body, left, y, skin.body)
    y = max(y + body.height, 50.0) + 12
    middle = y / 2
    if is_safari:
        sheet.icon(content.icon, content.app_name or content.host, QRectF(13, middle - 19, 38, 38), 9)
    else:
        sheet.block(QRectF(13, middle - 19, 38, 38), 9, "#ffffff", "#dcdce0")
        sheet.browser(_browser(form), QRectF(18, middle - 14, 28, 28))
    if thumbnail:
        sheet.icon(content.icon, content.host, QRectF(skin.width - 52, middle - 19, 38, 38), 6)
    sheet.height = y
    return sheet


def compose_gnome(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """A banner of GNOME: app line with round buttons, icon, text, wide buttons."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin)
    display = form.display
    browser = _browser(form)
    sheet.browser(browser, QRectF(14, 13, 16, 16))
    name = {"firefox": "Firefox", "chrome": "Google Chrome"}[browser]
    small = sheet.font(12.5, _STRONG)
    sheet.line(name, small, QRectF(38, 11, 110, 20), skin.faint)
    just_now = translate("Previews", "Just now")
    sheet.line(just_now, sheet.font(12.5), QRectF(38 + len(name) * 7.6 + 8, 11, 120, 20), skin.faint)
    for centre in (skin.width - 56, skin.width - 25):
        sheet.block(QRectF(centre - 12, 9, 24, 24), 12, skin.control)
    sheet.strip(((skin.width - 60, 23), (skin.width - 56, 19), (skin.width - 52, 23)), skin.title)
    sheet.cross(skin.width - 25, 21, skin.title, 3.5)
    has_icon = content.icon is not None and display.shows(Member.ICON)
    left = 74.0 if has_icon else 16.0
    room = skin.width - left - 16
    y = 44.0
    if has_icon:
        sheet.icon(content.icon, content.host, QRectF(14, y, 48, 48), 8)
    title = sheet.fit(content.title, sheet.font(14, _STRONG), room, display.title_lines, 19)
    sheet.text(title, left, y, skin.title)
    y += title.height
    body = sheet.fit(content.body, sheet.font(14), room, display.body_lines, 19)
    sheet.text(body, left, y, skin.body)
    y += body.height
    via = translate("Previews", "via {host}").format(host=content.host)
    sheet.line(via, sheet.font(13), QRectF(left, y, room, 19), skin.faint)
    y = max(y + 19, 44 + (48 if has_icon else 0)) + 14
    if content.image is not None and display.shows(Member.IMAGE):
        sheet.picture(content.image, QRectF(14, y - 4, skin.width - 28, 160), 8)
        y += 160 + 8
    if content.actions and display.shows(Member.ACTIONS):
        shown = content.actions[: display.actions]
        width = (skin.width - 28 - 6 * (len(shown) - 1)) / len(shown)
        for at, words in enumerate(shown):
            box = QRectF(14 + at * (width + 6), y, width, 34)
            sheet.block(box, 10, skin.control)
            sheet.line(words, sheet.font(13.5, _STRONG), box.adjusted(8, 0, -8, 0), skin.control_text, _CENTRE)
        y += 34 + 14
    sheet.height = y
    return sheet

"""Composes the notifications of Windows 11, macOS and GNOME, as they pop up and before they are pointed at."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from pushdesk.domain.browsers import Member
from pushdesk.ui.preview_content import Form, Part, PreviewContent
from pushdesk.ui.preview_sheet import Sheet
from pushdesk.ui.preview_skins import Skin

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_MEDIUM = QFont.Weight.Medium
_STRONG = QFont.Weight.DemiBold

_HERO_HEIGHT = 180
"""Windows gives a picture 364 × 180 pixels under the app's line and cuts off what is taller."""


def _browser(form: Form) -> str:
    return form.value.partition("-")[2]


def compose_windows(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """A toast of Windows 11: app line, picture, icon and text, whose it is, buttons of equal width.

    Chromium names the site alone (its ``NotificationTemplateBuilder``), Firefox puts "via" before it.
    """
    sheet = Sheet(skin, is_mirrored=content.runs_right_to_left)
    display = form.display
    names = {"edge": "Microsoft Edge", "chrome": "Google Chrome", "firefox": "Firefox"}
    browser = _browser(form)
    sheet.browser(browser, QRectF(16, 14, 16, 16))
    sheet.line(names[browser], sheet.font(12), QRectF(40, 12, 220, 20), skin.title)
    for dot in range(3):
        sheet.block(QRectF(skin.width - 63 + dot * 5, 21, 2, 2), 1, skin.faint)
    sheet.cross(skin.width - 24, 22, skin.faint)
    y = 46.0
    if content.image is not None and display.shows(Member.IMAGE):
        sheet.picture(content.image, QRectF(0, 44, skin.width, _HERO_HEIGHT), 0)
        y = 44.0 + _HERO_HEIGHT + 16
    has_icon = content.icon is not None and display.shows(Member.ICON)
    left = 80.0 if has_icon else 16.0
    room = skin.width - left - 16
    if has_icon:
        sheet.icon(content.icon, content.host, QRectF(16, y, 48, 48), 0)
    top = y
    title = sheet.fit(Part.TITLE, content.title, sheet.font(14, _STRONG), room, display.title_lines, 20)
    sheet.text(title, left, y, skin.title)
    y += title.height
    body = sheet.fit(Part.BODY, content.body, sheet.font(14), room, display.body_lines, 20)
    sheet.text(body, left, y, skin.body)
    y += body.height
    source = content.host
    if form is Form.WINDOWS_FIREFOX:
        source = QCoreApplication.translate("Previews", "via {host}").format(host=content.host)
    sheet.line(source, sheet.font(12), QRectF(left, y, room, 20), skin.faint)
    y = max(y + 20, top + (48 if has_icon else 0)) + 16
    if content.actions and display.shows(Member.ACTIONS):
        shown = content.actions[: display.actions]
        width = (skin.width - 32 - 8 * (len(shown) - 1)) / len(shown)
        for at, words in enumerate(shown):
            box = QRectF(16 + at * (width + 8), y, width, 32)
            sheet.block(box, 4, skin.control, skin.control_edge)
            sheet.line(words, sheet.font(14), box.adjusted(8, 0, -8, 0), skin.control_text, _CENTRE)
        y += 32 + 16
    sheet.height = y
    return sheet


def compose_macos(form: Form, content: PreviewContent, skin: Skin) -> Sheet:
    """A banner of macOS: Chrome's sign, or for Safari the web app's icon, at the left; Chrome's icon at the right."""
    translate = QCoreApplication.translate
    sheet = Sheet(skin, is_mirrored=content.runs_right_to_left)
    display = form.display
    is_safari = form is Form.MACOS_SAFARI
    thumbnail = content.icon is not None and display.shows(Member.ICON)
    left = 62.0
    right = skin.width - 14.0 - (50.0 if thumbnail else 0.0)
    room = right - left
    now = translate("Previews", "now")
    sheet.line(now, sheet.font(12), QRectF(right - 60, 12, 60, 17), skin.faint, _RIGHT)
    title = sheet.fit(Part.TITLE, content.title, sheet.font(13, _STRONG), room - 36, display.title_lines, 17)
    y = 12.0
    sheet.text(title, left, y, skin.title)
    y += title.height
    host = translate("Previews", "from {host}").format(host=content.host) if is_safari else content.host
    sheet.line(host, sheet.font(13, _MEDIUM), QRectF(left, y, room, 17), skin.title)
    y += 17
    body = sheet.fit(Part.BODY, content.body, sheet.font(13), room, display.body_lines, 17)
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
    """A banner of GNOME before the pointer opens it: app line with round buttons, icon, one line of text.

    GNOME knows nothing of sites. Chromium therefore begins the text with the address; Firefox leaves it out.
    """
    translate = QCoreApplication.translate
    sheet = Sheet(skin, is_mirrored=content.runs_right_to_left)
    display = form.display
    browser = _browser(form)
    sheet.browser(browser, QRectF(14, 13, 16, 16))
    name = {"firefox": "Firefox", "chrome": "Google Chrome"}[browser]
    small = sheet.font(12.5, _STRONG)
    name_width = QFontMetricsF(small).horizontalAdvance(name) + 2
    sheet.line(name, small, QRectF(38, 11, name_width, 20), skin.faint)
    sheet.line(
        translate("Previews", "Just now"), sheet.font(12.5), QRectF(38 + name_width + 8, 11, 110, 20), skin.faint
    )
    for centre in (skin.width - 56, skin.width - 25):
        sheet.block(QRectF(centre - 12, 9, 24, 24), 12, skin.control)
    sheet.strip(((skin.width - 60, 19), (skin.width - 56, 23), (skin.width - 52, 19)), skin.title)
    sheet.cross(skin.width - 25, 21, skin.title, 3.5)
    has_icon = content.icon is not None and display.shows(Member.ICON)
    left = 74.0 if has_icon else 16.0
    room = skin.width - left - 16
    top = y = 44.0
    text = f"{content.host} {content.body}" if browser == "chrome" else content.body
    title = sheet.fit(Part.TITLE, content.title, sheet.font(14, _STRONG), room, display.title_lines, 20)
    body = sheet.fit(Part.BODY, text, sheet.font(14), room, display.body_lines, 20)
    if has_icon:
        sheet.icon(content.icon, content.host, QRectF(14, top, 48, 48), 8)
        y += max(0.0, (48 - title.height - body.height) / 2)
    sheet.text(title, left, y, skin.title)
    sheet.text(body, left, y + title.height, skin.body)
    sheet.height = max(y + title.height + body.height, top + (48 if has_icon else 0)) + 14
    return sheet

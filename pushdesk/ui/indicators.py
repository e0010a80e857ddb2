"""The small pictures that a style sheet can only take from files: arrows, check boxes, radio buttons, switches.

Fusion's own vanish on a dark ground, and a style sheet that touches a combo box loses its arrow. So each theme
writes its own set, as SVG, into a folder that lasts as long as the process.
"""

from pathlib import Path

from pushdesk.ui.glyphs import Glyph, drawing
from pushdesk.ui.tokens import Tokens

BOX = 22
"""Side of a check box's or radio button's picture, the focus ring included, in pixels."""

SWITCH_WIDTH = 40

_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" fill="none">{body}</svg>'
)


def write_indicators(folder: Path, tokens: Tokens) -> None:
    """Write every picture of one theme into ``folder``, replacing those of an earlier theme."""
    pictures: dict[str, str] = {}
    for name, colour in (("", tokens.text_muted), ("-disabled", tokens.text_disabled)):
        for arrow in (Glyph.CHEVRON_DOWN, Glyph.CHEVRON_UP, Glyph.CHEVRON_RIGHT):
            pictures[f"{arrow.value}{name}"] = drawing(arrow, "2").replace("currentColor", colour)
    for state in ("", "-hover", "-focus", "-disabled"):
        for mark in ("off", "on", "mixed"):
            pictures[f"check-{mark}{state}"] = _check(tokens, mark, state)
        for mark in ("off", "on"):
            pictures[f"radio-{mark}{state}"] = _radio(tokens, mark, state)
            pictures[f"switch-{mark}{state}"] = _switch(tokens, mark, state)
    for name, text in pictures.items():
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")


def _colours(tokens: Tokens, is_on: bool, state: str) -> tuple[str, str, str]:
    """Ground, line and mark of a box."""
    if state == "-disabled":
        return (tokens.track, tokens.track, tokens.text_disabled) if is_on else (tokens.window, tokens.hairline, "none")
    if is_on:
        ground = tokens.accent_hover if state == "-hover" else tokens.accent
        return ground, ground, tokens.on_accent
    return tokens.field, tokens.border_hover if state == "-hover" else tokens.border, "none"


def _check(tokens: Tokens, mark: str, state: str) -> str:
    ground, line, ink = _colours(tokens, mark != "off", state)
    body = f'<rect x="3.5" y="3.5" width="15" height="15" rx="4" fill="{ground}" stroke="{line}"/>'
    if mark == "on":
        ends = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
        body += f'<path d="M7 11.3l2.8 2.7 5.2-5.7" stroke="{ink}" {ends}/>'
    if mark == "mixed":
        body += f'<path d="M7.5 11h7" stroke="{ink}" stroke-width="2" stroke-linecap="round"/>'
    if state == "-focus":
        body += f'<rect x="1" y="1" width="20" height="20" rx="6.5" stroke="{tokens.focus}" stroke-width="2"/>'
    return _HEAD.format(w=BOX, h=BOX, body=body)


def _radio(tokens: Tokens, mark: str, state: str) -> str:
    ground, line, ink = _colours(tokens, mark == "on", state)
    body = f'<circle cx="11" cy="11" r="7.5" fill="{ground}" stroke="{line}"/>'
    if mark == "on":
        body += f'<circle cx="11" cy="11" r="3" fill="{ink}"/>'
    if state == "-focus":
        body += f'<circle cx="11" cy="11" r="10" stroke="{tokens.focus}" stroke-width="2"/>'
    return _HEAD.format(w=BOX, h=BOX, body=body)


def _switch(tokens: Tokens, mark: str, state: str) -> str:
    ground, line, ink = _colours(tokens, mark == "on", state)
    knob = ink if mark == "on" else tokens.text_disabled if state == "-disabled" else line
    centre = 28 if mark == "on" else 12
    body = f'<rect x="3.5" y="3.5" width="33" height="17" rx="8.5" fill="{ground}" stroke="{line}"/>'
    body += f'<circle cx="{centre}" cy="12" r="5" fill="{knob}"/>'
    if state == "-focus":
        body += f'<rect x="1" y="1" width="38" height="22" rx="11" stroke="{tokens.focus}" stroke-width="2"/>'
    return _HEAD.format(w=SWITCH_WIDTH, h=24, body=body)

"""The one table of colours, corners and distances from which palette, style sheet and paintings are made.

Every colour that holds a word reaches 4.5:1 against each ground it may lie on, and every border that marks a
control 3:1; ``tests/ui/test_tokens.py`` computes both. ``hairline`` only divides what a change of ground
already tells apart, so it is lighter.
"""

from dataclasses import dataclass
from enum import StrEnum

GRID = 8
"""The step, in device-independent pixels, that distances are multiples of (half steps inside controls)."""

RADIUS_CONTROL = 8
RADIUS_CARD = 12

TEXT_POINTS = 10.0
HEADING_POINTS = 12.0
TITLE_POINTS = 18.0
"""The three sizes of type; hierarchy inside one size is by weight."""


class Tone(StrEnum):
    """How good a state is, apart from its word and its shape."""

    NEUTRAL = "neutral"
    PROGRESS = "progress"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """One tone: ``ink`` for words on ``fill`` or any ground, ``solid`` for bars and dots."""

    ink: str
    fill: str
    solid: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one scheme, as ``#rrggbb``; ``name`` tells it from the others."""

    name: str
    is_dark: bool
    window: str
    sidebar: str
    surface: str
    raised: str
    field: str
    hover: str
    sidebar_hover: str
    selected: str
    hairline: str
    border: str
    border_hover: str
    text: str
    text_muted: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    focus: str
    danger: str
    danger_hover: str
    on_danger: str
    inverse: str
    inverse_text: str
    inverse_accent: str
    inverse_hover: str
    track: str
    scroll: str
    scroll_hover: str
    stage_top: str
    stage_bottom: str
    stage_text: str
    stage_muted: str
    stage_border: str
    neutral: ToneColours
    progress: ToneColours
    good: ToneColours
    warning: ToneColours
    bad: ToneColours

    @property
    def is_high_contrast(self) -> bool:
        """Whether edges are to be drawn where the other looks let a faint ground speak."""
        return self.name.startswith("contrast")

    def tone(self, tone: Tone) -> ToneColours:
        """The colours of one tone."""
        return {
            Tone.NEUTRAL: self.neutral,
            Tone.PROGRESS: self.progress,
            Tone.GOOD: self.good,
            Tone.WARNING: self.warning,
            Tone.BAD: self.bad,
        }[tone]


LIGHT = Tokens(
    name="light",
    is_dark=False,
    window="#f6f7fa",
    sidebar="#eceff4",
    surface="#ffffff",
    raised="#ffffff",
    field="#ffffff",
    hover="#f0f3f8",
    sidebar_hover="#e1e5ed",
    selected="#e3eafd",
    hairline="#e2e6ed",
    border="#768093",
    border_hover="#5b6477",
    text="#151922",
    text_muted="#525b6e",
    text_disabled="#8b93a3",
    accent="#2d54d6",
    accent_hover="#2547bd",
    accent_pressed="#1e3b9f",
    on_accent="#ffffff",
    accent_text="#2547bd",
    focus="#2d54d6",
    danger="#c0262d",
    danger_hover="#a51e25",
    on_danger="#ffffff",
    inverse="#1a1f2b",
    inverse_text="#f3f5f9",
    inverse_accent="#a9bdff",
    inverse_hover="#2c3343",
    track="#e3e7ee",
    scroll="#bcc3d0",
    scroll_hover="#768093",
    stage_top="#e3e9f4",
    stage_bottom="#d3dcec",
    stage_text="#1c2333",
    stage_muted="#48526a",
    stage_border="#ccd5e5",
    neutral=ToneColours(ink="#4a5263", fill="#e9ecf2", solid="#6b7386"),
    progress=ToneColours(ink="#2547bd", fill="#e3eafd", solid="#2d54d6"),
    good=ToneColours(ink="#0d6337", fill="#dcf3e5", solid="#168248"),
    warning=ToneColours(ink="#784600", fill="#fdeecf", solid="#b26a00"),
    bad=ToneColours(ink="#a01a22", fill="#fde4e4", solid="#c8303a"),
)

DARK = Tokens(
    name="dark",
    is_dark=True,
    window="#14161c",
    sidebar="#0f1116",
    surface="#1b1e26",
    raised="#242833",
    field="#15181f",
    hover="#232833",
    sidebar_hover="#1b1f28",
    selected="#242f52",
    hairline="#2a2f3b",
    border="#747c90",
    border_hover="#98a0b3",
    text="#eceef3",
    text_muted="#a6adbc",
    text_disabled="#646c7c",
    accent="#8aa6ff",
    accent_hover="#a2b8ff",
    accent_pressed="#bccbff",
    on_accent="#0d1533",
    accent_text="#a2b8ff",
    focus="#8aa6ff",
    danger="#c9383f",
    danger_hover="#b93139",
    on_danger="#ffffff",
    inverse="#eef0f5",
    inverse_text="#171b24",
    inverse_accent="#2547bd",
    inverse_hover="#dce0e9",
    track="#2e3441",
    scroll="#434a5a",
    scroll_hover="#6d7588",
    stage_top="#1a2136",
    stage_bottom="#10152a",
    stage_text="#e9ecf5",
    stage_muted="#a8b1c7",
    stage_border="#2a3350",
    neutral=ToneColours(ink="#b8bfcd", fill="#2c323e", solid="#8a92a4"),
    progress=ToneColours(ink="#a9bdff", fill="#26325a", solid="#8aa6ff"),
    good=ToneColours(ink="#82dda8", fill="#17382a", solid="#4fc283"),
    warning=ToneColours(ink="#f3c477", fill="#40301a", solid="#e0a03c"),
    bad=ToneColours(ink="#ffa3a3", fill="#472328", solid="#f27878"),
)


def contrast_ratio(first: str, second: str) -> float:
    """How far two ``#rrggbb`` colours stand apart, 1…21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

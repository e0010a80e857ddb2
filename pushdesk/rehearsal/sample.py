"""The sample business of the demo: its name, colours, logo, topics and three campaigns to send.

A business that exists nowhere, with texts a real one might send, so that every page has something to show.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

from PIL import Image, ImageDraw

from pushdesk.domain.site import Topic

LOGO_PIXELS = 512
_OVERSAMPLING = 4


@dataclass(frozen=True, slots=True)
class SampleCampaign:
    """One campaign: `link_path` is relative to the site, `audience` a rule as the owner would write it."""

    title: str
    body: str
    link_path: str
    audience: str
    ttl_seconds: int
    urgency: str


@dataclass(frozen=True, slots=True)
class SampleBusiness:
    """The words and colours of the sample site."""

    name: str
    short_name: str
    description: str
    contact: str
    language: str
    theme_color: str
    accent_color: str
    background_color: str
    topics: tuple[Topic, ...]
    campaigns: tuple[SampleCampaign, ...]


SAMPLE = SampleBusiness(
    name="Linden & Rye Bakery",
    short_name="Linden & Rye",
    description="Sourdough, rye and small cakes, baked through the night on Mill Lane.",
    contact="mailto:hello@lindenandrye.example",
    language="en",
    theme_color="#1f5c4a",
    accent_color="#e8b04a",
    background_color="#fbf6ec",
    topics=(
        Topic("bread", "Bread of the day"),
        Topic("offers", "Offers before closing time"),
        Topic("events", "Courses and evenings"),
    ),
    campaigns=(
        SampleCampaign(
            title="Seeded rye is out of the oven",
            body="The first thirty loaves are on the shelf. Still warm, until they are gone.",
            link_path="bread",
            audience="all",
            ttl_seconds=4 * 3600,
            urgency="high",
        ),
        SampleCampaign(
            title="Half price from five o’clock",
            body="Everything left in the window today: buns, focaccia and two almond cakes.",
            link_path="offers",
            audience="topic:offers",
            ttl_seconds=2 * 3600,
            urgency="normal",
        ),
        SampleCampaign(
            title="Sourdough evening, 12 December",
            body="Eight places at the bench, a starter to take home, soup at nine. Booking is open.",
            link_path="events",
            audience="topic:events or topic:bread",
            ttl_seconds=3 * 86_400,
            urgency="low",
        ),
    ),
)


def draw_logo() -> bytes:
    """Return the sample logo, an ear of rye on the bakery's green, as a square PNG of LOGO_PIXELS."""
    size = LOGO_PIXELS * _OVERSAMPLING
    picture = Image.new("RGB", (size, size), SAMPLE.theme_color)
    pen = ImageDraw.Draw(picture)
    middle = size / 2
    pen.line([(middle, size * 0.36), (middle, size * 0.80)], fill=SAMPLE.accent_color, width=round(size * 0.026))
    _draw_grain(picture, (middle, size * 0.255), 0.0)
    for pair in range(4):
        height = size * (0.365 + 0.105 * pair)
        for side in (-1, 1):
            _draw_grain(picture, (middle + side * size * 0.088, height), side * 34.0)
    buffer = io.BytesIO()
    picture.resize((LOGO_PIXELS, LOGO_PIXELS), Image.Resampling.LANCZOS).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _draw_grain(picture: Image.Image, center: tuple[float, float], degrees: float) -> None:
    """Draw one grain: the lens that two arcs enclose, leaning `degrees` to the right."""
    length = picture.width * 0.152
    breadth = picture.width * 0.066
    lean = math.radians(degrees)
    outline: list[tuple[float, float]] = []
    for side in (1, -1):
        for step in range(41):
            along = side * (step / 20 - 1)
            across = side * breadth / 2 * math.cos(along * math.pi / 2)
            x, y = across, along * length / 2
            outline.append((
                center[0] + x * math.cos(lean) - y * math.sin(lean),
                center[1] + x * math.sin(lean) + y * math.cos(lean),
            ))  # fmt: skip
    ImageDraw.Draw(picture).polygon(outline, fill=SAMPLE.accent_color)

"""The colours: every word readable, every border seen, in both themes."""

import pytest

from pushdesk.ui.high_contrast import CONTRAST_DARK, CONTRAST_LIGHT
from pushdesk.ui.preview_skins import _SKINS, Skin
from pushdesk.ui.tokens import DARK, LIGHT, Tokens, Tone, contrast_ratio

LOOKS = [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK]
every_look = pytest.mark.parametrize("tokens", LOOKS, ids=[each.name for each in LOOKS])
GROUNDS = ("window", "sidebar", "surface", "raised", "field", "hover", "sidebar_hover", "selected")
WORDS = [
    *((word, ground) for word in ("text", "text_muted") for ground in GROUNDS),
    *(("accent_text", ground) for ground in ("window", "surface", "raised", "hover", "selected", "sidebar")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(("on_danger", ground) for ground in ("danger", "danger_hover")),
    *((word, ground) for word in ("inverse_text", "inverse_accent") for ground in ("inverse", "inverse_hover")),
    *((word, ground) for word in ("stage_text", "stage_muted") for ground in ("stage_top", "stage_bottom")),
]
EDGES = [
    *((edge, ground) for edge in ("border", "border_hover", "focus") for ground in GROUNDS[:5]),
    ("scroll_hover", "window"),
    ("scroll_hover", "surface"),
    ("accent", "surface"),
    ("accent", "window"),
    ("danger", "surface"),
    ("on_accent", "accent"),
]


@every_look
@pytest.mark.parametrize(("word", "ground"), WORDS)
def test_words_reach_4_5_to_1_on_every_ground_they_lie_on(tokens: Tokens, word: str, ground: str) -> None:
    assert contrast_ratio(getattr(tokens, word), getattr(tokens, ground)) >= 4.5


@every_look
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_borders_of_controls_reach_3_to_1(tokens: Tokens, edge: str, ground: str) -> None:
    assert contrast_ratio(getattr(tokens, edge), getattr(tokens, ground)) >= 3.0


@every_look
@pytest.mark.parametrize("tone", list(Tone))
def test_tones_are_readable_on_their_fill_and_as_words_anywhere(tokens: Tokens, tone: Tone) -> None:
    colours = tokens.tone(tone)
    for ground in (colours.fill, tokens.surface, tokens.window, tokens.sidebar, tokens.selected, tokens.raised):
        assert contrast_ratio(colours.ink, ground) >= 4.5
    for ground in (tokens.surface, tokens.track):
        assert contrast_ratio(colours.solid, ground) >= 3.0


@pytest.mark.parametrize("tokens", LOOKS[2:], ids=[each.name for each in LOOKS[2:]])
def test_high_contrast_is_high(tokens: Tokens) -> None:
    for word, ground in WORDS:
        assert contrast_ratio(getattr(tokens, word), getattr(tokens, ground)) >= 7.0, (word, ground)
    for tone in Tone:
        assert contrast_ratio(tokens.tone(tone).ink, tokens.tone(tone).fill) >= 7.0
    for edge in ("hairline", "border", "stage_border", "scroll"):
        assert contrast_ratio(getattr(tokens, edge), tokens.surface) >= 4.5


@pytest.mark.parametrize("skin", list(_SKINS.values()), ids=["-".join(map(str, key)) for key in _SKINS])
def test_previews_are_readable_in_every_skin(skin: Skin) -> None:
    for ink in (skin.title, skin.body, skin.faint):
        assert contrast_ratio(ink, skin.ground) >= 4.5
    assert contrast_ratio(skin.control_text, skin.control) >= 4.5


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1.0)

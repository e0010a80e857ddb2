"""The platforms' own colours, corners and type, each in light and dark. They owe nothing to our theme."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skin:
    """One platform's notification, in one scheme. Sizes are pixels at 100 %."""

    ground: str
    edge: str
    title: str
    body: str
    faint: str
    control: str
    control_edge: str
    control_text: str
    radius: float
    width: float
    families: tuple[str, ...]


_WINDOWS = ("Segoe UI Variable Text", "Segoe UI")
_APPLE = (".AppleSystemUIFont", "SF Pro Text")
_ANDROID = ("Google Sans Text", "Roboto")
_GNOME = ("Adwaita Sans", "Cantarell")

_SKINS = {
    ("windows", False): Skin(
        "#f5f5f6",
        "#d6d6da",
        "#1a1a1a",
        "#4d4d52",
        "#5f5f66",
        "#fdfdfd",
        "#d9d9dd",
        "#1a1a1a",
        8,
        364,
        _WINDOWS,
    ),
    ("windows", True): Skin(
        "#2a2a2c",
        "#46464a",
        "#ffffff",
        "#cfcfd3",
        "#a9a9b0",
        "#3a3a3d",
        "#4a4a4e",
        "#ffffff",
        8,
        364,
        _WINDOWS,
    ),
    ("macos", False): Skin(
        "#f3f3f6",
        "#cfd0d6",
        "#161618",
        "#2b2b2f",
        "#66666c",
        "#e3e3e8",
        "#e3e3e8",
        "#161618",
        20,
        344,
        _APPLE,
    ),
    ("macos", True): Skin(
        "#2b2b30",
        "#4b4b52",
        "#ffffff",
        "#e7e7ec",
        "#a2a2ab",
        "#45454b",
        "#45454b",
        "#ffffff",
        20,
        344,
        _APPLE,
    ),
    ("android", False): Skin(
        "#f9f9fe",
        "#dfe0e8",
        "#1a1b20",
        "#45464f",
        "#5c5d67",
        "#e2e3ec",
        "#e2e3ec",
        "#2f5aa8",
        26,
        364,
        _ANDROID,
    ),
    ("android", True): Skin(
        "#25262b",
        "#3a3b42",
        "#e6e6ee",
        "#c5c6d0",
        "#a4a5b0",
        "#383a42",
        "#383a42",
        "#adc6ff",
        26,
        364,
        _ANDROID,
    ),
    ("ios", False): Skin(
        "#f4f5f8",
        "#d4d6dd",
        "#101012",
        "#1d1d20",
        "#6a6a72",
        "#e3e3e8",
        "#e3e3e8",
        "#101012",
        24,
        364,
        _APPLE,
    ),
    ("ios", True): Skin(
        "#2a2b30",
        "#45464d",
        "#ffffff",
        "#f0f0f4",
        "#a2a3ad",
        "#45454b",
        "#45454b",
        "#ffffff",
        24,
        364,
        _APPLE,
    ),
    ("linux", False): Skin(
        "#fbfbfb",
        "#d7d7da",
        "#222226",
        "#37373c",
        "#6a6a70",
        "#ececee",
        "#ececee",
        "#222226",
        16,
        420,
        _GNOME,
    ),
    ("linux", True): Skin(
        "#37373b",
        "#515156",
        "#ffffff",
        "#e4e4e7",
        "#b0b0b6",
        "#4a4a4f",
        "#4a4a4f",
        "#ffffff",
        16,
        420,
        _GNOME,
    ),
}


def skin_of(system: str, *, is_dark: bool) -> Skin:
    """The skin of ``windows``, ``macos``, ``android``, ``ios`` or ``linux``."""
    return _SKINS[(system, is_dark)]

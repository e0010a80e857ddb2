"""Who the simulated visitors are: browsers, languages, time zones and habits, dealt by a seed."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pushdesk.rehearsal.behaviour import seeded_chance
from pushdesk.rehearsal.refusals import Impersonated

_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
_MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
_ANDROID = "Mozilla/5.0 (Linux; Android 10; K)"
_BLINK = "AppleWebKit/537.36 (KHTML, like Gecko)"

_USER_AGENTS: Mapping[Impersonated, Mapping[str, int]] = {
    Impersonated.FCM: {
        f"{_ANDROID} {_BLINK} Chrome/142.0.0.0 Mobile Safari/537.36": 46,
        f"{_WINDOWS} {_BLINK} Chrome/142.0.0.0 Safari/537.36": 27,
        f"{_MAC} {_BLINK} Chrome/142.0.0.0 Safari/537.36": 12,
        f"{_ANDROID} {_BLINK} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36": 8,
        f"{_ANDROID} {_BLINK} Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0.0.0": 4,
        f"{_WINDOWS} {_BLINK} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0": 3,
    },
    Impersonated.MOZILLA: {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0": 50,
        "Mozilla/5.0 (Android 14; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0": 28,
        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0": 13,
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0": 9,
    },
    Impersonated.APPLE: {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1": 70,
        f"{_MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15": 30,
    },
    Impersonated.WNS: {
        f"{_WINDOWS} {_BLINK} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0": 1,
    },
}

_PLACES: Mapping[tuple[str, str], int] = {
    ("en-GB", "Europe/London"): 46,
    ("en-IE", "Europe/Dublin"): 9,
    ("en-US", "America/New_York"): 8,
    ("fr-FR", "Europe/Paris"): 8,
    ("de-DE", "Europe/Berlin"): 8,
    ("pl-PL", "Europe/London"): 7,
    ("es-ES", "Europe/Madrid"): 6,
    ("ro-RO", "Europe/London"): 4,
    ("it-IT", "Europe/Rome"): 4,
}

CLICKING_SHARE = 0.14
CLOSING_SHARE = 0.35


@dataclass(frozen=True, slots=True)
class Face:
    """One simulated visitor: what their browser says of itself, and what they do with notifications."""

    client_id: str
    user_agent: str
    language: str
    time_zone: str
    topics: tuple[str, ...]
    clicks: bool
    closes: bool
    """Closes a notification without a click."""


def deal_faces(services: Sequence[Impersonated], topics: Sequence[str], seed: int) -> Sequence[Face]:
    """Return one face for each of `services`, with a browser that this push service serves.

    About a third of the people choose no topic; the others choose some of `topics`.
    """
    chance = seeded_chance(seed)
    places = list(_PLACES)
    place_weights = list(_PLACES.values())
    faces: list[Face] = []
    for service in services:
        agents = _USER_AGENTS[service]
        (user_agent,) = chance.choices(list(agents), list(agents.values()))
        ((language, time_zone),) = chance.choices(places, place_weights)
        chosen = tuple(topic for topic in topics if chance.random() < 0.45)
        clicks = chance.random() < CLICKING_SHARE
        closes = not clicks and chance.random() < CLOSING_SHARE
        client_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
        faces.append(Face(client_id, user_agent, language, time_zone, chosen, clicks, closes))
    return faces

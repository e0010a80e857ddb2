"""Well-formed words of browsers, to be spoilt one member at a time."""

from base64 import urlsafe_b64encode

P256DH_TEXT = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH_TEXT = "BTBZMqHH6r4Tts7J_aSIgg"
"""The user agent's keys of RFC 8291, section 5."""

ENDPOINT = "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABm-secret_words"


def subscription_members() -> dict[str, object]:
    """What a browser's ``toJSON()`` gives, with the member that we do not know."""
    return {
        "endpoint": ENDPOINT,
        "expirationTime": None,
        "keys": {"p256dh": P256DH_TEXT, "auth": AUTH_TEXT},
    }


def registration_members() -> dict[str, object]:
    """A whole registration."""
    return {
        "site": "kaffeewerk",
        "clientId": "3f1c9a52-7d0e-4f55-9d0b-6f0f1d1a2b3c",
        "subscription": subscription_members(),
        "keyId": "mM5C3u9R1AI",
        "old": None,
        "topics": ["news", "offers"],
        "language": "de-AT",
        "timeZone": "Europe/Vienna",
        "consent": {
            "textVersion": "2026-01",
            "page": "https://kaffeewerk.example/push/",
            "at": "2026-03-04T05:06:07.890Z",
        },
    }


def base64url(raw: bytes) -> str:
    """Base64url as browsers write it."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()

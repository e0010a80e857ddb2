"""Addresses that somebody might put into a notification to lead people astray."""

ALLOWED = ("tickets.example:8443",)

_HOSTS = (
    "evil.example",
    "tickets.example.evil.example",
    "evil.example/tickets.example:8443",
    "evil.example#tickets.example:8443",
    "tickets.example:8443@evil.example",
    "evil.example\\@tickets.example:8443",
    "tickets.example",
    "tickets.example:8444",
    "xn--tckets-3ya.example:8443",
    "169.254.169.254",
    "[2001:db8::1]",
    "evil.example?x=tickets.example:8443",
)
_SCHEMES = (
    "https://",
    "http://",
    "//",
    "HTTPS:",
    "ftp://",
    "javascript://",
    "data:text/html,",
    "blob:https://",
    "filesystem:https://",
    "file:///",
    "intent://",
    " https://",
    "https:/\\",
    "view-source:https://",
    "\thttps://",
    "about:",
)
_OTHERS = (
    "javascript:alert(1)",
    "https://user:word@tickets.example:8443/",
    "https://user@tickets.example:8443/",
    "http://tickets.example:8443/",
    "http://",
    "https://%00/",
    "chrome://settings",
    "mailto:a@evil.example",
)
HOSTILE_LINKS = tuple(f"{scheme}{host}" for scheme in _SCHEMES for host in _HOSTS) + _OTHERS

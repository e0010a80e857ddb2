"""A look at the published web app: what was checked, what was found, and how bad that is; no sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

EVERY = timedelta(days=7)
"""How often a published web app is looked at by itself."""

UPLOAD_MAY_TAKE = timedelta(hours=1)
"""So long after an export something that is missing may still be on its way."""

UNREACHED_FOR = timedelta(days=1)
"""A page that cannot be reached for so long is a finding; a shorter time may be this computer's own line."""

FACT_CHARACTERS = 200
"""The most of a stranger's text that is kept and shown."""


class Check(StrEnum):
    """One thing that is looked at, in the order in which it is."""

    REACHABLE = "reachable"
    HTTPS = "https"
    ADDRESS = "address"
    HTTP_REDIRECT = "http_redirect"
    OTHER_NAME = "other_name"
    CONFIG = "config"
    KEYS = "keys"
    BUILD = "build"
    PAGE = "page"
    FILES = "files"
    WORKER = "worker"
    WORKER_SCOPE = "worker_scope"
    CACHE = "cache"
    MANIFEST = "manifest"
    ICONS = "icons"
    SECURITY_POLICY = "security_policy"
    MIXED_CONTENT = "mixed_content"
    INBOX = "inbox"
    RECEIVER = "receiver"


class Verdict(StrEnum):
    """How it stands: well, well enough with something to know, wrong, or not to be told."""

    WELL = "well"
    REMARK = "remark"
    WRONG = "wrong"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check came to. ``reason`` is a code with its words in :mod:`pushdesk.words.checkup`, empty when well."""

    check: Check
    verdict: Verdict
    reason: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checkup:
    """One look at one address. ``unreached_since``: from when on the page could not be reached at all."""

    site_id: str
    url: str
    at: datetime
    findings: tuple[Finding, ...]
    unreached_since: datetime | None = None

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """What has to be mended."""
        return tuple(each for each in self.findings if each.verdict is Verdict.WRONG)

    @property
    def is_well(self) -> bool:
        """True when nothing is wrong; remarks do not count."""
        return not self.wrong

    def is_due(self, now: datetime) -> bool:
        """True when it is time to look again: after a week, or at once where the page could not be reached."""
        return self.unreached_since is not None or now - self.at >= EVERY


def well(check: Check) -> Finding:
    """Nothing to say."""
    return Finding(check, Verdict.WELL)


def remark(check: Check, reason: str, /, **facts: object) -> Finding:
    """It works, and something is to be known."""
    return Finding(check, Verdict.REMARK, reason, _told(facts))


def wrong(check: Check, reason: str, /, **facts: object) -> Finding:
    """It does not work as it should."""
    return Finding(check, Verdict.WRONG, reason, _told(facts))


def unknown(check: Check, reason: str, /, **facts: object) -> Finding:
    """It could not be looked at."""
    return Finding(check, Verdict.UNKNOWN, reason, _told(facts))


def _told(facts: Mapping[str, object]) -> Mapping[str, str]:
    """Facts as short printable texts: much of what is told comes from whoever answers at the address."""
    texts = {name: str(value)[:FACT_CHARACTERS] for name, value in facts.items()}
    return {
        name: "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
        for name, text in texts.items()
    }

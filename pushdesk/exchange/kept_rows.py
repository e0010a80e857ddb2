"""Rows of an import while they wait to be stored: plain tuples, which cost the collector of garbage nothing.

A hundred thousand rows as objects are half a million that it looks through each time, in the window's own thread.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, Consent, PushService, SubscriptionKeys
from pushdesk.exchange.reading import ImportedRow
from pushdesk.storage.subscription_import import ImportRow

_packed = attrgetter(
    "row",
    "content.registration.endpoint",
    "content.registration.keys.p256dh",
    "content.registration.keys.auth",
    "content.registration.key_id",
    "content.registration.language",
    "content.registration.time_zone",
    "content.registration.push_service.value",
    "content.registration.quarantined",
    "content.browser.value",
    "content.platform",
    "content.names_key",
    "content.names_browser",
    "content.first_seen_at",
    "content.last_seen_at",
)


class KeptRows:
    """The good rows of a file of one site, in their order."""

    def __init__(self, site_id: str) -> None:
        self._site_id = site_id
        self._rows: list[tuple[Any, ...]] = []
        self._rest: dict[int, tuple[tuple[str, ...], tuple[str, ...], Consent | None, Mapping[str, str]]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, row: ImportedRow) -> None:
        """Keep one more."""
        content, registration = row.content, row.content.registration
        if content.tags or registration.topics or registration.consent or content.attributes:
            self._rest[len(self._rows)] = (
                content.tags,
                registration.topics,
                registration.consent,
                content.attributes,
            )
        self._rows.append(_packed(row))

    def numbers(self) -> Iterator[int]:
        """The numbers of the rows in the file."""
        return (row[0] for row in self._rows)

    def some(self, start: int, count: int) -> Sequence[ImportRow]:
        """So many rows from a place on, as they are stored."""
        return [self._unpacked(place) for place in range(start, min(start + count, len(self._rows)))]

    def _unpacked(self, place: int) -> ImportRow:
        (_, endpoint, p256dh, auth, key_id, language, zone, service, quarantined, *rest) = self._rows[place]
        browser, platform, names_key, names_browser, first, last = rest
        tags, topics, consent, attributes = self._rest.get(place, ((), (), None, {}))
        registration = Registration(
            site_id=self._site_id,
            client_id="",
            endpoint=endpoint,
            keys=SubscriptionKeys(p256dh, auth),
            key_id=key_id,
            old_endpoint=None,
            topics=topics,
            language=language,
            time_zone=zone,
            consent=consent,
            push_service=PushService(service),
            quarantined=quarantined,
        )
        return ImportRow(
            registration,
            Browser(browser),
            platform,
            tags,
            names_key=names_key,
            names_browser=names_browser,
            first_seen_at=first,
            last_seen_at=last,
            attributes=attributes,
        )

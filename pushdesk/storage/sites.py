"""Where the sites are kept: each business address with its words, colours, topics and logo."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.site import InboxKind, Site, Topic, site_id_from
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.former_inboxes import remember_former
from pushdesk.storage.former_origins import remember_origin
from pushdesk.storage.tables import site as table
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds

SITE_ID_LIMIT = 32
"""The longest site id that a registration may name."""

_COLUMNS = [column for column in table.c if column.name not in ("logo", "exported_files", "exported_inbox")]


SHORT_NAME_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class ExportedFiles:
    """The last export: its build, and the SHA-256 of each of its files in hex."""

    build: str
    digests: Mapping[str, str] = field(default_factory=dict)


class SiteStore:
    """Sites by id. Reading is cheap; every change raises the counter of ``sites``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, site: Site) -> Site:
        """Keep a new site; a site id that is taken gets a number behind it."""
        with self._database.write(Noun.SITES) as connection:
            taken = set(connection.execute(select(table.c.site_id)).scalars())
            site_id, number = site.site_id, 2
            while site_id in taken:
                ending = f"-{number}"
                site_id, number = site.site_id[: SITE_ID_LIMIT - len(ending)].rstrip("-") + ending, number + 1
            connection.execute(table.insert().values(site_id=site_id, **_values(site)))
            return _get(connection, site_id)

    def get(self, site_id: str) -> Site:
        """The site, or the fault ``site_unknown``."""
        with self._database.read() as connection:
            return _get(connection, site_id)

    def choose(self, site_id: str | None) -> Site:
        """The named site, or the only one; the fault ``site_needed`` lists them where there are several."""
        if site_id is not None:
            return self.get(site_id)
        sites = self.all()
        if not sites:
            raise wrong_input("site_missing")
        if len(sites) > 1:
            raise wrong_input("site_needed", sites=", ".join(site.site_id for site in sites))
        return sites[0]

    def all(self) -> list[Site]:
        """All sites, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(select(*_COLUMNS).order_by(table.c.created_at, table.c.site_id)).all()
        return [_site(row) for row in rows]

    def update(self, site: Site) -> Site:
        """Keep the changed members of a site that exists; an inbox and an origin that browsers know stay known."""
        with self._database.write(Noun.SITES) as connection:
            _get(connection, site.site_id)
            remember_origin(connection, site.site_id, site.url)
            connection.execute(table.update().where(table.c.site_id == site.site_id).values(**_values(site)))
            remember_former(connection, site.site_id, site.inbox_address)
            return _get(connection, site.site_id)

    def logo(self, site_id: str) -> bytes | None:
        """The owner's logo as the picture file they gave, or None."""
        with self._database.read() as connection:
            return connection.execute(select(table.c.logo).where(table.c.site_id == site_id)).scalar_one_or_none()

    def set_logo(self, site_id: str, picture: bytes | None) -> None:
        """Keep or take away the logo."""
        with self._database.write(Noun.SITES) as connection:
            _get(connection, site_id)
            connection.execute(table.update().where(table.c.site_id == site_id).values(logo=picture))

    def mark_exported(
        self, site_id: str, target: str, build: str, now: datetime, digests: Mapping[str, str] | None = None
    ) -> None:
        """Remember where and when the web app was last exported, as which build and with which content.

        Campaigns carry the build, so that a browser with an older one looks for its update. What the files held
        (SHA-256 in hex, by name) is what the published ones are compared with.
        """
        files = json.dumps(dict(digests or {}))
        with self._database.write(Noun.SITES) as connection:
            connection.execute(
                table.update()
                .where(table.c.site_id == site_id)
                .values(
                    exported_at=to_milliseconds(now),
                    exported_to=target,
                    exported_build=build,
                    exported_files=files,
                    exported_inbox=_get(connection, site_id).inbox_address,
                )
            )

    def last_export(self, site_id: str) -> tuple[datetime, str] | None:
        """When and where the web app was last exported, or None."""
        with self._database.read() as connection:
            row = connection.execute(
                select(table.c.exported_at, table.c.exported_to).where(table.c.site_id == site_id)
            ).one_or_none()
        if row is None:
            return None
        exported_at = from_optional(row.exported_at)
        return None if exported_at is None else (exported_at, row.exported_to or "")

    def exported_inbox(self, site_id: str) -> str:
        """Where browsers of the last export leave word; empty before the first, and where it had no inbox."""
        with self._database.read() as connection:
            statement = select(table.c.exported_inbox).where(table.c.site_id == site_id)
            return connection.execute(statement).scalar_one_or_none() or ""

    def exported_files(self, site_id: str) -> ExportedFiles | None:
        """What the last export wrote; None before the first one that was remembered so."""
        with self._database.read() as connection:
            row = connection.execute(
                select(table.c.exported_build, table.c.exported_files).where(table.c.site_id == site_id)
            ).one_or_none()
        digests = {} if row is None else json.loads(row.exported_files)
        return ExportedFiles(row.exported_build, digests) if row is not None and digests else None


def new_site(name: str, url: str, contact: str, now: datetime) -> Site:
    """A site with the defaults for everything that the owner has not said yet; the texts are checked already."""
    return Site(
        site_id=site_id_from(name),
        name=name,
        url=url,
        contact=contact,
        created_at=now,
        short_name=short_name_from(name),
    )


def short_name_from(name: str) -> str:
    """The words of a name that fit under an icon (12 characters), or the first word cut to that."""
    short = ""
    for word in name.split():
        if len(short) + len(word) + 1 > SHORT_NAME_CHARACTERS + bool(not short):
            break
        short = f"{short} {word}".strip()
    return short or name[:SHORT_NAME_CHARACTERS].strip()


def _get(connection: Connection, site_id: str) -> Site:
    row = connection.execute(select(*_COLUMNS).where(table.c.site_id == site_id)).one_or_none()
    if row is None:
        raise wrong_input("site_unknown", site=site_id)
    return _site(row)


def _values(site: Site) -> dict[str, Any]:
    return {
        "name": site.name,
        "url": site.url,
        "contact": site.contact,
        "short_name": site.short_name,
        "description": site.description,
        "theme_color": site.theme_color,
        "background_color": site.background_color,
        "language": site.language,
        "topics": json.dumps([[topic.topic_id, topic.label] for topic in site.topics], ensure_ascii=False),
        "texts": json.dumps(dict(site.texts), ensure_ascii=False),
        "link_hosts": json.dumps(list(site.link_hosts)),
        "receiver_url": site.receiver_url,
        "inbox": site.inbox.value,
        "inbox_url": site.inbox_url,
        "created_at": to_milliseconds(site.created_at),
    }


def _site(row: Row[Any]) -> Site:
    try:
        return Site(
            site_id=row.site_id,
            name=row.name,
            url=row.url,
            contact=row.contact,
            created_at=from_milliseconds(row.created_at),
            short_name=row.short_name,
            description=row.description,
            theme_color=row.theme_color,
            background_color=row.background_color,
            language=row.language,
            topics=tuple(Topic(*pair) for pair in json.loads(row.topics)),
            texts=json.loads(row.texts),
            link_hosts=tuple(json.loads(row.link_hosts)),
            receiver_url=row.receiver_url,
            inbox=InboxKind(row.inbox),
            inbox_url=row.inbox_url,
            current_key_id=row.current_key_id,
        )
    except ValueError:
        raise Fault("database_damaged") from None

"""Where the pictures of notifications are kept, so that every export carries them and every backup holds them."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, func, select

from pushdesk.domain.picture import FOLDER, KeptPicture
from pushdesk.storage.campaign_tables import campaign, draft
from pushdesk.storage.database import Database
from pushdesk.storage.tables import picture as table
from pushdesk.storage.times import from_milliseconds, to_milliseconds

KEPT_FOR = timedelta(days=90)
"""How long a picture stays without a draft, or after the last campaign that shows it: longer than any push waits."""

_COLUMNS = (
    table.c.name,
    table.c.width,
    table.c.height,
    table.c.added_at,
    func.length(table.c.content).label("size_bytes"),
)


class PictureStore:
    """Pictures by site and name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, site_id: str, picture: KeptPicture, content: bytes) -> None:
        """Keep a picture; the same one again counts as new, so that it is not forgotten."""
        added_at = to_milliseconds(picture.added_at)
        with self._database.write() as connection:
            again = connection.execute(
                table.update().where(table.c.site_id == site_id, table.c.name == picture.name).values(added_at=added_at)
            )
            if not again.rowcount:
                connection.execute(
                    table.insert().values(
                        site_id=site_id,
                        name=picture.name,
                        content=content,
                        width=picture.width,
                        height=picture.height,
                        added_at=added_at,
                    )
                )

    def find(self, site_id: str, name: str) -> KeptPicture | None:
        """What is known of a picture; None where there is none of that name."""
        with self._database.read() as connection:
            row = connection.execute(
                select(*_COLUMNS).where(table.c.site_id == site_id, table.c.name == name)
            ).one_or_none()
        if row is None:
            return None
        return KeptPicture(row.name, row.width, row.height, row.size_bytes, from_milliseconds(row.added_at))

    def content(self, site_id: str, name: str) -> bytes | None:
        """The picture file; None where there is none of that name."""
        with self._database.read() as connection:
            return connection.execute(
                select(table.c.content).where(table.c.site_id == site_id, table.c.name == name)
            ).scalar_one_or_none()

    def files(self, site_id: str) -> Mapping[str, bytes]:
        """All pictures of a site as files of its web app, by name."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(table.c.name, table.c.content).where(table.c.site_id == site_id).order_by(table.c.name)
            ).all()
        return {f"{FOLDER}/{name}": content for name, content in rows}


def forget_unused(database: Database, now: datetime) -> int:
    """Let go of pictures that no open draft and no campaign of late shows; returns how many those were."""
    before = to_milliseconds(now - KEPT_FOR)
    with database.read() as connection:
        in_draft = exists().where(
            draft.c.site_id == table.c.site_id,
            draft.c.campaign_id.is_(None),
            draft.c.deleted_at.is_(None),
            draft.c.content.contains(table.c.name),
        )
        in_campaign = exists().where(
            campaign.c.site_id == table.c.site_id,
            campaign.c.due_at >= before,
            campaign.c.content.contains(table.c.name),
        )
        unused = list(
            connection.execute(
                select(table.c.picture_id).where(table.c.added_at < before, ~in_draft, ~in_campaign)
            ).scalars()
        )
    if unused:
        with database.write() as connection:
            connection.execute(delete(table).where(table.c.picture_id.in_(unused)))
    return len(unused)

"""The history of campaigns as a list: sought, filtered and ordered by the database, read in pages by their ids."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.storage.campaign_rows import campaign_from, frozen_totals
from pushdesk.storage.campaign_tables import campaign as table
from pushdesk.storage.database import SEARCH_WORDS, Database


class CampaignOrder(StrEnum):
    """What a list of campaigns can be ordered by."""

    WHEN = "when"
    STATE = "state"
    TITLE = "title"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class CampaignQuery:
    """Which campaigns are wanted, and in which order; empty members want all."""

    search: str = ""
    states: tuple[CampaignState, ...] = ()
    order: CampaignOrder = CampaignOrder.WHEN
    descending: bool = True


@dataclass(frozen=True, slots=True)
class CampaignLine:
    """One campaign. ``outcomes`` are its counts once it has ended, and None while they can still change."""

    campaign: Campaign
    outcomes: Mapping[Outcome, int] | None


class CampaignList:
    """Reads campaigns for a table that jumps anywhere."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, site_id: str, query: CampaignQuery) -> Sequence[int]:
        """The ids of all campaigns that the query finds, in its order."""
        order = _ORDERS[query.order]
        with self._database.read() as connection:
            rows = connection.execute(
                select(table.c.campaign_id)
                .where(_condition(site_id, query))
                .order_by(order.desc() if query.descending else order.asc(), table.c.campaign_id.desc())
            )
            return array("q", rows.scalars())

    def lines(self, ids: Sequence[int]) -> list[CampaignLine]:
        """The campaigns with these ids, in the order of the ids."""
        with self._database.read() as connection:
            rows = {
                row.campaign_id: row
                for row in connection.execute(select(table).where(table.c.campaign_id.in_(list(ids))))
            }
        return [
            CampaignLine(campaign_from(rows[each]), frozen_totals(rows[each].totals) if rows[each].totals else None)
            for each in ids
            if each in rows
        ]

    def all(self, site_id: str) -> Iterator[Campaign]:
        """Every campaign of the site, newest first."""
        for start in range(0, len(ids := self.ids(site_id, CampaignQuery())), 200):
            yield from (line.campaign for line in self.lines(ids[start : start + 200]))


_TITLE = func.json_extract(table.c.content, "$.title")
_ORDERS: Mapping[CampaignOrder, ColumnElement[object]] = {
    CampaignOrder.WHEN: table.c.due_at.expression,
    CampaignOrder.STATE: table.c.state.expression,
    CampaignOrder.TITLE: func.lower(_TITLE),
    CampaignOrder.TOTAL: table.c.total.expression,
}


def _condition(site_id: str, query: CampaignQuery) -> ColumnElement[bool]:
    condition: ColumnElement[bool] = table.c.site_id == site_id
    if query.states:
        condition = and_(condition, table.c.state.in_([state.value for state in query.states]))
    for word in query.search.split()[:SEARCH_WORDS]:
        found = [func.json_extract(table.c.content, f"$.{member}") for member in ("title", "body", "link")]
        condition = and_(condition, or_(*(text.contains(word, autoescape=True) for text in (*found, table.c.audience))))
    return condition

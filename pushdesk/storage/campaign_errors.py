"""How a campaign's latest deliveries ended, counted for all senders together, and the owner's word that resets it.

Only a sender that meets errors writes here, so a campaign without any costs nothing.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from pushdesk.storage.database import Database

WINDOW = 200
"""The counts are halved when they pass this, so they tell of the last one hundred to two hundred ends."""


@dataclass(frozen=True, slots=True)
class LatestEnds:
    """How many of a campaign's latest deliveries ended, and how many of these badly."""

    ended: int
    errors: int


class CampaignErrors:
    """The running counts of all campaigns, by campaign id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, campaign_id: int, ended: int, errors: int) -> LatestEnds:
        """Count more ends, ``errors`` of them bad ones; returns what all senders have counted lately."""
        is_full = "recent_ended + ? > ?"
        with self._database.write() as connection:
            row = connection.exec_driver_sql(
                f"UPDATE campaign SET recent_ended = recent_ended / CASE WHEN {is_full} THEN 2 ELSE 1 END + ?,"
                f" recent_errors = recent_errors / CASE WHEN {is_full} THEN 2 ELSE 1 END + ?"
                " WHERE campaign_id = ? RETURNING recent_ended, recent_errors",
                (ended, WINDOW, ended, ended, WINDOW, errors, campaign_id),
            ).one()
        return LatestEnds(row[0], row[1])


def forget_errors(connection: Connection, campaign_id: int) -> None:
    """Count anew: the owner has seen what went wrong and wants to go on."""
    connection.exec_driver_sql(
        "UPDATE campaign SET recent_ended = 0, recent_errors = 0 WHERE campaign_id = ?", (campaign_id,)
    )

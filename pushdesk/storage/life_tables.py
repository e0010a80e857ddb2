"""The shape of the database: what happened to subscriptions. Erasing a person takes it along."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from pushdesk.storage.tables import metadata

subscription_event = Table(
    "subscription_event",
    metadata,
    Column("event_id", Integer, primary_key=True),
    Column("subscription_id", Integer, ForeignKey("subscription.subscription_id", ondelete="CASCADE"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),  # a tag, a key; never an endpoint
    Index("event_of_subscription", "subscription_id", "at"),
)

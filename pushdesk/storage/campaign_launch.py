"""The launch: a draft's content and its audience become a campaign and one delivery per subscription."""

from datetime import datetime

from sqlalchemy import Connection, literal, select

from pushdesk.domain.audience import Rule, rule_text
from pushdesk.domain.campaign import CampaignState, topic_for
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification
from pushdesk.storage.audience_rules import condition_of
from pushdesk.storage.campaign_tables import campaign as table, delivery, draft
from pushdesk.storage.contents import content_from
from pushdesk.storage.drafts import draft_row
from pushdesk.storage.tables import site, subscription
from pushdesk.storage.times import to_milliseconds

_COLUMNS = (
    "campaign_id",
    "subscription_id",
    "lane_id",
    "push_service",
    "browser",
    "outcome",
    "reason",
    "next_at",
    "updated_at",
)


def launch_in(
    connection: Connection,
    draft_id: int,
    notification: Notification,
    rule: Rule,
    *,
    due_at: datetime,
    now: datetime,
    is_test: bool,
) -> int:
    """Launch inside a transaction that is open already; returns the campaign, the former one for a second launch.

    Raises ``draft_unknown``, and ``audience_empty`` or ``no_test_subscribers`` when nobody can be reached.
    """
    kept = draft_row(connection, draft_id)
    if kept.campaign_id is not None:
        return kept.campaign_id
    at, due = to_milliseconds(now), to_milliseconds(due_at)
    key = connection.execute(
        table.insert().values(
            site_id=kept.site_id,
            content=content_from(notification),
            audience=rule_text(rule),
            ttl_seconds=kept.options.ttl_seconds,
            urgency=kept.options.urgency.value,
            at_most_once=int(kept.options.at_most_once),
            topic="",
            tag="",
            build=connection.execute(select(site.c.exported_build).where(site.c.site_id == kept.site_id)).scalar_one(),
            state=CampaignState.SCHEDULED.value,
            is_test=int(is_test),
            created_at=at,
            due_at=due,
        )
    ).inserted_primary_key
    campaign_id: int = key[0] if key else 0
    total = _freeze_audience(connection, campaign_id, kept.site_id, rule, due, at)
    if total == 0:
        raise Fault("no_test_subscribers" if is_test else "audience_empty")
    topic = topic_for(f"{kept.site_id}/{campaign_id}/{at}")
    connection.execute(
        table.update().where(table.c.campaign_id == campaign_id).values(total=total, topic=topic, tag=topic)
    )
    if not is_test:
        connection.execute(draft.update().where(draft.c.draft_id == draft_id).values(campaign_id=campaign_id))
    return campaign_id


def _freeze_audience(connection: Connection, campaign_id: int, site_id: str, rule: Rule, due: int, at: int) -> int:
    """One delivery for everyone whom the rule reaches at this moment; returns how many that are."""
    chosen = (
        select(
            literal(campaign_id),
            subscription.c.subscription_id,
            subscription.c.lane_id,
            subscription.c.push_service,
            subscription.c.browser,
            literal("pending"),
            literal("waiting"),
            literal(due),
            literal(at),
        )
        .where(subscription.c.site_id == site_id, subscription.c.state == "active", condition_of(rule, at))
        .order_by(subscription.c.subscription_id)
    )
    connection.execute(delivery.insert().from_select(_COLUMNS, chosen))
    total: int = connection.exec_driver_sql(
        "SELECT count(*) FROM delivery WHERE campaign_id = ?", (campaign_id,)
    ).scalar_one()
    return total

"""An audience rule as a condition of SQL, so that counting and freezing never load subscriptions."""

from functools import reduce

from sqlalchemy import ColumnElement, Select, and_, func, literal, not_, or_, select, true

from pushdesk.domain.audience import (
    All,
    And,
    BrowserIs,
    ClickedInLast,
    ClickedWithin,
    FirstSeenWithin,
    HasTag,
    HasTopic,
    InCountry,
    LanguageIs,
    Not,
    Or,
    Rule,
    SeenWithin,
)
from pushdesk.domain.countries import zones_of
from pushdesk.storage.campaign_tables import campaign, delivery, report
from pushdesk.storage.tables import subscription, subscription_tag, tag
from pushdesk.storage.tags import folded

_DAY_MILLISECONDS = 86_400_000


def condition_of(rule: Rule, at: int) -> ColumnElement[bool]:
    """The condition on ``subscription`` that holds for those in the audience; ``at`` is now in milliseconds."""
    match rule:
        case All():
            return true()
        case HasTag(name):
            marked = (
                select(subscription_tag.c.subscription_id)
                .join(tag, tag.c.tag_id == subscription_tag.c.tag_id)
                .where(tag.c.name == folded(name))
            )
            return subscription.c.subscription_id.in_(marked)
        case HasTopic(topic_id):
            return func.instr(subscription.c.topics, literal(f" {topic_id} ")) > 0
        case BrowserIs(browser):
            return subscription.c.browser == browser.value
        case LanguageIs(language):
            spoken = subscription.c.language.collate("NOCASE")
            behind = f"{language}{chr(ord('-') + 1)}"  # what begins with “de-” lies between “de-” and “de.”
            return or_(spoken == language, and_(spoken >= f"{language}-", spoken < behind))
        case InCountry(country):
            return subscription.c.time_zone.in_(zones_of(country.upper()))
        case SeenWithin(days):
            return subscription.c.last_seen_at >= at - days * _DAY_MILLISECONDS
        case FirstSeenWithin(days):
            return subscription.c.first_seen_at >= at - days * _DAY_MILLISECONDS
        case ClickedWithin(days):
            sent = select(campaign.c.campaign_id)
            return _clicked(sent, report.c.at >= at - days * _DAY_MILLISECONDS)
        case ClickedInLast(campaigns):
            return _clicked(_last_of_each_site(campaigns), true())
        case And(parts):
            return reduce(and_, (condition_of(part, at) for part in parts))
        case Or(parts):
            return reduce(or_, (condition_of(part, at) for part in parts))
        case Not(part):
            return not_(condition_of(part, at))


def _clicked(campaigns: Select[tuple[int]], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Those who clicked in these campaigns.

    The campaigns are named, whatever they are: clicks are found by their campaign, and few people click. And nothing
    in it depends on the subscription, so that it is asked once for all.
    """
    clickers = (
        select(delivery.c.subscription_id)
        .join(report, report.c.delivery_id == delivery.c.delivery_id)
        .where(report.c.campaign_id.in_(campaigns), report.c.kind == "clicked", condition)
    )
    return subscription.c.subscription_id.in_(clickers)


def _last_of_each_site(count: int) -> Select[tuple[int]]:
    """The last campaigns of each site that have begun to be sent; a subscription belongs to one site alone."""
    place = func.row_number().over(partition_by=campaign.c.site_id, order_by=campaign.c.campaign_id.desc())
    placed = (
        select(campaign.c.campaign_id, place.label("place"))
        .where(campaign.c.is_test == 0, campaign.c.started_at.is_not(None))
        .subquery()
    )
    return select(placed.c.campaign_id).where(placed.c.place <= count)

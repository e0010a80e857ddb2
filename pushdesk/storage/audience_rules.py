"""An audience rule as a condition of SQL, so that counting and freezing never load subscriptions."""

from functools import reduce

from sqlalchemy import ColumnElement, and_, exists, func, literal, not_, or_, true

from pushdesk.domain.audience import (
    All,
    And,
    BrowserIs,
    HasTag,
    HasTopic,
    LanguageIs,
    Not,
    Or,
    Rule,
    SeenWithin,
)
from pushdesk.storage.tables import subscription, subscription_tag, tag
from pushdesk.storage.tags import folded

_DAY_MILLISECONDS = 86_400_000


def condition_of(rule: Rule, at: int) -> ColumnElement[bool]:
    """The condition on ``subscription`` that holds for those in the audience; ``at`` is now in milliseconds."""
    match rule:
        case All():
            return true()
        case HasTag(name):
            return exists().where(
                subscription_tag.c.subscription_id == subscription.c.subscription_id,
                subscription_tag.c.tag_id == tag.c.tag_id,
                tag.c.name == folded(name),
            )
        case HasTopic(topic_id):
            return func.instr(subscription.c.topics, literal(f" {topic_id} ")) > 0
        case BrowserIs(browser):
            return subscription.c.browser == browser.value
        case LanguageIs(language):
            return or_(
                func.lower(subscription.c.language) == language.lower(),
                func.lower(subscription.c.language).startswith(f"{language.lower()}-", autoescape=True),
            )
        case SeenWithin(days):
            return subscription.c.last_seen_at >= at - days * _DAY_MILLISECONDS
        case And(parts):
            return reduce(and_, (condition_of(part, at) for part in parts))
        case Or(parts):
            return reduce(or_, (condition_of(part, at) for part in parts))
        case Not(part):
            return not_(condition_of(part, at))

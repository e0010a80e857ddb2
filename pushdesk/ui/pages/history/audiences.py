"""Whom a campaign went to, in words."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.words.audience import rule_words


def campaign_audience(campaign: Campaign, site: Site, *, is_short: bool = False) -> str:
    """The audience as a phrase that begins a line; short, without the words that all but a few begin with.

    A rule of another version is shown as it is written.
    """
    if campaign.is_test:
        return QCoreApplication.translate("History", "Test subscribers")
    try:
        rule = _parsed(campaign.audience)
    except Fault:
        return campaign.audience
    words = rule_words(rule, {topic.topic_id: topic.label for topic in site.topics}, is_short=is_short)
    return words[:1].upper() + words[1:]


_parsed = lru_cache(maxsize=512)(parse_rule)
"""A list paints the same few rules again and again."""

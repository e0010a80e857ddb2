"""The audiences that can be chosen by name: everyone, saved ones, topics and tags, each with its rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pushdesk.app import SavedAudience
from pushdesk.domain.site import Site

EVERYONE = "all"


@dataclass(frozen=True, slots=True)
class AudienceChoice:
    """One audience: its words in the list, and the rule it stands for."""

    words: str
    rule: str


def audience_choices(site: Site, saved: Sequence[SavedAudience], tags: Sequence[str]) -> tuple[AudienceChoice, ...]:
    """What a site's owner can choose, the widest first; the same rule is offered once, under its first name."""
    translate = QCoreApplication.translate
    offered = [AudienceChoice(translate("Compose", "All subscribers"), EVERYONE)]
    offered += [AudienceChoice(each.name, each.rule) for each in saved]
    offered += [
        AudienceChoice(translate("Compose", "Topic: {label}").format(label=topic.label), f"topic:{topic.topic_id}")
        for topic in site.topics
    ]
    offered += [AudienceChoice(translate("Compose", "Tag: {tag}").format(tag=tag), f"tag:{tag}") for tag in tags]
    by_rule: dict[str, AudienceChoice] = {}
    for choice in offered:
        by_rule.setdefault(choice.rule, choice)
    return tuple(by_rule.values())

"""The sample business is one that the project's own rules accept."""

import io

import pytest
from PIL import Image

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import Urgency, checked_ttl
from pushdesk.domain.notification import Notification, checked_notification
from pushdesk.domain.site import checked_color, checked_contact, checked_name, checked_topics
from pushdesk.rehearsal.sample import LOGO_PIXELS, SAMPLE, SampleCampaign, draw_logo
from pushdesk.rehearsal.verification import is_real_contact


def test_its_words_and_colours_pass_the_sites_rules() -> None:
    assert checked_name(SAMPLE.name) == SAMPLE.name
    assert checked_contact(SAMPLE.contact) == SAMPLE.contact
    assert is_real_contact(SAMPLE.contact)
    assert checked_topics({topic.topic_id: topic.label for topic in SAMPLE.topics}) == SAMPLE.topics
    for color in (SAMPLE.theme_color, SAMPLE.accent_color, SAMPLE.background_color):
        assert checked_color(color) == color


@pytest.mark.parametrize("campaign", SAMPLE.campaigns, ids=lambda campaign: str(campaign.link_path))
def test_its_campaigns_could_be_sent(campaign: SampleCampaign) -> None:
    notification = Notification(campaign.title, campaign.body, f"https://lindenandrye.example/{campaign.link_path}")
    assert checked_notification(notification) == notification
    assert Urgency(campaign.urgency)
    assert checked_ttl(campaign.ttl_seconds) == campaign.ttl_seconds
    parse_rule(campaign.audience)


def test_its_logo_is_an_opaque_square() -> None:
    with Image.open(io.BytesIO(draw_logo())) as logo:
        assert (logo.format, logo.mode, logo.size) == ("PNG", "RGB", (LOGO_PIXELS, LOGO_PIXELS))

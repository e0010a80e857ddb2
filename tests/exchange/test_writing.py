"""What is written can be read: subscribers come back as they were, and logs hold no endpoint."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification
from pushdesk.domain.registration import subscription_keys_from
from pushdesk.domain.subscription import Browser, Consent, Subscription, SubscriptionKeys
from pushdesk.storage.subscription_import import ImportRow
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT
from tests.exchange.conftest import KEY_ID, NOW, OLDER_KEY_ID, Office
from tests.exchange.files import HEADER, everyone, imported, row
from tests.storage.workspace import HOSTS, registration_of

KEYS: SubscriptionKeys = subscription_keys_from(P256DH_TEXT, AUTH_TEXT)

TAGS = ["vip", "straße", "a/b", "50%", "=1+1", "-x", "@home"]

consents = st.builds(
    Consent,
    st.sampled_from(["v1", "1,2;3", "=1+1", "'=1", "'quoted'", "-"]),
    st.sampled_from(["", 'https://a.shop/?q="a,b"']),
    st.just(NOW),
)
words = st.dictionaries(
    st.sampled_from(["name", "town", "a_1"]), st.sampled_from(["Ada", "=1+1", "'=1", 'a "b", c;d', "👩\u200d🍳", "-"])
)
people = st.lists(
    st.builds(
        dict,
        key_id=st.sampled_from([KEY_ID, OLDER_KEY_ID]),
        topics=st.sets(st.sampled_from(["news", "offers", "a-b"])).map(lambda found: tuple(sorted(found))),
        language=st.sampled_from(["", "de", "pt-BR"]),
        time_zone=st.sampled_from(["", "Europe/Vienna", "Etc/GMT+3"]),
        consent=st.none() | consents,
    ),
    min_size=1,
    max_size=8,
)


def comparable(found: list[Subscription]) -> list[object]:
    return [
        (
            each.endpoint,
            each.keys,
            each.key_id,
            each.tags,
            each.topics,
            each.language,
            each.time_zone,
            each.browser,
            each.platform,
            each.consent,
            each.state,
            each.first_seen_at,
            each.last_seen_at,
            each.attributes,
        )
        for each in found
    ]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=people, tags=st.lists(st.sampled_from(TAGS), max_size=3), attributes=words)
def test_subscribers_come_back_as_they_were(
    office: Office, tmp_path: Path, people: list[dict[str, Any]], tags: list[str], attributes: dict[str, str]
) -> None:
    desk, site = office.desk, office.site
    with desk.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM subscription")
    rows = [
        ImportRow(
            replace(registration_of(number, site.site_id, KEY_ID, client_id="", keys=KEYS), **each),
            Browser.EDGE,
            platform="windows",
            tags=tuple(tags),
            attributes=attributes,
        )
        for number, each in enumerate(people)
    ]
    desk.subscriptions.register_many(rows, HOSTS, NOW)
    before = everyone(office)
    path = tmp_path / "everyone.csv"
    assert desk.export_subscribers(site, path) == len(people)

    office.now = NOW.replace(month=9)
    desk.import_subscribers(site, path)
    assert everyone(office) == before  # onto themselves

    with desk.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM subscription")
    outcome = desk.import_subscribers(site, path)
    assert (outcome.added, outcome.refused) == (len(people), 0)
    assert comparable(everyone(office)) == comparable(before)  # and into an empty place
    again = tmp_path / "again.csv"
    desk.export_subscribers(site, again)
    assert again.read_bytes() == path.read_bytes()
    office.now = NOW


def test_the_file_of_subscribers_is_for_its_owner_alone(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER}\n{row(1)}\n")
    path = tmp_path / "everyone.csv"
    path.write_text("an older file")
    path.chmod(0o644)
    office.desk.export_subscribers(office.site, path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.glob("*.new")) == []


def test_only_those_who_are_still_ours_are_written(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER}\n{row(1)}\n{row(2)}\n{row(3)}\n")
    with office.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'gone' WHERE subscription_id = 1")
    assert office.desk.export_subscribers(office.site, tmp_path / "everyone.csv") == 2


@pytest.mark.parametrize("place", ["below a file", "a folder", "nowhere"])
def test_a_file_that_cannot_be_written_is_a_fault(office: Office, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    path = {
        "below a file": tmp_path / "file" / "x.csv",
        "a folder": tmp_path,
        "nowhere": tmp_path / "missing" / "x.csv",
    }[place]
    with pytest.raises(Fault) as caught:
        office.desk.export_subscribers(office.site, path)
    assert caught.value.code == "file_not_written"
    assert caught.value.facts["cause"]


def test_a_delivery_log_speaks_plain_words_and_names_no_endpoint(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER}\n{row(1)}\n{row(2)}\n")
    desk = office.desk
    campaign_id = launched(desk, office.site.site_id)
    path = tmp_path / "log.csv"
    assert desk.write_log(campaign_id, path) == 2
    text = path.read_text(encoding="utf-8-sig")
    assert "mozilla.com" not in text
    rows = list(csv.DictReader(text.splitlines()))
    assert [each["subscription"] for each in rows] == ["1", "2"]
    assert rows[0]["outcome"] == "Waiting"
    assert rows[0]["browser"] == "Firefox"
    assert rows[0]["meaning"].endswith(".")
    assert Outcome.PENDING.value not in text
    assert Reason.WAITING.value not in text.replace("Waiting", "")


def launched(desk: PushDesk, site_id: str) -> int:
    draft = desk.drafts.add(site_id, Notification("Fresh bread"), "all", DeliveryOptions(), desk.now())
    return desk.launch(draft).campaign_id


def test_strangers_words_are_never_a_formula(office: Office, tmp_path: Path) -> None:
    strange = row(1, "=1", "2026-01-01T00:00:00Z", "@SUM(1)")
    imported(office, tmp_path, f"{HEADER},tags,consent_at,consent_version\n{strange}\n")
    path = tmp_path / "everyone.csv"
    office.desk.export_subscribers(office.site, path)
    (written,) = csv.DictReader(path.read_text().splitlines())
    assert (written["tags"], written["consent_version"]) == ("'=1", "'@SUM(1)")

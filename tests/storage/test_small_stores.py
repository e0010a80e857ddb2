"""Sites, keys, settings, audiences, lanes, reports and refusals: the smaller stores."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.domain.report import ReportKind
from pushdesk.domain.site import InboxKind, Site, Topic
from pushdesk.domain.subscription import PushService
from pushdesk.settings import FIELDS, Settings
from pushdesk.storage.audiences import AudienceStore
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.keys import KeyRecord, KeyState, VaultKind
from pushdesk.storage.refusals import RefusalStore
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.sites import SITE_ID_LIMIT, SiteStore, new_site
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds
from tests.storage.workspace import DAY, MINUTE, NOW, Shop, point


def raised(shop: Shop, noun: Noun) -> int:
    return shop.database.counters().get(noun.value, 0)


# Sites


def whole_site() -> Site:
    return Site(
        site_id="kaffeewerk",
        name="Kaffeewerk “Köln”",
        url="https://kaffeewerk.example/push/",
        contact="mailto:owner@kaffeewerk.shop",
        created_at=NOW,
        short_name="Kaffee",
        description="Beans & more",
        theme_color="#112233",
        background_color="#fffefd",
        language="de-AT",
        topics=(Topic("news", "Neues"), Topic("offers", "Angebote, täglich")),
        texts={"enable": "Ja, gern"},
        link_hosts=("blog.kaffeewerk.example",),
        receiver_url="https://r.kaffeewerk.example",
        inbox=InboxKind.PHP,
    )


def test_a_site_comes_back_as_it_was_kept(database: Database) -> None:
    sites = SiteStore(database)
    assert sites.add(whole_site()) == sites.get("kaffeewerk") == whole_site()
    changed = replace(whole_site(), name="Anders", topics=(), texts={}, link_hosts=(), inbox=InboxKind.NONE)
    assert sites.update(changed) == sites.get("kaffeewerk") == changed
    assert database.counters() == {"sites": 2}


def test_equal_names_get_different_ids_that_a_registration_may_name(database: Database) -> None:
    sites = SiteStore(database)
    long_name = "A very long name of a very small business"
    ids = [sites.add(new_site(long_name, "https://a.shop/", "mailto:a@a.shop", NOW)).site_id for _ in range(12)]
    assert len(set(ids)) == 12
    assert all(len(site_id) <= SITE_ID_LIMIT and "--" not in site_id for site_id in ids)
    assert ids[1].endswith("-2")
    assert [site.site_id for site in sites.all()] == sorted(ids)


def test_a_site_that_is_not_there_is_a_fault(database: Database) -> None:
    sites = SiteStore(database)
    for ask in (
        lambda: sites.get("nobody"),
        lambda: sites.update(whole_site()),
        lambda: sites.set_logo("nobody", b"picture"),
    ):
        with pytest.raises(Fault) as caught:
            ask()
        assert (caught.value.code, caught.value.usage) == ("site_unknown", True)
    assert sites.logo("nobody") is None
    assert sites.last_export("nobody") is None
    assert database.counters() == {}


def test_a_logo_is_kept_and_taken_away(shop: Shop) -> None:
    assert shop.sites.logo(shop.site_id) is None
    shop.sites.set_logo(shop.site_id, b"\x89PNG")
    assert shop.sites.logo(shop.site_id) == b"\x89PNG"
    shop.sites.set_logo(shop.site_id, None)
    assert shop.sites.logo(shop.site_id) is None


def test_the_last_export_is_remembered(shop: Shop) -> None:
    assert shop.sites.last_export(shop.site_id) is None
    shop.sites.mark_exported(shop.site_id, "/somewhere", "b1", NOW)
    assert shop.sites.last_export(shop.site_id) == (NOW, "/somewhere")


# Keys


def test_a_new_key_becomes_the_current_one_and_the_former_serves_on(shop: Shop) -> None:
    first = shop.key_id
    shop.subscribe(2)
    second = shop.new_key("second")
    assert shop.sites.get(shop.site_id).current_key_id == second
    states = {record.key_id: (record.state, record.subscriptions) for record in shop.keys.of_site(shop.site_id)}
    assert states == {first: (KeyState.SERVING, 2), second: (KeyState.CURRENT, 0)}
    assert shop.keys.make_current(first).state is KeyState.CURRENT
    assert shop.keys.get(second).state is KeyState.IDLE


def test_a_key_may_be_added_without_becoming_current(shop: Shop) -> None:
    other = shop.new_key("other", make_current=False)
    assert shop.keys.get(other).state is KeyState.IDLE
    assert shop.sites.get(shop.site_id).current_key_id == shop.key_id


def test_a_key_that_owns_anyone_is_not_deleted(shop: Shop) -> None:
    ids = shop.subscribe(3)
    shop.new_key("second")
    with pytest.raises(Fault) as caught:
        shop.keys.delete(shop.key_id)
    assert caught.value.code == "key_in_use"
    assert caught.value.facts["subscriptions"] == 3

    for subscription_id in ids[1:]:
        shop.subscriptions.erase(subscription_id, NOW)
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'gone'")
    with pytest.raises(Fault) as caught:  # one who is gone may come back, and then needs it
        shop.keys.delete(shop.key_id)
    assert caught.value.facts["subscriptions"] == 1

    shop.subscriptions.erase(ids[0], NOW)
    shop.keys.delete(shop.key_id)
    with pytest.raises(Fault, match="key_unknown"):
        shop.keys.get(shop.key_id)


def test_deleting_the_current_key_leaves_the_site_without_one(shop: Shop) -> None:
    shop.keys.delete(shop.key_id)
    assert shop.sites.get(shop.site_id).current_key_id is None
    assert shop.keys.of_site(shop.site_id) == []


def test_keys_that_cannot_be_kept_are_faults_and_change_nothing(shop: Shop) -> None:
    before = shop.database.counters()
    record = shop.keys.get(shop.key_id)
    with pytest.raises(Fault, match="key_exists"):
        shop.keys.add(record)
    with pytest.raises(Fault, match="site_unknown"):
        shop.keys.add(KeyRecord("other", "nobody", point("other"), VaultKind.FILE, NOW))
    for ask in (shop.keys.get, shop.keys.make_current, shop.keys.delete):
        with pytest.raises(Fault, match="key_unknown"):
            ask("nothing")
    assert shop.database.counters() == before


def test_vault_and_backup_of_a_key_are_recorded(shop: Shop) -> None:
    shop.keys.set_vault(shop.key_id, VaultKind.KEYRING)
    shop.keys.mark_backed_up(shop.key_id, NOW)
    record = shop.keys.get(shop.key_id)
    assert (record.vault, record.backed_up_at) == (VaultKind.KEYRING, NOW)
    assert str(record.public_key) not in repr(record)


def test_a_public_key_of_another_length_is_refused_by_the_table(shop: Shop) -> None:
    with shop.database.write() as connection, pytest.raises(Exception, match="public_key_is_an_uncompressed_point"):
        connection.exec_driver_sql("UPDATE application_server_key SET public_key = x'04'")


# Settings


def test_settings_start_with_their_defaults_and_keep_what_was_changed(database: Database) -> None:
    settings = SettingStore(database)
    assert settings.all() == Settings()
    assert settings.set("sender_processes", " 4 ") == 4
    assert settings.set("keep_in_tray", "No") is False
    assert settings.set("extra_push_hosts", "127.0.0.1:8080, Push.Example.org,") == (
        "127.0.0.1:8080",
        "push.example.org",
    )
    assert settings.all() == replace(
        Settings(), sender_processes=4, keep_in_tray=False, extra_push_hosts=("127.0.0.1:8080", "push.example.org")
    )
    assert settings.get("sender_processes") == 4
    assert database.counters() == {"settings": 3}


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("nonsense", "1", "setting_unknown"),
        ("sender_processes", "many", "setting_not_a_number"),
        ("sender_processes", "9" * 400, "setting_not_a_number"),
        ("sender_processes", "0", "setting_out_of_bounds"),
        ("receiver_port", "65536", "setting_out_of_bounds"),
        ("keep_in_tray", "perhaps", "setting_not_yes_or_no"),
        ("theme", "pink", "setting_not_a_choice"),
        ("extra_push_hosts", "http://x/", "extra_push_host_malformed"),
        ("proxy", "proxy:3128", "proxy_malformed"),
        ("receiver_host", "a\nb", "setting_not_text"),
        ("receiver_host", "\udcff", "setting_not_text"),
    ],
)
def test_a_value_that_is_none_is_a_fault_and_is_not_kept(database: Database, name: str, text: str, code: str) -> None:
    settings = SettingStore(database)
    with pytest.raises(Fault) as caught:
        settings.set(name, text)
    assert (caught.value.code, caught.value.usage) == (code, True)
    assert settings.all() == Settings()


def test_texts_that_are_no_value_any_more_do_not_stop_the_program(database: Database) -> None:
    with database.write() as connection:
        for name, text in (("sender_processes", "9999"), ("theme", "?"), ("of_a_newer_version", "1")):
            connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (name, text))
    assert SettingStore(database).all() == Settings()


def test_every_setting_comes_back_from_its_text(database: Database) -> None:
    settings = SettingStore(database)
    others: dict[Any, str] = {bool: "true", int: "7", tuple: "push.example.org", str: "push.example.org"}
    others |= {"proxy": "http://proxy:3128", "extra_ca_file": "/etc/ca.pem", "receiver_host": "::1"}
    for name, field in FIELDS.items():
        choices = field.metadata["choices"]
        text = choices[-1] if choices else others.get(name) or others[type(field.default)]
        assert settings.set(name, text) == settings.get(name)


# Saved audiences


def test_audiences_are_saved_under_a_name(shop: Shop) -> None:
    audiences = AudienceStore(shop.database)
    saved = audiences.save(shop.site_id, "  Regular   guests ", "TAG:x  and (topic:news)", NOW)
    assert (saved.name, saved.rule) == ("Regular guests", "tag:x and topic:news")
    assert audiences.save(shop.site_id, "Regular guests", "all", NOW).audience_id == saved.audience_id
    assert [(each.name, each.rule) for each in audiences.of_site(shop.site_id)] == [("Regular guests", "all")]
    audiences.delete(saved.audience_id)
    assert audiences.of_site(shop.site_id) == []


@pytest.mark.parametrize(
    ("name", "rule", "code"),
    [("", "all", "name_malformed"), ("x" * 61, "all", "name_malformed"), ("x", "tag:", "audience_malformed")],
)
def test_an_audience_without_a_name_or_a_rule_is_a_fault(shop: Shop, name: str, rule: str, code: str) -> None:
    with pytest.raises(Fault) as caught:
        AudienceStore(shop.database).save(shop.site_id, name, rule, NOW)
    assert caught.value.code == code
    assert raised(shop, Noun.AUDIENCES) == 0


# Lanes


def test_a_lane_is_closed_until_the_latest_end_anyone_named(shop: Shop) -> None:
    shop.subscribe(2)
    (lane,) = shop.lanes.all().values()
    assert lane.origin == "https://updates.push.services.mozilla.com"
    assert not lane.is_closed(NOW)
    shop.lanes.pause(lane.lane_id, NOW + 2 * MINUTE)
    shop.lanes.pause(lane.lane_id, NOW + MINUTE)
    (lane,) = shop.lanes.all().values()
    assert lane.paused_until == NOW + 2 * MINUTE
    assert lane.is_closed(NOW + MINUTE)
    assert not lane.is_closed(NOW + 2 * MINUTE)


# Reports


def test_a_report_counts_once_for_each_delivery_and_kind(shop: Shop) -> None:
    shop.subscribe(2)
    campaign = shop.launch()
    reports = ReportStore(shop.database)
    first, second = (row.delivery_id for row in shop.log.all(campaign.campaign_id))
    assert reports.record(first, ReportKind.CLICKED, "buy", NOW)
    assert not reports.record(first, ReportKind.CLICKED, "other", NOW)
    assert reports.record(first, ReportKind.DISPLAYED, "", NOW)
    assert reports.record(second, ReportKind.CLICKED, "", NOW)
    assert not reports.record(999, ReportKind.CLOSED, "", NOW)
    totals = shop.campaigns.totals(campaign.campaign_id)
    assert (totals.displayed, totals.clicked, totals.closed) == (1, 2, 0)
    assert shop.rows("SELECT action FROM report WHERE kind = 'clicked' AND delivery_id = ?", first) == [("buy",)]


def test_the_report_secret_stays_the_same(shop: Shop) -> None:
    secret = ReportStore(shop.database).secret()
    assert len(secret) == 32
    assert ReportStore(shop.database).secret() == secret


# Refusals


def test_refusals_are_counted_by_reason_and_hour(database: Database) -> None:
    refusals = RefusalStore(database)
    refusals.record({}, NOW)
    assert database.counters() == {}
    refusals.record({("foreign_origin", "shop"): 3, ("body_slow", ""): 1}, NOW)
    refusals.record({("foreign_origin", "shop"): 2}, NOW + 30 * MINUTE)
    refusals.record({("foreign_origin", ""): 4}, NOW + timedelta(hours=5))
    found = [(each.code, each.count, each.last_at) for each in refusals.counts(NOW - DAY)]
    assert found == [("foreign_origin", 9, NOW + timedelta(hours=5)), ("body_slow", 1, NOW)]
    assert [each.count for each in refusals.counts(NOW + timedelta(hours=4))] == [4]
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM refusal").scalar_one() == 3


# Times


def test_times_are_kept_to_the_millisecond() -> None:
    moment = NOW + timedelta(milliseconds=123)
    assert from_milliseconds(to_milliseconds(moment)) == moment
    assert to_milliseconds(NOW + timedelta(microseconds=999)) == to_milliseconds(NOW)
    assert from_optional(None) is None
    assert from_optional(0) == from_milliseconds(0)


def test_a_damaged_row_of_a_site_is_told_as_damage(shop: Shop) -> None:
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE site SET topics = 'no json'")
    with pytest.raises(Fault) as caught:
        shop.sites.all()
    assert caught.value.code == "database_damaged"


# Quarantine


def test_a_push_host_that_the_owner_allows_lets_in_who_was_quarantined_for_it(shop: Shop) -> None:
    known, other = "https://push.self-hosted.net/1", "https://push.elsewhere.net/1"
    for number, endpoint in ((1, known), (2, other)):
        shop.register(shop.registration(number, endpoint=endpoint, push_service=PushService.OTHER, quarantined=True))
    settings = SettingStore(shop.database)
    before = raised(shop, Noun.SUBSCRIPTIONS)
    settings.set("extra_push_hosts", "push.self-hosted.net")
    assert shop.rows("SELECT endpoint, state FROM subscription ORDER BY 1 DESC") == [
        (known, "active"),
        (other, "quarantined"),
    ]
    assert raised(shop, Noun.SUBSCRIPTIONS) == before + 1
    settings.set("extra_push_hosts", "push.self-hosted.net")
    assert raised(shop, Noun.SUBSCRIPTIONS) == before + 1
    assert settings.admit_quarantined() == 0


def test_whoever_waits_at_a_host_that_an_update_knows_is_let_in(shop: Shop) -> None:
    shop.register(shop.registration(1, push_service=PushService.OTHER, quarantined=True))  # of the time before
    assert SettingStore(shop.database).admit_quarantined() == 1
    assert shop.rows("SELECT state, push_service FROM subscription") == [("active", "mozilla")]

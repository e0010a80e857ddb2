"""Subscribers from files: commas, semicolons, JSON lines; each bad row with its reason, and no good one lost."""

import json
from pathlib import Path

import pytest

from pushdesk.app import ImportOutcome
from pushdesk.domain.audience import parse_rule
from pushdesk.domain.faults import Fault
from pushdesk.domain.subscription import Browser, Consent, PushService, SubscriptionState
from pushdesk.exchange.course import Course
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT
from tests.exchange.conftest import KEY_ID, NOW, OLDER_KEY_ID, Office
from tests.exchange.files import HEADER, PUSH, everyone, imported, member_row, row

LINE_SEPARATOR = "\u2028"
HALF_CHARACTER = "\ud800"


def refused(outcome: ImportOutcome) -> list[tuple[int, str, str]]:
    return [(each.row, each.field, each.reason) for each in outcome.errors]


def numbers(outcome: ImportOutcome) -> tuple[int, int, int]:
    return outcome.added, outcome.refreshed, outcome.refused


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n{row(1)}\n{row(2)}\n",
        f"{HEADER}\r\n{row(1)}\r\n{row(2)}",
        f"{HEADER}\r{row(1)}\r{row(2)}\r",
        f"\ufeff{HEADER}\n\n{row(1)}\n   \n{row(2)}\n\n",
        f"{HEADER};x\n{row(1)};\n{row(2)};\n".replace(",", ";"),
        f"{HEADER}\n{row(1)}\n{row(2)}\n".replace(",", "\t"),
        " Endpoint , P256DH,AUTH\n" + f"{row(1)}\n {row(2)} \n",
        'endpoint,"p256dh","auth"\n' + f'"{PUSH}1","{P256DH_TEXT}","{AUTH_TEXT}"\n{row(2)}',
        f"note,{HEADER}\n" + f'"two\nlines, ""quoted""",{row(1)}\n,{row(2)}\n',
        f"{HEADER}\n{row(1)}\n{row(2)}\n".replace(AUTH_TEXT, AUTH_TEXT + "==").replace(P256DH_TEXT, P256DH_TEXT + "="),
        f"{member_row(1)}\n\n{member_row(2)}\n",
        "\ufeff" + f"{member_row(1, note='here')}\r\n{member_row(2)}".replace("here", LINE_SEPARATOR),
        "\n".join(
            json.dumps({"endpoint": f"{PUSH}{n}", "keys": {"p256dh": P256DH_TEXT, "auth": AUTH_TEXT}}) for n in (1, 2)
        ),
    ],
)
def test_every_form_of_file_is_read(office: Office, tmp_path: Path, text: str) -> None:
    outcome = imported(office, tmp_path, text)
    assert (numbers(outcome), refused(outcome)) == ((2, 0, 0), [])
    assert [each.endpoint for each in everyone(office)] == [f"{PUSH}1", f"{PUSH}2"]


def test_a_row_fills_every_member_that_it_names(office: Office, tmp_path: Path) -> None:
    names = "key,tags,topics,language,time_zone,browser,platform,consent_at,consent_version,consent_page"
    values = (
        OLDER_KEY_ID,
        "VIP; regular",
        "news offers",
        "de-AT",
        "Europe/Vienna",
        "edge",
        "windows",
        "2026-01-02T03:04:05+02:00",
        "v7",
        "https://corner.shop/push/",
    )
    seen = ("2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z")
    imported(office, tmp_path, f"{HEADER},{names},first_seen_at,last_seen_at\n{row(1, *values, *seen)}\n")
    (kept,) = everyone(office)
    assert (kept.key_id, kept.tags, kept.topics) == (OLDER_KEY_ID, ("regular", "vip"), ("news", "offers"))
    assert (kept.language, kept.time_zone, kept.browser, kept.platform) == (
        "de-AT",
        "Europe/Vienna",
        Browser.EDGE,
        "windows",
    )
    agreed_at = NOW.replace(month=1, day=2, hour=1, minute=4, second=5)
    assert kept.consent == Consent("v7", "https://corner.shop/push/", agreed_at)
    assert (kept.first_seen_at.year, kept.last_seen_at.month) == (2025, 6)
    assert (kept.push_service, kept.state) == (PushService.MOZILLA, SubscriptionState.ACTIVE)


def test_a_row_that_names_little_gets_what_is_usual(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER},language,time_zone\n{row(1, 'not a language!', 'Mars/☃')}\n")
    (kept,) = everyone(office)
    assert (kept.key_id, kept.tags, kept.topics, kept.consent) == (KEY_ID, (), (), None)
    assert (kept.language, kept.time_zone, kept.browser) == ("", "", Browser.FIREFOX)
    assert (kept.first_seen_at, kept.last_seen_at) == (NOW, NOW)


BAD: list[tuple[str, str, str]] = [
    (row(2).replace(PUSH, "http://updates.push.services.mozilla.com/"), "endpoint", "endpoint_not_https"),
    (row(2).replace(PUSH, "https://127.0.0.1/"), "endpoint", "endpoint_host_is_address"),
    (row(2).replace(PUSH, "https://x.invalid/"), "endpoint", "endpoint_removed"),
    (row(2).replace(PUSH, ""), "endpoint", "endpoint_not_https"),
    (row(2).replace(f"{PUSH}2", ""), "endpoint", "member_missing"),
    (row(2).replace(P256DH_TEXT, ""), "p256dh", "member_missing"),
    (row(2).replace(P256DH_TEXT, "BCVx"), "p256dh", "p256dh_malformed"),
    (row(2).replace(P256DH_TEXT, "B" + "A" * 86), "p256dh", "p256dh_not_on_curve"),
    (row(2).replace(AUTH_TEXT, "short"), "auth", "auth_malformed"),
    (row(2, "unknown"), "key", "key_not_of_site"),
    (row(2, "", "a(b"), "tags", "tag_malformed"),
    (row(2, "", "", "Ünews"), "topics", "topic_malformed"),
    (row(2, "", "", "", "yesterday"), "consent_at", "time_malformed"),
    (row(2, "", "", "", "2026-01-02T03:04:05"), "consent_at", "time_without_offset"),
    (row(2, "", "", "", "0001-01-01T00:00:00+14:00"), "consent_at", "time_malformed"),
    (row(2, "", "", "", "9999-12-31T23:59:59-14:00"), "consent_at", "time_malformed"),
    (row(2, "", "", "", "", "9999-12-31T23:59:59-14:00"), "last_seen_at", "time_malformed"),
    (row(2, "", "", "", "2026-01-02T03:04:05Z", "", "v" * 65), "consent_version", "member_malformed"),
    ('"' + row(2), "", "row_malformed"),
    ('"a"b,' + row(2), "", "row_malformed"),
    ("lonely words", "p256dh", "member_missing"),
]


@pytest.mark.parametrize(
    ("bad", "field", "reason"), BAD, ids=[f"{number}-{each[2]}" for number, each in enumerate(BAD)]
)
def test_a_bad_row_is_told_and_stops_no_good_one(
    office: Office, tmp_path: Path, bad: str, field: str, reason: str
) -> None:
    header = f"{HEADER},key,tags,topics,consent_at,last_seen_at,consent_version"
    outcome = imported(office, tmp_path, f"{header}\n{row(1)}\n{bad}\n{row(3)}\n")
    assert refused(outcome) == [(2, field, reason)]
    assert numbers(outcome) == (2, 0, 1)
    assert [each.endpoint for each in everyone(office)] == [f"{PUSH}1", f"{PUSH}3"]


@pytest.mark.parametrize(
    ("bad", "field", "reason"),
    [
        ("{not json}", "", "row_malformed"),
        ('["a list"]', "", "row_malformed"),
        ("{" * 100_000, "", "row_malformed"),
        ('{"endpoint": 7}', "p256dh", "member_missing"),
        (member_row(2, tags=["fine", "a b:"]), "tags", "tag_malformed"),
        (member_row(2, tags=[HALF_CHARACTER]), "tags", "tag_malformed"),
        (member_row(2, topics={"a": 1}, consent_at="now"), "consent_at", "time_malformed"),
        (
            member_row(2, consent_at="2026-01-01T00:00:00Z", consent_page=HALF_CHARACTER),
            "consent_page",
            "member_malformed",
        ),
    ],
)
def test_a_bad_line_of_json_is_told_and_stops_no_good_one(
    office: Office, tmp_path: Path, bad: str, field: str, reason: str
) -> None:
    outcome = imported(office, tmp_path, f"{member_row(1)}\n{bad}\n{member_row(3, language=HALF_CHARACTER)}\n")
    assert refused(outcome) == [(2, field, reason)]
    assert [each.endpoint for each in everyone(office)] == [f"{PUSH}1", f"{PUSH}3"]


def test_lists_in_json_are_lists(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, member_row(1, tags=["a", "B"], topics=["news"], browser=None, time_zone=7))
    (kept,) = everyone(office)
    assert (kept.tags, kept.topics) == (("a", "b"), ("news",))


FILES: list[tuple[bytes, str]] = [
    (b"", "import_malformed"),
    (b"\n\n", "import_malformed"),
    (b"endpoint;auth\n", "import_malformed"),
    (b'"never closed', "import_malformed"),
    (b"[1, 2]", "import_malformed"),
    (b"\x00\x00\x00", "import_malformed"),
    (b"\x89PNG\r\n\x1a\n\xff", "import_not_utf8"),
    (f"{HEADER}\n{row(1)}".encode("utf-16"), "import_not_utf8"),
]


@pytest.mark.parametrize(("content", "code"), FILES)
def test_a_file_that_is_no_list_of_subscribers_is_a_fault(
    office: Office, tmp_path: Path, content: bytes, code: str
) -> None:
    with pytest.raises(Fault) as caught:
        imported(office, tmp_path, content)
    assert (caught.value.code, caught.value.usage) == (code, True)
    assert everyone(office) == []


def test_a_file_that_cannot_be_read_is_a_fault(office: Office, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing", Path("/proc/self/mem")):
        with pytest.raises(Fault) as caught:
            office.desk.import_subscribers(office.site, path)
        assert caught.value.code == "import_unreadable"


def test_an_unknown_push_service_is_put_aside(office: Office, tmp_path: Path) -> None:
    strange = row(1).replace(PUSH, "https://push.unknown.org/")
    assert numbers(imported(office, tmp_path, f"{HEADER}\n{strange}\n")) == (1, 0, 0)
    assert numbers(imported(office, tmp_path, f"{HEADER}\n{strange}\n")) == (0, 1, 0)
    assert [each.state for each in everyone(office)] == [SubscriptionState.QUARANTINED]
    office.desk.settings.set("extra_push_hosts", "push.unknown.org")
    imported(office, tmp_path, f"{HEADER}\n{strange}\n")
    assert [each.state for each in everyone(office)] == [SubscriptionState.ACTIVE]


def test_a_dry_run_tells_the_same_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER}\n{row(1)}\n{row(4)}\n")
    office.desk.subscriptions.erase(2, NOW)
    text = f"{HEADER}\n{row(1)}\n{row(2)}\n{row(2)}\nbad\n{row(4)}\n"
    before = office.desk.counters()
    dry = imported(office, tmp_path, text, dry_run=True)
    assert office.desk.counters() == before
    assert dry == imported(office, tmp_path, text)
    assert numbers(dry) == (1, 2, 2)
    assert refused(dry) == [(4, "p256dh", "member_missing"), (5, "endpoint", "endpoint_erased")]


# A file is not a visit of the browser


def test_a_second_import_keeps_what_the_file_does_not_say(office: Office, tmp_path: Path) -> None:
    whole = f"{HEADER},key,tags,topics,language,time_zone,browser,platform,consent_at,consent_version\n"
    whole += row(1, OLDER_KEY_ID, "vip", "news", "de", "Europe/Vienna", "edge", "windows", "2026-01-01T00:00:00Z", "v1")
    imported(office, tmp_path, whole)
    before = everyone(office)
    office.now = NOW.replace(month=8)
    assert numbers(imported(office, tmp_path, f"{HEADER}\n{row(1)}\n")) == (0, 1, 0)
    assert everyone(office) == before
    imported(office, tmp_path, f"{HEADER},tags,language,consent_at\n{row(1, 'new', 'fr', '2026-07-01T00:00:00Z')}\n")
    (kept,) = everyone(office)
    assert (kept.tags, kept.language) == (("new", "vip"), "fr")
    assert kept.consent == before[0].consent


def test_times_in_a_file_widen_what_is_known_and_never_reach_into_the_future(office: Office, tmp_path: Path) -> None:
    header = f"{HEADER},first_seen_at,last_seen_at\n"
    imported(office, tmp_path, header + row(1, "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"))
    imported(office, tmp_path, header + row(1, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
    (kept,) = everyone(office)
    assert (kept.first_seen_at.month, kept.last_seen_at.month) == (1, 3)
    imported(office, tmp_path, header + row(1, "2027-01-01T00:00:00Z", "2099-01-01T00:00:00Z"))
    assert everyone(office)[0].last_seen_at == NOW


def test_who_unsubscribed_or_was_erased_is_not_brought_back(office: Office, tmp_path: Path) -> None:
    text = f"{HEADER}\n{row(1)}\n{row(2)}\n{row(3)}\n"
    imported(office, tmp_path, text)
    first, second, _ = everyone(office)
    office.desk.subscriptions.unregister(first.endpoint, first.keys.auth, NOW)
    office.desk.subscriptions.erase(second.subscription_id, NOW)
    outcome = imported(office, tmp_path, text)
    assert refused(outcome) == [(1, "endpoint", "endpoint_unsubscribed"), (2, "endpoint", "endpoint_erased")]
    assert numbers(outcome) == (0, 1, 2)
    assert [each.state.value for each in everyone(office)] == ["unsubscribed", "active"]


def test_another_site_s_subscribers_are_refused_one_by_one(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER}\n{row(1)}\n")
    other = office.desk.add_site("Flower shop", "https://flowers.shop/", "mailto:a@flowers.shop")
    path = tmp_path / "theirs"
    path.write_text(f"{HEADER},key\n{row(1)}\n{row(2)}\n")
    outcome = office.desk.import_subscribers(other, path)
    assert refused(outcome) == [(1, "key", "key_not_of_site"), (2, "key", "key_not_of_site")]


def test_a_subscription_bound_to_another_key_is_mended_by_naming_the_right_one(office: Office, tmp_path: Path) -> None:
    imported(office, tmp_path, f"{HEADER}\n{row(1)}\n")
    with office.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'key_mismatch'")
    for key, state in (("", "key_mismatch"), (KEY_ID, "key_mismatch"), (OLDER_KEY_ID, "active")):
        imported(office, tmp_path, f"{HEADER},key\n{row(1, key)}\n")
        assert everyone(office)[0].state.value == state


def test_many_rows_go_in_thousands(office: Office, tmp_path: Path) -> None:
    lines = [row(number, f"tag-{number % 3}") for number in range(2500)]
    lines.insert(1500, "bad")
    outcome = imported(office, tmp_path, "\n".join([f"{HEADER},tags", *lines]))
    assert numbers(outcome) == (2500, 0, 1)
    assert refused(outcome) == [(1501, "p256dh", "member_missing")]
    assert office.desk.counters()["subscriptions"] == 3

    def reachable(rule: str) -> int:
        return office.desk.subscriptions.audience(office.site.site_id, parse_rule(rule), NOW).reachable

    assert (reachable("all"), reachable("tag:tag-1")) == (2500, 833)


def test_a_cancelled_import_tells_what_was_stored(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "subscribers"
    path.write_text("\n".join([HEADER, *(row(number) for number in range(10))]))
    course = Course(is_cancelled=True)
    with pytest.raises(Fault) as caught:
        office.desk.import_subscribers(office.site, path, course=course)
    assert caught.value.code == "work_cancelled"
    assert everyone(office) == []
    course = Course()
    assert numbers(office.desk.import_subscribers(office.site, path, course=course)) == (10, 0, 0)
    assert (course.done, course.total) == (10, 10)


def test_columns_of_attributes_are_words_for_messages(office: Office, tmp_path: Path) -> None:
    outcome = imported(
        office,
        tmp_path,
        f"{HEADER},Attribute.Name,attribute.town,name\n{row(1, ' Ada ', 'Wien', 'x')}\n{row(2, '', 'Bonn', 'x')}\n",
    )
    assert (outcome.added, outcome.refused) == (2, 0)
    assert [each.attributes for each in everyone(office)] == [{"name": "Ada", "town": "Wien"}, {"town": "Bonn"}]
    imported(office, tmp_path, f"{HEADER},attribute.name,attribute.town\n{row(2, 'Eva', '')}\n")
    assert everyone(office)[1].attributes == {"name": "Eva", "town": "Bonn"}


def test_attributes_of_json_lines_are_a_member_or_columns(office: Office, tmp_path: Path) -> None:
    lines = [
        member_row(1, attributes={"name": "Ada", "age": 36, "town": None}),
        member_row(2, **{"attribute.name": "Eva"}),
    ]
    assert imported(office, tmp_path, "\n".join(lines)).added == 2
    assert [each.attributes for each in everyone(office)] == [{"age": "36", "name": "Ada"}, {"name": "Eva"}]


def test_an_attribute_off_the_rules_refuses_its_row_alone(office: Office, tmp_path: Path) -> None:
    outcome = imported(
        office,
        tmp_path,
        f"{HEADER},attribute.name,attribute.first name,attribute.site\n"
        f"{row(1, 'x' * 201, '', '')}\n{row(2, '', 'Ada', '')}\n{row(3, '', '', 'x')}\n{row(4, 'Ada', '', '')}\n",
    )
    assert [(each.row, each.field, each.reason) for each in outcome.errors] == [
        (1, "attribute.name", "attribute_value_malformed"),
        (2, "attribute.first name", "attribute_name_malformed"),
        (3, "attribute.site", "attribute_name_taken"),
    ]
    assert [dict(each.facts or {}) for each in outcome.errors] == [
        {"name": "name", "limit": 200},
        {"value": "first name", "limit": 32},
        {"name": "site"},
    ]
    assert [each.attributes for each in everyone(office)] == [{"name": "Ada"}]


def test_more_attributes_than_a_subscriber_may_have_refuse_the_row(office: Office, tmp_path: Path) -> None:
    many = {f"n{number}": "x" for number in range(21)}
    outcome = imported(office, tmp_path, member_row(1, attributes=many))
    assert [(each.field, each.reason) for each in outcome.errors] == [("attributes", "too_many_attributes")]

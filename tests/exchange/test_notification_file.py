"""A notification in a file of the owner's: read whole, and refused with the member that is wrong."""

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, NotificationAction, Variant, checked_notification
from pushdesk.domain.utm import Utm
from pushdesk.exchange.notification_file import read_notification
from pushdesk.words.faults import sentence

WHOLE = {
    "title": "Hello {{name|there}}",
    "body": "World",
    "link": "https://shop.example/",
    "icon": "https://shop.example/i.png",
    "image": "https://shop.example/p.png",
    "badge": "https://shop.example/b.png",
    "language": "en",
    "require_interaction": True,
    "silent": True,
    "renotify": True,
    "app_badge": 2,
    "actions": [{"title": "Buy", "link": "https://shop.example/buy"}, {"action": "later", "title": "Later"}],
    "variants": {"de": {"title": "Hallo", "body": "Welt", "actions": ["Kaufen", "Später"]}, "fr": {"title": "Salut"}},
    "utm": {"campaign": "may", "term": "x"},
}


def read(folder: Path, document: object) -> Notification:
    path = folder / "notification.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return read_notification(path)


def fault_of(folder: Path, document: object) -> Fault:
    with pytest.raises(Fault) as caught:
        read(folder, document)
    assert caught.value.usage
    return caught.value


def test_a_whole_notification_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Notification(
        "Hello {{name|there}}",
        body="World",
        link="https://shop.example/",
        icon="https://shop.example/i.png",
        image="https://shop.example/p.png",
        badge="https://shop.example/b.png",
        language="en",
        actions=(
            NotificationAction("", "Buy", "https://shop.example/buy"),
            NotificationAction("later", "Later", ""),
        ),
        require_interaction=True,
        silent=True,
        renotify=True,
        app_badge=2,
        variants=(Variant("de", "Hallo", "Welt", action_titles=("Kaufen", "Später")), Variant("fr", "Salut")),
        utm=Utm("may", term="x"),
    )
    checked_notification(read(tmp_path, WHOLE))


def test_what_is_not_there_is_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, {"title": "Hello"}) == Notification("Hello")
    assert read(tmp_path, {}) == Notification("")


@pytest.mark.parametrize(
    ("document", "member"),
    [
        ({"titel": "x"}, "titel"),
        ({"title": 1}, "title"),
        ({"silent": "yes"}, "silent"),
        ({"app_badge": True}, "app_badge"),
        ({"app_badge": "1"}, "app_badge"),
        ({"actions": {}}, "actions"),
        ({"actions": ["x"]}, "actions"),
        ({"actions": [{"label": "x"}]}, "actions.label"),
        ({"variants": []}, "variants"),
        ({"variants": {"de": "x"}}, "variants.de"),
        ({"variants": {"de": {"titel": "x"}}}, "variants.de.titel"),
        ({"variants": {"de": {"actions": [1]}}}, "variants.de.actions"),
        ({"utm": "may"}, "utm"),
        ({"utm": {"name": "may"}}, "utm.name"),
        ({"utm": {"campaign": 5}}, "campaign"),
    ],
)
def test_a_member_that_is_unknown_or_wrong_is_named(tmp_path: Path, document: object, member: str) -> None:
    fault = fault_of(tmp_path, document)
    assert (fault.code, fault.facts["member"]) == ("content_malformed", member)


@pytest.mark.parametrize("text", ["", "{", '{"title": "a", "title": "b"}', '{"app_badge": NaN}', "[" * 40 + "]" * 40])
def test_a_file_that_is_no_json_is_refused_by_its_name(tmp_path: Path, text: str) -> None:
    fault = fault_of(tmp_path, text)
    assert fault.code.startswith("json_")
    assert sentence(fault).startswith("The file ")


@pytest.mark.parametrize("text", ["[]", '"x"', "1", "null"])
def test_a_file_that_holds_no_object_is_refused(tmp_path: Path, text: str) -> None:
    fault = fault_of(tmp_path, text)
    assert fault.code == "content_not_object"
    assert '{"title": "…"}' in sentence(fault)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        read_notification(tmp_path / "missing.json")
    assert caught.value.code == "file_not_read"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*WHOLE, "x"]), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(list(WHOLE)), json_values, max_size=5))
def test_any_document_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, document: dict[str, object]) -> None:
    folder = tmp_path_factory.mktemp("any")
    try:
        read(folder, document)
    except Fault as fault:
        assert fault.code == "content_malformed" or fault.code.startswith("json_")

"""The export: equal input gives equal bytes, code stays the template's, and words stay words."""

import io
import json
import re
import zipfile
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind, Topic
from pushdesk.hosting.export import ExportRequest, export
from pushdesk.hosting.inbox import WORKER_FILES, WORKER_FOLDER, HostedInbox
from pushdesk.hosting.leaks import leaking_files
from pushdesk.hosting.preview import header_rules
from pushdesk.hosting.publishing import RECORD_FILE
from pushdesk.hosting.template import CODE_FILES, DATA_FILES, published_code, template_files, template_folder
from tests.hosting.samples import PRIVATE_KEY, PRIVATE_SCALAR, PUBLIC_KEY, REQUEST, SITE, request_of

PAGES = ("index.html", "offline.html", "preferences.html", "privacy.html", "READ-ME-FIRST.html")
POLICY_FILES = (
    ".htaccess",
    "_headers",
    "index.html",
    "preferences.html",
    "privacy.html",
    "staticwebapp.config.json",
    "web.config",
)


class Page(HTMLParser):
    """What a browser would find in a page: elements, texts, and anything that could run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's export, to look at."""
    folder = tmp_path_factory.mktemp("exported") / "out"
    export(REQUEST, folder)
    return folder


def site_script(folder: Path) -> dict[str, object]:
    text = (folder / "pushdesk.site.js").read_text("utf-8")
    found = re.search(r"^self\.PUSHDESK_SITE = Object\.freeze\((.*)\);\n\Z", text, re.DOTALL | re.MULTILINE)
    assert found
    document = json.loads(found[1])
    assert isinstance(document, dict)
    return document


def test_an_export_holds_every_file_of_the_template_and_its_record(tmp_path: Path) -> None:
    outcome = export(REQUEST, tmp_path / "out")
    found = {
        str(file.relative_to(tmp_path / "out").as_posix()) for file in (tmp_path / "out").rglob("*") if file.is_file()
    }
    assert found == set(outcome.files)
    assert found >= {*CODE_FILES, *DATA_FILES, RECORD_FILE}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_code_is_the_template_s_whatever_the_site(exported: Path) -> None:
    for name, content in published_code(template_files()).items():
        assert (exported / name).read_bytes() == content


def test_every_script_of_the_template_is_code_or_data() -> None:
    folder = template_folder()
    scripts = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.suffix in (".js", ".css")}
    assert scripts <= {*CODE_FILES, *DATA_FILES, *(f"{WORKER_FOLDER}/{name}" for name in WORKER_FILES)}


def test_the_configuration_holds_what_the_contract_names(tmp_path: Path) -> None:
    outcome = export(REQUEST, tmp_path)
    config = json.loads((tmp_path / "pushdesk.config.json").read_text("utf-8"))
    assert urlsafe_b64decode(config["applicationServerKey"] + "=") == PUBLIC_KEY
    assert {name: config[name] for name in ("site", "keyId", "receiver", "inbox", "build", "topics", "texts")} == {
        "site": "kaffeewerk",
        "keyId": "abcdefghijk",
        "receiver": "https://push.kaffeewerk.example",
        "inbox": "none",
        "build": outcome.build,
        "topics": [{"id": "offers", "label": "Offers"}],
        "texts": {},
    }
    assert config["linkHosts"] == ["kaffeewerk.example", "tickets.example:8443"]
    assert config["sealingKey"] == ""


def test_page_and_worker_are_told_the_same(exported: Path) -> None:
    config = json.loads((exported / "pushdesk.config.json").read_text("utf-8"))
    script = site_script(exported)
    for name in (
        "keyId",
        "applicationServerKey",
        "receiver",
        "inbox",
        "inboxAddress",
        "sealingKey",
        "build",
        "linkHosts",
    ):
        assert script[name] == config[name]


def test_the_sample_has_the_same_members_as_an_export(tmp_path: Path) -> None:
    export(REQUEST, tmp_path)
    assert site_script(tmp_path).keys() == site_script(template_folder()).keys()
    for name in ("pushdesk.config.json", "manifest.webmanifest"):
        sample, made = (json.loads((folder / name).read_text("utf-8")) for folder in (template_folder(), tmp_path))
        assert sample.keys() == made.keys()


def test_equal_input_gives_an_equal_build_and_an_equal_zip(tmp_path: Path) -> None:
    first, second = (export(REQUEST, tmp_path / name) for name in ("one.zip", "two.zip"))
    assert first.build == second.build
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert export(REQUEST, tmp_path / "folder").build == first.build


@pytest.mark.parametrize(
    "request_",
    [
        request_of(replace(SITE, name="Kaffeewerk Köln")),
        request_of(replace(SITE, theme_color="#112233")),
        request_of(replace(SITE, texts={"heading": "Hello"})),
        request_of(replace(SITE, link_hosts=())),
        replace(REQUEST, receiver_url="https://other.example"),
        replace(REQUEST, key_id="another-key"),
    ],
)
def test_other_input_gives_another_build(request_: ExportRequest, tmp_path: Path) -> None:
    assert export(request_, tmp_path / "one").build != export(REQUEST, tmp_path / "two").build


def test_a_zip_holds_the_same_files_as_a_folder(tmp_path: Path) -> None:
    outcome = export(REQUEST, tmp_path / "site.zip")
    export(REQUEST, tmp_path / "site")
    with zipfile.ZipFile(tmp_path / "site.zip") as archive:
        assert tuple(archive.namelist()) == outcome.files
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "site" / name).read_bytes()


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60
).filter(lambda text: text.isprintable() and text.strip() == text and "  " not in text)
METACHARACTERS = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "\"'><svg onload=alert(1)>",
        "'; alert(1); //",
        "</script><script>alert(1)//",
        "${alert(1)} {{7*7}} %name% {name}",
        "&lt;b&gt; &amp;amp; &#60;",
        'data-fill="name" <b data-fill="name">',
        "]]> --> <!-- */ /*",
        "\\u003c\\\\ \u00a0x",
        "‮evil‬ ٱلْعَرَبِيَّة 猫",
    ]
).filter(str.isprintable)


def request_saying(name: str, words: str) -> ExportRequest:
    """A request with these words wherever an owner can put some."""
    own = ("heading", "lead", "gain_1", "consent", "offline_title", "offline_lead", "enable", "fallback_body")
    return request_of(
        replace(
            SITE,
            name=name,
            short_name=words,
            description=words,
            texts=dict.fromkeys(own, words),
            topics=(Topic("offers", words),),
        )
    )


@pytest.fixture(scope="module")
def plainly_worded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    folder = tmp_path_factory.mktemp("plain") / "out"
    export(request_saying("name", "words"), folder)
    return {name: Page((folder / name).read_text("utf-8")) for name in PAGES}


@settings(max_examples=15)
@given(name=st.one_of(METACHARACTERS, WORDS), words=st.one_of(METACHARACTERS, WORDS))
def test_words_stay_words_whatever_they_look_like(
    name: str, words: str, plainly_worded: dict[str, Page], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("words") / "out"
    export(request_saying(name, words), folder)
    for file, plain in plainly_worded.items():
        page = Page((folder / file).read_text("utf-8"))
        assert page.tags == plain.tags
        assert [attribute for attribute, _ in page.attributes] == [attribute for attribute, _ in plain.attributes]
    shown = Page((folder / "index.html").read_text("utf-8"))
    assert words.replace("{name}", name) in "".join(shown.texts)
    assert ("content", words) in shown.attributes
    config = json.loads((folder / "pushdesk.config.json").read_text("utf-8"))
    assert (config["name"], config["texts"], config["topics"][0]["label"]) == (
        name,
        {"enable": words, "fallback_body": words},
        words,
    )
    script = site_script(folder)
    assert (script["fallbackTitle"], script["fallbackBody"]) == (name, words.replace("{name}", name))
    assert "<" not in (folder / "pushdesk.site.js").read_text("utf-8")
    manifest = json.loads((folder / "manifest.webmanifest").read_text("utf-8"))
    assert (manifest["name"], manifest["short_name"], manifest["description"]) == (name, words, words)


def test_own_texts_replace_the_templates_and_others_stay(tmp_path: Path) -> None:
    export(request_of(replace(SITE, texts={"heading": "{name} calls", "gain_1": "  "})), tmp_path)
    texts = "".join(Page((tmp_path / "index.html").read_text("utf-8")).texts)
    assert "Kaffeewerk calls" in texts
    assert "Good news" not in texts
    assert "You hear it first" in texts


def test_no_page_runs_anything_inline_or_from_elsewhere(exported: Path) -> None:
    for file in PAGES:
        text = (exported / file).read_text("utf-8")
        assert "<style" not in text
        assert not re.search(r"\sstyle=|\son[a-z]+=|javascript:", text)
        scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text)
        assert scripts in (
            [],
            [(' src="pushdesk.js" defer', "")],
            [(' src="pushdesk/reading.js" type="module"', "")],
        )
        for name, value in Page(text).attributes:
            if name in ("src", "href"):
                assert "://" not in value or value == "https://kaffeewerk.example/news/"


def test_the_receiver_is_allowed_in_every_policy_and_nothing_else_is(tmp_path: Path) -> None:
    export(replace(REQUEST, receiver_url="https://push.kaffeewerk.example:8443/in/here/"), tmp_path)
    for file in POLICY_FILES:
        text = (tmp_path / file).read_text("utf-8")
        wanted = "connect-src 'self' https://push.kaffeewerk.example:8443;"
        assert text.count("connect-src") == text.count(wanted) >= 1
        assert "unsafe" not in text
    assert "default-src 'none'" in (tmp_path / "offline.html").read_text("utf-8")


def test_header_files_are_well_formed_and_keep_worker_config_and_manifest_fresh(exported: Path) -> None:
    ElementTree.fromstring((exported / "web.config").read_text("utf-8"))
    azure = json.loads((exported / "staticwebapp.config.json").read_text("utf-8"))
    assert azure["globalHeaders"]["Cache-Control"] == "no-cache"
    pattern = re.search(
        r'FilesMatch "([^"]+)">\s+Header set Cache-Control "no-cache"', (exported / ".htaccess").read_text()
    )
    assert pattern
    for name in (
        "sw.js",
        "pushdesk.config.json",
        "pushdesk.site.js",
        "pushdesk.js",
        "manifest.webmanifest",
        "index.html",
    ):
        assert re.search(pattern[1], name)
    assert not re.search(pattern[1], "shop.js")


def test_the_manifest_is_what_installing_needs(tmp_path: Path) -> None:
    export(request_of(replace(SITE, language="ar", description="")), tmp_path)
    manifest = json.loads((tmp_path / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["id"] == "/news/"
    assert (manifest["scope"], manifest["start_url"], manifest["display"]) == ("./", "./", "standalone")
    assert (manifest["lang"], manifest["dir"]) == ("ar", "rtl")
    assert manifest["description"] == "News from Kaffeewerk, as notifications."
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    assert all((tmp_path / icon["src"]).is_file() for icon in manifest["icons"])
    assert '<html lang="ar" dir="rtl" data-name="Kaffeewerk"' in (tmp_path / "index.html").read_text("utf-8")


def test_pages_are_written_in_the_site_s_language_and_stay_marked_for_translation(tmp_path: Path) -> None:
    export(request_of(replace(SITE, language="de-AT", texts={"lead": "Servus, {name}!"})), tmp_path)
    texts = json.loads((template_folder() / "pushdesk/texts/de.page.json").read_text("utf-8"))
    page = (tmp_path / "index.html").read_text("utf-8")
    assert f'data-say="heading">{texts["heading"]}</h1>' in page
    assert 'data-own dir="auto">Servus, Kaffeewerk!</p>' in page
    privacy = (tmp_path / "privacy.html").read_text("utf-8")
    assert f'data-say="privacy_what">{texts["privacy_what"]}</p>' in privacy
    manifest = json.loads((tmp_path / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["description"] == "Neuigkeiten von Kaffeewerk als Benachrichtigung."
    assert site_script(tmp_path)["fallbackBody"] == texts["sample_notification"]


def test_another_wording_in_any_language_is_another_version_of_what_is_agreed_to(tmp_path: Path) -> None:
    def version(request_: ExportRequest, name: str) -> str:
        export(request_, tmp_path / name)
        return str(json.loads((tmp_path / name / "pushdesk.config.json").read_text("utf-8"))["textVersion"])

    first = version(REQUEST, "first")
    assert version(replace(REQUEST, key_id="another"), "same") == first
    assert version(request_of(replace(SITE, texts={"privacy_who": "Us"})), "other") != first


@pytest.mark.parametrize(
    ("url", "receiver", "is_local"),
    [
        ("https://kaffeewerk.example/", "https://push.kaffeewerk.example", False),
        ("https://kaffeewerk.example/", "http://127.0.0.1:8787", True),
        ("http://localhost:8080/", "https://push.kaffeewerk.example", True),
        ("http://127.0.0.1:8080/", "http://localhost:8787/", True),
    ],
)
def test_an_export_for_this_computer_says_so(url: str, receiver: str, is_local: bool, tmp_path: Path) -> None:
    outcome = export(replace(request_of(replace(SITE, url=url)), receiver_url=receiver), tmp_path)
    assert outcome.is_only_for_this_computer is is_local
    assert ("only for this computer" in (tmp_path / "READ-ME-FIRST.html").read_text("utf-8")) is is_local


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (request_of(replace(SITE, url="http://kaffeewerk.example/")), "url_not_https"),
        (request_of(replace(SITE, url="https://owner:pw@kaffeewerk.example/")), "url_with_password"),
        (replace(REQUEST, receiver_url="http://push.example"), "url_not_https"),
        (replace(REQUEST, receiver_url="https://push.example/?a=b"), "receiver_url_with_query"),
        (replace(REQUEST, receiver_url="https://push.example;script-src *"), "url_malformed"),
        (replace(REQUEST, receiver_url="  "), "receiver_missing"),
        (replace(REQUEST, inbox=HostedInbox(InboxKind.PHP)), "export_key_not_public"),
        (replace(REQUEST, public_key=PUBLIC_KEY[:-1]), "export_key_not_public"),
        (replace(REQUEST, public_key=PUBLIC_KEY[:-1] + bytes([PUBLIC_KEY[-1] ^ 1])), "export_key_not_public"),
        (replace(REQUEST, public_key=PRIVATE_SCALAR), "export_key_not_public"),
        (request_of(replace(SITE, theme_color="red")), "color_malformed"),
        (request_of(replace(SITE, background_color="#fff;}*{")), "color_malformed"),
        (request_of(replace(SITE, language='en" onload="x')), "language_malformed"),
        (request_of(replace(SITE, link_hosts=("https://x.example/",))), "link_host_malformed"),
        (request_of(replace(SITE, name="")), "name_malformed"),
        (replace(REQUEST, logo=b"<svg/>"), "logo_unreadable"),
    ],
)
def test_what_cannot_be_published_is_refused_before_anything_is_written(
    request_: ExportRequest, code: str, tmp_path: Path
) -> None:
    with pytest.raises(Fault) as fault:
        export(request_, tmp_path / "out")
    assert fault.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_private_key_bytes_are_in_no_file(exported: Path) -> None:
    files = {file.name: file.read_bytes() for file in exported.rglob("*") if file.is_file()}
    assert leaking_files(files, (PRIVATE_SCALAR,)) == ()


def spelled_private_keys() -> list[str]:
    pem = PRIVATE_KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    traditional = PRIVATE_KEY.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode()
    return [
        urlsafe_b64encode(PRIVATE_SCALAR).decode(),
        urlsafe_b64encode(b"x" + PRIVATE_SCALAR).decode(),
        urlsafe_b64encode(b"xy" + PRIVATE_SCALAR + b"z").decode(),
        PRIVATE_SCALAR.hex(),
        PRIVATE_SCALAR.hex().upper(),
        ":".join(f"{byte:02x}" for byte in PRIVATE_SCALAR),
        PRIVATE_SCALAR.hex("-"),
        ", ".join(f"0x{byte:02X}" for byte in PRIVATE_SCALAR),
        "".join(f"\\x{byte:02x}" for byte in PRIVATE_SCALAR),
        str(list(PRIVATE_SCALAR)),
        str(int.from_bytes(PRIVATE_SCALAR)),
        pem,
        traditional,
    ]


@pytest.mark.parametrize("spelling", spelled_private_keys(), ids=range(13))
def test_a_private_key_in_any_spelling_stops_the_export(spelling: str, tmp_path: Path) -> None:
    for texts in ({"heading": spelling}, {"denied": spelling}):
        with pytest.raises(Fault) as fault:
            export(request_of(replace(SITE, texts=texts)), tmp_path / "out")
        assert fault.value.code == "export_holds_private_key"
        assert PRIVATE_SCALAR.hex() not in str(fault.value)
    assert list(tmp_path.iterdir()) == []


def test_raw_private_key_bytes_are_found_and_what_is_too_short_is_not_looked_for() -> None:
    assert leaking_files({"raw": b"x" + PRIVATE_SCALAR, "clean": PUBLIC_KEY}, (PRIVATE_SCALAR,)) == ("raw",)
    with pytest.raises(ValueError, match="too short"):
        leaking_files({}, (b"short",))


def test_the_request_does_not_show_the_private_key() -> None:
    assert repr(PRIVATE_SCALAR)[2:-1] not in repr(REQUEST)


def test_the_template_is_complete_and_holds_no_key() -> None:
    files = template_files()
    assert set(files) == {*CODE_FILES, *DATA_FILES}
    config = json.loads(files["pushdesk.config.json"])
    assert (config["applicationServerKey"], config["receiver"]) == ("", "")


def test_a_zip_can_be_read_by_others(tmp_path: Path) -> None:
    export(REQUEST, tmp_path / "SITE.ZIP")
    with zipfile.ZipFile(io.BytesIO((tmp_path / "SITE.ZIP").read_bytes())) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_each_text_of_the_owner_s_comes_to_the_place_where_it_is_said(tmp_path: Path) -> None:
    template = template_files()
    names = [*json.loads(template["pushdesk/texts/en.json"]), *json.loads(template["pushdesk/texts/en.page.json"])]
    export(request_of(replace(SITE, texts={name: f"Own {name}." for name in names})), tmp_path / "out")
    config = json.loads((tmp_path / "out" / "pushdesk.config.json").read_text("utf-8"))
    pages = "".join((tmp_path / "out" / page).read_text("utf-8") for page in PAGES)
    for name in names:
        assert (config["texts"].get(name) == f"Own {name}.") != (f">Own {name}.<" in pages), name
    assert {"card_heading", "help_denied", "code_lead", "erased", "subscribed"} <= config["texts"].keys()


def test_every_page_that_runs_a_script_has_its_policy_in_the_header_files(exported: Path) -> None:
    scripted = [
        name for name in PAGES if "<script" in re.sub(r"<code>.*?</code>", "", (exported / name).read_text("utf-8"))
    ]
    assert scripted == ["index.html", "preferences.html", "privacy.html"]
    rules = header_rules((exported / "_headers").read_text("utf-8"))
    pattern = re.search(
        r'FilesMatch "([^"]+)">\s+<If [^>]+>\s+Header set Content-Security-Policy',
        (exported / ".htaccess").read_text("utf-8"),
    )
    assert pattern
    for name in (*scripted, "sw.js"):
        assert "Content-Security-Policy" in dict(rules[f"/{name}"]), name
        assert re.search(pattern[1], name), name

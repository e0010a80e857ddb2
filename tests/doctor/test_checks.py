"""Every check can fail: one broken thing each, the check that finds it, and the sentence that an owner reads."""

import io
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from PIL import Image

from pushdesk.doctor.appearance import check_icons, check_manifest
from pushdesk.doctor.configuration import check_build, check_config, check_keys
from pushdesk.doctor.contents import check_files, check_page
from pushdesk.doctor.doorway import check_receiver
from pushdesk.doctor.safety import check_mixed_content, check_security_policy
from pushdesk.doctor.way import check_address, check_http_redirect, check_https, check_other_name, check_reachable
from pushdesk.doctor.worker import check_cache, check_worker, check_worker_scope
from pushdesk.domain.checkup import Finding, Verdict
from pushdesk.words.checkup import mend_words, problem_words
from tests.doctor.conftest import Look, Published
from tests.doctor.web_host import HOST, Answer, Twist, body, header, page, redirect

WRONG, REMARK, UNKNOWN = Verdict.WRONG, Verdict.REMARK, Verdict.UNKNOWN
CAPTCHA = "<html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x.js'></script></html>"
FOREIGN_POINT = "BHG0mT2Ye9Y0n0gTuoF5Pc0kHxwM2Zl0bA5y4rY0S6Xn1c0b0b8b7sU8jvA0e3bJXyE0oT5Q2pKq3w5Zt4m6hLs"

CHECKS: tuple[Look, ...] = (
    check_reachable,
    check_https,
    check_address,
    check_http_redirect,
    check_other_name,
    check_config,
    check_keys,
    check_build,
    check_page,
    check_files,
    check_worker,
    check_worker_scope,
    check_cache,
    check_manifest,
    check_icons,
    check_security_policy,
    check_mixed_content,
    check_receiver,
)


def members(**changed: object) -> Twist:
    """A JSON document with other members; None takes one away."""

    def change(content: bytes) -> bytes:
        document = {**json.loads(content), **changed}
        return json.dumps({name: value for name, value in document.items() if value is not None}).encode()

    return body(change)


def text(old: str, new: str) -> Twist:
    """A file in which something was replaced."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return body(change)


def picture(mode: str, size: int) -> Twist:
    """Another picture."""
    written = io.BytesIO()
    Image.new(mode, (size, size), (10, 20, 30, 0)[: len(mode)]).save(written, "PNG")
    return body(lambda _content: written.getvalue())


INDEX, CONFIG, WORKER = "/", "/pushdesk.config.json", "/sw.js"
MANIFEST, SCRIPT = "/manifest.webmanifest", "/pushdesk.site.js"

ROWS: list[tuple[str, Mapping[str, Twist], Look, Verdict, str, str]] = [
    # what is broken, how, who finds it, how bad, the reason, words of the sentence
    ("no page", {INDEX: page(404, "none")}, check_reachable, WRONG, "not_there", "no page at this address"),
    ("gone", {INDEX: page(410, "none")}, check_reachable, WRONG, "not_there", "answer 410"),
    ("forbidden", {INDEX: page(403, "no")}, check_reachable, WRONG, "refused_by_host", "refuses to show"),
    ("password", {INDEX: page(401, "who?")}, check_reachable, WRONG, "asks_for_password", "asks for a password"),
    ("host broken", {INDEX: page(502, "oops")}, check_reachable, WRONG, "host_broken", "answer 502"),
    ("strange answer", {INDEX: page(418, "tea")}, check_reachable, WRONG, "something_else_there", "418"),
    ("captcha", {INDEX: page(503, CAPTCHA)}, check_reachable, WRONG, "challenged", "whether one is human"),
    ("captcha as 200", {INDEX: page(200, CAPTCHA)}, check_reachable, WRONG, "challenged", "firewall"),
    (
        "leads to www",
        {INDEX: redirect(f"https://www.{HOST}/")},
        check_reachable,
        WRONG,
        "redirects_to_other_address",
        f"leads on to https://www.{HOST}/",
    ),
    ("circle", {INDEX: redirect("/")}, check_reachable, WRONG, "redirect_loop", "in a circle"),
    ("no configuration", {CONFIG: page(404, "none")}, check_config, WRONG, "config_missing", "is not there"),
    ("soft 404", {CONFIG: page(200, "<html>hi")}, check_config, WRONG, "config_missing", "is not there"),
    ("403 on it", {CONFIG: page(403, "no")}, check_config, WRONG, "config_barred", "answer 403"),
    ("cut", {CONFIG: body(lambda content: content[:90])}, check_config, WRONG, "config_unreadable", "cut on its way"),
    ("another shop", {CONFIG: members(site="florist")}, check_config, WRONG, "config_of_other_site", "florist"),
    ("old receiver", {CONFIG: members(receiver="https://old.shop")}, check_config, WRONG, "config_outdated", "earlier"),
    ("old inbox", {CONFIG: members(inbox="php")}, check_config, WRONG, "config_outdated", "earlier address"),
    (
        "foreign key",
        {CONFIG: members(applicationServerKey=FOREIGN_POINT)},
        check_keys,
        WRONG,
        "strange_key",
        "not yours",
    ),
    ("no key", {CONFIG: members(applicationServerKey=None)}, check_keys, WRONG, "strange_key", "passwords"),
    ("foreign seal", {CONFIG: members(sealingKey=FOREIGN_POINT)}, check_keys, WRONG, "strange_sealing_key", "seals"),
    ("foreign inbox", {CONFIG: members(inboxKey=FOREIGN_POINT)}, check_keys, WRONG, "strange_inbox_key", "obeys"),
    ("key id", {CONFIG: members(keyId="another")}, check_keys, WRONG, "key_id_differs", "names its key wrongly"),
    (
        "worker told another key",
        {SCRIPT: text('"applicationServerKey":"B', '"applicationServerKey":"X')},
        check_keys,
        WRONG,
        "keys_differ_within",
        "pushdesk.site.js names other keys",
    ),
    ("no configuration", {CONFIG: page(404, "none")}, check_keys, UNKNOWN, "config_not_read", "was not read"),
    (
        "older export",
        {CONFIG: members(build="0123456789ab")},
        check_build,
        WRONG,
        "not_the_last_export",
        "not your last",
    ),
    ("parked", {INDEX: page(200, "<html><h1>Buy this domain")}, check_page, WRONG, "not_our_page", "another page"),
    (
        "script put in",
        {INDEX: text("</body>", "<script src='//ads.net/a.js'></script></body>")},
        check_page,
        WRONG,
        "scripts_put_in",
        "ads.net/a.js",
    ),
    ("inline script", {INDEX: text("</body>", "<script>go()</script>")}, check_page, WRONG, "scripts_put_in", "inline"),
    ("minified", {INDEX: text("\n<", "<")}, check_page, REMARK, "page_changed", "not as it was exported"),
    ("one lost", {"/pushdesk/client.js": page(404, "")}, check_files, WRONG, "files_missing", "pushdesk/client.js"),
    ("html for it", {"/pushdesk.css": page(200, "hi")}, check_files, WRONG, "files_missing", "missing on the web"),
    ("minified", {"/pushdesk/client.js": text("\n", "")}, check_files, WRONG, "files_changed", "minify"),
    (
        "text mode",
        {"/pushdesk/client.js": body(lambda content: content.replace(b"\n", b"\r\n"))},
        check_files,
        REMARK,
        "line_ends_changed",
        "line ends",
    ),
    ("older export", {CONFIG: members(build="0123456789ab")}, check_files, UNKNOWN, "not_comparable", "compared only"),
    ("led on", {WORKER: redirect("/js/sw.js")}, check_worker, WRONG, "worker_redirected", "/js/sw.js"),
    ("lost", {WORKER: page(404, "")}, check_worker, WRONG, "worker_missing", "sw.js is not there"),
    ("barred", {WORKER: page(403, "")}, check_worker, WRONG, "worker_barred", "answer 403"),
    (
        "as text",
        {WORKER: header("Content-Type", "text/plain")},
        check_worker,
        WRONG,
        "worker_not_javascript",
        "text/plain",
    ),
    (
        "narrowed",
        {WORKER: header("Service-Worker-Allowed", "/shop/")},
        check_worker_scope,
        WRONG,
        "scope_narrowed",
        "only /shop/",
    ),
    ("lost", {WORKER: page(404, "")}, check_worker_scope, UNKNOWN, "worker_not_read", "was not read"),
    ("a year", {WORKER: header("Cache-Control", "max-age=31536000")}, check_cache, WRONG, "kept_for_days", "365 days"),
    (
        "4 hours",
        {SCRIPT: header("Cache-Control", "public, max-age=14400")},
        check_cache,
        REMARK,
        "kept_for_hours",
        "4 hours",
    ),
    ("not said", {CONFIG: header("Cache-Control", None)}, check_cache, REMARK, "cache_not_said", "does not say"),
    (
        "by Expires",
        {
            MANIFEST: lambda answer: answer.with_header("Cache-Control", None).with_header(
                "Expires", "Fri, 31 Dec 9999 23:59:59 GMT"
            )
        },
        check_cache,
        WRONG,
        "kept_for_days",
        "manifest.webmanifest",
    ),
    ("lost", {MANIFEST: page(404, "")}, check_manifest, WRONG, "manifest_missing", "iPhones get nothing"),
    ("barred", {MANIFEST: page(403, "")}, check_manifest, WRONG, "manifest_barred", "answer 403"),
    ("cut", {MANIFEST: body(lambda content: content[:50])}, check_manifest, WRONG, "manifest_unreadable", "cut"),
    ("no name", {MANIFEST: members(name=None)}, check_manifest, WRONG, "manifest_lacks", "“name”"),
    ("in a tab", {MANIFEST: members(display="browser")}, check_manifest, WRONG, "manifest_lacks", "“display”"),
    ("no id", {MANIFEST: members(id=None)}, check_manifest, WRONG, "manifest_lacks", "“id”"),
    (
        "elsewhere",
        {MANIFEST: members(start_url="https://x.org/")},
        check_manifest,
        WRONG,
        "manifest_lacks",
        "“start_url”",
    ),
    ("few icons", {MANIFEST: members(icons=[])}, check_manifest, WRONG, "manifest_lacks", "“icons”"),
    (
        "as text",
        {MANIFEST: header("Content-Type", "text/plain")},
        check_manifest,
        REMARK,
        "manifest_type",
        "text/plain",
    ),
    ("lost", {"/icons/icon-512.png": page(404, "")}, check_icons, WRONG, "icon_missing", "icons/icon-512.png"),
    ("broken", {"/icons/icon-192.png": body(lambda _c: b"\x89PNG")}, check_icons, WRONG, "icon_unreadable", "read"),
    (
        "as text",
        {"/icons/icon-192.png": header("Content-Type", "text/plain")},
        check_icons,
        WRONG,
        "icon_of_other_type",
        "",
    ),
    ("too small", {"/icons/icon-512.png": picture("RGBA", 64)}, check_icons, WRONG, "icon_of_other_size", "512 pixels"),
    ("a hole", {"/icons/maskable-192.png": picture("RGBA", 192)}, check_icons, WRONG, "icon_see_through", "black"),
    ("a hole", {"/icons/apple-touch-180.png": picture("RGBA", 180)}, check_icons, WRONG, "icon_see_through", "apple"),
    ("a square", {"/icons/badge-96.png": picture("RGB", 96)}, check_icons, WRONG, "badge_opaque", "white square"),
    ("no manifest", {MANIFEST: page(404, "")}, check_icons, UNKNOWN, "manifest_not_read", "not looked at"),
    (
        "none",
        {INDEX: text('http-equiv="Content-Security-Policy"', 'name="x"')},
        check_security_policy,
        REMARK,
        "policy_missing",
        "",
    ),
    (
        "the host's own",
        {INDEX: header("Content-Security-Policy", "default-src 'self'; worker-src 'none'")},
        check_security_policy,
        WRONG,
        "policy_in_the_way",
        "worker-src",
    ),
    (
        "no posting",
        {INDEX: header("Content-Security-Policy", "default-src 'self'; connect-src https://other.org")},
        check_security_policy,
        WRONG,
        "policy_in_the_way",
        "connect-src",
    ),
    (
        "a picture by http",
        {INDEX: text("</body>", "<img src='http://pics.net/a.png'></body>")},
        check_mixed_content,
        WRONG,
        "loaded_without_https",
        "http://pics.net/a.png",
    ),
    (
        "posts by http",
        {CONFIG: members(receiver="http://shop.org")},
        check_mixed_content,
        WRONG,
        "loaded_without_https",
        "http://shop.org",
    ),
    (
        "asleep",
        {"/receiver/healthz": page(502, "tunnel")},
        check_receiver,
        WRONG,
        "receiver_not_there",
        "Something else",
    ),
    ("a log-in", {"/receiver/healthz": page(401, "")}, check_receiver, WRONG, "receiver_barred", "log-in"),
    (
        "a warning page",
        {"/receiver/healthz": page(200, CAPTCHA)},
        check_receiver,
        WRONG,
        "receiver_barred",
        "stands before",
    ),
    (
        "not for us",
        {"/receiver/v1/registrations": page(403, "{}")},
        check_receiver,
        WRONG,
        "receiver_refuses_page",
        HOST,
    ),
]


def judged(finding: Finding | None) -> tuple[Verdict, str]:
    assert finding is not None
    return finding.verdict, finding.reason


@pytest.mark.parametrize(
    ("twists", "look", "verdict", "reason", "words"),
    [row[1:] for row in ROWS if row[4]],
    ids=[f"{row[2].__name__}: {row[0]}" for row in ROWS if row[4]],
)
def test_what_is_broken_is_found_and_told(
    published: Published, twists: Mapping[str, Twist], look: Look, verdict: Verdict, reason: str, words: str
) -> None:
    well = published.look(look)
    assert well is not None and well.verdict is Verdict.WELL
    published.host.twists |= twists
    found = published.look(look)
    assert judged(found) == (verdict, reason)
    assert found is not None
    assert words in problem_words(found) + mend_words(found)
    assert problem_words(found)[-1] == "." == mend_words(found)[-1]
    assert "–" not in problem_words(found) + mend_words(found)


def test_nothing_is_wrong_with_what_was_exported(published: Published) -> None:
    found = {look.__name__: published.look(look) for look in CHECKS}
    assert {name: finding.verdict for name, finding in found.items() if finding} == dict.fromkeys(found, Verdict.WELL)


@pytest.mark.parametrize(
    ("receiver", "reason", "words"),
    [
        ("http://localhost:8787", "receiver_only_here", "nobody else can subscribe"),
        ("https://nobody.shop", "receiver_unreachable", "does not answer at https://nobody.shop"),
    ],
)
def test_a_receiver_that_visitors_do_not_reach(published: Published, receiver: str, reason: str, words: str) -> None:
    published.desk.sites.update(replace(published.site, receiver_url=receiver))
    found = published.look(check_receiver)
    assert judged(found) == (WRONG, reason)
    assert found is not None and words in problem_words(found)


def test_without_https_the_page_leads_on_to_https(published: Published) -> None:
    published.host.plain_twist = page(200, "hello")
    assert judged(published.look(check_http_redirect)) == (REMARK, "http_open")
    published.host.plain_twist = redirect("https://other.org/")
    assert judged(published.look(check_http_redirect)) == (REMARK, "http_leads_elsewhere")
    published.host.plain_twist = redirect(f"https://{HOST}/")
    assert judged(published.look(check_http_redirect)) == (Verdict.WELL, "")


def test_an_older_key_of_ours_is_told_from_a_strangers(published: Published) -> None:
    desk, site_id = published.desk, published.site.site_id
    newer = desk.custody.new(site_id, vault=desk.keys.of_site(site_id)[0].vault)
    assert judged(published.look(check_keys)) == (WRONG, "older_keys")
    assert newer.key_id != published.site.current_key_id
    with desk.database.write() as connection:
        row = (published.site.current_key_id, site_id)
        connection.exec_driver_sql("UPDATE site SET current_key_id = ? WHERE site_id = ?", row)
    assert judged(published.look(check_keys)) == (Verdict.WELL, "")


def test_another_address_is_another_site(published: Published) -> None:
    desk = published.desk
    desk.sites.update(replace(published.site, url="https://other.shop/"))
    assert judged(published.look(check_address, published.site.url)) == (WRONG, "other_address")
    assert judged(published.look(check_address, "http://localhost:1/")) == (REMARK, "preview_address")


def test_nothing_is_compared_with_an_export_that_nobody_remembers(published: Published) -> None:
    desk, site_id = published.desk, published.site.site_id
    before = desk.sites.exported_files(site_id)
    last = desk.sites.last_export(site_id)
    assert before is not None and last is not None
    desk.sites.mark_exported(site_id, last[1], before.build, last[0])
    assert judged(published.look(check_build)) == (UNKNOWN, "never_exported")
    assert judged(published.look(check_page)) == (UNKNOWN, "not_comparable")
    assert judged(published.look(check_files)) == (Verdict.WELL, "")  # our own code is known all the same
    published.host.twists["/pushdesk/client.js"] = body(lambda content: content + b"//")
    assert judged(published.look(check_files)) == (WRONG, "files_changed")
    desk.sites.mark_exported(site_id, last[1], before.build, last[0], before.digests)


def test_a_host_that_shows_pages_without_their_ending_is_no_trouble(published: Published) -> None:
    content = (published.host.folder / "privacy.html").read_bytes()
    published.host.twists |= {
        "/privacy.html": redirect("/privacy"),
        "/privacy": lambda _answer: Answer(200, {"Content-Type": "text/html"}, content),
    }
    assert judged(published.look(check_files)) == (Verdict.WELL, "")


NASTY = (
    "http://[",
    "http://a:b:c/",
    "https://\N{PILE OF POO}.shop/\x1b[2J\x00\r\n",
    "x" * 5_000,
    -1e308,
    None,
    [[[]]],
    [{"src": "http://[", "sizes": "192x192"}, {"src": "./icons/../../x", "sizes": "512x512"}, 7, None],
)
"""What a broken or hostile host may have put in the place of a member or a header."""


@pytest.mark.parametrize("value", NASTY, ids=range(len(NASTY)))
def test_no_member_and_no_header_hurts_the_doctor_or_whoever_reads_it(published: Published, value: object) -> None:
    def members_with(content: bytes) -> bytes:
        return json.dumps(dict.fromkeys(json.loads(content), value)).encode()

    def script_with(content: bytes) -> bytes:
        head, _, rest = content.decode().partition("Object.freeze(")
        known = json.JSONDecoder().raw_decode(rest)[0]
        return f"{head}Object.freeze({json.dumps(dict.fromkeys(known, value))});".encode()

    text = "".join(each for each in str(value) if each not in "\r\n").encode("ascii", "replace").decode()
    hostile = {"Location": text, "Service-Worker-Allowed": text, "Content-Type": text, "Cache-Control": text}

    def all_headers(answer: Answer) -> Answer:
        return replace(answer, headers={**hostile, "Expires": text, "Content-Security-Policy": text})

    def moved(answer: Answer) -> Answer:
        return replace(all_headers(answer), status=302)

    keep = {path: twist for path, twist in published.host.twists.items() if path.startswith("/receiver")}
    for twists in (
        {CONFIG: body(members_with), MANIFEST: body(members_with), SCRIPT: body(script_with)},
        {"*": all_headers},
        {"*": moved},
        {"*": body(lambda _content: json.dumps(value).encode())},
        {"*": body(lambda _content: f"<html data-build><script src='{text}'><{text} {text}=".encode())},
    ):
        published.host.twists = {**keep, **twists}
        for look in CHECKS:
            found = published.look(look)
            if found is not None:
                assert (problem_words(found) + mend_words(found)).isprintable()
                assert len(problem_words(found)) < 700


def test_a_page_that_wears_parsers_out_is_read_in_part(published: Published) -> None:
    for piece in (b"<!", b"<a ", b"<script ", b"<script a='", b"<!--"):
        hostile = (piece * 1_000_000)[:1_900_000]
        published.host.twists[INDEX] = body(lambda _content, hostile=hostile: hostile)
        assert judged(published.look(check_page)) == (WRONG, "not_our_page")


@pytest.mark.parametrize(
    "path", [f"http://{HOST}/router", f"//{HOST}:80/router", "../router", f"/http://{HOST}/router"]
)
def test_a_manifest_leads_the_doctor_to_no_other_address(published: Published, path: str) -> None:
    icons = [{"src": f"https://{HOST}/{path}", "sizes": "192x192", "type": "image/png"}]
    published.host.twists[MANIFEST] = members(icons=icons)
    published.host.asked.clear()
    found = published.look(check_icons)
    assert found is not None
    assert found.reason == "icon_missing"
    assert [asked for asked in published.host.asked if asked.startswith("http ")] == []
    assert "/router" not in published.host.asked or path == "../router"

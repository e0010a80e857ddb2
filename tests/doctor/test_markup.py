"""Reading a page: what it loads, its policy, and nothing that takes long."""

from hypothesis import given, strategies as st

from pushdesk.doctor.markup import parts_of
from pushdesk.hosting.template import template_files


def test_the_pages_of_the_template_are_read() -> None:
    parts = parts_of(template_files()["index.html"].decode())
    assert parts.is_ours
    assert parts.scripts == ["pushdesk.js"]
    assert {"manifest.webmanifest", "icons/apple-touch-180.png", "pushdesk.css"} <= set(parts.addresses)
    (policy,) = parts.policies
    assert policy.startswith("default-src 'none'; script-src 'self'")


def test_tags_are_found_in_any_spelling_and_not_in_comments() -> None:
    parts = parts_of(
        "<!-- <script src=no.js></script> --><HTML DATA-BUILD><SCRIPT async SRC = '/a.js?x=1&amp;y=2'></SCRIPT>"
        "<script>go()</script><img alt=x src=http://pics.net/a.png><link rel=canonical href=http://x.org/>"
        "<link href=http://x.org/b.css rel='Stylesheet'><scripty src=no.js><!-- <script src=no2.js>"
    )
    assert parts.is_ours
    assert parts.scripts == ["/a.js?x=1&y=2", ""]
    assert parts.addresses == ["/a.js?x=1&y=2", "http://pics.net/a.png", "http://x.org/b.css"]


@given(st.text(alphabet="<>!-='\" abscript/htmld&;", max_size=400))
def test_nothing_is_too_broken_to_be_read(text: str) -> None:
    assert isinstance(parts_of(text).scripts, list)

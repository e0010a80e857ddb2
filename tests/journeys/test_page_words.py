"""Words in several languages on one page: each says which it is, for those who hear it, and runs in its direction."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from pushdesk.domain.site import Topic
from pushdesk.hosting.export import export
from pushdesk.hosting.preview import PreviewServer
from pushdesk.hosting.template import CODE_FILES, published_code, template_files
from tests.browsers.chromium import Chromium
from tests.browsers.json_value import list_of
from tests.hosting.samples import SITE, request_of
from tests.journeys.access import violations

RULES = "(() => {{ const sheet = new CSSStyleSheet(); sheet.replaceSync({}); "
RULES += "return [...sheet.cssRules].map((rule) => rule.cssText); }})()"
OFF = "الإشعارات متوقفة الآن."
MARKS = "[...document.querySelectorAll({selector})].map((one) => "
MARKS += "[one.closest('[lang]').lang, one.dir, one.textContent.trim()])"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A shop that writes Arabic, with a few words of its own."""
    texts = {"default": OFF, "lead": "عروض وأخبار من {name}.", "denied": "الإشعارات محظورة."}
    site = replace(SITE, url="http://127.0.0.1:1/", name="مخبز الزاوية", language="ar", texts=texts)
    target = tmp_path_factory.mktemp("words") / "out"
    export(request_of(replace(site, topics=(Topic("offers", "عروض"),))), target)
    with PreviewServer(target) as server:
        yield f"{server.address}/"


def marks(chromium: Chromium, selector: str) -> object:
    """Language, direction and words of the elements."""
    return chromium.evaluate(MARKS.format(selector=repr(selector)))


def test_published_styles_are_the_rules_that_were_written() -> None:
    written = {name: text for name, text in template_files().items() if name in CODE_FILES and name.endswith(".css")}
    published = published_code(template_files())
    with Chromium() as chromium:
        for name, text in written.items():
            of_both = [chromium.evaluate(RULES.format(json.dumps(one.decode()))) for one in (text, published[name])]
            assert of_both[0] == of_both[1] and len(list_of(of_both[0])) > 15, name


def test_the_owner_s_words_on_a_page_in_the_reader_s_language_name_theirs(page: str, axe: str) -> None:
    with Chromium() as chromium:
        chromium.navigate("about:blank")
        chromium.speak("fr")
        chromium.navigate(page)
        chromium.wait_until("document.getElementById('pd-status').dataset.reason === 'default'")
        chromium.wait_until("document.documentElement.lang === 'fr' && document.querySelector('#pd-topics label')")
        assert chromium.evaluate("document.documentElement.dir") == "ltr"
        assert marks(chromium, "#pd-status") == [["ar", "auto", OFF]]
        assert marks(chromium, ".pd-lead") == [["ar", "auto", "عروض وأخبار من مخبز الزاوية."]]
        assert marks(chromium, "#pd-topics label") == [["ar", "auto", "عروض"]]
        assert marks(chromium, "#pd-enable .pd-label") == [["fr", "", "Activer les notifications"]]
        assert violations(chromium, axe, "French, with Arabic") == []


def test_the_template_s_words_on_a_page_in_the_owner_s_language_name_theirs(page: str, axe: str) -> None:
    with Chromium() as chromium:
        chromium.navigate("about:blank")
        chromium.speak("ar")
        chromium.navigate(page)
        chromium.wait_until("document.getElementById('pd-status').dataset.reason === 'default'")
        assert chromium.evaluate("[document.documentElement.lang, document.documentElement.dir].join()") == "ar,rtl"
        assert marks(chromium, "#pd-status") == [["ar", "auto", OFF]]
        assert marks(chromium, "h1") == [["en", "auto", "Good news, the moment there is some"]]
        assert marks(chromium, "#pd-enable .pd-label") == [["en", "auto", "Turn on notifications"]]
        assert violations(chromium, axe, "Arabic, with English") == []

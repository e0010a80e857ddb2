"""Fill a page's marked places with words and values, escaped, and leave every other byte as it lies.

A mark is an attribute: ``data-fill="name"`` puts a value in place of the element's content,
``data-fill-href="url"`` sets the attribute ``href``; both are taken away. ``data-say="heading"`` puts words there and
stays, so that the page's script can put them in the reader's language; where they are the owner's own it becomes
``data-own``, and runs in the direction of its own first letter. Because the marks stand on sample words, the template
is a page that can be opened as it is.
"""

from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser

_MARK = "data-fill"
_WORDS_MARK = "data-say"
_OWN_MARK = "data-own"
_VOID_ELEMENTS = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


def fill_page(
    page: str,
    values: Mapping[str, str],
    words: Mapping[str, str] | None = None,
    own_words: Mapping[str, str] | None = None,
    *,
    words_language: str = "",
) -> str:
    """The page with each place filled: from ``values``, from ``own_words``, else from ``words``.

    ``words_language`` names the language of ``words`` where it is not the page's. Raises ValueError for a place that
    nothing is there for.
    """
    filler = _Filler(values, words or {}, own_words or {}, words_language)
    filler.feed(page)
    filler.close()
    return "".join(filler.parts)


def marks_of(page: str) -> frozenset[str]:
    """The marks left in a page, read as a browser reads them: words that only look like a mark do not count."""
    finder = _Finder()
    finder.feed(page)
    finder.close()
    return frozenset(finder.marks)


class _Finder(HTMLParser):
    """Collects the marks of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.marks: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks.update(value or "" for name, value in attrs if name.startswith(_MARK))


class _Filler(HTMLParser):
    """Copies a page piece by piece; inside an element that was filled, nothing is copied."""

    def __init__(
        self, values: Mapping[str, str], words: Mapping[str, str], own_words: Mapping[str, str], words_language: str
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._values = values
        self._words = words
        self._own_words = own_words
        self._words_language = words_language
        self._depth_in_filled = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth_in_filled:
            self._depth_in_filled += tag not in _VOID_ELEMENTS
            return
        self.parts.append(self._start(tag, attrs))
        content = self._content(dict(attrs))
        if content is not None:
            self.parts.append(escape(content))
            self._depth_in_filled = 1

    def handle_endtag(self, tag: str) -> None:
        if self._depth_in_filled:
            self._depth_in_filled -= 1
        if not self._depth_in_filled:
            self.parts.append(f"</{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._copy(self._start(tag, attrs))

    def handle_data(self, data: str) -> None:
        self._copy(data)

    def handle_entityref(self, name: str) -> None:
        self._copy(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._copy(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._copy(f"<!{decl}>")

    def handle_comment(self, data: str) -> None:
        self._copy(f"<!--{data}-->")

    def _copy(self, piece: str) -> None:
        if not self._depth_in_filled:
            self.parts.append(piece)

    def _start(self, tag: str, attrs: list[tuple[str, str | None]]) -> str:
        """The start tag as it lies, or written anew where it bears a mark."""
        as_it_lies = self.get_starttag_text() or ""
        is_own = any(name == _WORDS_MARK and value in self._own_words for name, value in attrs)
        is_foreign = bool(self._words_language) and not is_own and any(name == _WORDS_MARK for name, _ in attrs)
        if not is_own and not is_foreign and not any(name.startswith(_MARK) for name, _ in attrs):
            return as_it_lies
        kept = {name: value for name, value in attrs if not name.startswith(_MARK)}
        if is_own:
            del kept[_WORDS_MARK]
            kept |= {_OWN_MARK: None, "dir": "auto"}
        if is_foreign:
            kept |= {"lang": self._words_language, "dir": "auto"}
        for name, value in attrs:
            if name.startswith(f"{_MARK}-"):
                kept[name.removeprefix(f"{_MARK}-")] = self._found(value or "", self._values)
        written = "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in kept.items())
        return f"<{tag}{written}>"

    def _content(self, attributes: Mapping[str, str | None]) -> str | None:
        """What takes the place of an element's content; None where nothing does."""
        if _WORDS_MARK in attributes:
            return self._found(attributes[_WORDS_MARK] or "", {**self._words, **self._own_words})
        return self._found(attributes[_MARK] or "", self._values) if _MARK in attributes else None

    @staticmethod
    def _found(mark: str, among: Mapping[str, str]) -> str:
        if mark not in among:
            raise ValueError(f"nothing to fill in for {mark!r}")
        return among[mark]

"""Fill a page's marked places with words and values, escaped, and leave every other byte as it lies.

A mark is an attribute: ``data-fill="name"`` puts a text in place of the element's content,
``data-fill-href="url"`` sets the attribute ``href``. Because the marks stand on sample words, the template is a
page that can be opened as it is.
"""

from collections.abc import Collection, Mapping
from html import escape
from html.parser import HTMLParser

_MARK = "data-fill"
_VOID_ELEMENTS = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


def fill_page(page: str, values: Mapping[str, str], optional: Collection[str] = ()) -> str:
    """The page with each mark filled from ``values`` and taken away.

    A mark named in ``optional`` keeps its sample words where there is no value for it. Raises ValueError for
    any other mark without a value.
    """
    filler = _Filler(values, frozenset(optional))
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

    def __init__(self, values: Mapping[str, str], optional: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._values = values
        self._optional = optional
        self._depth_in_filled = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth_in_filled:
            self._depth_in_filled += tag not in _VOID_ELEMENTS
            return
        content = next((value or "" for name, value in attrs if name == _MARK), None)
        self.parts.append(self._start(tag, attrs))
        if content is not None and (words := self._value(content)) is not None:
            self.parts.append(escape(words))
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
        if not any(name.startswith(_MARK) for name, _ in attrs):
            return as_it_lies
        kept = {name: value for name, value in attrs if not name.startswith(_MARK)}
        for name, value in attrs:
            if name.startswith(f"{_MARK}-") and (filled := self._value(value or "")) is not None:
                kept[name.removeprefix(f"{_MARK}-")] = filled
        written = "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in kept.items())
        return f"<{tag}{written}>"

    def _value(self, mark: str) -> str | None:
        if mark in self._values:
            return self._values[mark]
        if mark in self._optional:
            return None
        raise ValueError(f"nothing to fill in for {mark!r}")

"""READ-ME-FIRST.html as its reader sees it: sections with their steps, the blocks to copy, and what it says in code."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Section:
    """One guide: its heading, its numbered steps, what is to be copied, each piece of code, and its small print."""

    title: str
    steps: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    limits: str = ""

    @property
    def commands(self) -> list[str]:
        """What is to be typed into a terminal, in its order."""
        return [code for code in self.codes if code.startswith("npx ")]


class Guide(HTMLParser):
    """The page, read; `text` is all of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sections = [Section("")]
        self.text = ""
        self._inside: list[str] = []
        self.feed(page)
        self.close()

    def section(self, title: str) -> Section:
        """The guide whose heading begins like this."""
        return next(one for one in self.sections if one.title.startswith(title))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("meta", "link", "img"):
            return
        within = tag
        if ("class", "pd-small") in attrs:
            within = "small"
        self._inside.append(within)
        current = self.sections[-1]
        match within:
            case "details" | "h2" if "li" not in self._inside:
                self.sections.append(Section(""))
            case "li":
                current.steps.append("")
            case "pre":
                current.blocks.append("")
            case "code":
                current.codes.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._inside:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        current = self.sections[-1]
        if {"summary", "h2"} & set(self._inside) and "li" not in self._inside:
            current.title += data
        if "li" in self._inside:
            current.steps[-1] += data
        if "pre" in self._inside:
            current.blocks[-1] += data
        if "code" in self._inside:
            current.codes[-1] += data
        if "small" in self._inside:
            current.limits += data

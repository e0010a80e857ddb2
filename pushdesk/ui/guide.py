"""The owner's guide in a window of its own: its chapters on the left, the text with its pictures on the right."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from pushdesk.ui.actions import PageName, page_words
from pushdesk.ui.dialog import fitting
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS
from pushdesk.ui.typography import type_font

_NAME = "OWNERS-GUIDE"
_PICTURE_WIDTH = 640
_SIZE = QSize(980, 720)
_CHAPTER_LEVEL = 2
_ROOM_ABOVE_HEADINGS = 24


def guide_file(language: str) -> Path:
    """The guide in a language (``de``), or in English where there is none in it."""
    for folder in (Path(str(files("pushdesk"))) / "_guide", Path(str(files("pushdesk"))).parent / "docs"):
        for name in (f"{_NAME}.{language}.md", f"{_NAME}.md"):
            if (folder / name).is_file():
                return folder / name
    raise FileNotFoundError(_NAME)


class GuideWindow(QDialog):
    """Stays beside the window, so that one can read and do; a second asking only turns its pages."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = self.tr("The owner’s guide")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(fitting(self, _SIZE))
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 16, 16, 16)
        across.setSpacing(16)
        self.chapters = QListWidget()
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.chapters.setProperty("look", "chapters")
        self.chapters.setFixedWidth(220)
        self.chapters.currentRowChanged.connect(self._turn_to)
        across.addWidget(self.chapters)
        self.text = _GuideText(guide_file(QLocale().name().partition("_")[0]))
        self.text.setAccessibleName(self.tr("Text of the guide"))
        across.addWidget(self.text, 1)
        self._places: list[int] = []
        self._read()
        theme.changed.connect(self._read)

    def show_page(self, page: PageName | None) -> None:
        """Turn to the chapter on a page of the window; to the beginning without one."""
        self.show_chapter(page_words(page) if page is not None else "")

    def show_chapter(self, name: str) -> None:
        """Turn to the chapter of that name; to the first where there is none."""
        found = self.chapters.findItems(name, Qt.MatchFlag.MatchFixedString) if name else []
        self.chapters.setCurrentRow(self.chapters.row(found[0]) if found else 0)
        self._turn_to(self.chapters.currentRow())

    def _read(self) -> None:
        kept = max(0, self.chapters.currentRow())
        self.text.show_guide(self._theme)
        self._places.clear()
        self.chapters.blockSignals(True)
        self.chapters.clear()
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == _CHAPTER_LEVEL:
                self.chapters.addItem(block.text())
                self._places.append(block.position())
            block = block.next()
        self.chapters.setCurrentRow(kept)
        self.chapters.blockSignals(False)

    def _turn_to(self, row: int) -> None:
        if 0 <= row < len(self._places):
            self.text.turn_to(self._places[row])


class _GuideText(QTextBrowser):
    """The text; pictures are shown no wider than they can be read beside it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setSearchPaths([str(path.parent)])
        self.setOpenExternalLinks(True)
        self.setFont(type_font())
        self.document().setDocumentMargin(16)

    def show_guide(self, theme: Theme) -> None:
        """Read the file into the colours in force."""
        words = self._path.read_text(encoding="utf-8")
        if theme.tokens.is_dark:
            words = words.replace("-light.png", "-dark.png")
        self.document().setDefaultFont(type_font(TEXT_POINTS))
        self.setMarkdown(words)
        cursor = QTextCursor(self.document())
        while cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            level = cursor.blockFormat().headingLevel()
            if level:
                room = QTextBlockFormat()
                room.setTopMargin(_ROOM_ABOVE_HEADINGS)
                room.setBottomMargin(6)
                cursor.mergeBlockFormat(room)

    def turn_to(self, position: int) -> None:
        """Bring the heading that begins at a position to the top."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        block: QTextBlock = cursor.block()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - 8)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Fetch a picture, and make it as wide as it is shown."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        address = name.toString() if isinstance(name, QUrl) else name
        picture = QImage(str(self._path.parent / address))
        if picture.width() > _PICTURE_WIDTH:
            ratio = self.devicePixelRatioF()
            picture = picture.scaledToWidth(round(_PICTURE_WIDTH * ratio), Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

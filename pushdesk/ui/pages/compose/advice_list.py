"""Advice under the message: what its audience will not see, what looks like spam; each line can be closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pushdesk.domain.advice import EMOJI_AT_MOST, Advice, AdviceKind, advice_on
from pushdesk.domain.browsers import Member, used_members
from pushdesk.domain.notification import Notification
from pushdesk.domain.site import Site
from pushdesk.ui.buttons import IconButton
from pushdesk.ui.card import text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.compose.reach import blind_to, cutting_body, cutting_title
from pushdesk.ui.preview_content import Reach
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted

_SHOWN_AT_MOST = 4
_SIGN = 16
_CLOSE = 32


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One line; ``key`` says what it is about, so that it stays closed while its words change."""

    key: str
    words: str
    glyph: Glyph = Glyph.LIGHTBULB


def advice_lines(notification: Notification, site: Site, reach: Reach) -> tuple[AdviceLine, ...]:
    """What to think of, what the audience loses first."""
    advice = (AdviceLine(each.kind.value, _words(each)) for each in advice_on(notification, site))
    return (*_losses(notification, reach), *advice)


def _losses(notification: Notification, reach: Reach) -> list[AdviceLine]:
    translate = QCoreApplication.translate
    used = used_members(notification)
    sentences = {
        Member.IMAGE: translate("Compose", "{some} of {all} will not see the picture."),
        Member.ACTIONS: translate("Compose", "{some} of {all} will not see the buttons."),
        Member.REQUIRE_INTERACTION: translate("Compose", "For {some} of {all} it will not stay on the screen."),
        Member.SILENT: translate("Compose", "For {some} of {all} it comes with the usual sound."),
    }
    losses = [(member.value, sentences[member], blind_to(member, reach.by_platform)) for member in sentences]
    found = [(key, words, count) for key, words, count in losses if Member(key) in used]
    cut = translate("Compose", "{some} of {all} see only the beginning of the title.")
    found.append(("title", cut, cutting_title(notification.title, reach.by_platform)))
    cut = translate("Compose", "{some} of {all} do not see the whole text, not even when they open it.")
    found.append(("body", cut, cutting_body(notification.body, reach.by_platform)))
    return [
        AdviceLine(key, words.format(some=counted(count), all=counted(reach.total)), Glyph.USERS)
        for key, words, count in found
        if count
    ]


def _words(advice: Advice) -> str:
    translate = QCoreApplication.translate
    sentences = {
        AdviceKind.SHOUTING: translate("Compose", "Capitals look like shouting. Small letters are read more often."),
        AdviceKind.EXCLAMATIONS: translate("Compose", "One exclamation mark says as much as three."),
        AdviceKind.MANY_EMOJI: translate(
            "Compose", "{count} emoji are many: with more than {limit} it looks like an advertisement."
        ),
        AdviceKind.SHORTENED_LINK: translate(
            "Compose", "Links by {host} hide where they lead, and filters dislike them. Use the long address."
        ),
        AdviceKind.SAYS_IT_TWICE: translate("Compose", "The text says the same as the title. Tell what comes next."),
    }
    return sentences[advice.kind].format(count=advice.subject, limit=EMOJI_AT_MOST, host=advice.subject)


class AdviceList(QWidget):
    """A few lines, each with a button that closes it for this notification."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._closed: set[str] = set()
        self._all: tuple[AdviceLine, ...] = ()
        self._lines: tuple[AdviceLine, ...] = ()
        theme.changed.connect(self._paint_signs)
        self._rows: list[tuple[QWidget, QLabel, QLabel, IconButton]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("Advice"))
        self.hide()

    def forget_closed(self) -> None:
        """Another notification is written: what was closed for the last one may be said again."""
        self._closed.clear()

    def show_lines(self, lines: Sequence[AdviceLine]) -> None:
        """Show what is not closed, the first few of it."""
        self._all = tuple(lines)
        wanted = tuple(line for line in lines if line.key not in self._closed)[:_SHOWN_AT_MOST]
        if wanted == self._lines:
            return
        self._lines = wanted
        while len(self._rows) < len(wanted):
            self._rows.append(self._made_row(len(self._rows)))
        for place, (row, _, label, close) in enumerate(self._rows):
            row.setVisible(place < len(wanted))
            if place < len(wanted):
                label.setText(wanted[place].words)
                close.setAccessibleName(self.tr("Close: {advice}").format(advice=wanted[place].words))
        self._paint_signs()
        self.setAccessibleDescription(" ".join(line.words for line in wanted))
        self.setVisible(bool(wanted))

    def _paint_signs(self) -> None:
        for (_, sign, _, _), line in zip(self._rows, self._lines, strict=False):
            sign.setPixmap(self._theme.icon(line.glyph).pixmap(_SIGN, _SIGN))

    def _made_row(self, place: int) -> tuple[QWidget, QLabel, QLabel, IconButton]:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        sign = QLabel()
        label = text_label("", "muted")
        close = IconButton(self._theme, Glyph.X, self.tr("Close"))
        close.setToolTip(self.tr("Do not say this again for this notification"))
        close.setFixedSize(_CLOSE, _CLOSE)
        close.clicked.connect(lambda: self._close(place))
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(label, 1)
        across.addWidget(close)
        self._column.addWidget(row)
        order_by_layout(self.parentWidget() or self)
        return row, sign, label, close

    def _close(self, place: int) -> None:
        self._closed.add(self._lines[place].key)
        self.show_lines(self._all)

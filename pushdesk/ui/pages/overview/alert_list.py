"""The banners at the head of the overview: the most urgent ones, and behind a button the rest."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.overview.alerts import Alert
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted

_MOST_SHOWN = 3
"""More than these would push everything else off the page."""


class Alerts(QWidget):
    """A banner for each; built anew only when one of them has changed, so that the focus stays where it was.

    Signals: ``page_asked(str)``; ``campaign_asked(int)``; ``mend_asked(str)`` — the value of a ``Mend``;
    ``rearranged`` — other banners are there.
    """

    page_asked = Signal(str)
    campaign_asked = Signal(int)
    mend_asked = Signal(str)
    rearranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[Alert] = []
        self._is_unfolded = False
        self._fold_button: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("What needs attention"))
        self.hide()

    def show_alerts(self, alerts: Sequence[Alert]) -> None:
        """Show these and no others."""
        if list(alerts) != self._shown:
            self._shown = list(alerts)
            self._build()

    def _build(self) -> None:
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        # One more is no longer than the button that hides it.
        shown = len(self._shown) if self._is_unfolded or len(self._shown) == _MOST_SHOWN + 1 else _MOST_SHOWN
        for alert in self._shown[:shown]:
            self._column.addWidget(self._banner(alert))
        if len(self._shown) > _MOST_SHOWN + 1:
            self._column.addWidget(self._fold_row(len(self._shown) - _MOST_SHOWN))
        self.setVisible(bool(self._shown))
        self.rearranged.emit()

    def _banner(self, alert: Alert) -> Banner:
        banner = Banner(self._theme, alert.tone, alert.sentence, heading=alert.heading, action=alert.action)
        if sum(other.action == alert.action for other in self._shown) > 1:
            words = self.tr("{action}: {heading}").format(action=alert.action, heading=alert.heading)
            banner.button.setAccessibleName(words)
        banner.acted.connect(lambda: self._lead_to(alert))
        if alert.mend is not None:
            mend = banner.add_button(alert.mend_words)
            mend.clicked.connect(lambda _checked=False, value=alert.mend.value: self.mend_asked.emit(value))
        return banner

    def _fold_row(self, more: int) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        if self._is_unfolded:
            button = Button(self._theme, self.tr("Show fewer"), Look.QUIET, Glyph.CHEVRON_UP)
        else:
            words = self.tr("Show {count} more").format(count=counted(more))
            button = Button(self._theme, words, Look.QUIET, Glyph.CHEVRON_DOWN)
        button.clicked.connect(self._fold)
        self._fold_button = button
        line.addWidget(button)
        line.addStretch(1)
        return row

    def _fold(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._build()
        if self._fold_button is not None:
            self._fold_button.setFocus(Qt.FocusReason.TabFocusReason)  # the one that was pressed is gone

    def _lead_to(self, alert: Alert) -> None:
        if alert.campaign_id is None:
            self.page_asked.emit(alert.page.value)
        else:
            self.campaign_asked.emit(alert.campaign_id)

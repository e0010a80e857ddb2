"""What Compose has to say above the form: no key yet, a draft that was not kept, a campaign that is on its way."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.domain.campaign import Campaign
from pushdesk.domain.wordings import shown_text
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import Banner, announce
from pushdesk.ui.moments import moment_words
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted

_SOON = timedelta(minutes=11)
"""Longer than any wait for Undo: what is due later than that was scheduled by the owner."""


class Notices(QWidget):
    """Up to three banners, each gone when its reason is.

    Signals: ``page_asked(str)`` — a banner leads to that page; ``again_asked`` — keep the draft once more.
    """

    page_asked = Signal(str)
    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble = Banner(theme, Tone.BAD, "", may_close=True)
        self._key = Banner(
            theme,
            Tone.WARNING,
            self.tr("This business has no key yet. You can write, but nothing can be sent before there is one."),
            action=self.tr("Open Keys"),
        )
        self._sent = Banner(theme, Tone.GOOD, "", action=self.tr("Open history"), may_close=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        for banner in (self._trouble, self._key, self._sent):
            self._layout.addWidget(banner)
            banner.dismissed.connect(self._settle)
            banner.hide()
        self._trouble.acted.connect(self.again_asked)
        self._key.acted.connect(lambda: self.page_asked.emit(PageName.KEYS.value))
        self._sent.acted.connect(lambda: self.page_asked.emit(PageName.HISTORY.value))
        self.hide()

    def show_key_missing(self, is_missing: bool) -> None:
        """Say that nothing can be sent before there is a key, or no longer."""
        self._key.setVisible(is_missing)
        self._settle()

    def show_not_kept(self, words: str) -> None:
        """Say why what is typed is not on disk."""
        self._trouble.set_action(self.tr("Try again"))
        self._show_trouble(words, self.tr("The draft is not saved. What you typed is still here."))

    def show_refused(self, words: str) -> None:
        """Say why nothing was sent, where no field is to blame."""
        self._trouble.set_action("")
        self._show_trouble(words, self.tr("Nothing was sent"))

    def hide_trouble(self) -> None:
        """The trouble is over."""
        self._trouble.hide()
        self._settle()

    def show_sent(self, campaign: Campaign) -> None:
        """Say what became of the draft, and where to watch it."""
        self._trouble.hide()
        now = self.tr("“{title}” goes to {count}. Watch it in the history.")
        later = self.tr("“{title}” goes to {count}: {moment}. Until then it can be cancelled in the history.")
        is_later = campaign.due_at - campaign.created_at > _SOON
        self._sent.show_words(
            Tone.GOOD,
            (later if is_later else now).format(
                title=shown_text(campaign.notification.title),
                count=counted(campaign.total),
                moment=moment_words(campaign.due_at),
            ),
        )
        self._sent.show()
        self._settle()

    def hide_sent(self) -> None:
        """The owner is busy with something else now."""
        self._sent.hide()
        self._settle()

    def _show_trouble(self, words: str, heading: str) -> None:
        self._trouble.show_words(Tone.BAD, words, heading)
        self._trouble.show()
        self._settle()
        announce(self._trouble, words)

    def _settle(self) -> None:
        """Take no room while there is nothing to say."""
        self.setVisible(any(not banner.isHidden() for banner in (self._trouble, self._key, self._sent)))

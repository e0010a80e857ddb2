"""Notices of the system about campaigns, for an owner who is looking at something else."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.wordings import example
from pushdesk.ui.campaign_news import CampaignNews, News, NewsKind
from pushdesk.ui.console import Console
from pushdesk.ui.state_pills import campaign_pill, failures
from pushdesk.ui.tray import Tray
from pushdesk.words.deliveries import PAUSE_WORDS
from pushdesk.words.language import counted
from pushdesk.words.removal import removal_heading, removal_words


class Notices(QObject):
    """Shows them at the tray's sign while the window is not the one at work, and where the owner wants them.

    Signals: ``campaign_asked(str, int)`` — a notice was clicked: the site and the campaign that it was about.
    """

    campaign_asked = Signal(str, int)

    def __init__(self, console: Console, window: QWidget, tray: Tray) -> None:
        super().__init__(window)
        self._console, self._window, self._tray = console, window, tray
        self._last: News | None = None
        self._news = CampaignNews(console.desk, console.jobs, self)
        self._news.came.connect(self._tell)
        tray.notice_clicked.connect(self._lead)

    def look(self) -> None:
        """Look whether there is something to tell."""
        self._news.look()

    def _tell(self, news: News) -> None:
        if self._window.isActiveWindow():
            return  # it is on the screen
        QApplication.alert(self._window)
        if self._console.desk.settings.all().system_notices:
            self._last = news
            self._tray.show_notice(*notice_words(news), is_trouble=news.kind is not NewsKind.ENDED)

    def _lead(self) -> None:
        if self._last is not None:
            self.campaign_asked.emit(self._last.site.site_id, self._last.campaign.campaign_id)


def notice_words(news: News) -> tuple[str, str]:
    """A heading and a sentence or two, short enough for a system's notice."""
    translate = QCoreApplication.translate
    title = example(news.campaign.notification, news.site).title
    match news.kind:
        case NewsKind.PAUSED:
            reason = news.campaign.reason
            heading = translate("Notices", "“{title}” is paused")
            return heading.format(title=title), PAUSE_WORDS[reason] if reason is not None else ""
        case NewsKind.ASKS:
            heading = translate("Notices", "“{title}” asks you something")
            words = [removal_heading(news.removal) + ".", removal_words(news.removal)] if news.removal else []
            return heading.format(title=title), " ".join(words)
        case NewsKind.ENDED:
            heading = translate("Notices", "“{title}”: {state}")
            state = campaign_pill(news.campaign, news.totals.by_outcome).text
            return heading.format(title=title, state=state), _sum(news)


def _sum(news: News) -> str:
    translate, outcomes = QCoreApplication.translate, news.totals.by_outcome
    words = translate("Notices", "{accepted} of {total} accepted.")
    if failures(outcomes):
        words = translate("Notices", "{accepted} of {total} accepted, {failed} failed.")
    return words.format(
        accepted=counted(outcomes[Outcome.ACCEPTED]),
        total=counted(news.totals.total),
        failed=counted(failures(outcomes)),
    )

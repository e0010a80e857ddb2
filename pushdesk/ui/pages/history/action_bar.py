"""The row of buttons for one campaign: only what makes sense for its state is there."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, is_allowed
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.removal import RemovalStanding
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.console import Console
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.history.commands import CampaignCommands, may_retry


class ActionBar(QWidget):
    """Pause, resume, cancel, try again, undo a removal, duplicate, export the log, report on one page."""

    def __init__(self, console: Console, commands: CampaignCommands, first: Button | None = None) -> None:
        super().__init__()
        self._commands = commands
        self._campaign: Campaign | None = None
        self._outcomes: Mapping[Outcome, int] | None = None
        self._removal: RemovalStanding | None = None
        line = FlowLayout(self)
        if first is not None:
            line.addWidget(first)
        theme = console.theme
        self.pause = Button(theme, self.tr("Pause"), Look.PLAIN, Glyph.PAUSE)
        self.resume = Button(theme, self.tr("Resume"), Look.PLAIN, Glyph.PLAY)
        self.retry = Button(theme, self.tr("Try again…"), Look.PLAIN, Glyph.REFRESH)
        self.cancel = Button(theme, self.tr("Cancel sending…"), Look.PLAIN, Glyph.BAN)
        self.bring_back = Button(theme, self.tr("Undo the removal…"), Look.PLAIN, Glyph.UNDO)
        self.duplicate = Button(theme, self.tr("Duplicate as draft"), Look.PLAIN, Glyph.COPY)
        self.report = Button(theme, self.tr("Report (PDF)…"), Look.PLAIN, Glyph.FILE_TEXT)
        self.export = Button(theme, self.tr("Export log…"), Look.PLAIN, Glyph.DOWNLOAD)
        self.buttons = [] if first is None else [first]
        for button, act in (
            (self.pause, self._pause),
            (self.resume, self._resume),
            (self.retry, self._retry),
            (self.cancel, self._cancel),
            (self.bring_back, self._bring_back),
            (self.duplicate, self._duplicate),
            (self.export, self._export),
            (self.report, self._report),
        ):
            button.clicked.connect(act)
            line.addWidget(button)
            self.buttons.append(button)

    def show_for(
        self, campaign: Campaign, outcomes: Mapping[Outcome, int] | None, removal: RemovalStanding | None = None
    ) -> None:
        """Offer what can be done with this campaign now; ``removal`` is how its removal stands, where that is known."""
        self._campaign, self._outcomes, self._removal = campaign, outcomes, removal
        self.pause.setVisible(is_allowed(campaign.state, CampaignCommand.PAUSE))
        self.resume.setVisible(is_allowed(campaign.state, CampaignCommand.RESUME))
        self.resume.set_words(self.tr("Send now") if campaign.state is CampaignState.MISSED else self.tr("Resume"))
        self.cancel.setVisible(is_allowed(campaign.state, CampaignCommand.CANCEL))
        self.retry.setVisible(may_retry(campaign, outcomes, removal))
        self.report.setVisible(campaign.started_at is not None)
        self.bring_back.setVisible(removal is not None and removal.restorable > 0)

    def _pause(self) -> None:
        if self._campaign is not None:
            self._commands.pause(self._campaign)

    def _resume(self) -> None:
        if self._campaign is not None:
            self._commands.resume(self._campaign)

    def _cancel(self) -> None:
        if self._campaign is not None:
            self._commands.cancel(self._campaign, self._outcomes)

    def _retry(self) -> None:
        if self._campaign is not None and self._outcomes is not None:
            self._commands.retry(self._campaign, self._outcomes, self._removal)

    def _bring_back(self) -> None:
        if self._campaign is not None and self._removal is not None:
            self._commands.ask_to_bring_back(self._campaign, self._removal)

    def _duplicate(self) -> None:
        if self._campaign is not None:
            self._commands.duplicate(self._campaign)

    def _report(self) -> None:
        if self._campaign is not None:
            self._commands.ask_report_file(self._campaign)

    def _export(self) -> None:
        if self._campaign is not None:
            self._commands.ask_log_file(self._campaign)

"""An import from the choice of the file to the last row: a look, columns and key, a trial, the rest.

Nothing is stored before the owner has seen what it would come to.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pushdesk.app import FileLook, ImportOutcome, ImportPlan, Origin
from pushdesk.domain.site import Site
from pushdesk.ui.console import Console
from pushdesk.ui.pages.subscribers.task_banner import TaskBanner
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted


class ImportRun(QObject):
    """One import after the other, with the page's banner."""

    def __init__(self, console: Console, task: TaskBanner, window: QWidget) -> None:
        super().__init__(window)
        self._console = console
        self._task = task
        self._window = window

    def begin(self, site: Site, path: Path) -> None:
        """Look at a file, ask what is not plain in it, try it, and store it when the owner says so."""
        desk = self._console.desk
        self._task.run(
            self.tr("Reading {file}…").format(file=path.name),
            lambda _course: desk.look_at_import(path),
            lambda look: self._ask_columns(site, path, look),
        )

    def _ask_columns(self, site: Site, path: Path, look: FileLook) -> None:
        if look.guess.origin is Origin.OURS:
            self._try(site, path, ImportPlan())
            return
        from pushdesk.ui.pages.subscribers.columns_dialog import ColumnsDialog  # not needed to open the page

        dialog = ColumnsDialog(self._console, path.name, look, self._window)
        if dialog.exec():
            self._try(site, path, dialog.plan)

    def _try(self, site: Site, path: Path, plan: ImportPlan) -> None:
        desk = self._console.desk
        self._task.run(
            self.tr("Reading {file}…").format(file=path.name),
            lambda course: desk.import_subscribers(site, path, plan, dry_run=True, course=course),
            lambda outcome: self._show_trial(site, path, plan, outcome),
        )

    def _show_trial(self, site: Site, path: Path, plan: ImportPlan, outcome: ImportOutcome) -> None:
        from pushdesk.ui.pages.subscribers.import_dialog import ImportDialog

        key_id = plan.old_key.key_id if plan.old_key is not None else ""
        dialog = ImportDialog(self._console, path, outcome, key_id, self._window)
        if dialog.exec():
            self._store(site, path, replace(plan, readmits_erased=dialog.readmits_erased))

    def _store(self, site: Site, path: Path, plan: ImportPlan) -> None:
        desk = self._console.desk
        self._task.run(
            self.tr("Importing {file}…").format(file=path.name),
            lambda course: desk.import_subscribers(site, path, plan, course=course),
            self._tell,
        )

    def _tell(self, outcome: ImportOutcome) -> None:
        words = self.tr("New subscribers: {added}. Known before: {refreshed}. Refused rows: {refused}.")
        if outcome.left:
            words = self.tr(
                "Stopped. New subscribers: {added}. Known before: {refreshed}. Refused rows: {refused}. Not reached: "
                "{left}; import the file again to go on."
            )
        good = outcome.added + outcome.refreshed
        self._task.tell(
            Tone.GOOD if good and not outcome.left else Tone.WARNING,
            words.format(
                added=counted(outcome.added),
                refreshed=counted(outcome.refreshed),
                refused=counted(outcome.refused),
                left=counted(outcome.left),
            ),
        )

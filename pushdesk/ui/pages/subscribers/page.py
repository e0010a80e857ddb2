"""The page Subscribers: who can be written to, their tags, and the ways in and out by file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from pushdesk.app import FILE_ENDINGS, Course, PushDesk, SubscriptionQuery
from pushdesk.domain.audience import HasTag
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import TEST_TAG, SubscriptionState
from pushdesk.ui.actions import ActionName, PageName
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.found import FoundKind
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.no_site import no_site_state
from pushdesk.ui.page import Page
from pushdesk.ui.pages.subscribers.code_dialog import CodeDialog, codes_words, text_with_codes
from pushdesk.ui.pages.subscribers.filters import Choices
from pushdesk.ui.pages.subscribers.import_run import ImportRun
from pushdesk.ui.pages.subscribers.subscriber_table import SubscriberTable
from pushdesk.ui.pages.subscribers.task_banner import TaskBanner
from pushdesk.ui.reading import Reader
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted


@dataclass(frozen=True, slots=True)
class _Standing:
    """The numbers of the subtitle, and what the filters offer."""

    ours: int
    tests: int
    ever: int
    choices: Choices


class SubscribersPage(Page):
    """The list with its filters; import and export at the head. A CSV file or a text with codes may be dropped."""

    nouns = frozenset({"subscriptions", "audiences"})
    offers = frozenset({ActionName.FIND})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("SubscribersPage", "Subscribers"), scrolls=False)
        self._console = console
        self._table: SubscriberTable | None = None
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self._tell)
        self._import = Button(self.theme, self.tr("Import…"), Look.PLAIN, Glyph.UPLOAD)
        self._export = Button(self.theme, self.tr("Export CSV…"), Look.PLAIN, Glyph.DOWNLOAD)
        self._audiences = Button(self.theme, self.tr("Audiences…"), Look.PLAIN, Glyph.FILTER)
        self._code = Button(self.theme, self.tr("Paste a code…"), Look.PLAIN, Glyph.INBOX)
        self._task = TaskBanner(console)
        self._import_run = ImportRun(console, self._task, self)
        self.body.addWidget(self._task)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self._empty = Card()
        self._stack.addWidget(self._empty)
        site = console.site
        if site is None:
            self._fill_without_site()
            return
        self._import.clicked.connect(self._ask_file)
        self._export.clicked.connect(self._ask_export)
        self._code.clicked.connect(self._ask_code)
        self._audiences.clicked.connect(self.manage_audiences)
        self.add_action(self._audiences)
        self.add_action(self._code)
        self.add_action(self._import)
        self.add_action(self._export)
        self.setAcceptDrops(True)
        self._fill(site)
        self.reload()

    def reload(self) -> None:
        """Count and find anew; selection, filters and place stay."""
        desk, site = self._console.desk, self._console.site
        if site is None or self._table is None:
            return
        site_id = site.site_id
        self._reader.ask(site_id, lambda: _read(desk, site_id))
        self._table.reload()

    def carry_out(self, action: ActionName) -> None:
        """Ctrl+F leads into the search box."""
        if action is ActionName.FIND and self._table is not None:
            self._table.filters.search.setFocus()
            self._table.filters.search.selectAll()

    def open_found(self, kind: FoundKind, number: int) -> None:
        """Show a person who was found, or whom a saved audience holds."""
        if self._table is not None and kind is FoundKind.AUDIENCE:
            self._table.show_audience(number)
        elif self._table is not None and kind is FoundKind.SUBSCRIBER:
            self._table.open_subscriber(number)

    def manage_audiences(self) -> None:
        """Show the saved audiences, to be made, changed and deleted."""
        site = self._console.site
        if site is None or self._table is None:
            return
        from pushdesk.ui.pages.subscribers.audiences_dialog import AudiencesDialog  # not needed to open the page

        dialog = AudiencesDialog(self._console, site, self)
        dialog.shown.connect(self._table.filters.show_rule)
        dialog.exec()

    # -- a file comes in

    def begin_import(self, path: Path) -> None:
        """Look at a file, show what it would come to, and store it when the owner says so."""
        site = self._console.site
        if site is not None:
            self._import_run.begin(site, path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that can hold subscribers."""
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        paths = [Path(address.toLocalFile()) for address in event.mimeData().urls() if address.isLocalFile()]
        return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in FILE_ENDINGS else None

    def take_file(self, path: Path) -> None:
        """Take in the codes of a text file that holds some; any other file is imported."""
        text = text_with_codes(path)
        if text:
            self.take_codes(text)
        else:
            self.begin_import(path)

    # -- codes by mail

    def take_codes(self, text: str) -> None:
        """Take in the codes in a text, and tell what they came to."""
        desk, site = self._console.desk, self._console.site
        if site is not None:
            self._task.run(
                self.tr("Reading codes…"),
                lambda _course: desk.inbox.add_codes(site, text),
                lambda taken: self._task.tell(*codes_words(taken)),
            )

    def _ask_code(self) -> None:
        dialog = CodeDialog(self.theme, self)
        if dialog.exec():
            self.take_codes(dialog.text)

    def _ask_file(self) -> None:
        wanted = self.tr("Subscribers ({patterns})").format(patterns=" ".join(f"*{ending}" for ending in FILE_ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import subscribers"), "", wanted)
        if chosen:
            self.begin_import(Path(chosen))

    # -- a file goes out

    def export_to(self, path: Path) -> None:
        """Write all subscribers with their keys."""
        desk, site = self._console.desk, self._console.site
        if site is None:
            return

        def work(course: Course) -> int:
            return desk.export_subscribers(site, path, course)

        self._task.run(
            self.tr("Writing {file}…").format(file=path.name), work, lambda rows: self._tell_export(path, rows)
        )

    def _tell_export(self, path: Path, rows: int) -> None:
        one = self.tr("One subscriber is in {file}. Keep it as you keep your keys.")
        many = self.tr("{count} subscribers are in {file}. Keep it as you keep your keys.")
        words = one if rows == 1 else many
        self._task.tell(Tone.GOOD, words.format(count=counted(rows), file=path.name))

    def _ask_export(self) -> None:
        question = Confirmation(
            self.theme,
            self.tr("Export all subscribers?"),
            self.tr(
                "The file holds the address and keys of every subscriber. Whoever has it can, together with your "
                "private key, write to these people. Keep it on an encrypted disk and delete it after use."
            ),
            self.tr("Choose a file…"),
            self,
        )
        if not question.exec():
            return
        name = f"subscribers-{datetime.now().astimezone():%Y-%m-%d}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export subscribers"), name, "CSV (*.csv)")
        if chosen:
            self.export_to(Path(chosen))

    # -- showing

    def _fill(self, site: Site) -> None:
        nobody = EmptyState(
            self.theme,
            Glyph.USERS,
            self.tr("No subscribers yet"),
            self.tr(
                "Export your web app and put it on your website. Then open it in your own browser and turn on "
                "notifications there: you are the first subscriber."
            ),
            action=self.tr("Export the web app"),
            action_glyph=Glyph.SMARTPHONE,
            second=self.tr("Import subscribers…"),
        )
        nobody.acted.connect(lambda: self.page_asked.emit(PageName.WEB_APP.value))
        nobody.acted_second.connect(self._ask_file)
        self._empty.add(nobody, 1)
        self._table = SubscriberTable(self._console, site.site_id, self._task)
        self._table.failed.connect(self._tell)
        self._stack.addWidget(self._table)
        self._stack.setCurrentWidget(self._table)

    def _fill_without_site(self) -> None:
        words = self.tr("Add your business first. Whoever subscribes to it is listed here.")
        self._empty.add(no_site_state(self._console, words), 1)

    def _take(self, _key: object, answer: object) -> None:
        assert isinstance(answer, _Standing)
        if self._table is None:
            return
        words = self.tr("One subscriber") if answer.ours == 1 else self.tr("{count} subscribers")
        if answer.tests:
            one = self.tr("One subscriber, for tests")
            many = self.tr("{count} subscribers, {tests} of them for tests")
            words = one if answer.ours == 1 else many
        words = words.format(count=counted(answer.ours), tests=counted(answer.tests))
        self.set_subtitle(words if answer.ever else "")
        self._table.show_choices(answer.choices)
        self._audiences.setVisible(answer.ever > 0)
        self._import.setVisible(answer.ever > 0)
        self._export.setVisible(answer.ever > 0)
        self._stack.setCurrentWidget(self._table if answer.ever else self._empty)

    def _tell(self, words: str) -> None:
        self._task.tell(Tone.BAD, words)


def _read(desk: PushDesk, site_id: str) -> _Standing:
    count = desk.subscription_list.count
    return _Standing(
        count(site_id, SubscriptionQuery()),
        count(site_id, SubscriptionQuery(rule=HasTag(TEST_TAG))),
        count(site_id, SubscriptionQuery(states=tuple(SubscriptionState))),
        Choices(tuple(desk.subscriptions.tags(site_id)), tuple(desk.audiences.of_site(site_id))),
    )

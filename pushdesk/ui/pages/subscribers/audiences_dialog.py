"""The saved audiences: each with its sentence and how many it reaches; made, changed, renamed, shown, and deleted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pushdesk.app import AudienceCount, SavedAudience
from pushdesk.domain.audience import All, parse_rule
from pushdesk.domain.site import Site
from pushdesk.ui.audiences.builder_dialog import BuilderDialog
from pushdesk.ui.audiences.reach_words import reach_words
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.card import rule, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.reading import Reader
from pushdesk.ui.tokens import Tone
from pushdesk.words.audience import rule_words

_HEIGHT = 320


class AudiencesDialog(SheetDialog):
    """Signals: ``shown(str)`` — the list of subscribers shall show the audience with this rule."""

    shown = Signal(str)

    def __init__(self, console: Console, site: Site, parent: QWidget) -> None:
        super().__init__(console.theme, self.tr("Audiences"), parent, width=720)
        self._console = console
        self._site = site
        self._audiences: list[SavedAudience] = []
        self._counts: dict[str, AudienceCount] = {}
        self._deleted: SavedAudience | None = None
        self.body.addWidget(
            text_label(
                self.tr(
                    "An audience is a choice of subscribers under a name. Everybody who fits belongs to it, also later."
                ),
                "muted",
            )
        )
        self._undo = Banner(console.theme, Tone.NEUTRAL, "", action=self.tr("Undo"))
        self._undo.acted.connect(self._bring_back)
        self._undo.hide()
        self.body.addWidget(self._undo)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(_HEIGHT)
        self.body.addWidget(self._area, 1)
        self.add_cancel(self.tr("Close"), is_default=False)
        new = self.add_button(self.tr("New audience…"), Look.PRIMARY, glyph=Glyph.PLUS)
        new.clicked.connect(self._make)
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take_counts)
        self._show([])
        self.reload()

    def reload(self) -> None:
        """Read the saved audiences anew."""
        desk, site_id = self._console.desk, self._site.site_id
        self._console.ask(lambda: desk.audiences.of_site(site_id), self._show)

    def _show(self, audiences: list[SavedAudience]) -> None:
        self._audiences = audiences
        content = QWidget()
        content.setProperty("look", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for audience in audiences:
            column.addWidget(self._row(audience))
            column.addWidget(rule())
        if not audiences:
            nothing = self.tr("No audience is saved yet. Make one by pointing: a tag, a country, who clicked lately.")
            column.addWidget(text_label(nothing, "muted"))
        column.addStretch(1)
        self._area.setWidget(content)
        content.show()
        self._count()

    def _row(self, audience: SavedAudience) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        topics = {topic.topic_id: topic.label for topic in self._site.topics}
        told = rule_words(parse_rule(audience.rule), topics)
        words.addWidget(text_label(audience.name, "strong"))
        words.addWidget(text_label(told[:1].upper() + told[1:], "muted"))
        count = self._counts.get(audience.rule)
        reach = text_label(self.tr("Counting…") if count is None else reach_words(count), "muted")
        reach.setAccessibleName(self.tr("Reach of {name}").format(name=audience.name))
        words.addWidget(reach)
        line.addLayout(words, 1)
        show = Button(self.theme, self.tr("Show"), Look.PLAIN, Glyph.EYE)
        show.setAccessibleName(self.tr("Show {name}").format(name=audience.name))
        show.clicked.connect(lambda: self._show_members(audience))
        change = IconButton(self.theme, Glyph.PENCIL, self.tr("Change {name}").format(name=audience.name))
        change.clicked.connect(lambda: self._change(audience))
        delete = IconButton(self.theme, Glyph.TRASH, self.tr("Delete {name}").format(name=audience.name))
        delete.clicked.connect(lambda: self._delete(audience))
        for button in (show, change, delete):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    # -- counting

    def _count(self) -> None:
        desk, site_id = self._console.desk, self._site.site_id
        rules = tuple(each.rule for each in self._audiences if each.rule not in self._counts)
        if rules:
            self._reader.ask(
                rules,
                lambda: {text: desk.subscriptions.audience(site_id, parse_rule(text), desk.now()) for text in rules},
            )

    def _take_counts(self, _key: object, counts: object) -> None:
        if isinstance(counts, dict):
            self._counts |= counts
            self._show(self._audiences)

    # -- doing

    def _make(self) -> None:
        dialog = BuilderDialog(self._console, self._site, All(), self, needs_name=True)
        if dialog.exec():
            self.reload()

    def _change(self, audience: SavedAudience) -> None:
        rule_now = parse_rule(audience.rule)
        dialog = BuilderDialog(self._console, self._site, rule_now, self, present=audience, needs_name=True)
        if dialog.exec():
            self.reload()

    def _show_members(self, audience: SavedAudience) -> None:
        self.shown.emit(audience.rule)
        self.accept()

    def _delete(self, audience: SavedAudience) -> None:
        desk = self._console.desk

        def told(_none: object) -> None:
            self._deleted = audience
            self._undo.show_words(Tone.NEUTRAL, self.tr("“{name}” is deleted.").format(name=audience.name))
            self._undo.show()
            self._undo.button.setFocus()
            self.reload()

        self._console.ask(lambda: desk.audiences.delete(audience.audience_id), told)

    def _bring_back(self) -> None:
        deleted, desk = self._deleted, self._console.desk
        self._undo.hide()
        if deleted is not None:
            self._console.ask(
                lambda: desk.audiences.save(deleted.site_id, deleted.name, deleted.rule, desk.now()),
                lambda _saved: self.reload(),
            )

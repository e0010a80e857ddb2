"""The page Settings: everything that can be set, applied at once, and the care of the workspace."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.settings import FIELDS, text_from_value
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, LineBox, NumberBox, Switch
from pushdesk.ui.page import Page
from pushdesk.ui.tokens import Tone
from pushdesk.words.faults import sentence


class SettingsPage(Page):
    """Every change is stored when it is made; what cannot be is said under its field and nothing is changed."""

    nouns = frozenset({"settings"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("SettingsPage", "Settings"))
        self._console = console
        self._showers: list[Callable[[], None]] = []
        self.set_subtitle(self.tr("Changes take effect at once."))
        self.body.addWidget(self._look())
        self.body.addWidget(self._sending())
        self.body.addWidget(self._receiver())
        self.body.addWidget(self._network())
        self.body.addWidget(self._workspace())
        self.body.addStretch(1)
        self.reload()

    def reload(self) -> None:
        """Show the settings as they are stored, also those that a script has changed."""
        for show in self._showers:
            show()

    # -- the cards

    def _look(self) -> Card:
        card = Card(self.tr("Window"))
        theme = self._choice(
            "theme",
            self.tr("Look"),
            [(self.tr("Like the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")],
        )
        card.add(field_row(theme, QWidget(), QWidget()))
        card.add(self._switch("keep_in_tray", self.tr("Keep working in the tray when the window is closed")))
        return card

    def _sending(self) -> Card:
        card = Card(self.tr("Sending"))
        card.add(
            field_row(
                self._number("undo_seconds", self.tr("Seconds in which Undo is possible")),
                self._number("missed_after_hours", self.tr("Ask first when late by (hours)")),
                self._number("attempts_kept_days", self.tr("Keep every attempt for (days)")),
            )
        )
        card.add(
            field_row(
                self._number("sender_processes", self.tr("Processes that send at a time")),
                self._number("sender_in_flight", self.tr("Messages on their way per process")),
                QWidget(),
            )
        )
        return card

    def _receiver(self) -> Card:
        card = Card(self.tr("Receiver"))
        card.add(self._switch("receiver_enabled", self.tr("Start the receiver with PushDesk")))
        card.add(
            field_row(
                self._line("receiver_host", self.tr("Listen on")),
                self._number("receiver_port", self.tr("Port")),
                QWidget(),
            )
        )
        card.add(
            field_row(
                self._number("registrations_per_address", self.tr("Registrations a minute from one address")),
                self._number("registrations_total", self.tr("Registrations a minute in all")),
                self._number("quarantine_per_day", self.tr("Unknown push services kept a day")),
            )
        )
        return card

    def _network(self) -> Card:
        card = Card(self.tr("Network, for experts"))
        card.add(
            field_row(
                self._line("proxy", self.tr("Proxy"), "http://proxy:3128"),
                self._line("extra_ca_file", self.tr("Extra certificates (PEM file)")),
                self._line("extra_push_hosts", self.tr("Push services of your own"), "push.example.org:443"),
            )
        )
        return card

    def _workspace(self) -> Card:
        card = Card(self.tr("Workspace"))
        card.add(text_label(str(self._console.desk.folder), "code"))
        card.add(
            text_label(
                self.tr("A copy of the database is made every day in the folder “backups”; seven are kept."), "muted"
            )
        )
        self._told = Banner(self.theme, Tone.GOOD, "", may_close=True)
        self._told.hide()
        card.add(self._told)
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for words, glyph, act in (
            (self.tr("Back up now…"), Glyph.DOWNLOAD, self._ask_backup),
            (self.tr("Restore…"), Glyph.UPLOAD, self._ask_restore),
            (self.tr("Check for damage"), Glyph.SHIELD_CHECK, self.check),
            (self.tr("Open folder"), Glyph.FOLDER_OPEN, self._open_folder),
        ):
            button = Button(self.theme, words, Look.PLAIN, glyph)
            button.clicked.connect(lambda _checked=False, act=act: act())
            buttons.addWidget(button)
        buttons.addStretch(1)
        card.add(row)
        return card

    # -- one control a setting

    def _switch(self, name: str, words: str) -> Switch:
        switch = Switch(words)
        self._showers.append(lambda: _quietly(switch, lambda: switch.setChecked(self._text(name) == "true")))
        switch.toggled.connect(lambda is_on: self._store(name, "true" if is_on else "false", None))
        return switch

    def _number(self, name: str, label: str) -> Field:
        meaning = FIELDS[name].metadata
        box = NumberBox(meaning["low"], meaning["high"], meaning["low"])
        field = Field(label, box)
        self._showers.append(lambda: _quietly(box, lambda: box.setValue(int(self._text(name)))))
        box.valueChanged.connect(lambda value: self._store(name, str(value), field))
        box.setKeyboardTracking(False)
        return field

    def _line(self, name: str, label: str, placeholder: str = "") -> Field:
        box = LineBox(placeholder=placeholder)
        field = Field(label, box)

        def show() -> None:
            if not box.hasFocus():
                box.setText(self._text(name))

        self._showers.append(show)
        box.editingFinished.connect(lambda: self._store(name, box.text(), field))
        return field

    def _choice(self, name: str, label: str, choices: list[tuple[str, str]]) -> Field:
        box = ChoiceBox()
        for words, value in choices:
            box.add_choice(words, value)
        field = Field(label, box)
        self._showers.append(lambda: _quietly(box, lambda: box.choose(self._text(name))))
        box.chosen.connect(lambda value: self._store(name, str(value), field))
        return field

    def _text(self, name: str) -> str:
        return text_from_value(self._console.desk.settings.get(name))

    def _store(self, name: str, text: str, field: Field | None) -> None:
        if field is not None:
            field.set_error("")
        try:
            if text.strip() != self._text(name):
                self._console.desk.settings.set(name, text)
        except Fault as fault:
            if field is None:
                self._console.say(sentence(fault))
            else:
                field.set_error(sentence(fault))

    # -- the workspace

    def back_up_to(self, path: Path) -> None:
        """Write a backup and say what it holds."""
        desk = self._console.desk
        self._console.ask(
            lambda: desk.back_up(path),
            lambda contents: self._tell(
                Tone.GOOD,
                self.tr(
                    "The backup was written and read back: {subscribers} subscribers, {campaigns} campaigns."
                ).format(subscribers=f"{contents.subscriptions:,}", campaigns=f"{contents.campaigns:,}"),
            ),
            lambda words: self._tell(Tone.BAD, words),
        )

    def restore_from(self, path: Path) -> None:
        """Put a backup in place of what is there; that is kept beside it."""
        desk = self._console.desk
        self._console.ask(
            lambda: desk.restore(path),
            lambda _kept: self._tell(
                Tone.GOOD, self.tr("Restored. What was there before is kept in the folder “backups”.")
            ),
            lambda words: self._tell(Tone.BAD, words),
        )

    def check(self) -> None:
        """Look for damage and say what was found."""

        def tell(problems: list[str]) -> None:
            if problems:
                self._tell(Tone.BAD, self.tr("The database is damaged. Restore the last backup."))
            else:
                self._tell(Tone.GOOD, self.tr("The database is sound."))

        self._console.ask(self._console.desk.check, tell, lambda words: self._tell(Tone.BAD, words))

    def _ask_backup(self) -> None:
        name = f"pushdesk-{datetime.now().astimezone():%Y-%m-%d}.sqlite3"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Back up to"), name)
        if chosen:
            self.back_up_to(Path(chosen))

    def _ask_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Restore from"))
        if not chosen:
            return
        question = Confirmation(
            self.theme,
            self.tr("Restore this backup?"),
            self.tr("Everything that was added since the backup is set aside in the folder “backups”, not lost."),
            self.tr("Restore"),
            self,
            is_dangerous=True,
        )
        if question.exec():
            self.restore_from(Path(chosen))

    def _open_folder(self) -> None:
        self._console.link_asked.emit(self._console.desk.folder.resolve().as_uri())

    def _tell(self, tone: Tone, words: str) -> None:
        self._told.show_words(tone, words)
        self._told.show()


def _quietly(control: QWidget, change: Callable[[], None]) -> None:
    """Change a control without its telling anybody."""
    was_blocked = control.blockSignals(True)
    change()
    control.blockSignals(was_blocked)

"""The page Settings: everything that can be set, applied at once, and the care of the workspace."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.settings import FIELDS, text_from_value
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.inputs import ChoiceBox, LineBox, NumberBox, Switch
from pushdesk.ui.page import Page, show_inside
from pushdesk.ui.pages.settings.workspace_card import WorkspaceCard
from pushdesk.ui.setting_labels import setting_labels
from pushdesk.words.faults import sentence
from pushdesk.words.live import TOOL_WORDS


class SettingsPage(Page):
    """Every change is stored when it is made; what cannot be is said under its field and nothing is changed."""

    nouns = frozenset({"settings"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("SettingsPage", "Settings"))
        self._console = console
        self._showers: list[Callable[[], None]] = []
        self._labels = setting_labels()
        self._controls: dict[str, QWidget] = {}
        self.set_subtitle(self.tr("Changes take effect at once."))
        for card in (self._look(), self._sending(), self._receiver(), self._network()):
            self.body.addWidget(card)
        workspace = WorkspaceCard(console)
        self._controls.update(workspace.buttons)
        workspace.add(_half(self._number("attempts_kept_days", (self.tr("{count} day"), self.tr("{count} days")))))
        self.body.addWidget(workspace)
        self.body.addStretch(1)
        self.reload()

    def reload(self) -> None:
        """Show the settings as they are stored, also those that a script has changed."""
        for show in self._showers:
            show()

    def open_setting(self, name: str) -> None:
        """Bring a setting into view and give it the keyboard, as for whoever has searched for it."""
        control = self._controls.get(name)
        if control is not None:
            show_inside(control)
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- the cards

    def _look(self) -> Card:
        card = Card(self.tr("Window"))
        theme = self._choice(
            "theme",
            [
                (self.tr("Like the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
                (self.tr("High contrast, light"), "contrast-light"),
                (self.tr("High contrast, dark"), "contrast-dark"),
            ],
        )
        language = self._choice(
            "language",
            # Each language by its own name, so that whoever reads no other finds it.
            [(self.tr("Like the system"), "system"), ("English", "en"), ("Deutsch", "de")],
        )
        card.add(field_row(theme, language))
        card.add(self._switch("keep_in_tray"))
        card.add(self._switch("system_notices"))
        card.add(self._switch("start_with_computer"))
        return card

    def _sending(self) -> Card:
        card = Card(self.tr("Sending"))
        card.add(
            field_row(
                self._number("undo_seconds", (self.tr("{count} second"), self.tr("{count} seconds"))),
                self._number(
                    "missed_after_hours",
                    (self.tr("{count} hour"), self.tr("{count} hours")),
                    self.tr("A planned notification that could not start in time waits for you after that."),
                ),
            )
        )
        card.add(
            field_row(
                self._number(
                    "sender_processes",
                    help_text=self.tr("More are faster on a computer with more cores."),
                ),
                self._number(
                    "sender_in_flight",
                    help_text=self.tr("To one push service, in each of these programs; fewer where it is slow."),
                ),
            )
        )
        card.add(
            field_row(
                self._number(
                    "messages_per_minute",
                    help_text=self.tr("All programs together; 0 is no limit."),
                ),
                self._number(
                    "errors_allowed_percent",
                    (self.tr("{count} %"), self.tr("{count} %")),
                    self.tr("Of the latest messages of a campaign. Gone subscribers do not count; 100 is never."),
                ),
            )
        )
        return card

    def _receiver(self) -> Card:
        card = Card(self.tr("Receiver"))
        card.add(self._switch("receiver_enabled"))
        card.add(
            field_row(
                self._line(
                    "receiver_host",
                    help_text=self.tr("127.0.0.1 is this computer only, 0.0.0.0 is your whole network."),
                ),
                self._number(
                    "receiver_port",
                ),
            )
        )
        card.add(
            field_row(
                self._number("registrations_per_address", (self.tr("{count} a minute"), self.tr("{count} a minute"))),
                self._number("registrations_total", (self.tr("{count} a minute"), self.tr("{count} a minute"))),
            )
        )
        card.add(
            field_row(
                self._number(
                    "quarantine_per_day",
                    (self.tr("{count} a day"), self.tr("{count} a day")),
                    self.tr("They are set aside and not written to until you name their host below."),
                ),
                self._number(
                    "pull_minutes",
                    (self.tr("{count} minute"), self.tr("{count} minutes")),
                    self.tr("While PushDesk runs. “Pull now” on the page Receiver fetches it at once."),
                ),
            )
        )
        tools = [(self.tr("Off"), "off"), *((TOOL_WORDS[tool], tool.value) for tool in TunnelTool)]
        card.add(_half(self._choice("live_tool", tools)))
        return card

    def _network(self) -> Card:
        card = Card(self.tr("Network, for experts"))
        choose = Button(self.theme, self.tr("Choose…"), Look.PLAIN)
        choose.setAccessibleName(self.tr("Choose: extra certificates"))
        certificates = self._line(
            "extra_ca_file",
            help_text=self.tr("A PEM file that is trusted when sending, besides the usual certificates."),
            beside=(choose,),
        )
        choose.clicked.connect(lambda: self._ask_certificates(certificates))
        card.add(
            field_row(
                self._line("proxy", "http://proxy:3128", self.tr("Empty: none.")),
                certificates,
            )
        )
        card.add(
            self._line(
                "extra_push_hosts",
                "push.example.org",
                self.tr("Hosts, separated by commas. Subscribers there are written to like those of the known ones."),
            )
        )
        return card

    # -- one control a setting

    def _switch(self, name: str) -> Switch:
        switch = Switch(self._labels[name])
        self._controls[name] = switch

        def show() -> None:
            _quietly(switch, lambda: switch.setChecked(self._text(name) == "true"))

        def store(is_on: bool) -> None:
            if (problem := self._store(name, "true" if is_on else "false")) is not None:
                self._console.say(problem)
                show()

        self._showers.append(show)
        switch.toggled.connect(store)
        return switch

    def _number(self, name: str, words: tuple[str, str] | None = None, help_text: str = "") -> Field:
        meaning = FIELDS[name].metadata
        box = NumberBox(meaning["low"], meaning["high"], meaning["low"])
        if words is not None:
            box.count_in(*words)
        box.setGroupSeparatorShown(words is not None)  # a port is no number of anything
        box.setKeyboardTracking(False)
        field = self._field(name, box, help_text=help_text)
        self._showers.append(lambda: _quietly(box, lambda: box.setValue(int(self._text(name)))))
        box.valueChanged.connect(lambda value: field.set_error(self._store(name, str(value)) or ""))
        return field

    def _line(self, name: str, placeholder: str = "", help_text: str = "", beside: tuple[QWidget, ...] = ()) -> Field:
        box = LineBox(placeholder=placeholder)
        field = self._field(name, box, help_text=help_text, beside=beside)

        def show() -> None:
            if not box.hasFocus() and not field.error:
                box.setText(self._text(name))

        self._showers.append(show)
        box.editingFinished.connect(lambda: field.set_error(self._store(name, box.text()) or ""))
        return field

    def _choice(self, name: str, choices: list[tuple[str, str]]) -> Field:
        box = ChoiceBox()
        for words, value in choices:
            box.add_choice(words, value)
        field = self._field(name, box)
        self._showers.append(lambda: _quietly(box, lambda: box.choose(self._text(name))))
        box.chosen.connect(lambda value: field.set_error(self._store(name, str(value)) or ""))
        return field

    def _field(self, name: str, control: QWidget, *, help_text: str = "", beside: tuple[QWidget, ...] = ()) -> Field:
        self._controls[name] = control
        return Field(self._labels[name], control, help_text=help_text, beside=beside)

    def _ask_certificates(self, field: Field) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose certificates"), "", "PEM (*.pem *.crt *.cer)")
        if chosen and isinstance(field.control, LineBox):
            field.control.setText(str(Path(chosen)))
            field.set_error(self._store("extra_ca_file", chosen) or "")

    def _text(self, name: str) -> str:
        return text_from_value(self._console.desk.settings.get(name))

    def _store(self, name: str, text: str) -> str | None:
        """Keep a value; the sentence that stands against it, None where nothing does."""
        try:
            if text.strip() != self._text(name):
                self._console.desk.change_setting(name, text)
        except Fault as fault:
            return sentence(fault)
        return None


def _half(field: Field) -> QWidget:
    """A field as wide as one of two."""
    return field_row(field, QWidget())


def _quietly(control: QWidget, change: Callable[[], None]) -> None:
    """Change a control without its telling anybody."""
    was_blocked = control.blockSignals(True)
    change()
    control.blockSignals(was_blocked)

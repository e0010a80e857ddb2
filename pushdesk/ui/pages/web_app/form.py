"""What an owner can say about the web app: name, address, colours, topics; each is stored once it is right."""

from collections.abc import Callable

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.domain.site_fields import field_of
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.inputs import ChoiceBox, LineBox, TextBox
from pushdesk.words.faults import sentence

_LANGUAGES = (("English", "en"), ("Deutsch", "de"), ("Español", "es"), ("Français", "fr"))


class SiteForm(Card):
    """The fields of one business. A wrong value stays in its field with a sentence; the stored one stays too."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self.set_heading(self.tr("Your business"))
        self._console = console
        self._showers: list[Callable[[Site], None]] = []
        name = self._line("name", self.tr("Business name"))
        short = self._line("short_name", self.tr("Short name, under the icon"))
        self.add(field_row(name, short, stretches=(2, 1)))
        self.add(
            field_row(
                self._line("url", self.tr("Web address of the web app")),
                self._line("contact", self.tr("Contact for push services")),
            )
        )
        self.add(self._line("description", self.tr("What subscribers get, in one sentence")))
        self.add(
            field_row(
                self._color("theme_color", self.tr("Main colour")),
                self._color("background_color", self.tr("Background colour")),
                self._language(),
            )
        )
        self.add(self._topics())
        self.add(
            field_row(
                self._line(
                    "receiver",
                    self.tr("Address of the receiver"),
                    help_text=self.tr("Where the web app registers subscribers. Empty: this computer only."),
                ),
                self._line(
                    "link_hosts",
                    self.tr("Other sites that links may lead to"),
                    help_text=self.tr("Host names, separated by commas: blog.your-shop.com"),
                ),
            )
        )

    def show_site(self, site: Site) -> None:
        """Show what is stored, except in the field that is being typed in."""
        for show in self._showers:
            show(site)

    def _line(self, name: str, label: str, *, help_text: str = "") -> Field:
        box = LineBox()
        field = Field(label, box, help_text=help_text)
        self._show_in(name, field, box)
        box.editingFinished.connect(lambda: self._store(name, field, box.text()))
        return field

    def _color(self, name: str, label: str) -> Field:
        box = LineBox(placeholder="#2255d6")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(box, 1)
        pick = Button(self._console.theme, self.tr("Choose…"), Look.PLAIN)
        pick.setAccessibleName(self.tr("Choose: {label}").format(label=label))
        line.addWidget(pick)
        field = Field(label, row)
        box.setAccessibleName(label)

        def choose() -> None:
            chosen = QColorDialog.getColor(QColor(box.text()), self, label)
            if chosen.isValid():
                box.setText(chosen.name())
                self._store(name, field, box.text())

        self._show_in(name, field, box)
        box.editingFinished.connect(lambda: self._store(name, field, box.text()))
        pick.clicked.connect(choose)
        return field

    def _language(self) -> Field:
        box = ChoiceBox()
        for words, value in _LANGUAGES:
            box.add_choice(words, value)
        field = Field(self.tr("Language"), box)

        def show(site: Site) -> None:
            was_blocked = box.blockSignals(True)
            box.choose(site.language)
            box.blockSignals(was_blocked)

        self._showers.append(show)
        box.chosen.connect(lambda value: self._store("language", field, str(value)))
        return field

    def _topics(self) -> Field:
        box = TextBox(lines=2)
        field = Field(
            self.tr("Topics that subscribers can choose"),
            box,
            help_text=self.tr("One a line: a short id, “=”, and the words, as in offers=Special offers"),
        )

        def show(site: Site) -> None:
            text = "\n".join(f"{topic.topic_id}={topic.label}" for topic in site.topics)
            if not box.hasFocus() and not field.error and box.toPlainText() != text:
                was_blocked = box.blockSignals(True)
                box.setPlainText(text)
                box.blockSignals(was_blocked)

        self._showers.append(show)
        box.edited.connect(lambda text: self._store("topics", field, text))
        return field

    def _show_in(self, name: str, field: Field, box: LineBox) -> None:
        def show(site: Site) -> None:
            if not box.hasFocus() and not field.error:
                box.setText(field_of(name).text(site))

        self._showers.append(show)

    def _store(self, name: str, field: Field, text: str) -> None:
        if self._console.site is None:
            return
        site = self._console.desk.sites.get(self._console.site.site_id)
        field.set_error("")
        try:
            changed = field_of(name).changed(site, text)
            if changed == site:
                return
            self._console.desk.sites.update(changed)
        except Fault as fault:
            field.set_error(sentence(fault))
            return
        self._console.reload_site()

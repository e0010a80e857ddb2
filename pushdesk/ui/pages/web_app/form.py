"""What an owner can say about the web app: name, address, colours, topics; each is stored once it is right."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QColorDialog

from pushdesk.domain.faults import Fault
from pushdesk.domain.inbox_waits import FORMER_INBOX_FETCHED_FOR
from pushdesk.domain.site import InboxKind, Site
from pushdesk.domain.site_fields import field_of
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.inputs import ChoiceBox, LineBox
from pushdesk.ui.pages.web_app.topics_editor import TopicsEditor
from pushdesk.ui.site_texts import shown_address, shown_contact, shown_hosts, typed_address, typed_contact
from pushdesk.words.faults import sentence
from pushdesk.words.moving import former_inbox_words, moved_words

_LANGUAGES = (("English", "en"), ("Deutsch", "de"), ("Español", "es"), ("Français", "fr"))
_SWATCH_PIXELS = 16


class SiteForm(Card):
    """The fields of one business. A wrong value stays in its field with a sentence; the stored one stays too.

    Signals: ``moved(str)`` — what it means that the web app or its inbox now has another address.
    """

    moved = Signal(str)

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
                self._line(
                    "url",
                    self.tr("Web address of the web app"),
                    help_text=self.tr("Where you upload it. Subscribers belong to this address."),
                ),
                self._line(
                    "contact",
                    self.tr("Contact for push services"),
                    help_text=self.tr("An e-mail address that you read. Subscribers never see it."),
                ),
            )
        )
        description = self._line("description", self.tr("What subscribers get, in one sentence"))
        language = self._choice("language", self.tr("Language"), _LANGUAGES)
        self.add(field_row(description, language, stretches=(2, 1)))
        self.add(
            field_row(
                self._color("theme_color", self.tr("Main colour")),
                self._color("background_color", self.tr("Background colour")),
            )
        )
        topics = TopicsEditor(console)
        self._showers.append(topics.show_site)
        self.add(topics)
        kinds = (
            (self.tr("None: the receiver's own address"), InboxKind.NONE.value),
            (self.tr("inbox.php on your PHP web host"), InboxKind.PHP.value),
            (self.tr("A worker at Cloudflare"), InboxKind.WORKER.value),
        )
        self.add(
            field_row(
                self._choice(
                    "inbox",
                    self.tr("Hosted inbox"),
                    kinds,
                    help_text=self.tr("Keeps what browsers tell, locked, until this computer fetches it."),
                ),
                self._line(
                    "inbox_url",
                    self.tr("Address of the inbox"),
                    help_text=self.tr("Only if it is not beside the web app."),
                ),
                stretches=(3, 2),
            )
        )
        self.add(
            field_row(
                self._line(
                    "receiver",
                    self.tr("Address of the receiver"),
                    help_text=self.tr("Where subscribers register without an inbox. Empty: this computer only."),
                ),
                self._line(
                    "link_hosts",
                    self.tr("Other sites that links may lead to"),
                    help_text=self.tr("Host names, separated by commas: blog.your-shop.com"),
                ),
            )
        )

    def show_site(self, site: Site) -> None:
        """Show what is stored, except in a field that is being typed in or holds something wrong."""
        for show in self._showers:
            show(site)

    def wrong_field(self) -> Field | None:
        """The first field that holds something wrong, None where all is well."""
        return next((field for field in self.findChildren(Field) if field.error), None)

    def _line(self, name: str, label: str, *, help_text: str = "") -> Field:
        box = LineBox()
        field = Field(label, box, help_text=help_text)
        self._show_in(name, field, box)
        box.editingFinished.connect(lambda: self._store(name, field, box.text()))
        return field

    def _color(self, name: str, label: str) -> Field:
        box = LineBox(placeholder="#2255d6")
        words, name_of_choice = self.tr("Choose…"), self.tr("Choose: {label}").format(label=label)
        pick = Button(self._console.theme, words, Look.PLAIN)
        pick.setAccessibleName(name_of_choice)
        field = Field(label, box, beside=(pick,))

        def choose() -> None:
            chosen = QColorDialog.getColor(QColor(box.text()), self, label)
            if chosen.isValid():
                box.setText(chosen.name())
                self._store(name, field, box.text())

        def show_swatch(text: str) -> None:
            colour = QColor(text) if QColor.isValidColorName(text) else QColor()
            pick.setIcon(_swatch(colour, self._console.theme.tokens.border, self.devicePixelRatioF()))
            pick.set_words(words)
            pick.setAccessibleName(name_of_choice)

        self._show_in(name, field, box)
        box.textChanged.connect(show_swatch)
        box.editingFinished.connect(lambda: self._store(name, field, box.text()))
        pick.clicked.connect(choose)
        return field

    def _choice(self, name: str, label: str, choices: Sequence[tuple[str, str]], *, help_text: str = "") -> Field:
        box = ChoiceBox()
        for words, value in choices:
            box.add_choice(words, value)
        field = Field(label, box, help_text=help_text)

        def show(site: Site) -> None:
            text = field_of(name).text(site)
            was_blocked = box.blockSignals(True)
            if not box.offers(text):
                box.add_choice(text, text)
            box.choose(text)
            box.blockSignals(was_blocked)

        self._showers.append(show)
        box.chosen.connect(lambda value: self._store(name, field, str(value)))
        return field

    def _show_in(self, name: str, field: Field, box: LineBox) -> None:
        def show(site: Site) -> None:
            if not box.hasFocus() and not field.error:
                box.setText(_shown_text(name, site))
                box.setCursorPosition(0)  # a long text is read from its beginning

        self._showers.append(show)

    def _store(self, name: str, field: Field, text: str) -> None:
        if self._console.site is None:
            return
        try:
            site = self._console.desk.sites.get(self._console.site.site_id)
            if text.strip() == _shown_text(name, site):
                field.set_error("")
                return
            changed = self._console.desk.sites.update(field_of(name).changed(site, _typed_text(name, text)))
        except Fault as fault:
            field.set_error(sentence(fault))
            return
        field.set_error("")
        self._console.reload_site()
        self._tell_of_move(site, changed)

    def _tell_of_move(self, before: Site, after: Site) -> None:
        """What waits in an inbox that is left is fetched now, and for a time after."""
        desk = self._console.desk
        words = []
        is_published = desk.sites.last_export(before.site_id) is not None and not before.is_only_for_this_computer
        if before.url != after.url and is_published:
            words.append(moved_words(before.url))
        inbox = desk.sites.exported_inbox(before.site_id)
        if before.inbox_address == inbox and inbox not in ("", after.inbox_address):
            words.append(former_inbox_words(inbox, FORMER_INBOX_FETCHED_FOR.days))
            self._console.ask(lambda: desk.inbox.pull_before_send(before), lambda _fault: None)
        if words:
            self.moved.emit(" ".join(words))


_COMPLETED: Mapping[str, Callable[[str], str]] = {
    "url": typed_address,
    "receiver": typed_address,
    "inbox_url": typed_address,
    "contact": typed_contact,
}

_READ: Mapping[str, Callable[[str], str]] = {
    "url": shown_address,
    "receiver": shown_address,
    "inbox_url": shown_address,
    "contact": shown_contact,
    "link_hosts": shown_hosts,
}


def _shown_text(name: str, site: Site) -> str:
    """A field as the owner reads it: an e-mail address without its scheme, a host with its own letters."""
    return _READ.get(name, str)(field_of(name).text(site))


def _typed_text(name: str, text: str) -> str:
    """What was typed, completed where a field is known to be shortened."""
    return _COMPLETED.get(name, str.strip)(text)


def _swatch(colour: QColor, border: str, ratio: float) -> QIcon:
    """A small square of the colour; an empty one for a text that is none."""
    pixmap = QPixmap(round(_SWATCH_PIXELS * ratio), round(_SWATCH_PIXELS * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(border), 1))
    if colour.isValid():
        painter.setBrush(colour)
    painter.drawRoundedRect(1, 1, _SWATCH_PIXELS - 2, _SWATCH_PIXELS - 2, 4, 4)
    painter.end()
    return QIcon(pixmap)

"""The web app's own texts on the page Web app: the original beside what the owner says instead, and where it shows."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.app import default_texts
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.domain.site_fields import TEXT_LIMIT_CHARACTERS, field_of
from pushdesk.ui.buttons import IconButton
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.columns import Columns
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.pages.web_app.left_text_box import LeftTextBox
from pushdesk.ui.pages.web_app.text_places import TextGroup, TextPlace, text_groups
from pushdesk.ui.pages.web_app.text_preview import TextPreview
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted

_LANGUAGES = (("English", "en"), ("Deutsch", "de"), ("Español", "es"), ("Français", "fr"))
_LEAST_ADVICE = 20


class TextsCard(Card):
    """A group of texts at a time. What is typed is stored when its field is left; an empty one is the original."""

    def __init__(self, console: Console) -> None:
        super().__init__(QCoreApplication.translate("TextsCard", "Texts on your page"))
        self._console = console
        self._site: Site | None = None
        self._is_due = False
        self._group = text_groups()[0]
        self._fields: dict[str, _TextField] = {}
        self.add(
            text_label(
                self.tr(
                    "The page speaks English, German, Spanish and French, whichever its reader understands. What you "
                    "say here instead is shown to everybody as you write it. An empty field keeps the original."
                ),
                "muted",
            )
        )
        self._groups = ChoiceBox()
        for group in text_groups():
            self._groups.add_choice(group.label, group)
        self._groups.chosen.connect(self._show_group)
        self._languages = ChoiceBox()
        for words, language in _LANGUAGES:
            self._languages.add_choice(words, language)
        self._languages.chosen.connect(self._show_originals)
        self.add(
            field_row(
                Field(self.tr("Where the texts show"), self._groups),
                Field(self.tr("Show the originals in"), self._languages),
                stretches=(2, 1),
            )
        )
        self._note = text_label("", "muted")
        self.add(self._note)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._preview = TextPreview(console.theme)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        beside.addWidget(text_label(self.tr("Where it shows"), "label"))
        beside.addWidget(self._preview)
        beside.addStretch(1)
        self.add(Columns(self._left, right, shares=(3, 2), least_width=640))

    def show_site(self, site: Site) -> None:
        """Show what is stored, except in a field that is being typed in."""
        is_new = self._site is None or self._site.site_id != site.site_id
        if is_new:
            self._take_leave()
        self._site = site
        if is_new:
            base = site.language.lower().partition("-")[0]
            self._languages.choose(base if self._languages.offers(base) else "en")
            self._is_due = not self.isVisible()
            if not self._is_due:
                self._show_group(self._group)
            return
        for name, field in self._fields.items():
            field.show_own(site.texts.get(name, ""))
        self._sketch()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the fields when somebody comes to see them: they are many."""
        super().showEvent(event)
        if self._is_due:
            self._is_due = False
            self._show_group(self._group)

    def _show_group(self, group: object) -> None:
        if not isinstance(group, TextGroup) or self._site is None:
            return
        self._take_leave()
        self._group = group
        self._note.setText(group.note)
        self._note.setVisible(bool(group.note))
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place in group.places:
            field = self._fields[place.name] = _TextField(self._console, place)
            field.show_own(self._site.texts.get(place.name, ""))
            self._connect(field)
            self._column.addWidget(field)
        self._column.addStretch(1)
        self._show_originals(self._languages.value())
        order_by_layout(self)

    def _take_leave(self) -> None:
        """Keep what is being typed, and hear nothing more of these fields: going, they pass the focus on."""
        for name, field in self._fields.items():
            if field.box.hasFocus():
                self._keep(name, field.box.toPlainText())
            field.box.blockSignals(True)
        self._fields = {}

    def _connect(self, field: "_TextField") -> None:
        name = field.place.name
        field.box.entered.connect(lambda: self._preview.mark(name))
        field.box.edited.connect(lambda _text: self._preview.show_text(name, self._filled(field)))
        field.box.left.connect(lambda text: self._store(name, text))
        field.original.clicked.connect(lambda: self._give_back(name))

    def _show_originals(self, language: object) -> None:
        if not isinstance(language, str):
            return
        longest = {name: max(len(default_texts(each)[name]) for _, each in _LANGUAGES) for name in self._fields}
        for name, field in self._fields.items():
            field.show_original(default_texts(language)[name], longest[name])
        self._sketch()

    def _sketch(self) -> None:
        if self._site is not None:
            words = {name: self._filled(field) for name, field in self._fields.items()}
            self._preview.show_group(self._group, words, self._site.theme_color)

    def _filled(self, field: "_TextField") -> str:
        """The text as a visitor reads it."""
        return field.text.replace("{name}", self._site.name if self._site is not None else "")

    def _give_back(self, name: str) -> None:
        """The original again, with a way back to the owner's words."""
        if self._site is None:
            return
        site_id = self._site.site_id
        box = self._fields[name].box
        own = box.toPlainText()
        box.clear()
        self._store(name, "")
        box.setFocus()
        toast = self._console.say(self.tr("The original text is back."), action=self.tr("Undo"))
        if toast is not None:
            toast.acted.connect(lambda: self._bring_back(site_id, name, own))

    def _bring_back(self, site_id: str, name: str, own: str) -> None:
        """The owner's words again, to the business that they were taken from: another one may be shown by now."""
        if self._site is None or self._site.site_id != site_id:
            self._keep_of(site_id, name, own)
            return
        if name in self._fields:
            self._fields[name].box.setPlainText(own)
        self._store(name, own)

    def _store(self, name: str, text: str) -> None:
        if self._keep(name, text):
            self._console.reload_site()

    def _keep(self, name: str, text: str) -> bool:
        """Keep one text of the business that is shown; True where that changed anything."""
        return self._site is not None and self._keep_of(self._site.site_id, name, text)

    def _keep_of(self, site_id: str, name: str, text: str) -> bool:
        words = text.strip().replace("\n", "\\n")
        desk = self._console.desk
        try:
            site = desk.sites.get(site_id)
            changed = field_of("texts").changed(site, f"{name}={words}")
            if changed != site:
                desk.sites.update(changed)
        except Fault as fault:
            self._complain(name, self._fault_words(fault))
            return False
        self._complain(name, "")
        return changed != site

    def _fault_words(self, fault: Fault) -> str:
        if fault.code != "site_text_malformed":
            return sentence(fault)
        words = self.tr("A text has at most {limit} characters, and none that cannot be seen.")
        return words.format(limit=counted(TEXT_LIMIT_CHARACTERS))

    def _complain(self, name: str, words: str) -> None:
        if name in self._fields:
            self._fields[name].set_error(words)


class _TextField(QWidget):
    """One text: what the owner says, over the original in grey, and the button that brings it back."""

    def __init__(self, console: Console, place: TextPlace) -> None:
        super().__init__()
        self.place = place
        self._original = ""
        self.box = LeftTextBox(lines=1)
        self.original = IconButton(
            console.theme,
            Glyph.UNDO,
            QCoreApplication.translate("TextsCard", "Use the original: {label}").format(label=place.label),
        )
        self.original.setEnabled(False)
        self.box.edited.connect(lambda text: self.original.setEnabled(bool(text)))
        self._field: Field | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def text(self) -> str:
        """What a visitor gets: the owner's words, else the original."""
        return self.box.toPlainText().strip() or self._original

    def show_own(self, text: str) -> None:
        """Show what is stored."""
        if not self.box.hasFocus() and self.box.toPlainText() != text:
            self.box.setPlainText(text)

    def show_original(self, text: str, longest: int) -> None:
        """Show the original where the owner says nothing; ``longest`` is its length in the longest language."""
        self._original = text
        self.box.show_original(text)
        if self._field is None:
            advice = max(_LEAST_ADVICE, -(-longest // 10) * 10)
            self._field = Field(self.place.label, self.box, about_characters=advice, beside=(self.original,))
            self._layout.addWidget(self._field)
        filled_in = [mark for mark in ("{name}", "{until}", "{status}", "{worker}") if mark in text]
        words = QCoreApplication.translate("TextsCard", "Filled in by the page: {marks}")
        self._field.set_help(words.format(marks=", ".join(filled_in)) if filled_in else "")

    def set_error(self, words: str) -> None:
        """Say what is wrong with it."""
        if self._field is not None:
            self._field.set_error(words)

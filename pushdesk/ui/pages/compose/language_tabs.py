"""The languages of one notification as tabs: the main words and each variant, with ways to add and remove one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.site_fields import checked_language
from pushdesk.ui.buttons import Button, IconButton, Look, literal
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

MAIN = ""
"""The key of the notification's own words."""


def usual_languages() -> Mapping[str, str]:
    """The languages that most businesses write in: tag → name."""
    translate = QCoreApplication.translate
    return {
        "ar": translate("Languages", "Arabic"),
        "cs": translate("Languages", "Czech"),
        "da": translate("Languages", "Danish"),
        "de": translate("Languages", "German"),
        "el": translate("Languages", "Greek"),
        "en": translate("Languages", "English"),
        "es": translate("Languages", "Spanish"),
        "fa": translate("Languages", "Persian"),
        "fi": translate("Languages", "Finnish"),
        "fr": translate("Languages", "French"),
        "he": translate("Languages", "Hebrew"),
        "hi": translate("Languages", "Hindi"),
        "hu": translate("Languages", "Hungarian"),
        "it": translate("Languages", "Italian"),
        "ja": translate("Languages", "Japanese"),
        "ko": translate("Languages", "Korean"),
        "nb": translate("Languages", "Norwegian"),
        "nl": translate("Languages", "Dutch"),
        "pl": translate("Languages", "Polish"),
        "pt": translate("Languages", "Portuguese"),
        "ro": translate("Languages", "Romanian"),
        "ru": translate("Languages", "Russian"),
        "sv": translate("Languages", "Swedish"),
        "tr": translate("Languages", "Turkish"),
        "uk": translate("Languages", "Ukrainian"),
        "zh": translate("Languages", "Chinese"),
    }


def language_name(language: str) -> str:
    """A language's name, with its tag where that says more than a language: “Portuguese (pt-BR)”."""
    primary, _, more = language.lower().partition("-")
    known = usual_languages().get(primary, "")
    if not known:
        locale = QLocale(language.replace("-", "_"))
        is_known = locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
        known = QLocale.languageToString(locale.language()) if is_known else ""
    if not known:
        return language
    return f"{known} ({language})" if more else known


class LanguageTabs(QWidget):
    """A row of tabs; without a variant it takes no room.

    Signals: ``chosen(str)`` — the language that came to the front, ``MAIN`` for the main words; ``added(str)`` and
    ``removed(str)`` — a variant is wanted, or no longer.
    """

    chosen = Signal(str)
    added = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._main = MAIN
        self._languages: tuple[str, ...] = ()
        self._current = MAIN
        self.setAccessibleName(self.tr("Languages"))
        self.add_button = Button(theme, self.tr("Add a language"), Look.QUIET, Glyph.LANGUAGES)
        self.add_button.clicked.connect(self._open_menu)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Languages to add"))
        self._menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self._flow = FlowLayout(self, spacing=4)
        self._buttons: dict[str, Button] = {}
        self._remove = IconButton(theme, Glyph.TRASH, self.tr("Remove"), self)
        self._remove.clicked.connect(lambda: self.removed.emit(self._current))
        self._remove.hide()
        self.hide()

    def show_languages(self, main: str, languages: Sequence[str], current: str) -> None:
        """Show a tab for the main words, which are in ``main``, and one for each of these languages."""
        if (main, tuple(languages)) != (self._main, self._languages):
            self._main, self._languages = main, tuple(languages)
            self._make_tabs()
        self._current = current
        if current in self._buttons:
            self._buttons[current].setChecked(True)
        self._remove.setVisible(bool(current))
        name = self.tr("Remove {language}").format(language=language_name(current))
        self._remove.setAccessibleName(name)
        self._remove.setToolTip(name)
        self.setVisible(bool(languages))

    def _make_tabs(self) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._flow.removeWidget(self._remove)
        self._buttons.clear()
        for language in (MAIN, *self._languages):
            words = self._tab_words(language)
            button = Button(self._theme, words, Look.SEGMENT, parent=self)
            button.setAccessibleName(self.tr("Words in: {language}").format(language=words))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, language=language: self.chosen.emit(language))
            self._flow.addWidget(button)
            button.show()
            self._buttons[language] = button
        self._flow.addWidget(self._remove)

    def _tab_words(self, language: str) -> str:
        if language:
            return language_name(language)
        if self._main:
            return self.tr("{language}, main words").format(language=language_name(self._main))
        return self.tr("Main words")

    def _open_menu(self) -> None:
        self._menu.clear()
        taken = {self._main.lower(), *(language.lower() for language in self._languages)}
        names = sorted((name, language) for language, name in usual_languages().items() if language not in taken)
        for name, language in names:
            self._menu.addAction(literal(name)).triggered.connect(
                lambda _checked=False, language=language: self.added.emit(language)
            )
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Another language…")).triggered.connect(lambda: self._ask_for_other(taken))
        self._menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 4)))

    def _ask_for_other(self, taken: set[str]) -> None:
        dialog = OtherLanguageDialog(self._theme, taken, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self.added.emit(dialog.language))
        dialog.open()


class OtherLanguageDialog(SheetDialog):
    """Asks for a language by its tag; accepted when ``language`` is one that is not there yet."""

    def __init__(self, theme: Theme, taken: set[str], parent: QWidget) -> None:
        super().__init__(
            theme, QCoreApplication.translate("OtherLanguageDialog", "Another language"), parent, width=420
        )
        self._taken = taken
        self.language = ""
        self._tag = LineBox("", "pt-BR")
        self._field = Field(
            self.tr("Language tag"),
            self._tag,
            help_text=self.tr("Two letters, and a region where it matters: pt-BR, de-AT, zh-Hant."),
        )
        self.body.addWidget(self._field)
        self.add_cancel(is_default=False)
        add = self.add_button(self.tr("Add"), Look.PRIMARY, is_default=True)
        add.clicked.connect(self._take)
        self._tag.setFocus()

    def _take(self) -> None:
        try:
            language = checked_language(self._tag.text())
        except Fault as fault:
            self._field.set_error(sentence(fault))
            return
        if language.lower() in self._taken:
            self._field.set_error(self.tr("This language is there already."))
            return
        self.language = language
        self.accept()

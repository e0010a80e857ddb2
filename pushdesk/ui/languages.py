"""The window's language: its own words, Qt's, the shared sentences, and how dates and numbers are written."""

from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pushdesk.words.language import Language, speak

WORDS_CONTEXT = "Words"
"""The context of the sentences of :mod:`pushdesk.words` in a translation."""

TRANSLATIONS = Path(__file__).parent / "translations"

_OURS = "pushdesk.language"
"""By this name the application knows the translators that were put into it here."""


class LanguageChoice(StrEnum):
    """What the owner chose in the settings."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


_LOCALES = {
    LanguageChoice.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    LanguageChoice.GERMAN: QLocale(QLocale.Language.German, QLocale.Country.Germany),
}
"""The languages there are, each as most write it; English without the month before the day."""


def choose_language(choice: LanguageChoice) -> bool:
    """Put a language in force for all that is built from now on; ``False`` where it was in force already.

    Dates and numbers are written as the language does, in the manner of the owner's own country where the system
    speaks that language.
    """
    application = QCoreApplication.instance()
    assert application is not None
    locale = locale_for(choice, QLocale.system())
    speak(Language(partial(QCoreApplication.translate, WORDS_CONTEXT), _written))
    kept = application.findChildren(QTranslator, _OURS)
    if QLocale() == locale and bool(kept) == _needs_translation(locale):
        return False
    QLocale.setDefault(locale)
    for translator in kept:
        application.removeTranslator(translator)
        translator.deleteLater()
    if _needs_translation(locale):
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt_folder), ("pushdesk", str(TRANSLATIONS))):
            translator = QTranslator(application)
            translator.setObjectName(_OURS)
            if translator.load(locale, name, "_", folder):
                application.installTranslator(translator)
    return True


def locale_for(choice: LanguageChoice, system: QLocale) -> QLocale:
    """The locale for a choice: the system's own wherever it speaks the language wanted."""
    wanted = [_LOCALES[choice]] if choice in _LOCALES else [QLocale(name) for name in system.uiLanguages()]
    for spoken in wanted:
        for known in _LOCALES.values():
            if known.language() == spoken.language():
                return system if system.language() == known.language() else known
    # A language that is not there, or a session without any (a service, a container).
    return _LOCALES[LanguageChoice.ENGLISH]


def _needs_translation(locale: QLocale) -> bool:
    return locale.language() != QLocale.Language.English


def _written(number: float, decimals: int) -> str:
    return QLocale().toString(float(number), "f", decimals)

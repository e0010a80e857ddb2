"""The card Message: the words in every language, link, picture and more, each with what is wrong at its own place."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pushdesk.domain.notification import (
    ACTIONS_LIMIT,
    ANDROID_FIREFOX_SAFE_BYTES,
    PAYLOAD_LIMIT_BYTES,
    Notification,
    NotificationAction,
    Variant,
)
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import in_variant
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.byte_meter import ByteLimit, ByteMeter
from pushdesk.ui.card import Card
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.pages.compose.address_field import AddressField
from pushdesk.ui.pages.compose.advice_list import AdviceList, advice_lines
from pushdesk.ui.pages.compose.insertion import Inserter
from pushdesk.ui.pages.compose.language_tabs import MAIN, LanguageTabs, language_name
from pushdesk.ui.pages.compose.more_options import MoreOptions, are_used
from pushdesk.ui.pages.compose.picture_field import PictureField
from pushdesk.ui.pages.compose.utm_box import UtmBox
from pushdesk.ui.pages.compose.variant_fields import VariantFields
from pushdesk.ui.pages.compose.words_fields import WordsFields
from pushdesk.ui.preview_content import Reach
from pushdesk.ui.tab_order import order_by_layout

_WORDS_SHOWN = 3


class MessageCard(Card):
    """The words and pictures of one notification.

    Signals: ``edited`` — something in it was changed by hand; ``language_chosen`` — the words of another language
    are in front.
    """

    edited = Signal()
    language_chosen = Signal()

    def __init__(self, console: Console, site: Site, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        theme = console.theme
        self.set_heading(self.tr("Message"))
        self._site = site
        self._base = Notification(title="")
        self._variants: list[Variant] = []
        self._language = MAIN
        self._inserter = Inserter(theme, console.state, self)
        self._tabs = LanguageTabs(theme)
        self.head.addWidget(self._tabs.add_button)
        self._words = WordsFields(self._inserter, self.tr("Title"), self.tr("Text"))
        self.title, self.text = self._words.title, self._words.text
        self.title.setPlaceholderText(self.tr("What is new, in a few words"))
        self.text.setPlaceholderText(self.tr("What they get from it, and until when"))
        self._link = AddressField(self.tr("Link on click"), help_text=self.tr("Left empty, it opens your web page."))
        self.picture = PictureField(console, site)
        self._main = (self._words, self._link)
        self._variant_fields: VariantFields | None = None
        self._utm = UtmBox(theme)
        self._toggle = Button(theme, self.tr("More options"), Look.LINK, Glyph.CHEVRON_RIGHT)
        self._toggle.setCheckable(True)
        self._more: MoreOptions | None = None
        self._meter = ByteMeter(theme)
        self._advice = AdviceList(theme)
        for row in (self._tabs, self._words, field_row(self._link, self.picture), self._utm):
            self.add(row)
        self.body.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._meter)
        self.add(self._advice)
        for part in (self._words, self._link, self.picture, self._utm):
            part.edited.connect(self.edited)
        self._toggle.toggled.connect(self._open_more)
        self._tabs.chosen.connect(self.show_language)
        self._tabs.added.connect(self._add_language)
        self._tabs.removed.connect(self._remove_language)

    @property
    def language(self) -> str:
        """The language whose words are in front, ``MAIN`` for the main ones."""
        return self._language

    @property
    def notification(self) -> Notification:
        """The notification as typed; :func:`checked_notification` judges it."""
        base = replace(
            self._base,
            title=self.title.text(),
            body=self.text.toPlainText(),
            link=self._link.address,
            image=self.picture.address,
            utm=self._utm.utm,
        )
        if self._more is not None:
            base = self._more.applied_to(base)
        rows = self._rows
        used = [number for number, row in enumerate(rows) if row is not None]
        self._note_variant()
        return replace(base, variants=tuple(_without_unused(each, used) for each in self._variants))

    @property
    def shown_wording(self) -> Notification:
        """The notification in the words that are in front, as everybody gets them for whom that language is."""
        notification = self.notification
        wordings = [each for each in notification.variants if each.language == self._language]
        return in_variant(notification, wordings[0]) if wordings else replace(notification, variants=())

    def show_notification(self, notification: Notification, language: str = MAIN) -> None:
        """Show a draft's notification, with nothing called wrong yet, in its words for one language."""
        self._base = notification
        self._variants = list(notification.variants)
        self._language = language if any(each.language == language for each in self._variants) else MAIN
        self._words.show_words(notification.title, notification.body)
        self._link.show_address(notification.link)
        self.picture.show_address(notification.image)
        self._utm.show_utm(notification.utm)
        if are_used(notification):
            self._toggle.setChecked(True)
        if self._more is not None:
            self._more.show_notification(notification)
        self._show_front()

    def show_language(self, language: str) -> None:
        """Bring the words of another language to the front."""
        self._note_variant()
        self._language = language
        self._show_front()
        self.language_chosen.emit()

    def show_site(self, site: Site) -> None:
        """The site was changed: its address, or what of it is exported."""
        self._site = site
        self.picture.show_site(site)

    def begin(self, notification: Notification) -> None:
        """Show another draft: advice that was closed may be said again, and options that it has not are folded away."""
        self._advice.forget_closed()
        self._toggle.setChecked(are_used(notification))
        self.show_notification(notification)

    def show_known_words(self, names: Sequence[str]) -> None:
        """Say which words of its own each message may hold: these, of which somebody in the audience has one."""
        self._inserter.offer(names)
        examples = ", ".join(f"{{{{{name}|…}}}}" for name in names[:_WORDS_SHOWN])
        words = self.tr("For each one's own word write {examples}, with what others get in place of the dots.")
        self._words.text_field.set_help(words.format(examples=examples) if names else "")

    def show_size(self, payload_bytes: int, firefox_phones: int) -> None:
        """Show how much of a push message's room is used; ``firefox_phones`` have the smallest."""
        self._meter.show_measure(
            payload_bytes,
            (
                *(ByteLimit(name, PAYLOAD_LIMIT_BYTES) for name in ("Google", "Mozilla", "Apple", "Microsoft")),
                ByteLimit(self.tr("Firefox on Android"), ANDROID_FIREFOX_SAFE_BYTES, firefox_phones),
            ),
        )

    def show_advice(self, notification: Notification, reach: Reach) -> None:
        """Show what to think of in the words in front, and their link as it will be sent."""
        self._advice.show_lines(advice_lines(notification, self._site, reach))
        self._utm.show_link(notification, self._site)

    def check(self) -> Sequence[QWidget]:
        """Call everything wrong by its name, at its place; returns the controls concerned, from the top."""
        main: list[QWidget] = self._words.check()
        if not self._link.check():
            main.append(self._link.control)
        variant = self._check_variants() if not main else []
        if main and self._language:
            self.show_language(MAIN)
        wrong = main or variant
        if not self.picture.check():
            wrong.append(self.picture.control)
        wrong += self._utm.check()
        wrong_options = self._more.check() if self._more is not None else []
        if wrong_options:
            self._toggle.setChecked(True)
        return [*wrong, *wrong_options]

    def show_error(self, member: str, words: str, language: str = MAIN) -> QWidget:
        """Say what is wrong with a member of one wording at the field it stands in; returns the control."""
        known = {each.language.lower(): each.language for each in self._variants}
        if known.get(language.lower(), MAIN) != self._language:
            self.show_language(known.get(language.lower(), MAIN))
        front = self._variant_fields if self._language and self._variant_fields is not None else None
        shown = self._words if front is None else front.words
        link = self._link if front is None else front.link
        fields: dict[str, tuple[Field, QWidget]] = {
            "title": (shown.title_field, shown.title),
            "link": (link, link.control),
        }
        field, control = fields.get(member, (shown.text_field, shown.text))
        field.set_error(words)
        return control

    # -- languages

    @property
    def _rows(self) -> Sequence[NotificationAction | None]:
        if self._more is not None:
            return self._more.rows
        return (*self._base.actions, *(None for _ in range(ACTIONS_LIMIT - len(self._base.actions))))

    def _note_variant(self) -> None:
        """Take the words of the language in front out of its fields."""
        if self._language and self._variant_fields is not None:
            typed = self._variant_fields.variant
            self._variants = [typed if each.language == typed.language else each for each in self._variants]

    def _show_front(self) -> None:
        front = [each for each in self._variants if each.language == self._language]
        if front and self._variant_fields is None:
            self._variant_fields = VariantFields(self._inserter)
            self._variant_fields.edited.connect(self.edited)
            self.body.insertWidget(self.body.indexOf(self._words) + 1, self._variant_fields)
        for part in self._main:
            part.setVisible(not front)
        if self._variant_fields is not None:
            self._variant_fields.setVisible(bool(front))
            if front:
                self._variant_fields.show_variant(front[0], language_name(self._language))
                main = replace(self._base, title=self.title.text(), body=self.text.toPlainText())
                self._variant_fields.show_main_words(replace(main, link=self._link.address), self._rows)
        self._tabs.show_languages(self._base.language, [each.language for each in self._variants], self._language)
        order_by_layout(self)

    def _add_language(self, language: str) -> None:
        self._note_variant()
        self._variants.append(Variant(language))
        self._language = language
        self._show_front()
        if self._variant_fields is not None:
            self._variant_fields.words.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove_language(self, language: str) -> None:
        self._variants = [each for each in self._variants if each.language != language]
        self._language = MAIN
        self._show_front()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _check_variants(self) -> list[QWidget]:
        """Look at each variant in turn, the one in front first; a wrong one comes to the front."""
        in_front = self._language
        for language in [in_front, *(each.language for each in self._variants if each.language != in_front)]:
            if not language:
                continue
            if language != self._language:
                self.show_language(language)
            wrong = self._variant_fields.check() if self._variant_fields is not None else []
            if wrong:
                return wrong
        if self._language != in_front:
            self.show_language(in_front)
        return []

    def _open_more(self, is_open: bool) -> None:
        if is_open and self._more is None:
            self._more = MoreOptions()
            self._more.show_notification(self._base)
            self._more.edited.connect(self.edited)
            self.body.insertWidget(self.body.indexOf(self._toggle) + 1, self._more)
            order_by_layout(self)
        if self._more is not None:
            self._more.setVisible(is_open)
        self._toggle.set_glyph(Glyph.CHEVRON_DOWN if is_open else Glyph.CHEVRON_RIGHT)


def _without_unused(variant: Variant, used: Sequence[int]) -> Variant:
    """The variant with the words of those buttons that there are; none at all where each is the button's own."""
    by_row = (*variant.action_titles, *("" for _ in range(ACTIONS_LIMIT)))
    titles = tuple(by_row[row] for row in used)
    return replace(variant, action_titles=titles if any(titles) else ())

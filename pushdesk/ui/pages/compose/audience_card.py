"""The card Audience: who gets the notification, as a choice or as a rule, and how many of them can be reached."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from pushdesk.app import AudienceCount
from pushdesk.domain.audience import All, Rule, parse_rule
from pushdesk.domain.faults import Fault
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.pages.compose.audience_choices import EVERYONE, AudienceChoice
from pushdesk.ui.pages.compose.rule_box import RuleBox
from pushdesk.words.audience import rule_fault_words, rule_words
from pushdesk.words.language import counted

_OWN = "own rule"
_REST_MS = 700
"""How long typing must rest before an unfinished rule is called wrong."""


class AudienceCard(Card):
    """Chooses an audience.

    Signals: ``edited`` — another audience was chosen or typed; ``web_app_asked`` — the owner has no subscribers
    yet and wants to see how they come.
    """

    edited = Signal()
    web_app_asked = Signal()

    def __init__(self, console: Console, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._console = console
        theme = console.theme
        self.set_heading(self.tr("Audience"))
        self._who = ChoiceBox()
        point = Button(theme, self.tr("Build an audience…"), Look.PLAIN, Glyph.FILTER)
        point.clicked.connect(self.build_audience)
        self._who_field = Field(self.tr("Who gets it"), self._who, beside=(point,))
        self.add(self._who_field)
        self._own = RuleBox(theme)
        self._own_field = Field(
            self.tr("Your own rule"),
            self._own,
            help_text=self.tr(
                "Terms are tag:vip, topic:offers, browser:firefox, language:de, country:at, seen:30d, first-seen:30d, "
                "clicked:30d and clicked:last5; join them with and, or, not and brackets."
            ),
        )
        self.add(self._own_field)
        self._own_field.hide()
        self._words = text_label("", "muted")
        self._words.setAccessibleName(self.tr("The audience in words"))
        self._words.hide()
        self.add(self._words)
        self._chosen_rule = EVERYONE
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.show_rule_fault)
        self.add(self._reach_line())
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Share that can be reached"))
        self.add(self._bar)
        self._nobody = Button(theme, self.tr("How people subscribe"), Look.LINK)
        self._nobody.clicked.connect(self.web_app_asked)
        self._nobody.hide()
        self.body.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignLeft)
        self._who.chosen.connect(self._follow_choice)
        self._own.textEdited.connect(self._follow_typing)
        self._own.editingFinished.connect(self.show_rule_fault)
        self.show_counting()

    @property
    def first_control(self) -> QWidget:
        """The control to go to when the audience is wrong."""
        return self._own if self._is_own else self._who

    @property
    def rule_text(self) -> str:
        """The rule as chosen or typed, whether it can be read or not."""
        return self._own.text().strip() if self._is_own else str(self._who.value() or EVERYONE)

    def rule(self) -> Rule | None:
        """The rule, None while what is typed is none."""
        try:
            return parse_rule(self.rule_text)
        except Fault:
            return None

    def offer(self, choices: Sequence[AudienceChoice]) -> None:
        """Offer other audiences, keeping the chosen one."""
        wanted = [*((each.words, each.rule) for each in choices), (self.tr("A rule of my own…"), _OWN)]
        offered = self._who.choices()
        if wanted == offered:
            return
        chosen = self.rule_text
        was_own = self._is_own
        self._who.blockSignals(True)
        self._who.clear()
        for words, rule in wanted:
            self._who.add_choice(words, rule)
        self._who.blockSignals(False)
        if was_own:
            self._choose(_OWN)
        else:
            self.show_rule(chosen)

    def show_rule(self, text: str) -> None:
        """Show a draft's audience; one that is not offered by name appears as a rule of the owner's own."""
        is_offered = self._who.offers(text) and text != _OWN
        self._own.setText("" if is_offered else text)
        self._chosen_rule = text if is_offered else EVERYONE
        self._choose(text if is_offered else _OWN)
        self.set_error("")
        self.show_rule_fault()
        self._show_words()

    def build_audience(self) -> None:
        """Build an audience by pointing, beginning with the one in hand, and choose it."""
        site = self._console.site
        if site is None:
            return
        from pushdesk.ui.audiences.builder_dialog import BuilderDialog  # few need it, and it must not slow the page

        dialog = BuilderDialog(self._console, site, self.rule() or All(), self)
        if not dialog.exec():
            return
        saved = dialog.saved
        if saved is not None and not self._who.offers(saved.rule):
            self._who.add_choice(saved.name, saved.rule)  # until the page has read what is saved
        self.show_rule(dialog.rule_text)
        self.edited.emit()

    def _show_words(self) -> None:
        """Say in words whom the rule means, where the choice does not say so itself."""
        rule, site = self.rule(), self._console.site
        topics = {} if site is None else {topic.topic_id: topic.label for topic in site.topics}
        words = "" if rule is None or isinstance(rule, All) else rule_words(rule, topics)
        self._words.setText(words[:1].upper() + words[1:])
        self._words.setVisible(bool(words))

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the audience, at the control it was chosen with."""
        own = self._is_own
        self._own_field.set_error(sentence if own else "")
        self._who_field.set_error("" if own else sentence)
        if not sentence:
            self._own.clear_mark()

    def show_rule_fault(self) -> bool:
        """Say where a typed rule cannot be read; True when there is such a place."""
        self._rest.stop()
        if not self._is_own:
            return False
        try:
            parse_rule(self.rule_text)
        except Fault as fault:
            spaces = len(self._own.text()) - len(self._own.text().lstrip())
            position = fault.facts.get("position")
            self._own_field.set_error(rule_fault_words(fault))
            self._own.mark_from(position + spaces if isinstance(position, int) else 0)
            return True
        return False

    def show_counting(self) -> None:
        """The count is on its way, or there is no rule to count."""
        self._show_words()
        is_rule = self.rule() is not None
        self._show_reach("…" if is_rule else "–", self.tr("Counting") if is_rule else self.tr("No audience yet"))
        self._bar.setMaximum(1)
        self._bar.setValue(0)

    def show_count(self, count: AudienceCount) -> None:
        """Show how many can be reached."""
        lost = count.total - count.reachable
        words = self.tr("of {total} can be reached").format(total=counted(count.total))
        if lost:
            words = self.tr("of {total} can be reached — {lost} cannot").format(
                total=counted(count.total), lost=counted(lost)
            )
        self._show_reach(counted(count.reachable), words)
        self._bar.setMaximum(max(1, count.total))
        self._bar.setValue(count.reachable)
        self._nobody.setVisible(count.total == 0 and self.rule_text == EVERYONE)
        if count.reachable:
            self.set_error("")

    def show_failure(self, sentence: str) -> None:
        """Say why there is no count."""
        self._show_reach("–", sentence)

    @property
    def _is_own(self) -> bool:
        return bool(self._who.value() == _OWN)

    def _reach_line(self) -> QWidget:
        self._reach = QWidget()
        line = QHBoxLayout(self._reach)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        self._number = text_label("", "number", wraps=False)
        self._of = text_label("", "muted")
        line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBottom)
        return self._reach

    def _show_reach(self, number: str, words: str) -> None:
        self._number.setText(number)
        self._of.setText(words)
        self._reach.setAccessibleName(self.tr("Reach"))
        self._reach.setAccessibleDescription(f"{number} {words}")

    def _choose(self, rule: str) -> None:
        self._who.blockSignals(True)
        self._who.choose(rule)
        self._who.blockSignals(False)
        self._own_field.setVisible(rule == _OWN)

    def _follow_choice(self, rule: object) -> None:
        self._own_field.setVisible(rule == _OWN)
        self.set_error("")
        if rule != _OWN:
            self._chosen_rule = str(rule)
        else:
            # Whoever narrows an audience begins with the one that was chosen.
            if not self._own.text().strip():
                self._own.setText(self._chosen_rule)
            self._own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _follow_typing(self) -> None:
        if self._own_field.error:
            self.set_error("")
        self._rest.start()
        self.edited.emit()

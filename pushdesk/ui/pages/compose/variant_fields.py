"""The words of one language variant: each field shows the notification's own words until it has some of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import ACTIONS_LIMIT, Notification, NotificationAction, Variant, checked_notification
from pushdesk.ui.card import text_label
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.pages.compose.address_field import AddressField
from pushdesk.ui.pages.compose.insertion import Inserter
from pushdesk.ui.pages.compose.words_fields import WordsFields
from pushdesk.words.faults import sentence


class VariantFields(QWidget):
    """Title, text, link and the buttons' words in one other language.

    Signals: ``edited`` — something in it was changed by hand.
    """

    edited = Signal()

    def __init__(self, inserter: Inserter) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self._language = ""
        self._note = text_label("", "muted")
        self.words = WordsFields(
            inserter,
            translate("VariantFields", "Title in this language"),
            translate("VariantFields", "Text in this language"),
            may_be_empty=True,
        )
        self.link = AddressField(self.tr("Link in this language"))
        self._titles = tuple(LineBox() for _ in range(ACTIONS_LIMIT))
        self._title_fields = tuple(
            Field(self.tr("Button {number} in this language").format(number=number), box)
            for number, box in enumerate(self._titles, start=1)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._note, self.words, self.link, field_row(*self._title_fields)):
            layout.addWidget(part)
        self.words.edited.connect(self.edited)
        self.link.edited.connect(self.edited)
        for box in self._titles:
            box.textEdited.connect(self._follow_button)

    @property
    def variant(self) -> Variant:
        """The variant as typed; its buttons' words stand by the rows of the form."""
        return Variant(
            self._language,
            self.words.title.text(),
            self.words.text.toPlainText(),
            self.link.address,
            tuple(box.text() for box in self._titles),
        )

    def show_variant(self, variant: Variant, language_name: str) -> None:
        """Show another variant, with nothing called wrong yet."""
        self._language = variant.language
        words = self.tr("For browsers in {language}. What you leave empty is shown as in your main words.")
        self._note.setText(words.format(language=language_name))
        self.words.show_words(variant.title, variant.body)
        self.link.show_address(variant.link)
        titles = (*variant.action_titles, *("" for _ in self._titles))
        for box, field, title in zip(self._titles, self._title_fields, titles, strict=False):
            box.setText(title)
            field.set_error("")

    def show_main_words(self, main: Notification, rows: Sequence[NotificationAction | None]) -> None:
        """Show behind the empty fields what stands there instead, and a field for each button that there is."""
        self.words.title.setPlaceholderText(main.title)
        self.words.text.setPlaceholderText(main.body)
        self.link.show_placeholder(main.link or "https://")
        for box, field, action in zip(self._titles, self._title_fields, rows, strict=True):
            field.setVisible(action is not None)
            box.setPlaceholderText("" if action is None else action.title)

    def check(self) -> list[QWidget]:
        """Call everything wrong by its name; returns the controls concerned, from the top."""
        wrong = self.words.check()
        if not self.link.check():
            wrong.append(self.link.control)
        for box, field in zip(self._titles, self._title_fields, strict=True):
            words = _title_fault(box.text())
            field.set_error(words)
            if words:
                wrong.append(box)
        return wrong

    def _follow_button(self) -> None:
        for field in self._title_fields:
            field.set_error("")
        self.edited.emit()


def _title_fault(title: str) -> str:
    """What is wrong with a button's words, as a sentence; empty when nothing is."""
    try:
        checked_notification(Notification(title="-", actions=(NotificationAction("", title, ""),)))
    except Fault as fault:
        return sentence(fault)
    return ""

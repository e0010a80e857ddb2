"""Giving tags to many subscribers at once, and taking tags from them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from pushdesk.domain.audience import checked_tag
from pushdesk.domain.faults import Fault
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted


class TagDialog(SheetDialog):
    """Asks which tags come and which go. ``added`` and ``removed`` hold them after it was accepted."""

    def __init__(self, theme: Theme, count: int, tags: Sequence[str], parent: QWidget) -> None:
        one = QCoreApplication.translate("TagDialog", "Tags of one subscriber")
        many = QCoreApplication.translate("TagDialog", "Tags of {count} subscribers").format(count=counted(count))
        super().__init__(theme, one if count == 1 else many, parent)
        self.added: tuple[str, ...] = ()
        self.removed: tuple[str, ...] = ()
        self.body.addWidget(
            text_label(self.tr("Tags are your own marks, such as “vip”. Audiences can be made from them."), "muted")
        )
        self._add = Field(
            self.tr("Give these tags"),
            _tag_box(tags, self.tr("vip berlin")),
            help_text=self.tr("Words with a space between them. “test” marks those who get your test sends."),
        )
        self._remove = Field(self.tr("Take these tags"), _tag_box(tags, ""))
        for field in (self._add, self._remove):
            self.body.addWidget(field)
        self.add_cancel(is_default=False)
        apply = self.add_button(self.tr("Change tags"), Look.PRIMARY, is_default=True)
        apply.clicked.connect(self._apply)
        self._add.control.setFocus()

    def _apply(self) -> None:
        added, removed = tags_of(self._add), tags_of(self._remove)
        if added is None or removed is None:
            return
        if not added and not removed:
            self._add.set_error(self.tr("Type at least one tag here or below."))
            return
        self.added, self.removed = added, removed
        self.accept()


def tags_of(field: Field) -> tuple[str, ...] | None:
    """The tags that stand in a field of words, or None after the field has said what is wrong with one."""
    field.set_error("")
    box = field.control
    words = box.text().replace(",", " ").split() if isinstance(box, LineBox) else []
    try:
        return tuple(dict.fromkeys(checked_tag(word) for word in words))
    except Fault as fault:
        field.set_error(sentence(fault))
        box.setFocus()
        return None


def _tag_box(tags: Sequence[str], placeholder: str) -> LineBox:
    box = LineBox(placeholder=placeholder)
    completer = QCompleter(list(tags), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box

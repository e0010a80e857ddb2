"""Before a foreign file is read: what stands in its columns, and with which key its people subscribed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from pushdesk.app import FileLook, ImportPlan, Origin
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import rule, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.pages.subscribers.column_choices import ColumnChoices
from pushdesk.ui.pages.subscribers.import_words import member_words, origin_words
from pushdesk.ui.pages.subscribers.old_key_box import OldKeyBox
from pushdesk.ui.tokens import Tone

_LIST_HEIGHT = 250


class ColumnsDialog(SheetDialog):
    """``plan`` holds how the file is to be read after it was accepted."""

    def __init__(self, console: Console, file_name: str, look: FileLook, parent: QWidget) -> None:
        super().__init__(console.theme, self.tr("What is in {file}").format(file=file_name), parent, width=780)
        self.plan = ImportPlan()
        self.body.addWidget(text_label(origin_words(look.guess.origin), "muted"))
        self._wrong = Banner(console.theme, Tone.BAD, "")
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self._columns = ColumnChoices(look)
        self._columns.setProperty("look", "scrolled")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._columns)
        area.setMinimumWidth(self._columns.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        area.setMinimumHeight(min(_LIST_HEIGHT, self._columns.sizeHint().height() + 8))
        self.body.addWidget(area, 1)
        self.body.addWidget(rule())
        is_foreign = look.guess.origin in (Origin.ONESIGNAL, Origin.PERFECTY)
        self._key = OldKeyBox(console, is_wanted=is_foreign)
        self._key.settled.connect(self._settle)
        self.body.addWidget(self._key)
        self.add_cancel(is_default=False)
        go_on = self.add_button(self.tr("Look through the file"), Look.PRIMARY, is_default=True)
        go_on.clicked.connect(self._go_on)
        self._columns.first_box()

    def done(self, result: int) -> None:
        """Close, without a private key left behind in a field."""
        super().done(result)
        self._key.forget()

    def _go_on(self) -> None:
        words = self._columns_wrong()
        self._wrong.setVisible(bool(words))
        self._wrong.show_words(Tone.BAD, words)
        if not words:
            self._key.read()

    def _columns_wrong(self) -> str:
        twice = self._columns.twice
        if twice:
            return self.tr("Two columns are taken for “{member}”. Leave one of them out.").format(member=twice)
        missing = self._columns.chosen().missing
        if missing:
            named = ", ".join(member_words()[member] for member in missing)
            return self.tr("Say which column holds: {members}.").format(members=named)
        return ""

    def _settle(self) -> None:
        self.plan = ImportPlan(self._columns.chosen(), self._key.key)
        self.accept()

"""The sheet of keyboard shortcuts, made from the table of actions."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pushdesk.ui.actions import ActionTable, Group, group_words
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog, fitting
from pushdesk.ui.theme import Theme


class ShortcutSheet(SheetDialog):
    """Every shortcut in its group; any key closes nothing, Escape and the button do."""

    def __init__(self, theme: Theme, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Keyboard shortcuts"), parent, width=640)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.setContentsMargins(0, 0, 12, 0)
        left, right = QVBoxLayout(), QVBoxLayout()
        for group in Group:
            target = right if group is Group.VIEW else left
            target.addWidget(text_label(group_words(group), "label"))
            target.addLayout(_grid([(spec.words, spec.keys) for spec in actions.specs if spec.group is group]))
            target.addSpacing(16)
        right.addWidget(text_label(self.tr("In lists and forms"), "label"))
        right.addLayout(
            _grid(
                [
                    (self.tr("Open the chosen row"), "Return"),
                    (self.tr("Copy the chosen rows"), "Ctrl+C"),
                    (self.tr("Choose all rows"), "Ctrl+A"),
                    (self.tr("Press a button, turn a switch"), "Space"),
                    (self.tr("Move a topic"), "Alt+Up"),
                    (self.tr("Close without a change"), "Esc"),
                ]
            )
        )
        for side in (left, right):
            side.setSpacing(8)
            side.addStretch(1)
            columns.addLayout(side, 1)
        self.body.addWidget(self._scrolled(columns), 1)
        close = self.add_button(self.tr("Close"), is_default=True)
        close.clicked.connect(self.accept)
        self.resize(fitting(self, self.sizeHint()))

    def _scrolled(self, columns: QHBoxLayout) -> QScrollArea:
        """All of it where the screen has room, else a part that the keyboard scrolls."""
        content = QWidget()
        content.setProperty("look", "scrolled")
        content.setLayout(columns)
        area = _Sheet()
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.setMinimumWidth(content.minimumSizeHint().width())
        return area


class _Sheet(QScrollArea):
    """Wants to be as high as what lies on it."""

    def sizeHint(self) -> QSize:
        """The content's own."""
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()


def _grid(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    """Words at the left, their keys at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for row, (words, sequence) in enumerate(rows):
        grid.addWidget(text_label(words, "muted"), row, 0)
        keys = QWidget()
        layout = QHBoxLayout(keys)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        shown = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
        keys.setAccessibleName(f"{words}: {shown}")
        for part in _parts(shown):
            cap = QLabel(part)
            cap.setProperty("look", "key")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(cap)
        grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return grid


def _parts(shown: str) -> list[str]:
    """The single keys of a shortcut as this system writes it: "Ctrl+N", or "⌘N"."""
    if "+" in shown:
        return shown.split("+")
    signs = [sign for sign in shown if sign in "⌘⇧⌥⌃"]
    return [*signs, shown.lstrip("⌘⇧⌥⌃")]

"""Toasts: short words over the window's foot, gone by themselves, with Undo where something was done."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from pushdesk.ui.banner import announce
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.card import hide_unless, text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme

READ_MS = 6000
_SLIDE_MS = 140
_SLIDE_PIXELS = 14


class Toast(QFrame):
    """One toast.

    Signals: ``acted`` — its button (usually Undo) was pressed; ``expired`` — its time ran out or it was closed
    without the button. Exactly one of the two is emitted, once.
    """

    acted = Signal()
    expired = Signal()

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        action: str,
        milliseconds: int,
        *,
        counts_down: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts_down = counts_down
        self._is_over = False
        self.setProperty("look", "toast")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(10)
        self._words = text_label(sentence, wraps=False)
        layout.addWidget(self._words)
        layout.addSpacing(6)
        self.button = Button(theme, action, Look.INVERSE)
        hide_unless(self.button, bool(action))
        self.button.clicked.connect(self._act)
        layout.addWidget(self.button)
        close = IconButton(theme, Glyph.X, self.tr("Close"))
        close.set_button_look(Look.INVERSE)
        close.setIcon(theme.icon(Glyph.X, lambda tokens: tokens.inverse_text))
        close.setFixedSize(28, 28)
        close.clicked.connect(self.close_early)
        layout.addWidget(close)
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(1.0)
        self._clock.setEndValue(0.0)
        self._clock.setDuration(milliseconds)
        self._clock.valueChanged.connect(self._tick)
        self._clock.finished.connect(self.close_early)
        self._clock.start()
        self.setAccessibleName(sentence)

    @property
    def is_running(self) -> bool:
        """Whether its time goes by; it stands still while someone reads."""
        return self._clock.state() is QVariantAnimation.State.Running

    def set_words(self, sentence: str) -> None:
        """Say something else while it stands."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.adjustSize()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while someone reads; a countdown to something real does not wait."""
        if not self._counts_down:
            self._clock.pause()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        if self._clock.state() is QVariantAnimation.State.Paused:
            self._clock.resume()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, and under a countdown the time that is left."""
        super().paintEvent(event)
        if not self._counts_down:
            return
        left = float(self._clock.currentValue() or 0.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.inverse_accent))
        painter.drawRoundedRect(QRectF(12, self.height() - 4, (self.width() - 24) * left, 2), 1, 1)
        painter.end()

    def _tick(self) -> None:
        if self._counts_down:
            self.update()

    def close_early(self) -> None:
        """Go before the time is up, as when it is closed."""
        self._end(is_acted=False)

    def _act(self) -> None:
        self._end(is_acted=True)

    def _end(self, *, is_acted: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._clock.stop()
        self.hide()
        if is_acted:
            self.acted.emit()
        else:
            self.expired.emit()
        self.deleteLater()


class ToastLayer(QObject):
    """Keeps one toast at the foot of a window; a new one takes the place of the old, which has then expired."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._toast: Toast | None = None
        self._left_edge = 0
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setStartValue(float(_SLIDE_PIXELS))
        self._slide.setEndValue(0.0)
        self._slide.valueChanged.connect(self._place)
        window.installEventFilter(self)

    @property
    def current(self) -> Toast | None:
        """The toast that stands now."""
        return self._toast

    @property
    def is_settled(self) -> bool:
        """Whether the toast has arrived at its place."""
        return self._slide.state() is not QVariantAnimation.State.Running

    def set_left_edge(self, pixels: int) -> None:
        """Centre toasts in what lies right of the sidebar."""
        self._left_edge = pixels
        self._place()

    def show_toast(
        self, sentence: str, *, action: str = "", milliseconds: int = READ_MS, counts_down: bool = False
    ) -> Toast:
        """Show a toast and return it, for its signals; ``counts_down`` shows the time left as a line."""
        if self._toast is not None:
            self._toast.close_early()
        toast = Toast(self._theme, sentence, action, milliseconds, counts_down=counts_down, parent=self._window)
        toast.acted.connect(self._forget)
        toast.expired.connect(self._forget)
        self._toast = toast
        toast.adjustSize()
        toast.show()
        toast.raise_()
        self._slide.start()
        self._place()
        announce(toast, sentence)
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window's size changes."""
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._toast = None

    def _place(self) -> None:
        if self._toast is None:
            return
        room = self._window.width() - self._left_edge
        self._toast.setMaximumWidth(max(160, room - 32))
        self._toast.adjustSize()
        offset = self._slide.currentValue() if self._slide.state() is QVariantAnimation.State.Running else 0.0
        x = self._left_edge + (room - self._toast.width()) // 2
        self._toast.move(x, round(self._window.height() - self._toast.height() - 24 + float(offset or 0.0)))

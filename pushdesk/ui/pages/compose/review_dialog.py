"""The review before sending: what goes out, to whom and how many, in words, with a preview and what to think of."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pushdesk.app import AudienceCount
from pushdesk.domain.campaign import Urgency
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import breakable, text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import moment_words
from pushdesk.ui.pages.compose.delivery_words import ttl_words, urgency_words
from pushdesk.ui.pages.compose.reach import reach_of
from pushdesk.ui.pages.compose.remarks import RemarkList
from pushdesk.ui.pages.compose.review import Review, remarks_on
from pushdesk.ui.preview_content import SHOWN_FORMS, Form, PreviewContent, Reach
from pushdesk.ui.previews import NotificationPreview
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted

_PREVIEW_WIDTH = 372
_CAPTION_WIDTH = 92
_FACT_WIDTH = 264
_SIDES = 48
_SCROLL_BAR = 14
_LEAST_HEIGHT = 200
_FRAME_HEIGHT = 200
"""What heading, buttons and the system's own bars take of the screen's height, with some air."""


class ReviewDialog(SheetDialog):
    """Accepted when the owner presses the button that names how many; Cancel is the default."""

    def __init__(self, theme: Theme, review: Review, content: PreviewContent, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ReviewDialog", "Review and send")
        super().__init__(theme, title, parent, width=_PREVIEW_WIDTH + _CAPTION_WIDTH + _FACT_WIDTH + 112)
        self._review = review
        self._remarks = remarks_on(review)
        sheet = QWidget()
        sheet.setProperty("look", "scrolled")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(self._preview_column(content))
        columns.addLayout(self._facts_column(), 1)
        remarks = RemarkList(theme, self._remarks)
        self.body.addWidget(self._fitted(sheet, columns, remarks.height_for(self.minimumWidth() - _SIDES)))
        # What to think of is never scrolled out of sight.
        self.body.addWidget(remarks)
        remarks.setVisible(bool(self._remarks))
        self.add_cancel()
        self.send_button = self.add_button("", Look.PRIMARY, glyph=Glyph.SEND)
        self.send_button.clicked.connect(self.accept)
        self.show_count(review.count)

    def show_count(self, count: AudienceCount) -> None:
        """Subscribers came or went while the dialog is open: show and promise what is true now."""
        reachable = counted(count.reachable)
        self._reach.setText(self.tr("{some} of {all} can be reached").format(some=reachable, all=counted(count.total)))
        is_now = self._review.due_at is None
        words = self.tr("Send to {count}") if is_now else self.tr("Schedule for {count}")
        self.send_button.set_words(words.format(count=reachable))
        self.send_button.setEnabled(count.reachable > 0 and not any(remark.stops for remark in self._remarks))

    def _fitted(self, sheet: QWidget, columns: QHBoxLayout, remarks_height: int) -> QScrollArea:
        """Show the whole sheet where the screen is high enough, and let it scroll where it is not."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        wanted = max(sheet.sizeHint().height(), columns.heightForWidth(self.minimumWidth() - _SIDES))
        most = max(_LEAST_HEIGHT, self.screen().availableGeometry().height() - _FRAME_HEIGHT - remarks_height)
        area.setMinimumHeight(min(wanted, most))
        bar = 0
        if wanted > most:
            columns.setContentsMargins(0, 0, _SCROLL_BAR, 0)
            bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(sheet.minimumSizeHint().width() + bar)
        return area

    def _preview_column(self, content: PreviewContent) -> QVBoxLayout:
        reach = reach_of(self._review.count)
        preview = NotificationPreview(self.theme, _usual_form(reach))
        preview.show_content(content, reach)
        preview.setFixedWidth(_PREVIEW_WIDTH)
        column = QVBoxLayout()
        column.addWidget(preview)
        column.addStretch(1)
        return column

    def _facts_column(self) -> QVBoxLayout:
        review = self._review
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(14)
        self._facts.setColumnMinimumWidth(0, _CAPTION_WIDTH)
        self._facts.setColumnStretch(1, 1)
        self._reach = text_label("", "muted")
        self._fact(self.tr("To"), text_label(review.audience_words, "strong"), self._reach)
        self._fact(self.tr("What"), text_label(review.notification.title, "strong"), self._body_label())
        self._fact(self.tr("A click opens"), text_label(review.link))
        self._fact(self.tr("When"), *self._moment_labels())
        options = [text_label(ttl_words(review.options.ttl_seconds))]
        if review.options.urgency is not Urgency.NORMAL:
            words = self.tr("Urgency {words}").format(words=urgency_words(review.options.urgency))
            options.append(text_label(words, "muted"))
        self._fact(self.tr("If offline"), *options)
        if review.options.at_most_once:
            self._fact(self.tr("If it breaks"), text_label(self.tr("Nobody gets it twice")))
        column = QVBoxLayout()
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(self._facts)
        column.addStretch(1)
        return column

    def _body_label(self) -> QLabel:
        body = self._review.notification.body
        shown = body if len(body) <= 160 else body[:160].rstrip() + "…"
        return text_label(shown or self.tr("No text"), "muted")

    def _moment_labels(self) -> list[QLabel]:
        review = self._review
        if review.due_at is not None:
            return [text_label(moment_words(review.due_at), "strong")]
        labels = [text_label(self.tr("Now"), "strong")]
        if review.undo_seconds:
            words = self.tr("For {seconds} seconds you can undo it.").format(seconds=counted(review.undo_seconds))
            if review.undo_seconds == 1:
                words = self.tr("For one second you can undo it.")
            labels.append(text_label(words, "muted"))
        return labels

    def _fact(self, caption: str, *labels: QLabel) -> None:
        row = self._facts.rowCount()
        self._facts.addWidget(text_label(caption, "muted", wraps=False), row, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in labels:
            words = label.text()
            label.setAccessibleName(f"{caption}: {words}" if words else caption)
            label.setText(breakable(words))
            # A grid gives wrapped lines one line's height unless their width is known beforehand.
            label.setFixedWidth(_FACT_WIDTH)
            label.ensurePolished()
            label.setMinimumHeight(max(0, label.heightForWidth(_FACT_WIDTH)))
            column.addWidget(label)
        self._facts.addLayout(column, row, 1)


def _usual_form(reach: Reach) -> Form:
    """The form that most of the audience will see; Windows where that is not known."""
    if not reach.by_platform:
        return Form.WINDOWS_EDGE
    usual = max(reach.by_platform, key=lambda platform: reach.by_platform[platform])
    forms = [form for form in (*SHOWN_FORMS, *Form) if form.platform is usual and form is not Form.ANDROID_COLLAPSED]
    return forms[0] if forms else Form.WINDOWS_EDGE

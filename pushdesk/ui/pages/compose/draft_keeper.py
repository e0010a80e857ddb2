"""The draft in hand: kept as it is typed, opened, put away and brought back, never from the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from pushdesk.domain.campaign import DeliveryOptions, Draft
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.console import Console

KEEP_WITHIN_MS = 400
"""The longest time that something typed is not on its way to the disk."""


@dataclass(frozen=True, slots=True)
class DraftContent:
    """What the form holds, as far as a draft keeps it. ``due_at`` None means at once."""

    notification: Notification
    audience: str
    options: DeliveryOptions
    due_at: datetime | None = None

    @property
    def is_blank(self) -> bool:
        """True when nothing was typed or chosen yet; a time alone is nothing to keep."""
        untouched = Notification(title="", language=self.notification.language)
        return (self.notification, self.audience, self.options) == (untouched, "all", DeliveryOptions())


class _Place:
    """Where a draft lies, and what the last write there met with. Changed on the writing thread and nowhere else."""

    def __init__(self, draft_id: int | None = None) -> None:
        self.draft_id = draft_id
        self.fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class _Write:
    """One content for one place, and what the database said to it."""

    place: _Place
    content: DraftContent
    answer: Draft | Fault


class DraftKeeper(QObject):
    """Keeps one site's drafts. All writes go through one thread in their order, so the last one typed wins.

    Signals: ``began`` — the draft in hand is on its way to the disk; ``kept(object)`` — the :class:`Draft` in hand
    as it now lies there; ``refused(object)`` — a :class:`Fault` for what was not kept (it is tried again with the
    next change); ``settled(object)`` — the draft that :meth:`settle` was asked for; ``deleted`` and
    ``brought_back(object)`` — a draft was put away, or lies there again.
    """

    began = Signal()
    kept = Signal(object)
    refused = Signal(object)
    settled = Signal(object)
    deleted = Signal()
    brought_back = Signal(object)

    def __init__(self, console: Console, site_id: str) -> None:
        # The console outlives every page: what a page that goes has typed is still written, and deleting undone.
        super().__init__(console)
        self._desk = console.desk
        self._site_id = site_id
        self._writes = BackgroundJobs(self, threads=1)
        self._place = _Place()
        self._content: DraftContent | None = None
        self._asked_for: DraftContent | None = None
        self._deleted_id = 0
        self._not_kept: list[tuple[_Place, DraftContent]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_WITHIN_MS)
        self._soon.timeout.connect(self.keep)

    @property
    def draft_id(self) -> int | None:
        """The id of the draft in hand; None while nothing of it is kept."""
        return self._place.draft_id

    def drafts(self) -> list[Draft]:
        """The site's open drafts, the last written first."""
        return self._desk.drafts.of_site(self._site_id)

    def note(self, content: DraftContent) -> None:
        """Something was typed: keep it soon. The wait does not begin anew with every letter."""
        self._content = content
        if content != self._asked_for and not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """Keep what is typed now, and what a full or busy disk refused before."""
        self._soon.stop()
        for place, refused in self._not_kept:
            self._write(place, refused)
        self._not_kept.clear()
        content = self._content
        if content is None or content == self._asked_for or (content.is_blank and self._asked_for is None):
            return
        self._asked_for = content
        self.began.emit()
        self._write(self._place, content)

    def keep_and_wait(self) -> None:
        """Keep what is typed before the window goes; blocks until it is on disk, or for some seconds."""
        self.keep()
        self._writes.wait()

    def settle(self) -> None:
        """Keep what is typed and then tell ``settled`` the draft, or ``refused`` why it could not be kept."""
        self.keep()
        place = self._place

        def read() -> Draft | Fault:
            if place.fault is not None or place.draft_id is None:
                return place.fault or Fault("draft_unknown")
            return self._desk.drafts.get(place.draft_id)

        self._run(read, self._tell_settled)

    def start_new(self) -> None:
        """Leave the draft in hand as it is and begin another one; a blank one leaves nothing behind."""
        self._leave()
        self._place = _Place()
        self._content = self._asked_for = None

    def take(self, draft: Draft, content: DraftContent) -> None:
        """Leave the draft in hand and go on with ``draft``, which the form shows as ``content``."""
        if draft.draft_id == self._place.draft_id:
            return
        self._leave()
        self._place = _Place(draft.draft_id)
        self._content = self._asked_for = content

    def forget(self) -> None:
        """Begin another draft because the one in hand became a campaign."""
        self._soon.stop()
        self._place = _Place()
        self._content = self._asked_for = None

    def delete(self) -> None:
        """Put the draft in hand away, with all that was typed, so that it can be brought back whole."""
        self.keep()
        place = self._place
        self.forget()

        def put_away() -> int:
            if place.draft_id is None:
                return 0
            self._desk.drafts.delete(place.draft_id, self._desk.now())
            return place.draft_id

        self._run(put_away, self._tell_deleted)

    def bring_back(self) -> None:
        """Undo the last :meth:`delete`."""
        draft_id = self._deleted_id

        def undelete() -> Draft:
            self._desk.drafts.undelete(draft_id)
            return self._desk.drafts.get(draft_id)

        self._run(undelete, self._tell_brought_back)

    def _leave(self) -> None:
        self.keep()
        place, content = self._place, self._content
        if content is not None and content.is_blank:
            self._run(lambda: self._drop(place), self._tell_nothing)

    def _drop(self, place: _Place) -> None:
        if place.draft_id is not None:
            self._desk.drafts.delete(place.draft_id, self._desk.now())

    def _write(self, place: _Place, content: DraftContent) -> None:
        def work() -> _Write:
            try:
                draft = self._save(place, content)
            except Fault as fault:
                place.fault = fault
                return _Write(place, content, fault)
            place.fault = None
            return _Write(place, content, draft)

        self._run(work, self._note_written)

    def _save(self, place: _Place, content: DraftContent) -> Draft:
        drafts, now = self._desk.drafts, self._desk.now()
        if place.draft_id is None:
            draft = drafts.add(
                self._site_id, content.notification, content.audience, content.options, now, content.due_at
            )
            place.draft_id = draft.draft_id
            return draft
        return drafts.save(place.draft_id, content.notification, content.audience, content.options, now, content.due_at)

    def _run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        job = self._writes.run(lambda _job: work())
        job.succeeded.connect(done)
        job.failed.connect(self._tell_failure)

    def _note_written(self, written: object) -> None:
        assert isinstance(written, _Write)
        is_in_hand = written.place is self._place
        if isinstance(written.answer, Draft):
            if is_in_hand:
                self.kept.emit(written.answer)
            return
        if is_in_hand:
            self._asked_for = None
        elif written.answer.code != "draft_launched":
            self._not_kept.append((written.place, written.content))
        self.refused.emit(written.answer)

    def _tell_settled(self, answer: object) -> None:
        (self.refused if isinstance(answer, Fault) else self.settled).emit(answer)

    def _tell_deleted(self, draft_id: object) -> None:
        if isinstance(draft_id, int) and draft_id:
            self._deleted_id = draft_id
            self.deleted.emit()

    def _tell_brought_back(self, draft: object) -> None:
        self.brought_back.emit(draft)

    def _tell_nothing(self, _answer: object) -> None:
        """A blank draft was dropped; nobody needs to know."""

    def _tell_failure(self, error: object) -> None:
        if isinstance(error, Fault):
            self.refused.emit(error)
        elif isinstance(error, BaseException):
            raise error

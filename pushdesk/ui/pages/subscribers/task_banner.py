"""The banner of a long piece of work on this page: how far it is, and a button that stops it."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QTimer

from pushdesk.app import Course
from pushdesk.domain.faults import Fault
from pushdesk.ui.banner import Banner
from pushdesk.ui.console import Console
from pushdesk.ui.tokens import Tone
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted

_Result = TypeVar("_Result")
_LOOK_MS = 200


class TaskBanner(Banner):
    """Hidden until something is to be told. One piece of work at a time."""

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, Tone.PROGRESS, "", may_close=True)
        self._console = console
        self._course: Course | None = None
        self._words = ""
        self._done: Callable[[object], object] = lambda _result: None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_course)
        self.acted.connect(self._stop)
        self.dismissed.connect(self._stop)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._course is not None

    def run(self, words: str, work: Callable[[Course], _Result], done: Callable[[_Result], object]) -> None:
        """Begin, or say that something else is under way. What goes wrong is told here, in a sentence."""
        if self.is_busy:
            self._console.say(self.tr("Nothing was done, because something else is under way. Please try again later."))
            return
        course = self._course = Course()
        self._words, self._done = words, cast(Callable[[object], object], done)
        self._show_course()
        self.set_action(self.tr("Stop"))
        self.show()
        self._look.start()
        job = self._console.jobs.run(lambda _job: work(course))
        job.succeeded.connect(self._finish)
        job.failed.connect(self._fail)

    def tell(self, tone: Tone, words: str) -> None:
        """Say how it ended."""
        self.set_action("")
        self.show_words(tone, words)
        self.show()

    def _show_course(self) -> None:
        course = self._course
        if course is None:
            return
        if course.is_cancelled:
            words = self.tr("Stopping…")
        elif course.total:
            words = self.tr("{what} {done} of {total}").format(
                what=self._words, done=counted(course.done), total=counted(course.total)
            )
        elif course.done:
            words = self.tr("{what} {done}").format(what=self._words, done=counted(course.done))
        else:
            words = self._words
        self.show_words(Tone.PROGRESS, words)

    def _stop(self) -> None:
        if self._course is not None:
            self._course.is_cancelled = True

    def _end(self) -> None:
        self._look.stop()
        self._course = None
        self.set_action("")

    def _finish(self, result: object) -> None:
        self._end()
        self.hide()
        self._done(result)

    def _fail(self, error: object) -> None:
        self._end()
        self.hide()
        if isinstance(error, Fault):
            self.tell(Tone.BAD, sentence(error))
        elif isinstance(error, BaseException):
            raise error

"""Tags given to and taken from many subscribers at once, in the background, with a way back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from pushdesk.app import Course, TagChange
from pushdesk.ui.console import Console
from pushdesk.ui.pages.subscribers.task_banner import TaskBanner
from pushdesk.words.language import counted

_CHANGED_AT_ONCE = 5_000


class Tagging(QObject):
    """Changes tags of one business's subscribers; the page's banner tells how far it is."""

    def __init__(self, console: Console, site_id: str, task: TaskBanner, parent: QObject) -> None:
        super().__init__(parent)
        self._console = console
        self._site_id = site_id
        self._task = task

    def change(self, ids: Sequence[int], *, added: Sequence[str] = (), removed: Sequence[str] = ()) -> None:
        """Give tags to these subscribers and take others; stopped half-way, what is done can be taken back as well."""
        change, site_id = self._console.desk.subscriptions.change_tags, self._site_id

        def work(course: Course) -> list[TagChange]:
            course.total = len(ids)
            changes: list[TagChange] = []
            for start in range(0, len(ids), _CHANGED_AT_ONCE):
                if course.is_cancelled:
                    break
                changes += change(site_id, ids[start : start + _CHANGED_AT_ONCE], added=added, removed=removed)
                course.done = min(len(ids), start + _CHANGED_AT_ONCE)
            return changes

        self._task.run(self.tr("Changing tags…"), work, self._tell)

    def _tell(self, changes: list[TagChange]) -> None:
        count = len({each for change in changes for each in change.subscription_ids})
        if not count:
            self._console.say(self.tr("Nobody's tags are different now: they were like this before."))
            return
        one = self.tr("The tags of one subscriber are changed.")
        many = self.tr("The tags of {count} subscribers are changed.")
        words = one if count == 1 else many
        toast = self._console.say(words.format(count=counted(count)), action=self.tr("Undo"))
        if toast is not None:
            toast.acted.connect(lambda: self._undo(changes))

    def _undo(self, changes: list[TagChange]) -> None:
        subscriptions, site_id = self._console.desk.subscriptions, self._site_id

        def work(course: Course) -> None:
            course.total = len(changes)
            for change in reversed(changes):
                subscriptions.undo_tags(site_id, [change])
                course.done += 1

        words = self.tr("The tags are as they were.")
        self._task.run(self.tr("Taking tags back…"), work, lambda _none: self._console.say(words))

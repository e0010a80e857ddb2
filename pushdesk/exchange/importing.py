"""Taking in the subscribers of a file: read whole first, then stored in batches; bad rows stop no good ones."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import Site
from pushdesk.exchange.course import Course
from pushdesk.exchange.reading import ImportedRow, RowRefusal, read_subscribers
from pushdesk.storage.keys import KeyStore
from pushdesk.storage.subscription_import import BATCH_ROWS
from pushdesk.storage.subscription_intake import Intake
from pushdesk.storage.subscriptions import SubscriptionStore


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import came to, or with a dry run would have come to."""

    added: int
    refreshed: int
    refused: int
    errors: tuple[RowRefusal, ...]


class SubscriberImport:
    """Imports files into one workspace."""

    def __init__(self, keys: KeyStore, subscriptions: SubscriptionStore, hosts: PushHosts) -> None:
        self._keys = keys
        self._subscriptions = subscriptions
        self._hosts = hosts

    def run(self, site: Site, path: Path, now: datetime, course: Course, *, dry_run: bool) -> ImportOutcome:
        """Take in the file, a thousand rows in a transaction.

        ``course`` tells how many rows were read, then how many of them were stored. Cancelled while it reads,
        this raises ``work_cancelled`` and has changed nothing; cancelled later, what was stored is told.
        """
        good, errors = self._read(site, path, course)
        outcomes: list[Intake | Fault] = []
        course.done, course.total = 0, len(good)
        while len(outcomes) < len(good) and not course.is_cancelled:
            rows = [each.content for each in good[len(outcomes) : len(outcomes) + BATCH_ROWS]]
            outcomes += self._subscriptions.register_many(rows, self._hosts, now, dry_run=dry_run)
            course.done = len(outcomes)
        for each, outcome in zip(good, outcomes, strict=False):
            if isinstance(outcome, Fault):
                errors.append(RowRefusal(each.row, "endpoint", outcome.code))
        added = sum(outcome is Intake.NEW for outcome in outcomes)
        refreshed = sum(outcome is Intake.REFRESHED for outcome in outcomes)
        errors.sort(key=lambda refusal: refusal.row)
        return ImportOutcome(added, refreshed, len(errors), tuple(errors))

    def _read(self, site: Site, path: Path, course: Course) -> tuple[list[ImportedRow], list[RowRefusal]]:
        good: list[ImportedRow] = []
        errors: list[RowRefusal] = []
        key_ids = [record.key_id for record in self._keys.of_site(site.site_id)]
        for each in course.through(read_subscribers(path, site, key_ids, self._hosts)):
            if isinstance(each, RowRefusal):
                errors.append(each)
            else:
                good.append(each)
        return good, errors

"""Taking in the subscribers of a file: read whole first, then stored in batches; bad rows stop no good ones."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import Site
from pushdesk.exchange.columns import ColumnMap, guessed_columns
from pushdesk.exchange.course import Course
from pushdesk.exchange.kept_rows import KeptRows
from pushdesk.exchange.old_keys import OldKey
from pushdesk.exchange.reading import Expected, RowRefusal, read_subscribers
from pushdesk.exchange.sheets import open_sheet
from pushdesk.storage.keys import KeyStore
from pushdesk.storage.subscription_import import BATCH_ROWS, ImportRow
from pushdesk.storage.subscription_intake import Intake
from pushdesk.storage.subscriptions import SubscriptionStore

_SAMPLES = 5

KeepKey = Callable[[str, OldKey], object]
"""Puts a site's old private key where its keys are kept."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How a file is to be taken in, as its owner decided.

    ``columns`` are guessed where they are None. ``old_key`` is the application server key that the subscribers of the
    file subscribed with, where it is not one of the site's yet. ``readmits_erased`` lets in those who were erased.
    """

    columns: ColumnMap | None = None
    old_key: OldKey | None = None
    readmits_erased: bool = False


@dataclass(frozen=True, slots=True)
class FileLook:
    """A first look at a file: its columns, what they seem to hold, and some of its rows."""

    columns: tuple[str, ...]
    guess: ColumnMap
    samples: tuple[Mapping[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import came to, or with a dry run would have come to; ``left`` good rows it was stopped before."""

    added: int
    refreshed: int
    refused: int
    errors: tuple[RowRefusal, ...]
    left: int = 0

    def count_of(self, reason: str) -> int:
        """How many rows were refused for this reason."""
        return sum(refusal.reason == reason for refusal in self.errors)


def look_at(path: Path) -> FileLook:
    """What is in a file; the faults of :func:`~pushdesk.exchange.sheets.open_sheet`."""
    sheet = open_sheet(path)
    return FileLook(sheet.columns, guessed_columns(sheet.columns), tuple(sheet.some(_SAMPLES)))


class SubscriberImport:
    """Imports files into one workspace."""

    def __init__(self, keys: KeyStore, subscriptions: SubscriptionStore, hosts: PushHosts, keep_key: KeepKey) -> None:
        self._keys = keys
        self._subscriptions = subscriptions
        self._hosts = hosts
        self._keep_key = keep_key

    def run(
        self, site: Site, path: Path, plan: ImportPlan, now: datetime, course: Course, *, dry_run: bool
    ) -> ImportOutcome:
        """Take in the file, a thousand rows in a transaction.

        ``course`` tells how many rows were read, then how many of them were stored. Cancelled while it reads,
        this raises ``work_cancelled`` and has changed nothing; cancelled later, what was stored is told. An old key
        is kept between the two. Raises ``import_malformed`` and the faults of
        :func:`~pushdesk.exchange.sheets.open_sheet` for the whole file.
        """
        good, errors = self._read(site, path, plan, course)
        if plan.old_key is not None and len(good) and not dry_run:
            self._keep_key(site.site_id, plan.old_key)
        outcomes: list[Intake | Fault] = []
        would_be_here: set[str] = set()
        course.done, course.total = 0, len(good)
        while len(outcomes) < len(good) and not course.is_cancelled:
            rows = good.some(len(outcomes), BATCH_ROWS)
            found = self._subscriptions.register_many(
                rows, self._hosts, now, dry_run=dry_run, readmits_erased=plan.readmits_erased
            )
            outcomes += _as_if_stored(rows, found, would_be_here) if dry_run else found
            course.done = len(outcomes)
        for number, outcome in zip(good.numbers(), outcomes, strict=False):
            if isinstance(outcome, Fault):
                place = "attributes" if outcome.code == "too_many_attributes" else "endpoint"
                errors.append(RowRefusal(number, place, outcome.code, outcome.facts))
        added = sum(outcome is Intake.NEW for outcome in outcomes)
        refreshed = sum(outcome is Intake.REFRESHED for outcome in outcomes)
        errors.sort(key=lambda refusal: refusal.row)
        return ImportOutcome(added, refreshed, len(errors), tuple(errors), len(good) - len(outcomes))

    def _read(self, site: Site, path: Path, plan: ImportPlan, course: Course) -> tuple[KeptRows, list[RowRefusal]]:
        sheet = open_sheet(path)
        columns = plan.columns or guessed_columns(sheet.columns)
        if columns.missing:
            raise wrong_input("import_malformed", file=str(path), missing=", ".join(columns.missing))
        good = KeptRows(site.site_id)
        errors: list[RowRefusal] = []
        for each in course.through(read_subscribers(sheet.rows, columns, self._expected(site, plan))):
            if isinstance(each, RowRefusal):
                errors.append(each)
            else:
                good.add(each)
        return good, errors

    def _expected(self, site: Site, plan: ImportPlan) -> Expected:
        key_ids = {record.key_id for record in self._keys.of_site(site.site_id)}
        if plan.old_key is None:
            return Expected(site.site_id, key_ids, site.current_key_id or "", self._hosts)
        key_id = plan.old_key.key_id
        return Expected(site.site_id, key_ids | {key_id}, key_id, self._hosts, names_key=True)


def _as_if_stored(
    rows: Sequence[ImportRow], outcomes: Sequence[Intake | Fault], would_be_here: set[str]
) -> list[Intake | Fault]:
    """The outcomes of a trial: who is new is known to the rows behind, though nobody was stored."""
    told: list[Intake | Fault] = []
    for row, outcome in zip(rows, outcomes, strict=True):
        endpoint = row.registration.endpoint
        told.append(Intake.REFRESHED if outcome is Intake.NEW and endpoint in would_be_here else outcome)
        if outcome is Intake.NEW:
            would_be_here.add(endpoint)
    return told

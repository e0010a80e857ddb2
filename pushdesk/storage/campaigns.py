"""Campaigns from launch to end: the frozen content, the frozen audience, the commands and the totals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, or_, select, text

from pushdesk.domain.audience import Rule
from pushdesk.domain.campaign import (
    Campaign,
    CampaignCommand,
    CampaignState,
    PauseReason,
    check_allowed,
)
from pushdesk.domain.delivery import Outcome, RetryChoice
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import Notification
from pushdesk.domain.report import ReportKind
from pushdesk.storage.campaign_errors import forget_errors
from pushdesk.storage.campaign_launch import launch_in
from pushdesk.storage.campaign_retry import retry_in
from pushdesk.storage.campaign_rows import campaign_from, count_outcomes, finish_ended, frozen_totals
from pushdesk.storage.campaign_tables import ALIVE, OPEN, campaign as table, draft
from pushdesk.storage.clock_repair import bring_deliveries_near
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import to_milliseconds


@dataclass(frozen=True, slots=True)
class CampaignTotals:
    """The deliveries of a campaign by outcome (they sum to its total) and what browsers reported."""

    by_outcome: Mapping[Outcome, int]
    displayed: int
    clicked: int
    closed: int

    @property
    def total(self) -> int:
        """All deliveries."""
        return sum(self.by_outcome.values())

    @property
    def open(self) -> int:
        """Deliveries that still wait or are on their way."""
        return sum(self.by_outcome[each] for each in (Outcome.PENDING, Outcome.IN_FLIGHT, Outcome.RETRYING))


class CampaignStore:
    """Campaigns by id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def launch(
        self,
        draft_id: int,
        notification: Notification,
        rule: Rule,
        *,
        due_at: datetime,
        now: datetime,
        is_test: bool = False,
    ) -> Campaign:
        """Freeze a draft's content and audience into a campaign, in one transaction.

        ``notification`` is the draft's, checked. A draft that is launched already gives the campaign it became,
        so a second click changes nothing. A test leaves the draft open. Raises ``audience_empty`` when nobody
        can be reached; then nothing is kept.
        """
        with self._database.write(Noun.CAMPAIGNS, Noun.DELIVERIES, Noun.DRAFTS) as connection:
            campaign_id = launch_in(
                connection,
                draft_id,
                notification,
                rule,
                due_at=due_at,
                now=now,
                is_test=is_test,
            )
            return _get(connection, campaign_id)

    def get(self, campaign_id: int) -> Campaign:
        """The campaign, or the fault ``campaign_unknown``."""
        with self._database.read() as connection:
            return _get(connection, campaign_id)

    def page(
        self,
        site_id: str,
        *,
        search: str = "",
        states: tuple[CampaignState, ...] = (),
        before_id: int | None = None,
        limit: int = 200,
    ) -> list[Campaign]:
        """The site's campaigns, newest first, from below ``before_id`` on."""
        query = select(table).where(table.c.site_id == site_id)
        if search.strip():
            words = search.strip()
            texts = [func.json_extract(table.c.content, f"$.{name}") for name in ("title", "body", "link")]
            query = query.where(or_(*(each.contains(words, autoescape=True) for each in (*texts, table.c.audience))))
        if states:
            query = query.where(table.c.state.in_([state.value for state in states]))
        if before_id is not None:
            query = query.where(table.c.campaign_id < before_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(table.c.campaign_id.desc()).limit(limit)).all()
        return [campaign_from(row) for row in rows]

    def count(self, site_id: str) -> int:
        """How many campaigns the site has had."""
        with self._database.read() as connection:
            return connection.execute(
                select(func.count()).select_from(table).where(table.c.site_id == site_id)
            ).scalar_one()

    def totals(self, campaign_id: int) -> CampaignTotals:
        """What became of a campaign's deliveries so far."""
        with self._database.read() as connection:
            kept = connection.execute(select(table.c.totals).where(table.c.campaign_id == campaign_id)).one_or_none()
            if kept is None:
                raise wrong_input("campaign_unknown", campaign=campaign_id)
            counts = frozen_totals(kept.totals) if kept.totals else count_outcomes(connection, campaign_id)
            reports = dict.fromkeys(ReportKind, 0)
            for kind, count in connection.exec_driver_sql(
                "SELECT kind, count(*) FROM report WHERE campaign_id = ? GROUP BY kind", (campaign_id,)
            ):
                reports[ReportKind(kind)] = count
        return CampaignTotals(
            counts, reports[ReportKind.DISPLAYED], reports[ReportKind.CLICKED], reports[ReportKind.CLOSED]
        )

    def command(self, campaign_id: int, command: CampaignCommand, now: datetime) -> Campaign:
        """Pause, resume, cancel or retry; the fault ``campaign_command_refused`` where that makes no sense."""
        at = to_milliseconds(now)
        with self._database.write(Noun.CAMPAIGNS, Noun.DELIVERIES) as connection:
            campaign = _get(connection, campaign_id)
            check_allowed(campaign.state, command)
            match command:
                case CampaignCommand.PAUSE:
                    _set_state(connection, campaign_id, CampaignState.PAUSED, PauseReason.BY_OWNER)
                case CampaignCommand.RESUME:
                    _resume(connection, campaign, at)
                case CampaignCommand.CANCEL:
                    _cancel(connection, campaign_id, at)
                case CampaignCommand.RETRY:
                    retry_in(connection, campaign_id, RetryChoice(), at)
            return _get(connection, campaign_id)

    def retry(self, campaign_id: int, choice: RetryChoice, now: datetime) -> int:
        """Try some deliveries of a finished campaign again; returns how many.

        Raises ``campaign_command_refused``, and ``nothing_to_retry`` where no chosen one can be tried again.
        """
        with self._database.write(Noun.CAMPAIGNS, Noun.DELIVERIES) as connection:
            check_allowed(_get(connection, campaign_id).state, CampaignCommand.RETRY)
            return retry_in(connection, campaign_id, choice, to_milliseconds(now))

    def undo(self, campaign_id: int, now: datetime) -> Campaign:
        """Take back a launch before its first push: the campaign is cancelled and its draft is open again.

        The fault ``undo_too_late`` when a sender has begun.
        """
        with self._database.write(Noun.CAMPAIGNS, Noun.DELIVERIES, Noun.DRAFTS) as connection:
            campaign = _get(connection, campaign_id)
            if campaign.state is not CampaignState.SCHEDULED or campaign.started_at is not None:
                raise Fault("undo_too_late")  # one that was resumed is scheduled too, and has begun
            _cancel(connection, campaign_id, to_milliseconds(now))
            connection.execute(
                draft.update().where(draft.c.campaign_id == campaign_id).values(campaign_id=None, deleted_at=None)
            )
            return _get(connection, campaign_id)

    def pause(self, campaign_id: int, reason: PauseReason) -> None:
        """A sender's word that this campaign cannot go on without the owner."""
        with self._database.write(Noun.CAMPAIGNS) as connection:
            if _get(connection, campaign_id).state is CampaignState.RUNNING:
                _set_state(connection, campaign_id, CampaignState.PAUSED, reason)

    def first_due(self, site_id: str, now: datetime, within: timedelta) -> Campaign | None:
        """The next scheduled campaign of a site that is due later than ``within`` from now, or None."""
        with self._database.read() as connection:
            row = connection.execute(
                select(table)
                .where(
                    table.c.site_id == site_id,
                    table.c.state == "scheduled",
                    table.c.due_at > to_milliseconds(now + within),
                )
                .order_by(table.c.due_at)
                .limit(1)
            ).one_or_none()
        return None if row is None else campaign_from(row)

    def halted(self) -> list[Campaign]:
        """All campaigns that a sender has paused, of every site: they wait for the owner."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(table).where(table.c.state == "paused", table.c.reason != PauseReason.BY_OWNER.value)
            ).all()
        return [campaign_from(row) for row in rows]

    def finished_since(self, moment: datetime) -> list[Campaign]:
        """All campaigns that have finished since then, of every site; one that was tried again finishes anew."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(table).where(table.c.state == "finished", table.c.ended_at >= to_milliseconds(moment))
            ).all()
        return [campaign_from(row) for row in rows]

    def are_any_left(self, now: datetime) -> bool:
        """True while a sender has something to do: a campaign runs, or one is due."""
        return any(each.state is CampaignState.RUNNING or each.due_at <= now for each in self.alive())

    def alive(self) -> list[Campaign]:
        """All campaigns that are scheduled or running, of every site."""
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(text(ALIVE))).all()
        return [campaign_from(row) for row in rows]


def _get(connection: Connection, campaign_id: int) -> Campaign:
    row = connection.execute(select(table).where(table.c.campaign_id == campaign_id)).one_or_none()
    if row is None:
        raise wrong_input("campaign_unknown", campaign=campaign_id)
    return campaign_from(row)


def _set_state(connection: Connection, campaign_id: int, state: CampaignState, reason: PauseReason | None) -> None:
    connection.execute(
        table.update()
        .where(table.c.campaign_id == campaign_id)
        .values(state=state.value, reason=None if reason is None else reason.value)
    )


def _cancel(connection: Connection, campaign_id: int, at: int) -> None:
    connection.execute(
        table.update().where(table.c.campaign_id == campaign_id).values(state="cancelled", reason=None, ended_at=at)
    )
    connection.exec_driver_sql(
        f"UPDATE delivery SET outcome = 'skipped', reason = 'cancelled', updated_at = ?"
        f" WHERE {OPEN} AND campaign_id = ?",
        (at, campaign_id),
    )
    finish_ended(connection, [campaign_id], at)


def _resume(connection: Connection, campaign: Campaign, at: int) -> None:
    """What made it pause counts no more; one that had begun goes on now, also where the clock was set back since."""
    has_begun = campaign.started_at is not None
    connection.execute(
        table.update()
        .where(table.c.campaign_id == campaign.campaign_id)
        .values(
            state="scheduled",
            reason=None,
            due_at=at if has_begun else max(to_milliseconds(campaign.due_at), at),
            leaves_out_other_keys=int(campaign.leaves_out_other_keys or campaign.reason is PauseReason.OTHER_KEY),
        )
    )
    forget_errors(connection, campaign.campaign_id)
    if has_begun:
        bring_deliveries_near(connection, campaign.campaign_id, at)

"""``pushdesk campaigns`` and ``pushdesk history``: what was sent, how it went, and the commands for it."""

import argparse
from pathlib import Path

from pushdesk.app import LogFilter, PushDesk
from pushdesk.cli.output import Output, local_time, time_text
from pushdesk.cli.targets import check_target
from pushdesk.domain.campaign import Campaign, CampaignCommand
from pushdesk.domain.delivery import DeliveryRow, Outcome
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.removal import RemovalCommand, RemovalStanding
from pushdesk.domain.wordings import shown_text
from pushdesk.exchange.campaigns import FIELDS as CAMPAIGN_FIELDS
from pushdesk.exchange.logs import FIELDS as LOG_FIELDS, write_delivery_log
from pushdesk.storage.campaigns import CampaignTotals
from pushdesk.words.deliveries import (
    BROWSER_WORDS,
    CAMPAIGN_WORDS,
    OUTCOME_WORDS,
    PAUSE_WORDS,
    PUSH_SERVICE_WORDS,
    REASON_WORDS,
)
from pushdesk.words.removal import removal_heading, removal_words


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the actions."""
    with PushDesk(folder) as desk:
        if arguments.command == "history":
            if arguments.campaign is None and arguments.outcome is not None:
                raise wrong_input("outcome_without_campaign")
            if arguments.campaign is None:
                _list(desk, arguments, output, file=arguments.csv)
            else:
                _log(desk, arguments, output)
        elif arguments.action == "list":
            _list(desk, arguments, output, file=None)
        elif arguments.action == "show":
            show(desk, desk.campaigns.get(arguments.campaign), output)
        elif arguments.action == "removal":
            _decide_removal(desk, arguments, output)
        else:
            command = CampaignCommand(arguments.action)
            show(desk, desk.campaigns.command(arguments.campaign, command, desk.now()), output)
    return 0


def show(desk: PushDesk, campaign: Campaign, output: Output) -> None:
    """One campaign in numbers: a count per outcome, what browsers reported, and how its removal stands."""
    totals = desk.campaigns.totals(campaign.campaign_id)
    standing = desk.removals.standing(campaign.campaign_id)
    output.document(
        {
            "campaign": campaign.campaign_id,
            "title": campaign.notification.title,
            "state": campaign.state.value,
            "reason": None if campaign.reason is None else campaign.reason.value,
            "total": campaign.total,
            **{outcome.value: totals.by_outcome[outcome] for outcome in Outcome},
            "displayed": totals.displayed,
            "clicked": totals.clicked,
            "closed": totals.closed,
            "at_most_once": campaign.options.at_most_once,
            "removal": standing.removal.value or None,
            "removable": standing.removable,
            "restorable": standing.restorable,
            "created_at": time_text(campaign.created_at),
        }
    )
    if not output.is_json:
        output.say(summary(campaign, totals))
        for line in _removal_lines(campaign, standing):
            output.say(f"  {line}")


def summary(campaign: Campaign, totals: CampaignTotals) -> str:
    """A campaign in three lines of words."""
    counts = [f"{OUTCOME_WORDS[each].lower()} {count:,}" for each, count in totals.by_outcome.items() if count]
    why = f" – {PAUSE_WORDS[campaign.reason]}" if campaign.reason is not None else ""
    state = CAMPAIGN_WORDS[campaign.state].lower()
    return (
        f"#{campaign.campaign_id} “{shown_text(campaign.notification.title)}”: {state}{why}\n"
        f"  of {campaign.total:,}: {', '.join(counts) or 'nobody'}\n"
        f"  shown {totals.displayed:,}, clicked {totals.clicked:,}, closed {totals.closed:,}"
    )


def removal_notice(campaign: Campaign, standing: RemovalStanding) -> str:
    """A line that asks the owner for their word on a removal that is held."""
    return f"#{campaign.campaign_id} “{shown_text(campaign.notification.title)}”: {_removal_line(campaign, standing)}"


def _decide_removal(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> None:
    command = RemovalCommand(arguments.word)
    changed = desk.removals.decide(arguments.campaign, command, desk.now())
    show(desk, desk.campaigns.get(arguments.campaign), output)
    if command is RemovalCommand.REMOVE:
        output.say(f"  {changed:,} were taken off the list.")
    elif changed:
        output.say(f"  {changed:,} are back on the list.")


def _removal_lines(campaign: Campaign, standing: RemovalStanding) -> list[str]:
    way_back = f"“pushdesk campaigns removal {campaign.campaign_id} undo” brings them back."
    lines = [
        _removal_line(campaign, standing) if removal_words(standing) else "",
        f"taken off the list as gone: {standing.restorable:,}; {way_back}" if standing.restorable else "",
    ]
    return [line for line in lines if line]


def _removal_line(campaign: Campaign, standing: RemovalStanding) -> str:
    command = f"pushdesk campaigns removal {campaign.campaign_id}"
    ways = f" Say “{command} keep” or “… remove”." if standing.is_waiting else f" “{command} remove” removes them."
    return f"{removal_heading(standing)}. {removal_words(standing)}{ways}"


def print_campaigns(desk: PushDesk, campaigns: list[Campaign], output: Output) -> None:
    """The list of campaigns as a table for people."""
    rows = []
    for each in campaigns:
        totals = desk.campaigns.totals(each.campaign_id)
        rows.append(
            (
                str(each.campaign_id),
                CAMPAIGN_WORDS[each.state],
                shown_text(each.notification.title),
                f"{totals.by_outcome[Outcome.ACCEPTED]:,} of {each.total:,}",
                f"{totals.displayed:,}",
                f"{totals.clicked:,}",
                local_time(each.due_at),
            )
        )
    output.table(("ID", "STATE", "TITLE", "ACCEPTED", "SHOWN", "CLICKED", "WHEN"), rows)


def print_log(rows: list[DeliveryRow], output: Output) -> None:
    """Lines of a delivery log as a table for people."""
    output.table(
        ("DELIVERY", "SUBSCRIBER", "BROWSER", "SERVICE", "OUTCOME", "CODE", "TRIES", "WHEN", "WHAT IT MEANS"),
        [
            (
                str(row.delivery_id),
                str(row.subscription_id),
                BROWSER_WORDS[row.browser],
                PUSH_SERVICE_WORDS[row.push_service],
                OUTCOME_WORDS[row.outcome],
                str(row.status or "–"),
                str(row.attempts),
                local_time(row.at),
                REASON_WORDS[row.reason],
            )
            for row in rows
        ],
    )


def _list(desk: PushDesk, arguments: argparse.Namespace, output: Output, *, file: Path | None) -> None:
    site = desk.choose_site(arguments.site)
    page = desk.campaigns.page(site.site_id, before_id=arguments.after, limit=arguments.limit + 1)
    shown = page[: arguments.limit]
    if file is not None:
        check_target(file, CAMPAIGN_FIELDS, replace=arguments.replace)
        written = desk.write_campaigns(site, file)
    output.document(
        {
            "campaigns": [
                {
                    "campaign": each.campaign_id,
                    "title": each.notification.title,
                    "state": each.state.value,
                    "total": each.total,
                    "created_at": time_text(each.created_at),
                }
                for each in shown
            ],
            "next": shown[-1].campaign_id if len(page) > len(shown) else None,
        }
    )
    if file is not None:
        output.say(f"{written:,} campaigns are in {file}.")
        return
    if not shown:
        output.say("Nothing was sent yet.")
        return
    print_campaigns(desk, shown, output)


def _log(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> None:
    campaign = desk.campaigns.get(arguments.campaign)
    wanted = LogFilter(() if arguments.outcome is None else (Outcome(arguments.outcome),))
    written = None
    if arguments.csv is not None:
        check_target(arguments.csv, LOG_FIELDS, replace=arguments.replace)
        written = write_delivery_log(arguments.csv, desk.delivery_log.all(campaign.campaign_id, wanted))
    page = desk.delivery_log.after(campaign.campaign_id, arguments.after or 0, arguments.limit + 1, wanted)
    shown = page[: arguments.limit]
    output.document(
        {
            "campaign": campaign.campaign_id,
            "deliveries": [
                {
                    "delivery": row.delivery_id,
                    "subscription": row.subscription_id,
                    "push_service": row.push_service.value,
                    "browser": row.browser.value,
                    "outcome": row.outcome.value,
                    "status": row.status,
                    "reason": row.reason.value,
                    "attempts": row.attempts,
                    "at": time_text(row.at),
                }
                for row in shown
            ],
            "next": shown[-1].delivery_id if len(page) > len(shown) else None,
        }
    )
    if written is not None:
        output.say(f"{written:,} deliveries are in {arguments.csv}.")
    elif not output.is_json:
        output.say(summary(campaign, desk.campaigns.totals(campaign.campaign_id)))
        print_log(shown, output)
        if len(page) > len(shown):
            output.say(f"More with --after {shown[-1].delivery_id}.")

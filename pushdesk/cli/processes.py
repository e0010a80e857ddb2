"""``pushdesk receive`` and ``pushdesk work``: the two programs that run beside the window, or without one."""

import argparse
import os
import sys
from contextlib import nullcontext
from pathlib import Path

from pushdesk import machine
from pushdesk.app import PushDesk
from pushdesk.cli.campaigns import removal_notice
from pushdesk.cli.daily_duties import DailyDuties
from pushdesk.cli.inbox_rounds import InboxRounds, make_round
from pushdesk.cli.output import Output
from pushdesk.domain.wordings import shown_text
from pushdesk.logs import log_to_file
from pushdesk.settings import value_from_text
from pushdesk.words.deliveries import PAUSE_WORDS


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Run until asked to stop."""
    stop = machine.StopSignal().listen(stop_on_stdin_close=arguments.stop_on_stdin_close)
    if arguments.command == "receive":
        _receive(arguments, folder, stop)
        return 0
    status = _work(arguments, folder, stop)
    if not arguments.stop_on_stdin_close:  # whoever started us with it tells it themselves
        _tell_halted(folder, output)
    output.document({"ended": "stopped" if stop.is_set() else "done" if status == 0 else "failed"})
    return status


def _receive(arguments: argparse.Namespace, folder: Path, stop: machine.StopSignal) -> None:
    from pushdesk.receiver.server import run as receive

    host = None if arguments.host is None else value_from_text("receiver_host", arguments.host)
    with PushDesk(folder) as desk:
        log_to_file(folder, "receiver")
        desk.database.take_checkpoint_duty()
        settings = desk.settings.all()
        receive(
            desk,
            host=settings.receiver_host if host is None else str(host),
            port=settings.receiver_port if arguments.port is None else arguments.port,
            stop=stop,
            out=sys.stdout,
        )


def _tell_halted(folder: Path, output: Output) -> None:
    """Name the campaigns that wait for the owner's word, and why: paused ones, and those that found too many gone."""
    with PushDesk(folder) as desk:
        for campaign in desk.campaigns.halted():
            why = PAUSE_WORDS[campaign.reason] if campaign.reason is not None else ""
            output.warn(
                f"pushdesk: #{campaign.campaign_id} “{shown_text(campaign.notification.title)}” is paused. {why}"
            )
        for campaign, standing in desk.removals.waiting():
            output.warn(f"pushdesk: {removal_notice(campaign, standing)}")


def _work(arguments: argparse.Namespace, folder: Path, stop: machine.StopSignal) -> int:
    from pushdesk.sending.clock import Clock
    from pushdesk.sending.engine import Engine
    from pushdesk.sending.workers import supervise

    with PushDesk(folder) as desk:
        log_to_file(folder, "sender")
        processes = arguments.processes or desk.settings.all().sender_processes
        if arguments.once:
            make_round(desk)
    rounds = nullcontext() if arguments.once else InboxRounds(folder)
    if processes > 1:
        with rounds, DailyDuties(folder, looks_at_end=arguments.once):
            return supervise(folder, processes, once=arguments.once, stop=stop)
    machine.lower_priority()
    with PushDesk(folder) as desk, rounds, DailyDuties(folder, looks_at_end=arguments.once):
        desk.database.take_checkpoint_duty()
        Engine(
            desk.database,
            desk.custody,
            clock=Clock(),
            stop=stop,
            process_id=os.getpid(),
            ends_when_done=arguments.once,
        ).run()
    return 0

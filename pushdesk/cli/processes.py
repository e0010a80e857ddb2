"""``pushdesk receive`` and ``pushdesk work``: the two programs that run beside the window, or without one."""

import argparse
import os
import sys
from pathlib import Path

from pushdesk import machine
from pushdesk.app import PushDesk, log_to_file
from pushdesk.cli.output import Output


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Run until asked to stop."""
    stop = machine.StopSignal().listen(stop_on_stdin_close=arguments.stop_on_stdin_close)
    if arguments.command == "receive":
        _receive(arguments, folder, stop)
        return 0
    return _work(arguments, folder, stop)


def _receive(arguments: argparse.Namespace, folder: Path, stop: machine.StopSignal) -> None:
    from pushdesk.receiver.server import run as receive

    with PushDesk(folder) as desk:
        log_to_file(folder, "receiver")
        settings = desk.settings.all()
        receive(
            desk,
            host=arguments.host or settings.receiver_host,
            port=settings.receiver_port if arguments.port is None else arguments.port,
            stop=stop,
            out=sys.stdout,
        )


def _work(arguments: argparse.Namespace, folder: Path, stop: machine.StopSignal) -> int:
    from pushdesk.sending.clock import Clock
    from pushdesk.sending.engine import Engine
    from pushdesk.sending.workers import supervise

    with PushDesk(folder) as desk:
        log_to_file(folder, "sender")
        processes = arguments.processes or desk.settings.all().sender_processes
    if processes > 1:
        return supervise(folder, processes, once=arguments.once, stop=stop)
    machine.lower_priority()
    with PushDesk(folder) as desk:
        Engine(
            desk.database,
            desk.custody,
            clock=Clock(),
            stop=stop,
            process_id=os.getpid(),
            ends_when_done=arguments.once,
        ).run()
    return 0

"""The router is up and the line is down: no name is found and nothing says so. Nobody may lose a try by that."""

import shlex
import sys
import threading
from collections import Counter
from pathlib import Path

from pushdesk.domain.delivery import Outcome, Reason
from tests.sending.trouble_shop import TroubleShop, trouble_service
from tests.sending.trouble_table import TROUBLES
from tests.torture.conftest import Counted

PEOPLE = 1_000
SECONDS = 40.0


def in_a_network_of_its_own(folder: Path) -> list[str]:
    """The words that start a sender (the workspace follows) where the one name server is this computer's port 53."""
    names = folder / "resolv.conf"
    names.write_text("nameserver 127.0.0.1\n")
    sender = shlex.join([sys.executable, "-m", "tests.torture.silent_names"])
    prepared = f'ip link set lo up && mount --bind {shlex.quote(str(names))} /etc/resolv.conf && exec {sender} "$0"'
    return ["unshare", "--map-root-user", "--mount", "--net", "sh", "-c", prepared]


def test_a_name_server_that_is_silent_costs_nobody_a_try(tmp_path: Path, counted: Counted) -> None:
    trouble = next(each for each in TROUBLES if each.name == "name-unknown")
    with trouble_service(tmp_path / "service", [trouble]) as service:
        shop = TroubleShop(tmp_path / "workspace", service, {trouble: PEOPLE})
        with shop.start(*in_a_network_of_its_own(tmp_path)) as sender:
            threading.Event().wait(SECONDS)
            sender.close_input(deadline_seconds=60)
            shop.end(sender, deadline_seconds=5)
        ended = shop.ended()
        shop.check_nobody_is_lost_or_removed()
        shop.close()
    reasons = Counter(f"{each.outcome} ({each.reason})" for each in ended)
    told = ", ".join(f"{count:,} {words}" for words, count in reasons.most_common())
    counted(f"a silent name server, {SECONDS:.0f} s", f"{sum(each.attempts for each in ended)} tries counted; {told}")
    assert [each for each in ended if each.attempts or each.outcome is not Outcome.PENDING] == []
    assert any(each.reason is Reason.OFFLINE for each in ended)

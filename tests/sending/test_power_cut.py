"""The power goes while senders write: the workspace opens whole, and what was recorded is still recorded."""

import random
from pathlib import Path

from pushdesk.app import PushDesk
from tests.sending.killing import finish, settle
from tests.sending.power_cut import Harm, check_found_whole, cut_the_power, harmed_copy
from tests.sending.trouble_shop import TroubleShop, trouble_service
from tests.sending.trouble_table import WELL_BEHAVED
from tests.sending.workspace import Bakery

PEOPLE = 900
FULL = 2
"""What SQLite calls ``synchronous = FULL``."""


def test_what_was_confirmed_survives_a_power_cut_and_the_rest_is_sent(bakery: Bakery, tmp_path: Path) -> None:
    chance = random.Random(7)
    bakery.subscribe(PEOPLE, mix={"ok": 0.7, "slow": 0.3})
    campaign = bakery.launch()
    images = cut_the_power(bakery, [100, 250, 500], tmp_path, chance)
    for image in images:
        found = [
            harmed_copy(image, image.folder.with_name(f"{image.folder.name}-{harm}"), harm, chance) for harm in Harm
        ]
        for folder in found:
            check_found_whole(image, folder)
    after = Bakery(PushDesk(found[0]), bakery.bench, bakery.site_id, bakery.key_id)
    finish(after)
    assert settle(after, campaign).lost == 0
    after.desk.close()


def test_a_sender_waits_for_the_disk_at_every_commit(tmp_path: Path) -> None:
    with trouble_service(tmp_path / "service", [WELL_BEHAVED[0]]) as service:
        shop = TroubleShop(tmp_path / "workspace", service, {WELL_BEHAVED[0]: 10})
        with shop.start() as sender:
            told = shop.end(sender, deadline_seconds=30)
        shop.close()
    assert told.pragmas["synchronous"] == FULL
    assert told.pragmas["journal_mode"] == "wal"

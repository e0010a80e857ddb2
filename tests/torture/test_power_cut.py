"""The power goes again and again in a campaign of twenty thousand, and each time the worst is made of it."""

import random
import shutil
from pathlib import Path

from pushdesk.app import PushDesk
from tests.sending.killing import finish, settle
from tests.sending.power_cut import Harm, check_found_whole, cut_the_power, harmed_copy
from tests.sending.workspace import Bakery
from tests.torture.conftest import Counted

PEOPLE = 20_000
CUTS = 24


def test_nothing_confirmed_is_lost_in_twenty_four_power_cuts(bakery: Bakery, tmp_path: Path, counted: Counted) -> None:
    chance = random.Random(24)
    bakery.subscribe(PEOPLE, mix={"ok": 0.9, "slow": 0.1}, seed=24)
    campaign = bakery.launch()
    part = PEOPLE // (CUTS + 1)
    thresholds = [part * (number + 1) + chance.randrange(part) for number in range(CUTS)]
    images = cut_the_power(bakery, thresholds, tmp_path, chance)
    further = opened = 0
    for image in images:
        for harm in Harm:
            folder = harmed_copy(image, tmp_path / "found", harm, chance)
            further += check_found_whole(image, folder)
            opened += 1
            if image is not images[-1] or harm is not Harm.CUT:
                shutil.rmtree(folder)
            else:
                folder.rename(tmp_path / "after")
    in_log = [image for image in images if image.visible > image.moved]
    after = Bakery(PushDesk(tmp_path / "after"), bakery.bench, bakery.site_id, bakery.key_id)
    finish(after)
    account = settle(after, campaign)
    after.desk.close()
    confirmed = sum(len(image.confirmed) for image in images)
    counted(
        f"power cut in a campaign of {PEOPLE:,}",
        f"{CUTS} images, {opened} harmed copies opened, all whole; 0 of {confirmed:,} confirmed results lost"
        f" ({further:,} unconfirmed ones found too); {len(in_log)} images with a log not yet moved;"
        f" after the last: {account.lost} lost, {account.copies} copies",
    )
    assert account.lost == 0
    assert len(in_log) > CUTS / 2

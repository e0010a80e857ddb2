"""Backups: whole, readable, seven of them; and the way back, which brings nobody back against their will."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from pushdesk.domain.campaign import CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.domain.subscription import Browser
from pushdesk.storage.backups import Contents, back_up, back_up_daily, check, contents, inspect
from pushdesk.storage.database import FILE_NAME
from pushdesk.storage.opening import open_database
from pushdesk.storage.restoring import restore
from pushdesk.storage.subscription_import import ImportRow
from tests.processes import Program
from tests.storage.workspace import DAY, HOSTS, MINUTE, MOZILLA, NOW, Shop

ROOT = Path(__file__).parents[2]

WRITE_UNTIL_TOLD = """
import select, sys
from pathlib import Path
from pushdesk.storage.database import Noun
from pushdesk.storage.opening import open_database
database = open_database(Path(sys.argv[1]))
number = 0
while not select.select([sys.stdin], [], [], 0)[0]:
    with database.write(Noun.SETTINGS) as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (f"left {number}", "x" * 500))
        connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (f"right {number}", "x" * 500))
    number += 1
    if number == 20:
        print("busy", flush=True)
"""

LOOK_AGAIN = """
import sys
from pathlib import Path
from pushdesk.storage.opening import open_database
database = open_database(Path(sys.argv[1]))
for _ in sys.stdin:
    with database.read() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM subscription").scalar_one()
    print(count, database.counters()["subscriptions"], flush=True)
"""


def fault_of(ask: Callable[[], object]) -> Fault:
    with pytest.raises(Fault) as caught:
        ask()
    return caught.value


def states(shop: Shop) -> dict[int, str]:
    return dict(shop.rows("SELECT subscription_id, state FROM subscription"))


# Making one


def test_a_backup_holds_what_the_workspace_holds(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(5)
    shop.launch()
    target = tmp_path / "elsewhere" / "mine.backup"
    assert back_up(shop.database, target) == Contents(sites=1, keys=1, subscriptions=5, campaigns=1)
    assert inspect(target) == Contents(1, 1, 5, 1)
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in target.parent.iterdir()] == ["mine.backup"]


def test_a_backup_may_be_written_over_an_earlier_one_and_over_nothing_else(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "mine.backup"
    back_up(shop.database, target)
    shop.subscribe(2)
    assert back_up(shop.database, target).subscriptions == 2
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friend")
    for path in (letter, tmp_path):
        assert fault_of(lambda path=path: back_up(shop.database, path)).code == "backup_target_exists"
    assert letter.read_text() == "Dear friend"


def test_a_backup_never_takes_the_place_of_the_database(shop: Shop, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(shop.database.path)
    for path in (shop.database.path, link, shop.database.folder / ".." / "workspace" / FILE_NAME):
        assert fault_of(lambda path=path: back_up(shop.database, path)).code == "backup_onto_itself"
    assert shop.subscribe() == [1]


def test_a_backup_to_a_place_that_cannot_be_is_a_fault(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for path in (tmp_path / "file" / "below", Path("/proc/self/mine.backup")):
        assert fault_of(lambda path=path: back_up(shop.database, path)).code == "backup_failed"


def test_a_backup_of_a_busy_workspace_ends_and_is_whole(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(300)
    with Program([sys.executable, "-c", WRITE_UNTIL_TOLD, str(shop.database.folder)], folder=ROOT) as program:
        assert program.line() == "busy"
        for number in range(3):
            target = tmp_path / f"{number}.backup"
            assert back_up(shop.database, target).subscriptions == 300
            copy = sqlite3.connect(target)
            left, right = (
                copy.execute("SELECT count(*) FROM setting WHERE name LIKE ?", (f"{side} %",)).fetchone()[0]
                for side in ("left", "right")
            )
            copy.close()
            assert left == right >= 20
        program.write_line("stop")


def test_one_backup_a_day_is_made_and_seven_are_kept(shop: Shop) -> None:
    made = [back_up_daily(shop.database, NOW + number * DAY) for number in range(10)]
    assert all(made)
    assert back_up_daily(shop.database, NOW + 9 * DAY + MINUTE) is None
    kept = sorted((shop.database.folder / "backups").iterdir())
    assert kept == made[3:]
    assert kept[-1].name == "daily-2026-05-10.sqlite3"
    assert inspect(kept[0]).sites == 1


def test_a_damaged_database_drives_no_good_backup_out(shop: Shop) -> None:
    shop.subscribe(200)
    for number in range(7):
        back_up_daily(shop.database, NOW + number * DAY)
    before = sorted((shop.database.folder / "backups").iterdir())
    shop.database.close()
    spoil(shop.database.path)
    database = open_database(shop.database.folder)
    assert fault_of(lambda: back_up_daily(database, NOW + 8 * DAY)).code == "database_damaged"
    assert fault_of(lambda: back_up(database, before[0])).code == "database_damaged"
    assert sorted((shop.database.folder / "backups").iterdir()) == before
    database.close()


def spoil(path: Path) -> None:
    """Damage a page in the middle; the first ones, with the schema, stay as they are."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    path.write_bytes(content)


def test_a_sound_database_has_nothing_wrong(shop: Shop) -> None:
    shop.subscribe(10)
    assert check(shop.database) == []


def test_broken_references_are_found(shop: Shop) -> None:
    shop.subscribe()
    other = sqlite3.connect(shop.database.path)
    other.execute("DELETE FROM lane")
    other.commit()
    other.close()
    assert check(shop.database) == ["foreign key of subscription"]


# Looking at one


def test_files_that_are_no_backups_are_told_apart(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(200)
    good = tmp_path / "good.backup"
    back_up(shop.database, good)
    codes = {}
    for name, content in {
        "letter": b"Dear friend",
        "nothing": b"",
        "half": good.read_bytes()[: good.stat().st_size // 2],
    }.items():
        (tmp_path / name).write_bytes(content)
        codes[name] = fault_of(lambda name=name: inspect(tmp_path / name))
    shutil.copy(good, tmp_path / "spoilt")
    spoil(tmp_path / "spoilt")
    newer = sqlite3.connect(shutil.copy(good, tmp_path / "newer"))
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.commit()
    newer.close()
    for name in ("spoilt", "newer", "missing", "."):
        codes[name] = fault_of(lambda name=name: inspect(tmp_path / name))
    assert {name: fault.code for name, fault in codes.items()} == {
        "letter": "backup_foreign",
        "nothing": "backup_foreign",
        "half": "backup_damaged",
        "spoilt": "backup_damaged",
        "newer": "database_newer",
        "missing": "backup_not_read",
        ".": "backup_not_read",
    }
    assert all(fault.usage for fault in codes.values())


# The way back


def test_a_restore_brings_the_past_back_and_keeps_the_present(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(3)
    back_up(shop.database, tmp_path / "old")
    shop.subscribe(2)
    kept = restore(shop.database.folder, tmp_path / "old", NOW)
    assert states(shop) == {1: "active", 2: "active", 3: "active"}
    assert kept is not None
    assert kept.name == "before-restore-2026-05-01-090000.sqlite3"
    assert inspect(kept).subscriptions == 5
    assert restore(shop.database.folder, kept, NOW) != kept
    assert len(states(shop)) == 5
    assert sorted(path.name for path in shop.database.folder.iterdir() if "restored" in path.name) == []


def test_a_restore_into_an_empty_place_makes_the_workspace(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(3)
    name = shop.database.workspace_id()
    back_up(shop.database, tmp_path / "old")
    assert restore(tmp_path / "new" / "machine", tmp_path / "old", NOW) is None
    database = open_database(tmp_path / "new" / "machine")
    assert len(states(Shop(database))) == 3
    assert database.workspace_id() == name
    assert database.path.stat().st_mode & 0o777 == 0o600
    database.close()


def test_a_restore_is_seen_by_those_who_have_the_workspace_open(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(3)
    back_up(shop.database, tmp_path / "old")
    shop.subscribe(2)
    before = shop.database.counters()
    with Program([sys.executable, "-c", LOOK_AGAIN, str(shop.database.folder)], folder=ROOT) as program:
        program.write_line("look")
        assert program.line() == f"5 {before['subscriptions']}"
        restore(shop.database.folder, tmp_path / "old", NOW)
        program.write_line("look")
        count, counter = program.line().split()
    assert (count, int(counter) > before["subscriptions"]) == ("3", True)
    after = shop.database.counters()
    assert all(after[noun] > value for noun, value in before.items())
    assert shop.register(shop.registration(77)).subscription_id == 4


def test_erased_and_unsubscribed_people_do_not_come_back(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(6)
    shop.subscriptions.tag(1, ["regular"])
    back_up(shop.database, tmp_path / "old")
    shop.now += DAY
    handed_in = shop.registration(6)
    shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, shop.now, erase=True)
    shop.subscriptions.erase(1, shop.now)
    handed_in = shop.registration(2)
    shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, shop.now)
    handed_in = shop.registration(3)
    shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, shop.now)
    shop.register(handed_in)  # and this one changed their mind
    shop.subscriptions.erase(4, shop.now)
    shop.register(shop.registration(4))  # and this one as well
    restore(shop.database.folder, tmp_path / "old", shop.now)
    assert states(shop) == {2: "unsubscribed", 3: "active", 4: "active", 5: "active"}
    assert shop.rows("SELECT * FROM subscription_tag") == []
    assert len(shop.rows("SELECT * FROM tombstone")) == 2

    restore(shop.database.folder, tmp_path / "old", shop.now)  # it does not wear off
    assert states(shop) == {2: "unsubscribed", 3: "active", 4: "active", 5: "active"}


def test_who_came_and_left_after_the_backup_is_not_brought_back_by_an_old_list(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(1)
    back_up(shop.database, tmp_path / "old")
    shop.now += DAY
    shop.register(shop.registration(2))
    handed_in = shop.registration(2)
    shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, shop.now)
    restore(shop.database.folder, tmp_path / "old", shop.now)
    (outcome,) = shop.subscriptions.register_many([ImportRow(handed_in, Browser.CHROME)], HOSTS, shop.now)
    assert isinstance(outcome, Fault)
    assert outcome.code == "endpoint_erased"
    shop.register(handed_in)  # their own word counts
    assert set(states(shop).values()) == {"active"}


def test_campaigns_that_were_under_way_wait_for_the_owner(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(4)
    running, due, planned = shop.launch(), shop.launch(due_in=MINUTE), shop.launch(due_in=2 * DAY)
    shop.start()
    worker_id = shop.workers.begin(1, NOW)
    shop.claim(worker_id, 3)
    back_up(shop.database, tmp_path / "old")
    shop.now += DAY
    restore(shop.database.folder, tmp_path / "old", shop.now)

    def found(campaign_id: int) -> tuple[CampaignState, PauseReason | None]:
        campaign = shop.campaigns.get(campaign_id)
        return campaign.state, campaign.reason

    assert found(running.campaign_id) == found(due.campaign_id) == (CampaignState.PAUSED, PauseReason.RESTORED)
    assert found(planned.campaign_id) == (CampaignState.SCHEDULED, None)
    assert shop.totals(running) == {Outcome.RETRYING: 3, Outcome.PENDING: 1}
    assert not shop.workers.heartbeat(worker_id, shop.now)
    assert shop.claim("w") == []
    assert shop.workers.live(shop.now) == []


@pytest.mark.parametrize("damage", ["spoilt", "empty", "foreign"])
def test_a_damaged_workspace_is_replaced_and_its_file_kept(shop: Shop, tmp_path: Path, damage: str) -> None:
    shop.subscribe(200)
    back_up(shop.database, tmp_path / "old")
    shop.database.close()
    if damage == "spoilt":
        spoil(shop.database.path)
    else:
        shop.database.path.write_bytes(b"" if damage == "empty" else b"Dear friend")
    damaged = shop.database.path.read_bytes()
    kept = restore(shop.database.folder, tmp_path / "old", NOW)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert kept.stat().st_mode & 0o777 == 0o600
    database = open_database(shop.database.folder)
    assert len(states(Shop(database))) == 200
    assert check(database) == []
    database.close()


def test_a_damaged_database_still_tells_who_was_erased(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(200)
    back_up(shop.database, tmp_path / "old")
    shop.now += DAY
    shop.subscriptions.erase(7, shop.now)
    shop.database.close()
    content = bytearray(shop.database.path.read_bytes())
    place = content.rindex(f"{MOZILLA}90".encode())
    content[place // 4096 * 4096 : place // 4096 * 4096 + 100] = b"\xa5" * 100
    shop.database.path.write_bytes(content)
    with pytest.raises(Fault, match="database_damaged"):
        contents(shop.database.path)
    restore(shop.database.folder, tmp_path / "old", shop.now)
    database = open_database(shop.database.folder)
    assert 7 not in states(Shop(database))
    assert len(states(Shop(database))) == 199
    database.close()


def test_a_restore_of_what_is_no_backup_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(2)
    (tmp_path / "letter").write_text("Dear friend")
    assert fault_of(lambda: restore(shop.database.folder, tmp_path / "letter", NOW)).code == "backup_foreign"
    assert fault_of(lambda: restore(tmp_path / "letter", tmp_path / "letter", NOW)).code == "backup_foreign"
    back_up(shop.database, tmp_path / "old")
    assert fault_of(lambda: restore(tmp_path / "letter", tmp_path / "old", NOW)).code == "restore_failed"
    assert (tmp_path / "letter").read_text() == "Dear friend"
    assert len(states(shop)) == 2
    assert not (shop.database.folder / "backups").exists()


def test_the_endpoint_of_an_erased_person_is_not_kept_anywhere(shop: Shop) -> None:
    shop.subscribe(2)
    shop.subscriptions.erase(1, NOW)
    shop.database.close()
    content = b"".join(path.read_bytes() for path in shop.database.folder.iterdir() if path.is_file())
    assert f"{MOZILLA}2".encode() in content
    assert f"{MOZILLA}1".encode() not in content


def test_a_restore_waits_for_whoever_is_opening_the_workspace(shop: Shop, tmp_path: Path) -> None:
    back_up(shop.database, tmp_path / "old")
    hold = (
        "import sys\nfrom pathlib import Path\nfrom pushdesk.storage.opening import opening_lock\n"
        "with opening_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.readline()\n"
    )
    with Program([sys.executable, "-c", hold, str(shop.database.folder)], folder=ROOT) as program:
        assert program.line() == "held"
        program.write_line("let go")
        assert restore(shop.database.folder, tmp_path / "old", NOW + timedelta(seconds=1)) is not None


def test_a_damaged_database_is_not_copied_over_a_good_backup(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "mine.backup"
    back_up(shop.database, target)
    shop.subscribe(400)
    shop.database.close()
    with shop.database.path.open("r+b") as file:
        file.seek(4096 * 40)
        file.write(b"\xa5" * 4096 * 10)
    assert fault_of(lambda: back_up(shop.database, target)).code == "database_damaged"
    assert inspect(target) == Contents(1, 1, 0, 0)

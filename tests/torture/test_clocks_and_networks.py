"""Wrong keys, contacts and clocks with 10,000 recipients, ten minutes offline, eight hours asleep, a full disk."""

import sqlite3
import sys
import time
from pathlib import Path

import pytest

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.webpush.vapid import new_private_key, public_bytes, public_key_text
from tests.processes import Program
from tests.sending.faked_time import ROOT, FakedTime
from tests.sending.test_kills import finish
from tests.sending.test_storage_faults import HOLD_THE_LOCK, limit_file_size, pause, sender_at_work
from tests.sending.test_trials import endpoints_at
from tests.sending.workspace import Bakery, wait_until
from tests.torture.conftest import Counted

PEOPLE = 10_000
FEW_REQUESTS = 50
DOORS = ["fcm", "mozilla", "apple"]
CONTACT_OF_NOBODY = "mailto:owner@corner-bakery.test"
OFFLINE_SECONDS = 600.0
WRITTEN_DOWN_SECONDS = 40.0
"""What was under way at a cut is given up after 15 seconds; a busy machine takes its time to write all of it down."""

BACK_WITHIN_SECONDS = 5.0
LOCKED_SECONDS = 15.0
IN_FLIGHT_OF_ALL = 2 * 400


def await_end(program: Program, seconds: float) -> None:
    """Wait until a program has ended by itself."""
    ends_at = time.monotonic() + seconds
    wait_longer = program.is_running
    while wait_longer and time.monotonic() < ends_at:
        pause(0.2)
        wait_longer = program.is_running
    assert not wait_longer, program.failure("did not end in time")


def send(bakery: Bakery, clock: FakedTime, *, status: int) -> Campaign:
    with clock.program(bakery.desk.folder, "send", "--title", "Fresh bread", "--wait") as program:
        await_end(program, 120)
        assert program.terminate() == status, program.failure("did not end as expected")
    (campaign, *_) = bakery.desk.campaigns.page(bakery.site_id)
    return campaign


def check_untouched(bakery: Bakery, campaign: Campaign, reason: PauseReason, counted: Counted, row: str) -> None:
    """Paused for the reason, early, with everyone still there and waiting."""
    assert (campaign.state, campaign.reason) == (CampaignState.PAUSED, reason)
    assert bakery.outcomes(campaign) == {Outcome.PENDING: PEOPLE}
    assert bakery.requests() <= FEW_REQUESTS
    with bakery.desk.database.read() as connection:
        states = connection.exec_driver_sql("SELECT state, count(*) FROM subscription GROUP BY state").all()
    assert [tuple(row) for row in states] == [(SubscriptionState.ACTIVE.value, PEOPLE)]
    counted(row, f"paused after {bakery.requests()} requests by 2 processes, cause named: {reason.value}; removed: 0")


@pytest.mark.parametrize("door", DOORS)
def test_a_wrong_key_is_named_within_fifty_requests(
    bakery: Bakery, tmp_path: Path, door: str, counted: Counted
) -> None:
    stranger = public_key_text(public_bytes(new_private_key()))
    bakery.subscribe(PEOPLE, application_server_key=stranger, services=door)
    campaign = send(bakery, FakedTime(tmp_path, "+0"), status=1)
    check_untouched(bakery, campaign, PauseReason.OTHER_KEY, counted, f"wrong key, {door}")


@pytest.mark.parametrize("door", ["fcm", "mozilla", "wns"])
def test_a_bad_contact_is_named_within_fifty_requests(
    bakery: Bakery, tmp_path: Path, door: str, counted: Counted
) -> None:
    with bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE site SET contact = ?", (CONTACT_OF_NOBODY,))
    bakery.subscribe(PEOPLE, services=door)
    check_untouched(
        bakery,
        send(bakery, FakedTime(tmp_path, "+0"), status=1),
        PauseReason.CONTACT_REFUSED,
        counted,
        f"bad contact, {door}",
    )


@pytest.mark.parametrize("offset", ["+25h", "-25h"])
def test_a_clock_a_day_off_reaches_everyone_once(bakery: Bakery, tmp_path: Path, offset: str, counted: Counted) -> None:
    bakery.subscribe(PEOPLE, services=dict.fromkeys(DOORS, 1.0))
    campaign = send(bakery, FakedTime(tmp_path, offset), status=0)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
    assert bakery.copies(campaign) == {"1": PEOPLE}
    assert bakery.requests() <= PEOPLE + FEW_REQUESTS * len(DOORS)
    counted(f"clock {offset}", f"{PEOPLE:,} reached once, {bakery.requests() - PEOPLE} refused requests before that")


@pytest.mark.parametrize("offset", ["+25h", "-25h"])
def test_a_clock_a_day_off_that_signing_anew_does_not_mend_is_named(
    bakery: Bakery, tmp_path: Path, offset: str, counted: Counted
) -> None:
    with bakery.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE site SET contact = ?", (CONTACT_OF_NOBODY,))
    bakery.subscribe(PEOPLE)
    check_untouched(
        bakery,
        send(bakery, FakedTime(tmp_path, offset), status=1),
        PauseReason.CLOCK_WRONG,
        counted,
        f"clock {offset} and refused all the same",
    )


def test_eight_hours_asleep_in_the_middle_send_nothing_expired(
    bakery: Bakery, tmp_path: Path, counted: Counted
) -> None:
    bakery.subscribe(PEOPLE, mix="slow")
    campaign = bakery.launch(ttl_seconds=3_600)
    clock = FakedTime(tmp_path, "+0")
    with clock.program(bakery.desk.folder, "work", "--once") as sender:
        wait_until(lambda: bakery.bench.count("accepted") > 500)
        clock.move("+8h")
        await_end(sender, 120)
        assert sender.terminate() == 0, sender.failure("did not end well")
    outcomes = bakery.outcomes(campaign)
    assert outcomes.keys() == {Outcome.ACCEPTED, Outcome.SKIPPED}
    assert bakery.requests() == outcomes[Outcome.ACCEPTED] < PEOPLE / 2
    assert bakery.reasons(campaign) == {Reason.ACCEPTED, Reason.EXPIRED}
    counted("clock + 8 h in the middle", f"{outcomes[Outcome.ACCEPTED]:,} sent before, expired ones sent: 0")


def test_a_clock_that_was_a_day_ahead_and_is_set_right_holds_nobody_back(bakery: Bakery, tmp_path: Path) -> None:
    bakery.subscribe(PEOPLE // 10, mix="slow")
    clock = FakedTime(tmp_path, "+25h")
    with clock.program(bakery.desk.folder, "send", "--title", "Fresh bread", "--wait") as program:
        wait_until(lambda: bakery.bench.count("accepted") > 100)
        clock.move("+0")
        await_end(program, 120)
        assert program.terminate() == 0, program.failure("did not end well")
    (campaign,) = bakery.desk.campaigns.page(bakery.site_id)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE // 10}


def test_a_campaign_paused_by_a_clock_ahead_is_resumed_with_the_right_one(bakery: Bakery, tmp_path: Path) -> None:
    bakery.subscribe(PEOPLE // 10, mix="slow")
    clock = FakedTime(tmp_path, "+25h")
    with clock.program(bakery.desk.folder, "send", "--title", "Fresh bread", "--wait") as program:
        wait_until(lambda: bakery.bench.count("accepted") > 10)
        (campaign,) = bakery.desk.campaigns.page(bakery.site_id)
        bakery.desk.campaigns.pause(campaign.campaign_id, PauseReason.CLOCK_WRONG)
        await_end(program, 60)
        assert program.terminate() == 1, program.failure("did not end well")
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RESUME, bakery.desk.now())
    finish(bakery)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE // 10}


def test_ten_minutes_offline_cost_nobody_a_try_and_end_within_five_seconds(bakery: Bakery, counted: Counted) -> None:
    words = ["unshare", "-rn", "--", sys.executable, "-m", "tests.torture.cut_off"]
    with Program(words, folder=ROOT) as island:
        port = island.line()
        bakery.desk.settings.set("extra_push_hosts", f"localhost:{port}")
        bakery.register(endpoints_at(port, PEOPLE))
        campaign = bakery.launch()
        island.write_line(f"work {bakery.desk.folder}")
        wait_until(lambda: bakery.outcomes(campaign).get(Outcome.ACCEPTED, 0) > PEOPLE // 20)
        island.write_line("down")
        island.line()
        pause(WRITTEN_DOWN_SECONDS)
        rows, counters = _rows(bakery), bakery.desk.database.counters()["deliveries"]
        pause(OFFLINE_SECONDS - WRITTEN_DOWN_SECONDS)
        assert _rows(bakery) == rows, "rows pile up"
        transactions = bakery.desk.database.counters()["deliveries"] - counters
        tried = [row for row in bakery.rows(campaign) if row.outcome is not Outcome.ACCEPTED and row.attempts]
        island.write_line("count")
        before = int(island.line())
        island.write_line("up")
        island.line()
        back_at = time.monotonic()
        wait_until(lambda: _count(island) > before)
        back_after = time.monotonic() - back_at
        ends_at = time.monotonic() + 120
        while bakery.outcomes(campaign) != {Outcome.ACCEPTED: PEOPLE} and time.monotonic() < ends_at:
            pause(0.5)
        assert island.close_input(deadline_seconds=60) == 0
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE}
    assert back_after < BACK_WITHIN_SECONDS
    assert len(tried) <= IN_FLIGHT_OF_ALL
    assert {row.attempts for row in tried} <= {1}
    assert transactions < 10 * OFFLINE_SECONDS
    counted(
        f"offline for {OFFLINE_SECONDS:.0f} s, {PEOPLE:,} recipients",
        f"back {back_after:.1f} s after the network; under way at the cut: {len(tried)}, everyone else 0 tries;"
        f" rows of tries added: 0; transactions meanwhile: {transactions:,}",
    )


def _count(island: Program) -> int:
    island.write_line("count")
    return int(island.line())


def _rows(bakery: Bakery) -> int:
    with bakery.desk.database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM attempt").scalar_one())


def test_a_database_locked_for_longer_than_a_wait_is_waited_for(bakery: Bakery) -> None:
    bakery.subscribe(1_000, mix={"ok": 0.5, "slow": 0.5})
    campaign = bakery.launch()
    with sender_at_work(bakery) as sender:
        with Program([sys.executable, "-c", HOLD_THE_LOCK, str(bakery.desk.database.path)]) as holder:
            assert holder.line() == "locked"
            pause(LOCKED_SECONDS)
            assert holder.close_input() == 0
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: 1_000})
        assert sender.terminate(deadline_seconds=30) == 0
    assert bakery.copies(campaign) == {"1": 1_000}


def test_a_stop_while_the_disk_is_full_ends_and_the_rest_is_sent_later(bakery: Bakery) -> None:
    bakery.subscribe(300, mix="slow")
    campaign = bakery.launch()
    with sender_at_work(bakery) as sender:
        limit_file_size(sender, 1)
        pause(1.0)
        sender.terminate(deadline_seconds=30)
        finish(bakery)
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 300}
    assert bakery.copies(campaign).keys() <= {"1", "2"}


ON_A_SMALL_DISK = """
set -e
mount -t tmpfs -o size=8m none "$1"
cp -a "$2/." "$1"
head -c 100m /dev/zero > "$1/filler" 2>/dev/null || true
"$3" -m pushdesk --data "$1" send --title "Fresh bread" --wait 2>"$4/stderr" && exit 9
rm "$1/filler"
head -c 3m /dev/zero > "$1/filler"
"$3" -m pushdesk --data "$1" send --title "Fresh bread" --wait 2>"$4/stderr" &
sending=$!
sleep 4
head -c 100m /dev/zero > "$1/more" 2>/dev/null || true
echo full
read -r _
rm "$1/filler" "$1/more"
wait $sending
cp "$1/pushdesk.sqlite3" "$4/"
"""


def test_a_disk_that_fills_up_while_sending_is_told_and_waited_for(bakery: Bakery, tmp_path: Path) -> None:
    bakery.subscribe(3_000, mix="slow")
    bakery.desk.database.close()
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    kept.mkdir()
    words = ["unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, "sh"]
    with Program([*words, str(disk), str(bakery.desk.folder), sys.executable, str(kept)], folder=ROOT) as island:
        island.line_with("full", deadline_seconds=60)
        pause(30.0)
        island.write_line("")
        await_end(island, 120)
        assert island.terminate() == 0, island.failure("did not end well")
    assert "The disk is full" in (kept / "stderr").read_text()
    connection = sqlite3.connect(kept / "pushdesk.sqlite3")
    outcomes = dict(connection.execute("SELECT outcome, count(*) FROM delivery GROUP BY outcome").fetchall())
    connection.close()
    assert outcomes == {Outcome.ACCEPTED.value: 3_000}
    assert bakery.bench.count("duplicates") == 0

"""Every kind of trouble a thousand times: its stated outcome and time limit, no more memory, nobody lost or removed."""

import time
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from pushdesk.domain.campaign import CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome
from pushdesk.sending.transport import Transport
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.webpush.request import PushRequest
from tests.sending.trouble_shop import ATTEMPT_SECONDS, TroubleShop, trouble_service
from tests.sending.trouble_table import TROUBLES, WELL_BEHAVED, Door, Trouble
from tests.torture.conftest import Counted

EACH = 1_000
EACH_ONCE = 100
EACH_TO_THE_END = 8
PORTS_OF_THE_SLOW = 25
"""While a push service has not accepted anything yet, eight messages at a time go there, and each takes 15 seconds."""
MORE_KILOBYTES = 20 * 1024

WITHOUT_A_WAY = ("name-unknown", "connect-ignored")
"""Where nobody answers at all, these mean that we are offline, and that ends nothing. So somebody else answers too."""

QUICK = [trouble for trouble in TROUBLES if not trouble.is_slow]
SLOW = [trouble for trouble in TROUBLES if trouble.is_slow]


@pytest.fixture(scope="module")
def well_behaved_kilobytes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Door, int]:
    """The most memory that a sender needs for as many subscribers without any trouble, over HTTP/1.1 and with TLS."""
    plain, secret = (_sent(tmp_path_factory.mktemp(each.name), [each])[1] for each in WELL_BEHAVED)
    return {Door.PLAIN: plain, Door.NOBODY: plain, Door.TLS: secret, Door.HTTP2: secret}


def _company(trouble: Trouble) -> list[Trouble]:
    return [WELL_BEHAVED[0]] if trouble.name in WITHOUT_A_WAY else []


def _sent(folder: Path, troubles: list[Trouble]) -> tuple[str, int]:
    """Send to a thousand subscribers of each trouble, to the end: what came of the last one's, and the peak memory."""
    with trouble_service(folder / "service", troubles) as service:
        shop = TroubleShop(folder / "workspace", service, dict.fromkeys(troubles, EACH))
        with shop.start() as sender:
            cost = shop.end(sender, deadline_seconds=120)
        assert shop.is_finished()
        shop.check_nobody_is_lost_or_removed()
        for trouble in troubles:
            shop.check_endings(trouble)
        assert service.seen("elsewhere").connections == 0
        told = shop.told(troubles[-1])
        shop.close()
    return told, cost.peak_kilobytes


@pytest.mark.parametrize("trouble", QUICK, ids=lambda trouble: trouble.name)
def test_a_trouble_ends_as_the_table_says(
    trouble: Trouble, tmp_path: Path, well_behaved_kilobytes: Mapping[Door, int], counted: Counted
) -> None:
    told, peak = _sent(tmp_path, [*_company(trouble), trouble])
    more = peak - well_behaved_kilobytes[trouble.door]
    counted(f"trouble: {trouble.name}", f"{told}; memory {more / 1024:+.1f} MB")
    assert more <= MORE_KILOBYTES


def test_nobody_is_written_to_twice_where_that_was_asked_for(tmp_path: Path, counted: Counted) -> None:
    """At-most-once, every quick trouble at the same time: no message was in the push service's hands a second time."""
    troubles = [*WELL_BEHAVED, *QUICK]
    with trouble_service(tmp_path / "service", troubles) as service:
        counts = dict.fromkeys(troubles, EACH_ONCE)
        shop = TroubleShop(tmp_path / "workspace", service, counts, at_most_once=True)
        with shop.start() as sender:
            shop.end(sender, deadline_seconds=120)
        assert shop.is_finished()
        shop.check_nobody_is_lost_or_removed()
        for trouble in troubles:
            shop.check_endings(trouble)
        outcomes = Counter(each.outcome for each in shop.ended())
        shop.close()
    told = ", ".join(f"{count:,} {outcome}" for outcome, count in outcomes.most_common())
    counted(f"at-most-once, {len(troubles)} kinds at once, {EACH_ONCE} people each", f"0 read twice; {told}")


def test_a_campaign_stops_by_itself_in_a_trouble_that_meets_everybody(tmp_path: Path, counted: Counted) -> None:
    trouble = next(each for each in QUICK if each.name == "reset-read")
    with trouble_service(tmp_path / "service", [trouble]) as service:
        shop = TroubleShop(tmp_path / "workspace", service, {trouble: EACH}, errors_allowed_percent=50)
        with shop.start() as sender:
            shop.end(sender, deadline_seconds=120)
        paused = shop.desk.campaigns.get(shop.campaign.campaign_id)
        assert (paused.state, paused.reason) == (CampaignState.PAUSED, PauseReason.TOO_MANY_ERRORS)
        shop.check_nobody_is_lost_or_removed()
        told = shop.told(trouble)
        ended = sum(each.outcome is Outcome.UNKNOWN for each in shop.ended())
        shop.close()
    counted("every answer is a reset: the campaign pauses by itself", f"after {ended} ends; {told}")
    assert ended < EACH / 2


def test_slow_troubles_end_in_time_and_none_holds_up_another(
    tmp_path: Path, well_behaved_kilobytes: Mapping[Door, int], counted: Counted
) -> None:
    """All at the same time, a sender each: the first try of a thousand, and one sender that goes to the last try."""
    with ExitStack() as open_now:
        shops = []
        for trouble in SLOW:
            folder = tmp_path / trouble.name
            counts = {trouble: EACH} | dict.fromkeys(_company(trouble), PORTS_OF_THE_SLOW)
            service = open_now.enter_context(trouble_service(folder / "service", [*counts], ports=PORTS_OF_THE_SLOW))
            shop = TroubleShop(folder / "workspace", service, counts)
            open_now.callback(shop.close)
            sender = open_now.enter_context(shop.start())
            shop.stand_still()
            shops.append((trouble, service, shop, sender))
        all_slow = [WELL_BEHAVED[0], *SLOW]
        last = open_now.enter_context(trouble_service(tmp_path / "last" / "service", all_slow))
        to_the_end = TroubleShop(tmp_path / "last" / "workspace", last, dict.fromkeys(all_slow, EACH_TO_THE_END))
        open_now.callback(to_the_end.close)
        sender_to_the_end = open_now.enter_context(to_the_end.start())

        for trouble, service, shop, sender in shops:
            shop.wait_until_all_were_tried()
            sender.close_input(deadline_seconds=30)
            cost = shop.end(sender, deadline_seconds=5)
            shop.check_nobody_is_lost_or_removed()
            shop.check_endings(trouble)
            longest = service.seen(trouble.name).longest_seconds
            more = cost.peak_kilobytes - well_behaved_kilobytes[trouble.door]
            counted(
                f"trouble: {trouble.name}",
                f"{shop.told(trouble)}; longest connection {longest:.1f} s; memory {more / 1024:+.1f} MB",
            )
            assert (trouble.name, longest <= ATTEMPT_SECONDS, more <= MORE_KILOBYTES) == (trouble.name, True, True)

        to_the_end.end(sender_to_the_end, deadline_seconds=200)
        to_the_end.check_nobody_is_lost_or_removed()
        assert to_the_end.is_finished()
        for trouble in SLOW:
            to_the_end.check_endings(trouble)
            counted(f"trouble: {trouble.name}, to the last try", to_the_end.told(trouble))


def test_no_attempt_of_any_kind_takes_longer_than_its_limit(tmp_path: Path, counted: Counted) -> None:
    """All kinds at once, a hundred posts each, by the clock of whoever handed them over."""
    troubles = [*WELL_BEHAVED, *TROUBLES]
    with trouble_service(tmp_path / "service", troubles) as service:
        door = Transport(TransportOptions(extra_ca_file=str(service.authority_file)))
        began: dict[int, float] = {}
        kinds: dict[int, str] = {}
        for trouble in troubles:
            for endpoint in service.endpoints(trouble, 100):
                ticket = len(began)
                request = PushRequest(endpoint, (("TTL", "60"),), b"b" * 400)
                began[ticket], kinds[ticket] = time.monotonic(), trouble.name
                door.post(ticket, request, address_is_trusted=True)
        took: Counter[str] = Counter()
        while door.in_flight:
            for arrival in door.poll(0.2):
                seconds = time.monotonic() - began[arrival.ticket]
                kind = kinds[arrival.ticket]
                took[kind] = max(took[kind], seconds)
        door.close()
    (slowest, seconds), *_ = took.most_common()
    counted(f"all {len(troubles)} kinds at once, 100 posts each", f"longest attempt {seconds:.1f} s ({slowest})")
    assert took.keys() == {trouble.name for trouble in troubles}
    assert seconds <= ATTEMPT_SECONDS

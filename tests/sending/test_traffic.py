"""How much may be under way: narrow at first, wide with success, halved once by a storm, no wider than pays."""

from itertools import pairwise

from hypothesis import given, strategies as st

from pushdesk.domain.subscription import PushService
from pushdesk.sending.postings import Posting
from pushdesk.sending.traffic import ENOUGH_WAITING, FIRST_IN_FLIGHT, QUICK_IN_FLIGHT, Traffic
from pushdesk.storage.deliveries import Claimed

CEILING = 400
QUICK = 0.05
POSTING = Posting(Claimed(1, 1, 1, 1, PushService.OTHER, "key", 0, 0, "https://one.example.net/x", b"", b""))


def lane(ceiling: int = CEILING) -> Traffic:
    return Traffic(PushService.FCM, ceiling)


def fill(traffic: Traffic) -> None:
    """Post as much as may be under way."""
    traffic.in_flight += traffic.room


def one_round(traffic: Traffic, seconds: float = QUICK, *, keep_full: bool = True) -> None:
    """As many accepted messages as are under way, each followed by the next one."""
    for _ in range(max(1, traffic.in_flight)):
        traffic.note_return(seconds)
        traffic.widen()
        if keep_full:
            fill(traffic)
        else:
            traffic.in_flight += 1


def rounds(traffic: Traffic, count: int, seconds: float = QUICK) -> Traffic:
    fill(traffic)
    for _ in range(count):
        one_round(traffic, seconds)
    return traffic


def test_it_begins_narrow_and_widens_with_every_accepted_message() -> None:
    traffic = lane()
    fill(traffic)
    assert traffic.width == traffic.in_flight == FIRST_IN_FLIGHT
    traffic.note_return(QUICK)
    traffic.widen()
    assert traffic.width == FIRST_IN_FLIGHT + 1


def test_answers_as_quick_as_ever_widen_it_to_the_ceiling() -> None:
    traffic = rounds(lane(), 20)
    assert traffic.width == CEILING


def test_a_push_service_that_queues_is_not_given_more() -> None:
    traffic = lane()
    fill(traffic)
    for _ in range(60):  # a push service that does 500 a second, however many it is handed at a time
        one_round(traffic, max(0.02, traffic.in_flight / 500))
    assert QUICK_IN_FLIGHT <= traffic.width <= QUICK_IN_FLIGHT * 3 // 2


def test_a_width_that_is_not_used_up_does_not_grow() -> None:
    traffic = rounds(lane(), 4)
    before = traffic.width
    assert QUICK_IN_FLIGHT <= before < CEILING
    for _ in range(before // 2):
        traffic.note_return(QUICK)
    one_round(traffic, keep_full=False)
    before = traffic.width
    for _ in range(10):
        one_round(traffic, keep_full=False)
    assert traffic.width == before


def test_what_a_busy_computer_adds_is_not_taken_for_a_queue_over_there() -> None:
    traffic = rounds(lane(), 1)
    assert rounds(traffic, 20, QUICK + 0.04).width == CEILING
    assert rounds(traffic, 20, 2 * QUICK + 0.09).width == CEILING


def test_answers_far_slower_narrow_it_gently() -> None:
    traffic = rounds(lane(), 20)
    widths = [rounds(traffic, 1, 5 * QUICK).width for _ in range(20)]
    assert CEILING * 3 // 4 in widths
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] == QUICK_IN_FLIGHT


def test_from_time_to_time_it_learns_anew_how_quick_the_other_side_is() -> None:
    slow = rounds(rounds(lane(), 5), 100, 10 * QUICK)
    assert slow.width == QUICK_IN_FLIGHT
    assert rounds(slow, 130, 10 * QUICK).width == CEILING


@given(st.integers(1, 10), st.integers(1, CEILING))
def test_a_storm_halves_it_once_however_many_come_back(rounds_before: int, answers: int) -> None:
    traffic = rounds(lane(), rounds_before)
    traffic.note_return(QUICK)
    before = traffic.width
    for _ in range(min(answers, traffic.in_flight)):
        traffic.note_return(QUICK)
        traffic.narrow()
    assert traffic.width == before // 2


def test_a_storm_that_goes_on_ends_at_one() -> None:
    traffic = lane()
    for _ in range(10):
        fill(traffic)
        for _ in range(traffic.in_flight):
            traffic.note_return(QUICK)
            traffic.narrow()
    assert traffic.width == 1
    assert traffic.room == 1


def test_after_a_storm_it_grows_by_a_tenth_in_a_round() -> None:
    traffic = rounds(lane(), 20)
    traffic.note_return(QUICK)
    traffic.narrow()
    assert traffic.width == CEILING // 2
    while traffic.room == 0:
        traffic.note_return(QUICK)
    fill(traffic)
    widths = [traffic.width]
    for _ in range(12):
        one_round(traffic)
        widths.append(traffic.width)
    assert widths[-1] > widths[0]
    assert all(later <= 1.11 * earlier for earlier, later in pairwise(widths))


def test_beginning_again_is_as_narrow_as_the_first_time() -> None:
    traffic = rounds(lane(), 20)
    traffic.begin_again()
    assert traffic.width == FIRST_IN_FLIGHT
    assert traffic.room == 0
    while traffic.in_flight:
        traffic.note_return(QUICK)
        traffic.widen()
    assert traffic.width == FIRST_IN_FLIGHT, "what was under way before proves nothing"
    assert rounds(traffic, 20).width == CEILING


def test_a_failing_network_is_tried_with_one_message() -> None:
    traffic = rounds(lane(), 3)
    traffic.begin_with_one()
    assert traffic.width == 1


def test_what_is_dropped_is_not_under_way() -> None:
    traffic = rounds(lane(), 3)
    traffic.drop()
    assert (traffic.in_flight, traffic.room) == (0, traffic.width)


def test_a_lower_bound_counts_at_once_and_a_higher_one_in_time() -> None:
    traffic = rounds(lane(), 20)
    traffic.bound(50)
    assert traffic.width == 50
    traffic.bound(0)
    assert traffic.width == 1
    traffic.bound(CEILING)
    assert traffic.width == 1


def test_failures_without_an_answer_say_nothing_of_its_speed() -> None:
    traffic = rounds(lane(), 5)
    for _ in range(2 * traffic.width):
        traffic.note_return(None)
        fill(traffic)
    before = traffic.width
    assert before < CEILING
    for _ in range(5 * before):
        traffic.note_return(None)
        fill(traffic)
    assert traffic.width == before


def test_it_is_hungry_while_less_waits_than_could_be_posted_soon() -> None:
    traffic = lane()
    assert traffic.is_hungry
    traffic.backlog.extend([POSTING] * FIRST_IN_FLIGHT)
    assert not traffic.is_hungry
    wide = rounds(lane(), 20)
    wide.drop()
    wide.backlog.extend([POSTING] * ENOUGH_WAITING)
    assert not wide.is_hungry
    wide.backlog.pop()
    assert wide.is_hungry
    fill(wide)
    assert not wide.is_hungry


@given(
    st.integers(1, 1_000),
    st.lists(st.sampled_from(["accepted", "busy", "refused", "no answer", "look"]), max_size=400),
    st.floats(0.0001, 20.0),
)
def test_it_stays_within_its_bounds(ceiling: int, happens: list[str], seconds: float) -> None:
    traffic = lane(ceiling)
    for each in happens:
        fill(traffic)
        traffic.note_return(None if each == "no answer" else seconds)
        if each == "accepted":
            traffic.widen()
        elif each == "busy":
            traffic.narrow()
        elif each == "refused":
            traffic.begin_again()
        assert 1 <= traffic.width <= ceiling
        assert traffic.room >= 0

"""Every trouble of the table at once, in small: one sender, one campaign, and each delivery ends as it should.

``make torture`` has the same with a thousand subscribers each.
"""

from pathlib import Path

from tests.sending.trouble_shop import ATTEMPT_SECONDS, TroubleShop, trouble_service
from tests.sending.trouble_table import TROUBLES, WELL_BEHAVED

EACH = 12
EACH_OF_THE_SLOW = 8
"""As many as go ahead of the others while a push service has not accepted anything yet."""


def test_every_trouble_ends_as_the_table_says(tmp_path: Path) -> None:
    troubles = (*WELL_BEHAVED, *TROUBLES)
    with trouble_service(tmp_path / "service", troubles) as service:
        counts = {trouble: EACH_OF_THE_SLOW if trouble.is_slow else EACH for trouble in troubles}
        shop = TroubleShop(tmp_path / "workspace", service, counts)
        with shop.start() as sender:
            shop.wait_until_only_the_slow_are_left()
            shop.stand_still()
            shop.wait_until_all_were_tried()
            sender.close_input(deadline_seconds=60)
            shop.end(sender, deadline_seconds=5)
        shop.check_nobody_is_lost_or_removed()
        for trouble in troubles:
            shop.check_endings(trouble)
            assert service.seen(trouble.name).longest_seconds <= ATTEMPT_SECONDS
        assert service.seen("elsewhere").connections == 0
        shop.close()

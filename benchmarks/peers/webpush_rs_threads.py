"""webpush-rs: its one blocking call in eight threads. It takes no topic and no time to live."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import webpush_rs

from benchmarks.peers import race

THREADS = 8


def send(orders: race.Orders) -> int:
    """Send every order."""
    waiting: Iterator[dict[str, Any]] = iter(orders["subscriptions"])  # shared: the next is taken under the GIL
    payload = orders["payload"].encode()

    def send_one_after_the_other() -> int:
        accepted = 0
        for each in waiting:
            keys = each["keys"]
            status = webpush_rs.send_one(
                each["endpoint"], keys["p256dh"], keys["auth"], orders["privateKey"], orders["contact"], payload
            )
            accepted += status == 201
        return accepted

    with ThreadPoolExecutor(THREADS) as threads:
        return sum(turn.result() for turn in [threads.submit(send_one_after_the_other) for _ in range(THREADS)])


if __name__ == "__main__":
    race.run(send)

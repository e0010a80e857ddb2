"""pywebpush as its README shows it: ``webpush()`` for one recipient after the other."""

import tempfile
from pathlib import Path

from pywebpush import webpush

from benchmarks.peers import race


def send(orders: race.Orders) -> int:
    """Send every order."""
    accepted = 0
    with tempfile.TemporaryDirectory() as folder:
        key_file = Path(folder) / "vapid_private.pem"
        key_file.write_text(orders["privateKeyPem"], encoding="ascii")
        for subscription in orders["subscriptions"]:
            answer = webpush(
                subscription_info=subscription,
                data=orders["payload"],
                vapid_private_key=str(key_file),
                vapid_claims={"sub": orders["contact"]},
                ttl=orders["ttl"],
                headers={"Topic": orders["topic"], "Urgency": "normal"},
            )
            accepted += answer.status_code == 201
    return accepted


if __name__ == "__main__":
    race.run(send)

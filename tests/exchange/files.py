"""Files of subscribers as the tests write them, and what an import of one came to."""

import json
from pathlib import Path

from pushdesk.app import ImportOutcome
from pushdesk.domain.subscription import Subscription, SubscriptionState
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT
from tests.exchange.conftest import Office

PUSH = "https://updates.push.services.mozilla.com/wpush/v2/"
HEADER = "endpoint,p256dh,auth"


def row(number: int, *more: str) -> str:
    """A good line of a CSV file, with more cells behind."""
    return ",".join((f"{PUSH}{number}", P256DH_TEXT, AUTH_TEXT, *more))


def member_row(number: int, **more: object) -> str:
    """A good line of JSON, with more members."""
    return json.dumps({"endpoint": f"{PUSH}{number}", "p256dh": P256DH_TEXT, "auth": AUTH_TEXT, **more})


def imported(office: Office, tmp_path: Path, text: str | bytes, *, dry_run: bool = False) -> ImportOutcome:
    """Import this file."""
    path = tmp_path / "subscribers"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return office.desk.import_subscribers(office.site, path, dry_run=dry_run)


def everyone(office: Office) -> list[Subscription]:
    """All subscriptions of the site in any state."""
    return list(office.desk.subscription_list.all(office.site.site_id, tuple(SubscriptionState)))

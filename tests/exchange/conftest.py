"""Fixtures of the exchange tests: an open workspace with one site whose key is known."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pushdesk.app import PushDesk
from pushdesk.domain.site import Site
from pushdesk.storage.keys import KeyRecord, VaultKind
from tests.storage.workspace import point

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
KEY_ID = "mM5C3u9R1AI"
OLDER_KEY_ID = "oLDER3u9R1A"


@dataclass
class Office:
    """One workspace, and the clock that its owner sees."""

    desk: PushDesk
    site: Site
    now: datetime = NOW


def _found(desk: PushDesk) -> None:
    """A site with an older key and its current one."""
    site = desk.sites.add(
        Site("corner-bakery", "Corner Bakery", "https://corner.shop/", "mailto:owner@corner.shop", NOW)
    )
    for key_id in (OLDER_KEY_ID, KEY_ID):
        desk.keys.add(KeyRecord(key_id, site.site_id, point(key_id), VaultKind.FILE, NOW))


@pytest.fixture(scope="session")
def made_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace, to be copied."""
    folder = tmp_path_factory.mktemp("exchange") / "workspace"
    with PushDesk(folder) as desk:
        _found(desk)
    return folder


@pytest.fixture
def office(made_office: Path, tmp_path: Path) -> Iterator[Office]:
    """An open workspace of the test's own."""
    folder = Path(shutil.copytree(made_office, tmp_path / "workspace"))
    desk = PushDesk(folder, clock=lambda: found.now)
    found = Office(desk, desk.sites.all()[0])
    yield found
    desk.close()

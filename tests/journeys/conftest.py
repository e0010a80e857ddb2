"""What the journeys share: a running business, and a desktop to notify on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.desktop import Desktop
from tests.journeys.access import axe_script
from tests.journeys.shop import Shop, running_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business in a fresh folder; its processes end with the test."""
    with running_shop(tmp_path) as running:
        yield running


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """A session bus with a notification service."""
    with Desktop() as running:
        yield running


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    return axe_script()

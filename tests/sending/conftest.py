"""What the sender's tests share: a push service of the rehearsal and a workspace whose subscribers live there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rehearsal.running import RunningPushService
from tests.sending.workspace import Bakery


@pytest.fixture
def bench() -> Iterator[RunningPushService]:
    """A push service of the test's own."""
    with RunningPushService() as running:
        yield running


@pytest.fixture
def bakery(tmp_path: Path, bench: RunningPushService) -> Iterator[Bakery]:
    """An open workspace of the test's own."""
    opened = Bakery.opened(tmp_path / "workspace", bench)
    yield opened
    opened.desk.close()

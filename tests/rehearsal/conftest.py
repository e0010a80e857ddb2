"""The running push service that the tests of this room share the making of."""

from collections.abc import Iterator

import pytest

from tests.rehearsal.running import RunningPushService


@pytest.fixture
def bench() -> Iterator[RunningPushService]:
    """A push service of the test's own."""
    with RunningPushService() as running:
        yield running

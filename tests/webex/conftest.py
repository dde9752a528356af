"""What most tests of the Webex clients begin with."""

from collections.abc import Iterator

import pytest

from tests.webex.fakes import StandingTime
from tests.webex.odd_server import OddServer


@pytest.fixture
def webex() -> Iterator[OddServer]:
    server = OddServer()
    yield server
    server.close()


@pytest.fixture
def time() -> StandingTime:
    return StandingTime()

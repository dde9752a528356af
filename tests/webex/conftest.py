"""What most tests of the Webex clients begin with."""

from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot.webex import renewal, tokens, wire
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


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """All that the clients log, whatever level another test has left behind."""
    written = StringIO()
    log = structlog.wrap_logger(
        structlog.WriteLogger(written),
        processors=[structlog.processors.KeyValueRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(0),
    )
    for room in (wire, tokens, renewal):
        monkeypatch.setattr(room, "log", log)
    return written

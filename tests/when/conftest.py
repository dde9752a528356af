"""What the tests of time share: the contract's Tuesday, and a way to read on it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.model.reading import Anchor, WhenReading
from bot.when import read_when

NEW_YORK = "America/New_York"


def anchored(local: str, zone: str = NEW_YORK) -> Anchor:
    return Anchor(datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)), zone)


@pytest.fixture
def at():
    """Make an anchor of a local ISO time and a zone."""
    return anchored


@pytest.fixture
def read():
    """Read a phrase, on Tuesday 24 November 2026, 09:12 in New York if not told."""

    def reading(
        text: str, local: str = "2026-11-24T09:12", zone: str = NEW_YORK
    ) -> WhenReading:
        return read_when(text, anchored(local, zone))

    return reading

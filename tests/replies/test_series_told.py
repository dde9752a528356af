"""A series is told by its days."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.repeats import repeats

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 10, 19, 9, tzinfo=BERLIN)  # the clocks change on the 25th

SAID = {
    "FREQ=WEEKLY;BYDAY=MO;COUNT=1": "Repeats, once: Monday 19 October 2026",
    "FREQ=DAILY;COUNT=3": (
        "Repeats, 3 times: Monday 19 October 2026, Tuesday 20 October 2026,"
        " Wednesday 21 October 2026"
    ),
    "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261117T225959Z": (
        "Repeats, 5 times: Monday 19 October 2026, Monday 26 October 2026,"
        " Monday 2 November 2026 … the last on Monday 16 November 2026"
    ),
    "FREQ=MONTHLY;BYMONTHDAY=19": (
        "Repeats without an end: Monday 19 October 2026, Thursday 19 November 2026,"
        " Saturday 19 December 2026 …"
    ),
}


@pytest.mark.parametrize(("rule", "said"), SAID.items(), ids=SAID)
def test_a_series_is_told_by_its_days(rule, said):
    assert repeats(rule, START) == said


def test_a_last_day_counts_in_the_local_zone_whatever_utc_says():
    late = datetime(2026, 10, 19, 23, 30, tzinfo=ZoneInfo("America/New_York"))

    said = repeats("FREQ=DAILY;UNTIL=20261022T035959Z", late)

    assert said.startswith("Repeats, 3 times:")

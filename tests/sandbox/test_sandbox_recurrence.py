"""Rules of repetition: which are taken, how they come back, when they fall."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.recurrence import last_start, read_rule, starts
from bot.sandbox.wire import Refusal

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = datetime(2026, 3, 3, 14, 0, tzinfo=BERLIN)

SPELT = {
    "FREQ=DAILY;COUNT=10;INTERVAL=1": [
        "FREQ=DAILY;INTERVAL=1;COUNT=10",
        "freq=daily;count=10",
        "COUNT=10;FREQ=DAILY;",
    ],
    "FREQ=WEEKLY;COUNT=10;INTERVAL=1;BYDAY=MO,WE": [
        "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;COUNT=10"
    ],
    "FREQ=DAILY;UNTIL=20260310T000000Z;INTERVAL=2": [
        "FREQ=DAILY;INTERVAL=2;UNTIL=20260310T000000Z",
        "FREQ=DAILY;INTERVAL=2;UNTIL=20260310T010000",
    ],
    "FREQ=MONTHLY;COUNT=3;INTERVAL=1;BYMONTHDAY=3": [
        "FREQ=MONTHLY;BYMONTHDAY=3,17;COUNT=3"
    ],
    "FREQ=MONTHLY;COUNT=3;INTERVAL=1;BYDAY=1TU": ["FREQ=MONTHLY;BYDAY=1TU,3TH;COUNT=3"],
    "FREQ=WEEKLY;INTERVAL=1": ["FREQ=WEEKLY"],
}
REFUSED = [
    "", "nonsense", "RRULE:FREQ=DAILY", "FREQ=HOURLY", "COUNT=3", "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=x", "FREQ=DAILY;COUNT=2;UNTIL=20260310T000000Z",
    "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;UNTIL=20260301T000000Z",
    "FREQ=DAILY;COUNT=1827",
    "FREQ=WEEKLY;COUNT=262", "FREQ=MONTHLY;COUNT=61", "FREQ=YEARLY;COUNT=6",
    "FREQ=DAILY;UNTIL=20320101T000000Z", "FREQ=MONTHLY;INTERVAL=12;COUNT=7",
    "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;FREQ=WEEKLY", "FREQ=DAILY;BYMONTHDAY=3",
    "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;X=1",
    "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=٣",
]  # fmt: skip


@pytest.mark.parametrize(
    ("spelt", "said"), [(spelt, said) for spelt, all_ in SPELT.items() for said in all_]
)
def test_a_rule_comes_back_in_webexs_spelling(spelt, said):
    assert read_rule(said, TUESDAY, BERLIN).text == spelt


@pytest.mark.parametrize("said", REFUSED)
def test_a_rule_that_webex_does_not_take_is_refused(said):
    with pytest.raises(Refusal) as refused:
        read_rule(said, TUESDAY, BERLIN)

    assert refused.value.status == 400


def test_the_first_day_is_the_first_that_the_rule_gives():
    repeat = read_rule("FREQ=WEEKLY;BYDAY=TH;COUNT=2", TUESDAY, BERLIN)

    assert repeat.first == datetime(2026, 3, 5, 14, 0, tzinfo=BERLIN)


def test_a_rule_falls_at_the_same_clock_time_over_the_change_of_clocks():
    repeat = read_rule("FREQ=WEEKLY;COUNT=5", TUESDAY, BERLIN)
    until = datetime(2027, 1, 1, tzinfo=BERLIN)

    found = list(starts(repeat.text, repeat.first, until=until))

    assert [start.isoformat()[5:] for start in found] == [
        "03-03T14:00:00+01:00",
        "03-10T14:00:00+01:00",
        "03-17T14:00:00+01:00",
        "03-24T14:00:00+01:00",
        "03-31T14:00:00+02:00",
    ]
    assert last_start(repeat.text, repeat.first) == found[-1]


def test_a_rule_without_end_has_no_last_day():
    assert last_start("FREQ=DAILY;INTERVAL=1", TUESDAY) is None

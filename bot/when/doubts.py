"""Every code of assumption and doubt that a reading of time may carry.

`replies/assumptions.py` and `replies/refusals.py` hold one sentence for each.

Assumptions (`said`: the words it hangs on; `meant`: what was taken for granted):

| code | piece | meant |
|---|---|---|
| day-today | day | no day was said: today, ISO date |
| day-tomorrow | day | no day was said and the clock time is over today: ISO date |
| on-weekend | day | the day that nobody said is a Saturday or Sunday: ISO date |
| week-later | day | today's own name, its time over: a week later, ISO date |
| year-later | day | the date without year is over today: next one, ISO date |
| next-weekday | day | `next friday` is next week's; the coming one, ISO date |
| date-order | day | `12/3`: `meant` is the other reading, ISO date |
| half-of-day | time | `at 3` without am or pm: "15:00" |
| part-of-day | time | `morning` without a clock time: "09:00" |
| repeated-hour | time | clocks go back: the first of the two, "01:30" |
| same-as-start | repeat | a repeat that names no day takes its first one's: rule text |

Doubts (`facts` in this order; choices are phrases that work as an answer):

| code | piece | facts | refuses |
|---|---|---|---|
| in-the-past | day | ISO local minute (or date) that was said | yes |
| no-such-day | day | - (`feb 30`) | yes |
| no-such-time | time | - (`25:00`) | yes |
| weekday-mismatch | day | weekday said, ISO date, that date's weekday | no |
| far-away | day | - (over 12 months ahead, no year said) | no |
| two-days | day | the ISO dates | no |
| two-times | time | the clock times or instants as ISO local minutes | no |
| lengths-differ | length | minutes of the one, minutes of the other | no |
| clock-either | time | - (`half 3`) | no |
| time-skipped | time | ISO local minute that clocks jump over, zone | no |
| zone-ambiguous | zone | the abbreviation; choices are IANA names | no |
| zone-day | zone | the zone; choices are the two instants | no |
| range-or-date | time | - (`friday 7-6`) | no |
| end-before-start | time | ISO local minutes of start and of end | yes |
| holiday-differs | day | the holiday, in lower case; asks for its date | no |
| misspelt-day | day | -; one choice | no |
| repeat-unclear | repeat | - (`biweekly`, `monday to friday 9am` with choices) | no |
| repeat-too-often | repeat | - (`every 2 hours`) | yes |
| repeat-ends-first | repeat | ISO date of the end | yes |
| repeat-never | repeat | - (a rule that falls on no day) | yes |
| once-or-repeat | repeat | the adverb; choices `once`, `every week` … | no |
| vague-length | length | - (`for a few hours`) | no |
| vague-time | time | - (`after lunch`, `soon`, `all day`) | no |
"""

ASSUMPTIONS = frozenset(
    [
        "day-today",
        "day-tomorrow",
        "on-weekend",
        "week-later",
        "year-later",
        "next-weekday",
        "date-order",
        "half-of-day",
        "part-of-day",
        "repeated-hour",
        "same-as-start",
    ]
)
DOUBTS = frozenset(
    [
        "in-the-past",
        "no-such-day",
        "no-such-time",
        "weekday-mismatch",
        "far-away",
        "two-days",
        "two-times",
        "lengths-differ",
        "clock-either",
        "time-skipped",
        "zone-ambiguous",
        "zone-day",
        "range-or-date",
        "end-before-start",
        "holiday-differs",
        "misspelt-day",
        "repeat-unclear",
        "repeat-too-often",
        "repeat-ends-first",
        "repeat-never",
        "once-or-repeat",
        "vague-length",
        "vague-time",
    ]
)

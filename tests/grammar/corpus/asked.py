"""Requests that must not be booked in silence: each asks, by its code."""

from tests.grammar.corpus.want import ALICE, BOB, Corpus, Want

AT = "2026-11-25 15:00"


def asks(code: str, **pieces: object) -> Want:
    given = {"invitees": (BOB,), "start": AT, **pieces}
    return Want(asks=(code,), **given)  # type: ignore[arg-type] # names are Want's own


SAID: Corpus = {
    Want(start=AT, asks=("who-hosts",)): [
        "schedule a meeting for alice and bob tomorrow 3pm",
        "schedule a meeting for alice@corp.example, bob@corp.example tomorrow 3pm",
        "schedule a meeting for alice tomorrow 3pm for bob",
    ],
    asks("not-placed"): [
        "schedule a meeting with bob tomorrow 3pm in Room 301",
        "schedule a meeting with bob or carol tomorrow 3pm",
        "schedule a meeting with bob tomorrow 3pm unless it rains",
        "schedule a meeting with bob tomorrow 3pm frobnicate",
    ],
    asks("bad-address", invitees=()): [
        "schedule a meeting with bob@ tomorrow 3pm",
        "schedule a meeting with bob@, tomorrow 3pm",
    ],
    asks("unknown-person", invitees=()): [
        "schedule a meeting with the client tomorrow 3pm",
        "schedule a meeting tomorrow 3pm with marketing",
        "schedule a meeting tomorrow 3pm plus buffer",
        "schedule a meeting tomorrow 3pm including a break",
    ],
    asks("unknown-person", invitees=(), start=AT): [
        "schedule a meeting for my boss tomorrow 3pm",
        "schedule a meeting for him tomorrow 3pm",
        "schedule a meeting for someone tomorrow 3pm",
    ],
    Want("cancel", target="2", asks=("not-placed",)): ["/cancel not 2"],
    asks("zone-ambiguous", zone="America/New_York"): [
        "schedule a meeting with bob tomorrow 3pm EST in London",
    ],
    asks("not-placed", invitees=()): ["/meet the client tomorrow 3pm"],
    asks("too-short", minutes=-30): [
        "schedule a meeting with bob tomorrow 3pm for -30 minutes"
    ],
    asks("end-before-start", minutes=1380): [
        "schedule a meeting with bob tomorrow 3pm to 2pm"
    ],
    asks("once-or-repeat", title="Weekly 1:1"): [
        "schedule weekly 1:1 with bob tomorrow 3pm"
    ],
    asks("shall-i-book", title="V1.2.3", invitees=()): [
        "schedule v1.2.3 for tomorrow 3pm"
    ],
    asks("shall-i-book", invitees=()): ["make a call at 3pm tomorrow?"],
    asks(
        "repeat-several-days",
        start="2026-12-01 09:00",
        rrule="FREQ=MONTHLY;BYMONTHDAY=1,15",
    ): ["schedule a meeting with bob on the 1st and 15th of every month at 9"],
    asks(
        "repeat-several-days",
        start="2026-12-07 09:00",
        rrule="FREQ=MONTHLY;BYDAY=1MO,3MO",
    ): ["schedule a meeting with bob every first and third monday of the month at 9"],
    asks("repeat-too-long", rrule="FREQ=DAILY;COUNT=3000"): [
        "schedule a call with bob daily at 3pm starting tomorrow 3000 times"
    ],
    asks("vague-length"): ["book a call with bob tomorrow 3pm for a few hours"],
    asks("too-short", minutes=5): [
        "schedule a meeting with bob for 5 minutes tomorrow 3pm",
        "schedule a 5 minute call with bob tomorrow 3pm",
    ],
    asks("too-long", minutes=1800): [
        "schedule a meeting with bob for 30 hours tomorrow 3pm"
    ],
    asks("odd-letter", invitees=()): [
        "schedule a meeting with bøb@corp.example tomorrow 3pm",
        "schedule a meeting with bob@cörp.example tomorrow 3pm",
    ],
    asks("unknown-domain", invitees=()): [
        "schedule a meeting with bob@elsewhere tomorrow 3pm"
    ],
    asks("once-or-repeat", title="Weekly sync"): [
        "schedule weekly sync with bob tomorrow 3pm"
    ],
    asks("shall-i-book", title="Second look"): [
        "schedule second look with bob tomorrow 3pm"
    ],
    asks("shall-i-book", title="Project falcon"): [
        "book project falcon with bob tomorrow 3pm"
    ],
    asks("deadline", start="2026-11-27", missing=("time",)): [
        "schedule a meeting with bob by friday"
    ],
    asks("day-in-title", start="2026-11-24 15:00", title="budget tomorrow"): [
        "schedule a call with bob at 3pm about budget tomorrow"
    ],
    asks("clock-either", start="2026-11-25 15:30"): [
        "schedule a meeting with bob tomorrow half 3"
    ],
    asks("title-too-long", title="x" * 129): [
        f'schedule "{"x" * 129}" with bob tomorrow 3pm'
    ],
    asks("agenda-too-long", agenda="y" * 1301): [
        f"schedule a call with bob tomorrow 3pm agenda: {'y' * 1301}"
    ],
    Want(host=ALICE, missing=("day", "time")): [
        "schedule a meeting for alice",
        "/schedule alice",
        "please schedule a meeting for alice@corp",
    ],
    Want(host=ALICE, start="2026-11-25", missing=("time",)): [
        "schedule a meeting for alice tomorrow",
        "/schedule alice@corp tomorrow",
    ],
    Want(missing=("day", "time")): ["schedule meeting", "/schedule", "book a call"],
}

"""Whole requests that must not be booked as they stand.

Over 300 lines because it is a table, and holds no code.
"""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, Corpus, Want

SAID: Corpus = {
    Want(start="2026-11-25 15:00", asks=("who-hosts",)): [
        "schedule a meeting for alice@corp and bob@corp tomorrow 3pm",
        "schedule a meeting for alice@corp, bob@corp tomorrow 3pm",
        "schedule meeting for alice@corp on behalf of bob@corp tomorrow 3pm",
    ],
    Want(start="2026-11-25 15:00", asks=("odd-letter",)): [
        "schedule a meeting with böb@corp.example tomorrow 3pm",
        "schedule a meeting tomorrow 3pm with böb@corp.example",
    ],
    Want(start="2026-11-25 15:00", minutes=5, asks=("too-short",)): [
        "schedule a meeting tomorrow 3pm for 5 minutes",
    ],
    Want(start="2026-11-25 15:00", minutes=1440, asks=("too-long",)): [
        "schedule a meeting tomorrow 3pm for 24 hours",
    ],
    Want(invitees=(BOB,), start="2026-11-24 14:00", minutes=1500, asks=("too-long",)): [
        "book a call from tuesday 2pm to wednesday 3pm with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        title="Weekly sync",
        asks=("once-or-repeat",),
    ): [
        "schedule a weekly sync with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), missing=("day", "time")): [
        "schedule a meeting with bob@corp",
        "schedule a meeting soon with bob@corp",
        "book a meeting with bob@corp please",
        "/meet bob@corp",
        "meeting with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25", missing=("time",)): [
        "schedule a meeting with bob@corp tomorrow",
        "schedule a meeting sometime tomorrow with bob@corp",
    ],
    Want(host=ALICE, start="2026-11-30", missing=("day", "time")): [
        "schedule a meeting for alice@corp next week",
    ],
    Want(invitees=(BOB,), start="2026-11-24 15:30", asks=("clock-either",)): [
        "schedule a meeting with bob@corp at half 3",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:30", asks=("clock-either",)): [
        "schedule a meeting with bob@corp half nine tomorrow",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp today at 9",
    ],
    Want(invitees=(BOB,), start="2026-11-23 15:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp yesterday 3pm",
        "schedule a meeting with bob@corp last monday at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-24 07:12", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp 2 hours ago",
    ],
    Want(invitees=(BOB,), start="2026-01-05 10:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp on 2026-01-05 10:00",
    ],
    Want(invitees=(BOB,), asks=("no-such-day",)): [
        "schedule a meeting with bob@corp feb 30 at 10",
        "schedule a meeting with bob@corp 31/11 3pm",
        "schedule a meeting with bob@corp feb 29 2027 3pm",
        "schedule a meeting with bob@corp 2026-13-01 10:00",
        "schedule a meeting with bob@corp 2026-02-30 10:00",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25", missing=("time",), asks=("no-such-time",)
    ): [
        "schedule a meeting with bob@corp tomorrow at 25:00",
        "schedule a meeting with bob@corp tomorrow 26:00",
        "schedule a meeting with bob@corp tomorrow 3:75pm",
    ],
    Want(invitees=(BOB,), start="2027-01-25 10:00", asks=("weekday-mismatch",)): [
        "schedule a meeting with bob@corp monday the 25th at 10",
    ],
    Want(invitees=(BOB,), asks=("holiday-differs",)): [
        "schedule a meeting with bob@corp thanksgiving 10am",
        "schedule a meeting with bob@corp on labor day at 10am",
        "schedule a meeting with bob@corp on easter 3pm",
        "schedule a meeting with bob@corp diwali at 10",
    ],
    Want(invitees=(BOB,), asks=("misspelt-day",)): [
        "schedule a meeting with bob@corp wendesday 3pm",
        "schedule a meeting with bob@corp saterday 3pm",
        "schedule a meeting with bob@corp wednsday at 3pm",
        "schedule a meeting with bob@corp on thrusday 3pm",
        "schedule a meeting with bob@corp decmber 3 2pm",
    ],
    Want(invitees=(BOB,), asks=("repeat-unclear",)): [
        "schedule a meeting with bob@corp tuesday or thursday 3pm",
        "schedule a meeting with bob@corp every tuesday or thursday 3pm",
        "schedule a meeting with bob@corp every 2nd tuesday at 3pm",
        "schedule a meeting with bob@corp mon or tue 3pm",
        "schedule a meeting with bob@corp every mon or tue 3pm",
        "schedule a meeting with bob@corp every 2nd wednesday at 3pm",
        "schedule a meeting with bob@corp twice a week at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-24 15:00", asks=("repeat-unclear",)): [
        "schedule a meeting with bob@corp biweekly on tuesday 3pm",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25", missing=("time",), asks=("vague-time",)
    ): [
        "schedule a meeting with bob@corp tomorrow first thing",
        "schedule a meeting with bob@corp all day tomorrow",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25",
        missing=("time",),
        asks=("vague-time", "deadline"),
    ): [
        "schedule a meeting with bob@corp tomorrow after lunch",
    ],
    Want(invitees=(BOB,), start="2027-03-14 03:30", asks=("time-skipped",)): [
        "schedule a meeting with bob@corp 2027-03-14 02:30",
        "schedule a meeting with bob@corp 3/14/27 2:30am",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        zone="Asia/Kolkata",
        asks=("zone-ambiguous",),
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm IST",
    ],
    Want(invitees=(BOB,), start="2026-11-25", missing=("time",), asks=("two-times",)): [
        "schedule a meeting with bob@corp 3pm or 4pm tomorrow",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        zone="America/New_York",
        asks=("two-times",),
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm ET / 1pm PT",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", asks=("not-placed",)): [
        "schedule a meeting with bob@corp tomorrow 3pm except if it rains",
        "schedule a meeting with bob@corp around 3pm tomorrow maybe",
        "schedule two meetings with bob@corp tomorrow 3pm",
        "schedule a meeting with bob@corp tomorrow 3pm or cancel it",
        "schedule a meeting with bob@corp tomorrow 3pm in the blue room",
        "schedule a meeting with bob@corp tomorrow 3pm banana",
        "schedule a meeting with bob@corp in Room 301 tomorrow 3pm",
        "schedule a meeting with bob@corp tomorrow at 3pm or so",
        "schedule a meeting with bob@corp tomorrow 3pm XYZ",
        "schedule a meeting with bob@corp tomorrow 3pm Atlantis time",
        "schedule a meeting with bob@corp tomorrow 3pm and cancel 2",
        "schedule a meeting without bob@corp tomorrow 3pm",
        "schedule a meeting with bob@corp tomorrow 3pm same as last week",
        "schedule a meeting with bob@corp tomorrow 3pm provided carol agrees",
        "schedule a meeting with bob@corp tomorrow 3pm tentatively",
        "schedule a meeting with bob@corp tomorrow 3pm password 1234",
        "schedule a meeting with bob@corp asap or tomorrow 3pm",
        "schedule a meeting with bob@corp tomorrow 3pm for 0 minutes",
        "schedule a meeting with bob@corp tomorrow 3pm in the lobby",
        "schedule a meeting with bob@corp tomorrow 3pm blorp",
        "book a meeting with bob@corp tomorrow 3pm blorp",
        "schedule a meeting with bob@corp tomorrow 3pm unless it rains",
        "schedule a meeting with bob@corp tomorrow 3pm except carol",
        "schedule a meeting with bob@corp tomorrow 3pm if needed",
        "schedule a meeting with bob@corp tomorrow 3pm or later",
        "schedule a meeting with bob@corp tomorrow 3pm ideally",
        "schedule a meeting with bob@corp tomorrow 3pm as discussed",
        "schedule a meeting with bob@corp tomorrow 3pm same place",
        "schedule a meeting with bob@corp tomorrow 3pm maybe",
        "schedule a meeting with bob@corp tomorrow 3pm skip holidays",
        "schedule a meeting with bob@corp tomorrow 3pm at the office",
        "schedule a meeting with bob@corp tomorrow 3pm near the station",
        "schedule a meeting with bob@corp tomorrow 3pm on teams",
        "schedule a meeting with bob@corp tomorrow 3pm via zoom",
        "schedule a meeting with bob@corp tomorrow 3pm in building 4",
        "schedule a meeting with bob@corp tomorrow 3pm budget 500",
        "schedule a meeting with bob@corp tomorrow 3pm $300",
        "schedule a meeting with bob@corp tomorrow 3pm max 5",
        "schedule a meeting with bob@corp tomorrow 3pm room 12",
    ],
    Want(start="2026-11-25 15:00", asks=("not-placed",)): [
        "schedule a meeting tomorrow at 3pm but not on webex",
        "schedule a meeting tomorrow 3pm maximum 5 people",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        asks=("weekday-mismatch", "not-placed"),
    ): [
        "schedule a meeting with bob@corp tomorrow or friday 3pm",
        "schedule a meeting with bob@corp tomorrow 3pm if possible or friday",
        "schedule a meeting with bob@corp tomorrow at 3pm and another on friday",
        "schedule a meeting with bob@corp tomorrow 3pm then move it to friday",
        "schedule a meeting with bob@corp tomorrow 3pm instead of friday",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", asks=("weekday-mismatch",)): [
        "schedule a meeting with bob@corp tomorrow 3pm friday",
        "schedule a meeting with bob@corp tomorrow 3pm, actually friday",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", asks=("two-times",)): [
        "schedule a meeting with bob@corp tomorrow 3pm 5pm",
        "schedule meetings with bob@corp tomorrow 3pm and 4pm",
        "schedule a meeting with bob@corp tomorrow 3pm preferably 4pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 15:00", asks=("not-placed",)): [
        "schedule a meeting with bob@corp before friday 3pm",
        "schedule a meeting with bob@corp no later than friday 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", asks=("deadline",)): [
        "schedule a meeting with bob@corp after 3pm tomorrow",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 15:00", asks=("not-placed", "not-placed")
    ): [
        "schedule a meeting with bob@corp in Lisbon tomorrow 3pm zebra",
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-25 15:00", asks=("not-placed",)): [
        "schedule a meeting for alice@corp or bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", asks=("repeat-unclear",)): [
        "schedule a meeting with bob@corp tomorrow 3pm not friday",
        "schedule a meeting with bob@corp tomorrow 3pm please not friday",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", asks=("who-hosts",)): [
        "schedule a meeting with bob@corp tomorrow 3pm for alice@corp for carol@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-30", missing=("day",)): [
        "schedule a meeting with bob@corp next week at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-12-01", missing=("day",)): [
        "schedule a meeting with bob@corp in december at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-28", missing=("day", "time")): [
        "schedule a meeting with bob@corp this weekend",
    ],
    Want(invitees=(BOB,), start="2026-11-23", missing=("day", "time")): [
        "schedule a meeting with bob@corp this week",
        "schedule a meeting with bob@corp sometime this week",
    ],
    Want(
        invitees=(BOB,), start="2026-12-01", title="Available slot", missing=("time",)
    ): [
        "schedule a meeting with bob@corp the first available slot",
    ],
    Want(invitees=(BOB,), start="2026-11-24 15:00", asks=("not-placed",)): [
        "schedule a meeting with bob@corp mañana 3pm",
        "schedule a meeting with bob@corp on the 32nd at 3pm",
    ],
    Want(command="timezone", asks=("unknown-zone",)): [
        "/timezone Nowhereville",
    ],
    Want(missing=("day", "time")): [
        "schedule a meeting",
        "/book",
        "/meet",
    ],
    Want(host=ALICE, start="2026-11-25", missing=("time",)): [
        "schedule meeting for alice@corp tomorrow",
    ],
    Want(invitees=(BOB,), missing=("day", "time"), asks=("two-times",)): [
        "schedule a meeting with bob@corp at 3 or 4",
        "schedule a meeting with bob@corp at 3pm or at 4pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 14:00", asks=("not-placed",)): [
        "schedule a meeting with bob@corp tomorrow afternoon or evening",
    ],
    Want(start="2026-11-25 15:00", asks=("unknown-person",)): [
        "schedule a meeting with someone tomorrow 3pm",
        "schedule a meeting with my team tomorrow 3pm",
        "schedule a meeting with the board tomorrow 3pm",
        "schedule a meeting with HR tomorrow 3pm",
        "schedule a meeting with them tomorrow 3pm",
        "schedule a meeting with her tomorrow 3pm",
        "schedule a meeting with nobody tomorrow 3pm",
    ],
    Want(invitees=(CAROL,), start="2026-11-25 15:00", asks=("who-hosts",)): [
        "schedule a meeting for alice and bob tomorrow 3pm with carol@corp",
    ],
    Want(start="2026-11-25 15:00", asks=("unknown-domain",)): [
        "schedule a meeting with bob@nowhere tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2027-05-25 15:00", asks=("weekday-mismatch",)): [
        "schedule a meeting with bob@corp tuesday the 25th 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-01 15:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp nov 1 2026 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=2, asks=("too-short",)): [
        "schedule a meeting with bob@corp tomorrow 3pm for 2 minutes",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=4320, asks=("too-long",)): [
        "schedule a meeting with bob@corp tomorrow 3pm for 3 days",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 15:00", minutes=30, asks=("lengths-differ",)
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm for 30 min for an hour",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 15:00", minutes=60, asks=("lengths-differ",)
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm-4pm for 2 hours",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        zone="Europe/London",
        asks=("zone-ambiguous",),
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm BST",
    ],
    Want(start="2026-11-25 09:00", title="Daily standup", asks=("once-or-repeat",)): [
        "schedule a daily standup tomorrow 9am",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        rrule="FREQ=WEEKLY;BYDAY=WE",
        asks=("not-placed",),
    ): [
        "schedule a meeting with bob@corp bi-weekly on wednesday at 3pm",
    ],
    Want(invitees=(BOB,), missing=("time",), asks=("repeat-too-often",)): [
        "schedule a meeting with bob@corp every 5 minutes",
    ],
    Want(
        invitees=(BOB,),
        start="2026-12-14 15:00",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        asks=("not-placed",),
    ): [
        "schedule a meeting with bob@corp every monday at 3pm except dec 14",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-30 15:00",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        asks=("repeat-unclear",),
    ): [
        "schedule a meeting with bob@corp every monday at 3pm but not on holidays",
    ],
    Want(invitees=(BOB,), start="2026-11-01 02:30", asks=("in-the-past", "two-days")): [
        "schedule a meeting with bob@corp 2026-11-01 2027-03-28 02:30",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        asks=("weekday-mismatch", "two-times"),
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm and friday 4pm",
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-25 15:00", asks=("not-placed",)): [
        "schedule a meeting with bob@corp instead of carol@corp tomorrow 3pm",
        "schedule a meeting with bob@corp but not carol@corp tomorrow 3pm",
        "schedule a meeting with bob@corp or carol@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), missing=("day", "time"), asks=("not-placed",)): [
        "schedule a meeting with bob@corp as soon as he is back",
        "schedule a meeting with bob@corp later",
        "schedule a meeting with bob@corp half past",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-30",
        missing=("day", "time"),
        asks=("not-placed",),
    ): [
        "schedule a meeting with bob@corp early next week",
    ],
    Want(invitees=(BOB,), start="2026-11-27", missing=("time",)): [
        "schedule a meeting with bob@corp end of the week",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25",
        title="Lunch",
        missing=("time",),
        asks=("not-placed",),
    ): [
        "schedule a meeting with bob@corp at lunch or dinner tomorrow",
    ],
    Want(invitees=(BOB,), start="2026-10-25 15:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp on the 25th of last month at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-03 15:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp 3 weeks ago 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-24 08:00", asks=("in-the-past",)): [
        "schedule a meeting with bob@corp this morning at 8",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:00", asks=("vague-time",)): [
        "schedule a meeting with bob@corp tomorrow first thing in the morning",
    ],
    Want(invitees=(BOB,), start="2026-11-27 15:00", asks=("deadline",)): [
        "schedule a meeting with bob@corp by friday 3pm",
        "schedule a meeting with bob@corp until friday 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:30", asks=("clock-either",)): [
        "schedule a meeting with bob@corp at half four tomorrow",
    ],
    Want(host=BOB, asks=("holiday-differs",)): [
        "schedule a meeting for bob@corp on columbus day 3pm",
    ],
    Want(
        host=ALICE, start="2026-11-25 15:00", asks=("weekday-mismatch", "two-times")
    ): [
        "schedule a meeting for alice@corp tomorrow 3pm and friday 4pm",
    ],
    Want(invitees=(BOB,), missing=("day", "time"), asks=("no-such-time",)): [
        "schedule a meeting with bob@corp at 12:61",
    ],
    Want(
        invitees=(BOB,), start="2026-11-23", missing=("time",), asks=("in-the-past",)
    ): [
        "schedule a meeting with bob@corp yesterday",
    ],
    Want(invitees=(BOB,), start="2026-11-25 14:00", asks=("two-days", "not-placed")): [
        "schedule a meeting with bob@corp this afternoon or tomorrow",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 15:30", minutes=30, asks=("clock-either",)
    ): [
        "schedule a meeting with bob@corp half 3 tomorrow for 30 min",
    ],
    Want(invitees=(BOB,), start="2026-12-07", missing=("day", "time")): [
        "schedule a meeting with bob@corp the week after next",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25", missing=("time",), asks=("not-placed",)
    ): [
        "schedule a meeting with bob@corp early tomorrow",
    ],
    Want(
        invitees=(BOB,), start="2026-11-27", missing=("time",), asks=("not-placed",)
    ): [
        "schedule a meeting with bob@corp late friday",
    ],
    Want(invitees=(BOB,), start="2026-11-24 15:00", minutes=1440, asks=("too-long",)): [
        "schedule a meeting with bob@corp from 3 to 3 tomorrow",
    ],
    Want(host=ALICE, missing=("day", "time")): [
        "/schedule alice@corp",
    ],
    Want(start="2026-11-25", missing=("time",)): [
        "/schedule tomorrow",
    ],
    Want(host=BOB, start="2026-11-25 15:00", title="Room", asks=("shall-i-book",)): [
        "book a room for bob@corp tomorrow 3pm",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        title="Flight",
        asks=("shall-i-book",),
    ): [
        "book a flight with bob@corp tomorrow 3pm",
    ],
    Want(start="2026-11-27 15:00", title="Deployment", asks=("shall-i-book",)): [
        "schedule the deployment for friday 3pm",
    ],
    Want(
        start="2026-11-25 09:00",
        rrule="FREQ=DAILY",
        title="Backup",
        asks=("shall-i-book",),
    ): [
        "schedule the backup every day at 9",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", asks=("two-times",)): [
        "/schedule alice@corp tomorrow 3pm preferably 4pm",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        title="Meeting blorp",
        asks=("shall-i-book",),
    ): [
        "book a meeting blorp with bob@corp tomorrow 3pm",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", asks=("not-placed",)): [
        "/schedule alice@corp tomorrow 3pm unless it rains",
        "/schedule alice@corp tomorrow 3pm except carol",
        "/schedule alice@corp tomorrow 3pm in the lobby",
        "/schedule alice@corp tomorrow 3pm if needed",
        "/schedule alice@corp tomorrow 3pm or later",
        "/schedule alice@corp tomorrow 3pm ideally",
        "/schedule alice@corp tomorrow 3pm as discussed",
        "/schedule alice@corp tomorrow 3pm same place",
        "/schedule alice@corp tomorrow 3pm maybe",
        "/schedule alice@corp tomorrow 3pm skip holidays",
        "/schedule alice@corp tomorrow 3pm at the office",
        "/schedule alice@corp tomorrow 3pm near the station",
        "/schedule alice@corp tomorrow 3pm on teams",
        "/schedule alice@corp tomorrow 3pm via zoom",
        "/schedule alice@corp tomorrow 3pm in building 4",
        "/schedule alice@corp tomorrow 3pm budget 500",
        "/schedule alice@corp tomorrow 3pm $300",
        "/schedule alice@corp tomorrow 3pm max 5",
        "/schedule alice@corp tomorrow 3pm room 12",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        options=("record",),
        asks=("not-placed",),
    ): [
        "schedule a meeting with bob@corp tomorrow 3pm not recorded",
    ],
    Want(
        host=ALICE, start="2026-11-25 15:00", options=("record",), asks=("not-placed",)
    ): [
        "/schedule alice@corp tomorrow 3pm not recorded",
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-25 15:00", asks=("unknown-person",)): [
        "schedule a meeting with bob@corp tomorrow 3pm with or without carol@corp",
    ],
    Want(
        host=ALICE,
        invitees=(CAROL,),
        start="2026-11-25 15:00",
        asks=("unknown-person",),
    ): [
        "/schedule alice@corp tomorrow 3pm with or without carol@corp",
    ],
    Want(
        host=ALICE, start="2026-11-25 15:00", asks=("weekday-mismatch", "not-placed")
    ): [
        "/schedule alice@corp tomorrow 3pm instead of friday",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", asks=("repeat-unclear",)): [
        "/schedule alice@corp tomorrow 3pm please not friday",
    ],
}

"""Times beside other pieces: what belongs to the clock and what does not."""

from tests.grammar.corpus.want import ALICE, BOB, Corpus, Want

SAID: Corpus = {
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=90): [
        "book 1h30 with bob tomorrow at 15h",
        "book an hour and a half with bob tomorrow 3pm",
        "schedule a 90-minute call with bob tomorrow 3pm",
        "schedule a call with bob tomorrow 3-4:30pm",
        "schedule a call with bob tomorrow from 3 to 4:30pm",
        "schedule a call with bob tomorrow 15:00–16:30",
        "schedule a call with bob lasting 1.5 hours tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=30): [
        "schedule a half-hour call with bob tomorrow 3pm",
        "book half an hour with bob tomorrow 3pm",
        "schedule a call with bob tomorrow 3pm for 30'",
        "schedule a call with bob for 30 min tomorrow 3pm",
        "tomorrow 3pm for 30 min book a call with bob",
    ],
    Want(start="2026-11-25 15:00", minutes=60): [
        "block 3-4pm tomorrow",
        "block tomorrow 3-4pm",
        "book tomorrow 3-4pm",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:13"): [
        "schedule a meeting with bob now",
        "start a meeting with bob",
        "start a call with bob right now",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:13", minutes=30): [
        "start a meeting with bob for 30 min",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", zone="Europe/Berlin"): [
        "schedule a call with bob 3pm Berlin time tomorrow",
        "schedule a call with bob tomorrow 15:00 Europe/Berlin",
    ],
    Want(host=ALICE, start="2026-11-30 10:00", title="Team meeting"): [
        "schedule team meeting for alice monday 10am",
        "monday 10am schedule a team meeting for alice",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-26 10:00",
        rrule="FREQ=WEEKLY;BYDAY=TH",
        title="Weekly sync",
    ): [
        "schedule weekly sync with bob on thursdays at 10am",
        "schedule a weekly sync with bob on thursday at 10am",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-24 09:15",
        title="Daily standup",
        rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    ): ["schedule daily standup with bob every weekday at 9:15am"],
    Want(
        invitees=(BOB,),
        start="2026-11-30 09:00",
        rrule="FREQ=WEEKLY;BYDAY=MO;UNTIL=20270111T045959Z",
    ): ["schedule a call with bob every monday at 9am for 6 weeks"],
}

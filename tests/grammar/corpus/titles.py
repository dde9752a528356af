"""Titles, agenda and options, with the quirks that the language names."""

from tests.grammar.corpus.want import ALICE, BOB, Corpus, Want

AT = "2026-11-25 15:00"


def with_bob(title: str | None, minutes: int | None = None) -> Want:
    return Want(invitees=(BOB,), start=AT, title=title, minutes=minutes)


SAID: Corpus = {
    with_bob("Back office review"): ["back office review tomorrow 3pm with bob"],
    with_bob("Free trial review"): ["free trial review tomorrow 3pm with bob"],
    Want(start=AT): [
        "book webex tomorrow 3pm",
        "book a webex tomorrow 3pm",
        "can we have a webex tomorrow at 3pm",
        "schedule a quick webex tomorrow 3pm",
    ],
    with_bob(None, 15): ["book a quick 15 min webex with bob tomorrow 3pm"],
    with_bob("First look"): [
        "set up a first look with bob tomorrow 3pm",
        "schedule a first look with bob tomorrow 3pm",
    ],
    with_bob("Work session"): ["schedule work session with bob tomorrow 3pm"],
    with_bob("Design changes review"): [
        "schedule design changes review with bob tomorrow 3pm"
    ],
    with_bob("Design review"): [
        "set up a design review with bob tomorrow 3pm",
        "schedule design review with bob tomorrow 3pm",
        "schedule the design review with bob tomorrow 3pm",
        "schedule a quick design review with bob tomorrow 3pm",
        "schedule tomorrow 3pm a design review with bob",
        "schedule with bob a design review tomorrow 3pm",
        'schedule "Design review" with bob tomorrow 3pm',
        "schedule “Design review” with bob tomorrow 3pm",
        'schedule a meeting with bob tomorrow 3pm "Design review"',
        'schedule a call titled "Design review" with bob tomorrow 3pm',
        "schedule a call with bob tomorrow 3pm called Design review",
        "schedule a call called Design review with bob tomorrow 3pm",
        "schedule a call tomorrow 3pm titled Design review with bob",
        "schedule a call with bob tomorrow 3pm subject: Design review",
        "schedule a call with bob tomorrow 3pm title: Design review",
        "schedule a call with bob tomorrow 3pm, re: Design review",
    ],
    with_bob(None): [
        "book a sync with bob tomorrow 3pm",
        "schedule a quick call with bob tomorrow 3pm",
        "schedule a new webex meeting with bob tomorrow 3pm",
        "schedule an online session with bob tomorrow 3pm",
        "schedule my webex mtg with bob tomorrow 3pm",
        "schedule something with bob tomorrow 3pm",
    ],
    with_bob("Design review", 30): [
        "schedule a 30-minute design review with bob tomorrow 3pm",
        "schedule a 30 min design review with bob tomorrow 3pm",
        "schedule a design review with bob tomorrow 3pm for 30 minutes",
        "schedule a call with bob tomorrow 3pm about Design review for 30 minutes",
        "/meet bob@corp tomorrow 3pm-3:30pm called Design review",
    ],
    with_bob("budget"): [
        "schedule a call about budget with bob tomorrow 3pm",
        "schedule a call with bob tomorrow 3pm about budget",
        "schedule a call with bob about budget tomorrow 3pm",
        "schedule a call regarding budget with bob tomorrow 3pm",
        "schedule a call re budget with bob tomorrow 3pm",
        "schedule a call named budget with bob tomorrow 3pm",
    ],
    with_bob("Monday's launch"): [
        "schedule a call about Monday's launch with bob tomorrow 3pm",
        "schedule a call with bob tomorrow 3pm about Monday's launch",
    ],
    with_bob("Monday’s launch"): ["schedule Monday’s launch with bob tomorrow 3pm"],
    with_bob("Roadmap 2027"): [
        "schedule Roadmap 2027 with bob tomorrow 3pm",
        "schedule a call called Roadmap 2027 tomorrow 3pm with bob",
    ],
    with_bob("Budget review"): [
        "create meeting: Budget review, tomorrow 3pm, with bob",
        "schedule: budget review with bob tomorrow 3pm",
    ],
    with_bob("the 3pm incident"): [
        "schedule a call with bob tomorrow 3pm about the 3pm incident",
        "schedule a call about the 3pm incident with bob tomorrow 3pm",
    ],
    with_bob("Q3 numbers at 5pm"): [
        "schedule a call with bob tomorrow 3pm re: Q3 numbers at 5pm",
        "schedule a call with bob tomorrow 3pm subject: Q3 numbers at 5pm",
    ],
    with_bob("Lunch"): ["schedule lunch with bob tomorrow 3pm"],
    with_bob("1:1"): [
        "schedule 1:1 with bob tomorrow 3pm",
        "1:1 with bob tomorrow 3pm",
    ],
    with_bob("Quarterly business review"): [
        "schedule quarterly business review with bob tomorrow 3pm"
    ],
    with_bob("Monday planning"): ["schedule Monday planning with bob tomorrow at 3pm"],
    with_bob("Ready? Set! Go"): [
        "schedule a call with bob tomorrow 3pm title: Ready? Set! Go",
    ],
    with_bob("Catch-up"): ["book a catch-up with bob tomorrow 3pm"],
    with_bob("Interview"): ["schedule an interview with bob tomorrow 3pm"],
    with_bob("plans for growth"): [
        "schedule a call about plans for growth with bob tomorrow 3pm"
    ],
    Want(start="2026-11-24 12:30", invitees=(BOB,), title="Lunch"): [
        "lunch with bob at 12:30",
        "book lunch with bob at 12:30",
        "let's have lunch with bob at 12:30",
    ],
    Want(start="2026-11-25 19:00", invitees=(BOB,), title="Dinner"): [
        "dinner with bob tomorrow at 7",
        "schedule dinner at 7 with bob tomorrow",
    ],
    Want(start=AT, title="Budget with Bob", host=ALICE): [
        'schedule a meeting titled "Budget with Bob" tomorrow 3pm for alice',
        'schedule "Budget with Bob" for alice tomorrow 3pm',
    ],
    Want(start=AT, title="hiring", host=ALICE): [
        "schedule a call tomorrow 3pm regarding hiring for alice",
    ],
    Want(start=AT, title="Workshop on security", host=ALICE): [
        "schedule workshop on security tomorrow 3pm for alice",
    ],
    Want(start=AT, title="Budget review"): [
        "schedule budget review tomorrow 3pm",
        "schedule the budget review for tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, agenda="numbers, next steps at 4pm"): [
        "book a meeting with bob tomorrow 3pm, agenda: numbers, next steps at 4pm",
        "book a meeting with bob\nagenda: numbers, next steps at 4pm\ntomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, options=("record",)): [
        "schedule a recorded call with bob tomorrow 3pm",
        "schedule a call with bob tomorrow 3pm and record it",
        "schedule a call with bob tomorrow 3pm, recorded",
    ],
    Want(invitees=(BOB,), start=AT, options=("silent",)): [
        "schedule a call with bob tomorrow 3pm, no emails",
        "silently schedule a call with bob tomorrow 3pm",
        "schedule a call with bob tomorrow 3pm silently",
    ],
    Want(invitees=(BOB,), start=AT, options=("join-before-host", "record")): [
        "schedule call with bob tomorrow 3pm, record it and join before host",
        "schedule call with bob, join before host, record it, tomorrow 3pm",
    ],
}

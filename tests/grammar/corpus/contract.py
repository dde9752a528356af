"""The ten worked examples of the language's page."""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, Corpus, Want

WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261219T045959Z"

SAID: Corpus = {
    Want(host=ALICE, start="2026-11-25 15:00"): [
        "schedule meeting for alice@corp tomorrow 3pm"
    ],
    Want(host=ALICE, start="2026-11-25 15:00", minutes=30, title="Design review"): [
        '/schedule alice@corp tomorrow 3pm 30m "Design review"'
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-27 10:30", minutes=45, title="budget"): [
        (
            "book 45 minutes with bob@corp.example and carol@corp.example on friday"
            " at 10:30 about budget"
        )
    ],
    Want(
        host=ALICE,
        start="2026-12-01 13:00",
        minutes=90,
        title="Quarterly planning session",
    ): [
        "please set up a quarterly planning session for alice next tue 1-2:30pm",
    ],
    Want(host=ALICE, start="2026-12-03 15:00", minutes=60, zone="Europe/Paris"): [
        "schedule a meeting for alice@corp.example from 3pm to 4pm CET on Dec 3"
    ],
    Want(
        host=ALICE,
        start="2026-11-25 09:00",
        minutes=15,
        rrule=WEEKDAYS,
        title="Standup",
    ): [
        "every weekday at 9:00 schedule standup for alice for 15 min until dec 18",
    ],
    Want(start="2026-11-24 09:57"): ["schedule call in 45 minutes"],
    Want(host=ALICE, start="2026-11-23 15:00", asks=("in-the-past",)): [
        "schedule meeting for alice@corp yesterday 3pm"
    ],
    Want(host=ALICE, missing=("day", "time")): ["schedule meeting for alice@corp"],
    Want(host="zed@elsewhere.example", start="2026-11-25 15:00"): [
        "schedule meeting for zed@elsewhere.example tomorrow 3pm"
    ],
}

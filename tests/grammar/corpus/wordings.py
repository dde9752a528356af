"""Requests as colleagues word them, marks and short forms and all."""

from tests.grammar.corpus.want import BOB, Corpus, Want

AT = "2026-11-25 15:00"

SAID: Corpus = {
    Want(invitees=(BOB,), start=AT): [
        "Tomorrow 3pm: meeting with bob@corp",
        "tomorrow at 3pm - call with bob@corp",
        "lets do a call with bob@corp tomorrow 3pm",
        "could we do a quick call with bob@corp tomorrow 3pm?",
        "get me a meeting with bob@corp tomorrow 3pm",
        "please book bob@corp tomorrow 3pm",
        "can we have a call with bob@corp tomorrow 3pm?",
    ],
    Want(invitees=(BOB,), start=AT, minutes=30): [
        "get me 30 minutes with bob@corp tomorrow at 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Design review"): [
        "book bob@corp tomorrow 3pm a design review",
        "design review with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Test call"): [
        "test call with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Catch up"): [
        "catch up with bob@corp tomorrow 3pm",
    ],
    Want(start=AT, title="Review of budget"): [
        "a review of budget tomorrow 3pm",
    ],
}

"""Hosts and invitees, in every way that people name them."""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, DANA, Corpus, Want

AT = "2026-11-25 15:00"
DAVE = "dave@corp.example"

SAID: Corpus = {
    Want(host=ALICE, start=AT): [
        "schedule a meeting for alice tomorrow 3pm",
        "schedule a meeting for Alice@Corp.Example tomorrow 3pm",
        "schedule meeting for alice@corp tmrw @ 3pm",
        "for alice, please schedule a meeting tomorrow 3pm",
        "tomorrow 3pm book a meeting for alice",
        "schedule a meeting on behalf of alice tomorrow 3pm",
        "book a meeting on alice's calendar tomorrow 3pm",
        "schedule a meeting on alice@corp's calendar tomorrow 3pm",
        "put a meeting on alice's calendar tomorrow 3pm",
        "book a meeting for my boss, alice@corp.example tomorrow 3pm",
        "book a meeting for my boss alice@corp tomorrow 3pm",
        "schedule a meeting for Alice Ames <alice@corp.example> tomorrow 3pm",
        "/schedule alice tomorrow 3pm",
        "/schedule alice@corp tomorrow 3pm",
        "/schedule tomorrow 3pm alice@corp",
        "/schedule for alice tomorrow 3pm",
        "/book alice@corp tomorrow 3pm",
        "/meet for alice@corp tomorrow 3pm",
        "schedule alice@corp tomorrow 3pm",
        "SCHEDULE MEETING FOR ALICE@CORP TOMORROW 3PM",
        "schedule   meeting\nfor alice@corp\n tomorrow 3pm!!!",
        "schedule meeting for alice@corp&nbsp;tomorrow\u00a03pm 🙏",
        "hey bot can you set up a webex meeting for alice@corp tomorrow 3pm thanks",
        "create a meeting for alice@corp tomorrow 3pm",
        "tomorrow at 3pm, schedule a call for alice",
    ],
    Want(invitees=(BOB,), start=AT): [
        "schedule a meeting with bob tomorrow 3pm",
        "schedule a meeting w/ bob tomorrow 3pm",
        "schedule a call w/bob tomorrow 3pm",
        "schedule a meeting with me and bob tomorrow 3pm",
        "schedule a meeting for me and bob tomorrow 3pm",
        "schedule a meeting for me with bob tomorrow 3pm",
        "schedule a meeting for myself with bob tomorrow 3pm",
        "schedule a call between me and bob tomorrow 3pm",
        "schedule a meeting tomorrow 3pm, invite bob@corp",
        "schedule a meeting tomorrow 3pm cc bob@corp",
        "schedule a meeting with Bob Bell <bob@corp.example> tomorrow 3pm",
        'schedule a call with "Bob Bell" <bob@corp.example> tomorrow 3pm',
        "schedule a call with bob (bob@corp.example) tomorrow 3pm",
        "/meet bob tomorrow 3pm",
        "/meet bob@corp tomorrow 3pm",
        "meeting with bob tomorrow 15h",
        "I need a call with bob tomorrow at 3pm",
        "tomorrow at 3pm book a call with bob@corp.example",
        "can we have a call with bob tomorrow 3pm?",
        "i'd like to schedule a meeting with bob tomorrow 3pm thx",
        "hi team, could you please book a call with bob tomorrow 3pm, thanks!",
        "good evening, would you mind scheduling a call with bob tomorrow 3pm?",
        "have a call with bob tomorrow 3pm",
        "make a meeting with bob tomorrow 3pm",
        "fix a meeting with bob for tomorrow 3pm",
        "plan a call with bob tomorrow 3pm",
    ],
    Want(invitees=(BOB, CAROL), start=AT): [
        "schedule a meeting with bob and carol tomorrow 3pm",
        "schedule a meeting with bob & carol tomorrow 3pm",
        "schedule a meeting with bob, carol tomorrow 3pm",
        "schedule a meeting with bob; carol tomorrow 3pm",
        "schedule a meeting with bob tomorrow 3pm and invite carol",
        "schedule a call with bob@corp tomorrow 3pm; invite carol@corp",
        "set up a call between bob and carol tomorrow 3pm",
        "/meet bob@corp carol@corp tomorrow 3pm",
        "/meet bob and carol tomorrow 3pm",
        "schedule a meeting for me with bob, bob@corp.example and carol tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(BOB, CAROL), start=AT): [
        "schedule a meeting for alice with bob and carol tomorrow 3pm",
        "schedule a meeting with bob and carol tomorrow 3pm for alice",
        "/schedule alice@corp bob@corp carol@corp tomorrow 3pm",
        "/book alice@corp tomorrow 3pm with bob and carol",
        "schedule a meeting for alice with alice, bob and carol tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(DANA,), start=AT): [
        "schedule a meeting for alice with me tomorrow 3pm",
    ],
    Want(start=AT): [
        "schedule a meeting for me tomorrow 3pm",
        "schedule a meeting for myself tomorrow 3pm",
        "schedule a meeting with me tomorrow 3pm",
        "schedule a meeting on my calendar tomorrow 3pm",
        "schedule a meeting for 10 people tomorrow 3pm",
        "schedule a meeting for the team tomorrow 3pm",
        "schedule a meeting for budget reasons tomorrow 3pm",
    ],
    Want(everyone=True, start=AT): [
        "schedule a meeting with everyone tomorrow 3pm",
        "schedule a meeting with this space tomorrow 3pm",
        "schedule a call tomorrow 3pm, invite everybody",
    ],
    Want(title="Alice's meeting", start=AT): ["schedule alice's meeting tomorrow 3pm"],
    Want(host="Alice Ames", start=AT): [
        "schedule a meeting for Alice Ames tomorrow 3pm",
        "schedule a meeting on Alice Ames's calendar tomorrow 3pm",
    ],
    Want(invitees=("bob bell",), start=AT): [
        "schedule a meeting with bob bell tomorrow 3pm"
    ],
    Want(invitees=("april@corp.example",), start=AT): [
        "schedule a meeting with april tomorrow 3pm"
    ],
    Want(invitees=("jane@other.example",), start=AT): [
        "schedule a meeting with jane@other.example tomorrow 3pm",
        "schedule a call with Jane Doe <jane@other.example> tomorrow 3pm",
    ],
    Want(invitees=(BOB, CAROL, DAVE), start=AT): [
        "schedule call with bob, carol; dave@corp.example tomorrow 3pm",
        "schedule call with bob, carol tomorrow 3pm cc dave@corp",
    ],
}

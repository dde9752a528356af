"""Requests as colleagues word them, marks and short forms and all."""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, Corpus, Want

AT = "2026-11-25 15:00"

SAID: Corpus = {
    Want(invitees=(BOB,), start=AT): [
        "set a meeting with bob tomorrow 3pm",
        "add a meeting with bob tomorrow 3pm",
        "add a call with bob@corp to my calendar tomorrow 3pm",
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
    Want(invitees=(BOB,), start=AT, minutes=15): [
        "book a quick 15 min sync with bob@corp tomorrow 3pm",
        "schedule a short 15-minute call with bob@corp tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(BOB,), start=AT, minutes=45): [
        (
            "schedule meeting\nfor: alice@corp\nwith: bob@corp\nwhen: tomorrow 3pm"
            "\nlength: 45 min"
        ),
        (
            "schedule a call\n- host: alice@corp\n- invite: bob@corp\n- date: tomorrow"
            "\n- time: 3pm\n- duration: 45m"
        ),
    ],
    Want(invitees=(BOB,), start=AT, title="Check-in"): [
        "schedule a check-in with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="A/b test review"): [
        "schedule an a/b test review with bob@corp tomorrow 3pm",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-30 15:00",
        rrule="FREQ=WEEKLY;BYDAY=MO;UNTIL=20261206T045959Z",
    ): [
        "schedule a call with bob@corp every monday 3pm until 5 december",
        "schedule a call with bob@corp every monday 3pm until 5 dec 2026",
    ],
    Want("move", target="2", minutes=60): ["make 2 an hour long"],
    Want("move", target="2", minutes=45): ["change 2 to 45 min"],
    Want("move", target="2", start="2026-11-26 16:00"): [
        "reschedule 2: thursday 4pm",
        "change 2 to thursday 4pm",
    ],
    Want("move", target="standup", minutes=30): [
        "make the standup 30 minutes",
        "change the standup to 30 minutes",
        "can you make our standup half an hour please",
    ],
    Want("invite", invitees=(BOB,), target="standup tomorrow", argument="add"): [
        "add bob@corp to the standup tomorrow",
    ],
    Want("list", start="2026-11-24"): ["any meetings today?"],
    Want("list", start="2026-11-30"): ["show me what I have on monday"],
    Want("allow", invitees=(BOB,)): ["let bob@corp schedule for me"],
    Want("timezone", zone="Europe/London"): ["my timezone's London"],
    Want(invitees=(BOB,), start=AT, title="Test call"): [
        "test call with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Catch up"): [
        "catch up with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Check in"): [
        "check in with bob tomorrow 3pm",
        "schedule a check in with bob tomorrow 3pm",
        "schedule a quick check in with bob@corp tomorrow 3pm",
        "schedule a check in tomorrow 3pm with bob",
        "I need to check in with bob@corp tomorrow at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:00", title="Check-in"): [
        "check-in with bob friday 10am",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:42", title="Check in"): [
        "schedule a check in with bob in 30 minutes",
        "schedule a check in in 30 minutes with bob",
    ],
    Want(invitees=(BOB,), missing=("day", "time"), title="Check in"): [
        "check in with bob@corp",
    ],
    Want(host=ALICE, start=AT, title="Check in"): [
        "schedule check in for alice@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Check in on budget"): [
        "schedule a check in on budget with bob tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Kick off"): [
        "kick off with bob tomorrow 3pm",
        "set up a kick off with bob tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Project kick-off"): [
        "project kick-off with bob tomorrow 3pm",
    ],
    Want("cancel", target="check in"): ["cancel the check in"],
    Want("move", target="check in", start="2026-11-24 16:00"): [
        "move the check in to 4pm",
    ],
    Want(
        invitees=("nora@corp.example",), start="2026-11-26 14:00", title="Interview"
    ): [
        "book interview with Nora Nye <nora@corp.example> thursday 14:00",
    ],
    Want(invitees=("Nora Nye",), start="2026-11-26 14:00", title="Interview"): [
        "book interview with Nora Nye thursday 14:00",
    ],
    Want(invitees=(BOB,), start="2026-12-31 20:00"): [
        "schedule a call with bob on NYE at 8pm",
    ],
    Want(invitees=(BOB,), start="2027-05-05 15:00"): [
        "schedule a call with Bob May 5 at 3pm",
    ],
    Want(start=AT, asks=("shall-i-book",)): [
        "set the meeting tomorrow 3pm",
        "set meeting to 3pm tomorrow",
    ],
    Want(invitees=(BOB,), start=AT, title="Sync up"): [
        "sync up with bob tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Follow-up"): [
        "book a follow-up with bob tomorrow 3pm",
        "follow-up with bob@corp tomorrow 3pm",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25", missing=("time",), asks=("not-placed",)
    ): [
        "schedule a call with bob when he is free tomorrow",
    ],
    Want(
        "move",
        target="it",
        start="2026-11-24",
        rrule="FREQ=WEEKLY",
        asks=("repeat-of-old",),
    ): ["make it weekly"],
    Want(
        "move",
        target="2",
        start="2026-11-30 09:00",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        asks=("repeat-of-old",),
    ): ["move 2 to every monday at 9"],
    Want("move", target="2", start="2026-11-24 16:00"): [
        "bump 2 to 4pm",
        "move 2 to 4pm for me please",
    ],
    Want(invitees=(BOB,), start=AT, title="Day planning"): [
        "day planning with bob tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start=AT, title="Time review"): [
        "time review with bob tomorrow 3pm",
    ],
    Want("invite", target="tomorrow 3pm", invitees=(BOB,), argument="add"): [
        "invite bob tomorrow 3pm",
        "add bob@corp to tomorrow 3pm",
    ],
    Want("invite", target="friday", invitees=(BOB, CAROL), argument="remove"): [
        "remove bob and carol from friday",
    ],
    Want("invite", target="2", invitees=("april@corp.example",), argument="add"): [
        "add April to 2",
    ],
    Want("list", start="2026-11-25"): [
        "what's my day like tomorrow",
        "what's on my plate tomorrow?",
        "anything on tomorrow?",
    ],
    Want("list", start="2026-11-23"): ["what's coming up this week"],
    Want("list"): ["what's coming up?"],
    Want("move", target="it", start="2026-11-24 18:00", argument="end"): [
        "extend it until 6",
    ],
    Want("move", target="2", start="2026-11-25"): [
        "move 2 to tomorrow same time",
        "move 2 to tomorrow, at the same time please",
    ],
    Want("move", target="2", start="2026-11-25 16:00"): [
        "change the time of 2 to tomorrow 4pm",
        "set 2 to 4pm tomorrow",
    ],
    Want("move", target="it", start="2026-11-25 16:00"): [
        "change the time to tomorrow 4pm",
    ],
    Want("move", target="standup", start="2026-11-25 16:00"): [
        "change the time of the standup to tomorrow 4pm",
        "set the standup to tomorrow 4pm",
    ],
    Want("invite", target="2", invitees=(BOB,), argument="add"): [
        "please include bob in 2",
        "include bob@corp on 2",
    ],
    Want("revoke", invitees=(BOB,)): [
        "revoke bob's access",
        "revoke bob\u2019s right to schedule for me",
        "stop letting bob schedule for me",
    ],
    Want("undo"): ["undo the last change", "take that back", "revert that"],
    Want("help"): ["what can you do?"],
    Want("move", target="2", host=ALICE, start="2026-11-24 16:00"): [
        "move 2 to 4pm for alice",
        "move 2 for alice@corp to 4pm",
        "move 2 to 4pm on alice's calendar",
    ],
    Want("move", target="standup", host=ALICE, start="2026-11-24 16:00"): [
        "move the standup to 4pm for alice",
    ],
    Want("move", target="2", host=ALICE, shift=30): [
        "push 2 by 30 minutes for alice",
        "move 2 30 minutes later for alice@corp",
    ],
    Want("cancel", target="2", host=ALICE): [
        "cancel 2 for alice",
        "cancel 2 on alice's calendar",
    ],
    Want("cancel", target="2"): ["cancel 2 for me"],
    Want("move", target="it", title="Q4 review"): [
        'call it "Q4 review"',
        "call it Q4 review",
        "let's call it Q4 review",
        "can you call it Q4 review?",
        "name it Q4 review",
        "title it Q4 review",
        "rename it to Q4 review",
        "change the title to Q4 review",
        "change its name to Q4 review",
    ],
    Want("move", target="it", title="budget review"): [
        "please call it budget review, thanks",
    ],
    Want("move", target="it", shift=10080): ["postpone it for a week"],
    Want("move", target="2", shift=60): [
        "push 2 for an hour",
        "delay 2 for an hour",
    ],
    Want("move", target="it", title="soft launch"): ['call it "soft launch"'],
    Want("move", target="it", title="Daily sync at 5"): ["call it Daily sync at 5"],
    Want("move", target="2", title="Launch plan"): [
        'call 2 "Launch plan"',
        "title 2 Launch plan",
        "change the name of 2 to Launch plan",
    ],
    Want("move", target="standup", title="Daily"): [
        "change the title of the standup to Daily",
    ],
    Want("invite", target="standup", invitees=(BOB,), argument="remove"): [
        "drop bob from the standup",
        "delete bob@corp from the standup",
        "cancel bob from the standup",
        "take bob off the standup",
        "kick bob@corp out of the standup",
    ],
    Want("invite", target="2", invitees=(BOB,), argument="remove"): [
        "drop bob@corp.example from 2",
        "take bob off 2",
        "remove bob off 2",
        "could you take bob@corp off 2 please",
    ],
    Want("invite", target="it", invitees=(BOB,), argument="remove"): [
        "take bob out of it",
        "remove bob from it",
        "drop bob from it",
    ],
    Want("invite", target="it", invitees=(BOB, CAROL), argument="remove"): [
        "drop bob and carol from it",
    ],
    Want(invitees=(BOB,), start=AT, title="Title review"): [
        "title review with bob@corp tomorrow 3pm",
    ],
    Want("check", host=ALICE): ["check alice@corp", "/check alice@corp"],
    Want(start=AT, title="Review of budget"): [
        "a review of budget tomorrow 3pm",
    ],
}

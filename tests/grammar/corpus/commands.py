"""The other commands with their arguments."""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, Corpus, Want


def of(command: str, **pieces: object) -> Want:
    return Want(command, **pieces)  # type: ignore[arg-type] # names are Want's own


SAID: Corpus = {
    of("list"): [
        "list",
        "/list",
        "/agenda",
        "agenda",
        "my meetings",
        "show my meetings",
    ],
    of("list", start="2026-11-27"): [
        "what's on friday",
        "agenda for friday",
        "/agenda friday",
        "what do I have on friday",
        "list my meetings for friday",
        "show me friday",
    ],
    of("list", host=ALICE, start="2026-11-23"): [
        "/list alice@corp this week",
        "list meetings for alice this week",
    ],
    of("list", host=ALICE, start="2026-11-27"): ["what's on alice's calendar friday"],
    of("cancel", target="2"): [
        "cancel 2",
        "/cancel 2",
        "cancel meeting 2",
        "please cancel number 2",
        "could you delete 2?",
        "drop 2 please",
    ],
    of("cancel", target="#K7Q2"): ["cancel #K7Q2", "/cancel #k7q2", "delete #K7Q2"],
    of("cancel", target="it"): ["cancel it", "delete it, thanks", "/cancel it"],
    of("cancel", target="the last one"): ["cancel the last one"],
    of("cancel", target="standup"): [
        "cancel the standup",
        "cancel my standup",
        "drop the standup",
        "/cancel standup",
    ],
    of("cancel", target="standup", start="2026-11-25"): ["cancel tomorrow's standup"],
    of("cancel", target="Budget review"): ['cancel "Budget review"'],
    of("cancel", target="2345678901"): ["cancel 2345 678 901", "cancel 2345678901"],
    of("cancel", missing=("target",)): ["cancel", "/cancel"],
    of("move", target="it", start="2026-11-27 15:00"): [
        "move it to friday 3pm",
        "/move it to friday 3pm",
        "make it friday 3pm",
        "reschedule it to friday 3pm",
        "push it to friday 3pm",
    ],
    of("move", target="2", start="2026-11-25 16:00"): [
        "move 2 to 4pm tomorrow",
        "/move 2 tomorrow 4pm",
        "reschedule 2 for tomorrow 4pm",
        "postpone 2 to tomorrow at 4pm",
    ],
    of("move", target="it", start="2026-11-24 16:00"): [
        "make it 4pm",
        "move it from 3pm to 4pm",
        "change it to 4pm",
    ],
    of("move", target="3pm", start="2026-11-24 16:00"): ["move my 3pm to 4pm"],
    of("move", target="standup", start="2026-11-25 10:00"): [
        "reschedule the standup to tomorrow 10am",
        "move the standup to tomorrow 10am",
    ],
    of("move", target="it", minutes=45): [
        "make it 45 min",
        "extend it to 45 minutes",
        "shorten it to 45 min",
    ],
    of("move", target="2", shift=30): [
        "push 2 by 30 minutes",
        "postpone 2 by 30 min",
        "move 2 by half an hour",
        "move 2 30 minutes later",
        "push 2 back 30 minutes",
    ],
    of("move", target="2", shift=-30): [
        "prepone 2 by 30 minutes",
        "bring 2 forward by 30 minutes",
        "bring forward 2 by 30 minutes",
        "move 2 30 minutes earlier",
    ],
    of("move", target="2", growth=15): [
        "extend 2 by 15 minutes",
        "extend 2 15 minutes",
    ],
    of("move", target="it", growth=15): ["make it 15 minutes longer"],
    of("move", target="standup", growth=-10): ["shorten the standup by 10 minutes"],
    of("move", target="2", title="Budget review"): [
        "rename 2 to Budget review",
        'rename 2 "Budget review"',
        "/rename 2 to Budget review",
    ],
    of("move", target="standup", title="Daily sync at 5"): [
        "rename the standup to Daily sync at 5"
    ],
    of("invite", target="2", invitees=(BOB,), argument="add"): [
        "invite bob@corp.example to 2",
        "add bob to 2",
        "/invite bob 2",
        "/invite bob@corp to 2",
    ],
    of("invite", target="2", invitees=(BOB, CAROL), argument="add"): [
        "add bob@corp.example and carol@corp.example to 2",
        "invite bob, carol to 2",
    ],
    of("invite", target="standup", invitees=(BOB,), argument="remove"): [
        "remove bob@corp from the standup",
        "uninvite bob from the standup",
    ],
    of("invite", target="2", everyone=True, argument="add"): ["invite everyone to 2"],
    of("invite", invitees=(BOB,), argument="add", missing=("target",)): ["invite bob"],
    of("undo"): ["undo", "/undo", "undo please"],
    of("timezone", zone="Europe/Berlin"): [
        "/timezone Europe/Berlin",
        "/timezone Berlin",
        "my time zone is Berlin",
        "my timezone is Europe/Berlin.",
        "I'm in Berlin",
        "I am in Berlin!",
    ],
    of("timezone", zone="Asia/Tokyo"): ["I'm in Tokyo"],
    of("timezone", asks=("for-a-while",)): ["I'm in Lisbon this week"],
    of("timezone", asks=("unknown-zone",)): ["/timezone Foo"],
    of("timezone", missing=("zone",)): ["/timezone"],
    of("allow", invitees=(BOB,)): [
        "allow bob@corp.example to schedule for me",
        "allow bob to schedule for me",
        "/allow bob@corp",
    ],
    of("allow", argument="list"): ["/delegates"],
    of("revoke", invitees=(BOB,)): ["/revoke bob@corp", "revoke bob@corp.example"],
    of("template", argument="list"): ["/template list"],
    of("template", argument="delete", target="standup"): ["/template delete standup"],
    of(
        "template",
        argument="save",
        target="standup",
        title="Daily standup",
        invitees=(BOB,),
        minutes=15,
    ): ['/template save standup "Daily standup" 15 min with bob'],
    of("check", host=ALICE): [
        "/check alice@corp",
        "/check alice",
        "can you schedule for alice?",
    ],
    of("check"): ["/check"],
    of("why", target="2"): ["/why 2", "why 2"],
    of("why", target="#K7Q2"): ["/why #K7Q2", "why #k7q2?"],
    of("consent", argument="ask", invitees=(ALICE,)): ["ask alice"],
    of("consent", argument="approve", target="K7Q2"): ["approve K7Q2"],
    of("consent", argument="decline for good", target="BC2DF"): [
        "decline for good BC2DF",
        "Decline for good bc2df",
    ],
    of("consent", argument="decline", target="K7Q2"): ["decline K7Q2"],
    of("consent", argument="always allow", invitees=(BOB,)): [
        "always allow bob@corp.example"
    ],
    of("file", target="2"): ["ics 2", "/ics 2"],
    of("file", target="it"): ["ics it", "/ics it"],
    of("file", target="#K7Q2"): ["ics #K7Q2", "/ics #K7Q2"],
    of("log"): ["/audit"],
    of("again"): ["again"],
    of("more"): ["more"],
    of("plain", argument="on"): ["/plain on"],
    of("plain", argument="off"): ["/plain off"],
    of("whoami"): ["/whoami", "who am I", "who am I?"],
    of("help"): ["help", "help me", "?", "/help", "Help!"],
    of("help", argument="time"): ["/help time", "help time"],
}

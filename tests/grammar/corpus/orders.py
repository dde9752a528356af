"""The other commands: list, cancel, move, invite and all the small ones.

Over 300 lines because it is a table, and holds no code.
"""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, Corpus, Want

SAID: Corpus = {
    Want(command="list", start="2026-11-25"): [
        "what’s on tomorrow?",
        "what do I have tomorrow",
        "show meetings for tomorrow",
        "what meetings do i have tomorrow",
        "what's on my calendar tomorrow",
        "/list tomorrow",
        "whats on tomorrow",
        "show tomorrow",
        "agenda for tomorrow",
    ],
    Want(command="list", start="2026-11-27"): [
        "what do I have on friday?",
        "do I have anything on friday?",
        "am I free on friday?",
        "show my agenda for friday",
        "agenda friday",
    ],
    Want(command="list", start="2026-11-23"): [
        "list my meetings this week",
        "what do i have this week?",
        "what's on this week",
    ],
    Want(command="list"): [
        "list meetings",
        "please show my meetings",
        "show me my meetings",
        "can you list my meetings please",
        "what's on",
    ],
    Want(command="list", start="2026-11-24"): [
        "what's on today",
        "hey, what's on today?",
        "what do I have today",
    ],
    Want(command="list", host=ALICE, start="2026-11-25"): [
        "list alice@corp tomorrow",
    ],
    Want(command="cancel", target="#K7Q2"): [
        "/cancel #K7Q2",
        "cancel #K7Q2 please",
        "Cancel #k7q2.",
        "can you please delete #K7Q2, thanks",
    ],
    Want(command="cancel", target="3"): [
        "delete 3",
    ],
    Want(command="cancel", target="budget review"): [
        "delete the budget review",
    ],
    Want(command="cancel", target="it"): [
        "drop it",
    ],
    Want(command="cancel", start="2026-11-24 15:00", target="3pm"): [
        "please cancel my 3pm",
    ],
    Want(command="cancel", invitees=(BOB,), target="meeting with bob@corp"): [
        "cancel my meeting with bob@corp",
    ],
    Want(command="cancel", target="2"): [
        "can you cancel 2?",
        "cancel number 2",
        "drop 2",
        "please drop 2 thanks",
        "/delete 2",
    ],
    Want(command="cancel", target="Design review"): [
        'cancel "Design review"',
    ],
    Want(command="cancel", target="23456789012"): [
        "/cancel 2345 678 9012",
    ],
    Want(command="cancel", target="design review"): [
        "hi, cancel the design review thanks",
        "cancel design review",
    ],
    Want(command="cancel", start="2026-11-24 15:00", target="3pm meeting"): [
        "cancel the 3pm meeting",
    ],
    Want(command="move", start="2026-11-27 15:00", target="2"): [
        "move 2 to friday 3pm",
        "/move 2 friday 3pm",
        "/move 2 to friday 3pm",
    ],
    Want(command="move", start="2026-11-24 15:00", target="it"): [
        "make it 3pm",
    ],
    Want(command="move", start="2026-11-25 16:00", target="#K7Q2"): [
        "/move #K7Q2 to tomorrow 4pm",
    ],
    Want(command="move", target="design review", shift=60): [
        "postpone the design review by an hour",
    ],
    Want(command="move", target="2", shift=-15): [
        "prepone 2 by 15 min",
    ],
    Want(command="move", target="it", shift=-30): [
        "bring it forward by 30 minutes",
        "move it 30 minutes earlier",
        "prepone it by half an hour",
        "move it up 30 minutes",
    ],
    Want(command="move", start="2026-11-25 09:00", target="standup"): [
        "bring the standup forward to 9am tomorrow",
    ],
    Want(command="move", target="it", growth=15): [
        "extend it by 15 minutes",
        "extend it by 15",
    ],
    Want(command="move", minutes=90, target="2"): [
        "extend 2 to 90 minutes",
    ],
    Want(command="move", target="2", growth=-10): [
        "shorten 2 by 10 minutes",
    ],
    Want(command="move", minutes=30, target="it"): [
        "shorten it to 30 min",
    ],
    Want(command="move", title="Daily scrum", target="standup"): [
        'rename the standup to "Daily scrum"',
    ],
    Want(command="move", title="Launch plan", target="it"): [
        "rename it Launch plan",
    ],
    Want(command="move", target="it", shift=30): [
        "push it back half an hour",
    ],
    Want(command="move", start="2026-11-24 16:00", target="it"): [
        "push it to 4pm",
        "actually make it 4pm",
    ],
    Want(command="move", start="2026-12-04 10:00", target="budget review"): [
        "can you move the budget review to next friday at 10am please",
    ],
    Want(command="move", start="2026-12-03 14:00", target="the last one"): [
        "move the last one to dec 3 2pm",
    ],
    Want(command="move", start="2026-11-30 10:00", target="2"): [
        "move 2 from friday to monday 10am",
        "postpone 2 until monday 10am",
    ],
    Want(command="move", start="2026-11-25 10:30", target="#K7Q2"): [
        "please reschedule #K7Q2 for tomorrow at 10:30",
    ],
    Want(command="move", start="2026-11-30 14:00", target="it"): [
        "postpone it to monday 2pm",
    ],
    Want(command="move", start="2026-11-25 11:00", target="2"): [
        "move my meeting 2 to tomorrow 11am",
    ],
    Want(command="move", minutes=60, target="it"): [
        "make it an hour long",
        "make it 1 hour",
    ],
    Want(command="move", start="2026-11-25 15:00", minutes=90, target="it"): [
        "move it to tomorrow 3-4:30pm",
    ],
    Want(command="move", target="standup", growth=30): [
        "extend the standup by half an hour",
    ],
    Want(command="move", target="standup", shift=15): [
        "push the standup 15 minutes",
    ],
    Want(command="move", start="2026-11-27 15:00", target="Design review"): [
        'move "Design review" to friday at 3pm',
    ],
    Want(command="move", target="1", shift=60): [
        "move 1 an hour later",
    ],
    Want(command="move", target="1", shift=-30): [
        "move 1 30 minutes earlier",
    ],
    Want(command="move", start="2026-11-27 15:00", target="it"): [
        "make it friday at 3pm instead",
    ],
    Want(command="invite", invitees=(BOB,), target="it", argument="add"): [
        "invite bob@corp to it",
        "please add bob@corp to it, thanks",
    ],
    Want(command="invite", invitees=(BOB,), target="2", argument="add"): [
        "/invite bob@corp 2",
        "could you invite bob@corp.example to 2?",
    ],
    Want(command="invite", invitees=(BOB,), target="#K7Q2", argument="add"): [
        "/invite bob@corp to #K7Q2",
        "add Bob Bell <bob@corp.example> to #K7Q2",
    ],
    Want(command="invite", invitees=(BOB,), target="standup", argument="add"): [
        "add bob to the standup",
    ],
    Want(command="invite", invitees=(BOB,), target="2", argument="remove"): [
        "uninvite bob@corp from 2",
        "/uninvite bob@corp from 2",
        "remove bob from 2",
    ],
    Want(
        command="invite", invitees=(CAROL,), target="design review", argument="remove"
    ): [
        "remove carol@corp from the design review",
    ],
    Want(
        command="invite", invitees=(BOB, CAROL), target="the last one", argument="add"
    ): [
        "invite bob@corp, carol@corp to the last one",
    ],
    Want(command="invite", invitees=(BOB, CAROL), target="2", argument="add"): [
        "/invite 2 bob@corp carol@corp",
    ],
    Want(command="undo"): [
        "Undo!",
        "please undo",
        "undo that",
    ],
    Want(command="timezone", zone="Europe/Berlin"): [
        "my time zone is Europe/Berlin",
        "i’m in Berlin",
    ],
    Want(command="timezone", zone="America/Los_Angeles"): [
        "my timezone is Pacific",
        "/timezone PST",
        "I'm in San Francisco.",
    ],
    Want(command="timezone", zone="Asia/Tokyo"): [
        "/timezone Tokyo",
        "set my timezone to Asia/Tokyo",
    ],
    Want(command="timezone", zone="Europe/London"): [
        "I am in London",
        "my time zone is London",
        "/timezone London",
    ],
    Want(command="timezone", zone="America/New_York"): [
        "I'm in New York",
        "I’m in New York",
        "/timezone New York",
    ],
    Want(command="timezone", zone="Asia/Kolkata"): [
        "/timezone UTC+5:30",
    ],
    Want(command="timezone", zone="Europe/Paris"): [
        "/timezone CET",
        "my time zone is Central European Time",
    ],
    Want(command="allow", invitees=(BOB,)): [
        "/allow bob@corp.example",
        "please allow bob@corp to schedule for me",
        "let bob book for me",
    ],
    Want(command="revoke", invitees=(BOB,)): [
        "revoke bob@corp",
        "stop bob from booking for me",
        "don't let bob schedule for me",
        "revoke bob",
    ],
    Want(
        command="template",
        minutes=15,
        title="Daily standup",
        target="standup",
        argument="save",
    ): [
        "/template save standup 15 min daily standup",
    ],
    Want(command="check", host=ALICE): [
        "can you schedule for alice@corp?",
        "check alice@corp",
        "could you schedule for alice?",
        "/check alice@corp.example",
    ],
    Want(command="why", target="#K7Q2"): [
        "why #K7Q2",
    ],
    Want(command="why", target="it"): [
        "/why it",
    ],
    Want(command="consent", target="ABCD", argument="approve"): [
        "approve ABCD",
    ],
    Want(command="whoami"): [
        "who am i?",
        "whoami",
        "/WHOAMI",
    ],
    Want(command="help", argument="schedule"): [
        "/help schedule",
    ],
    Want(command="help", argument="move"): [
        "/help move",
    ],
    Want(command="list", host=ALICE, start="2026-11-27"): [
        "show meetings of alice@corp on friday",
        "list alice@corp friday",
    ],
    Want(command="list", start="2026-11-30"): [
        "list my meetings for next week",
        "what's on next monday?",
        "my meetings next week",
    ],
    Want(command="cancel", target="the last one"): [
        "delete the last one",
    ],
    Want(command="cancel", target="weekly sync"): [
        "cancel the weekly sync",
    ],
    Want(command="cancel", target="2, 3"): [
        "cancel 2 and 3",
    ],
    Want(command="cancel", target="meeting about budget"): [
        "please cancel the meeting about budget",
    ],
    Want(
        command="cancel",
        invitees=(BOB,),
        start="2026-11-25",
        target="call with bob@corp tomorrow",
    ): [
        "cancel call with bob@corp tomorrow",
    ],
    Want(command="cancel", target="standup"): [
        "/cancel the standup",
        "delete standup",
    ],
    Want(command="cancel", start="2026-11-25", target="meetings tomorrow"): [
        "cancel all my meetings tomorrow",
    ],
    Want(command="cancel", target="that"): [
        "cancel that",
    ],
    Want(command="cancel", target="this meeting"): [
        "cancel this meeting",
    ],
    Want(
        command="move", start="2026-12-01 13:00", minutes=90, target="design review"
    ): [
        "move the design review to next tuesday 1-2:30pm",
    ],
    Want(command="move", start="2026-11-24 10:00", target="standup"): [
        "please push the standup to 10",
    ],
    Want(command="move", start="2026-11-27 12:00", target="3"): [
        "reschedule 3 for friday at noon",
    ],
    Want(command="move", start="2026-12-03 14:00", target="it"): [
        "/move it 2026-12-03 14:00",
    ],
    Want(command="move", target="2", shift=120): [
        "postpone 2 by two hours",
    ],
    Want(command="move", target="2", shift=1440): [
        "postpone 2 by a day",
    ],
    Want(command="move", target="it", shift=-15): [
        "move it up by 15 minutes",
    ],
    Want(command="move", target="#K7Q2", shift=60): [
        "push #K7Q2 back by 1 hour",
    ],
    Want(command="move", target="design review", shift=30): [
        "push back the design review by half an hour",
        "push the design review back by half an hour",
    ],
    Want(command="move", target="design review", shift=-60): [
        "move up the design review by an hour",
        "move the design review up by an hour",
        "bring the design review forward by an hour",
    ],
    Want(command="move", target="it", growth=30): [
        "make it 30 minutes longer",
    ],
    Want(command="move", target="it", growth=-15): [
        "make it 15 minutes shorter",
    ],
    Want(command="move", start="2026-11-25 16:00", target="it"): [
        "make it tomorrow at 4pm",
        "change it to 4pm tomorrow",
    ],
    Want(command="move", minutes=90, target="it"): [
        "please make it 90 min, thanks",
        "make it an hour and a half",
    ],
    Want(command="move", target="2", growth=60): [
        "extend 2 by 1h",
    ],
    Want(
        command="move", start="2026-11-24 17:00", target="budget review", argument="end"
    ): [
        "extend the budget review until 5pm",
    ],
    Want(command="move", start="2026-11-24 17:00", target="it", argument="end"): [
        "extend it to 5pm",
        "make it end at 5pm",
    ],
    Want(command="move", target="it", missing=("time",)): [
        "move it",
        "reschedule it",
    ],
    Want(command="move", start="2026-11-24 10:00", target="standup on thursday"): [
        "move the standup on thursday to 10am",
    ],
    Want(command="move", start="2026-11-24 16:00", target="meeting at 3pm"): [
        "move my meeting at 3pm to 4pm",
    ],
    Want(command="list", host=ALICE): [
        "list alice",
        "list alice's meetings",
        "show me alice's calendar",
    ],
    Want(command="move", minutes=15, target="standup"): [
        "shorten the standup to 15 minutes",
    ],
    Want(command="move", target="#K7Q2", growth=-30): [
        "shorten #K7Q2 by half an hour",
    ],
    Want(command="move", title="Q4 plan", target="2"): [
        'rename 2 to "Q4 plan"',
    ],
    Want(command="move", title="Architecture review", target="design review"): [
        "rename the design review to Architecture review",
    ],
    Want(command="move", title="Kick-off", target="it"): [
        "rename it to Kick-off",
    ],
    Want(command="move", title="1:1 with bob", target="#K7Q2"): [
        "rename #K7Q2 to 1:1 with bob",
    ],
    Want(command="move", start="2026-11-25 15:00", target="2"): [
        "hi, could you move 2 to tomorrow 3pm please?",
    ],
    Want(command="move", start="2026-11-25 16:00", target="2"): [
        "move meeting 2 to 4pm tomorrow",
    ],
    Want(command="move", start="2026-11-27 15:00", target="meeting with bob@corp"): [
        "move the meeting with bob@corp to friday 3pm",
    ],
    Want(command="move", target="it", shift=10080): [
        "push it by a week",
    ],
    Want(command="move", start="2026-11-27", target="2"): [
        "move 2 to friday",
    ],
    Want(command="move", start="2026-11-25 15:00", minutes=60, target="it"): [
        "make it 3-4pm tomorrow",
    ],
    Want(command="move", start="2026-11-27 15:00", target="23456789012"): [
        "move 23456789012 to friday 3pm",
    ],
    Want(command="invite", invitees=(CAROL,), target="design review", argument="add"): [
        "invite carol@corp to the design review",
    ],
    Want(command="invite", invitees=(BOB, CAROL), target="it", argument="add"): [
        "add bob and carol to it",
    ],
    Want(command="invite", invitees=(BOB, CAROL, ALICE), target="3", argument="add"): [
        "invite bob@corp; carol@corp & alice@corp to 3",
    ],
    Want(command="invite", invitees=(ALICE,), target="2", argument="add"): [
        "add alice@corp to meeting 2",
    ],
    Want(command="timezone", zone="UTC"): [
        "My time zone is UTC",
    ],
    Want(command="allow", invitees=(CAROL,)): [
        "allow carol@corp.example to schedule for me",
    ],
    Want(command="allow", argument="list"): [
        "delegates",
    ],
    Want(command="consent", invitees=(BOB,), argument="always allow"): [
        "always allow bob@corp",
    ],
    Want(command="check", host=BOB): [
        "can you schedule for bob@corp.example?",
    ],
    Want(command="why", target="2345678901"): [
        "/why 2345678901",
    ],
    Want(
        command="template",
        invitees=(BOB,),
        start="2026-11-30 10:00",
        minutes=30,
        rrule="FREQ=WEEKLY;BYDAY=MO",
        title="Design review",
        target="weekly",
        argument="save",
    ): [
        "/template save weekly 30 min design review every monday 10am with bob@corp",
    ],
    Want(command="template", target="weekly", argument="delete"): [
        "/template delete weekly",
    ],
    Want(command="help", argument="timezone"): [
        "/help timezone",
    ],
    Want(command="help"): [
        "please help",
        "HELP!",
    ],
    Want(command="move", start="2026-11-30 10:00", target="it"): [
        "reschedule it to next monday 10am",
    ],
    Want(command="move", start="2026-11-24 16:00", target="3pm call"): [
        "reschedule the 3pm call to 4pm",
    ],
    Want(command="move", start="2026-11-27 14:00", target="3pm meeting with bob"): [
        "move my 3pm meeting with bob to friday 2pm",
    ],
    Want(command="move", start="2026-11-24 10:30", target="tomorrow's standup"): [
        "move tomorrow's standup to 10:30",
    ],
    Want(command="move", start="2026-11-27 10:00", target="it"): [
        "make it 10am friday",
    ],
    Want(command="move", start="2026-11-26", target="standup"): [
        "postpone the standup to thursday",
    ],
    Want(command="move", target="2", shift=15): [
        "delay 2 by 15 minutes",
    ],
    Want(command="move", title="Sprint review", target="the last one"): [
        "rename the last one to Sprint review",
    ],
    Want(command="move", title="Daily", target="standup"): [
        "rename standup to Daily",
    ],
    Want(command="move", target="2", shift=-30): [
        "bring 2 forward by 30 min",
    ],
    Want(command="move", minutes=120, target="it"): [
        "extend it to 2 hours",
    ],
    Want(command="move", target="it", growth=60): [
        "extend it by an hour",
    ],
    Want(command="move", target="2", growth=-15): [
        "shorten 2 by 15 minutes",
    ],
    Want(command="move", start="2026-11-24 17:00", target="2", argument="end"): [
        "extend 2 until 5pm",
    ],
    Want(command="move", target="2", growth=30): [
        "/extend 2 by 30m",
    ],
    Want(command="move", title="Budget", target="2"): [
        "/rename 2 Budget",
    ],
    Want(command="cancel", invitees=(BOB,), target="1:1"): [
        "cancel the 1:1 with bob",
    ],
    Want(command="cancel", target="meeting"): [
        "cancel the meeting",
    ],
    Want(command="cancel", start="2026-11-27", target="standup"): [
        "hey, cancel the standup on friday",
    ],
    Want(command="list", start="2026-12-03"): [
        "what do I have on dec 3?",
    ],
}

"""Whole requests, sentence by sentence of what people may type.

Over 300 lines because it is a table, and holds no code.
"""

from tests.grammar.corpus.want import ALICE, BOB, CAROL, DANA, Corpus, Want

SAID: Corpus = {
    Want(host=ALICE, start="2026-11-25 15:00"): [
        "schedule a meeting for alice@corp tomorrow 3pm",
        "/SCHEDULE Alice@Corp Tomorrow 3PM",
        "/schedule 3pm tomorrow for alice@corp",
        "for alice, please schedule a meeting tomorrow at 3pm",
        "schedule a meeting on behalf of alice@corp.example tomorrow 3pm",
        "book a meeting on alice@corp.example's calendar tomorrow 3pm",
        "book a meeting for my boss, alice@corp.example, tomorrow at 3pm",
        "tomorrow 3pm schedule meeting for alice@corp",
        "/schedule meeting for alice@corp tomorrow 3pm",
        "book a call in alice@corp's calendar tomorrow 3pm",
        "for alice@corp: schedule a meeting tomorrow 3pm",
    ],
    Want(invitees=(ALICE,), start="2026-11-25 15:00"): [
        "/meet alice@corp tomorrow 3pm",
        "schedule a meeting for me and alice@corp tomorrow 3pm",
        "schedule between alice@corp and me a call tomorrow at 3",
    ],
    Want(invitees=(ALICE, BOB), start="2026-11-25 15:00"): [
        "/meet alice@corp bob@corp tomorrow 3pm",
        "schedule a meeting between alice@corp and bob@corp tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-25 15:00", minutes=45): [
        "/schedule alice@corp, bob@corp, tomorrow 3pm 45m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00"): [
        "/book tomorrow 3pm with bob@corp",
        "tomorrow at 3 book a call with bob@corp",
        "hi there, please schedule a call with bob@corp tomorrow 3pm",
        "SCHEDULE   A MEETING\xa0WITH BOB@CORP.EXAMPLE   TOMORROW 3PM!!! 🙏",
        "schedule a meeting&nbsp;with bob@corp tomorrow&nbsp;3pm",
        "schedule a meeting\nwith bob@corp\ntomorrow 3pm",
        "schedule a call between me and bob@corp tomorrow 3pm",
        "schedule a meeting tomorrow 3pm with me and bob@corp",
        "schedule a meeting with bob@corp.example. tomorrow 3pm",
        "schedule a meeting with mailto:bob@corp.example tomorrow 3pm",
        "book a sync with bob@corp tomorrow 3pm",
        "schedule a meeting with bob@corp tomorrow, 3 p.m.",
        "schedule a meeting with bob@corp 3pm tomorrow",
        "schedule a meeting with bob@corp tmrw @ 3pm",
        "schedule a meeting with bob@corp tomorrow at three",
        "schedule a meeting with bob@corp tomorrow 1500",
        "schedule a meeting with bob@corp tomorrow at 3 o'clock",
        "schedule a meeting with bob@corp wed 25 nov 3pm",
        "@Scheduler schedule a meeting with bob@corp tomorrow 3pm",
        "schedule with bob@corp tomorrow at 3pm",
        "schedule for tomorrow at 3pm a call with bob@corp",
        "set up time with bob@corp tomorrow at 3pm",
        "schedule some time with bob@corp tomorrow at 3pm",
        "schedule me a meeting with bob@corp tomorrow at 3pm",
        "schedule a webex with bob@corp tomorrow at 3pm",
        "schedule a webex call with bob@corp tomorrow at 3pm",
        "we need a meeting with bob@corp tomorrow at 3pm",
        "schedule a meeting - tomorrow, 3pm - with bob@corp",
        "Schedule a meeting with bob@corp at 3 tomorrow afternoon.",
        "with bob@corp, schedule a meeting tomorrow at 3pm",
        'schedule a meeting tomorrow 3pm with "Bob Bell" <bob@corp.example>',
        "schedule a meeting with bob@corp tomorrow 3pm 😀🎉",
        "schedule a meeting with bob@corp tomorrow 3pm :)",
        "schedule a meeting with bob@corp tomorrow @ 3pm!!!",
        "*schedule a meeting* with **bob@corp** tomorrow 3pm",
        "schedule a meeting with bob@corp\n\ntomorrow 3pm\n\nthanks!",
        "meeting tomorrow 3pm with bob@corp",
        "schedule meeting w/bob@corp.example tomorrow 3pm",
        "schedule a meeting with bob@corp, bob@corp.example tomorrow 3pm",
        "schedule a meeting with bob@corp and myself tomorrow 3pm",
        "schedule a meeting with bob@corp for tomorrow, at 3pm sharp",
        "schedule a meeting on 25 nov 2026 15:00 with bob@corp",
        "schedule a meeting on nov. 25th @ 3 pm with bob@corp",
        "schedule a call with bob@corp tomorrow at 3pm",
        "make a call with bob@corp tomorrow at 3pm",
        "hi, arrange a call with bob@corp tomorrow at 3pm please",
        "Hello there! book a call with bob@corp tomorrow at 3pm, thx",
        "Hello there! have a call with bob@corp tomorrow at 3pm, thx",
        "hey team, plan a call with bob@corp tomorrow at 3pm",
        "good afternoon bot, set up a call with bob@corp tomorrow at 3pm please",
        "good afternoon bot, fix a call with bob@corp tomorrow at 3pm please",
        "please organise a call with bob@corp tomorrow at 3pm, thx",
        "pls setup a call with bob@corp tomorrow at 3pm",
        "pls block a call with bob@corp tomorrow at 3pm",
        "kindly organize a call with bob@corp tomorrow at 3pm please",
        "can you create a call with bob@corp tomorrow at 3pm, thx",
        "could you please schedule a call with bob@corp tomorrow at 3pm",
        "could you please make a call with bob@corp tomorrow at 3pm",
        "would you please arrange a call with bob@corp tomorrow at 3pm please",
        "will you book a call with bob@corp tomorrow at 3pm, thx",
        "will you have a call with bob@corp tomorrow at 3pm, thx",
        "can we plan a call with bob@corp tomorrow at 3pm",
        "I need to set up a call with bob@corp tomorrow at 3pm please",
        "I need to fix a call with bob@corp tomorrow at 3pm please",
        "we need to organise a call with bob@corp tomorrow at 3pm, thx",
        "I want to setup a call with bob@corp tomorrow at 3pm",
        "I want to block a call with bob@corp tomorrow at 3pm",
        "I'd like to organize a call with bob@corp tomorrow at 3pm please",
        "let's create a call with bob@corp tomorrow at 3pm, thx",
        "if possible, schedule a call with bob@corp tomorrow at 3pm",
        "if possible, make a call with bob@corp tomorrow at 3pm",
        "if possible arrange a call with bob@corp tomorrow at 3pm please",
    ],
    Want(start="2026-11-25 15:00", minutes=30): [
        "/schedule tomorrow 3pm 30m",
    ],
    Want(start="2026-11-27 10:00", minutes=90, title="Budget"): [
        '/schedule "Budget" fri 10:00 1h30',
    ],
    Want(invitees=(BOB,), start="2026-11-27 11:00", title="hiring"): [
        "/meet with bob@corp friday 11am about hiring",
    ],
    Want(
        host=ALICE,
        start="2026-11-25 09:00",
        rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        title="Standup",
    ): [
        "every weekday at 9:00 schedule standup for alice@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 14:00", minutes=30): [
        "good morning! can you book 30 minutes with bob@corp tomorrow at 2pm?",
    ],
    Want(invitees=(BOB,), start="2026-11-27 15:00"): [
        "I need to schedule a call with bob@corp friday 3pm thx",
        "we need to plan a meeting with bob@corp friday 3pm",
        "I want to organise a meeting with bob@corp friday 3pm, cheers",
        "I'd like to organize a meeting with bob@corp friday 3pm please",
        "I’d like a meeting with bob@corp friday 3pm",
        "let's have a meeting with bob@corp friday 3pm",
        "let’s meet friday 3pm with bob@corp",
        "if possible, create a meeting with bob@corp friday 3pm",
        "would you mind setting up a meeting with bob@corp friday 3pm?",
        "will you please book a meeting with bob@corp friday 3pm ty",
        "pls setup a mtg w/ bob@corp fri 3p",
        "schedule a meeting with bob@corp on fri at 3pm",
        "book friday 3pm with bob@corp",
        "book bob@corp.example friday 3pm",
        "Schedule a meeting with bob@corp for this Friday, the 27th, at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-24 15:00"): [
        "I need a call with bob at 3",
        "schedule a meeting with bob@corp tuesday at 3pm",
    ],
    Want(start="2026-11-27 10:00"): [
        "can we have a sync friday 10am",
    ],
    Want(invitees=(CAROL,), start="2026-11-25 14:00"): [
        "can we meet tomorrow at 2pm with carol@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-27 16:00"): [
        "call with bob@corp.example friday 16:00",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:13"): [
        "start a meeting with bob@corp",
        "start a call with bob@corp now",
        "schedule a meeting with bob@corp right now",
        "schedule a meeting with bob@corp asap",
        "/meet now bob@corp",
        "hi, start a call with bob@corp",
        "would you please start a call with bob@corp",
        "if possible start a call with bob@corp",
    ],
    Want(start="2026-11-25 13:00", minutes=120): [
        "block 2 hours tomorrow at 1pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:00"): [
        "fix a meeting with bob@corp for friday 10am",
        "schedule a quick online meeting with bob@corp friday 10am",
        "schedule my short call with bob@corp friday 10am",
        "schedule a meeting with bob@corp this friday 10am",
        "schedule a meeting with bob@corp in 3 days at 10",
    ],
    Want(start="2026-11-25 10:30"): [
        "make a meeting tomorrow 10:30",
    ],
    Want(start="2026-11-27 10:00", title="Team offsite"): [
        'plan "Team offsite" friday 10am',
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=60): [
        "schedule a meeting with bob@corp tomorrow 3pm–4pm",
        "schedule a meeting with bob@corp tomorrow at 3pm for an hour",
        "schedule a meeting with bob@corp tomorrow at 3pm 1h",
        "set up a one-hour call tomorrow 3pm with bob@corp",
        "book a call tomorrow 3-4pm with bob@corp",
        "book a call tomorrow between 3 and 4pm with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Design review"): [
        "schedule “Design review” with bob@corp tomorrow 3pm",
        "schedule \u2018Design review\u2019 with bob@corp tomorrow 3pm",
        "schedule 'Design review' with bob@corp tomorrow 3pm",
        "schedule «Design review» with bob@corp tomorrow 3pm",
        "set up a design review with bob@corp tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(DANA,), start="2026-11-25 15:00"): [
        "schedule a meeting for alice@corp with me tomorrow 3pm",
        "schedule a meeting with me for alice@corp tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-27 15:00", minutes=30): [
        "schedule a meeting with bob@corp for alice@corp for 30 min on friday at 3pm",
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-27 15:00"): [
        "for alice@corp schedule a meeting with bob@corp friday 3pm",
    ],
    Want(host=ALICE, start="2026-11-27 15:00"): [
        "schedule a meeting for Alice@Corp.Example friday 3pm",
    ],
    Want(host="alice.ames@corp.example", start="2026-11-25 15:00"): [
        "schedule meeting for alice.ames@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Alice's meeting"): [
        "schedule alice's meeting with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-25 15:00"): [
        "schedule a meeting w/ bob@corp & carol@corp tomorrow 3pm",
        "schedule a meeting with bob@corp; carol@corp tomorrow 3pm",
        "schedule a meeting tomorrow 3pm, invite bob@corp and carol@corp",
        "schedule a meeting tomorrow 3pm bob@corp carol@corp",
        "schedule bob@corp and carol@corp tomorrow 3pm",
        "schedule meeting w/ bob@corp.example,carol@corp.example tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-25 15:00"): [
        "schedule a meeting for alice@corp with alice@corp and bob@corp tomorrow 3pm",
        "schedule a meeting for alice with bob tomorrow 3pm",
    ],
    Want(invitees=(BOB, CAROL, ALICE), start="2026-11-30 14:00", minutes=45): [
        "book 45 min with bob@corp, carol@corp & alice@corp mon 2pm",
    ],
    Want(
        invitees=("ext.person@partner.example",),
        start="2026-11-25 16:00",
        title="Review",
    ): [
        "schedule a review with ext.person@partner.example tomorrow 4pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=45): [
        "schedule a meeting with bob@corp tomorrow at 3pm for 45 min",
        "schedule a meeting with bob@corp tomorrow at 3pm 45m",
        "schedule a meeting with bob@corp tomorrow at 3pm for 3/4 hour",
        "book a call 15:00–15:45 tomorrow with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=90): [
        "schedule a meeting with bob@corp tomorrow at 3pm 1h30",
        "schedule a meeting with bob@corp tomorrow at 3pm for 1.5 hours",
        "schedule a meeting with bob@corp tomorrow at 3pm for 1,5 hours",
        "schedule a meeting with bob@corp tomorrow at 3pm for an hour and a half",
        "schedule a meeting with bob@corp tomorrow at 3pm for 90 minutes",
        "schedule a meeting with bob@corp tomorrow at 3pm 1 hour and 30 minutes",
        "schedule a meeting with bob@corp tomorrow at 3pm for one and a half hours",
        "schedule a meeting with bob@corp tomorrow at 3pm for 1½ hours",
        "book a call tomorrow 3pm-4:30pm with bob@corp",
        "book a call tomorrow from 3 to 4:30 with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=75): [
        "schedule a meeting with bob@corp tomorrow at 3pm 1 hr 15 min",
        "schedule a meeting with bob@corp tomorrow at 3pm 1h 15m",
        "schedule a meeting with bob@corp tomorrow at 3pm for an hour and 15 minutes",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=30): [
        "schedule a meeting with bob@corp tomorrow at 3pm 30'",
        "schedule a meeting with bob@corp tomorrow at 3pm for half an hour",
        "schedule a meeting with bob@corp tomorrow at 3pm for a half-hour",
        "schedule a meeting with bob@corp tomorrow at 3pm 0.5h",
        "schedule a meeting with bob@corp tomorrow at 3pm for ½ hour",
        "schedule a 30-minute meeting with bob@corp tomorrow 3pm",
        "book a half-hour call with bob@corp tomorrow 3pm",
        "/meet tomorrow, 3 p.m. bob@corp 30m",
        "/meet 3pm tomorrow bob@corp 30m",
        "/meet tmrw @ 3pm bob@corp 30m",
        "/meet tomorrow at three bob@corp 30m",
        "/meet tomorrow 1500 bob@corp 30m",
        "/meet tomorrow at 3 o'clock bob@corp 30m",
        "/meet wed 25 nov 3pm bob@corp 30m",
        "schedule tomorrow at 3pm a meeting with bob@corp for 30 minutes",
        "schedule a meeting (30 min) with bob@corp tomorrow at 3pm",
        "schedule a meeting with bob@corp tomorrow at 3pm (30 min)",
        "schedule a meeting with bob@corp tomorrow, 3pm, 30m, thanks in advance",
        "need 30 min with bob@corp tomorrow 3pm",
        "can you put 30 minutes with bob@corp on my calendar tomorrow at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=120): [
        "schedule a meeting with bob@corp tomorrow at 3pm lasting 2 hours",
        "schedule a meeting with bob@corp tomorrow at 3pm 2 hrs",
        "schedule a meeting with bob@corp tomorrow at 3pm for two hours",
        "book a two hour session with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=15): [
        "schedule a meeting with bob@corp tomorrow at 3pm for a quarter of an hour",
        "schedule a meeting with bob@corp tomorrow at 3pm 15 mins",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=20): [
        "schedule a meeting with bob@corp tomorrow at 3pm for twenty minutes",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=150): [
        "schedule a meeting with bob@corp tomorrow at 3pm for two and a half hours",
        "schedule a meeting with bob@corp tomorrow at 3pm for 2 1/2 hours",
    ],
    Want(start="2026-11-25 15:00", minutes=45, title="Design review"): [
        "set up a 45 min design review tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 13:00", minutes=60): [
        "book an hour with bob@corp on friday at 1pm",
    ],
    Want(start="2026-11-25 15:00", minutes=10): [
        "schedule a meeting tomorrow 3pm for 10 minutes",
    ],
    Want(start="2026-11-25 09:30"): [
        "schedule a meeting tomorrow at 9h30",
    ],
    Want(start="2026-11-25 10:00"): [
        "schedule a meeting tomorrow at 10h",
    ],
    Want(start="2026-11-25 15:00"): [
        "schedule a meeting tomorrow 15h",
        "book 3pm tomorrow",
        "schedule us a meeting tomorrow at 3pm",
        "/schedule meeting tomorrow at 3pm",
        "schedule a meeting with dana@corp tomorrow 3pm",
        "schedule a meeting for the marketing team tomorrow 3pm",
        "schedule a meeting for project planning tomorrow 3pm",
    ],
    Want(start="2026-11-25 10:00", minutes=90): [
        "schedule a meeting tomorrow 10h00-11h30",
    ],
    Want(start="2026-11-25 15:00", minutes=120): [
        "schedule a meeting tomorrow 3pm 2h",
    ],
    Want(start="2026-11-25 15:00", minutes=570): [
        "schedule a meeting tomorrow 3pm 9h30",
    ],
    Want(start="2026-11-25 09:00", minutes=480, title="Workshop"): [
        "schedule a workshop at 9am tomorrow for 8h",
    ],
    Want(start="2026-11-25 15:00", title="budget review"): [
        "schedule a meeting called budget review tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Kick-off"): [
        "schedule a meeting titled Kick-off with bob@corp tomorrow at 3pm",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", title="Launch"): [
        "schedule a meeting named Launch tomorrow at 3pm for alice@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Monday's launch"): [
        "schedule a meeting tomorrow 3pm with bob@corp about Monday's launch",
    ],
    Want(start="2026-11-25 15:00", title="budget"): [
        "schedule a meeting about budget tomorrow 3pm",
        "schedule a meeting tomorrow 3pm re budget",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="budget"): [
        "schedule a meeting about budget with bob@corp tomorrow 3pm",
        "schedule a meeting named budget with bob@corp tomorrow 3pm",
    ],
    Want(start="2026-11-25 15:00", title="the new hire"): [
        "schedule a meeting tomorrow 3pm regarding the new hire",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="budget for 3pm Friday"): [
        "schedule a meeting with bob@corp tomorrow 3pm re: budget for 3pm Friday",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Q3 numbers with carol"): [
        "schedule a meeting with bob@corp tomorrow 3pm subject: Q3 numbers with carol",
    ],
    Want(start="2026-11-25 15:00", title="Retro at 5pm"): [
        "schedule a meeting tomorrow 3pm title: Retro at 5pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="1:1"): [
        "book a 1:1 with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 14:00", minutes=30, title="1:1"): [
        "schedule 1:1 with bob@corp friday at 2pm for 30 min",
        "1:1 with bob@corp friday 2pm 30m",
    ],
    Want(host=ALICE, start="2026-11-27 10:00"): [
        "schedule a new webex meeting for alice@corp friday 10am",
    ],
    Want(start="2026-11-25 09:00", title="Standup"): [
        "schedule standup tomorrow 9am",
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-26 11:00", title="Project kickoff"): [
        "schedule project kickoff with bob@corp and carol@corp on Thursday at 11am",
    ],
    Want(start="2026-11-25 10:00", title="Q4: plan at 3pm"): [
        'schedule a meeting "Q4: plan at 3pm" tomorrow 10am',
    ],
    Want(host=ALICE, start="2026-11-27 10:00", title="Design review"): [
        '/schedule "Design review" for alice@corp friday 10am',
    ],
    Want(invitees=(BOB,), start="2026-11-27 12:30", title="Lunch with Carol"): [
        'schedule "Lunch with Carol" friday 12:30 with bob@corp',
    ],
    Want(invitees=(BOB,), start="2026-11-25 19:00", title="Dinner"): [
        "dinner with bob@corp tomorrow at 7",
    ],
    Want(invitees=(CAROL,), start="2026-11-27 09:00", title="Coffee"): [
        "coffee with carol@corp friday at 9",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Budget meeting"): [
        "schedule a budget meeting with bob@corp tomorrow 3pm",
    ],
    Want(
        invitees=("jane@corp.example",), start="2026-11-25 15:00", title="Interview"
    ): [
        "schedule an interview with jane@corp tomorrow 3pm",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", title="Quarterly planning session"): [
        "schedule a quarterly planning session for alice tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Annual review"): [
        "schedule annual review with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", agenda="review the plan"): [
        "schedule a meeting with bob@corp\nagenda: review the plan\ntomorrow 3pm",
    ],
    Want(
        host=ALICE,
        start="2026-11-25 15:00",
        minutes=30,
        title="Design review",
        agenda="open points",
    ): [
        '/schedule alice@corp tomorrow 3pm 30m "Design review" agenda: open points',
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", options=("record",)): [
        "schedule a meeting with bob@corp tomorrow 3pm and record it",
        "schedule a recorded meeting with bob@corp tomorrow 3pm",
        "schedule a meeting with bob@corp tomorrow at 3pm please and record it",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", options=("silent",)): [
        "schedule a meeting with bob@corp tomorrow 3pm, no emails",
        "silently schedule a meeting with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", options=("join-before-host",)): [
        "schedule a meeting with bob@corp tomorrow 3pm join before host",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:30"): [
        "schedule a meeting with bob@corp tomorrow 15.30",
        "schedule a meeting with bob@corp tomorrow at half past 3",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:30", minutes=30): [
        "/meet tomorrow 15.30 bob@corp 30m",
        "/meet tomorrow at half past 3 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:45"): [
        "schedule a meeting with bob@corp tomorrow quarter to 4",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:45", minutes=30): [
        "/meet tomorrow quarter to 4 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 21:00"): [
        "schedule a meeting with bob@corp tonight at 9",
    ],
    Want(invitees=(BOB,), start="2026-11-24 21:00", minutes=30): [
        "/meet tonight at 9 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 19:00"): [
        "schedule a meeting with bob@corp tomorrow evening at 7",
    ],
    Want(invitees=(BOB,), start="2026-11-25 19:00", minutes=30): [
        "/meet tomorrow evening at 7 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 20:00"): [
        "schedule a meeting with bob@corp tomorrow at 8 in the evening",
    ],
    Want(invitees=(BOB,), start="2026-11-25 20:00", minutes=30): [
        "/meet tomorrow at 8 in the evening bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:00"): [
        "schedule a meeting with bob@corp tomorrow afternoon at 4",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:00", minutes=30): [
        "/meet tomorrow afternoon at 4 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 08:00"): [
        "schedule a meeting with bob@corp at 8am",
    ],
    Want(invitees=(BOB,), start="2026-11-25 08:00", minutes=30): [
        "/meet at 8am bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:00"): [
        "schedule a meeting with bob@corp at 9",
        "schedule a meeting with bob@corp tomorrow morning",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:00", minutes=30): [
        "/meet at 9 bob@corp 30m",
        "/meet tomorrow morning bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 11:00"): [
        "schedule a meeting with bob@corp at 11",
    ],
    Want(invitees=(BOB,), start="2026-11-24 11:00", minutes=30): [
        "/meet at 11 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-27 15:00", minutes=30): [
        "/meet on fri at 3pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:00", minutes=30): [
        "/meet this friday 10am bob@corp 30m",
        "/meet in 3 days at 10 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-04 10:00"): [
        "schedule a meeting with bob@corp next friday 10am",
        "schedule a meeting with bob@corp friday next week at 10am",
        "schedule a meeting with bob@corp next week friday 10am",
        "schedule a meeting with bob@corp a week from friday at 10am",
        "schedule a meeting with bob@corp friday week 10am",
    ],
    Want(invitees=(BOB,), start="2026-12-04 10:00", minutes=30): [
        "/meet next friday 10am bob@corp 30m",
        "/meet friday next week at 10am bob@corp 30m",
        "/meet next week friday 10am bob@corp 30m",
        "/meet a week from friday at 10am bob@corp 30m",
        "/meet friday week 10am bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-26 10:00"): [
        "schedule a meeting with bob@corp day after tomorrow 10",
        "schedule a meeting with bob@corp the day after tomorrow at 10",
    ],
    Want(invitees=(BOB,), start="2026-11-26 10:00", minutes=30): [
        "/meet day after tomorrow 10 bob@corp 30m",
        "/meet the day after tomorrow at 10 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-01 14:00"): [
        "schedule a meeting with bob@corp a week from today 2pm",
        "schedule a call with bob@corp next week on tuesday at 2pm",
        "schedule a call with bob@corp one week from today at 2pm",
    ],
    Want(invitees=(BOB,), start="2026-12-01 14:00", minutes=30): [
        "/meet a week from today 2pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-07 09:00"): [
        "schedule a meeting with bob@corp in two weeks on monday at 9",
    ],
    Want(invitees=(BOB,), start="2026-12-07 09:00", minutes=30): [
        "/meet in two weeks on monday at 9 bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:57"): [
        "schedule a meeting with bob@corp in 45 minutes",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:57", minutes=30): [
        "/meet in 45 minutes bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:42"): [
        "schedule a meeting with bob@corp in half an hour",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:42", minutes=30): [
        "/meet in half an hour bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:12"): [
        "schedule a meeting with bob@corp in 24 hours",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:12", minutes=30): [
        "/meet in 24 hours bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-03 14:00"): [
        "schedule a meeting with bob@corp on Dec 3 2pm",
        "schedule a meeting with bob@corp 3 December at 14:00",
        "schedule a meeting with bob@corp the 3rd at 2pm",
        "schedule a meeting with bob@corp on the 3rd at 2pm",
        "schedule a meeting with bob@corp December 3rd, 2026 14:00",
        "schedule a meeting with bob@corp 2026-12-03 14:00",
        "schedule a meeting with bob@corp 2026/12/03 14:00",
        "schedule a meeting with bob@corp 03.12.2026 14:00",
        "schedule a meeting with bob@corp 12/3/26 2pm",
        "schedule a meeting with bob@corp 12/3 2pm",
        "schedule a meeting with bob@corp on the third of december at 2pm",
        "schedule a meeting 2026-12-03T14:00 with bob@corp",
        "set up a meeting with bob@corp on the 3rd at 2pm",
    ],
    Want(invitees=(BOB,), start="2026-12-03 14:00", minutes=30): [
        "/meet on Dec 3 2pm bob@corp 30m",
        "/meet 3 December at 14:00 bob@corp 30m",
        "/meet the 3rd at 2pm bob@corp 30m",
        "/meet on the 3rd at 2pm bob@corp 30m",
        "/meet December 3rd, 2026 14:00 bob@corp 30m",
        "/meet 2026-12-03 14:00 bob@corp 30m",
        "/meet 2026/12/03 14:00 bob@corp 30m",
        "/meet 03.12.2026 14:00 bob@corp 30m",
        "/meet 12/3/26 2pm bob@corp 30m",
        "/meet 12/3 2pm bob@corp 30m",
        "/meet on the third of december at 2pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-30 14:00"): [
        "schedule a meeting with bob@corp 30/11 2pm",
    ],
    Want(invitees=(BOB,), start="2026-11-30 14:00", minutes=30): [
        "/meet 30/11 2pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 12:00"): [
        "schedule a meeting with bob@corp tomorrow at noon",
        "schedule a meeting with bob@corp tomorrow midday",
        "schedule a meeting with bob@corp tomorrow at lunchtime",
    ],
    Want(invitees=(BOB,), start="2026-11-25 12:00", minutes=30): [
        "/meet tomorrow at noon bob@corp 30m",
        "/meet tomorrow midday bob@corp 30m",
        "/meet tomorrow at lunchtime bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-27 14:00"): [
        "schedule a meeting with bob@corp friday afternoon",
        "need a call with bob@corp friday 2pm",
        "on friday at 2pm please schedule a call with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-27 14:00", minutes=30): [
        "/meet friday afternoon bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-27 18:00"): [
        "schedule a meeting with bob@corp friday evening",
    ],
    Want(invitees=(BOB,), start="2026-11-27 18:00", minutes=30): [
        "/meet friday evening bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 20:00"): [
        "schedule a meeting with bob@corp tonight",
    ],
    Want(invitees=(BOB,), start="2026-11-24 20:00", minutes=30): [
        "/meet tonight bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-27 17:00"): [
        "schedule a meeting with bob@corp friday eod",
    ],
    Want(invitees=(BOB,), start="2026-11-27 17:00", minutes=30): [
        "/meet friday eod bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 17:00"): [
        "schedule a meeting with bob@corp tomorrow end of day",
    ],
    Want(invitees=(BOB,), start="2026-11-25 17:00", minutes=30): [
        "/meet tomorrow end of day bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-25 00:00"): [
        "schedule a meeting with bob@corp tomorrow at midnight",
        "schedule a meeting with bob@corp tonight at midnight",
    ],
    Want(invitees=(BOB,), start="2026-11-25 00:00", minutes=30): [
        "/meet tomorrow at midnight bob@corp 30m",
        "/meet tonight at midnight bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:13", minutes=30): [
        "/meet right now bob@corp 30m",
        "/meet asap bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-25 10:00"): [
        "schedule a meeting with bob@corp on christmas at 10am",
    ],
    Want(invitees=(BOB,), start="2026-12-25 10:00", minutes=30): [
        "/meet on christmas at 10am bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 13:00"): [
        "schedule a meeting with bob@corp at 13:00pm",
    ],
    Want(invitees=(BOB,), start="2026-11-24 13:00", minutes=30): [
        "/meet at 13:00pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-01 08:00"): [
        "schedule a meeting with bob@corp tuesday at 8am",
    ],
    Want(invitees=(BOB,), start="2026-12-01 08:00", minutes=30): [
        "/meet tuesday at 8am bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 15:00", minutes=30): [
        "/meet tuesday at 3pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-30 15:00"): [
        "schedule a meeting with bob@corp monday the 30th at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-30 15:00", minutes=30): [
        "/meet monday the 30th at 3pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-24 17:00"): [
        "schedule a meeting with bob@corp today at 5pm",
        "schedule a meeting with bob@corp at 5",
    ],
    Want(invitees=(BOB,), start="2026-11-24 17:00", minutes=30): [
        "/meet today at 5pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-31 10:00"): [
        "schedule a meeting with bob@corp on the 31st at 10am",
    ],
    Want(invitees=(BOB,), start="2026-12-31 10:00", minutes=30): [
        "/meet on the 31st at 10am bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-12-09 16:00"): [
        "schedule a meeting with bob@corp 2 weeks from tomorrow at 4pm",
    ],
    Want(invitees=(BOB,), start="2026-12-09 16:00", minutes=30): [
        "/meet 2 weeks from tomorrow at 4pm bob@corp 30m",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:00", minutes=120): [
        "book a call friday 10am til noon with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 11:00", minutes=120): [
        "book a call tomorrow 11-1 with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 23:00", minutes=120): [
        "book a call tomorrow 11pm-1am with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-27 14:00", minutes=75): [
        "book a call from 2pm until 3:15pm on friday with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-27 09:00", minutes=30): [
        "book a call fri 9-9:30 with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", zone="America/New_York"): [
        "schedule a meeting with bob@corp tomorrow 3pm EST",
        "schedule a meeting with bob@corp tomorrow 3pm ET / 12pm PT",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 15:00",
        minutes=30,
        zone="America/New_York",
        title="pay",
    ): [
        "schedule a meeting tomorrow 3pm EST with bob@corp for 30 minutes about pay",
    ],
    Want(invitees=(BOB,), start="2026-11-25 20:00", zone="UTC"): [
        "schedule a meeting with bob@corp tomorrow 20:00 UTC",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 20:00", minutes=30, zone="UTC", title="pay"
    ): [
        "schedule a meeting tomorrow 20:00 UTC with bob@corp for 30 minutes about pay",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:00", zone="America/Los_Angeles"): [
        "schedule a meeting with bob@corp tomorrow 9am Pacific",
    ],
    Want(invitees=(BOB,), start="2026-11-25 12:00", zone="America/Phoenix"): [
        "schedule a meeting with bob@corp tomorrow at noon Arizona time",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:00", zone="Europe/Berlin"): [
        "schedule a meeting with bob@corp tomorrow 16:00 Europe/Berlin",
        "schedule a meeting with bob@corp tomorrow 4pm Berlin time",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:00", zone="Etc/GMT-2"): [
        "schedule a meeting with bob@corp tomorrow 16:00+02:00",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", zone="Europe/London"): [
        "schedule a meeting with bob@corp tomorrow 3pm London time",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:00", zone="Europe/Paris"): [
        "schedule a meeting with bob@corp tomorrow 16:00 CET",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 16:00",
        minutes=30,
        zone="Europe/Paris",
        title="pay",
    ): [
        "schedule a meeting tomorrow 16:00 CET with bob@corp for 30 minutes about pay",
    ],
    Want(invitees=(BOB,), start="2026-11-25 09:00", rrule="FREQ=DAILY"): [
        "schedule a meeting with bob@corp every day at 9",
        "schedule a meeting with bob@corp daily at 9am",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-25 09:00",
        rrule="FREQ=DAILY",
        title="Review",
    ): [
        "schedule a review every day at 9 for alice@corp with bob@corp",
        "schedule a review daily at 9am for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-24 09:15",
        rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    ): [
        "schedule a meeting with bob@corp every weekday 9:15",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-24 09:15",
        rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        title="Review",
    ): [
        "schedule a review every weekday 9:15 for alice@corp with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-30 10:00", rrule="FREQ=WEEKLY;BYDAY=MO"): [
        "schedule a meeting with bob@corp each monday at 10",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-30 10:00",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        title="Review",
    ): [
        "schedule a review each monday at 10 for alice@corp with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-30 09:00", rrule="FREQ=WEEKLY;BYDAY=MO"): [
        "schedule a meeting with bob@corp mondays at 9",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-30 09:00",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        title="Review",
    ): [
        "schedule a review mondays at 9 for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 10:00", rrule="FREQ=WEEKLY;BYDAY=MO,WE,FR"
    ): [
        "schedule a meeting with bob@corp mon, wed and fri 10am",
        "schedule a meeting with bob@corp mon/wed/fri 10am",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-25 10:00",
        rrule="FREQ=WEEKLY;BYDAY=MO,WE,FR",
        title="Review",
    ): [
        "schedule a review mon, wed and fri 10am for alice@corp with bob@corp",
        "schedule a review mon/wed/fri 10am for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-24 14:00",
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    ): [
        "schedule a meeting with bob@corp every other tuesday 2pm",
        "schedule a meeting with bob@corp fortnightly on tue at 2pm",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-24 14:00",
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        title="Review",
    ): [
        "schedule a review every other tuesday 2pm for alice@corp with bob@corp",
        "schedule a review fortnightly on tue at 2pm for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-30 14:00",
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    ): [
        "schedule a meeting with bob@corp every 2 weeks on monday at 2pm",
    ],
    Want(invitees=(BOB,), start="2026-11-26 14:00", rrule="FREQ=WEEKLY;BYDAY=TH"): [
        "schedule a meeting with bob@corp weekly on thursday at 2pm",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-26 14:00",
        rrule="FREQ=WEEKLY;BYDAY=TH",
        title="Review",
    ): [
        "schedule a review weekly on thursday at 2pm for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,), start="2026-12-01 14:00", rrule="FREQ=MONTHLY;BYMONTHDAY=1"
    ): [
        "schedule a meeting with bob@corp monthly on the 1st at 2pm",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-12-01 14:00",
        rrule="FREQ=MONTHLY;BYMONTHDAY=1",
        title="Review",
    ): [
        "schedule a review monthly on the 1st at 2pm for alice@corp with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-12-07 14:00", rrule="FREQ=MONTHLY;BYDAY=1MO"): [
        "schedule a meeting with bob@corp first monday of every month at 2pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 14:00", rrule="FREQ=MONTHLY;BYDAY=-1FR"): [
        "schedule a meeting with bob@corp last friday of every month at 2pm",
    ],
    Want(
        invitees=(BOB,),
        start="2026-12-01 14:00",
        rrule="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
    ): [
        "schedule a meeting with bob@corp every 3 months on the 1st at 2pm",
    ],
    Want(invitees=(BOB,), start="2026-12-07 15:00", rrule="FREQ=WEEKLY;BYDAY=MO"): [
        "schedule a meeting with bob@corp every monday at 3pm starting dec 7",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-26 10:00",
        rrule="FREQ=WEEKLY;BYDAY=TH;UNTIL=20270107T045959Z",
    ): [
        "schedule a meeting with bob@corp every thursday 10am for 6 weeks",
    ],
    Want(
        invitees=(BOB,), start="2026-11-26 10:00", rrule="FREQ=WEEKLY;BYDAY=TH;COUNT=10"
    ): [
        "schedule a meeting with bob@corp every thursday 10am 10 times",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-26 10:00",
        rrule="FREQ=WEEKLY;BYDAY=TH;COUNT=10",
        title="Review",
    ): [
        "schedule a review every thursday 10am 10 times for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-26 10:00",
        rrule="FREQ=WEEKLY;BYDAY=TH;UNTIL=20270701T035959Z",
    ): [
        "schedule a meeting with bob@corp every thursday at 10am until june 30",
    ],
    Want(invitees=(BOB,), start="2026-11-25 10:00", rrule="FREQ=WEEKLY;BYDAY=WE"): [
        "schedule a meeting with bob@corp weekly tomorrow at 10",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-25 10:00",
        rrule="FREQ=WEEKLY;BYDAY=WE",
        title="Review",
    ): [
        "schedule a review weekly tomorrow at 10 for alice@corp with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 14:00",
        minutes=60,
        rrule="FREQ=WEEKLY;BYDAY=MO,WE",
    ): [
        "schedule a meeting with bob@corp every monday and wednesday from 2pm to 3pm",
    ],
    Want(
        start="2026-11-30 09:00", rrule="FREQ=WEEKLY;BYDAY=MO", title="Daily standup"
    ): [
        "schedule a daily standup on mondays at 9",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-26 10:00",
        rrule="FREQ=WEEKLY;BYDAY=TH",
        title="Weekly sync",
    ): [
        "schedule a weekly sync with bob@corp every thursday at 10",
        "schedule a weekly sync with bob@corp on thursdays at 10",
        "schedule a weekly sync with bob@corp on thursday at 10",
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-27 14:00", minutes=30): [
        "please book bob@corp and carol@corp for 30 minutes on friday at 2pm",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", title="Design review"): [
        "schedule for alice@corp tomorrow at 3pm a design review",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Video call"): [
        "schedule a video call with bob@corp tomorrow at 3pm",
    ],
    Want(start="2026-11-25 15:00", title="Team meeting"): [
        "schedule a team meeting tomorrow at 3pm",
    ],
    Want(
        invitees=(ALICE, BOB),
        start="2026-11-25 15:00",
        minutes=45,
        title="Design review",
    ): [
        "schedule design review: tomorrow 3pm, 45 min, alice@corp, bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="the budget"): [
        "schedule a meeting with bob@corp to discuss the budget tomorrow at 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=60, title="pricing"): [
        "schedule a 1h meeting to talk about pricing with bob@corp tomorrow at 3pm",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 15:00", minutes=45, title="Design Review"
    ): [
        "schedule Design Review with bob@corp, tomorrow 3 p.m., 45 min.",
    ],
    Want(invitees=(BOB,), start="2026-12-03 14:30"): [
        "schedule a meeting on the 3rd of december 2026 at 14h30 with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-12-03 14:00", zone="UTC"): [
        "schedule a meeting 2026-12-03T14:00Z with bob@corp",
    ],
    Want(
        everyone=True,
        start="2026-11-27 16:00",
        minutes=60,
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        title="Retro",
    ): [
        "set up a retro every other friday at 4pm for 1 hour with everyone",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=30, title="Q3, v1.2"): [
        "/meet bob@corp tomorrow 3pm 30m re: Q3, v1.2",
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-27 10:30",
        minutes=90,
        options=("record",),
    ): [
        "/schedule for alice@corp with bob@corp friday 10:30 1.5h recorded",
    ],
    Want(invitees=(BOB,), start="2026-11-25 12:00", minutes=60, title="budget"): [
        "schedule a 1-hour call tomorrow at noon with bob@corp re budget",
    ],
    Want(invitees=(CAROL,), start="2026-11-25 11:15", minutes=30): [
        "book me 30 minutes with carol@corp tomorrow at 11:15",
    ],
    Want(
        invitees=(BOB,), start="2026-11-27 14:00", minutes=90, title="Budget review"
    ): [
        "Schedule: budget review, friday 2pm-3:30pm, with bob@corp",
    ],
    Want(start="2026-11-27 12:30", title="Team lunch"): [
        "organise a team lunch on friday at 12:30",
    ],
    Want(invitees=(BOB,), start="2026-12-10 13:00", minutes=120, title="Workshop"): [
        "book a 2h workshop on dec 10 from 1pm with bob@corp",
    ],
    Want(host=ALICE, start="2026-11-25 10:00", zone="America/Los_Angeles"): [
        "schedule a call for alice@corp at 10am Pacific tomorrow",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-27 10:00",
        zone="Europe/London",
        title="the UK launch",
    ): [
        "schedule a meeting friday 10am London time with bob@corp about the UK launch",
    ],
    Want(
        start="2026-11-24 09:15",
        minutes=15,
        rrule="FREQ=DAILY;UNTIL=20270101T045959Z",
        title="Standup",
    ): [
        "schedule standup every day at 9:15 for 15 minutes until dec 31",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 16:00",
        minutes=30,
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
        title="1:1",
    ): [
        "schedule 1:1 with bob@corp every other wednesday at 4pm for 30 min",
    ],
    Want(
        invitees=(BOB, CAROL),
        start="2026-11-30 10:00",
        rrule="FREQ=WEEKLY;BYDAY=MO;UNTIL=20270125T045959Z",
        title="Team sync",
    ): [
        "every monday at 10 book a team sync with bob@corp and carol@corp for 8 weeks",
    ],
    Want(invitees=(BOB,), start="2026-11-25 16:00", title="Chat"): [
        "hey there, can we have a quick chat tomorrow at 4pm with bob@corp?",
    ],
    Want(invitees=(BOB,), start="2026-11-25 10:00", minutes=30): [
        "I need a 30 minute call with bob@corp tomorrow morning at 10",
    ],
    Want(start="2026-11-26 11:00"): [
        "we need a sync on thursday 11am",
    ],
    Want(start="2026-11-27 16:00", title="Retro"): [
        "let's plan a retro for friday at 4pm",
    ],
    Want(invitees=(CAROL,), start="2026-11-25 12:00", minutes=60, title="Lunch"): [
        "lunch with carol@corp tomorrow at noon for an hour",
    ],
    Want(invitees=(ALICE, BOB), start="2026-11-26 09:30", minutes=45): [
        "call with alice@corp and bob@corp thursday 9:30 for 45'",
    ],
    Want(
        invitees=(BOB,), start="2026-11-27 15:00", minutes=60, title="Design review"
    ): [
        "design review with bob@corp on friday from 3 to 4",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:22"): [
        "quick call with bob@corp in 10 minutes",
    ],
    Want(invitees=(BOB,), start="2026-11-24 10:42"): [
        "schedule a call with bob@corp in an hour and a half",
    ],
    Want(invitees=(BOB,), start="2026-11-24 11:12", minutes=30): [
        "schedule a call with bob@corp in 2 hours for 30 min",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", minutes=45): [
        "schedule a meeting for alice@corp at 3pm tomorrow for 3/4 hour",
    ],
    Want(
        host=ALICE,
        start="2026-11-30 10:00",
        minutes=30,
        rrule="FREQ=WEEKLY;BYDAY=MO;UNTIL=20270201T045959Z",
        title="Team sync",
    ): [
        '/schedule alice@corp every monday 10:00 30m "Team sync" until jan 31',
    ],
    Want(
        invitees=(BOB, CAROL),
        start="2026-12-03 14:00",
        minutes=60,
        title="Design review",
    ): [
        '/schedule 2026-12-03 14:00 1h "Design review" with bob@corp, carol@corp',
    ],
    Want(
        host=ALICE,
        start="2026-11-27 14:00",
        minutes=60,
        title="roadmap",
        options=("silent",),
    ): [
        "/book alice@corp fri 2pm-3pm about roadmap no emails",
    ],
    Want(invitees=(CAROL, BOB), start="2026-12-01 13:00", minutes=90): [
        "/meet carol@corp, bob@corp next tue 1-2:30pm",
    ],
    Want(start="2026-11-25 15:00", title="Retro, part 2"): [
        "/schedule tomorrow 3pm title: Retro, part 2",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", minutes=45, title="Retro"): [
        "/schedule 'Retro' tomorrow 15:00-15:45 for alice@corp",
    ],
    Want(host=ALICE, invitees=(DANA,), start="2026-11-25 09:00", minutes=30): [
        "/book 30m tomorrow 9am with me for alice@corp",
    ],
    Want(start="2026-11-25 15:00", title="Design review"): [
        "/schedule a design review tomorrow 3pm",
    ],
    Want(invitees=("first.last+tag@partner.example",), start="2026-11-25 15:00"): [
        "schedule a meeting with first.last+tag@partner.example tomorrow 3pm",
    ],
    Want(invitees=("o'neil@corp.example",), start="2026-11-25 15:00"): [
        "schedule a meeting with o'neil@corp.example tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:30", title="Q3 roadmap and hiring"): [
        "schedule a meeting about Q3 roadmap and hiring with bob@corp friday 10:30",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:30", title="2027 budget"): [
        "schedule a meeting about 2027 budget with bob@corp friday 10:30",
    ],
    Want(start="2026-11-27 10:30", title="moving to Room 301"): [
        "schedule a meeting friday 10:30 about moving to Room 301",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:30", title="v1.2.3"): [
        "schedule a meeting friday 10:30 with bob@corp about v1.2.3",
    ],
    Want(start="2026-11-27 10:30", title="Friday wrap-up"): [
        "schedule a call friday 10:30 called Friday wrap-up",
    ],
    Want(start="2026-11-30 10:00", title="the friday release"): [
        "schedule a meeting about the friday release on monday at 10am",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Monday planning"): [
        "schedule Monday planning with bob@corp tomorrow at 3pm",
    ],
    Want(start="2026-11-26 12:00", minutes=90, title="Lunch & learn"): [
        'schedule "Lunch & learn" thursday noon to 1:30pm',
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-25 15:00", title="Alpha"): [
        "schedule a meeting named Alpha for alice@corp with bob@corp tomorrow 3pm",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", title="Beta"): [
        "schedule a meeting for alice@corp called Beta tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Follow-up"): [
        "schedule a follow-up with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="One-on-one"): [
        "schedule a one-on-one with bob@corp tomorrow 3pm",
    ],
    Want(start="2026-11-25 10:00", minutes=120, title="Sprint planning"): [
        "schedule sprint planning for the team tomorrow at 10am for 2 hours",
    ],
    Want(everyone=True, start="2026-11-27 16:00", title="All-hands"): [
        "schedule an all-hands with everyone on friday 4pm",
    ],
    Want(start="2026-11-27 16:00", title="Demo"): [
        "schedule a demo for 20 people friday 4pm",
    ],
    Want(host=ALICE, start="2026-12-03 14:00", minutes=90, title="Board meeting"): [
        "set up a board meeting for alice@corp on 3 December at 14:00 for 1.5 hours",
    ],
    Want(invitees=(BOB,), start="2026-11-25 14:15"): [
        "schedule a call with bob@corp at quarter past 2 tomorrow",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:50"): [
        "schedule a call with bob@corp tomorrow at ten to four",
    ],
    Want(invitees=(BOB,), start="2026-11-25 19:30"): [
        "schedule a call with bob@corp tomorrow seven thirty p.m.",
    ],
    Want(invitees=(BOB,), start="2026-11-26 09:30"): [
        "schedule a call with bob@corp at 9:30 am the day after tomorrow",
    ],
    Want(invitees=(BOB,), start="2026-12-02 14:00"): [
        "schedule a call with bob@corp on wednesday december 2 at 2pm",
    ],
    Want(invitees=(BOB,), start="2026-12-24 10:00"): [
        "schedule a call with bob@corp christmas eve 10am",
    ],
    Want(invitees=(BOB,), start="2027-01-01 10:00"): [
        "schedule a call with bob@corp on new year's day at 10am",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", minutes=30, options=("silent",)): [
        "please silently book 30 min with bob@corp tomorrow 3pm",
    ],
    Want(
        invitees=(BOB,), start="2026-12-01 10:00", rrule="FREQ=MONTHLY;BYMONTHDAY=1"
    ): [
        "schedule a meeting monthly on the 1st at 10 with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-26 10:00", rrule="FREQ=WEEKLY;BYDAY=MO,TH"): [
        "schedule a meeting with bob@corp mondays and thursdays at 10",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-24 14:00",
        minutes=60,
        rrule="FREQ=WEEKLY;BYDAY=TU",
        title="Weekly team sync",
    ): [
        "schedule a weekly team sync every tuesday at 14:00 for 1 hour with bob@corp",
    ],
    Want(
        invitees=(BOB,), start="2026-12-15 10:00", rrule="FREQ=MONTHLY;BYMONTHDAY=15"
    ): [
        "schedule a meeting with bob@corp every month at 10am starting dec 15",
    ],
    Want(host=BOB, start="2026-11-25 15:00", title="Review"): [
        "book on bob@corp.example's calendar a review tomorrow 3pm",
    ],
    Want(host=ALICE, invitees=(DANA, BOB), start="2026-11-25 15:00"): [
        "schedule a meeting for alice tomorrow at 3pm with me and bob",
    ],
    Want(host=BOB, start="2026-11-25 15:00", title="hiring"): [
        "schedule a meeting for bob@corp to discuss hiring tomorrow at 3pm",
    ],
    Want(start="2026-11-25 22:00", minutes=120): [
        "schedule a meeting from 22:00 to 24:00 tomorrow",
    ],
    Want(start="2026-11-25 03:00"): [
        "schedule a meeting tomorrow 03:00",
    ],
    Want(start="2026-11-24 14:00"): [
        "schedule a meeting at 2pm",
    ],
    Want(
        command="bulk",
        argument="/schedule alice@corp tomorrow 3pm\n/schedule bob@corp friday 10am",
    ): [
        "/schedule alice@corp tomorrow 3pm\n/schedule bob@corp friday 10am",
    ],
    Want(host=ALICE, start="2026-11-27 14:00", title="Budget call"): [
        "put a budget call on alice@corp's calendar for friday 2pm",
    ],
    Want(host=ALICE, start="2026-11-25 14:00"): [
        "block tomorrow afternoon for alice@corp",
    ],
    Want(invitees=(CAROL,), start="2026-12-03 11:30", title="Appointment"): [
        "make an appointment with carol@corp next thursday at 11:30",
    ],
    Want(start="2026-12-18 16:00", minutes=120, title="Release party"): [
        'create event "Release party" on dec 18 from 4pm to 6pm',
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-26 14:00",
        minutes=60,
        title="Review of the roadmap",
    ): [
        "plan a one hour review of the roadmap with bob@corp for thursday 2pm",
    ],
    Want(
        host=ALICE,
        invitees=("newhire@corp.example",),
        start="2026-11-30 09:00",
        title="Onboarding session",
    ): [
        "organize an onboarding session for alice@corp with newhire@corp monday 9am",
    ],
    Want(invitees=(BOB, CAROL), start="2026-11-24 09:13"): [
        "start a meeting now with bob@corp and carol@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-24 09:13", minutes=15): [
        "start a meeting with bob@corp for 15 minutes",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", title="Review of Q3 numbers"): [
        "review of Q3 numbers with bob@corp tomorrow 3pm",
    ],
    Want(invitees=(ALICE, BOB), start="2026-12-03 14:00", minutes=60): [
        "Meeting with Alice@corp.example, Bob@corp.example on 12/3/2026 14:00-15:00",
    ],
    Want(host=ALICE, start="2026-11-25 09:15", title="Standup"): [
        "standup for alice@corp tomorrow 9:15",
    ],
    Want(invitees=(BOB,), start="2026-11-25 14:00"): [
        "sync with bob@corp tmrw 2pm",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-25 09:00",
        minutes=30,
        zone="America/Los_Angeles",
    ): [
        "set up a call tomorrow 9am Pacific with bob@corp for half an hour",
    ],
    Want(host=ALICE, start="2026-12-03 14:00", zone="Europe/Berlin"): [
        "schedule a call for alice@corp on 3 Dec at 14:00 Europe/Berlin",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", zone="Asia/Kolkata"): [
        "schedule a call tomorrow 15:00 UTC+5:30 with bob@corp",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", zone="Asia/Tokyo"): [
        "schedule a call tomorrow at 3pm in Tokyo with bob@corp",
    ],
    Want(start="2026-11-25 15:00", minutes=60, title="Retro"): [
        "schedule a meeting tomorrow 3pm-4pm, title: Retro",
    ],
    Want(start="2026-11-25 15:00", agenda="a) budget b) hiring"): [
        "schedule a meeting tomorrow 3pm; agenda: a) budget b) hiring",
    ],
    Want(invitees=(BOB,), start="2026-11-25 15:00", agenda="intro"): [
        "schedule a meeting tomorrow 3pm with bob@corp\nAgenda: intro\nthanks",
    ],
    Want(everyone=True, start="2026-11-25 15:00", title="Q3: results & outlook"): [
        "schedule “Q3: results & outlook” tomorrow 3pm w/ everyone",
    ],
    Want(start="2026-11-27 15:00", title="Tomorrow's plan"): [
        'schedule "Tomorrow\'s plan" friday 3pm',
    ],
    Want(start="2026-11-27 16:00", title="3pm chat"): [
        'schedule "3pm chat" friday 4pm',
    ],
    Want(host=ALICE, start="2026-11-27 16:00", title="meeting for bob"): [
        'schedule "meeting for bob" friday 4pm for alice@corp',
    ],
    Want(start="2026-11-27 16:00", title="next steps"): [
        'schedule a meeting about "next steps" friday 4pm',
    ],
    Want(start="2026-11-27 16:00", title="Bob’s farewell"): [
        "schedule a meeting called Bob’s farewell friday 4pm",
    ],
    Want(invitees=(BOB,), start="2026-11-27 16:00", title="Alice’s onboarding"): [
        "schedule a meeting with bob@corp friday 4pm about Alice’s onboarding",
    ],
    Want(invitees=(BOB,), start="2026-11-27 16:00", title="2027-01-05 release"): [
        "schedule a meeting with bob@corp friday 4pm re: 2027-01-05 release",
    ],
    Want(start="2026-11-27 16:00", minutes=90): [
        "schedule a meeting friday 4pm for 1 hour 30 minutes",
        "schedule a meeting friday 4pm 1.5h",
    ],
    Want(start="2026-11-27 16:00", minutes=60): [
        "schedule a meeting friday 4pm for 1hr",
    ],
    Want(start="2026-11-27 16:00", minutes=25): [
        "schedule a meeting friday 4pm, 25 minutes long",
        "schedule a 25-min meeting friday 4pm",
    ],
    Want(start="2026-11-27 09:00", minutes=90): [
        "schedule a meeting friday 9h-10h30",
    ],
    Want(start="2026-11-27 09:30", minutes=90): [
        "schedule a meeting friday at 9h30 for 1h30",
    ],
    Want(start="2026-11-27 09:00"): [
        "schedule a meeting friday at 9h",
    ],
    Want(host=ALICE, start="2026-11-27 15:00", minutes=45): [
        "schedule a meeting for 3pm friday for alice@corp for 45 min",
    ],
    Want(host=ALICE, invitees=(BOB,), start="2026-11-27 15:00", minutes=45): [
        "book 45 min for alice@corp with bob@corp at 3pm on friday",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-30 10:00",
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
        title="1:1",
    ): [
        "every 2 weeks on monday at 10 schedule a 1:1 with bob@corp",
    ],
    Want(
        start="2026-11-25 09:30",
        minutes=15,
        rrule="FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20270106T045959Z",
        title="Standup",
    ): [
        "schedule a standup mon/wed/fri 9:30am for 15 min for 6 weeks",
    ],
    Want(start="2027-01-04 10:00", rrule="FREQ=WEEKLY;BYDAY=MO"): [
        "book a sync each monday at 10 starting january 4",
    ],
    Want(
        invitees=(BOB,), start="2026-11-26 15:00", rrule="FREQ=WEEKLY;BYDAY=TH;COUNT=5"
    ): [
        "schedule a sync every thursday 3pm 5 times with bob@corp",
    ],
    Want(
        invitees=(BOB,),
        start="2026-12-01 14:00",
        rrule="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
        title="Quarterly review",
    ): [
        "schedule a quarterly review every 3 months on the 1st at 2pm with bob@corp",
    ],
    Want(host=ALICE, start="2026-11-25 15:00", minutes=30, title="Design review"): [
        "schedule for alice@corp: design review, tomorrow 3pm, 30 min",
    ],
    Want(host=DANA, invitees=(BOB,), start="2026-11-25 15:00"): [
        "schedule a meeting for dana@corp with bob@corp tomorrow 3pm",
    ],
    Want(start="2026-12-03 14:00", title="Webinar"): [
        "schedule a webinar for 200 people on dec 3 at 2pm",
    ],
    Want(start="2026-11-25 15:00", options=("silent",)): [
        "schedule a meeting tomorrow 3pm without emails",
        "schedule a meeting tomorrow 3pm don't send emails",
    ],
    Want(start="2026-11-25 15:00", options=("join-before-host",)): [
        "schedule a meeting tomorrow 3pm and allow join before host",
    ],
    Want(start="2026-11-27 15:00", options=("record",)): [
        "schedule a meeting friday 3pm, please record it, thanks",
    ],
    Want(invitees=(BOB,), start="2026-12-05 15:00"): [
        "schedule a meeting with bob@corp next month on the 5th at 3pm",
    ],
    Want(invitees=("april@corp.example",), start="2026-11-25 15:00"): [
        "schedule meeting with April@corp tomorrow 3pm",
    ],
    Want(
        invitees=(BOB,), start="2026-11-25 15:00", minutes=45, title="Design review"
    ): [
        '/meet bob@corp 45m "Design review" tomorrow 3pm',
        '/meet 45m bob@corp tomorrow 3pm "Design review"',
        '/meet "Design review" tomorrow 3pm 45m bob@corp',
    ],
    Want(
        host=ALICE,
        invitees=(BOB,),
        start="2026-11-25 15:00",
        minutes=45,
        title="Design review",
    ): [
        '/schedule alice@corp tomorrow 3pm 45m bob@corp "Design review"',
        '/schedule alice@corp 45m "Design review" tomorrow 3pm bob@corp',
    ],
    Want(
        invitees=(BOB,), start="2026-11-27 10:30", minutes=90, title="Budget review"
    ): [
        "set up a budget review with bob@corp at 10:30 on friday for 90 min",
        "set up a budget review on friday for 90 min at 10:30 with bob@corp",
        "set up a budget review for 90 min on friday with bob@corp at 10:30",
    ],
    Want(invitees=(BOB,), start="2026-11-27 10:30", minutes=90, title="pricing"): [
        "book a call on friday, with bob@corp, at 10:30, for 90 min about pricing",
        "book a call at 10:30, on friday, for 90 min, with bob@corp about pricing",
    ],
    Want(
        invitees=(BOB,),
        start="2026-11-24 10:30",
        minutes=30,
        rrule="FREQ=WEEKLY;BYDAY=TU",
        title="Retro",
    ): [
        "schedule a retro with bob@corp every tuesday for 30 min at 10:30",
        "schedule a retro every tuesday for 30 min with bob@corp at 10:30",
        "schedule a retro for 30 min with bob@corp at 10:30 every tuesday",
    ],
    Want(start="2026-11-25 15:00", minutes=30, title="budget"): [
        "schedule a meeting called budget for 30 min tomorrow 3pm",
    ],
}

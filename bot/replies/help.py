"""Help: what can be said, by examples that can be typed as they stand."""

from bot.replies.quote import quote

EXAMPLES = (
    ("schedule a meeting tomorrow 3pm", "for yourself, 60 minutes"),
    ("schedule meeting for alice@corp tomorrow 3pm", "hosted by Alice"),
    ("book 45 min with bob@corp friday 10:30 about budget", "invites Bob"),
    ("every weekday at 9:00 schedule standup for 15 min until dec 18", "a series"),
    ("list", "your next 7 days, numbered; `what's on friday`"),
    ("move 2 to friday 3pm", "or `it`, a code, words of its title"),
    ("cancel 2", "asks first where it repeats or many are invited"),
    ("add bob@corp to 2", "and `remove bob@corp from 2`"),
    ("undo", "takes back your last change"),
    ("my time zone is Berlin", "sets your clock"),
)
TOPICS = {
    "schedule": (
        "Say `schedule`, `book` or `/schedule`, and in any order: who hosts"
        " (`for alice@corp`; you, if nobody is named), when (`tomorrow 3pm`,"
        " `friday 10:30-11:15`, `2026-12-03 14:00 Berlin time`), how long (`45 min`),"
        " who is invited (`with bob@corp and carol@corp`), a title (`about budget`),"
        " `agenda: …`, a repeat (`every tuesday until june 30`), `record it`,"
        " `no emails`."
    ),
    "time": (
        "Days: `tomorrow`, `friday`, `next friday`, `dec 3`, `2026-12-03`,"
        " `in two weeks`. Clock: `3pm`, `15:30`, `half past 3`, `noon`,"
        " `2-3:30pm`. Zones: `3pm Berlin time`, `15:00 UTC`, `9am Pacific`."
    ),
    "list": (
        "`list` shows your next 7 days, `what's on friday` or `list next week` others,"
        " `list alice@corp` those of somebody you may schedule for. `more` shows the"
        " rest. The numbers hold until your next list here."
    ),
    "move": (
        "`move 2 to friday 3pm` keeps the length; `push it by 30 minutes`,"
        " `make it 45 min`, `extend it to 6pm`, `rename it to Budget`. Instead of a"
        " number or `it` say a code (`#K7Q2`) or words of the title."
    ),
    "cancel": (
        "`cancel 2`, `cancel it`, `cancel #K7Q2`, `cancel the standup on thursday`."
        " For a series I ask once: `this one` or `all`."
    ),
    "invite": (
        "`add bob@corp and carol@corp to 2`, `remove bob@corp from it`,"
        " `remove everyone from it`; in a group also `add everyone to it`."
    ),
    "undo": (
        "`undo` takes back your last change in this space, for 10 minutes, one change"
        " each time. A cancelled meeting is booked anew, with a new link."
    ),
    "allow": (
        "`allow bob@corp to schedule for me` lets Bob book, move and cancel for you;"
        " `revoke bob@corp` ends it, `/delegates` shows who may. Whoever may not can"
        " have you asked: `approve` or `decline` and the code."
    ),
    "why": (
        "`/why #K7Q2` tells who asked for a meeting, in which words, and what happened"
        " to it; `/audit` what you changed lately."
    ),
    "timezone": (
        "Say `my time zone is Berlin` or `/timezone America/New_York`."
        " Every time you name is then read on that clock."
    ),
    "check": (
        "`/check alice@corp` tells whether I can schedule for Alice, and who can mend"
        " what is missing; `/check` alone is about yourself."
    ),
    "ics": (
        "`ics 2`, `ics #K7Q2` and `ics it` give you a meeting as a file for your"
        " calendar: by its number in your last list, by its code, or the last one."
    ),
    "plain": "`/plain on` gives you words without cards, `/plain off` cards again.",
    "whoami": "`/whoami` tells your address, your time zone and whom you may book for.",
}
# Other words for a topic, most of them commands that belong to it.
ALSO = {
    **dict.fromkeys(("book", "meet"), "schedule"),
    **dict.fromkeys(("agenda", "meetings", "more"), "list"),
    **dict.fromkeys(("reschedule", "extend", "shorten", "rename"), "move"),
    **dict.fromkeys(("add", "uninvite", "remove", "people"), "invite"),
    **dict.fromkeys(("revoke", "delegates"), "allow"),
    **dict.fromkeys(("zone", "tz"), "timezone"),
    **dict.fromkeys(("times", "dates"), "time"),
    "delete": "cancel",
    "audit": "why",
    "titles": "schedule",
}


def text(topic: str | None = None) -> str:
    """Explain by examples, or one topic; an unknown one names those there are."""
    if topic is None:
        return _overview()
    known = TOPICS.get(ALSO.get(topic, topic))
    return known or f"I have no help on {quote(topic)}.\n\n{_overview()}"


def _overview() -> str:
    lines = ["**Say it in plain words or as slash commands:**", ""]
    lines += [f"- {quote(said)} – {meaning}" for said, meaning in EXAMPLES]
    topics = ", ".join(f"`help {name}`" for name in TOPICS)
    return "\n".join([*lines, "", f"More: {topics}"])

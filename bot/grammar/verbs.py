"""The command words: which command each of them begins."""

from dataclasses import dataclass
from enum import Enum

from bot.grammar import vocabulary
from bot.grammar.phrases import Phrases


class Strength(Enum):
    """How much else must be there before a plain sentence is a command.

    `SURE` words mean a command unless the sentence shows otherwise; `WEAK` ones only
    beside a meeting noun, a person, a number, `it`, a quoted title or a time.
    """

    SURE = "sure"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Verb:
    """A command word.

    Attributes:
        command: The command it begins.
        sense: What sets it apart from others of the command (`extend`, `remove`).
    """

    command: str
    strength: Strength = Strength.WEAK
    sense: str = ""


_SURE = Strength.SURE
_SAID: dict[Verb, tuple[str, ...]] = {
    Verb("schedule", _SURE): (
        *("schedule", "arrange", "organise", "organize", "set up", "setup"),
        *("sched", "scheduling"),
    ),
    Verb("schedule"): (
        *("book", "plan", "make", "create", "have", "fix", "block", "put", "reserve"),
        *("pencil in", "put in", "block off", "block out"),
        *("set", "block my calendar", "block off my calendar", "block out my calendar"),
    ),
    Verb("schedule", sense="start"): ("start",),
    Verb("list"): (
        *("list", "show", "show me", "agenda", "list all", "show all"),
        *("show me my", "give me my"),
    ),
    Verb("list", _SURE, "question"): (
        *("my meetings", "what's on", "what is on", "what do i have", "whats on"),
        *("what have i got", "what meetings do i have", "which meetings do i have"),
        *("what's on my calendar", "what's in my calendar", "my agenda", "my calendar"),
        *("what does my day look like", "my schedule", "what do we have"),
        *("do i have any meetings", "what are my meetings", "what's my agenda"),
        *("what's on my agenda", "what is on my calendar", "what's my schedule"),
        *("list my meetings", "show my meetings", "show me my meetings"),
        *("list meetings", "show meetings", "show my agenda", "show my calendar"),
        *("show me what i have", "show what i have", "any meetings"),
        *("do i have meetings", "are there any meetings", "do i have anything"),
        *("am i free", "am i busy", "are we free", "anything on", "what's coming up"),
        *("what's my day like", "what's on my plate", "what have we got"),
    ),
    Verb("cancel"): ("cancel", "delete", "drop", "cancel all"),
    Verb("move", sense="move"): (
        *("move", "push", "postpone", "prepone", "delay", "push back", "push out"),
        *("move back", "put off", "change the time of", "bump"),
    ),
    Verb("move", _SURE, "move"): ("reschedule",),
    Verb("move", sense="forward"): ("bring forward", "bring", "move up"),
    Verb("move", sense="extend"): ("extend", "lengthen", "prolong"),
    Verb("move", sense="shorten"): ("shorten",),
    Verb("move", sense="rename"): ("rename", "retitle"),
    Verb("move", sense="make"): (
        *("make it", "make that", "change it to", "make this"),
        *("change the time to", "change its time to"),
    ),
    Verb("invite", sense="add"): ("invite", "add"),
    Verb("invite", sense="remove"): ("uninvite", "remove", "disinvite"),
    Verb("allow", sense="allow"): ("allow", "let"),
    Verb("allow", _SURE, "list"): (
        *("who can schedule for me", "who can book for me", "my delegates"),
        *("who may schedule for me", "who may book for me"),
    ),
    Verb("revoke", sense="revoke"): ("revoke",),
    Verb("revoke", sense="stop"): ("stop", "don't let", "do not let", "stop letting"),
}
_SLASH: dict[str, Verb] = {
    **dict.fromkeys(("schedule", "book"), Verb("schedule", _SURE, "host")),
    "meet": Verb("schedule", _SURE, "meet"),
    **dict.fromkeys(("list", "agenda", "meetings"), Verb("list", _SURE)),
    "cancel": Verb("cancel", _SURE),
    "delete": Verb("cancel", _SURE),
    **dict.fromkeys(("move", "reschedule"), Verb("move", _SURE, "move")),
    "extend": Verb("move", _SURE, "extend"),
    "shorten": Verb("move", _SURE, "shorten"),
    "rename": Verb("move", _SURE, "rename"),
    **dict.fromkeys(("invite", "add"), Verb("invite", _SURE, "add")),
    **dict.fromkeys(("uninvite", "remove"), Verb("invite", _SURE, "remove")),
    **dict.fromkeys(("timezone", "zone", "tz"), Verb("timezone", _SURE)),
    "allow": Verb("allow", _SURE, "allow"),
    "delegates": Verb("allow", _SURE, "list"),
    "revoke": Verb("revoke", _SURE, "revoke"),
    "template": Verb("template", _SURE),
    "templates": Verb("template", _SURE, "list"),
    "check": Verb("check", _SURE),
    "why": Verb("why", _SURE),
    "undo": Verb("undo", _SURE),
    "whoami": Verb("whoami", _SURE),
    "help": Verb("help", _SURE),
    "ics": Verb("ics", _SURE),
    "audit": Verb("audit", _SURE),
    "again": Verb("again", _SURE),
    "more": Verb("more", _SURE),
    "plain": Verb("plain", _SURE),
}

VERBS_SAID = {said: verb for verb, all_said in _SAID.items() for said in all_said}
VERBS = Phrases(VERBS_SAID)
# `would you mind setting up …`
GERUNDS = Phrases({said: VERBS_SAID[verb] for said, verb in vocabulary.GERUNDS.items()})
SLASH_VERBS = _SLASH
# Words of those phrases that stand in titles and names, too: `back office`, `May`.
_EVERYDAY = frozenset(
    {
        *("i", "do", "up", "on", "me", "my", "we", "all", "it", "let", "any", "there"),
        *("am", "anything", "back", "busy", "can", "delegates", "don't", "for", "free"),
        *("may", "not", "stop", "who", "coming", "day", "its", "like", "of", "plate"),
        *("the", "time"),
    }
)
VERB_WORDS = (
    frozenset(
        word
        for all_said in _SAID.values()
        for said in all_said
        for word in said.split()
    )
    - _EVERYDAY
)

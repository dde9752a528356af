"""The English words of the grammar, as data: another language is another such file.

Multi-word entries are matched word by word; the longest wins. Over 110 lines because
it is the one list of words, and holds no code.
"""

from bot.model.meeting import Option

# --- around the command ---------------------------------------------------------

GREETINGS = (
    *("hi", "hello", "hey", "hiya", "howdy", "good morning", "good afternoon"),
    *("good evening", "good day", "morning all", "dear", "yo"),
)
GREETED = ("there", "team", "bot", "all", "everyone", "everybody", "folks", "again")
POLITE = (
    *("please", "pls", "plz", "kindly", "if possible", "just"),
    *("ok", "okay", "so", "and", "then", "also", "now then", "hey bot", "actually"),
    *("can you", "could you", "would you", "will you", "can u", "could u"),
    *("can you help me", "could you help me", "would you kindly", "thanks"),
    *("i'd like you to", "i would like you to", "i want you to", "i need you to"),
    *("would you be able to", "could you possibly", "would it be possible to"),
    *("is it possible to", "bot", "help me", "you can", "you could"),
)
WISHES = (
    *("i need to", "i need", "we need to", "we need", "i want to", "i want"),
    *("i'd like to", "i'd like", "i would like to", "i would like", "let's", "lets"),
    *("we'd like to", "we'd like", "we want to", "we want", "let us"),
    *("can we", "could we", "can i", "could i", "may i", "shall we"),
    *("let's do", "lets do", "can we do", "could we do", "get me", "get us"),
    *("i have to", "we have to", "i must", "we must", "can i get", "could i get"),
    *("can we get", "could we get", "can i have", "could i have", "i wanna"),
    *("need", "need to", "looking for", "i'm looking for", "i'd love", "we'd love"),
)
PROPOSALS = ("shall we", "should we")  # asked of people, not of a bot
QUESTIONS_TO_BOT = ("can you", "could you", "would you", "will you", "are you able to")
BOT_NAMES = ("bot", "schedul", "assistant")  # parts of what it is called
TAILS = (
    *("thanks", "thank you", "thx", "cheers", "ty", "please", "pls", "plz", "tia"),
    *("thanks a lot", "thank you very much", "many thanks", "thanks so much"),
    *("thanks in advance", "thank you so much", "thanks bot", "if possible", "ok"),
    *("thanks again", "thank you in advance", "if you can", "if you could"),
)
LAST_WORDS = ("instead",)  # mean nothing at the very end, and much before it
NEVER_MIND = (
    *("never mind", "nevermind", "nvm", "forget it", "forget about it", "forget that"),
    *(
        "never mind that",
        "leave it",
        "scrap that",
        "scrap it",
        "no",
        "nope",
        "no thanks",
    ),
    *("no thank you", "don't", "do not", "stop", "abort"),
)
YES = (
    "yes",
    "y",
    "yes please",
    "yep",
    "yeah",
    "sure",
    "ok",
    "okay",
    "do it",
    "go ahead",
)
SMALL_TALK = {
    "thanks": (
        *("thanks", "thank you", "thx", "cheers", "ty", "many thanks", "great thanks"),
        *("thanks a lot", "thank you very much", "thank you so much", "perfect thanks"),
        *("thanks so much", "ok thanks", "okay thanks", "ok thank you", "tysm"),
        *(
            "thanks bot",
            "thank you bot",
            "cool thanks",
            "awesome thanks",
            "much appreciated",
        ),
    ),
    "greeting": (
        *GREETINGS,
        *("hi there", "hello there", "hey there", "hi bot", "hello bot", "hey bot"),
        *("hi team", "hello team", "hey team", "hi all", "hello all", "morning"),
        *("good morning team", "good morning bot", "good morning all", "evening"),
    ),
    "ok": (
        *(
            "ok",
            "okay",
            "k",
            "kk",
            "cool",
            "great",
            "perfect",
            "nice",
            "got it",
            "super",
        ),
        *("sounds good", "alright", "all right", "fine", "good", "awesome", "noted"),
        *("will do", "understood", "excellent", "brilliant", "lovely"),
    ),
}

# After these a command word ends in -ing.
GERUND_LEADS = ("would you mind", "do you mind", "how about", "what about")
GERUNDS = {
    "setting up": "set up",
    "scheduling": "schedule",
    "booking": "book",
    "arranging": "arrange",
    "organising": "organise",
    "organizing": "organize",
    "creating": "create",
    "planning": "plan",
    "making": "make",
    "moving": "move",
    "pushing": "push",
    "postponing": "postpone",
    "rescheduling": "reschedule",
    "extending": "extend",
    "shortening": "shorten",
    "cancelling": "cancel",
    "canceling": "cancel",
    "deleting": "delete",
    "adding": "add",
    "inviting": "invite",
    "removing": "remove",
    "listing": "list",
    "showing": "show",
}

# --- nouns -----------------------------------------------------------------------

ARTICLES = frozenset({"a", "an", "the", "my", "our", "another", "some", "one", "this"})
GENERIC_ADJECTIVES = frozenset({"webex", "quick", "short", "new", "online", "brief"})
GENERIC_NOUNS = frozenset(
    {"meeting", "meetings", "mtg", "call", "session", "sync", "meet", "event", "invite"}
    | {"something", "slot", "meetup", "get-together", "webex"}
)
# Meetings where they stand alone: `a webex`, but not `update webex`.
ALONE_NOUNS = frozenset({"webex"})
# Say no more than `a meeting`, and are no meeting by themselves.
EMPTY_NOUNS = frozenset({"time", "thing", "space", "one"})
MEETING_NOUNS = GENERIC_NOUNS | frozenset(
    {
        *(
            "standup",
            "stand-up",
            "review",
            "1:1",
            "1-1",
            "1on1",
            "1-on-1",
            "one-on-one",
        ),
        *(
            "catch-up",
            "catchup",
            "huddle",
            "workshop",
            "retro",
            "retrospective",
            "demo",
        ),
        *(
            "interview",
            "planning",
            "kickoff",
            "kick-off",
            "check-in",
            "checkin",
            "chat",
        ),
        *(
            "training",
            "webinar",
            "briefing",
            "debrief",
            "discussion",
            "lunch",
            "dinner",
        ),
        *("breakfast", "coffee", "brunch", "appointment", "conference", "brainstorm"),
        *(
            "brainstorming",
            "offsite",
            "townhall",
            "all-hands",
            "onboarding",
            "grooming",
        ),
        *(
            "refinement",
            "presentation",
            "walkthrough",
            "handover",
            "hand-over",
            "syncup",
        ),
        *("sync-up", "touchbase", "one-to-one", "1-to-1", "conversation", "scrum"),
        *(
            "standups",
            "syncs",
            "calls",
            "reviews",
            "seminar",
            "consultation",
            "postmortem",
        ),
        *("videoconference", "teleconference", "hangout", "drinks", "tea", "preview"),
        *("follow-up", "followup", "wrap-up", "dry run", "sync up", "touch base"),
        *("stand up", "catch up", "check in", "town hall", "all hands", "kick off"),
    }
)
PLURAL_MEETINGS = frozenset({"meetings", "calls", "sessions", "syncs", "reviews"}) | {
    *("standups", "interviews", "chats", "demos", "workshops", "events", "slots"),
}
SEVERAL = frozenset({"two", "three", "four", "five", "six", "several", "multiple"}) | {
    *("few", "couple", "both", "seven", "eight", "nine", "ten"),
}
# Nouns that follow `for` or `with` and name nobody.
# `for focus time`, `for deep work`: what stands before them names no person.
TIMES_FOR = frozenset({"time", "work", "prep"})
PURPOSES = TIMES_FOR | {"reasons", "purposes", "purpose", "use"}
NO_PERSON = frozenset(
    {
        *(
            "people",
            "person",
            "persons",
            "team",
            "teams",
            "reasons",
            "reason",
            "purposes",
        ),
        *("purpose", "budget", "planning", "group", "department", "project", "company"),
        *(
            "client",
            "clients",
            "customer",
            "customers",
            "vendor",
            "vendors",
            "partners",
        ),
        *(
            "board",
            "management",
            "marketing",
            "sales",
            "engineering",
            "finance",
            "legal",
        ),
        *("hr", "support", "design", "product", "staff", "attendees", "participants"),
        *(
            "discussion",
            "discussing",
            "feedback",
            "updates",
            "update",
            "launch",
            "work",
        ),
        *(
            "something",
            "anything",
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "nobody",
        ),
        *("him", "her", "them", "us", "you", "everything", "nothing", "who", "whom"),
        *("example", "instance", "sure", "real", "free", "video", "audio", "recording"),
        *("growth", "strategy", "release", "roadmap", "testing", "development", "data"),
        *("leadership", "managers", "developers", "engineers", "designers", "boss"),
        *("manager", "lead", "ceo", "cto", "cfo", "colleague", "colleagues", "friend"),
        *("friends", "room", "place", "meetings", "prep", "preparation", "quarter"),
        *("interviews", "candidates", "candidate", "guests", "guest", "lot", "agenda"),
        *(
            "assistant",
            "director",
            "director's",
            "intern",
            "interns",
            "mom",
            "dad",
            "wife",
        ),
        *(
            "subject",
            "title",
            "topic",
            "password",
            "link",
            "emails",
            "email",
            "reminder",
        ),
        *(
            "devs",
            "folks",
            "crew",
            "family",
            "security",
            "operations",
            "ops",
            "it",
            "qa",
        ),
        *("time", "hour", "hours", "minutes", "minute", "min", "mins", "week", "weeks"),
        *("day", "days", "month", "months", "year", "years", "now", "later", "today"),
        *("notes", "slides", "questions", "onsite", "remote", "onboarding", "hiring"),
        *("coffee", "fun", "good", "ever", "review", "demo", "changes", "numbers"),
        *("approval", "information", "info", "clarity", "alignment", "fear", "luck"),
    }
)
# `for my boss`, `for him`: one person is meant, and nobody can tell who.
SOMEBODY = frozenset({"him", "her", "them", "someone", "somebody", "anyone"}) | {
    *("anybody", "boss", "manager", "ceo", "cto", "cfo", "colleague", "assistant"),
    *("director", "intern", "friend", "wife", "husband", "mom", "dad", "lead"),
}
EVERYONE = (
    *("everyone", "everybody", "this space", "the space", "this room", "the room"),
    *("everyone here", "everybody here", "all of us", "everyone in this space"),
    *("everyone in the space", "the whole space", "all members", "this whole space"),
    *("everyone in this room", "all of you", "all members of this space"),
)
SELF = frozenset({"me", "myself"})

# --- people ----------------------------------------------------------------------

FOR_ROLE = (
    *("for", "on behalf of", "in the name of", "hosted by", "for:", "host:"),
    *("for :", "host :"),
)
WITH_ROLE = (
    *("with", "w/", "w", "invite", "inviting", "cc", "cc:", "include", "including"),
    *("together with", "along with", "plus", "and invite", "and cc", "invitees:"),
    *("attendees:", "participants:", "guests:", "with:", "invite:", "and include"),
    *("and with", "adding", "and add", "also invite", "please invite", "invites to"),
)
# `plus buffer`, `including a break`: what follows need not be a person.
ADDS_THINGS = frozenset({"plus", "include", "including", "add", "adding"})
SEPARATORS = frozenset({",", ";", "&", "+", "and"})
CALENDAR_ROLE = ("on", "in", "into", "to")
CALENDARS = frozenset({"calendar", "cal", "diary", "schedule", "account"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "dr", "prof", "mx"})
# Months and days that are given names too, after `with`.
NAMES_OF_TIME = frozenset({"april", "may", "june", "jan", "august", "tuesday"})

# Days and months that are surnames, too: `Nora Nye`.
ALSO_NAMES = (NAMES_OF_TIME - {"tuesday"}) | {"nye"}

# --- titles, options, agenda -----------------------------------------------------

TITLE_MARKERS = (
    *("called", "titled", "named", "about", "regarding", "re", "entitled"),
    *("to discuss", "to talk about", "to speak about", "to chat about", "to go over"),
    *("to discuss about", "for discussing", "to talk through"),
)
TITLE_LABELS = ("re:", "subject:", "title:", "re :", "subject :", "title :")
AGENDA_LABELS = ("agenda:", "agenda :", "with agenda:", "with the agenda:")
PIECE_LABELS = frozenset({"when", "date", "day", "time", "length", "duration", "who"})
QUOTE_LEADS = (
    *("called", "titled", "named", "about", "regarding", "re", "entitled", "title"),
    *("subject", "with title", "with the title", "with subject", "with the subject"),
    *("as", "on", "title:", "subject:", "re:", "topic", "with the topic", "for"),
)
OPTIONS = {
    Option.RECORD: (
        *(
            "record it",
            "recorded",
            "record this",
            "record the meeting",
            "and record it",
        ),
        *("record the call", "record", "with recording", "and record", "record them"),
        *(
            "with a recording",
            "please record it",
            "record the session",
            "to be recorded",
        ),
        *("and recorded", "record automatically", "recording on", "auto record"),
    ),
    Option.SILENT: (
        *("no emails", "silently", "no email", "without emails", "without email"),
        *("with no emails", "don't send emails", "do not send emails", "no e-mails"),
        *("without e-mails", "don't email anyone", "do not email anyone", "no e-mail"),
        *("don't send any emails", "and silently", "and no emails", "don't send email"),
        *("without sending emails", "no email please", "silent"),
    ),
    Option.JOIN_BEFORE_HOST: (
        *("join before host", "allow join before host", "with join before host"),
        *("joining before host", "and join before host", "join before the host"),
        *("allow joining before host", "let people join before host"),
        *("enable join before host", "let people join before the host"),
        *("allow people to join before the host", "allow joining before the host"),
    ),
}

# --- words that carry nothing by themselves ---------------------------------------

STOP_WORDS = frozenset(
    {
        *("a", "an", "the", "my", "our", "your", "i", "me", "us", "we", "it", "its"),
        *("of", "at", "on", "in", "for", "and", "to", "with", "from", "is", "be"),
        *("this", "that", "please", "pls", "plz", "kindly", "thanks", "will", "as"),
        *("also", "then", "so", "just", "ok", "okay", "webex", "via", "over"),
        *("online", "new", "one", "s", "lasting", "starting", "start", "starts"),
        *("should", "would", "like", "there", "here", "some", "both", "time", "long"),
        *("meeting", "mtg", "call", "session", "use", "using", "now", "set", "make"),
        *("schedule", "book", "duration", "length"),
        *("calendar", "happening", "held", "place", "take", "possible", "put"),
        *(
            "hi",
            "hello",
            "hey",
            "too",
            "sharp",
            "exactly",
            "w",
            "let",
            "lets",
            "let's",
            "about",
        ),
        *("have", "need", "want", "hour", "o'clock", "sync", "well"),
    }
)
# One of these among free words, and a plain sentence talks about something.
PREDICATES = frozenset(
    {
        *("is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't", "be"),
        *("been", "has", "had", "hasn't", "does", "doesn't", "did", "didn't", "went"),
        *("looks", "look", "seems", "sounds", "works", "work", "worked", "moved"),
        *("moves", "starts", "started", "ends", "ended", "says", "said", "got", "gets"),
        *(
            "permitting",
            "conflicts",
            "won't",
            "can't",
            "cannot",
            "couldn't",
            "wouldn't",
        ),
        *("shouldn't", "don't", "because", "that's", "it's", "there's", "i'm", "we're"),
        *("you're", "they're", "he's", "she's", "they", "he", "she", "you"),
        *("i'll", "we'll", "you'll", "they'll", "he'll", "she'll", "it'll"),
        *("i've", "we've", "happened", "happens", "failed", "fails", "broke", "broken"),
        *("who", "why", "how", "what", "which", "ran", "runs", "might", "may", "must"),
        *("changed", "changes", "cancelled", "canceled", "why's", "wants", "wanted"),
        *("thinks", "think", "hope", "hopes", "sucks", "ruined", "overran", "goes"),
    }
)
# Verb forms that are nouns as well: `a first look`, `work session`, `design changes`.
ALSO_NOUNS = frozenset({"look", "work", "changes", "moves", "think", "runs"})
NEGATIONS = frozenset({"not", "don't", "never", "no", "without", "except", "unless"})
EASY_WISHES = frozenset({"good", "nice", "great", "lovely", "wonderful", "fun", "safe"})
MEANINGFUL = frozenset(
    {
        "not",
        "no",
        "or",
        "without",
        "instead",
        "except",
        "unless",
        "if",
        "before",
        "after",
    }
)

# --- meetings that exist -----------------------------------------------------------

POINTERS = (
    *("it", "that", "this", "the last one", "the last meeting", "that one", "this one"),
    *("that meeting", "this meeting", "last one", "the latest one", "the last"),
    *("that call", "the latest", "the previous one"),
)
NUMBER_LEADS = (
    *("number", "no", "no.", "nr", "nr.", "meeting", "meeting number", "meeting no."),
    *("the meeting", "item", "#", "meeting #", "number #", "my meeting"),
)
# What stands between who leaves and the meeting, behind the verbs that ask for it.
LEAVES = ("from", "off", "off of", "out of")
JOINING = {"include": ("in", "into", "on", "to")}
LEAVING = {
    **dict.fromkeys(("drop", "delete", "cancel"), ("from", "out of")),
    "take": ("off", "off of", "out of"),
    "kick": ("from", "off", "off of", "out of"),
}
# `move 2 to friday, same time`: what is not named stays anyway.
SAME_TIME = ("same time", "at the same time", "the same time", "same hour")
TITLE_CHANGES = (
    *("change the title", "change its title", "change the name", "change its name"),
    *("set the title", "set its title", "set the name", "update the title"),
    *("update the name",),
)
# `call it a day`, `call it off`, `call it even`: these begin no title.
NO_TITLE_BEGINS = frozenset(
    {
        *("a", "an", "the", "at", "on", "off", "in", "by", "for", "and", "or", "to"),
        *("from", "with", "what", "whatever", "when", "how", "quits", "done", "ok"),
        *("okay", "so", "like", "as", "even", "up", "out", "back", "again", "now"),
        *("later", "then", "my", "your"),
    }
)
EARLIER = frozenset({"up", "earlier", "forward", "forwards", "sooner", "ahead"})
LATER = frozenset({"later", "back", "out", "backwards"})
LONGER = frozenset({"longer"})
SHORTER = frozenset({"shorter"})
LIST_WORDS = frozenset(
    {
        *("meetings", "meeting", "calls", "agenda", "calendar", "schedule", "bookings"),
        *("upcoming", "all", "my", "the", "our", "events", "plan", "plans", "day"),
        *("next", "diary", "webex", "scheduled", "planned", "please", "everything"),
        *("booked", "list", "of", "for", "on", "in", "me", "mine"),
    }
)
ALLOW_TAILS = (
    *("to schedule for me", "to book for me", "to schedule meetings for me"),
    *("to book meetings for me", "to schedule on my behalf", "schedule for me"),
    *("to schedule meetings on my behalf", "to book on my behalf", "to schedule"),
    *(
        "for me",
        "to schedule my meetings",
        "to host for me",
        "to set up meetings for me",
    ),
    *("book for me", "book meetings for me", "schedule meetings for me"),
    *("set up meetings for me", "host for me"),
)
REVOKE_TAILS = (
    *("from booking for me", "from scheduling meetings for me", "schedule for me"),
    *("from booking meetings for me", "book for me", "schedule meetings for me"),
    *("from scheduling for me", "to schedule for me", "access", "right", "rights"),
    *("'s access", "'s right", "'s rights", "from booking for me", "permission"),
    *("'s permission", "'s right to schedule for me", "right to schedule for me"),
    "schedule my meetings",
)
REVOKE_LEADS = (
    "the right of",
    "the rights of",
    "access of",
    "access from",
    "rights of",
)
ZONE_LEADS = (
    *("my time zone is", "my timezone is", "my zone is", "set my time zone to"),
    *("set my timezone to", "change my time zone to", "change my timezone to"),
    *("my time zone is now", "my timezone is now", "timezone is", "time zone is"),
    *("set time zone to", "set timezone to", "timezone", "time zone", "my time zone"),
    *("my timezone", "use time zone", "use timezone", "my tz is"),
    *("my timezone's", "my time zone's"),
)
PLACE_LEADS = (
    *("i'm in", "i am in", "im in", "i'm now in", "i am now in", "i'm currently in"),
    *("i'm based in", "i am based in", "i live in", "i am currently in"),
)
EXACT = {
    "help": ("help", "help me", "help please", "?", "what can you do"),
    "whoami": ("who am i", "whoami"),
    "undo": (
        *("undo", "undo that", "undo it", "undo last", "undo the last one"),
        *("undo the last change", "undo my last change", "take that back"),
        *("revert that", "revert the last change"),
    ),
    "again": ("again",),
    "more": ("more",),
    "delegates": ("delegates",),
}
# Exact phrases that decide about somebody's request: consent.
CONSENT = ("approve", "decline", "decline for good", "always allow", "ask")
TIME_QUALIFIERS = ("this", "next", "for", "until", "till", "tomorrow", "today")
DEADLINES = ("by ", "before ", "within ", "after ")
# `training starts tomorrow`, `call begins at 3`: news of one that exists.
BEGINNINGS = frozenset({"starts", "begins", "ends", "resumes"})
# What makes a noun before it something else: `meeting invite`, `review this`.
AFTER_NOUNS = frozenset({"invite", "invites", "invitation", "this", "that", "these"})
# `schedule change friday 3pm` tells of a schedule.
ON_SCHEDULES = frozenset({"change", "changes", "conflict", "conflicts", "clash"}) | {
    *("update", "updates", "slip", "issue", "issues", "problem", "delay", "delays"),
}
# `make a note: call bob`: behind these a colon begins what is told.
ON_NOTES = ON_SCHEDULES | {"note", "notes", "reminder", "notice", "news", "todo"}
# `call bob@corp`, `interview bob@corp`: these nouns are verbs too.
VERBAL = frozenset({"call", "interview", "review", "demo", "chat", "preview"})
# `skip standup`, `buy lunch`: what is done to meetings and meals that exist.
DOINGS = frozenset(
    {
        *("attend", "avoid", "bring", "buy", "cater", "cook", "deliver", "drink"),
        *("eat", "enjoy", "fetch", "finish", "forget", "get", "grab", "hate"),
        *("ignore", "join", "like", "love", "miss", "missed", "order", "prepare"),
        *("remember", "send", "serve", "skip", "skipped", "take", "took", "wait"),
        *("watch", "ate", "had", "having", "eating", "joining", "missing"),
        *("skipping", "attending", "ordering", "getting", "cooking", "buying"),
        *("reminder", "remind"),
    }
)
UNITS = frozenset({"minute", "minutes", "min", "mins", "hour", "hours", "hrs", "h"})
AT = "at "
# `drop by at 3pm`: with these a verb means something else.
PARTICLES = frozenset(
    {
        "within",
        "before",
        "after",
        "until",
        "by",
        "in",
        "off",
        "out",
        "over",
        "around",
        "back",
        "up",
    }
)
UNTIL = ("until", "till", "til", "up to", "through", "thru")
PAST_LEADS = ("last ", "past ", "previous ")
PRONOUNS = frozenset(
    {
        *("i", "we", "you", "he", "she", "they", "it", "me", "us", "him", "her"),
        *("them", "your"),
    }
)
# Said of a hotel and a match, too, where nobody is named.
ALSO_DONE = frozenset({"check in", "kick off"})
FOOD = frozenset({"lunch", "dinner", "breakfast", "coffee", "brunch", "tea", "drinks"})
COOKING = frozenset({"make", "fix", "start", "create"})
# `make the meeting`, `start the call`: one that exists is reached or begun.
REACHING = frozenset({"make", "start", "have", "fix", "set"})

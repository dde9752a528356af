"""Pieces of pattern that several parsers share.

All are over plain text (see `text`), where spaces never stand twice, and none nests
one open repetition in another: every pattern is linear on any text.
"""

import re
from re import Match, Pattern

from bot.when.english.calendar import MONTHS, UNITS, WEEKDAYS, alternatives
from bot.when.english.numbers import SPELLED

# Not inside a word, a price, a number with a fraction, a tag or a path.
LEFT = r"(?<![\w$#/+])(?<!\d[.,])(?<!\b\d:)(?<!\b\d\d:)(?<!t\d\d:)"
# Not before more of a word, a fraction, a percentage or a path.
RIGHT = r"(?!\w)(?![.,:]\d)(?! ?%)(?!/\w)"

RIGHT_OR_ZONE = rf"(?:{RIGHT}|(?=z\b))"

WEEKDAY = rf"(?:{alternatives(*WEEKDAYS)})\b(?!')"
MONTH = rf"(?:{alternatives(*MONTHS)})\b"
UNIT = rf"(?:{alternatives(*UNITS)})\b"
COUNT = rf"(?:\d{{1,3}}|{SPELLED}|an?(?: single)?|a couple(?: of)?|couple of)"

# What may follow a bare number that is a clock time: `at 3 on friday`, `at 3, please`.
_FOLLOWERS = [
    "on",
    "in",
    "for",
    "with",
    "w",
    "to",
    "and",
    "about",
    "re",
    "regarding",
    "called",
    "titled",
    "named",
    "by",
    "please",
    "pls",
    "thanks",
    "thank",
    "thx",
    "cheers",
    "ty",
    "till",
    "til",
    "until",
    "today",
    "tonight",
    "tomorrow",
    "tmrw",
    "this",
    "next",
    "the",
    "every",
    "each",
    "daily",
    "weekly",
    "at",
    "from",
    "or",
    "sharp",
    "invite",
    "cc",
    "record",
    "recorded",
    "starting",
    "lasting",
    "of",
    "my",
    "your",
    "our",
    "local",
    "eastern",
    "pacific",
    "central",
    "mountain",
    "utc",
    "gmt",
    "est",
    "edt",
    "et",
    "cst",
    "cdt",
    "ct",
    "mst",
    "mdt",
    "mt",
    "pst",
    "pdt",
    "pt",
    "cet",
    "cest",
    "bst",
    "ist",
    "jst",
    "aest",
    "aedt",
    "hst",
    "akt",
    "ast",
    "o'clock",
    "oclock",
    "then",
    "instead",
    "if",
    "when",
    "tonight's",
    "noon",
    "morning",
    "afternoon",
    "evening",
    "after",
    "before",
    "but",
    "silently",
    "no",
    "quietly",
    "without",
    "join",
    "agenda",
    "subject",
    "title",
    "it",
    "also",
    "is",
    "works",
    "through",
    "thru",
    "via",
    "using",
    "between",
    "during",
    "over",
    "weekdays",
    "daily",
    "once",
    "only",
]
_FOLLOWED_BY_NOUN = re.compile(
    rf" (?:(?!(?:{alternatives(*_FOLLOWERS, *WEEKDAYS, *MONTHS)})\b)[a-z]"
    r"|1[:-]1(?![\d:]))"  # a `1:1` is a meeting of two
)
_FOLLOWED_WELL = re.compile(
    rf"(?! ?(?!(?:{alternatives(*_FOLLOWERS, *WEEKDAYS, *MONTHS)})\b)[a-z])"
    r"(?! ?[%$°])(?! ?\d++(?! ?(?:times|occ|min|m\b|h|days?\b|weeks?\b)))(?!['\"/]|-\d)"
)


def phrase(
    body: str, *, left: str = LEFT, right: str = RIGHT, first: str = "a-z"
) -> Pattern[str]:
    """Compile a pattern that stands free of the words and numbers around it.

    Args:
        body: What is read.
        left: What must be true before it.
        right: What must be true behind it.
        first: The characters it may begin with; asked first, since that is cheap.
            What may begin with a number says so.
    """
    return re.compile(f"(?=[{first}]){left}(?:{body}){right}")


def leads_a_noun(match: Match[str]) -> bool:
    """Whether a word follows that only a noun can be: `weekly sync`."""
    return _FOLLOWED_BY_NOUN.match(match.string, match.end()) is not None


def follows_well(match: Match[str]) -> bool:
    """Whether what follows lets a bare number be a time: `at 3 on friday`."""
    return _FOLLOWED_WELL.match(match.string, match.end()) is not None

"""Numbers and ordinals in words, and the patterns that find them."""

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINAL_TENS = {"twentieth": 20, "thirtieth": 30}

NUMBERS = {word: value for value, word in enumerate(_ONES)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
NUMBERS |= {"a": 1, "an": 1, "forteen": 14, "fourty": 40}
ORDINALS = {
    word: value for value, word in enumerate(_ORDINALS) if value
} | _ORDINAL_TENS

_TEN = "|".join(_TENS)
_ONE_TO_NINE = "|".join(_ONES[1:10])
_TEN_TO_19 = "|".join(_ONES[10:])
_ORDINAL_ONE = "|".join(_ORDINALS[1:10])
_ORDINAL_REST = "|".join((*_ORDINALS[10:], *_ORDINAL_TENS))

# A spelled number from 1 to 99: `seven`, `forty-five`, `twenty and four`.
SPELLED = (
    rf"(?:(?:{_TEN})(?:(?: and |[ -]?)(?:{_ONE_TO_NINE})\b)?"
    rf"|(?:{_TEN_TO_19}|{_ONE_TO_NINE}))"
)
# A spelled ordinal from 1st to 31st, or in digits.
SPELLED_ORDINAL = (
    rf"(?:(?:twenty|thirty)[ -]?(?:{_ORDINAL_ONE})|{_ORDINAL_REST}|{_ORDINAL_ONE})"
)
ORDINAL = rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)|{SPELLED_ORDINAL})"
# A year in words: `two thousand and eighteen`, `twenty eighteen`.
SPELLED_YEAR = (
    rf"(?:two thousand(?: and)?(?: {SPELLED})?|(?:nineteen|twenty) {SPELLED})"
)


def number(said: str) -> int:
    """Read a whole number in digits or words: `45`, `forty-five`, `a`."""
    if said.isdecimal():
        return int(said)
    words = said.replace("-", " ").replace(" and ", " ").split()
    return sum(_word_value(word) for word in words)


def _word_value(word: str) -> int:
    if word in NUMBERS:
        return NUMBERS[word]
    # `twentyfive`: a ten and a one written together
    ten = next(t for t in _TENS if word.startswith(t))
    return NUMBERS[ten] + NUMBERS[word.removeprefix(ten)]


def ordinal(said: str) -> int:
    """Read an ordinal in digits or words: `3rd`, `third`, `twenty-first`."""
    if said[0].isdecimal():
        return int(said.rstrip("stndrh "))
    words = said.replace("-", " ").split()
    if len(words) == 1 and words[0] not in ORDINALS:
        ten = next(t for t in _TENS if said.startswith(t))
        words = [ten, said.removeprefix(ten)]
    return sum(ORDINALS.get(word) or NUMBERS[word] for word in words)


def year(said: str) -> int:
    """Read a year: two digits are of this century, words as people say them."""
    if said.isdecimal():
        return int(said) + (2000 if len(said) == 2 else 0)  # noqa: PLR2004 -- two digits
    if said.startswith("two thousand"):
        rest = said.removeprefix("two thousand").removeprefix(" and").strip()
        return 2000 + (number(rest) if rest else 0)
    century, _, rest = said.partition(" ")
    return NUMBERS[century] * 100 + number(rest)

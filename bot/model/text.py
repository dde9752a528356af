"""People's words on their way into other programs: on one line, and nothing unseen."""

import unicodedata

# Cc controls, Cf format and bidi, Cs halves of characters, Co private, Cn unassigned,
# Zl and Zp separators of lines and paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Persian is not spelt right without the one, nor some emoji whole without the other.
JOINERS = "\u200c\u200d"


def on_one_line(text: str) -> str:
    """Keep what a reader sees, or needs to see it right; blanks become one space."""
    spaced = "".join(" " if c.isspace() else c for c in text)
    kept = (c for c in spaced if c in JOINERS or unicodedata.category(c) not in UNSEEN)
    return " ".join("".join(kept).split())

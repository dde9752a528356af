"""People's words made inert: no markdown, no mention, no link, nothing unseen."""

import unicodedata

from bot.model.text import UNSEEN

LONGEST = 120  # characters shown of what somebody typed
_NO_BACKTICK = "\u02cb"  # looks like a backtick and closes no code span


def quote(text: str, longest: int = LONGEST) -> str:
    """Put people's words into a code span that they cannot leave.

    Args:
        text: Any text.
        longest: Characters that are kept; more is cut and marked with `…`.
    """
    return f"`{seen(text, longest) or ' '}`"


def seen(text: str, longest: int = LONGEST) -> str:
    """Keep what can be seen of a text, on one line, without backticks."""
    shown = "".join(" " if c.isspace() else c for c in text)
    shown = "".join(c for c in shown if unicodedata.category(c) not in UNSEEN)
    shown = " ".join(shown.replace("`", _NO_BACKTICK).split())
    return shown if len(shown) <= longest else shown[: longest - 1].rstrip() + "…"

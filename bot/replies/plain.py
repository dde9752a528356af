"""Our own Markdown as plain text, for notifications and clients without Markdown."""

import re

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_MARKS = re.compile(r"\*\*|`")
_BREAK = re.compile(r" {2}$", re.MULTILINE)


def plain(markdown: str) -> str:
    """Write links out, drop emphasis and code marks.

    Only for Markdown of ours, where `**` and backticks are never people's words:
    those stand in code spans, which may hold stars.
    """
    return _BREAK.sub("", _MARKS.sub("", _LINK.sub(r"\1: \2", markdown)))

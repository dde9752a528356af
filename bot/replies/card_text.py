"""Our Markdown as the texts of a card, where code spans are not known.

What people typed stands in code spans in our Markdown. In a card it stands bare, and
whatever clients could take for a link, a mention or emphasis is parted by a joiner that
nobody sees.
"""

import re

_JOINER = "\u2060"
_CODE = re.compile(r"`([^`]*)`")
_BREAKS = re.compile(r"(?: {2})?\n+")
_NUMBER = re.compile(r"^(\d+)\. ")  # alone in its text, each would be a list's first
_OPENING = re.compile(r"(?<![^\W_])_")


def card_lines(markdown: str) -> tuple[str, ...]:
    """Give one text for each line that is not empty."""
    lines = (line for line in _BREAKS.split(markdown) if line.strip())
    return tuple(
        _CODE.sub(lambda code: inert(code[1]), _NUMBER.sub(f"\\1{_JOINER}. ", line))
        for line in lines
    )


def inert(text: str) -> str:
    """Make people's words mean nothing to a card."""
    text = text.replace("*", "\u2217")  # looks like it and emphasises nothing
    for mark in ("](", "<", "://"):
        text = text.replace(mark, _parted(mark))
    return _OPENING.sub(f"{_JOINER}_", text)


def _parted(mark: str) -> str:
    return mark[0] + _JOINER + mark[1:]

"""Time phrases to typed values; no clock, no I/O.

`find_pieces` says where time is in a text and `resolve` what it means; `doubts` lists
every code that a reading may carry.
"""

from bot.when.find import clock_is_clear, find_pieces
from bot.when.phrase import phrase_when
from bot.when.pieces import Kind, TimePiece, ZoneFound
from bot.when.reading import read_when
from bot.when.resolve import resolve
from bot.when.text import Text, Token, TokenKind, tokenise
from bot.when.zones import find_zone, settle_zone

__all__ = [
    "Kind",
    "Text",
    "TimePiece",
    "Token",
    "TokenKind",
    "ZoneFound",
    "clock_is_clear",
    "find_pieces",
    "find_zone",
    "phrase_when",
    "read_when",
    "resolve",
    "settle_zone",
    "tokenise",
]

"""A text that is a time phrase alone, read from end to end."""

from bot.model.reading import Anchor, WhenReading
from bot.when.find import find_pieces
from bot.when.resolve import resolve
from bot.when.text import tokenise


def read_when(text: str, anchor: Anchor) -> WhenReading:
    """Read a time phrase alone, as `flask explain --time` does."""
    return resolve(find_pieces(tokenise(text)), anchor, is_alone=True)

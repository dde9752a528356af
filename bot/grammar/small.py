"""Small talk and the words that drop or confirm an open question."""

from bot.grammar import vocabulary
from bot.when.text import TokenKind, tokenise

_KINDS = {
    said: kind for kind, all_said in vocabulary.SMALL_TALK.items() for said in all_said
}


def small_talk(text: str) -> str | None:
    """Tell `thanks`, `greeting` or `ok` of a message that is nothing else."""
    return _KINDS.get(bare(text))


def is_never_mind(text: str) -> bool:
    """Whether a message drops the open question."""
    return bare(text) in vocabulary.NEVER_MIND


def is_yes(text: str) -> bool:
    """Whether a message agrees."""
    return bare(text) in vocabulary.YES


def bare(text: str) -> str:
    """Give the words of a text in plain form, without marks."""
    tokens = tokenise(text).tokens
    kinds = (TokenKind.WORD, TokenKind.NUMBER)
    return " ".join(token.plain for token in tokens if token.kind in kinds)

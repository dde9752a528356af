"""From a message's words to what it asks for; pure, no network, no clock.

`command` finds the command word and hands the sentence to that command's reader; each
reader lets small parsers claim words on one `Board`. `vocabulary` holds the English.
"""

from bot.grammar.answers import complete
from bot.grammar.canonical import phrase_of
from bot.grammar.command import understand
from bot.grammar.small import is_never_mind, small_talk

__all__ = ["complete", "is_never_mind", "phrase_of", "small_talk", "understand"]

"""Room 3: what the bot can do, one module a command."""

from bot.commands.answering import answer
from bot.commands.turn import say

__all__ = ["answer", "say"]

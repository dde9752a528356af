"""help: what one can say, by examples."""

from bot.commands.turn import Turn, say
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import help as examples


def help_(turn: Turn, ports: Ports) -> Reply:
    """Explain everything, or one topic."""
    del ports
    topic = (turn.reading.argument or "").strip().lstrip("/").casefold()
    return say(
        turn.call, examples.text(topic or None), outcome="helped", command="help"
    )

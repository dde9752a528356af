"""help: what one can say, by examples."""

from bot.commands.turn import Turn, say
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import sentences


def help_(turn: Turn, ports: Ports) -> Reply:
    """Explain everything, or one topic."""
    del ports
    topic = (turn.reading.argument or "").strip().lstrip("/").casefold()
    if topic and topic not in sentences.HELP_TOPICS:
        line = f"{sentences.unknown_topic(topic)}\n\n{sentences.help_text()}"
    else:
        line = sentences.help_text(topic or None)
    return say(turn.call, line, outcome="helped", command="help")

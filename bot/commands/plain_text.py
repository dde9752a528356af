"""/plain on, /plain off: whether somebody gets cards."""

from bot.commands.turn import Turn, say
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import presses


def plain_text(turn: Turn, ports: Ports) -> Reply:
    """Save it for this person, in every space."""
    call, said = turn.call, turn.reading.argument
    if said not in ("on", "off"):
        return say(call, presses.plain_which(), outcome="asked", command="plain")
    ports.preferences.save_plain(call.sender.id, is_plain=said == "on")
    line = presses.plain_on() if said == "on" else presses.plain_off()
    return say(call, line, outcome="saved", command="plain")

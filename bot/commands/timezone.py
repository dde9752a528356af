"""timezone: tells or saves the zone that a person's times are read in."""

from bot import errors
from bot.commands.turn import Turn, ask, say
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import doubts, sentences


def timezone(turn: Turn, ports: Ports) -> Reply:
    """Save the zone that was named, or tell the one that holds."""
    call, reading = turn.call, turn.reading
    refusing = next((doubt for doubt in reading.doubts if doubt.refuses), None)
    if refusing:
        raise errors.Doubtful(refusing)
    if reading.doubts:
        return ask(turn, ports, doubts.ask(reading))
    if reading.zone is None:
        return say(
            call, sentences.zone_is(call.zone), outcome="told", command="timezone"
        )
    ports.preferences.save_zone(call.sender.id, reading.zone)
    line = sentences.zone_saved(reading.zone, ports.clock())
    return say(call, line, outcome="saved", command="timezone")

"""The very same meeting asked for twice, as impatience and lost networks do."""

from datetime import UTC, datetime, timedelta

from bot.commands.turn import Turn, ask
from bot.model.effects import tag_of
from bot.model.meeting import MeetingRecord, MeetingRequest
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import sentences

ANOTHER = "another"
SAID_TWICE_WITHIN = timedelta(seconds=60)


def said_twice(turn: Turn, request: MeetingRequest, ports: Ports) -> Reply | None:
    """Ask before somebody books the very same meeting again within a minute."""
    if ANOTHER in turn.confirmed:
        return None
    call = turn.call
    # From when it was said: it may have waited for Webex, and the other one, too.
    said_at = min(call.message.created, ports.clock())
    lately = ports.records.lately(
        call.sender.id, call.message.space_id, since=said_at - SAID_TWICE_WITHIN
    )
    own, wanted = tag_of(turn.key, 0), _face(request)
    same = [each for each in lately if each.tag != own and _face(each) == wanted]
    if not same:
        return None
    line = sentences.ask_another(same[0].code)
    return ask(turn, ports, line, confirms=ANOTHER)


def face_of(turn: Turn, request: MeetingRequest) -> str:
    """By what the ledger tells that the same is being booked at this moment.

    Empty where another one was asked for: then nothing is the same.
    """
    if ANOTHER in turn.confirmed:
        return ""
    host, start, title = _face(request)
    call = turn.call
    return "\n".join(
        (
            call.sender.id,
            call.message.space_id,
            host,
            start.astimezone(UTC).isoformat(),
            title,
        )
    )


def _face(meeting: MeetingRequest | MeetingRecord) -> tuple[str, datetime, str]:
    """By what two meetings are the same to people."""
    return meeting.host_email.casefold(), meeting.start, meeting.title.casefold()

"""See what happened in this world: for tests and the chat page."""

from bot.sandbox import mails
from bot.sandbox import meeting_book as book
from bot.sandbox.meeting_times import zone
from bot.sandbox.meeting_view import series_view
from bot.sandbox.paging import whole
from bot.sandbox.store import Json
from bot.sandbox.wire import NOTHING, Answer, Asked, Refusal, Route

_LONGEST_WAIT = 60.0


def meetings(asked: Asked) -> Answer:
    """GET /meetings: the whole book, with invitees and links."""
    found = book.everything(asked.desk.world)
    return Answer({"items": [meeting_shown(asked, one) for one in found]})


def meeting_shown(asked: Asked, meeting: Json) -> Json:
    """Show a meeting of the book, whoever asks."""
    view = series_view(asked, meeting, zone(meeting["timezone"]))
    return view | {"invitees": book.invitees(asked.desk.world, meeting["id"])}


def run_meeting(asked: Asked) -> Answer:
    """POST /meetings/running {meetingId, running}: let it begin or end."""
    world, body = asked.desk.world, asked.body
    meeting = book.find(world, str(body.get("meetingId", "")))
    if meeting is None:
        raise Refusal(404, "There is no such meeting.")
    book.write(world, meeting | {"running": bool(body.get("running", True))})
    return NOTHING


def all_mails(asked: Asked) -> Answer:
    """GET /mails: all that would have been sent."""
    return Answer({"items": mails.listing(asked.desk.world)})


def calls(asked: Asked) -> Answer:
    """GET /calls?after=&operation=: the recorded calls."""
    query = asked.query
    after = whole(query.get("after"), "after", 0, 10**12, least=0)
    found = asked.desk.calls.latest(after=after, operation=query.get("operation", ""))
    return Answer({"items": [call.shown() for call in found]})


def forget_calls(asked: Asked) -> Answer:
    """DELETE /calls."""
    asked.desk.calls.clear()
    return NOTHING


def deliveries(asked: Asked) -> Answer:
    """GET /deliveries: what the webhooks were sent, and their answers."""
    return Answer({"items": [one.shown() for one in asked.desk.deliveries.log()]})


def deliver_again(asked: Asked) -> Answer:
    """POST /deliveries {subject}: once more what was sent about it."""
    times = asked.desk.deliveries.again(str(asked.body.get("subject", "")))
    return Answer({"delivered": times})


def idle(asked: Asked) -> Answer:
    """GET /idle?seconds=: wait until no delivery is on its way."""
    try:
        seconds = min(float(asked.query.get("seconds", "5")), _LONGEST_WAIT)
    except ValueError as error:
        raise Refusal(400, "seconds is a number.") from error
    return Answer({"idle": asked.desk.deliveries.wait_until_idle(seconds)})


ROUTES = (
    Route("GET", "/meetings", meetings),
    Route("POST", "/meetings/running", run_meeting),
    Route("GET", "/mails", all_mails),
    Route("GET", "/calls", calls),
    Route("DELETE", "/calls", forget_calls),
    Route("GET", "/deliveries", deliveries),
    Route("POST", "/deliveries", deliver_again),
    Route("GET", "/idle", idle),
)

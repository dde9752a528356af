"""Who is invited to a meeting."""

from bot.sandbox import mails, shapes
from bot.sandbox import meeting_book as book
from bot.sandbox.meeting_rules import check_invitee, check_invitees
from bot.sandbox.meeting_shapes import MANY_INVITEES, ONE_INVITEE
from bot.sandbox.meetings import READ, WRITE, hosted, visible
from bot.sandbox.paging import page_of
from bot.sandbox.store import Json, packed
from bot.sandbox.wire import (
    NOTHING,
    Answer,
    Asked,
    Refusal,
    Route,
    malformed,
    missing,
)

_MOST_AT_ONCE = 100
_TWICE = "User is already a meeting invitee."
_SOME_TWICE = "Some users in the list have been invited."
_NO_INVITEE = "The meeting invitee is not found."


def listing(asked: Asked) -> Answer:
    """GET /meetingInvitees, by address."""
    meeting_id = asked.query.get("meetingId")
    if not meeting_id:
        raise malformed("'meetingId' is required.")
    visible(asked, meeting_id, asked.query.get("hostEmail"))
    found = book.invitees(asked.desk.world, meeting_id)
    if (panelist := asked.query.get("panelist")) is not None:
        found = [
            one for one in found if str(one["panelist"]).lower() == panelist.lower()
        ]
    return page_of(asked, found, default=10, most=100)


def create(asked: Asked) -> Answer:
    """POST /meetingInvitees: one person."""
    body, world = asked.body, asked.desk.world
    shapes.check(body, ONE_INVITEE)
    meeting_id, meeting = _meeting(asked)
    check_invitee(body)
    with world.store.writing():
        if _there(asked, meeting_id, body["email"]):
            raise Refusal(409, _TWICE)
        added = book.invite(world, meeting_id, body)
        if body.get("sendEmail", True):
            mails.send(world, "invitation", meeting, [body["email"]])
    return Answer(added)


def create_many(asked: Asked) -> Answer:
    """POST /meetingInvitees/bulkInsert: all of them or none."""
    items, world = asked.body.get("items"), asked.desk.world
    shapes.check(asked.body, MANY_INVITEES)
    meeting_id, meeting = _meeting(asked)
    if not items:
        raise malformed("'items' is required.")
    check_invitees(items, _MOST_AT_ONCE)
    with world.store.writing():
        if any(_there(asked, meeting_id, one["email"]) for one in items):
            raise Refusal(409, _SOME_TWICE)
        added = [book.invite(world, meeting_id, one) for one in items]
        told = [one["email"] for one in items if one.get("sendEmail", True)]
        mails.send(world, "invitation", meeting, told)
    return Answer({"items": added})


def _meeting(asked: Asked) -> tuple[str, Json]:
    meeting_id = asked.body.get("meetingId")
    if not meeting_id:
        raise malformed("'meetingId' is required.")
    meeting, _ = hosted(asked, meeting_id, asked.body.get("hostEmail"))
    if meeting.get("scheduledType") == "personalRoomMeeting":
        raise malformed("A personal room meeting takes no invitees.")
    return meeting_id, meeting


def _there(asked: Asked, meeting_id: str, email: str) -> bool:
    present = book.invitees(asked.desk.world, meeting_id)
    return email.lower() in {one["email"].lower() for one in present}


def read(asked: Asked, invitee_id: str) -> Answer:
    """GET /meetingInvitees/{id}."""
    invitee = _find(asked, invitee_id)
    visible(asked, invitee["meetingId"], asked.query.get("hostEmail"))
    return Answer(invitee)


def _find(asked: Asked, invitee_id: str) -> Json:
    meeting_id, _, _ = invitee_id.rpartition("_")
    for invitee in book.invitees(asked.desk.world, meeting_id):
        if invitee["id"] == invitee_id:
            return invitee
    raise missing(_NO_INVITEE)


def update(asked: Asked, invitee_id: str) -> Answer:
    """PUT /meetingInvitees/{id}."""
    body, world = asked.body, asked.desk.world
    shapes.check(body, ONE_INVITEE)
    check_invitee(body)
    invitee = _find(asked, invitee_id)
    meeting, _ = hosted(asked, invitee["meetingId"], body.get("hostEmail"))
    named = ("email", "displayName", "coHost", "panelist")
    fresh = invitee | {name: body[name] for name in named if name in body}
    kept = {name: fresh[name] for name in named}
    with world.store.writing():
        moved = body["email"].lower() != invitee["email"].lower()
        if moved and _there(asked, invitee["meetingId"], body["email"]):
            raise Refusal(409, _TWICE)
        world.store.run(
            "UPDATE invitees SET email = ?, data = ? WHERE number = ?",
            body["email"].lower(),
            packed(kept),
            int(invitee_id.rpartition("_")[2]),
        )
        if body.get("sendEmail", True):
            mails.send(world, "update", meeting, [body["email"]])
    return Answer(fresh)


def delete(asked: Asked, invitee_id: str) -> Answer:
    """DELETE /meetingInvitees/{id}."""
    invitee, world = _find(asked, invitee_id), asked.desk.world
    meeting, _ = hosted(asked, invitee["meetingId"], asked.query.get("hostEmail"))
    with world.store.writing():
        number = int(invitee_id.rpartition("_")[2])
        world.store.run("DELETE FROM invitees WHERE number = ?", number)
        if asked.query.get("sendEmail", "true").lower() == "true":
            mails.send(world, "cancellation", meeting, [invitee["email"]])
    return NOTHING


def wrong_method(asked: Asked) -> Answer:
    """Answer PUT on the bulk operation, which an old client library sends."""
    raise Refusal(405, f"{asked.path} does not support this method.")


ROUTES = (
    Route("GET", "/meetingInvitees", listing, READ),
    Route("POST", "/meetingInvitees", create, WRITE),
    Route("POST", "/meetingInvitees/bulkInsert", create_many, WRITE),
    Route("PUT", "/meetingInvitees/bulkInsert", wrong_method, WRITE),
    Route("GET", "/meetingInvitees/{id}", read, READ),
    Route("PUT", "/meetingInvitees/{id}", update, WRITE),
    Route("DELETE", "/meetingInvitees/{id}", delete, WRITE),
)

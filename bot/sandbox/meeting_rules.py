"""What Webex takes as a meeting, and from whom."""

from bot.sandbox import cast, shapes
from bot.sandbox.meeting_fields import (
    DEFAULTS,
    check_password,
    check_tags,
    check_tracking_codes,
)
from bot.sandbox.meeting_shapes import MEETING
from bot.sandbox.store import Json
from bot.sandbox.wire import (
    MALFORMED,
    NO_SCOPE,
    NOT_FOUND,
    Asked,
    Refusal,
    forbidden,
    malformed,
)
from bot.sandbox.world import World

LONGEST_TITLE, LONGEST_AGENDA, LONGEST_NAME = 128, 1300, 128
MOST_INVITEES = 1000
_DAY = 86_400.0
_BEFORE_HOST = {"meeting": (0, 5, 10, 15), "webinar": (0, 15, 30, 45, 60)}
_NOT_IN_PERSONAL_ROOM = (
    "templateId",
    "roomId",
    "integrationTags",
    "enabledAutoRecordMeeting",
    "registration",
)
_NULLABLE = ("agenda", "recurrence", "integrationTags", "trackingCodes")
_WORDS = {400: MALFORMED, 403: NO_SCOPE, 404: NOT_FOUND}


def check_quota(world: World, host: str) -> None:
    """Count an attempt to create, and refuse the one too many.

    Raises:
        Refusal: With the status that the options name.
    """
    at, options = world.now().timestamp(), world.options
    with world.store.writing():
        overall, of_host = world.store.rows(
            "SELECT count(*), coalesce(sum(host = ?), 0) FROM creations WHERE at > ?",
            host,
            at - _DAY,
        )[0]
        world.store.run("INSERT INTO creations VALUES (?, ?)", at, host)
    if overall >= options.quota_overall or of_host >= options.quota_per_host:
        status = options.quota_status
        headers = {"Retry-After": "3600"} if status == 429 else {}  # noqa: PLR2004 -- Too Many Requests
        words = "The number of meetings that can be created in 24 hours is reached."
        raise Refusal(status, words, headers=headers)


def host_of(asked: Asked, email: object) -> Json:
    """Find the person on whose behalf the service app acts.

    Raises:
        Refusal: 403 without a host; the options' status for one who is not ours.
    """
    if not isinstance(email, str) or not email:
        raise forbidden("hostEmail is required for this access token.")
    world = asked.desk.world
    person = world.person_at(email)
    if person is None or person["orgId"] != cast.CORP or person["type"] != "person":
        raise _no_host(world, "The host does not exist or is not in a managed site.")
    return person


def check_can_host(world: World, person: Json) -> None:
    """Refuse somebody of ours who has no licence to host.

    Raises:
        Refusal: With the status that the options name.
    """
    if person.get("loginEnabled") == "false" or person.get("invitePending") == "true":
        raise _no_host(world, "The host's account is not active.")
    site = f"{world.options.site_url}#host"
    if site not in person.get("siteUrls", []):
        raise _no_host(world, "The user is not qualified to host on the target site.")


def _no_host(world: World, why: str) -> Refusal:
    status = world.options.host_refusal_status
    return Refusal(status, _WORDS.get(status, MALFORMED), why)


def check_create(asked: Asked) -> None:
    """Refuse a body that Webex does not take; times and rules are read elsewhere.

    Raises:
        Refusal: 400 that names the field; 403 for what a service app may not.
    """
    body = asked.body
    shapes.check(body, MEETING, nullable=_NULLABLE)
    required = ("title",) if body.get("templateId") else ("title", "start", "end")
    for name in required:
        if not body.get(name):
            raise malformed(f"'{name}' is required.")
    if body.get("adhoc") and not body.get("roomId"):
        raise malformed("'roomId' is required for an ad-hoc meeting.")
    if body.get("roomId") and "spark:all" not in asked.caller.scopes:
        raise forbidden("The scope spark:all is required with 'roomId'.")
    check_fields(asked, body)
    check_kind(body)
    check_invitees(body.get("invitees") or [])


def check_patch(asked: Asked) -> None:
    """Refuse a change that Webex does not take.

    Raises:
        Refusal: 400 that names the field.
    """
    shapes.check(asked.body, MEETING, nullable=_NULLABLE)
    if "title" in asked.body and not asked.body["title"]:
        raise malformed("'title' cannot be empty.")
    check_fields(asked, asked.body)
    check_kind(asked.body)


def check_fields(asked: Asked, body: Json) -> None:
    """Refuse values out of bounds, in a create as in a change."""
    if len(body.get("title") or "") > LONGEST_TITLE:
        raise malformed(f"'title' has at most {LONGEST_TITLE} characters.")
    if len(body.get("agenda") or "") > LONGEST_AGENDA:
        raise malformed(f"'agenda' has at most {LONGEST_AGENDA} characters.")
    site = asked.desk.world.options.site_url
    if body.get("siteUrl", site) != site:
        raise malformed("'siteUrl' is not a site of this organization.")
    check_tags(body.get("integrationTags"))
    check_tracking_codes(body.get("trackingCodes"))
    check_password(body.get("password"))


def check_kind(body: Json) -> None:
    """Refuse what does not go with a meeting of its kind."""
    kind = body.get("scheduledType", "meeting")
    if kind == "webinar" and "sessionTypeId" not in body:
        raise malformed("'sessionTypeId' is required for a webinar.")
    if kind == "personalRoomMeeting":
        for name in _NOT_IN_PERSONAL_ROOM:
            if body.get(name):
                raise malformed(f"'{name}' is not supported in a personal room.")
    allowed = _BEFORE_HOST.get(kind, _BEFORE_HOST["meeting"])
    if body.get("joinBeforeHostMinutes", 0) not in allowed:
        raise malformed(f"'joinBeforeHostMinutes' must be one of {allowed}.")


def check_invitees(invitees: list[Json], most: int = MOST_INVITEES) -> None:
    """Refuse too many, those without address, and the same one twice.

    Raises:
        Refusal: 400 that says which.
    """
    if len(invitees) > most:
        raise malformed(f"There can be at most {most} invitees.")
    seen = set()
    for invitee in invitees:
        check_invitee(invitee)
        email = invitee["email"].lower()
        if email in seen:
            raise malformed("Each invitee must have a unique email.")
        seen.add(email)


def check_invitee(invitee: Json) -> None:
    """Refuse one who cannot be mailed.

    Raises:
        Refusal: 400 that says why.
    """
    email = invitee.get("email", "")
    name, at, domain = email.partition("@")
    if not (name and at and domain) or any(c.isspace() for c in email):
        raise malformed("An invitee's 'email' is missing or not an address.")
    if len(invitee.get("displayName", "")) > LONGEST_NAME:
        raise malformed(f"'displayName' has at most {LONGEST_NAME} characters.")


def settings_of(body: Json) -> Json:
    """Take the options out of a body, with Webex's own where nothing is said."""
    said = {name: body[name] for name in DEFAULTS if name in body}
    return DEFAULTS | said

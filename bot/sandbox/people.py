"""People: who may read what of whom."""

from bot.sandbox.ids import canonical
from bot.sandbox.paging import whole
from bot.sandbox.store import Json
from bot.sandbox.wire import NOT_FOUND, Answer, Asked, Refusal, Route, scopes

_ADMIN = "spark-admin:people_read"
_FOR_ADMINS = ("invitePending", "loginEnabled", "roles", "licenses")
_FOR_STRANGERS = (
    "id",
    "emails",
    "displayName",
    "nickName",
    "firstName",
    "lastName",
    "orgId",
    "created",
    "type",
)
_MOST_IDS = 85


def myself(asked: Asked) -> Answer:
    """GET /people/me."""
    person = asked.desk.world.person(asked.caller.person_id)
    return Answer(_shown(asked, person or {}))


def read(asked: Asked, person_id: str) -> Answer:
    """GET /people/{id}."""
    person = asked.desk.world.person(canonical(person_id, "PEOPLE") or "")
    if person is None or not _knows(asked, person):
        raise Refusal(404, NOT_FOUND)
    return Answer(_shown(asked, person))


def listing(asked: Asked) -> Answer:
    """GET /people by address, by the start of a name, or by ids."""
    query = asked.query
    size = whole(query.get("max"), "max", 100, 1000)
    if ids := query.get("id"):
        return _by_ids(asked, ids.split(","))
    email, name = query.get("email"), query.get("displayName")
    if not email and not name and _ADMIN not in asked.caller.scopes:
        raise Refusal(400, "Email, displayName, or id list should be specified.")
    found = [
        _shown(asked, person)
        for person in _candidates(asked, email)
        if _same_org(asked, person) and _named(person, name)
    ]
    return Answer({"items": found[:size], "notFoundIds": []})


def _candidates(asked: Asked, email: str | None) -> list[Json]:
    if not email:
        return asked.desk.world.people()
    person = asked.desk.world.person_at(email)
    return [person] if person else []


def _named(person: Json, prefix: str | None) -> bool:
    return not prefix or str(person["displayName"]).lower().startswith(prefix.lower())


def _by_ids(asked: Asked, ids: list[str]) -> Answer:
    if len(ids) > _MOST_IDS:
        raise Refusal(400, f"At most {_MOST_IDS} ids can be listed.")
    found, unknown = [], []
    for given in ids:
        person = asked.desk.world.person(canonical(given, "PEOPLE") or "")
        if person and _knows(asked, person):
            found.append(_shown(asked, person))
        else:
            unknown.append(given)
    return Answer({"items": found, "notFoundIds": unknown})


def _knows(asked: Asked, person: Json) -> bool:
    return _same_org(asked, person) or asked.desk.world.share_a_room(
        asked.caller.person_id, person["id"]
    )


def _same_org(asked: Asked, person: Json) -> bool:
    # Webex: a look-up stays within the caller's organisation.
    return bool(person["orgId"] == asked.caller.org_id)


def _shown(asked: Asked, person: Json) -> Json:
    if not _same_org(asked, person):
        return {name: person[name] for name in _FOR_STRANGERS if name in person}
    hidden = set() if asked.caller.kind == "service" else set(_FOR_ADMINS)
    if asked.caller.kind == "bot" and not asked.desk.world.options.bot_sees_timezone:
        hidden.add("timezone")
    return {name: value for name, value in person.items() if name not in hidden}


_READ = scopes("spark:people_read", _ADMIN)
ROUTES = (
    Route("GET", "/people", listing, _READ),
    Route("GET", "/people/me", myself, _READ),
    Route("GET", "/people/{id}", read, _READ),
)

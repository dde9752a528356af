"""Switch this world's moods: faults, options, tokens, and starting over."""

from bot.sandbox import cast, clock, tokens
from bot.sandbox.events import emit
from bot.sandbox.ids import hydra
from bot.sandbox.play import find_person
from bot.sandbox.presets import MOODS, PRESETS
from bot.sandbox.wire import NOTHING, Answer, Asked, Refusal, Route


def faults(asked: Asked) -> Answer:
    """GET /faults: what is switched on, and what is ready to be."""
    return Answer(
        {
            "items": [rule.shown() for rule in asked.desk.faults.active()],
            "presets": [preset.shown() for preset in PRESETS],
            "moods": [mood.shown() for mood in MOODS],
            "options": asked.desk.world.options.shown(),
        }
    )


def add_fault(asked: Asked) -> Answer:
    """POST /faults {operation, kind, times?, …}: see `faults.Rule`."""
    try:
        rule = asked.desk.faults.read(asked.body)
    except ValueError as error:
        raise Refusal(400, str(error)) from error
    return Answer(rule.shown())


def clear_faults(asked: Asked) -> Answer:
    """DELETE /faults?operation=&kind=: switch those off, or all."""
    query = asked.query
    if "operation" in query or "kind" in query:
        asked.desk.faults.remove(query.get("operation", ""), query.get("kind", ""))
    else:
        asked.desk.faults.clear()
    return NOTHING


def options(asked: Asked) -> Answer:
    """GET /options."""
    return Answer(asked.desk.world.options.shown())


def set_options(asked: Asked) -> Answer:
    """PATCH /options: some of `options.Options`."""
    try:
        asked.desk.world.options.change(asked.body)
    except ValueError as error:
        raise Refusal(400, str(error)) from error
    return options(asked)


def person_token(asked: Asked) -> Answer:
    """POST /tokens/person {person}: a token with which somebody calls the API."""
    person = find_person(asked.desk, asked.body.get("person"))
    token = tokens.give_person_token(asked.desk.world, person["id"])
    return Answer({"access_token": token})


def end_tokens(asked: Asked) -> Answer:
    """POST /tokens/end {which}: "access", "refresh", "bot" or "authorization"."""
    which, world = asked.body.get("which"), asked.desk.world
    ways = {
        "access": tokens.expire_access,
        "refresh": tokens.revoke_refresh,
        "bot": tokens.revoke_bot,
    }
    if which == "authorization":
        tokens.deauthorise(world)
        _tell_deauthorised(asked)
    elif isinstance(which, str) and which in ways:
        ways[which](world)
    else:
        raise Refusal(400, "which is access, refresh, bot or authorization.")
    return NOTHING


def _tell_deauthorised(asked: Asked) -> None:
    world = asked.desk.world
    app = hydra("APPLICATION", world.credentials.client_id)
    data = {
        "id": app,
        "authorizerOrgId": cast.CORP,
        "authorizationDate": clock.stamp(world.now()),
    }
    machine = cast.MACHINE.id
    emit(asked.desk, "serviceApp", "deauthorized", data, actor=machine, subject=data)


def start_over(asked: Asked) -> Answer:
    """POST /reset: the world as it was at the very beginning."""
    desk = asked.desk
    desk.faults.clear()
    desk.world.start_over()
    tokens.seed(desk.world, revive=True)
    desk.calls.clear()
    desk.deliveries.forget()
    desk.started_over()
    return NOTHING


ROUTES = (
    Route("GET", "/faults", faults),
    Route("POST", "/faults", add_fault),
    Route("DELETE", "/faults", clear_faults),
    Route("GET", "/options", options),
    Route("PATCH", "/options", set_options),
    Route("POST", "/tokens/person", person_token),
    Route("POST", "/tokens/end", end_tokens),
    Route("POST", "/reset", start_over),
)

"""Who a token belongs to, new ones for old, and their ends.

Tokens are kept as digests: a copy of the world's file opens no door.
"""

import hashlib
import secrets

from bot.sandbox import cast
from bot.sandbox.ids import hydra, key_of
from bot.sandbox.wire import (
    NO_TOKEN,
    Answer,
    Asked,
    Identity,
    Refusal,
    Route,
    forbidden,
    missing,
    scopes,
)
from bot.sandbox.world import World

DEAD_REFRESH = "The refresh token provided is expired, revoked, malformed, or invalid."
_BOT_SCOPES = scopes(
    "spark:messages_read",
    "spark:messages_write",
    "spark:people_read",
    "spark:rooms_read",
    "spark:rooms_write",
    "spark:memberships_read",
    "spark:memberships_write",
    "spark:webhooks",
)
_PERSON_SCOPES = _BOT_SCOPES | scopes("spark:applications_token", "spark:all")
# An ended token is remembered, so that a restart does not bring it back.
_END = "UPDATE tokens SET expires_at = 0 WHERE"
_FAR = 3.15e9  # a bot's token lives about a hundred years


def seed(world: World, *, revive: bool = False) -> None:
    """Make the caller's first tokens known; later ones stand beside them.

    Args:
        world: Where they are kept.
        revive: Give them a new life, even where they have ended.
    """
    how = "REPLACE" if revive else "IGNORE"
    given, at = world.credentials, world.now().timestamp()
    first = (
        (given.bot_token, "bot", cast.BOT.id, at + _FAR),
        (given.access_token, "access", cast.MACHINE.id, at + world.options.expires_in),
        (
            given.refresh_token,
            "refresh",
            cast.MACHINE.id,
            at + world.options.refresh_expires_in,
        ),
    )
    with world.store.writing():
        for token, kind, person, until in first:
            world.store.run(
                f"INSERT OR {how} INTO tokens VALUES (?, ?, ?, ?)",  # noqa: S608 -- one of two words
                _digest(token),
                kind,
                person,
                until,
            )


def identify(world: World, authorization: str) -> Identity:
    """Tell who calls.

    Raises:
        Refusal: 401 without a token that lives.
    """
    scheme, _, token = authorization.partition(" ")
    row = world.store.one(
        "SELECT kind, person, expires_at FROM tokens WHERE digest = ?",
        _digest(token.strip()),
    )
    if scheme.lower() != "bearer" or row is None or row[0] == "refresh":
        raise Refusal(401, NO_TOKEN)
    kind, person_id, expires_at = row
    if expires_at <= world.now().timestamp():
        raise Refusal(401, NO_TOKEN)
    person = world.person(person_id) or {}
    allowed = {
        "bot": _BOT_SCOPES,
        "access": frozenset(world.options.scopes),
        "person": _PERSON_SCOPES,
    }[kind]
    name = "service" if kind == "access" else kind
    return Identity(name, person_id, person.get("orgId", ""), allowed)


def give_person_token(world: World, person_id: str) -> str:
    """Make a token with which a person calls the API."""
    return _issue(world, "person", person_id, world.now().timestamp() + 43_200)


def expire_access(world: World) -> int:
    """End every access token of the service app at once; tells how many."""
    return world.store.run(f"{_END} kind = 'access'")


def revoke_refresh(world: World) -> int:
    """End every refresh token; only an administrator helps now."""
    return world.store.run(f"{_END} kind = 'refresh'")


def deauthorise(world: World) -> None:
    """Withdraw the service app's authorisation: all its tokens die."""
    world.store.run(f"{_END} kind IN ('access', 'refresh')")


def revoke_bot(world: World) -> None:
    """Regenerate the bot's token elsewhere: the known one dies."""
    world.store.run(f"{_END} kind = 'bot'")


def refresh(asked: Asked) -> Answer:
    """Give a new access token for a refresh token."""
    world, form = asked.desk.world, asked.body
    if form.get("grant_type") != "refresh_token":
        raise Refusal(400, "grant_type must be refresh_token.")
    _check_client(world, str(form.get("client_id")), str(form.get("client_secret")))
    old, at = str(form.get("refresh_token", "")), world.now().timestamp()
    with world.store.writing():
        row = world.store.one(
            "SELECT expires_at FROM tokens WHERE digest = ? AND kind = 'refresh'",
            _digest(old),
        )
        if row is None or row[0] <= at:
            raise Refusal(400, DEAD_REFRESH)
        if world.options.rotate_refresh_token:
            world.store.run(f"{_END} digest = ?", _digest(old))
            old = ""
        return _pair(world, old)


def exchange(asked: Asked, application_id: str) -> Answer:
    """Give a first pair to somebody who may manage the service app."""
    world, body = asked.desk.world, asked.body
    app = hydra("APPLICATION", world.credentials.client_id)
    if hydra("APPLICATION", key_of(application_id, "APPLICATION") or "") != app:
        raise missing("The application is not found.")
    _check_client(world, str(body.get("clientId")), str(body.get("clientSecret")))
    if body.get("targetOrgId") != cast.CORP:
        raise forbidden("The application is not authorized in the organization.")
    with world.store.writing():
        return _pair(world, "")


def expiry(asked: Asked) -> Answer:
    """Tell until when the token lives, in epoch milliseconds."""
    token = asked.headers.get("Authorization", "").partition(" ")[2].strip()
    row = asked.desk.world.store.one(
        "SELECT expires_at FROM tokens WHERE digest = ?", _digest(token)
    )
    return Answer({"exp": int(row[0] * 1000) if row else 0})


def _check_client(world: World, client_id: str, client_secret: str) -> None:
    ours = world.credentials
    known = secrets.compare_digest(client_id.encode(), ours.client_id.encode())
    right = secrets.compare_digest(client_secret.encode(), ours.client_secret.encode())
    if not (known and right):
        raise Refusal(401, "The client credentials are invalid.")


def _pair(world: World, kept_refresh: str) -> Answer:
    options, at = world.options, world.now().timestamp()
    alive = world.store.one(
        "SELECT count(*) FROM tokens WHERE kind = 'access' AND expires_at > ?", at
    )
    if alive and alive[0] >= options.live_token_cap:
        raise Refusal(400, "The account has too many active access tokens.")
    until = at + options.refresh_expires_in
    if kept_refresh:
        # Webex: each use restarts the refresh token's ninety days.
        world.store.run(
            "UPDATE tokens SET expires_at = ? WHERE digest = ?",
            until,
            _digest(kept_refresh),
        )
    pair = {
        "access_token": _issue(
            world, "access", cast.MACHINE.id, at + options.expires_in
        ),
        "expires_in": options.expires_in,
        "refresh_token": kept_refresh
        or _issue(world, "refresh", cast.MACHINE.id, until),
        "refresh_token_expires_in": options.refresh_expires_in,
        "token_type": "Bearer",
        "scope": " ".join(options.scopes),
    }
    return Answer(pair)


def _issue(world: World, kind: str, person_id: str, until: float) -> str:
    token = secrets.token_urlsafe(48)
    world.store.run(
        "INSERT INTO tokens VALUES (?, ?, ?, ?)", _digest(token), kind, person_id, until
    )
    return token


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


ANY_SCOPE = _PERSON_SCOPES | scopes(
    "meeting:admin_schedule_write",
    "meeting:admin_schedule_read",
    "meeting:admin_preferences_read",
    "spark-admin:people_read",
    "spark:kms",
)
ROUTES = (
    Route("POST", "/access_token", refresh, form=True),
    Route(
        "POST", "/applications/{id}/token", exchange, scopes("spark:applications_token")
    ),
    Route("GET", "/authorizations/tokenExpiry", expiry, ANY_SCOPE),
)

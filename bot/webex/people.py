"""Who is who: from the cache where it is fresh enough, else from Webex."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import quote

import structlog

from bot.errors import AuthorisationWithdrawn, NotFound, WebexRejected, WebexUnavailable
from bot.model.people import Person
from bot.ports import Clock, Messenger, PeopleCache
from bot.webex.fading import Fading
from bot.webex.http import Answer, Parcel, WebexHttp
from bot.webex.persons import person_from
from bot.webex.tokens import ServiceAppTokens

FRESH = timedelta(hours=24)  # how long what Webex said of a person is believed
UNFIT = timedelta(minutes=5)  # how long it is of one who could not sign in
NOBODY = timedelta(minutes=10)  # how long "nobody has this address" is
REFUSED = timedelta(hours=1)  # how long the service app is not asked after a 403
MOST_NAMED = 100

Value = TypeVar("Value")
log = structlog.get_logger(__name__)


class ServiceAppPeople:
    """Reads the directory with the service app's token: it sees zones and accounts."""

    def __init__(self, http: WebexHttp, tokens: ServiceAppTokens) -> None:
        self._http = http
        self._tokens = tokens

    def person(self, person_id: str) -> Person:
        """Read one person by id; `NotFound` outside of the organisation."""
        path = f"/people/{quote(person_id, safe='')}"
        answer = self._ask("GET /people/{personId}", Parcel(path))
        return _readable(answer, lambda: person_from(answer.body))

    def people_with_address(self, address: str) -> tuple[Person, ...]:
        """Look an address up in the organisation."""
        return self._people({"email": address})

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Look up whose display name begins so."""
        return self._people({"displayName": name})

    def _people(self, query: dict[str, str]) -> tuple[Person, ...]:
        query = {**query, "max": str(MOST_NAMED)}
        answer = self._ask("GET /people", Parcel("/people", query=query))
        return _readable(answer, lambda: _people_in(answer))

    def _ask(self, operation: str, parcel: Parcel) -> Answer:
        return self._tokens.authorised(
            lambda token: self._http.ask(operation, parcel.with_token(token))
        )


class CachedDirectory:
    """Fulfils `ports.Directory`."""

    def __init__(
        self,
        cache: PeopleCache,
        bot: Messenger,
        service_app: ServiceAppPeople | None,
        *,
        clock: Clock,
    ) -> None:
        self._cache = cache
        self._bot = bot
        self._service_app = service_app
        self._clock = clock
        self._refused_until: datetime | None = None
        self._nobodies: Fading[str] = Fading(clock)

    def by_id(self, person_id: str) -> Person:
        """Find a person by id; `NotFound` where there is none."""
        known = _believed(partial(self._cache.by_id, person_id))
        if known is not None:
            return known
        try:
            person = self._read(lambda source: source.person(person_id))
        except NotFound:
            # Webex: the service app sees its own organisation only; the bot sees
            # everybody that it shares a space with, and who is a stranger must show.
            person = self._bot.person(person_id)
        self._cache.put(person)
        return person

    def by_address(self, address: str) -> Person | None:
        """Find who answers to an address; None: the directory knows nobody."""
        wanted = address.strip().casefold()
        known = _believed(partial(self._cache.by_address, wanted))
        if known is not None:
            return known
        if self._nobodies.get(wanted):
            return None
        people = self._read(lambda source: source.people_with_address(wanted))
        for person in people:
            # The right to act hangs on this person: nobody else will do.
            if person.answers_to(wanted):
                self._cache.put(person)
                return person
        self._nobodies.keep(wanted, wanted, lasting=NOBODY)
        return None

    def named(self, name: str) -> tuple[Person, ...]:
        """Find whose display name begins so; always asked anew."""
        people = self._read(lambda source: source.people_named(name))
        for person in people:
            self._cache.put(person)
        return people

    def _read(self, ask: Callable[[Messenger | ServiceAppPeople], Value]) -> Value:
        """Ask as the service app where it may, else as the bot."""
        if self._service_app is None or self._is_refused():
            return ask(self._bot)
        try:
            return ask(self._service_app)
        except AuthorisationWithdrawn:
            return ask(self._bot)
        except WebexRejected as error:
            if error.status != HTTPStatus.FORBIDDEN:
                raise
            self._refused_until = self._clock() + REFUSED
            log.warning("people.refused", webex_tracking=error.tracking_id)
        return ask(self._bot)

    def _is_refused(self) -> bool:
        until = self._refused_until
        return until is not None and self._clock() < until


def _believed(read: Callable[..., Person | None]) -> Person | None:
    """What the cache knows; of one who could not sign in, only for some minutes."""
    known = read(younger_than=FRESH)
    if known is None or known.may_sign_in:
        return known
    return read(younger_than=UNFIT)


def _people_in(answer: Answer) -> tuple[Person, ...]:
    items = answer.body.get("items")
    if not isinstance(items, list):
        raise ValueError("a list without items")  # noqa: TRY004 -- one error for all
    return tuple(person_from(item) for item in items if isinstance(item, dict))


def _readable(answer: Answer, read: Callable[[], Value]) -> Value:
    try:
        return read()
    except ValueError:
        reason = "unreadable answer"
    raise WebexUnavailable("GET /people", answer.status, reason)

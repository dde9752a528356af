"""Would Webex let somebody host? Asked anew each time, at three places of its API."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from bot.errors import AuthorisationWithdrawn, ScopeMissing, WebexRejected
from bot.model.fitness import NOT_TOLD, Finding, Fitness
from bot.model.people import Person
from bot.webex.http import Parcel
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_refusals import SCHEDULE_READ, SCHEDULE_WRITE
from bot.webex.persons import person_from

PEOPLE_READ = "spark-admin:people_read"
PREFERENCES_READ = "meeting:admin_preferences_read"
PEOPLE = "GET /people"
SITES = "GET /meetingPreferences/sites"
KINDS = "GET /meetings/sessionTypes"

Body = Mapping[str, object]


class ServiceAppHosts:
    """Looks with the service app's token; who was seen goes to the people's cache."""

    def __init__(
        self,
        calls: MeetingCalls,
        scopes: Callable[[], frozenset[str]],
        *,
        seen: Callable[[Person], None],
        site: str | None = None,
    ) -> None:
        self._calls = calls
        self._scopes = scopes
        self._seen = seen
        self._site = {"siteUrl": site} if site else {}

    def look(self, address: str) -> Fitness:
        """Look at everything that a meeting needs of its host.

        What the service app may not read stays unknown and names the scope.

        Raises:
            WebexUnavailable: Webex does not answer.
        """
        user = {"userEmail": address, **self._site}
        host = {"hostEmail": address, **self._site}
        try:
            people = self._read(PEOPLE, {"email": address}, PEOPLE_READ)
            sites = self._read(SITES, user, PREFERENCES_READ)
            kinds = self._read(KINDS, host, SCHEDULE_READ)
        except AuthorisationWithdrawn:
            return Fitness(app=Finding(good=False))
        person = people if isinstance(people, Finding) else _person(people, address)
        if not isinstance(person, Finding) and person.get("id"):
            self._seen(person_from(person))
        return Fitness(
            account=_account(person),
            sign_in=_sign_in(person),
            licence=_licence(kinds, person),
            site=_site(sites),
            zone=_zone(person),
            app=self._app(kinds),
        )

    def _read(
        self, operation: str, query: dict[str, str], scope: str
    ) -> Body | Finding:
        """Read one answer, or find why there is none."""
        path = operation.partition(" ")[2]
        try:
            answer = self._calls.ask(operation, Parcel(path, query=query), needed=scope)
        except AuthorisationWithdrawn:
            raise
        except ScopeMissing:
            return Finding(scope=scope)
        except WebexRejected as refused:
            if refused.status != HTTPStatus.FORBIDDEN:
                return Finding(good=False)
            # Webex: one sentence names scopes, roles and licences all at once.
            return NOT_TOLD if scope in self._scopes() else Finding(scope=scope)
        return answer.body

    def _app(self, kinds: Body | Finding) -> Finding:
        scopes = self._scopes()
        if not scopes:
            lacks = [kinds.scope] if isinstance(kinds, Finding) and kinds.scope else []
        else:
            lacks = [s for s in (SCHEDULE_WRITE, SCHEDULE_READ) if s not in scopes]
        return Finding(good=not lacks, said=" ".join(lacks))


def _person(people: Body, address: str) -> Body | Finding:
    """The one who answers to an address; there may be nobody."""
    for item in _items(people, "items"):
        emails = item.get("emails")
        known = emails if isinstance(emails, list) else []
        if any(str(each).casefold() == address.casefold() for each in known):
            return item
    return Finding(good=False)


def _account(person: Body | Finding) -> Finding:
    if isinstance(person, Finding):
        return person
    # Webex: shown to administrators only, as texts or as booleans.
    is_off = str(person.get("loginEnabled", True)).casefold() == "false"
    return Finding(good=not is_off)


def _sign_in(person: Body | Finding) -> Finding:
    if isinstance(person, Finding):
        return person if person.scope else NOT_TOLD
    pending = str(person.get("invitePending", "")).casefold()
    if pending == "true" or person.get("status") == "pending":
        return Finding(good=False)
    is_told = pending == "false" or "lastActivity" in person
    return Finding(good=True) if is_told else NOT_TOLD


def _licence(kinds: Body | Finding, person: Body | Finding) -> Finding:
    """Whether there is a kind of meeting to host; else by the role on a site."""
    if not isinstance(kinds, Finding):
        found = [item.get("type", "meeting") for item in _items(kinds, "items")]
        return Finding(good="meeting" in found)
    roles = None if isinstance(person, Finding) else person.get("siteUrls")
    if kinds.good is None and isinstance(roles, list) and roles:
        return Finding(good=any(str(role).endswith("#host") for role in roles))
    return kinds


def _site(sites: Body | Finding) -> Finding:
    if isinstance(sites, Finding):
        return sites
    found = _items(sites, "sites")
    named = sorted(found, key=lambda item: item.get("default") is not True)
    said = [str(item["siteUrl"]) for item in named if item.get("siteUrl")]
    return Finding(good=bool(said), said=said[0] if said else "")


def _zone(person: Body | Finding) -> Finding:
    if isinstance(person, Finding):
        return person if person.scope else NOT_TOLD
    zone = person.get("timezone")
    is_set = isinstance(zone, str) and bool(zone)
    return Finding(good=is_set, said=str(zone) if is_set else "")


def _items(body: Body, name: str) -> list[Body]:
    items = body.get(name)
    found = items if isinstance(items, list) else []
    return [item for item in found if isinstance(item, dict)]

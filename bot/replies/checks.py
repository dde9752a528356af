"""Will it work to schedule for somebody? Each point a yes, or who can mend it.

Of oneself everything is said; of others only yes or no.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.model.fitness import Finding, Fitness
from bot.model.people import Person
from bot.replies.quote import quote

LINE = "  \n"
ADMIN = "a Webex administrator"
OK, NO, OPEN = "ok", "no", "not known"


@dataclass(frozen=True, slots=True)
class Checked:
    """Whom somebody asked about, and all that was found.

    Attributes:
        zone: The host's, from wherever it is known; None where nobody knows it.
        may: Whether the asker may schedule for the host.
    """

    asker: Person
    host: Person
    fitness: Fitness
    zone: str | None
    may: bool

    @property
    def is_self(self) -> bool:
        """Whether somebody asked about themselves."""
        return self.asker.id == self.host.id

    @property
    def is_blocked(self) -> bool:
        """Whether Webex would refuse a booking."""
        return not (self.fitness.can_host and self.fitness.app.good)


def told(checked: Checked) -> str:
    """Tell every point, then what to type next."""
    whom = "yourself" if checked.is_self else quote(checked.host.email)
    return LINE.join([f"**Scheduling for {whom}**", *_points(checked), _next(checked)])


def _points(checked: Checked) -> Iterator[str]:
    fitness, is_self = checked.fitness, checked.is_self
    yield _point(
        "account",
        fitness.account,
        fix=f"missing or switched off; {ADMIN} switches it on in Control Hub",
    )
    yield _point("sign-in", fitness.sign_in, fix=_first_sign_in(is_self=is_self))
    yield _point(
        "licence to host meetings",
        fitness.licence,
        fix=f"{ADMIN} gives one in Control Hub",
    )
    yield _point(
        "meeting site",
        fitness.site,
        fix=f"on none that I can use; {ADMIN} adds the account to one",
        said=fitness.site.said if is_self else "",
    )
    yield _zone(checked)
    yield _right(checked)
    yield _app(fitness.app)


def _point(name: str, finding: Finding, *, fix: str, said: str = "") -> str:
    if finding.good:
        return f"**{OK}** · {name}" + (f": {quote(said)}" if said else "")
    if finding.good is False:
        return f"**{NO}** · {name}: {fix}"
    if finding.scope:
        why = f"the app lacks the scope {quote(finding.scope)}"
        return f"**{OPEN}** · {name}: {why}"
    return f"**{OPEN}** · {name}: Webex does not tell"


def _first_sign_in(*, is_self: bool) -> str:
    who = "you have" if is_self else "they have"
    return f"{who} to open Webex's invitation mail and sign in once"


def _zone(checked: Checked) -> str:
    found = Finding(good=True) if checked.zone else checked.fitness.zone
    who = "say" if checked.is_self else "they can say"
    fix = f"not set, which stops nothing; {who} `my time zone is Berlin`"
    said = (checked.zone or "") if checked.is_self else ""
    return _point("time zone", found, fix=fix, said=said)


def _right(checked: Checked) -> str:
    if checked.is_self:
        return f"**{OK}** · your right: everybody may schedule for themselves"
    allow = quote(f"allow {checked.asker.email} to schedule for me")
    fix = f"they say {allow}, or approve a request of yours"
    right = Finding(good=checked.may)
    return _point("your right to schedule for them", right, fix=fix)


def _app(app: Finding) -> str:
    if app.good is False and not app.said:
        fix = f"its authorisation has ended; {ADMIN} renews it in Control Hub"
    else:
        fix = f"it lacks {quote(app.said)}; {ADMIN} authorises it again with that scope"
    return _point("my service app", app, fix=fix)


def _next(checked: Checked) -> str:
    if checked.is_blocked:
        who = "" if checked.is_self else f" {checked.host.email}"
        again = quote(f"/check{who}")
        return f"As it is, a booking would be refused. Once mended, say {again}."
    whom = "" if checked.is_self else f" for {checked.host.email}"
    example = quote(f"schedule a meeting{whom} tomorrow 3pm")
    if not checked.may:
        return f"It takes their word first. Say for example {example}: I'll ask them."
    return f"Nothing speaks against it. Say for example {example}."


def unknown(said: str) -> str:
    """Say that the directory knows nobody so."""
    return (
        f"**{NO}** · account: I can't find {quote(said)} in your Webex directory. Say"
        " `/check` with the full address."
    )


def elsewhere(address: str) -> str:
    """Say that people of other organisations cannot host here."""
    example = quote(f"schedule a meeting with {address} tomorrow 3pm")
    return (
        f"**{NO}** · account: {quote(address)} is not of your organisation, so I can't"
        f" schedule for them. To invite them, say {example}."
    )


def machine(address: str) -> str:
    """Say that only people host."""
    return f"**{NO}** · account: {quote(address)} is no person's. Name somebody else."


def several(said: str, choices: tuple[str, ...]) -> str:
    """Say that several people bear this name."""
    named = ", ".join(quote(choice) for choice in choices[:5])
    return (
        f"Several people are called {quote(said)}: {named}. Say `/check` with the full"
        " address."
    )

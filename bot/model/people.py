"""People as Webex knows them."""

from dataclasses import dataclass
from enum import StrEnum


class PersonKind(StrEnum):
    """What stands behind a person id (People API, field "type")."""

    PERSON = "person"
    BOT = "bot"
    GUEST = "appuser"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the directory.

    `timezone` is the IANA name of the profile; Webex leaves it out where none is set.
    `may_sign_in` is False when the account is switched off or its invitation pending.
    `hosts_on` names the meeting sites on which this person has the host's role; None
    where Webex told of no sites at all.
    """

    id: str
    email: str
    name: str
    org_id: str
    kind: PersonKind = PersonKind.PERSON
    timezone: str | None = None
    may_sign_in: bool = True
    emails: tuple[str, ...] = ()
    hosts_on: tuple[str, ...] | None = None

    def answers_to(self, address: str) -> bool:
        """Whether an address is one of this person's, whatever its case."""
        wanted = address.casefold()
        return any(known.casefold() == wanted for known in (self.email, *self.emails))


@dataclass(frozen=True, slots=True)
class PersonSaid:
    """A person as somebody typed one; at most one of the three ways is filled.

    Attributes:
        words: What was typed, for quoting.
        email: A full address, typed or completed by `EMAIL_DOMAINS`.
        person_id: The id of an @mention.
        name: A bare or display name that only the directory can resolve.
        completed: The address was completed from `alice@corp` or from `alice`.
    """

    words: str
    email: str | None = None
    person_id: str | None = None
    name: str | None = None
    completed: bool = False

"""From roles to host and invitees: who is who in `for me and alice with bob`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.grammar.people import Somebody
from bot.grammar.roles import Part, Role
from bot.model.people import PersonSaid
from bot.model.reading import Doubt, Piece

MOST_CHOICES = 4  # of people who may host, beside the sender


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part.

    Attributes:
        host: None is the sender.
        is_named: Somebody was named as host, were it the sender.
    """

    host: PersonSaid | None = None
    is_named: bool = False
    invitees: tuple[PersonSaid, ...] = ()
    everyone: bool = False
    doubts: tuple[Doubt, ...] = ()


def cast_of(roles: Sequence[Role], sender: str | None) -> Cast:
    """Give everybody found a part; the host is never an invitee too."""
    hosts = [s for r in roles if r.part is Part.HOST for s in r.people]
    invited = [
        s for r in roles if r.part in (Part.INVITED, Part.BARE) for s in r.people
    ]
    doubts = [
        *_doubts(hosts, Piece.HOST),
        *_doubts(invited, Piece.INVITEES),
    ]
    sender_hosts = any(s.is_sender for s in hosts)
    named = _once([s.person for s in hosts if s.person and not s.is_sender])
    guests = [_sender(s, sender) if s.is_sender else s.person for s in invited]
    host = None
    if sender_hosts:
        guests = [*named, *guests]
    elif len(named) > 1:
        doubts.append(_who_hosts(named))
    elif named and len(hosts) == 1:
        host = named[0]
    me = PersonSaid("me", email=sender)
    invitees = _once([g for g in guests if g and not _same(g, host or me)])
    return Cast(
        host,
        bool(hosts),
        tuple(invitees),
        any(role.part is Part.EVERYONE for role in roles),
        tuple(doubts),
    )


def said_as(person: PersonSaid) -> str:
    """Give the form in which a person can be typed again."""
    return person.email or person.name or person.words


def _who_hosts(named: Sequence[PersonSaid]) -> Doubt:
    all_said = [said_as(person) for person in named]
    choices = [
        f"for {said} with {', '.join(other for other in all_said if other != said)}"
        for said in all_said[:MOST_CHOICES]
    ]
    said = " and ".join(person.words for person in named)
    mine = f"for me with {', '.join(all_said)}"
    return Doubt(Piece.HOST, "who-hosts", said, choices=(*choices, mine))


def _doubts(people: Sequence[Somebody], piece: Piece) -> list[Doubt]:
    return [replace(s.doubt, piece=piece) for s in people if s.doubt]


def _sender(somebody: Somebody, sender: str | None) -> PersonSaid:
    words = somebody.person.words if somebody.person else "me"
    return PersonSaid(words, email=sender)


def _same(one: PersonSaid, other: PersonSaid) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    if one.person_id or other.person_id:
        return one.person_id == other.person_id
    return one.email == other.email and one.words.casefold() == other.words.casefold()


def _once(people: Sequence[PersonSaid]) -> list[PersonSaid]:
    """Drop who is named twice; the first naming counts."""
    found = {_key(person): person for person in reversed(people)}
    return [person for person in people if found[_key(person)] is person]


def _key(person: PersonSaid) -> tuple[str, str]:
    if person.person_id:
        return "id", person.person_id
    if person.email:
        return "email", person.email.casefold()
    return "words", person.words.casefold()

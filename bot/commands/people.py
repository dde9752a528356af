"""The people of a request: from what was typed to who they are."""

from dataclasses import dataclass

from bot import errors
from bot.commands.turn import Turn
from bot.model.people import Person, PersonSaid
from bot.ports import Ports


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody in the directory answers to these words."""

    said: PersonSaid


@dataclass(frozen=True, slots=True)
class Several:
    """More than one person bears this name."""

    said: PersonSaid
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Outsider:
    """An address of elsewhere, which can be invited but can't host."""

    address: str


Found = Person | Outsider | Unknown | Several


def find(said: PersonSaid, turn: Turn, ports: Ports) -> Found:
    """Find one person; the directory's failure counts as knowing an address."""
    if said.person_id is not None:
        return _mentioned(said, turn, ports)
    if said.email is not None:
        return _by_address(said, turn, ports)
    return _by_name(said, ports)


def _mentioned(said: PersonSaid, turn: Turn, ports: Ports) -> Found:
    known = {person.id: person for person in turn.call.mentioned}
    if said.person_id in known:
        return known[said.person_id]
    try:
        return ports.directory.by_id(said.person_id or "")
    except errors.NotFound:
        return Unknown(said)


def _by_address(said: PersonSaid, turn: Turn, ports: Ports) -> Found:
    address = said.email or ""
    if turn.call.sender.answers_to(address):
        return turn.call.sender
    domains = ports.house.email_domains
    is_own = not domains or address.rpartition("@")[2].casefold() in domains
    if said.completed and "@" not in said.words and (rivals := _rivals(said, ports)):
        return rivals
    try:
        person = ports.directory.by_address(address)
    except errors.WebexError:
        return _unchecked(address, turn) if is_own else Outsider(address)
    if person is not None:
        return person
    return Unknown(said) if is_own and domains else Outsider(address)


def _rivals(said: PersonSaid, ports: Ports) -> Several | None:
    """The bearers of a bare name where there is more than one."""
    try:
        people = ports.directory.named(said.words)
    except errors.WebexError:
        return None
    return Several(said, people) if len(people) > 1 else None


def _by_name(said: PersonSaid, ports: Ports) -> Found:
    try:
        people = ports.directory.named(said.name or said.words)
    except errors.WebexError:
        return Unknown(said)
    if len(people) > 1:
        return Several(said, people)
    return people[0] if people else Unknown(said)


def _unchecked(address: str, turn: Turn) -> Person:
    """Somebody of our own domain whom the directory could not be asked about."""
    return Person(id="", email=address, name="", org_id=turn.call.sender.org_id)

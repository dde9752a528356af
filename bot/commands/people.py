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
    """These bear the name, and it must be said who is meant."""

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
    chosen = _chosen(said, turn, ports)
    if chosen is not None:
        return chosen
    if said.email is not None:
        return _by_address(said, turn, ports)
    return _by_name(said, ports)


def note_choice(turn: Turn, ports: Ports) -> None:
    """Remember whom an answer chose among the bearers of a name.

    Where the directory gives no answer just now, it is asked again another time.
    """
    if turn.answers is None:
        return
    reading = turn.reading
    said = {each.email for each in (reading.host, *reading.invitees) if each}
    for doubt in turn.answers.asked.doubts:
        chosen = [choice for choice in doubt.choices if choice in said]
        if doubt.code != "unknown-person" or len(chosen) != 1:
            continue
        person = _known(chosen[0], ports)
        if person is not None:
            ports.namesakes.choose(turn.call.sender.id, doubt.said, person.id)


def _known(address: str, ports: Ports) -> Person | None:
    try:
        return ports.directory.by_address(address)
    except errors.WebexError:
        return None


def _chosen(said: PersonSaid, turn: Turn, ports: Ports) -> Person | None:
    """Whom the sender chose before for this name."""
    if said.email is not None and not _is_bare(said):
        return None
    known = ports.namesakes.meant(turn.call.sender.id, said.words)
    try:
        return ports.directory.by_id(known) if known else None
    except errors.WebexError:
        return None


def _is_bare(said: PersonSaid) -> bool:
    """Whether an address was completed from a mere name."""
    return said.completed and "@" not in said.words


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
    bearers = _bearers(said, ports) if _is_bare(said) else ()
    if len(bearers) > 1:
        return Several(said, bearers)
    try:
        person = ports.directory.by_address(address)
    except errors.WebexError:
        return _unchecked(address, turn) if is_own else Outsider(address)
    if person is not None:
        return person
    if bearers:
        return Several(said, bearers)
    return Unknown(said) if is_own and domains else Outsider(address)


def _by_name(said: PersonSaid, ports: Ports) -> Found:
    """Whoever bears a name is confirmed the first time, even alone."""
    bearers = _bearers(said, ports)
    return Several(said, bearers) if bearers else Unknown(said)


def _bearers(said: PersonSaid, ports: Ports) -> tuple[Person, ...]:
    """Whose name begins so; nobody where the directory may not be read."""
    try:
        return ports.directory.named(said.name or said.words)
    except errors.WebexError:
        return ()


def _unchecked(address: str, turn: Turn) -> Person:
    """Somebody of our own domain whom the directory could not be asked about."""
    return Person(id="", email=address, name="", org_id=turn.call.sender.org_id)

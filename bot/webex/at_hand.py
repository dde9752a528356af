"""People of whom the database was asked a moment ago."""

from collections.abc import Callable
from datetime import timedelta

from bot.model.people import Person
from bot.ports import Clock, PeopleCache
from bot.webex.fading import Fading

MOMENT = timedelta(minutes=1)  # what another process learnt may stay unseen so long


class PeopleAtHand:
    """Fulfils `ports.PeopleCache`: a message needs the same people several times.

    Who could not sign in is read anew each time, since that may be mended any minute.
    """

    def __init__(self, people: PeopleCache, *, clock: Clock) -> None:
        self._people = people
        self._by_id: Fading[Person] = Fading(clock)
        self._by_address: Fading[Person] = Fading(clock)

    def by_id(self, person_id: str, *, younger_than: timedelta) -> Person | None:
        """Find a person seen lately."""
        return _found(
            self._by_id,
            person_id,
            younger_than,
            lambda: self._people.by_id(person_id, younger_than=younger_than),
        )

    def by_address(self, address: str, *, younger_than: timedelta) -> Person | None:
        """Find who answers to an address, if seen lately."""
        return _found(
            self._by_address,
            address.casefold(),
            younger_than,
            lambda: self._people.by_address(address, younger_than=younger_than),
        )

    def put(self, person: Person) -> None:
        """Remember a person as seen now, with these addresses and no others."""
        self._people.put(person)
        self._by_id.forget(person.id)
        self._by_address.clear()


def _found(
    at_hand: Fading[Person],
    name: str,
    younger_than: timedelta,
    read: Callable[[], Person | None],
) -> Person | None:
    known = at_hand.get(name) if younger_than > MOMENT else None
    if known is not None:
        return known
    person = read()
    if person is not None and person.may_sign_in:
        at_hand.keep(name, person, lasting=MOMENT)
    return person

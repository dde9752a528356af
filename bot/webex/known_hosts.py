"""What was found out about hosts, kept for a while.

A create that is refused counts against Webex's quota, a look does not. But a look
before each create would cost every booking a round trip. So Webex is asked before a
create only where something speaks against the host already: a create for them was
refused lately, or their profile, read for other reasons, shows no host's role on any
site. What the look finds is believed for an hour where it is good, for five minutes
where it is bad, so that a mended account works soon.
"""

import threading
from datetime import datetime, timedelta

import structlog

from bot.errors import WebexError
from bot.model.fitness import Fitness
from bot.ports import Clock, PeopleCache
from bot.webex.hosts import ServiceAppHosts

GOOD = timedelta(hours=1)
BAD = timedelta(minutes=5)
DOUBTED = timedelta(hours=1)  # how long a refused create is remembered
PROFILE = timedelta(hours=24)  # as old may a profile be that raises a doubt
MOST_HOSTS = 1000

log = structlog.get_logger(__name__)


class KnownHosts:
    """Fulfils `ports.Hosts`, and tells the booking whom to doubt."""

    def __init__(
        self, asked: ServiceAppHosts, people: PeopleCache, *, clock: Clock
    ) -> None:
        self._asked = asked
        self._people = people
        self._clock = clock
        self._lock = threading.Lock()
        # By address: whether they can host, None for a doubt; and since when.
        self._kept: dict[str, tuple[bool | None, datetime]] = {}

    def look(self, address: str) -> Fitness:
        """Ask Webex anew, and keep the answer for the bookings to come."""
        fitness = self._asked.look(address)
        if fitness.app.good:
            self._keep(address, can_host=fitness.can_host)
        return fitness

    def doubt(self, address: str) -> None:
        """Remember that Webex would not let somebody host."""
        self._keep(address, can_host=None)

    def is_unfit(self, address: str) -> bool:
        """Whether a create for this host would surely be refused.

        Asks Webex only where there is a doubt; one that Webex does not settle is none.
        """
        known = self._young(address)
        if known is None and not self._is_doubtful(address):
            return False
        if known is not None and known[0] is not None:
            return not known[0]
        try:
            fitness = self.look(address)
        except WebexError as error:
            log.warning("host.not_checked", webex_tracking=error.tracking_id)
            return False
        return not fitness.can_host

    def _is_doubtful(self, address: str) -> bool:
        person = self._people.by_address(address, younger_than=PROFILE)
        return person is not None and person.hosts_on == ()

    def _young(self, address: str) -> tuple[bool | None, datetime] | None:
        """What is kept of a host and not too old; never asks anybody."""
        kept = self._kept.get(address.casefold())
        if kept is None:
            return None
        lasting = {True: GOOD, False: BAD, None: DOUBTED}[kept[0]]
        return kept if self._clock() - kept[1] < lasting else None

    def _keep(self, address: str, *, can_host: bool | None) -> None:
        with self._lock:
            self._kept.pop(address.casefold(), None)
            self._kept[address.casefold()] = (can_host, self._clock())
            while len(self._kept) > MOST_HOSTS:
                del self._kept[next(iter(self._kept))]

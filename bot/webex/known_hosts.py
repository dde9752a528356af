"""What was found out about hosts, kept for a while.

A create that is refused counts against Webex's quota, a look does not. But a look
before each create would cost every booking a round trip. So Webex is asked before a
create only where something speaks against the host already: a create for them was
refused lately, or their profile, read for other reasons, shows no host's role on any
site. What the look finds is believed for an hour where it is good, for five minutes
where it is bad, so that a mended account works soon.
"""

from datetime import timedelta
from enum import Enum

import structlog

from bot.errors import WebexError
from bot.model.fitness import Fitness
from bot.ports import Clock, PeopleCache
from bot.webex.fading import Fading
from bot.webex.hosts import ServiceAppHosts

GOOD = timedelta(hours=1)
BAD = timedelta(minutes=5)
DOUBTED = timedelta(hours=1)  # how long a refused create is remembered
PROFILE = timedelta(hours=24)  # as old may a profile be that raises a doubt

log = structlog.get_logger(__name__)


class Standing(Enum):
    """What is known of a host."""

    GOOD = "can host"
    BAD = "cannot host"
    DOUBTED = "was refused"


LASTING = {Standing.GOOD: GOOD, Standing.BAD: BAD, Standing.DOUBTED: DOUBTED}


class KnownHosts:
    """Fulfils `ports.Hosts`, and tells the booking whom to doubt."""

    def __init__(
        self, asked: ServiceAppHosts, people: PeopleCache, *, clock: Clock
    ) -> None:
        self._asked = asked
        self._people = people
        self._standing: Fading[Standing] = Fading(clock)

    def look(self, address: str) -> Fitness:
        """Ask Webex anew, and keep the answer for the bookings to come."""
        fitness = self._asked.look(address)
        if fitness.app.good:
            self._keep(address, Standing.GOOD if fitness.can_host else Standing.BAD)
        return fitness

    def doubt(self, address: str) -> None:
        """Remember that Webex would not let somebody host."""
        self._keep(address, Standing.DOUBTED)

    def is_unfit(self, address: str) -> bool:
        """Whether a create for this host would surely be refused.

        Asks Webex only where there is a doubt; one that Webex does not settle is none.
        """
        match self._standing.get(address.casefold()):
            case Standing.GOOD:
                return False
            case Standing.BAD:
                return True
            case None if not self._is_doubtful(address):
                return False
        try:
            fitness = self.look(address)
        except WebexError as error:
            log.warning("host.not_checked", webex_tracking=error.tracking_id)
            return False
        return not fitness.can_host

    def _is_doubtful(self, address: str) -> bool:
        person = self._people.by_address(address, younger_than=PROFILE)
        return person is not None and person.hosts_on == ()

    def _keep(self, address: str, standing: Standing) -> None:
        self._standing.keep(address.casefold(), standing, lasting=LASTING[standing])

"""Who may act for whom: the facts that `policy` decides on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Right(StrEnum):
    """Why an act was allowed; kept in the audit."""

    SELF = "self"
    SCHEDULER = "scheduler"
    GRANT = "grant"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class Rights:
    """What stands behind one asker.

    Attributes:
        schedules_anyone: Named in `SCHEDULERS`.
        hosts: Person ids of the hosts who granted their right to this asker.
        is_admin: Named in `ADMINS`.
    """

    schedules_anyone: bool = False
    hosts: frozenset[str] = frozenset()
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Grant:
    """A host's word that somebody may schedule for them; person ids only."""

    host_id: str
    scheduler_id: str
    granted_at: datetime
    granted_by: str

"""The trail of changes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One change: who, for whom, what, how it ended; person ids, no addresses."""

    at: datetime
    asker_id: str
    host_id: str
    action: str
    outcome: str
    message_id: str
    right: str = ""
    meeting_id: str = ""
    detail: str = ""
    index: int = 0

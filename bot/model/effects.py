"""The ledger's rows: every change outside, written down before it is tried."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

IN_FLIGHT = timedelta(seconds=60)  # longer than any call to Webex with its retries


class EffectKind(StrEnum):
    """What is changed outside."""

    CREATE = "create"
    DELETE = "delete"
    UPDATE = "update"
    INVITE = "invite"
    UNINVITE = "uninvite"
    TELL = "tell"


class EffectState(StrEnum):
    """How far a change has come.

    `BEGUN` after a crash means the same as `UNKNOWN`: it may have been done.
    `NOT_DONE` may be tried again; `DONE` and `REFUSED` are closed for good.
    """

    PLANNED = "planned"
    BEGUN = "begun"
    UNKNOWN = "unknown"
    NOT_DONE = "not-done"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Effect:
    """One change outside, addressed by the request's key and its index in it.

    Attributes:
        host: Address of the meeting's host, empty where there is none.
        asked: What was asked for, as a pickled and sealed model value.
        attempt: How often the change was begun, from 0.
        begun_at: When the last attempt began, by the database's clock.
        looks: How many times Webex was asked in vain since that attempt.
        tidied: How many times surplus meetings were looked for afterwards.
        result: What came back, None until done.
    """

    key: str
    index: int
    kind: EffectKind
    host: str
    asked: object
    state: EffectState
    attempt: int = 0
    begun_at: datetime | None = None
    result: object | None = None
    looks: int = 0
    tidied: int = 0


@dataclass(frozen=True, slots=True)
class Quota:
    """How many creations Webex takes within a time, failed ones included."""

    overall: int
    of_host: int
    window: timedelta


# Webex: for who schedules on behalf of others ("Create a Meeting", quotas).
WEBEX_QUOTA = Quota(overall=3000, of_host=800, window=timedelta(hours=24))


@dataclass(frozen=True, slots=True)
class QuotaUse:
    """How much of it is used at this moment.

    Attributes:
        of_busiest: Creations of the host with the most of them.
        busiest: Address of that host; empty where there is none.
    """

    overall: int = 0
    of_busiest: int = 0
    busiest: str = ""


def tag_of(key: str, index: int) -> str:
    """The integration tag of a creation, which finds it again (64 characters fit)."""
    return "mb-" + hashlib.sha256(f"{key}:{index}".encode()).hexdigest()[:40]

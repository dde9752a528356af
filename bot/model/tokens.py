"""The service app's pair of tokens."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TokenPair:
    """Access and refresh token; `repr` shows neither.

    Attributes:
        expires_at: When the access token ends.
        refresh_expires_at: When the refresh token ends unless used; None if unknown.
        lifetime_seconds: How long the access token lived when issued.
        version: Counts the pairs kept here, from 1; 0 for a pair not stored yet.
        scopes: What Webex said the token may do; empty if it said nothing.
    """

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_at: datetime
    lifetime_seconds: int
    refresh_expires_at: datetime | None = None
    version: int = 0
    scopes: frozenset[str] = frozenset()

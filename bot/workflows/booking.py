"""The ledger's keeper: one key, one meeting, whatever dies or repeats.

A creation is written down before it is tried and closed after it. Where the outcome is
unknown (the answer was lost, or the process died), Webex is asked for the meeting's
tag three times before a second try, without a thread that waits.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog

from bot import errors
from bot.model.audit import AuditEntry
from bot.model.effects import Effect, EffectKind, EffectState, tag_of
from bot.model.meeting import Meeting, MeetingRequest
from bot.ports import Audit, EffectRows, MeetingChanges, MeetingsApi

LOOKS = (timedelta(0), timedelta(seconds=3), timedelta(seconds=8))  # after the loss
TIDY_AFTER = (timedelta(minutes=2), timedelta(minutes=15))  # lists lag in Webex
PATIENCE = timedelta(seconds=15)  # until the next try where Webex names no time
LONGEST_PATIENCE = timedelta(minutes=5)

log = structlog.get_logger()


class Ledger:
    """Books meetings through the ledger; fulfils `ports.Booker`."""

    def __init__(
        self,
        rows: EffectRows,
        meetings: MeetingsApi,
        changes: MeetingChanges,
        audit: Audit,
        *,
        may_begin: Callable[[], bool] = lambda: True,
    ) -> None:
        self._rows = rows
        self._meetings = meetings
        self._changes = changes
        self._audit = audit
        self._may_begin = may_begin

    def book(
        self,
        request: MeetingRequest,
        *,
        key: str,
        index: int = 0,
        now: datetime,
        face: str = "",
    ) -> Meeting:
        """Create the meeting, or return the one this key made before."""
        row = self._rows.find(key, index)
        if row is None or row.state in (EffectState.PLANNED, EffectState.NOT_DONE):
            return self._create(request, key, index, now, face)
        if row.state is EffectState.DONE and isinstance(row.result, Meeting):
            return row.result
        if row.state is EffectState.REFUSED and isinstance(row.result, Exception):
            raise row.result
        asked = row.asked if isinstance(row.asked, MeetingRequest) else request
        return self._look(row, asked, now)

    def _create(
        self,
        request: MeetingRequest,
        key: str,
        index: int,
        now: datetime,
        face: str = "",
    ) -> Meeting:
        if request.start <= now:
            raise errors.TooLate(request.start, now)
        if not self._may_begin():
            raise errors.Later(now + PATIENCE, "this process may not act")
        row = self._begun(request, key, index, face)
        if row.state in (EffectState.DONE, EffectState.REFUSED):
            return self.book(request, key=key, index=index, now=now)
        try:
            meeting = self._meetings.create(request, tag=tag_of(key, index))
        except errors.WebexUnavailable as gone:
            self._rows.close(key, index, state=EffectState.NOT_DONE)
            raise errors.Later(_next_try(gone, row, now), "webex unavailable") from gone
        except errors.WebexUnclear as unclear:
            self._rows.close(key, index, state=EffectState.UNKNOWN)
            raise errors.Later(now, "outcome unknown") from unclear
        except (errors.AuthorisationWithdrawn, errors.ScopeMissing):
            # Not done, and mendable by an operator: the same key may try again.
            self._rows.close(key, index, state=EffectState.NOT_DONE)
            raise
        except errors.WebexRejected as refused:
            self._rows.close(key, index, state=EffectState.REFUSED, result=refused)
            raise
        self._rows.close(key, index, state=EffectState.DONE, result=meeting)
        return meeting

    def _begun(
        self, request: MeetingRequest, key: str, index: int, face: str
    ) -> Effect:
        """Write it down before it is tried, where Webex's quotas have room."""
        host = request.host_email
        try:
            return self._rows.begin(
                key, index, kind=EffectKind.CREATE, host=host, asked=request, face=face
            )
        except errors.QuotaUsedUp as full:
            # An earlier attempt may stand there, looked for and not found.
            self._rows.close(key, index, state=EffectState.REFUSED, result=full)
            raise

    def _look(self, row: Effect, request: MeetingRequest, now: datetime) -> Meeting:
        """Look for what an attempt without an answer may have made."""
        begun = row.begun_at or now
        due = begun + LOOKS[min(row.looks, len(LOOKS) - 1)]
        if row.looks < len(LOOKS) and now < due:
            raise errors.Later(due, "looking again")
        tag = tag_of(row.key, row.index)
        try:
            found = self._meetings.tagged(
                tag, host_email=row.host or request.host_email, near=request.start
            )
        except errors.WebexUnavailable as gone:
            raise errors.Later(_next_try(gone, row, now), "cannot look") from gone
        except errors.WebexRejected as refused:
            # Nobody can tell: the person decides, nothing is created twice.
            raise errors.WebexUnclear(
                refused.operation, refused.status, refused.reason, refused.tracking_id
            ) from refused
        if found:
            self._rows.close(
                row.key, row.index, state=EffectState.DONE, result=found[0]
            )
            log.info("meeting.adopted", attempt=row.attempt, looks=row.looks)
            return found[0]
        looks = self._rows.looked(row.key, row.index)
        if looks < len(LOOKS):
            raise errors.Later(max(now, begun + LOOKS[looks]), "looking again")
        return self._create(request, row.key, row.index, now)

    def tidy(self, now: datetime) -> None:
        """Delete what a lagging list hid: a second meeting under one tag."""
        for looks, age in enumerate(TIDY_AFTER, start=1):
            for row in self._rows.untidied(looks=looks, older_than=age):
                self._tidy(row, now)
                self._rows.tidied(row.key, row.index)

    def _tidy(self, row: Effect, now: datetime) -> None:
        if not isinstance(row.result, Meeting) or not self._may_begin():
            return
        kept = row.result
        tag = tag_of(row.key, row.index)
        for meeting in self._meetings.tagged(tag, host_email=row.host, near=kept.start):
            if meeting.id == kept.id:
                continue
            self._changes.delete(meeting.id, host_email=row.host, send_email=True)
            log.warning("meeting.surplus_deleted", meeting=meeting.id)
            self._audit.add(
                AuditEntry(
                    at=now,
                    asker_id="",
                    host_id="",
                    action="delete",
                    outcome="surplus",
                    message_id=row.key,
                    meeting_id=meeting.id,
                    detail="made twice because an answer of Webex was lost",
                )
            )


def _next_try(gone: errors.WebexUnavailable, row: Effect, now: datetime) -> datetime:
    """When Webex asked to come again, else ever later up to five minutes."""
    if gone.retry_at is not None:
        return max(gone.retry_at, now)
    doublings: int = 2 ** min(row.attempt, 8)
    return now + min(PATIENCE * doublings, LONGEST_PATIENCE)


def utc_now() -> datetime:
    """The clock of this machine."""
    return datetime.now(UTC)

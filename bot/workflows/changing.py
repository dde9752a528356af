"""The ledger of changes that may be repeated: moves, cancellations, invitations.

Their values are absolute (a start, an end, a person), so where an answer is lost the
change is carried out again as it was written down first.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot import errors
from bot.model.changes import ChangeKind, Plan
from bot.model.effects import Effect, EffectKind, EffectState
from bot.ports import EffectRows, MeetingChanges

PATIENCE = timedelta(seconds=15)  # until the next try where Webex names no time
KINDS = {
    ChangeKind.CANCELLED: EffectKind.DELETE,
    ChangeKind.CHANGED: EffectKind.UPDATE,
    ChangeKind.INVITED: EffectKind.INVITE,
    ChangeKind.UNINVITED: EffectKind.UNINVITE,
}


class LedgerOfChanges:
    """Fulfils `ports.Changer`."""

    def __init__(
        self,
        rows: EffectRows,
        changes: MeetingChanges,
        *,
        may_begin: Callable[[], bool] = lambda: True,
    ) -> None:
        self._rows = rows
        self._changes = changes
        self._may_begin = may_begin

    def begun(self, key: str) -> Plan | None:
        """What this key began to do, so that a repeat does and says the same."""
        row = self._rows.find(key, 0)
        return row.asked if row and isinstance(row.asked, Plan) else None

    def carry_out(self, plan: Plan, *, key: str, now: datetime) -> Plan:
        """Do what this key planned first; returns that plan."""
        if not self._may_begin():
            raise errors.Later(now + PATIENCE, "this process may not act")
        row = self._rows.begin(
            key, 0, kind=KINDS[plan.kind], host=plan.host_email, asked=plan
        )
        first = row.asked if isinstance(row.asked, Plan) else plan
        if row.state is EffectState.REFUSED and isinstance(row.result, Exception):
            raise row.result
        if row.state is not EffectState.DONE:
            self._try(first, row, now)
        return first

    def _try(self, plan: Plan, row: Effect, now: datetime) -> None:
        try:
            self._act(plan)
        except errors.WebexUnavailable as gone:
            self._rows.close(row.key, row.index, state=EffectState.NOT_DONE)
            again = max(gone.retry_at or now + PATIENCE, now)
            raise errors.Later(again, "webex unavailable") from gone
        except (errors.AuthorisationWithdrawn, errors.ScopeMissing):
            # Mendable by an operator: the same key may try again.
            self._rows.close(row.key, row.index, state=EffectState.NOT_DONE)
            raise
        except errors.WebexRejected as refused:
            self._rows.close(
                row.key, row.index, state=EffectState.REFUSED, result=refused
            )
            raise
        self._rows.close(row.key, row.index, state=EffectState.DONE, result=True)

    def _act(self, plan: Plan) -> None:
        host = plan.host_email
        match plan.kind:
            case ChangeKind.CANCELLED:
                self._changes.delete(plan.id, host_email=host, send_email=True)
            case ChangeKind.CHANGED if plan.change is not None:
                self._changes.update(plan.id, plan.change, host_email=host)
            case ChangeKind.INVITED:
                for one in plan.people:
                    self._changes.invite(plan.id, one.email, host_email=host)
            case ChangeKind.UNINVITED:
                for one in plan.people:
                    self._changes.uninvite(one.id, host_email=host)

"""Cards that were posted, by their nonces, and which buttons were used up."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace

import sqlalchemy as sa

from bot.model.card import Card
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now
from bot.storage.seal import Seal

NONCE_BYTES = 16

_row = tables.cards
_press = tables.presses

_new = insert_into(_row).values(message_id="", at=database_now())
KEEP = _new.on_conflict_do_update(
    index_elements=[_row.c.made_for], set_={"sealed": _new.excluded.sealed}
).returning(_row.c.nonce)
POSTED = (
    sa.update(_row)
    .where(_row.c.nonce == sa.bindparam("of_nonce"))
    .values(message_id=sa.bindparam("shown_by"))
)


@dataclass(frozen=True, slots=True)
class CardRows:
    """Fulfils `ports.Cards` and `ports.CardsStanding`."""

    database: Database
    seal: Seal

    def keep(self, card: Card, *, made_for: str) -> str:
        """Keep a card under a nonce; what it was made for has one, whatever repeats."""
        sealed = self.seal.lock_value(replace(card, message_id=""))
        with self.database.writing() as connection:
            new = {
                "nonce": secrets.token_urlsafe(NONCE_BYTES),
                "made_for": made_for,
                "about": card.about,
                "sealed": sealed,
            }
            nonce = connection.scalar(KEEP, new)
        return str(nonce)

    def by_nonce(self, nonce: str) -> Card | None:
        """Find a card; None where we never made it or it is gone."""
        found = sa.select(_row.c.sealed, _row.c.message_id).where(_row.c.nonce == nonce)
        with self.database.reading() as connection:
            row = connection.execute(found).first()
        if row is None:
            return None
        card: Card = self.seal.open_value(row.sealed)
        return replace(card, message_id=row.message_id)

    def posted(self, nonce: str, *, message_id: str) -> None:
        """Note which message shows it."""
        with self.database.writing() as connection:
            connection.execute(POSTED, {"of_nonce": nonce, "shown_by": message_id})

    def use(self, nonce: str, button: str, person_id: str, *, by: str) -> bool:
        """Claim a button for a press; False where another press did before."""
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_press)
                .values(
                    nonce=nonce,
                    button=button,
                    person_id=person_id,
                    action_id=by,
                    at=database_now(),
                )
                .on_conflict_do_nothing()
            )
            claimed_by = connection.scalar(
                sa.select(_press.c.action_id).where(
                    _press.c.nonce == nonce,
                    _press.c.button == button,
                    _press.c.person_id == person_id,
                )
            )
        return claimed_by == by

    def release(self, nonce: str, button: str, person_id: str, *, by: str) -> None:
        """Take a claim back that this press made."""
        with self.database.writing() as connection:
            connection.execute(
                sa.delete(_press).where(
                    _press.c.nonce == nonce,
                    _press.c.button == button,
                    _press.c.person_id == person_id,
                    _press.c.action_id == by,
                )
            )

    def standing(
        self, about: str, *, but: Collection[str] = ()
    ) -> tuple[tuple[str, str], ...]:
        """Nonce and message of each posted card about something."""
        found = sa.select(_row.c.nonce, _row.c.message_id).where(
            _row.c.about == about,
            _row.c.message_id != "",
            _row.c.nonce.not_in(list(but)),
        )
        with self.database.reading() as connection:
            return tuple(
                (row.nonce, row.message_id) for row in connection.execute(found)
            )

    def gone(self, nonce: str) -> None:
        """Forget a card whose message was deleted."""
        with self.database.writing() as connection:
            connection.execute(sa.delete(_row).where(_row.c.nonce == nonce))

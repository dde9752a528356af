"""Digests of addresses: found again without being readable.

The key of the digests is random, made at the first start and kept sealed in the
database, so that `TOKEN_ENCRYPTION_KEY` can rotate while digests stay the same.
"""

import hashlib
import hmac
import secrets

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.seal import Seal

NAME = "digest"
KEY_BYTES = 32


class Digests:
    """Turns an address into what stands in its place on disk."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal
        self._key: bytes | None = None

    def of(self, address: str) -> str:
        """HMAC-SHA256 of the address in lower case, as 64 hex digits.

        Raises:
            ConfigurationWrong: The database was written with another key.
            StoreUnavailable: The digests' own key cannot be read.
        """
        plain = address.strip().casefold().encode("utf-8", "surrogatepass")
        return hmac.new(self.key(), plain, hashlib.sha256).hexdigest()

    def key(self) -> bytes:
        """Read the digests' key, or make it at the first start."""
        if self._key is not None:
            return self._key
        key = self._seal.open(self._sealed())
        # Inside a transaction that may still be taken back, it is not kept in memory.
        self._key = None if self._database.is_joined else key
        return key

    def _sealed(self) -> str:
        kept = sa.select(tables.secrets.c.sealed).where(tables.secrets.c.name == NAME)
        with self._database.reading() as connection:
            found: str | None = connection.scalar(kept)
        if found is not None:
            return found
        made = self._seal.lock(secrets.token_bytes(KEY_BYTES))
        with self._database.writing() as connection:
            # Another process may start at the same time: the first key stands.
            connection.execute(
                insert_into(tables.secrets)
                .values(name=NAME, sealed=made)
                .on_conflict_do_nothing()
            )
            standing: str = connection.scalars(kept).one()
        return standing

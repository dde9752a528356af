"""All our tables on one `MetaData`; `migrations/` makes the same, and a test compares.

Columns marked `SEALED` hold Fernet texts. Plain are ids, states, times and codes;
addresses are only there as digests.
"""

import sqlalchemy as sa
from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

from bot.storage.instants import Instant

SEALED = {"sealed": True}

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

secrets = Table(
    "secrets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("sealed", Text, nullable=False, info=SEALED),
)

tokens = Table(
    "tokens",
    metadata,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("sealed", Text, info=SEALED),  # the pair; null before the first one
    Column("fingerprint", Text),  # of the last pair taken from `.env`
    Column("death", Text),  # why this version cannot be renewed
    Column("leased_by", Text),
    Column("leased_until", Instant),
)

people = Table(
    "people",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("sealed", Text, nullable=False, info=SEALED),
    Column("seen_at", Instant, nullable=False),
)

addresses = Table(
    "addresses",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("person_id", Text, nullable=False, index=True),
)

effects = Table(
    "effects",
    metadata,
    Column("key", Text, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("attempt", Integer, nullable=False),
    Column("owner", Text, nullable=False),  # the process that began it last
    Column("begun_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("looks", Integer, nullable=False),
    Column("tidied", Integer, nullable=False),
    Column("asked", Text, nullable=False, info=SEALED),  # with the host's address
    Column("result", Text, info=SEALED),
    Column("host", Text),  # digest of its address, of creations only
    Column("spent", Integer),  # attempts that count for Webex's quota
    Column("face", Text, index=True),  # digest of what the same requests share
    Index(None, "begun_at", "host", "spent"),
)

questions = Table(
    "questions",
    metadata,
    Column("key", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("space_id", Text, nullable=False),
    Column("sealed", Text, nullable=False, info=SEALED),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("consumed_by", Text),
    Index(None, "person_id", "space_id"),
)

preferences = Table(
    "preferences",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("zone", Text),
    Column("date_order", Text),
    Column("is_plain", sa.Boolean),  # wants no cards
)

grants = Table(
    "grants",
    metadata,
    Column("host_id", Text, primary_key=True),
    Column("scheduler_id", Text, primary_key=True, index=True),
    Column("granted_at", Instant, nullable=False),
    Column("granted_by", Text, nullable=False),
)

consents = Table(
    "consents",
    metadata,
    Column("code", Text, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("asker_id", Text, nullable=False, index=True),
    Column("host_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("settled_by", Text),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("sealed", Text, nullable=False, info=SEALED),  # the whole request
)

mutes = Table(
    "mutes",
    metadata,
    Column("host_id", Text, primary_key=True),
    Column("asker_id", Text, primary_key=True),
    Column("since", Instant, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("code", Text, primary_key=True),
    Column("tag", Text, nullable=False, unique=True),
    Column("meeting_id", Text, nullable=False, index=True),
    Column("host_digest", Text, nullable=False, index=True),
    Column("host_id", Text),
    Column("asker_id", Text, nullable=False, index=True),
    Column("space_id", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("zone", Text, nullable=False),
    Column("recurrence", Text),
    Column("booked_at", Instant, nullable=False),
    Column(
        "sealed", Text, nullable=False, info=SEALED
    ),  # number, title, host, words, reading
)

audit = Table(
    "audit",
    metadata,
    Column("id", sa.BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    Column("asker_id", Text, nullable=False),
    Column("host_id", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("part", Integer, nullable=False),
    Column("right", Text, nullable=False),
    Column("meeting_id", Text, nullable=False),
    Column("detail", Text, nullable=False, info=SEALED),
    sa.UniqueConstraint("message_id", "part", "action"),
)

turns = Table(
    "turns",
    metadata,
    Column("message_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("space_id", Text, nullable=False),
    Column("created", Instant, nullable=False),
    Column("heard_at", Instant, nullable=False),
    Column("answered_at", Instant),
    Index(None, "person_id", "space_id"),
)

notices = Table(
    "notices",
    metadata,
    Column("name", Text, primary_key=True),
    Column("said_at", Instant, nullable=False),
    Column("event_id", Text),
)

posted = Table(
    "posted",
    metadata,
    Column("event_id", Text, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("message_id", Text, nullable=False),
    Column("posted_at", Instant, nullable=False),
)

executors = Table(
    "executors",
    metadata,
    Column("executor_id", Text, primary_key=True),
    Column("owner", Text, nullable=False),  # the process's mark in `effects`
    Column("renewed_at", Instant, nullable=False),
)

pointers = Table(
    "pointers",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("space_id", Text, primary_key=True),
    Column("sealed", Text, nullable=False, info=SEALED),
    Column("at", Instant, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("key", Text, primary_key=True),  # of the request that made it
    Column("person_id", Text, nullable=False),
    Column("space_id", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("sealed", Text, nullable=False, info=SEALED),
    Column("undone_by", Text),
    Index(None, "person_id", "space_id"),
)

cards = Table(
    "cards",
    metadata,
    Column("nonce", Text, primary_key=True),
    Column("made_for", Text, nullable=False, unique=True),  # event and its part
    Column("about", Text, nullable=False, index=True),
    Column("message_id", Text, nullable=False),  # empty until it is posted
    Column("at", Instant, nullable=False),
    Column("sealed", Text, nullable=False, info=SEALED),
)

presses = Table(
    "presses",
    metadata,
    Column("nonce", Text, primary_key=True),
    Column("button", Text, primary_key=True),
    Column("person_id", Text, primary_key=True),  # empty: used up for everybody
    Column("action_id", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

namesakes = Table(
    "namesakes",
    metadata,
    Column("asker_id", Text, primary_key=True),
    Column("digest", Text, primary_key=True),  # of a name as it was typed
    Column("person_id", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", Instant, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    Column("name", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("until", Instant, nullable=False),
)

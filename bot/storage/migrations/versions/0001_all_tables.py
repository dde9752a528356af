"""Make all tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them; `tables.py` says what each column is for."""
    _secrets_and_people()
    _work()
    _talk()
    _meetings()
    _processes()


def _secrets_and_people() -> None:
    op.create_table("secrets", _key("name"), _text("sealed"))
    op.create_table(
        "tokens",
        _key("name"),
        _number("version"),
        _text("sealed", nullable=True),
        _text("fingerprint", nullable=True),
        _text("death", nullable=True),
        _text("leased_by", nullable=True),
        _instant("leased_until", nullable=True),
    )
    op.create_table("people", _key("person_id"), _text("sealed"), _instant("seen_at"))
    op.create_table("addresses", _key("digest"), _text("person_id"))
    op.create_index("ix_addresses_person_id", "addresses", ["person_id"])
    op.create_table(
        "preferences",
        _key("person_id"),
        _text("zone", nullable=True),
        _text("date_order", nullable=True),
    )
    op.create_table(
        "grants",
        _key("host_id"),
        _key("scheduler_id"),
        _instant("granted_at"),
        _text("granted_by"),
    )
    op.create_index("ix_grants_scheduler_id", "grants", ["scheduler_id"])


def _work() -> None:
    op.create_table(
        "effects",
        _key("key"),
        _number("part", primary_key=True),
        _text("kind"),
        _text("state"),
        _number("attempt"),
        _text("owner"),
        _instant("begun_at"),
        _instant("closed_at", nullable=True),
        _number("looks"),
        _number("tidied"),
        _text("asked"),
        _text("result", nullable=True),
    )
    op.create_index("ix_effects_state", "effects", ["state"])
    op.create_table(
        "posted",
        _key("event_id"),
        _number("part", primary_key=True),
        _text("message_id"),
        _instant("posted_at"),
    )


def _talk() -> None:
    op.create_table(
        "questions",
        _key("key"),
        _text("person_id"),
        _text("space_id"),
        _text("sealed"),
        _instant("asked_at"),
        _instant("expires_at"),
        _text("consumed_by", nullable=True),
    )
    there = ["person_id", "space_id"]
    op.create_index("ix_questions_person_id_space_id", "questions", there)
    op.create_table(
        "turns",
        _key("message_id"),
        _text("person_id"),
        _text("space_id"),
        _instant("created"),
        _instant("heard_at"),
        _instant("answered_at", nullable=True),
    )
    op.create_index("ix_turns_person_id_space_id", "turns", there)
    op.create_table("notices", _key("name"), _instant("said_at"))


def _meetings() -> None:
    op.create_table(
        "records",
        _key("code"),
        _text("tag"),
        _text("meeting_id"),
        _text("host_digest"),
        _text("host_id", nullable=True),
        _text("asker_id"),
        _text("space_id"),
        _text("message_id"),
        _text("right"),
        _instant("starts_at"),
        _instant("ends_at"),
        _text("zone"),
        _text("recurrence", nullable=True),
        _instant("booked_at"),
        _text("sealed"),
        sa.UniqueConstraint("tag", name="uq_records_tag"),
    )
    for column in ("meeting_id", "host_digest", "asker_id"):
        op.create_index(f"ix_records_{column}", "records", [column])
    identity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    once = ("message_id", "part", "action")
    op.create_table(
        "audit",
        sa.Column("id", identity, primary_key=True),
        _instant("at"),
        _text("asker_id"),
        _text("host_id"),
        _text("action"),
        _text("outcome"),
        _text("message_id"),
        _number("part"),
        _text("right"),
        _text("meeting_id"),
        _text("detail"),
        sa.UniqueConstraint(*once, name="uq_audit_message_id_part_action"),
    )
    op.create_index("ix_audit_at", "audit", ["at"])


def _processes() -> None:
    op.create_table(
        "executors", _key("executor_id"), _text("owner"), _instant("renewed_at")
    )
    op.create_table("watches", _key("name"), _text("owner"), _instant("until"))


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), primary_key=True)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, primary_key: bool = False) -> sa.Column[int]:
    return sa.Column(
        name,
        sa.Integer(),
        primary_key=primary_key,
        autoincrement=False,
        nullable=False,
    )


def _instant(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)

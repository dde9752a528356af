"""Keep requests for a host's word, and who shall not be asked again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    instant = sa.DateTime(timezone=True)
    op.create_table(
        "consents",
        sa.Column("code", sa.Text(), primary_key=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("asker_id", sa.Text(), nullable=False),
        sa.Column("host_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("settled_by", sa.Text()),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("expires_at", instant, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.UniqueConstraint("key", name="uq_consents_key"),
    )
    op.create_index("ix_consents_asker_id", "consents", ["asker_id"])
    op.create_table(
        "mutes",
        sa.Column("host_id", sa.Text(), primary_key=True),
        sa.Column("asker_id", sa.Text(), primary_key=True),
        sa.Column("since", instant, nullable=False),
    )

"""Forget a choice among namesakes after a while."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table anew: what was chosen before is asked about once more."""
    op.drop_table("namesakes")
    op.create_table(
        "namesakes",
        sa.Column("asker_id", sa.Text(), primary_key=True),
        sa.Column("digest", sa.Text(), primary_key=True),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )

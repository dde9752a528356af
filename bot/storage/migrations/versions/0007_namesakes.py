"""Keep whom people mean by a name that several bear."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "namesakes",
        sa.Column("asker_id", sa.Text(), primary_key=True),
        sa.Column("digest", sa.Text(), primary_key=True),
        sa.Column("person_id", sa.Text(), nullable=False),
    )

"""Keep what cards were posted, who pressed what, and who wants none."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables."""
    instant = sa.DateTime(timezone=True)
    op.create_table(
        "cards",
        sa.Column("nonce", sa.Text(), primary_key=True),
        sa.Column("made_for", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.UniqueConstraint("made_for", name="uq_cards_made_for"),
    )
    op.create_index("ix_cards_about", "cards", ["about"])
    op.create_table(
        "presses",
        sa.Column("nonce", sa.Text(), primary_key=True),
        sa.Column("button", sa.Text(), primary_key=True),
        sa.Column("person_id", sa.Text(), primary_key=True),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("at", instant, nullable=False),
    )
    op.add_column("preferences", sa.Column("is_plain", sa.Boolean()))

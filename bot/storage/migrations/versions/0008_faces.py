"""Know requests for the very same meeting by their face."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column; what was asked for before has no face."""
    op.add_column("effects", sa.Column("face", sa.Text()))
    op.create_index("ix_effects_face", "effects", ["face"])

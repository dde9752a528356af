"""Know which event brought a notice about, so that its answer can be said again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column; what was told before belongs to no event."""
    op.add_column("notices", sa.Column("event_id", sa.Text()))

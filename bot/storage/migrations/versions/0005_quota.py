"""Count the creations that Webex's quotas count."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns; what was created before is not counted."""
    op.add_column("effects", sa.Column("host", sa.Text()))
    op.add_column("effects", sa.Column("spent", sa.Integer()))
    op.create_index(
        "ix_effects_begun_at_host_spent", "effects", ["begun_at", "host", "spent"]
    )

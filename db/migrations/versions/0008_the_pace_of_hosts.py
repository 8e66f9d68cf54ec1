"""Which host a source is at, when a host was asked last, and until when somebody is asking it: one pace for all machines.

Revision: 0008, after 0007.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("source", sa.Column("site", sa.Text(), nullable=True))
    op.add_column("host", sa.Column("asked_at", sa.Text(), nullable=True))
    op.add_column("host", sa.Column("busy_until", sa.Text(), nullable=True))

"""Hosts that asked to be left alone.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "host",
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("quiet_until", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("site", name=op.f("pk_host")),
    )

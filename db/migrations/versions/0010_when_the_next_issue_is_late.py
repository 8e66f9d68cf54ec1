"""From which day the next issue of a source is late; read from its releases after the step, and with each release.

Revision: 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("source", sa.Column("overdue_from", sa.Text(), nullable=True))

"""Where releases come from: dates given from outside, imports, listings and feeds.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # Plain ADD COLUMN: a batch would make the tables anew, and SQLite keeps no view over a table that is dropped.
    op.add_column("source", sa.Column("rebuild_wanted", sa.Text(), nullable=True))
    op.add_column("capture", sa.Column("published", sa.Text(), nullable=True))
    op.add_column("capture", sa.Column("published_origin", sa.Text(), nullable=True))
    op.add_column("capture", sa.Column("imported_at", sa.Text(), nullable=True))
    op.add_column("release", sa.Column("address", sa.Text(), nullable=True))
    op.create_table(
        "source_index",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("pattern", sa.Text(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("read_at", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_source_index_source_id")),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_index")),
    )

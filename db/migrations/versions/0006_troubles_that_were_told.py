"""Troubles of sources that were told, deliveries that tell them, and decisions about held documents.

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "told_trouble",
        sa.Column("source_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("told_at", sa.Text(), nullable=False),
        sa.Column("together", sa.Boolean(), nullable=False),
        sa.Column("recovered_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_told_trouble_source_id")),
        sa.PrimaryKeyConstraint("source_id", "kind", name=op.f("pk_told_trouble")),
    )
    # No key points to this table, so that SQLite may make it anew.
    with op.batch_alter_table("delivery") as delivery:
        delivery.alter_column("release_id", existing_type=ID, nullable=True)
        delivery.add_column(sa.Column("notice", sa.Text(), nullable=True))
    op.add_column("curation", sa.Column("capture", sa.Text(), nullable=True))
    op.add_column("curation", sa.Column("fingerprint", sa.Text(), nullable=True))

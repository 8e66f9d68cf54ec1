"""Decisions of people about sources: paused, resumed, removed.

Revision: 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("source", sa.Column("paused_at", sa.Text(), nullable=True))
    # Removed before decisions were kept: no longer in the configuration, which alone keeps them from being visited.
    op.execute("UPDATE source SET archived_at = NULL")
    op.create_table(
        "source_decision",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_source_decision_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_decision")),
    )
    op.create_index(op.f("ix_source_decision_source_id_id"), "source_decision", ["source_id", "id"], unique=False)

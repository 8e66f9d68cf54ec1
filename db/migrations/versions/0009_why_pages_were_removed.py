"""Tombstones with their reason, by which their links in the chain can be proved.

Revision: 0009, after 0008.
"""

import hashlib
import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WHY = "the source was removed"
"""The one reason that there was."""


def upgrade() -> None:
    op.create_table(
        "tombstone",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("sequence", ID, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_tombstone_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tombstone")),
        sa.UniqueConstraint("source_id", "sequence", name=op.f("uq_tombstone_source_id_sequence")),
    )
    op.create_index(op.f("ix_tombstone_subject"), "tombstone", ["subject"], unique=False)
    _take_along()


def _take_along() -> None:
    """The reasons of former removals: those of the decision to remove the source, where the link in the chain is made of them."""
    connection = op.get_bind()
    links = connection.execute(
        sa.text(
            "SELECT l.source_id, l.sequence, l.subject, l.digest, b.digest AS before FROM ledger l "
            "JOIN ledger b ON b.source_id = l.source_id AND b.sequence = l.sequence - 1 WHERE l.kind = 'tombstone'"
        )
    ).all()
    for link in links:
        decisions = connection.execute(
            sa.text("SELECT made_by, made_at FROM source_decision WHERE source_id = :source AND kind = 'remove'"),
            {"source": link.source_id},
        ).all()
        made = next(
            (decision for decision in decisions if _digest(bytes(link.before), link.subject, decision) == bytes(link.digest)),
            None,
        )
        if made is not None:
            connection.execute(
                sa.text(
                    "INSERT INTO tombstone (source_id, sequence, subject, why, made_by, made_at) "
                    "VALUES (:source, :sequence, :subject, :why, :by, :moment)"
                ),
                {
                    "source": link.source_id,
                    "sequence": link.sequence,
                    "subject": link.subject,
                    "why": WHY,
                    "by": made.made_by,
                    "moment": made.made_at,
                },
            )


def _digest(before: bytes, subject: str, made: sa.Row[Any]) -> bytes:
    record = ["tombstone", subject, WHY, made.made_by, made.made_at.replace("Z", "+00:00")]
    return hashlib.sha256(before + json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()).digest()

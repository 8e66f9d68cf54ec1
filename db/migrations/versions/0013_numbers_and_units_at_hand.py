"""Indexes by number and by unit: a search for either walked all statements there are.

Revision: 0013, after 0012.
"""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    # As the search asks, word by word: SQLite takes an index of an expression for that expression only.
    number = "DOUBLE PRECISION" if op.get_context().dialect.name == "postgresql" else "DOUBLE"
    op.execute(f"CREATE INDEX ix_observation_number ON observation (CAST(value AS {number}), series_id)")
    op.create_index("ix_observation_unit_series_id", "observation", ["unit", "series_id"])

"""The view of changes also reads what a change says in full: of a release that a better extractor has read anew.

Then the figures of the release are other observations than those that were reported, and the report stays as it was told.

Revision: 0011, after 0010.
"""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    engine = op.get_context().dialect.name
    op.execute("DROP VIEW changes_flat")
    op.execute(f"CREATE VIEW changes_flat AS {_changes(engine)}")


def _changes(engine: str) -> str:
    def told(side: str, column: str) -> str:
        return f"COALESCE({side[0]}.{column}, {_member(engine, side, column)})"

    def section(side: str) -> str:
        full = f"CASE WHEN {_member(engine, side, 'quote')} IS NOT NULL THEN {_headings(engine, side)} END"
        return f"COALESCE({side[0]}.section, {full})"

    return f"""
        SELECT s.name AS source, r.number AS release, r.published, r.observed_at, c.position, c.kind, e.key AS series, e.label,
               {told("before", "quote")} AS old_quote, {told("after", "quote")} AS new_quote,
               CAST({told("before", "value")} AS NUMERIC) AS old_value, CAST({told("after", "value")} AS NUMERIC) AS new_value,
               CAST(c.delta AS NUMERIC) AS delta, CAST(c.percent AS NUMERIC) AS percent, c.direction,
               COALESCE({told("after", "unit")}, {told("before", "unit")}) AS unit,
               {told("before", "modifier")} AS old_modifier, {told("after", "modifier")} AS new_modifier,
               {section("before")} AS old_section, {section("after")} AS new_section,
               COALESCE(p.published, SUBSTR(p.observed_at, 1, 10)) AS old_date,
               COALESCE(r.published, SUBSTR(r.observed_at, 1, 10)) AS new_date,
               TRIM(c.marks) AS marks, c.confidence
        FROM change c
        JOIN series e ON e.id = c.series_id
        JOIN release r ON r.id = c.release_id
        JOIN source s ON s.id = c.source_id
        LEFT JOIN observation AS b ON b.id = c.before_id
        LEFT JOIN observation AS a ON a.id = c.after_id
        LEFT JOIN release p ON p.source_id = c.source_id AND p.number = r.number - 1"""


def _member(engine: str, side: str, name: str) -> str:
    """A member of the record that tells this side in full; empty where an observation tells it."""
    if engine == "postgresql":
        return f"CAST(c.varied AS json) #>> '{{{side},record,{name}}}'"
    return f"json_extract(c.varied, '$.{side}.record.{name}')"


def _headings(engine: str, side: str) -> str:
    """As an observation has them."""
    if engine == "postgresql":
        headings = f"json_array_elements_text(CAST(c.varied AS json) #> '{{{side},record,section}}') AS heading(value)"
        return f"(SELECT COALESCE(string_agg(value, ' › '), '') FROM {headings})"
    return f"(SELECT COALESCE(group_concat(value, ' › '), '') FROM json_each(c.varied, '$.{side}.record.section'))"

"""Plain views for people who only know SQL (Datasette, pandas, Grafana): no joins needed, numbers as text and as REAL."""

VIEWS = {
    "figures_latest": """
        SELECT s.name AS source, r.number AS release, r.published, r.observed_at, e.key AS series, e.label,
               o.quote, o.kind, o.modifier, o.value, o.low, o.high, o.sortable, o.unit, o.entity, o.section, o.place,
               o.confidence
        FROM observation o
        JOIN release r ON r.id = o.release_id
        JOIN source s ON s.id = r.source_id
        JOIN series e ON e.id = o.series_id
        WHERE r.number = (SELECT max(n.number) FROM release n WHERE n.source_id = r.source_id)""",
    "changes_flat": """
        SELECT s.name AS source, r.number AS release, r.published, r.observed_at, c.position, c.kind, c.series, c.label,
               c.record
        FROM change c
        JOIN release r ON r.id = c.release_id
        JOIN source s ON s.id = r.source_id""",
    "history": """
        SELECT s.name AS source, e.key AS series, e.label, r.number AS release, r.published, r.observed_at,
               o.quote, o.kind, o.modifier, o.value, o.low, o.high, o.sortable, o.unit
        FROM observation o
        JOIN release r ON r.id = o.release_id
        JOIN source s ON s.id = r.source_id
        JOIN series e ON e.id = o.series_id
        WHERE o.mention = 0""",
}

"""Observations as intervals, keys of series as record, a ledger over captures and decisions, 64-bit ids, search, new views.

Revision: 0005, after 0004. Nothing is imported from the program: what this step does must not change with it.
"""

import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from typing import Any

import sqlalchemy as sa
from alembic import op

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OLD_VIEWS = ("figures_latest", "changes_flat", "history")
QUIET = ("restated", "moved", "unchanged")
PLAIN = ("quote", "kind", "modifier", "value", "low", "high", "unit", "entity", "place")
STANDING = ("start", "sentence_start", "sentence", "confidence", "rules")
REST = {"period": None, "precision": None, "label": None, "compared": False}
CELL = ("table", "number", "row_index", "column_index")
WIDENED = {
    "source": ("id",),
    "capture_body": ("depth", "size"),
    "capture": ("id", "source_id"),
    "source_index": ("source_id",),
    "visit": ("id", "source_id", "capture_id", "release_id"),
    "release": ("id", "source_id", "number", "text_length", "unchanged"),
    "series": ("id", "source_id"),
    "delivery": ("id", "release_id", "attempts"),
    "curation": ("id", "source_id"),
}


def upgrade() -> None:
    for view in OLD_VIEWS:
        op.execute(f"DROP VIEW {view}")
    if op.get_context().dialect.name == "postgresql":
        _widen()
    _add_columns()
    _set_aside("observation")
    _set_aside("change")
    _make_tables()
    _make_indexes()
    connection = op.get_bind()
    for source_id in connection.execute(sa.text("SELECT id FROM source ORDER BY id")).scalars().all():
        _convert(connection, source_id)
        _seal(connection, source_id)
    op.execute("DROP TABLE old_observation")
    op.execute("DROP TABLE old_change")
    _make_search()
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select}")


def _widen() -> None:
    for table, columns in WIDENED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} TYPE BIGINT")
    for table in ("source", "capture", "visit", "release", "series", "delivery", "curation"):
        op.execute(f"ALTER SEQUENCE {table}_id_seq AS BIGINT")


def _add_columns() -> None:
    # Plain ADD COLUMN: a batch would make the tables anew, and with them every key that points to them.
    op.add_column("source", sa.Column("archived_at", sa.Text(), nullable=True))
    op.add_column("source", sa.Column("backlog_since", sa.Text(), nullable=True))
    op.add_column("visit", sa.Column("quiet", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("release", sa.Column("figures", ID, nullable=False, server_default="0"))
    op.add_column("release", sa.Column("told", ID, nullable=False, server_default="0"))
    op.add_column("series", sa.Column("ended", ID, nullable=True))
    op.add_column("series", sa.Column("words", sa.Text(), nullable=False, server_default=""))
    op.add_column("delivery", sa.Column("claimed_until", sa.Text(), nullable=True))


def _set_aside(table: str) -> None:
    op.execute(f"CREATE TABLE old_{table} AS SELECT * FROM {table}")
    op.drop_table(table)


def _make_tables() -> None:
    op.create_table(
        "series_key",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("occurrence", ID, nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_series_key_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series_key")),
    )
    op.create_table(
        "ledger",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("sequence", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_ledger_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
        sa.UniqueConstraint("source_id", "sequence", name=op.f("uq_ledger_source_id_sequence")),
    )
    op.create_table(
        "layout",
        sa.Column("release_id", ID, nullable=False),
        sa.Column("frame", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["release_id"], ["release.id"], name=op.f("fk_layout_release_id")),
        sa.PrimaryKeyConstraint("release_id", name=op.f("pk_layout")),
    )
    op.create_table(
        "observation",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("series_id", ID, nullable=False),
        sa.Column("mention", ID, nullable=False),
        sa.Column("first", ID, nullable=False),
        sa.Column("last", ID, nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("modifier", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("sortable", sa.Float(53), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(53), nullable=False),
        sa.Column("more", sa.Text(), nullable=False),
        sa.Column("stood", sa.Text(), nullable=False),
        sa.Column("stood_last", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_observation_source_id")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_observation_series_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    op.create_table(
        "change",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("release_id", ID, nullable=False),
        sa.Column("observed_at", sa.Text(), nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("series_id", ID, nullable=False),
        sa.Column("before_id", ID, nullable=True),
        sa.Column("after_id", ID, nullable=True),
        sa.Column("delta", sa.Text(), nullable=True),
        sa.Column("percent", sa.Text(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(53), nullable=False),
        sa.Column("rival", sa.Text(), nullable=True),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("places", ID, nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("varied", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_change_source_id")),
        sa.ForeignKeyConstraint(["release_id"], ["release.id"], name=op.f("fk_change_release_id")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_change_series_id")),
        sa.ForeignKeyConstraint(["before_id"], ["observation.id"], name=op.f("fk_change_before_id")),
        sa.ForeignKeyConstraint(["after_id"], ["observation.id"], name=op.f("fk_change_after_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sa.UniqueConstraint("release_id", "position", name=op.f("uq_change_release_id_position")),
    )


def _make_indexes() -> None:
    op.drop_index("ix_visit_outcome", "visit")
    op.drop_index("ix_visit_source_id", "visit")
    op.drop_index("ix_delivery_state", "delivery")
    for table, columns in (
        ("source", ["next_due"]),
        ("visit", ["source_id", "id"]),
        ("visit", ["source_id", "outcome", "id"]),
        ("visit", ["release_id", "started_at"]),
        ("release", ["observed_at", "id"]),
        ("delivery", ["state", "next_attempt"]),
        ("series_key", ["source_id", "sha256"]),
        ("observation", ["series_id", "first"]),
        ("observation", ["source_id", "last"]),
        ("change", ["observed_at", "release_id", "position"]),
        ("change", ["source_id", "observed_at"]),
        ("change", ["kind", "observed_at"]),
        ("change", ["series_id"]),
        ("change", ["before_id"]),
        ("change", ["after_id"]),
    ):
        op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, columns)
    op.create_index("ix_visit_open", "visit", ["id"], sqlite_where=OPEN, postgresql_where=OPEN)


OPEN = sa.text("outcome IS NULL")


def _convert(connection: sa.Connection, source_id: int) -> None:
    """Release by release: a figure that is stated as before lengthens its interval, any other begins one."""
    wanted = {"source": source_id}
    series = {
        row.id: [row.key, row.label, row.key + " " + row.label]
        for row in connection.execute(sa.text("SELECT id, key, label FROM series WHERE source_id = :source"), wanted)
    }
    ids = {key: number for number, (key, _, _) in series.items()}
    used: set[str] = set()
    before: dict[tuple[int, int], dict[str, Any]] = {}
    last_seen: dict[int, int] = {}
    releases = connection.execute(
        sa.text("SELECT id, number, sha256, observed_at FROM release WHERE source_id = :source ORDER BY number"), wanted
    ).all()
    for release in releases:
        stated = connection.execute(
            sa.text("SELECT * FROM old_observation WHERE release_id = :release ORDER BY position"), {"release": release.id}
        ).all()
        former, before = before, {}
        placed: list[Any] = []
        turns: Counter[str] = Counter()
        for row in stated:
            record = json.loads(row.record)
            columns, stood = _split(record)
            held = former.get((row.series_id, row.mention))
            if held is None or held["columns"] != columns:
                held = {
                    "columns": columns,
                    "stood": stood,
                    "id": _opened(connection, source_id, release.number, row, columns, stood),
                }
            before[row.series_id, row.mention] = held | {"now": stood}
            varied = {
                name: stood[name]
                for name in ("sentence", "confidence", "rules", "cell")
                if stood.get(name) != held["stood"].get(name)
            }
            placed.append((held["id"], stood, varied, (row.confidence, row.anchor, row.rival)))
            series[row.series_id][2] += " " + (row.entity or "")
            _founded(connection, source_id, series[row.series_id], release.sha256, row.quote, turns[row.quote], used)
            turns[row.quote] += 1
            last_seen[row.series_id] = release.number
        _close(connection, former, before, release.number - 1)
        _lay_out(connection, release.id, placed)
        told = _changes(connection, source_id, release, ids, (former, before))
        connection.execute(
            sa.text("UPDATE release SET figures = :figures, told = :told WHERE id = :id"),
            {"figures": len(stated), "told": told, "id": release.id},
        )
    newest = releases[-1].number if releases else 0
    for number, (_, _, words) in series.items():
        ended = last_seen.get(number, 0)
        connection.execute(
            sa.text("UPDATE series SET words = :words, ended = :ended WHERE id = :id"),
            {"words": _words(words), "ended": None if ended == newest else ended, "id": number},
        )


def _split(record: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    more = {name: record[name] for name, default in REST.items() if record.get(name, default) != default}
    section = " › ".join(record["section"])
    if (section.split(" › ") if section else []) != record["section"]:
        more["section"] = record["section"]
    stood = {name: record[name] for name in STANDING}
    if record["cell"] is not None:
        more["heads"] = [record["cell"]["row"], record["cell"]["column"]]
        stood["cell"] = [record["cell"][name] for name in CELL]
    return {**{name: record[name] for name in PLAIN}, "section": section, "more": more}, stood


def _opened(
    connection: sa.Connection, source_id: int, number: int, row: sa.Row[Any], columns: dict[str, Any], stood: dict[str, Any]
) -> int:
    values = {**columns, "source_id": source_id, "series_id": row.series_id, "mention": row.mention, "first": number}
    values |= {"sortable": row.sortable, "confidence": row.confidence, "more": _json(columns["more"]), "stood": _json(stood)}
    names = ", ".join(values)
    number_of_row: int = connection.execute(
        sa.text(f"INSERT INTO observation ({names}) VALUES ({', '.join(f':{name}' for name in values)}) RETURNING id"),
        values,
    ).scalar_one()
    return number_of_row


def _close(connection: sa.Connection, former: dict[Any, Any], before: dict[Any, Any], last: int) -> None:
    for mention, held in former.items():
        if mention not in before or before[mention]["id"] != held["id"]:
            stood = None if held["now"] == held["stood"] else _json(held["now"])
            connection.execute(
                sa.text("UPDATE observation SET last = :last, stood_last = :stood WHERE id = :id"),
                {"last": last, "stood": stood, "id": held["id"]},
            )


def _lay_out(connection: sa.Connection, release_id: int, placed: list[Any]) -> None:
    matches = list(dict.fromkeys(match for *_, match in placed))
    record = {
        "o": _steps([number for number, *_ in placed]),
        "s": _steps([stood["start"] for _, stood, _, _ in placed]),
        "p": [stood["start"] - stood["sentence_start"] for _, stood, _, _ in placed],
        "m": [matches.index(match) for *_, match in placed],
        "k": matches,
        "v": {number: varied for number, (_, _, varied, _) in enumerate(placed) if varied},
    }
    frame = zstd.compress(_json(record).encode(), 10)
    connection.execute(
        sa.text("INSERT INTO layout (release_id, frame) VALUES (:release, :frame)"), {"release": release_id, "frame": frame}
    )


def _changes(
    connection: sa.Connection,
    source_id: int,
    release: sa.Row[Any],
    ids: dict[str, int],
    sides: tuple[dict[Any, Any], dict[Any, Any]],
) -> int:
    told = 0
    rows = connection.execute(
        sa.text("SELECT * FROM old_change WHERE release_id = :release ORDER BY position"), {"release": release.id}
    ).all()
    for row in rows:
        record = json.loads(row.record)
        if row.series not in ids:
            ids[row.series] = connection.execute(
                sa.text("INSERT INTO series (source_id, key, label) VALUES (:source, :key, :label) RETURNING id"),
                {"source": source_id, "key": row.series, "label": row.label},
            ).scalar_one()
        series_id = ids[row.series]
        both = {name: {"record": record[name]} for name in ("before", "after") if record[name] is not None}
        pointers = [
            side[series_id, 0]["id"] if name in both and (series_id, 0) in side else None
            for name, side in zip(("before", "after"), sides, strict=True)
        ]
        told += row.kind not in QUIET
        values = {name: record[name] for name in ("delta", "percent", "direction", "confidence", "rival", "places", "replaces")}
        values |= {"source_id": source_id, "release_id": release.id, "observed_at": release.observed_at, "position": row.position}
        values |= {"kind": row.kind, "series_id": series_id, "before_id": pointers[0], "after_id": pointers[1]}
        values |= {"marks": f" {' '.join(record['marks'])} " if record["marks"] else "", "varied": _json(both)}
        connection.execute(
            sa.text(f"INSERT INTO change ({', '.join(values)}) VALUES ({', '.join(f':{name}' for name in values)})"),
            values,
        )
    return told


def _founded(
    connection: sa.Connection, source_id: int, series: list[Any], sha256: str, quote: str, turn: int, used: set[str]
) -> None:
    if series[0] in used:
        return
    used.add(series[0])
    connection.execute(
        sa.text(
            "INSERT INTO series_key (source_id, key, label, sha256, quote, occurrence) "
            "VALUES (:source, :key, :label, :sha256, :quote, :occurrence)"
        ),
        {"source": source_id, "key": series[0], "label": series[1], "sha256": sha256, "quote": quote, "occurrence": -1 - turn},
    )


def _seal(connection: sa.Connection, source_id: int) -> None:
    """The chain over what was recorded before there was one: captures, decisions, what was undone, keys."""
    wanted = {"source": source_id}
    entries: list[list[Any]] = []
    for row in connection.execute(sa.text("SELECT * FROM capture WHERE source_id = :source ORDER BY id"), wanted):
        entries.append(["capture", str(row.id), row.sha256, row.address, _moment(row.fetched_at), _moment(row.imported_at)])
    undone: list[list[Any]] = []
    for row in connection.execute(sa.text("SELECT * FROM curation WHERE source_id = :source ORDER BY id"), wanted):
        facts = [
            row.kind,
            row.series,
            row.into,
            row.label,
            json.loads(row.statements),
            row.note,
            row.made_by,
            _moment(row.made_at),
        ]
        entries.append(["decision", str(row.id), *facts])
        if row.undone_at is not None:
            undone.append(["undo", str(row.id), row.undone_by, _moment(row.undone_at)])
    entries += undone
    for row in connection.execute(sa.text("SELECT * FROM series_key WHERE source_id = :source ORDER BY id"), wanted):
        entries.append(["key", str(row.id), row.key, row.label, row.sha256, row.quote, row.occurrence])
    digest = b"\0" * 32
    for sequence, entry in enumerate(entries, 1):
        digest = hashlib.sha256(digest + _json(entry).encode()).digest()
        connection.execute(
            sa.text(
                "INSERT INTO ledger (source_id, sequence, kind, subject, digest) VALUES (:source, :sequence, :kind, :subject, :digest)"
            ),
            {"source": source_id, "sequence": sequence, "kind": entry[0], "subject": entry[1], "digest": digest},
        )


def _make_search() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE INDEX ix_series_words ON series USING gin (array_to_tsvector(string_to_array(words, ' ')))")
        return
    op.execute(
        "CREATE VIRTUAL TABLE series_search USING fts5"
        "(words, source_id, content='series', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='3 4')"
    )
    op.execute("INSERT INTO series_search (series_search) VALUES ('rebuild')")
    remove = (
        "INSERT INTO series_search (series_search, rowid, words, source_id) VALUES ('delete', old.id, old.words, old.source_id);"
    )
    add = "INSERT INTO series_search (rowid, words, source_id) VALUES (new.id, new.words, new.source_id);"
    op.execute(f"CREATE TRIGGER series_search_insert AFTER INSERT ON series BEGIN {add} END")
    op.execute(f"CREATE TRIGGER series_search_delete AFTER DELETE ON series BEGIN {remove} END")
    op.execute(
        "CREATE TRIGGER series_search_update AFTER UPDATE OF words ON series WHEN old.words <> new.words "
        f"BEGIN {remove} {add} END"
    )


def _words(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in spread if not unicodedata.combining(character)).replace("_", " ")
    words = [w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in re.findall(r"\w+", plain)]
    return " ".join(dict.fromkeys(words))


def _steps(numbers: list[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def _moment(text: str | None) -> str | None:
    return text and text.replace("Z", "+00:00")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


FIGURE = """o.quote, o.kind, o.modifier, CAST(o.value AS NUMERIC) AS value, CAST(o.low AS NUMERIC) AS low,
               CAST(o.high AS NUMERIC) AS high, o.value AS value_text, o.unit, o.entity, o.section, o.place"""
VIEWS = {
    "figures_latest": f"""
        SELECT s.name AS source, r.number AS release, r.published, r.observed_at, e.key AS series, e.label, o.mention,
               {FIGURE}, o.confidence
        FROM observation o
        JOIN series e ON e.id = o.series_id
        JOIN source s ON s.id = o.source_id
        JOIN release r ON r.source_id = o.source_id
        WHERE o.last IS NULL AND r.number = (SELECT max(n.number) FROM release n WHERE n.source_id = o.source_id)""",
    "figures_all": f"""
        SELECT s.name AS source, r.number AS release, r.published, r.observed_at, e.key AS series, e.label, o.mention,
               {FIGURE}, o.confidence
        FROM observation o
        JOIN series e ON e.id = o.series_id
        JOIN source s ON s.id = o.source_id
        JOIN release r ON r.source_id = o.source_id AND r.number >= o.first AND (o.last IS NULL OR r.number <= o.last)""",
    "history": f"""
        SELECT s.name AS source, e.key AS series, e.label,
               f.number AS first_release, COALESCE(f.published, SUBSTR(f.observed_at, 1, 10)) AS valid_from, f.observed_at AS seen_from,
               l.number AS last_release, COALESCE(u.published, SUBSTR(u.observed_at, 1, 10)) AS valid_until, u.observed_at AS seen_until,
               {FIGURE}, o.confidence
        FROM observation o
        JOIN series e ON e.id = o.series_id
        JOIN source s ON s.id = o.source_id
        JOIN release f ON f.source_id = o.source_id AND f.number = o.first
        LEFT JOIN release l ON l.source_id = o.source_id AND l.number = o.last
        LEFT JOIN release u ON u.source_id = o.source_id AND u.number = o.last + 1
        WHERE o.mention = 0""",
    "changes_flat": """
        SELECT s.name AS source, r.number AS release, r.published, r.observed_at, c.position, c.kind, e.key AS series, e.label,
               b.quote AS old_quote, a.quote AS new_quote,
               CAST(b.value AS NUMERIC) AS old_value, CAST(a.value AS NUMERIC) AS new_value,
               CAST(c.delta AS NUMERIC) AS delta, CAST(c.percent AS NUMERIC) AS percent, c.direction,
               COALESCE(a.unit, b.unit) AS unit, b.modifier AS old_modifier, a.modifier AS new_modifier,
               b.section AS old_section, a.section AS new_section,
               COALESCE(p.published, SUBSTR(p.observed_at, 1, 10)) AS old_date,
               COALESCE(r.published, SUBSTR(r.observed_at, 1, 10)) AS new_date,
               TRIM(c.marks) AS marks, c.confidence
        FROM change c
        JOIN series e ON e.id = c.series_id
        JOIN release r ON r.id = c.release_id
        JOIN source s ON s.id = c.source_id
        LEFT JOIN observation b ON b.id = c.before_id
        LEFT JOIN observation a ON a.id = c.after_id
        LEFT JOIN release p ON p.source_id = c.source_id AND p.number = r.number - 1""",
}

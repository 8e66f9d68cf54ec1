"""The write path and the questions, over a real SQLite file."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sql_rows import rows
from sqlalchemy import event

from db import AsOf, Bounds, ChangeFilter, CheckResult, Database, DeliveryToQueue, StatedFilter, StorageError
from db.engine import make_engine, transaction
from db.migrate import require_current
from db.models_derived import Base
from snapshots import Cause, CauseCode, Outcome

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def test_a_release_comes_back_exactly_as_it_was_written(writer, database):
    assert writer.release(40).release == 1
    assert writer.release(41).release == 2
    told = database.report("harbour")
    assert (told.release.number, told.before.number, told.release.figures) == (2, 1, 1)
    assert [(c.kind.value, c.before.value, c.after.value) for c in told.changes] == [("revised", 40, 41)]
    state = database.state_of("harbour")
    assert state.current[0].figure == writer.last
    assert [(s.key, s.last_release, s.last[0].value) for s in state.series] == [("members", 2, 41)]
    assert state.fingerprints == ("f40", "f41")


def test_a_finished_check_is_refused(writer, database):
    check = writer.capture(b"page")
    failed = CheckResult(outcome=Outcome.FAILED, cause=Cause(CauseCode.STATUS, "404"))
    database.finish_check(check, failed, NOON)
    with pytest.raises(StorageError, match="has an outcome already"):
        database.finish_check(check, failed, NOON)


def test_the_same_bytes_are_stored_once(writer, database, url):
    writer.capture(b"page" * 10)
    writer.capture(b"page" * 10)
    writer.capture(b"page" * 10 + b"!")
    assert rows(url, "SELECT count(*) FROM capture_body") == [(2,)]
    assert rows(url, "SELECT count(*) FROM capture") == [(2,)]


def test_fifty_near_identical_pages_take_little_room_and_come_back_exact(writer, database, url):
    words = " ".join(f"word{n * 7919 % 1000}" for n in range(6000))
    pages = [f"{words} edition {n}".encode() for n in range(50)]
    digests = [writer.capture(page).capture for page in pages]
    assert [database.capture(digest).content for digest in digests] == pages
    ((stored,),) = rows(url, "SELECT sum(length(frame)) FROM capture_body")
    assert stored < sum(map(len, pages)) / 50


def test_an_open_check_is_found_with_its_capture(writer, database):
    check = writer.capture(b"page")
    assert [(c.id, c.capture) for c in database.open_checks()] == [(check.id, check.capture)]


def test_a_claim_excludes_others_until_its_lease_ends(database):
    lease = timedelta(minutes=5)
    assert database.claim("harbour", "one", NOON, lease)
    assert not database.claim("harbour", "two", NOON + timedelta(minutes=1), lease)
    assert database.claim("harbour", "two", NOON + timedelta(minutes=6), lease)
    database.release_claim("harbour", "one")
    assert not database.claim("harbour", "three", NOON + timedelta(minutes=7), lease)


def test_due_follows_what_was_set(database):
    assert database.due(NOON) == []
    database.set_next_due("harbour", NOON)
    assert database.due(NOON) == ["harbour"]
    assert database.next_due("harbour") == NOON


def test_a_vintage_is_what_was_known_that_day(writer, database):
    writer.release(40)
    writer.release(41)
    assert database.vintage("harbour", as_of=AsOf(date(2024, 3, 1)))[0].number == 1
    assert database.vintage("harbour", as_of=AsOf(date(2024, 3, 2)))[0].number == 2
    with pytest.raises(StorageError, match="its first release was published or first seen on 2024-03-01"):
        database.vintage("harbour", as_of=AsOf(date(2024, 2, 1)))
    with pytest.raises(StorageError, match="there are 1 to 2"):
        database.vintage("harbour", number=9)


def test_the_day_of_a_vintage_ends_with_that_of_the_zone(writer, database):
    writer.release(40)  # seen at noon in UTC, when it is the day after on Kiritimati
    kiritimati = ZoneInfo("Pacific/Kiritimati")
    assert database.vintage("harbour", as_of=AsOf(date(2024, 3, 2), zone=kiritimati))[0].number == 1
    with pytest.raises(StorageError, match="its first release was published or first seen on 2024-03-02"):
        database.vintage("harbour", as_of=AsOf(date(2024, 3, 1), zone=kiritimati))


@pytest.mark.parametrize(
    ("stated", "index"),
    [
        (StatedFilter(bounds=Bounds(low=Decimal(900))), "ix_observation_number"),
        (StatedFilter(unit="EUR"), "ix_observation_unit_series_id"),
    ],
)
def test_a_search_for_what_is_rare_walks_no_table_but_an_index(tmp_path, stated, index):
    database, plans = Database.open(f"sqlite:///{tmp_path}/watch.db"), []

    def explain(connection, _cursor, statement, parameters, *_rest):
        if statement.startswith("SELECT DISTINCT"):
            plans.extend(connection.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall())

    event.listen(database._engine, "before_cursor_execute", explain)
    assert database.search("", stated=stated).items == ()
    used = [line[3] for line in plans if " observation" in line[3]]
    assert used
    assert all(index in line for line in used)
    database.close()


def test_history_finds_a_series_by_any_of_its_names(writer, database):
    writer.release(40)
    writer.release(41)
    entries = database.history("MEMB")
    assert [[point.observation.figure.value for point in series.points] for series in entries] == [[40, 41]]
    assert len(database.history("members", as_of=AsOf(date(2024, 3, 1)))[0].points) == 1
    assert database.history("whales") == []
    writer.entity = "envoys"
    writer.release(42)
    assert [[len(series.points) for series in database.history(words)] for words in ("members", "envoys")] == [[3], [3]]


@pytest.mark.parametrize(("low", "high", "named"), [(41, None, True), (42, None, False), (None, 40, True), (None, 39, False)])
def test_a_search_compares_every_statement_and_the_last_one_is_asked_for_by_itself(writer, database, low, high, named):
    writer.release(40)
    writer.release(41)
    series = database.search("", stated=StatedFilter(bounds=Bounds(low=low, high=high))).items
    assert bool(series) is named
    for entry in series:
        name = (entry.source, entry.key)
        assert {key: figure.value for key, figure in database.last_stated([name, ("harbour", "gone")]).items()} == {name: 41}


def test_a_delivery_is_pending_until_the_channel_took_it(writer, database):
    writer.release(40, [DeliveryToQueue(channel="desk", key="harbour/1/desk")])
    (pending,) = database.pending_deliveries(NOON + timedelta(days=1))
    assert (pending.channel, pending.content.release.number) == ("desk", 1)
    later = NOON + timedelta(days=2)
    database.mark_deliveries_failed([pending.id], NOON, "500", later)
    assert database.pending_deliveries(NOON + timedelta(days=1)) == []
    (again,) = database.pending_deliveries(later)
    assert (again.key, again.attempts) == (pending.key, 1)
    database.mark_delivered([pending.id], later)
    assert database.pending_deliveries(later) == []


def test_held_counts_only_the_present_run_of_the_same_document(writer, database):
    writer.release(40)
    held = CheckResult(outcome=Outcome.SUSPECT, cause=Cause(CauseCode.SUSPECT, "emptied"), fingerprint="odd")
    for day in (1, 2):
        database.finish_check(database.begin_check("harbour", NOON + timedelta(days=day)), held, NOON)
    state = database.state_of("harbour")
    assert (state.held, state.held_checks, state.held_since) == ("odd", 2, NOON + timedelta(days=1))


def test_validators_are_given_only_for_an_understood_capture(writer, database):
    writer.capture(b"page")
    assert database.start_of("harbour").validators("http://h.test/facts").etag is None
    writer.release(40)
    assert database.start_of("harbour").validators("http://h.test/facts").etag == '"e1"'
    assert database.start_of("harbour").validators("http://other.test/").etag is None


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_opening_an_empty_database_gives_it_the_schema_of_the_models(empty_url):
    engine = make_engine(empty_url)
    require_current(engine, empty_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours, "include_object": _plain})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def _plain(_thing, name, _kind, _reflected, _compared):
    """The indexes over the words of series and over numbers are expressions, each engine's own."""
    return name not in ("ix_series_words", "ix_observation_number")


def _ours(name, kind, _parents):
    """Full-text search makes tables of its own."""
    return kind != "table" or not name.startswith("series_search")


def test_views_answer_without_joins(writer, url):
    writer.release(40)
    writer.release(41)
    assert rows(url, "SELECT source, release, value FROM figures_latest") == [("harbour", 2, 41)]
    assert rows(url, "SELECT kind, label, old_value, new_value, delta FROM changes_flat") == [("revised", "Members", 40, 41, 1)]
    assert rows(url, "SELECT value, first_release, last_release FROM history ORDER BY first_release") == [
        (40, 1, 1),
        (41, 2, None),
    ]
    assert rows(url, "SELECT release, value FROM figures_all ORDER BY release") == [(1, 40), (2, 41)]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.write_bytes(b"this is no database, it is a letter" * 99), "not a database"),
        (lambda path: _run(path, "CREATE TABLE recipes (id INTEGER)"), "belongs to another program"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_left_alone(tmp_path, spoil, words):
    path = tmp_path / "other.db"
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(StorageError, match=words):
        Database.open(f"sqlite:///{path}")
    assert path.read_bytes()[100:] == before[100:]


@pytest.mark.parametrize(("revision", "words"), [("9999", "newer version"), (None, "another program")])
def test_another_schema_version_is_refused_with_what_to_do(writer, url, revision, words):
    writer.release(40)
    writer.database.close()
    engine = make_engine(url)
    with transaction(engine) as connection:
        statement = f"UPDATE alembic_version SET version_num = '{revision}'" if revision else "DELETE FROM alembic_version"
        connection.exec_driver_sql(statement)
    engine.dispose()
    with pytest.raises(StorageError, match=words):
        Database.open(url)


def test_a_schema_that_an_upgrade_changed_meanwhile_asks_for_a_new_start(writer, database, url):
    writer.release(40)
    engine = make_engine(url)
    with transaction(engine) as connection:
        connection.exec_driver_sql("ALTER TABLE source RENAME COLUMN title TO its_title")
    engine.dispose()
    with pytest.raises(StorageError, match="upgraded while this process ran, start it anew"):
        database.overview_of("harbour")


def test_a_missing_directory_is_named(tmp_path):
    with pytest.raises(StorageError, match="does not exist. Create it"):
        Database.open(f"sqlite:///{tmp_path / 'nowhere' / 'watch.db'}")


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_full_disk_keeps_what_was_stored(writer, database, url):
    writer.release(40)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    full = Database.open(url)
    with full._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")
        connection.rollback()
    with pytest.raises(StorageError, match="full.*Free disk space"):
        full.store_capture(full.begin_check("harbour", NOON), _big())
    full.close()
    assert database.report("harbour").release.number == 1


def _big():
    import random

    from db import FetchedCapture

    return FetchedCapture(
        content=random.Random(1).randbytes(500_000), address="http://h.test/facts", media_type=None, charset=None,
        etag=None, last_modified=None, fetched_at=NOON,
    )  # fmt: skip


def _run(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_an_empty_file_where_the_database_was_is_refused_and_left_alone(tmp_path):
    """A file of 0 bytes is what a damaged disk or a failed copy leaves, not a database that begins."""
    path = tmp_path / "watch.db"
    path.touch()
    with pytest.raises(StorageError, match="0 bytes"):
        Database.open(f"sqlite:///{path}")
    assert path.stat().st_size == 0


@pytest.mark.parametrize("few", [400, 0], ids=["words that name few", "words that name many"])
@pytest.mark.parametrize(
    ("words", "releases"),
    [("members", [3, 2]), ("Member", [3, 2]), ("memb", [3, 2]), ("emb", []), ("members boats", []), ("...", [3, 2])],
)
def test_changes_are_found_by_the_words_of_their_series_however_many_these_are(
    writer, database, monkeypatch, few, words, releases
):
    monkeypatch.setattr("db.queries.search.FEW", few)
    for value in (40, 41, 42):
        writer.release(value)
    assert [change.release for change in database.latest_changes(ChangeFilter(words=words)).items] == releases


@pytest.mark.parametrize("few", [400, 0], ids=["words that name few", "words that name many"])
def test_a_figure_is_found_by_each_unit_that_it_was_ever_stated_in(writer, database, monkeypatch, few):
    monkeypatch.setattr("db.queries.search.FEW", few)
    for value, writer.unit in ((40, "1"), (41, "KWD"), (42, "EUR/t"), (43, "mm"), (44, "m")):
        writer.release(value)
    for words in ("dinars", "kwd", "دينار كويتي", "members dinars", "euros", "€", "tonnes", "eur", "metres"):
        assert [entry.key for entry in database.search(words).items] == ["members"], words
        assert len(database.latest_changes(ChangeFilter(words=words)).items) == 4, words
    for words in ("boats dinars", "iraqi dinars", "yen", "%"):
        assert (database.search(words).items, database.latest_changes(ChangeFilter(words=words)).items) == ((), ()), words

"""The record is sealed, copied and put back whole."""

import hashlib
import random
import shutil
import threading
from datetime import UTC, datetime, timedelta

import pytest
from postgres_server import new_database
from sqlalchemy import event

from db import Database, SourceDecision, SourceDecisionKind, StorageError, backup, restore
from db.bodies import LEVEL, forget_bodies, get_body, has_body, put_body
from db.compression import zstd
from db.engine import make_engine, reading, transaction, writing
from db.ledger import (
    START,
    Entry,
    capture_entry,
    decision_entry,
    key_entry,
    next_digest,
    source_decision_entry,
    tombstone_entry,
    undo_entry,
)
from db.models import BodyRow, CaptureRow, CurationRow, SeriesKeyRow, SourceDecisionRow
from snapshots import Curation, CurationKind


def spoil(url, statement):
    engine = make_engine(url)
    with transaction(engine) as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def decided(writer, kind=CurationKind.IGNORE):
    moment = writer.database.report("harbour").release.observed_at
    return writer.database.add_curation("harbour", Curation(kind=kind, series="members", made_by="Ada", made_at=moment))


DAY = datetime(2024, 3, 1, tzinfo=UTC)
MADE = {"made_by": "Ada", "made_at": DAY}
DECIDED = {"id": 3, "kind": "rename", "series": "boats", "into": None, "label": "Båtar", "statements": None, "note": None, **MADE}
SEALED = [
    (
        capture_entry(CaptureRow(id=1, sha256="ab", address="http://h.test/", fetched_at=DAY, imported_at=None)),
        Entry("capture", "1", ("ab", "http://h.test/", DAY, None)),
        "1e9b847fa2ae19db",
    ),
    (
        decision_entry(CurationRow(**DECIDED)),
        Entry("decision", "3", ("rename", "boats", None, "Båtar", None, None, "Ada", DAY)),
        "bac77b9e751038ed",
    ),
    (
        decision_entry(CurationRow(**DECIDED, capture="ab", fingerprint="f")),
        Entry("decision", "3", ("rename", "boats", None, "Båtar", None, None, "Ada", DAY, "ab", "f")),
        "225ddaa3d98fb460",
    ),
    (undo_entry(CurationRow(id=3, undone_by="Bea", undone_at=DAY)), Entry("undo", "3", ("Bea", DAY)), "eddd4be24ea2307c"),
    (
        key_entry(SeriesKeyRow(id=2, key="boats", label="Boats", sha256="ab", quote="41", occurrence=0)),
        Entry("key", "2", ("boats", "Boats", "ab", "41", 0)),
        "32a522ae60cdda62",
    ),
    (
        source_decision_entry(SourceDecisionRow(id=4, kind="pause", note=None, **MADE)),
        Entry("source decision", "4", ("pause", None, "Ada", DAY)),
        "18002dcd5d28e21e",
    ),
    (
        tombstone_entry("capture 1", "secret", "Ada", DAY),
        Entry("tombstone", "capture 1", ("secret", "Ada", DAY)),
        "198f29fc18ec0490",
    ),
]


@pytest.mark.parametrize(("made", "entry", "digest"), SEALED)
def test_what_is_sealed_has_the_same_digest_in_every_version(made, entry, digest):
    """Else `figurewatch verify` of a later version would call every older record altered."""
    assert made == entry
    assert next_digest(START, made).hex()[:16] == digest


def test_a_record_that_nobody_touched_has_no_fault(writer, database):
    for value in (40, 41, 42):
        writer.release(value)
    number = decided(writer)
    database.undo_curation("harbour", number, "Bea", database.report("harbour").release.observed_at)
    assert database.faults() == []
    (chain,) = database.chains()
    assert (chain.source, chain.entries, len(chain.digest)) == ("harbour", 6, 64)  # three captures, a key, a decision, an undo
    (key,) = database.record_of("harbour").keys
    assert (key.key, key.quote, key.capture) == ("members", "40", database.report("harbour", 1).release.capture)


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE capture SET address = 'http://elsewhere.test/' WHERE id = 2", "capture 2 of harbour"),
        ("UPDATE curation SET made_by = 'Eve'", "decision 1 of harbour"),
        ("DELETE FROM curation", "decision 1 of harbour"),
        ("UPDATE series_key SET key = 'other'", "key 1 of harbour"),
        ("DELETE FROM ledger WHERE sequence = 2", "chain of harbour"),
        ("UPDATE capture_body SET size = size, frame = substr(frame, 1, 5) WHERE prefix IS NULL", "body "),
        ("UPDATE release SET number = 7 WHERE number = 3", "releases of harbour"),
        ("DELETE FROM layout WHERE release_id = 1", "release 1 of harbour"),
    ],
)
def test_what_was_altered_is_found_and_named(writer, database, url, statement, place):
    for value in (40, 41, 42):
        writer.release(value)
    decided(writer)
    assert database.faults() == []
    spoil(url, statement)
    assert place in "\n".join(fault.place for fault in database.faults())


def test_what_was_slipped_in_is_found(writer, database, url):
    writer.release(40)
    columns = "source_id, sha256, address, media_type, charset, etag, last_modified, fetched_at"
    spoil(url, f"INSERT INTO capture ({columns}) SELECT {columns} FROM capture")
    assert [(fault.place, fault.message) for fault in database.faults()] == [
        ("capture 2 of harbour", "it was added past the record")
    ]


def test_removed_pages_leave_a_tombstone_and_the_history(writer, database):
    for value in (40, 41):
        writer.release(value)
    moment = database.report("harbour").release.observed_at
    with pytest.raises(StorageError, match="it is still watched"):
        database.purge("harbour", "Ada", moment)
    database.decide_about("harbour", SourceDecision(kind=SourceDecisionKind.REMOVE, made_by="Ada", made_at=moment))
    assert database.purge("harbour", "Ada", moment) == 2
    assert database.faults() == []
    assert len(database.history_of("harbour", "members").intervals) == 2
    assert database.overview()[0].archived_at == moment
    page = database.report("harbour").release.capture
    with pytest.raises(StorageError, match=r"removed on purpose, on 2024-03-\d\d by Ada: the source was removed"):
        database.capture(page)
    database.decide_about("harbour", SourceDecision(kind=SourceDecisionKind.RESUME, made_by="Ada", made_at=moment))
    assert database.start_of("harbour").etag is None  # else the publisher would not send it again
    writer.capture(b"<p>The mission has 41 members.</p>")
    assert database.capture(page).content == b"<p>The mission has 41 members.</p>"
    assert database.faults() == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE tombstone SET why = 'for no reason' WHERE id = 1", "not what was recorded"),
        ("DELETE FROM tombstone WHERE id = 1", "nothing before it is proved"),
    ],
)
def test_a_tombstone_is_proved_like_any_link(writer, database, url, statement, told):
    """Else whatever lies before it could be altered, and the newest link of the chain stay as it was."""
    writer.release(40)
    moment = database.report("harbour").release.observed_at
    database.decide_about("harbour", SourceDecision(kind=SourceDecisionKind.REMOVE, made_by="Ada", made_at=moment))
    database.purge("harbour", "Ada", moment)
    assert database.faults() == []
    (removal,) = database.removals("harbour")
    assert (removal.made_by, removal.made_at, removal.why) == ("Ada", moment, "the source was removed")
    spoil(url, statement)
    assert told in "\n".join(fault.message for fault in database.faults())


def test_pages_outlive_the_one_that_they_are_a_difference_from(database, url):
    text = "".join(f"Line {number} of a page that nearly stays. " for number in range(400))
    contents = [f"{text} Issue {number}.".encode() for number in range(5)]
    engine = make_engine(url)
    with writing(engine, "storing") as session:
        names, before = [], None
        for content in contents:
            before = put_body(session, content, before)
            names.append(before)
        assert session.get(BodyRow, names[3]).prefix == names[0]
        assert sorted(forget_bodies(session, [names[0], names[2]])) == sorted([names[0], names[2]])
    with reading(engine, "reading") as session:
        assert [get_body(session, names[number]) for number in (1, 3, 4)] == [contents[number] for number in (1, 3, 4)]
        assert [session.get(BodyRow, names[number]).prefix for number in (1, 3, 4)] == [None, names[1], names[1]]
    engine.dispose()


def test_a_body_is_kept_as_a_difference_until_a_full_one_is_due(database, url):
    """Against the full body that the last one stands on; what was removed is no base, and comes back in full."""
    text = "".join(f"Line {number} of a page that nearly stays. " for number in range(100))
    contents = [f"{text} Issue {number}.".encode() for number in range(7)]
    other = random.Random(1).randbytes(2_000)
    engine = make_engine(url)
    with writing(engine, "storing") as session:

        def stored(content, before):
            name = put_body(session, content, before)
            row = session.get(BodyRow, name)
            assert (get_body(session, name), row.size) == (content, len(content))
            return name, row.prefix, row.depth

        kept = [stored(contents[0], None)]
        for number, content in enumerate(contents[1:]):
            if number == 2:
                session.get(BodyRow, kept[-1][0]).depth = 97
            kept.append(stored(content, kept[-1][0]))
        names = [name for name, _, _ in kept]
        assert [prefix for _, prefix, _ in kept] == [None, names[0], names[0], names[0], names[0], None, names[5]]
        assert [depth for _, _, depth in kept] == [0, 1, 2, 98, 99, 0, 1]
        assert stored(contents[2], names[6])[1:] == (names[0], 97), "it is there already"
        assert stored(other, names[6])[1:] == (None, 0), "a difference would save nothing"
        assert stored(b"seven b", names[6])[1:] == (None, 0)
        assert stored(contents[1] + b"!", "unknown")[1:] == (None, 0)
        assert forget_bodies(session, [names[5], names[6], "unknown"]) == [names[5], names[6]]
        assert forget_bodies(session, [names[6]]) == [], "it is empty already"
        assert [has_body(session, name) for name in (names[3], names[5], "unknown")] == [True, False, False]
        assert stored(contents[6] + b"?", names[5])[1:] == (None, 0), "what was removed is no base"
        with pytest.raises(StorageError, match="removed on purpose$"):
            get_body(session, names[5])
        assert stored(contents[5], names[4])[1:] == (None, 0), "a hundred stand on the first already"
        assert stored(contents[6], names[1])[1:] == (names[0], 2)
        shares = []
        for length in range(300, 500, 10):
            name, prefix, _ = stored(contents[0] + other[:length], names[0])
            row = session.get(BodyRow, name)
            shares += [len(row.frame) / row.size] if prefix else []
        assert 1 / 11 < max(shares) <= 1 / 10
        base, content = b"q7#kZp1!", b"q7#kZp1!" * 3 + b"abc"
        under = BodyRow(sha256=hashlib.sha256(base).hexdigest(), depth=0, size=8, frame=zstd.compress(base))
        frame = zstd.compress(content, LEVEL, zstd_dict=zstd.ZstdDict(base, is_raw=True).as_prefix)
        over = BodyRow(sha256=hashlib.sha256(content).hexdigest(), prefix=under.sha256, depth=1, size=27, frame=frame)
        session.add_all([under, over])
        assert get_body(session, over.sha256) == content, "on the shortest base"
    engine.dispose()


@pytest.mark.long
def test_a_backup_taken_under_way_is_one_state_and_comes_back(writer, database, url, tmp_path, request):
    if url.startswith("postgresql") and shutil.which("pg_dump") is None:
        pytest.skip("there is no pg_dump; install the client programs of PostgreSQL")
    writer.release(40)
    done = threading.Event()

    def write():
        for value in range(41, 61):
            writer.release(value)
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    copies = []
    (tmp_path / ".copy-0.db.partial").write_bytes(b"half of a backup that was killed" * 99)
    while not copies or (url.startswith("sqlite") and not done.is_set()):  # starting pg_dump takes long, and proves no more twice
        copies.append(tmp_path / f"copy-{len(copies)}.db")
        backup(url, copies[-1])
    thread.join()
    with pytest.raises(StorageError, match="there already"):
        backup(url, copies[0])
    places = [f"sqlite:///{copy}" for copy in copies]
    if url.startswith("postgresql"):
        with pytest.raises(StorageError, match="is not empty.*nothing was changed"):
            restore(copies[0], url)
        places = [new_database(request.getfixturevalue("postgresql"))]
        assert restore(copies[0], places[0]) is None
    for place in places:
        opened = Database.open_read_only(place)
        assert opened.faults() == []
        assert opened.vintage("harbour")[1][0].figure.value == 39 + opened.report("harbour").release.number
        opened.close()
    if url.startswith("postgresql"):
        return
    database.close()
    kept = restore(copies[0], url)
    again = Database.open(url)
    assert again.report("harbour").release.number <= 21
    again.close()
    before = Database.open_read_only(f"sqlite:///{kept}")
    assert before.report("harbour").release.number == 21
    before.close()


def test_what_is_no_backup_is_refused_and_the_database_stays(writer, url, tmp_path):
    writer.release(40)
    letter = tmp_path / "letter.db"
    letter.write_bytes(b"Dear reader, " * 999)
    with pytest.raises(StorageError, match="restoring"):
        restore(letter, url)
    assert writer.database.report("harbour").release.number == 1
    assert not list(tmp_path.rglob(".*.restored")), "no half of it is left behind"


def test_the_password_of_a_server_is_no_argument_and_a_missing_program_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StorageError, match=r"there is no pg_dump here\. Install the client programs"):
        backup("postgresql://watch:sesame@db.test/watch", tmp_path / "watch.dump")
    program = tmp_path / "pg_dump"
    said = ("warning: an old file", "error: no such server", "detail: it is 15, this is 14", "hint: none")
    told = "; ".join(f'echo "pg_dump: {line}"' for line in said)
    program.write_text(f'#!/bin/sh\necho "$PGPASSWORD $@" > {tmp_path}/seen; exec >&2; {told}; exit 1\n')
    program.chmod(0o755)
    for address in ("postgresql+psycopg://watch:sesame@db.test/watch", "postgresql://watch@db.test/watch?password=sesame"):
        with pytest.raises(StorageError, match=r": pg_dump: error: no such server; it is 15, this is 14\. The"):
            backup(address, tmp_path / "watch.dump")
        seen = (tmp_path / "seen").read_text().split()
        assert (seen[0], "sesame" in " ".join(seen[1:])) == ("sesame", False)
        assert {"postgresql://watch@db.test/watch", "--no-password"} <= set(seen), "it would ask the terminal, and wait"


def test_two_processes_that_store_the_same_bytes_store_them_once(writer, database, url):
    """Each over a connection of its own, at the same moment."""
    checks = [database.begin_check("harbour", database.overview()[0].next_due or _moment()) for _ in range(8)]
    failures = []

    def store(check):
        own = Database.open(url)
        try:
            writer_of(own).capture(b"the same bytes", check)
        except StorageError as error:
            failures.append(error)
        finally:
            own.close()

    threads = [threading.Thread(target=store, args=(check,)) for check in checks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert database.faults() == []


def writer_of(database):
    from dataclasses import dataclass

    from db import FetchedCapture

    @dataclass
    class One:
        def capture(self, content, check):
            capture = FetchedCapture(
                content=content, address="http://h.test/facts", media_type=None, charset=None, etag=None, last_modified=None,
                fetched_at=_moment() + timedelta(seconds=check.id),
            )  # fmt: skip
            return database.store_capture(check, capture)

    return One()


def _moment():
    from datetime import UTC, datetime

    return datetime(2024, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_figures_are_counted_of_the_newest_releases_and_no_other_is_read(writer, database):
    """A plan with a scan of releases takes longer with each that there is; SQLite tells its plan in words."""
    for value in (40, 41, 42):
        writer.release(value)
    statements = []
    event.listen(database._engine, "before_cursor_execute", lambda *told: statements.append(told[2:4]))
    assert database.count_of_figures() == 1
    ((asked, given),) = [(statement, values) for statement, values in statements if "release" in statement]
    with database._engine.connect() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", given)]
    assert not [step for step in plan if step.startswith("SCAN release")], plan


def test_a_release_is_recorded_by_few_statements(writer, database):
    for value in (40, 41):
        writer.release(value)
    statements = []
    event.listen(database._engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    writer.release(42)
    asked = [statement for statement in statements if not statement.startswith(("PRAGMA", "BEGIN", "SET "))]
    assert len(asked) <= 25, (
        asked
    )  # the visit 1, its page 9 and on a server one that looks whether it came before, all that follows from it 14
    assert sum("UPDATE source" in statement for statement in asked) == 1

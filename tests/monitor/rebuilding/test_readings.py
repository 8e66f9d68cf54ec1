"""A rebuild from parts: the same history, nothing read a second time, and only by what reads it in the same way."""

import hashlib
import json
from contextlib import contextmanager
from datetime import UTC, datetime

import pyarrow as pa
import pytest
from click.testing import CliRunner
from harbour_sheet import page
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from sqlalchemy import text
from watching import Watch

from db import FetchedCapture
from db.engine import make_engine, transaction
from monitor.bulk.parts import Batches, BulkError, made_ready, rows_of_part
from monitor.cli import cli
from monitor.reading.lines import derived_of, whole_line_of
from monitor.reading.orders import Derived, ToRead
from monitor.rebuilding import propose, readings
from monitor.rebuilding.readings import kept_in
from snapshots import Hints, Reading

pytestmark = pytest.mark.long


@contextmanager
def told(steps):
    yield lambda done, total: steps.append((done, total))


def captures(count):
    sheets = [page([("over 2,700 patrols", f"over {2_000 + 10 * number:,} patrols")]) for number in range(count)]
    return [*sheets, b"%PDF-1.7 that is all"]


@pytest.fixture
def harbour(tmp_path):
    """Seven captures of one source, the last one damaged."""
    watch = Watch(tmp_path / "watch.db", monitor={"workers": 1}, url="http://127.0.0.1:9/facts")
    watch.database.add_imported("harbour", [
        FetchedCapture(
            content=content, address=f"http://archive.test/{number}", media_type="text/html" if number < 6 else "application/pdf",
            charset=None, etag=None, last_modified=None, fetched_at=datetime(2020, 1 + number, 1, tzinfo=UTC),
        )
        for number, content in enumerate(captures(6))
    ], watch.moment)  # fmt: skip
    yield watch
    watch.close()


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """Of captures in a part; and one reader for all tests: that each run ends its own is for tests of the parts and of readers."""
    monkeypatch.setattr(readings, "CAPTURES", 3)
    monkeypatch.setattr(Batches, "close", lambda _: None)


def proposed(watch, folder, source=None, engine="pool"):
    """What a rebuild from parts gives, and how many of its three parts were there before."""
    steps = []
    proposal = propose(source or watch.source, watch.parts, opened=kept_in(made_ready(folder), engine, lambda: told(steps)))
    return proposal, steps[0][0]


def written(folder):
    return {part.name: part.stat().st_mtime_ns for part in folder.glob("*.parquet")}


def test_parts_give_the_history_that_reading_now_gives(harbour, tmp_path):
    now = propose(harbour.source, harbour.parts)
    kept, there = proposed(harbour, tmp_path / "parts")
    assert kept == now
    assert (len(kept.releases), len(kept.unreadable), there) == (6, 1, 0)
    assert len(written(tmp_path / "parts")) == 3


def test_a_second_run_reads_nothing(harbour, tmp_path):
    first, _ = proposed(harbour, tmp_path / "parts")
    parts = written(tmp_path / "parts")
    second, there = proposed(harbour, tmp_path / "parts")
    assert (second, there) == (first, 3)
    assert written(tmp_path / "parts") == parts


def test_each_capture_is_taken_out_of_the_database_once_where_parts_are_there(harbour, tmp_path, monkeypatch):
    proposed(harbour, tmp_path / "parts")
    taken = taken_out(harbour, monkeypatch)
    proposed(harbour, tmp_path / "parts")
    assert sorted(taken) == sorted(set(taken))
    assert len(taken) == 7


def taken_out(watch, monkeypatch):
    """The numbers of the captures whose bytes are read from now on."""
    taken, plain = [], watch.database.capture_of
    monkeypatch.setattr(watch.database, "capture_of", lambda number: (taken.append(number), plain(number))[1])
    return taken


def test_a_run_that_was_broken_off_loses_no_finished_part(harbour, tmp_path):
    whole, _ = proposed(harbour, tmp_path / "parts")
    (first, *rest) = sorted(written(tmp_path / "parts").items())
    (tmp_path / "parts" / first[0]).unlink()
    again, there = proposed(harbour, tmp_path / "parts")
    assert (again, there) == (whole, 2)
    assert sorted(written(tmp_path / "parts").items())[1:] == rest


@pytest.mark.parametrize("change", [{"currency": "EUR"}, {"language": "de"}])
def test_parts_of_another_reading_are_passed_by(harbour, tmp_path, change):
    proposed(harbour, tmp_path / "parts")
    _, there = proposed(harbour, tmp_path / "parts", harbour.source.model_copy(update=change))
    assert there == 0


def test_parts_of_another_extractor_are_passed_by(harbour, tmp_path, monkeypatch):
    proposed(harbour, tmp_path / "parts")
    monkeypatch.setattr("monitor.bulk.units.EXTRACTOR_VERSION", "999")
    assert proposed(harbour, tmp_path / "parts")[1] == 0


def test_a_further_capture_costs_the_part_that_it_belongs_to(harbour, tmp_path):
    proposed(harbour, tmp_path / "parts")
    late = FetchedCapture(
        content=page([("over 2,700 patrols", "over 3,100 patrols")]), address="http://archive.test/9", media_type="text/html",
        charset=None, etag=None, last_modified=None, fetched_at=datetime(2021, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    harbour.database.add_imported("harbour", [late], harbour.moment)
    proposal, there = proposed(harbour, tmp_path / "parts")
    assert (len(proposal.releases), there) == (7, 2)


@pytest.mark.ray
@pytest.mark.filterwarnings("ignore")  # what Ray warns of in itself
def test_ray_gives_the_same_history(harbour, tmp_path):
    pytest.importorskip("ray", reason="Ray is missing: pip install 'figurewatch[ray]'")
    assert proposed(harbour, tmp_path / "ray", engine="ray")[0] == proposed(harbour, tmp_path / "pool")[0]
    assert written(tmp_path / "ray").keys() == written(tmp_path / "pool").keys()


@given(st.text(max_size=40).map(lambda words: f"<h1>Ports {words}</h1><p>Crews have carried out over 2,700 patrols {words}.</p>"))
def test_a_reading_comes_back_as_it_was(text):
    order = ToRead(
        name="sheet", content=text.encode("utf-8", "surrogatepass"), hints=Hints(media_type="text/html"), reading=Reading()
    )
    read = order.done(1_000)
    again = derived_of(whole_line_of(order, 1_000))
    assert repr(again) == repr(read)
    assert isinstance(again, Derived)


def test_a_rebuild_by_command_keeps_its_parts(harbour, tmp_path):
    settings = tmp_path / "config.toml"
    settings.write_text(
        f'[monitor]\ndatabase = "sqlite:///{tmp_path / "watch.db"}"\n[[source]]\nname = "harbour"\nurl = "http://127.0.0.1:9/facts"\n'
        "allow_private_addresses = true\n"
    )
    harbour.close()
    run = ["rebuild", "harbour", "--config", str(settings), "--yes", "--parts", str(tmp_path / "parts")]
    done = CliRunner().invoke(cli, run)
    assert done.exit_code == 0, done.output
    assert "6 releases from 7 captures" in done.output
    rows = [row for part in sorted((tmp_path / "parts").glob("*.parquet")) for row in rows_of_part(part)]
    assert sorted(row["record"] is None for row in rows) == [False] * 6 + [True]
    assert "Nothing would change" in CliRunner().invoke(cli, run).output


def emptied(part, _rows):
    part.write_bytes(b"")


def cut(part, _rows):
    part.write_bytes(part.read_bytes()[:-40])


def shortened(part, rows):
    parquet.write_table(pa.Table.from_pylist(rows[:-1]), part)


def reversed_in_order(part, rows):
    parquet.write_table(pa.Table.from_pylist(rows[::-1]), part)


def of_other_columns(part, rows):
    parquet.write_table(pa.Table.from_pylist([{"name": row["name"]} for row in rows]), part)


def of_no_reading(part, rows):
    parquet.write_table(pa.Table.from_pylist([{**row, "record": "{", "trouble": None} for row in rows]), part)


@pytest.mark.parametrize("damage", [emptied, cut, shortened, reversed_in_order, of_other_columns, of_no_reading])
def test_a_damaged_part_is_named_and_changes_nothing(harbour, tmp_path, damage):
    whole, _ = proposed(harbour, tmp_path / "parts")
    part = min((tmp_path / "parts").glob("*.parquet"))
    damage(part, list(rows_of_part(part)))
    with pytest.raises(BulkError, match=rf"{part.name} is damaged .* Delete it and run again"):
        proposed(harbour, tmp_path / "parts")
    part.unlink()
    assert proposed(harbour, tmp_path / "parts") == (whole, 2)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BulkError, match="Name a folder that can be written"):
        made_ready(tmp_path / "file" / "parts")


@pytest.mark.parametrize("more", [[], ["--parts", "parts"]])
def test_a_damaged_capture_is_named_and_passed_over_until_it_is_restored(harbour, tmp_path, monkeypatch, more):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").write_text(
        f'[monitor]\ndatabase = "sqlite:///{tmp_path / "watch.db"}"\nworkers = 1\n'
        + "".join(f'[[source]]\nname = "{name}"\nurl = "http://127.0.0.1:9/{name}"\n' for name in ("harbour", "quay"))
    )
    digest = hashlib.sha256(captures(6)[5]).hexdigest()
    with harbour.database._engine.begin() as connection:
        chosen = {"digest": digest}
        frame = connection.execute(text("SELECT frame FROM capture_body WHERE sha256 = :digest"), chosen).scalar_one()
        connection.execute(text("UPDATE capture_body SET frame = x'00' WHERE sha256 = :digest"), chosen)
    told = CliRunner().invoke(cli, ["rebuild", "--all", "--yes", *more])
    assert told.exit_code == 1, told.output
    assert f"harbour: damaged: capture {digest}" in told.stderr
    assert "harbour: 5 releases from 6 captures" in told.stdout
    assert "quay: 0 releases" in told.stdout
    with harbour.database._engine.begin() as connection:
        connection.execute(text("UPDATE capture_body SET frame = :frame WHERE sha256 = :digest"), {"frame": frame, **chosen})
    again = CliRunner().invoke(cli, ["rebuild", "harbour", "quay", "--yes", *more])
    assert (again.exit_code, "harbour: 6 releases from 7 captures" in again.stdout) == (0, True)


def test_a_release_whose_page_is_damaged_is_lost_to_no_rebuild_that_nobody_asked_to(tmp_path):
    config = ["--config", str(tmp_path / "config.toml")]
    (tmp_path / "config.toml").write_text(
        f'[monitor]\ndatabase = "sqlite:///{tmp_path}/watch.db"\nworkers = 1\n[[source]]\nname = "port"\nfiles = "issues/*.txt"\nbacklog = true\n'
    )
    (tmp_path / "issues").mkdir()
    for day, boats in ((4, 31), (5, 37)):
        (tmp_path / "issues" / f"2024-03-0{day}.txt").write_text(
            f"Issue of {day} March 2024\n\nThe port counts {boats} fishing boats.\n"
        )
    CliRunner().invoke(cli, ["check", *config])
    engine = make_engine(f"sqlite:///{tmp_path}/watch.db")
    with transaction(engine) as connection:
        connection.execute(
            text("UPDATE capture_body SET frame = x'00' WHERE sha256 = (SELECT sha256 FROM release WHERE number = 2)")
        )

    def told():
        with engine.connect() as connection:
            return list(connection.execute(text("SELECT number, title, value FROM release JOIN observation ON first = number")))

    before = told()
    kept = CliRunner().invoke(cli, ["rebuild", "port", "--yes", *config])
    assert kept.exit_code == 1
    assert "port: nothing was changed: it would lose what is known of release 2, whose page is damaged" in kept.stderr
    key = json.loads(CliRunner().invoke(cli, ["series", "list", "port", "--json", *config]).stdout)["series"][0]["key"]
    decided = CliRunner().invoke(cli, ["series", "ignore", "port", key, *config])
    assert "let go of them: `figurewatch rebuild port --without-damaged`" in str(decided.exception)
    assert told() == before
    CliRunner().invoke(cli, ["rebuild", "port", "--yes", "--without-damaged", *config])
    assert len(told()) < len(before)
    engine.dispose()


def test_a_rebuild_wants_names_or_all():
    for order in ([], ["harbour", "--all"]):
        told = CliRunner().invoke(cli, ["rebuild", *order])
        assert (told.exit_code, "or say --all" in told.stderr) == (2, True)

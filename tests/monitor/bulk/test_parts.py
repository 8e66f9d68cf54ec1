"""Folders and WARC files read in parts: the same rows by whatever engine, and nothing read a second time."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from harbour_sheet import page
from warc_writer import WarcFile

from monitor.bulk import units as units_module
from monitor.bulk.engines import ENGINES, by_readers, missing
from monitor.bulk.parts import Way, made_ready, rows_of_part
from monitor.bulk.units import part_name, units_of
from monitor.cli import cli
from monitor.configuration import Configuration
from snapshots import Reading

RUN = "import sys; from monitor.cli import main; sys.argv[0] = 'figurewatch'; main()"
READING = Reading()


@pytest.fixture
def folder(tmp_path):
    """Two archives, one of them with a damaged member, and some plain files."""
    place = tmp_path / "crawl"
    place.mkdir()
    (place / "a.warc.gz").write_bytes(
        WarcFile().response("2023-01-01", page()).response("2023-02-01", b"<p>12 boats sank.</p>").bytes()
    )
    good = WarcFile().response("2023-03-01", b"<p>40 people came.</p>").bytes()
    (place / "b.warc.gz").write_bytes(good + b"\x1f\x8b\x08broken" + good)
    for number in range(3):
        (place / f"c{number}.html").write_bytes(f"<p>{number + 20} vessels are at sea.</p>".encode())
    (place / "d.pdf").write_bytes(b"%PDF-1.7 that is all")
    return place


def way(tmp_path, **more):
    settings = Configuration()
    parts = tmp_path / "parts"
    parts.mkdir(exist_ok=True)
    return Way(**{"folder": parts, "reading": READING, "limits": settings.limits.limits, "most_bytes": 1_000_000, **more})


def run(place, *options, cwd):
    command = [sys.executable, "-c", RUN, "extract", str(place), *map(str, options)]
    return subprocess.run(command, capture_output=True, text=True, timeout=110, check=False, cwd=cwd)


def test_an_archive_is_a_unit_and_plain_files_are_ranges(folder, monkeypatch):
    monkeypatch.setattr(units_module, "FILES", 2)
    assert [(unit.name, len(unit.files), unit.is_warc) for unit in units_of(folder)] == [
        ("crawl/a.warc.gz", 1, True), ("crawl/b.warc.gz", 1, True), ("crawl/c0.html", 2, False), ("crawl/c2.html", 2, False),
    ]  # fmt: skip


@pytest.mark.whole
def test_every_document_comes_in_order_and_what_is_damaged_is_named(tmp_path, folder):
    done = run(folder, "--parts", tmp_path / "parts", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    names = [json.loads(line)["name"].split("/")[-1] for line in done.stdout.splitlines()]
    assert [name for name in names if name.startswith("c")] == ["c0.html", "c1.html", "c2.html"]
    assert len(names) == 7
    passed = [line for line in done.stderr.splitlines() if line.startswith("passed over")]
    assert any("b.warc.gz" in line for line in passed)
    assert any("d.pdf" in line for line in passed)


@pytest.mark.whole
def test_a_second_run_reads_nothing_and_prints_the_same(tmp_path, folder):
    first = run(folder, "--parts", tmp_path / "parts", cwd=tmp_path)
    written = {part: part.stat().st_mtime_ns for part in (tmp_path / "parts").iterdir()}
    second = run(folder, "--parts", tmp_path / "parts", cwd=tmp_path)
    assert second.stdout == first.stdout
    assert {part: part.stat().st_mtime_ns for part in (tmp_path / "parts").iterdir()} == written
    assert "3 of 3 parts are there" in second.stderr


@pytest.mark.parametrize("change", [{"reading": Reading(currency="EUR")}, {"reading": Reading(language="de")}])
def test_what_is_read_in_another_way_is_another_part(tmp_path, folder, change):
    unit = units_of(folder)[0]
    assert way(tmp_path, **change).part_of(unit) != way(tmp_path).part_of(unit)


def test_what_changed_is_read_again_and_nothing_else(tmp_path, folder):
    made = way(tmp_path)
    list(by_readers(units_of(folder), made, 1))
    (folder / "c1.html").write_bytes(b"<p>99 vessels are at sea.</p>")
    assert [unit.name for unit in missing(units_of(folder), made)] == ["crawl/c0.html"]


@pytest.mark.whole
def test_a_warc_file_alone_is_read_without_parts(tmp_path, folder):
    done = run(folder / "a.warc.gz", cwd=tmp_path)
    assert [len(json.loads(line)["figures"]) > 0 for line in done.stdout.splitlines()] == [True, True]


@pytest.mark.whole
def test_a_kill_costs_the_part_that_was_being_read(tmp_path, folder):
    """The finished ones are there, and of the other one no trace is taken for a part."""
    for number in range(400):
        (folder / f"e{number}.html").write_bytes(page() + str(number).encode())
    parts = tmp_path / "parts"
    command = [sys.executable, "-c", RUN, "extract", str(folder), "--parts", str(parts), "--jobs", "1"]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path, start_new_session=True
    ) as process:
        ends = time.monotonic() + 60
        while len(list(parts.glob("*.parquet"))) < 2 and time.monotonic() < ends:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
    made = way(tmp_path, most_bytes=Configuration().monitor.max_bytes, folder=parts)
    assert [unit.name for unit in missing(units_of(folder), made)] == ["crawl/c0.html"]
    list(by_readers(missing(units_of(folder), made), made, 2))
    assert sum(1 for unit in units_of(folder) for _ in rows_of_part(made.part_of(unit))) == 409


def test_a_part_is_named_by_content_way_and_version(folder):
    name = part_name(units_of(folder)[0], READING, 100)
    assert name.endswith(".parquet")
    assert len(name.split("-v")[0]) == 24


@pytest.mark.ray
@pytest.mark.filterwarnings("ignore")  # what Ray warns of in itself
def test_ray_gives_the_same_parts_byte_for_byte(tmp_path, folder):
    by_hand, by_ray = way(tmp_path), way(tmp_path, folder=tmp_path / "ray")
    by_ray.folder.mkdir()
    units = units_of(folder)
    list(by_readers(units, by_hand, 2))
    assert sorted(unit.name for unit in ENGINES["ray"](units, by_ray, 2)) == [unit.name for unit in units]
    for unit in units:
        assert by_ray.part_of(unit).read_bytes() == by_hand.part_of(unit).read_bytes()


@pytest.mark.whole
@pytest.mark.parametrize(("module", "options", "told"), [
    ("ray", ("--engine", "ray"), "pip install 'figurewatch[ray]'"),
    ("pyarrow", (), "pip install 'figurewatch[parquet]'"),
])  # fmt: skip
def test_a_missing_extra_is_named(tmp_path, folder, module, options, told):
    without = f"import sys; sys.modules[{module!r}] = None; " + RUN
    command = [sys.executable, "-c", without, "extract", str(folder), "--parts", "parts", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path)
    assert (done.returncode, told in done.stderr, "Traceback" in done.stderr) == (1, True, False), done.stderr


def test_ray_without_a_folder_of_parts_is_refused(tmp_path):
    (tmp_path / "sheet.txt").write_text("Crews have carried out over 2,700 patrols.")
    for order in (["extract", str(tmp_path)], ["rebuild", "harbour"], ["import", "harbour", str(tmp_path)]):
        told = CliRunner().invoke(cli, [*order, "--engine", "ray"])
        assert (told.exit_code, "name a folder with --parts" in told.stderr) == (2, True)


def test_what_a_killed_run_left_is_swept_and_what_is_being_written_stays(tmp_path):
    left, growing, part = (tmp_path / name for name in (".a-v1.parquet.11", ".b-v1.parquet.12", "c-v1.parquet"))
    for file in (left, growing, part):
        file.write_bytes(b"PAR1")
    for file in (left, part):
        os.utime(file, (0, 0))
    made_ready(tmp_path)
    assert sorted(tmp_path.iterdir()) == [growing, part]

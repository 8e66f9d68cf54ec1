"""An import is killed at any line: run again, it comes to the same end as one that was never killed."""

import os
import random
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from harbour_sheet import page
from watching import Watch

from monitor.importers import import_into
from monitor.importers.candidates import Wanted
from monitor.importers.places import candidates_on_disk
from monitor.reading.orders import derived
from monitor.rebuilding import rebuild

ROOT = Path(__file__).parents[2]
ROOMS = tuple(str(ROOT / room) for room in ("db", "monitor/importers", "monitor/rebuilding"))
SEED = 20240302
CYCLES = 3


class HereReaders:
    """Reads in this very process: a process that lives for one cycle would spend it on starting readers."""

    workers = 1

    def read(self, order):
        return derived(order, most_figures=1_000)


def take(watch, folder):
    """What `figurewatch import` does."""
    watch.parts = replace(watch.parts, readers=HereReaders())
    _, offers = candidates_on_disk(watch.parts, [folder], Wanted(watch.source, None))
    imported = import_into(watch.source, watch.parts, offers, lambda _: None)
    if watch.database.wants_rebuild("harbour"):
        rebuild(watch.source, watch.parts)
    return imported


def forked(database, folder, kill_at):
    """A child that imports, and kills itself at that line of our code; how many lines it ran, None where it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover -- the child never reports
        os.close(reading)
        watch, lines = Watch(database, url="http://h.test/facts"), 0

        def tick(frame, event, _argument):
            nonlocal lines
            if not frame.f_code.co_filename.startswith(ROOMS):
                return None
            lines += event == "line"
            if lines == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return tick

        sys.settrace(tick)
        take(watch, folder)
        sys.settrace(None)
        os.write(writing, str(lines).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        lines = told.read()
    os.waitpid(child, 0)
    return int(lines) if lines else None


def story(database):
    watch = Watch(database, url="http://h.test/facts")
    try:
        assert watch.database.open_checks() == []
        return watch.whole(), len(watch.database.record_of("harbour").sightings)
    finally:
        watch.close()


@pytest.fixture
def sheets(tmp_path):
    """More than are stored at once."""
    folder = tmp_path / "sheets"
    folder.mkdir()
    for number in range(27):
        name = f"{2020 + number // 12}-{number % 12 + 1:02}-01.html"
        (folder / name).write_bytes(page([("over 2,700 patrols", f"over {2750 + number * 10:,} patrols")]))
    return folder


@pytest.mark.timeout(300)
@pytest.mark.whole
def test_killed_at_any_line_an_import_is_run_again_to_the_same_end(tmp_path, sheets):
    whole = forked(tmp_path / "calm.db", sheets, None)
    calm, rng = story(tmp_path / "calm.db"), random.Random(SEED)
    assert calm[1] == 27
    for cycle in range(CYCLES):
        database = tmp_path / f"wild-{cycle}.db"
        line = rng.randrange(1, whole)
        at = f"seed {SEED}, cycle {cycle}, line {line} of {whole}"
        assert forked(database, sheets, line) is None, at
        again = Watch(database, url="http://h.test/facts")
        take(again, sheets)
        again.close()
        assert story(database) == calm, at
        database.unlink()

"""A file that is written anew is the old one until the new one is whole."""

import os
import stat
from threading import Thread

import pytest

from monitor.exporters import tables
from monitor.exporters.tables import FIELDS
from monitor.whole_files import written_whole

ROW = {name: None for name, _ in FIELDS} | {"source": "harbour", "value": "41"}
WRITERS = {
    "f.csv": tables.write_csv,
    "f.xlsx": tables.write_xlsx,
    "f.parquet": tables.write_parquet,
    "statements.csv": lambda rows, target: tables.write_package(rows, "harbour", target.parent),
}


def broken_off(error):
    yield ROW
    raise error


@pytest.mark.parametrize("name", WRITERS)
def test_an_export_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"before")
    with pytest.raises(OSError, match="No space"):
        WRITERS[name](broken_off(OSError(28, "No space left on device")), path)
    assert (path.read_bytes(), len(list(tmp_path.iterdir()))) == (b"before", 1)
    WRITERS[name](iter([ROW]), path)
    assert path.read_bytes() != b"before"


def test_a_new_file_has_the_mode_of_its_user_and_an_old_one_keeps_its_own(tmp_path):
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.touch()
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        for path in (old, new):
            with written_whole(path) as place:
                place.write_text("after")
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]


def test_a_link_stays_a_link_and_a_pipe_a_pipe(tmp_path):
    (tmp_path / "there").mkdir()
    target, link, pipe = tmp_path / "there" / "f.csv", tmp_path / "link.csv", tmp_path / "pipe"
    target.write_text("before")
    link.symlink_to(target)
    with written_whole(link) as place:
        place.write_text("after")
    assert (link.is_symlink(), target.read_text()) == (True, "after")
    os.mkfifo(pipe)
    told = []
    reader = Thread(target=lambda: told.append(pipe.read_text()))
    reader.start()
    with written_whole(pipe) as place:
        place.write_text("through")
    reader.join(10)
    assert (told, pipe.is_fifo()) == (["through"], True)

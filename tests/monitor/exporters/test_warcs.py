"""An export is read by other tools, and gives an empty database the same history."""

import gzip
import io
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator as OtherIterator
from harbour_sheet import page
from warcio.archiveiterator import ArchiveIterator
from watching import Watch

from monitor.exporters.warcs import export_warc
from monitor.importers import import_into
from monitor.importers.candidates import Wanted
from monitor.importers.places import candidates_on_disk
from monitor.rebuilding import rebuild

BODIES = ("response", "resource")
GONE = b"<html><body><h1>Page not found</h1><p>Sorry, it has gone.</p></body></html>"


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


@pytest.fixture
def harbour(tmp_path, publisher):
    """Checks of every outcome: revised, unchanged, 304, suspect, the older issue again until it is believed; and an import."""
    watch = Watch(tmp_path / "one.db", url=publisher.url("/facts"))
    for content, hours in (
        (page(), 1), (sheet(2_800), 1), (sheet(2_800), 1), (GONE, 1), (page(), 1), (page(), 7), (page(), 7), (sheet(2_950), 5), (sheet(2_950), 5),
    ):  # fmt: skip
        publisher.serve("/facts", content, etag=True, media_type="text/html; charset=UTF-8")
        watch.look(timedelta(hours=hours))
    take(watch, tmp_path / "old" / "2023-01-05.html", sheet(2_600))
    rebuild(watch.source, watch.parts)
    yield watch
    watch.close()


def take(watch, path, content):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    _, offers = candidates_on_disk(watch.parts, [path], Wanted(watch.source, None))
    return import_into(watch.source, watch.parts, offers, lambda _: None)


def export(watch, path):
    return export_warc(watch.database, "harbour", path, watch.moment, lambda *_: None)


def story(watch):
    """All of a history but when a release was last seen: an archive knows the beginning of a check, not its end."""
    return [
        (
            entry.number,
            entry.published,
            entry.observed_at,
            entry.fingerprint,
            entry.capture,
            entry.address,
            observations,
            changes,
            unchanged,
        )
        for entry, observations, changes, unchanged in watch.whole()
    ]


@pytest.mark.long
@pytest.mark.parametrize("name", ["out.warc.gz", "out.warc"])
def test_out_and_in_again_is_the_same_history(harbour, tmp_path, name):
    assert export(harbour, tmp_path / name) == 10
    second = Watch(tmp_path / "two.db", url=harbour.source.url)
    imported = take(second, tmp_path / name, (tmp_path / name).read_bytes())
    assert (imported.captures, imported.passed_over) == (10, [])
    rebuild(second.source, second.parts)
    assert second.story("patrols") == ["2600", "2700", "2800", "2700", "2950"]
    assert story(second) == story(harbour)
    assert export(second, tmp_path / f"again-{name}") == 10
    second.close()


@pytest.mark.long
def test_the_source_s_own_export_adds_nothing_to_it(harbour, tmp_path):
    export(harbour, tmp_path / "out.warc.gz")
    before = story(harbour)
    take(harbour, tmp_path / "out.warc.gz", (tmp_path / "out.warc.gz").read_bytes())
    rebuild(harbour.source, harbour.parts)
    assert story(harbour) == before


def test_two_libraries_read_the_same_records_and_find_every_digest_right(harbour, tmp_path):
    path = tmp_path / "out.warc.gz"
    export(harbour, path)
    with path.open("rb") as file:
        ours = [
            (record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
            for record in ArchiveIterator(file, check_digests="raise")
        ]
    with path.open("rb") as file:
        theirs = [
            (record.headers.get("WARC-Type"), record.headers.get("WARC-Target-URI"), record.reader.read())
            for record in OtherIterator(file)
        ]
    assert [(kind, uri) for kind, uri, _ in ours] == [(kind, uri) for kind, uri, _ in theirs]
    assert [body for kind, _, body in ours if kind in BODIES] == [body for kind, _, body in theirs if kind in BODIES]
    assert {"warcinfo", "response", "resource", "revisit"} == {kind for kind, _, _ in theirs}
    assert sorted({body for kind, _, body in ours if kind in BODIES}) == sorted(
        {page(), sheet(2_800), GONE, sheet(2_950), sheet(2_600)}
    )


def test_warcio_s_own_check_finds_nothing_wrong(harbour, tmp_path):
    export(harbour, tmp_path / "out.warc.gz")
    command = [str(Path(sys.executable).with_name("warcio")), "check", "-v", str(tmp_path / "out.warc.gz")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "digest failed" not in done.stdout


def test_each_record_is_packed_by_itself(harbour, tmp_path):
    """So that tools can jump to one by its offset."""
    path = tmp_path / "out.warc.gz"
    export(harbour, path)
    content = path.read_bytes()
    with gzip.open(io.BytesIO(content)) as file:
        plain = file.read()
    assert plain.count(b"WARC/1.1\r\n") == 11
    with path.open("rb") as file:
        records = ArchiveIterator(file)
        offsets = [records.get_record_offset() for _ in records]
    assert all(content[offset : offset + 2] == b"\x1f\x8b" for offset in offsets)


def test_the_same_export_twice_holds_the_same_records(harbour, tmp_path):
    for name in ("a.warc", "b.warc"):
        export(harbour, tmp_path / name)
    first, second = ((tmp_path / name).read_bytes().split(b"WARC/1.1\r\n")[2:] for name in ("a.warc", "b.warc"))
    assert first == second


def test_a_failing_export_leaves_what_was_there(harbour, tmp_path, monkeypatch):
    path = tmp_path / "out.warc"
    path.write_bytes(b"before")

    def refuse(_number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(harbour.database, "capture_of", refuse)
    with pytest.raises(OSError, match="No space"):
        export(harbour, path)
    assert path.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".out")] == []


def test_given_days_go_along(tmp_path):
    first = Watch(tmp_path / "one.db", url="http://h.test/facts")
    undated = page()
    take(first, tmp_path / "old" / "2023-01-05.html", undated)
    rebuild(first.source, first.parts)
    export(first, tmp_path / "out.warc")
    second = Watch(tmp_path / "two.db", url="http://h.test/facts")
    take(second, tmp_path / "out.warc", (tmp_path / "out.warc").read_bytes())
    rebuild(second.source, second.parts)
    assert second.releases == first.releases == [("2023-01-05.html", "2023-01-05", "file name")]
    first.close()
    second.close()

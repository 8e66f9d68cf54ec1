"""WARC files of any tool, whole and damaged."""

import base64
import gzip
import hashlib
import zlib

import pytest
from harbour_sheet import page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warc_writer import URL, WarcFile
from watching import Watch

from monitor.importers import import_into
from monitor.importers.candidates import Wanted
from monitor.importers.places import candidates_on_disk
from monitor.rebuilding import rebuild


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


def digest_of(body):
    return "sha1:" + base64.b32encode(hashlib.sha1(body).digest()).decode()


@pytest.fixture
def harbour(tmp_path):
    watch = Watch(tmp_path / "watch.db", url=URL)
    yield watch
    watch.close()


class Importer:
    def __init__(self, harbour, folder):
        self.harbour, self.folder = harbour, folder

    def __call__(self, content, name="crawl.warc.gz", pattern=None):
        path = self.folder / name
        path.write_bytes(content)
        _, candidates = candidates_on_disk(self.harbour.parts, [path], Wanted(self.harbour.source, pattern))
        return import_into(self.harbour.source, self.harbour.parts, candidates, lambda _: None)

    def story(self):
        rebuild(self.harbour.source, self.harbour.parts)
        return self.harbour.story("patrols")


@pytest.fixture
def take(harbour, tmp_path):
    return Importer(harbour, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("version", ["WARC/1.0", "WARC/1.1"])
@pytest.mark.parametrize("make", ["members", "plain", "one member"])
def test_every_make_of_file_is_read(take, version, make):
    file = WarcFile(packed=make == "members", version=version)
    file.response("2023-02-01", sheet(2_800)).response("2023-01-01", page()).response(
        "2023-01-15", b"body", url="http://h.test/style.css"
    )
    imported = take(file.in_one_member() if make == "one member" else file.bytes(), "any-name")
    assert (imported.captures, imported.added, imported.passed_over) == (2, 2, [])
    assert take.story() == ["2700", "2800"]
    assert take(file.bytes()).added == 0


@pytest.mark.long
@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(page()), [("Content-Encoding", "gzip")]),
        (zlib.compress(page()), [("Content-Encoding", "deflate")]),
        (zlib.compress(page())[2:-4], [("Content-Encoding", "deflate")]),
        (page(), [("Content-Encoding", "gzip")]),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(page()), page()), [("Transfer-Encoding", "chunked")]),
        (page(), [("Transfer-Encoding", "chunked")]),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(page(), mtime=0)), gzip.compress(page(), mtime=0)),
         [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]),
    ],
    ids=["gzip", "zlib", "raw deflate", "said to be gzip", "chunked", "said to be chunked", "both"],
)  # fmt: skip
def test_bodies_are_unpacked_as_their_publisher_wrote_them(take, body, headers):
    imported = take(WarcFile().response("2023-01-01", body, headers=headers).bytes())
    assert imported.passed_over == []
    assert take.story() == ["2700"]
    (number,) = [sighting.capture for sighting in take.harbour.database.record_of("harbour").sightings]
    assert take.harbour.database.capture_of(number).content == page()


@pytest.mark.long
@pytest.mark.parametrize(
    ("body", "headers", "warc_headers", "why"),
    [
        (gzip.compress(page())[:-30], [("Content-Encoding", "gzip")], {}, "broke off"),
        (page(), [("Content-Encoding", "compress")], {}, "coded as 'compress'"),
        (page(), [], {"WARC-Truncated": "length"}, "cut it short: length"),
        (page(), [], {"WARC-Payload-Digest": digest_of(b"other")}, "payload digest failed"),
        (b"\x89PNG\r\n\x1a\n1234", [], {}, "PNG"),
        (page(), [], {"WARC-Date": "yesterday"}, "its date 'yesterday' is none"),
    ],
)
def test_a_record_that_cannot_be_used_is_named_and_the_others_are_taken(take, body, headers, warc_headers, why):
    file = (
        WarcFile().response("2023-01-01", body, headers=headers, warc_headers=warc_headers).response("2023-02-01", sheet(2_800))
    )
    imported = take(file.bytes())
    ((name, told),) = imported.passed_over
    assert "crawl.warc.gz, offset 0: http://h.test/facts" in name
    assert why in told
    assert take.story() == ["2800"]


@pytest.mark.long
@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("harm", ["flipped", "cut out", "cut off"])
def test_damage_costs_one_record(take, harm, packed):
    file = WarcFile(packed=packed)
    for month, patrols in enumerate((2_700, 2_800, 2_900), 1):
        file.response(f"2023-0{month}-01", sheet(patrols) if patrols > 2_700 else page())
    content, (first, second, _) = bytearray(file.bytes()), file.ends
    lost = slice(first + (second - first) // 2, second - 60)
    if harm == "flipped":
        content[lost] = bytes(255 - byte for byte in content[lost])
    elif harm == "cut out":
        del content[lost]
    else:
        del content[second + 200 :]
    imported = take(bytes(content))
    assert imported.captures == 2
    assert len(imported.passed_over) >= 1
    assert take.story() == (["2700", "2800"] if harm == "cut off" else ["2700", "2900"])


def test_a_revisit_takes_its_body_from_what_it_refers_to(take):
    file = (
        WarcFile()
        .response("2023-01-01", page())
        .response("2023-02-01", sheet(2_800))
        .revisit("2023-03-01", digest_of(sheet(2_800)))
    )
    imported = take(file.bytes())
    assert (imported.captures, imported.passed_over) == (3, [])
    assert take.story() == ["2700", "2800"]
    assert str(take.harbour.database.report("harbour").release.last_seen_at.date()) == "2023-03-01"


def test_a_revisit_may_come_before_its_original_or_in_a_later_file(take):
    first = WarcFile().revisit("2023-03-01", digest_of(page()), refers_date="2023-01-01T12:00:00Z").bytes()
    imported = take(first)
    assert (imported.captures, [why for _, why in imported.passed_over]) == (
        0,
        ["it revisits http://h.test/facts, of which no earlier record is here"],
    )
    take(WarcFile().response("2023-01-01", page()).bytes(), "b.warc.gz")
    assert take(first).captures == 1, "by the captures that are stored"
    both = WarcFile().revisit("2023-05-01", digest_of(sheet(2_800))).response("2023-04-01", sheet(2_800)).bytes()
    assert take(both).passed_over == []


@pytest.mark.long
@pytest.mark.parametrize("url", ["https://h.test/facts", "http://www.h.test/facts/", "http://h.test:80/facts"])
def test_the_same_page_by_another_spelling_is_the_source_s(take, url):
    assert take(WarcFile().response("2023-01-01", page(), url=url).bytes()).captures == 1
    assert take.harbour.database.known_addresses("harbour") == frozenset()
    rebuild(take.harbour.source, take.harbour.parts)
    assert take.harbour.releases[0][0] == URL


def test_other_pages_and_error_pages_of_a_crawl_are_not_the_source_s(take):
    file = (
        WarcFile()
        .response("2023-01-01", page(), url="http://h.test/facts?page=2")
        .response("2023-01-02", b"gone", status="404 Not Found")
    )
    file.record("request", "2023-01-03", b"").record("resource", "2023-01-04", page(), url="http://other.test/facts")
    assert take(file.bytes()).captures == 0


def test_a_pattern_chooses_addresses(take):
    file = (
        WarcFile()
        .response("2023-01-01", page(), url="http://h.test/facts-2022")
        .response("2023-02-01", sheet(2_800), url="http://h.test/facts-2023")
    )
    file.record("resource", "2023-03-01", sheet(2_900), url="http://h.test/facts-2024")
    assert take(file.bytes(), pattern=r"/facts-\d{4}").captures == 3
    assert take.story() == ["2700", "2800", "2900"]


GOOD = WarcFile().response("2023-01-01", page()).response("2023-02-01", sheet(2_800)).bytes()
PLAIN = WarcFile(packed=False).response("2023-01-01", page()).response("2023-02-01", sheet(2_800)).bytes()


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    base=st.sampled_from([GOOD, PLAIN]),
    edits=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=8),
    cut=st.integers(0, 10**6),
)
def test_any_damage_ends_in_names_never_in_a_traceback(take, base, edits, cut):
    content = bytearray(base)
    for at, byte in edits:
        content[at % len(content)] = byte
    take(bytes(content[: cut % (len(content) + 1)] if cut % 3 == 0 else content))

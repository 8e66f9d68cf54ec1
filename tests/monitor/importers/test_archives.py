"""Web archives by CDX, TimeMap and Memento, over a loopback server that speaks all three."""

import json
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from harbour_sheet import page
from loopback import MISSING, Answer
from watching import Watch

from monitor.errors import FetchError
from monitor.importers import import_into
from monitor.importers.archives import archive_of, candidates_of_archive
from monitor.importers.candidates import Wanted
from monitor.rebuilding import rebuild

FACTS = "https://h.test/facts"


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


def moment_of(stamp):
    return format_datetime(datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC), usegmt=True)


class WebArchive:
    """Answers as the Wayback Machine and pywb do."""

    def __init__(self, publisher):
        self.publisher = publisher
        self.held = {}
        self.page = 2
        publisher.answers = self
        self.base = publisher.url("/web")
        self.cdx = True
        self.broken = {}

    def hold(self, stamp, body, original=FACTS):
        self.held[stamp, original] = body

    def get(self, path, missing=MISSING):
        return lambda request: self.answer(unquote(path)) or missing

    def answer(self, path):
        if path.startswith("/cdx/search/cdx") and self.cdx:
            return self.cdx_answer(parse_qs(urlsplit(path).query))
        if path.startswith("/web/timemap/link/"):
            return self.timemap(path.removeprefix("/web/timemap/link/"))
        return self.memento(path)

    def cdx_answer(self, asked):
        rows = [
            [stamp, original]
            for stamp, original in sorted(self.held)
            if original.split("//")[1] == asked["url"][0].split("//")[1]
        ]
        start = int(asked.get("resumeKey", ["0"])[0])
        shown, rest = rows[start : start + self.page], rows[start + self.page :]
        data = [["timestamp", "original"], *shown, *([[], [str(start + self.page)]] if rest else [])] if rows else []
        return Answer(json.dumps(data).encode(), headers={"Content-Type": "application/json"})

    def timemap(self, address):
        links = [
            f'<{address}>; rel="original"',
            f'<{self.base}/timemap/link/{address}>; rel="self"; type="application/link-format"',
        ]
        links += [
            f'<{self.base}/{stamp}/{original}>; rel="{"first memento" if not n else "memento"}"; datetime="{moment_of(stamp)}"'
            for n, (stamp, original) in enumerate(sorted(self.held))
        ]
        return Answer(",\n".join(links).encode(), headers={"Content-Type": "application/link-format"})

    def memento(self, path):
        for (stamp, original), body in self.held.items():
            if path == f"/web/{stamp}id_/{original}":
                if stamp in self.broken:
                    return self.broken[stamp]
                headers = {
                    "Content-Type": "text/html",
                    "Memento-Datetime": moment_of(stamp),
                    "X-Archive-Orig-Last-Modified": moment_of(stamp),
                }
                return Answer(body, headers=headers)
        return None


@pytest.fixture
def archive(publisher):
    return WebArchive(publisher)


@pytest.fixture
def harbour(tmp_path):
    watch = Watch(tmp_path / "watch.db", url=FACTS)
    yield watch
    watch.close()


def take(harbour, archive, address=FACTS):
    opened = archive_of(archive.base, harbour.parts, allow_private=True)
    total, candidates = candidates_of_archive(opened, address, Wanted(harbour.source, None), harbour.database)
    return total, import_into(harbour.source, harbour.parts, candidates, lambda _: None)


@pytest.mark.long
@pytest.mark.parametrize("cdx", [True, False], ids=["by CDX", "by TimeMap"])
def test_every_version_is_taken_in_once_and_in_order(harbour, archive, cdx):
    archive.cdx = cdx
    for stamp, patrols in (("20230301120000", 2_900), ("20230101120000", 2_750), ("20230201120000", 2_800)):
        archive.hold(stamp, sheet(patrols), "http://h.test/facts" if patrols == 2_800 else FACTS)
    total, imported = take(harbour, archive)
    assert (total, imported.captures, imported.added, imported.passed_over) == (3, 3, 3, [])
    rebuild(harbour.source, harbour.parts)
    assert harbour.story("patrols") == ["2750", "2800", "2900"]
    assert harbour.releases[0] == (FACTS, "2023-01-01", "last-modified")
    assert str(harbour.reports[0].release.observed_at) == "2023-01-01 12:00:00+00:00"
    asked = len(archive.publisher.log)
    assert take(harbour, archive)[1].added == 0
    again = [request.path for request in archive.publisher.log[asked:]]
    assert [path for path in again if "id_" in path] == [], "what is stored is not asked for again"


def test_robots_txt_is_for_crawlers_not_for_an_interface_that_a_person_calls(harbour, archive):
    archive.hold("20230101120000", page())
    take(harbour, archive)
    assert archive.publisher.requests("/robots.txt") == []


def test_a_version_that_does_not_play_is_named_and_asked_for_again_next_time(harbour, archive):
    archive.hold("20230101120000", page())
    archive.hold("20230201120000", sheet(2_800))
    archive.broken["20230101120000"] = Answer(b"", 503)
    _, imported = take(harbour, archive)
    assert [name for name, _ in imported.passed_over] == [f"{FACTS} of 2023-01-01 12:00:00"]
    archive.broken.clear()
    assert take(harbour, archive)[1].added == 1


def test_an_archive_that_asks_for_patience_gets_it_and_what_came_is_kept(harbour, archive):
    for month in range(1, 5):
        archive.hold(f"20230{month}01120000", sheet(2_700 + month * 10))
    archive.broken["20230301120000"] = Answer(b"", 429, {"Retry-After": "60"})
    _, imported = take(harbour, archive)
    assert imported.added == 2
    assert "429" in imported.stopped
    archive.broken.clear()
    with pytest.raises(FetchError, match="left alone until"):
        take(harbour, archive)
    harbour.moment = harbour.moment.replace(hour=20)
    assert take(harbour, archive)[1].added == 2


def test_an_archive_without_the_page_says_so(harbour, archive):
    with pytest.raises(FetchError, match=r"/web holds no version of https://h.test/facts"):
        take(harbour, archive)


@pytest.mark.long
@pytest.mark.parametrize(
    "body",
    [
        b"<html>hello</html>",
        b"[1, 2]",
        b'{"a": 1}',
        b'[["a"], ["b"]]',
        b"[" * 100_000,
        b'[["timestamp","original"],["2023"]]',
        b"\xff\xfe",
    ],
)
def test_what_is_no_cdx_server_is_asked_for_a_timemap(harbour, archive, body):
    archive.hold("20230101120000", page())
    archive.cdx_answer = lambda _: Answer(body)
    assert take(harbour, archive)[1].added == 1

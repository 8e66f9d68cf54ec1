"""What is fuzzed: each target makes one case of a seed and raises where something holds that must not.

A named cause (ReadError, FetchError, ConfigError) is an answer; any other error is a find. Used by the tests for seconds and by
benchmarks/fuzz.py for as long as it is told to. The same seed makes the same case again.
"""

import io
import random
import signal
import tempfile
import time
import traceback
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from damaged_pages import HANGS, SLOW, case_of, check, unsound
from damaged_pages import samples as pages
from format_samples import DAMAGES, cut, flipped, samples, shuffled, worded
from warc_writer import URL, WarcFile
from workbook_samples import repacked

from db import Database, FetchedCapture, SourceEntry
from monitor.configuration import Configuration, load
from monitor.discovery.feeds import releases_announced
from monitor.discovery.links import releases_linked
from monitor.errors import ConfigError, FetchError
from monitor.fetching.robots import Robots
from monitor.fetching.targets import target_of
from monitor.importers.candidates import Wanted
from monitor.importers.warcs import WarcReader
from monitor.reading.limits import Limits
from monitor.reading.orders import ToRead
from monitor.reading.pool import ReaderPool
from snapshots import Hints, ReadError, Reading, align, compare, compare_observations, extract, judge, plain_document, read
from snapshots.comparison import series_of

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
BYTES = (cut, flipped, shuffled, worded)
SENTENCES = (
    "The port handled over 1,284 ships in 2023, up from 1,100.", "Repairs cost $3.2-4.1 million in all.", "Two-thirds of 40 wells are dry.",
    "Tens of thousands of goats died.", "Turnout fell by 4 percentage points to 61 percent.", "It moved some 18,300 metric tons.",
    "Between 10 and 15 clinics are closed as of 3 March 2024.", "Twenty-six towns joined 3 leagues.", "Height: 41 m", "(1,204) 3.5x",
    "Le port est ouvert 5 jours sur 7 et compte 1 240 quais, soit 38,4 %.", "Près de 880 navires sur 1 200 sont arrivés.",
    "Rund 412 000 Besucher kamen; 38 Prozent davon aus dem Ausland.", "Mindestens 14,2 Mio. Euro wurden gezahlt.",
    "El hospital atendió a 41.200 pacientes, el 12,5 % más que en 2022.", "Unos 3.000 niños y 2.500 niñas fueron vacunados.",
    "عالجت العيادة 412 مريضا في مايو 2024.", "بلغ عدد الموظفين ١٢٬٤٠٠ موظف.", "No 12 convoy of 3 came, nor did 1 of 7.",
)  # fmt: skip
GLUE = (
    " ",
    "",
    "\n",
    "\n\n",
    "\t",
    " – ",
    "; ",
    " (",
    ") ",
    "\u00a0",
    "\u202f",
    "\u00ad",
    "\u200b",
    "|",
    "1",
    ",",
    ".",
    "/",
    "×10^",
    "%",
    "²",
    "½",
    "−",
)
FEEDS = (
    (
        b'<?xml version="1.0"?><rss version="2.0"><channel><title>Posts</title><item><title>May</title><link>http://h.test/may</link>'
        b"<pubDate>Wed, 01 May 2024 12:00:00 GMT</pubDate></item><item><link>/june</link><enclosure url='http://h.test/j.pdf'/></item></channel></rss>"
    ),
    (
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://h.test/"><title>Posts</title><entry><link href="may"/>'
        b"<updated>2024-05-01T12:00:00Z</updated></entry><entry><link href='http://h.test/june'/></entry></feed>"
    ),
)
LINKS = b"<base href='/a/'><ul><li><a href='facts-2024-05.pdf'>May 2024</a><li><a href='//h.test/facts?x=1#y'>3 March</a><li><a href='http://[::1'>x</a></ul>"
ROBOTS = b"User-agent: *\nDisallow: /private*\nAllow: /facts$\nCrawl-delay: 3\nRequest-rate: 1/5\nSitemap: http://h.test/s.xml\n\nUser-agent: figurewatch\nDisallow:\n"
CONFIGURATION = b"""[monitor]
database = "sqlite:///watch.db"
jitter = "30s"
timezone = "Europe/Oslo"
contact = "desk@h.test"

[limits]
figures = 9000

[[source]]
name = "fund"
title = "Fund"
url = "https://h.test/facts"
schedule = "0 6 * * mon-fri"
notify = ["desk"]

[[source.alert]]
series = "boats"
when = "change > 10%"

[[source]]
name = "posts"
listing = "https://h.test/list"
every = "6h"
link = "facts-(\\\\d+)"

[channel.desk]
url = "https://h.test/hook"
secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
quiet = "22:00-06:00"
"""


class OverdueError(Exception):
    """A small case that takes seconds."""


@cache
def _samples():
    return samples()


@cache
def _pages():
    return pages()


def _page(seed):
    finding = check(case_of(seed, _pages()))
    assert finding is None, finding


def _format(name):
    def once(seed):
        dice = random.Random(seed)
        content = dice.choice(DAMAGES)(_samples()[name], dice)
        try:
            document = read(content, Hints(address=f"https://example.org/{name}"))
        except ReadError as error:
            assert error.cause.message.strip()
            return
        assert document.text.strip(), "an empty document"
        finding = unsound(document)
        assert finding is None, finding

    return once


def text_of(dice):
    """Sentences of several languages, cut up and glued together."""
    parts = []
    for _ in range(dice.randint(1, 12)):
        sentence = dice.choice(SENTENCES)
        words = sentence.split(" ")
        if dice.random() < 0.5:
            first = dice.randrange(len(words))
            words = words[first : first + dice.randint(1, 8)]
        if dice.random() < 0.3:
            dice.shuffle(words)
        parts += [" ".join(words), dice.choice(GLUE)]
    text = "".join(parts)
    return text if dice.random() < 0.7 else "".join(dice.choice(GLUE) if dice.random() < 0.05 else sign for sign in text)


def _figures(dice):
    text = text_of(dice)
    document = plain_document(text)
    return document, extract(document)


def _extractor(seed):
    document, figures = _figures(random.Random(seed))
    end = 0
    for figure in figures:
        assert document.text[figure.start : figure.end] == figure.quote.strip() != "", figure
        assert figure.start >= end, figure
        end = figure.end
        for number in (figure.value, figure.low, figure.high):
            assert number is None or (number.is_finite() and abs(number.adjusted()) < 130), figure
    judge(document, figures, None, None)


def _aligner(seed):
    dice = random.Random(seed)
    (_, before), (_, after) = _figures(dice), _figures(dice)
    after = [*dice.sample(before, len(before) // 2), *after]
    assert not compare(before, before).changes, "a document differs from itself"
    first = align(before, ())
    second = align(after, series_of(first))
    assert [seen.figure for seen in second] == list(after), "a figure was lost or made up"
    assert len({(seen.series, seen.mention) for seen in second}) == len(second), "one mention of a series is two figures"
    told = compare_observations(first, second)
    kept = {seen.series for seen in first} | {seen.series for seen in second}
    assert {change.series for change in told.changes} <= kept, "a change of a series that neither has"


def _capture(content, address="http://h.test/list", media_type=None):
    return FetchedCapture(
        content=content, address=address, media_type=media_type, charset=None, etag=None, last_modified=None, fetched_at=NOON
    )


def _damaged(dice, *contents):
    content = dice.choice(contents)
    for _ in range(dice.randint(1, 3)):
        content = dice.choice(BYTES)(content, dice) or b"x"
    return content


def _index(seed):
    dice = random.Random(seed)
    address = "http://h.test/list"
    try:
        if dice.random() < 0.7:
            findings = releases_announced(_capture(_damaged(dice, *FEEDS)), None, "posts")
        else:
            findings = releases_linked(_capture(_damaged(dice, LINKS), address, "text/html"), "facts", "posts")
    except FetchError as error:
        assert error.cause.message
        return
    assert findings
    assert all(finding.address.startswith(("http://", "https://")) for finding in findings)


def _robots(seed):
    dice = random.Random(seed)
    body = _damaged(dice, ROBOTS)
    manners = Robots("figurewatch/1").manners(target_of("http://h.test/facts?x=%20"), NOON, lambda _url: (200, body))
    assert 0 <= manners.delay <= 60, manners


def _configuration(seed):
    dice = random.Random(seed)
    if dice.random() < 0.5:
        content = _damaged(dice, CONFIGURATION)
    else:  # whole lines, so that what is meant goes wrong rather than how it is written
        lines = CONFIGURATION.splitlines()
        for _ in range(dice.randint(1, 6)):
            first, second = dice.randrange(len(lines)), dice.randrange(len(lines))
            key, _, value = lines[second].partition(b" = ")
            values = (b"-1", b"1e400", b"true", b'""', b"[]", b"{}", b'"\\u0000"', b"2024-03-01", b"[[1]]", value or b'"x"')
            lines[first] = dice.choice((lines[second], b"", key + b" = " + dice.choice(values)))
        content = b"\n".join(lines)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        path.write_bytes(content)
        try:
            load(path, {})
        except ConfigError as error:
            assert str(error).strip()
            assert "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" not in str(error), "a secret in a message"


@cache
def _archives():
    def written(**how):
        return WarcFile(**how).response("2024-01-01", b"<p>The fund has 38 boats.</p>" * 20).response("2024-02-01", b"<p>39</p>")

    packed = written().revisit("2024-03-01", "sha1:AAAA").bytes()
    return packed, written(packed=False).bytes(), written(packed=False).in_one_member()


@cache
def _warc_reader_parts():
    source = {"name": "fund", "url": URL}
    folder = tempfile.mkdtemp(prefix="fuzz-")
    (watched,) = Configuration.model_validate({"source": [source]}).sources
    database = Database.open(f"sqlite:///{folder}/watch.db")
    database.declare_sources([SourceEntry(name="fund", title="Fund", address=URL)], NOON)
    return Path(folder) / "captures.warc.gz", Wanted(watched, None), database


def _warc(seed):
    dice = random.Random(seed)
    path, wanted, database = _warc_reader_parts()
    path.write_bytes(_damaged(dice, *_archives()))
    reader = WarcReader(wanted, database, 1_000_000)
    for candidate in (*reader.candidates(path), *reader.left(0)):
        assert (candidate.capture is None) != (candidate.why == "") or candidate.is_stored, candidate


NARROW = Limits(processor_seconds=20, seconds=120, memory=400, figures=1_000_000)
SWOLLEN = 100_000
"""Bytes. A common document of that size never nears the narrow limits."""
PARTS = ("xl/worksheets/sheet1.xml", "word/document.xml", "content.xml")


@cache
def _narrow_pool():
    return ReaderPool(NARROW, 1)


def swollen(content, dice, size):
    """A part of the document many times over, where it stood."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            name = next(part for part in PARTS if part in archive.namelist())
        return repacked(content, name, lambda part: swollen(part, dice, size))
    first = dice.randrange(len(content))
    part = content[first : first + dice.choice((1, 3, 10, 40, 200, 1000))]
    number = size // max(1, len(part))
    middle = part * number if dice.random() < 0.8 else _numbered(part, number)
    return content[:first] + middle + content[first:]


def _numbered(part, number):
    """The same with a number of its own each time."""
    return b"".join(part + b"%d " % count for count in range(number * len(part) // (len(part) + 6)))


def _swollen(seed):
    """What costs more than its size, in a reader with narrow limits."""
    dice = random.Random(seed)
    name = dice.choice(sorted(_samples()))
    content = swollen(_samples()[name], dice, SWOLLEN)
    try:
        _narrow_pool().read(
            ToRead(name=name, content=content, hints=Hints(address=f"https://example.org/{name}"), reading=Reading())
        )
    except ReadError as error:
        assert "[limits]" not in error.cause.message, f"{name}: {error.cause.message}"


FORMATS = ("md", "csv", "tsv", "json", "txt", "xlsx", "xls", "ods", "odt", "docx", "pdf")
TARGETS = {
    "page": _page,
    **{ending: _format(f"sheet.{ending}") for ending in FORMATS},
    "report": _format("report.pdf"),
    "extractor": _extractor,
    "aligner": _aligner,
    "index": _index,
    "robots": _robots,
    "configuration": _configuration,
    "warc": _warc,
}


SLOW_TARGETS = {"swollen": _swollen}
"""For the script only: some seconds a case."""


@dataclass
class Run:
    """What came of one target."""

    target: str
    first: int
    cases: int = 0
    slowest: tuple = (0.0, 0)
    """Seconds, and the seed."""
    finds: list = None


def fuzzed(target, seconds, seed, most=5):
    """Cases from a seed on until the time is over, or so many finds are made."""
    run = Run(target, seed, finds=[])
    end = time.monotonic() + seconds
    # Other processes of a busy machine make no case slow; what readers in processes of their own take is seen on the wall only.
    clock = time.perf_counter if target in SLOW_TARGETS else time.process_time
    while time.monotonic() < end and len(run.finds) < most:
        number = seed + run.cases
        began = clock()
        finding = _found((TARGETS | SLOW_TARGETS)[target], number)
        taken = clock() - began
        run.slowest = max(run.slowest, (taken, number))
        if finding or (taken > SLOW and target not in SLOW_TARGETS):
            run.finds.append(f"{target}, seed {number}, {taken:.1f} s: {finding or 'slow'}")
        run.cases += 1
    return run


def _found(once, seed):
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(5 * HANGS)
    try:
        once(seed)
    except Exception:  # noqa: BLE001 -- whatever escapes is the find
        return traceback.format_exc(limit=-4)
    finally:
        signal.alarm(0)
    return None


def _too_long(*_):
    raise OverdueError(f"still at it after {5 * HANGS} seconds")

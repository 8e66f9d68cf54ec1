"""Documents that cost more than they may, readers that die, and a stop in the middle: each is told once, and others are read."""

import io
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from format_samples import samples
from reportlab.pdfgen.canvas import Canvas
from waiting import until
from workbook_samples import repacked

from monitor.reading.deriving import work_within_limits
from monitor.reading.limits import Limits
from monitor.reading.orders import ToRead
from monitor.reading.pool import ReaderFaultError, ReaderPool, StoppedError
from snapshots import CauseCode, Hints, ReadError, Reading, compare

NARROW = {"processor_seconds": 0.3, "seconds": 30, "memory": 160, "figures": 50}
PLAIN = b"<p>Some 12 boats came.</p>"
NUMBERS = b"".join(b"<p>In all %d boats and %d lamps came to the harbour.</p>" % (n, n) for n in range(200_000))


def order(content, name="sheet.html", **hints):
    return ToRead(name=f"source 'harbour': {name}", content=content, hints=Hints(address=name, **hints), reading=Reading())


@pytest.fixture
def pool_with():
    made = []

    def pool_with(workers=1, **limits):
        made.append(ReaderPool(Limits(**{**NARROW, **limits}), workers))
        return made[-1]

    yield pool_with
    for pool in made:
        pool.close()


def refused(pool, ordered):
    with pytest.raises(ReadError) as caught:
        pool.read(ordered)
    assert caught.value.cause.code is CauseCode.TOO_COMPLEX
    assert "source 'harbour': " in caught.value.cause.message
    return caught.value.cause.message


def many(line, count=30_000):
    """A line over and over, with a number of its own each time."""
    return b"".join(line.replace(b"#", b"%d" % number) for number in range(1_000, 1_000 + count))


def drawn(lines=20_000):
    """A PDF document with so many lines of figures."""
    out = io.BytesIO()
    sheet = Canvas(out)
    for number in range(lines):
        sheet.drawString(60, 60 + 12 * (number % 50), f"In all {number + 1_000} boats came to the harbour.")
        if number % 50 == 49:
            sheet.showPage()
    sheet.save()
    return out.getvalue()


def bombs():
    """Name → bytes of one document of each format that holds more than the narrow limits allow."""
    made, rows = samples(), many(b"<tr><td>Port #</td><td># boats</td></tr>")
    cells = many(b'<row r="#"><c r="A#" t="inlineStr"><is><t>Port #</t></is></c><c r="B#"><v>#</v></c></row>')
    paragraphs = many(b"<w:p><w:r><w:t>In all # boats came.</w:t></w:r></w:p>")
    return {
        "numbers.html": NUMBERS,
        "table.html": b"<table><tr><th>Port</th><th>Boats</th></tr>" + rows + b"</table>",
        "nested.html": b"<table><tr><td>12 boats" * 3_000,
        "signs.txt": b"1,1.1-1/1 " * 100_000,
        "lines.md": many(b"* In all # boats came to the harbour.\n"),
        "rows.csv": b"port,boats\n" + many(b"Port #,#\n"),
        "rows.json": b"[" + many(b'{"port": "Port #", "boats": #},') + b"1]",
        "rows.xlsx": repacked(
            made["sheet.xlsx"], "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", cells + b"</sheetData>")
        ),
        "lines.docx": repacked(made["sheet.docx"], "word/document.xml", lambda xml: xml.replace(b"<w:sectPr", paragraphs + b"<w:sectPr", 1)),
        "lines.pdf": drawn(),
    }  # fmt: skip


@pytest.mark.long
def test_a_bomb_of_each_format_is_too_complex_and_the_next_document_is_read(pool_with):
    pool = pool_with(workers=2)
    for name, content in bombs().items():
        refused(pool, order(content, name))
        assert [figure.value for figure in pool.read(order(PLAIN)).figures] == [12], name


@pytest.mark.long
@pytest.mark.parametrize(
    ("limits", "told", "key"),
    [
        ({"memory": 1_000}, "0.3 s of processor time", "processor_seconds"),
        ({"processor_seconds": 30, "seconds": 1, "memory": 1_000}, "1 s to read", "seconds"),
        ({"processor_seconds": 30, "memory": 60}, "60 MiB of memory", "memory"),
    ],
)
def test_the_limit_that_was_overstepped_is_named_with_its_key(pool_with, limits, told, key):
    message = refused(pool_with(**limits), order(NUMBERS))
    assert told in message
    assert f"raise [limits] {key}" in message


def test_too_many_figures_are_counted(pool_with):
    message = refused(pool_with(processor_seconds=30), order(NUMBERS[:8_000]))
    assert "and 50 are allowed" in message


def running(pool):
    """The process that reads now, waited for."""
    return until(lambda: list(pool._busy))[0]._process


def in_thread(pool, ordered):
    ends = []

    def read():
        try:
            ends.append(pool.read(ordered))
        except Exception as error:  # noqa: BLE001 -- the test looks at it
            ends.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    return thread, ends


def test_a_reader_that_is_killed_is_told_once_and_replaced(pool_with):
    pool = pool_with(processor_seconds=60, seconds=60, figures=10**9, memory=2_000)
    thread, ends = in_thread(pool, order(NUMBERS * 5))
    running(pool).kill()
    thread.join()
    assert len(ends) == 1
    assert isinstance(ends[0], ReadError)
    assert "SIGKILL" in str(ends[0])
    assert pool.read(order(PLAIN)).figures[0].value == 12


@pytest.mark.long
def test_a_reader_that_died_while_it_had_nothing_to_do_costs_no_document(pool_with):
    pool = pool_with()
    pool.read(order(PLAIN))
    (reader,) = pool._idle
    reader._process.kill()
    reader._process.wait()
    assert pool.read(order(PLAIN)).figures[0].value == 12


def test_a_stop_ends_what_is_read_and_what_waits_for_its_turn(pool_with):
    pool = pool_with(processor_seconds=600, seconds=600, figures=10**9, memory=4_000)
    reading, waiting = (in_thread(pool, order(NUMBERS * 5)) for _ in range(2))
    process = running(pool)
    pool.close()
    for thread, ends in (reading, waiting):
        thread.join()
        assert [type(end) for end in ends] == [StoppedError]
    assert process.returncode == -signal.SIGKILL


@pytest.mark.long
def test_a_reader_does_not_outlive_its_parent(pool_with, tmp_path):
    """A parent that is killed can end nobody: the reader notices by itself, in the middle of a bomb."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, threading, time\n"
        "from monitor.reading.limits import Limits\nfrom monitor.reading.orders import ToRead\n"
        "from monitor.reading.pool import ReaderPool\nfrom snapshots import Hints, Reading\n"
        "pool = ReaderPool(Limits(processor_seconds=600, seconds=600, memory=4000, figures=10**9), 1)\n"
        "text = b''.join(b'<p>In all %d boats came.</p>' % n for n in range(2_000_000))\n"
        "order = ToRead(name='x', content=text, hints=Hints(address='x.html'), reading=Reading())\n"
        "threading.Thread(target=pool.read, args=(order,), daemon=True).start()\n"
        "while not pool._busy: time.sleep(0.01)\n"
        "print(next(iter(pool._busy))._process.pid, flush=True)\n"
        "time.sleep(2)\nos.kill(os.getpid(), 9)\n"
    )
    parent = subprocess.run([sys.executable, script], stdout=subprocess.PIPE, check=False)
    pid = int(parent.stdout)
    until(lambda: not Path(f"/proc/{pid}").exists() or "zombie" in Path(f"/proc/{pid}/status").read_text())


def test_an_error_of_our_own_in_a_reader_is_told_with_its_traceback(pool_with):
    broken = ToRead(name="x", content=PLAIN, hints=None, reading=None)
    with pytest.raises(ReaderFaultError, match="AttributeError") as caught:
        pool_with().read(broken)
    assert "in derived" in caught.value.__notes__[0]


@pytest.mark.whole
@pytest.mark.long
def test_a_reader_that_grew_is_replaced_and_one_that_did_not_goes_on(pool_with):
    pool = pool_with(processor_seconds=60, memory=400)
    pool.read(order(PLAIN))
    (first,) = pool._idle
    pool.read(order(PLAIN))
    assert pool._idle == [first]
    pool.read(replace(order(b"<p>12 boats" * 100_000), reading=None))
    assert first not in pool._idle
    assert len(pool._idle) == 1


def test_nothing_starts_before_something_is_read(pool_with):
    pool = pool_with()
    assert (pool._idle, pool._busy) == ([], set())
    pool.read(order(PLAIN))
    assert len(pool._idle) == 1


def figures_in(pool, count, step):
    page = b"".join(b"<p>In all %d boats came to port %d.</p>" % (n + step, n) for n in range(1_000, 1_000 + count))
    return pool.read(order(page)).figures


@pytest.mark.whole
@pytest.mark.long
def test_comparing_many_figures_has_the_same_limits_and_few_are_compared_without_a_reader(pool_with):
    generous, narrow = pool_with(processor_seconds=60, figures=10**6, memory=500), pool_with(processor_seconds=0.05)
    work = work_within_limits("source 'harbour': sheet.html", narrow)
    few, many = (tuple(figures_in(generous, count, step) for step in (0, 7)) for count in (20, 700))
    with pytest.raises(ReadError) as caught:
        work(compare, *many)
    assert "processor time to compare with the release before it" in caught.value.cause.message
    narrow.close()
    assert work(compare, *few) == compare(*few)
    assert work_within_limits("x", generous)(compare, *many) == compare(*many)

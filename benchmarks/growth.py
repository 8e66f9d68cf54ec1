"""How time and memory of the extraction grow with the text, and what a start costs.

    python benchmarks/growth.py                     texts of 1 and 10 MB, 100,000 and 1,000,000 numbers, hostile marks, units
    python benchmarks/growth.py --largest 100       up to a text of 100 MB
    python benchmarks/growth.py --sheet FILE        with the peak of one ordinary document

Every measurement is a process of its own, so that its peak is its own. The text is made in that process and counts to
the peak. Linear means: the microseconds for a character stay the same down a column. Prints Markdown.
"""

import argparse
import subprocess
import sys
from pathlib import Path

MEASURE = """
import resource, sys, time
from snapshots import extract, plain_document
PROSE = (
    "In district {0}, over {1:,} families fetched water from {2} wells, and {3} percent of them paid $0.{2} a can. "
    "The road is open again. Lorries brought {1} tonnes of grain and {2}.{3} million litres of fuel on 4 May 2017. "
    "Nothing was said of the harbour, where work goes on by day and by night; the cranes, the pumps and the sheds "
    "are to be mended by those who use them. Teachers came back to {3} schools.\\n\\n"
)
kind, size = sys.argv[1], int(sys.argv[2])
if kind == "prose":
    count = size // 420 + 1
    text = "".join(PROSE.format(n, 1000 + n % 90000, n % 90 + 10, n % 87 + 12) for n in range(count))[:size]
elif kind == "numbers":
    text = " ".join(f"{n * 7919 % 100003} bags," + "\\n" * (n % 12 == 0) for n in range(size))
elif kind == "one line":
    text = " ".join(str(n * 7919 % 100003) for n in range(size))
else:
    text = (kind * (size // len(kind) + 1))[:size]
began = time.process_time()
document = plain_document(text)
read = time.process_time() - began
found = extract(document)
taken = time.process_time() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(len(text), len(found), f"{read:.3f}", f"{taken:.3f}", f"{peak:.0f}")
"""
SHEET = """
import resource, sys
from pathlib import Path
from snapshots import extract, plain_document
found = extract(plain_document(Path(sys.argv[1]).read_text(encoding="utf-8")))
print(len(found), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
IMPORT = "import time; began = time.perf_counter(); import snapshots.extraction; print(time.perf_counter() - began)"
HOSTILE = (
    "1", "1,", "1.", "1 ", "1-", "1–", "1/", "1:", ",1", "-1", "$1", "1%", "(1", "((", "1e", "1^", "1'", "1 000 ", "0.", "1,000",
    "one ", "one and ", "hundred ", "half a ", "of ", "more than ", "1 to ", "between 1 and ", "1 or ", "1m", "May 1 ", "1° ",
    "+1 (", "[1,", "a1", "1. ", "A 1 ", "in 1 ", "x1×", "½", "¹", "1 kg m", "per ",
)  # fmt: skip
PARTS = {
    "items": "<li>{0} wells</li>", "rows": "<tr><td>Town {0}<td>{0}<td>{1}", "rows of one head": "<tr><th>Town {0}",
    "cells of one row": "<td>{0}", "columns": "<td colspan=1000>{0}", "headings": "<h2>Town {0}</h2><p>{1} wells.</p>",
    "terms": "<dt>Town {0}<dd>{1}", "tiles": "<div><b>{0}</b><br>wells</div>", "tables": "<table><tr><td>Town<td>{0}</table>",
    "words of a drawing": "<svg><text>{0}</text>", "sentences that point back": "<p>They had {0} wells there.</p>",
    "brackets": "({0}) ", "quotes": "\u201c{0} wells\u201d ", "times of day": "{0}:30 ", "notes": "wells<sup>{0}</sup> ",
    "records": '{{"town": "Town {0}", "wells": {1}}}\n', "lines": "Town {0},{1}\n",
}  # fmt: skip
"""Units of a page that come by the thousand, each with two numbers."""
RECORDS = {
    "JSON, records": ("json", "[", '{{"town": "Town {0}", "wells": {1}}},', "0]"),
    "JSON, keys of one object": ("json", "{", '"Town {0}": {1},', '"last": 0}'),
    "JSON, lists of lists": ("json", "[", "[{0}, {1}],", "[0]]"),
    "JSON, strings of prose": ("json", "[", '"Town {0} has {1} wells.",', '""]'),
    "CSV, rows": ("csv", "town,wells\n", "Town {0},{1}\n", ""),
    "CSV, rows of one name": ("csv", "town,wells\n", "Town,{1}\n", ""),
    "CSV, cells of prose": ("csv", "town,told\n", '"Town {0}","It has {1} wells."\n', ""),
    "lines of times": ("txt", "", "{1}:30 {1}:45\n", ""),
    "lines of brackets": ("txt", "", "({0}) ({1})\n", ""),
}
"""Units of records: ending, what stands before them, the unit, and what stands behind."""
PAIRS = {
    "same values, other names": ("Town {0} has 40 wells. ", "Village {0} has 40 wells. "),
    "same values, other nouns": ("Town {0} has 40 wells. ", "Town {0} has 40 boats. "),
    "same values, one wording": ("They have 40 wells. ", "They had 40 wells. "),
    "all revised": ("Town {0} has {1} wells. ", "Town {0} has {1}5 wells. "),
    "all reworded": ("Town {0} has {1} wells. ", "There are {1} wells in Town {0}. "),
    "all moved by one": ("Town {0} has {1} wells. ", "Town {1} has {0} wells. "),
    "cells renamed": ("<tr><td>Town {0}<td>{1}", "<tr><td>Village {0}<td>{1}"),
    "cells become lines": ("<tr><td>Town {0}<td>{1}", "<li>Town {0}: {1}"),
    "all gone but for one word": ("Town {0} has {1} wells. ", "Town of no wells. "),
}
"""Two releases, by the unit of each."""
MEASURE_PAIRS = """
import sys, time
from snapshots import Hints, compare, extract, read
size, units = int(sys.argv[1]), sys.argv[2:]
lead = {"<tr": "<table>", "<li": "<ul>"}
figures = [
    extract(read((lead.get(unit[:3], "<p>") + "".join(unit.format(n, n % 90 + 10) for n in range(size))).encode(), Hints()))
    for unit in units
]
began = time.process_time()
compare(*figures)
print(len(figures[0]), len(figures[1]), f"{time.process_time() - began:.2f}")
"""
MEASURE_RECORDS = """
import sys, time
from snapshots import Hints, extract, read
size, ending, lead, unit, tail = int(sys.argv[1]), *sys.argv[2:]
text = lead + "".join(unit.format(n * 7919 % 100003, n % 24) for n in range(size // len(unit))) + tail
began = time.process_time()
document = read(text.encode(), Hints(address="https://example.org/sheet." + ending))
read_in = time.process_time() - began
print(len(extract(document)), f"{read_in:.2f}", f"{time.process_time() - began - read_in:.2f}")
"""
MEASURE_PRINT = """
import sys, time
sys.path.insert(0, sys.argv[2])
from pdf_samples import long
from snapshots import Hints, extract, read
content = long(int(sys.argv[1]))
began = time.process_time()
document = read(content, Hints(media_type="application/pdf"))
read_in = time.process_time() - began
print(len(extract(document)), f"{read_in:.2f}", f"{time.process_time() - began - read_in:.2f}")
"""
MEASURE_PARTS = """
import sys, time
from snapshots import Hints, compare, extract, read
part, size = sys.argv[1], int(sys.argv[2])
lead = "<table><tr>" if part.startswith(("<tr", "<td")) else ""
pages = [lead + "".join(part.format(n * 7919 % 100003 + more, n) for n in range(size // len(part))) for more in (0, 1)]
began = time.process_time()
documents = [read(page.encode(), Hints()) for page in pages]
read_in = time.process_time() - began
figures = [extract(document) for document in documents]
extracted = time.process_time() - began
compare(*figures)
print(len(figures[0]), f"{read_in / 2:.2f}", f"{(extracted - read_in) / 2:.2f}", f"{time.process_time() - began - extracted:.2f}")
"""
MEGABYTE = 1_000_000


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--largest", type=int, default=10, metavar="MB")
    arguments.add_argument("--sheet", type=Path, metavar="FILE", help="an ordinary text")
    told = arguments.parse_args()
    start(told.sheet)
    growth(told.largest)
    hostile()
    parts()
    records()
    pairs()


def start(sheet):
    seconds = min(float(run(IMPORT)[0]) for _ in range(5))
    print(f"## Start\n\nImport of the extraction: {seconds:.3f} s")
    if sheet is not None:
        count, peak = run(SHEET, str(sheet))
        print(f"Peak for one document of {sheet.stat().st_size:,} bytes, {count} figures: {peak} MB")


def growth(largest):
    print("\n## Growth\n\n| text | characters | figures | reading s | all s | µs a character | characters a second | peak MB |")
    print("|---|---|---|---|---|---|---|---|")
    for size in (size for size in (1, 10, 100) if size <= largest):
        row("prose", size * MEGABYTE)
    for kind, size in (("numbers", 100_000), ("numbers", 1_000_000), ("one line", 100_000), ("one line", 200_000)):
        row(kind, size)


def row(kind, size):
    length, figures, read, taken, peak = run(MEASURE, kind, str(size))
    each = float(taken) / int(length)
    print(
        f"| {kind} | {int(length):,} | {int(figures):,} | {read} | {taken} | {each * 1e6:.2f} | {1 / each:,.0f} | {peak} |",
        flush=True,
    )


def hostile():
    """Marks repeated at doubling sizes: the worst ratio of the times, 2 where time is linear."""
    sizes = (20_000, 40_000, 80_000)
    print(
        "\n## Hostile marks, seconds at doubling sizes\n\n| repeated | "
        + " | ".join(f"{size:,}" for size in sizes)
        + " | last ratio |"
    )
    print("|---|" + "---|" * (len(sizes) + 1))
    for mark in HOSTILE:
        seconds = [float(run(MEASURE, mark, str(size))[3]) for size in sizes]
        print(
            f"| `{mark}` | " + " | ".join(f"{taken:.2f}" for taken in seconds) + f" | {seconds[-1] / seconds[-2]:.1f} |",
            flush=True,
        )


def parts():
    """Units of pages at doubling sizes, read, extracted and compared: twice the time each time where it is linear."""
    print(
        "\n## Units of a page\n\n| unit | characters | figures | read s | extracted s | compared s |\n|---|---|---|---|---|---|"
    )
    for name, part in PARTS.items():
        for size in (15_000, 30_000, 60_000):
            print(f"| {name} | {size:,} | {' | '.join(run(MEASURE_PARTS, part, str(size)))} |", flush=True)


def records():
    """Units of records at doubling sizes, and pages of a printed report."""
    print("\n## Units of records\n\n| unit | characters | figures | read s | extracted s |\n|---|---|---|---|---|")
    for name, told in RECORDS.items():
        for size in (15_000, 30_000, 60_000):
            print(f"| {name} | {size:,} | {' | '.join(run(MEASURE_RECORDS, str(size), *told))} |", flush=True)
    for pages in (10, 20, 40):
        told = run(MEASURE_PRINT, str(pages), str(Path(__file__).parents[1] / "tests" / "support"))
        print(f"| PDF, {pages} pages | | {' | '.join(told)} |", flush=True)


def pairs():
    """Two releases made of units that differ in one way, at doubling counts."""
    print("\n## Pairs of releases\n\n| what differs | units | figures before | after | compared s |\n|---|---|---|---|---|")
    for name, units in PAIRS.items():
        for count in (300, 600, 1_200):
            print(f"| {name} | {count:,} | {' | '.join(run(MEASURE_PAIRS, str(count), *units))} |", flush=True)


def run(script, *arguments):
    call = [sys.executable, "-c", script, *arguments]
    return subprocess.run(call, check=True, capture_output=True, text=True).stdout.split()


if __name__ == "__main__":
    main()

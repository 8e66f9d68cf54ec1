"""What readers keep and what they label, how fast they are beside a peer, and how time and memory grow.

    python benchmarks/documents.py GOLD                      ours only
    python benchmarks/documents.py GOLD --peer PYTHON        with trafilatura; PYTHON has benchmarks/peers/requirements.txt
    python benchmarks/documents.py GOLD --pages FOLDER       speed on the pages of another folder, too

GOLD is a folder with `families/`: releases as pages beside annotations (`figures-N.json` with "figures" and "noise").
A figure is kept where a block of main content holds its quote with a word of its label beside it: in the block, or in the
heads of its cell. Prints Markdown.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from snapshots import extract
from snapshots.readers import Hints, read

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "tests/snapshots/readers/samples"
GROWN = ("page", "table", "nested", "tiles", "links")
SIZES = (1, 2, 4)
RUN_ONE = """
import resource, sys, time
from pathlib import Path
from snapshots.errors import ReadError
from snapshots.readers import Hints, read
content = Path(sys.argv[1]).read_bytes()
began = time.perf_counter()
try:
    told = f"{len(read(content, Hints(media_type='text/html')).blocks):,} blocks"
except ReadError as error:
    told = error.cause.code.value
taken = time.perf_counter() - began
print(f"{taken:.3f}\\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}\\t{told}")
"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--peer", metavar="PYTHON", help="an interpreter that has trafilatura")
    arguments.add_argument("--pages", type=Path, metavar="FOLDER")
    told = arguments.parse_args()
    families(told.gold / "families")
    for folder in filter(None, (told.gold / "families", SAMPLES, told.pages)):
        speed(sorted(folder.rglob("*.htm*")), folder.name, told.peer)
    growth()


def families(folder):
    print("## Figures kept, noise labelled\n")
    print("| release | figures | kept | noise | labelled | in content, no figure | taken for a figure |")
    print("|---|---|---|---|---|---|---|")
    misses = []
    for told in sorted(folder.glob("*/figures-*.json")):
        gold = json.loads(told.read_text(encoding="utf-8"))
        page = told.with_name(gold["file"])
        document = read(page.read_bytes(), Hints(address=page.name))
        lost = [figure for figure in gold["figures"] if not is_kept(figure, document)]
        noise = {number: noise_state(number, document, gold["figures"]) for number in gold.get("noise", [])}
        counts = [sum(1 for state in noise.values() if state == wanted) for wanted in ("labelled", "content", "figure")]
        name = f"{gold['family']} {gold['release']}"
        kept = len(gold["figures"]) - len(lost)
        print(f"| {name} | {len(gold['figures'])} | {kept} | {len(noise)} | {counts[0]} | {counts[1]} | {counts[2]} |")
        misses += [f"{name}: lost {figure['quote']!r} ({figure['label']})" for figure in lost]
        misses += [f"{name}: noise {number!r} is {state}" for number, state in noise.items() if state != "labelled"]
    print("\n" + "\n".join(f"- {miss}" for miss in misses))


def is_kept(figure, document):
    named = words(figure["label"]) | words(figure["context"].replace(figure["quote"], " "))
    quote = plain(figure["quote"])
    for block in document.main_blocks:
        heads = [*block.cell.row, *block.cell.column, block.cell.table] if block.cell else []
        beside = plain(" ".join([document.words_of(block), *heads]))
        if holds(quote, plain(document.words_of(block))) and named & words(beside.replace(quote, " ")):
            return True
    return False


def noise_state(number, document, figures):
    """`figure` where content yields a figure of it that is not gold, else `labelled` where furniture holds it, else `content`."""
    gold = {plain(figure["quote"]) for figure in figures}
    labelled = [block for block in document.blocks if block.boilerplate and holds(number, plain(document.words_of(block)))]
    content = [block for block in document.main_blocks if holds(number, plain(document.words_of(block)))]
    spans = [(block.start, block.end) for block in content]
    extracted = [
        figure for figure in extract(document)
        if any(start <= figure.start < end for start, end in spans) and holds(number, plain(figure.quote))
        and plain(figure.quote) not in gold
    ]  # fmt: skip
    if extracted:
        return "figure"
    return "labelled" if labelled else "content"


def holds(number, text):
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?![.,]?\d)", text, re.IGNORECASE) is not None


def plain(text):
    return " ".join(text.split()).lower()


def words(text):
    return {word[:5] for word in re.findall(r"[^\W\d_]{3,}", text.lower())}


def speed(pages, name, peer):
    """Pages a second, the fastest of five rounds over all pages, each system in a process of its own."""
    if not pages:
        return
    print(f"\n## Speed: {len(pages)} pages ({name}), {sum(page.stat().st_size for page in pages) / 1000:,.0f} kB\n")
    print("| system | milliseconds a page | ours is faster by |\n|---|---|---|")
    systems = {"figurewatch, read": (sys.executable, "figurewatch")}
    if peer:
        systems |= {"trafilatura, extract": (peer, "trafilatura"), "trafilatura, extract, fast": (peer, "trafilatura-fast")}
    taken = {name: timed(*system, pages) for name, system in systems.items()}
    for system, seconds in taken.items():
        print(f"| {system} | {seconds / len(pages) * 1000:.2f} | {seconds / taken['figurewatch, read']:.1f} |")


def timed(python, system, pages):
    call = [python, str(HERE / "peers/read_pages.py"), system, *map(str, pages)]
    return float(subprocess.run(call, check=True, capture_output=True, text=True, cwd=HERE.parent).stdout)


def growth():
    """Each kind of page at one, two and four times a size: seconds, peak memory of the process, and what came out."""
    print("\n## Growth\n\n| page | megabytes | seconds | peak MB | read as |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for kind in GROWN:
            for size in SIZES:
                path = Path(folder) / f"{kind}-{size}.html"
                path.write_text(grown(kind, size), encoding="utf-8")
                call = [sys.executable, "-c", RUN_ONE, str(path)]
                told = subprocess.run(call, check=True, capture_output=True, text=True, cwd=HERE.parent).stdout.strip()
                seconds, peak, blocks = told.split("\t")
                print(f"| {kind} | {path.stat().st_size / 1e6:.1f} | {seconds} | {peak} | {blocks} |")


def grown(kind, size):
    if kind == "page":
        text = (
            '<div class="wp-block-group"><h2 class="wp-block-heading" id="h-{0}">Part {0}</h2>\n<p class="has-text-align-left">'
            "In <strong>{0}</strong> villages, over {0},000 people had water within <a href='/w/{0}/'>30 minutes</a> of home, "
            "against one in three before the wells were drilled; the others walk for two hours and wait for as long.</p></div>\n"
        )
        body = "".join(text.format(number) for number in range(7_000 * size))
    elif kind == "table":
        rows = ("".join(f"<td>{row * 9 + column:,}</td>" for column in range(9)) for row in range(2_500 * size))
        named = "".join(f"<tr><th>Place {number}{row}" for number, row in enumerate(rows))
        body = "<table><tr><th>Place" + "".join(f"<th>{2000 + year}" for year in range(9)) + f"{named}</table>"
    elif kind == "nested":
        body = "<div>" * (2_500 * size) + "<p>1,204 boats</p>"
    elif kind == "tiles":
        tile = "<div class=kpi><b>{0:,}</b><small>boats of kind {0}</small></div>"
        body = "".join(tile.format(number) for number in range(10_000 * size))
    else:
        body = "<ul>" + "".join(f"<li><a href=/{number}>Report {number}</a>" for number in range(25_000 * size)) + "</ul>"
    return f"<!doctype html><html lang=en><head><title>Sheet</title></head><body><h1>Sheet</h1>{body}</body></html>"


if __name__ == "__main__":
    main()

"""Fits the weights by which a page is told from a wall, and says what they are worth where they were not fitted.

    python benchmarks/fit_walls.py                    on the pages of `wall_pages.py` and of the tests
    python benchmarks/fit_walls.py --write            writes snapshots/data/wall_weights.py
    python benchmarks/fit_walls.py --true FOLDER ...  how many documents below the folders would be held: none should

Needs SciPy (`benchmarks/fitting.txt`); the product carries only the small table that is written. Pages without a figure are left
out: they are held for that. Leaves out each kind of wall in turn, each matter of a sheet, and each language. Prints Markdown.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.special import expit

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests" / "support"), str(Path(__file__).parent)]
import logistic
from hostile.eighth_lot import EIGHTH_SHEETS, EIGHTH_WALLS
from hostile.fifth_lot import FIFTH_SHEETS, FIFTH_WALLS
from hostile.fourth_lot import FOURTH_SHEETS, FOURTH_WALLS
from hostile.later_lots import FIRST_SHEETS, FIRST_WALLS, SECOND_SHEETS, SECOND_WALLS
from hostile.seventh_lot import SEVENTH_SHEETS, SEVENTH_WALLS
from hostile.sixth_lot import SIXTH_SHEETS, SIXTH_WALLS
from hostile.third_lot import THIRD_SHEETS, THIRD_WALLS
from hostile.true_sheets import SHEETS, media_type_of
from look_alikes import answers, documents
from wall_pages import pages

from snapshots import Hints, ReadError, extract, read
from snapshots.judging.likeness import LIKELY, TERMS, Features, Likeness
from snapshots.judging.walls import Reading

STRENGTH, WORTH_OF_A_SHEET = 1.0, 2.0
"""The inverse of the ridge; how much worse a true sheet that is held is than a wall that is let in."""
LATER_LOTS = {
    "third lot": (THIRD_WALLS, THIRD_SHEETS),
    "fourth lot": (FOURTH_WALLS, FOURTH_SHEETS),
    "fifth lot": (FIFTH_WALLS, FIFTH_SHEETS),
    "sixth lot": (SIXTH_WALLS, SIXTH_SHEETS),
    "seventh lot": (SEVENTH_WALLS, SEVENTH_SHEETS),
    "eighth lot": (EIGHTH_WALLS, EIGHTH_SHEETS),
}
"""Without the way on which each came, whose odds are set by hand."""
FOR_A_SHEET = frozenset(
    {name for name in TERMS if "figures" in name} - {"asking figures"} | {"density", "telling sentences", "dated"}
)
SAMPLES = ROOT / "benchmarks" / "samples"


def terms_of(content, media_type=None, address=None):
    """The terms of a page as a column, or None for one without a figure."""
    try:
        document = read(content, Hints(media_type=media_type, address=address))
    except ReadError:
        return None
    figures = extract(document)
    if not figures:
        return None
    return list(Features(document, figures, Reading(document, figures)).terms().values())


def labelled():
    """(kind, language, is a wall, content, media type, name of a file)."""
    for is_wall, kind, language, page in pages():
        yield kind, language, is_wall, page.encode(), "text/html", None
    for row, body, media_type in answers():
        if row.first:
            yield "walls of the tests", "any", True, body, media_type, None
    for lot, sheets in {"sheets of the tests": SHEETS, "first lot": FIRST_SHEETS, "second lot": SECOND_SHEETS}.items():
        for body in sheets.values():
            yield lot, "any", False, body.encode(), media_type_of(body), None
    for lot, walls in {"first lot": FIRST_WALLS, "second lot": SECOND_WALLS}.items():
        for body in walls.values():
            yield lot, "any", True, body.encode(), "text/html", None
    yield from later_lots()
    for path in documents([SAMPLES]):
        yield "samples", "any", False, path.read_bytes(), None, path.name


def later_lots():
    """The same, of the lots whose pages have an address."""
    for lot, (walls, sheets) in LATER_LOTS.items():
        for is_wall, pages_of_lot in ((True, walls), (False, sheets)):
            for _, address, _, _, body in pages_of_lot.values():
                yield lot, "any", is_wall, body.encode(), media_type_of(body), address


def examples():
    """(kind, language, is a wall, terms)."""
    for kind, language, is_wall, content, media_type, address in labelled():
        if terms := terms_of(content, media_type, address):
            yield kind, language, is_wall, terms


def fit(rows):
    """Bias and weights: logistic regression with a ridge, each weight on the side that its term speaks for."""
    weighed = [(terms, is_wall, 1.0 if is_wall else WORTH_OF_A_SHEET) for _, _, is_wall, terms in rows]
    sides = [(None, 0) if name in FOR_A_SHEET else (0, None) for name in TERMS]
    return logistic.rounded(logistic.fitted(weighed, [1 / STRENGTH] * len(sides), sides), TERMS)


def is_held(fitted, terms):
    """Whether a page with these terms is held by these weights."""
    share = float(expit(fitted[0] + np.dot(terms, list(fitted[1].values()))))
    return share >= LIKELY and Likeness(dict(zip(TERMS, terms, strict=True))).is_shown


def leave_out(rows, place, name):
    """Walls held and sheets held, with the weights of all other rows."""
    told = defaultdict(lambda: [0, 0])
    print(f"| {name} left out | pages | walls held | sheets held |\n|---|---|---|---|")
    for term in sorted({row[place] for row in rows}):
        inside = [row for row in rows if row[place] == term]
        fitted = fit([row for row in rows if row[place] != term])
        counts = [[0, 0], [0, 0]]
        for row in inside:
            counts[row[2]][0] += 1
            counts[row[2]][1] += is_held(fitted, row[3])
        for side in (0, 1):
            told[side][0] += counts[side][0]
            told[side][1] += counts[side][1]
        print(f"| {term} | {len(inside)} | {share(*counts[1])} | {share(*counts[0])} |")
    print(f"| **all** | {len(rows)} | {share(*told[1])} | {share(*told[0])} |\n")


def share(whole, part):
    return f"{part} of {whole}" if whole else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--true", nargs="*", default=[], metavar="FOLDER")
    told = parser.parse_args()
    rows = list(examples())
    fitted = fit(rows)
    leave_out(rows, 0, "kind")
    leave_out(rows, 1, "language")
    print("| term | weight |\n|---|---|\n" + "\n".join(f"| {name} | {weight:+.2f} |" for name, weight in fitted[1].items()))
    print(f"\nBias {fitted[0]:+.2f}")
    for path in documents(told.true):
        terms = terms_of(path.read_bytes(), None, path.name)
        if terms and is_held(fitted, terms):
            print(f"held: {path}")
    if told.write:
        logistic.write("wall_weights", "snapshots.judging.likeness", "fit_walls.py", *fitted)


if __name__ == "__main__":
    main()

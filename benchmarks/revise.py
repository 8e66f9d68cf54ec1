"""Revised documents with known changes: made, scored, or written to a folder.

    python benchmarks/revise.py                          scores following on revisions of the repository's own samples
    python benchmarks/revise.py FOLDER ...               of the documents below these folders, too
    python benchmarks/revise.py --seeds 0:40 --verbose   other seeds; with every error
    python benchmarks/revise.py --write OUT              writes the pairs with their gold, for `score_changes.py`

From each document and each kind of revision one pair is made per seed; a seed always makes the same pair. Prints Markdown.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
from revisions.edits import EDITS, revision
from revisions.sheets import MEDIA_TYPES, sheet_of
from revisions.truth import Pair, Score

from snapshots.figures import as_record

HERE = Path(__file__).parent
SAMPLES = (HERE / "samples", HERE.parent / "tests/snapshots/readers/samples")
FEWEST = 3


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", type=Path, nargs="*")
    arguments.add_argument("--seeds", default="1000:1003", metavar="FIRST:LAST")
    arguments.add_argument("--kind", action="append", choices=EDITS)
    arguments.add_argument("--verbose", action="store_true")
    arguments.add_argument("--write", type=Path, metavar="OUT")
    told = arguments.parse_args()
    first, last = map(int, told.seeds.split(":"))
    scores = defaultdict(Score)
    for kind, name, pair in pairs(sheets((*SAMPLES, *told.folders)), range(first, last), told.kind or EDITS):
        if told.write:
            write(told.write / f"{kind}-{name}", pair)
        else:
            scores[kind] += (score := pair.score())
            if told.verbose:
                show(f"{kind} {name}", score)
    if not told.write:
        table(scores)


def sheets(folders):
    """Every document below the folders that states some figures, in order of its name."""
    rows = []
    for path in sorted({path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in MEDIA_TYPES}):
        sheet = sheet_of(path)
        if len(sheet.numbers) >= FEWEST:
            rows.append((f"{path.parent.name}-{path.stem}", sheet))
    return rows


def pairs(documents, seeds, kinds):
    """Kind, name and pair, for each document, kind and seed where the kind of revision can be made."""
    for kind in kinds:
        for name, sheet in documents:
            for seed in seeds:
                made = revision(kind, sheet, Random(f"{kind} {name} {seed}"))
                if made is not None:
                    yield kind, f"{name}-{seed}", Pair(*made)


def show(name, score):
    for what, kind, first, second in score.errors:
        if what == "missed":
            print(f"{name}: missed {kind} {first}: {second}")
        else:
            told = " => ".join("-" if figure is None else f"{figure.quote} [{figure.sentence}]" for figure in (first, second))
            print(f"{name}: told {kind}: {told}")


def table(scores):
    print("| kind of revision | pairs | changes due | precision | recall |\n|---|---|---|---|---|")
    total = Score()
    for kind, score in scores.items():
        print(f"| {kind.replace('_', ' ')} | {score.pairs} | {score.due} | {score.precision:.3f} | {score.recall:.3f} |")
        total += score
    print(f"| **all** | {total.pairs} | {total.due} | {total.precision:.3f} | {total.recall:.3f} |")


def write(folder, pair):
    """Pages, and the gold in the form that `score_changes.py` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = []
    for number, reading, sheet in zip((1, 2), (pair.old, pair.new), pair.sheets, strict=True):
        (folder / f"release-{number}.html").write_text(reading.page, encoding="utf-8")
        records = {}
        for figure in reading.figures:
            if figure.start in reading.identity:
                group = sheet.numbers[reading.identity[figure.start]].group
                records.setdefault(group, as_record(figure) | {"id": group, "label": figure.label, "context": figure.sentence})
        figures.append(records)
        told = {"release": number, "file": f"release-{number}.html", "figures": list(records.values()), "noise": []}
        (folder / f"figures-{number}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    changes = [
        {"kind": kind, "id": group, "label": group, "before": figures[0].get(group), "after": figures[1].get(group)}
        for group, kind in sorted(pair.due().items())
    ]
    gold = {"old": "release-1.html", "new": "release-2.html", "changes": changes, "optional": []}
    (folder / "changes-1-2.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

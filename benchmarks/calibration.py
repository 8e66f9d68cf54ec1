"""Is a figure as often right as its confidence says? The share right per stated confidence.

Counted are the figures of the closed sets (every quantity of a text is in the gold) and of the annotated documents; a
figure is right when the scorer finds a gold quantity with its number at its place. What the scorer leaves out of its
count (years, ordinals, names) is left out here, and so is the set of patents, whose part numbers ("pump 14") no fact
sheet has.
"""

import importlib.util
import json
import subprocess
import sys
from collections import Counter, defaultdict

LEFT_OUT = {"grobid"}
OURS = [sys.executable, "-m", "monitor", "extract", "--lines"]


def print_calibration(scorer_path, rows_paths, documents):
    """`documents`: pairs of gold figures and found figures."""
    scorer = _loaded(scorer_path)
    right, total = Counter(), Counter()
    for path in rows_paths:
        for confidence, is_right in _of_rows(scorer, path):
            total[confidence] += 1
            right[confidence] += is_right
    for gold, found in documents:
        spans = [(figure["start"], figure["end"], _number(figure)) for figure in gold]
        for figure in found:
            total[figure["confidence"]] += 1
            right[figure["confidence"]] += any(
                figure["start"] < end and start < figure["end"] and _number(figure) == number for start, end, number in spans
            )
    print("\n## Confidence\n\n| stated | figures | share right |\n|---|---|---|")
    for place in sorted(total, reverse=True):
        print(f"| {place:.2f} | {total[place]} | {right[place] / total[place]:.2f} |")
    off = sum(abs(right[place] - place * total[place]) for place in total) / max(1, sum(total.values()))
    print(f"\nMean distance of the stated from the measured share: {off:.3f}")


def _loaded(path):
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _number(figure):
    return tuple(None if figure[name] is None else round(float(figure[name]), 4) for name in ("value", "low"))


def _of_rows(scorer, path):
    sets = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sets[row["set"]].append(row)
    for name, rows in sets.items():
        _, kinds, closed = scorer.SETS[name]
        if not closed or name in LEFT_OUT:
            continue
        given = "".join(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows)
        told = subprocess.run(OURS, input=given, text=True, check=True, capture_output=True).stdout
        for row, answer in zip(rows, map(json.loads, told.splitlines()), strict=True):
            yield from _of_text(scorer, row["gold"], answer["figures"], kinds)


def _of_text(scorer, gold, found, kinds):
    figures = [figure | {name: scorer.number(figure[name]) for name in ("value", "low", "high")} for figure in found]
    free = set(range(len(figures)))
    for quantity in sorted(gold, key=lambda quantity: quantity["optional"] is not None):
        fitting = [index for index in free if _fits(scorer, quantity, figures[index])]
        if quantity["optional"]:
            free -= set(fitting)
        elif fitting:
            best = max(fitting, key=lambda index: scorer.overlap(quantity, figures[index]))
            free.discard(best)
            yield figures[best]["confidence"], True
    for index in sorted(free):
        if kinds is None or scorer.kind(figures[index]["unit"]) in kinds:
            yield figures[index]["confidence"], False


def _fits(scorer, quantity, figure):
    if scorer.overlap(quantity, figure) <= 0:
        return False
    if quantity["optional"] and quantity["start"] is not None:
        return True
    scales = [1.0, *(scorer.scales(quantity["unit"], figure["unit"]) if quantity["unit"] is not None else [])]
    return any(scorer.agree(quantity, figure, scale) for scale in scales)

"""Fits the weights by which figures are followed from release to release, and says what they are worth.

    python benchmarks/fit_alignment.py                        on revisions made by machine from the repository's own samples
    python benchmarks/fit_alignment.py --gold GOLD            with the annotated pairs of families/, real/ and auto/, too
    python benchmarks/fit_alignment.py --gold GOLD --report   leave one publisher out, calibration, the worth of each term
    python benchmarks/fit_alignment.py --write                writes snapshots/data/alignment_weights.py

Needs SciPy (`benchmarks/fitting.txt`); the product carries only the small table that is written. Prints Markdown.

Each example is a pair of figures that the sure anchors left, and whether both are one quantity. Machine-made revisions are
those of the first seeds; tests use others.
"""

import argparse
import importlib.util
import itertools
import sys
from collections import defaultdict
from pathlib import Path
from typing import ClassVar

import numpy as np
from scipy.special import expit

sys.path.insert(0, str(Path(__file__).parent))
import logistic
from revise import SAMPLES, pairs, sheets
from revisions.edits import EDITS

from snapshots import Hints, compare, extract, read
from snapshots.alignment import assignment, similarity
from snapshots.alignment.anchors import anchor
from snapshots.alignment.features import FeatureReader
from snapshots.alignment.pool import Pool
from snapshots.alignment.runs import serial, sited
from snapshots.alignment.surroundings import Surroundings
from snapshots.changes import as_change_record
from snapshots.figures import as_record

SEEDS = range(2)
STRENGTH, FREE = 0.03, 1e-3
"""Inverse of the ridge on every term but the mean; the ridge on the mean."""
SURE = (0.0, 0.1, 0.25, 0.5, 0.8, 0.95)
GOLD_WEIGHT = 20.0
"""What an annotated example weighs beside one made by machine."""
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


class Example:
    """What is left of two releases after the sure anchors, candidate by candidate."""

    def __init__(self, publisher, weight):
        self.publisher, self.weight = publisher, weight
        self.rows = []
        """Terms, whether both are one quantity, and round and indices of the two."""


class Document:
    """Figures of one file, read once."""

    known: ClassVar = {}

    @classmethod
    def of(cls, path):
        if path not in cls.known:
            cls.known[path] = extract(read(path.read_bytes(), Hints(address=path.name)))
        return cls.known[path]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--gold", type=Path)
    arguments.add_argument("--report", action="store_true")
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    machine = [example_of_pair(pair) for _, _, pair in pairs(sheets(SAMPLES), SEEDS, EDITS)]
    gold = Gold(given.gold) if given.gold else None
    examples = machine + (gold.examples if gold else [])
    weights = fit(examples)
    if given.write:
        write(weights)
    if given.report and gold:
        leave_one_out(gold, machine, weights)
    worth(weights, examples)


def example_of_pair(pair):
    truth = {}
    sides = [[side.identity.get(figure.start) for figure in side.figures] for side in (pair.old, pair.new)]
    groups = [
        [None if name is None else sheet.numbers[name].group for name in names]
        for names, sheet in zip(sides, pair.sheets, strict=True)
    ]
    known = [{i for i, group in enumerate(side) if group is not None} for side in groups]
    for i in known[0]:
        for j in known[1]:
            if groups[0][i] == groups[1][j]:
                truth[i, j] = True
    return example(pair.old.figures, pair.new.figures, truth, known, "machine", 1.0)


def example(old_figures, new_figures, truth, known, publisher, weight):
    """Candidates after the anchors, and again after a first assignment by the truth of every other of them."""
    reader = FeatureReader()
    old, new = reader.read(old_figures), reader.read(new_figures)
    pool = Pool(old, new, set(range(len(old))), (serial(old, reader), serial(new, reader)), (sited(old), sited(new)))
    likeness = similarity.Likeness(old, new)
    result = Example(publisher, weight)
    anchor(pool)
    for round_ in range(2):
        around = Surroundings(pool)
        for i, j in assignment.candidates(pool):
            in_cells = old[i].figure.cell is not None and new[j].figure.cell is not None
            if i in known[0] and j in known[1] and not in_cells:
                terms = likeness.terms(old[i], new[j], around.order(i, j), around.mates(i, j))
                result.rows.append((terms, (i, j) in truth, (round_, i, j)))
        left = [pair for pair in sorted(truth) if pair[0] not in pool.taken and pair[1] not in pool.matches]
        for i, j in left[::2]:
            if i not in pool.taken and j not in pool.matches and pool.possible(i, j):
                pool.pair(i, j, assignment.Match(i, "similarity", 1.0))
    return result


class Gold:
    """Annotated pairs, with the publisher of each."""

    def __init__(self, folder):
        spec = importlib.util.spec_from_file_location("score_changes", folder / "score_changes.py")
        self.scoring = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.scoring)
        self.pairs = [
            (self.publisher(kind, pair), kind, pair)
            for kind in ("families", "real", "auto")
            for pair in self.scoring.pairs(folder / kind)
        ]
        self.examples = [self.example(publisher, pair) for publisher, _, pair in self.pairs]

    @staticmethod
    def publisher(kind, pair):
        return pair["family"] if kind == "families" else "factbook" if kind == "auto" else pair["family"].split("-")[0]

    def example(self, publisher, pair):
        figures = [Document.of(pair["old"]), Document.of(pair["new"])]
        records = [[as_record(figure) for figure in side] for side in figures]
        if pair["figs_old"]:
            names = [self.named(side, told) for side, told in zip(records, (pair["figs_old"], pair["figs_new"]), strict=True)]
            truth = {(i, j) for i, one in names[0].items() for j, other in names[1].items() if one == other}
            return example(*figures, truth, [set(side) for side in names], publisher, GOLD_WEIGHT)
        truth, known = self.changed(records, pair["gold"])
        return example(*figures, truth, known, publisher, GOLD_WEIGHT)

    def named(self, records, told):
        """Index of each figure that the gold knows, to the quantity that it is."""
        edges = sorted(
            (-self.scoring.affinity(record, gold), i, k)
            for i, record in enumerate(records)
            for k, gold in enumerate(told["figures"])
            if self.scoring.same(record, gold, need_unit=True)
        )
        names, used = {}, set()
        for _, i, k in edges:
            if i not in names and k not in used:
                used.add(k)
                names[i] = self.scoring.base_id(told["figures"][k]["id"])
        return names

    def changed(self, records, gold):
        """From changes alone: both figures of a revision are one; what was added or removed is no other's."""
        truth, known = set(), [set(), set()]
        for change in gold["changes"]:
            sides = [self.meant(side, change.get(when), change) for side, when in zip(records, ("before", "after"), strict=True)]
            for place, side in enumerate(sides):
                known[place] |= {side} - {None}
            if None not in sides:
                truth.add(tuple(sides))
        if gold["changes"]:
            # What states the same number on both sides and changed nowhere is paired by nobody else.
            free = [{i for i, record in enumerate(side) if i not in known[place]} for place, side in enumerate(records)]
            same = [(i, j) for i in free[0] for j in free[1] if records[0][i]["sentence"] == records[1][j]["sentence"]
                    and records[0][i]["quote"] == records[1][j]["quote"]]  # fmt: skip
            known[0] |= {i for i, _ in same}
            known[1] |= {j for _, j in same}
            truth |= set(same)
        return truth, known

    def meant(self, records, gold, change):
        if not gold:
            return None
        fitting = [i for i, record in enumerate(records) if self.scoring.same(record, gold, need_unit=True)]
        label = self.scoring.words(change.get("label"))
        return max(fitting, key=lambda i: (len(self.scoring.fig_words(records[i]) & label), -i), default=None)

    def score(self, wanted):
        results = defaultdict(list)
        for publisher, kind, pair in self.pairs:
            if publisher == wanted:
                told = compare(Document.of(pair["old"]), Document.of(pair["new"])).told
                records = [as_change_record(change) for change in told]
                result = self.scoring.score_pair(pair["gold"], records, pair["figs_old"], pair["figs_new"])
                wrong = [alarm for _, alarm in result["alarms"]]
                result["confidence"] = [(record["confidence"], record not in wrong) for record in records]
                results[kind].append(result)
        return results


def fit(examples):
    """Bias, the weight of each term, and the confidence for each sureness.

    Logistic regression with a ridge and no weight under 0: what speaks for a pair may in few examples speak against it by
    chance, and then weighs nothing. The mean, measured by hand on other documents, is free of the ridge, so that few examples
    move little away from it.
    """
    rows = [(terms, right, example.weight) for example in examples for terms, right, _ in example.rows]
    ridge = [FREE if name == "mean" else 1 / STRENGTH for name in similarity.TERMS]
    point = logistic.fitted(rows, ridge, [(0, None)] * len(ridge))
    return *logistic.rounded(point, similarity.TERMS), calibrated(examples, point)


def calibrated(examples, point):
    """Of the matches that are best from both sides: how many were right, by how sure they were. Never falls with sureness."""
    told = []
    for example in examples:
        likely = {pair: float(expit(point[0] + np.dot(terms, point[1:]))) for terms, _, pair in example.rows if pair[0] == 0}
        best = {side: defaultdict(list) for side in (1, 2)}
        for pair, score in likely.items():
            for side, scores in best.items():
                scores[pair[side]].append(score)
        for _, right, pair in example.rows:
            score = likely.get(pair, 0.0)
            if score >= assignment.LEAST and all(score == max(scores[pair[side]]) for side, scores in best.items()):
                second = max((other for other in best[2][pair[2]] if other < score), default=0.0)
                told.append((assignment.sureness(score, second), right, example.weight))
    table, lowest = [], 0.5
    for low, high in zip(SURE, (*SURE[1:], 1.01), strict=True):
        inside = [(right, weight) for sure, right, weight in told if low <= sure < high]
        share = (1 + sum(right * weight for right, weight in inside)) / (2 + sum(weight for _, weight in inside))
        lowest = max(lowest, min(0.98, round(share, 2)))
        table.append((low, lowest))
    return tuple(reversed(table))


def use(fitted):
    """Puts these weights in the place of those that the product carries."""
    bias, weights, calibration = fitted
    similarity.BIAS, similarity.IN_ORDER = bias, tuple(weights[name] for name in similarity.TERMS)
    assignment.CALIBRATION = calibration


def leave_one_out(gold, machine, weights):
    print("| publisher left out | pairs | changes | precision | recall | F1 | F1 fitted on all |\n|---|---|---|---|---|---|---|")
    told, sums = [], {"out": [], "in": []}
    for publisher in sorted({publisher for publisher, _, _ in gold.pairs}):
        use(fit(machine + [example for example in gold.examples if example.publisher != publisher]))
        out = [result for results in gold.score(publisher).values() for result in results]
        use(weights)
        all_in = [result for results in gold.score(publisher).values() for result in results]
        sums["out"] += out
        sums["in"] += all_in
        told += [pair for result in out for pair in result["confidence"]]
        row(publisher, gold.scoring.totals(out), gold.scoring.totals(all_in))
    row("**all**", gold.scoring.totals(sums["out"]), gold.scoring.totals(sums["in"]))
    print_calibration(told)


def row(name, out, all_in):
    print(
        f"| {name} | {out['pairs']} | {out['gold']} | {out['precision']:.3f} | {out['recall']:.3f} | {out['f1']:.3f} "
        f"| {all_in['f1']:.3f} |"
    )


def print_calibration(told):
    print("\n| confidence, left out | changes told | mean stated | right |\n|---|---|---|---|")
    off = 0.0
    for low, high in itertools.pairwise(BINS):
        inside = [(confidence, right) for confidence, right in told if low <= confidence < high]
        if inside:
            stated, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            off += len(inside) * abs(stated - right)
            print(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside)} | {stated:.3f} | {right:.3f} |")
    print(f"\nCalibration error: {off / max(1, len(told)):.3f}")


def worth(fitted, examples):
    """Each term with its weight, and by how much the log loss rises where it is shuffled."""
    bias, weights, _ = fitted
    rows = [(terms, right) for example in examples for terms, right, _ in example.rows]
    terms, right = np.array([row[0] for row in rows]), np.array([row[1] for row in rows], dtype=float)
    column = np.array([weights[name] for name in similarity.TERMS])

    def loss(table):
        told = bias + table @ column
        return float(np.mean(np.logaddexp(0, told) - right * told))

    base = loss(terms)
    print(f"\n{len(rows)} examples, log loss {base:.4f}\n\n| term | weight | log loss without it |\n|---|---|---|")
    for place, name in enumerate(similarity.TERMS):
        mixed = terms.copy()
        mixed[:, place] = np.random.default_rng(0).permutation(mixed[:, place])
        print(f"| {name} | {weights[name]:+.2f} | {loss(mixed) - base:+.4f} |")


def write(fitted):
    bias, weights, calibration = fitted
    more = (
        f"CALIBRATION: tuple[tuple[float, float], ...] = {calibration!r}",
        '"""The confidence in a match from each sureness on, the surest first: the share of such matches that were right."""',
    )
    logistic.write("alignment_weights", "snapshots.alignment.similarity", "fit_alignment.py", bias, weights, more)


if __name__ == "__main__":
    main()

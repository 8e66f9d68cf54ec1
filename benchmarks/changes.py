"""Changes told rightly between releases, how sure the matches are, and how time and memory grow.

    python benchmarks/changes.py [GOLD]

GOLD is a folder with `score_changes.py` and `families/`. Prints the scorer's table, then Markdown; without GOLD only how time
(of the processor) and memory grow.
"""

import argparse
import importlib.util
import resource
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

from snapshots import Figure, Hints, Kind, Modifier, compare, extract, read
from snapshots.alignment import align
from snapshots.alignment.features import FeatureReader
from snapshots.changes import as_change_record
from snapshots.comparison import compare_observations, series_of

NAMES = ["wells", "roads", "clinics", "schools", "farms", "boats", "bridges", "tents", "trucks", "nurses", "teachers", "pumps"]
PLACES = ["north", "south", "east", "west", "coast", "valley", "delta", "hills", "islands", "border"]
BINS = [0.0, 0.7, 0.8, 0.9, 0.96, 0.985]
SIZES = [100, 1000, 10_000]
EDITS = {
    "few": "one number in twenty revised",
    "revised": "one number in five revised, one sentence in ten reworded",
    "reworded": "every sentence reworded",
}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path, nargs="?")
    arguments.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.one:
        print(*measured(int(given.one[0]), given.one[1]))
        return
    if given.gold is not None:
        scored(given.gold)
    growth()


def scored(gold):
    """The scorer's table, and how sure the matches are."""
    command = f"{sys.executable} -m monitor compare {{old}} {{new}} --json"
    scorer = gold / "score_changes.py"
    subprocess.run([sys.executable, str(scorer), "--verbose", command, str(gold / "families")], check=True)
    calibration(scorer, gold / "families")


def calibration(scorer, families):
    """Of all changes told on the annotated pairs: how many of each confidence were right."""
    spec = importlib.util.spec_from_file_location("score_changes", scorer)
    scoring = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scoring)
    told = []
    for pair in scoring.pairs(families):
        changes = [as_change_record(change) for change in compare(figures(pair["old"]), figures(pair["new"])).told]
        wrong = [alarm for _, alarm in scoring.score_pair(pair["gold"], changes, pair["figs_old"], pair["figs_new"])["alarms"]]
        told += [(change["confidence"], change not in wrong) for change in changes]
    print("\n| confidence of the match | changes told | right |\n|---|---|---|")
    for low, high in zip(BINS, [*BINS[1:], 1.01], strict=True):
        right = [good for confidence, good in told if low <= confidence < high]
        share = f"{sum(right) / len(right):.3f}" if right else "–"
        print(f"| {low:.3f} – {min(high, 1):.3f} | {len(right)} | {share} |")


def figures(path):
    return extract(read(path.read_bytes(), Hints(address=path.name)))


def growth():
    """Each size in a process of its own, so that one's memory is not another's."""
    print(
        "\n| figures in each release | edit | processor ms, best of three | per figure | of these: followed and compared "
        "| peak memory, MB |\n|---|---|---|---|---|---|"
    )
    for edit, words in EDITS.items():
        for count in SIZES:
            command = [sys.executable, __file__, "--one", str(count), edit]
            seconds, followed, peak = map(
                float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            )
            each = seconds * 1000 / count
            print(f"| {count} | {words} | {seconds * 1000:.1f} | {each:.3f} | {followed * 1000:.1f} | {peak:.0f} |")


def measured(count, edit):
    """Seconds for two releases, seconds for the second one alone, and megabytes.

    Each round has texts of its own, so that nothing is remembered from the one before.
    """
    compare(release(50, "none", 9), release(50, edit, 9))
    rounds = [timed(release(count, "none", turn), release(count, edit, turn)) for turn in range(3)]
    whole, followed = map(min, zip(*rounds, strict=True))
    return whole, followed, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(old, new):
    """For both releases, as `compare` reads them; and for the newer one alone, whose series are known, as a service does."""
    reader, began = FeatureReader(), time.process_time()
    before = align(old, (), reader=reader)
    known, named = series_of(before), time.process_time()
    compare_observations(before, align(new, known, reader=reader))
    return time.process_time() - began, time.process_time() - named


def release(count, edit, turn=0):
    made, at = [], 0
    for number in range(count):
        noun, place = NAMES[number % len(NAMES)], f"{PLACES[number % len(PLACES)]} {turn}{number // 7}"
        reworded = edit == "reworded" or (edit == "revised" and number % 10 == 0)
        every = {"none": 0, "few": 20}.get(edit, 5)
        value = Decimal(number * 13 + 7 + (every > 0 and number % every == 0))
        lead = "In all, partners have now built " if reworded else "Partners built "
        quote = str(value)
        sentence = f"{lead}{quote} {noun} in the {place} zone."
        start = at + len(lead)
        made.append(
            Figure(
                quote=quote, start=start, end=start + len(quote), kind=Kind.COUNT, value=value, low=value, high=value,
                modifier=Modifier.EXACT, unit="1", entity=noun, sentence=sentence, sentence_start=at, precision=0,
            )
        )  # fmt: skip
        at += len(sentence) + 1
    return made


if __name__ == "__main__":
    main()

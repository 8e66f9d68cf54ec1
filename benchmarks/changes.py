"""Changes told rightly between releases, and how the time to compare grows.

    python benchmarks/changes.py GOLD

GOLD is a folder with `score_changes.py` and `families/`. Prints the scorer's table, then Markdown.
"""

import argparse
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

from snapshots import Figure, Kind, Modifier, compare

NAMES = ["wells", "roads", "clinics", "schools", "farms", "boats", "bridges", "tents", "trucks", "nurses", "teachers", "pumps"]
PLACES = ["north", "south", "east", "west", "coast", "valley", "delta", "hills", "islands", "border"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    gold = arguments.parse_args().gold
    command = f"{sys.executable} -m monitor compare {{old}} {{new}} --json"
    subprocess.run([sys.executable, str(gold / "score_changes.py"), command, str(gold / "families")], check=True)
    print("\n| figures in each release | seconds, one sentence in ten reworded |\n|---|---|")
    for count in (100, 300, 1000):
        old, new = release(count, reworded=False), release(count, reworded=True)
        began = time.perf_counter()
        compare(old, new)
        print(f"| {count} | {time.perf_counter() - began:.3f} |")


def release(count, *, reworded):
    figures, at = [], 0
    for number in range(count):
        noun, place = NAMES[number % len(NAMES)], f"{PLACES[number % len(PLACES)]} {number // 7}"
        value = Decimal(number * 13 + 7 + reworded * (number % 5 == 0))
        lead = "In all, partners have now built " if reworded and number % 10 == 0 else "Partners built "
        sentence = f"{lead}{value} {noun} in the {place} zone."
        start = at + len(lead)
        quote = str(value)
        figures.append(
            Figure(
                quote=quote, start=start, end=start + len(quote), kind=Kind.COUNT, value=value, low=value, high=value,
                modifier=Modifier.EXACT, unit="1", entity=noun, sentence=sentence, sentence_start=at, precision=0,
            )
        )  # fmt: skip
        at += len(sentence) + 1
    return figures


if __name__ == "__main__":
    main()

"""Fuzzes every reader, the extractor, the aligner, feeds and listings, robots.txt, the configuration and WARC files.

    python benchmarks/fuzz.py                                five seconds each
    python benchmarks/fuzz.py --seconds 600 --seed 1000      ten minutes each, from another seed on
    python benchmarks/fuzz.py --only pdf --seed 4711         one target; the first case is that of the seed
    python benchmarks/fuzz.py --only swollen --seconds 600   small documents, swollen, in readers with narrow limits

Each case ends in an answer or in a named cause; what ends otherwise, or takes seconds, is printed with the seed that makes it
again. Without `--seed` the day gives one. The exit code is 1 where anything was found.
"""

import argparse
import faulthandler
import logging
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))
from fuzzing import SLOW_TARGETS, TARGETS, fuzzed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0, help="for each target")
    parser.add_argument("--seed", type=int, default=1_000 * date.today().toordinal())  # noqa: DTZ011 -- any day will do
    parser.add_argument("--only", choices=[*TARGETS, *SLOW_TARGETS], action="append")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    faulthandler.enable()
    print(f"seed {options.seed}")
    print("| target | cases | finds | slowest case |\n|---|---|---|---|", flush=True)
    finds = []
    for target in options.only or TARGETS:
        run = fuzzed(target, options.seconds, options.seed)
        finds += run.finds
        print(f"| {target} | {run.cases:,} | {len(run.finds)} | {run.slowest[0]:.2f} s (seed {run.slowest[1]}) |", flush=True)
    print("\n".join(["", *finds]))
    sys.exit(1 if finds else 0)


if __name__ == "__main__":
    main()

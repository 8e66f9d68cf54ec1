"""Damages documents of every format at random and reads them: each gives a document or a named cause, quickly.

python benchmarks/fuzz_readers.py --minutes 30 [--seed 1] [--only pdf]

A reading that ends otherwise, or takes longer than --slow seconds, is printed with its seed, which makes it again.
"""

import argparse
import faulthandler
import random
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))
from damaged_pages import case_of, check
from damaged_pages import samples as pages
from format_samples import DAMAGES, samples

from snapshots import Hints, ReadError, extract, read

PAGES = pages()


def once(made, seed, only):
    """(what was damaged and how, seconds, what went wrong or None)."""
    rng = random.Random(seed)
    name = rng.choice(sorted(name for name in made if only in name))
    if name.endswith(".html"):
        return damaged_page(seed)
    damage = rng.choice(DAMAGES)
    content = damage(made[name], rng)
    began = time.perf_counter()
    wrong = None
    try:
        document = read(content, Hints(address=f"https://example.org/{name}"))
        extract(document)
        if not document.text.strip():
            wrong = "an empty document"
    except ReadError:
        pass
    except Exception:  # noqa: BLE001 -- whatever escapes is the find
        wrong = traceback.format_exc()
    return f"{name} {damage.__name__}", time.perf_counter() - began, wrong


def damaged_page(seed):
    """The same for a page or a text: any of the samples, with the mishaps of markup."""
    case = case_of(seed, PAGES)
    began = time.perf_counter()
    wrong = check(case)
    return f"{case.name} damaged", time.perf_counter() - began, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="a part of the sample's name, such as pdf")
    parser.add_argument("--slow", type=float, default=5.0)
    options = parser.parse_args()
    faulthandler.enable()
    made = samples()
    end = time.monotonic() + options.minutes * 60
    seed, found, slowest = options.seed, 0, (0.0, "")
    while time.monotonic() < end:
        what, seconds, wrong = once(made, seed, options.only)
        slowest = max(slowest, (seconds, f"{what} seed {seed}"))
        if wrong or seconds > options.slow:
            found += 1
            print(f"seed {seed}: {what}, {seconds:.1f} s\n{wrong or 'slow'}", flush=True)
        seed += 1
    print(f"{seed - options.seed:,} documents, {found} finds; slowest {slowest[0]:.2f} s ({slowest[1]})")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Swells documents of every format at random and reads them in readers with narrow limits: which small ones cost much?

python benchmarks/fuzz_limits.py --minutes 10 [--seed 1] [--only html] [--size 100000]

A part of a sample is repeated, in a row or nested in itself, until the document has the size. What oversteps a limit that a
common document of that size never nears is printed with its seed, which makes it again. Exit code 1 where there was one.
"""

import argparse
import io
import random
import sys
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))
from format_samples import samples
from workbook_samples import repacked

from monitor.reading.limits import Limits
from monitor.reading.orders import ToRead
from monitor.reading.pool import ReaderFaultError, ReaderPool
from snapshots import CauseCode, Hints, ReadError, Reading

NARROW = Limits(processor_seconds=20, seconds=120, memory=400, figures=1_000_000)
PARTS = ("xl/worksheets/sheet1.xml", "word/document.xml", "content.xml")


def swollen(content, rng, size):
    """A part of the document many times over, where it stood."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            name = next(part for part in PARTS if part in archive.namelist())
        return repacked(content, name, lambda part: swollen(part, rng, size))
    first = rng.randrange(len(content))
    part = content[first : first + rng.choice((1, 3, 10, 40, 200, 1000))]
    number = size // max(1, len(part))
    middle = part * number if rng.random() < 0.8 else numbered(part, number)
    return content[:first] + middle + content[first:]


def numbered(part, number):
    """The same with a number of its own each time."""
    return b"".join(part + b"%d " % count for count in range(number * len(part) // (len(part) + 6)))


def once(pool, made, seed, options):
    """(what was swollen, seconds, what was wrong or None)."""
    rng = random.Random(seed)
    name = rng.choice(sorted(name for name in made if options.only in name))
    content = swollen(made[name], rng, options.size)
    order = ToRead(name=name, content=content, hints=Hints(address=f"https://example.org/{name}"), reading=Reading())
    began = time.perf_counter()
    wrong = None
    try:
        pool.read(order)
    except ReadError as error:
        limited = error.cause.code is CauseCode.TOO_COMPLEX and "[limits]" in error.cause.message
        wrong = error.cause.message if limited else None
    except ReaderFaultError as error:
        wrong = f"{error}\n{error.__notes__[0]}"
    return name, time.perf_counter() - began, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="a part of the sample's name, such as pdf")
    parser.add_argument("--size", type=int, default=100_000)
    options = parser.parse_args()
    made, pool, slowest, finds = samples(), ReaderPool(NARROW, 1), {}, 0
    end, seed = time.monotonic() + 60 * options.minutes, options.seed
    while time.monotonic() < end:
        name, seconds, wrong = once(pool, made, seed, options)
        slowest[name] = max(slowest.get(name, (0.0, 0)), (seconds, seed))
        if wrong:
            finds += 1
            print(f"seed {seed}: {name}, {seconds:.1f} s: {wrong}", flush=True)
        seed += 1
    pool.close()
    for name, (seconds, at) in sorted(slowest.items(), key=lambda item: -item[1][0]):
        print(f"{name}: {seconds:.1f} s at most (seed {at})")
    print(f"{seed - options.seed} documents, {finds} finds")
    return 1 if finds else 0


if __name__ == "__main__":
    raise SystemExit(main())

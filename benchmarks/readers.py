"""What reading in a child costs, and what two children gain.

python benchmarks/readers.py [FOLDER] [--rounds 5]

Each document of the folder (by default the sample pages of the tests) is read in this process and by a warm reader. Times on the
wall are the best of some rounds, since other work on the machine only ever adds. Then the whole folder is made lines of JSON by
one reader and by two; beside the ratio stands the time that this process was busy itself, which bounds it.
"""

import argparse
import statistics
import sys
import time
from functools import partial
from pathlib import Path

from monitor.configuration import Configuration
from monitor.reading.ahead import each_in_order
from monitor.reading.lines import line_of
from monitor.reading.orders import ToRead, ToWork, derived
from monitor.reading.pool import ReaderPool
from snapshots import Hints, ReadError, Reading

SAMPLES = Path(__file__).parents[1] / "tests" / "snapshots" / "readers" / "samples"
LIMITS = Configuration().limits.limits


def best(work, rounds):
    """The shortest time of so many, in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - began))
    return min(times)


def readable(orders):
    """Those that are documents."""
    for order in orders:
        try:
            derived(order, LIMITS.figures)
        except ReadError:
            continue
        yield order


def extra(orders, rounds):
    """What a warm reader adds to each document, in milliseconds, with the document's own time."""
    pool = ReaderPool(LIMITS, 1)
    pool.read(orders[0])
    for order in orders:
        alone = best(partial(derived, order, LIMITS.figures), rounds)
        yield best(partial(pool.read, order), rounds) - alone, alone
    pool.close()


def whole(orders, workers):
    """Seconds for all, and of these in this process."""
    pool = ReaderPool(LIMITS, workers)
    list(each_in_order(pool.read, orders[: 2 * workers], workers))  # starts the readers
    began, busy = time.perf_counter(), time.process_time()
    tasks = (ToWork(order.name, line_of, (order, LIMITS.figures), deed="read") for order in orders)
    lines = list(each_in_order(pool.ask, tasks, workers))
    seconds = time.perf_counter() - began, time.process_time() - busy
    pool.close()
    return lines, *seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    files = sorted(path for path in options.folder.rglob("*") if path.suffix in (".html", ".txt", ".pdf", ".csv", ".xlsx"))
    orders = [
        ToRead(name=path.name, content=path.read_bytes(), hints=Hints(address=path.name), reading=Reading()) for path in files
    ]
    orders = list(readable(orders))
    costs = list(extra(orders, options.rounds))
    added = [cost for cost, _ in costs]
    print(f"{len(orders)} documents, {statistics.median(alone for _, alone in costs):.1f} ms each (median)")
    print(f"a reader adds {statistics.median(added):.1f} ms (median), {sorted(added)[len(added) * 9 // 10]:.1f} ms (nine of ten)")
    many = orders * max(1, 400 // len(orders))
    first, one_wall, one_busy = whole(many, 1)
    second, two_wall, two_busy = whole(many, 2)
    print(f"{len(many)} documents: one reader {one_wall:.1f} s, two {two_wall:.1f} s, {one_wall / two_wall:.2f} times as fast")
    print(
        f"this process itself: {one_busy:.2f} s and {two_busy:.2f} s; the lines are {'equal' if first == second else 'NOT equal'}"
    )
    return 0 if first == second else 1


if __name__ == "__main__":
    sys.exit(main())

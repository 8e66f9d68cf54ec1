"""Seconds that one system takes to read all the pages named, the fastest of five rounds after one to warm up.

python read_pages.py figurewatch|trafilatura|trafilatura-fast PAGE...
"""

import sys
import time
from pathlib import Path

ROUNDS = 5


def reader(system):
    if system == "figurewatch":
        sys.path.insert(0, str(Path(__file__).parents[2]))
        from snapshots.readers import Hints, read

        return lambda content: read(content, Hints(media_type="text/html"))
    from trafilatura import extract

    return lambda content: extract(content, fast=system.endswith("fast"))


def main():
    read_one = reader(sys.argv[1])
    pages = [Path(name).read_bytes() for name in sys.argv[2:]]
    print(min(round_of(read_one, pages) for _ in range(ROUNDS + 1)))


def round_of(read_one, pages):
    began = time.perf_counter()
    for page in pages:
        read_one(page)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()

"""Many checks over many sources whose publisher switches behaviours at random, with true releases in between.

    python benchmarks/soak.py                                    2,000 checks over 100 sources
    python benchmarks/soak.py --checks 20000 --sources 400       as long as it takes: some hundredths of a second a check
    python benchmarks/soak.py --seed 7                           the same again

What must hold: each true change is told once and nothing else ever is; each check ends in the outcome that the row of the
behaviour names (tests/support/hostile); memory grows by at most 10 % after the first tenth, and open files not at all. Prints the
seed, each check that ended otherwise, and a table; the exit code is 1 where anything did not hold.
"""

import argparse
import logging
import random
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
from harbour_sheet import page
from hostile import bodies, conditional, documents, encodings, headers, statuses, walls
from hostile.behaviour import SHEET
from loopback import Loopback

from monitor.assembly import open_parts
from monitor.configuration import Configuration
from monitor.isolation import visit
from snapshots import QUIET_KINDS

FAMILIES = (statuses, headers, bodies, encodings, walls, documents, conditional)
START = datetime(2024, 3, 1, tzinfo=UTC)
STEP = timedelta(minutes=1)
FACTS = {
    "patrols": ("over 2,700 patrols", "over {:,} patrols", 2_700),
    "ships": ("nearly 880 merchant", "nearly {:,} merchant", 880),
}
GROWTH = 1.10


@dataclass
class Watched:
    """One source: what its publisher says truly, and what must have been told of it."""

    name: str
    path: str
    facts: dict = field(default_factory=lambda: {fact: start for fact, (_, _, start) in FACTS.items()})
    released: bool = False
    """Does the monitor know a release of it?"""
    told: list = field(default_factory=list)
    last: str = ""

    def sheet(self):
        return page(
            [(old, new.format(self.facts[fact])) for fact, (old, new, start) in FACTS.items() if self.facts[fact] != start]
        )


class Place:
    """The part of a publisher that one source is at, in the shape that behaviours are served to."""

    def __init__(self, server, path, canary):
        self.publisher, self.canary, self.path, self.server = self, canary, path, server
        self.ended = threading.Event()
        self.answers = self

    @property
    def port(self):
        return self.server.port

    def __setitem__(self, path, answer):
        self.server.answers[self.path if path == SHEET else f"{self.path}{path}"] = answer

    def serve(self, path, *body, **how):
        self.server.serve(self.path if path == SHEET else f"{self.path}{path}", *body, **how)

    def misbehave(self, path, raw):
        self.server.misbehave(self.path if path == SHEET else f"{self.path}{path}", raw)


def behaviours():
    """The rows that bring no release and ask for no silence of the whole host."""
    rows = [row for family in FAMILIES for row in family.BEHAVIOURS]
    silent = ("wait", "too many requests")
    return [
        row
        for row in rows
        if row.first not in (None, "released") and not row.source and not any(word in row.name for word in silent)
    ]


class Soak:
    """The whole run."""

    def __init__(self, folder, sources, seed):
        self.dice, self.moment, self.wrong = random.Random(seed), START, []
        self.server, self.canary = Loopback(), Loopback()
        self.rows = behaviours()
        self.watched = [Watched(f"source-{number}", f"/facts-{number}") for number in range(sources)]
        monitor = {"database": f"sqlite:///{folder / 'watch.db'}", "minimum_delay": 0, "deadline": 20, "max_bytes": 300_000}
        told = [
            {
                "name": watched.name,
                "title": "Harbour mission facts",
                "url": self.server.url(watched.path),
                "allow_private_addresses": True,
            }
            for watched in self.watched
        ]
        configuration = Configuration.model_validate({"monitor": monitor, "source": told})
        self.parts = open_parts(configuration, clock=lambda: self.moment)
        self.sources = {source.name: source for source in self.parts.configuration.sources}

    def step(self):
        """One check of watched source."""
        self.moment += STEP
        for place in (self.server, self.canary):
            place.log.clear()  # else what is measured is the memory of the publisher
        watched = self.dice.choice(self.watched)
        row = self.dice.choice(self.rows) if self.dice.random() < 0.5 else None
        if row is not None and row.name != watched.last:
            watched.last = row.name
            row.serve(Place(self.server, watched.path, self.canary))
            self._check(watched, row.later if watched.released else row.first, row.name)
            return
        watched.last = "sheet"
        changed = watched.released and self.dice.random() < 0.3
        if changed:
            fact = self.dice.choice(sorted(FACTS))
            before = watched.facts[fact]
            watched.facts[fact] = before + self.dice.randint(max(10, before // 50), before // 10)
            watched.told.append((str(before), str(watched.facts[fact])))
        self.server.serve(watched.path, watched.sheet())
        self._check(watched, "released" if changed or not watched.released else "unchanged", "the sheet")
        watched.released = True

    def _check(self, watched, wanted, what):
        entry = visit(self.sources[watched.name], self.parts, "soak")
        cause = entry.cause and entry.cause.code.value
        ended = entry.outcome.value if cause is None else "suspect" if cause == "suspect" else f"{entry.outcome.value}:{cause}"
        if ended != wanted:
            self.wrong.append(f"{watched.name}, {what}: {ended} instead of {wanted} ({entry.cause and entry.cause.message})")

    def compare_history(self):
        """What was told of each source, against the truth."""
        for watched in self.watched:
            reports = sorted(self.parts.database.reports(watched.name, limit=10_000), key=lambda report: report.release.number)
            told = [
                (change.kind.value, str(change.before and change.before.value), str(change.after and change.after.value))
                for report in reports
                for change in report.changes
                if change.kind not in QUIET_KINDS
            ]
            wanted = [("revised", *pair) for pair in watched.told]
            if told != wanted:
                self.wrong.append(f"{watched.name}: told {told} instead of {wanted}")
        if self.parts.database.open_checks():
            self.wrong.append("checks were left open")

    def run(self, checks):
        """(memory after the first tenth, at the end, files then and now), in bytes and numbers."""
        with self.server, self.canary:
            for number in range(1, checks + 1):
                self.step()
                if number == max(1, checks // 10):
                    warm, files = used()
                if number % 500 == 0:
                    print(f"{number} checks, {len(self.wrong)} wrong, {used()[0] / 1e6:.0f} MB", file=sys.stderr, flush=True)
            memory, files_now = used()  # before the whole history is held to compare it
            self.compare_history()
        self.parts.close()
        return warm, memory, files, files_now


def used():
    """Resident memory in bytes and the number of open files of this process (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096, len(list(Path("/proc/self/fd").iterdir()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checks", type=int, default=2_000)
    parser.add_argument("--sources", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    told = parser.parse_args()
    logging.disable(logging.CRITICAL)
    print(f"seed {told.seed}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(Path(folder), told.sources, told.seed)
        warm, memory, files, files_now = soak.run(told.checks)
    if memory > warm * GROWTH:
        soak.wrong.append(f"memory grew from {warm / 1e6:.0f} to {memory / 1e6:.0f} MB")
    if files_now > files + 2:
        soak.wrong.append(f"open files grew from {files} to {files_now}")
    changes = sum(len(watched.told) for watched in soak.watched)
    print("\n".join(["", *soak.wrong, ""]))
    print("| checks | sources | behaviours | true changes | wrong | memory | open files | seconds |")
    print("|---|---|---|---|---|---|---|---|")
    growth = f"{warm / 1e6:.0f} to {memory / 1e6:.0f} MB ({memory / warm - 1:+.1%})"
    print(
        f"| {told.checks} | {told.sources} | {len(soak.rows)} | {changes} | {len(soak.wrong)} | {growth} "
        f"| {files} to {files_now} | {time.monotonic() - began:.0f} |"
    )
    sys.exit(1 if soak.wrong else 0)


if __name__ == "__main__":
    main()

"""How long questions and checks take on a history of any size, with uneven sources, and what the storage weighs.

    python benchmarks/history.py 100000 [--url postgresql://...] [--seed 1]

The history is written by a seeded generator through the program's own write path. Each figure below is over 200 calls with other
arguments, warm; printed are the median, the 95th percentile and the slowest, and the processor time of this process, which
tells more where others share the machine (with PostgreSQL the server's share is not in it).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import text

from db import AsOf, CheckResult, Database, FetchedCapture, ReleaseToStore, SourceEntry
from db.engine import make_engine
from snapshots import Change, ChangeKind, Figure, Kind, Modifier, Observation, Outcome

START = datetime(2020, 1, 1, tzinfo=UTC)
FIGURES, REVISED, CALLS = 100, 5, 200
MANNERS = ("trained", "displaced", "registered", "active", "new")
THINGS = ("soldiers", "families", "vessels", "schools", "clinics", "farmers", "vehicles", "teachers", "permits", "shelters")
NOUNS = [f"{manner} {thing}" for manner in MANNERS for thing in THINGS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("observations", type=int)
    parser.add_argument("--url")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    folder = tempfile.TemporaryDirectory()
    url = given.url or f"sqlite:///{folder.name}/history.db"
    database = Database.open(url)
    began = time.perf_counter()
    sources = generate(database, given.observations, random.Random(given.seed))
    print(
        f"seed {given.seed}: {given.observations} observations of {len(sources)} sources in {time.perf_counter() - began:.0f} s"
    )
    if given.url is None:
        size = Path(folder.name, "history.db").stat().st_size
        print(f"{size / 1e6:.1f} MB, {size / given.observations:.1f} bytes an observation")
    else:
        engine = make_engine(url)
        with engine.connect() as connection:
            print(connection.execute(text("SELECT pg_size_pretty(pg_database_size(current_database()))")).scalar_one())
        engine.dispose()
    measure(database, sources, random.Random(given.seed + 1))
    database.close()
    folder.cleanup()


def generate(database: Database, observations: int, rng: random.Random) -> dict[str, int]:
    """Names of sources and how many releases each has: few have many, as publishers are."""
    left, sources = observations // FIGURES, {}
    while left > 0:
        releases = min(left, max(1, min(2000, int(rng.paretovariate(1.1) * 4))))
        sources[f"source-{len(sources):05}"] = releases
        left -= releases
    database.declare_sources([SourceEntry(name=name, title=name, address=f"http://{name}.test/") for name in sources], START)
    for name, releases in sources.items():
        history(database, name, releases, rng)
    return sources


def history(database: Database, name: str, releases: int, rng: random.Random) -> None:
    now = [figure(number, rng) for number in range(FIGURES)]
    for number in range(releases):
        moment = START + timedelta(hours=6 * number, seconds=rng.randrange(3600))
        record(database, name, moment, now, *(revise(now, rng) if number else ((), now)))
        now = _last


def revise(now: list[Figure], rng: random.Random) -> tuple[tuple[Change, ...], list[Figure]]:
    after, changes = list(now), []
    for place in rng.sample(range(FIGURES), REVISED):
        after[place] = valued(now[place], now[place].value + rng.randrange(1, 900))
        changes.append(change(place, now[place], after[place]))
    return tuple(changes), after


_last: list[Figure] = []


def record(database, name, moment, before, changes, after) -> None:  # noqa: ARG001
    globals()["_last"] = after
    observations = tuple(
        Observation(series=f"series-{place}", label=after[place].entity, figure=after[place]) for place in range(FIGURES)
    )
    page = " ".join(one.sentence for one in after).encode()
    check = database.begin_check(name, moment)
    capture = FetchedCapture(
        content=page, address=f"http://{name}.test/", media_type="text/plain", charset=None, etag=None, last_modified=None,
        fetched_at=moment,
    )  # fmt: skip
    check = database.store_capture(check, capture)
    release = ReleaseToStore(
        published=None, title=name, language="en", fingerprint=f"{moment:%s}{name}", text=page.decode(),
        observations=observations,
        changes=changes, unchanged=FIGURES - len(changes), extractor="1",
    )  # fmt: skip
    database.finish_check(check, CheckResult(outcome=Outcome.RELEASED, release=release), moment)


def figure(place: int, rng: random.Random) -> Figure:
    noun = rng.choice(NOUNS)
    number = Decimal(rng.randrange(1000, 900_000))
    start = place * 80
    blank = Figure(quote="0", start=start, end=start + 1, kind=Kind.COUNT, value=number, low=number, high=number,
                   modifier=Modifier.EXACT, unit="1", entity=f"{noun} district {place}", section=("Facts",),
                   precision=0)  # fmt: skip
    return valued(blank, number)


def valued(one: Figure, number: Decimal) -> Figure:
    quote = f"{number:,}"
    sentence = f"There were {quote} {one.entity} at the end of the reporting period."
    return replace(one, quote=quote, end=one.start + len(quote), value=number, low=number, high=number, sentence=sentence,
                   sentence_start=one.start - 11 if one.start >= 11 else 0)  # fmt: skip


def change(place: int, before: Figure, after: Figure) -> Change:
    return Change(kind=ChangeKind.REVISED, series=f"series-{place}", label=after.entity, before=before, after=after,
                  delta=after.value - before.value, percent=Decimal(1), direction="up")  # fmt: skip


def measure(database: Database, sources: dict[str, int], rng: random.Random) -> None:
    names = list(sources)
    longest = max(sources, key=sources.__getitem__)
    key = lambda: f"series-{rng.randrange(FIGURES)}"  # noqa: E731
    pages: list[str | None] = [None]
    for label, call in {
        "history of one series": lambda: database.history_of(rng.choice(names), key()),
        f"history in {sources[longest]} releases": lambda: database.history_of(longest, key()),
        "a vintage": lambda: database.vintage(rng.choice(names)),
        "a vintage as of a day": lambda: database.vintage(
            longest, as_of=AsOf((START + timedelta(days=rng.randrange(1, max(2, sources[longest] // 4)))).date())
        ),
        "latest changes": lambda: pages.append(database.latest_changes(cursor=rng.choice(pages[-5:])).cursor),
        "search, common word": lambda: database.search("soldier"),
        "search, rare word": lambda: database.search(f"district {rng.randrange(FIGURES)} shelter"),
        "overview, a page": lambda: database.overview_page(50, rng.choice(names)),
        "feed": lambda: database.reports(limit=50, checked=True),
        "state for a check, long": lambda: database.state_of(longest),
        "state for a check, short": lambda: database.state_of(min(sources, key=sources.__getitem__)),
    }.items():
        told(label, call)
    content = FetchedCapture(
        content=b"x", address="a", media_type=None, charset=None, etag=None, last_modified=None, fetched_at=START
    )
    told(
        "unchanged check",
        lambda: database.finish_check(database.begin_check(names[0], START), CheckResult(outcome=Outcome.UNCHANGED), START),
    )
    told("same bytes", lambda: same_bytes(database, names[0], content))
    stated = [figure(place, rng) for place in range(FIGURES)]
    record(database, names[0], START, stated, (), stated)
    after = iter(range(10**6))

    def release() -> None:
        changes, now = revise(_last, rng)
        record(database, names[0], START + timedelta(days=900, minutes=next(after)), _last, changes, now)

    told("recording a release (with its page)", release)


def same_bytes(database: Database, name: str, content: FetchedCapture) -> None:
    check = database.store_capture(database.begin_check(name, START), content)
    database.latest_release(name)
    database.finish_check(check, CheckResult(outcome=Outcome.UNCHANGED), START)


def told(label: str, call) -> None:
    call()
    took, worked = [], []
    for _ in range(CALLS):
        began, busy = time.perf_counter(), time.process_time()
        call()
        took.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    took.sort()
    worked.sort()
    at = int(CALLS * 0.95)
    print(
        f"{label:<40} median {took[CALLS // 2]:7.2f}  p95 {took[at]:7.2f}  most {took[-1]:7.2f} ms;"
        f" processor median {worked[CALLS // 2]:6.2f}  p95 {worked[at]:6.2f} ms"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""How long questions and checks take on a history of any size, with uneven sources, and what the storage weighs.

    python benchmarks/history.py 100000 1000000 10000000 [--url postgresql://... | --postgresql] [--seed 1] [--share 0.05]

An observation is a figure that a release states; benchmarks/bulk_history.py writes them in the form in which they are stored.
With `--share 1` each release states every figure anew, so that there is a row for each. Each line below is over 200 calls with
other arguments, warm: the median, the 95th percentile and the slowest, and the processor time, with that of PostgreSQL's server,
which is what a call takes where nothing else runs: on a machine that is shared, the time on the wall is that of the others.
`--url` names an empty database; `--postgresql` starts a server of its own; `--keep FOLDER` keeps the databases, and a second run
asks those that are there. At the end, as Markdown, the p95 of each question by size: processor, wall.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import bulk_history
from sqlalchemy import text

from db import (
    AsOf,
    Bounds,
    ChangeFilter,
    CheckResult,
    Database,
    FetchedCapture,
    NextVisit,
    OpenCheck,
    ReleaseToStore,
    SourceEntry,
    StatedFilter,
)
from db.engine import make_engine
from snapshots import Change, ChangeKind, Figure, Kind, Modifier, Observation, Outcome

sys.path.append(str(Path(__file__).parents[1] / "tests" / "support"))
from postgres_server import new_database, server

START = datetime(2020, 1, 1, tzinfo=UTC)
FIGURES, REVISED, CALLS, WARM = 100, 5, 200, 20
MANNERS = ("trained", "displaced", "registered", "active", "new")
THINGS = ("soldiers", "families", "vessels", "schools", "clinics", "farmers", "vehicles", "teachers", "permits", "shelters")
NOUNS = [f"{manner} {thing}" for manner in MANNERS for thing in THINGS]


Measured = tuple[float, float]
SERVERS: list[Path] = []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("observations", type=int, nargs="+")
    parser.add_argument("--url")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.05, help="of the figures, how many a release changes")
    parser.add_argument("--keep", type=Path, help="a folder in which the SQLite databases stay")
    given = parser.parse_args()
    results: dict[int, dict[str, Measured]] = {}
    with ExitStack() as opened:
        address = opened.enter_context(server()) if given.postgresql else given.url
        folder = given.keep or Path(opened.enter_context(tempfile.TemporaryDirectory()))
        for observations in given.observations:
            url = new_database(address) if given.postgresql else address or f"sqlite:///{folder}/history-{observations}.db"
            results[observations] = of_one_size(url, observations, given)
    table(results)


def of_one_size(url: str, observations: int, given: argparse.Namespace) -> dict[str, Measured]:
    began = time.perf_counter()
    made = bulk_history.make(url, observations, given.seed, given.share)
    stated = sum(made.releases[name] * made.figures[name] for name in made.releases)
    print(
        f"\nseed {given.seed}: {stated:,} observations, {len(made.releases):,} sources, {sum(made.releases.values()):,} releases;"
        f" rows: {made.rows or 'written before'}; {time.perf_counter() - began:.0f} s, {size(url) / 1e6:,.1f} MB"
    )
    database = Database.open(url)
    database.overview_page(1)
    SERVERS[:] = servers_of(url)
    try:
        return measure(database, made, random.Random(given.seed + 1))
    finally:
        database.close()


def size(url: str) -> int:
    """In bytes."""
    if url.startswith("sqlite"):
        return Path(url.removeprefix("sqlite:///")).stat().st_size
    engine = make_engine(url)
    with engine.connect() as connection:
        weight = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    engine.dispose()
    return int(weight)


def table(results: dict[int, dict[str, Measured]]) -> None:
    """The p95 of each question by size, in milliseconds: processor, wall."""
    print("\n| p95, ms: processor (wall) | " + " | ".join(f"{size:,}" for size in results) + " |\n|---|" + "---:|" * len(results))
    for label in next(iter(results.values())):
        print(f"| {label} | " + " | ".join("{:.1f} ({:.1f})".format(*result[label]) for result in results.values()) + " |")


def history(database: Database, name: str, releases: int, rng: random.Random) -> None:
    """Releases written by the program's own write path."""
    now = [figure(number, rng) for number in range(FIGURES)]
    for number in range(releases):
        moment = START + timedelta(hours=6 * number, seconds=rng.randrange(3600))
        changes, now = revise(now, rng) if number else ((), now)
        record(database, name, moment, changes, now)


def revise(now: list[Figure], rng: random.Random) -> tuple[tuple[Change, ...], list[Figure]]:
    after, changes = list(now), []
    for place in rng.sample(range(FIGURES), REVISED):
        after[place] = valued(now[place], now[place].value + rng.randrange(1, 900))
        changes.append(change(place, now[place], after[place]))
    return tuple(changes), after


def record(database: Database, name: str, moment: datetime, changes: tuple[Change, ...], after: list[Figure]) -> None:
    database.finish_check(*captured(database, name, moment, changes, after))


def captured(
    database: Database,
    name: str,
    moment: datetime,
    changes: tuple[Change, ...],
    after: list[Figure],
    page: bytes | None = None,
) -> tuple[OpenCheck, CheckResult, datetime]:
    """The page is stored, one of the sentences alone unless it is given; with what is returned the check can be finished."""
    observations = tuple(
        Observation(series=f"series-{place}", label=after[place].entity, figure=after[place]) for place in range(FIGURES)
    )
    page = page or " ".join(observation.sentence for observation in after).encode()
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
    return check, CheckResult(outcome=Outcome.RELEASED, release=release), moment


def figure(place: int, rng: random.Random) -> Figure:
    noun = rng.choice(NOUNS)
    number = Decimal(rng.randrange(1000, 900_000))
    start = place * 80
    blank = Figure(quote="0", start=start, end=start + 1, kind=Kind.COUNT, value=number, low=number, high=number,
                   modifier=Modifier.EXACT, unit="1", entity=f"{noun} district {place}", section=("Facts",),
                   precision=0)  # fmt: skip
    return valued(blank, number)


def valued(source: Figure, number: Decimal) -> Figure:
    quote = f"{number:,}"
    sentence = f"There were {quote} {source.entity} at the end of the reporting period."
    return replace(source, quote=quote, end=source.start + len(quote), value=number, low=number, high=number, sentence=sentence,
                   sentence_start=source.start - 11 if source.start >= 11 else 0)  # fmt: skip


def change(place: int, before: Figure, after: Figure) -> Change:
    return Change(kind=ChangeKind.REVISED, series=f"series-{place}", label=after.entity, before=before, after=after,
                  delta=after.value - before.value, percent=Decimal(1), direction="up")  # fmt: skip


def measure(database: Database, made: bulk_history.Made, rng: random.Random) -> dict[str, Measured]:
    return {label: told(label, call) for label, call in {**questions(database, made, rng), **visits(database, made, rng)}.items()}


def questions(database: Database, made: bulk_history.Made, rng: random.Random) -> dict[str, Callable[[], object]]:
    names = list(made.releases)
    longest, shortest = max(names, key=made.releases.__getitem__), min(names, key=made.releases.__getitem__)
    pages: list[str | None] = [None]
    cursor: list[str | None] = [None]

    def key(name: str) -> str:
        return f"series-{rng.randrange(made.figures[name])}"

    def series() -> object:
        name = rng.choice(names)
        return database.history_of(name, key(name))

    def day() -> AsOf:
        return AsOf((START + bulk_history.YEARS * rng.uniform(0.05, 1)).date())

    def following(page: object, cursors: list[str | None]) -> object:
        cursors.append(page.cursor)
        return page

    def rarely() -> Bounds:
        low = rng.randrange(1000, 900_000)
        return Bounds(low=Decimal(low), high=Decimal(low + 5))

    common, rare = bulk_history.THINGS, made.places
    return {
        "history of one series": series,
        "history of a series in the longest source": lambda: database.history_of(longest, key(longest)),
        "a vintage": lambda: database.vintage(rng.choice(names)),
        "a vintage as of a day": lambda: database.vintage(longest, as_of=day()),
        "latest changes": database.latest_changes,
        "latest changes, further pages": lambda: following(database.latest_changes(cursor=rng.choice(pages[-5:])), pages),
        "latest changes of a source": lambda: database.latest_changes(ChangeFilter(source=rng.choice(names))),
        "latest changes of a mark": lambda: database.latest_changes(ChangeFilter(mark="reverted")),
        "latest changes that a word names": lambda: database.latest_changes(ChangeFilter(words=rng.choice(rare))),
        "search, common word": lambda: database.search(rng.choice(common)),
        "search, common word, further pages": lambda: following(
            database.search("soldiers", cursor=rng.choice(cursor[-5:])), cursor
        ),
        "search, rare word": lambda: database.search(rng.choice(rare)),
        "search, two common words": lambda: database.search(f"{rng.choice(bulk_history.MANNERS)} {rng.choice(common)}"),
        "search, common and rare word": lambda: database.search(f"{rng.choice(common)} {rng.choice(rare)}"),
        "search, beginning of a word": lambda: database.search(rng.choice(rare)[:5]),
        "search, no such word": lambda: database.search(f"{rng.choice(common)} xyzzy"),
        "search in one source": lambda: database.search(rng.choice(common), rng.choice(names)),
        "search, number that few state": lambda: database.search("", stated=StatedFilter(bounds=rarely())),
        "history by a rare word": lambda: database.history(rng.choice(rare)),
        "overview, a page": lambda: database.overview_page(50, rng.choice(names)),
        "feed": lambda: database.reports(limit=50, checked=True),
        "feed of a source": lambda: database.reports(rng.choice(names), limit=50, checked=True),
        "report of the newest release": lambda: database.report(rng.choice(names)),
        "state for a check, longest source": lambda: database.state_of(longest),
        "state for a check, shortest source": lambda: database.state_of(shortest),
    }


def visits(database: Database, made: bulk_history.Made, rng: random.Random) -> dict[str, Callable[[], object]]:
    names = list(made.releases)
    content = FetchedCapture(
        content=b"x", address="a", media_type=None, charset=None, etag=None, last_modified=None, fetched_at=START
    )
    new = f"new-{database.count_of_sources()}"
    database.declare_sources(
        [SourceEntry(name=name, title=new, address="http://new.test/") for name in (new, f"{new}-too")], START
    )
    issues = {name: issues_of(database, name, rng) for name in (new, f"{new}-too")}
    stored = [next(issues[new]) for _ in range(CALLS + WARM)]

    def unchanged() -> None:
        database.finish_check(due(database, names[0]), CheckResult(outcome=Outcome.UNCHANGED), START)

    return {
        "unchanged check": unchanged,
        "same bytes": lambda: same_bytes(database, names[0], content),
        "recording a release": lambda: database.finish_check(*stored.pop(0)),
        "recording a release, with its page": lambda: database.finish_check(*next(issues[f"{new}-too"])),
    }


def issues_of(database: Database, name: str, rng: random.Random) -> Iterator[tuple[OpenCheck, CheckResult, datetime]]:
    """One release after another, its page stored and the check not finished."""
    now = [figure(place, rng) for place in range(FIGURES)]
    database.finish_check(*captured(database, name, START, (), now))
    while True:
        moment = START + timedelta(minutes=rng.randrange(10**6))
        changes, now = revise(now, rng)
        yield captured(database, name, moment, changes, now)


def due(database: Database, name: str) -> OpenCheck:
    """A check as a watch begins it, which plans the next one before it has ended."""
    return replace(database.begin_check(name, START), next_visit=NextVisit(holder="watch", due=START + timedelta(hours=1)))


def same_bytes(database: Database, name: str, content: FetchedCapture) -> None:
    check = database.store_capture(due(database, name), content)
    database.latest_release(name)
    database.finish_check(check, CheckResult(outcome=Outcome.UNCHANGED), START)


def told(label: str, call: Callable[[], object]) -> Measured:
    """The 95th percentiles of the processor time and of the clock, in milliseconds."""
    gc.collect()
    gc.freeze()  # what this script remembers of a large record is no part of a question
    for _ in range(WARM):
        call()
    took, worked = [], []
    for _ in range(CALLS):
        began, busy = time.perf_counter(), processor_time()
        call()
        took.append((time.perf_counter() - began) * 1000)
        worked.append((processor_time() - busy) * 1000)
    took.sort()
    worked.sort()
    half, most = CALLS // 2, int(CALLS * 0.95)
    print(
        f"{label:<42} processor median {worked[half]:6.2f}  p95 {worked[most]:6.2f} ms;"
        f" median {took[half]:7.2f}  p95 {took[most]:7.2f}  most {took[-1]:7.2f} ms"
    )
    sys.stdout.flush()
    return worked[most], took[most]


def processor_time() -> float:
    """Seconds of this process and of the server's processes that work for it (proc_pid_schedstat: nanoseconds on a processor)."""
    return time.process_time() + sum(int(file.read_text().split()[0]) for file in SERVERS) / 1e9


def servers_of(url: str) -> list[Path]:
    """Where the processor time of PostgreSQL's processes stands that serve this one's connections."""
    if url.startswith("sqlite"):
        return []
    engine = make_engine(url)
    with engine.connect() as connection:
        ours = text("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
        files = [Path(f"/proc/{pid}/schedstat") for pid in connection.execute(ours).scalars()]
    engine.dispose()
    return [file for file in files if file.exists()]


if __name__ == "__main__":
    main()

"""Kills the process that writes, at statements and at lines of the write path, and counts what became of the record.

    python benchmarks/kills.py --engine sqlite --kills 10000 [--seed 1] [--minutes 30]
    python benchmarks/kills.py --engine postgresql --kills 2000 [--url postgresql://...]

A child process writes releases, each with a revised figure and a delivery, and says which ones the database acknowledged. Half of
the children are killed before or after one of their statements (of every kind, commits included), half at any line of `db/`.
After each kill the newest releases are looked at, after every hundred and at the end all of them, with what `figurewatch verify`
looks for. Lost is a release that was acknowledged and is not there; doubled one that is there twice, or twice in the outbox;
half-written one without its figure, its change, its check or its delivery. Exit code 1 where anything is.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import event, text

from db import CheckResult, Database, DeliveryToQueue, FetchedCapture, ReleaseToStore, SourceEntry
from snapshots import Change, ChangeKind, Figure, Kind, Modifier, Observation, Outcome

ROOT = Path(__file__).parents[1]
ROOM = str(ROOT / "db")
NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
RELEASES = 3
"""Written by each child that is not killed before."""
STATEMENTS, LINES = 240, 2150
"""Somewhat more than a child runs (75 events and 694 lines a release): some children end by themselves."""
EVERY = 100
ROWS = """
SELECT r.number, o.value, d.key, v.outcome, c.kind, s.ended
FROM release r
LEFT JOIN observation o ON o.source_id = r.source_id AND o.first <= r.number AND (o.last IS NULL OR o.last >= r.number)
LEFT JOIN delivery d ON d.release_id = r.id
LEFT JOIN visit v ON v.release_id = r.id
LEFT JOIN change c ON c.release_id = r.id
LEFT JOIN series s ON s.id = o.series_id
WHERE r.number >= :first ORDER BY r.number
"""


@dataclass
class Tally:
    """What was found after the kills."""

    kills: int = 0
    releases: int = 0
    lost: int = 0
    doubled: int = 0
    half: int = 0
    faults: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.half or self.faults)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.releases} releases: {self.lost} lost, {self.doubled} doubled, {self.half} half-written,"
            f" {self.faults} faults"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="at most; what was killed by then is looked at and told"
    )
    parser.add_argument("--url", help="an empty database (default: a file of its own, or a server started for this)")
    given = parser.parse_args()
    began = time.perf_counter()
    with ExitStack() as places:
        tally = killed(given.url or _place(given.engine, places), given.kills, given.seed, 60 * given.minutes)
    print(f"{given.engine}, seed {given.seed}: {tally}; {time.perf_counter() - began:.0f} s")
    sys.exit(not tally.is_clean)


def _place(engine: str, places: ExitStack) -> str:
    if engine == "sqlite":
        return f"sqlite:///{places.enter_context(tempfile.TemporaryDirectory())}/killed.db"
    sys.path.insert(0, str(ROOT / "tests/support"))
    from postgres_server import new_database, server

    return new_database(places.enter_context(server()))


def killed(url: str, kills: int, seed: int, seconds: float = float("inf")) -> Tally:
    """Kills so many children one after another, as far as the seconds go. The database is made unless it is there."""
    last = time.monotonic() + seconds
    rng, tally = random.Random(seed), Tally()
    database = Database.open(url)
    database.declare_sources([SourceEntry(name="harbour", title="Harbour", address="http://h.test/")], NOON)
    _release(database, 1)  # the children begin with all that one has to compile only once
    _look(database, tally, [1], first=1)
    while tally.kills < kills and time.monotonic() < last:
        at_statement = rng.random() < 0.5
        point = rng.randrange(1, STATEMENTS if at_statement else LINES)
        acknowledged, ended = _child(database, tally.releases + 1, point, at_statement=at_statement)
        tally.kills += not ended
        full = tally.kills % EVERY == 0 and not ended
        _look(database, tally, acknowledged, first=1 if full else max(1, tally.releases - 1))
    _look(database, tally, [], first=1)
    _verify(database, tally)
    database.close()
    return tally


def _child(database: Database, first: int, point: int, *, at_statement: bool) -> tuple[list[int], bool]:
    """The releases that it was told are stored, and whether it came to its end."""
    database.close()  # no connection is shared with the child
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover -- the child never reports
        os.close(reading)
        try:
            _write(database, first, point, writing, at_statement=at_statement)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as told:
        acknowledged = [int(word) for word in told.read().split()]
    status = os.waitpid(child, 0)[1]
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise RuntimeError(f"a child that wrote from release {first} on failed by itself (kill point {point})")
    return acknowledged, not os.WIFSIGNALED(status)


def _write(database: Database, first: int, point: int, writing: int, *, at_statement: bool) -> None:
    left = point

    def step(*_: object, **__: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def tick(frame, what, _argument):
        if not frame.f_code.co_filename.startswith(ROOM):
            return None
        if what == "line":
            step()
        return tick

    if at_statement:
        for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
            event.listen(database._engine, name, step)  # noqa: SLF001 -- the statements are what is killed
    else:
        sys.settrace(tick)
    for number in range(first, first + RELEASES):
        _release(database, number)
        os.write(writing, f"{number}\n".encode())
    sys.settrace(None)
    os._exit(0)


def _release(database: Database, number: int) -> None:
    moment = NOON + timedelta(hours=number)
    content = f"<p>The mission has {number} members.</p>".encode()
    capture = FetchedCapture(
        content=content, address="http://h.test/", media_type="text/html", charset=None, etag=None, last_modified=None,
        fetched_at=moment,
    )  # fmt: skip
    check = database.store_capture(database.begin_check("harbour", moment), capture)
    before, now = _figure(number - 1) if number > 1 else None, _figure(number)
    change = Change(
        kind=ChangeKind.REVISED, series="members", label="Members", before=before, after=now, delta=Decimal(1),
        percent=Decimal(1), direction="up",
    )  # fmt: skip
    release = ReleaseToStore(
        published=None, title=None, language=None, fingerprint=f"f{number}", text=content.decode(),
        observations=(Observation(series="members", label="Members", figure=now),), changes=(change,) if before else (),
        unchanged=0, extractor="1",
    )  # fmt: skip
    result = CheckResult(
        outcome=Outcome.RELEASED, release=release, deliveries=(DeliveryToQueue(channel="desk", key=f"k{number}"),)
    )
    database.finish_check(check, result, moment)


def _figure(number: int) -> Figure:
    quote, value = str(number), Decimal(number)
    return Figure(
        quote=quote, start=19, end=19 + len(quote), kind=Kind.COUNT, value=value, low=value, high=value, modifier=Modifier.EXACT,
        unit="1", entity="members", precision=0,
    )  # fmt: skip


def _look(database: Database, tally: Tally, acknowledged: list[int], first: int) -> None:
    with database._engine.connect() as connection:  # noqa: SLF001 -- past all that could put it right
        rows = connection.execute(text(ROWS), {"first": first}).all()
    counts = Counter(row[0] for row in rows)
    numbers = set(counts)
    newest = max(numbers, default=0)
    tally.doubled += sum(count - 1 for count in counts.values())
    tally.half += sum(not _is_whole(*row) for row in rows)
    tally.lost += len(set(acknowledged) - numbers) + len(set(range(first, newest + 1)) - numbers)
    tally.lost += max(tally.releases - newest, 0)
    tally.releases = newest


def _is_whole(number: int, value: str, key: str, outcome: str, kind: str, ended: int | None) -> bool:
    told = kind == "revised" if number > 1 else kind is None
    return value == str(number) and key == f"k{number}" and outcome == "released" and told and ended is None


def _verify(database: Database, tally: Tally) -> None:
    tally.faults = len(database.faults())
    for check in database.open_checks():
        tally.faults += check.capture is not None and not database.capture(check.capture).content


if __name__ == "__main__":
    main()

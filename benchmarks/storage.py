"""What a hundred releases of a page weigh, beside git and gzip; what an unchanged check adds; what a long history costs a check.

    python benchmarks/storage.py [--releases 100] [--page 100000] [--seed 1]

The page is made up: the frame of a site that stays, a token that every answer has anew, the day, and a hundred figures of which
five change a release. All is written by the program's own write path into one SQLite file; git holds the same pages as commits of
one file, packed by `git gc --aggressive`. Every page is read again and compared byte for byte. Prints Markdown.
"""

from __future__ import annotations

import argparse
import gzip
import random
import subprocess
import tempfile
from datetime import timedelta
from pathlib import Path

import history
from sqlalchemy import text

from db import CheckResult, Database, SourceEntry
from db.engine import make_engine, reading
from snapshots import Outcome

UNCHANGED = 1000
SHORT, LONG = 10, 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--releases", type=int, default=100)
    parser.add_argument("--page", type=int, default=100_000, help="bytes of the page")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weights(folder, given.releases, given.page, random.Random(given.seed))
        unchanged(folder)
        comparing(folder, random.Random(given.seed))


def weights(folder: Path, releases: int, size: int, rng: random.Random) -> None:
    database, path = opened(folder, "weights")
    empty = weight(path)
    pages = list(written(database, "page", releases, rng, frame_of(size, rng)))
    for page in pages:
        if database.capture(page[0]).content != page[1]:
            raise AssertionError(f"{page[0]} did not come back as it was")
    raw = sum(len(content) for _, content in pages)
    bodies = asked(path, "SELECT sum(length(frame)) FROM capture_body")
    rows = [
        ("raw", raw),
        ("bodies", bodies),
        ("everything: bodies, figures, changes, keys, chain, indexes", weight(path) - empty),
        ("git, packed", in_git(folder / "git", [content for _, content in pages])),
        ("gzip, each", sum(len(gzip.compress(content, 9)) for _, content in pages)),
    ]
    print(f"\n| {releases} releases of {len(pages[0][1]):,} bytes | bytes | share of raw |\n|---|---:|---:|")
    for label, count in rows:
        print(f"| {label} | {count:,} | {count / raw:.2%} |")
    database.close()


def unchanged(folder: Path) -> None:
    """Bytes of the file for a check that was told that nothing had changed."""
    database, path = opened(folder, "unchanged")
    list(written(database, "page", 1, random.Random(1), ""))
    before = weight(path)
    for number in range(UNCHANGED):
        moment = history.START + timedelta(hours=number)
        database.finish_check(database.begin_check("page", moment), CheckResult(outcome=Outcome.UNCHANGED), moment)
    print(f"\nAn unchanged check adds {(weight(path) - before) / UNCHANGED:.0f} bytes ({UNCHANGED} of them).")
    database.close()


def comparing(folder: Path, rng: random.Random) -> None:
    """What a check that compares asks of the database and writes to it, after histories of two lengths."""
    database, _ = opened(folder, "comparing")
    costs = []
    for releases in (SHORT, LONG):
        name = f"with-{releases}"
        database.declare_sources([SourceEntry(name=name, title=name, address="http://page.test/")], history.START)
        now = [history.figure(place, rng) for place in range(history.FIGURES)]
        issues = issues_of(database, name, now, releases + history.WARM + history.CALLS, rng)
        for _ in range(releases):
            next(issues)
        costs.append(history.told(f"comparing check after {releases} releases", lambda issues=issues: next(issues))[0])
    ratio = costs[1] / costs[0]
    print(f"\nA comparing check after {LONG} releases costs {ratio:.2f} times one after {SHORT} (p95 of the processor).")
    database.close()


def issues_of(database: Database, name: str, now: list[history.Figure], count: int, rng: random.Random):
    for number in range(count):
        state = database.state_of(name)
        changes, after = history.revise(now, rng) if number else ((), now)
        database.former_figures(name, {change.series: change.after for change in changes})
        history.record(database, name, history.START + timedelta(hours=number), changes, after)
        now = after
        yield state


def written(database: Database, name: str, releases: int, rng: random.Random, frame: str):
    """Digest and bytes of each page."""
    now = [history.figure(place, rng) for place in range(history.FIGURES)]
    for number in range(releases):
        changes, now = history.revise(now, rng) if number else ((), now)
        day = history.START + timedelta(days=7 * number)
        facts = "".join(f"<li>{observation.sentence}</li>\n" for observation in now)
        head = f"<html><meta name=token content={rng.randbytes(16).hex()}><p>{day:%d %B %Y}</p>"
        page = f"{head}{frame}<ul>{facts}</ul></html>".encode()
        check, result, moment = history.captured(database, name, day, changes, now, page)
        database.finish_check(check, result, moment)
        yield check.capture, page


def frame_of(size: int, rng: random.Random) -> str:
    """Menus, scripts and prose that stay: words of a small language, so that they pack as pages do."""
    words = ["".join(rng.choice("aeioulnrstmkd") for _ in range(rng.randrange(2, 10))) for _ in range(2000)]
    lines, length = [], 12_000  # the list of figures takes the rest
    while length < size:
        lines.append(f'<div class="{rng.choice(words)}">' + " ".join(rng.choices(words, k=12)) + "</div>\n")
        length += len(lines[-1])
    return "".join(lines)


def opened(folder: Path, name: str) -> tuple[Database, Path]:
    path = folder / f"{name}.db"
    database = Database.open(f"sqlite:///{path}")
    database.declare_sources([SourceEntry(name="page", title="Page", address="http://page.test/")], history.START)
    return database, path


def weight(path: Path) -> int:
    """Bytes of the file with all that was written."""
    asked(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


def asked(path: Path, question: str) -> int:
    engine = make_engine(f"sqlite:///{path}")
    with reading(engine, "measuring") as session:
        answer = session.execute(text(question)).scalar_one()
    engine.dispose()
    return int(answer)


def in_git(folder: Path, pages: list[bytes]) -> int:
    """Bytes of the packs."""
    folder.mkdir()

    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments], check=True, capture_output=True
        )

    git("init")
    for number, page in enumerate(pages):
        (folder / "page.html").write_bytes(page)
        git("add", "page.html")
        git("commit", "-m", f"release {number}")
    git("gc", "--aggressive", "--prune=now")
    return sum(file.stat().st_size for file in (folder / ".git" / "objects" / "pack").iterdir())


if __name__ == "__main__":
    main()

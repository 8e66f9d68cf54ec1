"""How long each page takes at many sources, against the budget of 50 ms.

    python benchmarks/pages.py [--sources 1000] [--seed 1] [--budget 50] [--keep FILE]

The history is that of benchmarks/history.py: one source with many releases, the others with two. A page is asked for 40 times
in this process, without a server or a browser; printed are the median and the 95th percentile of the processor time, which is
what the page itself costs wherever others share the machine, and of the wall clock. Pages over the budget end it with 1.
With --keep the history is written to a file, or taken from it where it is there already.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import history

from db import Database, SourceEntry
from monitor.configuration import Configuration
from monitor.web.app import create_app
from monitor.web.server import spread_collections
from monitor.web.site import Site

CALLS, LONG = 40, 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=float, default=50.0)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder, "pages.db")
        is_there, url = place.exists(), f"sqlite:///{place}"
        database = Database.open(url)
        if not is_there:
            fill(database, given.sources, random.Random(given.seed))
        settings = Configuration.model_validate(configured(url, given.sources))
        site = Site(database=database, configured=lambda: settings)
        slow = [path for path in pages(database) if measured(create_app(site), path) > given.budget]
        database.close()
    print(f"seed {given.seed}, {given.sources} sources: over {given.budget:.0f} ms: {', '.join(slow) or 'none'}")
    sys.exit(bool(slow))


def fill(database: Database, sources: int, rng: random.Random) -> None:
    names = [f"source-{number:05}" for number in range(sources)]
    entries = [SourceEntry(name=name, title=name, address=f"http://{name}.test/") for name in names]
    database.declare_sources(entries, history.START)
    for number, name in enumerate(names):
        history.history(database, name, LONG if number == 0 else 2, rng)


def configured(url: str, sources: int) -> dict[str, Any]:
    """Every source tells a desk, and every tenth has a rule of its own."""
    alert = {"series": "soldiers*", "when": "change > 5%"}
    named = ((f"source-{number:05}", number) for number in range(sources))
    return {
        "monitor": {"database": url},
        "channel": {"desk": {"url": "https://desk.test/"}},
        "source": [
            {"name": name, "url": f"http://{name}.test/", "notify": ["desk"], "alert": [] if number % 10 else [alert]}
            for name, number in named
        ],
    }


def pages(database: Database) -> list[str]:
    release = database.latest_release("source-00000")
    if release is None:
        raise AssertionError("unreachable: the history was just written")
    source = "/sources/source-00000"
    return [
        "/",
        "/sources",
        source,
        f"{source}?as_of=2020-02-01",
        f"{source}/compare/1...latest",
        f"{source}/figures/series-7",
        f"{source}/captures/{release.capture}",
        "/search",
        "/search?q=soldiers",
        "/search?q=district+7+shelters",
        "/search?q=soldiers+%3E+9000",
        "/search?q=over+900",
        "/search?q=over+900000000",
        "/check",
        f"{source}/figures/series-7/decide?what=rename&words=x",
        "/alerts",
        "/add",
        "/feed.atom",
        f"{source}/feed.atom",
        "/api/v1/sources",
        "/api/v1/changes",
        "/api/v1/sources/source-00000/series",
    ]


def measured(app, path: str) -> float:
    """The 95th percentile of its processor time, in milliseconds."""
    spread_collections()
    loop = asyncio.new_event_loop()
    loop.run_until_complete(answered(app, path))
    busy, took = [], []
    for _ in range(CALLS):
        began, worked = time.perf_counter(), time.process_time()
        status, size = loop.run_until_complete(answered(app, path))
        busy.append((time.process_time() - worked) * 1000)
        took.append((time.perf_counter() - began) * 1000)
    loop.close()
    at = int(CALLS * 0.95)
    busy.sort()
    took.sort()
    print(
        f"{path:<44} {status} {size / 1000:6.0f} kB  processor median {busy[CALLS // 2]:6.1f}  p95 {busy[at]:6.1f} ms;"
        f" wall median {took[CALLS // 2]:6.1f}  p95 {took[at]:6.1f} ms",
        flush=True,
    )
    return busy[at]


async def answered(app, path: str) -> tuple[int, int]:
    """Status and size of an answer, asked of the application itself (ASGI 3)."""
    place, _, question = path.partition("?")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": place, "raw_path": place.encode(), "query_string": question.encode(), "root_path": "",
        "headers": [(b"host", b"127.0.0.1:8018")], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8018),
    }  # fmt: skip
    sent: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], sum(len(message.get("body", b"")) for message in sent)


if __name__ == "__main__":
    main()

"""Several workers on one PostgreSQL: is every due visit made once, at what pace, how late, by how many statements?

    python benchmarks/cluster.py --workers 2 --hosts 2000 --sources 20000 --span 600
    python benchmarks/cluster.py --workers 3 --hosts 60 --sources 2000 --span 420 --kills 200
    python benchmarks/cluster.py --statements

Statements are counted by the server (pg_stat_statements), those of workers that begin and stop among them: what each check
costs is seen in a long run. All visits fall due by chance (`--seed`) within `--span` seconds. Hosts are loopback addresses of
one server in a process of its own, which notes when each request began and ended; sources are known beforehand, so that it
answers 304. The exit code is 1 where a visit was lost or doubled, or a host was asked twice at once or too soon.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests" / "support")]

from postgres_server import new_database, server
from sqlalchemy import event, insert, select

from db import Database, upgrade
from db.bodies import put_body
from db.engine import make_engine, writing
from db.models import CaptureRow, CheckRow, SourceRow
from monitor.cluster.worker import serve_queue
from monitor.configuration import Configuration, load
from monitor.meter import Meter

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(
    ["monitor.cluster.worker", "monitor.cluster.queue", "procrastinate", "psycopg", "sqlalchemy.dialects.postgresql"]
)
Worker = multiprocessing.process.BaseProcess
PAGE = b"<html><body><h1>Facts</h1><p>Crews have carried out 2,700 patrols since 2019.</p></body></html>"
DEADLINE = 5.0
MOST = 24
"""Kinds of statements that are told."""
COUNTED = "-c shared_preload_libraries=pg_stat_statements"
SLACK = 0.002
"""Seconds by which a gap may look shorter to the server than to the worker, which counts from the last byte that it read."""


# ---- the publisher
def publish(port: int, log: str, answer_seconds: float) -> None:
    """Answers until it is ended; a line for each request: host, begin, end."""
    with Path(log).open("w", encoding="ascii", buffering=1) as lines:

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            begun, host = time.time(), writer.get_extra_info("sockname")[0]
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                head = await reader.readuntil(b"\r\n\r\n")
                await asyncio.sleep(answer_seconds)
                path = head.split(b" ", 2)[1]
                if path == b"/robots.txt":
                    reply = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"
                elif b"if-none-match" in head.lower():
                    reply = b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n'
                else:
                    reply = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: "1"\r\nContent-Length: %d\r\n' % len(PAGE)
                lines.write(f"{host} {begun:.6f} {time.time():.6f}\n")
                writer.write(reply + b"Connection: close\r\n\r\n" + (PAGE if reply.startswith(b"HTTP/1.1 200") else b""))
                await writer.drain()
            writer.close()

        async def serve() -> None:
            async with await asyncio.start_server(answer, "0.0.0.0", port, backlog=1024) as listening:
                await listening.serve_forever()

        asyncio.run(serve())


# ---- the database
def fill(url: str, wanted: argparse.Namespace, port: int, due: dict[str, datetime]) -> None:
    """Every source with a capture and a good check, so that it is asked conditionally."""
    upgrade(url)
    engine, moment = make_engine(url), datetime.now(UTC) - timedelta(hours=1)
    names = list(due)
    with writing(engine, "filling") as session:
        digest = put_body(session, PAGE, None)
        places = {name: address(name, wanted, port) for name in names}
        session.execute(insert(SourceRow), [
            {"name": name, "title": name, "address": places[name], "site": places[name].split("/")[2], "declared_at": moment,
             "next_due": due[name]} for name in names
        ])  # fmt: skip
        numbers = dict(session.execute(select(SourceRow.name, SourceRow.id)).all())
        session.execute(insert(CaptureRow), [
            {"source_id": numbers[name], "sha256": digest, "address": places[name], "media_type": "text/html", "etag": '"1"',
             "fetched_at": moment} for name in names
        ])  # fmt: skip
        captures = dict(session.execute(select(CaptureRow.source_id, CaptureRow.id)).all())
        session.execute(insert(CheckRow), [
            {"source_id": number, "started_at": moment, "finished_at": moment, "outcome": "unchanged",
             "capture_id": captures[number], "quiet": False} for number in numbers.values()
        ])  # fmt: skip
    engine.dispose()


def count_statements(url: str) -> None:
    """From now on (postgresql.org/docs/current/pgstatstatements.html)."""
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE EXTENSION pg_stat_statements")
        connection.exec_driver_sql("SELECT pg_stat_statements_reset()")
    engine.dispose()


def address(name: str, wanted: argparse.Namespace, port: int) -> str:
    host = int(name.removeprefix("s")) % wanted.hosts
    return f"http://127.{1 + host // 62500}.{host // 250 % 250}.{1 + host % 250}:{port}/{name}"


def configuration(path: Path, url: str, wanted: argparse.Namespace, port: int, names: list[str]) -> None:
    lines = ["[monitor]", f'database = "{url}"', f"minimum_delay = {wanted.delay}", f"deadline = {DEADLINE}"]
    for name in names:
        place = address(name, wanted, port)
        lines += [
            "[[source]]",
            f'name = "{name}"',
            f'url = "{place}"',
            'every = "30d"',
            "allow_private_addresses = true",
            "rhythm = false",
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- the run
def run(wanted: argparse.Namespace) -> int:
    chance = random.Random(wanted.seed)
    names = [f"s{number}" for number in range(wanted.sources)]
    with server(COUNTED) as base, tempfile.TemporaryDirectory() as folder:
        log, path, url, port = f"{folder}/log", Path(folder) / "config.toml", new_database(base), 18080 + wanted.seed % 1000
        start = datetime.now(UTC) + timedelta(seconds=wanted.lead)
        due = {name: start + timedelta(seconds=chance.uniform(0, wanted.span)) for name in names}
        fill(url, wanted, port, due)
        count_statements(url)
        configuration(path, url, wanted, port, names)
        publisher = multiprocessing.Process(target=publish, args=(port, log, wanted.answer), daemon=True)
        publisher.start()
        crew = [worker(path, wanted) for _ in range(wanted.workers)]
        database = Database.open(url)
        try:
            killed = watch(wanted, crew, path, database, due, chance)
            visits, statements = read_visits(url), read_statements(url)
        finally:
            for process in crew:
                process.terminate()
            for process in crew:
                process.join(60)
            database.close()
            publisher.terminate()
        return tell(wanted, due, visits, Path(log), killed, statements)


def worker(path: Path, wanted: argparse.Namespace) -> Worker:
    """From a server that has loaded everything: one that is killed has a successor in a moment."""
    pace = (0.5, 3.0) if wanted.kills else (5.0, 20.0)
    process = CONTEXT.Process(target=work, args=(str(path), wanted.jobs, pace))
    process.start()
    return process


def work(path: str, jobs: int, pace: tuple[float, float]) -> None:
    """A worker as `figurewatch worker` is one, with other signs of life."""
    logging.disable(logging.CRITICAL)
    serve_queue(load(Path(path), os.environ), ("visits", "rendered", "deliveries"), jobs, meter=Meter(), pace=pace)


def watch(wanted, crew, path, database, due, chance) -> int:
    """Until nothing is due any more; kills workers at random meanwhile, and starts new ones in their places."""
    killed, last, ends = 0, max(due.values()), time.monotonic() + wanted.lead + wanted.span + wanted.patience
    while time.monotonic() < ends:
        if killed < wanted.kills:
            time.sleep(chance.uniform(0, wanted.between * 2))
            place = chance.randrange(len(crew))
            crew[place].kill()
            crew[place].join()
            crew[place] = worker(path, wanted)
            killed += 1
        else:
            time.sleep(1)
        if datetime.now(UTC) > last and not database.due(last) and not database.open_checks() and killed >= wanted.kills:
            return killed
    return killed


def read_visits(url: str) -> dict[str, list[tuple[datetime, str]]]:
    """By source the checks of this run: begin and outcome."""
    engine = make_engine(url)
    with engine.connect() as connection:
        rows = connection.execute(
            select(SourceRow.name, CheckRow.started_at, CheckRow.outcome, CheckRow.cause_code, CheckRow.id)
            .join(SourceRow, SourceRow.id == CheckRow.source_id).order_by(CheckRow.id)
        ).all()  # fmt: skip
    engine.dispose()
    found: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    first: set[str] = set()
    for name, started, outcome, cause, _ in rows:
        if name in first:
            found[name].append((started, cause or outcome or "open"))
        first.add(name)
    return found


def read_statements(url: str) -> dict[str, int]:
    """How many statements the server was given: ours, the queue's, and those that only begin or end a transaction."""
    engine = make_engine(url)
    found: dict[str, int] = defaultdict(int)
    with engine.connect() as connection:
        for query, calls in connection.exec_driver_sql(
            "SELECT query, calls FROM pg_stat_statements JOIN pg_database ON oid = dbid WHERE datname = current_database()"
        ):
            found[_kind(query)] += calls
            found[f"  {' '.join(query.split())[:90]}"] += calls
    engine.dispose()
    return found


def _kind(query: str) -> str:
    if query.split(maxsplit=1)[0].strip(";").upper() in {"BEGIN", "COMMIT", "ROLLBACK", "START"}:
        return "transaction"
    return "queue" if "procrastinate" in query or "LISTEN" in query or "pg_notify" in query else "ours"


def tell(wanted, due, visits, log: Path, killed: int, statements: dict[str, int]) -> int:
    good = {name: [visit for visit in visits[name] if visit[1] != "interrupted"] for name in due}
    late = sorted((started - due[name]).total_seconds() for name in due for started, _ in good[name][:1])
    asked: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for line in log.read_text(encoding="ascii").splitlines():
        host, begun, ended = line.split()
        asked[host].append((float(begun), float(ended)))
    gaps = [
        after[0] - before[1] for times in asked.values() for before, after in zip(sorted(times), sorted(times)[1:], strict=False)
    ]
    begins = sorted(started for made in good.values() for started, _ in made)
    seconds = (begins[-1] - begins[0]).total_seconds() if len(begins) > 1 else 0.0
    told = {
        "workers": wanted.workers, "hosts": wanted.hosts, "sources": wanted.sources, "seed": wanted.seed, "kills": killed,
        "lost": sum(not made for made in good.values()), "doubled": sum(len(made) > 1 for made in good.values()),
        "outcomes": sorted({what for made in good.values() for _, what in made}),
        "broken_off": sum(what == "interrupted" for made in visits.values() for _, what in made),
        "at_once_on_a_host": sum(gap < 0 for gap in gaps), "smallest_gap": round(min(gaps, default=0), 4),
        "asked_gap": wanted.delay,
        "late_p50": round(part(late, 0.5), 2), "late_p99": round(part(late, 0.99), 2),
        "late_most": round(late[-1], 2) if late else None,
        "checks_per_second": round(len(begins) / seconds, 1) if seconds else None,
        "requests": sum(map(len, asked.values())),
        "statements_per_check": {kind: round(calls / max(len(begins), 1), 2) for kind, calls in most_asked(statements)},
    }  # fmt: skip
    print(json.dumps(told, indent=1))
    return int(bool(told["lost"] or told["doubled"] or told["at_once_on_a_host"]) or told["smallest_gap"] < wanted.delay - SLACK)


def most_asked(statements: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(statements.items(), key=lambda pair: -pair[1])[:MOST]


def part(values: list[float], share: float) -> float:
    return values[min(int(len(values) * share), len(values) - 1)] if values else 0.0


# ---- statements
def statements() -> int:
    """Of an unchanged check in a worker, without BEGIN and COMMIT; the queue adds two, one to fetch the job and one to end it."""
    from monitor.assembly import open_parts
    from monitor.cluster.work import Work

    wanted = argparse.Namespace(hosts=1)
    port = 19999
    with server() as base, tempfile.TemporaryDirectory() as folder:
        url, moment = new_database(base), datetime.now(UTC)
        fill(url, wanted, port, {"s0": moment, "s1": moment})
        publisher = multiprocessing.Process(target=publish, args=(port, f"{folder}/log", 0.0), daemon=True)
        publisher.start()
        time.sleep(1)
        sources = [
            {"name": name, "url": address(name, wanted, port), "every": "30d", "rhythm": False, "allow_private_addresses": True}
            for name in ("s0", "s1")
        ]
        settings = {"database": url, "minimum_delay": 0}
        parts = open_parts(Configuration.model_validate({"monitor": settings, "source": sources}))
        work, asked = Work(parts), []
        first, second = parts.database.due_visits(parts.clock())
        work.visit(first, "job 1")  # reads robots.txt, as the first of each day does
        event.listen(
            parts.database._engine,  # noqa: SLF001
            "before_cursor_execute",
            lambda *told: asked.append(" ".join(told[2].split())),
        )
        work.visit(second, "job 2")
        entry = parts.database.checks("s1", 1)[0]
        parts.close()
        publisher.terminate()
    own = asked[:-1]  # the last one is our own question below
    for number, statement in enumerate(own, 1):
        print(f"{number:3} {statement[:150]}")
    print(f"outcome {entry.outcome}: {len(own)} of ours and 2 of the queue")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, kind, default in (
        ("workers", int, 2), ("hosts", int, 2000), ("sources", int, 20_000), ("span", float, 180.0), ("lead", float, 60.0),
        ("delay", float, 0.5), ("jobs", int, 32), ("kills", int, 0), ("between", float, 1.0), ("answer", float, 0.02),
        ("patience", float, 300.0), ("seed", int, 1),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", type=kind, default=default)
    parser.add_argument("--statements", action="store_true")
    logging.disable(logging.CRITICAL)
    wanted = parser.parse_args()
    return statements() if wanted.statements else run(wanted)


if __name__ == "__main__":
    sys.exit(main())

"""Thousands of sources on a short clock against a fast server: checks a second, how late they come, and what one costs.

    python benchmarks/pace.py                                  300 sources every 10 seconds: three minutes on two busy cores
    python benchmarks/pace.py --sources 5000 --every 60 --minutes 5
    python benchmarks/pace.py --engine postgresql              in a server started for this

`figurewatch run` watches sheets on 250 addresses of the loopback, whose server answers from memory in a process of its own. First
each sheet becomes a release, without the service, which spreads what is overdue at its start over ten minutes; then it is
started, and all checks find what they know. An unchanged check is timed alone besides. Prints a table; the exit code is 1 where
a check is later than the interval, or where the parent process takes more than 300 MB.
"""

import argparse
import asyncio
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from monitor.assembly import open_parts
from monitor.configuration import load
from monitor.isolation import visit
from monitor.service.planning import plan_if_unchanged
from snapshots import Outcome

ROOT = Path(__file__).parents[1]
ADDRESSES = 250
MOST_MEMORY = 300e6
CHECKS = "SELECT count(*) FROM visit WHERE finished_at IS NOT NULL"
LATEST = "SELECT min(next_due) FROM source"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=300)
    parser.add_argument("--every", type=int, default=10, metavar="SECONDS")
    parser.add_argument("--minutes", type=float, default=0.75)
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite")
    options = parser.parse_args()
    with ExitStack() as places:
        folder = Path(places.enter_context(tempfile.TemporaryDirectory()))
        port = _free_port()
        server = multiprocessing.get_context("spawn").Process(target=_serve, args=(port,), daemon=True)
        server.start()
        _wait_for(port)
        places.callback(server.terminate)
        path = _configured(folder, _database(options.engine, folder, places), port, options)
        measured = _measured(path, options)
    clock, processor = (1000 * seconds for seconds in measured["alone"])
    print("| sources | every | checks a second | wanted | latest check | parent | one unchanged check, its processor |")
    print("|---|---|---|---|---|---|---|")
    print(
        f"| {options.sources:,} | {options.every} s | {measured['rate']:.1f} | {options.sources / options.every:.1f} "
        f"| {measured['late']:.0f} s late | {measured['memory'] / 1e6:.0f} MB | {clock:.1f} ms, {processor:.1f} ms |"
    )
    sys.exit(measured["late"] > options.every or measured["memory"] > MOST_MEMORY)


def _measured(path, options):
    url = load(path, {}).monitor.database
    _release_all(path, timedelta(seconds=options.every))
    engine = create_engine(url)
    service = subprocess.Popen(
        [sys.executable, "-m", "monitor", "run", "--config", str(path)], stderr=subprocess.DEVNULL, cwd=ROOT
    )
    try:
        time.sleep(2 * options.every)
        before, began, late = _asked(engine, CHECKS), time.monotonic(), 0.0
        while time.monotonic() < began + 60 * options.minutes:
            time.sleep(2)
            late = max(late, _lateness(engine))
        rate = (_asked(engine, CHECKS) - before) / (time.monotonic() - began)
        memory = _memory(service.pid)
    finally:
        service.send_signal(signal.SIGTERM)
        service.wait(60)
    return {"rate": rate, "late": late, "memory": memory, "alone": _alone(path)}


def _release_all(path, every):
    """Makes a first release of each sheet; then they are due evenly over the time between two visits, once the service runs."""
    parts = open_parts(load(path, {}))
    sources = parts.configuration.sources
    with ThreadPoolExecutor(4) as pool:
        ends = list(pool.map(lambda source: visit(source, parts, "pace").outcome, sources))
    if set(ends) != {Outcome.RELEASED}:
        sys.exit(f"not all {len(sources)} sources have a release")
    first = parts.clock() + every / 2
    parts.database.set_all_next_due({source.name: first + every * place / len(sources) for place, source in enumerate(sources)})
    parts.close()


def _asked(engine, question):
    with engine.connect() as connection:
        return connection.execute(text(question)).scalar() or 0


def _lateness(engine):
    """Seconds for which the source that is due the longest has waited."""
    due = _asked(engine, LATEST)
    if not due:
        return 0.0
    moment = datetime.fromisoformat(due) if isinstance(due, str) else due
    return (datetime.now(UTC) - moment.replace(tzinfo=moment.tzinfo or UTC)).total_seconds()


def _memory(process):
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _alone(path, checks=300):
    """Seconds that one unchanged check takes, one after the other, with the fetch: on the clock, and of the processor."""
    parts = open_parts(load(path, {}))
    sources = parts.configuration.sources[:checks]
    for source in sources[:20]:
        visit(source, parts, "pace", plan_if_unchanged)
    began, used = time.perf_counter(), time.process_time()
    for source in sources:
        visit(source, parts, "pace", plan_if_unchanged)
    parts.close()
    return (time.perf_counter() - began) / len(sources), (time.process_time() - used) / len(sources)


def _database(engine, folder, places):
    if engine == "sqlite":
        return f"sqlite:///{folder}/pace.db"
    sys.path.insert(0, str(ROOT / "tests/support"))
    from postgres_server import new_database, server

    return new_database(places.enter_context(server()))


def _configured(folder, database, port, options):
    lines = [f'[monitor]\ndatabase = "{database}"\nminimum_delay = 0']
    for number in range(options.sources):
        address = f"http://127.0.{1 + number % ADDRESSES // 250}.{1 + number % ADDRESSES}:{port}/facts-{number}"
        lines.append(
            f'[[source]]\nname = "source-{number}"\nurl = "{address}"\nevery = "{options.every}s"\nallow_private_addresses = true'
        )
    path = folder / "config.toml"
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return path


def _free_port():
    with socket.socket() as probe:
        probe.bind(("", 0))
        return probe.getsockname()[1]


def _wait_for(port):
    while True:
        with suppress(ConnectionError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.1)


def _serve(port):
    asyncio.run(_answering(port))


async def _answering(port):
    server = await asyncio.start_server(_answer, "0.0.0.0", port, backlog=1_000)  # every address of the loopback
    await server.serve_forever()


async def _answer(reader, writer):
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        head = b""
    place = head.partition(b" ")[2].partition(b" ")[0].decode("ascii", "replace")
    number = place.rpartition("-")[2]
    body = _sheet(int(number)) if number.isdigit() else b""
    status = b"200 OK" if body else b"404 Not Found"
    writer.write(
        b"HTTP/1.1 %b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b"
        % (status, len(body), body)
    )
    with suppress(ConnectionError):
        await writer.drain()
        writer.close()


def _sheet(number):
    return (
        f"<!doctype html><html lang=en><title>Posts of district {number}</title><h1>Posts of district {number}</h1>"
        f"<p>The posts treated {1_000 + number} patients in May.</p><p>They have {number % 70 + 10} beds and 9 doctors.</p>"
        "<p>About 60 percent of the patients came from the district.</p></html>"
    ).encode()


if __name__ == "__main__":
    main()

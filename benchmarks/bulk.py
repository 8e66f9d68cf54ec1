"""Many small captures derived anew: the same rows by the pool and by Ray, what a kill costs, and what a second reader gains.

    python benchmarks/bulk.py --captures 100000
    python benchmarks/bulk.py --captures 4000 --archives 8

Captures are short pages made by chance (`--seed`), in WARC files of equal size; each file is a part. They are derived by the
pool with `--jobs` readers and by Ray with as many, and every part is compared byte for byte. Then three parts are derived by
one reader and by two in turns: beside the seconds on the wall stand the seconds of the processor, since other work on the
machine adds to the first and hardly to the second. At last `figurewatch extract` is killed in the middle and begun again. The
exit code is 1 where parts differ, a part is missing, or a kill cost more than the part that was being read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.bulk.engines import ENGINES, missing
from monitor.bulk.parts import Way, rows_of_part
from monitor.bulk.units import Unit, units_of
from monitor.configuration import Configuration
from snapshots import Reading

RUN = "import sys; from monitor.cli import main; sys.argv[0] = 'figurewatch'; main()"
START = datetime(2020, 1, 1, tzinfo=UTC)
PAGE = "<title>Facts</title><p>Crews have carried out {0:,} patrols in {1} ports.</p>"


# ---- captures
def write_archives(folder: Path, captures: int, archives: int, seed: int) -> None:
    chance = random.Random(seed)
    each = captures // archives
    for number in range(archives):
        with (folder / f"crawl-{number:05}.warc").open("wb") as file:
            for place in range(each):
                file.write(record(number * each + place, chance))


def record(number: int, chance: random.Random) -> bytes:
    """One response of a host, as WARC/1.0 has it."""
    body = PAGE.format(chance.randint(1_000, 90_000), chance.randint(10, 400)).encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    moment = START + timedelta(minutes=number)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: http://h{number % 500}.test/facts/{number}\r\nWARC-Date: {moment:%Y-%m-%dT%H:%M:%SZ}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


# ---- engines
def way(folder: Path) -> Way:
    settings = Configuration()
    folder.mkdir(exist_ok=True)
    return Way(folder, Reading(), settings.limits.limits, settings.monitor.max_bytes)


def derive(engine: str, units: list[Unit], made: Way, jobs: int) -> dict[str, float]:
    """Seconds on the wall, and of the processor here and in the readers."""
    before, began = spent(), time.perf_counter()
    for number, _ in enumerate(ENGINES[engine](missing(units, made), made, jobs), 1):
        if number % 10 == 0:
            print(f"{engine}: {number} of {len(units)} parts, {time.perf_counter() - began:.0f} s", file=sys.stderr)
    here, readers = (after - earlier for after, earlier in zip(spent(), before, strict=True))
    return {"wall": time.perf_counter() - began, "here": here, "readers": readers}


def spent() -> tuple[float, float]:
    """Seconds of the processor of this process and of children that have ended."""
    return tuple(
        usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )  # type: ignore[return-value]


def digests(units: list[Unit], made: Way) -> list[str]:
    return [hashlib.sha256(made.part_of(unit).read_bytes()).hexdigest() for unit in units]


# ---- a kill
def killed(place: Path, units: list[Unit], folder: Path, whole: list[str], jobs: int) -> dict[str, Any]:
    """Kills the program when half of the parts are there, begins it again, and counts what was read twice."""
    made = way(folder)
    command = [sys.executable, "-c", RUN, "extract", str(place), "--parts", str(folder), "--jobs", str(jobs)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder.parent, start_new_session=True
    ) as process:
        while len(list(folder.glob("*.parquet"))) < len(units) // 2 and process.poll() is None:
            time.sleep(0.05)
        time.sleep(0.2)
        os.killpg(process.pid, signal.SIGKILL)
    kept = {part: part.stat().st_mtime_ns for part in folder.glob("*.parquet")}
    begun = [part for part in folder.iterdir() if part not in kept]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder.parent, check=True)
    return {
        "parts": len(units), "finished_before_the_kill": len(kept), "lost_by_the_kill": len(begun),
        "read_again": sum(part.stat().st_mtime_ns != moment for part, moment in kept.items()),
        "same_in_the_end": digests(units, made) == whole,
    }  # fmt: skip


# ---- two readers
def gain(units: list[Unit], folder: Path, rounds: int) -> dict[str, Any]:
    """Some parts by one reader and by two, in turns; the best of each."""
    times: dict[int, list[dict[str, float]]] = {1: [], 2: []}
    for turn in range(rounds):
        for jobs, kept in times.items():
            kept.append(derive("pool", units, way(folder / f"{jobs}-{turn}"), jobs))
    best = {jobs: min(kept, key=lambda seconds: seconds["wall"]) for jobs, kept in times.items()}
    first = min(seconds["here"] for seconds in times[1]), min(seconds["readers"] for seconds in times[1])
    second = min(seconds["here"] for seconds in times[2]), min(seconds["readers"] for seconds in times[2])
    return {
        "on_the_wall": round(best[1]["wall"] / best[2]["wall"], 2),
        "processor_one_reader": [round(seconds, 2) for seconds in first], "processor_two_readers": [round(s, 2) for s in second],
        "by_processor": round(sum(first) / max(sum(second) / 2, second[0]), 2),
    }  # fmt: skip


# ---- the run
def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("captures", 100_000), ("archives", 100), ("jobs", 2), ("rounds", 2), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--without-ray", action="store_true")
    wanted = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="bulk-") as name:
        place, root = Path(name) / "crawl", Path(name)
        place.mkdir()
        write_archives(place, wanted.captures, wanted.archives, wanted.seed)
        told: dict[str, Any] = {"captures": wanted.captures, "archives": wanted.archives, "seed": wanted.seed}
        units = units_of(place)
        by_pool, by_ray = way(root / "pool"), way(root / "ray")
        told["pool"] = derive("pool", units, by_pool, wanted.jobs)
        whole = digests(units, by_pool)
        told["rows"] = sum(row["record"] is not None for unit in units for row in rows_of_part(by_pool.part_of(unit)))
        print(json.dumps(told), flush=True)
        if not wanted.without_ray:
            told["ray"] = derive("ray", units, by_ray, wanted.jobs)
            told["ray_gives_the_same_bytes"] = digests(units, by_ray) == whole
        told["two_readers_over_one"] = gain(units[:3], root, wanted.rounds)
        few = root / "few"
        few.mkdir()
        for unit in units[:10]:
            (few / unit.files[0][0].name).hardlink_to(unit.files[0][0])
        again = way(root / "again")
        derive("pool", units_of(few), again, wanted.jobs)
        told["kill"] = killed(few, units_of(few), root / "killed", digests(units_of(few), again), wanted.jobs)
        print(json.dumps(told, indent=1))
    well = told.get("ray_gives_the_same_bytes", True) and told["kill"]["same_in_the_end"] and not told["kill"]["read_again"]
    return int(not (well and told["kill"]["lost_by_the_kill"] <= 1 and told["rows"] == wanted.captures))


if __name__ == "__main__":
    sys.exit(main())

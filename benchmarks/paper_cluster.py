"""A million sources on two hundred thousand hosts, on paper: how long the queue gets, how late visits are, how many statements.

    python benchmarks/paper_cluster.py --sources 1000000 --hosts 200000 --hours 6

Nothing is fetched. Hosts have sources by a power law (a few have thousands), ask for pauses of their own, and take their time to
answer; each source is due once in `--hours`. A visit begins when its host has rested and a place among `--places` is free, the
longest overdue first, as the workers do it. The constants beside the results were measured (docs/operate/scaling.md).
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
import sys
from collections import deque
from itertools import accumulate

PAUSES = ((0.90, 2.0), (0.08, 10.0), (0.02, 30.0))
"""Share of the hosts, and the pause in seconds that they ask for: `minimum_delay`, and two of robots.txt."""
ANSWER = 0.5
"""Mean seconds of a request; exponential."""
LOOK = 5.0
"""Seconds between two looks at what is due."""
STATEMENTS = 10
"""Of an unchanged check, with those of the queue (benchmarks/cluster.py)."""


def spread(sources: int, hosts: int, chance: random.Random) -> list[int]:
    """The host of each source: the weight of the n-th host is n to the power of -0.8."""
    weights = list(accumulate((number + 1) ** -0.8 for number in range(hosts)))
    return chance.choices(range(hosts), cum_weights=weights, k=sources)


def pause_of(chance: random.Random) -> float:
    drawn, passed = chance.random(), 0.0
    for share, pause in PAUSES:
        passed += share
        if drawn < passed:
            return pause
    return PAUSES[-1][1]


def simulate(wanted: argparse.Namespace) -> dict[str, object]:
    chance = random.Random(wanted.seed)
    host_of, span = spread(wanted.sources, wanted.hosts, chance), wanted.hours * 3600.0
    pauses = [pause_of(chance) for _ in range(wanted.hosts)]
    due = sorted((chance.uniform(0, span), host) for host in host_of)
    waiting: dict[int, deque[float]] = {}
    ready: list[tuple[float, int]] = []  # (due of its first visit, host): hosts that have rested
    events: list[tuple[float, int, int]] = []  # (moment, 0 a request ended or 1 a host has rested, host)
    late: list[float] = []
    places, queued, longest, now, next_due = wanted.places, 0, 0, 0.0, 0
    while next_due < len(due) or queued or events:
        upcoming = due[next_due][0] if next_due < len(due) else float("inf")
        if events and events[0][0] <= upcoming:
            now, kind, host = heapq.heappop(events)
            if kind == 0:
                places += 1
                heapq.heappush(events, (now + pauses[host], 1, host))
            elif waiting[host]:
                heapq.heappush(ready, (waiting[host][0], host))
            else:
                del waiting[host]
        else:
            now, host = due[next_due]
            next_due, queued = next_due + 1, queued + 1
            longest = max(longest, queued)
            if host not in waiting:
                waiting[host] = deque()
                heapq.heappush(ready, (now, host))
            waiting[host].append(now)
        while places and ready:
            _, host = heapq.heappop(ready)
            moment = waiting[host].popleft()
            late.append(now - moment)
            places, queued = places - 1, queued - 1
            heapq.heappush(events, (now + chance.expovariate(1 / ANSWER), 0, host))
    late.sort()
    largest: dict[int, int] = {}
    for host in host_of:
        largest[host] = largest.get(host, 0) + 1
    pace = wanted.sources / span
    over = sum(count for host, count in largest.items() if count * (pauses[host] + ANSWER) > span)
    return {
        "sources": wanted.sources, "hosts": wanted.hosts, "hours": wanted.hours, "places": wanted.places, "seed": wanted.seed,
        "checks_per_second": round(pace, 1), "statements_per_second": round(pace * STATEMENTS),
        "largest_host": max(largest.values()), "sources_on_hosts_that_cannot_keep_up": over,
        "longest_queue": longest, "late_p50": round(late[len(late) // 2], 1), "late_p90": round(late[len(late) * 9 // 10], 1),
        "late_p99": round(late[len(late) * 99 // 100], 1), "late_most": round(late[-1], 1), "look_adds_at_most": LOOK,
        "last_visit_after_hours": round(now / 3600, 2),
    }  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, kind, default in (
        ("sources", int, 1_000_000), ("hosts", int, 200_000), ("hours", float, 6.0), ("places", int, 128), ("seed", int, 1),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", type=kind, default=default)
    print(json.dumps(simulate(parser.parse_args()), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())

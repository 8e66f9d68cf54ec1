"""What `figurewatch sources` costs beyond importing SQLAlchemy, over forty sources, against the budget of 0.3 s of processor.

    python benchmarks/start.py [--sources 40] [--runs 15] [--budget 0.3]

Both are run in turn, each in a process of its own; printed are the least and the median of the processor time (user and system,
start and end of the interpreter included). Medians over the budget end it with 1.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from pages import fill

from db import Database

SOURCE = '[[source]]\nname = "source-{0:05}"\nurl = "http://source-{0:05}.test/"\nevery = "1d"\n'
COMMANDS = {
    "figurewatch sources": "from monitor.cli import main; import sys; sys.argv = ['figurewatch', 'sources']; main()",
    "import sqlalchemy": "import sqlalchemy",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=40)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--budget", type=float, default=0.3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "config.toml").write_text("\n".join(SOURCE.format(number) for number in range(given.sources)))
        database = Database.open(f"sqlite:///{folder}/figurewatch.db")
        fill(database, given.sources, random.Random(1))
        database.close()
        costs: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for _ in range(given.runs):
            for name, code in COMMANDS.items():
                costs[name].append(cost(code, folder))
    for name, seconds in costs.items():
        print(f"{name:<20} least {min(seconds):.3f}  median {median(seconds):.3f} s")
    beyond = median(costs["figurewatch sources"]) - median(costs["import sqlalchemy"])
    print(f"beyond SQLAlchemy, {given.sources} sources: {beyond:.3f} s of {given.budget} s")
    sys.exit(beyond > given.budget)


def cost(code: str, folder: str) -> float:
    """Seconds of processor of one process."""
    with subprocess.Popen([sys.executable, "-c", code], cwd=folder, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{code}: ended with {process.returncode}")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()

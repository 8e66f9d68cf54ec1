"""What one source, check, release, series, stated figure and change weighs in the database, its indexes included.

    python benchmarks/sizing.py --observations 1000000

Writes a history by chance with uneven sources (`--seed`, as benchmarks/history.py does) into SQLite and asks the file how many
bytes each table and its indexes take (https://www.sqlite.org/dbstat.html). Bodies are left out: benchmarks/storage.py weighs
them against real pages. Most stated figures have no row of their own: one that did not change goes on from the release before.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections import Counter
from pathlib import Path

import bulk_history

BY_OWNER = """
SELECT owner.tbl_name, SUM(part.pgsize) FROM dbstat AS part JOIN sqlite_master AS owner ON owner.name = part.name
GROUP BY owner.tbl_name
"""


def weights(file: Path) -> Counter[str]:
    """Bytes by table, indexes among them."""
    with sqlite3.connect(file) as connection:
        return Counter(dict(connection.execute(BY_OWNER)))


def rows(file: Path, table: str) -> int:
    with sqlite3.connect(file) as connection:
        return connection.execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--observations", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "history.db"
        made = bulk_history.make(f"sqlite:///{file}", given.observations, given.seed)
        stated = sum(made.releases[name] * made.figures[name] for name in made.releases)
        weighed = weights(file)
        print(f"seed {given.seed}: {stated:,} stated figures of {len(made.releases):,} sources\n")
        print("| table | rows | bytes | bytes a row |\n|---|---:|---:|---:|")
        for table, weight in weighed.most_common(16):
            count = rows(file, table)
            print(f"| {table} | {count:,} | {weight:,} | {weight / max(count, 1):,.0f} |")
        print(f"| all | | {weighed.total():,} | {weighed.total() / stated:,.1f} a stated figure |")


if __name__ == "__main__":
    main()

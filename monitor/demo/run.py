"""The demonstration: the service watches the publisher through all issues of its sheet, then tells what it saw."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from db import Database, ReportEntry, SeriesHistory
from monitor.configuration import Configuration, load
from monitor.demo.publisher import HOOK, SHEET, Publisher
from monitor.demo.sheet import ISSUES, TITLE, issues
from monitor.service import serve

SOURCE = "alliance"
TICK = timedelta(seconds=0.25)
CONFIG = """# Written by `figurewatch demo`.
[monitor]
database = "sqlite:///{folder}/demo.db"
feed = "{folder}/feed.atom"
minimum_delay = 0

[[source]]
name = "{source}"
title = "{title}"
url = "{sheet}"
every = "1s"
notify = ["desk"]
allow_private_addresses = true

[channel.desk]
url = "{hook}"
"""


def watch(folder: Path, tell: Callable[[str], None]) -> tuple[Path, int]:
    """Runs the service in `folder` until all issues were seen; the configuration file and the number of webhook calls."""
    pages, done = issues(), threading.Event()

    def visited(number: int) -> None:
        if number <= len(pages):
            tell(f"visit {number} of {len(pages)}: {ISSUES[number - 1][1]}")
        else:
            done.set()

    with Publisher(pages, visited) as publisher:
        path = folder / "config.toml"
        text = CONFIG.format(folder=folder, source=SOURCE, title=TITLE, sheet=publisher.url(SHEET), hook=publisher.url(HOOK))
        path.write_text(text, encoding="utf-8")
        serve(load(path, {}), stop=done, tick=TICK)
        return path, publisher.received


def told(path: Path) -> tuple[list[ReportEntry], list[SeriesHistory]]:
    """The reports of all releases, oldest first, and the history of the series to show."""
    configuration: Configuration = load(path, {})
    database = Database.open(configuration.monitor.database)
    try:
        reports = database.reports(SOURCE)
        return list(reversed(reports)), database.history("strikes", SOURCE)[:1]
    finally:
        database.close()

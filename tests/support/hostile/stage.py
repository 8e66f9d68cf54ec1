"""A hostile behaviour played to a real check, on a real server and a real database, as the first answer and as a later one."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from harbour_sheet import page
from loopback import Loopback

from db import Database, SourceEntry
from hostile.behaviour import HTML, SHEET
from monitor.assembly import Parts
from monitor.configuration import Configuration
from monitor.fetching import Fetcher, FetchRules
from monitor.fetching.browser import Browser
from monitor.isolation import visit
from monitor.reading.pool import readers_of
from snapshots import ChangeKind, Hints, extract, read

START = datetime(2024, 3, 1, 12, tzinfo=UTC)
REVISED = ("over 2,700 patrols", "over 2,950 patrols")
CHANGE = [("revised", "2700", "2950")]
MONITOR = {"minimum_delay": 0, "deadline": 20, "max_bytes": 300_000}
MOST_MEMORY = 512
STEP = timedelta(hours=49)
"""Between two visits: longer than any silence that a host may ask for, and than robots.txt is kept."""


class Theatre:
    """What many stages share: one database, and one service of the machine that must never be asked."""

    def __init__(self, folder):
        self.database = Database.open(f"sqlite:///{folder / 'watch.db'}")
        self.canary = Loopback()
        self.canary.serve(SHEET, page([("26 vessels", "999 vessels")]))
        self.names = (f"source-{number}" for number in count(1))

    def __enter__(self):
        self.canary.__enter__()
        return self

    def __exit__(self, *_):
        self.canary.__exit__()
        self.database.close()


class Stage:
    """`with Stage(theatre, behaviour) as stage: stage.play_first()` gives all that is not as it must be, in words."""

    def __init__(self, theatre, behaviour, context=None):
        self.behaviour = behaviour
        self.database, self.canary = theatre.database, theatre.canary
        self.publisher = Loopback(context)
        self.ended = threading.Event()
        self.moment = START
        self.problems = []
        self.last_message = ""
        self._asked_before = len(self.canary.log)
        self._name = next(theatre.names)
        configuration = Configuration.model_validate({"monitor": MONITOR, "source": [self._source()]})
        (self.source,) = configuration.sources
        fetcher = Fetcher(FetchRules.of(configuration.monitor), {}, self.database.hold_host)
        self.parts = Parts(
            configuration=configuration, database=self.database, fetcher=fetcher,
            browser=Browser(fetcher, configuration.monitor), readers=readers_of(configuration.limits.limits, 1), clock=lambda: self.moment,
        )  # fmt: skip
        self.database.declare_sources([SourceEntry(name=self._name, title=self.source.title, address=self.source.address)], START)

    def _source(self):
        told = {"name": self._name, "title": "Harbour mission facts", "allow_private_addresses": True, **self.behaviour.source}
        kind = next((kind for kind in ("listing", "feed") if kind in told), "url")
        return {**told, kind: self.publisher.url(told.get(kind, SHEET))}

    def __enter__(self):
        self.publisher.__enter__()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.publisher.__exit__()
        self.parts.fetcher.close()

    def play(self):
        """The behaviour as the very first answer, the sheet, the behaviour again, and a sheet with one figure revised."""
        self._first()
        self._later()
        return self._end()

    def play_first(self):
        """The behaviour as the very first answer, then the sheet, then a sheet with one figure revised."""
        self._first()
        return self._end()

    def play_later(self):
        """The sheet, then the behaviour, then a sheet with one figure revised."""
        self._good()
        self._require("the good answer", self.look(), "released")
        self._later()
        return self._end()

    def _first(self):
        wanted = self.behaviour.first
        self._visit_behaviour(wanted)
        if wanted != "released":
            self._require("releases after the behaviour", self._numbers(), [])
            self._good()
            self._require("the first good answer", self.look(), "released")
        else:
            self._require("figures of the behaviour", self._values(), sheet_values())
            self._good()
            self._require_one_of("the first good answer", self.look(), ("released", "unchanged"))
        self._require("changes before there was one", self._changes(), [])

    def _later(self):
        before = self._numbers()
        self._visit_behaviour(self.behaviour.later)
        self._require("changes told of the behaviour", self._changes(), [])
        if self.behaviour.later != "released":
            self._require("releases after the behaviour", self._numbers(), before)
        self._require("figures after the behaviour", self._values(), sheet_values())

    def _visit_behaviour(self, wanted):
        self.publisher.answers.clear()
        self.behaviour.serve(self)
        rules = replace(FetchRules.of(self.parts.configuration.monitor), deadline=self.behaviour.deadline)
        parts = replace(self.parts, fetcher=Fetcher(rules))
        self._require("the behaviour", self.look(parts), wanted)
        for _ in range(self.behaviour.visits - 1):
            again = "unchanged" if wanted in ("released", "unchanged") else wanted
            self._require("the behaviour once more", self.look(parts), again)

    def _good(self, *edits):
        self.publisher.answers.clear()
        (self.behaviour.good or _served)(self, page(edits))

    def look(self, parts=None):
        """One visit, and how it ended: the outcome, for a failure with its cause."""
        self.moment += STEP
        parts = parts or self.parts
        entry = visit(self.source, parts, "test")
        if not entry.cause:
            return entry.outcome.value
        message = entry.cause.message
        if not message.isprintable():
            self.problems.append(f"a cause with control characters: {message!r}")
        self.last_message = message
        return "suspect" if entry.cause.code.value == "suspect" else f"{entry.outcome.value}:{entry.cause.code.value}"

    def _end(self):
        self._good(REVISED)
        self._require("the revised sheet", self.look(), "released")
        self._require("all changes told", self._changes(), CHANGE)
        self._require("requests to another service", len(self.canary.log), self._asked_before)
        self._require("readers that took more memory than they may", _oversized(), [])
        self._require("checks left open", [check for check in self.database.open_checks() if check.source == self._name], [])
        return self.problems

    def _reports(self):
        return sorted(self.database.reports(self._name), key=lambda report: report.release.number)

    def _numbers(self):
        return [report.release.number for report in self._reports()]

    def _changes(self):
        return [
            (change.kind.value, str(change.before and change.before.value), str(change.after and change.after.value))
            for report in self._reports()
            for change in report.changes
            if change.kind is not ChangeKind.MOVED  # told to nobody: the same number under another heading
        ]

    def _values(self):
        latest = self.database.latest_release(self._name)
        if latest is None:
            return []
        _, observations = self.database.vintage(self._name, latest.number)
        return sorted(float(observation.figure.value) for observation in observations)

    def _require(self, what, found, wanted):
        if found != wanted:
            detail = f" ({self.last_message})" if (isinstance(found, str) and ":" in found) or found == "suspect" else ""
            self.problems.append(f"{what}: {found!r}{detail} instead of {wanted!r}")

    def _require_one_of(self, what, found, wanted):
        if found not in wanted:
            self.problems.append(f"{what}: {found!r} instead of one of {wanted!r}")


def _oversized():
    """MiB that processes below this one have held at most, where that is more than a check may take (Linux)."""
    children = Path("/proc/self/task").glob("*/children")
    numbers = [number for path in children for number in path.read_text(encoding="ascii").split()]
    return [peak for number in numbers if (peak := _peak(number)) > MOST_MEMORY]


def _peak(number):
    try:
        lines = Path(f"/proc/{number}/status").read_text(encoding="utf-8").splitlines()
    except OSError:  # it has ended meanwhile
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM:")), 0)


def _served(stage, content):
    stage.publisher.serve(SHEET, content, media_type=HTML)


@cache
def sheet_values():
    """The values of the good sheet, in order of their text."""
    return sorted(float(figure.value) for figure in extract(read(page(), Hints(media_type="text/html"))))

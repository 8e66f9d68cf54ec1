"""One source of a real publisher, visited an hour apart, with what its database tells."""

from datetime import UTC, datetime, timedelta

from monitor.assembly import NO_METER, open_parts
from monitor.configuration import Configuration
from monitor.isolation import visit

START = datetime(2024, 3, 1, 12, tzinfo=UTC)


class Watch:
    """`Watch(path, url=...)`; `look()` is one visit."""

    def __init__(self, database, /, *, monitor=None, channels=None, meter=NO_METER, retention=None, **source):
        self.moment = START
        settings = {
            "database": f"sqlite:///{database}",
            "minimum_delay": 0,
            "deadline": 5,
            "max_bytes": 1_000_000,
            **(monitor or {}),
        }
        data = {"monitor": settings, "source": [{"name": "harbour", "allow_private_addresses": True, **source}]}
        data["channel"] = {name: {"url": url} for name, url in (channels or {}).items()}
        data["retention"] = retention or {}
        self.parts = open_parts(Configuration.model_validate(data), clock=lambda: self.moment, meter=meter)
        self.source = self.parts.configuration.sources[0]
        self.database = self.parts.database

    def look(self, after=timedelta(hours=1)):
        self.moment += after
        entry = visit(self.source, self.parts, "test")
        return entry.outcome.value, entry.cause and entry.cause.code.value

    @property
    def reports(self):
        """Of all releases, oldest first."""
        return sorted(self.database.reports("harbour"), key=lambda report: report.release.number)

    @property
    def releases(self):
        """(address, published, its origin) of each, oldest first."""
        told = [(report.release, report.release.published) for report in self.reports]
        return [(address.address, day and day.day.isoformat(), day and day.origin) for address, day in told]

    @property
    def last_cause(self):
        return self.database.checks("harbour", 1)[0].cause.message

    def story(self, words):
        """The values of one series, oldest first."""
        (series,) = self.database.history(words, "harbour")
        return [str(point.observation.figure.value) for point in series.points]

    def whole(self):
        """All that follows from the record, for comparing two histories: releases, figures, changes, series."""
        history = []
        for report in self.reports:
            entry, observations = self.database.vintage("harbour", report.release.number)
            history.append((entry, observations, report.changes, report.unchanged))
        return history

    def close(self):
        self.parts.close()

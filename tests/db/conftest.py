"""A real SQLite file with one source, and the little that a check needs to write into it."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from figure_builder import figure

from db import CheckResult, Database, FetchedCapture, ReleaseToStore, SourceEntry
from snapshots import Change, ChangeKind, Observation, Outcome

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def database(url):
    opened = Database.open(url)
    opened.declare_sources([SourceEntry(name="harbour", title="Harbour", address="http://h.test/facts")], NOON)
    yield opened
    opened.close()


class Writer:
    """Writes releases of one number: `writer.release(41)`, a day apart."""

    def __init__(self, database, source="harbour"):
        self.database, self.source = database, source
        self.count, self.last, self.unit, self.entity = 0, None, "1", "members"

    def capture(self, content, check=None):
        moment = NOON + timedelta(days=self.count)
        check = check or self.database.begin_check(self.source, moment)
        return self.database.store_capture(
            check,
            FetchedCapture(
                content=content, address="http://h.test/facts", media_type="text/html", charset=None,
                etag='"e1"', last_modified=None, fetched_at=moment,
            ),
        )  # fmt: skip

    def release(self, value, deliveries=()):
        now = figure(f"The mission has [{value}] members.", value, entity=self.entity, unit=self.unit)
        seen = Observation(series="members", label="Members", figure=now)
        changes = ()
        if self.last:
            delta = now.value - self.last.value
            changes = (
                Change(
                    kind=ChangeKind.REVISED, series="members", label="Members", before=self.last, after=now,
                    delta=delta, percent=Decimal("2.5"), direction="up",
                ),
            )  # fmt: skip
        check = self.capture(f"<p>The mission has {value} members.</p>".encode())
        release = ReleaseToStore(
            published=None, title="Harbour", language="en", fingerprint=f"f{value}", text="x" * 80,
            observations=(seen,), changes=changes, unchanged=0, extractor="1",
        )  # fmt: skip
        result = CheckResult(
            outcome=Outcome.RELEASED, release=release, fingerprint=release.fingerprint, deliveries=tuple(deliveries)
        )
        self.last = now
        entry = self.database.finish_check(check, result, NOON + timedelta(days=self.count, seconds=5))
        self.count += 1
        return entry


@pytest.fixture
def writer(database):
    return Writer(database)

"""What a document would mean for a source if it were the next one to come; nothing is written, asked for or sent."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from db import CheckResult, Database, SourceEntry, SourceState, StorageError
from monitor.alerts import past_of
from monitor.configuration import MonitorSettings, Source
from monitor.deciding import Memory, decide
from monitor.reading.deriving import extractor_of, reading_of
from snapshots import Document, extract


def state_known(database: Database | None, source: Source) -> SourceState:
    """What is stored of a source; the state of one that was never visited where nothing is."""
    if database is not None:
        try:
            return database.state_of(source.name)
        except StorageError:  # it was added since the database was written last
            pass
    return SourceState(
        source=SourceEntry(name=source.name, title=source.title or source.name, address=source.address),
        latest=None, current=(), series=(), curations=(), used_keys=frozenset(), fingerprints=(),
        held=None, held_since=None, held_checks=0,
    )  # fmt: skip


def is_read_otherwise(state: SourceState, source: Source) -> bool:
    """Was the newest release read by another version, or as another configuration asked?"""
    return state.latest is not None and state.latest.extractor != extractor_of(source)


def outcome_of(
    document: Document, state: SourceState, source: Source, rules: MonitorSettings, moment: datetime, database: Database | None
) -> CheckResult:
    """How a check would end that finds this document. Raises ReadError and StorageError."""
    figures = extract(document, reading_of(source))
    memory = Memory()
    if database is not None and state.latest is not None:
        memory = Memory(partial(database.former_figures, source.name), partial(past_of, database, source.name))
    return decide(document, figures, state, source, rules, moment, memory)

"""Decisions of people about a held document: it is a release however it looks, or it is none however often it comes.

The decision is recorded first. A crash before the release is derived loses nothing: the next check that brings the document
finds the decision and makes the release.
"""

from __future__ import annotations

from db import CheckEntry, HeldDocument
from monitor.assembly import Parts
from monitor.check import conclude
from monitor.configuration import Source
from monitor.curating import CurationError
from monitor.isolation import isolated
from snapshots import Curation, CurationKind


def held_of(source: str, parts: Parts) -> HeldDocument:
    """The document that the source holds. Raises CurationError where there is none, StorageError for an unknown source."""
    held_documents = parts.database.held_documents(source)
    if not held_documents:
        raise CurationError(f"source {source!r} holds no document; `figurewatch suspect list` shows those that do")
    return held_documents[0]


def release_held(source: Source, parts: Parts, by: str, note: str | None, holder: str) -> CheckEntry | None:
    """Makes the held document a release, by a check of its own with its report and deliveries; None where another is at it."""

    def work() -> CheckEntry:
        held = _decided(CurationKind.RELEASE, source.name, parts, by, note)
        check = parts.database.begin_check(source.name, parts.clock())
        return conclude(parts.database.look_again(check, held.capture), source, parts)

    return isolated(source, parts, holder, work)


def discard_held(source: str, parts: Parts, by: str, note: str | None = None) -> HeldDocument:
    """Keeps the decision that the held document is no release; what was held."""
    return _decided(CurationKind.DISCARD, source, parts, by, note)


def _decided(kind: CurationKind, source: str, parts: Parts, by: str, note: str | None) -> HeldDocument:
    held = held_of(source, parts)
    decision = Curation(
        kind=kind, series="", capture=held.capture, fingerprint=held.fingerprint, made_by=by, made_at=parts.clock(), note=note
    )
    parts.database.add_curation(source, decision)
    return held

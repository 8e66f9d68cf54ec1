"""What other installed packages add: readers, languages, kinds of listings and exporters, found by their entry points.

A package names each in its metadata, for example in its pyproject.toml:

    [project.entry-points."figurewatch.readers"]
    epub = "figurewatch_epub:EpubReader"

One that cannot be loaded is named in the log and left out; one that fails at work fails as the document or source that
it was asked for, and is named there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from monitor.errors import FetchError
from snapshots import Cause, CauseCode, Document, FigurewatchError, Hints, ReadError
from snapshots.data.languages.pack import LanguagePack
from snapshots.extraction.languages.lexicon import Lexicon
from snapshots.readers import Reader

if TYPE_CHECKING:
    from db import FetchedCapture, Finding

logger = logging.getLogger(__name__)

Listing = Callable[["FetchedCapture", str | None, str], "list[Finding]"]
"""Reads a listing: (what stands at its address, the pattern `link` or None, the name of the source) -> newest first."""
Exporter = Callable[[Iterator[dict[str, Any]], Path], int]
"""Writes statements, rows as `monitor.exporters.tables.FIELDS` names them, to a path; how many."""
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extensions:
    """What was found, each under the name of its entry point."""

    readers: tuple[Reader, ...] = ()
    lexicons: Mapping[str, Lexicon] = field(default_factory=lambda: MappingProxyType({}))
    """By primary language subtag, which is the name of the entry point."""
    listings: Mapping[str, Listing] = field(default_factory=lambda: MappingProxyType({}))
    exporters: Mapping[str, Exporter] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_ADDED = Extensions()


class ExporterError(FigurewatchError):
    """An exporter of another package failed."""


@lru_cache(maxsize=1)
def installed() -> Extensions:
    """What is installed beside Figurewatch; looked for once in each process."""
    return Extensions(
        readers=tuple(_found("figurewatch.readers", _reader).values()),
        lexicons=_found("figurewatch.languages", _lexicon),
        listings=_found("figurewatch.sources", _listing),
        exporters=_found("figurewatch.exporters", _exporter),
    )


def _found(group: str, make: Callable[[str, Any], Made]) -> Mapping[str, Made]:
    """By name, in the order of their names; what cannot be loaded or does not fit is named in the log and left out."""
    made: dict[str, Made] = {}
    for entry in sorted(entry_points(group=group), key=lambda entry: entry.name):
        try:
            made[entry.name] = make(entry.name, entry.load())
        except Exception as error:  # noqa: BLE001 -- what a stranger's module raises on import may be anything
            logger.warning(
                "Left out %s %r of %s: %s", group, entry.name, _package_of(entry), f"{type(error).__name__}: {error}",
                extra={"action": "extension_left_out", "extension": entry.name},
            )  # fmt: skip
    return MappingProxyType(made)


def _package_of(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.value


@dataclass(frozen=True, slots=True)
class _AddedReader:
    """A reader of another package, whose errors become those of the document."""

    name: str
    reader: Reader

    @property
    def media_types(self) -> frozenset[str]:
        return self.reader.media_types

    @property
    def endings(self) -> frozenset[str]:
        return self.reader.endings

    def read(self, content: bytes, hints: Hints) -> Document:
        def failed(told: str) -> ReadError:
            return ReadError(CauseCode.UNREADABLE, f"The reader {self.name!r} of another package failed ({told})")

        return _guarded(lambda: self.reader.read(content, hints), failed)


def _reader(name: str, loaded: Any) -> Reader:  # noqa: ANN401 -- a stranger's object
    reader = loaded() if isinstance(loaded, type) else loaded
    if not (callable(reader.read) and frozenset(reader.media_types) and frozenset(reader.endings)):
        raise TypeError("a reader has media_types, endings and read(content, hints)")
    return _AddedReader(name, reader)


def _lexicon(_name: str, loaded: Any) -> Lexicon:  # noqa: ANN401 -- a stranger's object
    if not isinstance(loaded, LanguagePack):
        raise TypeError("a language is a LanguagePack")
    return Lexicon(loaded)


def _listing(name: str, loaded: Any) -> Listing:  # noqa: ANN401 -- a stranger's object
    def read(index: FetchedCapture, link: str | None, source: str) -> list[Finding]:
        def failed(told: str) -> FetchError:
            return FetchError(
                Cause(CauseCode.UNREADABLE, f"source {source!r}: kind = {name!r} of another package failed ({told})")
            )

        return _guarded(lambda: list(loaded(index, link, source)), failed)

    return _callable(loaded, read)


def _exporter(name: str, loaded: Any) -> Exporter:  # noqa: ANN401 -- a stranger's object
    def write(rows: Iterator[dict[str, Any]], target: Path) -> int:
        return _guarded(
            lambda: int(loaded(rows, target)),
            lambda told: ExporterError(f"The exporter {name!r} of another package failed ({told})"),
        )

    return _callable(loaded, write)


def _callable(loaded: Any, made: Made) -> Made:  # noqa: ANN401 -- a stranger's object
    if not callable(loaded):
        raise TypeError("it cannot be called")
    return made


def _guarded(work: Callable[[], Made], failed: Callable[[str], FigurewatchError]) -> Made:
    try:
        return work()
    except (FigurewatchError, OSError, MemoryError):
        raise
    except Exception as error:
        logger.exception("An extension failed", extra={"action": "extension_failed"})
        raise failed(f"{type(error).__name__}: {error}") from error

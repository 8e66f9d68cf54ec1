"""What is done in one piece: a WARC file, a range of plain files, a range of captures. Its part is named by what is in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from monitor.importers.candidates import Candidate
from monitor.importers.files import NO_DOCUMENTS, files_below
from monitor.importers.warcs import WarcReader, is_warc
from monitor.reading.lines import line_of
from monitor.reading.orders import ToRead
from snapshots import EXTRACTOR_VERSION, Hints, Reading

FILES = 500
"""Plain files in a range."""
DIGEST = 24
"""Hexadecimal digits of a digest in the name of a part: 96 bits."""

Kept = Callable[[ToRead, int], str]
"""(document, most figures) -> a line of JSON. Raises ReadError."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that is no document, and why."""

    name: str
    why: str


class Unit(Protocol):
    """Documents that are read one after the other and end in one part. It can be sent to other machines."""

    @property
    def name(self) -> str:
        """What progress calls it."""

    @property
    def digest(self) -> str:
        """Of what is in it."""

    def documents(self, reading: Reading, most_bytes: int) -> Iterator[ToRead | Passed]:
        """Its documents in order, and by name what of it cannot be used."""

    @property
    def kept(self) -> Kept:
        """What a reader makes of a document, to be kept."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files that are read one after the other, each with the name by which it is called."""

    files: tuple[tuple[Path, str], ...]
    is_warc: bool
    digest: str

    @property
    def name(self) -> str:
        """The name of its first file."""
        return self.files[0][1]

    def documents(self, reading: Reading, most_bytes: int) -> Iterator[ToRead | Passed]:
        """Those of an archive, or one of each file."""
        for path, name in self.files:
            if self.is_warc:
                yield from _of_archive(path, name, reading, most_bytes)
            else:
                yield _of_file(path, name, reading)

    @property
    def kept(self) -> Kept:
        """The line that `extract FOLDER` prints."""
        return line_of


class _Everything:
    """Every address of an archive is wanted."""

    def canonical(self, address: str) -> str | None:
        return address


def units_of(place: Path) -> list[Files]:
    """The WARC files of a folder, each for itself, and its other files in ranges; in the order of names. Raises OSError."""
    files = [file for file in files_below(place) if file[0].suffix.lower() not in NO_DOCUMENTS]
    plain = [file for file in files if not is_warc(file[0])]
    units = [Files((file,), True, _digest((file,))) for file in files if is_warc(file[0])]
    for begin in range(0, len(plain), FILES):
        together = tuple(plain[begin : begin + FILES])
        units.append(Files(together, False, _digest(together)))
    return sorted(units, key=lambda unit: unit.name)


def part_name(unit: Unit, reading: Reading, most_figures: int) -> str:
    """The same only where the same is read in the same way."""
    way = [reading.published and reading.published.isoformat(), reading.currency, reading.language, most_figures]
    digest = hashlib.sha256(f"{unit.digest} {json.dumps(way)}".encode()).hexdigest()[:DIGEST]
    return f"{digest}-v{EXTRACTOR_VERSION}.parquet"


def _of_archive(path: Path, name: str, reading: Reading, most_bytes: int) -> Iterator[ToRead | Passed]:
    archive = WarcReader(_Everything(), None, most_bytes)
    try:
        for candidate in archive.candidates(path):
            yield _of_candidate(candidate, reading)
    except OSError as error:
        yield Passed(name, error.strerror or str(error))
    for candidate in archive.left(0):
        yield _of_candidate(candidate, reading)


def _of_candidate(candidate: Candidate, reading: Reading) -> ToRead | Passed:
    capture = candidate.capture
    if capture is None:
        return Passed(candidate.name, candidate.why)
    hints = Hints(media_type=capture.media_type, charset=capture.charset, address=capture.address, language=reading.language)
    return ToRead(
        name=candidate.name, content=capture.content, hints=hints, reading=reading, published=capture.published,
        last_modified=capture.last_modified,
    )  # fmt: skip


def _of_file(path: Path, name: str, reading: Reading) -> ToRead | Passed:
    try:
        return ToRead(name=name, content=path.read_bytes(), hints=Hints(address=name), reading=reading)
    except OSError as error:
        return Passed(name, error.strerror or str(error))


def _digest(files: tuple[tuple[Path, str], ...]) -> str:
    """Of names and contents; what cannot be read has none, and is named when its turn comes."""
    whole = hashlib.sha256()
    for path, name in files:
        whole.update(f"{name}\0{_content_digest(path)}\0".encode())
    return whole.hexdigest()


def _content_digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""

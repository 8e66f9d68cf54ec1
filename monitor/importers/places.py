"""What was named on the command line: files and folders as one run of candidates, with their size as the measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from monitor.assembly import Parts
from monitor.errors import ImportRefusedError
from monitor.importers.candidates import Candidate, Wanted
from monitor.importers.files import candidate_of_file, files_below
from monitor.importers.warcs import WarcReader, is_warc


def candidates_on_disk(parts: Parts, paths: Sequence[Path], wanted: Wanted) -> tuple[int, Iterator[Candidate]]:
    """The bytes of all files, and their captures. Raises ImportRefusedError where a path cannot be read or used."""
    try:
        files = [(file, name, file.stat().st_size, is_warc(file)) for path in paths for file, name in files_below(path)]
    except OSError as error:
        raise ImportRefusedError(f"{error.filename}: {error.strerror}; name readable files or folders") from error
    if not files:
        raise ImportRefusedError(f"there is no file in {', '.join(map(str, paths))}")
    return sum(size for _, _, size, _ in files), _candidates(parts, files, wanted)


def _candidates(parts: Parts, files: list[tuple[Path, str, int, bool]], wanted: Wanted) -> Iterator[Candidate]:
    most, done = parts.configuration.monitor.max_bytes, 0
    reader = WarcReader(wanted, parts.database, most)
    for path, name, size, packed in files:
        if packed:
            for candidate in reader.candidates(path):
                yield replace(candidate, done=done + candidate.done)
        else:
            yield replace(candidate_of_file(path, name, most), done=done + size)
        done += size
    yield from reader.left(done)

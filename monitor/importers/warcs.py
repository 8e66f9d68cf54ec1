"""Captures out of WARC files of any tool (ISO 28500), read by warcio.

Damage never ends a file: a gzip member that cannot be unpacked, a record whose header, length or digest is wrong is named and
passed over. A revisit takes its body from the record that it refers to, in whatever file or database that is.
"""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Protocol

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException, ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParserException

from db import Database, FetchedCapture
from monitor.errors import FetchError
from monitor.fetching.codings import GZIP, GZIP_MAGIC, codings_of, decoded
from monitor.fetching.fetcher import content_type
from monitor.importers.candidates import Candidate, Wanted
from monitor.reading.publication import FILE_NAME
from snapshots import Published

BLOCK = 65_536
MOST_MEMBER = 2_000_000_000
IN_MEMORY = 20_000_000
DAMAGE = (
    *(ArchiveLoadFailed, StatusAndHeadersParserException, ChunkedDataException, ValueError, EOFError, zlib.error),
    *(AttributeError, TypeError, LookupError),  # warcio's own, where a header that it counts on is missing
)
logging.getLogger("warcio").addHandler(logging.NullHandler())  # else its warnings go to the terminal, with what a file holds
START = re.compile(rb"WARC/1\.\d\r?\n")
DONE = "200"
PUBLISHED, ORIGIN = "Figurewatch-Published", "Figurewatch-Published-Origin"
"""Fields of our own: the day that was given with a capture, and by whom."""
GIVEN = frozenset({FILE_NAME, "feed", "listing"})


class _Records(ArchiveIterator):  # type: ignore[misc]
    INC_RECORD = ""
    """warcio's word on standard error for a record that is longer than it says."""


class Addresses(Protocol):
    """Which addresses of an archive are wanted."""

    def canonical(self, address: str) -> str | None:
        """The address under which a capture is kept; None for one that is not wanted."""
        ...


@dataclass(slots=True)
class WarcReader:
    """Reads files one after the other; revisits that come before what they refer to are given at the end."""

    wanted: Addresses
    database: Database | None
    """Where the captures are that an archive may refer to; None where it stands alone."""
    most: int
    _bodies: dict[str, tuple[bytes, FetchedCapture]] = field(default_factory=dict)
    """By payload digest, and by address: the compressed content and the rest of its capture."""
    _waiting: list[tuple[str, str, FetchedCapture, list[str]]] = field(default_factory=list)

    def candidates(self, path: Path) -> Iterator[Candidate]:
        """The captures of one file, and what is damaged in it."""
        with path.open("rb") as file:
            for offset, part in _parts(file):
                if isinstance(part, str):
                    yield Candidate(name=f"{path.name}, offset {offset}", why=part, done=file.tell())
                    continue
                for name, record in _records(part, f"{path.name}, offset {offset}"):
                    if isinstance(record, str):
                        yield Candidate(name=name, why=record, done=file.tell())
                    else:
                        yield from self._candidates(record, name, file.tell())

    def left(self, done: int) -> Iterator[Candidate]:
        """The revisits whose originals came later, and those that have none."""
        for name, address, capture, references in self._waiting:
            original = self._original(references)
            if original is None:
                yield Candidate(name=name, why=f"it revisits {address}, of which no earlier record is here", done=done)
            else:
                yield Candidate(name=name, capture=_revisited(capture, original), done=done)
        self._waiting.clear()

    def _candidates(self, record: ArcWarcRecord, name: str, done: int) -> Iterator[Candidate]:
        headers = record.rec_headers
        uri = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
        address = self.wanted.canonical(uri)
        if address is None or record.rec_type not in ("response", "resource", "revisit"):
            return
        name = f"{name}: {uri}"
        moment = _moment(headers.get_header("WARC-Date"))
        if moment is None:
            yield Candidate(name=name, why=f"its date {headers.get_header('WARC-Date')!a} is none", done=done)
        elif record.rec_type == "revisit":
            yield from self._revisit(record, _capture(record, b"", address, moment), name, done)
        elif record.rec_type == "resource" or (record.http_headers and record.http_headers.get_statuscode() == DONE):
            yield self._whole(record, _capture(record, b"", address, moment), Candidate(name=name, done=done))

    def _whole(self, record: ArcWarcRecord, capture: FetchedCapture, candidate: Candidate) -> Candidate:
        """The candidate with what the record holds, or with what is wrong with it."""
        try:
            content = _content(record, (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> "), self.most)
        except FetchError as error:
            return replace(candidate, why=str(error))
        except DAMAGE as error:
            return replace(candidate, why=f"it is damaged ({error})")
        whole = replace(capture, content=content)
        self._remember(record.rec_headers, whole)
        return replace(candidate, capture=whole)

    def _remember(self, headers: Any, capture: FetchedCapture) -> None:  # noqa: ANN401
        # Any later record may refer to it, and a file may hold thousands: packed, they fit in memory.
        kept = zlib.compress(capture.content), replace(capture, content=b"")
        for key in (headers.get_header("WARC-Payload-Digest"), f"{capture.address} {capture.fetched_at}", capture.address):
            if key:
                self._bodies[key] = kept

    def _revisit(self, record: ArcWarcRecord, capture: FetchedCapture, name: str, done: int) -> Iterator[Candidate]:
        headers = record.rec_headers
        uri = (headers.get_header("WARC-Refers-To-Target-URI") or "").strip("<> ")
        first, moment = self.wanted.canonical(uri), _moment(headers.get_header("WARC-Refers-To-Date"))
        references = [headers.get_header("WARC-Payload-Digest") or ""]
        if first and moment:
            references.append(f"{first} {moment}")
            self._fill(first, moment)
        elif "not-modified" in (headers.get_header("WARC-Profile") or ""):
            references.append(capture.address)
        original = self._original(references)
        if original is None:
            self._waiting.append((name, uri or capture.address, capture, references))
        else:
            yield Candidate(name=name, capture=_revisited(capture, original), done=done)

    def _fill(self, address: str, moment: datetime) -> None:
        """What an earlier import or a check has stored can be referred to as well."""
        key = f"{address} {moment}"
        if self.database is None or not isinstance(self.wanted, Wanted) or key in self._bodies:
            return
        number = self.database.capture_at(self.wanted.source.name, address, moment)
        if number is not None:
            stored = self.database.capture_of(number)
            original = FetchedCapture(
                content=b"", address=address, media_type=stored.media_type, charset=stored.charset, etag=None,
                last_modified=stored.last_modified, fetched_at=moment,
            )  # fmt: skip
            self._bodies[key] = zlib.compress(stored.content), original

    def _original(self, references: list[str]) -> FetchedCapture | None:
        kept = next((self._bodies[key] for key in references if key in self._bodies), None)
        return replace(kept[1], content=zlib.decompress(kept[0])) if kept else None


def is_warc(path: Path) -> bool:
    """By its first bytes, packed or not."""
    with path.open("rb") as file:
        head = file.read(BLOCK)
    if head.startswith(GZIP_MAGIC):
        try:
            head = zlib.decompressobj(GZIP).decompress(head, BLOCK)
        except zlib.error:
            return path.name.lower().endswith(".warc.gz")
    return bool(START.match(head)) or path.name.lower().endswith((".warc", ".warc.gz"))


def _parts(file: IO[bytes]) -> Iterator[tuple[int, IO[bytes] | str]]:
    """The file itself, or each of its gzip members unpacked, with its offset; a sentence for one that is damaged."""
    packed = file.read(2) == GZIP_MAGIC
    file.seek(0)
    if not packed:
        yield 0, file
        return
    offset: int | None = 0
    while offset is not None:
        with SpooledTemporaryFile(max_size=IN_MEMORY) as part:
            try:
                end = _unpack(file, offset, part)
            except zlib.error as error:
                yield offset, f"a damaged gzip member ({error})"
                offset = _next_member(file, offset + 1)
                continue
            part.seek(0)
            yield offset, part
        file.seek(end)
        offset = end if file.read(2) == GZIP_MAGIC else _next_member(file, end)


def _unpack(file: IO[bytes], offset: int, part: IO[bytes]) -> int:
    """Writes the member at the offset; returns where it ends. Raises zlib.error."""
    file.seek(offset)
    stream, size = zlib.decompressobj(GZIP), 0
    read = 0
    while not stream.eof:
        block = file.read(BLOCK)
        if not block:
            raise zlib.error("it breaks off")
        read += len(block)
        while block and not stream.eof:
            content = stream.decompress(block, BLOCK * 16)
            size += len(content)
            if size > MOST_MEMBER:
                raise zlib.error(f"it holds more than {MOST_MEMBER} bytes")
            part.write(content)
            block = stream.unconsumed_tail
    return offset + read - len(stream.unused_data)


def _next_member(file: IO[bytes], offset: int) -> int | None:
    """Where the next member begins that unpacks to a record; None at the end of the file."""
    file.seek(offset)
    before = b""
    while block := file.read(BLOCK):
        held = before + block
        position = held.find(GZIP_MAGIC + b"\x08")
        while position >= 0:
            start = file.tell() - len(held) + position
            if _begins_record(file, start):
                return start
            file.seek(start + len(held) - position)
            position = held.find(GZIP_MAGIC + b"\x08", position + 1)
        before = held[-2:]
    return None


def _begins_record(file: IO[bytes], start: int) -> bool:
    file.seek(start)
    try:
        return bool(START.match(zlib.decompressobj(GZIP).decompress(file.read(BLOCK), BLOCK)))
    except zlib.error:
        return False


def _records(part: IO[bytes], name: str) -> Iterator[tuple[str, ArcWarcRecord | str]]:
    """The records of a part; after a damaged one it goes on with the next that begins like one."""
    start: int | None = 0
    while start is not None:
        part.seek(start)
        records = _Records(part, check_digests=True)
        start = None
        try:
            for record in records:
                offset = records.offset
                yield name, record if isinstance(record.raw_stream, LimitReader) else "a record that does not say how long it is"
                if record.digest_checker is not None and record.digest_checker.passed is False:
                    start = _next_record(part, offset + 1)  # its length may be wrong too, and have swallowed the next one
                    break
            else:
                if _holds_more(part, records.offset):
                    yield name, "a record that breaks off in its head"
        except DAMAGE as error:
            yield name, f"a damaged record ({' '.join(str(error).split())[:200]})"
            start = _next_record(part, records.offset + 1)


def _holds_more(part: IO[bytes], offset: int) -> bool:
    part.seek(offset)
    return bool(part.read(BLOCK).strip())


def _next_record(part: IO[bytes], offset: int) -> int | None:
    part.seek(offset)
    before = b""
    while block := part.read(BLOCK):
        held = before + block
        match = START.search(held)
        if match:
            return part.tell() - len(held) + match.start()
        before = held[-16:]
    return None


def _content(record: ArcWarcRecord, uri: str, most: int) -> bytes:
    """The body as its publisher wrote it. Raises FetchError and what DAMAGE names."""
    if record.rec_headers.get_header("WARC-Truncated"):
        raise ValueError(f"its tool cut it short: {record.rec_headers.get_header('WARC-Truncated')}")
    content = _stored(record, most)
    coding = _http_header(record, "Content-Encoding").strip()
    codings = codings_of(coding)
    if codings is None:
        raise ValueError(f"it is coded as {coding[:40]!a}")
    if codings[-1:] in (("gzip",), ("x-gzip",)) and not content.startswith(GZIP_MAGIC):
        return content  # many tools keep the header and store the body unpacked
    return decoded(content, codings, most, uri)


def _stored(record: ArcWarcRecord, most: int) -> bytes:
    """The body as the record holds it, all of it and as its digest says. Raises what DAMAGE names."""
    chunked = _http_header(record, "Transfer-Encoding").lower() == "chunked"
    content: bytes = _read(ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream, most)
    if record.raw_stream.limit > 0:
        raise EOFError(f"{record.raw_stream.limit} bytes are missing")
    if record.digest_checker is not None and record.digest_checker.passed is False:
        raise ValueError("; ".join(record.digest_checker.problems))
    return content


def _http_header(record: ArcWarcRecord, name: str) -> str:
    return "" if record.http_headers is None else record.http_headers.get_header(name) or ""


def _read(stream: Any, most: int) -> bytes:  # noqa: ANN401
    content = bytearray()
    while block := stream.read(BLOCK):
        content += block
        if len(content) > most:
            raise ValueError(f"it is larger than {most} bytes; raise [monitor] max_bytes if it may be")
    return bytes(content)


def _capture(record: ArcWarcRecord, content: bytes, address: str, moment: datetime) -> FetchedCapture:
    headers = record.http_headers or record.rec_headers
    media_type, charset = content_type(headers.get_header("Content-Type") or "")
    return FetchedCapture(
        content=content,
        address=address,
        media_type=media_type,
        charset=charset,
        etag=None,
        last_modified=headers.get_header("Last-Modified"),
        fetched_at=moment,
        published=_given_day(record.rec_headers),
    )


def _given_day(headers: Any) -> Published | None:  # noqa: ANN401
    """What an export of ours says of the date; anybody may have written it."""
    origin = headers.get_header(ORIGIN)
    try:
        return Published(date.fromisoformat(headers.get_header(PUBLISHED) or ""), origin) if origin in GIVEN else None
    except ValueError:
        return None


def _revisited(capture: FetchedCapture, original: FetchedCapture) -> FetchedCapture:
    """The revisit's place and moment, the original's body and what is needed to read it."""
    return replace(original, address=capture.address, fetched_at=capture.fetched_at, published=capture.published)


def _moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)

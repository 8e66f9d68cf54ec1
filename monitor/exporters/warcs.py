"""A source's captures as a WARC/1.1 file (ISO 28500:2017): one record for each time that a document was seen.

The first sighting of a body is a response, each later one a revisit of it. What Figurewatch knows beside stands in header fields
of its own, which other tools pass over.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from db import Database, Sighting, StoredCapture
from monitor.importers.local_names import as_uri
from monitor.importers.warcs import ORIGIN, PUBLISHED
from monitor.whole_files import written_whole

Tell = Callable[[int, int], None]


def export_warc(database: Database, source: str, path: Path, moment: datetime, tell: Tell) -> int:
    """Writes the file whole or not at all; packed record by record if its name ends in .gz. How many records. Raises OSError."""
    with written_whole(path) as place, place.open("wb") as file:
        return _write(database, source, file, path.name, moment, tell)


def _write(database: Database, source: str, file: IO[bytes], name: str, moment: datetime, tell: Tell) -> int:
    writer = WARCWriter(file, gzip=name.endswith(".gz"), warc_version="WARC/1.1")
    about = {"software": f"Figurewatch/{version('figurewatch')}", "format": "WARC File Format 1.1", "isPartOf": source}
    head = writer.create_warcinfo_record(name, about)
    head.rec_headers.replace_header("WARC-Date", _date(moment))
    writer.write_record(head)
    sightings = list(_with_captures(database.record_of(source).sightings))
    first: dict[str, tuple[str, str]] = {}
    for done, (sighting, number) in enumerate(sightings, 1):
        writer.write_record(_record(writer, source, sighting, database.capture_of(number), first))
        tell(done, len(sightings))
    return len(sightings)


def _with_captures(sightings: tuple[Sighting, ...]) -> Iterator[tuple[Sighting, int]]:
    """In the order of time; a check that was told that nothing had changed saw what the check before it saw.

    What was removed on purpose is left out.
    """
    known: dict[int, int] = {}
    last: int | None = None
    for place, sighting in enumerate(sightings):
        last = sighting.capture if sighting.capture is not None else last
        if last is not None and not sighting.removed:
            known[place] = last
    for place in sorted(known, key=lambda place: (sightings[place].moment, place)):
        yield sightings[place], known[place]


def _record(
    writer: WARCWriter, source: str, sighting: Sighting, capture: StoredCapture, first: dict[str, tuple[str, str]]
) -> Any:  # noqa: ANN401 -- warcio has no types
    uri, date, digest = as_uri(capture.address), _date(sighting.moment), f"sha256:{capture.sha256}"
    name = f"{source} {uri} {date} {digest}"
    fields = {"WARC-Date": date, "WARC-Record-ID": f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}>"}
    if capture.published is not None:
        fields |= {PUBLISHED: capture.published.day.isoformat(), ORIGIN: capture.published.origin}
    of_the_web = "://" in capture.address
    http = _http_headers(capture) if of_the_web else None
    if capture.sha256 in first:
        return writer.create_revisit_record(uri, digest, *first[capture.sha256], http_headers=http, warc_headers_dict=fields)
    first[capture.sha256] = (uri, date)
    fields["WARC-Payload-Digest"] = digest
    if not of_the_web and capture.last_modified:
        fields["Last-Modified"] = capture.last_modified
    return writer.create_warc_record(
        uri,
        "response" if of_the_web else "resource",  # what came by no HTTP has no head of its own
        payload=BytesIO(capture.content),
        length=len(capture.content),
        http_headers=http,
        warc_headers_dict=fields,
        warc_content_type="" if of_the_web else _content_type(capture) or "application/octet-stream",
    )


def _http_headers(capture: StoredCapture) -> StatusAndHeaders:
    """What the transport said, of the body as it is stored: unpacked and in one piece."""
    fields = {
        "Content-Type": _content_type(capture),
        "Last-Modified": capture.last_modified,
        "Content-Length": str(len(capture.content)),
    }
    return StatusAndHeaders("200 OK", [(name, value) for name, value in fields.items() if value], protocol="HTTP/1.1")


def _content_type(capture: StoredCapture) -> str | None:
    charset = f"; charset={capture.charset}" if capture.charset else ""
    return f"{capture.media_type}{charset}" if capture.media_type else None


def _date(moment: datetime) -> str:
    """With a fraction of a second where there is one, which WARC/1.1 allows."""
    return moment.isoformat(timespec="microseconds" if moment.microsecond else "seconds").replace("+00:00", "Z")

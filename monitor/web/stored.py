"""A stored page: the text of a capture with its figures marked. Nothing of the page itself is passed on as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import RemovedError, StorageError, StoredCapture
from monitor.configuration import Source
from monitor.reading.deriving import document_of
from monitor.web.rendering import page
from monitor.web.site import GoneError, NotFoundError, Site, refusal_told
from snapshots import Block, Document, Observation, ReadError

router = APIRouter()

INERT = {"Content-Disposition": "attachment", "Content-Security-Policy": "default-src 'none'; sandbox"}
"""Bytes of a publisher go to disk, and do nothing where a browser shows them all the same."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document in pieces: plain text, and what states a figure."""

    kind: str
    start: int
    pieces: tuple[tuple[str, Observation | None], ...]
    begins_row: bool = False
    """Of a cell: the first of its row."""


@router.get("/sources/{name}/captures/{digest}")
def stored_page(request: Request, name: str, digest: str) -> Response:
    """The words as they were read, with links from figures to their history."""
    site: Site = request.app.state.site
    capture = capture_of(site, name, digest)
    release = site.database.release_of_capture(name, digest)
    observations = site.database.vintage(name, release.number)[1] if release else ()
    source = site.source(name) or Source(
        name=name, url=capture.address if "://" in capture.address else "http://unknown.invalid/"
    )
    try:
        document: Document | None = document_of(source, capture, site.readers)
        trouble = ""
    except ReadError as error:
        document, trouble = None, str(error)
    title = site.overview(name).source.title
    return page(
        request, site, "stored.html",
        title=f"As it was stored: {title}", name=name, capture=capture, release=release, trouble=trouble,
        passages=list(passages(document, observations)) if document else [], figures=len(observations),
        direction=direction_of(document.text if document else ""),
    )  # fmt: skip


@router.get("/sources/{name}/captures/{digest}/content")
def content(request: Request, name: str, digest: str) -> Response:
    """The bytes as they came, as a file."""
    capture = capture_of(request.app.state.site, name, digest)
    return Response(capture.content, media_type="application/octet-stream", headers=INERT)


def capture_of(site: Site, name: str, digest: str) -> StoredCapture:
    """A capture of that source. Raises NotFoundError, and GoneError where its page was removed."""
    site.overview(name)
    with refusal_told(lambda error: _no_capture(name, digest, error)):
        return site.database.capture(digest, name)


def _no_capture(name: str, digest: str, error: StorageError) -> NotFoundError | GoneError:
    if isinstance(error, RemovedError):
        return GoneError(f"{error.cause}.")
    return NotFoundError(f"“{name}” has no capture {digest[:64]}.")


def direction_of(text: str) -> str:
    """That of its first letter, as browsers tell it for one element: the cells of a row follow one another so, too."""
    strong = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return "ltr" if strong == "L" else "rtl"


def passages(document: Document, observations: Sequence[Observation]) -> Iterator[Passage]:
    """Main content block by block, in order."""
    marked = sorted(observations, key=lambda observation: observation.figure.start)
    before: tuple[int, int] | None = None
    for block in document.main_blocks:
        row = (block.cell.number, block.cell.row_index) if block.cell is not None else None
        inside = [
            observation
            for observation in marked
            if block.start <= observation.figure.start and observation.figure.end <= block.end
        ]
        pieces = tuple(_pieces(document, block, inside))
        yield Passage(block.kind.value, block.start, pieces, begins_row=row is not None and row != before)
        before = row


def _pieces(document: Document, block: Block, inside: Sequence[Observation]) -> Iterator[tuple[str, Observation | None]]:
    place = block.start
    for observation in inside:
        figure = observation.figure
        if figure.start < place or document.text[figure.start : figure.end] != figure.quote:
            continue  # overlaps, or was read by another version of the reader
        yield document.text[place : figure.start], None
        yield figure.quote, observation
        place = figure.end
    yield document.text[place : block.end], None

"""From a capture to its document and figures, as a source is configured; and by what they were derived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ParamSpec, Protocol, TypeVar

from db import StoredCapture
from monitor.configuration import Source
from monitor.reading.orders import Derived, ToRead, ToWork
from monitor.reading.pool import ReaderPool
from snapshots import EXTRACTOR_VERSION, Document, Hints, Published, Reading

Given = ParamSpec("Given")
Result = TypeVar("Result")

FEW = 1_000
"""Figures, series and observations together that are compared in well under a second."""


def derive(source: Source, capture: StoredCapture, readers: ReaderPool) -> Derived:
    """The document of a capture and its figures, read as the configuration says. Raises ReadError and StoppedError."""
    return readers.read(order_of(source, capture))


def order_of(source: Source, capture: StoredCapture) -> ToRead:
    """What a reader is asked for, for the document of a capture and its figures."""
    return _order(source, capture, reading_of(source))


def derive_again(source: Source, capture: StoredCapture, published: Published | None, readers: ReaderPool) -> Derived:
    """The same for a release that is stored: it keeps its date. Raises ReadError and StoppedError."""
    order = order_of(source, capture)
    return readers.read(replace(order, published=published, is_settled=True))


def document_of(source: Source, capture: StoredCapture, readers: ReaderPool) -> Document:
    """The document alone, dated by the best that is known. Raises ReadError and StoppedError."""
    return readers.read(_order(source, capture, None)).document


class Work(Protocol):
    """Who calls a function of the core: this process, or a reader with limits."""

    def __call__(self, function: Callable[Given, Result], /, *arguments: Given.args, **named: Given.kwargs) -> Result:
        """What the function gives. Raises ReadError where that would cost too much."""


def work_here(function: Callable[Given, Result], /, *arguments: Given.args, **named: Given.kwargs) -> Result:
    """Calls it in this process."""
    return function(*arguments, **named)


def work_within_limits(name: str, readers: ReaderPool) -> Work:
    """Few values are worked on here, since the way to a reader would cost more than they do; many in a reader."""

    def work(function: Callable[Given, Result], /, *arguments: Given.args, **named: Given.kwargs) -> Result:
        size = sum(len(argument) for argument in arguments if isinstance(argument, tuple))
        if size <= FEW:
            return function(*arguments, **named)
        result: Result = readers.ask(ToWork(name, partial(function, **named), arguments))
        return result

    return work


def name_of(source: Source, address: str) -> str:
    """What messages call a document."""
    return f"source {source.name!r}: {address}"


def extractor_of(source: Source) -> str:
    """What derives the figures of a source today: equal for two releases that can be compared as they are stored."""
    return f"{EXTRACTOR_VERSION} {source.language or 'any'} {source.currency}"


def reading_of(source: Source) -> Reading:
    """How the figures of a source are read."""
    return Reading(currency=source.currency, language=source.language)


def _order(source: Source, capture: StoredCapture, reading: Reading | None) -> ToRead:
    return ToRead(
        name=name_of(source, capture.address),
        content=capture.content,
        hints=Hints(media_type=capture.media_type, charset=capture.charset, address=capture.address, language=source.language),
        reading=reading,
        published=capture.published,
        last_modified=capture.last_modified,
    )

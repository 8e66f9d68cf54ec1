"""What goes to a reader and what comes back, as values that are sent between processes; and what a reader does with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from monitor.extensions import NOTHING_ADDED, Extensions, installed
from monitor.reading.publication import published_of
from snapshots import Cause, CauseCode, Document, Figure, Hints, Published, ReadError, Reading, extract, read


class Order(Protocol):
    """What a reader is asked for."""

    @property
    def name(self) -> str:
        """What messages call the document: its source and its address."""

    @property
    def deed(self) -> str:
        """What is done with it, as it follows "takes too long to"."""

    @property
    def size(self) -> int:
        """Bytes of the document, by which it waits its turn."""

    def done(self, most_figures: int) -> Any:  # noqa: ANN401 -- each order has its own result
        """Does it, in a reader. Raises ReadError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRead:
    """One document to be read."""

    name: str
    content: bytes
    hints: Hints
    reading: Reading | None
    """How its figures are read; None where only the document is wanted."""
    published: Published | None = None
    """What led to it says so."""
    is_settled: bool = False
    """`published` is taken as it is, whatever the document says."""
    last_modified: str | None = None
    deed: str = "read"

    @property
    def size(self) -> int:
        """Of the content."""
        return len(self.content)

    def done(self, most_figures: int) -> Derived:
        """The document and its figures. Raises ReadError."""
        return derived(self, most_figures, installed())


@dataclass(frozen=True, slots=True)
class ToWork:
    """A function of the core to be called with values that may be too many for it."""

    name: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    deed: str = "compare with the release before it"
    size: int = 0
    """A document that is compared was read before: it waits no second time."""

    def done(self, _most_figures: int) -> Any:  # noqa: ANN401 -- whatever the function gives
        """What the function gives."""
        return self.function(*self.arguments)


@dataclass(frozen=True, slots=True)
class Derived:
    """What a document was read as. Without an order for figures there are none."""

    document: Document
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """An error in Figurewatch itself, met while reading."""

    told: str
    traceback: str


@dataclass(frozen=True, slots=True)
class Result:
    """What an order came to."""

    value: Any


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader sends back for an order, and whether it is its last answer: a fresh one takes its place."""

    content: Result | Cause | Fault
    is_last: bool


def derived(order: ToRead, most_figures: int, extensions: Extensions = NOTHING_ADDED) -> Derived:
    """The document, dated by the best that is known, and its figures. Raises ReadError."""
    document = read(order.content, order.hints, extensions.readers)
    published = order.published if order.is_settled else published_of(document, order)
    if published != document.published:
        document = replace(document, published=published)
    figures = extract(document, replace(order.reading, lexicons=extensions.lexicons)) if order.reading is not None else ()
    if len(figures) > most_figures:
        raise too_complex(order.name, f"states {len(figures):,} figures, and {most_figures:,} are allowed", "figures")
    return Derived(document, figures)


def too_complex(name: str, finding: str, limit: str) -> ReadError:
    """`finding` says what it does beyond the limit, `limit` is its key in the configuration."""
    return ReadError(
        CauseCode.TOO_COMPLEX,
        f"{name} {finding}; nothing was taken from it. Watch a simpler address of the same sheet, or raise [limits] {limit}",
    )

"""A document as one line of JSON, made where it was read: what prints or keeps it then has nothing else to do."""

from __future__ import annotations

import json
from functools import cache

from pydantic import TypeAdapter

from monitor.extensions import installed
from monitor.reading.orders import Derived, ToRead, derived
from snapshots.figures import as_record


def line_of(order: ToRead, most_figures: int) -> str:
    """Name, title, media type, day and figures. Raises ReadError."""
    read = derived(order, most_figures, installed())
    document = read.document
    record = {
        "name": order.name,
        "title": document.title,
        "media_type": document.media_type,
        "published": document.published and document.published.day.isoformat(),
        "figures": [as_record(figure) for figure in read.figures],
    }
    return json.dumps(record, ensure_ascii=False)


def whole_line_of(order: ToRead, most_figures: int) -> str:
    """The document and its figures with all that belongs to them, for `derived_of`. Raises ReadError."""
    return _adapter().dump_json(derived(order, most_figures, installed())).decode()


def derived_of(line: str) -> Derived:
    """What `whole_line_of` was given."""
    return _adapter().validate_json(line)


@cache
def _adapter() -> TypeAdapter[Derived]:
    return TypeAdapter(Derived)

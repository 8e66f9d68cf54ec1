"""A document as one line of JSON, made where it was read: what prints it then has nothing else to do."""

from __future__ import annotations

import json

from monitor.extensions import installed
from monitor.reading.orders import ToRead, derived
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

"""Days that names state, and whose word goes before whose."""

from datetime import UTC, date, datetime

import pytest

from db import StoredCapture
from monitor.discovery.dates import day_of_name
from monitor.reading.publication import published_of
from snapshots import Document, Published

EARLY, LATE = date(2024, 1, 10), date(2024, 2, 20)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-03-01", "2024-03-01"), ("20240301", "2024-03-01"), ("sheet_20240301_final", "2024-03-01"), ("2024_03_01", "2024-03-01"),
        ("March-2024", "2024-03-01"), ("12-March-2024", "2024-03-12"), ("facts-march-2024", "2024-03-01"), ("2024-03", "2024-03-01"),
        ("20240301120000", "2024-03-01"), ("Facts March 5, 2024", "2024-03-05"), ("mars-2024", "2024-03-01"),
        ("sheet", None), ("sheet-2024", None), ("sheet-17", None), ("20241399", None), ("123456789012345", None),
    ],
)  # fmt: skip
def test_a_name_states_a_day(name, day):
    assert str(day_of_name(name)) == str(day)


@pytest.mark.parametrize(
    ("stated", "given", "header", "origin"),
    [
        (Published(EARLY, "visible"), Published(LATE, "feed"), "Fri, 01 Mar 2024 09:00:00 GMT", "visible"),
        (Published(EARLY, "visible"), Published(LATE, "file name"), None, "file name"),
        (Published(EARLY, "address"), Published(LATE, "feed"), None, "feed"),
        (Published(EARLY, "address"), None, "Fri, 01 Mar 2024 09:00:00 GMT", "address"),
        (None, None, "Fri, 01 Mar 2024 09:00:00 GMT", "last-modified"),
        (None, None, "yesterday", None),
        (None, None, None, None),
    ],
)
def test_whose_word_goes_first(stated, given, header, origin):
    document = Document(text="", blocks=(), media_type="text/html", published=stated)
    capture = StoredCapture(
        sha256="0", content=b"", address="http://h.test/", media_type=None, charset=None,
        fetched_at=datetime(2024, 3, 1, tzinfo=UTC), last_modified=header, published=given,
    )  # fmt: skip
    published = published_of(document, capture)
    assert (published and published.origin) == origin

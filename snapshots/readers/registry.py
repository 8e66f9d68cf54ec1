"""Which reader reads a body: by what it holds, then by what it is declared as, then by the ending of its address.

Adding a format means adding one file with a Reader, and one line to READERS; other packages hand theirs to `choose`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.markdown import MarkdownReader, looks_like_markdown
from snapshots.readers.office.docx import DocxReader
from snapshots.readers.office.ods import OdsReader
from snapshots.readers.office.odt import OdtReader
from snapshots.readers.office.xls import XlsReader
from snapshots.readers.office.xlsx import XlsxReader
from snapshots.readers.page.html import HtmlReader
from snapshots.readers.pdf import PdfReader
from snapshots.readers.plain.text import TextReader
from snapshots.readers.records.delimited import DelimitedReader, looks_delimited
from snapshots.readers.records.json_values import JsonReader
from snapshots.readers.sniffing import Finding, is_whole_page, sniffed
from snapshots.readers.words.encoding import decode, is_shifted, narrowed


class Reader(Protocol):
    """One document format."""

    @property
    def media_types(self) -> frozenset[str]:
        """The media types it reads, lower case."""
        ...

    @property
    def endings(self) -> frozenset[str]:
        """The endings of addresses it reads, lower case, without the point."""
        ...

    def read(self, content: bytes, hints: Hints) -> Document:
        """The body as a document. Raises ReadError."""
        ...


_HTML, _TEXT, _MARKDOWN, _DELIMITED = HtmlReader(), TextReader(), MarkdownReader(), DelimitedReader()
_WRITTEN: tuple[Reader, ...] = (_HTML, _MARKDOWN, _DELIMITED, JsonReader(), _TEXT)
"""The formats that are text: only these are believed on a declaration, since the others show what they are."""
READERS: tuple[Reader, ...] = (*_WRITTEN, PdfReader(), DocxReader(), XlsxReader(), XlsReader(), OdsReader(), OdtReader())

_TEXT_SAMPLE = 65_536
_MOST_NOISE = 0.1
_VAGUE = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/force-download"})
"""Declarations that servers give to whatever they do not know."""
_TAG = re.compile(rb"<[a-zA-Z!/][^<>]{0,400}>")


def choose(content: bytes, hints: Hints, added: Sequence[Reader] = ()) -> tuple[Reader, str]:
    """The reader for a body, and the media type it was taken for. Raises ReadError where there is none.

    One of `added` reads what is declared or ends as its own, unless the body shows a format that is known here.
    """
    declared = (hints.media_type or "").split(";")[0].strip().lower()
    named = _named(declared, hints.address)
    seen = sniffed(content)
    foreign = _added(added, declared, hints.address) if seen is None or _among(READERS, seen.media_type) is None else None
    if foreign is not None:
        return foreign, _media_type(foreign)
    if seen is not None and seen.media_type == "text/html" and named is _MARKDOWN and not is_whole_page(content):
        seen = None
    if seen is not None:
        return _reader_of(seen)
    if named is None or named is _TEXT or (named is _HTML and not _TAG.search(narrowed(content[:_TEXT_SAMPLE]))):
        named = _by_shape(_sample(content, hints), is_named=_by_ending(hints.address) is _TEXT)
    return named, _media_type(named)


def _by_shape(sample: str, *, is_named: bool) -> Reader:
    """The reader for a text that nobody names, or calls text; one whose name calls it text is no Markdown."""
    if looks_delimited(sample):
        return _DELIMITED
    return _MARKDOWN if not is_named and looks_like_markdown(sample) else _TEXT


def _named(declared: str, address: str | None) -> Reader | None:
    """The text format that a body is said to be: a declaration that says nothing leaves it to the ending."""
    by_type = _among(_WRITTEN, declared)
    by_ending = _by_ending(address)
    return by_ending or by_type if declared in _VAGUE else by_type or by_ending


def _sample(content: bytes, hints: Hints) -> str:
    """The first whole lines of a text."""
    text = decode(content[:_TEXT_SAMPLE], hints.charset).text
    return text.rpartition("\n")[0] if len(content) > _TEXT_SAMPLE else text


def _reader_of(finding: Finding) -> tuple[Reader, str]:
    reader = _among(READERS, finding.media_type)
    if reader is None:
        raise ReadError(
            CauseCode.MEDIA_TYPE,
            f"Found {finding.name} ({finding.media_type}), which Figurewatch has no reader for: watch an address that holds the "
            "sheet as a web page, PDF, Word, Excel, CSV or text.",
        )
    return reader, finding.media_type


def _among(readers: Sequence[Reader], media_type: str) -> Reader | None:
    return next((reader for reader in readers if media_type in reader.media_types), None)


def _media_type(reader: Reader) -> str:
    return min(reader.media_types, key=lambda name: (not name.startswith("text/"), name))


def _added(added: Sequence[Reader], declared: str, address: str | None) -> Reader | None:
    """The reader of another package for what no reader here is declared for, or for an ending that none here has."""
    if _among(READERS, declared) is not None and declared not in _VAGUE:
        return None
    ending = _ending(address) if _by_ending(address) is None else ""
    return _among(added, declared) or next((reader for reader in added if ending and ending in reader.endings), None)


def _by_ending(address: str | None) -> Reader | None:
    ending = _ending(address)
    return next((reader for reader in _WRITTEN if ending and ending in reader.endings), None)


def _ending(address: str | None) -> str:
    path = re.split(r"[?#]", address or "", maxsplit=1)[0]
    name = path.rstrip("/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def refuse_noise(content: bytes) -> None:
    """Raises ReadError(UNREADABLE) for an empty body and for bytes that are no text in any charset."""
    if not content.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        finding = "an empty body" if not content else "a body of nothing but white space"
        raise ReadError(
            CauseCode.UNREADABLE, f"Found {finding}: open the address in a browser and check that it still holds the sheet."
        )


def refuse_binary(content: bytes, charset: str | None) -> None:
    """Raises ReadError(UNREADABLE) for a body, taken for text, that is full of control characters, or in UTF-7."""
    if is_shifted(content, charset):
        raise ReadError(
            CauseCode.UNREADABLE, "Found a text in UTF-7, which no browser reads: watch an address that gives it in UTF-8."
        )
    sample = content[:_TEXT_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or _is_wide(sample):
        return
    controls = len(sample) - len(sample.translate(None, bytes({*range(9), 11, *range(14, 27), *range(28, 32), 127})))
    if controls > len(sample) * _MOST_NOISE:
        raise ReadError(
            CauseCode.UNREADABLE,
            "Found binary data that is neither text nor a known format: check that the address holds the sheet itself.",
        )


def _is_wide(sample: bytes) -> bool:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    return max(even, odd) > len(sample) * 0.2 and min(even, odd) * 10 < max(even, odd)

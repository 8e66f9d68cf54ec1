"""Which reader reads a body: by what it holds, then by what it is declared as, then by the ending of its address.

Adding a format means adding one file with a Reader, and one line to READERS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.html import HtmlReader
from snapshots.readers.text import TextReader


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


READERS: tuple[Reader, ...] = (HtmlReader(), TextReader())

_SNIFFED = 4_096
_TEXT_SAMPLE = 65_536
_MOST_NOISE = 0.1


@dataclass(frozen=True, slots=True)
class Finding:
    """What the first bytes of a body show it to be."""

    media_type: str
    name: str


# Magic numbers: the formats' own specifications; offset, bytes, what it is.
_MAGIC: tuple[tuple[int, bytes, Finding], ...] = (
    (0, b"%PDF-", Finding("application/pdf", "a PDF document")),
    (0, b"\x89PNG\r\n\x1a\n", Finding("image/png", "a PNG image")),
    (0, b"\xff\xd8\xff", Finding("image/jpeg", "a JPEG image")),
    (0, b"GIF8", Finding("image/gif", "a GIF image")),
    (8, b"WEBP", Finding("image/webp", "a WebP image")),
    (0, b"BM\x00", Finding("image/bmp", "a bitmap image")),
    (0, b"II*\x00", Finding("image/tiff", "a TIFF image")),
    (0, b"MM\x00*", Finding("image/tiff", "a TIFF image")),
    (0, b"\x00\x00\x01\x00", Finding("image/x-icon", "an icon")),
    (4, b"ftyp", Finding("video/mp4", "an MP4 video")),
    (0, b"\x1aE\xdf\xa3", Finding("video/webm", "a WebM video")),
    (0, b"OggS", Finding("audio/ogg", "an Ogg recording")),
    (0, b"ID3", Finding("audio/mpeg", "an MP3 recording")),
    (0, b"fLaC", Finding("audio/flac", "a FLAC recording")),
    (0, b"RIFF", Finding("application/octet-stream", "a sound or video file")),
    (0, b"PK\x03\x04", Finding("application/zip", "a ZIP archive")),
    (0, b"PK\x05\x06", Finding("application/zip", "an empty ZIP archive")),
    (0, b"\x1f\x8b", Finding("application/gzip", "a gzip file")),
    (0, b"BZh", Finding("application/x-bzip2", "a bzip2 file")),
    (0, b"\xfd7zXZ\x00", Finding("application/x-xz", "an xz file")),
    (0, b"(\xb5/\xfd", Finding("application/zstd", "a zstandard file")),
    (0, b"7z\xbc\xaf'\x1c", Finding("application/x-7z-compressed", "a 7-Zip archive")),
    (0, b"Rar!\x1a\x07", Finding("application/vnd.rar", "a RAR archive")),
    (257, b"ustar", Finding("application/x-tar", "a tar archive")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Finding("application/x-ole-storage", "an old Office file")),
    (0, b"{\\rtf", Finding("application/rtf", "an RTF document")),
    (0, b"SQLite format 3\x00", Finding("application/vnd.sqlite3", "an SQLite database")),
    (0, b"\x7fELF", Finding("application/x-executable", "a program")),
    (0, b"MZ\x90", Finding("application/x-executable", "a program")),
    (0, b"wOFF", Finding("font/woff", "a font")),
    (0, b"wOF2", Finding("font/woff2", "a font")),
)
# ZIP members by which the office formats are known.
_PACKAGES: tuple[tuple[bytes, Finding], ...] = (
    (b"word/", Finding("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document")),
    (b"xl/", Finding("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook")),
    (b"ppt/", Finding("application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint file")),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        Finding("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument sheet"),
    ),
    (b"application/vnd.oasis.opendocument.text", Finding("application/vnd.oasis.opendocument.text", "an OpenDocument text")),
    (b"application/epub+zip", Finding("application/epub+zip", "an EPUB book")),
)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|h[1-6]|ul|ol|section|article|main|"
    rb"script|style|center|font|br|a|span|iframe|frameset|link|b|pre|form|header|nav)(?=[\s>/]|$)",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ANYWHERE = re.compile(rb"<(?:html|body)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml|\s*<(?:rss|feed|urlset|sitemapindex|svg|rdf:RDF)[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_TAG = re.compile(rb"<[a-zA-Z!/][^<>]{0,400}>")


def choose(content: bytes, hints: Hints) -> tuple[Reader, str]:
    """The reader for a body, and the media type it was taken for. Raises ReadError where there is none."""
    found = _sniffed(content)
    if found is not None:
        return _reader_of(found)
    declared = (hints.media_type or "").split(";")[0].strip().lower()
    by_type = _by_type(declared)
    if by_type is not None and not (isinstance(by_type, HtmlReader) and not _TAG.search(content[:_TEXT_SAMPLE])):
        return by_type, declared
    by_ending = _by_ending(hints.address) if by_type is None else None
    if by_ending is not None and not (isinstance(by_ending, HtmlReader) and not _TAG.search(content[:_TEXT_SAMPLE])):
        return by_ending, next(iter(sorted(by_ending.media_types)))
    text = _by_type("text/plain")
    if text is None:
        raise ReadError(CauseCode.MEDIA_TYPE, "No reader for plain text is registered.")
    return text, "text/plain"


def _reader_of(found: Finding) -> tuple[Reader, str]:
    reader = _by_type(found.media_type)
    if reader is None:
        raise ReadError(
            CauseCode.MEDIA_TYPE,
            f"Found {found.name} ({found.media_type}), which Figurewatch has no reader for: watch an address that holds the "
            "sheet as a web page or as text.",
        )
    return reader, found.media_type


def _by_type(media_type: str) -> Reader | None:
    return next((reader for reader in READERS if media_type in reader.media_types), None)


def _by_ending(address: str | None) -> Reader | None:
    path = re.split(r"[?#]", address or "", maxsplit=1)[0]
    name = path.rstrip("/").rsplit("/", 1)[-1]
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    return next((reader for reader in READERS if ending and ending in reader.endings), None)


def _sniffed(content: bytes) -> Finding | None:
    """What the bytes themselves say; None for text of no special kind."""
    head = content[:_SNIFFED]
    for offset, magic, found in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return _package(content) or found if found.media_type == "application/zip" else found
    start = head.removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(start) or _HTML_ANYWHERE.search(start):
        return Finding("text/html", "a web page")
    if _XML.match(start):
        name = "a news feed" if _FEED.search(start) else "an XML file"
        return Finding("application/xml", name)
    return None


def _package(content: bytes) -> Finding | None:
    directory = content[:_SNIFFED] + content[-_TEXT_SAMPLE:]
    return next((found for member, found in _PACKAGES if member in directory), None)


def refuse_noise(content: bytes) -> None:
    """Raises ReadError(UNREADABLE) for an empty body and for bytes that are no text in any charset."""
    if not content.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        finding = "an empty body" if not content else "a body of nothing but white space"
        raise ReadError(
            CauseCode.UNREADABLE, f"Found {finding}: open the address in a browser and check that it still holds the sheet."
        )


def refuse_binary(content: bytes) -> None:
    """Raises ReadError(UNREADABLE) for a body, taken for text, that is full of control characters."""
    sample = content[:_TEXT_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_wide(sample):
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

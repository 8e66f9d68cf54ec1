"""What the bytes of a body show it to be, whatever it is declared as: magic numbers, members of archives, markup, JSON.

Rule: what is declared wrongly is read as what it is. A PDF served as text/html is a PDF; a page named .txt is a page.
"""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from struct import error as StructError  # noqa: N812 -- reads as what it is in an except

from snapshots.errors import CauseCode, ReadError
from snapshots.readers.records.json_values import looks_like_json
from snapshots.readers.words.encoding import narrowed

_SNIFFED = 4_096
_DIRECTORY = 65_536
_PDF_START = 1_024


@dataclass(frozen=True, slots=True)
class Finding:
    """What the first bytes of a body show it to be."""

    media_type: str
    name: str


# Magic numbers: the formats' own specifications; offset, bytes, what it is.
_MAGIC: tuple[tuple[int, bytes, Finding], ...] = (
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
# ZIP members, and the words of the member "mimetype", by which the office formats are known.
_PACKAGES: tuple[tuple[bytes, Finding], ...] = (
    (b"word/document.xml", Finding("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document")),
    (b"xl/workbook.", Finding("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook")),
    (
        b"ppt/presentation.",
        Finding("application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint file"),
    ),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        Finding("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument sheet"),
    ),
    (b"application/vnd.oasis.opendocument.text", Finding("application/vnd.oasis.opendocument.text", "an OpenDocument text")),
    (b"application/epub+zip", Finding("application/epub+zip", "an EPUB book")),
)
# Streams of old Office files, whose names stand in UTF-16 ([MS-CFB], 2.6.1).
_STREAMS: tuple[tuple[str, Finding], ...] = (
    ("WordDocument", Finding("application/msword", "an old Word document")),
    ("PowerPoint Document", Finding("application/vnd.ms-powerpoint", "an old PowerPoint file")),
    ("Workbook", Finding("application/vnd.ms-excel", "an old Excel workbook")),
    ("Book", Finding("application/vnd.ms-excel", "an old Excel workbook")),
)
_PDF = re.compile(rb"(?:^|[\r\n])%PDF-\d")
_PDF_FOUND = Finding("application/pdf", "a PDF document")
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|h[1-6]|ul|ol|section|article|main|"
    rb"script|style|center|font|br|a|span|iframe|frameset|link|b|pre|form|header|nav)(?=[\s>/]|$)",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ANYWHERE = re.compile(rb"<(?:html|body)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml|\s*<(?:rss|feed|urlset|sitemapindex|svg|rdf:RDF)[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
# What `zipfile` ends in on damaged archives; it has no error of its own for most of it.
_ARCHIVE_ERRORS = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, LookupError, OSError, EOFError, StructError,
)  # fmt: skip
_WHOLE_PAGE = re.compile(rb"<!doctype\s+html|<(?:html|head|body|frameset)[\s>]", re.IGNORECASE)


def sniffed(content: bytes) -> Finding | None:
    """What the bytes themselves say; None for text of no special kind. Raises ReadError(PASSWORD) for encrypted office files."""
    head = content[:_SNIFFED]
    if _PDF.search(head[:_PDF_START]):  # a few bytes of junk before the header are allowed by every viewer
        return _PDF_FOUND
    for offset, magic, kind in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return _inside(content, kind)
    start = narrowed(head)
    if _MARKUP.match(start) or _HTML_ANYWHERE.search(start):
        return Finding("text/html", "a web page")
    if _XML.match(start):
        name = "a news feed" if _FEED.search(start) else "an XML file"
        return Finding("application/xml", name)
    return Finding("application/json", "JSON") if looks_like_json(_edges(content)) else None


def is_whole_page(content: bytes) -> bool:
    """Whether markup is a page rather than a text that begins with an element, as Markdown may."""
    return _WHOLE_PAGE.search(narrowed(content[:_SNIFFED])) is not None


def _edges(content: bytes) -> str:
    """First and last bytes as text, in whichever Unicode form: enough for signs of ASCII."""
    both = content[:_SNIFFED] + (content[-64:] if len(content) > _SNIFFED else b"")
    return both.translate(None, b"\0").decode("latin-1").lstrip("ï»¿ÿþ")


def _inside(content: bytes, finding: Finding) -> Finding:
    if finding.media_type == "application/zip":
        return _package(content) or finding
    if finding.media_type == "application/x-ole-storage":
        return _old_office(content)
    return finding


def _package(content: bytes) -> Finding | None:
    """The office format that an archive holds. Raises ReadError for an archive that is cut short."""
    directory, is_whole = content[-_DIRECTORY:], False
    with contextlib.suppress(*_ARCHIVE_ERRORS), zipfile.ZipFile(io.BytesIO(content)) as archive:
        directory = "\n".join(archive.namelist()[:_SNIFFED]).encode("utf-8", "replace")
        is_whole = True
        if b"mimetype" in directory:  # ODF part 2, 3.3
            with archive.open("mimetype") as stream:
                directory += stream.read(_PDF_START)
    directory += content[:_SNIFFED]  # where it is cut short, its first members still tell
    kind = next((kind for member, kind in _PACKAGES if member in directory), None)
    if kind is None and not is_whole:
        raise ReadError(CauseCode.UNREADABLE, "Found an archive that is damaged or cut short: download it again and check it.")
    return kind


def _old_office(content: bytes) -> Finding:
    """The kind of an old Office file. Raises ReadError where it is encrypted, or none that is known."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ReadError(
            CauseCode.PASSWORD, "Found an Office file that is locked with a password: watch an address that gives it unlocked."
        )
    kind = next((kind for name, kind in _STREAMS if f"{name}\0".encode("utf-16-le") in content), None)
    if kind is None:
        raise ReadError(
            CauseCode.UNREADABLE, "Found an old Office file of an unknown kind, or one cut short: download it again and check it."
        )
    return kind
